//! What people do at a device, made from a deed and what the device shows.

use crate::plan::{Deed, Dice};
use crate::server::random;
use domain::action::Action;
use domain::attention::{Attention, AttentionCommand};
use domain::case::command::{CaseCommand, Field, IntakeOutcome, Presence, ReturnGround, SupplementGround, TakeIn};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Case, Channel, Stage};
use domain::catalog::HandlingMode;
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo, VillageCode};
use domain::queue::number::CalledNumber;
use domain::queue::{QueueCommand, Ticket, TicketStage};
use domain::record::Area;
use domain::sync::replica::{Replica, Wanted};
use domain::time::{Date, Timestamp};

/// The wish of a deed, if the device shows anything to do it on.
pub fn wish(replica: &Replica, deed: Deed, dice: &mut Dice, now: Timestamp, device: usize) -> Option<Wanted> {
    let case = |stage: Stage| pick_case(replica, |case| case.stage == stage);
    let mut mode = HandlingMode::Commitment;
    let action = match deed {
        Deed::TakeIn(kind) => {
            if kind % 3 == 0 {
                mode = HandlingMode::Direct;
            }
            Action::Case(CaseCommand::TakeIn(take_in(kind, device)))
        }
        Deed::Supply => {
            let (id, case) = case(Stage::Supplementing)?;
            let missing = case.pieces.iter().position(|piece| piece.arrived.is_none())?;
            let notice = Some(PaperNumber(String::new()));
            let pieces = vec![u8::try_from(missing).ok()?];
            Action::Case(CaseCommand::Supply { case: id, pieces, told: None, notice })
        }
        Deed::Conclude => {
            let (id, _) = case(Stage::Accepted)?;
            Action::Case(CaseCommand::Conclude { case: id, result: "done".into() })
        }
        Deed::Deliver => {
            let (id, _) = case(Stage::Concluded)?;
            Action::Case(CaseCommand::Deliver { case: id, to: "owner".into(), slip: None })
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
        Deed::GiveUp => {
            let command = open_attention(replica)?.command;
            Action::Attention(AttentionCommand::GiveUp { command, note: "given up".into() })
        }
        Deed::Mend => {
            let attention = open_attention(replica)?;
            let refused = domain::codec::decode::<Action>(&attention.action).ok()?;
            Action::Mend(attention.command, Box::new(mended(replica, refused)?))
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
    let actor = Some(StaffNo::from("1"));
    Some(Wanted { action, mode, actor, now, id: CommandId(random(dice)) })
}

/// The number that a person is told with an action.
pub fn number_told(action: &Action) -> Option<String> {
    match action {
        Action::Case(CaseCommand::TakeIn(intake)) => Some(intake.number.to_string()),
        Action::Queue(QueueCommand::Take { number, day }) => Some(format!("{day} {number}")),
        _ => None,
    }
}

fn take_in(kind: u8, device: usize) -> TakeIn {
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
        _ => {
            let outcome = IntakeOutcome::Supplement { ground: SupplementGround::MainNotBrought, promised: None };
            (found(Presence::NotBrought, Presence::Received), outcome)
        }
    };
    TakeIn {
        number: CaseNumber::none(),
        item: u32::from(kind % 3) + 1,
        item_version: 1,
        applicant: Applicant {
            name: "甲乙".into(),
            identity: String::new(),
            phone: "13800000000".into(),
            village: Some(VillageCode(511_324_100_200 + device as u64)),
        },
        channel: Channel::Counter,
        counter: CounterNo(1),
        first_contact: StaffNo::from("1"),
        handler: StaffNo::from("1"),
        checklist,
        outcome,
        told: None,
        receipt: PaperNumber(String::new()),
        notice: None,
        ticket: None,
        denial: None,
    }
}

fn pick_case(replica: &Replica, test: impl Fn(&Case) -> bool) -> Option<(RecordId, Case)> {
    let mut found = None;
    replica.each_of(Area::Cases, &mut |stored| {
        if found.is_none() {
            found = stored.read::<Case>().filter(|case| test(case)).map(|case| (stored.id, case));
        }
    });
    found
}

fn open_attention(replica: &Replica) -> Option<Attention> {
    let mut found = None;
    replica.each_of(Area::Attention, &mut |stored| {
        if found.is_none() {
            found = stored.read::<Attention>().filter(|attention| attention.settled.is_none());
        }
    });
    found
}

/// The mended form of a refused correction: on the value as it is now.
fn mended(replica: &Replica, refused: Action) -> Option<Action> {
    let Action::Case(CaseCommand::Correct { case, field: Field::Phone, new, .. }) = refused else { return None };
    let mut old = None;
    replica.each_of(Area::Cases, &mut |stored| {
        if stored.id == case {
            old = stored.read::<Case>().map(|case| case.applicant.phone);
        }
    });
    Some(Action::Case(CaseCommand::Correct { case, field: Field::Phone, old: old?, new }))
}

fn called(replica: &Replica) -> impl Iterator<Item = (RecordId, Ticket)> {
    let mut found = Vec::new();
    replica.each_of(Area::Queue, &mut |stored| {
        let ticket = stored.read::<Ticket>().filter(|ticket| ticket.stage == TicketStage::Called);
        found.extend(ticket.map(|ticket| (stored.id, ticket)));
    });
    found.into_iter()
}
