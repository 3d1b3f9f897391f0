use super::*;
use crate::model::ask::{self, Ask, KioskView, Line, Reply, Trouble};
use domain::action::Action;
use domain::calendar::OfficeHours;
use domain::codec::{decode, encode};
use domain::hall::{HallClass, HallSettings};
use domain::ids::{CounterNo, HallId};
use domain::queue::number::CalledNumber;
use domain::refusal::QueueRefusal;
use domain::time::{Date, Timestamp};

fn take(number: &str) -> QueueCommand {
    let day = Date::ymd(2026, 2, 13).expect("a day");
    QueueCommand::Take { number: CalledNumber(number.to_owned()), day }
}

fn read(reply: &Reply) -> Answer {
    decode(&encode(reply)).expect("readable")
}

#[test]
fn the_store_reads_every_question() {
    let id = CommandId([7; 16]);
    let (code, name) = ("ABCD".to_owned(), "取号机".to_owned());
    let role = DeviceRole::Kiosk;
    let mode = HandlingMode::Direct;
    let pairs = [
        (Question::Standing, Ask::Standing),
        (Question::Kiosk, Ask::Kiosk),
        (Question::Open { code: code.clone(), role, name: name.clone() }, Ask::Open { code, role, name }),
        (
            Question::Issue { action: Act::Queue(take("B")), actor: None, mode, id },
            Ask::Issue { action: Action::Queue(take("B")), actor: None, mode, id },
        ),
    ];
    for (question, ask) in pairs {
        assert_eq!(decode::<Ask>(&encode(&question)), Ok(ask));
    }
}

#[test]
fn it_reads_every_answer_to_them() {
    let troubles = vec![Trouble::ClockOff];
    let light = Light {
        device: None,
        unsent: 2,
        since: Some(Timestamp(1)),
        line: Line::Down,
        heard: None,
        troubles,
        loading: Some(3),
        attention: 4,
        offset: -5,
    };
    assert_eq!(read(&Reply::Standing(light.clone())), Answer::Standing(light));
    assert_eq!(read(&Reply::Opened(Opened::Later(9))), Answer::Opened(Opened::Later(9)));
    assert_eq!(read(&Reply::Failed("f".to_owned())), Answer::Failed("f".to_owned()));
    assert_eq!(read(&Reply::NotOpened), Answer::NotOpened);
    let action = Action::Queue(take("B013"));
    let saved = ask::Issued::Saved { action, about: None, unchecked: vec!["FI-01".to_owned()], due: None };
    let pairs = [
        (saved, Issued::Saved { action: Act::Queue(take("B013")) }),
        (ask::Issued::Accepted, Issued::Accepted),
        (ask::Issued::Refused(QueueRefusal::OtherDay.into()), Issued::Refused(Unread)),
        (ask::Issued::NoLine, Issued::NoLine),
        (ask::Issued::NotStored("q".to_owned()), Issued::NotStored("q".to_owned())),
    ];
    for (issued, known) in pairs {
        assert_eq!(read(&Reply::Issued(issued)), Answer::Issued(known));
    }
}

#[test]
fn it_reads_the_hall_and_its_queues() {
    let hall = HallSettings {
        hall: HallId::from("XZ"),
        name: "新政镇便民服务中心".to_owned(),
        class: HallClass::Township,
        address: "a".to_owned(),
        hotline: "1".to_owned(),
        complaint_phone: "2".to_owned(),
        letter_box: "3".to_owned(),
        hours: OfficeHours { morning: (540, 720), afternoon: (840, 1020) },
        spot_target: 30,
        closures: Vec::new(),
        origin: String::new(),
        villages: Vec::new(),
        denial_notice: None,
        market: None,
        elsewhere: None,
    };
    let counters = vec![Counter { no: CounterNo(2), name: "n".to_owned(), series: vec!['A'] }];
    let series = vec![Series { letter: 'A', name: "s".to_owned(), hint: "h".to_owned(), windows: Vec::new() }];
    let setup =
        ask::Setup { hall: Some(hall.clone()), staff: Vec::new(), counters: counters.clone(), series: series.clone() };
    let view = KioskView { setup, waiting: vec![('A', 7)] };
    let known = Hall { name: hall.name, hotline: hall.hotline };
    let setup = Setup { hall: Some(known), counters, series };
    assert_eq!(read(&Reply::Kiosk(Box::new(view))), Answer::Kiosk(Box::new(View { setup, waiting: vec![('A', 7)] })));
}
