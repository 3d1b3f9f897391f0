//! Golden files of what a case is in other systems, and of the old ledger.

use super::golden;
use super::scene::{self, Scene, day};
use domain::action::Action;
use domain::case::command::{BesideCommand, CaseCommand};
use domain::case::elsewhere::Elsewhere;
use domain::case::old_ledger::{self, OldCase};
use domain::case::{Applicant, Case};
use domain::codec::{decode, encode};
use domain::hall::{HallCommand, HallSettings, Role, StaffMember};
use domain::ids::{CounterNo, RecordId, StaffNo};
use domain::sync::wire::Verdict;

/// The commands.
pub fn actions(scene: &Scene) -> Vec<(&'static str, Action)> {
    let what = BesideCommand::EnterForeign { system: "民政系统".into(), number: "MZ-1".into() };
    vec![
        ("enter_foreign", Action::Case(CaseCommand::Beside { case: RecordId([2; 16]), what })),
        ("import_cases", import(scene)),
        ("set_elsewhere", Action::Hall(HallCommand::SetElsewhere(elsewhere()))),
    ]
}

fn elsewhere() -> Vec<Elsewhere> {
    vec![Elsewhere { item: 2, system: "民政系统".into() }]
}

/// One case whose clock runs, with a day that was told, and one that waits.
fn import(scene: &Scene) -> Action {
    let old = |no: u32, missing: Vec<String>| OldCase {
        number: scene.number(no),
        old: format!("旧-{no}"),
        item: 2,
        item_version: 1,
        applicant: Applicant {
            name: "王䶮".into(),
            identity: "11010119010203009X".into(),
            phone: String::new(),
            village: None,
        },
        counter: CounterNo(1),
        handler: StaffNo::from("1"),
        received: day(2026, 3, 5),
        told: Some(day(2026, 3, 20)),
        missing,
    };
    Action::Hall(HallCommand::ImportCases(vec![old(1, Vec::new()), old(2, vec!["户口簿".into()])]))
}

/// A case from the old ledger with a number elsewhere; settings that name an item.
#[test]
fn cases_of_other_systems_are_written_and_read_as_released() {
    let mut scene = Scene::on(day(2026, 3, 10));
    let director = StaffMember { role: Role::Director, ..scene::staff("9") };
    scene.set_up(HallCommand::SetStaff(director)).expect("a director");
    scene.actor = StaffNo::from("9");
    let action = import(&scene);
    assert!(matches!(scene.issue(action).1, Verdict::Accepted(_)));
    let case = old_ledger::record("旧-1");
    let what = BesideCommand::EnterForeign { system: "民政系统".into(), number: "MZ-1".into() };
    assert!(matches!(scene.case_command(CaseCommand::Beside { case, what }), Verdict::Accepted(_)));
    assert!(matches!(scene.issue(Action::Hall(HallCommand::SetElsewhere(elsewhere()))).1, Verdict::Accepted(_)));
    for (name, id) in [("from-ledger", case), ("from-ledger-waiting", old_ledger::record("旧-2"))] {
        let bytes = encode(&scene.case(id));
        golden(&format!("record-case-{name}"), &bytes);
        assert_eq!(decode::<Case>(&bytes), Ok(scene.case(id)));
    }
    let settings: HallSettings = scene.read(RecordId::named("hall"));
    golden("record-hall-elsewhere", &encode(&settings));
}
