//! 特别程序、特事特办、代理送审、批文。

use crate::locales::special::{Ask, Page, Paper, Words};
use domain::catalog::ProcedureKind;

/// The words.
pub static WORDS: Words = Words {
    procedure: |kind| match kind {
        ProcedureKind::Hearing => ("听证", "法定期限停算，要书面告诉申请人"),
        ProcedureKind::Tender => ("招标、拍卖", "法定期限停算，要书面告诉申请人"),
        ProcedureKind::Test => ("检验、检测、鉴定", "法定期限停算，要书面告诉申请人"),
        ProcedureKind::ExpertReview => ("专家评审", "法定期限停算，要书面告诉申请人"),
        ProcedureKind::Announcement => ("公告、公示", "法定期限照算"),
        ProcedureKind::SiteVisit => ("现场踏勘", "法定期限照算"),
    },
    ask: Ask {
        day: "哪天办，或者哪天有结果（没定就空着）",
        approver: "哪位领导批准的",
        leader: "送给哪位领导",
        signed: ("签了", "没有签"),
        signatory: "签发人",
        valid_until: "有效到哪天（长期有效就空着）",
        copies: "一式几份",
    },
    page: Page {
        title: "特别程序、特事特办、签批",
        urgent: "特事特办",
        urgent_line: |reason, approver, since| format!("{reason}（{approver}批准，{since} 起放假的日子也算）"),
        runs: |since, reason, day| match day {
            Some(day) => format!("{since} 开始：{reason}，定在 {day}，还没有结束"),
            None => format!("{since} 开始：{reason}，还没有结束"),
        },
        ended: |from, to, reason, result| format!("{from} 到 {to}：{reason}；结果：{result}"),
        outside: "不算在承诺里",
        law: "法定期限",
        law_line: |day| format!("{day} 到期，已扣除依法停算的日子"),
        signing: "代理送审",
        with_leader: |leader, paper, since| format!("{paper}，{since} 送给{leader}，等签字"),
        signed: |leader, sent, signed| format!("{sent} 送审，{leader} {signed} 签了"),
        not_signed: |leader, why| format!("{leader}没有签：{why}"),
        every_day: |usual| format!("{usual}；特事特办以后，放假的日子也算"),
    },
    paper: Paper {
        denial: |item| {
            [
                format!("您申请的“{item}”，经审查"),
                "决定不予办理".to_owned(),
                "。理由和依据如下，当面已经说明。".to_owned(),
                String::new(),
                String::new(),
            ]
        },
        denial_parts: ("一、不予办理的理由和依据", "二、怎样就可以办"),
        explained: |name| format!("说明人：{name}"),
        agreed: |name| format!("同意人：分管负责人 {name}"),
        procedure: |item, kind| {
            [
                format!("您申请的“{item}”，依法要进行"),
                kind.to_owned(),
                "，特此告知。".to_owned(),
                String::new(),
                String::new(),
            ]
        },
        procedure_parts: ("一、为什么", "二、时限", "三、承诺的日子现在怎么算"),
        on_day: |day| format!("时间：{day}。"),
        law_stops: "按照行政许可法第四十五条，所需时间不计入法定期限。",
        inside: "本中心承诺的日子不变。",
        outside: |until, due| {
            format!(
                "按办事指南，这个程序不算在承诺的时限里：最多停到 {until}，到期日最晚 {due}。提前结束的，按实际用的天数重算。"
            )
        },
        grant: |item| {
            [
                format!("您申请的“{item}”，经审查符合规定，"),
                "准予办理".to_owned(),
                "。".to_owned(),
                String::new(),
                String::new(),
            ]
        },
        grant_parts: ("一、决定", "二、依据", "三、有效期、附件和份数"),
        valid: |until| until.map_or("长期有效。".to_owned(), |day| format!("有效到 {day}。")),
        attachments: |names| format!("附件：{names}"),
        copies: |count| format!("一式 {count} 份。"),
        signatory: |name| format!("签发人：{name}"),
        one_list: "四、各部门要的材料（合成一份，只交一次）",
    },
};
