//! Lists and counts. A count is the length of the list behind it, by the same filter (F49).

use super::archive::is_unfiled;
use super::columns;
use super::engine::Engine;
use crate::model::ask::{
    Bookings, CounterCounts, CounterQueue, Counts, Following, KioskView, OpenMatter, Plans, Preview, RegisterQuery,
    Setup, Sitting, Tile, Wish, Wished,
};
use crate::model::row::{CaseRow, Urgency};
use domain::appointment::{self, Standing};
use domain::attention::{Attention, Defect};
use domain::calendar::Calendar;
use domain::case::class::CaseKind;
use domain::case::recount::Change;
use domain::case::registers::Register;
use domain::case::submission::Submission;
use domain::case::{Case, Stage, deadline};
use domain::catalog::{ItemHistory, ServiceItem};
use domain::hall::{Counter, HallSettings, StaffMember};
use domain::handover::HandOver;
use domain::ids::{CounterNo, RecordId};
use domain::queue::{Ticket, TicketStage, tickets_of};
use domain::record::{Area, SeriesList, load};
use domain::seat::{Seat, Taken};
use domain::sync::replica::Replica;
use domain::time::Date;

/// For how many days a case whose applicant was not satisfied stands before the director.
const UNSATISFIED_DAYS: i32 = 30;
/// How many rows a list shows at the most.
const LONGEST_LIST: usize = 200;
/// How many search results are shown at the most.
const MOST_FOUND: usize = 50;

/// Today with the calendar in force, to count days left.
struct Today {
    date: Date,
    calendar: Calendar,
}

impl Today {
    fn of(engine: &Engine, replica: &Replica) -> Self {
        Today { date: engine.now().date(), calendar: deadline::calendar(replica) }
    }

    fn counted(&self, row: &CaseRow) -> CaseRow {
        let mut row = row.clone();
        if row.stage == Stage::Accepted {
            row.days_left = row.due.map(|due| self.calendar.working_days_left(self.date, due));
            row.look_at_units(self.date);
        }
        row
    }
}

/// Open cases of a counter or of all, the most urgent first.
pub(super) fn today(engine: &Engine, counter: Option<CounterNo>) -> Vec<CaseRow> {
    let rows = engine.with(|replica| {
        let today = Today::of(engine, replica);
        let index = engine.index.borrow();
        let own = index.open().filter(|row| counter.is_none_or(|counter| row.counter == counter));
        let mut rows: Vec<CaseRow> = own.map(|row| today.counted(row)).collect();
        rows.sort_by_key(|row| (row.urgency(), row.due.is_none(), row.due, row.received, row.id));
        rows.truncate(LONGEST_LIST);
        rows
    });
    rows.unwrap_or_default()
}

/// Cases found by what was typed.
pub(super) fn search(engine: &Engine, typed: &str) -> Vec<CaseRow> {
    let rows = engine.with(|replica| {
        let today = Today::of(engine, replica);
        engine.index.borrow_mut().search(replica, typed, MOST_FOUND).iter().map(|row| today.counted(row)).collect()
    });
    rows.unwrap_or_default()
}

/// The row of one case.
pub(super) fn row(engine: &Engine, replica: &Replica, id: RecordId) -> Option<CaseRow> {
    let today = Today::of(engine, replica);
    engine.index.borrow_mut().row(replica, id).map(|row| today.counted(row))
}

/// Whether a row belongs to the list behind a tile.
fn belongs(tile: Tile, row: &CaseRow, today: Date) -> bool {
    let ended_today = row.ended.is_some_and(|at| at.date() == today);
    let open = row.stage.is_open();
    match tile {
        Tile::ReceivedToday => row.received.date() == today,
        Tile::PromisedToday => {
            row.received.date() == today && row.stage == Stage::Accepted && row.kind != CaseKind::Immediate
        }
        Tile::ConcludedToday => ended_today && matches!(row.stage, Stage::Concluded | Stage::Delivered),
        Tile::ReturnedToday => ended_today && row.stage == Stage::Returned,
        Tile::Open => open,
        Tile::Overdue => row.urgency() == Urgency::Overdue,
        Tile::DueToday => row.urgency() == Urgency::Today,
        Tile::Supplementing => row.stage == Stage::Supplementing,
        Tile::NotFetched => row.stage == Stage::Concluded,
        Tile::Wishes => row.asks,
        Tile::UnitsLate => row.late_unit.is_some(),
        Tile::Urgent => row.urgent,
        Tile::Unsatisfied => {
            let recent = row.ended.is_some_and(|at| at.date() >= today.plus_days(-UNSATISFIED_DAYS));
            recent && row.stands_in(Register::Unsatisfied)
        }
        Tile::ToCall => row.call_from.is_some_and(|day| day <= today),
        Tile::NotFiled => row.unfiled,
    }
}

/// All rows with their days left counted where a limit runs.
pub(super) fn all_rows(engine: &Engine, replica: &Replica) -> (Date, Vec<CaseRow>) {
    let today = Today::of(engine, replica);
    let seen = |row: &CaseRow| CaseRow { unfiled: is_unfiled(replica, row, today.date), ..today.counted(row) };
    let rows = engine.index.borrow_mut().rows(replica).map(seen).collect();
    (today.date, rows)
}

/// The whole list behind a tile.
pub(super) fn listed(engine: &Engine, tile: Tile) -> Vec<CaseRow> {
    let rows = engine.with(|replica| {
        let (date, rows) = all_rows(engine, replica);
        let mut rows: Vec<CaseRow> = rows.into_iter().filter(|row| belongs(tile, row, date)).collect();
        rows.sort_by_key(|row| (row.urgency(), row.due.is_none(), row.due, row.received, row.id));
        rows
    });
    rows.unwrap_or_default()
}

/// A register of cases, the newest first.
pub(super) fn register(engine: &Engine, query: RegisterQuery) -> Vec<CaseRow> {
    let rows = engine.with(|replica| {
        let (date, rows) = all_rows(engine, replica);
        let mut rows: Vec<CaseRow> = rows.into_iter().filter(|row| query.holds(row)).collect();
        rows.sort_by_key(|row| (std::cmp::Reverse(row.received), row.id));
        columns::fill(replica, query.register, date, &mut rows);
        rows
    });
    rows.unwrap_or_default()
}

/// The director's page.
pub(super) fn counts(engine: &Engine) -> Option<Counts> {
    engine.with(|replica| {
        let (date, rows) = all_rows(engine, replica);
        let count = |tile: Tile, counter: Option<CounterNo>| {
            let own = |row: &&CaseRow| counter.is_none_or(|counter| row.counter == counter);
            let listed = rows.iter().filter(own).filter(|row| belongs(tile, row, date)).count();
            u32::try_from(listed).unwrap_or(u32::MAX)
        };
        let tickets = tickets_of(replica, date);
        let serving = |no: CounterNo| {
            let at = |ticket: &Ticket| ticket.stage == TicketStage::Called && ticket.counter == Some(no);
            tickets.iter().find(|(_, ticket)| at(ticket)).map(|(_, ticket)| ticket.number.to_string())
        };
        let counters = setup(replica).counters.into_iter().map(|counter| CounterCounts {
            open: count(Tile::Open, Some(counter.no)),
            overdue: count(Tile::Overdue, Some(counter.no)),
            due_today: count(Tile::DueToday, Some(counter.no)),
            concluded: count(Tile::ConcludedToday, Some(counter.no)),
            serving: serving(counter.no),
            counter,
        });
        Counts {
            day: date,
            tiles: Tile::ALL.into_iter().map(|tile| (tile, count(tile, None))).collect(),
            counters: counters.collect(),
            unconfirmed: u32::try_from(rows.iter().filter(|row| row.provisional).count()).unwrap_or(u32::MAX),
        }
    })
}

/// Hall, staff, counters, queues.
pub(super) fn setup(replica: &Replica) -> Setup {
    let mut setup = Setup {
        hall: load::<HallSettings>(replica, RecordId::named("hall")).present(),
        staff: Vec::new(),
        counters: Vec::new(),
        series: load::<SeriesList>(replica, RecordId::named("series")).present().map_or(Vec::new(), |all| all.list),
    };
    replica.each_of(Area::People, &mut |stored| setup.staff.extend(stored.read::<StaffMember>()));
    replica.each_of(Area::Hall, &mut |stored| setup.counters.extend(stored.read::<Counter>()));
    setup.staff.sort_by(|a, b| a.no.cmp(&b.no));
    setup.counters.sort_by_key(|counter| counter.no);
    setup
}

/// What waits for a leader's word, the case whose day comes first before the others.
pub(super) fn wishes(engine: &Engine) -> Vec<Wished> {
    let mut wishes = Vec::new();
    for row in listed(engine, Tile::Wishes) {
        let Some(case) = engine.with(|replica| case(replica, row.id)).flatten() else { continue };
        let extension = case.extension.filter(|extension| extension.is_open() && row.stage == Stage::Accepted);
        let submission = case.submission.filter(Submission::is_open);
        let both = extension.map(Wish::Extension).into_iter().chain(submission.map(Wish::Return));
        wishes.extend(both.map(|wish| Wished { row: row.clone(), wish }));
    }
    wishes
}

/// Hand-overs that are not closed, those that lie first, then the oldest.
pub(super) fn hand_overs(engine: &Engine) -> Option<Vec<Following>> {
    engine.with(|replica| {
        let (now, calendar) = (engine.now(), deadline::calendar(replica));
        let hours = load::<HallSettings>(replica, RecordId::named("hall")).present().map(|hall| hall.hours);
        let hours = hours.unwrap_or_default();
        let mut open = Vec::new();
        replica.each_of(Area::HandOvers, &mut |stored| {
            let hand_over = stored.read::<HandOver>().filter(HandOver::is_open);
            open.extend(hand_over.map(|hand_over| {
                let lying = hand_over.is_left_lying(&calendar, hours, now);
                Following { id: stored.id, hand_over, lying }
            }));
        });
        open.sort_by_key(|one| (!one.lying, one.hand_over.at, one.id));
        open
    })
}

/// The plans of days off, by year.
pub(super) fn plans(engine: &Engine) -> Option<Plans> {
    engine.with(|replica| {
        let calendar = deadline::calendar(replica);
        Plans {
            plans: calendar.plans().values().cloned().collect(),
            today: engine.now().date(),
            closures: calendar.closures().iter().copied().collect(),
        }
    })
}

/// What another calendar would change of what is held here.
pub(super) fn preview(engine: &Engine, changes: impl Fn(&Replica) -> Vec<Change>) -> Option<Preview> {
    engine.with(|replica| {
        let changes = changes(replica);
        let (moved, settled): (Vec<Change>, Vec<Change>) = changes.into_iter().partition(Change::moves);
        let moved = moved
            .into_iter()
            .filter_map(|change| Some((row(engine, replica, change.case)?, change.old, change.due.date)));
        Preview { moved: moved.collect(), settled: u32::try_from(settled.len()).unwrap_or(u32::MAX) }
    })
}

/// For how many days back appointments that nobody kept are shown.
const MISSED_SHOWN: i32 = 7;

/// Appointments, and when one can be made.
pub(super) fn bookings(engine: &Engine) -> Option<Bookings> {
    engine.with(|replica| {
        let today = engine.now().date();
        let open = load::<HallSettings>(replica, RecordId::named("hall")).present().map(|hall| hall.hours);
        let mut list = Vec::new();
        appointment::each(replica, &mut |id, one| {
            let recent = one.hour.day >= today.plus_days(-MISSED_SHOWN);
            let missed = one.hour.day < today && one.standing(today) == Standing::Missed;
            if one.hour.day >= today || (recent && missed) {
                list.push((id, one));
            }
        });
        Bookings {
            list,
            days: appointment::days(&deadline::calendar(replica), today),
            hours: appointment::hours(open.unwrap_or_default()),
        }
    })
}

/// Who sits where today.
pub(super) fn seats(engine: &Engine) -> Option<Vec<Sitting>> {
    engine.with(|replica| {
        let (now, device) = (engine.now(), replica.row().device);
        let mut seats = Vec::new();
        replica.each_of(Area::People, &mut |stored| {
            let seat = stored.read::<Seat>();
            seats.extend(seat.as_ref().and_then(|seat| {
                let Taken { staff, device: at, since } = seat.taken_on(now)?.clone();
                Some(Sitting { counter: seat.counter, staff, since, here: at == device })
            }));
        });
        seats
    })
}

/// Items in force today, in the order of their counters.
pub(super) fn items(engine: &Engine) -> Vec<ServiceItem> {
    let day = engine.now().date();
    let mut items = Vec::new();
    engine.with(|replica| {
        replica.each_of(Area::Catalog, &mut |stored| {
            items.extend(stored.read::<ItemHistory>().and_then(|history| history.on(day).cloned()));
        });
    });
    items.sort_by_key(|item| item.no);
    items
}

/// The queue as a counter sees it.
pub(super) fn queue(engine: &Engine, no: CounterNo) -> Option<CounterQueue> {
    engine.with(|replica| {
        let tickets = tickets_of(replica, engine.now().date());
        let series = domain::queue::counter(replica, no).present().map_or(Vec::new(), |counter| counter.series);
        let waits = |ticket: &Ticket| {
            ticket.stage == TicketStage::Waiting && ticket.number.letter().is_some_and(|l| series.contains(&l))
        };
        let at = |ticket: &Ticket| ticket.stage == TicketStage::Called && ticket.counter == Some(no);
        let waiting: Vec<&Ticket> = tickets.iter().map(|(_, ticket)| ticket).filter(|ticket| waits(ticket)).collect();
        CounterQueue {
            current: tickets.iter().find(|(_, ticket)| at(ticket)).cloned(),
            waiting: u32::try_from(waiting.len()).unwrap_or(u32::MAX),
            next: waiting.iter().take(5).map(|ticket| ticket.number.to_string()).collect(),
        }
    })
}

/// What a kiosk shows.
pub(super) fn kiosk(engine: &Engine) -> Option<KioskView> {
    engine.with(|replica| {
        let setup = setup(replica);
        let tickets = tickets_of(replica, engine.now().date());
        let waits = |letter: char| {
            let of_queue = |t: &Ticket| t.stage == TicketStage::Waiting && t.number.letter() == Some(letter);
            u32::try_from(tickets.iter().filter(|(_, ticket)| of_queue(ticket)).count()).unwrap_or(u32::MAX)
        };
        let waiting = setup.series.iter().map(|series| (series.letter, waits(series.letter))).collect();
        KioskView { setup, waiting }
    })
}

/// What needs attention: open refusals and defects, and commands that wait for another.
pub(super) fn open_matters(replica: &Replica) -> Vec<OpenMatter> {
    let mut matters = Vec::new();
    replica.each_of(Area::Attention, &mut |stored| {
        let refused = stored.read::<Attention>().filter(|attention| attention.settled.is_none());
        matters.extend(refused.map(OpenMatter::Refused));
        let defect = stored.read::<Defect>().filter(|defect| defect.settled.is_none());
        matters.extend(defect.map(|defect| {
            let about = defect.about.map(|id| in_words(replica, id)).unwrap_or_default();
            OpenMatter::Defect(stored.id, defect, about)
        }));
    });
    for out in replica.outbox().filter(|out| !out.is_final()) {
        if let domain::sync::replica::OutState::HeldBack(domain::sync::wire::Verdict::Waiting(on)) = &out.state {
            matters.push(OpenMatter::HeldBack(out.id, u32::try_from(on.len()).unwrap_or(u32::MAX)));
        }
    }
    matters
}

/// A case or a ticket in words: name, item and number; the called number.
fn in_words(replica: &Replica, id: RecordId) -> String {
    if let Some(case) = case(replica, id) {
        return format!("{} · {} · {}", case.applicant.name, case.item_name, case.number);
    }
    load::<Ticket>(replica, id).present().map_or(String::new(), |ticket| ticket.number.to_string())
}

/// How many of them concern this device: what another desk sent and lost is that desk's, and the director's.
pub(super) fn open_matters_count(replica: &Replica) -> u32 {
    let device = replica.row().device;
    let own = |matter: &&OpenMatter| match matter {
        OpenMatter::Refused(attention) => attention.device == device,
        OpenMatter::Defect(..) | OpenMatter::HeldBack(..) => true,
    };
    u32::try_from(open_matters(replica).iter().filter(own).count()).unwrap_or(u32::MAX)
}

/// Those about one case.
pub(super) fn matters_of(replica: &Replica, id: RecordId) -> Vec<OpenMatter> {
    let about = |matter: &OpenMatter| match matter {
        OpenMatter::Refused(attention) => {
            let action = domain::codec::decode::<domain::action::Action>(&attention.action).ok();
            let made = RecordId::of_command(attention.command, 0);
            made == id || action.is_some_and(|action| action.about() == Some(id))
        }
        OpenMatter::Defect(_, defect, _) => defect.about == Some(id),
        OpenMatter::HeldBack(command, _) => replica.outbox().any(|out| out.id == *command && out.touches.contains(&id)),
    };
    open_matters(replica).into_iter().filter(about).collect()
}

/// A case by its id.
pub(super) fn case(replica: &Replica, id: RecordId) -> Option<Case> {
    load::<Case>(replica, id).present()
}
