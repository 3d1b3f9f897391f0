//! The order of commands at the server: K3, K5, F15–F17, forgery, the journal.

use crate::scene::{Scene, day};
use domain::action::Action;
use domain::attention::{Attention, AttentionCommand};
use domain::case::Case;
use domain::case::command::{CaseCommand, Field};
use domain::ids::{CommandId, HallId, RecordId};
use domain::refusal::{Forgery, OrderRefusal, Refusal};
use domain::sync::envelope::Packet;
use domain::sync::journal::Broken;
use domain::sync::ledger::Ledger;
use domain::sync::wire::Verdict;

fn scene() -> Scene {
    Scene::on(day(2026, 3, 10))
}

fn take_in(scene: &mut Scene) -> (CommandId, Packet) {
    let (id, now) = (scene.fresh_id(), scene.now);
    let action = Action::Case(CaseCommand::TakeIn(scene.intake(2)));
    let packet = scene.packet(id, &action, now, Vec::new());
    (id, packet)
}

fn correct(case: RecordId, old: &str, new: &str) -> Action {
    let (old, new) = (old.to_owned(), new.to_owned());
    Action::Case(CaseCommand::Correct { case, field: Field::Phone, old, new })
}

fn forgery(verdict: &Verdict) -> Option<Forgery> {
    match verdict {
        Verdict::Refused(_, Refusal::Order(OrderRefusal::Forged(forgery))) => Some(*forgery),
        _ => None,
    }
}

#[test]
fn k03_f15_ten_sendings_of_one_command_have_one_effect_and_one_answer() {
    let mut scene = scene();
    let (_, packet) = take_in(&mut scene);
    let first = scene.push(vec![packet.clone()]);
    for _ in 0..9 {
        assert_eq!(scene.push(vec![packet.clone()]), first);
    }
    assert_eq!(scene.all::<Case>().len(), 1);
}

#[test]
fn k05_f16_one_refused_command_lets_the_rest_pass() {
    let mut scene = scene();
    let (id, packet) = take_in(&mut scene);
    let case = RecordId::of_command(id, 0);
    let mut push = vec![packet];
    let (bad, now) = (scene.fresh_id(), scene.now);
    push.push(scene.packet(bad, &correct(case, "not this", "13800000001"), now, Vec::new()));
    let (good, note) = (scene.fresh_id(), Action::Case(CaseCommand::Note { case, text: "后来".into() }));
    push.push(scene.packet(good, &note, now, Vec::new()));
    let dependent = scene.fresh_id();
    push.push(scene.packet(dependent, &note, now, vec![bad]));
    let answers = scene.push(push.clone());
    assert!(matches!(answers[1], Verdict::Refused(..)));
    assert!(matches!(answers[2], Verdict::Accepted(_)));
    assert_eq!(answers[3], Verdict::Waiting(vec![bad]), "it says what it waits for");
    let mend = Action::Mend(bad, Box::new(correct(case, "13800000000", "13800000001")));
    assert!(matches!(scene.issue(mend).1, Verdict::Accepted(_)));
    assert!(matches!(scene.push(vec![push[3].clone()]).remove(0), Verdict::Accepted(_)), "after mending both arrive");
    assert!(scene.all::<Attention>().iter().all(|attention| attention.settled.is_some()));
}

#[test]
fn f17_what_builds_on_a_command_given_up_is_refused_and_kept() {
    let mut scene = scene();
    let (id, packet) = take_in(&mut scene);
    let case = RecordId::of_command(id, 0);
    scene.push(vec![packet]);
    let (bad, _) = scene.issue(correct(case, "not this", "13800000001"));
    let give_up = AttentionCommand::GiveUp { command: bad, note: "不要了".into() };
    scene.issue(Action::Attention(give_up));
    let (id, now) = (scene.fresh_id(), scene.now);
    let note = Action::Case(CaseCommand::Note { case, text: "后来".into() });
    let packet = scene.packet(id, &note, now, vec![bad]);
    let built: Refusal = OrderRefusal::BuiltOnGivenUp(bad).into();
    assert!(matches!(scene.push(vec![packet]).remove(0), Verdict::Refused(_, refusal) if refusal == built));
    assert_eq!(scene.all::<Attention>().len(), 2);
}

#[test]
fn f17_steps_that_arrive_in_the_wrong_order_end_as_made() {
    let mut scene = scene();
    let (id, create) = take_in(&mut scene);
    let case = RecordId::of_command(id, 0);
    let (phone_id, now) = (scene.fresh_id(), scene.now);
    let phone = scene.packet(phone_id, &correct(case, "13800000000", "13800000001"), now, vec![id]);
    let (note_id, text) = (scene.fresh_id(), "note".to_owned());
    let note = scene.packet(note_id, &Action::Case(CaseCommand::Note { case, text }), now, vec![phone_id]);
    let close_id = scene.fresh_id();
    let conclude = Action::Case(CaseCommand::Conclude { case, result: "done".into() });
    let close = scene.packet(close_id, &conclude, now, vec![note_id]);
    let mut left = vec![close, note, create, phone];
    for _ in 0..4 {
        let answers = scene.push(left.clone());
        let waits = answers.into_iter().map(|verdict| verdict.seq().is_none());
        left = left.into_iter().zip(waits).filter(|(_, waits)| *waits).map(|(packet, _)| packet).collect();
    }
    assert!(left.is_empty());
    let case = scene.case(case);
    assert_eq!((case.applicant.phone.as_str(), case.outcome.as_str()), ("13800000001", "done"));
}

#[test]
fn a_command_is_what_it_says_it_is_or_set_aside() {
    let mut scene = scene();
    let (_, packet) = take_in(&mut scene);
    scene.push(vec![packet.clone()]);
    let mut other = packet.open().expect("an envelope");
    other.at.0 += 1;
    let answer = scene.push(vec![Packet::of(&other)]).remove(0);
    assert_eq!(forgery(&answer), Some(Forgery::OtherBytes));
    other.id = scene.fresh_id();
    assert_eq!(forgery(&scene.push(vec![Packet::of(&other)]).remove(0)), Some(Forgery::PlaceTaken));
    other.hall = HallId::from("YY");
    assert_eq!(forgery(&scene.push(vec![Packet::of(&other)]).remove(0)), Some(Forgery::OtherHall));
    other.hall = HallId::from("XZ");
    other.n = 2;
    other.prev = domain::digest::Digest([1; 32]);
    assert_eq!(forgery(&scene.push(vec![Packet::of(&other)]).remove(0)), Some(Forgery::BrokenChain));
    let garbage = Packet { bytes: vec![1, 2, 3], signature: Vec::new() };
    assert!(matches!(scene.push(vec![garbage.clone()]).remove(0), Verdict::Refused(..)));
    assert_eq!(scene.push(vec![garbage.clone()]), scene.push(vec![garbage]));
    assert_eq!(scene.all::<Attention>().len(), 5, "everything is kept");
    assert_eq!(scene.all::<Case>().len(), 1);
}

#[test]
fn k07_an_action_of_a_newer_program_stays_waiting() {
    let mut scene = scene();
    let (_, packet) = take_in(&mut scene);
    let mut newer = packet.open().expect("an envelope");
    newer.action = minicbor::to_vec((99u32, [0u8; 0])).expect("bytes");
    assert_eq!(scene.push(vec![Packet::of(&newer)]).remove(0), Verdict::NotYet);
}

#[test]
fn the_journal_notices_every_change_and_survives_a_destroyed_body() {
    let mut scene = scene();
    let (_, packet) = take_in(&mut scene);
    scene.push(vec![packet]);
    let hall = HallId::from("XZ");
    let replay = |entries: Vec<_>| Ledger::replay(hall.clone(), entries);
    let (again, destroyed) = replay(scene.entries.clone()).expect("a whole journal");
    assert!(again.records().all().eq(scene.ledger.records().all()));
    assert_eq!(destroyed, 0);
    let mut dropped = scene.entries.clone();
    dropped.remove(5);
    assert_eq!(replay(dropped).err(), Some(Broken::Order(7)));
    let mut changed = scene.entries.clone();
    if let Some(sealed) = &mut changed[8].sealed {
        sealed.body[10] ^= 1;
    }
    assert_eq!(replay(changed).err(), Some(Broken::Body(9)));
    let mut destroyed = scene.entries.clone();
    destroyed[8].sealed = None;
    assert_eq!(replay(destroyed).map(|(_, count)| count).ok(), Some(1), "the chain holds without the body");
}
