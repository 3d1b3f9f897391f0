//! The catalogue of service items (事项): what is needed, how long it takes, what it costs, by what right.
//!
//! An item is kept in versions with from–to; a case is judged by the version in force when it was taken in.
//!
//! ```text
//! ServiceItem::faults ──▶ what stands against a version, field by field (TL-03, SC-14, WK-08)
//! changes::between    ──▶ which fields a new version changes, before it is put
//! sheet               ──▶ the catalogue as a workbook and back, all or nothing
//! ```

pub mod changes;
pub mod faults;
mod material;
mod question;
pub mod sheet;

pub use faults::ItemField;
pub use material::{Demand, Material, Necessity};
pub use question::{Meaning, Question, Said, outcome};

mod project;
mod special;

pub use project::ProjectKind;
pub use special::{Outside, ProcedureKind, SignatureLevel, merged};

use crate::codec::{Decode, Encode};
use crate::ids::RecordId;
use crate::time::{Date, Limit, WorkingDays};

/// 五制: how an item is handled (FI-01).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum HandlingMode {
    /// 直接办理: complete papers are finished on the spot (FI-02).
    #[n(0)]
    Direct,
    /// 承诺办理: examined within a promised limit (FI-04).
    #[n(1)]
    Commitment,
    /// 联合办理: several departments (FI-08).
    #[n(2)]
    JointReview,
    /// 负责办理(上报): decided by a higher body (FI-12).
    #[n(3)]
    Escalation,
    /// 明确答复(控制): clearly forbidden is answered on the spot (FI-13, FI-14).
    #[n(4)]
    ClearAnswer,
}

/// One version of a service item; the eight public facts of WK-08 and what rules need.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ServiceItem {
    /// Stable number inside the hall.
    #[n(0)]
    pub no: u32,
    /// Version, counted from 1.
    #[n(1)]
    pub version: u32,
    /// 办理事项.
    #[n(2)]
    pub name: String,
    /// The counter's trade, such as 民政窗口.
    #[n(3)]
    pub window: String,
    /// 五制.
    #[n(4)]
    pub mode: HandlingMode,
    /// Who may apply, in the guide's words.
    #[n(5)]
    pub object: String,
    /// Who decides.
    #[n(6)]
    pub decided_at: String,
    /// 政策依据.
    #[n(7)]
    pub basis: Vec<String>,
    /// 申报条件.
    #[n(8)]
    pub conditions: String,
    /// 办事程序, step by step.
    #[n(9)]
    pub procedure: Vec<String>,
    /// 申报材料.
    #[n(10)]
    pub materials: Vec<Material>,
    /// The law's limit, where it sets one.
    #[n(11)]
    pub statutory: Option<Limit>,
    /// 承诺期限; not above the law's (TL-03).
    #[n(12)]
    pub promised: Limit,
    /// 收费标准, in words; 不收费 for none.
    #[n(13)]
    pub fee: String,
    /// Basis of the fee; needed where there is one (SC-14).
    #[n(14)]
    pub fee_basis: String,
    /// 办理结果.
    #[n(15)]
    pub result: String,
    /// First day in force.
    #[n(16)]
    pub from: Date,
    /// Last day in force; open when absent.
    #[n(17)]
    pub to: Option<Date>,
    /// 重大事项: no counter refuses it alone (NB-02). Absent where it is not.
    #[n(18)]
    pub weight: Option<Weight>,
    /// 上报时限: how long the hall may take until it has sent the matter up, apart from the higher body's own time
    /// (SIX-11). Absent where the usual one holds.
    #[n(19)]
    pub submit_within: Option<Limit>,
    /// Who takes part in a joint matter (FI-08). Absent where nobody does.
    #[n(20)]
    pub joint: Option<JointPlan>,
    /// 可全程代理: an agent may do the whole errand (AG-01). Absent where none may.
    #[n(21)]
    pub agents: Option<Agents>,
    /// 须本人到场. Absent where nobody need come in person.
    #[n(22)]
    pub in_person: Option<InPerson>,
    /// 承诺期限以外的特别程序: those for which the promise stands still, and how long at the most (TL-10). Absent where the
    /// promise holds them all.
    #[n(23)]
    pub outside: Option<Vec<Outside>>,
    /// 签批权限: who signs before a case is concluded (SC-20). Absent where the window decides.
    #[n(24)]
    pub signature: Option<SignatureLevel>,
    /// 申报条件 as questions for whoever wants to apply (TJ-20). Absent where there are none.
    #[n(26)]
    pub questions: Option<Vec<Question>>,
    /// 事项所属机关: the body whose item it is; its cases are taken in under a delegation (AG-06). Absent where it is the
    /// hall's own.
    #[n(33)]
    pub owner: Option<String>,
    /// 项目类别: handled by free full agency (AG-13). Absent where it is no project.
    #[n(34)]
    pub project: Option<ProjectKind>,
}

/// Whether an agent may do the whole errand.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Agents {
    /// One may.
    #[n(0)]
    Allowed,
}

/// Whether somebody must come in person.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum InPerson {
    /// The applicant.
    #[n(0)]
    Needed,
}

/// The departments that examine a joint matter, the lead first.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct JointPlan {
    /// The departments, each once.
    #[n(0)]
    pub units: Vec<JointUnit>,
}

/// One department of a joint matter.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct JointUnit {
    /// Its name.
    #[n(0)]
    pub name: String,
    /// Its own limit within the promised one (FI-10).
    #[n(1)]
    pub within: Limit,
    /// Papers that it asks for; they stand in the item's one list too (ON-03). Absent where it asks for none of its own.
    #[n(2)]
    pub materials: Option<Vec<Material>>,
}

impl JointUnit {
    /// A department with its limit; what it asked for in an earlier plan it goes on asking for (ON-03).
    pub fn as_before(name: &str, within: Limit, before: Option<&JointPlan>) -> Self {
        let same = before.and_then(|plan| plan.units.iter().find(|unit| unit.name == name));
        JointUnit { name: name.to_owned(), within, materials: same.and_then(|unit| unit.materials.clone()) }
    }
}

/// How much a joint matter asks for (C1).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum JointWeight {
    /// 并联办理: two departments at the same time, one promised day, no meeting.
    #[n(0)]
    Light,
    /// 联办件: three departments or more, with notice D05 and a joint meeting.
    #[n(1)]
    Full,
}

/// From how many departments on a joint matter is a full one (`joint.min_units`, C1).
const FULL_FROM: usize = 3;

impl JointPlan {
    /// How much it asks for: departments count, not counters; one that is named twice counts once (C1).
    pub fn weight(&self) -> JointWeight {
        if self.departments() >= FULL_FROM { JointWeight::Full } else { JointWeight::Light }
    }

    /// How many different departments take part.
    pub fn departments(&self) -> usize {
        let mut names: Vec<&str> = self.units.iter().map(|unit| unit.name.trim()).filter(|n| !n.is_empty()).collect();
        names.sort_unstable();
        names.dedup();
        names.len()
    }
}

/// What makes an item weigh more than others.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Weight {
    /// 重大事项.
    #[n(0)]
    Major,
}

/// An item with all its versions, oldest first.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ItemHistory {
    /// The versions.
    #[n(0)]
    pub versions: Vec<ServiceItem>,
}

impl ItemHistory {
    /// The version in force on a day: the newest whose from–to holds it.
    pub fn on(&self, day: Date) -> Option<&ServiceItem> {
        // An item that was ended is not what it was before: the newest that has begun speaks.
        let begun = self.versions.iter().rev().find(|item| item.from <= day);
        begun.filter(|item| item.to.is_none_or(|to| day <= to))
    }

    /// The newest version: what the next one begins from, though its own first day may be still to come.
    pub fn newest(&self) -> Option<&ServiceItem> {
        self.versions.last()
    }

    /// The version with a number, or the newest.
    pub fn version(&self, version: u32) -> Option<&ServiceItem> {
        self.versions.iter().find(|item| item.version == version)
    }
}

impl ServiceItem {
    /// An item of which nothing is known but its number: what a form or a row of a workbook begins with.
    pub fn blank(no: u32, from: Date) -> Self {
        ServiceItem {
            no,
            version: 1,
            name: String::new(),
            window: String::new(),
            mode: HandlingMode::Commitment,
            object: String::new(),
            decided_at: String::new(),
            basis: Vec::new(),
            conditions: String::new(),
            procedure: Vec::new(),
            materials: Vec::new(),
            statutory: None,
            promised: Limit::Working(WorkingDays(5)),
            fee: String::new(),
            fee_basis: String::new(),
            result: String::new(),
            from,
            to: None,
            weight: None,
            submit_within: None,
            joint: None,
            agents: None,
            in_person: None,
            questions: None,
            outside: None,
            signature: None,
            owner: None,
            project: None,
        }
    }

    /// The record under which the item with this number is kept.
    pub fn record(no: u32) -> RecordId {
        RecordId::named(&format!("item/{no}"))
    }

    /// Whether a refusal needs a leader's leave (NB-02).
    pub fn is_major(&self) -> bool {
        self.weight == Some(Weight::Major)
    }

    /// How a case of it is handled: a joint matter of two departments is a promised one that both examine at the same
    /// time (C1).
    pub fn handled_as(&self) -> HandlingMode {
        match self.joint.as_ref().map(JointPlan::weight) {
            Some(JointWeight::Light) if self.mode == HandlingMode::JointReview => HandlingMode::Commitment,
            _ => self.mode,
        }
    }

    /// Whether an agent may do the whole errand (AG-01); of a project one does (AG-13).
    pub fn may_have_agent(&self) -> bool {
        self.agents == Some(Agents::Allowed) || self.project.is_some()
    }

    /// A department whose own limit is longer than the promised one (FI-10).
    pub fn slow_unit(&self) -> Option<&str> {
        let units = self.joint.iter().flat_map(|plan| &plan.units);
        units.into_iter().find(|unit| longer(unit.within, self.promised)).map(|unit| unit.name.as_str())
    }

    /// Whether the promised limit is longer than the law allows (TL-03). Limits in different units are compared by
    /// the calendar days they take at the least: a working day is at least one calendar day.
    pub fn promises_too_long(&self) -> bool {
        self.statutory.is_some_and(|law| longer(self.promised, law))
    }
}

/// Whether a limit is longer than another.
fn longer(own: Limit, other: Limit) -> bool {
    match (other, own) {
        (_, Limit::OnTheSpot) => false,
        (Limit::OnTheSpot, _) => true,
        (Limit::Working(other), Limit::Working(own)) => own > other,
        (Limit::Calendar(other), Limit::Calendar(own)) => own > other,
        (Limit::Calendar(other), Limit::Working(own)) => own.0 > other.0,
        (Limit::Working(other), Limit::Calendar(own)) => u32::from(own.0) > u32::from(other.0) * 7 / 5,
    }
}
