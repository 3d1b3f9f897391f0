//! Every row of `data/id-code-vectors.csv`, and the reasons given.

use super::*;
use crate::people::Phone;

const VECTORS: &str = include_str!("../../../data/id-code-vectors.csv");

fn today() -> Date {
    "2026-11-25".parse().unwrap()
}

fn stored(text: &str) -> String {
    match IdentityNumber::parse(text, today()) {
        IdentityVerdict::Valid(number) => number.as_str().to_owned(),
        other => panic!("{text}: {other:?}"),
    }
}

fn refused(text: &str) -> InvalidIdentity {
    match IdentityNumber::parse(text, today()) {
        IdentityVerdict::Invalid(reason) => reason,
        other => panic!("{text}: {other:?}"),
    }
}

/// The word of the vector file for what our parsers say.
fn verdict(kind: &str, value: &str) -> &'static str {
    let ok = |valid: bool| if valid { "valid" } else { "invalid" };
    match kind {
        "统一社会信用代码" => ok(CreditCode::parse(value).is_ok()),
        "手机号" => ok(Phone::parse(value).is_ok_and(|phone| phone.is_mobile())),
        "固定电话" => ok(Phone::parse(value).is_ok_and(|phone| !phone.is_mobile())),
        _ => match IdentityNumber::parse(value, today()) {
            IdentityVerdict::Valid(number) if number.as_str() == value || value.len() == 15 => "valid",
            IdentityVerdict::Valid(_) => "normalise",
            IdentityVerdict::Ask(..) => "ask",
            IdentityVerdict::Invalid(_) => "invalid",
        },
    }
}

#[test]
fn b08_every_vector_is_judged_as_written() {
    let mut seen = 0;
    for line in VECTORS.lines().skip(2) {
        let fields: Vec<&str> = line.split(',').collect();
        assert_eq!(verdict(fields[0], fields[1]), fields[2], "{line}");
        seen += 1;
    }
    assert_eq!(seen, 40);
}

#[test]
fn f03_full_width_numbers_and_blanks_are_accepted() {
    assert_eq!(stored("１１０１０１１９０１０２０３０００６"), "110101190102030006");
    assert_eq!(stored("\u{a0}511324 19991231 0001\u{3000}"), "511324199912310001");
}

#[test]
fn f04_either_case_of_x_is_stored_as_one() {
    for typed in ["11010119010203009x", "11010119010203009X", "11010119010203009Ｘ"] {
        assert_eq!(stored(typed), "11010119010203009X");
    }
}

#[test]
fn b08_old_numbers_become_new_ones() {
    assert_eq!(stored("511324500101000"), "51132419500101000X");
    assert_eq!(refused("511324500230000"), InvalidIdentity::NoSuchBirthDate);
}

#[test]
fn b08_the_reason_is_the_one_to_mend() {
    assert_eq!(refused("  "), InvalidIdentity::Empty);
    assert_eq!(refused("51132419991231000"), InvalidIdentity::Length(17));
    assert_eq!(refused("5113241999X2310001"), InvalidIdentity::Character(11));
    assert_eq!(refused("51132450010100X"), InvalidIdentity::Character(15));
    assert_eq!(refused("511324196201030000"), InvalidIdentity::CheckCharacter);
    assert_eq!(refused("511324200102290008"), InvalidIdentity::NoSuchBirthDate);
    assert_eq!(refused("511324209912310008"), InvalidIdentity::BornInFuture);
    assert_eq!(refused("511324180001010008"), InvalidIdentity::TooOld);
}

#[test]
fn b08_a_child_born_today_has_a_number_and_tomorrow_has_not() {
    let (born, before) = ("2026-11-25".parse().unwrap(), "2026-11-24".parse().unwrap());
    let mut number = "51132420261125000".to_owned();
    number.extend(check_character(number.as_bytes()));
    assert!(matches!(IdentityNumber::parse(&number, born), IdentityVerdict::Valid(_)));
    assert_eq!(IdentityNumber::parse(&number, before), IdentityVerdict::Invalid(InvalidIdentity::BornInFuture));
}

#[test]
fn b08_credit_codes_say_what_is_wrong() {
    assert_eq!(CreditCode::parse("91511324ma666666xh").unwrap().as_str(), "91511324MA666666XH");
    assert_eq!(CreditCode::parse("115113O1008778183N"), Err(CreditCodeError::Character(7)));
    assert_eq!(CreditCode::parse("9151"), Err(CreditCodeError::Length(4)));
    assert_eq!(CreditCode::parse("91511324MA666666XJ"), Err(CreditCodeError::CheckCharacter));
}

#[test]
fn b07_a_log_line_never_carries_the_number() {
    let IdentityVerdict::Valid(number) = IdentityNumber::parse("511324199912310001", today()) else { panic!() };
    assert_eq!(format!("{number:?}"), "IdentityNumber(511324********0001)");
    let bytes = minicbor::to_vec(&number).unwrap();
    assert_eq!(minicbor::decode::<IdentityNumber>(&bytes).unwrap(), number);
}
