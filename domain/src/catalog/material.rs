//! A paper that an item asks for, and from which day on it is asked of some only, or of nobody (TJ-07).

use super::ServiceItem;
use crate::codec::{Decode, Encode};
use crate::time::Date;

/// Whether a material is the main document (SIX-08) and may come later.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Necessity {
    /// 主件: without it nothing can be examined.
    #[n(0)]
    Main,
    /// 附件, needed.
    #[n(1)]
    Attachment,
    /// 附件 that may be supplied later (容缺).
    #[n(2)]
    MayFollow,
    /// Not needed for a decision.
    #[n(3)]
    Optional,
}

/// A paper that an item asks for.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Material {
    /// Name as on the guide.
    #[n(0)]
    pub name: String,
    /// Main or attachment.
    #[n(1)]
    pub need: Necessity,
    /// Original, copy or both, in the guide's words.
    #[n(2)]
    pub form: String,
    /// How many copies.
    #[n(3)]
    pub copies: u8,
    /// Where the person gets it.
    #[n(4)]
    pub source: String,
    /// 免交: from this day on it is not asked for (TJ-07). Absent where it always is.
    #[n(5)]
    pub waived_from: Option<Date>,
    /// Who needs it all the same after that day, in the guide's words (TJ-07). Absent where nobody does.
    #[n(6)]
    pub except: Option<String>,
    /// The blank form or filled-in sample that goes with it, in words (ON-07). Absent where there is none.
    #[n(7)]
    pub sample: Option<String>,
}

/// Of whom a material is asked on a day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Demand<'m> {
    /// Of everybody.
    Everybody,
    /// Only of those whom the exceptions name; the counter looks whether this person is one of them.
    OnlyOf(&'m str),
    /// Of nobody.
    Nobody,
}

impl Material {
    /// Of whom it is asked by an application of that day (TJ-07).
    pub fn demand(&self, day: Date) -> Demand<'_> {
        if self.waived_from.is_none_or(|from| day < from) {
            return Demand::Everybody;
        }
        let except = self.except.as_deref().map(str::trim).filter(|text| !text.is_empty());
        except.map_or(Demand::Nobody, Demand::OnlyOf)
    }
}

impl ServiceItem {
    /// What an application of that day is asked for, each with its place in [`ServiceItem::materials`] (TJ-07).
    ///
    /// A checklist, and so every stored command, has an entry for each material of the version in its order: what is
    /// waived is left off the screen and the guide, never out of the order, and answered with 不需要.
    pub fn materials_on(&self, day: Date) -> impl Iterator<Item = (usize, &Material)> {
        self.materials.iter().enumerate().filter(move |(_, material)| material.demand(day) != Demand::Nobody)
    }
}
