use super::*;
use domain::time::WorkingDays;

fn day(day: u8) -> Date {
    Date::ymd(2026, 2, day).expect("a day")
}

fn item(name: &str, fee: &str, days: u16) -> ItemView {
    ItemView {
        name: name.to_owned(),
        window: "civil".to_owned(),
        materials: vec![("identity card".to_owned(), true)],
        promised: if days == 0 { Limit::OnTheSpot } else { Limit::Working(WorkingDays(days)) },
        statutory: None,
        fee: fee.to_owned(),
        basis: vec!["a law".to_owned()],
        conditions: String::new(),
        procedure: Vec::new(),
        result: String::new(),
    }
}

fn notice(title: &str, from: u8, to: Option<u8>) -> NoticeView {
    NoticeView {
        kind: PageKind::Notice,
        title: title.to_owned(),
        text: vec!["text".to_owned()],
        from: day(from),
        to: to.map(day),
    }
}

fn wall(notices: Vec<NoticeView>, items: Vec<ItemView>) -> WallView {
    WallView {
        hall: "hall".to_owned(),
        hotline: "1".to_owned(),
        complaint_phone: String::new(),
        letter_box: String::new(),
        address: String::new(),
        duty: Vec::new(),
        items,
        notices,
        staff: Vec::new(),
    }
}

fn titles(wall: &WallView, today: Date) -> Vec<String> {
    pages(wall, today).into_iter().filter_map(|page| page.title).collect()
}

#[test]
fn f37_what_is_public_is_told_by_the_day_alone() {
    let wall = wall(
        vec![notice("ended", 1, Some(12)), notice("last day", 1, Some(13)), notice("tomorrow", 14, None)],
        Vec::new(),
    );
    assert_eq!(titles(&wall, day(12)), ["ended", "last day"]);
    assert_eq!(titles(&wall, day(13)), ["last day"]);
    assert_eq!(titles(&wall, day(14)), ["tomorrow"]);
}

#[test]
fn f34_leaders_of_days_past_are_gone() {
    let mut wall = wall(Vec::new(), Vec::new());
    wall.duty = (10..20)
        .map(|date| DutyView { date: day(date), leader: format!("leader {date}"), post: "post".to_owned() })
        .collect();
    let pages = pages(&wall, day(13));
    let Body::Leaders(leaders, today) = &pages[0].body else { panic!("{pages:?}") };
    assert_eq!((leaders[0].date, *today, leaders.len()), (day(13), day(13), 6));
}

#[test]
fn op_11_every_item_has_its_page_with_its_number() {
    let items: Vec<ItemView> = (0..30).map(|n| item(&format!("item {n}"), "不收费", 5)).collect();
    let pages = pages(&wall(Vec::new(), items), day(13));
    assert_eq!(pages.iter().filter(|page| page.kind == Kind::Guide).count(), 30);
    assert!(pages.iter().enumerate().all(|(place, page)| (page.number, page.of) == (place + 1, pages.len())));
}

#[test]
fn b17_notices_come_again_among_the_items_under_their_own_number() {
    let items: Vec<ItemView> = (0..30).map(|n| item(&format!("item {n}"), "不收费", 5)).collect();
    let pages = pages(&wall(vec![notice("notice", 1, None)], items), day(13));
    let order = order(&pages);
    assert_eq!(order.iter().filter(|place| **place == 0).count(), 3);
    let mut once = order;
    once.sort_unstable();
    once.dedup();
    assert_eq!(once, (0..pages.len()).collect::<Vec<_>>());
}

#[test]
fn op_11_fees_name_what_costs_and_count_the_rest() {
    let items = vec![item("free 1", "不收费", 0), item("card", "20", 20), item("free 2", "免费", 3)];
    let pages = pages(&wall(Vec::new(), items), day(13));
    let fees: Vec<&Body> = pages.iter().filter(|page| page.kind == Kind::Fees).map(|page| &page.body).collect();
    assert_eq!(fees, [&Body::Fees(vec![("card".to_owned(), "20".to_owned())], Some(2))]);
}

#[test]
fn op_11_limits_stand_the_shortest_first_and_share_rows() {
    let items = vec![item("slow", "不收费", 20), item("spot a", "不收费", 0), item("spot b", "不收费", 0)];
    let pages = pages(&wall(Vec::new(), items), day(13));
    let body = pages.iter().find(|page| page.kind == Kind::Limits).map(|page| &page.body);
    let Some(Body::Limits(rows)) = body else { panic!("{body:?}") };
    assert_eq!(rows.len(), 2);
    assert!(rows[0].0.starts_with("spot a") && rows[0].0.ends_with("spot b"));
    assert_eq!(rows[1], ("slow".to_owned(), Limit::Working(WorkingDays(20))));
}

#[test]
fn b17_nothing_published_is_said_and_not_left_blank() {
    let pages = pages(&wall(Vec::new(), Vec::new()), day(13));
    assert_eq!((pages.len(), pages[0].kind), (1, Kind::Nothing));
}
