//! 大厅管理。

use crate::locales::Lang::ZhCn;
use crate::locales::dates;
use crate::locales::manage::{Calendar, Cases, Register, Wishes, Words};
use crate::model::ask::Tile;
use domain::action::Action;
use domain::calendar::{NoticeFault, PlanError};
use domain::case::command::{BesideCommand, CaseCommand, HandsCommand};
use domain::case::registers::Register as CaseRegister;
use domain::denial::DenialKind;
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
        Tile::Wishes => "待批",
        Tile::UnitsLate => "联办迟的",
        Tile::ToCall => "待回访",
        Tile::Unsatisfied => "不满意",
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
        Tile::Wishes => "延期、重大事项的退回",
        Tile::UnitsLate => "有部门过了自己的时限",
        Tile::ToCall => "代办的、约好的",
        Tile::Unsatisfied => "回访说不满意的",
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
        Tile::Wishes => "申请了延期或者报了退回、还没有答复的件（TL-07、NB-02）。",
        Tile::UnitsLate => "还在联合办理、有部门过了自己的时限还没有给意见的件（FI-10）；承诺的日子不因此推后。",
        Tile::ToCall => "代办件还没有回访到、也没有在三天里联系过的件，和约好今天或者以前回访的件（AG-11、WK-03）。",
        Tile::Unsatisfied => {
            "最近 30 天办结、回访时申请人说不满意或者没有收全的件（C20）；全部在“办件登记”的不满意登记里。"
        }
    },
    rules: "这些数怎么数",
    rules_name: "所有的数",
    rules_all: "每个数点开就是那几件，一件不多一件不少。离线收的件也算，标“只在本机”；没被接受的收件不算，列在“待处理”；还没提交的草稿不算。",
    lying: "转办没接",
    lying_note: "超过 30 分钟",
    lying_rule: "首问转办交给了指定的人，上班时间过了 30 分钟还没有点“接了”的（FQ-06）。",
    lying_heads: ["什么事", "谁转给谁", "从什么时候", "要求"],
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
            CaseCommand::SubmitReturn { .. } => "退回报分管负责人",
            CaseCommand::AnswerReturn { .. } => "批退回",
            CaseCommand::Withdraw { .. } => "登记撤回",
            CaseCommand::Transfer { .. } => "移交",
            CaseCommand::Hands { what: HandsCommand::ReportUp { .. }, .. } => "报上级",
            CaseCommand::Hands { what: HandsCommand::FollowUp { .. }, .. } => "登记跟进",
            CaseCommand::Hands { what: HandsCommand::HearFromAbove { .. }, .. } => "登记上级结果",
            CaseCommand::Hands { what: HandsCommand::Refer { .. }, .. } => "转为上报",
            CaseCommand::Hands { what: HandsCommand::GiveOpinion { .. }, .. } => "登记部门意见",
            CaseCommand::Hands { what: HandsCommand::CallMeeting { .. }, .. } => "召集联审会议",
            CaseCommand::Hands { what: HandsCommand::HoldMeeting { .. }, .. } => "登记会议结论",
            CaseCommand::Hold { .. } => "先放着",
            CaseCommand::Resume { .. } => "接着办",
            CaseCommand::TellMoved { .. } => "告知日期改动",
            CaseCommand::Beside { what: BesideCommand::AskFee { .. }, .. } => "通知缴费",
            CaseCommand::Beside { what: BesideCommand::PayFee { .. }, .. } => "登记缴费",
            CaseCommand::Beside { what: BesideCommand::Entrust { .. }, .. } => "委托代办",
            CaseCommand::Beside { what: BesideCommand::Revoke { .. }, .. } => "撤销委托",
            CaseCommand::Beside { what: BesideCommand::PlanCallBack { .. }, .. } => "安排回访",
            CaseCommand::Beside { what: BesideCommand::CallBack { .. }, .. } => "登记回访",
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
        Action::Denial(_) => "登记告知不能办",
        Action::Appointment(_) => "预约",
        Action::HandOver(_) => "首问转办",
        Action::Mend(..) => "改正后重新提交",
    },
    wishes: Wishes {
        lead: "延期：同意以后，窗口要在原来到期那天以前告诉申请人，到期日才改，一件事只能延一次。退回：重大事项、疑难问题，窗口不能自己说不行。",
        from_to: |old, until| format!("原来 {old} 到期，想延到 {until}"),
        asked: |who, when| format!("{who}，{when} 申请"),
        as_whom: "以谁的名义",
        grant: "同意",
        extension: "申请延期",
        give_back: "报请退回",
        rule: |rule| format!("依据：{rule}"),
        refuse: "不同意",
        why_not: "为什么不同意（窗口看得到）",
        sending: "正在送到中心……",
        no_line: "没有接上中心，还没有批成。批这个要有网络，请接上以后再按一次。",
    },
    calendar: CALENDAR,
    cases: CASES,
    register: Register {
        title: "否定报备",
        count: |count| format!("否定报备 {count} 条"),
        lead: "每一次不予受理、不予核准、当面告知不能办，当时就记一行，不能改、不能删；写错了，另记一行说明。",
        heads: ["时间", "类型", "申请人", "事项", "理由和依据", "经办", "批准"],
        kind: |kind| match kind {
            DenialKind::NotAccepted => "不予受理",
            DenialKind::NotApproved => "不予核准",
            DenialKind::TurnedAway => "当面告知",
            DenialKind::Amendment => "补充说明",
        },
        none: "还没有记过",
        amend: "补充说明",
        amend_what: "对这一行要说明什么（原来的一行不变）",
        enter: "记一行",
        rule: |rule| format!("依据：{rule}"),
        nobody: "没有留名",
        print: "打印",
    },
    unknown_action: "这个版本还不认识的操作",
    open_case: "看办件",
    open_desk: "去窗口处理",
};

const CALENDAR: Calendar = Calendar {
    title: "放假安排",
    lead: "国务院办公厅每年十月、十一月发布下一年的放假安排。把通知全文贴进来，看清楚改了哪些办件的到期日，再采用。",
    lacking: |year| (format!("{year} 年的放假安排还没有录入。"), "跨到那一年的到期日现在只是暂定。"),
    enter: "去录入",
    heads: ["年份", "放假", "调休上班", "来源"],
    built_in: "没有写来源",
    missing: |feasts| format!("没有读到：{}。通知是不是没有贴全？", feasts.join("、")),
    paste: "通知全文",
    year: "年份（通知里没有写的话）",
    source: "来源（文号或者网址）",
    source_hint: "国办发明电〔2026〕×号",
    read: "读一读",
    found: |year, off, worked| format!("{year} 年：放假 {off} 天，调休上班 {worked} 天"),
    found_heads: ["节日", "放假", "调休上班"],
    fault: |fault| match fault {
        NoticeFault::NoYear => "看不出是哪一年的，请在下面写上年份。".to_owned(),
        NoticeFault::NoDays => "没有找到放假的日子。请把通知里“一、元旦：……”到“七、国庆节：……”都贴进来。".to_owned(),
        NoticeFault::NotSaid(text) => format!("这一句没有写放假还是上班，请看一看：{text}"),
        NoticeFault::NoSuchDay(text) => format!("没有这一天，请看一看：{text}"),
        NoticeFault::OtherCount { feast, said, read } => {
            format!("{feast}写的是共 {said} 天，读出来 {read} 天，请看一看这一行。")
        }
        NoticeFault::OtherWeekday(day) => {
            let day = dates::day(ZhCn, *day);
            format!("通知里写的星期对不上：{day}。是不是另一年的通知？")
        }
        NoticeFault::Plan(PlanError::ListedTwice(day)) => format!("{} 写了两次", dates::day(ZhCn, *day)),
        NoticeFault::Plan(PlanError::OtherYear(day)) => format!("{} 不在这一年", dates::day(ZhCn, *day)),
        NoticeFault::Plan(PlanError::NotAWeekend(day)) => {
            format!("{} 本来就要上班，不是调休", dates::day(ZhCn, *day))
        }
    },
    changes: |moved, settled| match (moved, settled) {
        (0, 0) => "在办的件，到期日都不变。".to_owned(),
        (0, settled) => format!("在办的件，到期日都不变；{settled} 件从暂定变成确定。"),
        (moved, 0) => format!("{moved} 件在办的到期日会变："),
        (moved, settled) => format!("{moved} 件在办的到期日会变，另有 {settled} 件从暂定变成确定："),
    },
    change_heads: ["编号", "申请人", "事项", "现在到期", "改成"],
    as_whom: "由谁采用",
    apply: "采用",
    applied: |year, moved| match moved {
        0 => format!("{year} 年的放假安排已经采用。"),
        moved => format!("{year} 年的放假安排已经采用，{moved} 件改了到期日，窗口会提醒告诉申请人。"),
    },
    closures: "本大厅不上班的日子",
    closures_note: "停电、搬迁、集中学习等；国家放假不用写在这里",
    never_shut: "以后没有这样的日子。",
    closure_day: "哪一天不上班",
    add: "加上",
    drop: "去掉",
};

const CASES: Cases = Cases {
    title: "办件登记",
    register: |register| match register {
        CaseRegister::Received => "全部收件",
        CaseRegister::Accepted => "受理登记",
        CaseRegister::Supplement => "补办登记",
        CaseRegister::Joint => "联办登记",
        CaseRegister::ReportedUp => "上报登记",
        CaseRegister::Agency => "代办登记",
        CaseRegister::Extended => "延期登记",
        CaseRegister::Overdue => "超期登记",
        CaseRegister::Returned => "退回登记",
        CaseRegister::Withdrawn => "撤回登记",
        CaseRegister::Concluded => "办结登记",
        CaseRegister::Unsatisfied => "不满意登记",
    },
    count: |name, count| format!("{name} {count} 件"),
    labels: ["登记簿", "收件从哪天", "到哪天", "窗口"],
    all_counters: "全部窗口",
    heads: ["编号", "申请人", "事项", "类型", "收件", "到期", "办结（退回）", "现在", "窗口", "经办"],
    more: |shown, all| format!("一共 {all} 件，这里只列出最近的 {shown} 件；导出的是全部。"),
    none: "没有这样的件",
    none_why: "换一个登记簿，或者把日期放宽。",
    print: "打印",
    csv: "导出 CSV",
    xlsx: "导出 Excel",
    no_line: "没有接上中心，导不出 Excel。可以先导出 CSV，用表格软件一样能打开。",
};
