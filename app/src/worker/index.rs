//! The index in memory: a row and a search key for every case the device shows. Nothing of it is stored.
//!
//! Open cases are read at once, for they are the first screen. The rest of a year's cases is read little by little while
//! nothing else waits, or all at once when somebody searches or counts.

use crate::model::row::CaseRow;
use domain::case::{Case, is_open_at_a_glance};
use domain::hall::HallSettings;
use domain::ids::{RecordId, VillageCode};
use domain::record::{Area, Found, Stored, View, load};
use domain::search::{PinyinTable, Query, SearchFields, SearchKey, rank};
use domain::sync::replica::Replica;
use std::collections::{BTreeMap, BTreeSet};

/// Rows and search keys by case.
#[derive(Default)]
pub(super) struct Index {
    table: PinyinTable,
    villages: BTreeMap<VillageCode, String>,
    entries: BTreeMap<RecordId, Entry>,
    /// Cases that have no key yet, and no row unless they are open.
    rest: BTreeSet<RecordId>,
}

struct Entry {
    row: CaseRow,
    key: Option<SearchKey>,
}

impl Index {
    /// Learns the readings of characters: every key is made anew.
    pub(super) fn learn(&mut self, table: PinyinTable) {
        self.table = table;
        self.rest.extend(self.entries.keys());
    }

    /// Begins anew.
    pub(super) fn rebuild(&mut self, replica: &Replica) {
        self.entries.clear();
        self.rest.clear();
        self.read_villages(replica);
        replica.each_of(Area::Cases, &mut |stored| self.glance(stored));
    }

    /// Takes note of records that have changed.
    pub(super) fn update(&mut self, replica: &Replica, ids: impl IntoIterator<Item = RecordId>) {
        if self.villages.is_empty() {
            self.read_villages(replica);
        }
        for id in ids {
            self.entries.remove(&id);
            self.rest.remove(&id);
            if let Found::Present(stored) = replica.find(Area::Cases, id) {
                self.glance(stored);
            }
        }
    }

    /// Reads the next few of the rest; whether there are more.
    pub(super) fn read_some(&mut self, replica: &Replica, count: usize) -> bool {
        for _ in 0..count {
            let Some(id) = self.rest.pop_first() else { return false };
            if let Found::Present(stored) = replica.find(Area::Cases, id) {
                self.read(stored, true);
            }
        }
        !self.rest.is_empty()
    }

    /// Rows of open cases.
    pub(super) fn open(&self) -> impl Iterator<Item = &CaseRow> {
        self.entries.values().map(|entry| &entry.row).filter(|row| row.stage.is_open())
    }

    /// All rows.
    pub(super) fn rows(&mut self, replica: &Replica) -> impl Iterator<Item = &CaseRow> {
        self.read_some(replica, usize::MAX);
        self.entries.values().map(|entry| &entry.row)
    }

    /// The row of a case.
    pub(super) fn row(&mut self, replica: &Replica, id: RecordId) -> Option<&CaseRow> {
        if self.rest.remove(&id)
            && let Found::Present(stored) = replica.find(Area::Cases, id)
        {
            self.read(stored, true);
        }
        self.entries.get(&id).map(|entry| &entry.row)
    }

    /// The best `limit` rows for what was typed; of equals the newest first.
    pub(super) fn search(&mut self, replica: &Replica, typed: &str, limit: usize) -> Vec<CaseRow> {
        let query = Query::parse(typed);
        if query.is_empty() {
            return Vec::new();
        }
        self.read_some(replica, usize::MAX);
        let ranked = self.entries.values().filter_map(|entry| Some((rank(entry.key.as_ref()?, &query)?, &entry.row)));
        let mut found: Vec<(u32, &CaseRow)> = ranked.collect();
        found.sort_by_key(|(rank, row)| (*rank, std::cmp::Reverse(row.received), row.id));
        found.into_iter().take(limit).map(|(_, row)| row.clone()).collect()
    }

    fn glance(&mut self, stored: &Stored) {
        if is_open_at_a_glance(stored) {
            self.read(stored, false);
        }
        self.rest.insert(stored.id);
    }

    fn read(&mut self, stored: &Stored, keyed: bool) {
        let Some(case) = stored.read::<Case>() else {
            self.entries.remove(&stored.id);
            return;
        };
        let key = keyed.then(|| self.key(&case));
        let row = CaseRow::of(stored.id, &case, None, stored.seq == 0);
        self.entries.insert(stored.id, Entry { row, key });
    }

    fn key(&self, case: &Case) -> SearchKey {
        let village = case.applicant.village.and_then(|code| self.villages.get(&code)).map_or("", String::as_str);
        let there = case.numbers_elsewhere().map(|one| one.number.as_str());
        let elsewhere: Vec<&str> = there.chain(case.ledger.iter().map(|old| old.number.as_str())).collect();
        let fields = SearchFields {
            number: case.number.as_str(),
            elsewhere: &elsewhere,
            name: &case.applicant.name,
            phone: &case.applicant.phone,
            identity: &case.applicant.identity,
            item: &case.item_name,
            village,
        };
        SearchKey::new(&self.table, fields)
    }

    fn read_villages(&mut self, replica: &Replica) {
        if let Found::Present(hall) = load::<HallSettings>(replica, RecordId::named("hall")) {
            self.villages = hall.villages.into_iter().map(|village| (village.code, village.name)).collect();
        }
    }
}
