//! A half-filled step on a case, kept and offered again when the same step is opened (F24).

use super::step::StepForm;
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::ids::{RecordId, hex, unhex};

/// What is kept of a step.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct StepDraft {
    /// Which step, in the order of `domain::case::offers::Step`.
    #[n(0)]
    pub step: u8,
    /// The main words.
    #[n(1)]
    pub text: String,
    /// The second words.
    #[n(2)]
    pub more: String,
}

impl StepDraft {
    /// The name under which the store keeps it.
    pub fn name(case: RecordId) -> String {
        format!("step/{}", case.hex())
    }

    /// What is worth keeping.
    pub fn of(form: &StepForm) -> Self {
        StepDraft { step: form.step as u8, text: form.text.clone(), more: form.more.clone() }
    }

    /// As text for the store.
    pub fn text(&self) -> String {
        hex(&encode(self))
    }

    /// From the store.
    pub fn read(text: &str) -> Option<Self> {
        decode(&unhex(text)?).ok()
    }

    /// Puts what was kept into a step that was just opened; one in which something was typed already stays.
    pub fn fill(self, form: &mut StepForm, fresh: &StepForm) {
        if self.step == form.step as u8 && form.text == fresh.text && form.more == fresh.more && form.mends.is_none() {
            form.text = self.text;
            form.more = self.more;
        }
    }
}
