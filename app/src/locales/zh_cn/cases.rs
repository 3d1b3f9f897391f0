//! 办件的词：各个工作人员界面共用。

use crate::locales::Lang::ZhCn;
use crate::locales::cases::Words;
use crate::locales::dates;
use crate::model::desk::today::Group;
use domain::calendar::DayKind;
use domain::case::class::CaseKind;
use domain::case::command::{Field, Presence, ReturnGround, SupplementGround};
use domain::case::{Happening, PaperKind, Stage};
use domain::time::Limit;

/// The words.
pub static WORDS: Words = Words {
    kind: |kind| match kind {
        CaseKind::Immediate => "即办件",
        CaseKind::Promised => "承诺件",
        CaseKind::Joint => "联办件",
        CaseKind::Supplement => "补办件",
        CaseKind::Returned => "退回件",
        CaseKind::ReportedUp => "上报件",
    },
    happening: |what| match what {
        Happening::Received => "收件",
        Happening::Accepted => "受理，开始算时限",
        Happening::SupplementRequested => "定为补办件，一次性告知",
        Happening::PieceArrived => "补来材料",
        Happening::Completed => "材料补齐",
        Happening::FurtherDemand => "又要了一样材料",
        Happening::Returned => "退回",
        Happening::Concluded => "办结",
        Happening::Delivered => "送达",
        Happening::Corrected => "改正登记",
        Happening::Noted => "备注",
        Happening::DateConfirmed => "确认收件日期",
        Happening::ExtensionAsked => "申请延期",
        Happening::ExtensionGranted => "主任同意延期",
        Happening::ExtensionRefused => "主任不同意延期",
        Happening::Extended => "延期，已告诉申请人",
        Happening::ReturnSubmitted => "退回报分管负责人",
        Happening::ReturnAllowed => "分管负责人同意退回",
        Happening::ReturnNotAllowed => "分管负责人不同意退回",
        Happening::Withdrawn => "申请人撤回",
        Happening::Transferred => "移交给新的经办人",
        Happening::ReportedUp => "报上级",
        Happening::FollowedUp => "跟进上级",
        Happening::HeardFromAbove => "上级结果到了",
        Happening::Referred => "转为上报件",
        Happening::OpinionGiven => "部门意见",
        Happening::MeetingCalled => "召集联审会议",
        Happening::MeetingHeld => "联审会议结论",
        Happening::Held => "先放着",
        Happening::Resumed => "接着办",
    },
    stage: |stage| match stage {
        Stage::Supplementing => "等材料",
        Stage::Accepted => "在办",
        Stage::Returned => "已退回",
        Stage::Concluded => "办结，等领取",
        Stage::Delivered => "已送达",
        Stage::Withdrawn => "已撤回",
    },
    presence: |presence| match presence {
        Presence::Received => "收到",
        Presence::NotBrought => "有但没带",
        Presence::Nonexistent => "没有",
        Presence::NotNeeded => "不需要",
    },
    group: |group| match group {
        Group::Overdue => "已超期",
        Group::Today => "今天到期",
        Group::Soon => "下一个工作日到期",
        Group::Other => "其他在办",
    },
    cases: |count| format!("{count} 件"),
    left: |days| match days {
        0 => "今天到期".to_owned(),
        days if days > 0 => format!("还剩 {days} 天"),
        days => format!("超期 {} 天", -days),
    },
    left_long: |days| match days {
        0 => "今天到期".to_owned(),
        days if days > 0 => format!("还剩 {days} 个工作日"),
        days => format!("超期 {} 个工作日", -days),
    },
    lacks: |count| format!("差 {count} 样"),
    held: "先放着",
    unit_late: |name| format!("{name}迟了"),
    lacks_one: |name| format!("差{name}"),
    concluded: "办结",
    day: |kind| match kind {
        DayKind::Working | DayKind::PresumedWorking => String::new(),
        DayKind::Weekend | DayKind::PresumedWeekend => "周末".to_owned(),
        DayKind::Holiday(feast) => format!("{feast}放假"),
        DayKind::WorkedInExchange(_) => "调休上班".to_owned(),
        DayKind::Closed => "本大厅不上班".to_owned(),
    },
    ordinal: |ordinal| ordinal.map_or("不计".to_owned(), |n| format!("第 {n} 天")),
    paper: |paper| match paper {
        PaperKind::Receipt => "业务受理单",
        PaperKind::Promise => "承诺件受理通知书",
        PaperKind::Supplement => "补办件通知书",
        PaperKind::Return => "退回件通知书",
        PaperKind::Extension => "延期办理告知书",
        PaperKind::Joint => "联办件通知书",
        PaperKind::ReportUp => "上报件通知书",
        PaperKind::Meeting => "联审会议通知",
        PaperKind::Minutes => "联审会议纪要",
    },
    supplement: |ground| match ground {
        SupplementGround::MainNotBrought => "主件有，今天没有带来",
        SupplementGround::AttachmentsPromised => "非主件不齐，申请人承诺补交",
        SupplementGround::ApprovalUnaffected => "主件齐，少数附件缺，不影响审批",
    },
    returned: |ground| match ground {
        ReturnGround::MainMissing => "缺主件",
        ReturnGround::AgainstPolicy => "不合政策",
        ReturnGround::ConditionsNotMet => "核查不合条件",
    },
    returned_long: |ground| match ground {
        ReturnGround::MainMissing => "主要材料没有，不能办",
        ReturnGround::AgainstPolicy => "材料齐，但初审明显不符合国家、省、市、县的规定",
        ReturnGround::ConditionsNotMet => "实地看过、问过、核实过，条件不够",
    },
    field: |field| match field {
        Field::Name => "姓名",
        Field::Phone => "电话",
        Field::Identity => "身份证号码",
        Field::Village => "村（社区）",
    },
    limit: |limit| match limit {
        Limit::OnTheSpot => "当场办".to_owned(),
        limit => dates::limit(ZhCn, limit).replace("个", " 个"),
    },
    counter: |no| format!("{no}号窗口"),
    main: "主件",
    may_follow: "可以后补",
    optional: "不是必须",
    copies: |count| format!("{count} 份"),
    comma: "、",
    perhaps: |day| format!("{day}（暂定）"),
    due_on: |day| format!("{day} 到期"),
    is_today: "（今天）",
    today: "今天",
    provisional: "还没送达中心",
    day_full: |day, weekday| format!("{day}（{weekday}）"),
    days: |from, to| {
        let (first, last) = (dates::short(ZhCn, from), dates::short(ZhCn, to));
        if from.month() == to.month() { format!("{first}—{}日", to.day()) } else { format!("{first}—{last}") }
    },
};
