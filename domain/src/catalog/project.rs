//! 项目: the four kinds of projects that are handled by free full agency (AG-13), and whose item it is (AG-06).

use super::ServiceItem;
use crate::codec::{Decode, Encode};

/// 项目类别 (AG-13).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum ProjectKind {
    /// 招商引资.
    #[n(0)]
    Promotion,
    /// 投资.
    #[n(1)]
    Investment,
    /// 重要工业.
    #[n(2)]
    Industry,
    /// 政府确定的重点项目.
    #[n(3)]
    Government,
}

impl ProjectKind {
    /// All, in the order in which the rule names them.
    pub const ALL: [ProjectKind; 4] =
        [ProjectKind::Promotion, ProjectKind::Investment, ProjectKind::Industry, ProjectKind::Government];
}

impl ServiceItem {
    /// The other body whose item it is, if it is not the hall's own (AG-06).
    pub fn of_other_body(&self) -> Option<&str> {
        self.owner.as_deref().map(str::trim).filter(|body| !body.is_empty())
    }

    /// Whether it is the item of a body.
    pub fn is_of(&self, body: &str) -> bool {
        self.of_other_body() == Some(body.trim())
    }

    /// AG-13: a project costs its applicant nothing.
    pub fn project_pays(&self) -> bool {
        self.project.is_some() && self.has_fee()
    }
}
