//! What people do at a device, made from a deed and what the device shows.

use crate::hall::{CLERK, DIRECTOR, mode_of};
use crate::plan::{Deed, Dice};
use crate::server::random;
use crate::{beside, front, hands};
use domain::action::Action;
use domain::appointment::AppointmentCommand;
use domain::attention::{Attention, AttentionCommand};
use domain::case::command::{
    BesideCommand, CaseCommand, Field, HandsCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround, TakeIn,
};
use domain::case::decide::limit_of;
use domain::case::escalation::Heard;
use domain::case::intake::acceptance_notice;
use domain::case::joint::{Joint, Stance};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Case, Channel, Stage, deadline, procedure, signing};
use domain::catalog::{HandlingMode, ItemHistory, ServiceItem};
use domain::consultation::{ConsultationCommand, Told};
use domain::hall::HallCommand;
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo, VillageCode};
use domain::queue::number::CalledNumber;
use domain::queue::{QueueCommand, Ticket, TicketStage};
use domain::record::{Area, load};
use domain::sync::replica::{Replica, Wanted};
use domain::time::{Date, Timestamp};

/// The wish of a deed, if the device shows anything to do it on.
pub fn wish(replica: &Replica, deed: Deed, dice: &mut Dice, now: Timestamp, device: usize) -> Option<Wanted> {
    let when = Timestamp(now.0 + replica.standing().offset);
    let case = |stage: Stage| pick_case(replica, |case| case.stage == stage);
    let mut mode = HandlingMode::Commitment;
    let mut actor = CLERK;
    let action = match deed {
        Deed::TakeIn(kind) => {
            let item = kind % 3 + 1;
            mode = mode_of(item);
            Action::Case(CaseCommand::TakeIn(take_in(replica, (item, kind), device, when)))
        }
        Deed::Receive(item, kind) => {
            mode = mode_of(item);
            Action::Case(CaseCommand::TakeIn(take_in(replica, (item, kind), device, when)))
        }
        Deed::Supply => {
            let (id, case) = case(Stage::Supplementing)?;
            mode = case.mode;
            Action::Case(supply(replica, id, &case, when)?)
        }
        Deed::Conclude => {
            let ready = |case: &Case| case.stage == Stage::Accepted && is_ready(replica, case);
            let (id, _) = pick_case(replica, ready)?;
            Action::Case(CaseCommand::Conclude { case: id, result: "done".into() })
        }
        Deed::Deliver => {
            let (id, case) = case(Stage::Concluded)?;
            let slip = (case.mode != HandlingMode::Direct).then(blank);
            Action::Case(CaseCommand::Deliver { case: id, to: "owner".into(), slip })
        }
        Deed::Return(apart) => {
            let (id, _) = case(Stage::Accepted)?;
            let (ground, denial) = (ReturnGround::ConditionsNotMet, (apart > 0).then(blank));
            let (facts, rule) = ("looked at the place".into(), "article 3".into());
            Action::Case(CaseCommand::Return { case: id, ground, facts, rule, notice: blank(), denial })
        }
        Deed::Transfer(counter) => {
            let (id, case) = pick_case(replica, Case::is_open)?;
            let counter = CounterNo(u16::from(counter) + 1);
            Action::Case(CaseCommand::Transfer { case: id, to: case.handler, counter, reason: "away".into() })
        }
        Deed::Withdraw => {
            let (id, _) = pick_case(replica, Case::is_open)?;
            Action::Case(CaseCommand::Withdraw { case: id, reason: "no more".into() })
        }
        Deed::CorrectPhone(value) => {
            let (id, case) = pick_case(replica, |_| true)?;
            let new = format!("1380000000{value}");
            Action::Case(CaseCommand::Correct { case: id, field: Field::Phone, old: case.applicant.phone, new })
        }
        Deed::MoveVillage(value) => {
            let (id, case) = pick_case(replica, |_| true)?;
            let old = case.applicant.village.map_or(String::new(), |village| village.0.to_string());
            let new = format!("51132410020{value}");
            Action::Case(CaseCommand::Correct { case: id, field: Field::Village, old, new })
        }
        Deed::Note => {
            let (id, _) = pick_case(replica, |_| true)?;
            Action::Case(CaseCommand::Note { case: id, text: "note".into() })
        }
        Deed::Hands(hand) => Action::Case(hands::command(replica, hand, when)?),
        Deed::Beside(side) => Action::Case(beside::command(replica, side, when)?),
        Deed::Front(what) => front::action(replica, what, dice, when)?,
        Deed::DaysOff(which) => {
            actor = DIRECTOR;
            Action::Hall(HallCommand::SetClosures(days_off(which)))
        }
        Deed::GiveUp => {
            let command = open_attention(replica, |_| Some(()))?.0.command;
            Action::Attention(AttentionCommand::GiveUp { command, note: "given up".into() })
        }
        Deed::Mend => {
            let mends = |attention: &Attention| {
                let refused = domain::codec::decode::<Action>(&attention.action).ok()?;
                mended(replica, refused)
            };
            let (attention, action) = open_attention(replica, mends)?;
            Action::Mend(attention.command, Box::new(action))
        }
        Deed::Ticket(letter) => {
            let letter = if letter == 0 { "A" } else { "B" };
            Action::Queue(QueueCommand::Take { number: CalledNumber(letter.into()), day: now.date() })
        }
        Deed::CallNext(counter) => {
            let counter = CounterNo(u16::from(counter) + 1);
            let serving = called(replica).find(|(_, ticket)| ticket.counter == Some(counter)).map(|(id, _)| id);
            Action::Queue(QueueCommand::CallNext { counter, serving })
        }
        Deed::Finish => Action::Queue(QueueCommand::Finish(called(replica).next()?.0)),
    };
    let actor = Some(StaffNo::from(actor));
    Some(Wanted { action, mode, actor, now, id: CommandId(random(dice)) })
}

/// The numbers that people are told with an action: of a case, of a ticket, on papers.
pub fn numbers_told(action: &Action) -> Vec<String> {
    let papers: Vec<&PaperNumber> = match action {
        Action::Case(CaseCommand::TakeIn(intake)) => {
            let papers = [Some(&intake.receipt), intake.notice.as_ref(), intake.denial.as_ref()];
            let papers = papers.into_iter().flatten().map(ToString::to_string);
            return std::iter::once(intake.number.to_string()).chain(papers).collect();
        }
        Action::Queue(QueueCommand::Take { number, day }) => return vec![format!("{day} {number}")],
        Action::Case(CaseCommand::Return { notice, denial, .. }) => {
            [Some(notice), denial.as_ref()].into_iter().flatten().collect()
        }
        Action::Case(
            CaseCommand::Supply { notice: Some(number), .. }
            | CaseCommand::Deliver { slip: Some(number), .. }
            | CaseCommand::IssueGrant { notice: number, .. }
            | CaseCommand::Hands {
                what:
                    HandsCommand::Refer { notice: number, .. }
                    | HandsCommand::CallMeeting { notice: number, .. }
                    | HandsCommand::HoldMeeting { minutes: number, .. }
                    | HandsCommand::BeginProcedure { notice: Some(number), .. },
                ..
            }
            | CaseCommand::Beside {
                what:
                    BesideCommand::AskFee { notice: number, .. }
                    | BesideCommand::Entrust { notice: number, .. }
                    | BesideCommand::CallBack { paper: Some(number), .. },
                ..
            },
        )
        | Action::Appointment(AppointmentCommand::Book { number, .. })
        | Action::Consultation(ConsultationCommand::Answer { told: Some(Told { number, .. }), .. }) => vec![number],
        _ => Vec::new(),
    };
    papers.into_iter().map(ToString::to_string).collect()
}

/// The promised day that a person is told with an action, where it can carry one.
pub fn day_told(action: &mut Action) -> Option<&mut Option<Date>> {
    match action {
        Action::Case(CaseCommand::TakeIn(intake)) => Some(&mut intake.told),
        Action::Case(CaseCommand::Supply { told, .. }) => Some(told),
        _ => None,
    }
}

/// A number that the device allots as it stores the command.
pub fn blank() -> PaperNumber {
    PaperNumber(String::new())
}

fn supply(replica: &Replica, id: RecordId, case: &Case, when: Timestamp) -> Option<CaseCommand> {
    let missing = case.pieces.iter().position(|piece| piece.arrived.is_none())?;
    let pieces = vec![u8::try_from(missing).ok()?];
    let told = Some(deadline::due_of(replica, case, when, limit_of(replica, case)).date);
    let notice = acceptance_notice(case.mode).map(|_| blank());
    Some(CaseCommand::Supply { case: id, pieces, told, notice })
}

/// Whether nothing that the device knows of stands between an accepted case and its conclusion.
fn is_ready(replica: &Replica, case: &Case) -> bool {
    let agreed = |heard: &Heard| heard.stance != Stance::Disagree;
    let above = case.escalation.as_ref().is_none_or(|way| way.heard.as_ref().is_some_and(agreed));
    let done = |joint: &Joint| joint.silent().next().is_none() && !joint.needs_meeting() && !joint.is_against();
    let joint = case.joint.as_ref().is_none_or(done);
    above && joint && procedure::running(case).is_none() && !signing::lacks_signature(replica, case)
}

/// Days on which the hall stays shut: none, one, two that follow each other, or a later one.
fn days_off(which: u8) -> Vec<Date> {
    let days: &[u8] = match which {
        0 => &[],
        1 => &[12],
        2 => &[12, 13],
        _ => &[17],
    };
    days.iter().filter_map(|day| Date::ymd(2026, 3, *day)).collect()
}

/// The day that the device promises for an item from now on; none while it does not know the item.
fn promised(replica: &Replica, item: u8, when: Timestamp) -> Option<Date> {
    let history = load::<ItemHistory>(replica, ServiceItem::record(item.into())).present()?;
    Some(deadline::due(replica, when, history.version(1)?.promised).date)
}

fn take_in(replica: &Replica, (item, kind): (u8, u8), device: usize, when: Timestamp) -> TakeIn {
    let found = |first: Presence, second: Presence| vec![first, second];
    let (checklist, outcome) = match kind {
        0 | 1 => (found(Presence::Received, Presence::Received), IntakeOutcome::Accept),
        2 | 3 => {
            let promised = Date::ymd(2026, 3, 20);
            let outcome = IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised };
            (found(Presence::Received, Presence::NotBrought), outcome)
        }
        4 => {
            let (facts, rule) = ("no main document".into(), "article 1".into());
            let outcome = IntakeOutcome::Return { ground: ReturnGround::MainMissing, facts, rule };
            (found(Presence::Nonexistent, Presence::Received), outcome)
        }
        6 => {
            let (facts, rule) = ("against the plan".into(), "article 4".into());
            let outcome = IntakeOutcome::Return { ground: ReturnGround::AgainstPolicy, facts, rule };
            (found(Presence::Received, Presence::Received), outcome)
        }
        _ => {
            let outcome = IntakeOutcome::Supplement { ground: SupplementGround::MainNotBrought, promised: None };
            (found(Presence::NotBrought, Presence::Received), outcome)
        }
    };
    let told = if outcome == IntakeOutcome::Accept { promised(replica, item, when) } else { None };
    TakeIn {
        number: CaseNumber::none(),
        item: item.into(),
        item_version: 1,
        applicant: Applicant {
            name: "甲乙".into(),
            identity: String::new(),
            phone: "13800000000".into(),
            village: Some(VillageCode(511_324_100_200 + device as u64)),
        },
        channel: Channel::Counter,
        counter: CounterNo(1),
        first_contact: StaffNo::from(CLERK),
        handler: StaffNo::from(CLERK),
        checklist,
        outcome,
        told,
        receipt: blank(),
        notice: None,
        ticket: None,
        denial: (kind == 6).then(blank),
    }
}

/// The first case that the device shows and that passes.
pub fn pick_case(replica: &Replica, test: impl Fn(&Case) -> bool) -> Option<(RecordId, Case)> {
    let mut found = None;
    replica.each_of(Area::Cases, &mut |stored| {
        if found.is_none() {
            found = stored.read::<Case>().filter(|case| test(case)).map(|case| (stored.id, case));
        }
    });
    found
}

/// The first open matter of which something can be made, with what is made of it.
fn open_attention<T>(replica: &Replica, make: impl Fn(&Attention) -> Option<T>) -> Option<(Attention, T)> {
    let mut found = None;
    replica.each_of(Area::Attention, &mut |stored| {
        if found.is_none()
            && let Some(attention) = stored.read::<Attention>().filter(|attention| attention.settled.is_none())
        {
            found = make(&attention).map(|made| (attention, made));
        }
    });
    found
}

/// The mended form of a refused command: a correction on the value as it is now, a booking for another hour.
fn mended(replica: &Replica, refused: Action) -> Option<Action> {
    match refused {
        Action::Case(CaseCommand::Correct { case, field: Field::Phone, new, .. }) => {
            let old = load::<Case>(replica, case).present()?.applicant.phone;
            Some(Action::Case(CaseCommand::Correct { case, field: Field::Phone, old, new }))
        }
        Action::Appointment(command) => front::later(command).map(Action::Appointment),
        _ => None,
    }
}

fn called(replica: &Replica) -> impl Iterator<Item = (RecordId, Ticket)> {
    let mut found = Vec::new();
    replica.each_of(Area::Queue, &mut |stored| {
        let ticket = stored.read::<Ticket>().filter(|ticket| ticket.stage == TicketStage::Called);
        found.extend(ticket.map(|ticket| (stored.id, ticket)));
    });
    found.into_iter()
}
