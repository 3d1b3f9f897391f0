//! The person at the counter now: calling is server-first, so the screen waits for the centre's word (F30).

use super::session::Desk;
use crate::components::button::Button;
use crate::components::live::live;
use crate::locales::desk::words;
use crate::locales::{dates, refusals};
use crate::model::ask::{Line, Reply};
use crate::model::desk::call::Call;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::queue::{QueueCommand, Ticket};
use leptos::prelude::*;

/// What is done to the ticket in service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Act {
    /// Call again.
    Recall,
    /// Nobody came.
    Pass,
    /// Served.
    Finish,
}

impl Desk {
    /// Calls the next person.
    pub fn call_next(self) {
        let Some(counter) = self.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.counter)) else { return };
        // Before the queue is known nobody can say who is being served.
        let known = self.queue.with_untracked(|queue| {
            let queue = queue.as_ref()?;
            Some(queue.current.as_ref().map(|(id, _)| *id))
        });
        let Some(serving) = known else { return };
        let mut id = None;
        self.call.update(|call| id = call.press(clock::fresh_id, clock::now()));
        let Some(id) = id else { return };
        let action = Action::Queue(QueueCommand::CallNext { counter, serving });
        self.issue(id, action, HandlingMode::Direct, move |reply| {
            let issued = match reply {
                Reply::Issued(issued) => Ok(issued),
                other => Err(other.misfit()),
            };
            self.call.update(|call| call.answer(id, issued));
            self.fetch(super::fetching::Topic::Queue);
        });
    }

    /// Does something to the ticket in service.
    pub fn act_on_ticket(self, act: Act) {
        let Some((id, ticket)) = self.queue.with_untracked(|queue| queue.as_ref()?.current.clone()) else { return };
        let number = ticket.number.to_string();
        let now = &words().now;
        let (command, said) = match act {
            Act::Recall => (QueueCommand::Recall(id), (now.recalled)(&number)),
            Act::Pass => (QueueCommand::Pass(id), (now.passed)(&number)),
            Act::Finish => (QueueCommand::Finish(id), (now.finished)(&number)),
        };
        self.call.set(Call::Idle);
        self.issue(clock::fresh_id(), Action::Queue(command), HandlingMode::Direct, move |reply| {
            let mut sending = crate::model::sending::Sending::Saving;
            match sending.answer(reply) {
                Some(_) => self.say(said),
                None => self.call.set(failed(sending)),
            }
            self.fetch(super::fetching::Topic::Queue);
        });
    }
}

fn failed(sending: crate::model::sending::Sending) -> Call {
    use crate::model::sending::Sending;
    match sending {
        Sending::Refused(refusal) => Call::Refused(refusal),
        Sending::NotStored(why) => Call::Failed(why),
        Sending::NoLine | Sending::Editing | Sending::Saving => Call::Failed(String::new()),
    }
}

/// The panel.
pub fn now_panel(desk: Desk) -> AnyView {
    let now = &words().now;
    let current = Memo::new(move |_| desk.queue.with(|queue| queue.as_ref().and_then(|queue| queue.current.clone())));
    let waiting = Memo::new(move |_| desk.queue.with(|queue| queue.as_ref().map_or(0, |queue| queue.waiting)));
    let known = Memo::new(move |_| desk.queue.with(Option::is_some));
    let working = Memo::new(move |_| desk.call.with(Call::is_working));
    let up = Memo::new(move |_| desk.light.with(|light| light.as_ref().is_some_and(|light| light.line == Line::Up)));
    Effect::new(move |_| {
        if up.get() && desk.call.with_untracked(|call| matches!(call, Call::NoLine(_))) {
            desk.call.set(Call::Idle);
        }
    });
    let idle = move || current.with(Option::is_none);
    let next_class = move || {
        if idle() && waiting.get() > 0 {
            "button button--primary button--wide"
        } else {
            "button button--strong button--wide"
        }
    };
    let ticket = live(move || match current.get() {
        Some((_, ticket)) => serving(desk, ticket),
        None => {
            let text = match (known.get(), waiting.get()) {
                (false, _) => now.asking.to_owned(),
                (true, 0) => now.empty.to_owned(),
                (true, count) => (now.some)(count),
            };
            view! { <p class="now-panel__number now-panel__number--none" data-testid="desk-current-number">{text}</p> }
                .into_any()
        }
    });
    let said = live(move || {
        let text = desk.call.with(|call| match call {
            Call::Idle | Call::Working(_) => None,
            Call::NoLine(_) => Some(now.no_line.to_owned()),
            Call::Refused(refusal) => Some(refusals::sentence(refusal)),
            Call::Failed(why) => Some((now.failed)(why)),
        });
        text.map(|text| view! { <p class="field__error" role="alert" data-testid="desk-call-error">{text}</p> })
    });
    let act = move |act: Act, label: &'static str, key: &'static str, testid: &'static str| {
        Button::new(testid, label, move || desk.act_on_ticket(act))
            .class("button button--even")
            .key(key)
            .off(idle)
            .view()
    };
    let next = Button::new("desk-call-next", now.next, move || desk.call_next())
        .classes(next_class)
        .key("F2")
        .label(move || if working.get() { now.calling } else { now.next })
        .off(move || !known.get())
        .busy(move || working.get());
    let count = live(move || known.get().then(|| waiting.get()));
    view! {
        <section class="now-panel" aria-labelledby="now-title">
            <div class="now-panel__head">
                <h2 class="now-panel__title" id="now-title">{now.title}</h2>
                <p class="now-panel__waiting">{now.waiting.0}" "<b class="now-panel__count" data-testid="desk-waiting">{count}</b>" "{now.waiting.1}</p>
            </div>
            <div class="now-panel__ticket">{ticket}</div>
            {said}
            <div class="now-panel__acts">
                {next.view()}
                <div class="now-panel__row">
                    {act(Act::Recall, now.recall, "F4", "desk-recall")}
                    {act(Act::Pass, now.pass, "F6", "desk-pass")}
                    {act(Act::Finish, now.finish, "F9", "desk-finish")}
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn serving(desk: Desk, ticket: Ticket) -> AnyView {
    let business = {
        let letter = ticket.number.letter();
        move || {
            desk.setup.with(|setup| {
                let series = setup.as_ref()?.series.iter().find(|series| Some(series.letter) == letter)?;
                Some(series.name.clone())
            })
        }
    };
    let called = ticket.called.unwrap_or(ticket.taken);
    let note = live(move || {
        let minutes = desk.now.get().minutes_since(called).0;
        (words().now.called)(&dates::clock(called), minutes, ticket.calls)
    });
    view! {
        <p class="now-panel__number" data-testid="desk-current-number">{ticket.number.to_string()}</p>
        <p class="now-panel__what"><b class="now-panel__business">{business}</b>{note}</p>
    }
    .into_any()
}
