//! Every way of handling × every state × every command, with its outcome; no pair is undefined.

use crate::scene::{Scene, day, staff};
use domain::attention::Defect;
use domain::calendar::builtin_plans;
use domain::case::answer::Word;
use domain::case::command::{
    BesideCommand, CaseCommand, Field, HandsCommand, IntakeOutcome, Presence, ReturnGround, SupplementGround,
};
use domain::case::extension::cap;
use domain::case::hold::HoldKind;
use domain::case::joint::Stance;
use domain::case::number::PaperNumber;
use domain::case::offers::{Around, Step, offers};
use domain::catalog::HandlingMode;
use domain::hall::{HallCommand, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::sync::wire::Verdict;

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
}

use State::{
    Above, Accepted, Allowed, Asked, Called, Concluded, Delivered, Demanded, Extended, Granted, Heard, Held, Met,
    Moved, Referred, Returned, Spoken, Submitted, Supplementing, Withdrawn,
};

/// The commands after intake, in the order of the table's columns.
const COLUMNS: [Step; 29] = [
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
];

/// `y` done, `n` refused, `d` recorded because it has happened, with a defect. Done only in some ways of handling: `u` where
/// a higher body decides, `j` in a joint matter, `r` in a promised one, `c` in all but those two. Then the director's answers
/// to an extension and to a return.
const TABLE: [(State, &str); 20] = [
    //  supply more return conclude deliver correct note day ask tell submit withdraw transfer
    //  | report follow hear refer opinion call-meeting hold-meeting hold resume tell-moved
    //  | fee pay entrust revoke plan-call call | answers
    (Supplementing, "yyyndyynnnyyy|nnnnnnnynn|nnnnnn|nn"),
    (Accepted, "dyycdyynynyyy|unnrjjnynn|nnnnnn|nn"),
    (Demanded, "yyycdyynynyyy|unnrjjnynn|nnnnnn|nn"),
    (Asked, "dyycdyynnnyyy|unnrjjnynn|nnnnnn|yn"),
    (Granted, "dyycdyynnyyyy|unnrjjnynn|nnnnnn|nn"),
    (Extended, "dyycdyynnnyyy|unnrjjnynn|nnnnnn|nn"),
    (Submitted, "dyncdyynynnyy|unnrjjnynn|nnnnnn|ny"),
    (Allowed, "dyycdyynynnyy|unnrjjnynn|nnnnnn|nn"),
    (Returned, "dnnndyynnnnnn|nnnnnnnnnn|nnnnyy|nn"),
    (Concluded, "dnnnyyynnnnnn|nnnnnnnnnn|nnnnnn|nn"),
    (Delivered, "dnnndyynnnnnn|nnnnnnnnnn|nnnnyy|nn"),
    (Withdrawn, "dnnndyynnnnnn|nnnnnnnnnn|nnnnnn|nn"),
    (Held, "dyycdyynynyyy|unnrjjnnyn|nnnnnn|nn"),
    (Referred, "dyyndyynynyyy|ynnnnnnynn|nnnnnn|nn"),
    (Above, "dyyndyynynyyy|nyynnnnynn|nnnnnn|nn"),
    (Heard, "dyyydyynynyyy|nnnnnnnynn|nnnnnn|nn"),
    (Spoken, "dyyndyynynyyy|nnnnyynynn|nnnnnn|nn"),
    (Called, "dyyndyynynyyy|nnnnyyyynn|nnnnnn|nn"),
    (Moved, "dyycdyynynyyy|unnrjjnyny|nnnnnn|nn"),
    (Met, "dyyydyynynyyy|nnnnynnynn|nnnnnn|nn"),
];

/// What a letter of the table means in a way of handling.
fn meant(letter: char, mode: HandlingMode, step: Step) -> char {
    use HandlingMode::{ClearAnswer, Commitment, Direct, Escalation, JointReview};
    let done = match letter {
        'u' => mode == Escalation,
        'j' => mode == JointReview,
        'r' => matches!(mode, Commitment | ClearAnswer),
        'c' => !matches!(mode, Escalation | JointReview),
        _ if step == Step::AskExtension && mode == Direct => false,
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
        Moved => mode != HandlingMode::Direct,
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

/// Presses a step with everything right that can be right.
fn press(scene: &mut Scene, case: RecordId, step: Step) -> Verdict {
    scene.now.0 += 60_000;
    let now = scene.case(case);
    let missing = now.pieces.iter().position(|piece| piece.arrived.is_none());
    let until = cap(&scene.ledger, &now).unwrap_or(day(2026, 3, 20));
    let text = || "写清楚".to_owned();
    scene.case_command(match step {
        Step::Supply => {
            let pieces = vec![u8::try_from(missing.unwrap_or(0)).expect("few pieces")];
            let notice = (now.mode != HandlingMode::Direct && now.accepted.is_none()).then(|| paper("承"));
            CaseCommand::Supply { case, pieces, told: None, notice }
        }
        Step::DemandMore => {
            CaseCommand::DemandMore { case, name: "收入证明".into(), reason: text(), notice: Some(paper("补")) }
        }
        Step::Return => {
            let ground = ReturnGround::ConditionsNotMet;
            CaseCommand::Return { case, ground, facts: text(), rule: text(), notice: paper("退") }
        }
        Step::Conclude => CaseCommand::Conclude { case, result: text() },
        Step::Deliver => CaseCommand::Deliver { case, to: text(), slip: None },
        Step::Correct => {
            let (field, old) = (Field::Phone, now.applicant.phone.clone());
            CaseCommand::Correct { case, field, old, new: "13800000001".into() }
        }
        Step::Note => CaseCommand::Note { case, text: text() },
        Step::ConfirmDay => CaseCommand::ConfirmDay { case, day: day(2026, 3, 9) },
        Step::AskExtension => CaseCommand::AskExtension { case, until, reason: text() },
        Step::TellExtension => CaseCommand::TellExtension { case, how: text(), notice: paper("延") },
        Step::Withdraw => CaseCommand::Withdraw { case, reason: text() },
        Step::Transfer => CaseCommand::Transfer { case, to: StaffNo::from("9"), counter: CounterNo(2), reason: text() },
        Step::SubmitReturn => {
            CaseCommand::SubmitReturn { case, ground: ReturnGround::ConditionsNotMet, facts: text(), rule: text() }
        }
        Step::ReportUp => {
            CaseCommand::Hands { case, what: HandsCommand::ReportUp { body: text(), how: text(), expected: None } }
        }
        Step::FollowUp => {
            CaseCommand::Hands { case, what: HandsCommand::FollowUp { number: String::new(), text: text() } }
        }
        Step::HearFromAbove => {
            CaseCommand::Hands { case, what: HandsCommand::HearFromAbove { result: text(), stance: Stance::Agree } }
        }
        Step::Refer => CaseCommand::Hands {
            case,
            what: HandsCommand::Refer { reason: text(), notice: paper("报"), body: text() },
        },
        Step::GiveOpinion => {
            let silent =
                now.joint.as_ref().and_then(|joint| joint.units.iter().position(|unit| unit.opinion.is_none()));
            let unit = u8::try_from(silent.unwrap_or(0)).expect("few departments");
            CaseCommand::Hands { case, what: HandsCommand::GiveOpinion { unit, stance: Stance::Agree, text: text() } }
        }
        Step::CallMeeting => CaseCommand::Hands {
            case,
            what: HandsCommand::CallMeeting { at: scene.now, place: text(), notice: paper("会") },
        },
        Step::HoldMeeting => CaseCommand::Hands {
            case,
            what: HandsCommand::HoldMeeting {
                present: text(),
                conclusion: text(),
                minutes: paper("纪"),
                stance: Stance::Agree,
            },
        },
        Step::Hold => CaseCommand::Hold { case, kind: HoldKind::AnotherStep, text: text() },
        Step::Resume => CaseCommand::Resume { case },
        Step::TellMoved => CaseCommand::TellMoved { case, how: text() },
        Step::AskFee => CaseCommand::Beside { case, what: BesideCommand::AskFee { fen: 2_000, notice: paper("费") } },
        Step::PayFee => CaseCommand::Beside { case, what: BesideCommand::PayFee { receipt: text(), channel: text() } },
        Step::Entrust => {
            let (agent, until) = (StaffNo::from("9"), day(2026, 6, 9));
            CaseCommand::Beside {
                case,
                what: BesideCommand::Entrust {
                    agent,
                    powers: text(),
                    until,
                    papers: String::new(),
                    notice: paper("托"),
                },
            }
        }
        Step::Revoke => CaseCommand::Beside { case, what: BesideCommand::Revoke { reason: text() } },
        Step::PlanCallBack => CaseCommand::Beside { case, what: BesideCommand::PlanCallBack { day: day(2026, 3, 20) } },
        Step::CallBack => {
            CaseCommand::Beside { case, what: BesideCommand::CallBack { channel: text(), said: None, paper: None } }
        }
    })
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
            let after = [Step::Correct, Step::Note, Step::CallBack, Step::PlanCallBack];
            let further = on.iter().any(|step| !after.contains(step));
            assert_eq!(further, !matches!(state, Returned | Delivered | Withdrawn), "{mode:?} {state:?} {on:?}");
        }
    }
}
