//! The columns of an old ledger, known by the words that offices put over them.

use super::cells::plain;
use crate::codec::{Decode, Encode};

/// A column.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Column {
    /// The day it was received.
    #[n(0)]
    Received,
    /// The item's name.
    #[n(1)]
    Item,
    /// The applicant's name.
    #[n(2)]
    Name,
    /// Identity number or credit code.
    #[n(3)]
    Identity,
    /// Phone.
    #[n(4)]
    Phone,
    /// Village, or the address in which it stands.
    #[n(5)]
    Village,
    /// Counter.
    #[n(6)]
    Counter,
    /// The number in the old ledger.
    #[n(7)]
    Old,
    /// The promised day that was told.
    #[n(8)]
    Told,
    /// How it stands.
    #[n(9)]
    State,
}

impl Column {
    /// All, in the order in which a template has them.
    pub const ALL: [Column; 10] = [
        Column::Old,
        Column::Received,
        Column::Item,
        Column::Name,
        Column::Identity,
        Column::Phone,
        Column::Village,
        Column::Counter,
        Column::Told,
        Column::State,
    ];

    /// Those without which no case can be taken over.
    pub const NEEDED: [Column; 5] = [Column::Old, Column::Received, Column::Item, Column::Name, Column::Counter];

    /// The heads by which it is known; the first is the template's.
    pub fn heads(self) -> &'static [&'static str] {
        match self {
            Column::Old => {
                &["编号", "原编号", "旧编号", "老编号", "办件编号", "受理编号", "登记号", "登记编号", "流水号"]
            }
            Column::Received => {
                &["收件日期", "收件时间", "受理日期", "受理时间", "登记日期", "登记时间", "申请日期", "日期"]
            }
            Column::Item => &["事项", "事项名称", "办理事项", "申请事项", "办事事项", "业务", "业务名称"],
            Column::Name => &["申请人", "姓名", "申请人姓名", "办事人", "办事群众", "服务对象"],
            Column::Identity => {
                &["身份证号", "身份证号码", "身份证", "公民身份号码", "证件号码", "证件号", "统一社会信用代码"]
            }
            Column::Phone => &["电话", "联系电话", "电话号码", "手机", "手机号", "手机号码", "联系方式"],
            Column::Village => &["村（社区）", "村", "村社区", "所在村", "所属村", "住址", "地址", "家庭住址"],
            Column::Counter => &["窗口", "窗口号", "受理窗口", "办理窗口"],
            Column::Told => {
                &["承诺日期", "承诺办结日期", "承诺办结时间", "承诺时间", "应办结日期", "到期日", "到期日期", "到期"]
            }
            Column::State => &["状态", "办理状态", "办理情况", "办件状态", "现状", "进度"],
        }
    }
}

/// Where each column stands.
pub(super) struct Heads {
    places: Vec<(Column, usize)>,
}

/// Among how many rows the heads are looked for: a title or two may stand above them.
const ABOVE: usize = 5;

impl Heads {
    /// The row that names the most columns, and the first row after it.
    pub(super) fn find(rows: &[Vec<String>]) -> (Heads, usize) {
        let read = rows.iter().take(ABOVE).map(|row| Heads::of(row)).enumerate();
        // Of equals the first.
        let best = read.max_by_key(|(place, heads)| (heads.places.len(), std::cmp::Reverse(*place)));
        best.map_or((Heads { places: Vec::new() }, 0), |(place, heads)| (heads, place + 1))
    }

    fn of(row: &[String]) -> Heads {
        let mut places: Vec<(Column, usize)> = Vec::new();
        for (place, cell) in row.iter().enumerate() {
            let head = plain(cell);
            let named = Column::ALL.into_iter().find(|column| column.heads().iter().any(|known| plain(known) == head));
            if let Some(column) = named
                && places.iter().all(|(other, _)| *other != column)
            {
                places.push((column, place));
            }
        }
        Heads { places }
    }

    /// Needed columns that are not there.
    pub(super) fn lacking(&self) -> impl Iterator<Item = Column> + '_ {
        Column::NEEDED.into_iter().filter(move |column| self.places.iter().all(|(other, _)| other != column))
    }

    /// The cell of a column; empty where there is none.
    pub(super) fn cell<'r>(&self, row: &'r [String], column: Column) -> &'r str {
        let place = self.places.iter().find(|(other, _)| *other == column).map(|(_, place)| *place);
        place.and_then(|place| row.get(place)).map_or("", String::as_str)
    }
}
