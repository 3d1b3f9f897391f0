//! Reads the wall's two public answers.
//!
//! The same bytes as the domain's own decoder reads (the tests say so), with a fifth of its code: the derived decoder
//! would take some 12 KB of the wall's 60 (DESIGN §4). What is not known is skipped, what is missing and may be is
//! absent, what cannot be right makes the whole unreadable.

use domain::disclosure::PageKind;
use domain::public::board::{CallView, DutyView, ItemView, NoticeView, QueueView, StaffView, WaitingView, WallView};
use domain::time::{CalendarDays, Date, Limit, Timestamp, WorkingDays};

/// How deep values may lie in each other.
const DEEPEST: u8 = 8;

/// A value of the compact encoding, as far as the wall needs one.
enum Value<'b> {
    Int(i64),
    Text(&'b str),
    Bool(bool),
    List(Vec<Value<'b>>),
    /// Null, or something nobody here asks for.
    Other,
}

/// The queue.
pub fn queue(bytes: &[u8]) -> Option<QueueView> {
    let value = whole(bytes)?;
    let call = |call: &Value| {
        Some(CallView {
            number: call.text(0)?,
            counter: call.number(1)?,
            at: Timestamp(call.int(2)?),
            calls: call.number(3)?,
        })
    };
    let waiting = |queue: &Value| {
        let letter = char::from_u32(queue.number(0)?)?;
        Some(WaitingView { letter, name: queue.text(1)?, count: queue.number(2)? })
    };
    Some(QueueView {
        as_of: Timestamp(value.int(0)?),
        day: value.date(1)?,
        calls: value.list(2, call)?,
        waiting: value.list(3, waiting)?,
        pages: value.number(4)?,
    })
}

/// The pages.
pub fn wall(bytes: &[u8]) -> Option<WallView> {
    let value = whole(bytes)?;
    let duty = |duty: &Value| Some(DutyView { date: duty.date(0)?, leader: duty.text(1)?, post: duty.text(2)? });
    let staff = |one: &Value| Some(StaffView { name: one.text(0)?, post: one.text(1)? });
    Some(WallView {
        hall: value.text(0)?,
        hotline: value.text(1)?,
        complaint_phone: value.text(2)?,
        letter_box: value.text(3)?,
        address: value.text(4)?,
        duty: value.list(5, duty)?,
        items: value.list(6, item)?,
        notices: value.list(7, notice)?,
        staff: value.list(8, staff)?,
    })
}

fn item(item: &Value) -> Option<ItemView> {
    let material = |one: &Value| match one.at(1)? {
        Value::Bool(needed) => Some((one.text(0)?, *needed)),
        _ => None,
    };
    Some(ItemView {
        name: item.text(0)?,
        window: item.text(1)?,
        materials: item.list(2, material)?,
        promised: limit(item.at(3)?)?,
        statutory: item.maybe(4, limit)?,
        fee: item.text(5)?,
        basis: item.list(6, Value::as_text)?,
        conditions: item.text(7)?,
        procedure: item.list(8, Value::as_text)?,
        result: item.text(9)?,
    })
}

fn notice(notice: &Value) -> Option<NoticeView> {
    let kind = match notice.int(0)? {
        0 => PageKind::Notice,
        1 => PageKind::Rule,
        2 => PageKind::Complaint,
        _ => return None,
    };
    Some(NoticeView {
        kind,
        title: notice.text(1)?,
        text: notice.list(2, Value::as_text)?,
        from: notice.date(3)?,
        to: notice.maybe(4, Value::as_date)?,
    })
}

fn limit(limit: &Value) -> Option<Limit> {
    let days = || limit.at(1)?.number(0);
    match limit.int(0)? {
        0 => Some(Limit::OnTheSpot),
        1 => Some(Limit::Working(WorkingDays(days()?))),
        2 => Some(Limit::Calendar(CalendarDays(days()?))),
        _ => None,
    }
}

impl Value<'_> {
    fn at(&self, place: usize) -> Option<&Self> {
        match self {
            Value::List(list) => list.get(place),
            _ => None,
        }
    }

    fn as_text(&self) -> Option<String> {
        match self {
            Value::Text(text) => Some((*text).to_owned()),
            _ => None,
        }
    }

    fn as_int(&self) -> Option<i64> {
        match self {
            Value::Int(int) => Some(*int),
            _ => None,
        }
    }

    fn as_date(&self) -> Option<Date> {
        Date::from_days(i32::try_from(self.as_int()?).ok()?)
    }

    fn text(&self, place: usize) -> Option<String> {
        self.at(place)?.as_text()
    }

    fn int(&self, place: usize) -> Option<i64> {
        self.at(place)?.as_int()
    }

    fn number<T: TryFrom<i64>>(&self, place: usize) -> Option<T> {
        T::try_from(self.int(place)?).ok()
    }

    fn date(&self, place: usize) -> Option<Date> {
        self.at(place)?.as_date()
    }

    fn list<T>(&self, place: usize, read: impl Fn(&Self) -> Option<T>) -> Option<Vec<T>> {
        match self.at(place)? {
            Value::List(values) => {
                let mut list = Vec::with_capacity(values.len());
                for value in values {
                    list.push(read(value)?);
                }
                Some(list)
            }
            _ => None,
        }
    }

    /// A value that may be null or left off at the end.
    fn maybe<T>(&self, place: usize, read: impl Fn(&Self) -> Option<T>) -> Option<Option<T>> {
        match self.at(place) {
            None | Some(Value::Other) => Some(None),
            Some(value) => read(value).map(Some),
        }
    }
}

fn whole(bytes: &[u8]) -> Option<Value<'_>> {
    value(&mut { bytes }, DEEPEST)
}

/// Takes a value off the front.
fn value<'b>(bytes: &mut &'b [u8], deeper: u8) -> Option<Value<'b>> {
    let deeper = deeper.checked_sub(1)?;
    let first = take(bytes, 1)?[0];
    let size = match first & 31 {
        info @ 0..=23 => u64::from(info),
        info @ 24..=27 => take(bytes, 1 << (info - 24))?.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)),
        _ => return None,
    };
    let length = usize::try_from(size).ok();
    Some(match first >> 5 {
        0 => Value::Int(i64::try_from(size).ok()?),
        1 => Value::Int(-1 - i64::try_from(size).ok()?),
        2 => take(bytes, length?).map(|_| Value::Other)?,
        3 => Value::Text(std::str::from_utf8(take(bytes, length?)?).ok()?),
        4 => Value::List(values(bytes, size, deeper)?),
        5 => values(bytes, size.checked_mul(2)?, deeper).map(|_| Value::Other)?,
        6 => value(bytes, deeper)?,
        _ if first == 0xf4 => Value::Bool(false),
        _ if first == 0xf5 => Value::Bool(true),
        _ => Value::Other,
    })
}

fn values<'b>(bytes: &mut &'b [u8], count: u64, deeper: u8) -> Option<Vec<Value<'b>>> {
    let mut values = Vec::new();
    for _ in 0..count {
        values.push(value(bytes, deeper)?);
    }
    Some(values)
}

fn take<'b>(bytes: &mut &'b [u8], length: usize) -> Option<&'b [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests;
