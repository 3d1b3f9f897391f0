//! 大厅的开门时间和窗口。

use crate::locales::hall::Words;
use crate::locales::zh_cn::refusals;
use crate::model::manage::opening_form::OpeningSlip;
use domain::calendar::market::MarketKind;

static WEEKDAYS: [&str; 7] = ["一", "二", "三", "四", "五", "六", "日"];
static BRANCHES: [&str; 12] = ["子", "丑", "寅", "卯", "辰", "巳", "午", "未", "申", "酉", "戌", "亥"];
static TAILS: [&str; 10] = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// The words.
pub static WORDS: Words = Words {
    title: "大厅",
    lead: "什么时候开门、有哪些窗口。放假和不上班的日子在“放假安排”那一页。",
    opening: ["开门时间", "改以前先看影响谁；在办件的到期日按工作日算，不随这里变"],
    hours: ["上午从", "到", "下午从", "到"],
    denial_notice: "不符合政策、条件不满足的，另外打一张《不予办理通知书》",
    target: "当场办结的目标（分钟）",
    kind_label: "哪些日子开门",
    working: "工作日（完全集中）",
    kind: |kind| match kind {
        MarketKind::SolarTail => "公历逢几",
        MarketKind::LunarTail => "农历逢几",
        MarketKind::Weekday => "每星期几",
        MarketKind::Branch => "地支（赶龙狗等）",
        MarketKind::Daily => "天天逢场",
    },
    value: |kind, value| {
        let place = usize::from(value);
        let word = match kind {
            MarketKind::SolarTail => return if value == 0 { "10".to_owned() } else { value.to_string() },
            MarketKind::LunarTail => TAILS.get(place),
            MarketKind::Weekday => WEEKDAYS.get(place.wrapping_sub(1)),
            MarketKind::Branch => BRANCHES.get(place),
            MarketKind::Daily => None,
        };
        word.map_or_else(String::new, |word| (*word).to_owned())
    },
    values: "逢哪些",
    thirty_first: ("31 日", ["也算（逢 1）", "不算"]),
    short_month: ("农历小月没有三十，那一场", ["不赶", "提前到二十九"]),
    exceptions: ["另外加赶的日子", "不赶的日子"],
    days_hint: "一行一天，写成 2026-02-15",
    next: |days| format!("接下来逢场：{days}"),
    next_none: "算不出接下来的逢场日。农历只算到 2027 年底，以后的请写在“另外加赶的日子”里。",
    slip: |slip| match slip {
        OpeningSlip::NoDay(line) => format!("“{line}”不是日子，写成 2026-02-15 这样"),
        OpeningSlip::Rule(refusal) => refusals::hall_in_full(refusal),
    },
    days_stay: "在办的件，到期日都不变。",
    outside: |count| match count {
        0 => "没有约好的人会碰上关门。".to_owned(),
        count => format!("有 {count} 个约好的人会碰上关门，请先打电话改时间："),
    },
    outside_heads: ["约的时间", "窗口", "谁", "电话", "事项"],
    apply: "采用",
    done: "开门时间已经采用。",
    counters: ["窗口", "叫号按字母的先后：前面的先叫"],
    counter_heads: ["窗口号", "名称", "叫哪些号"],
    queues: |all| format!("现有的号：{all}"),
    save: "改好了",
    saved: |no| format!("{no} 号窗口已经改好。"),
    add: "加一个窗口",
    no_queue: |letters| format!("没有 {letters} 这样的号"),
    no_number: "窗口号要写没有用过的数字",
};
