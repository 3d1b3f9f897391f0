//! 大厅管理。

use crate::locales::manage::{Extensions, Words};
use crate::model::ask::Tile;
use domain::action::Action;
use domain::case::command::CaseCommand;
use domain::queue::QueueCommand;

/// The words.
pub static WORDS: Words = Words {
    manage: "大厅管理",
    tabs: "管理",
    today: "今天",
    desk: "窗口受理",
    title: "今天的大厅",
    as_of: |at| format!("数到 {at}"),
    asking: "正在数……",
    failed: |text| format!("这台电脑上的资料打不开：{text}。办过的件都还在，请重新打开这一页。"),
    unconfirmed: |count| {
        (format!("其中 {count} 件还只在这台电脑上，"), "中心还没有确认。下面带“只在本机”的就是，连上后会自己送去。")
    },
    cut: |since| {
        let what = match since {
            Some(since) => format!("从 {since} 起连不上中心，"),
            None => "连不上中心，".to_owned(),
        };
        (what, "下面数的是这台电脑上有的件，别的窗口之后办的还没算进来。")
    },

    tile: |tile| match tile {
        Tile::ReceivedToday => "今天收件",
        Tile::PromisedToday => "今天承诺",
        Tile::ConcludedToday => "今天办结",
        Tile::ReturnedToday => "今天退回",
        Tile::Open => "在办",
        Tile::Overdue => "超期",
        Tile::DueToday => "今天到期",
        Tile::Supplementing => "等补材料",
        Tile::NotFetched => "等人来领",
        Tile::Extensions => "延期待批",
    },
    note: |tile| match tile {
        Tile::ReceivedToday => "不管办到哪一步",
        Tile::PromisedToday => "今天受理，在算时限",
        Tile::ConcludedToday => "包括已经送达的",
        Tile::ReturnedToday => "理由写在通知书上",
        Tile::Open => "包括等补材料的",
        Tile::Overdue => "过了承诺的日子",
        Tile::DueToday => "下班前办结",
        Tile::Supplementing => "不算时限",
        Tile::NotFetched => "办结，结果没领走",
        Tile::Extensions => "到原来的日子以前批",
    },
    rule: |tile| match tile {
        Tile::ReceivedToday => "收件时间在今天（北京时间 0 点到 24 点）的件，不管现在办到哪一步，退回的也算。",
        Tile::PromisedToday => "今天收件并且已经受理、正在算时限的件；即办件不算，等补材料的不算。",
        Tile::ConcludedToday => "今天作出办理结果的件，结果已经送达的也算；退回的不算。",
        Tile::ReturnedToday => "今天退回的件。",
        Tile::Open => "已经受理还没办结的件，加上等补材料的件。",
        Tile::Overdue => "已经受理、还没办结、承诺的日子已经过了的件；等补材料的不算。",
        Tile::DueToday => "已经受理、还没办结、承诺的日子就是今天的件。",
        Tile::Supplementing => "收了件、告知了还差什么、还在等材料的件，不算时限。",
        Tile::NotFetched => "已经办结、结果还没有人领走的件，不管哪天办结。",
        Tile::Extensions => "已经受理、申请了延期、主任还没有表态的件（TL-07）。",
    },
    rules: "这些数怎么数",
    rules_name: "所有的数",
    rules_all: "每个数点开就是那几件，一件不多一件不少。离线收的件也算，标“只在本机”；没被接受的收件不算，列在“待处理”；还没提交的草稿不算。",
    matters: "待处理",
    matters_note: "没被接受的、不合规则的",
    matters_rule: "没被接受、还没有人处理的操作，已经发生但不合规则、还没有人看过的事，以及在等别的操作送到的操作。",
    unit: " 件",

    counters: "各窗口",
    counters_note: "点一个数看那几件",
    counter_heads: ["窗口", "现在", "在办", "今天到期", "超期", "今天办结"],
    counter: |no, name| format!("{no}号 {name}"),
    serving: |number| format!("正在办 {number}"),
    idle: "没有叫号",
    elsewhere: "撤掉的窗口",
    total: "合计",
    figure: |counter, column, count| format!("{counter}，{column} {count} 件"),

    list: |name, counter, count| match counter {
        Some(no) => format!("{no}号窗口 · {name} {count} 件"),
        None => format!("{name} {count} 件"),
    },
    list_asking: |name| format!("{name}……"),
    back: "返回今天",
    heads: ["编号", "姓名", "事项", "类型", "时限", "到期", "窗口", "经办"],
    row_counter: |no| format!("{no}号"),
    day_to_confirm: "收件日期要确认",
    provisional: "只在本机",
    ended: |day| format!("{day} 办"),
    none: |name| format!("没有“{name}”的件"),
    none_why: |at| format!("截至 {at}。离线时别的窗口办的件不在内。"),
    keys: "↑ ↓ 或 J K 选一行，回车打开，Esc 返回",

    look: "要你看的",
    look_all: |count| format!("全部 {count} 件"),
    look_none: "没有要处理的事。",
    matter_heads: ["什么事", "为什么", "操作", "谁的", "时间", "办件"],
    refused: "没被接受",
    defect: "不合规则",
    held: "还在等",
    held_why: |count| format!("要等前面 {count} 个操作先送到中心，它会自己接着送。"),
    by_rule: |rule| format!("规则 {rule}"),
    action: |action| match action {
        Action::Hall(_) => "大厅设置",
        Action::Case(command) => match command {
            CaseCommand::TakeIn(_) => "收件",
            CaseCommand::Supply { .. } => "收补来的材料",
            CaseCommand::DemandMore { .. } => "再要一样材料",
            CaseCommand::Return { .. } => "退回",
            CaseCommand::Conclude { .. } => "办结",
            CaseCommand::Deliver { .. } => "送达",
            CaseCommand::Correct { .. } => "改正登记",
            CaseCommand::Note { .. } => "备注",
            CaseCommand::ConfirmDay { .. } => "确认收件日期",
            CaseCommand::AskExtension { .. } => "申请延期",
            CaseCommand::AnswerExtension { .. } => "批延期",
            CaseCommand::TellExtension { .. } => "告知延期",
        },
        Action::Queue(command) => match command {
            QueueCommand::Take { .. } => "取号",
            QueueCommand::CallNext { .. } => "叫号",
            QueueCommand::Recall(_) => "重呼",
            QueueCommand::Pass(_) => "过号",
            QueueCommand::Finish(_) => "办完一个号",
        },
        Action::Attention(_) => "处理待处理的事",
        Action::Seat(_) => "开窗",
        Action::Mend(..) => "改正后重新提交",
    },
    extensions: Extensions {
        lead: "同意以后，窗口要在原来到期那天以前告诉申请人，到期日才改。一件事只能延一次。",
        from_to: |old, until| format!("原来 {old} 到期，想延到 {until}"),
        asked: |who, when| format!("{who}，{when} 申请"),
        as_whom: "以谁的名义",
        grant: "同意延期",
        refuse: "不同意",
        why_not: "为什么不同意（窗口看得到）",
        sending: "正在送到中心……",
        no_line: "没有接上中心，还没有批成。批延期要有网络，请接上以后再按一次。",
    },
    unknown_action: "这个版本还不认识的操作",
    open_case: "看办件",
    open_desk: "去窗口处理",
};
