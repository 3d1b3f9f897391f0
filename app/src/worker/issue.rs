//! The way of a command: composed and stored in one strict transaction, then shown, then sent. And opening the device.

use super::engine::{Engine, Held};
use super::storage::CommandFault;
use super::sync;
use super::tabs::News;
use crate::model::ask::{Issued, Line, Opened};
use crate::shell::clock;
use crate::shell::http::{Call, NoAnswer};
use domain::action::{Action, ActionClass, Event};
use domain::calendar::Due;
use domain::case::event::Happened;
use domain::codec::{decode, encode};
use domain::decide::Decision;
use domain::hall::DeviceRole;
use domain::ids::{CommandId, DeviceId};
use domain::sync::device::DeviceRow;
use domain::sync::replica::{OutState, Replica, Standing, Wanted};
use domain::sync::wire::{Admission, Admitted, Verdict};
use futures_channel::oneshot;
use gloo::timers::future::TimeoutFuture;
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// How long a person waits for the answer to a server-first action, in milliseconds.
const PATIENCE_MS: u32 = 8_000;

/// Issues an action. The same id again is the same press: it answers what was stored (F50).
pub(super) async fn issue(engine: &Rc<Engine>, wanted: Wanted) -> Issued {
    if let Some(again) = engine.with(|replica| already(replica, wanted.id)).flatten() {
        // Stored, and not answered: the press goes on waiting.
        if again == Issued::NoLine {
            let verdict = engine.wait_for(wanted.id);
            sync::soon(engine);
            return verdict_in_time(verdict).await;
        }
        return again;
    }
    let server_first = wanted.action.class() == ActionClass::ServerFirst;
    if server_first && engine.line.get() == Line::Down {
        sync::soon(engine);
        return Issued::NoLine;
    }
    let Some(storage) = engine.storage() else {
        return Issued::NotStored("the storage cannot be opened".to_owned());
    };
    let id = wanted.id;
    let known = engine.with(|replica| replica.row().n).unwrap_or(0);
    let stored = storage
        .store_command(known, |row, others| {
            let mut held = engine.held.borrow_mut();
            let Some(Held { replica, .. }) = &mut *held else {
                return Err(domain::refusal::HallRefusal::OnlyServer.into());
            };
            for out in others {
                replica.adopt(out, row.clone());
            }
            replica.compose(row, &wanted)
        })
        .await;
    let composed = match stored {
        Ok(composed) => composed,
        Err(CommandFault::Refused(refusal)) => return Issued::Refused(refusal),
        Err(CommandFault::Storage(fault)) => return Issued::NotStored(fault),
    };
    let verdict = server_first.then(|| engine.wait_for(id));
    engine.adopt(composed.outgoing, composed.row);
    if let Some(tabs) = &*engine.tabs.borrow() {
        tabs.say(&News::Outbox);
    }
    sync::soon(engine);
    match verdict {
        Some(verdict) => verdict_in_time(verdict).await,
        None => saved(composed.action, &composed.decision),
    }
}

fn saved(action: Action, decision: &Decision) -> Issued {
    Issued::Saved {
        action,
        about: decision.about,
        unchecked: decision.unchecked.iter().map(|rule| (*rule).to_owned()).collect(),
        due: decision.events.iter().find_map(promised),
    }
}

/// The date that an event promises.
fn promised(event: &Event) -> Option<Due> {
    match event {
        Event::Case(event) => match &event.what {
            Happened::Accepted { due, .. } => Some(due.clone()),
            _ => None,
        },
        Event::Hall(_)
        | Event::Queue(_)
        | Event::Attention(_)
        | Event::Seat(_)
        | Event::Denial(_)
        | Event::Appointment(_)
        | Event::Consultation(_)
        | Event::Visit(_)
        | Event::Archive(_)
        | Event::Project(_)
        | Event::Outreach(_)
        | Event::Incident(_)
        | Event::HandOver(_) => None,
    }
}

/// What an earlier press with the same id has stored.
fn already(replica: &Replica, id: CommandId) -> Option<Issued> {
    let out = replica.outbox().find(|out| out.id == id)?;
    let action = out.packet.open().ok()?.action().ok()?;
    if action.class() == ActionClass::ServerFirst {
        return Some(match verdict_of(replica, id) {
            Some(Verdict::Accepted(_)) => Issued::Accepted,
            Some(Verdict::Refused(_, refusal)) => Issued::Refused(refusal),
            Some(Verdict::Waiting(_) | Verdict::NotYet) | None => Issued::NoLine,
        });
    }
    Some(Issued::Saved { action, about: out.touches.first().copied(), unchecked: Vec::new(), due: None })
}

/// The final answer to a command, if it has one.
pub(super) fn verdict_of(replica: &Replica, id: CommandId) -> Option<Verdict> {
    let out = replica.outbox().find(|out| out.id == id)?;
    match &out.state {
        OutState::Answered(verdict) => Some(verdict.clone()),
        OutState::Waiting | OutState::HeldBack(_) => None,
    }
}

async fn verdict_in_time(verdict: oneshot::Receiver<Verdict>) -> Issued {
    let (done, first) = oneshot::channel::<Option<Verdict>>();
    let done = Rc::new(std::cell::RefCell::new(Some(done)));
    let late = done.clone();
    spawn_local(async move {
        if let Ok(verdict) = verdict.await
            && let Some(done) = done.borrow_mut().take()
        {
            let _ = done.send(Some(verdict));
        }
    });
    spawn_local(async move {
        TimeoutFuture::new(PATIENCE_MS).await;
        if let Some(done) = late.borrow_mut().take() {
            let _ = done.send(None);
        }
    });
    match first.await.ok().flatten() {
        Some(Verdict::Accepted(_)) => Issued::Accepted,
        Some(Verdict::Refused(_, refusal)) => Issued::Refused(refusal),
        Some(Verdict::Waiting(_) | Verdict::NotYet) | None => Issued::NoLine,
    }
}

/// Opens the device with the hall's code: a new identity, a new code in numbers.
pub(super) async fn open(engine: &Rc<Engine>, hall_code: String, role: DeviceRole, name: String) -> Opened {
    let Some(storage) = engine.storage() else {
        return Opened::Failed("the storage cannot be opened".to_owned());
    };
    let mut device = DeviceId([0; 16]);
    clock::random(&mut device.0);
    let body = encode(&Admission { hall_code, device, role, name });
    let call = Call { path: "/api/device", body: Some(&body), token: None, limit: 20_000 };
    let answer = call.send().await.and_then(|bytes| decode::<Admitted>(&bytes).map_err(|_| NoAnswer::NotOurs));
    let (entry, hall, token) = match answer {
        Ok(Admitted::Yes(entry, hall, token)) => (entry, hall, token),
        Ok(Admitted::WrongCode) => return Opened::WrongCode,
        Ok(Admitted::Later(seconds)) => return Opened::Later(seconds),
        Err(NoAnswer::NoLine | NoAnswer::Status(_) | NoAnswer::NotOurs) => return Opened::NoLine,
    };
    let row = DeviceRow::new(hall, entry.device, entry.code, entry.role, entry.hundreds);
    if let Err(fault) = storage.admit(&row, &token).await {
        return Opened::Failed(fault);
    }
    engine.refused_by_server.set(None);
    let replica = Replica::load(row, Standing::default(), Default::default(), Vec::new());
    engine.index.borrow_mut().rebuild(&replica);
    *engine.held.borrow_mut() = Some(Held { replica, token });
    if let Some(tabs) = &*engine.tabs.borrow() {
        tabs.say(&News::Anew);
    }
    engine.tell_changed();
    sync::soon(engine);
    Opened::Yes
}

/// Reads everything anew, after another tab has let the device in.
pub(super) async fn reload(engine: &Rc<Engine>) {
    let Some(storage) = engine.storage() else { return };
    let Ok(loaded) = storage.load().await else { return };
    if let Some((row, token)) = loaded.device {
        let replica = Replica::load(row, loaded.standing, loaded.base, loaded.outbox);
        engine.index.borrow_mut().rebuild(&replica);
        *engine.held.borrow_mut() = Some(Held { replica, token });
    }
    // What this tab stored while it was reading is not in what it read.
    super::tabs::read_outbox(engine).await;
    engine.read_the_rest();
    engine.tell_changed();
    sync::soon(engine);
}
