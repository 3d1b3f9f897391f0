use super::*;
use crate::model::ask::{CounterCounts, HandsAsk, Section};
use domain::case::Stage;
use domain::case::class::CaseKind;
use domain::hall::Counter;
use domain::ids::CounterNo;
use domain::ids::{RecordId, StaffNo};
use domain::time::{Date, Timestamp};

pub(super) fn row(no: u16) -> CaseRow {
    CaseRow {
        id: RecordId::named(&no.to_string()),
        number: String::new(),
        name: String::new(),
        item: String::new(),
        kind: CaseKind::Promised,
        stage: Stage::Accepted,
        due: None,
        days_left: None,
        received: Timestamp(0),
        counter: CounterNo(no),
        handler: StaffNo::from("101"),
        missing: None,
        ended: None,
        provisional: false,
        date_to_confirm: false,
        asks: false,
        waits_for: None,
        held: false,
        late_unit: None,
        moved: false,
        call_from: None,
        registers: 0,
        promised: None,
        urgent: false,
        file_by: None,
        unfiled: false,
        extra: None,
        unentered: None,
    }
}

fn line(no: u16, open: u32, overdue: u32) -> CounterCounts {
    let counter = Counter { no: CounterNo(no), name: String::new(), series: Vec::new() };
    CounterCounts { counter, open, overdue, due_today: 0, concluded: 1, serving: None }
}

fn counts(open: u32) -> Counts {
    let tiles = Tile::ALL.into_iter().map(|tile| match tile {
        Tile::Open => (tile, open),
        Tile::Overdue => (tile, 1),
        Tile::ConcludedToday => (tile, 2),
        _ => (tile, 0),
    });
    Counts {
        day: Date::ymd(2026, 2, 26).unwrap(),
        tiles: tiles.collect(),
        counters: vec![line(1, 4, 0), line(3, 5, 1)],
        unconfirmed: 0,
    }
}

fn setup() -> Setup {
    Setup { hall: None, staff: Vec::new(), counters: Vec::new(), series: Vec::new() }
}

fn told(open: u32) -> Page {
    let mut page = Page::at(Place::Today);
    page.answered(Place::Today, Reply::Setup(Box::new(setup())));
    page.answered(Place::Today, Reply::Counts(Box::new(counts(open))));
    assert_eq!(page.known, Known::Asking);
    page.answered(Place::Today, Reply::Attention(Vec::new()));
    page
}

fn hall(page: &Page) -> &Hall {
    match &page.known {
        Known::Told(hall) => hall,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_address_leads_back_to_its_place() {
    let mut places = vec![Place::Today, Place::Matters, Place::Originals];
    places.extend(Section::ALL.map(Place::Archive));
    places.extend([
        Place::Items,
        Place::Workbook,
        Place::Hall,
        Place::Item(None),
        Place::Item(Some(7)),
        Place::Guide(7),
    ]);
    places.extend([Place::Delegations, Place::Projects, Place::Incidents]);
    places.extend([Place::Import, Place::Elsewhere(None), Place::Elsewhere(Some(CounterNo(3)))]);
    for tile in Tile::ALL {
        places.push(Place::List(tile, None));
        places.push(Place::List(tile, Some(CounterNo(12))));
    }
    for place in places {
        assert_eq!(Place::read(&place.path(), ""), place);
    }
    assert_eq!(Place::read("/manage/", ""), Place::Today);
    assert_eq!(Place::read("/manage/unknown", ""), Place::Today);
    assert_eq!(Place::read("/manage/open/x", ""), Place::List(Tile::Open, None));
}

#[test]
fn f49_a_list_is_asked_together_with_the_counts() {
    let page = Page::at(Place::List(Tile::Overdue, None));
    assert_eq!(
        page.questions(),
        [
            Ask::Setup,
            Ask::Counts,
            Ask::HandOvers,
            Ask::Visits,
            Ask::Plans,
            Ask::Listed(Tile::Overdue),
            Ask::NeedsAttention
        ]
    );
    assert_eq!(
        Page::at(Place::Today).questions(),
        [
            Ask::Setup,
            Ask::Counts,
            Ask::HandOvers,
            Ask::Visits,
            Ask::Plans,
            Ask::Hands(HandsAsk::Incidents),
            Ask::NeedsAttention
        ]
    );
}

#[test]
fn f49_a_counters_figure_opens_exactly_its_cases() {
    let place = Place::List(Tile::Open, Some(CounterNo(3)));
    let mut page = Page::at(place);
    page.answered(place, Reply::Rows(vec![row(1), row(3), row(3)]));
    assert_eq!(page.listing, Listing::Rows(vec![row(3), row(3)]));
}

#[test]
fn dy_02_a_counter_sees_what_it_has_not_entered_elsewhere_yet() {
    let place = Place::Elsewhere(Some(CounterNo(3)));
    let mut page = Page::at(place);
    assert!(page.questions().contains(&Ask::NotEntered));
    page.answered(place, Reply::Rows(vec![row(1), row(3)]));
    assert_eq!(page.listing, Listing::Rows(vec![row(3)]));
}

#[test]
fn f49_the_counters_and_what_is_elsewhere_make_the_total() {
    let page = told(9);
    assert_eq!(hall(&page).totals(), [9, 0, 1, 2]);
    assert_eq!(hall(&page).summed(), [9, 0, 1, 2]);
    assert_eq!(hall(&page).elsewhere(), None);
    let page = told(11);
    assert_eq!(hall(&page).elsewhere(), Some([2, 0, 0, 0]));
}

#[test]
fn f39_rows_of_a_place_that_was_left_fall_through() {
    let mut page = told(9);
    let (open, late) = (Place::List(Tile::Open, None), Place::List(Tile::Overdue, None));
    page.go(open);
    page.go(late);
    page.answered(open, Reply::Rows(vec![row(1)]));
    assert_eq!(page.listing, Listing::None);
    page.answered(late, Reply::Rows(vec![row(3)]));
    assert_eq!(page.listing, Listing::Rows(vec![row(3)]));
    page.go(late);
    assert_eq!(page.listing, Listing::Rows(vec![row(3)]));
    page.go(Place::Today);
    assert_eq!(page.listing, Listing::None);
}

#[test]
fn a_failure_does_not_take_away_what_is_known() {
    let mut page = told(9);
    page.answered(Place::Today, Reply::Failed("gone".to_owned()));
    assert_eq!(hall(&page).count(Tile::Open), 9);
    let mut page = Page::at(Place::Today);
    page.answered(Place::Today, Reply::Failed("gone".to_owned()));
    assert_eq!(page.known, Known::Failed("gone".to_owned()));
    page.answered(Place::Today, Reply::NotOpened);
    assert_eq!(page.known, Known::NotOpened);
}
