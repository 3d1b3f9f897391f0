//! What becomes no case: appointments, questions, people who are turned away.

use crate::clerk::blank;
use crate::plan::Dice;
use domain::action::Action;
use domain::appointment::{self, Appointment, AppointmentCommand, Hour, Standing};
use domain::case::deadline;
use domain::consultation::{ConsultationCommand, Receiver, Told, Topic, Way};
use domain::denial::DenialCommand;
use domain::ids::{CounterNo, RecordId};
use domain::sync::replica::Replica;
use domain::time::Timestamp;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Front {
    /// One of four hours, so that they fill up.
    Book(u8),
    Arrive,
    Cancel,
    /// About an item or not.
    Consult(u8),
    TurnAway,
}

/// What comes to the front desk.
pub fn comes(dice: &mut Dice) -> Front {
    match dice.roll(9) {
        0..=3 => Front::Book(dice.small(4)),
        4 => Front::Arrive,
        5 => Front::Cancel,
        6 | 7 => Front::Consult(dice.small(3)),
        _ => Front::TurnAway,
    }
}

/// The action of a deed.
pub fn action(replica: &Replica, front: Front, dice: &mut Dice, when: Timestamp) -> Option<Action> {
    Some(match front {
        Front::Book(which) => {
            let days = appointment::days(&deadline::calendar(replica), when.date());
            let day = *days.get(usize::from(which / 2))?;
            let hour = Hour { day, minute: 9 * 60 + u16::from(which % 2) * 60, counter: CounterNo(1) };
            // Nobody comes twice a day.
            let phone = format!("139{:08}", dice.roll(100_000_000));
            Action::Appointment(AppointmentCommand::Book {
                item: 2,
                hour,
                person: "甲乙".into(),
                phone,
                number: blank(),
            })
        }
        Front::Arrive => {
            let comes =
                |one: &Appointment| one.hour.day == when.date() && one.standing(when.date()) == Standing::Booked;
            Action::Appointment(AppointmentCommand::Arrive(pick(replica, comes)?))
        }
        Front::Cancel => {
            let appointment = pick(replica, |one| one.standing(when.date()) == Standing::Booked)?;
            Action::Appointment(AppointmentCommand::Cancel { appointment, reason: "ill".into() })
        }
        Front::Consult(which) => {
            let told = (which > 0).then(|| Told { item: 2, version: 1, number: blank(), receiver: Receiver::Signs });
            let topic = if told.is_some() { Topic::Item } else { Topic::Policy };
            let (matter, answer) = ("a question".into(), "an answer".into());
            let (way, counter) = (Way::Visit, CounterNo(1));
            Action::Consultation(ConsultationCommand::Answer { topic, way, matter, answer, told, counter })
        }
        Front::TurnAway => {
            let (person, item) = ("甲乙".into(), "a matter".into());
            let (reason, rule) = ("not here".into(), "article 2".into());
            Action::Denial(DenialCommand::TurnAway { person, item, reason, rule })
        }
    })
}

/// The same booking for an hour that is free more often.
pub fn later(command: AppointmentCommand) -> Option<AppointmentCommand> {
    let AppointmentCommand::Book { item, hour, person, phone, number } = command else { return None };
    let hour = Hour { minute: 14 * 60, ..hour };
    Some(AppointmentCommand::Book { item, hour, person, phone, number })
}

fn pick(replica: &Replica, test: impl Fn(&Appointment) -> bool) -> Option<RecordId> {
    let mut found = None;
    appointment::each(replica, &mut |id, one| {
        if found.is_none() && test(&one) {
            found = Some(id);
        }
    });
    found
}
