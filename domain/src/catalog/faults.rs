//! What stands against a version of an item, field by field: a form and a workbook show all of it at once, `decide` the
//! first of it.

use super::{HandlingMode, ServiceItem};
use crate::refusal::HallRefusal;

/// A field of an item that can be changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum ItemField {
    /// 办理事项.
    Name,
    /// The counter's trade.
    Window,
    /// 五制.
    Mode,
    /// Who may apply.
    Object,
    /// Who decides.
    DecidedAt,
    /// 政策依据.
    Basis,
    /// 申报条件.
    Conditions,
    /// 办事程序.
    Procedure,
    /// 申报材料.
    Materials,
    /// The law's limit.
    Statutory,
    /// 承诺期限.
    Promised,
    /// 收费标准.
    Fee,
    /// Basis of the fee.
    FeeBasis,
    /// 办理结果.
    Result,
    /// First day in force.
    From,
    /// Last day in force.
    To,
    /// 重大事项.
    Weight,
    /// 上报时限.
    SubmitWithin,
    /// Departments of a joint matter.
    Joint,
    /// 可全程代理.
    Agents,
    /// 须本人到场.
    InPerson,
    /// Conditions as questions.
    Questions,
}

impl ItemField {
    /// All of them, in the order in which they are shown.
    pub const ALL: [ItemField; 22] = [
        ItemField::Name,
        ItemField::Window,
        ItemField::Mode,
        ItemField::Object,
        ItemField::DecidedAt,
        ItemField::Basis,
        ItemField::Conditions,
        ItemField::Procedure,
        ItemField::Materials,
        ItemField::Statutory,
        ItemField::Promised,
        ItemField::Fee,
        ItemField::FeeBasis,
        ItemField::Result,
        ItemField::From,
        ItemField::To,
        ItemField::Weight,
        ItemField::SubmitWithin,
        ItemField::Joint,
        ItemField::Agents,
        ItemField::InPerson,
        ItemField::Questions,
    ];
}

impl ServiceItem {
    /// The public facts that can be empty, with their Chinese names (WK-08, C18); the eighth, 承诺期限, always is there.
    fn facts(&self) -> [(ItemField, &'static str, bool); 7] {
        [
            (ItemField::Name, "办理事项", self.name.is_empty()),
            (ItemField::Basis, "政策依据", self.basis.is_empty()),
            (ItemField::Conditions, "申报条件", self.conditions.is_empty()),
            (ItemField::Procedure, "办事程序", self.procedure.is_empty()),
            (ItemField::Fee, "收费标准", self.fee.is_empty()),
            (ItemField::Materials, "申报材料", self.materials.is_empty()),
            (ItemField::Result, "办理结果", self.result.is_empty()),
        ]
    }

    /// Which of the eight public facts (WK-08) are empty, by their Chinese names.
    pub fn missing_facts(&self) -> Vec<&'static str> {
        self.facts().into_iter().filter(|(.., empty)| *empty).map(|(_, name, _)| name).collect()
    }

    /// Everything that stands against this version by itself, with the field it is about: WK-08, TL-03, SC-14, C1,
    /// FI-10, AG-01.
    pub fn faults(&self) -> Vec<(ItemField, HallRefusal)> {
        let missing = self.facts().into_iter().filter(|(.., empty)| *empty);
        let mut faults: Vec<(ItemField, HallRefusal)> =
            missing.map(|(field, name, _)| (field, HallRefusal::FactsMissing(vec![name.to_owned()]))).collect();
        let mut find = |field, is, refusal| {
            if is {
                faults.push((field, refusal));
            }
        };
        find(ItemField::Window, self.window.trim().is_empty(), HallRefusal::NoName);
        find(ItemField::Promised, self.promises_too_long(), HallRefusal::PromisesTooLong);
        let unfounded = self.has_fee() && self.fee_basis.trim().is_empty();
        find(ItemField::FeeBasis, unfounded && !self.fee.is_empty(), HallRefusal::NoFeeBasis);
        let alone =
            self.mode == HandlingMode::JointReview && self.joint.as_ref().is_none_or(|plan| plan.departments() < 2);
        find(ItemField::Joint, alone, HallRefusal::UnitsMissing);
        let slow = self.slow_unit().map(str::to_owned);
        find(ItemField::Joint, slow.is_some(), HallRefusal::UnitTooSlow(slow.unwrap_or_default()));
        // AG-13: a project has its agent by that rule, whoever decides it.
        let above = self.mode == HandlingMode::Escalation || self.project.is_some();
        let not_for_agents = self.may_have_agent() && (!above || self.in_person.is_some());
        find(ItemField::Agents, not_for_agents, HallRefusal::NotForAgents);
        let nameless = self.materials.iter().any(|material| material.name.trim().is_empty());
        find(ItemField::Materials, nameless, HallRefusal::NoName);
        let twice = self.material_twice().map(str::to_owned);
        find(ItemField::Materials, twice.is_some(), HallRefusal::MaterialTwice(twice.unwrap_or_default()));
        let mute = self.questions.iter().flatten().any(|question| question.ask.trim().is_empty());
        find(ItemField::Questions, mute, HallRefusal::NoName);
        find(ItemField::To, self.to.is_some_and(|to| to < self.from), HallRefusal::EndsBeforeItBegins);
        faults
    }

    /// A material that the list names twice: a case could not tell them apart.
    fn material_twice(&self) -> Option<&str> {
        let names: Vec<&str> = self.materials.iter().map(|one| one.name.trim()).filter(|one| !one.is_empty()).collect();
        names.iter().enumerate().find(|(place, name)| names[..*place].contains(name)).map(|(_, name)| *name)
    }
}
