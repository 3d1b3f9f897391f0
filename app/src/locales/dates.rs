//! Days and times in words (LOOK: "2月26日 星期四（还剩3个工作日）").

use super::Lang;
use domain::time::{Date, Limit, Timestamp, Weekday};

const WEEKDAYS_ZH: [&str; 7] = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"];
const WEEKDAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The name of a weekday.
pub fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let place = day as usize % 7;
    match lang {
        Lang::ZhCn => WEEKDAYS_ZH[place],
        Lang::En => WEEKDAYS_EN[place],
    }
}

/// 2月26日.
pub fn short(lang: Lang, date: Date) -> String {
    match lang {
        Lang::ZhCn => format!("{}月{}日", date.month(), date.day()),
        Lang::En => format!("{} {}", date.day(), MONTHS_EN[usize::from(date.month()).saturating_sub(1) % 12]),
    }
}

/// 2月26日 星期四.
pub fn day(lang: Lang, date: Date) -> String {
    format!("{} {}", short(lang, date), weekday(lang, date.weekday()))
}

/// 2026年2月26日.
pub fn full(lang: Lang, date: Date) -> String {
    match lang {
        Lang::ZhCn => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Lang::En => format!("{} {}", short(lang, date), date.year()),
    }
}

/// 2026年2月.
pub fn month(lang: Lang, date: Date) -> String {
    match lang {
        Lang::ZhCn => format!("{}年{}月", date.year(), date.month()),
        Lang::En => format!("{}-{:02}", date.year(), date.month()),
    }
}

/// 10:32, Beijing time.
pub fn clock(at: Timestamp) -> String {
    let (hour, minute, _) = at.clock();
    format!("{hour:02}:{minute:02}")
}

/// 10:32 today, otherwise with the day.
pub fn moment(lang: Lang, at: Timestamp, today: Date) -> String {
    if at.date() == today { clock(at) } else { format!("{} {}", short(lang, at.date()), clock(at)) }
}

/// 还剩3个工作日, 今天到期, 已超期2个工作日.
pub fn left(lang: Lang, days: i32) -> String {
    match (lang, days) {
        (Lang::ZhCn, 0) => "今天到期".to_owned(),
        (Lang::ZhCn, days) if days > 0 => format!("还剩{days}个工作日"),
        (Lang::ZhCn, days) => format!("已超期{}个工作日", -days),
        (Lang::En, 0) => "due today".to_owned(),
        (Lang::En, days) if days > 0 => format!("{days} working days left"),
        (Lang::En, days) => format!("{} working days late", -days),
    }
}

/// 5个工作日, 当场办结.
pub fn limit(lang: Lang, limit: Limit) -> String {
    match (lang, limit) {
        (Lang::ZhCn, Limit::OnTheSpot) => "当场办结，最迟当天".to_owned(),
        (Lang::ZhCn, Limit::Working(days)) => format!("{}个工作日", days.0),
        (Lang::ZhCn, Limit::Calendar(days)) => format!("{}个自然日", days.0),
        (Lang::En, Limit::OnTheSpot) => "on the spot, at the latest the same day".to_owned(),
        (Lang::En, Limit::Working(days)) => format!("{} working days", days.0),
        (Lang::En, Limit::Calendar(days)) => format!("{} calendar days", days.0),
    }
}
