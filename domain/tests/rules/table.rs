//! Every way of handling × every state × every command, with its outcome; no pair is undefined.

#[path = "table/press.rs"]
mod press;

use crate::scene::{Scene, day, staff};
use domain::attention::Defect;
use domain::calendar::builtin_plans;
use domain::case::answer::Word;
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, SupplementGround};
use domain::case::extension::cap;
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::catalog::HandlingMode;
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::RecordId;
use domain::sync::wire::Verdict;
use press::press;

/// Where a case can stand.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum State {
    Supplementing,
    Accepted,
    Demanded,
    Asked,
    Granted,
    Extended,
    Submitted,
    Allowed,
    Returned,
    Concluded,
    Delivered,
    Withdrawn,
    Held,
    Referred,
    Above,
    Heard,
    Spoken,
    Called,
    Met,
    Moved,
    InProcedure,
    Urgent,
    Carried,
}

use State::{
    Above, Accepted, Allowed, Asked, Called, Carried, Concluded, Delivered, Demanded, Extended, Granted, Heard, Held,
    InProcedure, Met, Moved, Referred, Returned, Spoken, Submitted, Supplementing, Urgent, Withdrawn,
};

/// The commands after intake, in the order of the table's columns.
const COLUMNS: [Step; 36] = [
    Step::Supply,
    Step::DemandMore,
    Step::Return,
    Step::Conclude,
    Step::Deliver,
    Step::Correct,
    Step::Note,
    Step::ConfirmDay,
    Step::AskExtension,
    Step::TellExtension,
    Step::SubmitReturn,
    Step::Withdraw,
    Step::Transfer,
    Step::ReportUp,
    Step::FollowUp,
    Step::HearFromAbove,
    Step::Refer,
    Step::GiveOpinion,
    Step::CallMeeting,
    Step::HoldMeeting,
    Step::Hold,
    Step::Resume,
    Step::TellMoved,
    Step::AskFee,
    Step::PayFee,
    Step::Entrust,
    Step::Revoke,
    Step::PlanCallBack,
    Step::CallBack,
    Step::BeginProcedure,
    Step::EndProcedure,
    Step::MakeUrgent,
    Step::CarryToLeader,
    Step::LeaderSigned,
    Step::IssueGrant,
    Step::EnterForeign,
];

/// `y` done, `n` refused, `d` recorded because it has happened, with a defect. Done only in some ways of handling: `u` where
/// a higher body decides, `j` in a joint matter, `r` in a promised one, `c` in all but those two. Then the director's answers
/// to an extension and to a return.
const TABLE: [(State, &str); 23] = [
    //  supply more return conclude deliver correct note day ask tell submit withdraw transfer
    //  | report follow hear refer opinion call-meeting hold-meeting hold resume tell-moved
    //  | fee pay entrust revoke plan-call call | begin-procedure end urgent carry signed grant | number elsewhere | answers
    (Supplementing, "yyyndyynnnyyy|nnnnnnnynn|nnnnnn|nnynnn|y|nn"),
    (Accepted, "dyycdyynynyyy|unnrjjnynn|nnnnnn|ynyynn|y|nn"),
    (Demanded, "yyycdyynynyyy|unnrjjnynn|nnnnnn|ynyynn|y|nn"),
    (Asked, "dyycdyynnnyyy|unnrjjnynn|nnnnnn|ynyynn|y|yn"),
    (Granted, "dyycdyynnyyyy|unnrjjnynn|nnnnnn|ynyynn|y|nn"),
    (Extended, "dyycdyynnnyyy|unnrjjnynn|nnnnnn|ynyynn|y|nn"),
    (Submitted, "dyncdyynynnyy|unnrjjnynn|nnnnnn|ynyynn|y|ny"),
    (Allowed, "dyycdyynynnyy|unnrjjnynn|nnnnnn|ynyynn|y|nn"),
    (Returned, "dnnndyynnnnnn|nnnnnnnnnn|nnnnyy|nnnnnn|y|nn"),
    (Concluded, "dnnnyyynnnnnn|nnnnnnnnnn|nnnnnn|nnnnny|y|nn"),
    (Delivered, "dnnndyynnnnnn|nnnnnnnnnn|nnnnyy|nnnnnn|y|nn"),
    (Withdrawn, "dnnndyynnnnnn|nnnnnnnnnn|nnnnnn|nnnnnn|y|nn"),
    (Held, "dyycdyynynyyy|unnrjjnnyn|nnnnnn|ynyynn|y|nn"),
    (Referred, "dyyndyynynyyy|ynnnnnnynn|nnnnnn|ynyynn|y|nn"),
    (Above, "dyyndyynynyyy|nyynnnnynn|nnnnnn|ynyynn|y|nn"),
    (Heard, "dyyydyynynyyy|nnnnnnnynn|nnnnnn|ynyynn|y|nn"),
    (Spoken, "dyyndyynynyyy|nnnnyynynn|nnnnnn|ynyynn|y|nn"),
    (Called, "dyyndyynynyyy|nnnnyyyynn|nnnnnn|ynyynn|y|nn"),
    (Moved, "dyycdyynynyyy|unnrjjnyny|nnnnnn|ynyynn|y|nn"),
    (Met, "dyyydyynynyyy|nnnnynnynn|nnnnnn|ynyynn|y|nn"),
    (InProcedure, "dyyndyynynyyy|unnrjjnynn|nnnnnn|nyyynn|y|nn"),
    (Urgent, "dyycdyynynyyy|unnrjjnynn|nnnnnn|ynnynn|y|nn"),
    (Carried, "dyycdyynynyyy|unnrjjnynn|nnnnnn|ynynyn|y|nn"),
];

/// What a letter of the table means in a way of handling.
fn meant(letter: char, mode: HandlingMode, step: Step) -> char {
    use HandlingMode::{ClearAnswer, Commitment, Direct, Escalation, JointReview};
    let done = match letter {
        'u' => mode == Escalation,
        'j' => mode == JointReview,
        'r' => matches!(mode, Commitment | ClearAnswer),
        'c' => !matches!(mode, Escalation | JointReview),
        _ if matches!(step, Step::AskExtension | Step::BeginProcedure) && mode == Direct => false,
        other => return other,
    };
    if done { 'y' } else { 'n' }
}

/// Items of the scene by their way of handling.
const MODES: [(u32, HandlingMode); 5] = [
    (1, HandlingMode::Direct),
    (2, HandlingMode::Commitment),
    (3, HandlingMode::Escalation),
    (4, HandlingMode::ClearAnswer),
    (7, HandlingMode::JointReview),
];

fn paper(word: &str) -> PaperNumber {
    PaperNumber(format!("〔2026〕{word}-A-0001"))
}

/// A case of an item in a state; none where that item never stands so.
fn bring(item: u32, state: State) -> Option<(Scene, RecordId)> {
    let mut scene = Scene::on(day(2026, 3, 9));
    scene.set_up(HallCommand::SetStaff(StaffMember { role: Role::Director, ..staff("9") })).expect("a director");
    let joint = crate::scene::joint_item(7, &["民政", "自然资源", "建设"]);
    scene.set_up(HallCommand::PutItem(joint)).expect("an item");
    let mut intake = scene.intake(item);
    if state == Supplementing {
        intake.checklist = vec![Presence::Received, Presence::NotBrought, Presence::Received, Presence::NotNeeded];
        let promised = Some(day(2026, 3, 12));
        intake.outcome = IntakeOutcome::Supplement { ground: SupplementGround::AttachmentsPromised, promised };
        intake.notice = Some(paper("补"));
    }
    let (case, _) = scene.take_in(intake);
    let until = cap(&scene.ledger, &scene.case(case));
    let mode = scene.case(case).mode;
    let only = match state {
        Moved | InProcedure => mode != HandlingMode::Direct,
        Above | Heard => mode == HandlingMode::Escalation,
        Referred => matches!(mode, HandlingMode::Commitment | HandlingMode::ClearAnswer),
        Spoken | Called | Met => mode == HandlingMode::JointReview,
        _ => true,
    };
    if !only {
        return None;
    }
    let examined: &[Step] = match mode {
        HandlingMode::Escalation => &[Step::ReportUp, Step::HearFromAbove],
        HandlingMode::JointReview => {
            &[Step::GiveOpinion, Step::GiveOpinion, Step::GiveOpinion, Step::CallMeeting, Step::HoldMeeting]
        }
        _ => &[],
    };
    let mut path: Vec<Step> = match state {
        Concluded | Delivered | Heard | Met => examined.to_vec(),
        Above => examined[..1].to_vec(),
        Spoken => examined[..3].to_vec(),
        Called => examined[..4].to_vec(),
        _ => Vec::new(),
    };
    path.extend_from_slice(match state {
        Supplementing | Accepted | Above | Heard | Spoken | Called | Met | Moved => &[],
        Held => &[Step::Hold],
        Referred => &[Step::Refer],
        Demanded => &[Step::DemandMore],
        Asked | Granted => &[Step::AskExtension],
        Extended => &[Step::AskExtension],
        Submitted | Allowed => &[Step::SubmitReturn],
        Returned => &[Step::Return],
        Concluded => &[Step::Conclude],
        Delivered => &[Step::Conclude, Step::Deliver],
        Withdrawn => &[Step::Withdraw],
        InProcedure => &[Step::BeginProcedure],
        Urgent => &[Step::MakeUrgent],
        Carried => &[Step::CarryToLeader],
    });
    if path.contains(&Step::AskExtension) && until.is_none() {
        return None;
    }
    for step in path {
        assert!(matches!(press(&mut scene, case, step), Verdict::Accepted(_)), "{item} {state:?} {step:?}");
    }
    if matches!(state, Granted | Extended) {
        assert!(matches!(answer(&mut scene, case), Verdict::Accepted(_)), "{item} {state:?}");
    }
    if state == Moved {
        // The tenth is a day off now: every promise in working days moves by one.
        let mut plan = builtin_plans().into_iter().find(|plan| plan.year == 2026).expect("a plan");
        plan.off.push((day(2026, 3, 10), "试".into()));
        scene.set_up(HallCommand::PutYear(plan)).expect("a plan");
    }
    if state == Allowed {
        assert!(matches!(answer_return(&mut scene, case), Verdict::Accepted(_)), "{item}");
    }
    if state == Extended {
        assert!(matches!(press(&mut scene, case, Step::TellExtension), Verdict::Accepted(_)));
    }
    Some((scene, case))
}

fn answer(scene: &mut Scene, case: RecordId) -> Verdict {
    scene.now.0 += 60_000;
    scene.case_command_by("9", CaseCommand::AnswerExtension { case, word: Word::Granted })
}

fn answer_return(scene: &mut Scene, case: RecordId) -> Verdict {
    scene.now.0 += 60_000;
    scene.case_command_by("9", CaseCommand::AnswerReturn { case, word: Word::Granted })
}

/// What came of it, in the table's letter.
fn letter(scene: &Scene, verdict: &Verdict) -> char {
    match verdict {
        Verdict::Accepted(_) if scene.all::<Defect>().is_empty() => 'y',
        Verdict::Accepted(_) => 'd',
        Verdict::Refused(..) => 'n',
        Verdict::Waiting(_) | Verdict::NotYet => '?',
    }
}

#[test]
fn six_01_every_way_every_state_every_command_has_its_outcome() {
    for (item, mode) in MODES {
        for (state, row) in TABLE {
            let Some((before, case)) = bring(item, state) else {
                let own = matches!(state, Referred | Above | Heard | Spoken | Called | Met | Moved);
                assert!(own || mode == HandlingMode::Direct, "only what is done on the spot is never extended");
                continue;
            };
            let (steps, director) = row.rsplit_once('|').expect("parts");
            let steps: Vec<char> = steps.chars().filter(|letter| *letter != '|').collect();
            assert_eq!(steps.len(), COLUMNS.len(), "{state:?}");
            let offered = {
                let record = before.case(case);
                offers(&record, Around::of(&before.ledger, &record, before.now.date()))
            };
            for (step, expected) in COLUMNS.into_iter().zip(steps) {
                let expected = meant(expected, mode, step);
                let (mut scene, case) = bring(item, state).expect("as before");
                let verdict = press(&mut scene, case, step);
                assert_eq!(letter(&scene, &verdict), expected, "{mode:?} {state:?} {step:?} {verdict:?}");
                assert_eq!(
                    offered.contains(&step),
                    expected == 'y',
                    "{mode:?} {state:?} {step:?} is offered: {offered:?}"
                );
            }
            for (ask, expected) in [answer, answer_return].into_iter().zip(director.chars()) {
                let (mut scene, case) = bring(item, state).expect("as before");
                let verdict = ask(&mut scene, case);
                assert_eq!(letter(&scene, &verdict), expected, "{mode:?} {state:?} answer {verdict:?}");
            }
        }
    }
}

#[test]
fn tl_09_no_open_state_is_without_a_way_on() {
    for (item, mode) in MODES {
        for (state, _) in TABLE {
            let Some((scene, case)) = bring(item, state) else { continue };
            let record = scene.case(case);
            let on = offers(&record, Around::of(&scene.ledger, &record, scene.now.date()));
            let after = [Step::Correct, Step::EnterForeign, Step::Note, Step::CallBack, Step::PlanCallBack];
            let further = on.iter().any(|step| !after.contains(step));
            assert_eq!(further, !matches!(state, Returned | Delivered | Withdrawn), "{mode:?} {state:?} {on:?}");
        }
    }
}
