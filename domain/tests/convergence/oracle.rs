//! The oracle: what each person was told, and whether it is so. It never calls `decide`.

use crate::device::Device;
use crate::promises;
use crate::server::Server;
use domain::action::{Action, ActionClass, Event};
use domain::appointment::Appointment;
use domain::attention::{Attention, Defect};
use domain::case::Case;
use domain::codec::decode;
use domain::consultation::Consultation;
use domain::hall::DeviceRole;
use domain::ids::{CommandId, RecordId};
use domain::queue::{QueueEvent, Ticket, TicketChange};
use domain::record::{Area, Stored, View, load};
use domain::refusal::{CaseRefusal, OrderRefusal, Refusal};
use domain::sync::journal::{Entry, Matter};
use domain::sync::ledger::Ledger;
use domain::sync::scope::Scope;
use domain::sync::wire::Verdict;
use domain::time::{Date, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

/// What a person was told.
#[derive(Clone, Debug)]
pub struct Told {
    pub device: usize,
    pub command: CommandId,
    /// The numbers that were given: of a case, of a ticket, on papers.
    pub numbers: Vec<String>,
    /// The promised day, if one was said.
    pub day: Option<Date>,
    /// The storage that held it was put back before the server had it: nobody can bring it back.
    pub lost_with_storage: bool,
}

/// A command as the journal holds it.
pub struct Line {
    pub id: CommandId,
    pub verdict: Verdict,
    /// The action as it came.
    pub action: Vec<u8>,
    pub events: Vec<Event>,
}

#[derive(Default)]
pub struct Oracle {
    pub told: Vec<Told>,
    /// Final answers that reached a device: command, place.
    pub answered: BTreeMap<CommandId, Verdict>,
}

impl Oracle {
    /// F21: no number is told for two commands, unless the storage that knew of the first is gone.
    pub fn numbers_are_unique(&self) -> Result<(), String> {
        let mut seen: BTreeMap<&str, CommandId> = BTreeMap::new();
        for told in self.told.iter().filter(|told| !told.lost_with_storage) {
            for number in &told.numbers {
                if seen.insert(number, told.command).is_some_and(|other| other != told.command) {
                    return Err(format!("number {number} was told twice"));
                }
            }
        }
        Ok(())
    }

    /// A verdict that reached a device is durable at the server at that moment.
    pub fn hear(&mut self, command: CommandId, verdict: &Verdict, durable: &[Entry]) -> Result<(), String> {
        let Some(seq) = verdict.seq() else { return Ok(()) };
        let entry = usize::try_from(seq - 1).ok().and_then(|place| durable.get(place));
        let kept = entry.and_then(command_of).is_some_and(|(id, kept)| id == command && kept == *verdict);
        if !kept {
            return Err(format!("{command:?} was answered {verdict:?}, but the journal does not hold it"));
        }
        self.answered.insert(command, verdict.clone());
        Ok(())
    }

    /// A device that stands at the end of the journal holds exactly its part of the hall.
    pub fn base_is_right(device: &Device, server: &Server, now: Timestamp) -> Result<(), String> {
        let standing = device.tab.standing();
        let ledger = &server.ledger;
        // A device that has not yet noticed that the server was rolled back cannot be right.
        if standing.known != domain::sync::wire::Known(ledger.head(), ledger.head_hash()) {
            return Ok(());
        }
        if standing.epoch != Some(ledger.epoch()) || standing.head != ledger.head() || !standing.whole {
            return Ok(());
        }
        let scope = Scope { role: device.tab.row().role, today: now.date() };
        // Tickets of days gone by go with the next word from the server.
        let held = device.tab.base().all().filter(|stored| scope.admits(stored.partition));
        let own: BTreeMap<RecordId, &Stored> = held.map(|stored| (stored.id, stored)).collect();
        let part = ledger.records().all().filter(|stored| scope.admits(stored.partition));
        let mut count = 0;
        for stored in part {
            count += 1;
            if own.get(&stored.id) != Some(&stored) {
                return Err(format!("a device at {} holds another {:?} than the server", standing.head, stored.id));
            }
        }
        if own.len() == count { Ok(()) } else { Err("a device holds a record that is not in its part".to_owned()) }
    }

    /// At quiescence: everything told is there once, everything sent is answered, all copies are equal.
    pub fn all_is_well(&self, devices: &[Device], server: &Server, now: Timestamp) -> Result<(), String> {
        self.numbers_are_unique()?;
        for device in devices {
            let (unsent, _) = device.tab.unsent();
            let waits_only = device
                .tab
                .outbox()
                .filter(|out| !out.is_final())
                .all(|out| matches!(&out.state, domain::sync::replica::OutState::HeldBack(_)));
            if unsent > 0 && !waits_only {
                return Err(format!("{unsent} commands never got an answer"));
            }
            if device.tab.standing().head != server.ledger.head() {
                return Err("a device does not reach the end of the journal".to_owned());
            }
            Self::base_is_right(device, server, now)?;
        }
        let lines = lines(&server.durable);
        self.everything_told_is_kept(devices, server, &lines)?;
        refusals_are_kept(devices, server, &lines)?;
        every_desk_shows_the_same(devices, server)?;
        one_call_for_each(&lines)?;
        promises::all_hold(&server.ledger, &lines, now.date())?;
        rebuilds(server)
    }

    /// Every number told leads to the one record that it stands on, every day told is the day counted, or its command is
    /// kept for its owner.
    fn everything_told_is_kept(&self, devices: &[Device], server: &Server, lines: &[Line]) -> Result<(), String> {
        let Kept { numbers, attention, defects } = Kept::of(server);
        if let Some((number, count)) = numbers.iter().find(|(_, count)| **count > 1) {
            return Err(format!("{number} exists {count} times"));
        }
        let commands: BTreeMap<CommandId, &Line> = lines.iter().map(|line| (line.id, line)).collect();
        for told in self.told.iter().filter(|told| !told.lost_with_storage) {
            // A command that builds on a refused one stays on its device until somebody mends that one or gives it up.
            let waits = |device: &Device| device.tab.outbox().any(|out| out.id == told.command && !out.is_final());
            if devices.iter().any(waits) {
                continue;
            }
            let Some(line) = commands.get(&told.command) else {
                return Err(format!("{:?}, told as saved on device {}, is nowhere", told.command, told.device));
            };
            if attention.contains(&told.command) {
                continue;
            }
            if !matches!(line.verdict, Verdict::Accepted(_)) {
                return Err(format!("{:?}, told as saved, was refused and is kept for nobody", told.command));
            }
            // What was told and did not come about is named to somebody.
            if defects.contains(&told.command) {
                continue;
            }
            if let Some(number) = told.numbers.iter().find(|number| !numbers.contains_key(*number)) {
                return Err(format!("number {number} was told and leads nowhere"));
            }
            if let Some(day) = told.day
                && !line.events.iter().any(|event| promises::accepts_for(event, day))
            {
                return Err(format!("{day} was told by {:?} and is not the day counted", told.command));
            }
        }
        Ok(())
    }
}

/// What the records say of numbers, and of commands that need attention.
struct Kept {
    /// How many records each number stands on.
    numbers: BTreeMap<String, u32>,
    /// Refused commands.
    attention: BTreeSet<CommandId>,
    /// Commands that told a person what did not come about.
    defects: BTreeSet<CommandId>,
}

impl Kept {
    fn of(server: &Server) -> Self {
        let mut kept = Kept { numbers: BTreeMap::new(), attention: BTreeSet::new(), defects: BTreeSet::new() };
        for stored in server.ledger.records().all() {
            kept.attention.extend(stored.read::<Attention>().map(|attention| attention.command));
            kept.defects
                .extend(stored.read::<Defect>().filter(|one| was_told_else(&one.finding)).map(|one| one.command));
            for number in numbers_on(stored) {
                *kept.numbers.entry(number).or_default() += 1;
            }
        }
        kept
    }
}

/// The numbers that stand on a record.
fn numbers_on(stored: &Stored) -> Vec<String> {
    if let Some(case) = stored.read::<Case>() {
        let papers = case.papers.iter().map(|paper| paper.number.to_string());
        return std::iter::once(case.number.to_string()).chain(papers).collect();
    }
    if let Some(ticket) = stored.read::<Ticket>() {
        return vec![format!("{} {}", ticket.day, ticket.number)];
    }
    let appointment = stored.read::<Appointment>().map(|one| one.number);
    let guide = stored.read::<Consultation>().and_then(|one| one.told).map(|told| told.number);
    appointment.or(guide).map(|number| number.to_string()).into_iter().collect()
}

/// Whether a finding says that a person was told another day, or of an acceptance that had happened or could not.
fn was_told_else(finding: &Refusal) -> bool {
    matches!(
        finding,
        Refusal::Case(CaseRefusal::ToldOtherDate(..) | CaseRefusal::NoSuchPiece | CaseRefusal::WrongStage)
    )
}

/// F16: what a person entered and the server refused is there to be seen at every desk, with its text and the reason.
fn refusals_are_kept(devices: &[Device], server: &Server, lines: &[Line]) -> Result<(), String> {
    let desks = || devices.iter().filter(|device| device.tab.row().role == DeviceRole::Desk);
    for line in lines {
        let Verdict::Refused(_, refusal) = &line.verdict else { continue };
        // What is not what it says is kept under its digest.
        if matches!(refusal, Refusal::Order(OrderRefusal::Forged(_) | OrderRefusal::Unreadable)) {
            continue;
        }
        if decode::<Action>(&line.action).is_ok_and(|action| action.class() == ActionClass::ServerFirst) {
            continue;
        }
        let shown = |view: &dyn View| {
            let kept = load::<Attention>(view, Attention::record(line.id)).present();
            kept.is_some_and(|attention| attention.action == line.action && attention.refusal == *refusal)
        };
        if !shown(&server.ledger) || !desks().all(|desk| shown(&desk.tab)) {
            return Err(format!("{:?} was refused ({refusal:?}) and nobody is shown it", line.id));
        }
    }
    Ok(())
}

/// What the desks show, through the same eyes as their screens, is what the server has; but for what still waits.
fn every_desk_shows_the_same(devices: &[Device], server: &Server) -> Result<(), String> {
    const SHOWN: [Area; 5] = [Area::Cases, Area::Attention, Area::Denials, Area::Appointments, Area::Consultations];
    let show = |view: &dyn View, area: Area| {
        let mut shown = BTreeMap::new();
        view.each_of(area, &mut |stored| {
            shown.insert(stored.id, stored.body.clone());
        });
        shown
    };
    let settled = devices.iter().filter(|device| device.tab.unsent().0 == 0);
    for desk in settled.filter(|device| device.tab.row().role == DeviceRole::Desk) {
        if let Some(area) = SHOWN.into_iter().find(|area| show(&desk.tab, *area) != show(&server.ledger, *area)) {
            return Err(format!("a desk at rest shows another {area:?} than the server"));
        }
    }
    Ok(())
}

/// The commands that a journal holds, in its order.
fn lines(durable: &[Entry]) -> Vec<Line> {
    durable.iter().filter_map(line).collect()
}

fn line(entry: &Entry) -> Option<Line> {
    let body = entry.check(entry.seq, entry.prev).ok()??;
    let Matter::Command { packet, verdict, events, .. } = body.what else { return None };
    let envelope = packet.open().ok()?;
    Some(Line { id: envelope.id, verdict, action: envelope.action, events })
}

/// The commands that a journal holds.
pub fn commands(durable: &[Entry]) -> BTreeSet<CommandId> {
    durable.iter().filter_map(command_of).map(|(id, _)| id).collect()
}

fn command_of(entry: &Entry) -> Option<(CommandId, Verdict)> {
    let body = entry.check(entry.seq, entry.prev).ok()??;
    match body.what {
        Matter::Command { packet, verdict, .. } => Some((packet.open().ok()?.id, verdict)),
        Matter::Epoch(_) | Matter::Destroyed { .. } => None,
    }
}

/// F30: no ticket is called to two counters.
fn one_call_for_each(lines: &[Line]) -> Result<(), String> {
    let mut called = BTreeSet::new();
    for event in lines.iter().flat_map(|line| &line.events) {
        if let Event::Queue(QueueEvent { ticket, what: TicketChange::Called(_), .. }) = event
            && !called.insert(*ticket)
        {
            return Err(format!("ticket {ticket:?} was called twice"));
        }
    }
    Ok(())
}

/// The records follow from the journal alone.
fn rebuilds(server: &Server) -> Result<(), String> {
    let hall = domain::ids::HallId::from("XZ");
    let (again, _) = Ledger::replay(hall, server.durable.iter().cloned()).map_err(|e| e.to_string())?;
    let same = again.records().all().eq(server.ledger.records().all());
    let cases = again.records().partitions().filter(|partition| partition.area == Area::Cases).count();
    if same { Ok(()) } else { Err(format!("the records do not follow from the journal ({cases} partitions)")) }
}
