use super::super::builtin_plans;
use super::*;

const OF_2026: &str = "一、元旦:1月1日(周四)至3日(周六)放假调休,共3天。1月4日(周日)上班。
二、春节:2月15日(农历腊月二十八、周日)至23日(农历正月初七、周一)放假调休,共9天。2月14日(周六)、2月28日(周六)上班。
三、清明节:4月4日(周六)至6日(周一)放假,共3天。
四、劳动节:5月1日(周五)至5日(周二)放假调休,共5天。5月9日(周六)上班。
五、端午节:6月19日(周五)至21日(周日)放假,共3天。
六、中秋节:9月25日(周五)至27日(周日)放假,共3天。
七、国庆节:10月1日(周四)至7日(周三)放假调休,共7天。9月20日(周日)、10月10日(周六)上班。";

const OF_2017: &str = "一、元旦：1月1日放假，1月2日（星期一）补休。
二、春节：1月27日至2月2日放假调休，共7天。1月22日（星期日）、2月4日（星期六）上班。
三、清明节：4月2日至4日放假调休，共3天。4月1日（星期六）上班。
四、劳动节：5月1日放假，与周末连休。
五、端午节：5月28日至30日放假调休，共3天。5月27日（星期六）上班。
六、中秋节、国庆节：10月1日至8日放假调休，共8天。9月30日（星期六）上班。";

fn sorted(days: &[(Date, String)]) -> Vec<Date> {
    let mut days: Vec<Date> = days.iter().map(|(date, _)| *date).collect();
    days.sort_unstable();
    days
}

fn days(list: &[(u8, u8)]) -> Vec<Date> {
    list.iter().map(|(month, day)| Date::ymd(2017, *month, *day).expect("a day")).collect()
}

#[test]
fn f11_the_notice_of_2026_reads_as_the_plan_that_comes_with_the_program() {
    let titled = format!("国务院办公厅关于2026年\n部分节假日安排的通知\n关于2026年部分节假日安排的通知\n{OF_2026}");
    let read = read_notice(&titled, None).expect("a notice");
    let plan = builtin_plans().into_iter().find(|plan| plan.year == 2026).expect("the plan");
    assert_eq!(sorted(&read.off), sorted(&plan.off));
    assert_eq!(sorted(&read.worked), sorted(&plan.worked));
    assert_eq!(read.off[3].1, "春节");
}

#[test]
fn f11_the_odder_notice_of_2017_reads_too() {
    let read = read_notice(OF_2017, Some(2017)).expect("a notice");
    let off = [
        &[(1, 1), (1, 2)][..],
        &[(1, 27), (1, 28), (1, 29), (1, 30), (1, 31), (2, 1), (2, 2)],
        &[(4, 2), (4, 3), (4, 4), (5, 1), (5, 28), (5, 29), (5, 30)],
        &[(10, 1), (10, 2), (10, 3), (10, 4), (10, 5), (10, 6), (10, 7), (10, 8)],
    ];
    assert_eq!(sorted(&read.off), days(&off.concat()));
    assert_eq!(sorted(&read.worked), days(&[(1, 22), (2, 4), (4, 1), (5, 27), (9, 30)]));
}

#[test]
fn b10_new_years_feast_may_begin_in_the_year_before() {
    let text = "一、元旦：2022年与周末连休。\n一、元旦：12月31日（周六）至1月2日（周一）放假调休，共3天。";
    let read = read_notice(text, Some(2023)).expect("a notice");
    let expected = [(2022, 12, 31), (2023, 1, 1), (2023, 1, 2)].map(|(y, m, d)| Date::ymd(y, m, d).expect("a day"));
    assert_eq!(sorted(&read.off), expected);
}

#[test]
fn f11_a_text_of_another_year_is_noticed_by_its_weekdays() {
    let other = read_notice(OF_2026, Some(2027));
    assert_eq!(other, Err(NoticeFault::OtherWeekday(Date::ymd(2027, 1, 1).expect("a day"))));
}

#[test]
fn f11_what_is_not_understood_is_said_and_never_guessed() {
    assert_eq!(read_notice(OF_2026, None), Err(NoticeFault::NoYear));
    assert_eq!(read_notice("各位同事：新年好。", Some(2026)), Err(NoticeFault::NoDays));
    let unsaid = "一、元旦：1月1日放假。1月4日另行通知。";
    assert_eq!(read_notice(unsaid, Some(2026)), Err(NoticeFault::NotSaid("1月4日另行通知".to_owned())));
    let no_day = "一、春节：2月30日放假。";
    assert!(matches!(read_notice(no_day, Some(2026)), Err(NoticeFault::NoSuchDay(_))));
    let weekday = "一、元旦：1月1日放假，1月5日上班。";
    assert!(matches!(read_notice(weekday, Some(2026)), Err(NoticeFault::Plan(PlanError::NotAWeekend(_)))));
}

#[test]
fn f11_other_signs_for_a_span_are_read_and_a_count_that_differs_is_said() {
    let spans =
        ["1月1日至3日", "1月1日—3日", "1月1日——3日", "1月1日-3日", "1月1日～3日", "1月1日到3日", "1月1日至1月3日"];
    for span in spans {
        let read = read_notice(&format!("一、元旦：{span}放假，共3天。"), Some(2027)).expect(span);
        assert_eq!(read.off.len(), 3, "{span}");
    }
    let short = read_notice("一、元旦：1月1日、3日放假，共3天。", Some(2027));
    assert!(matches!(short, Err(NoticeFault::OtherCount { said: 3, .. }) | Err(NoticeFault::NotSaid(_))), "{short:?}");
    let more = read_notice("一、元旦：1月1日至3日放假，共4天。", Some(2027));
    assert_eq!(more, Err(NoticeFault::OtherCount { feast: "元旦".to_owned(), said: 4, read: 3 }));
}

#[test]
fn f11_blanks_broken_lines_and_lines_run_together_do_not_matter() {
    let plan = read_notice(OF_2026, Some(2026)).expect("a notice");
    let spaced = OF_2026.replace('、', " 、 ").replace("月", " 月 ");
    assert_eq!(read_notice(&spaced, Some(2026)), Ok(plan.clone()));
    let joined = OF_2026.replace('\n', "");
    assert_eq!(read_notice(&joined, Some(2026)), Ok(plan.clone()));
    let broken = OF_2026.replace("至", "至\n");
    assert_eq!(read_notice(&broken, Some(2026)), Ok(plan.clone()));
    let whole = format!("{OF_2026}\n节假日期间，各地区、各部门要妥善安排好值班。\n国务院办公厅\n2025年11月4日");
    assert_eq!(read_notice(&whole, Some(2026)), Ok(plan));
}

#[test]
fn f11_half_a_notice_names_the_feasts_that_it_lacks() {
    let plan = read_notice("一、元旦：1月1日（周五）放假1天。", Some(2027)).expect("a notice");
    assert_eq!(missing_feasts(&plan), ["春节", "清明", "劳动", "端午", "中秋", "国庆"]);
    let whole = read_notice(OF_2026, Some(2026)).expect("a notice");
    assert!(missing_feasts(&whole).is_empty());
}
