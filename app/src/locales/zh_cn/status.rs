//! Looking up the own case.

use crate::locales::status::{Advice, ResultWords, Words};
use crate::model::status::Trouble;
use crate::model::status::line::{State, What};
use domain::public::status::StepKind;

/// The words.
pub static WORDS: Words = Words {
    hall: "便民服务中心",
    title: "查一查办到哪一步",
    number: "办件编号",
    number_hint: "在受理单的上方，像 ",
    number_example: "XZ-261125-A-0012-7",
    last_four: "身份证或电话的最后四位",
    last_four_hint: "都没有登记的，填单子上的四位查询码",
    ask: ["查", "正在查……"],
    lost: "单子丢了？带身份证到任何一个窗口都能查。",
    trouble,
    hurry: "急的话打 ",
    result: ResultWords {
        in_hand_by: ["正在办，", " 之前给您结果"],
        in_hand: "正在办",
        in_hand_text: |days| match days {
            0 => "今天就到期，您现在不用做什么。".to_owned(),
            days => format!("还剩 {days} 个工作日，您现在不用做什么。"),
        },
        days_left: |days| match days {
            0 => "今天就到期。".to_owned(),
            days => format!("还剩 {days} 个工作日。"),
        },
        fee: |sum| format!("还要缴费 {sum} 元：到银行或者网上缴，带票据到收件的窗口登记，才能领结果。"),
        wait: "您现在不用做什么，有结果会通知您。",
        provisional: "这个日期还可能变：那一年的放假安排还没有公布。",
        late: "已经过了承诺的日期",
        late_text: |days| format!("超了 {days} 个工作日。您可以打电话催问，也可以投诉。"),
        missing: |missing| match missing {
            [] => "还差材料".to_owned(),
            [one] => format!("还差一样材料：{one}"),
            all => format!("还差 {} 样材料", all.len()),
        },
        further: "。这是后来要的，请尽快送到收件的窗口，承诺的日期不变。",
        missing_text: "请送到收件的窗口，家里人送也行。补齐以后开始计算办理时间。",
        returned: ["这件事退回了", "退回的理由和怎样可以办，写在退回件通知书上；不清楚的，打电话或到窗口问。"],
        withdrawn: ["您撤回了申请", "这一件不再办理。以后要办，请重新申请。"],
        ready: ["办好了，请来领结果", "带身份证到收件的窗口领。"],
        done: ["办完了", "结果已经交给您。有问题可以打电话或到窗口问。"],
        step: |what| match what {
            What::Happened(StepKind::Received) => "收件",
            What::Happened(StepKind::AskedForMore) => "告知还差的材料",
            What::Happened(StepKind::PiecesArrived) => "收到补来的材料",
            What::Happened(StepKind::Accepted) => "受理",
            What::Happened(StepKind::Returned) => "退回",
            What::Happened(StepKind::Concluded) => "办结",
            What::Happened(StepKind::Delivered) => "领到结果",
            What::Happened(StepKind::Extended) => "承诺日期延后",
            What::Happened(StepKind::Withdrawn) => "您撤回了",
            What::Happened(StepKind::ReportedUp) => "报上级部门",
            What::Happened(StepKind::HeardFromAbove) => "上级部门有了结果",
            What::Bring => "补材料",
            What::Accept => "受理",
            What::Handle => "审核办理",
            What::Fetch => "领结果",
        },
        state: |state| match state {
            State::Done(_) => "做完了",
            State::Now(_) => "正在办",
            State::Yours => "等您",
            State::Next => "下一步",
            State::Later => "",
        },
        by: |day| format!("{day} 之前"),
        ask: "问谁",
        ask_say: "中心咨询电话，报办件编号就行",
        as_of: |when| format!("数据截至 {when}。这一页只有知道编号和后四位的人能看到。"),
        another: "查另一件",
    },
};

fn trouble(trouble: Trouble) -> Advice {
    let advice = |title: &str, text, list| Advice { title: title.to_owned(), text, list };
    match trouble {
        Trouble::Nothing => {
            advice("请填编号和最后四位", "编号在受理单的上方；最后四位是收件时登记的身份证或电话的。", &[])
        }
        Trouble::NoNumber => advice("请填办件编号", "编号在受理单的上方。", &[]),
        Trouble::NotFour => advice("请填最后四位", "收件时登记的身份证或电话的最后四位，要填满四位。", &[]),
        Trouble::NotFound => advice(
            "没有查到",
            "编号或后四位对不上。请照着受理单再看一遍：",
            &["编号有没有抄错", "后四位是收件时登记的身份证或电话，最后是 X 的也要填 X；单子上有查询码的填查询码"],
        ),
        Trouble::Mistyped => advice(
            "编号打错了",
            "这个编号里有一个字不对，或者少了一个。请照着受理单再看一遍：",
            &["数字 0 和字母 O、数字 1 和字母 I 容易看混", "横线可以不填"],
        ),
        Trouble::Later(seconds) => Advice {
            title: match seconds {
                ..60 => format!("请过 {seconds} 秒再查"),
                _ => format!("请过 {} 分钟再查", seconds.div_ceil(60)),
            },
            text: "连着错了好几次。为了不让别人试出您的事，先停一会儿，到时候自己会好。",
            list: &[],
        },
        Trouble::NoLine => advice("没有连上中心", "您填的还在。请看看手机有没有网，过一会儿再点“查”。", &[]),
        Trouble::NoSense => advice(
            "中心的系统现在答不上来",
            "您填的还在。请过几分钟再点“查”；要是连着公共无线网，先看看要不要登录。",
            &[],
        ),
    }
}
