//! A new case being taken in: what is typed, what was found of the materials, what the rules propose.
//!
//! The form has one command id from the moment it opens; whatever happens to the press, the screen or the power,
//! that one id is sent (F50). Rules stay in `domain`: the form asks [`propose`] and shows what it says.

mod card;
pub mod check;
pub mod draft;
pub mod picker;
pub mod spot;
pub mod taken;
#[cfg(test)]
mod tests;

use super::sending::Sending;
use check::Fault;
use domain::calendar::Due;
use domain::case::command::{IntakeOutcome, Presence, ReturnGround, SupplementGround, TakeIn};
use domain::case::intake::{Proposal, checklist, propose};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Channel};
use domain::catalog::{Necessity, ServiceItem};
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo, VillageCode};
use domain::time::Date;
pub use spot::{Spot, spot_of};
use taken::Taken;

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    /// The command that it will become.
    pub id: CommandId,
    /// The item in the version shown.
    pub item: Option<ServiceItem>,
    /// Name as typed; in its stored form after the field was left.
    pub name: String,
    /// Identity number or credit code, likewise.
    pub identity: String,
    /// Phone, likewise.
    pub phone: String,
    /// Village of the township.
    pub village: Option<VillageCode>,
    /// What was found of each material.
    pub found: Vec<Option<Presence>>,
    /// Materials that are taken over from earlier cases of the person.
    pub taken: Vec<Taken>,
    /// The ground of a supplement, where the counter chose another than the proposed.
    pub ground: Option<SupplementGround>,
    /// The day by which the citizen promises to supply.
    pub promised: Option<Date>,
    /// Days on which the hall is open, in about three days, a week and two weeks: offered for the supplement.
    pub supply: Vec<Date>,
    /// The ground of a return, where chosen.
    pub return_ground: Option<ReturnGround>,
    /// The facts of a return.
    pub facts: String,
    /// The rule of a return.
    pub rule: String,
    /// What accepting today would promise.
    pub due: Option<Due>,
    /// Fields that were left with something wrong in them.
    pub faults: Vec<(Spot, Fault)>,
    /// How sending stands.
    pub sending: Sending,
}

/// Which button was pressed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Accept.
    Accept,
    /// Receive with a list of what is missing.
    Supplement,
    /// Return.
    Return,
}

/// Who sits where, and whom they serve.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Served {
    /// The clerk.
    pub staff: StaffNo,
    /// The counter.
    pub counter: CounterNo,
    /// The ticket in service.
    pub ticket: Option<RecordId>,
}

impl Form {
    /// An empty form.
    pub fn new(id: CommandId) -> Self {
        Form {
            id,
            item: None,
            name: String::new(),
            identity: String::new(),
            phone: String::new(),
            village: None,
            found: Vec::new(),
            taken: Vec::new(),
            ground: None,
            promised: None,
            supply: Vec::new(),
            return_ground: None,
            facts: String::new(),
            rule: String::new(),
            due: None,
            faults: Vec::new(),
            sending: Sending::Editing,
        }
    }

    /// An item was picked; what is known of the person stays.
    pub fn pick(&mut self, item: ServiceItem, today: Date) {
        self.found = checklist(&item, today);
        self.taken.clear();
        self.rule = item.basis.first().cloned().unwrap_or_default();
        self.facts.clear();
        self.ground = None;
        self.return_ground = None;
        self.promised = Some(today.plus_days(7));
        self.due = None;
        self.item = Some(item);
    }

    /// What is not asked for on a day is not to be looked at (TJ-07).
    pub fn leave_waived(&mut self, day: Date) {
        let waived = self.item.iter().flat_map(|item| checklist(item, day));
        for (found, waived) in self.found.iter_mut().zip(waived) {
            *found = waived.or(*found);
        }
    }

    /// Days for a supplement: a week hence is proposed, and never a day on which the hall is closed.
    pub fn offer_supply(&mut self, days: Vec<Date>) {
        let untouched = self.promised.is_none_or(|day| !self.supply.contains(&day));
        if self.supply.is_empty() && untouched {
            self.promised = days.get(1).copied().or(self.promised);
        }
        self.supply = days;
    }

    /// Something was found of a material.
    pub fn find(&mut self, place: usize, presence: Presence) {
        if let Some(found) = self.found.get_mut(place) {
            *found = Some(presence);
            self.taken.retain(|taken| taken.material != place);
            self.ground = None;
        }
    }

    /// What the rules propose.
    pub fn proposal(&self) -> Proposal {
        self.item.as_ref().map_or(Proposal::NotYet, |item| propose(item, &self.found))
    }

    /// How many materials that the decision needs were not looked at.
    pub fn not_looked_at(&self) -> usize {
        self.open_materials().count()
    }

    /// Materials that were not looked at, by place.
    pub fn open_materials(&self) -> impl Iterator<Item = usize> + '_ {
        let materials = self.item.iter().flat_map(|item| &item.materials);
        let open = |(place, (material, found)): (usize, (&domain::catalog::Material, &Option<Presence>))| {
            (found.is_none() && material.need != Necessity::Optional).then_some(place)
        };
        materials.zip(&self.found).enumerate().filter_map(open)
    }

    /// Names of materials found so.
    pub fn named(&self, presence: Presence, only_main: OnlyMain) -> Vec<&str> {
        let materials = self.item.iter().flat_map(|item| &item.materials);
        let wanted = |need: Necessity| match only_main {
            OnlyMain::Yes => need == Necessity::Main,
            OnlyMain::No => need != Necessity::Optional,
        };
        let pairs = materials.zip(&self.found);
        pairs.filter(|(m, found)| **found == Some(presence) && wanted(m.need)).map(|(m, _)| m.name.as_str()).collect()
    }

    /// Names of everything that is needed and not there.
    pub fn missing(&self) -> Vec<&str> {
        let mut names = self.named(Presence::NotBrought, OnlyMain::No);
        names.extend(self.named(Presence::Nonexistent, OnlyMain::No));
        names
    }

    /// The ground that will stand on the notice of a supplement.
    pub fn supplement_ground(&self) -> Option<SupplementGround> {
        match self.proposal() {
            Proposal::Supplement(proposed) => Some(self.ground.unwrap_or(proposed)),
            _ => None,
        }
    }

    /// The ground of a return: what was chosen, else what the rules propose; none where they propose no return.
    pub fn ground_of_return(&self) -> Option<ReturnGround> {
        let proposed = match self.proposal() {
            Proposal::Return(ground) => Some(ground),
            _ => None,
        };
        self.return_ground.or(proposed)
    }

    /// Whether a button can be pressed now.
    pub fn can(&self, choice: Choice) -> bool {
        match (choice, self.proposal()) {
            (_, Proposal::NotYet) => false,
            (Choice::Accept, proposal) => proposal == Proposal::Accept,
            (Choice::Supplement, proposal) => matches!(proposal, Proposal::Supplement(_)),
            (Choice::Return, _) => true,
        }
    }

    /// The button that the rules propose; none while a field has something wrong in it.
    pub fn proposed(&self) -> Option<Choice> {
        match self.proposal() {
            Proposal::NotYet => None,
            _ if !self.faults.is_empty() => None,
            Proposal::Accept => Some(Choice::Accept),
            Proposal::Supplement(_) => Some(Choice::Supplement),
            Proposal::Return(_) => Some(Choice::Return),
        }
    }

    /// Whether anything was typed or chosen that would be lost.
    pub fn is_dirty(&self) -> bool {
        !self.name.is_empty()
            || !self.identity.is_empty()
            || !self.phone.is_empty()
            || self.found.iter().any(|found| found.is_some_and(|found| found != Presence::NotNeeded))
    }

    /// The first place to go to before a choice can be sent; none when it can.
    pub fn gap(&self, choice: Choice) -> Option<Spot> {
        if self.item.is_none() {
            return Some(Spot::Item);
        }
        if let Some((spot, _)) = self.faults.iter().min_by_key(|(spot, _)| *spot) {
            return Some(*spot);
        }
        if let Some(place) = self.open_materials().next() {
            return Some(Spot::Material(place));
        }
        let promised =
            self.supplement_ground() != Some(SupplementGround::AttachmentsPromised) || self.promised.is_some();
        match choice {
            Choice::Supplement if !promised => Some(Spot::Supplement),
            Choice::Return
                if self.facts.trim().is_empty() || self.rule.trim().is_empty() || self.ground_of_return().is_none() =>
            {
                Some(Spot::Return)
            }
            _ => None,
        }
    }

    /// The command; numbers are placeholders that the store fills.
    pub fn take_in(&self, choice: Choice, served: &Served) -> Option<TakeIn> {
        let item = self.item.as_ref()?;
        let outcome = match choice {
            Choice::Accept => IntakeOutcome::Accept,
            Choice::Supplement => {
                IntakeOutcome::Supplement { ground: self.supplement_ground()?, promised: self.promised }
            }
            Choice::Return => IntakeOutcome::Return {
                ground: self.ground_of_return()?,
                facts: self.facts.trim().to_owned(),
                rule: self.rule.trim().to_owned(),
            },
        };
        let told = self.due.as_ref().filter(|_| choice == Choice::Accept).map(|due| due.date);
        Some(TakeIn {
            number: CaseNumber::none(),
            item: item.no,
            item_version: item.version,
            applicant: Applicant {
                name: self.name.clone(),
                identity: self.identity.clone(),
                phone: self.phone.clone(),
                village: self.village,
            },
            channel: Channel::Counter,
            counter: served.counter,
            first_contact: served.staff.clone(),
            handler: served.staff.clone(),
            checklist: self.found.iter().map(|found| found.unwrap_or(Presence::NotNeeded)).collect(),
            outcome,
            told,
            receipt: PaperNumber(String::new()),
            notice: None,
            ticket: served.ticket,
            denial: None,
        })
    }
}

/// Whether only main documents are meant.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OnlyMain {
    /// Only those.
    Yes,
    /// All that the decision needs.
    No,
}
