//! The oracle: what each person was told, and whether it is so. It never calls `decide`.

use crate::device::Device;
use crate::server::Server;
use domain::action::Event;
use domain::attention::Attention;
use domain::case::Case;
use domain::ids::{CommandId, RecordId};
use domain::queue::{QueueEvent, Ticket, TicketChange};
use domain::record::{Area, Stored};
use domain::sync::journal::{Entry, Matter};
use domain::sync::ledger::Ledger;
use domain::sync::scope::Scope;
use domain::sync::wire::Verdict;
use domain::time::Timestamp;
use std::collections::{BTreeMap, BTreeSet};

/// What a person was told.
#[derive(Clone, Debug)]
pub struct Told {
    pub device: usize,
    pub command: CommandId,
    /// The number on the paper, if one was given.
    pub number: Option<String>,
    /// The storage that held it was put back before the server had it: nobody can bring it back.
    pub lost_with_storage: bool,
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
            let Some(number) = &told.number else { continue };
            if let Some(other) = seen.insert(number, told.command)
                && other != told.command
            {
                return Err(format!("number {number} was told twice"));
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
        self.everything_told_is_kept(devices, server)?;
        one_call_for_each(&server.durable)?;
        rebuilds(server)
    }

    /// Every number told leads to one case or ticket, or its command is kept for its owner.
    fn everything_told_is_kept(&self, devices: &[Device], server: &Server) -> Result<(), String> {
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        let mut kept: BTreeSet<CommandId> = BTreeSet::new();
        for stored in server.ledger.records().all() {
            if let Some(case) = stored.read::<Case>() {
                *numbers.entry(case.number.to_string()).or_default() += 1;
            } else if let Some(ticket) = stored.read::<Ticket>() {
                *numbers.entry(format!("{} {}", ticket.day, ticket.number)).or_default() += 1;
            } else if let Some(attention) = stored.read::<Attention>() {
                kept.insert(attention.command);
            }
        }
        if let Some((number, count)) = numbers.iter().find(|(_, count)| **count > 1) {
            return Err(format!("{number} exists {count} times"));
        }
        let commands = commands(&server.durable);
        for told in self.told.iter().filter(|told| !told.lost_with_storage) {
            // A command that builds on a refused one stays on its device until somebody mends that one or gives it up.
            let waits = |device: &Device| device.tab.outbox().any(|out| out.id == told.command && !out.is_final());
            if devices.iter().any(waits) {
                continue;
            }
            if !commands.contains(&told.command) {
                return Err(format!("{:?}, told as saved on device {}, is nowhere", told.command, told.device));
            }
            if let Some(number) = &told.number
                && !numbers.contains_key(number)
                && !kept.contains(&told.command)
            {
                return Err(format!("number {number} was told and leads nowhere"));
            }
        }
        Ok(())
    }
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
fn one_call_for_each(durable: &[Entry]) -> Result<(), String> {
    let mut called = BTreeSet::new();
    for entry in durable {
        let Ok(Some(body)) = entry.check(entry.seq, entry.prev) else { continue };
        let Matter::Command { events, .. } = body.what else { continue };
        for event in events {
            if let Event::Queue(QueueEvent { ticket, what: TicketChange::Called(_), .. }) = event
                && !called.insert(ticket)
            {
                return Err(format!("ticket {ticket:?} was called twice"));
            }
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
