//! 咨询、来电来信来访。

use crate::locales::consult::{Register, Sheet, Words};
use domain::consultation::{Receiver, Topic, Way};

/// The words.
pub static WORDS: Words = Words {
    only_asks: "只是问问",
    begin: "登记咨询",
    tab: "咨询来信",
    title: "有人来问，不办件",
    labels: ["问的事项", "问什么", "怎么问的", "问的事", "怎么答的", "告知单交给谁"],
    no_item: "没有对应的事项，写下问的事和怎么答的",
    topic: |topic| match topic {
        Topic::Item => "办事",
        Topic::Policy => "政策",
        Topic::Technology => "科技信息",
        Topic::Labour => "劳务输出",
        Topic::Mediation => "民事调解",
        Topic::Other => "其他",
    },
    way: |way| match way {
        Way::Visit => "来访",
        Way::Call => "来电",
        Way::Letter => "来信",
    },
    receiver: |receiver| match receiver {
        Receiver::Signs => "本人签收",
        Receiver::Declines => "本人不签",
        Receiver::NotPresent => "人不在场",
    },
    no: "取消",
    enter: "登记",
    enter_print: "登记并打印告知单",
    done: "已登记",
    register: Register {
        count: |count| format!("咨询和来电来信来访：{count} 件"),
        lead: "只问不办的也记一笔，按问的内容分开数。",
        none: "这个月没有登记",
        heads: ["时间", "怎么问的", "问什么", "问的事", "怎么答的", "告知单", "谁答的"],
        months: ["上个月", "下个月"],
    },
    sheet: Sheet {
        heads: ["事项名称", "办理对象", "办事指南", "咨询方式", "告知时间", "告知人"],
        parts: ["一、申报材料", "二、办理程序", "三、承诺时限", "四、收费标准", "五、办事依据", "六、申报条件"],
        list: ["序号", "材料", "形式", "份数", "从哪里取得"],
        version: |version, from| format!("第 {version} 版，{from}起施行"),
        promised: |limit| format!("本中心承诺：{limit}。"),
        statutory: |limit| format!("法定时限：{limit}。"),
        fee_basis: |basis| format!("收费依据：{basis}。"),
        lead: "下面写的是办这件事要的全部内容，请按单子一次备齐。材料齐全时，从受理的第二天算起。",
        receiver: "签收情况",
        sign: "签收人",
    },
};
