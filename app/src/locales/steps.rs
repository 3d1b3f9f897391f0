//! The words of each step on a case: its button, its dialog, what is said when it is stored.

use super::cases::chosen;
use super::{Lang, en, zh_cn};
use domain::case::aftercare::Level;
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::offers::Step;

/// The words of one step.
pub struct StepWords {
    /// The button.
    pub name: &'static str,
    /// Title of the dialog.
    pub ask: &'static str,
    /// Label of the first words; empty where there are none.
    pub first: &'static str,
    /// Label of the second words; empty where there are none.
    pub second: &'static str,
    /// The button that sends it.
    pub send: &'static str,
    /// A note in the dialog; empty where nothing is to be said.
    pub note: &'static str,
    /// Done, said in a toast.
    pub done: &'static str,
}

/// Words of the choices in the dialogs.
pub struct Choices {
    /// The day on which the higher body says it will decide.
    pub expected: &'static str,
    /// Which department.
    pub unit: &'static str,
    /// What a department says.
    pub stance: fn(Stance) -> &'static str,
    /// When a meeting begins.
    pub meeting_at: &'static str,
    /// Why it lies still: the word, what it means.
    pub hold: fn(HoldKind) -> (&'static str, &'static str),
    /// Who does the errand.
    pub agent: &'static str,
    /// What an agent may usually do.
    pub powers: &'static str,
    /// The last day of a commission.
    pub until: &'static str,
    /// The day of a call.
    pub call_day: &'static str,
    /// How satisfied.
    pub level: fn(Level) -> &'static str,
    /// Nobody was reached.
    pub not_reached: &'static str,
    /// How people are most often called.
    pub by_phone: &'static str,
    /// Result and papers came.
    pub confirms: &'static str,
}

/// The words of a step.
pub fn of(step: Step) -> &'static StepWords {
    let all = match chosen() {
        Lang::ZhCn => &zh_cn::steps::STEPS,
        Lang::En => &en::steps::STEPS,
    };
    &all[step as usize]
}

/// The words of the choices.
pub fn choices() -> &'static Choices {
    match chosen() {
        Lang::ZhCn => &zh_cn::steps::CHOICES,
        Lang::En => &en::steps::CHOICES,
    }
}
