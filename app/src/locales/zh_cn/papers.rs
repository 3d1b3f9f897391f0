//! 单子上印的词。

use crate::locales::papers::{Beside, Roll, Together, Words};
use crate::model::desk::paper::Needed;
use domain::case::PaperKind;
use domain::case::command::{ReturnGround, SupplementGround};

/// The words.
pub static WORDS: Words = Words {
    reprint: "补打",
    fields: ["办件编号", "办件类型", "事项", "申请人", "身份证", "电话", "住址", "窗口经办"],
    when: |kind| match kind {
        PaperKind::Promise | PaperKind::Joint | PaperKind::ReportUp => "受理时间",
        _ => "收件时间",
    },
    none: "未提供",
    handler: |counter, name| format!("{counter}号窗口 {name}"),
    to: |name| format!("{name}："),
    received: "一、收到的材料",
    nothing: "没有留下材料。",
    statement: ("二、申请人声明", "以上材料是本人（单位）提供的，内容真实。窗口已经把需要的材料一次说清。"),
    list: ["序号", "材料名称", "形式", "份数", "主件/附件"],
    need: ("主件", "附件"),
    promise: |item, limit, day| {
        [
            format!("您申请的“{item}”材料齐全，已经受理。本中心承诺在 "),
            limit.to_owned(),
            "内办结，".to_owned(),
            day.to_owned(),
            "到期。".to_owned(),
        ]
    },
    counted: "一、时限怎么算",
    first_last: ("受理当天", "到期"),
    explanation: ("二、说明", "如因特殊情况需要延期，本中心会在到期之前书面告诉您原因和新的日期。"),
    provisional: "明年的放假安排还没有公布，到期日先按这个算，公布后如有变动会告诉您。",
    supplement: |item, count, promised| match promised {
        Some(day) => [
            format!("您申请的“{item}”，材料还差 {count} 样。已收到的先收下，请在 "),
            day.to_owned(),
            "之前补来。".to_owned(),
            "办理时限从材料补齐那天起算。".to_owned(),
            String::new(),
        ],
        None => [
            format!("您申请的“{item}”，材料还差 {count} 样。已收到的先收下，请补来。"),
            String::new(),
            String::new(),
            "办理时限从材料补齐那天起算。".to_owned(),
            String::new(),
        ],
    },
    supplement_parts: ("一、原因", "二、要补的材料（一次性告知）"),
    knows: "本人已知道要补的全部材料，承诺按期补来。",
    returned: |item| format!("您申请的“{item}”现在不能办，材料全部退还。"),
    return_parts: ("一、退回的理由", "二、怎样就可以办", "三、退还的材料"),
    return_ground: |ground, main, complete| match ground {
        ReturnGround::MainMissing if main.is_empty() => "缺主件".to_owned(),
        ReturnGround::MainMissing => format!("缺主件：{main}"),
        ReturnGround::AgainstPolicy if complete => "材料齐，但明显不符合国家、省、市、县的政策".to_owned(),
        ReturnGround::AgainstPolicy => "明显不符合国家、省、市、县的政策".to_owned(),
        ReturnGround::ConditionsNotMet => "经现场踏勘、调查核实，不符合条件".to_owned(),
    },
    return_then: |ground, main| match ground {
        ReturnGround::MainMissing if main.is_empty() => "把缺的主件办好，带齐材料再来，就可以办。".to_owned(),
        ReturnGround::MainMissing => format!("把{main}办好，带齐材料再来，就可以办。"),
        ReturnGround::AgainstPolicy | ReturnGround::ConditionsNotMet => {
            "以后情况变了、符合条件了，可以再来申请；不清楚的请打咨询电话。".to_owned()
        }
    },
    rule: |rule| format!("依据：{rule}"),
    remedy: "不服本通知的，可以自收到之日起 60 日内申请行政复议，或者 6 个月内向人民法院起诉。",
    receiver: ("签收人：", "签收时间："),
    ask: "扫码查进度，或报编号",
    further: |item| {
        [
            format!("您申请的“{item}”，还要补下面一样材料。第一次没有告诉您，是本中心的疏漏，请谅解。"),
            "请尽快送来，".to_owned(),
            String::new(),
            "承诺的时限不变。".to_owned(),
            String::new(),
        ]
    },
    further_part: "要补的材料和原因",
    extended: |item, old, new| {
        [
            format!("您申请的“{item}”原承诺 "),
            old.to_owned(),
            "到期，因故不能按期办结，现延长到 ".to_owned(),
            new.to_owned(),
            "。".to_owned(),
        ]
    },
    extension_parts: ("一、延期的原因", "二、说明"),
    approver: |name| format!("批准人：中心主任 {name}"),
    extension_then: "一件事只延期一次。到新的日期仍没有办结的，您可以打监督电话，也可以到窗口催办。",
    ask_code: |code| format!("扫码查进度，查询码 {code}"),
    hotline: |phone| format!("咨询 {phone}"),
    complaints: |phone| format!("监督 {phone}"),
    open: |address, morning, afternoon| format!("{address}　工作日 {morning}，{afternoon}"),
    copies: "一式两份，申请人和窗口各留一份",
    unchecked: "待中心核对",
    supplement_ground: |ground| match ground {
        SupplementGround::MainNotBrought => "主件有，今天没有带来",
        SupplementGround::AttachmentsPromised => "非主件不齐，申请人承诺补交",
        SupplementGround::ApprovalUnaffected => "主件齐，少数附件缺，不影响审批",
    },
    qr: "查询进度的二维码",
    needed: |field| match field {
        Needed::Hall => "大厅名称",
        Needed::Hotline => "咨询电话",
        Needed::Complaints => "监督电话",
        Needed::Number => "单子编号",
        Needed::CaseNumber => "办件编号",
        Needed::Item => "事项",
        Needed::Name => "申请人姓名",
        Needed::Handler => "经办人",
        Needed::Limit => "承诺期限",
        Needed::Due => "到期日",
        Needed::Ground => "理由",
        Needed::Promised => "答应补来的日子",
        Needed::Missing => "要补的材料",
        Needed::Facts => "事实",
        Needed::Rule => "依据的规定",
        Needed::Approver => "批准人",
        Needed::Units => "参加的部门",
        Needed::Meeting => "会议的时间和地点",
        Needed::Conclusion => "会议结论",
        Needed::Sum => "收费金额、标准和依据",
        Needed::Agent => "代办员和委托事项",
        Needed::Level => "满意程度",
        Needed::Receiver => "办理结果和领取人",
        Needed::Procedure => "特别程序",
        Needed::Signatory => "办理结果、签发人和份数",
    },
    roll: Roll {
        title: "收件回执",
        heads: ["事项", "申请人", "收件", "经办"],
        missing: |names| match names {
            [one] => format!("还差一样材料：{one}"),
            names => format!("还差 {} 样材料：{}", names.len(), names.join("、")),
        },
        before: |day| format!("{day} 之前补来"),
        then: |limit| format!("补齐那天起 {limit}"),
        due: |day| format!("{day} 到期"),
        returned: "已退回，理由见通知书",
        code: |code| format!("查询码 {code}"),
        ask: |phone| format!("扫码查进度　咨询 {phone}"),
    },
    together: TOGETHER,
    beside: BESIDE,
};

const TOGETHER: Together = Together {
    joint: |item, count, limit, day| {
        [
            format!("您申请的“{item}”要由 {count} 个部门一起办，您只找本窗口就行。承诺在 "),
            limit.to_owned(),
            "内办结，".to_owned(),
            day.to_owned(),
            "到期。".to_owned(),
        ]
    },
    joint_parts: ("一、参加办理的部门", "二、时限怎么算", "三、说明"),
    joint_heads: ["部门", "最迟给意见", ""],
    joint_then: "需要开联审会议的，由本中心召集各部门，不用您到场跑部门；要您补充图纸、资料的，会一次说清。",
    up: |item, body, day| {
        [
            format!("您申请的“{item}”材料齐全，已经受理。这件事由 {body} 决定，本中心承诺 "),
            day.to_owned(),
            "以前报上去，".to_owned(),
            String::new(),
            "并且负责跟到底，结果由本窗口交给您。".to_owned(),
        ]
    },
    up_parts: ("一、上报的日子怎么算", "二、说明"),
    up_then: |body, whole| format!("报上去以后，由 {body} 审批；从受理到拿到结果，预计 {whole} 以前。"),
    departments: "各联办部门：",
    meeting: |item, name, when, place| {
        [
            format!("{name}申请的“{item}”要联合审查，请于 "),
            when.to_owned(),
            "到 ".to_owned(),
            place.to_owned(),
            " 参加联审会议。".to_owned(),
        ]
    },
    meeting_parts: ("一、参加的部门和已有的意见", "二、请带来"),
    meeting_heads: ["部门", "态度", "意见"],
    meeting_then: "本部门的书面意见、依据的规定，需要现场看的请先看过。",
    minutes: |item, name, when, place| {
        [
            format!("{name}申请的“{item}”，联审会议于 "),
            when.to_owned(),
            "在 ".to_owned(),
            place.to_owned(),
            " 召开。".to_owned(),
        ]
    },
    minutes_parts: ("一、到会的人和各部门意见", "二、结论"),
    copies: "内部材料，随办件归档",
};

const BESIDE: Beside = Beside {
    fee: |item, sum| {
        [format!("您申请的“{item}”按规定要缴费 "), format!("{sum} 元"), "。".to_owned(), String::new(), String::new()]
    },
    fee_parts: ("一、收费标准和依据", "二、怎么缴"),
    how_to_pay: "请到银行、信用社或者网上缴费，本窗口不收现金。缴了费，带票据来窗口登记。",
    paid: |channel, number| format!("已在 {channel} 缴清，票据号 {number}。"),
    commission: |name, item, agent| {
        [
            format!("本人（{name}）委托 "),
            agent.to_owned(),
            format!(" 代为办理“{item}”，全程不收代办费。"),
            String::new(),
            String::new(),
        ]
    },
    commission_parts: ("一、委托的事项和期限", "二、交给代办员的材料", "三、说明"),
    until: |day| format!("委托到 {day} 为止。"),
    commission_then: "本人随时可以到窗口或打电话撤销委托；撤销以后，材料原件当面退还。办理的结果和时限，以受理通知书为准。",
    signatures: "双方在下面签字，不会写字的按手印。",
    feedback: |item| {
        [
            format!("您申请的“{item}”由代办员全程代办，已经办完。下面是您的意见："),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
    },
    feedback_parts: ("一、结果和材料", "二、满意不满意", "三、还有什么意见"),
    confirms: ("都收到了", "没有收到，或者没有收全"),
    heard_by: |channel, agent| format!("了解方式：{channel}　代办员：{agent}"),
    delivery: |item| {
        [
            format!("您申请的“{item}”已经办结，办理结果今天交给领取人。"),
            String::new(),
            String::new(),
            String::new(),
            String::new(),
        ]
    },
    delivery_parts: ("一、办理结果", "二、退还的材料"),
    received_by: |name| format!("领取人：{name}"),
    handed_back: "（有退还的原件，当面点清，写在这里）：",
    signers: (("委托人：", "代办员："), ("主持人：", "各部门：")),
};
