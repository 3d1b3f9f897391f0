//! One row against what the hall knows: items, counters, staff, villages, the calendar.

use super::cells::{self, State, plain};
use super::columns::{Column, Heads};
use super::{Fate, Fault, Intended, Wrong};
use crate::calendar::{Calendar, Due};
use crate::case::number::CaseNumber;
use crate::case::old_ledger::LONGEST_DAYS;
use crate::case::old_ledger::{self, OldCase};
use crate::case::{Applicant, Case, deadline};
use crate::catalog::{ItemHistory, ServiceItem};
use crate::hall::{Counter, HallSettings, Role, StaffMember, Village};
use crate::ids::{CounterNo, RecordId, StaffNo, VillageCode};
use crate::people::card::village_named;
use crate::people::{CreditCode, IdentityNumber, IdentityVerdict, PersonName, Phone};
use crate::record::{Area, Found, View, load};
use crate::time::Date;

/// How many names of items are proposed.
const NEAR: usize = 3;

/// What the hall knows, read once.
pub(super) struct Books<'v> {
    view: &'v dyn View,
    today: Date,
    calendar: Calendar,
    items: Vec<ItemHistory>,
    counters: Vec<Counter>,
    staff: Vec<StaffMember>,
    villages: Vec<Village>,
}

/// The faults of a row so far.
struct Faults<'r> {
    heads: &'r Heads,
    cells: &'r [String],
    list: Vec<Fault>,
}

impl<'r> Faults<'r> {
    fn cell(&self, column: Column) -> &'r str {
        self.heads.cell(self.cells, column).trim()
    }

    /// Notes what is wrong with a column's cell.
    fn wrong<T>(&mut self, column: Column, what: Wrong) -> Option<T> {
        self.list.push(Fault { column, cell: self.cell(column).to_owned(), what });
        None
    }
}

impl<'v> Books<'v> {
    pub(super) fn open(view: &'v dyn View, today: Date) -> Self {
        let mut books = Books {
            view,
            today,
            calendar: deadline::calendar(view),
            items: Vec::new(),
            counters: Vec::new(),
            staff: Vec::new(),
            villages: match load::<HallSettings>(view, RecordId::named("hall")) {
                Found::Present(hall) => hall.villages,
                Found::Absent | Found::NotHere => Vec::new(),
            },
        };
        view.each_of(Area::Catalog, &mut |stored| books.items.extend(stored.read::<ItemHistory>()));
        view.each_of(Area::Hall, &mut |stored| books.counters.extend(stored.read::<Counter>()));
        view.each_of(Area::People, &mut |stored| books.staff.extend(stored.read::<StaffMember>()));
        books.counters.sort_by_key(|counter| counter.no);
        books.staff.sort_by(|one, other| one.no.cmp(&other.no));
        books
    }

    /// What becomes of a row.
    pub(super) fn read(&self, heads: &Heads, cells: &[String]) -> Fate {
        let mut faults = Faults { heads, cells, list: Vec::new() };
        let old = cells::number(faults.cell(Column::Old));
        if !old.is_empty() && matches!(load::<Case>(self.view, old_ledger::record(&old)), Found::Present(_)) {
            return Fate::Known;
        }
        let state = cells::state(faults.cell(Column::State));
        if state == State::Over {
            return Fate::Over;
        }
        let old = if old.is_empty() { faults.wrong(Column::Old, Wrong::Empty) } else { Some(old) };
        let received = self.received(&mut faults);
        let item = self.item(&mut faults, received);
        let applicant = self.applicant(&mut faults);
        let counter = self.counter(&mut faults);
        let told = self.told(&mut faults, received);
        let missing = missing(&mut faults, state);
        let (Some(old), Some(received), Some(item), Some(applicant), Some((counter, handler)), true) =
            (old, received, item, applicant, counter, faults.list.is_empty())
        else {
            return Fate::Wrong(faults.list);
        };
        let number = CaseNumber::none();
        let (item_no, item_version) = (item.no, item.version);
        let case =
            OldCase { number, old, item: item_no, item_version, applicant, counter, handler, received, told, missing };
        Fate::Takes(self.intended(case, item))
    }

    /// The case with its clock.
    fn intended(&self, case: OldCase, item: &ServiceItem) -> Intended {
        let name = item.name.clone();
        if !case.missing.is_empty() {
            return Intended { case, item: name, counted: None, holds: None, left: None };
        }
        let (counted, holds): (Due, Due) = old_ledger::promises(&self.calendar, case.received, item, case.told);
        let left = self.calendar.working_days_left(self.today, holds.date);
        Intended { case, item: name, counted: Some(counted), holds: Some(holds.date), left: Some(left) }
    }

    fn received(&self, faults: &mut Faults<'_>) -> Option<Date> {
        match cells::day(faults.cell(Column::Received)) {
            None if faults.cell(Column::Received).is_empty() => faults.wrong(Column::Received, Wrong::Empty),
            None => faults.wrong(Column::Received, Wrong::NoDay),
            Some(day) if day > self.today => faults.wrong(Column::Received, Wrong::FutureDay),
            day => day,
        }
    }

    fn told(&self, faults: &mut Faults<'_>, received: Option<Date>) -> Option<Date> {
        let cell = faults.cell(Column::Told);
        match cells::day(cell) {
            None if cell.is_empty() => None,
            None => faults.wrong(Column::Told, Wrong::NoDay),
            Some(day)
                if received.is_some_and(|received| !(received..=received.plus_days(LONGEST_DAYS)).contains(&day)) =>
            {
                faults.wrong(Column::Told, Wrong::BeforeReceived)
            }
            day => day,
        }
    }

    /// The item that is called so, else the only one in whose name the words stand; in the version that was in force on the
    /// day received, or the oldest that is known.
    fn item(&self, faults: &mut Faults<'_>, received: Option<Date>) -> Option<&ServiceItem> {
        let wanted = plain(faults.cell(Column::Item));
        if wanted.is_empty() {
            return faults.wrong(Column::Item, Wrong::Empty);
        }
        let newest = |history: &ItemHistory| history.versions.last().map(|item| plain(&item.name)).unwrap_or_default();
        let same = self.items.iter().find(|history| newest(history) == wanted);
        let near: Vec<&ItemHistory> = self.items.iter().filter(|history| newest(history).contains(&wanted)).collect();
        let history = match (same, near.as_slice()) {
            (Some(history), _) => history,
            (None, [only]) => *only,
            (None, several) => {
                let names = several.iter().filter_map(|history| Some(history.versions.last()?.name.clone()));
                return faults.wrong(Column::Item, Wrong::NoSuchItem(names.take(NEAR).collect()));
            }
        };
        history.on(received.unwrap_or(self.today)).or_else(|| history.versions.first())
    }

    /// CD-07, B.8: a name is needed; identity, phone and village are right or empty.
    fn applicant(&self, faults: &mut Faults<'_>) -> Option<Applicant> {
        let name = faults.cell(Column::Name);
        let name = match PersonName::parse(name) {
            Ok(name) => Some(name.as_str().to_owned()),
            Err(_) if name.is_empty() => faults.wrong(Column::Name, Wrong::Empty),
            Err(_) => faults.wrong(Column::Name, Wrong::BadName),
        };
        let identity = self.identity(faults);
        let typed = faults.cell(Column::Phone);
        let phone = match Phone::parse(typed) {
            Ok(phone) => Some(phone.as_str().to_owned()),
            Err(_) if typed.is_empty() => Some(String::new()),
            Err(_) => faults.wrong(Column::Phone, Wrong::BadPhone),
        };
        let village = self.village(faults);
        Some(Applicant { name: name?, identity: identity?, phone: phone?, village: village? })
    }

    fn identity(&self, faults: &mut Faults<'_>) -> Option<String> {
        let typed = faults.cell(Column::Identity);
        if typed.is_empty() {
            return Some(String::new());
        }
        match IdentityNumber::parse(typed, self.today) {
            IdentityVerdict::Valid(number) | IdentityVerdict::Ask(number, _) => Some(number.as_str().to_owned()),
            IdentityVerdict::Invalid(_) => match CreditCode::parse(typed) {
                Ok(code) => Some(code.as_str().to_owned()),
                Err(_) => faults.wrong(Column::Identity, Wrong::BadIdentity),
            },
        }
    }

    fn village(&self, faults: &mut Faults<'_>) -> Option<Option<VillageCode>> {
        let typed = faults.cell(Column::Village);
        if typed.is_empty() {
            return Some(None);
        }
        match village_named(typed, &self.villages) {
            Some(village) => Some(Some(village)),
            None => faults.wrong(Column::Village, Wrong::NoSuchVillage),
        }
    }

    /// The counter by its number or name, and who is answerable there: its lead clerk, else the first who works there.
    fn counter(&self, faults: &mut Faults<'_>) -> Option<(CounterNo, StaffNo)> {
        let typed = faults.cell(Column::Counter);
        if typed.is_empty() {
            return faults.wrong(Column::Counter, Wrong::Empty);
        }
        let wanted = plain(typed);
        let digits: String = wanted.chars().take_while(char::is_ascii_digit).collect();
        let no = digits.parse().ok().map(CounterNo);
        let mut named = self.counters.iter().filter(|one| plain(&one.name) == wanted);
        // Two counters may bear one name: then only the number says which.
        let alone = named.next().filter(|_| named.next().is_none());
        let found = self.counters.iter().find(|one| Some(one.no) == no).or(alone);
        let Some(counter) = found.map(|counter| counter.no) else {
            let all = self.counters.iter().map(|counter| counter.no.0).collect();
            return faults.wrong(Column::Counter, Wrong::NoSuchCounter(all));
        };
        let there = || self.staff.iter().filter(|member| member.is_in_hall() && member.counters.contains(&counter));
        let lead = there().find(|member| member.role == Role::LeadClerk);
        match lead.or_else(|| there().next()) {
            Some(member) => Some((counter, member.no.clone())),
            None => faults.wrong(Column::Counter, Wrong::NobodyThere),
        }
    }
}

/// The materials that are waited for, by the state; none where a clock runs.
fn missing(faults: &mut Faults<'_>, state: State) -> Vec<String> {
    let wrong = match state {
        State::Running | State::Over => return Vec::new(),
        State::Waiting(names) if !names.is_empty() => return names,
        State::Waiting(_) => Wrong::MissingNotSaid,
        State::Unknown => Wrong::NoSuchState,
    };
    faults.wrong::<()>(Column::State, wrong);
    Vec::new()
}
