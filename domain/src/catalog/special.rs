//! What an item's guide says beyond the usual: procedures outside the promise (TL-10), who signs (SC-20), the papers that
//! several departments ask for, as one list (ON-03).

use super::{JointPlan, Material, Necessity, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::time::Limit;

/// 特别程序: what an examination may need beside the counter's own work (FI-06, B.4 Art. 45).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum ProcedureKind {
    /// 听证.
    #[n(0)]
    Hearing,
    /// 招标, 拍卖.
    #[n(1)]
    Tender,
    /// 检验、检测、检疫、鉴定.
    #[n(2)]
    Test,
    /// 专家评审.
    #[n(3)]
    ExpertReview,
    /// 公告, 公示.
    #[n(4)]
    Announcement,
    /// 现场踏勘.
    #[n(5)]
    SiteVisit,
}

impl ProcedureKind {
    /// All, in the order in which the desk offers them.
    pub const ALL: [ProcedureKind; 6] = [
        ProcedureKind::Hearing,
        ProcedureKind::Tender,
        ProcedureKind::Test,
        ProcedureKind::ExpertReview,
        ProcedureKind::Announcement,
        ProcedureKind::SiteVisit,
    ];

    /// Whether the law's own limit stands still for it: those that Art. 45 of the licensing law names. The hall's promise
    /// does not (TL-10).
    pub fn stops_law(self) -> bool {
        !matches!(self, ProcedureKind::Announcement | ProcedureKind::SiteVisit)
    }
}

/// A procedure that the public guide declares outside the promise (TL-10).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Outside {
    /// Which.
    #[n(0)]
    pub kind: ProcedureKind,
    /// For how long the promise may stand still at the most.
    #[n(1)]
    pub within: Limit,
}

/// Who decides an item's cases (SC-20).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum SignatureLevel {
    /// 充分授权: the window decides.
    #[n(0)]
    Window,
    /// 领导签批: a leader signs before it is concluded.
    #[n(1)]
    Leader,
}

/// How strict a need is; the main document is the strictest.
fn strictness(need: Necessity) -> u8 {
    match need {
        Necessity::Main => 3,
        Necessity::Attachment => 2,
        Necessity::MayFollow => 1,
        Necessity::Optional => 0,
    }
}

/// ON-03: an item's own materials and those of its departments as one list. What is named twice stands once, where it was
/// named first, with the strictest need and the largest number of copies; form and source are the first that say one.
pub fn merged(own: &[Material], joint: Option<&JointPlan>) -> Vec<Material> {
    let units = joint.iter().flat_map(|plan| &plan.units).flat_map(|unit| unit.materials.iter().flatten());
    let mut list: Vec<Material> = Vec::new();
    for material in own.iter().chain(units) {
        let same = |one: &&mut Material| one.name.trim() == material.name.trim();
        let Some(one) = list.iter_mut().find(same) else {
            list.push(material.clone());
            continue;
        };
        if strictness(one.need) < strictness(material.need) {
            one.need = material.need;
        }
        one.copies = one.copies.max(material.copies);
        for (text, other) in [(&mut one.form, &material.form), (&mut one.source, &material.source)] {
            if text.is_empty() {
                text.clone_from(other);
            }
        }
    }
    list
}

impl ServiceItem {
    /// The same item with the papers of its departments in its one list (ON-03).
    #[must_use]
    pub fn with_one_list(self) -> Self {
        ServiceItem { materials: merged(&self.materials, self.joint.as_ref()), ..self }
    }

    /// For how long the promise may stand still for a procedure; none where the guide keeps it inside (TL-10).
    pub fn outside(&self, kind: ProcedureKind) -> Option<Limit> {
        self.outside.iter().flatten().find(|outside| outside.kind == kind).map(|outside| outside.within)
    }

    /// Whether a leader signs before a case of it is concluded (SC-20).
    pub fn needs_leader(&self) -> bool {
        self.signature == Some(SignatureLevel::Leader)
    }
}
