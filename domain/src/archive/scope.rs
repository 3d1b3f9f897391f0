//! 归档范围 and 保管期限表: which papers of a case are filed, how long each is kept, and what a finished case lacks (AR-02,
//! AR-03, AG-11).

use super::number::Retention;
use crate::case::aftercare::owes_feedback;
use crate::case::intake::acceptance_notice;
use crate::case::{Case, Happening, PaperKind, Stage, Turn};
use crate::catalog::HandlingMode;
use crate::codec::{Decode, Encode};
use crate::time::Timestamp;

/// A paper of a case, as the filing scope names it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Leaf {
    /// 申请材料.
    #[n(0)]
    Application,
    /// D01 业务受理单.
    #[n(1)]
    Receipt,
    /// D02, D05 or D06: the notice of acceptance.
    #[n(2)]
    Acceptance,
    /// D03 补办件通知书.
    #[n(3)]
    Supplement,
    /// D04 退回件通知书.
    #[n(4)]
    Return,
    /// D11 延期告知书.
    #[n(5)]
    Extension,
    /// D12 联审会议纪要.
    #[n(6)]
    Minutes,
    /// The higher body's word (SIX-12).
    #[n(7)]
    FromAbove,
    /// D28 收费通知 with its receipt.
    #[n(8)]
    Fee,
    /// D09 委托书.
    #[n(9)]
    Commission,
    /// 办理结果.
    #[n(10)]
    Result,
    /// D29 送达回证.
    #[n(11)]
    Delivery,
    /// D10 服务意见反馈表.
    #[n(12)]
    Feedback,
}

/// A line of the scope.
#[derive(Clone, Copy, Debug)]
pub struct ScopeLine {
    /// The paper.
    pub leaf: Leaf,
    /// How long it is kept at the least.
    pub retention: Retention,
    /// Whether a finished case must have it.
    pub needed: fn(&Case) -> bool,
    /// Whether it is there.
    pub there: fn(&Case) -> bool,
}

const fn line(leaf: Leaf, needed: fn(&Case) -> bool, there: fn(&Case) -> bool) -> ScopeLine {
    ScopeLine { leaf, retention: Retention::Years10, needed, there }
}

/// What several bodies decided, or a higher one, is kept for thirty years.
const fn long(leaf: Leaf, needed: fn(&Case) -> bool, there: fn(&Case) -> bool) -> ScopeLine {
    ScopeLine { leaf, retention: Retention::Years30, needed, there }
}

/// The scope: every paper of a case in the order in which it lies in the file.
pub static SCOPE: [ScopeLine; 13] = [
    line(Leaf::Application, is_done, |case| case.missing().next().is_none()),
    line(Leaf::Receipt, |_| true, |case| has(case, PaperKind::Receipt)),
    line(Leaf::Acceptance, needs_acceptance, |case| acceptance_notice(case.mode).is_none_or(|kind| has(case, kind))),
    line(Leaf::Supplement, |case| case.turns.contains(&Turn::Supplement), |case| has(case, PaperKind::Supplement)),
    line(Leaf::Return, |case| case.stage == Stage::Returned, |case| has(case, PaperKind::Return)),
    line(
        Leaf::Extension,
        |case| case.extension.as_ref().is_some_and(|extension| extension.told.is_some()),
        |case| has(case, PaperKind::Extension),
    ),
    long(Leaf::Minutes, was_met_about, |case| has(case, PaperKind::Minutes)),
    long(
        Leaf::FromAbove,
        |case| is_done(case) && case.escalation.is_some(),
        |case| case.escalation.as_ref().is_some_and(|way| way.heard.is_some()),
    ),
    line(
        Leaf::Fee,
        |case| case.fee.is_some(),
        |case| has(case, PaperKind::Fee) && case.fee.as_ref().is_some_and(|fee| fee.paid.is_some()),
    ),
    line(Leaf::Commission, |case| case.agency.is_some(), |case| has(case, PaperKind::Commission)),
    line(Leaf::Result, is_done, |case| !case.outcome.trim().is_empty()),
    line(
        Leaf::Delivery,
        |case| is_done(case) && case.mode != HandlingMode::Direct,
        |case| has(case, PaperKind::Delivery),
    ),
    line(Leaf::Feedback, owes_or_owed, |case| !owes_feedback(case)),
];

fn is_done(case: &Case) -> bool {
    case.stage == Stage::Delivered
}

fn needs_acceptance(case: &Case) -> bool {
    case.accepted.is_some() && acceptance_notice(case.mode).is_some()
}

fn was_met_about(case: &Case) -> bool {
    let meeting = case.joint.as_ref().and_then(|joint| joint.meeting.as_ref());
    meeting.is_some_and(|meeting| meeting.held.is_some())
}

/// AG-11: every case that an agent saw to its end.
fn owes_or_owed(case: &Case) -> bool {
    is_done(case) && case.agency.as_ref().is_some_and(crate::case::agency::Agency::holds)
}

fn has(case: &Case, kind: PaperKind) -> bool {
    case.papers.iter().any(|paper| paper.kind == kind)
}

/// Something that a finished case lacks.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum Missing {
    /// A paper.
    #[n(0)]
    Leaf(#[n(0)] Leaf),
    /// A material that did not come in, by its name.
    #[n(1)]
    Piece(#[n(0)] String),
}

/// When a case was over, so that its papers can be collected: delivered, returned or withdrawn (AR-03).
pub fn finished(case: &Case) -> Option<Timestamp> {
    match case.stage {
        Stage::Supplementing | Stage::Accepted | Stage::Concluded => None,
        Stage::Returned | Stage::Withdrawn => case.ended,
        Stage::Delivered => {
            let delivered = case.moments.iter().rev().find(|moment| moment.what == Happening::Delivered);
            delivered.map(|moment| moment.at).or(case.ended)
        }
    }
}

/// The papers that a finished case must have, in the order of the file.
pub fn leaves(case: &Case) -> impl Iterator<Item = &'static ScopeLine> + '_ {
    SCOPE.iter().filter(move |line| (line.needed)(case))
}

/// AR-03: what a case lacks, in the order of the file; nothing where it is complete.
pub fn missing(case: &Case) -> Vec<Missing> {
    let mut missing = Vec::new();
    for line in leaves(case).filter(|line| !(line.there)(case)) {
        match line.leaf {
            Leaf::Application => missing.extend(case.missing().map(|name| Missing::Piece(name.to_owned()))),
            leaf => missing.push(Missing::Leaf(leaf)),
        }
    }
    missing
}

/// AR-02: how long a case is kept at the least: as long as that of its papers which is kept longest.
pub fn retention(case: &Case) -> Retention {
    leaves(case).map(|line| line.retention).max().unwrap_or(Retention::Years10)
}
