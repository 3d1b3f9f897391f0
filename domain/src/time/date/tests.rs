//! Civil arithmetic against known days and a round trip over two centuries.

use super::*;

#[test]
fn b08_known_days_have_their_number_and_weekday() {
    for (text, days, weekday) in [
        ("0001-01-01", -719_162, Weekday::Monday),
        ("1900-01-01", -25_567, Weekday::Monday),
        ("1969-12-31", -1, Weekday::Wednesday),
        ("1970-01-01", 0, Weekday::Thursday),
        ("2000-02-29", 11_016, Weekday::Tuesday),
        ("2026-02-14", 20_498, Weekday::Saturday),
        ("2026-09-24", 20_720, Weekday::Thursday),
        ("9999-12-31", 2_932_896, Weekday::Friday),
    ] {
        let date: Date = text.parse().unwrap();
        assert_eq!(date.days(), days, "{text}");
        assert_eq!(date.weekday(), weekday, "{text}");
        assert_eq!(date.to_string(), text);
    }
}

#[test]
fn b08_every_day_from_1900_to_2100_goes_there_and_back() {
    let mut date = Date::ymd(1900, 1, 1).unwrap();
    let last = Date::ymd(2100, 12, 31).unwrap();
    let (mut count, mut previous) = (0, None);
    while date <= last {
        let again = Date::ymd(date.year(), date.month(), date.day()).unwrap();
        assert_eq!(again, date);
        assert_eq!(date.to_string().parse::<Date>().unwrap(), date);
        let civil = (date.year(), date.month(), date.day());
        assert!(previous < Some(civil), "{date} comes after the day before");
        previous = Some(civil);
        date = date.plus_days(1);
        count += 1;
    }
    assert_eq!(count, 201 * 365 + 49);
}

#[test]
fn b08_days_that_do_not_exist_are_refused() {
    for text in ["2001-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "0000-01-01"] {
        assert_eq!(text.parse::<Date>(), Err(DateError::NoSuchDay), "{text}");
    }
    for text in ["", "2026-2-14", "2026/02/14", "20260214", "2026-02-1x", "2026-02-141", "+026-02-14", "２026-02"] {
        assert_eq!(text.parse::<Date>(), Err(DateError::Form), "{text}");
    }
    assert!(Date::ymd(2000, 2, 29).is_some());
}

#[test]
fn c24_months_end_where_the_shorter_month_ends() {
    let day = |text: &str| text.parse::<Date>().unwrap();
    assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
    assert_eq!(day("2024-02-29").plus_months(12), day("2025-02-28"));
    assert_eq!(day("2026-01-15").plus_months(-1), day("2025-12-15"));
    assert_eq!(day("2026-02-14").month_start(), day("2026-02-01"));
    assert_eq!(day("2026-02-14").month_end(), day("2026-02-28"));
    assert_eq!(Date::MAX.plus_months(1), Date::MAX);
    assert_eq!(Date::MIN.plus_months(-1), Date::MIN);
    assert_eq!(Date::MAX.plus_months(i32::MAX), Date::MAX);
}

#[test]
fn f14_absurd_days_neither_panic_nor_decode() {
    assert_eq!(Date::MAX.plus_days(i32::MAX), Date::MAX);
    assert_eq!(Date::MIN.plus_days(i32::MIN), Date::MIN);
    let bytes = minicbor::to_vec(i32::MAX).unwrap();
    assert!(minicbor::decode::<Date>(&bytes).is_err());
    let today = Date::ymd(2026, 9, 24).unwrap();
    let bytes = minicbor::to_vec(today).unwrap();
    assert_eq!(minicbor::decode::<Date>(&bytes).unwrap(), today);
    let optional = minicbor::to_vec(Some(today)).unwrap();
    assert_eq!(minicbor::decode::<Option<Date>>(&optional).unwrap(), Some(today));
}
