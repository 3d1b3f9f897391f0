//! 设点咨询、进村入户、送政策: the hall goes to the people (WK-11). A session is a fact; the questions answered there count
//! in the month beside those asked at the counter (WK-05).

use crate::action::Event;
use crate::codec::{Decode, Encode};
use crate::consultation::Topic;
use crate::decide::{Context, Decision};
use crate::hall::check_staff;
use crate::ids::{RecordId, StaffNo, VillageCode};
use crate::record::{Area, Shelf, View};
use crate::refusal::{CaseRefusal, HandsRefusal, Refusal};
use crate::time::{Date, Timestamp};

/// In which form the hall goes out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Form {
    /// 设点咨询: a stand, at a market for instance.
    #[n(0)]
    Stand,
    /// 进村入户: from door to door.
    #[n(1)]
    Doors,
    /// 送政策: a policy is brought and explained.
    #[n(2)]
    Policy,
}

impl Form {
    /// All, in the order in which they are offered.
    pub const ALL: [Form; 3] = [Form::Stand, Form::Doors, Form::Policy];
}

/// A session as it was held.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Session {
    /// In which form.
    #[n(0)]
    pub form: Form,
    /// Where, in words.
    #[n(1)]
    pub place: String,
    /// In which village, where it is one of the township.
    #[n(2)]
    pub village: Option<VillageCode>,
    /// On which day.
    #[n(3)]
    pub day: Date,
    /// Who went, by their numbers in the register.
    #[n(4)]
    pub staff: Vec<StaffNo>,
    /// About what (WK-05).
    #[n(5)]
    pub topic: Topic,
    /// How many people were reached.
    #[n(6)]
    pub reached: u32,
    /// How many questions were answered.
    #[n(7)]
    pub questions: u32,
}

/// A session in the register.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Outreach {
    /// As it was held.
    #[n(0)]
    pub session: Session,
    /// When it was entered.
    #[n(1)]
    pub at: Timestamp,
    /// Who entered it.
    #[n(2)]
    pub by: Option<StaffNo>,
}

/// Commands on sessions.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum OutreachCommand {
    /// One was held: a fact.
    #[n(0)]
    Enter(#[n(0)] Session),
}

/// An entry of the register.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct OutreachEvent {
    /// Its record.
    #[n(0)]
    pub id: RecordId,
    /// The session.
    #[n(1)]
    pub what: Outreach,
}

/// Decides a command on sessions. What was held was held: a missing place, a day to come or somebody who is not in the
/// register is a finding.
///
/// # Errors
/// There is none.
pub fn decide(view: &dyn View, command: &OutreachCommand, context: &Context) -> Result<Decision, Refusal> {
    let OutreachCommand::Enter(session) = command;
    let id = context.new_record(0);
    let mut decision = Decision::about(id);
    let mut session = session.clone();
    session.place = session.place.trim().to_owned();
    session.staff.sort_unstable();
    session.staff.dedup();
    if session.place.is_empty() || session.staff.is_empty() {
        decision.find(HandsRefusal::SessionIncomplete);
    }
    if session.day > context.when.date() {
        decision.find(CaseRefusal::FutureDay);
    }
    for no in &session.staff {
        check_staff(view, no, "WK-11", &mut decision);
    }
    let what = Outreach { session, at: context.when, by: context.actor.clone() };
    decision.event(Event::Outreach(OutreachEvent { id, what }));
    Ok(decision)
}

/// Applies an event: the entry is there from now on.
pub fn apply(event: &OutreachEvent, shelf: &mut dyn Shelf) {
    shelf.save(event.id, &event.what);
}

/// Every session that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Outreach)) {
    view.each_of(Area::Outreach, &mut |stored| {
        if let Some(one) = stored.read::<Outreach>() {
            take(stored.id, one);
        }
    });
}

/// What sessions add up to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Sum {
    /// How many sessions.
    pub sessions: u32,
    /// People reached.
    pub reached: u32,
    /// Questions answered about each topic, in the order of [`Topic::ALL`]; they add to those of the counter (WK-05).
    pub questions: [u32; Topic::ALL.len()],
}

/// Adds sessions up (WK-11).
pub fn sum<'a>(all: impl Iterator<Item = &'a Outreach>) -> Sum {
    let mut sum = Sum::default();
    for one in all {
        sum.sessions += 1;
        sum.reached = sum.reached.saturating_add(one.session.reached);
        let of_topic = &mut sum.questions[one.session.topic as usize];
        *of_topic = of_topic.saturating_add(one.session.questions);
    }
    sum
}
