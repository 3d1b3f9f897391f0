//! Cells as people and office programs write them: days, numbers, states.

use crate::people::{fold, half_width, is_blank};
use crate::time::Date;

/// A text without blanks, in half width and without the brackets around a part of it, for comparing.
pub(super) fn plain(text: &str) -> String {
    let kept = text.chars().map(half_width).filter(|c| !is_blank(*c) && !matches!(c, '(' | ')' | '*' | ':' | '、'));
    kept.flat_map(char::to_lowercase).collect()
}

/// A number of the old ledger: half width, without blanks.
pub fn number(cell: &str) -> String {
    fold(cell).chars().filter(|c| !is_blank(*c)).collect()
}

/// The day 0 of office programs' own count of days.
const OFFICE_EPOCH: (i32, u8, u8) = (1899, 12, 30);
/// Between which counts a bare number is such a day: 1990 to 2064.
const OFFICE_DAYS: std::ops::Range<i32> = 32_874..60_000;

/// A day: `2026-11-03`, `2026/11/3`, `2026.11.3`, `2026年11月3日`, `20261103`, each with a time of day behind it or without,
/// or an office program's count of days.
pub fn day(cell: &str) -> Option<Date> {
    let text = fold(cell);
    let digits: Vec<&str> = text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let all = |part: &str| part.parse::<u32>().ok();
    match digits.as_slice() {
        [only] if only.len() == 8 && only.len() == text.len() => {
            of(all(&only[..4])?, all(&only[4..6])?, all(&only[6..])?)
        }
        // A count of days has a fraction behind it where a time of day was entered too.
        [count] | [count, _] if count.len() == 5 && text.starts_with(*count) => {
            let days: i32 = count.parse().ok()?;
            let (year, month, date) = OFFICE_EPOCH;
            Date::ymd(year, month, date).filter(|_| OFFICE_DAYS.contains(&days)).map(|epoch| epoch.plus_days(days))
        }
        [year, month, date, ..] if year.len() == 4 => of(all(year)?, all(month)?, all(date)?),
        _ => None,
    }
}

fn of(year: u32, month: u32, date: u32) -> Option<Date> {
    Date::ymd(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(date).ok()?)
}

/// How a case stands by the old ledger.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum State {
    /// Its clock runs.
    Running,
    /// These materials are waited for.
    Waiting(Vec<String>),
    /// It is over.
    Over,
    /// It is not known what the words mean.
    Unknown,
}

/// Words of a case that is over; looked for first, for 不予受理 has 受理 in it.
const OVER: [&str; 11] = ["已办结", "办结", "已完成", "完成", "送达", "已领取", "退回", "退件", "不予", "撤回", "撤销"];
/// Words of a case that waits for materials.
const WAITING: [&str; 6] = ["待补正", "待补", "补正", "补件", "补办", "缺"];
/// Words beside which a word of a case that is over is only a step of it: 审核完成，制证中.
const GOES_ON: [&str; 11] =
    ["未办", "未完成", "没办", "没有办", "预计", "待", "在办", "办理中", "审核中", "审批中", "制证"];
/// Words of a case that runs.
const RUNNING: [&str; 13] = [
    "在办",
    "办理中",
    "正在办理",
    "已受理",
    "受理",
    "承办",
    "审核中",
    "审批中",
    "待审",
    "上报",
    "未办结",
    "未办",
    "进行中",
];

/// Reads a state: empty is a case that runs; behind the word of a case that waits stand the materials, as `待补：户口簿、照片`.
pub fn state(cell: &str) -> State {
    let text = cell.trim_matches(is_blank);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    let open = has(&GOES_ON);
    let over = text == "已办" || OVER.iter().any(|word| text.starts_with(word) || text.ends_with(word));
    if text.is_empty() {
        State::Running
    } else if over && !open && !has(&WAITING) {
        State::Over
    } else if let Some(word) = WAITING.iter().find(|word| text.contains(**word)) {
        let behind = text.split_once(word).map_or("", |(_, behind)| behind);
        State::Waiting(materials(behind))
    } else if has(&RUNNING) || open {
        State::Running
    } else {
        State::Unknown
    }
}

/// The materials named behind a word.
fn materials(text: &str) -> Vec<String> {
    let parts = text.split(['、', '，', ',', '；', ';', '：', ':', '/']);
    let bare =
        |part: &str| part.trim_matches(|c: char| is_blank(c) || matches!(c, '（' | '）' | '(' | ')' | '。')).to_owned();
    let filler = |part: &String| part.is_empty() || ["材料", "资料", "中", "正", "件"].contains(&part.as_str());
    parts.map(bare).filter(|part| !filler(part)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dy_07_a_day_is_read_as_offices_write_it() {
        let expected = Date::ymd(2026, 11, 3);
        for typed in [
            "2026-11-03",
            "2026/11/3",
            "2026.11.3",
            "2026年11月3日",
            " ２０２６－１１－０３ ",
            "20261103",
            "2026-11-03 09:30:00",
            "2026年11月3日 上午9:30",
            "46329",
            "46329.39",
        ] {
            assert_eq!(day(typed), expected, "{typed}");
        }
        for typed in ["", "11月3日", "26-11-3", "2026-13-01", "2026-02-30", "昨天", "123", "99999", "13800138000"] {
            assert_eq!(day(typed), None, "{typed}");
        }
    }

    #[test]
    fn dy_07_a_state_says_whether_a_clock_runs_and_what_is_waited_for() {
        for typed in
            ["", "在办", "办理中", "已受理", "未办结", "上报县民政局，审批中", "审核完成，待制证", "预计11月20日办结"]
        {
            assert_eq!(state(typed), State::Running, "{typed}");
        }
        for typed in ["已办结", "办结", "退回", "不予受理", "已送达", "申请人撤回"] {
            assert_eq!(state(typed), State::Over, "{typed}");
        }
        let waits = |names: &[&str]| State::Waiting(names.iter().map(|name| (*name).to_owned()).collect());
        assert_eq!(state("待补：户口簿、收入证明"), waits(&["户口簿", "收入证明"]));
        assert_eq!(state("缺户口簿"), waits(&["户口簿"]));
        assert_eq!(state("补正（户口簿）"), waits(&["户口簿"]));
        assert_eq!(state("待补材料"), waits(&[]));
        assert_ne!(state("退回补正"), State::Over);
        assert_ne!(state("补正完成，审核中"), State::Over);
        assert_ne!(state("已办理受理"), State::Over);
        assert_eq!(state("见附件"), State::Unknown);
    }
}
