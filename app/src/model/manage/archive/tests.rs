use super::*;
use crate::model::manage::tests::row;

fn form(kind: Kind) -> Form {
    Form::new(kind, CommandId([7; 16]), Date::ymd(2026, 3, 9).unwrap())
}

fn to_file(missing: Vec<Missing>) -> Kind {
    let last = Date::ymd(2026, 4, 8).unwrap();
    Kind::File(Box::new(ToFile { row: row(1), last, missing, retention: Retention::Years30, kept_back: None }))
}

#[test]
fn ar_02_the_retention_of_the_scope_stands_there_and_pages_are_asked() {
    let mut form = form(to_file(Vec::new()));
    assert!(!form.keys().contains(&Key::Note));
    assert_eq!(form.command(), None, "no pages yet");
    form.set(Key::Pages, "１２".into());
    let Some(ArchiveCommand::File { arrangement, .. }) = form.command() else { panic!("a command") };
    assert_eq!((arrangement.pages, arrangement.run.retention), (12, Retention::Years30));
    assert_eq!((arrangement.run.class, arrangement.run.unit.as_str()), (ArchiveClass::Cases, "BMZX"));
    form.set(Key::Unit, "民政".into());
    assert_eq!(form.command(), None);
}

#[test]
fn ar_03_what_is_missing_needs_a_word_and_ag_11_cannot_be_talked_away() {
    let mut form_of = form(to_file(vec![Missing::Leaf(Leaf::Delivery)]));
    form_of.set(Key::Pages, "3".into());
    assert_eq!(form_of.command(), None);
    form_of.set(Key::Note, "遗失".into());
    assert!(form_of.command().is_some());
    let mut owed = form(to_file(vec![Missing::Leaf(Leaf::Feedback)]));
    owed.set(Key::Pages, "3".into());
    owed.set(Key::Note, "联系不上".into());
    assert_eq!(owed.command(), None);
}

#[test]
fn ar_09_keeping_on_stands_there_first_and_needs_a_day() {
    let mut form = form(Kind::Appraise(vec![RecordId([1; 16])]));
    form.set(Key::Group, "鉴定小组".into());
    form.set(Key::Opinion, "继续保存".into());
    assert!(form.keys().contains(&Key::KeepUntil));
    assert_eq!(form.command(), None);
    form.set(Key::KeepUntil, "2040-01-01".into());
    assert!(form.command().is_some());
    form.set(Key::Verdict, "1".into());
    assert!(!form.keys().contains(&Key::KeepUntil));
    assert!(matches!(form.command(), Some(ArchiveCommand::Appraise { verdict: Verdict::Destroy, .. })));
}

#[test]
fn every_field_of_a_form_is_answered_by_its_command() {
    for kind in [Kind::Paper, Kind::KeepBack(RecordId([1; 16])), Kind::Lend(RecordId([1; 16]))] {
        let mut form = form(kind);
        for key in form.keys() {
            let value = match key.control() {
                Control::Line | Control::Lines => "MZ",
                Control::Count => "2",
                Control::Day => "2026-03-20",
                Control::Choice(count) => {
                    assert!(count > 1);
                    "1"
                }
                Control::Staff => "101",
            };
            form.set(key, value.into());
        }
        assert!(form.command().is_some(), "{form:?}");
    }
}
