//! Samples of commands on visits.

use crate::scene::day;
use domain::action::Action;
use domain::attachment::ContentHash;
use domain::case::number::PaperNumber;
use domain::ids::{RecordId, StaffNo};
use domain::visit::VisitCommand;
use domain::visit::custody::{Direction, Original};
use domain::visit::errand::{Household, Matter, Need, Plan};
use domain::visit::signing::{Ability, SignedAs, Signer};

/// Commands on visits.
pub fn visits() -> Vec<(&'static str, Action)> {
    let (one, file) = (RecordId([2; 16]), Some(ContentHash([3; 32])));
    let until = day(2026, 3, 20);
    let paper = || PaperNumber("〔2026〕存-A-0001".into());
    let household =
        Household {
            head: "王䶮".into(), village: None, group: "3组".into(), way: "一".into(), phone: "二".into()
        };
    let plan = Plan {
        household,
        need: Need::Other,
        why: "三".into(),
        day: until,
        agent: StaffNo::from("2"),
        matters: vec![Matter { person: "王䶮".into(), item: 2 }],
    };
    let signer = Signer { who: "一".into(), role: SignedAs::Guardian, relation: "二".into(), file };
    let original =
        Original { paper: "一".into(), owner: "二".into(), phone: "三".into(), errand: Some(one), case: None };
    let commands = vec![
        ("visit_plan", VisitCommand::Plan(plan)),
        ("visit_move", VisitCommand::Move { errand: one, day: until, agent: StaffNo::from("2"), before: Some(one) }),
        ("visit_cancel", VisitCommand::Cancel { errand: one, reason: "一".into() }),
        ("visit_arrive", VisitCommand::Arrive(one)),
        ("visit_not_met", VisitCommand::NotMet { errand: one, reason: "一".into() }),
        ("visit_finish", VisitCommand::Finish { errand: one, cases: vec![one] }),
        (
            "visit_sign",
            VisitCommand::Sign {
                case: one,
                errand: Some(one),
                person: "一".into(),
                ability: Ability::NeedsGuardian,
                signers: vec![signer],
            },
        ),
        ("visit_take_original", VisitCommand::TakeOriginal { original, number: paper() }),
        (
            "visit_pass_on",
            VisitCommand::PassOn {
                originals: vec![one],
                papers: "一".into(),
                to: StaffNo::from("2"),
                direction: Direction::ToVillage,
                number: paper(),
            },
        ),
        ("visit_receive", VisitCommand::Receive(one)),
        (
            "visit_return_original",
            VisitCommand::ReturnOriginal { custody: one, to: "一".into(), relation: "二".into(), signature: file },
        ),
    ];
    commands.into_iter().map(|(name, command)| (name, Action::Visit(command))).collect()
}
