//! The six kinds (六件) as a function of mode and turns (SIX-01): the only place that says what kind a case is.

use super::Turn;
use crate::catalog::HandlingMode;
use crate::codec::{Decode, Encode};

/// 六件: the kind of a case. Agency (代理件) is a flag of its own (C2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum CaseKind {
    /// 即办件.
    #[n(0)]
    Immediate,
    /// 承诺件.
    #[n(1)]
    Promised,
    /// 联办件.
    #[n(2)]
    Joint,
    /// 补办件.
    #[n(3)]
    Supplement,
    /// 退回件.
    #[n(4)]
    Returned,
    /// 上报件.
    #[n(5)]
    ReportedUp,
}

impl CaseKind {
    /// All kinds, in the order of the rule book.
    pub const ALL: [CaseKind; 6] = [
        CaseKind::Immediate,
        CaseKind::Promised,
        CaseKind::Joint,
        CaseKind::Supplement,
        CaseKind::Returned,
        CaseKind::ReportedUp,
    ];

    /// The rule that makes a case this kind.
    pub fn rule(self) -> &'static str {
        match self {
            CaseKind::Immediate => "SIX-02",
            CaseKind::Promised => "SIX-09",
            CaseKind::Joint => "SIX-10",
            CaseKind::Supplement => "SIX-05",
            CaseKind::Returned => "SIX-03",
            CaseKind::ReportedUp => "SIX-11",
        }
    }
}

/// The kind of a case with this mode after these turns (SIX-01, SIX-14).
pub fn kind(mode: HandlingMode, turns: &[Turn]) -> CaseKind {
    match turns.last() {
        Some(Turn::Returned) => CaseKind::Returned,
        Some(Turn::Supplement) => CaseKind::Supplement,
        Some(Turn::Referred) => CaseKind::ReportedUp,
        Some(Turn::Accepted | Turn::Completed) | None => match mode {
            HandlingMode::Direct => CaseKind::Immediate,
            HandlingMode::Commitment | HandlingMode::ClearAnswer => CaseKind::Promised,
            HandlingMode::JointReview => CaseKind::Joint,
            HandlingMode::Escalation => CaseKind::ReportedUp,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use HandlingMode::{ClearAnswer, Commitment, Direct, Escalation, JointReview};

    #[test]
    fn six_01_the_kind_follows_from_mode_and_turns() {
        let cases: [(HandlingMode, &[Turn], CaseKind); 10] = [
            (Direct, &[Turn::Accepted], CaseKind::Immediate),
            (Commitment, &[Turn::Accepted], CaseKind::Promised),
            (JointReview, &[Turn::Accepted], CaseKind::Joint),
            (Escalation, &[Turn::Accepted], CaseKind::ReportedUp),
            (Direct, &[Turn::Supplement], CaseKind::Supplement),
            (Commitment, &[Turn::Supplement, Turn::Completed], CaseKind::Promised),
            (Commitment, &[Turn::Accepted, Turn::Returned], CaseKind::Returned),
            (ClearAnswer, &[Turn::Returned], CaseKind::Returned),
            (Commitment, &[Turn::Accepted, Turn::Referred], CaseKind::ReportedUp),
            (Commitment, &[Turn::Accepted, Turn::Referred, Turn::Returned], CaseKind::Returned),
        ];
        for (mode, turns, expected) in cases {
            assert_eq!(kind(mode, turns), expected, "{mode:?} {turns:?}");
        }
    }

    #[test]
    fn fi_14_a_complex_control_matter_is_promised() {
        assert_eq!(kind(ClearAnswer, &[Turn::Accepted]), CaseKind::Promised);
    }
}
