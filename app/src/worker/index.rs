//! The index in memory: a row and a search key for every case the device shows. Nothing of it is stored.

use crate::model::row::CaseRow;
use domain::case::Case;
use domain::hall::HallSettings;
use domain::ids::{RecordId, VillageCode};
use domain::record::{Area, Found, Stored, View, load};
use domain::search::{PinyinTable, Query, SearchFields, SearchKey, rank};
use domain::sync::replica::Replica;
use std::collections::BTreeMap;

/// Rows and search keys by case.
#[derive(Default)]
pub(super) struct Index {
    table: PinyinTable,
    villages: BTreeMap<VillageCode, String>,
    entries: BTreeMap<RecordId, Entry>,
}

struct Entry {
    row: CaseRow,
    key: SearchKey,
}

impl Index {
    /// Learns the readings of characters; the names are read anew by a rebuild.
    pub(super) fn learn(&mut self, table: PinyinTable) {
        self.table = table;
    }

    /// Reads everything anew.
    pub(super) fn rebuild(&mut self, replica: &Replica) {
        self.entries.clear();
        self.read_villages(replica);
        let mut cases = Vec::new();
        replica.each_of(Area::Cases, &mut |stored| cases.push(stored.clone()));
        for stored in cases {
            self.read(&stored);
        }
    }

    /// Reads some records anew.
    pub(super) fn update(&mut self, replica: &Replica, ids: impl IntoIterator<Item = RecordId>) {
        if self.villages.is_empty() {
            self.read_villages(replica);
        }
        for id in ids {
            match replica.find(Area::Cases, id) {
                Found::Present(stored) => {
                    let stored = stored.clone();
                    self.read(&stored);
                }
                Found::Absent | Found::NotHere => {
                    self.entries.remove(&id);
                }
            }
        }
    }

    /// All rows.
    pub(super) fn rows(&self) -> impl Iterator<Item = &CaseRow> {
        self.entries.values().map(|entry| &entry.row)
    }

    /// The row of a case.
    pub(super) fn row(&self, id: RecordId) -> Option<&CaseRow> {
        self.entries.get(&id).map(|entry| &entry.row)
    }

    /// The best `limit` rows for what was typed; of equals the newest first.
    pub(super) fn search(&self, typed: &str, limit: usize) -> Vec<CaseRow> {
        let query = Query::parse(typed);
        if query.is_empty() {
            return Vec::new();
        }
        let ranked = self.entries.values().filter_map(|entry| Some((rank(&entry.key, &query)?, &entry.row)));
        let mut found: Vec<(u32, &CaseRow)> = ranked.collect();
        found.sort_by_key(|(rank, row)| (*rank, std::cmp::Reverse(row.received), row.id));
        found.into_iter().take(limit).map(|(_, row)| row.clone()).collect()
    }

    fn read(&mut self, stored: &Stored) {
        let Some(case) = stored.read::<Case>() else {
            self.entries.remove(&stored.id);
            return;
        };
        let village = case.applicant.village.and_then(|code| self.villages.get(&code)).map_or("", String::as_str);
        let fields = SearchFields {
            number: case.number.as_str(),
            name: &case.applicant.name,
            phone: &case.applicant.phone,
            identity: &case.applicant.identity,
            item: &case.item_name,
            village,
        };
        let key = SearchKey::new(&self.table, fields);
        let row = CaseRow::of(stored.id, &case, None, stored.seq == 0);
        self.entries.insert(stored.id, Entry { row, key });
    }

    fn read_villages(&mut self, replica: &Replica) {
        if let Found::Present(hall) = load::<HallSettings>(replica, RecordId::named("hall")) {
            self.villages = hall.villages.into_iter().map(|village| (village.code, village.name)).collect();
        }
    }
}
