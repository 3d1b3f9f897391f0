//! The clerks can do all of it: each deed is carried out at least here, and the oracle's checks of promises find what is
//! made wrong by hand.

use crate::beside::Side;
use crate::front::Front;
use crate::hall::{ABOVE, SIGNED, TOGETHER};
use crate::hands::Hand;
use crate::plan::{Deed, Fate, Step, Twin, rush};
use crate::promises::{days_hold, ends_once, hours_hold, one_day};
use crate::world::World;
use domain::appointment::{self, Appointment};
use domain::attention::Attention;
use domain::calendar::Due;
use domain::case::event::{CaseEvent, Happened};
use domain::case::special::Special;
use domain::case::urgent::Urgent;
use domain::case::{Case, Stage};
use domain::ids::{RecordId, StaffNo};
use domain::record::{Area, View};
use domain::time::{Date, Timestamp};

/// A world whose devices have fetched what the hall was set up with.
fn world() -> World {
    let mut world = World::new(Twin::None, 1);
    for turn in 0..24 {
        world.step(Step::Sync(turn % 3, Fate::Arrives)).expect("fetched");
    }
    world
}

/// Each deed at the first desk is one entry of the journal, and none is refused.
fn all_are_done(world: &mut World, deeds: &[Deed]) {
    for deed in deeds {
        let before = world.server.ledger.head();
        world.step(Step::Do(0, *deed)).expect("done");
        world.step(Step::Sync(0, Fate::Arrives)).expect("sent");
        assert_eq!(world.server.ledger.head(), before + 1, "{deed:?} was not done");
        assert_eq!(refusals(world), 0, "{deed:?} was refused");
    }
}

fn wait(world: &mut World, minutes: u16) {
    world.step(Step::Wait(minutes)).expect("time passes");
    world.step(Step::Sync(0, Fate::Arrives)).expect("it is heard");
}

fn refusals(world: &World) -> usize {
    let mut count = 0;
    world.server.ledger.each_of(Area::Attention, &mut |stored| {
        count += usize::from(stored.read::<Attention>().is_some());
    });
    count
}

fn case(world: &World) -> Case {
    let mut found = None;
    world.server.ledger.each_of(Area::Cases, &mut |stored| found = stored.read::<Case>());
    found.expect("a case")
}

#[test]
fn six_12_a_matter_goes_up_and_comes_back() {
    let mut world = world();
    let errands = [Side::Hold, Side::Resume, Side::AskFee, Side::PayFee, Side::Entrust, Side::Revoke, Side::Entrust];
    all_are_done(&mut world, &[Deed::Receive(ABOVE, 2), Deed::Supply]);
    all_are_done(&mut world, &errands.map(Deed::Beside));
    all_are_done(&mut world, &[Hand::ReportUp, Hand::FollowUp, Hand::Hear(5)].map(Deed::Hands));
    all_are_done(&mut world, &[Deed::Conclude, Deed::Beside(Side::Grant), Deed::Deliver]);
    all_are_done(&mut world, &[Side::PlanCall, Side::Call(0), Side::Call(1)].map(Deed::Beside));
    assert_eq!(case(&world).stage, Stage::Delivered);
}

#[test]
fn six_14_a_promised_matter_is_referred_and_returned() {
    let mut world = world();
    all_are_done(&mut world, &[Deed::Receive(2, 0)]);
    all_are_done(&mut world, &[Hand::Refer, Hand::ReportUp, Hand::Hear(0)].map(Deed::Hands));
    all_are_done(&mut world, &[Deed::Return(1)]);
    assert_eq!(case(&world).stage, Stage::Returned);
}

#[test]
fn fi_09_departments_speak_and_meet() {
    let mut world = world();
    all_are_done(&mut world, &[Deed::Receive(TOGETHER, 0)]);
    all_are_done(&mut world, &[Hand::Opine(5), Hand::Opine(1), Hand::Opine(0), Hand::CallMeeting].map(Deed::Hands));
    wait(&mut world, 40);
    all_are_done(&mut world, &[Deed::Hands(Hand::HoldMeeting(5)), Deed::Conclude]);
    assert_eq!(case(&world).stage, Stage::Concluded);
}

#[test]
fn sc_20_a_procedure_an_urgent_matter_and_a_signature() {
    let mut world = world();
    all_are_done(&mut world, &[Deed::Receive(SIGNED, 0)]);
    all_are_done(&mut world, &[Hand::Begin(0), Hand::End, Hand::Begin(1), Hand::End].map(Deed::Hands));
    let signed = [Side::Urgent, Side::Carry, Side::Sign(0), Side::Carry, Side::Sign(1)];
    all_are_done(&mut world, &signed.map(Deed::Beside));
    all_are_done(&mut world, &[Deed::Conclude, Deed::Beside(Side::Grant)]);
    assert!(case(&world).grant.is_some());
}

#[test]
fn f12_days_off_move_a_day_and_it_is_told() {
    let mut world = world();
    all_are_done(&mut world, &[Deed::Receive(2, 0), Deed::DaysOff(1), Deed::Beside(Side::TellMoved), Deed::DaysOff(0)]);
    assert!(case(&world).moved.is_some());
}

#[test]
fn wk_05_the_front_desk_books_answers_and_turns_away() {
    let mut world = world();
    let front = [Front::Book(0), Front::Cancel, Front::Book(0), Front::Consult(0), Front::Consult(1), Front::TurnAway];
    all_are_done(&mut world, &front.map(Deed::Front));
    all_are_done(&mut world, &[Deed::Receive(2, 6)]);
    // Until ten o'clock of the next day.
    wait(&mut world, 25 * 60);
    all_are_done(&mut world, &[Deed::Front(Front::Arrive)]);
}

#[test]
fn tj_01_two_desks_that_overfill_an_hour_keep_every_booking() {
    let mut world = world();
    for step in rush() {
        world.step(step).expect("booked");
    }
    for turn in 0..6 {
        world.step(Step::Sync(turn % 2, Fate::Arrives)).expect("sent");
    }
    assert_eq!(refusals(&world), 4, "the second desk's are kept with their text");
    world.step(Step::Do(1, Deed::Mend)).expect("mended");
    world.step(Step::Sync(1, Fate::Arrives)).expect("sent");
    let mut hours = Vec::new();
    appointment::each(&world.server.ledger, &mut |_, one| hours.push(one.hour));
    assert_eq!(hours.len(), 5, "one of them found another hour");
}

fn due(day: u8) -> Due {
    let date = Date::ymd(2026, 3, day).expect("a day");
    Due { date, provisional: false, explanation: Vec::new(), calendar_version: 1 }
}

fn event(what: Happened) -> CaseEvent {
    CaseEvent { case: RecordId([1; 16]), at: Timestamp(0), by: None, what }
}

fn accepted(day: u8) -> CaseEvent {
    event(Happened::Accepted { due: due(day), after_supplement: false })
}

#[test]
fn tl_02_the_oracle_finds_a_day_that_runs_backwards() {
    let told = |day| event(Happened::ExtensionTold { how: "by phone".into(), due: Some(due(day)) });
    let by_plan = |day| {
        let (due, units) = (due(day), Vec::new());
        event(Happened::Recounted { due, send_by: None, units, year: 2026 })
    };
    let (reason, approver, first) = (String::new(), StaffNo::from("9"), None);
    let urgent = Urgent { reason, approver, at: Timestamp(0), first };
    let made = |day| event(Happened::Special(Special::MadeUrgent { urgent: urgent.clone(), due: Some(due(day)) }));
    assert!(days_hold([accepted(17), told(18)].iter()).is_ok());
    assert!(days_hold([accepted(17), by_plan(16)].iter()).is_ok());
    assert!(days_hold([accepted(17), made(15)].iter()).is_ok());
    assert!(days_hold([accepted(17), told(16)].iter()).is_err());
    assert!(days_hold([accepted(17), made(18)].iter()).is_err());
    assert!(days_hold([accepted(17), accepted(17)].iter()).is_err(), "accepted twice");
}

#[test]
fn tl_09_the_oracle_finds_a_case_that_ends_twice() {
    let concluded = || event(Happened::Concluded { result: "done".into() });
    let withdrawn = || event(Happened::Withdrawn { reason: "no more".into() });
    assert!(ends_once([accepted(17), concluded()].iter()).is_ok());
    assert!(ends_once([concluded(), withdrawn()].iter()).is_err());
}

#[test]
fn six_11_the_oracle_finds_a_case_with_two_days() {
    let mut world = world();
    all_are_done(&mut world, &[Deed::Receive(ABOVE, 0)]);
    let mut case = case(&world);
    let day = case.due.as_ref().map(|due| due.date);
    assert!(one_day(&case, day).is_ok());
    assert!(one_day(&case, None).is_err(), "it shows a day that nobody promised");
    if let Some(way) = &mut case.escalation {
        way.send_by = due(31);
    }
    assert!(one_day(&case, day).is_err(), "it is sent up after its day");
}

#[test]
fn tj_01_the_oracle_finds_an_hour_with_too_many() {
    let mut world = world();
    all_are_done(&mut world, &[Deed::Front(Front::Book(0))]);
    let mut same: Vec<Appointment> = Vec::new();
    appointment::each(&world.server.ledger, &mut |_, one| same = vec![one; 5]);
    assert!(hours_hold(&same[..4]).is_ok());
    assert!(hours_hold(&same).is_err());
}
