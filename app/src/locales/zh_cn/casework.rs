//! 办件页、每一步、给出的编号、待处理。

use crate::locales::casework::{Given, Hands, Matters, Waits, Words};
use crate::model::desk::person::Sex;
use domain::case::Stage;
use domain::case::offers::Step;

/// The words.
pub static WORDS: Words = Words {
    wait: "正在取这一件……",
    gone: ("本机没有这一件", "编号可能打错了，或者是别的窗口刚收的、还没有送到。请核对编号，或稍后再看。"),
    person: |sex, age| format!("{} {age}岁", if sex == Sex::Woman { "女" } else { "男" }),
    case: |number| format!("办件 {number}"),
    handler: |name| format!("经办 {name}"),
    first_contact: |name| format!("首问 {name}"),
    clock_off: "时限还没开始",
    clock_starts: |limit| format!("材料齐了那天起算 {limit}"),
    spot: |used, target| match used <= target {
        true => format!("已用 {used} 分钟，目标 {target} 分钟"),
        false => format!("已用 {used} 分钟，过了 {target} 分钟的目标，今天办完就不算超时"),
    },
    clock_done: |when| format!("{when} 办结"),
    provisional: "日期待定：明年的放假安排还没有公布",
    to_confirm: "收件日期待确认",
    unchecked: |rules| format!("待中心核对（{rules}）"),
    materials: ("材料", |all, here| match all - here {
        0 => format!("{all} 样都收到了"),
        _ => format!("{all} 样，已收 {here} 样"),
    }),
    missing: "还没有来",
    came: |when| format!("收到 {when}"),
    later: "后来又要的",
    timeline: "经过",
    why_day: |day| format!("为什么是 {day}"),
    if_today: ("如果今天补齐", |day| format!("{day} 到期")),
    start_day: "材料齐，受理当天",
    source: |limit| format!("按国务院办公厅的放假安排，受理次日起算 {limit}"),
    papers: "给过的单子",
    reprint: "补打",
    outcome: "结果",
    unsent: |count| format!("这一件有 {count} 步还没送到中心，都存在本机，会自动送。"),
    next: |step, missing, stage| match step {
        Some(Step::ConfirmDay) => {
            ("收件日期要确认".to_owned(), "收件时电脑的钟不准，请看纸上的日期，确认是哪天收的".to_owned())
        }
        Some(Step::Supply) => {
            let title = match missing {
                [one] => format!("还差一样材料：{one}"),
                names => format!("还差 {} 样材料：{}", names.len(), names.join("、")),
            };
            let clock = match stage {
                Stage::Accepted => "补来就登记；后来又要的材料不停时限",
                _ => "补来就登记，系统当天起算时限",
            };
            (title, clock.to_owned())
        }
        Some(Step::TellMoved) => {
            ("到期日改了，请告诉申请人".to_owned(), "放假安排变了；告诉以后登记怎么告诉的".to_owned())
        }
        Some(Step::CallBack) => {
            ("办完了，请回访申请人".to_owned(), "代办的件要有申请人的意见；三天都联系不上也要登记".to_owned())
        }
        Some(Step::Resume) => ("这一件先放着".to_owned(), "等到了就接着办；承诺的日子照样算".to_owned()),
        Some(Step::ReportUp) => ("受理了，请报上级".to_owned(), "在上报时限以前报出去，报了来登记".to_owned()),
        Some(Step::HearFromAbove) => ("报上级了，等结果".to_owned(), "问过那边就登记跟进；结果来了登记结果".to_owned()),
        Some(Step::GiveOpinion) => ("等各部门的意见".to_owned(), "来一个登记一个，都齐了再往下办".to_owned()),
        Some(Step::Return | Step::SubmitReturn) => {
            ("决定不同意，请退回".to_owned(), "写清上级或者部门不同意的理由，打退回件通知书给申请人".to_owned())
        }
        Some(Step::CallMeeting) => ("意见齐了，请召集联审会议".to_owned(), "三个以上部门的联办件要开会定".to_owned()),
        Some(Step::HoldMeeting) => ("联审会议召集好了".to_owned(), "开完会登记结论".to_owned()),
        Some(Step::EndProcedure) => {
            ("特别程序还在进行".to_owned(), "结束了就登记结果；没有登记结束不能办结".to_owned())
        }
        Some(Step::CarryToLeader) => ("要领导签批，请送审".to_owned(), "由窗口送，签好回来登记，才能办结".to_owned()),
        Some(Step::LeaderSigned) => ("送给领导了，等签字".to_owned(), "签好拿回来就登记".to_owned()),
        Some(Step::Conclude) => {
            ("在办，有了结果就办结".to_owned(), "到期以前办结；不符合条件就退回，写清理由".to_owned())
        }
        Some(Step::TellExtension) => {
            ("主任同意延期了，请告诉申请人".to_owned(), "在原来到期那天以前告诉，到期日才改".to_owned())
        }
        Some(Step::Deliver) => ("办好了，叫申请人来领结果".to_owned(), "还没有登记送达".to_owned()),
        _ if stage == Stage::Withdrawn => {
            ("申请人撤回了，不再办理".to_owned(), "材料原件退还本人；可以补打单子、写备注".to_owned())
        }
        _ => ("这一件已经办完".to_owned(), "可以补打单子、写备注".to_owned()),
    },
    likely: |step, words| match step {
        Step::TellExtension
        | Step::TellMoved
        | Step::ReportUp
        | Step::Entrust
        | Step::CallBack
        | Step::CarryToLeader
        | Step::IssueGrant
        | Step::HearFromAbove => words.to_owned(),
        Step::Deliver => format!("本人来领：{words}"),
        _ => format!("发给{words}"),
    },
    every_day: |limit| format!("受理次日起算 {limit}，放假的日子也算在内"),
    never_came: "没有收",
    concludes_without: |names| format!("还没有来的材料：{}。确实不用了再办结。", names.join("、")),
    doubtful: "拿不准，报分管负责人",
    submitted: "退回已报分管负责人，等答复",
    allowed: "分管负责人同意退回，可以办退回了",
    not_allowed: |reason| format!("分管负责人不同意退回：{reason}"),
    until: "延到哪天",
    told_by_phone: "电话告知本人",
    extension: |until, state| match state {
        Waits::Director => format!("已申请延到 {until}，等主任批"),
        Waits::Citizen => format!("主任同意延到 {until}，还没有告诉申请人"),
        Waits::Nobody => format!("不同意延到 {until}"),
    },
    send_by: |day, due| format!("{day} 以前报上级；全部 {due} 到期"),
    held: |why, since, text| format!("先放着：{why}（{since} 起），等{text}"),
    hands: HANDS,
    more: "更多",
    new_handler: "以后由谁办",
    which_field: "改哪一项",
    new_value: "改成",
    cancel: "不办了",
    completed: |day| format!("材料齐了，{day} 到期"),
    given: GIVEN,
    matters: MATTERS,
};

const HANDS: Hands = Hands {
    up: "上报",
    up_lines: ["最迟报出", "报出", "报到哪里、怎么报的", "上级的编号", "那边说有结果", "上级的结果"],
    not_yet: "还没有",
    joint: ("联合办理", |spoken, all| format!("{all} 个部门，{spoken} 个有了意见")),
    unit_due: |day| format!("{day} 以前"),
    unit_late: |day| format!("迟了，该 {day} 以前"),
    meeting: |when, place| format!("联审会议：{when}，{place}"),
    concluded: |text| format!("结论：{text}"),
    beside: "代办、收费、回访",
    beside_lines: ["代办员", "收费", "回访"],
    agent: |name, until| format!("{name}，委托到 {until}"),
    revoked: |name| format!("{name}，已撤销"),
    unpaid: |sum| format!("{sum} 元，还没有缴"),
    paid: |sum, number| format!("{sum} 元，票据号 {number}"),
    called: |level, when| format!("{level}（{when}）"),
    tried: |days| format!("{days} 天没联系上"),
    planned: |day| format!("约好 {day}"),
};

const GIVEN: Given = Given {
    title: |name| format!("收下了，请把单子打给{name}"),
    title_returned: |name| format!("退回了，请把单子打给{name}"),
    title_paper: |name| format!("请把通知书打给{name}"),
    title_internal: "请打给各部门",
    label: "办件编号",
    note: "编号已存在本机。纸打出来之前，这个号一直留在这里，断电再开也在。",
    printed: "已送到打印机。看到纸都出来了，再点“已打印好了”。再打一次的纸会印上“补打”。",
    print: "打印",
    roll: "打小票",
    again: "没出来，再打一次",
    done: "已打印好了",
    by_hand: "号已抄下",
    unchecked: "有的规定本机核对不了，纸上会印“待中心核对”。",
    cannot: |paper, fields| format!("《{paper}》不能打印，还缺：{fields}。"),
    due: |day| format!("{day} 到期"),
    print_papers: "打 A4 单子",
    void: "别的窗口先办了这一步，这张单子不算数，不要给申请人。已经打出来的请收回。",
    code: |code| format!("身份证和电话都没有登记，查进度用查询码 {code}，单子上有。请告诉本人收好单子。"),
};

const MATTERS: Matters = Matters {
    title: |count| format!("待处理 {count} 件"),
    lead: "没被中心接受的内容都在这里，一个字也没丢。改好再送，或者写明理由放弃。",
    none: ("没有待处理的", "送上去的都被接受了。"),
    refused: "中心没有接受",
    defect: "已经记下，但有一条规定没做到：",
    held: |count| format!("等着前面那一步，还有 {count} 步在后面"),
    rule: |rule| format!("规定 {rule}"),
    by: |who, when| format!("{who}，{when}"),
    mend_step: "改好再送",
    mend: "照原样再送",
    give_up: "放弃",
    close: "看过了",
    why: "理由（会记下来）",
    titles: ("放弃这一步？", "这件事怎么处理的？"),
    open: "打开办件",
    tried: |what| format!("要办的是：{what}"),
    done: "处理好了",
};
