//! What the form of an item repeats: limits, materials, departments, questions as they are typed.

use super::Slip;
use domain::catalog::{Material, Meaning, Necessity};
use domain::codec::{Decode, Encode};
use domain::people::fold;
use domain::time::{CalendarDays, Date, Limit, WorkingDays};

/// How a limit is counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum LimitUnit {
    /// There is none.
    #[n(0)]
    None,
    /// On the spot.
    #[n(1)]
    OnTheSpot,
    /// Working days.
    #[n(2)]
    Working,
    /// Calendar days.
    #[n(3)]
    Calendar,
}

impl LimitUnit {
    /// All of them, in the order in which they are offered.
    pub const ALL: [LimitUnit; 4] = [LimitUnit::None, LimitUnit::OnTheSpot, LimitUnit::Working, LimitUnit::Calendar];
}

/// A limit as typed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct LimitForm {
    /// How it is counted.
    #[n(0)]
    pub unit: LimitUnit,
    /// How many.
    #[n(1)]
    pub days: String,
}

/// A material as typed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct PaperForm {
    /// Tells lines apart while they move.
    #[n(0)]
    pub key: u32,
    /// What is asked.
    #[n(1)]
    pub need: Necessity,
    /// Name, form, copies, source, who still needs it, form and sample.
    #[n(2)]
    pub texts: [String; 6],
    /// From when it is waived.
    #[n(3)]
    pub waived_from: Option<Date>,
}

/// A department as typed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct UnitForm {
    /// Tells lines apart while they move.
    #[n(0)]
    pub key: u32,
    /// Its name.
    #[n(1)]
    pub name: String,
    /// Its own limit.
    #[n(2)]
    pub within: LimitForm,
}

/// A question as typed.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct QuestionForm {
    /// Tells lines apart while they move.
    #[n(0)]
    pub key: u32,
    /// The question.
    #[n(1)]
    pub ask: String,
    /// What yes means.
    #[n(2)]
    pub means: Meaning,
}

impl LimitForm {
    /// A limit as it is shown.
    pub fn of(limit: Option<Limit>) -> Self {
        let (unit, days) = match limit {
            None => (LimitUnit::None, String::new()),
            Some(Limit::OnTheSpot) => (LimitUnit::OnTheSpot, String::new()),
            Some(Limit::Working(days)) => (LimitUnit::Working, days.0.to_string()),
            Some(Limit::Calendar(days)) => (LimitUnit::Calendar, days.0.to_string()),
        };
        LimitForm { unit, days }
    }

    /// The limit that it says.
    pub(super) fn read(&self) -> Result<Option<Limit>, Slip> {
        let days = || fold(&self.days).parse::<u16>().ok().filter(|days| (1..1000).contains(days)).ok_or(Slip::NoLimit);
        Ok(match self.unit {
            LimitUnit::None => None,
            LimitUnit::OnTheSpot => Some(Limit::OnTheSpot),
            LimitUnit::Working => Some(Limit::Working(WorkingDays(days()?))),
            LimitUnit::Calendar => Some(Limit::Calendar(CalendarDays(days()?))),
        })
    }
}

impl PaperForm {
    pub(super) fn of(key: u32, one: &Material) -> Self {
        let texts = [
            one.name.clone(),
            one.form.clone(),
            one.copies.to_string(),
            one.source.clone(),
            one.except.clone().unwrap_or_default(),
            one.sample.clone().unwrap_or_default(),
        ];
        PaperForm { key, need: one.need, texts, waived_from: one.waived_from }
    }

    pub(super) fn read(&self) -> Result<Material, Slip> {
        let [name, form, copies, source, except, sample] = self.texts.each_ref().map(|text| text.trim());
        let maybe = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        let copies = if copies.is_empty() { Some(0) } else { fold(copies).parse::<u8>().ok().filter(|n| *n < 100) };
        if name.is_empty() {
            return Err(Slip::NoName);
        }
        Ok(Material {
            name: name.to_owned(),
            need: self.need,
            form: form.to_owned(),
            copies: copies.ok_or(Slip::NoCount)?,
            source: source.to_owned(),
            waived_from: self.waived_from,
            // Exceptions without a waiver say nothing.
            except: maybe(except).filter(|_| self.waived_from.is_some()),
            sample: maybe(sample),
        })
    }
}
