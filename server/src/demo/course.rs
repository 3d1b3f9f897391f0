//! The course of one case of the sample: taken in, perhaps completed later, concluded or returned, handed over.

use super::act::{Act, Player, What};
use super::dice::Dice;
use super::sample::Role;
use super::year::{Year, in_office_hours};
use crate::random::command_id_of;
use domain::action::Action;
use domain::case::aftercare::{Confirms, Level, Said};
use domain::case::answer::Word;
use domain::case::command::{
    BesideCommand, CaseCommand, HandsCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround, TakeIn,
};
use domain::case::joint::Stance;
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Channel};
use domain::catalog::{HandlingMode, Material, Necessity, ServiceItem};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::time::{Date, Limit, Timestamp, WorkingDays};

/// The director's number in the sample's register.
const DIRECTOR: &str = "001";

/// One case before it happens.
pub(super) struct Course<'c> {
    pub(super) year: &'c Year<'c>,
    pub(super) item: &'c ServiceItem,
    pub(super) counter: u16,
    pub(super) clerk: &'c str,
}

/// What the counter finds.
enum Found {
    Complete,
    Missing,
    Forbidden,
}

impl Course<'_> {
    /// All acts of the case from the moment the person stands at the counter.
    pub(super) fn plan(&self, at: Timestamp, dice: &mut Dice) -> Vec<Act> {
        let person = dice.pick(self.year.people).clone();
        let found = match dice.below(100) {
            0..2 => Found::Forbidden,
            2..14 => Found::Missing,
            _ => Found::Complete,
        };
        let checklist = self.checklist(&found, dice);
        let outcome = self.outcome(&found, &checklist, at, dice);
        let complete = matches!(outcome, IntakeOutcome::Accept);
        let forbidden = matches!(outcome, IntakeOutcome::Return { .. });
        let taken = self.act(at, CaseCommand::TakeIn(self.intake(&person, checklist.clone(), outcome, at, dice)), dice);
        let case = RecordId::of_command(taken.id, 0);
        let mut acts = vec![taken];
        if forbidden {
            acts.extend(self.file(case, at));
            return acts;
        }
        let accepted = if complete {
            at
        } else {
            let at = self.some_days_after(at, 1, 9, dice);
            acts.push(self.act(at, self.supply(case, &checklist, at), dice));
            at
        };
        self.handle(case, accepted, &person, &mut acts, dice);
        acts
    }

    /// From acceptance to the end.
    fn handle(&self, case: RecordId, from: Timestamp, person: &Applicant, acts: &mut Vec<Act>, dice: &mut Dice) {
        let hall = &self.year.sample.hall;
        if self.item.mode == HandlingMode::Direct {
            let done = minutes_after(from, dice.between(5, 25));
            let result = dice.pick(&hall.concluded).clone();
            acts.push(self.act(done, CaseCommand::Conclude { case, result }, dice));
            let given = minutes_after(done, dice.between(1, 6));
            acts.push(self.act(given, CaseCommand::Deliver { case, to: person.name.clone(), slip: None }, dice));
            acts.extend(self.file(case, given));
            return;
        }
        let limit = self.working_days();
        let takes = if dice.percent(4) { limit + dice.between(1, 3) } else { 1 + dice.below((limit * 7 / 10).max(1)) };
        let ends = self.some_days_after(from, takes, takes, dice);
        if takes > 3 && dice.percent(12) {
            let text = dice.pick(&hall.notes).clone();
            let noted = self.some_days_after(from, 1, takes - 2, dice);
            acts.push(self.act(noted, CaseCommand::Note { case, text }, dice));
        }
        if dice.percent(2) {
            let why = dice.pick(&hall.returns).clone();
            let (ground, notice) = (ReturnGround::ConditionsNotMet, PaperNumber(String::new()));
            let (mut at, facts, rule) = (ends, why.facts, why.rule);
            if self.item.is_major() {
                // No counter refuses a major matter alone (NB-02).
                let submit = CaseCommand::SubmitReturn { case, ground, facts: facts.clone(), rule: rule.clone() };
                acts.push(self.act(at, submit, dice));
                let allow = CaseCommand::AnswerReturn { case, word: Word::Granted };
                let answered = self.act(Timestamp(at.0 + 60_000), allow, dice);
                acts.push(Act { actor: Some(StaffNo(DIRECTOR.to_owned())), ..answered });
                at = Timestamp(at.0 + 120_000);
            }
            acts.push(self.act(at, CaseCommand::Return { case, ground, facts, rule, notice, denial: None }, dice));
            acts.extend(self.file(case, at));
            return;
        }
        let escalated = self.item.mode == HandlingMode::Escalation;
        let agent = self.item.may_have_agent() && dice.percent(20);
        if agent {
            self.entrust(case, from, acts, dice);
        }
        if escalated {
            self.go_up(case, from, ends, acts, dice);
        }
        if self.item.joint.is_some() {
            self.examine_together(case, (from, ends), takes, acts, dice);
        }
        if self.item.needs_leader() {
            self.be_signed(case, ends, acts, dice);
        }
        let result = dice.pick(if escalated { &hall.approved } else { &hall.concluded }).clone();
        acts.push(self.act(minutes_after(ends, 5), CaseCommand::Conclude { case, result }, dice));
        let waits = if dice.percent(8) { dice.between(6, 15) } else { dice.between(1, 4) };
        let fetched = self.some_days_after(ends, waits, waits, dice);
        let slip = Some(PaperNumber(String::new()));
        acts.push(self.act(fetched, CaseCommand::Deliver { case, to: person.name.clone(), slip }, dice));
        let heard = agent && dice.percent(70);
        if heard {
            self.call_back(case, fetched, acts, dice);
        }
        // Without the applicant's word an agent's case is not filed (AG-11).
        if heard || !agent {
            acts.extend(self.file(case, fetched));
        }
    }

    /// The clerk carries the paper to a leader, who signs it, just before the end.
    fn be_signed(&self, case: RecordId, ends: Timestamp, acts: &mut Vec<Act>, dice: &mut Dice) {
        let leader = self.year.sample.hall.staff.iter().find(|staff| staff.role == Role::Leader);
        let Some(leader) = leader.map(|staff| StaffNo(staff.no.clone())) else { return };
        let carry = BesideCommand::CarryToLeader { leader, paper: self.item.result.clone() };
        acts.push(self.act(minutes_after(ends, 1), CaseCommand::Beside { case, what: carry }, dice));
        let sign = BesideCommand::LeaderSigned { word: Word::Granted, remark: String::new() };
        acts.push(self.act(minutes_after(ends, 4), CaseCommand::Beside { case, what: sign }, dice));
    }

    /// The village agent does the errand from the second minute on.
    fn entrust(&self, case: RecordId, from: Timestamp, acts: &mut Vec<Act>, dice: &mut Dice) {
        let hall = &self.year.sample.hall;
        let Some(agent) = hall.staff.iter().find(|staff| staff.role == Role::Agent) else { return };
        let entrust = CaseCommand::Beside {
            case,
            what: BesideCommand::Entrust {
                agent: StaffNo(agent.no.clone()),
                powers: hall.powers.clone(),
                until: from.date().plus_days(90),
                papers: String::new(),
                notice: PaperNumber(String::new()),
            },
        };
        acts.push(self.act(minutes_after(from, 2), entrust, dice));
    }

    /// The applicant says how it was, a few days after.
    fn call_back(&self, case: RecordId, fetched: Timestamp, acts: &mut Vec<Act>, dice: &mut Dice) {
        let levels = [Level::VerySatisfied, Level::Satisfied, Level::Satisfied, Level::Fairly];
        let said = Said { level: *dice.pick(&levels), confirms: Confirms::Yes, words: String::new() };
        let paper = Some(PaperNumber(String::new()));
        let channel = self.year.sample.hall.called_by.clone();
        let called = self.some_days_after(fetched, 1, 3, dice);
        acts.push(self.act(
            called,
            CaseCommand::Beside { case, what: BesideCommand::CallBack { channel, said: Some(said), paper } },
            dice,
        ));
    }

    /// Sent up within a day or two, asked after, and the result just before the end.
    fn go_up(&self, case: RecordId, from: Timestamp, ends: Timestamp, acts: &mut Vec<Act>, dice: &mut Dice) {
        let hall = &self.year.sample.hall;
        let body = hall.above.get(&self.item.window).cloned().unwrap_or_else(|| self.item.decided_at.clone());
        let (how, expected) = (hall.sent_by.clone(), Some(ends.date()));
        let sent = self.some_days_after(from, 1, 2, dice).min(ends);
        acts.push(self.act(
            sent,
            CaseCommand::Hands { case, what: HandsCommand::ReportUp { body, how, expected } },
            dice,
        ));
        let text = dice.pick(&hall.notes).clone();
        let asked = self.some_days_after(sent, 2, 4, dice);
        if asked < ends && dice.percent(30) {
            acts.push(self.act(
                asked,
                CaseCommand::Hands { case, what: HandsCommand::FollowUp { number: String::new(), text } },
                dice,
            ));
        }
        let result = dice.pick(&hall.approved).clone();
        acts.push(self.act(
            minutes_after(ends, 1),
            CaseCommand::Hands { case, what: HandsCommand::HearFromAbove { result, stance: Stance::Agree } },
            dice,
        ));
    }

    /// Each department says its word, they meet, and the minutes are entered just before the end.
    fn examine_together(
        &self,
        case: RecordId,
        (from, ends): (Timestamp, Timestamp),
        takes: usize,
        acts: &mut Vec<Act>,
        dice: &mut Dice,
    ) {
        let hall = &self.year.sample.hall;
        let units = self.item.joint.as_ref().map_or(0, |plan| plan.units.len());
        for unit in (0..units).filter_map(|unit| u8::try_from(unit).ok()) {
            let at = self.some_days_after(from, 1, takes.clamp(1, 5), dice).min(ends);
            let text = dice.pick(&hall.opinions).clone();
            acts.push(self.act(
                at,
                CaseCommand::Hands { case, what: HandsCommand::GiveOpinion { unit, stance: Stance::Agree, text } },
                dice,
            ));
        }
        let no = || PaperNumber(String::new());
        let (place, called) = (hall.meeting.place.clone(), self.some_days_after(from, 1, 1, dice).min(ends));
        let meets = ends.min(self.due(from).at(11, 0)).max(called);
        acts.push(self.act(
            called,
            CaseCommand::Hands { case, what: HandsCommand::CallMeeting { at: meets, place, notice: no() } },
            dice,
        ));
        let (present, conclusion) = (hall.meeting.present.clone(), hall.meeting.conclusion.clone());
        let held = CaseCommand::Hands {
            case,
            what: HandsCommand::HoldMeeting { present, conclusion, minutes: no(), stance: Stance::Agree },
        };
        acts.push(self.act(minutes_after(ends, 3), held, dice));
    }

    /// Whether a case begun then, left lying, would be a few days late now.
    pub(super) fn can_be_overdue(&self, at: Timestamp, now: Timestamp) -> bool {
        let due = self.due(at);
        let late = now.date().days_since(due);
        self.item.mode != HandlingMode::Direct && (1..=12).contains(&late)
    }

    fn checklist(&self, found: &Found, dice: &mut Dice) -> Vec<Presence> {
        let mut list: Vec<Presence> = self.item.materials.iter().map(|material| present(material, dice)).collect();
        if matches!(found, Found::Missing) {
            let can_miss = |need: Necessity| {
                let places = self.item.materials.iter().enumerate().filter(move |(_, material)| material.need == need);
                places.map(|(place, _)| place).collect::<Vec<usize>>()
            };
            let later = can_miss(Necessity::MayFollow);
            let attached = can_miss(Necessity::Attachment);
            let places = [later, attached, can_miss(Necessity::Main)].into_iter().find(|places| !places.is_empty());
            if let Some(places) = places {
                list[*dice.pick(&places)] = Presence::NotBrought;
            }
        }
        list
    }

    fn outcome(&self, found: &Found, checklist: &[Presence], at: Timestamp, dice: &mut Dice) -> IntakeOutcome {
        match found {
            Found::Complete => IntakeOutcome::Accept,
            Found::Forbidden if self.item.is_major() => IntakeOutcome::Accept,
            Found::Forbidden => {
                let why = self.year.sample.hall.refused.clone();
                IntakeOutcome::Return { ground: ReturnGround::AgainstPolicy, facts: why.facts, rule: why.rule }
            }
            Found::Missing => {
                let missing = self.item.materials.iter().zip(checklist).find(|(_, p)| **p == Presence::NotBrought);
                let need = missing.map(|(material, _)| material.need);
                let day = self.some_days_after(at, 3, 10, dice).date();
                let (ground, promised) = match need {
                    Some(Necessity::Main) => (SupplementGround::MainNotBrought, None),
                    Some(Necessity::MayFollow) => (SupplementGround::ApprovalUnaffected, Some(day)),
                    Some(Necessity::Attachment | Necessity::Optional) => {
                        (SupplementGround::AttachmentsPromised, Some(day))
                    }
                    None => return IntakeOutcome::Accept,
                };
                IntakeOutcome::Supplement { ground, promised }
            }
        }
    }

    fn intake(
        &self,
        person: &Applicant,
        checklist: Vec<Presence>,
        outcome: IntakeOutcome,
        at: Timestamp,
        dice: &mut Dice,
    ) -> TakeIn {
        let told = matches!(outcome, IntakeOutcome::Accept).then(|| self.due(at));
        let channel = match dice.below(20) {
            0 => Channel::Visit,
            1 => Channel::Agent,
            _ => Channel::Counter,
        };
        let clerk = StaffNo(self.clerk.to_owned());
        TakeIn {
            number: CaseNumber::none(),
            item: self.item.no,
            item_version: self.item.version,
            applicant: person.clone(),
            channel,
            counter: CounterNo(self.counter),
            first_contact: clerk.clone(),
            handler: clerk,
            checklist,
            outcome,
            told,
            receipt: PaperNumber(String::new()),
            notice: None,
            ticket: None,
            denial: None,
        }
    }

    /// The missing piece comes in.
    fn supply(&self, case: RecordId, checklist: &[Presence], at: Timestamp) -> CaseCommand {
        // Pieces are what came in and what is missing, in the order of the checklist.
        let kept = checklist.iter().filter(|presence| **presence != Presence::NotNeeded);
        let missing = kept.enumerate().filter(|(_, presence)| **presence == Presence::NotBrought);
        let pieces = missing.filter_map(|(place, _)| u8::try_from(place).ok()).collect();
        let notice = (self.item.mode != HandlingMode::Direct).then(|| PaperNumber(String::new()));
        CaseCommand::Supply { case, pieces, told: Some(self.due(at)), notice }
    }

    fn act(&self, at: Timestamp, command: CaseCommand, dice: &mut Dice) -> Act {
        Act {
            at,
            player: Player::Desk(self.counter),
            actor: Some(StaffNo(self.clerk.to_owned())),
            id: command_id_of(at, &dice.bytes()),
            what: What::Command(Box::new(Action::Case(command)), self.item.handled_as()),
        }
    }

    fn due(&self, at: Timestamp) -> Date {
        self.year.calendar.due(at.date(), self.item.promised).date
    }

    /// The promised limit in working days, roughly.
    fn working_days(&self) -> usize {
        match self.item.promised {
            Limit::OnTheSpot => 1,
            Limit::Working(days) => usize::from(days.0).max(1),
            Limit::Calendar(days) => (usize::from(days.0) * 5 / 7).max(1),
        }
    }

    /// In office hours, some working days later.
    fn some_days_after(&self, at: Timestamp, low: usize, high: usize, dice: &mut Dice) -> Timestamp {
        let days = u16::try_from(dice.between(low, high.max(low))).unwrap_or(1);
        let day = self.year.calendar.due(at.date(), Limit::Working(WorkingDays(days))).date;
        in_office_hours(day, dice)
    }
}

/// What the person has with them: everything needed, and sometimes what is not.
fn present(material: &Material, dice: &mut Dice) -> Presence {
    if material.need == Necessity::Optional && dice.percent(60) { Presence::NotNeeded } else { Presence::Received }
}

fn minutes_after(at: Timestamp, minutes: usize) -> Timestamp {
    Timestamp(at.0 + i64::try_from(minutes).unwrap_or(0) * 60_000)
}
