//! Tables as versions of items: every fault there is, or every version that the file makes.

use super::write::{counter_cells, material_cells};
use super::{COUNTER_HEADS, COUNTERS, ITEMS, MATERIAL_HEADS, MATERIALS, NUMBER, RowFault, Wrong, cells, columns, head};
use crate::catalog::{ItemField, Material, Necessity, ServiceItem, changes};
use crate::hall::Counter;
use crate::people::fold;
use crate::sheet::{Book, Sheet};
use crate::time::Date;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What the hall has when a file is read.
#[derive(Clone, Copy, Debug)]
pub struct Known<'k> {
    /// Every item in its newest version.
    pub items: &'k [ServiceItem],
    /// The counters.
    pub counters: &'k [Counter],
    /// The day.
    pub today: Date,
    /// From which day on what changes is in force, where its line says no other.
    pub from: Date,
}

/// What a file without faults makes.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Incoming {
    /// The versions to put, by number: one for each item that is new or changed.
    pub items: Vec<ServiceItem>,
    /// Numbers of items that the hall does not have yet.
    pub fresh: Vec<u32>,
    /// Numbers of items that change, with the fields.
    pub changed: Vec<(u32, Vec<ItemField>)>,
    /// How many stay as they are.
    pub same: usize,
    /// Numbers of items of the hall that the file does not have: they stay as they are.
    pub missing: Vec<u32>,
}

/// Reads a book.
///
/// # Errors
/// Every fault, table by table and line by line; then nothing of the file is taken.
pub fn read(book: &Book, known: &Known<'_>) -> Result<Incoming, Vec<RowFault>> {
    let mut faults = Vec::new();
    let items = Table::find(book, ITEMS, std::iter::once(NUMBER).chain(columns().map(head)), &mut faults);
    let materials = Table::find(book, MATERIALS, std::iter::once(NUMBER).chain(MATERIAL_HEADS), &mut faults);
    let (Some(items), Some(materials)) = (items, materials) else { return Err(faults) };
    unsure(book, &[&items, &materials], &mut faults);
    counters(book, known.counters, &mut faults);
    let numbered = items.numbered(&mut faults);
    let mut lists: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (place, no) in materials.numbers(&mut faults) {
        if numbered.contains_key(&no) {
            lists.entry(no).or_default().push(place);
        } else {
            faults.push(materials.fault(place, NUMBER, Wrong::NoSuchItem(no)));
        }
    }
    let mut incoming = Incoming::default();
    for (no, place) in &numbered {
        let base = known.items.iter().find(|item| item.no == *no);
        let mut line = Line { table: &items, place: *place, base, known, faults: &mut faults };
        let list = lists.get(no).map(Vec::as_slice).unwrap_or_default();
        line.item(*no, &materials, list, &mut incoming);
    }
    incoming.missing = known.items.iter().map(|item| item.no).filter(|no| !numbered.contains_key(no)).collect();
    if faults.is_empty() {
        return Ok(incoming);
    }
    let order =
        |fault: &RowFault| ([ITEMS, MATERIALS, COUNTERS].iter().position(|one| *one == fault.sheet), fault.line);
    faults.sort_by_key(order);
    Err(faults)
}

/// A table with its columns found by their heads.
struct Table<'b> {
    title: &'static str,
    sheet: &'b Sheet,
    columns: BTreeMap<&'static str, usize>,
}

impl<'b> Table<'b> {
    fn find(
        book: &'b Book,
        title: &'static str,
        heads: impl Iterator<Item = &'static str>,
        faults: &mut Vec<RowFault>,
    ) -> Option<Self> {
        let Some(sheet) = book.sheet(title) else {
            faults.push(RowFault { sheet: title, line: 0, column: "", wrong: Wrong::NoSheet });
            return None;
        };
        let (mut columns, before) = (BTreeMap::new(), faults.len());
        for head in heads {
            match sheet.heads.iter().position(|one| one.trim() == head) {
                Some(place) => {
                    columns.insert(head, place);
                }
                None => faults.push(RowFault { sheet: title, line: 1, column: head, wrong: Wrong::NoColumn }),
            }
        }
        (faults.len() == before).then_some(Table { title, sheet, columns })
    }

    /// A cell; empty where the line ends before it.
    fn cell(&self, place: usize, head: &'static str) -> &'b str {
        let column = self.columns.get(head).copied().unwrap_or(usize::MAX);
        self.sheet.rows.get(place).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    fn fault(&self, place: usize, column: &'static str, wrong: Wrong) -> RowFault {
        RowFault { sheet: self.title, line: u32::try_from(place).unwrap_or(u32::MAX - 2) + 2, column, wrong }
    }

    /// Lines that say something, with the number of their item.
    fn numbers(&self, faults: &mut Vec<RowFault>) -> Vec<(usize, u32)> {
        let mut found = Vec::new();
        for (place, row) in self.sheet.rows.iter().enumerate() {
            if row.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            match fold(self.cell(place, NUMBER)).parse::<u32>().ok().filter(|no| *no > 0) {
                Some(no) => found.push((place, no)),
                None => faults.push(self.fault(place, NUMBER, Wrong::NoNumber)),
            }
        }
        found
    }

    /// The line of each number; a number twice is a fault.
    fn numbered(&self, faults: &mut Vec<RowFault>) -> BTreeMap<u32, usize> {
        let mut lines = BTreeMap::new();
        for (place, no) in self.numbers(faults) {
            match lines.entry(no) {
                Entry::Occupied(_) => faults.push(self.fault(place, NUMBER, Wrong::NumberTwice(no))),
                Entry::Vacant(free) => {
                    free.insert(place);
                }
            }
        }
        lines
    }
}

/// F08: what the office program may have changed is not taken, in columns that are read.
fn unsure(book: &Book, tables: &[&Table<'_>], faults: &mut Vec<RowFault>) {
    for cell in &book.unsure {
        let Some(table) = tables.iter().find(|table| table.title == cell.sheet.trim()) else { continue };
        let column = table.columns.iter().find(|(_, place)| u32::try_from(**place) == Ok(cell.column));
        if let Some((head, _)) = column {
            faults.push(RowFault { sheet: table.title, line: cell.line, column: head, wrong: Wrong::Unsure });
        }
    }
}

/// Counters are not changed by a file: a line that differs says so instead of being passed over.
fn counters(book: &Book, known: &[Counter], faults: &mut Vec<RowFault>) {
    let mut none = Vec::new();
    let Some(table) = Table::find(book, COUNTERS, COUNTER_HEADS.into_iter(), &mut none) else { return };
    for (place, row) in table.sheet.rows.iter().enumerate() {
        let cells = COUNTER_HEADS.map(|head| table.cell(place, head));
        let blank = row.iter().all(|cell| cell.trim().is_empty());
        if !blank && !known.iter().any(|counter| counter_cells(counter).each_ref().map(String::as_str) == cells) {
            faults.push(table.fault(place, "", Wrong::OnlyToLook));
        }
    }
}

/// One line of the table of items.
struct Line<'l, 'b> {
    table: &'l Table<'b>,
    place: usize,
    /// The item in its newest version, if the hall has it.
    base: Option<&'l ServiceItem>,
    known: &'l Known<'l>,
    faults: &'l mut Vec<RowFault>,
}

impl Line<'_, '_> {
    /// Reads the line with the lines of its materials.
    fn item(&mut self, no: u32, materials: &Table<'_>, list: &[usize], incoming: &mut Incoming) {
        let before = self.faults.len();
        let blank = ServiceItem::blank(no, self.known.from);
        let mut item = self.base.cloned().unwrap_or(blank);
        for field in columns().filter(|field| *field != ItemField::From) {
            let cell = self.table.cell(self.place, head(field));
            // What the cell says as it was written stays exactly what it was.
            if self.base.is_some_and(|base| cells::text(base, field) == cell) {
                continue;
            }
            if let Err(wrong) = cells::take(&mut item, field, cell) {
                self.find(head(field), wrong);
            }
        }
        if let Some(list) = self.materials(materials, list) {
            item.materials = list;
        }
        let chosen = self.first_day();
        if self.faults.len() > before {
            return;
        }
        let other = self.base.is_none_or(|base| changes::is_other(base, &item));
        if !other && chosen.is_none() {
            incoming.same += 1;
            return;
        }
        // A version that is still to come is not put in force by the next one before its day.
        let from = self.base.map_or(self.known.from, |base| base.from.max(self.known.from));
        item.from = chosen.unwrap_or(from);
        item.version = self.base.map_or(1, |base| base.version.saturating_add(1));
        for (field, refusal) in item.faults() {
            self.find(head(field), Wrong::Rule(refusal));
        }
        match self.base {
            Some(base) => incoming.changed.push((no, changes::between(base, &item))),
            None => incoming.fresh.push(no),
        }
        incoming.items.push(item);
    }

    /// The first day that the line itself chooses; none where it leaves it to whoever takes the file in.
    fn first_day(&mut self) -> Option<Date> {
        let cell = self.table.cell(self.place, head(ItemField::From));
        if cell.trim().is_empty() || self.base.is_some_and(|base| cells::text(base, ItemField::From) == cell.trim()) {
            return None;
        }
        let wrong = match cells::day(cell) {
            Ok(day) if day >= self.known.today => return Some(day),
            Ok(_) => Wrong::DayPassed,
            Err(wrong) => wrong,
        };
        self.find(head(ItemField::From), wrong);
        None
    }

    /// The materials, where they say something else than they did.
    fn materials(&mut self, table: &Table<'_>, list: &[usize]) -> Option<Vec<Material>> {
        let row = |place: &usize| MATERIAL_HEADS.map(|head| table.cell(*place, head));
        let rows: Vec<[&str; 8]> = list.iter().map(row).collect();
        let as_written = |base: &ServiceItem| {
            let written = base.materials.iter().map(material_cells);
            base.materials.len() == rows.len()
                && written.zip(&rows).all(|(written, row)| written.each_ref().map(String::as_str) == *row)
        };
        if self.base.is_some_and(as_written) {
            return None;
        }
        let mut found = Vec::new();
        for (place, row) in list.iter().zip(&rows) {
            found.push(material(row, &mut |column, wrong| self.faults.push(table.fault(*place, column, wrong))));
        }
        Some(found)
    }

    fn find(&mut self, column: &'static str, wrong: Wrong) {
        self.faults.push(self.table.fault(self.place, column, wrong));
    }
}

/// A material from its cells.
fn material(row: &[&str; 8], find: &mut dyn FnMut(&'static str, Wrong)) -> Material {
    let [name, need, form, copies, source, waived, except, sample] = *row;
    let heads = MATERIAL_HEADS;
    let maybe = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let need = cells::need(need).unwrap_or_else(|wrong| {
        find(heads[1], wrong);
        Necessity::Attachment
    });
    let copies = if copies.trim().is_empty() { Ok(0) } else { fold(copies).parse::<u8>() };
    let copies = copies.ok().filter(|copies| *copies < 100).unwrap_or_else(|| {
        find(heads[3], Wrong::NoCount);
        0
    });
    let waived_from = match (waived.trim().is_empty(), cells::day(waived)) {
        (true, _) => None,
        (false, Ok(day)) => Some(day),
        (false, Err(wrong)) => {
            find(heads[5], wrong);
            None
        }
    };
    if waived.trim().is_empty() && !except.trim().is_empty() {
        find(heads[6], Wrong::ExceptionAlone);
    }
    Material {
        name: name.trim().to_owned(),
        need,
        form: form.trim().to_owned(),
        copies,
        source: source.trim().to_owned(),
        waived_from,
        except: maybe(except),
        sample: maybe(sample),
    }
}
