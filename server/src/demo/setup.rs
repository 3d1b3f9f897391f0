//! The sample hall before its first case: master data, people, counters, queues, catalogue, calendars, wall, roster.

use super::act::Player;
use super::sample::{self, Sample};
use super::stage::Stage;
use super::{DemoError, Wanted};
use domain::calendar::{Calendar, OfficeHours, builtin_plans};
use domain::catalog::ServiceItem;
use domain::disclosure::{Page, PageKind};
use domain::hall::{
    Counter, DeviceRole, DutyDay, HallClass, HallCommand, HallSettings, Role, Series, StaffMember, Village,
};
use domain::ids::{CounterNo, HallId, StaffNo, VillageCode};

/// The calendar by which the sample is planned: the same plans that are put into the hall.
pub(super) fn calendar() -> Calendar {
    Calendar::new(1, builtin_plans(), [])
}

/// Issues everything that stands before the first case.
pub(super) fn set_up(
    stage: &mut Stage<'_>,
    sample: &Sample,
    items: &[ServiceItem],
    wanted: &Wanted,
) -> Result<(), DemoError> {
    let hall = &sample.hall;
    stage.set(HallCommand::SetHall(settings(sample, &wanted.origin)))?;
    for plan in builtin_plans() {
        stage.set(HallCommand::PutYear(plan))?;
    }
    for staff in &hall.staff {
        stage.set(HallCommand::SetStaff(member(staff)))?;
    }
    let series = hall.series.iter().map(|series| Series {
        letter: series.letter,
        name: series.name.clone(),
        hint: series.hint.clone(),
        windows: series.windows.clone(),
    });
    stage.set(HallCommand::SetSeries(series.collect()))?;
    for counter in &hall.counters {
        let (no, name) = (CounterNo(counter.no), counter.name.clone());
        stage.set(HallCommand::SetCounter(Counter { no, name, series: counter.series.chars().collect() }))?;
        stage.let_in(Player::Desk(counter.no), DeviceRole::Desk, format!("{}号窗口", counter.no))?;
    }
    stage.let_in(Player::Kiosk, DeviceRole::Kiosk, "取号机".to_owned())?;
    for item in items {
        stage.set(HallCommand::PutItem(item.clone()))?;
    }
    publish(stage, sample, wanted)?;
    roster(stage, sample, wanted)
}

fn settings(sample: &Sample, origin: &str) -> HallSettings {
    let hall = &sample.hall;
    let villages =
        sample.villages.iter().map(|(code, name)| Village { code: VillageCode(*code), name: name.clone() }).collect();
    HallSettings {
        hall: HallId(hall.hall.clone()),
        name: hall.name.clone(),
        class: HallClass::CentralTown,
        address: hall.address.clone(),
        hotline: hall.hotline.clone(),
        complaint_phone: hall.complaint_phone.clone(),
        letter_box: hall.letter_box.clone(),
        hours: OfficeHours::default(),
        spot_target: 30,
        closures: Vec::new(),
        origin: origin.to_owned(),
        villages,
        denial_notice: None,
        market: None,
        elsewhere: None,
    }
}

fn member(staff: &sample::Staff) -> StaffMember {
    let role = match staff.role {
        sample::Role::Director => Role::Director,
        sample::Role::Leader => Role::DutyLeader,
        sample::Role::Lead => Role::LeadClerk,
        sample::Role::Clerk => Role::Clerk,
        sample::Role::Agent => Role::VillageAgent,
    };
    let counters = staff.counters.iter().copied().map(CounterNo).collect();
    StaffMember { no: StaffNo(staff.no.clone()), name: staff.name.clone(), post: staff.post.clone(), role, counters }
}

/// Pages of the wall: written by a lead clerk, reviewed by the director (OP-05).
fn publish(stage: &mut Stage<'_>, sample: &Sample, wanted: &Wanted) -> Result<(), DemoError> {
    let first = |role: sample::Role| {
        let staff = sample.hall.staff.iter().find(|staff| staff.role == role);
        StaffNo(staff.map_or(String::new(), |staff| staff.no.clone()))
    };
    let today = wanted.now.date();
    for page in &sample.hall.pages {
        stage.set(HallCommand::Publish(Page {
            name: page.name.clone(),
            kind: match page.kind {
                sample::PageKind::Notice => PageKind::Notice,
                sample::PageKind::Rule => PageKind::Rule,
                sample::PageKind::Complaint => PageKind::Complaint,
            },
            title: page.title.clone(),
            text: page.text.clone(),
            from: today.plus_days(page.from),
            to: page.to.map(|days| today.plus_days(days)),
            author: first(sample::Role::Lead),
            reviewer: first(sample::Role::Director),
        }))?;
    }
    Ok(())
}

/// Leaders on duty in turn, on the working days of this month and the next (DT-02).
fn roster(stage: &mut Stage<'_>, sample: &Sample, wanted: &Wanted) -> Result<(), DemoError> {
    let leads = |staff: &&sample::Staff| matches!(staff.role, sample::Role::Director | sample::Role::Leader);
    let leaders: Vec<&sample::Staff> = sample.hall.staff.iter().filter(leads).collect();
    let calendar = calendar();
    let mut day = wanted.now.date().month_start();
    let last = day.plus_months(1).month_end();
    let mut turn = leaders.iter().cycle();
    while day <= last {
        if calendar.is_working(day)
            && let Some(leader) = turn.next()
        {
            let (leader, post) = (leader.name.clone(), leader.post.clone());
            stage.set(HallCommand::SetDuty(DutyDay { date: day, leader, post }))?;
        }
        day = day.plus_days(1);
    }
    Ok(())
}
