use super::draft::Draft;
use super::taken::{offer, shares};
use super::*;
use crate::model::ask::HandedIn;
use crate::model::sending::Sending;
use domain::catalog::{HandlingMode, Material};
use domain::refusal::CaseRefusal;
use domain::time::{Limit, WorkingDays};

fn day(text: &str) -> Date {
    text.parse().expect("a day")
}

fn item() -> ServiceItem {
    let material = |name: &str, need| Material {
        name: name.into(),
        need,
        form: String::new(),
        copies: 1,
        source: String::new(),
        waived_from: None,
        except: None,
        sample: None,
    };
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
        questions: None,
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

/// What the person handed in: the newest case has no book, the one before has both.
fn handed_in() -> Vec<HandedIn> {
    let case = |id: u8, pieces: &[(u8, &str)]| HandedIn {
        case: RecordId([id; 16]),
        number: format!("XZ-{id}"),
        pieces: pieces.iter().map(|(place, name)| (*place, (*name).to_owned())).collect(),
    };
    vec![case(2, &[(0, "card")]), case(1, &[(0, "card"), (3, " book ")])]
}

#[test]
fn dy_02_a_material_is_offered_from_the_newest_case_that_has_it() {
    let list = handed_in();
    let number = |name: &str| offer(&list, 0, name).map(|(number, _)| number);
    assert_eq!(number("card"), Some("XZ-2".to_owned()));
    assert_eq!(number("book"), Some("XZ-1".to_owned()));
    assert_eq!(number("photo"), None);
}

#[test]
fn dy_02_what_is_taken_over_counts_as_here_until_the_counter_says_otherwise() {
    let (mut form, list) = (form(), handed_in());
    let (_, book) = offer(&list, 1, "book").expect("offered");
    form.find(0, Presence::Received);
    form.take_over(book);
    assert!(form.is_taken(1) && !form.is_taken(0));
    assert_eq!(form.proposal(), Proposal::Accept);
    form.find(1, Presence::NotBrought);
    assert!(!form.is_taken(1));
    form.take_over(book);
    form.keep_taken_of(&list);
    assert!(form.is_taken(1));
    form.keep_taken_of(&list[..1]);
    assert_eq!((form.is_taken(1), form.found[1]), (false, None), "another person's book is not here");
}

#[test]
fn dy_02_the_case_takes_over_by_its_own_places() {
    let (mut form, list) = (form(), handed_in());
    form.find(0, Presence::NotNeeded);
    form.take_over(offer(&list, 1, "book").expect("offered").1);
    let intake = form.take_in(Choice::Accept, &served()).expect("a command");
    // The card is no piece of this case: the book is its first.
    assert_eq!(shares(&intake, &item(), &form.taken, day("2026-03-10")), [(RecordId([1; 16]), vec![(3, 0)])]);
    let outcome =
        IntakeOutcome::Return { ground: ReturnGround::AgainstPolicy, facts: String::new(), rule: String::new() };
    assert_eq!(shares(&TakeIn { outcome, ..intake }, &item(), &form.taken, day("2026-03-10")), []);
}
