//! 取号机.

use crate::locales::kiosk::{OpenWords, TicketWords, Words};

/// The words.
pub static WORDS: Words = Words {
    machine: "取号",
    starting: "正在打开……",
    choose: "您要办什么事？请点一下",
    waiting: |count| format!("{count} 人在等"),
    nobody_waits: "没人在等",
    more: |page, pages| format!("看别的事（{page}/{pages}）"),
    no_choices: "大厅还没有设置取号的事。请直接到导办台，工作人员会帮您。",
    loading: "正在接收大厅的资料，请等一会儿，或者直接到导办台。",
    staff: "找工作人员",
    larger: "字再大一点",
    smaller: "字小一点",
    cut: |since| match since {
        Some(since) => format!("网络从 {since} 断了，照样可以取号，号码有效。"),
        None => "网络断了，照样可以取号，号码有效。".to_owned(),
    },
    cannot_store: "这台机器刚才没能存下号码。取不到号时，请到导办台。",

    confirm: "是这件事吗？",
    before: |count| ["前面还有 ".to_owned(), format!("{count} 人"), String::new()],
    before_unknown: "前面有几人暂时不知道",
    before_nobody: "前面没有人",
    counters,
    not_this: "不是，重新选",
    take: "是，取号",
    taking: "正在取号……",

    your_number: "您的号码",
    listen: |counters| match counters {
        [] => "请看大屏、听广播，叫到号再去窗口".to_owned(),
        [one] => format!("请看大屏、听广播，叫到就去 {one} 号窗口"),
        _ => format!("请看大屏、听广播，叫到就去喊您的窗口（{}）", numbers(counters)),
    },
    printing: "号票正在打印，请从下面取走。没出纸？记住号码或再打一次",
    printed_again: "又打了一次。还是没出纸？请记住这个号，或者找工作人员",
    no_printer: "这台机器不打票。请记住这个号，或者用手机拍下来",
    cut_number: "网络断了，这个号照样有效，请听窗口叫号",
    reprint: "没出纸，再打一次",
    done: "拿到了",
    noted: "记住了",

    staff_title: "找工作人员",
    staff_where: "请到导办台，当面说您要办的事",
    staff_phone: "也可以打电话",
    staff_number: |number| format!("您的号码 {number} 照样有效"),
    back: "返回",

    not_given: "没有取到号",
    silent: "机器没有应答",
    why_not_stored: "号码没能存下来，没有给您号，也没有占您的位子。",
    why_refused: "这台机器现在不能给号，没有给您号，也没有占您的位子。",
    why_silent: "还不知道取到没有。再试一次不会多取一个号。",
    ask_staff: "请到导办台，工作人员会给您号",
    again: "再试一次",

    open: OpenWords {
        title: "这台取号机还没有接入大厅",
        title_anew: "请到导办台取号",
        lead: "来办事的：请到导办台取号。工作人员：请填大厅的接入码。",
        anew: "工作人员：这台机器要重新接入大厅。已经给出去的号都有效，没送达的还在机器里。",
        code: "接入码",
        code_hint: "中心主任那里有。不分大小写。",
        name: "这台机器叫什么",
        name_default: "取号机",
        paper: "用什么纸打票",
        papers: ["80 毫米", "58 毫米", "不打票"],
        submit: "接入",
        opening: "正在接入……",
        wrong_code: "接入码不对，请再看一遍。",
        no_code: "请先填接入码。",
        later: |seconds| format!("试得太多了，请等 {seconds} 秒再试。"),
        no_line: "连不上大厅的服务器，请看看网线和网络，再试一次。",
        failed: |text| format!("这台机器存不下资料：{text}"),
        broken: |text| format!("取号程序没能启动，请到导办台取号。（{text}）"),
    },
    ticket: TicketWords {
        copy: "补打",
        business: |name, counters| match counters {
            [] => name.to_owned(),
            counters => format!("{name} · {}", self::counters(counters)),
        },
        before: |count| match count {
            Some(0) => "前面没有人".to_owned(),
            Some(count) => format!("前面还有 {count} 人"),
            None => "前面有几人暂时不知道".to_owned(),
        },
        rule: "按取号先后叫号，号码大小不代表先后。过号请找导办台。",
        phone: |number| format!("咨询 {number}"),
    },
};

/// 3 号窗口; 3、5、8 号窗口.
fn counters(numbers: &[u16]) -> String {
    format!("{}窗口", self::numbers(numbers))
}

/// 3、5、8 号.
fn numbers(numbers: &[u16]) -> String {
    let numbers: Vec<String> = numbers.iter().map(u16::to_string).collect();
    format!("{} 号", numbers.join("、"))
}
