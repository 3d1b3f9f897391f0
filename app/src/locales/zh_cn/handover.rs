//! 首问转办。

use crate::locales::handover::{Slip, Words};
use domain::handover::HandOverStep;

/// The words.
pub static WORDS: Words = Words {
    begin: "首问转办",
    list: "看转办的事",
    count: |count| format!("转办 {count} 件"),
    lead: "不归自己管的，要交到一个人手上；最先被问到的人一直跟到办完。",
    none: ("没有转办的事", "谁最先被问到、事情不归自己管，就点“首问转办”。"),
    waiting: |count| (format!("有 {count} 件转办等您接。"), "30 分钟没有人接，主任会看到。"),
    look: "去看",
    title: "首问转办：交给谁？",
    labels: [
        "交给谁",
        "在几号窗口",
        "什么事",
        "要求（带什么、怎么办）",
        "哪天以前办",
        "来人姓名（可不填）",
        "电话（可不填）",
    ],
    choose: "请选一个人",
    note: "交给指定的人，对方要点“接了”。给来人打一张小票，上面有窗口、人名和要求。",
    no: "不转了",
    enter: "转办并打小票",
    done: |to| format!("转给{to}了"),
    line: |from, to, when| format!("{from} 转给 {to}，{when}"),
    pair: |from, to| format!("{from} 转给 {to}"),
    by: |day| format!("{day} 以前办"),
    not_taken: "还没有接",
    lying: "没有人接，超过 30 分钟",
    taken: |when| format!("{when} 接了"),
    finished: |when, result| format!("{when} 办完：{result}"),
    step: |step| match step {
        HandOverStep::TakeUp => "接了",
        HandOverStep::Finish => "办完了",
        HandOverStep::Acknowledge => "知道了，不用再跟",
    },
    result: "办得怎么样",
    stepped: |step| match step {
        HandOverStep::TakeUp => "接下了",
        HandOverStep::Finish => "登记办完了，等首问的人看过",
        HandOverStep::Acknowledge => "这件事跟完了",
    },
    print: "再打小票",
    slip: Slip {
        title: "首问转办单",
        go: |counter, to| format!("请到 {counter} 号窗口找 {to}"),
        matter: "事项",
        demands: "要求",
        by: "办理",
        first: "首问",
        when: "时间",
        ask: |hotline| format!("没有人接待，请打 {hotline}"),
    },
};
