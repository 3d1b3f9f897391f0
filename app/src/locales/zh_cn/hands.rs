//! 委托办理、项目代办、设点咨询、窗口事件，登记簿自己的栏目。

use crate::locales::Lang::ZhCn;
use crate::locales::dates;
use crate::locales::hands::{Delegation, DelegationSheet, Incident, Outreach, Project, Words};
use domain::case::registers::Register;
use domain::catalog::ProjectKind;
use domain::delegation::Standing;
use domain::outreach::Form;
use domain::refusal::HandsRefusal;

/// The words.
pub static WORDS: Words = Words {
    links: "更多登记",
    cancel: "取消",
    enter: "登记",
    sending: "正在送到中心……",
    no_line: "没有接上中心，还没有办成。办这个要有网络，请接上以后再按一次。",
    delegation: DELEGATION,
    project: PROJECT,
    outreach: OUTREACH,
    incident: INCIDENT,
    columns: |register| match register {
        Register::Joint => &["联办部门", "迟的部门"],
        Register::ReportedUp => &["上级机关", "报送", "上级编号", "预计", "上级结果"],
        Register::Agency => &["代办人", "反馈"],
        Register::Extended => &["原来到期", "延到"],
        Register::Returned => &["退回理由"],
        Register::Received
        | Register::Accepted
        | Register::Supplement
        | Register::Overdue
        | Register::Withdrawn
        | Register::Concluded
        | Register::Unsatisfied => &[],
    },
    not_heard: "还没有",
    turned: ("“从哪天”在“到哪天”后面", "这样一件也不会有，请把两个日子换一换。"),
};

const DELEGATION: Delegation = Delegation {
    title: "委托办理",
    count: |count| format!("委托办理：{count} 项有效"),
    lead: "别的机关的事项，要有委托机关公布的受委托单位和受委托事项，窗口才能收件。先录入，公布以后才算数。",
    none: ("还没有委托", "事项目录里标明是别的机关的事项，没有委托就不能收件。"),
    no_items: "事项目录里没有标明是别的机关的事项，不用委托。",
    enter: "录入委托",
    heads: ["委托机关", "受委托单位", "委托事项", "权限", "从—到", "状态"],
    standing: |standing| match standing {
        Standing::Draft => "没有公布",
        Standing::ToCome => "还没到日子",
        Standing::InForce => "有效",
        Standing::Over => "已经到期",
    },
    days: |from, to| format!("{from} 到 {to}"),
    published: |day| format!("{day} 公布"),
    ended: |day, reason| format!("办到 {day} 为止：{reason}"),
    limits: |limits| format!("限制：{limits}"),
    publish: "公布",
    print: "打印公告",
    end: "提前收回",
    form: "录入委托办理",
    labels: [
        "委托机关",
        "受委托单位",
        "在哪个窗口办",
        "委托事项",
        "委托权限（可以办到哪一步）",
        "限制（不可以做什么，没有就空着）",
        "从哪天",
        "到哪天",
    ],
    save: "存成草稿",
    end_form: "提前收回委托",
    end_labels: ["办到哪天为止", "为什么收回"],
    choose: "请选",
    holds: |body, powers, limits| {
        let limits = if limits.is_empty() { String::new() } else { format!("限制：{limits}。") };
        (format!("受{body}委托办理。"), format!("权限：{powers}。{limits}"))
    },
    lacks: |body| {
        let what = format!("这是{body}的事项，本窗口现在没有有效的委托，不能收件。");
        (what, "请中心主任在“大厅管理—委托办理”里录入并公布，或者告诉来人到那个机关办。")
    },
    sheet: DelegationSheet {
        title: "委托办理公告",
        say: |body, unit| format!("按照便民服务中心管理的有关规定，{body}委托{unit}办理下列事项，现予公告。"),
        heads: ["委托机关", "受委托单位", "办理窗口", "委托期限", "公布日期"],
        parts: ["一、委托事项", "二、委托权限", "三、限制"],
        no_limits: "没有其他限制。",
        draft: "草稿，没有公布",
    },
};

const PROJECT: Project = Project {
    title: "项目代办",
    count: |count| format!("项目代办 {count} 件"),
    lead: "招商引资、投资、重要工业、政府确定的重点项目，全程无偿代办，不收一分钱。",
    none: ("还没有项目", "收了标明是项目的事项，就会列在这里。"),
    kind: |kind| match kind {
        ProjectKind::Promotion => "招商引资",
        ProjectKind::Investment => "投资",
        ProjectKind::Industry => "重要工业",
        ProjectKind::Government => "政府重点项目",
    },
    heads: ["编号", "申请人", "项目", "类别", "阶段", "下一步", "计划日子"],
    progress: |done, all| format!("{done}/{all}"),
    stages: "项目阶段",
    no_stage: "还没有写阶段",
    all_done: "阶段都办完了",
    planned: |day| format!("计划 {day}"),
    late: |day| format!("迟了，计划是 {day}"),
    done: |day| format!("{day} 办完"),
    add: "加一个阶段",
    finish: "办完了",
    finish_form: |name| format!("“{name}”办完了"),
    labels: ["阶段叫什么", "计划哪天办完", "哪天办完的"],
    usual: ["立项备案", "用地预审", "规划许可", "施工许可"],
};

const OUTREACH: Outreach = Outreach {
    begin: "登记设点咨询",
    count: |sessions, reached| format!("走出大厅：{sessions} 场，{reached} 人次"),
    none: "这个月没有登记设点咨询、进村入户、送政策",
    form: |form| match form {
        Form::Stand => "设点咨询",
        Form::Doors => "进村入户",
        Form::Policy => "送政策",
    },
    labels: ["形式", "在什么地方", "哪个村（社区）", "哪天", "谁去的", "内容", "来了多少人", "答了多少个问题"],
    no_village: "不在一个村里",
    heads: ["日子", "形式", "地方", "谁去的", "内容", "人数", "咨询"],
    by_topic: "按问的内容数",
    lines: ["大厅里", "走出大厅", "合计"],
    all: "全部",
};

const INCIDENT: Incident = Incident {
    begin: "窗口有事，报领导",
    form: "窗口有事，报领导",
    lead: "写清楚发生了什么。不要写来人的姓名、电话、证件号码：这里只处理事情，不记人的名单。",
    labels: ["报给谁", "今天几点发生的", "发生了什么"],
    later: "这个钟点还没有到",
    send: "报告",
    done: |leader| format!("已经报给{leader}"),
    title: "窗口事件",
    count: |open| match open {
        0 => "窗口事件：都处理了".to_owned(),
        open => format!("窗口事件：{open} 件没有处理"),
    },
    rule: "窗口报告的事，先有情况说明，再由领导登记怎么处理的（CD-10）。这里不记来人的姓名。",
    none: ("没有窗口事件", "窗口电脑右上角的菜单里可以报告。"),
    heads: ["时间", "窗口", "谁报告的", "发生了什么", "报给谁", "情况说明", "处理"],
    explain: "登记说明",
    settle: "登记处理",
    words: ["事情的经过和原因", "怎么处理的"],
    as_whom: "以谁的名义",
    entered: |who, when| format!("{who}，{when}"),
};

/// Why not.
pub fn refused(refusal: &HandsRefusal) -> String {
    let plain = match refusal {
        HandsRefusal::NotDelegated(body) => {
            return format!(
                "这是{body}的事项，本窗口没有公布过的委托，不能收。请中心主任录入并公布委托，或者告诉来人到{body}办"
            );
        }
        HandsRefusal::DelegationNotNow(body, from, to) => {
            let (from, to) = (dates::full(ZhCn, *from), dates::full(ZhCn, *to));
            return format!(
                "{body}的委托只在 {from} 到 {to} 有效，今天不能收。请中心主任公布新的委托，或者告诉来人到{body}办"
            );
        }
        HandsRefusal::TermsMissing => "委托机关、受委托单位、事项、权限都要写",
        HandsRefusal::DaysTurned => "“到哪天”在“从哪天”前面，请换一换",
        HandsRefusal::NotTheirs(name) => return format!("“{name}”在事项目录里不是这个机关的事项，请去掉"),
        HandsRefusal::NoSuchDelegation => "没有这项委托",
        HandsRefusal::PublishedBefore => "这项委托已经公布过了",
        HandsRefusal::NothingToEnd => "这项委托没有公布，或者到那天本来就到期了",
        HandsRefusal::ProjectIsFree => "招商引资、投资、重要工业、重点项目全程无偿代办，不能收费",
        HandsRefusal::NoProject => "这个办件不是项目，没有阶段",
        HandsRefusal::StageTwice => "已经有叫这个名字的阶段，请换一个名字；一个项目最多 50 个阶段",
        HandsRefusal::NoSuchStage => "没有这个阶段，请重新打开办件",
        HandsRefusal::StageDone => "这个阶段已经登记办完了",
        HandsRefusal::SessionIncomplete => "在什么地方、谁去的，都要写",
        HandsRefusal::NoSuchIncident => "没有这件窗口事件",
        HandsRefusal::NotExplained => "先登记情况说明，再登记处理",
        HandsRefusal::SettledBefore => "已经有人登记过了，请看一看",
        HandsRefusal::NamesAPerson => "里面有人的电话或者证件号码，请去掉：这里只写事情",
    };
    plain.to_owned()
}
