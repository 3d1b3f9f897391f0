//! Papers D07, D40 and the notice of a procedure (TL-10).

use super::{Body, Source, staff};
use domain::calendar::Due;
use domain::case::command::ReturnGround;
use domain::case::{Happening, Moment};
use domain::catalog::ProcedureKind;
use domain::time::{Date, Timestamp};

/// D07: a no on its own paper.
#[derive(Clone, PartialEq, Debug)]
pub struct DenialSheet {
    /// The ground.
    pub ground: Option<ReturnGround>,
    /// The reason.
    pub facts: String,
    /// The rule.
    pub rule: String,
    /// Who explained it.
    pub explained_by: String,
    /// The leader who agreed, in a major matter; empty else.
    pub approver: String,
}

/// A procedure begins.
#[derive(Clone, PartialEq, Debug)]
pub struct ProcedureSheet {
    /// Which.
    pub kind: Option<ProcedureKind>,
    /// Why.
    pub reason: String,
    /// The day of it, or of its result.
    pub day: Option<Date>,
    /// Until when the promise stands still at the most; none where it does not.
    pub until: Option<Date>,
    /// The promised day from now on, where it moves.
    pub told: Option<Due>,
    /// The day the clock began.
    pub start: Date,
}

/// D40: the paper of a yes.
#[derive(Clone, PartialEq, Debug)]
pub struct GrantSheet {
    /// The decision.
    pub result: String,
    /// By which rule.
    pub basis: String,
    /// Until when it is good.
    pub valid_until: Option<Date>,
    /// Who signs, by name.
    pub signatory: String,
    /// What goes with it.
    pub attachments: String,
    /// How many copies.
    pub copies: u8,
}

impl Source<'_> {
    pub(super) fn denial(&self) -> Body {
        let returned = |moment: &&Moment| moment.what == Happening::Returned;
        let by = self.case.moments.iter().rev().find(returned).and_then(|moment| moment.by.as_ref());
        let allowed = self.case.submission.as_ref().filter(|submission| submission.is_allowed());
        let leader = allowed.and_then(|submission| submission.answer.as_ref()?.by.as_ref());
        let known = self.extra.returned.as_ref();
        Body::Denial(DenialSheet {
            ground: known.map(|(ground, _)| *ground),
            facts: self.case.outcome.clone(),
            rule: known.map(|(_, rule)| rule.clone()).unwrap_or_default(),
            explained_by: staff(&self.setup.staff, by.unwrap_or(&self.case.handler)),
            approver: leader.map(|no| staff(&self.setup.staff, no)).unwrap_or_default(),
        })
    }

    /// The procedure that began when its notice was numbered.
    pub(super) fn procedure(&self, stamp: Timestamp, start: Date) -> Body {
        let procedure = self.case.procedures.iter().flatten().find(|procedure| procedure.begun == stamp);
        Body::Procedure(ProcedureSheet {
            kind: procedure.map(|procedure| procedure.kind),
            reason: procedure.map(|procedure| procedure.reason.clone()).unwrap_or_default(),
            day: procedure.and_then(|procedure| procedure.day),
            until: procedure.and_then(|procedure| procedure.outside_until),
            told: procedure.and_then(|procedure| procedure.told.clone()),
            start,
        })
    }

    pub(super) fn grant(&self) -> Body {
        let grant = self.case.grant.as_ref();
        Body::Grant(GrantSheet {
            result: self.case.outcome.clone(),
            basis: grant.map(|grant| grant.basis.clone()).unwrap_or_default(),
            valid_until: grant.and_then(|grant| grant.valid_until),
            signatory: grant.map(|grant| staff(&self.setup.staff, &grant.signatory)).unwrap_or_default(),
            attachments: grant.map(|grant| grant.attachments.clone()).unwrap_or_default(),
            copies: grant.map_or(0, |grant| grant.copies),
        })
    }
}
