//! 收件的词。

use crate::locales::intake::Words;
use crate::model::desk::person::Sex;
use crate::model::intake::check::{Fault, Remark};
use domain::people::{CreditCodeError, InvalidIdentity, NameError, PhoneError};

/// The words.
pub static WORDS: Words = Words {
    which: "新收件：办什么事？",
    which_note: "输入事项名字的一部分",
    item: "事项",
    pick_keys: "↑ ↓ 选，⏎ 定。",
    no_item: |text| format!("没有名字里有“{text}”的事项，换个词试试。"),
    no_items: "事项目录还没有取到，请等一等。",
    change: "换事项",
    promise: |limit| format!("承诺 {limit}"),
    applicant: "申请人",
    applicant_note: "⏎ 到下一格",
    name: "姓名",
    identity: "身份证号码",
    phone: "电话",
    village: "村（社区）",
    optional: "可不填",
    no_village: "没有填",
    materials: "材料",
    materials_note: |count| format!("{count} 样 · 按 1 2 3 选"),
    fault,
    remark: |remark, about| {
        let person = about
            .map_or(String::new(), |(sex, age)| format!("，{}，{age} 岁", if sex == Sex::Woman { "女" } else { "男" }));
        match remark {
            Remark::Identity => format!("号码正确{person}"),
            Remark::Ask(_) => format!("号码对，但年纪太大{person}，请再问一句"),
            Remark::Credit => "统一社会信用代码正确".to_owned(),
            Remark::RareCharacter => "有一个字只有旧编码，印出来可能不对，请对照证件".to_owned(),
        }
    },
    known: |count| format!("此人以前有 {count} 件，点这里看"),
    supplement: "补办：一次写清",
    ground: "理由",
    promised: "答应哪天补来",
    promised_in: ["3 天后", "1 周后", "2 周后"],
    say_start: ("先选办什么事", "输入事项名字的一部分，⏎ 定"),
    say_name: ("写上申请人姓名", "身份证、电话、村没有可以不填"),
    say_look: (|count| format!("还有 {count} 样材料没看"), "每样按 1 收到、2 有但没带、3 没有"),
    say_accept: "材料齐了，可以受理",
    say_due: |day, limit| format!("今天受理，{day} 到期（{limit}）"),
    say_spot: "今天当场办结",
    say_missing: |names| match names {
        [one] => format!("还差一样材料：{one}"),
        names => format!("还差 {} 样材料：{}", names.len(), names.join("、")),
    },
    say_supplement: |promised, limit| match promised {
        Some(day) => format!("先收下，请在 {day} 之前补来；补齐那天起算 {limit}"),
        None => format!("先收下，一次写清要补什么；补齐那天起算 {limit}"),
    },
    say_return: |names| format!("缺主件：{}", names.join("、")),
    say_return_why: "没有主件不能收。写清理由，给《退回件通知书》，材料原样还给本人",
    accept: "受理",
    receive: "一次性告知（补办）",
    give_back: "退回",
    saving: "正在保存……",
    mend_first: |field| format!("先改“{field}”这一格，再收"),
    not_stored: ("没有保存！", |why| {
        format!("这台电脑没有存进去，编号没有给出。打的字都还在，请清理磁盘空间后再按一次。（{why}）")
    }),
    no_line: "没有接上中心，这一步要等网络。打的字都还在。",
    turn_away: "告知不能办",
    turn_title: "当面告知不能办",
    turn_item: "什么事",
    turn_person: "来人姓名（可不填）",
    turn_reason: "为什么不能办，怎么解释的",
    turn_note: "不收件也要记一行，记进否定报备，不能改、不能删。姓名只存一半，中间用星号。",
    turn_no: "不记了",
    turn_enter: "记下",
    turned: "记进否定报备了",
    cancel: "不收了",
    cancel_ask: ("不收这一件了？", "已经打的字会清掉，不会留下编号。"),
    cancel_answers: ("清掉", "接着收"),
    draft: ("上次有一件没收完：", |who, when| format!("{who}，{when} 打的。接着收吗？")),
    draft_answers: ("接着收", "清掉，重新收"),
    return_title: "退回：选一个理由",
    return_main_there: "主件是有的，只是没带来：这种情况先收下，改为补办",
    return_major: "重大事项窗口不能自己退回：先收下，再报分管负责人",
    return_facts: "写给申请人的话（会印在通知书上）",
    return_rule: "根据哪条规定",
    return_likely: |names| format!("缺{}。请先办好，再带齐材料来办。", names.join("、")),
    return_no: "不退了",
    return_yes: "退回",
};

fn fault(fault: Fault) -> String {
    match fault {
        Fault::Name(NameError::Empty) => "还没有写姓名".to_owned(),
        Fault::Name(NameError::SeparatorAtEdge) => "姓名里“·”的前后都要有字".to_owned(),
        Fault::Name(NameError::Control) => "姓名里不能换行".to_owned(),
        Fault::Name(NameError::NoLetter) => "姓名要有字，不能只有数字和符号".to_owned(),
        Fault::Name(NameError::TooLong(count)) => format!("姓名太长了（{count} 个字）"),
        Fault::Identity(reason) => identity(reason),
        Fault::Credit(CreditCodeError::Length(count)) => format!("身份证号码、信用代码都是 18 位，现在 {count} 位"),
        Fault::Credit(CreditCodeError::Character(place)) => format!("信用代码第 {place} 位不会是这个字"),
        Fault::Credit(CreditCodeError::CheckCharacter) => "信用代码有一位不对，请对照证照再看一遍".to_owned(),
        Fault::Phone(PhoneError::Empty) => String::new(),
        Fault::Phone(PhoneError::Character) => "电话里只能有数字".to_owned(),
        Fault::Phone(PhoneError::MobileLength(count)) => format!("手机号是 11 位，现在 {count} 位"),
        Fault::Phone(PhoneError::NoAreaCode) => "座机要带区号，例如 0817-0000000".to_owned(),
        Fault::Phone(PhoneError::LandLineLength(count)) => format!("区号后面是 7 或 8 位，现在 {count} 位"),
    }
}

fn identity(reason: InvalidIdentity) -> String {
    match reason {
        InvalidIdentity::Empty => String::new(),
        InvalidIdentity::Length(count) => format!("身份证号码是 18 位，现在 {count} 位"),
        InvalidIdentity::Character(place) => format!("第 {place} 位应该是数字"),
        InvalidIdentity::NoSuchBirthDate => "里面的出生日期不对，没有这一天".to_owned(),
        InvalidIdentity::BornInFuture => "里面的出生日期在今天以后".to_owned(),
        InvalidIdentity::TooOld => "里面的出生日期太早".to_owned(),
        InvalidIdentity::CheckCharacter => "有一位不对，请对照身份证再看一遍".to_owned(),
    }
}
