//! 预约。

use crate::locales::booking::{Slip, Words};

/// The words.
pub static WORDS: Words = Words {
    list: "预约",
    count: |count| format!("预约 {count} 个"),
    lead: "电话、上门都可以预约，提前 1 到 5 个工作日；一个人一天约一次。",
    none: ("没有预约", "接到预约，点右下角的“新预约”。"),
    heads: ["什么时候", "窗口", "谁", "电话", "事项", "怎么样了"],
    states: ["来了", "取消了", "没有来", "今天来", "还没到"],
    begin: "新预约",
    title: "新预约：办什么，哪天来？",
    labels: ["办什么", "窗口", "姓名", "电话", "哪天", "几点"],
    left: |left| format!("还能约 {left} 个"),
    full: "约满了",
    no: "不约了",
    enter: "约好，打预约单",
    done: "约好了，预约单在打",
    arrive: "来了",
    cancel: "取消",
    by_wish: "本人取消",
    print: "打单",
    stepped: "登记好了",
    slip: Slip {
        title: "预约单",
        heads: ["窗口", "事项", "单号"],
        bring: "请带齐：",
        cancel: |phone| format!("不能来，请提前 2 小时打 {phone} 取消。一天只约一次。"),
    },
};
