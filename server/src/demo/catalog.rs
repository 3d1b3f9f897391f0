//! The catalogue of the sample hall: items of the test table with the public facts it lacks filled in generically.

use super::sample::{Hall, Item, Material as Paper, Sample, Span};
use domain::catalog::{
    Agents, HandlingMode, InPerson, JointPlan, JointUnit, Material, Necessity, Outside, ProcedureKind, ProjectKind,
    ServiceItem, SignatureLevel, Weight,
};
use domain::time::{CalendarDays, Date, Limit, WorkingDays};

/// Items of the sample hall that no counter refuses alone (NB-02).
const MAJOR: [&str; 2] = ["宅基地", "特困人员"];

/// Items of the sample hall that a leader signs, and whose guide keeps a visit and a review outside the promise (SC-20, TL-10).
const SIGNED: [&str; 1] = ["林木采伐"];

/// Items of the sample hall that are another body's, and whose: taken in under a delegation only (AG-06).
const OWNED: [(&str, &str); 1] = [("合作社设立", "县市场监督管理局")];

/// Items of the sample hall that are projects (AG-13).
const PROJECTS: [&str; 1] = ["企业投资项目"];

/// How long those may take at the most.
const OUTSIDE: [Outside; 2] = [
    Outside { kind: ProcedureKind::SiteVisit, within: Limit::Working(WorkingDays(3)) },
    Outside { kind: ProcedureKind::ExpertReview, within: Limit::Working(WorkingDays(10)) },
];

/// Until when the sample hall sends up what a higher body decides.
const SUBMIT_WITHIN: WorkingDays = WorkingDays(3);

/// How long a department of a joint matter may take.
const UNIT_WITHIN: WorkingDays = WorkingDays(5);

/// Words that make a paper the main document.
const MAIN_WORDS: [&str; 6] = ["申请书", "申请表", "登记表", "申报表", "备案表", "审批表"];

/// All items, in force from a day on.
pub(super) fn items(sample: &Sample, from: Date) -> Vec<ServiceItem> {
    sample.items.iter().map(|item| service_item(sample, item, from)).collect()
}

fn service_item(sample: &Sample, item: &Item, from: Date) -> ServiceItem {
    let hall = &sample.hall;
    let mode = mode(&item.kind);
    let (procedure, result) = match mode {
        HandlingMode::Direct => (&hall.procedure.spot, &hall.results.spot),
        HandlingMode::Commitment | HandlingMode::ClearAnswer => (&hall.procedure.promised, &hall.results.promised),
        HandlingMode::JointReview => (&hall.procedure.joint, &hall.results.joint),
        HandlingMode::Escalation => (&hall.procedure.escalated, &hall.results.escalated),
    };
    let free = ["不收费", "免费"].iter().any(|word| item.fee.starts_with(word));
    ServiceItem {
        no: item.no,
        version: 1,
        name: item.name.clone(),
        window: item.window.clone(),
        mode,
        object: item.object.clone(),
        decided_at: item.decided_at.clone(),
        basis: if item.legal_basis.is_empty() { vec![hall.basis.clone()] } else { item.legal_basis.clone() },
        conditions: hall.conditions.clone(),
        procedure: procedure.clone(),
        materials: materials(&item.materials),
        statutory: item.statutory.as_ref().map(limit),
        promised: limit(&item.promised),
        fee: item.fee.clone(),
        fee_basis: if free { String::new() } else { hall.fee_basis.clone() },
        result: if item.result.is_empty() { result.clone() } else { item.result.clone() },
        from,
        to: None,
        submit_within: (mode == HandlingMode::Escalation).then_some(Limit::Working(SUBMIT_WITHIN)),
        joint: (mode == HandlingMode::JointReview).then(|| departments(hall)),
        agents: (mode == HandlingMode::Escalation && !in_person(item)).then_some(Agents::Allowed),
        in_person: in_person(item).then_some(InPerson::Needed),
        questions: None,
        weight: MAJOR.iter().any(|word| item.name.contains(word)).then_some(Weight::Major),
        outside: signed(item).then(|| OUTSIDE.to_vec()),
        signature: signed(item).then_some(SignatureLevel::Leader),
        owner: OWNED.iter().find(|(word, _)| item.name.contains(word)).map(|(_, body)| (*body).to_owned()),
        project: PROJECTS.iter().any(|word| item.name.contains(word)).then_some(ProjectKind::Investment),
    }
}

fn signed(item: &Item) -> bool {
    SIGNED.iter().any(|word| item.name.contains(word))
}

/// Words of items that need the person: a picture, fingerprints, a medical check.
const IN_PERSON: [&str; 3] = ["居民身份证", "居住证", "残疾人证新办"];

fn in_person(item: &Item) -> bool {
    IN_PERSON.iter().any(|word| item.name.contains(word))
}

/// The departments that examine a joint matter of the sample together.
fn departments(hall: &Hall) -> JointPlan {
    let unit = |name: &String| JointUnit { name: name.clone(), within: Limit::Working(UNIT_WITHIN), materials: None };
    JointPlan { units: hall.departments.iter().map(unit).collect() }
}

fn mode(kind: &str) -> HandlingMode {
    match kind {
        "即办件" => HandlingMode::Direct,
        "联办件" => HandlingMode::JointReview,
        "上报件" => HandlingMode::Escalation,
        "控制件" => HandlingMode::ClearAnswer,
        _ => HandlingMode::Commitment,
    }
}

fn limit(span: &Span) -> Limit {
    match span.unit.as_str() {
        "工作日" => Limit::Working(WorkingDays(span.n)),
        "自然日" => Limit::Calendar(CalendarDays(span.n)),
        _ => Limit::OnTheSpot,
    }
}

/// The application is the main document; where there is none, the first necessary paper is.
fn materials(papers: &[Paper]) -> Vec<Material> {
    let necessary = |paper: &Paper| paper.need == "必要";
    let form = |paper: &Paper| MAIN_WORDS.iter().any(|word| paper.name.contains(word));
    let main = papers.iter().position(|paper| necessary(paper) && form(paper));
    let main = main.or_else(|| papers.iter().position(necessary)).unwrap_or(0);
    let need = |place: usize, paper: &Paper| match paper.need.as_str() {
        _ if place == main => Necessity::Main,
        "容缺" => Necessity::MayFollow,
        "非必要" => Necessity::Optional,
        _ => Necessity::Attachment,
    };
    let material = |(place, paper): (usize, &Paper)| Material {
        name: paper.name.clone(),
        need: need(place, paper),
        form: paper.form.clone(),
        copies: paper.copies,
        source: paper.source.clone(),
        waived_from: None,
        except: None,
        sample: None,
    };
    papers.iter().enumerate().map(material).collect()
}
