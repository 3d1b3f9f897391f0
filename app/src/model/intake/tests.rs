use super::draft::Draft;
use super::*;
use crate::model::sending::Sending;
use domain::catalog::{HandlingMode, Material};
use domain::refusal::CaseRefusal;
use domain::time::{Limit, WorkingDays};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn item() -> ServiceItem {
    let material =
        |name: &str, need| Material { name: name.into(), need, form: String::new(), copies: 1, source: String::new() };
    ServiceItem {
        no: 7,
        version: 2,
        name: "relief".into(),
        window: "civil".into(),
        mode: HandlingMode::Commitment,
        object: String::new(),
        decided_at: String::new(),
        basis: vec!["article 3".into()],
        conditions: String::new(),
        procedure: Vec::new(),
        materials: vec![
            material("card", Necessity::Main),
            material("book", Necessity::Attachment),
            material("photo", Necessity::Optional),
        ],
        statutory: None,
        promised: Limit::Working(WorkingDays(5)),
        fee: String::new(),
        fee_basis: String::new(),
        result: String::new(),
        from: day("2020-01-01"),
        to: None,
        weight: None,
        submit_within: None,
        joint: None,
        agents: None,
        in_person: None,
        outside: None,
        signature: None,
        owner: None,
        project: None,
    }
}

fn form() -> Form {
    let mut form = Form::new(CommandId([7; 16]));
    form.pick(item(), day("2026-02-26"));
    form.name = "Wang Xiuying".into();
    form
}

fn served() -> Served {
    Served { staff: StaffNo::from("01"), counter: CounterNo(3), ticket: None }
}

#[test]
fn six_08_the_form_offers_what_the_rules_propose() {
    let mut form = form();
    assert_eq!(form.proposed(), None);
    assert!(!form.can(Choice::Return), "nothing was looked at");
    form.find(0, Presence::Received);
    assert_eq!(form.gap(Choice::Accept), Some(Spot::Material(1)));
    form.find(1, Presence::Received);
    assert_eq!(form.proposed(), Some(Choice::Accept));
    assert_eq!(form.gap(Choice::Accept), None);
    form.find(1, Presence::NotBrought);
    assert_eq!(form.proposed(), Some(Choice::Supplement));
    assert!(!form.can(Choice::Accept));
    assert_eq!(form.missing(), ["book"]);
    form.find(0, Presence::Nonexistent);
    assert_eq!(form.proposed(), Some(Choice::Return));
    assert!(!form.can(Choice::Supplement));
    assert_eq!(form.gap(Choice::Return), Some(Spot::Return), "the facts are wanted in words");
}

#[test]
fn what_was_not_needed_goes_out_as_not_needed() {
    let mut form = form();
    form.find(0, Presence::Received);
    form.find(1, Presence::Received);
    let intake = form.take_in(Choice::Accept, &served()).expect("an intake");
    assert_eq!(intake.checklist, [Presence::Received, Presence::Received, Presence::NotNeeded]);
    assert_eq!(intake.number, CaseNumber::none());
    assert_eq!(intake.notice, None);
}

#[test]
fn f03_fields_are_folded_when_they_are_left_and_keep_what_is_wrong() {
    let mut form = form();
    form.phone = "１３８００００００００".into();
    form.identity = "11010119010203009x".into();
    form.leave_all(day("2026-02-26"));
    assert_eq!(form.phone, "13800000000");
    assert_eq!(form.identity, "11010119010203009X");
    assert_eq!(form.faults, []);
    form.identity = "110101190102030091".into();
    form.leave(Spot::Identity, day("2026-02-26"));
    assert_eq!(form.identity, "110101190102030091");
    assert_eq!(form.gap(Choice::Accept), Some(Spot::Identity));
    form.mend(Spot::Identity);
    assert_eq!(form.fault(Spot::Identity), None);
}

#[test]
fn f24_a_draft_comes_back_with_its_command_and_everything_typed() {
    let mut form = form();
    form.phone = "138".into();
    form.find(0, Presence::NotBrought);
    let text = Draft::of(&form, domain::time::Timestamp(5)).text();
    let back = Draft::read(&text).expect("readable").form(&[item()], day("2026-02-26"));
    assert_eq!(back.id, form.id);
    assert_eq!(back.found, form.found);
    assert_eq!((back.name, back.phone), (form.name.clone(), form.phone.clone()));
    let newer = ServiceItem { version: 3, ..item() };
    let back = Draft::read(&text).expect("readable").form(&[newer], day("2026-02-26"));
    assert_eq!(back.found, [None, None, None], "another version asks for other papers");
}

#[test]
fn f50_a_refused_form_keeps_its_id() {
    let mut form = form();
    assert!(form.sending.press());
    assert!(!form.sending.press());
    form.sending = Sending::Refused(CaseRefusal::NoName.into());
    let id = form.id;
    assert!(form.sending.press());
    assert_eq!(form.id, id);
}
