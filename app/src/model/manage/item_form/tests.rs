use super::*;
use domain::catalog::{Material, Necessity, changes};

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn item() -> ServiceItem {
    let paper = |name: &str| Material {
        name: name.into(),
        need: Necessity::Main,
        form: "o".into(),
        copies: 1,
        source: String::new(),
        waived_from: None,
        except: None,
        sample: None,
    };
    ServiceItem {
        version: 3,
        name: "relief".into(),
        window: "civil".into(),
        basis: vec!["article 3".into()],
        conditions: "poor".into(),
        procedure: vec!["ask".into(), "get".into()],
        materials: vec![paper("card"), paper("book")],
        fee: "不收费".into(),
        result: "paper".into(),
        ..ServiceItem::blank(7, day("2020-01-01"))
    }
}

#[test]
fn f11_a_form_that_was_not_touched_makes_the_version_it_was_filled_from() {
    let (base, today) = (item(), day("2026-03-10"));
    let form = ItemForm::of(&base, base.version, today);
    let made = form.item(Some(&base), today).unwrap();
    assert_eq!((made.version, changes::between(&base, &made)), (4, vec![ItemField::From]));
    assert_eq!(ItemForm::kept(&form.text()), Some(form));
}

#[test]
fn tl_03_wk_08_every_field_says_what_is_wrong_with_it_and_nothing_typed_is_lost() {
    let (base, today) = (item(), day("2026-03-10"));
    let mut form = ItemForm::of(&base, base.version, today);
    form.conditions = "  ".into();
    form.promised.days = "５".into();
    form.statutory = LimitForm { unit: LimitUnit::Working, days: "3".into() };
    form.materials[1].texts[2] = "two".into();
    form.from = Some(day("2026-03-09"));
    let typed = form.clone();
    let slips = form.item(Some(&base), today).unwrap_err();
    let expected = [
        (ItemField::From, Slip::Rule(HallRefusal::BeginsBeforeToday)),
        (ItemField::Materials, Slip::NoCount),
        (ItemField::Conditions, Slip::Rule(HallRefusal::FactsMissing(vec!["申报条件".into()]))),
        (ItemField::Promised, Slip::Rule(HallRefusal::PromisesTooLong)),
    ];
    assert_eq!(slips, expected);
    assert_eq!(form, typed);
}
