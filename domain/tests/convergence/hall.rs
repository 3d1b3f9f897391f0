//! The hall of every world: its people, its counters, and items that are handled in every way.

use crate::server::Server;
use domain::calendar::{OfficeHours, builtin_plans};
use domain::catalog::{
    Agents, HandlingMode, JointPlan, JointUnit, Material, Necessity, Outside, ProcedureKind, ServiceItem,
    SignatureLevel,
};
use domain::hall::{Counter, HallClass, HallCommand, HallSettings, Role, Series, StaffMember};
use domain::ids::{CounterNo, HallId, StaffNo};
use domain::time::{Date, Limit, Timestamp, WorkingDays};

/// Done on the spot.
pub const ON_THE_SPOT: u8 = 1;
/// Decided by a higher body; costs something, and an agent may do the errand.
pub const ABOVE: u8 = 4;
/// Three departments and their meeting.
pub const TOGETHER: u8 = 5;
/// Two departments, no meeting.
pub const BESIDE_EACH_OTHER: u8 = 6;
/// A leader signs, and three days of a hearing are outside the promise. Items 2 and 3 are promised and nothing more.
pub const SIGNED: u8 = 7;

/// Who works at the counters.
pub const CLERK: &str = "1";
/// Who enters the days on which the hall stays shut.
pub const DIRECTOR: &str = "8";
/// Who signs and approves.
pub const LEADER: &str = "9";

/// How a case of an item is handled, which a device knows from the catalogue.
pub fn mode_of(item: u8) -> HandlingMode {
    match item {
        ON_THE_SPOT => HandlingMode::Direct,
        ABOVE => HandlingMode::Escalation,
        TOGETHER => HandlingMode::JointReview,
        _ => HandlingMode::Commitment,
    }
}

pub fn set_up(server: &mut Server, now: Timestamp) {
    let hall = HallSettings {
        hall: HallId::from("XZ"),
        name: "sim".into(),
        class: HallClass::Town,
        address: String::new(),
        hotline: "0817-0000000".into(),
        complaint_phone: "0817-0000001".into(),
        letter_box: "door".into(),
        hours: OfficeHours::default(),
        spot_target: 30,
        closures: Vec::new(),
        origin: String::new(),
        villages: Vec::new(),
        denial_notice: None,
        market: None,
        elsewhere: None,
    };
    server.issue(HallCommand::SetHall(hall), now);
    for plan in builtin_plans() {
        server.issue(HallCommand::PutYear(plan), now);
    }
    for (no, role) in [(CLERK, Role::Clerk), (DIRECTOR, Role::Director), (LEADER, Role::DutyLeader)] {
        let staff = StaffMember {
            no: StaffNo::from(no),
            name: "丙丁".into(),
            post: "post".into(),
            role,
            counters: vec![CounterNo(1), CounterNo(2)],
        };
        server.issue(HallCommand::SetStaff(staff), now);
    }
    for no in 1..=2 {
        let counter = Counter { no: CounterNo(no), name: "counter".into(), series: vec!['A', 'B'] };
        server.issue(HallCommand::SetCounter(counter), now);
    }
    let series = |letter| Series { letter, name: "q".into(), hint: String::new(), windows: Vec::new() };
    server.issue(HallCommand::SetSeries(vec![series('A'), series('B')]), now);
    for no in 1..=SIGNED {
        server.issue(HallCommand::PutItem(special(no, item(no))), now);
    }
}

/// What is beyond the usual about an item.
fn special(no: u8, item: ServiceItem) -> ServiceItem {
    match no {
        ABOVE => ServiceItem { agents: Some(Agents::Allowed), fee: "10 元".into(), fee_basis: "law".into(), ..item },
        TOGETHER => ServiceItem { joint: Some(departments(3)), ..item },
        // By name a joint matter, but two departments are handled as a promise (C1).
        BESIDE_EACH_OTHER => ServiceItem { mode: HandlingMode::JointReview, joint: Some(departments(2)), ..item },
        SIGNED => {
            let outside = Outside { kind: ProcedureKind::Hearing, within: Limit::Working(WorkingDays(3)) };
            ServiceItem { outside: Some(vec![outside]), signature: Some(SignatureLevel::Leader), ..item }
        }
        _ => item,
    }
}

fn departments(count: u16) -> JointPlan {
    let unit = |no: u16| JointUnit {
        name: format!("department {no}"),
        within: Limit::Working(WorkingDays(no + 1)),
        materials: None,
    };
    JointPlan { units: (1..=count).map(unit).collect() }
}

fn item(no: u8) -> ServiceItem {
    let material = |name: &str, need| Material {
        name: name.into(),
        need,
        form: "original".into(),
        copies: 1,
        source: String::new(),
        waived_from: None,
        except: None,
        sample: None,
    };
    ServiceItem {
        no: no.into(),
        version: 1,
        name: format!("item {no}"),
        window: "w".into(),
        mode: mode_of(no),
        object: "person".into(),
        decided_at: "hall".into(),
        basis: vec!["law".into()],
        conditions: "none".into(),
        procedure: vec!["step".into()],
        materials: vec![material("main", Necessity::Main), material("attachment", Necessity::Attachment)],
        statutory: None,
        promised: if no == ON_THE_SPOT { Limit::OnTheSpot } else { Limit::Working(WorkingDays(5)) },
        fee: "不收费".into(),
        fee_basis: String::new(),
        result: "paper".into(),
        from: Date::ymd(2024, 1, 1).unwrap_or(Date::MIN),
        to: None,
        weight: None,
        submit_within: None,
        joint: None,
        agents: None,
        in_person: None,
        outside: None,
        signature: None,
        questions: None,
        owner: None,
        project: None,
    }
}
