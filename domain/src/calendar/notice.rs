//! Reading the State Council's notice of days off as it is pasted (F11, B.10).
//!
//! ```text
//! 一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
//!    feast │ days off, one by one or as a span          │ days worked in exchange
//! ```
//!
//! A weekday that the notice names must be the day's own: so a text of another year is noticed at once. What is not
//! understood is an error with its line; nothing is guessed.

use super::{PlanError, YearPlan};
use crate::people::fold;
use crate::time::{Date, Weekday};
use thiserror::Error;

/// Why a notice cannot be read.
#[derive(Clone, PartialEq, Eq, Debug, Error)]
pub enum NoticeFault {
    /// Neither the text nor the reader says which year it is about.
    #[error("the year is not said")]
    NoYear,
    /// No line names a feast with its days.
    #[error("no days off were found")]
    NoDays,
    /// A line with a date in it says neither 放假 nor 上班.
    #[error("what happens is not said: {0}")]
    NotSaid(String),
    /// There is no such day.
    #[error("no such day: {0}")]
    NoSuchDay(String),
    /// The feast has another number of days off than its own line says: a span was not understood, or a slip.
    #[error("{feast} says {said} days and has {read}")]
    OtherCount {
        /// The feast.
        feast: String,
        /// How many days its line says.
        said: usize,
        /// How many were read.
        read: usize,
    },
    /// The weekday named is not the day's: a notice of another year, or a slip.
    #[error("{0} is no such weekday")]
    OtherWeekday(Date),
    /// The days do not fit together.
    #[error(transparent)]
    Plan(#[from] PlanError),
}

/// Reads a notice. `year` is used where the text itself does not say 关于2027年部分节假日安排.
///
/// # Errors
/// [`NoticeFault`], naming what could not be understood.
pub fn read_notice(text: &str, year: Option<i32>) -> Result<YearPlan, NoticeFault> {
    // Full-width digits and signs become plain ones; blanks mean nothing in a Chinese text.
    let lines: Vec<String> = text.lines().map(|line| fold(line).replace([' ', '\t'], "")).collect();
    let year = lines.iter().find_map(|line| titled_year(line)).or(year).ok_or(NoticeFault::NoYear)?;
    let mut plan = YearPlan { year, source: String::new(), off: Vec::new(), worked: Vec::new() };
    for paragraph in paragraphs(&lines) {
        let Some((feast, rest)) = split_feast(&paragraph) else { continue };
        read_feast(feast, rest, &mut plan)?;
    }
    if plan.off.is_empty() {
        return Err(NoticeFault::NoDays);
    }
    plan.check()?;
    Ok(plan)
}

/// 关于2027年部分节假日安排的通知, or 2027年部分节假日安排.
fn titled_year(line: &str) -> Option<i32> {
    let at = line.find("年部分节假日")?;
    let digits: String = line[..at].chars().rev().take_while(char::is_ascii_digit).collect();
    let year: i32 = digits.chars().rev().collect::<String>().parse().ok()?;
    (2000..2200).contains(&year).then_some(year)
}

/// What is said of each feast in one piece: broken lines joined, several on one line taken apart.
fn paragraphs(lines: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut open = false;
    for line in lines {
        for piece in at_order_words(line) {
            if split_feast(piece).is_some() {
                all.push(piece.to_owned());
                open = true;
            } else if let Some(last) = all.last_mut().filter(|_| open) {
                last.push_str(piece);
            }
            // A line that ends its sentence ends what is said of the feast.
            open &= !piece.ends_with(['。', ';', '；']);
        }
    }
    all
}

/// The pieces of a line, each from an order word on: 一、 … 七、; what stands in brackets is none (腊月二十八、周日).
fn at_order_words(line: &str) -> Vec<&str> {
    let mut starts = vec![0];
    let (mut depth, mut before) = (0u32, None);
    for (at, c) in line.char_indices() {
        match c {
            '(' | '（' => depth += 1,
            ')' | '）' => depth = depth.saturating_sub(1),
            '、' if depth == 0 => {
                if let Some((order, sign)) = before
                    && is_order(sign)
                {
                    starts.push(order);
                }
            }
            _ => {}
        }
        before = Some((at, c));
    }
    starts.push(line.len());
    starts.dedup();
    starts.windows(2).map(|pair| &line[pair[0]..pair[1]]).filter(|piece| !piece.is_empty()).collect()
}

fn is_order(c: char) -> bool {
    "一二三四五六七八九十".contains(c)
}

/// The seven feasts by law, by the word that each line names.
const FEASTS: [&str; 7] = ["元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆"];

/// Feasts of which a plan says nothing: whoever pasted half a notice sees it.
pub fn missing_feasts(plan: &YearPlan) -> Vec<&'static str> {
    let named = |feast: &&str| plan.off.iter().any(|(_, name)| name.contains(*feast));
    FEASTS.into_iter().filter(|feast| !named(feast)).collect()
}

/// The feast and what is said of it; a line without an order word and a colon is none.
fn split_feast(line: &str) -> Option<(&str, &str)> {
    let (_, rest) = line
        .trim()
        .split_once('、')
        .filter(|(order, _)| !order.is_empty() && order.chars().all(|c| is_order(c) || c.is_ascii_digit()))?;
    rest.split_once([':', '：']).map(|(feast, said)| (feast.trim(), said))
}

/// The sentences of one feast.
fn read_feast(feast: &str, said: &str, plan: &mut YearPlan) -> Result<(), NoticeFault> {
    let before = plan.off.len();
    for sentence in said.split(['。', ';', '；']).map(str::trim) {
        let mut rest = sentence;
        let mut days = Vec::new();
        // Days gather until a word says what happens on them: 放假, 补休, 上班.
        while let Some(found) = next_word(rest) {
            let (before, word, after) = found;
            days.extend(read_days(before, plan.year, feast)?);
            let to = if word == WORKED { &mut plan.worked } else { &mut plan.off };
            to.extend(days.drain(..).map(|day| (day, feast.to_owned())));
            rest = after;
        }
        if rest.contains('月') && rest.contains('日') {
            return Err(NoticeFault::NotSaid(sentence.to_owned()));
        }
    }
    let read = plan.off.len() - before;
    match said_count(said) {
        Some(said) if said != read => Err(NoticeFault::OtherCount { feast: feast.to_owned(), said, read }),
        _ => Ok(()),
    }
}

/// How many days off a line says: 共3天, 放假1天.
fn said_count(said: &str) -> Option<usize> {
    let at = said.find("共").map(|at| at + "共".len()).or_else(|| said.find("放假").map(|at| at + "放假".len()))?;
    let digits: String = said[at..].chars().take_while(char::is_ascii_digit).collect();
    said[at + digits.len()..].starts_with('天').then(|| digits.parse().ok()).flatten()
}

/// Words and signs between the first and the last day of a span.
const UNTIL: [char; 6] = ['至', '到', '—', '-', '~', '–'];

/// The word of a day worked in exchange.
const WORKED: &str = "上班";
/// Words that say what happens on the days before them.
const WORDS: [&str; 3] = ["放假", "补休", WORKED];

fn next_word(text: &str) -> Option<(&str, &'static str, &str)> {
    let (at, word) = WORDS.into_iter().filter_map(|word| Some((text.find(word)?, word))).min_by_key(|(at, _)| *at)?;
    Some((&text[..at], word, &text[at + word.len()..]))
}

/// The days named in a piece of text: single ones and spans.
fn read_days(text: &str, year: i32, feast: &str) -> Result<Vec<Date>, NoticeFault> {
    let mut days = Vec::new();
    let mut rest = text;
    while let Some((month, after)) = number_before(rest, '月') {
        let first = read_day(after, month, year, feast)?;
        rest = first.1;
        let mut last = first.0;
        if let Some(after) = rest.strip_prefix(UNTIL) {
            let after = after.trim_start_matches(UNTIL);
            // 1月27日至2月2日, or 1日至3日 of the same month.
            let to_month = after.split('日').next().filter(|head| head.contains('月'));
            let (month, after) = match to_month {
                Some(_) => number_before(after, '月').ok_or_else(|| NoticeFault::NoSuchDay(text.to_owned()))?,
                None => (first.0.month(), after),
            };
            let until = read_day(after, month, year, feast)?;
            last = if until.0 < first.0 { same_day(until.0, year + 1, text)? } else { until.0 };
            rest = until.1;
        }
        let mut day = first.0;
        while day <= last {
            days.push(day);
            day = day.plus_days(1);
        }
    }
    Ok(days)
}

/// The number that stands right before a sign, and what follows the sign.
fn number_before(text: &str, sign: char) -> Option<(u8, &str)> {
    let at = text.find(sign)?;
    let digits = text[..at].len() - text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).len();
    Some((text[at - digits..at].parse().ok()?, &text[at + sign.len_utf8()..]))
}

/// A day of a month with the weekday that may stand behind it, and what follows.
fn read_day<'t>(text: &'t str, month: u8, year: i32, feast: &str) -> Result<(Date, &'t str), NoticeFault> {
    let fault = || NoticeFault::NoSuchDay(text.chars().take(12).collect());
    let (day, rest) = number_before(text, '日').ok_or_else(fault)?;
    // 元旦 may begin in the last days of the year before (B.10).
    let year = if month == 12 && feast.contains("元旦") { year - 1 } else { year };
    let date = Date::ymd(year, month, day).ok_or_else(fault)?;
    let Some(bracket) = rest.strip_prefix(['(', '（']) else { return Ok((date, rest)) };
    let (inside, rest) = bracket.split_once([')', '）']).ok_or_else(fault)?;
    match named_weekday(inside) {
        Some(named) if named != date.weekday() => Err(NoticeFault::OtherWeekday(date)),
        _ => Ok((date, rest)),
    }
}

fn same_day(date: Date, year: i32, text: &str) -> Result<Date, NoticeFault> {
    Date::ymd(year, date.month(), date.day()).ok_or_else(|| NoticeFault::NoSuchDay(text.to_owned()))
}

/// 周四, 星期四, or one of them after a lunar date: 农历正月初七、周一.
fn named_weekday(text: &str) -> Option<Weekday> {
    let at = text.rfind('周').map(|at| at + '周'.len_utf8());
    let at = at.or_else(|| text.rfind("星期").map(|at| at + "星期".len()))?;
    match text[at..].chars().next()? {
        '一' => Some(Weekday::Monday),
        '二' => Some(Weekday::Tuesday),
        '三' => Some(Weekday::Wednesday),
        '四' => Some(Weekday::Thursday),
        '五' => Some(Weekday::Friday),
        '六' => Some(Weekday::Saturday),
        '日' | '天' => Some(Weekday::Sunday),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
