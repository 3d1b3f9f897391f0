//! 办件页、每一步、给出的编号、待处理。

use crate::locales::casework::{Given, Matters, Waits, Words};
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
    step: |step| match step {
        Step::Supply => "登记补来的材料",
        Step::Conclude => "办结",
        Step::Deliver => "登记领取",
        Step::ConfirmDay => "确认收件日期",
        Step::DemandMore => "再要一样材料",
        Step::Return => "退回",
        Step::Correct => "改正登记",
        Step::Note => "写备注",
        Step::AskExtension => "申请延期",
        Step::TellExtension => "告诉申请人延期",
        Step::SubmitReturn => "退回报分管负责人",
        Step::Withdraw => "申请人撤回",
        Step::Transfer => "移交别人办",
    },
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
    ask: |step| match step {
        Step::Supply => "补来了哪几样？",
        Step::Conclude => "办结：结果是什么？",
        Step::Deliver => "谁来领的？",
        Step::ConfirmDay => "是哪天收的件？",
        Step::DemandMore => "再要一样材料",
        Step::Return => "退回：选一个理由",
        Step::Correct => "改正登记",
        Step::Note => "写备注",
        Step::AskExtension => "申请延期：延到哪天，为什么？",
        Step::TellExtension => "怎么告诉申请人的？",
        Step::SubmitReturn => "退回：报分管负责人",
        Step::Withdraw => "申请人撤回：为什么不办了？",
        Step::Transfer => "移交：以后由谁办？",
    },
    labels: |step| match step {
        Step::Conclude => ("办理结果", ""),
        Step::Deliver => ("领取人姓名", ""),
        Step::DemandMore => ("材料名称", "为什么第一次没有告知"),
        Step::Return => ("写给申请人的话（会印在通知书上）", "根据哪条规定"),
        Step::Note => ("内容", ""),
        Step::AskExtension => ("为什么不能按期办结（会印在告知书上）", ""),
        Step::TellExtension => ("怎么告诉的，告诉了谁", ""),
        Step::SubmitReturn => ("写给申请人的话（同意以后印在通知书上）", "根据哪条规定"),
        Step::Withdraw => ("申请人怎么说的（谁说的，本人还是代办人）", ""),
        Step::Transfer => ("为什么移交", ""),
        Step::ConfirmDay => ("收件日期", ""),
        Step::Supply | Step::Correct => ("", ""),
    },
    likely: |step, words| match step {
        Step::TellExtension => words.to_owned(),
        Step::Deliver => format!("本人来领：{words}"),
        _ => format!("发给{words}"),
    },
    send: |step| match step {
        Step::Supply => "登记",
        Step::Conclude => "办结",
        Step::Deliver => "登记领取",
        Step::ConfirmDay => "确认",
        Step::DemandMore => "再要这一样",
        Step::Return => "退回",
        Step::Correct => "改正",
        Step::Note => "存备注",
        Step::AskExtension => "交主任批",
        Step::TellExtension => "已经告诉",
        Step::SubmitReturn => "报上去",
        Step::Withdraw => "登记撤回",
        Step::Transfer => "移交",
    },
    note: |step| match step {
        Step::SubmitReturn => "重大事项、疑难问题，窗口不能自己退回。分管负责人同意以后，再打通知书给申请人。",
        Step::Withdraw => "这一件就不办了，不能恢复。收的材料原件当面退还。不符合条件的不要登记成撤回，请用“退回”。",
        Step::Transfer => "一件办件始终只有一个人负责。移交以后归新的经办人，时限不变。",
        Step::AskExtension => "只能延一次。主任同意，并且在原来到期那天以前告诉申请人，新日期才算数。",
        Step::TellExtension => "登记以后打《延期办理告知书》给申请人，到期日才改。",
        Step::DemandMore => "一次性告知以后再要材料，会记作一次告知不全。",
        Step::Deliver => "办理结果和材料都交到本人或代领人手上以后再登记。",
        Step::Correct => "改以前的内容会留在经过里。",
        _ => "",
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
    more: "更多",
    new_handler: "以后由谁办",
    which_field: "改哪一项",
    new_value: "改成",
    cancel: "不办了",
    done: |step| match step {
        Step::Supply => "补来的材料登记好了",
        Step::Conclude => "办结了",
        Step::Deliver => "领取登记好了",
        Step::ConfirmDay => "收件日期确认了",
        Step::DemandMore => "已登记再要的材料",
        Step::Return => "退回了",
        Step::Correct => "改正了",
        Step::Note => "备注存好了",
        Step::AskExtension => "延期申请交给主任了",
        Step::TellExtension => "延期告知登记好了",
        Step::SubmitReturn => "报给分管负责人了",
        Step::Withdraw => "撤回登记好了，请把材料原件退还",
        Step::Transfer => "移交好了",
    },
    completed: |day| format!("材料齐了，{day} 到期"),
    given: GIVEN,
    matters: MATTERS,
};

const GIVEN: Given = Given {
    title: |name| format!("收下了，请把单子打给{name}"),
    title_returned: |name| format!("退回了，请把单子打给{name}"),
    title_paper: |name| format!("请把通知书打给{name}"),
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
