//! One cell: a field as text, and the text as the field again.

use super::Wrong;
use crate::catalog::{
    Agents, HandlingMode, InPerson, ItemField, JointPlan, JointUnit, Meaning, Necessity, Question, ServiceItem, Weight,
};
use crate::people::fold;
use crate::time::{CalendarDays, Date, Limit, WorkingDays};

/// 五制, by their place in [`MODES`].
const MODE_WORDS: [&str; 5] = ["直接办理", "承诺办理", "联合办理", "负责办理", "明确答复"];
const MODES: [HandlingMode; 5] = [
    HandlingMode::Direct,
    HandlingMode::Commitment,
    HandlingMode::JointReview,
    HandlingMode::Escalation,
    HandlingMode::ClearAnswer,
];
/// What is asked of a material, by its place in [`NEEDS`].
const NEED_WORDS: [&str; 4] = ["主件", "附件", "可以后补", "不是必须"];
const NEEDS: [Necessity; 4] = [Necessity::Main, Necessity::Attachment, Necessity::MayFollow, Necessity::Optional];
/// What yes means, by its place in [`MEANINGS`].
const MEANING_WORDS: [&str; 3] = ["可以申请", "不能申请", "到窗口问"];
const MEANINGS: [Meaning; 3] = [Meaning::MayApply, Meaning::MayNot, Meaning::AskCounter];
/// Whether something holds.
const YES: [&str; 2] = ["是", "否"];

/// Between a department or a question and what is said of it.
const COLON: char = '：';
/// The limit of what is done on the spot.
const ON_THE_SPOT: &str = "当场办";

/// The word of one of a few, by place.
fn word<T: PartialEq, const N: usize>(words: [&'static str; N], all: &[T; N], one: &T) -> String {
    let place = all.iter().position(|other| other == one);
    place.and_then(|place| words.get(place)).map_or_else(String::new, |word| (*word).to_owned())
}

/// One of a few by its word.
fn one_of<T: Copy, const N: usize>(text: &str, words: &'static [&'static str; N], all: &[T; N]) -> Result<T, Wrong> {
    let place = words.iter().position(|word| *word == text.trim());
    place.and_then(|place| all.get(place)).copied().ok_or(Wrong::NotOneOf(words))
}

/// What is asked of a material, as a word.
pub(super) fn need_text(need: Necessity) -> String {
    word(NEED_WORDS, &NEEDS, &need)
}

/// What is asked of a material, from a word.
pub(super) fn need(text: &str) -> Result<Necessity, Wrong> {
    one_of(text, &NEED_WORDS, &NEEDS)
}

/// A limit as text.
fn limit_text(limit: Limit) -> String {
    match limit {
        Limit::OnTheSpot => ON_THE_SPOT.to_owned(),
        Limit::Working(days) => format!("{}个工作日", days.0),
        Limit::Calendar(days) => format!("{}天", days.0),
    }
}

/// A limit from text; a bare number says no unit and is none.
fn limit(text: &str) -> Result<Limit, Wrong> {
    let text = fold(text).replace(' ', "");
    if ["当场办", "当场", "即办", "当场办结"].contains(&text.as_str()) {
        return Ok(Limit::OnTheSpot);
    }
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let days: u16 = text[..digits].parse().ok().filter(|days| *days > 0).ok_or(Wrong::NoLimit)?;
    match &text[digits..] {
        "个工作日" | "工作日" => Ok(Limit::Working(WorkingDays(days))),
        "天" | "日" | "个自然日" | "自然日" => Ok(Limit::Calendar(CalendarDays(days))),
        _ => Err(Wrong::NoLimit),
    }
}

/// A day from text; 2026/3/10 and 2026年3月10日 are days too.
pub(super) fn day(text: &str) -> Result<Date, Wrong> {
    let text = fold(text);
    let mut parts = text.split(['-', '/', '.', '年', '月', '日']).filter(|part| !part.is_empty());
    let mut number = || parts.next().and_then(|part| part.trim().parse::<i32>().ok());
    let (Some(year), Some(month), Some(date)) = (number(), number(), number()) else { return Err(Wrong::NoDay) };
    let rest = number();
    let (month, date) = (u8::try_from(month).unwrap_or(0), u8::try_from(date).unwrap_or(0));
    Date::ymd(year, month, date).filter(|_| rest.is_none()).ok_or(Wrong::NoDay)
}

/// Lines of a cell that say something.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// A line in two: what stands before the last colon and after it.
fn split(line: &str) -> Option<(&str, &str)> {
    let (first, last) = line.rsplit_once([COLON, ':'])?;
    Some((first.trim(), last.trim())).filter(|(first, last)| !first.is_empty() && !last.is_empty())
}

fn yes(is: bool) -> String {
    YES[usize::from(!is)].to_owned()
}

/// A field as it stands in the file.
pub(super) fn text(item: &ServiceItem, field: ItemField) -> String {
    let maybe = |limit: Option<Limit>| limit.map(limit_text).unwrap_or_default();
    match field {
        ItemField::Name => item.name.clone(),
        ItemField::Window => item.window.clone(),
        ItemField::Mode => word(MODE_WORDS, &MODES, &item.mode),
        ItemField::Object => item.object.clone(),
        ItemField::DecidedAt => item.decided_at.clone(),
        ItemField::Basis => item.basis.join("\n"),
        ItemField::Conditions => item.conditions.clone(),
        ItemField::Procedure => item.procedure.join("\n"),
        ItemField::Materials => String::new(),
        ItemField::Statutory => maybe(item.statutory),
        ItemField::Promised => limit_text(item.promised),
        ItemField::Fee => item.fee.clone(),
        ItemField::FeeBasis => item.fee_basis.clone(),
        ItemField::Result => item.result.clone(),
        ItemField::From => item.from.to_string(),
        ItemField::To => item.to.map(|day| day.to_string()).unwrap_or_default(),
        ItemField::Weight => yes(item.weight.is_some()),
        ItemField::SubmitWithin => maybe(item.submit_within),
        ItemField::Joint => units(item.joint.as_ref()),
        ItemField::Agents => yes(item.agents.is_some()),
        ItemField::InPerson => yes(item.in_person.is_some()),
        ItemField::Questions => questions(item.questions.as_deref().unwrap_or_default()),
    }
}

fn units(plan: Option<&JointPlan>) -> String {
    let line = |unit: &JointUnit| format!("{}{COLON}{}", unit.name, limit_text(unit.within));
    plan.iter().flat_map(|plan| &plan.units).map(line).collect::<Vec<String>>().join("\n")
}

fn questions(list: &[Question]) -> String {
    let line = |one: &Question| format!("{}{COLON}{}", one.ask, word(MEANING_WORDS, &MEANINGS, &one.yes_means));
    list.iter().map(line).collect::<Vec<String>>().join("\n")
}

/// Takes a cell into a field.
///
/// # Errors
/// What is wrong with it; the item is as it was.
pub(super) fn take(item: &mut ServiceItem, field: ItemField, cell: &str) -> Result<(), Wrong> {
    let trimmed = || cell.trim().to_owned();
    let holds = || if cell.trim().is_empty() { Ok(false) } else { one_of(cell, &YES, &[true, false]) };
    let maybe = || if cell.trim().is_empty() { Ok(None) } else { limit(cell).map(Some) };
    match field {
        ItemField::Name => item.name = trimmed(),
        ItemField::Window => item.window = trimmed(),
        ItemField::Mode => item.mode = one_of(cell, &MODE_WORDS, &MODES)?,
        ItemField::Object => item.object = trimmed(),
        ItemField::DecidedAt => item.decided_at = trimmed(),
        ItemField::Basis => item.basis = lines(cell),
        ItemField::Conditions => item.conditions = trimmed(),
        ItemField::Procedure => item.procedure = lines(cell),
        ItemField::Materials => {}
        ItemField::Statutory => item.statutory = maybe()?,
        ItemField::Promised => item.promised = limit(cell)?,
        ItemField::Fee => item.fee = trimmed(),
        ItemField::FeeBasis => item.fee_basis = trimmed(),
        ItemField::Result => item.result = trimmed(),
        ItemField::From => item.from = day(cell)?,
        ItemField::To => item.to = if cell.trim().is_empty() { None } else { Some(day(cell)?) },
        ItemField::Weight => item.weight = holds()?.then_some(Weight::Major),
        ItemField::SubmitWithin => item.submit_within = maybe()?,
        ItemField::Joint => item.joint = plan(cell, item.joint.as_ref())?,
        ItemField::Agents => item.agents = holds()?.then_some(Agents::Allowed),
        ItemField::InPerson => item.in_person = holds()?.then_some(InPerson::Needed),
        ItemField::Questions => item.questions = asked(cell)?,
    }
    Ok(())
}

fn plan(cell: &str, before: Option<&JointPlan>) -> Result<Option<JointPlan>, Wrong> {
    let unit = |line: String| -> Result<JointUnit, Wrong> {
        let (name, within) = split(&line).ok_or_else(|| Wrong::NoUnit(line.clone()))?;
        let within = limit(within).map_err(|_| Wrong::NoUnit(line.clone()))?;
        Ok(JointUnit::as_before(name, within, before))
    };
    let units: Vec<JointUnit> = lines(cell).into_iter().map(unit).collect::<Result<_, Wrong>>()?;
    Ok((!units.is_empty()).then_some(JointPlan { units }))
}

fn asked(cell: &str) -> Result<Option<Vec<Question>>, Wrong> {
    let question = |line: String| -> Result<Question, Wrong> {
        let (ask, means) = split(&line).ok_or_else(|| Wrong::NoQuestion(line.clone()))?;
        let yes_means = one_of(means, &MEANING_WORDS, &MEANINGS).map_err(|_| Wrong::NoQuestion(line.clone()))?;
        Ok(Question { ask: ask.to_owned(), yes_means })
    };
    let all: Vec<Question> = lines(cell).into_iter().map(question).collect::<Result<_, Wrong>>()?;
    Ok((!all.is_empty()).then_some(all))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f03_limits_and_days_are_read_as_people_write_them() {
        let working = |days| Ok(Limit::Working(WorkingDays(days)));
        assert_eq!((limit("5个工作日"), limit(" １５ 工作日 ")), (working(5), working(15)));
        assert_eq!(limit("20日"), Ok(Limit::Calendar(CalendarDays(20))));
        assert_eq!(limit("即办"), Ok(Limit::OnTheSpot));
        for wrong in ["5", "", "五个工作日", "0个工作日", "5个月", "99999天"] {
            assert_eq!(limit(wrong), Err(Wrong::NoLimit), "{wrong}");
        }
        let tenth = Date::ymd(2026, 3, 10).ok_or(Wrong::NoDay);
        for text in ["2026-03-10", "2026/3/10", "2026年3月10日", "２０２６－０３－１０"] {
            assert_eq!(day(text), tenth, "{text}");
        }
        for wrong in ["2026-02-30", "3月10日", "46091", "2026-03-10-1", "明天"] {
            assert_eq!(day(wrong), Err(Wrong::NoDay), "{wrong}");
        }
    }
}
