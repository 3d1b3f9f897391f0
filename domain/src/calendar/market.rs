//! Market days (逢场, 赶集, 圩日): the rule of a place, and the days it names (SC-16, B.13).
//!
//! ```text
//! rule = kind + values + what happens on a 31st and in a short lunar month + exceptions
//! 公历逢3、6、9 · 农历逢二、五、八 · 每星期三、星期日 · 赶辰戌 · 天天
//! ```
//!
//! Exceptions are published days: further ones (腊月 has more in many places) and such on which there is none; they have
//! the last word.

use super::lunar::lunar;
use crate::codec::{Decode, Encode};
use crate::time::Date;

/// By what market days are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum MarketKind {
    /// 公历逢: the last digit of the day of the month, 0 to 9.
    #[n(0)]
    SolarTail,
    /// 农历逢: the last digit of the day of the lunar month, 0 to 9.
    #[n(1)]
    LunarTail,
    /// 每星期: 1 for Monday to 7 for Sunday.
    #[n(2)]
    Weekday,
    /// 地支: the earthly branch of the day, 0 for 子 to 11 for 亥.
    #[n(3)]
    Branch,
    /// 天天.
    #[n(4)]
    Daily,
}

impl MarketKind {
    /// The values it counts by.
    pub fn values(self) -> std::ops::Range<u8> {
        match self {
            MarketKind::SolarTail | MarketKind::LunarTail => 0..10,
            MarketKind::Weekday => 1..8,
            MarketKind::Branch => 0..12,
            MarketKind::Daily => 0..0,
        }
    }
}

/// Whether a 31st counts where the tail is 1.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum ThirtyFirst {
    /// 31日不算.
    #[n(0)]
    Left,
}

/// Where the market of the 30th goes in a lunar month of 29 days.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum ShortMonth {
    /// To the 29th.
    #[n(0)]
    DayBefore,
}

/// The rule of a place.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct MarketRule {
    /// By what it counts.
    #[n(0)]
    pub kind: MarketKind,
    /// Which of the kind's values are market days; none are needed where every day is.
    #[n(1)]
    pub values: Vec<u8>,
    /// Whether a 31st counts; it does where nothing is said.
    #[n(2)]
    pub thirty_first: Option<ThirtyFirst>,
    /// Where the market of the 30th goes in a short lunar month; it falls away where nothing is said.
    #[n(3)]
    pub short_month: Option<ShortMonth>,
    /// Published further days.
    #[n(4)]
    pub also: Vec<Date>,
    /// Published days without a market.
    #[n(5)]
    pub never: Vec<Date>,
}

/// What a day is by the rule.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MarketDay {
    /// A market day.
    Open,
    /// None.
    Shut,
    /// The lunar calendar of that year is not known here.
    NotKnown,
}

/// Days since 1970-01-01 of a day whose branch is 子: 2024-01-01, 甲子.
const FIRST_BRANCH: i32 = 19_723;

/// How many days are looked through for the next ones.
const REACH: i32 = 400;

impl MarketRule {
    /// Whether it names days, and only such as there are.
    pub fn is_sound(&self) -> bool {
        let values = self.kind.values();
        self.kind == MarketKind::Daily
            || (!self.values.is_empty() && self.values.iter().all(|value| values.contains(value)))
    }

    /// What a day is (SC-16).
    pub fn on(&self, date: Date) -> MarketDay {
        if self.never.contains(&date) {
            return MarketDay::Shut;
        }
        if self.also.contains(&date) {
            return MarketDay::Open;
        }
        let has = |value: i32| u8::try_from(value).is_ok_and(|value| self.values.contains(&value));
        let is = match self.kind {
            MarketKind::Daily => true,
            MarketKind::SolarTail if date.day() == 31 && self.thirty_first.is_some() => false,
            MarketKind::SolarTail => has(i32::from(date.day() % 10)),
            MarketKind::Weekday => has(date.weekday() as i32 + 1),
            MarketKind::Branch => has((date.days() - FIRST_BRANCH).rem_euclid(12)),
            MarketKind::LunarTail => match lunar(date) {
                None => return MarketDay::NotKnown,
                Some(lunar) => {
                    let moved = self.short_month.is_some() && lunar.length == 29 && lunar.day == 29 && has(0);
                    moved || has(i32::from(lunar.day % 10))
                }
            },
        };
        if is { MarketDay::Open } else { MarketDay::Shut }
    }

    /// The next market days from a day on, that day included; fewer where the lunar calendar ends before.
    pub fn next(&self, from: Date, count: usize) -> Vec<Date> {
        let days = (0..REACH).map(|ahead| from.plus_days(ahead));
        days.filter(|day| self.on(*day) == MarketDay::Open).take(count).collect()
    }
}
