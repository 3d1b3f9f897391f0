//! Originals in custody: whose is with whom since when, against which receipt, and back again (DY-05, AG-09, D23).

use super::{VisitChange, VisitEvent, event};
use crate::attachment::ContentHash;
use crate::case::number::PaperNumber;
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::hall::check_staff;
use crate::ids::{RecordId, StaffNo};
use crate::people::normalise_name;
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, Refusal, VisitRefusal};
use crate::time::{Date, Timestamp};

/// For so many days an original may be away from its owner before the hall is reminded (`custody.alarm_days`, DY-05).
pub const CUSTODY_DAYS: i32 = 7;

/// An original: what it is, whose, for which matter.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Original {
    /// What it is (户口簿, 身份证 …).
    #[n(0)]
    pub paper: String,
    /// Whose.
    #[n(1)]
    pub owner: String,
    /// Phone of the owner, normalised; empty where there is none.
    #[n(2)]
    pub phone: String,
    /// The errand on which it was taken.
    #[n(3)]
    pub errand: Option<RecordId>,
    /// The case it is for.
    #[n(4)]
    pub case: Option<RecordId>,
}

/// An original in custody.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Custody {
    /// What, of whom.
    #[n(0)]
    pub original: Original,
    /// Number of the receipt that the owner has.
    #[n(1)]
    pub number: PaperNumber,
    /// When it was taken.
    #[n(2)]
    pub taken: Timestamp,
    /// With whom it was and is, since when; the last has it.
    #[n(3)]
    pub with: Vec<Keeper>,
    /// Back with its owner.
    #[n(4)]
    pub returned: Option<Returned>,
}

/// Who has an original, since when.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Keeper {
    /// Who.
    #[n(0)]
    pub staff: StaffNo,
    /// Since when.
    #[n(1)]
    pub since: Timestamp,
}

/// How an original went back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Returned {
    /// When.
    #[n(0)]
    pub at: Timestamp,
    /// To whom.
    #[n(1)]
    pub to: String,
    /// What that person is to the owner; empty for the owner.
    #[n(2)]
    pub relation: String,
    /// Who gave it back.
    #[n(3)]
    pub by: Option<StaffNo>,
    /// The signature of who has it now.
    #[n(4)]
    pub signature: Option<ContentHash>,
}

/// Which way papers go (AG-09).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Direction {
    /// From the village to the hall.
    #[n(0)]
    ToHall,
    /// From the hall to the village.
    #[n(1)]
    ToVillage,
}

/// 村级交接单 (D23): papers that went from village to hall or back.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Transfer {
    /// Its number.
    #[n(0)]
    pub number: PaperNumber,
    /// Which way.
    #[n(1)]
    pub direction: Direction,
    /// Who gave them.
    #[n(2)]
    pub from: StaffNo,
    /// Who was to get them.
    #[n(3)]
    pub to: StaffNo,
    /// Originals in custody.
    #[n(4)]
    pub originals: Vec<RecordId>,
    /// All of them in words, as they stand on the slip.
    #[n(5)]
    pub papers: Vec<String>,
    /// When they were given.
    #[n(6)]
    pub at: Timestamp,
    /// When the other person had them.
    #[n(7)]
    pub received: Option<Timestamp>,
}

impl Custody {
    /// Who has it now; nobody of ours once it is back.
    pub fn keeper(&self) -> Option<&StaffNo> {
        self.with.last().filter(|_| self.returned.is_none()).map(|keeper| &keeper.staff)
    }

    /// For how many days it has been away from its owner.
    pub fn days_away(&self, today: Date) -> i32 {
        today.days_since(self.taken.date())
    }

    /// Whether it has been away for too long (DY-05).
    pub fn is_overdue(&self, today: Date) -> bool {
        self.returned.is_none() && self.days_away(today) > CUSTODY_DAYS
    }
}

/// Every original that is held here, those that went back too.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Custody)) {
    view.each_of(Area::Visits, &mut |stored| {
        if let Some(custody) = stored.read::<Custody>() {
            take(stored.id, custody);
        }
    });
}

/// DY-05: what it is and whose, against a receipt.
pub(super) fn take(original: &Original, number: &PaperNumber, context: &Context) -> Result<Decision, Refusal> {
    let actor = context.actor.clone().ok_or(CaseRefusal::NoSuchStaff)?;
    let id = context.new_record(0);
    let mut decision = Decision::about(id);
    let mut original = original.clone();
    original.paper = original.paper.trim().to_owned();
    original.owner = normalise_name(&original.owner);
    if original.paper.is_empty() {
        decision.find(VisitRefusal::NoOriginal);
    }
    if original.owner.is_empty() {
        decision.find(CaseRefusal::NoName);
    }
    let with = vec![Keeper { staff: actor, since: context.when }];
    let custody = Custody { original, number: number.clone(), taken: context.when, with, returned: None };
    decision.event(event(id, VisitChange::Taken(Box::new(custody)), context));
    Ok(decision)
}

/// AG-09: papers go on from the one who has them to a named person, with the slip D23.
pub(super) fn pass_on(
    view: &dyn View,
    originals: &[RecordId],
    papers: &str,
    (to, direction, number): (&StaffNo, Direction, &PaperNumber),
    context: &Context,
) -> Result<Decision, Refusal> {
    let actor = context.actor.clone().ok_or(CaseRefusal::NoSuchStaff)?;
    let id = context.new_record(0);
    let mut decision = Decision::about(id);
    check_staff(view, to, "AG-09", &mut decision);
    if *to == actor {
        decision.find(VisitRefusal::ToOneself);
    }
    let mut named = Vec::new();
    for one in originals {
        let custody = match load::<Custody>(view, *one) {
            Found::Present(custody) => custody,
            Found::Absent => return Err(VisitRefusal::NoSuch.into()),
            Found::NotHere => {
                decision.unchecked.push("DY-05");
                continue;
            }
        };
        check_keeper(&custody, &actor, &mut decision);
        named.push(format!("{} · {}", custody.original.paper, custody.original.owner));
        decision.event(event(*one, VisitChange::PassedOn(to.clone()), context));
    }
    named.extend(Some(papers.trim().to_owned()).filter(|papers| !papers.is_empty()));
    if named.is_empty() && originals.is_empty() {
        decision.find(VisitRefusal::NoOriginal);
    }
    let transfer = Transfer {
        number: number.clone(),
        direction,
        from: actor,
        to: to.clone(),
        originals: originals.to_vec(),
        papers: named,
        at: context.when,
        received: None,
    };
    decision.event(event(id, VisitChange::Transferred(Box::new(transfer)), context));
    Ok(decision)
}

/// Only who has it gives it on or back, and only while it is away.
fn check_keeper(custody: &Custody, actor: &StaffNo, decision: &mut Decision) {
    match custody.keeper() {
        None => decision.find(VisitRefusal::IsBack),
        Some(keeper) if keeper != actor => decision.find(VisitRefusal::NotWith(keeper.clone())),
        Some(_) => {}
    }
}

/// D23: the other person says that the papers are there.
pub(super) fn receive(view: &dyn View, id: RecordId, context: &Context) -> Result<Decision, Refusal> {
    let transfer = match load::<Transfer>(view, id) {
        Found::Present(transfer) => transfer,
        Found::Absent => return Err(VisitRefusal::NoSuch.into()),
        Found::NotHere => return Ok(Decision::unchecked("AG-09")),
    };
    let mut decision = Decision::about(id);
    if context.actor.as_ref() != Some(&transfer.to) {
        decision.find(VisitRefusal::NotWith(transfer.to.clone()));
    }
    if transfer.received.is_some() {
        decision.find(CaseRefusal::WrongStage);
    }
    decision.event(event(id, VisitChange::Received, context));
    Ok(decision)
}

/// DY-05: back to its owner or somebody of the owner's, who signs.
pub(super) fn give_back(
    view: &dyn View,
    id: RecordId,
    change: VisitChange,
    context: &Context,
) -> Result<Decision, Refusal> {
    let actor = context.actor.clone().ok_or(CaseRefusal::NoSuchStaff)?;
    let custody = match load::<Custody>(view, id) {
        Found::Present(custody) => custody,
        Found::Absent => return Err(VisitRefusal::NoSuch.into()),
        Found::NotHere => return Ok(Decision::unchecked("DY-05")),
    };
    let mut decision = Decision::about(id);
    check_keeper(&custody, &actor, &mut decision);
    if let VisitChange::Returned { to, relation, signature } = &change {
        if to.is_empty() {
            decision.find(CaseRefusal::NoReceiver);
        } else if normalise_name(to) != custody.original.owner && relation.is_empty() {
            decision.find(VisitRefusal::NoRelation);
        }
        if signature.is_none() {
            decision.find(VisitRefusal::NotSigned);
        }
    }
    decision.event(event(id, change, context));
    Ok(decision)
}

/// Applies a change of an original or of a slip.
pub(super) fn apply(event: &VisitEvent, shelf: &mut dyn Shelf) {
    if event.what == VisitChange::Received {
        if let Some(mut transfer) = shelf.load::<Transfer>(event.record) {
            transfer.received = transfer.received.or(Some(event.at));
            shelf.save(event.record, &transfer);
        }
        return;
    }
    let Some(mut custody) = shelf.load::<Custody>(event.record) else { return };
    match &event.what {
        VisitChange::PassedOn(staff) => custody.with.push(Keeper { staff: staff.clone(), since: event.at }),
        VisitChange::Returned { to, relation, signature } if custody.returned.is_none() => {
            custody.returned = Some(Returned {
                at: event.at,
                to: to.clone(),
                relation: relation.clone(),
                by: event.by.clone(),
                signature: *signature,
            });
        }
        _ => {}
    }
    shelf.save(event.record, &custody);
}
