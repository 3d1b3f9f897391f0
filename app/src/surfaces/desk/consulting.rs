//! Somebody only asks: the question is entered, and of an item the paper with its five facts is printed (ON-01, WK-05).

use super::browser;
use super::printing::PrintJob;
use super::session::Desk;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::field::{Under, field};
use crate::components::guide_sheet::{Told, guide_sheet};
use crate::components::live::live;
use crate::components::tile_choice::tile;
use crate::components::typing::TextArea;
use crate::locales::{consult::words, intake, refusals};
use crate::model::desk::Place;
use crate::model::desk::consult_form::ConsultForm;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::{HandlingMode, ServiceItem};
use domain::consultation::{Consultation, ConsultationCommand, Receiver, Topic, Way};
use leptos::prelude::*;

impl Desk {
    /// Opens the form, about the item of the intake that is open.
    pub fn begin_consulting(self, item: Option<ServiceItem>) {
        self.consulting.set(Some(ConsultForm::new(clock::fresh_id(), item)));
    }

    fn edit_consulting(self, change: impl FnOnce(&mut ConsultForm)) {
        self.consulting.update(|form| {
            if let Some(form) = form {
                change(form);
            }
        });
    }

    fn send_consulting(self) {
        let Some(counter) = self.seat.with_untracked(|seat| seat.as_ref().map(|seat| seat.counter)) else { return };
        let mut sent = None;
        self.edit_consulting(|form| {
            if form.is_ready() && form.sending.press() {
                sent = form.action(counter).map(|action| (form.id, form.item.clone(), action));
            }
        });
        let Some((id, item, action)) = sent else { return };
        self.issue(id, action, HandlingMode::Direct, move |reply| {
            let mut saved = None;
            self.edit_consulting(|form| {
                if form.id == id {
                    saved = form.sending.answer(reply);
                }
            });
            let Some(saved) = saved else { return };
            self.consulting.set(None);
            self.say(words().done.to_owned());
            browser::rest_soon();
            if let (Some(item), Some(Action::Consultation(told))) = (item, saved.action) {
                self.print_guide(&item, told);
            }
            // Nothing but the item was chosen: whoever asked is gone, and the form with them.
            let empty = self.form.with_untracked(|form| form.as_ref().is_some_and(|form| !form.is_dirty()));
            if empty {
                self.form.set(None);
                self.go(Place::Home);
            }
        });
    }

    fn print_guide(self, item: &ServiceItem, told: ConsultationCommand) {
        let ConsultationCommand::Answer { topic, way, matter, answer, told, counter } = told;
        let Some(paper) = told.clone() else { return };
        let one = Consultation { topic, way, matter, answer, told, counter, at: self.at(), by: None };
        let by = self.clerk().map(|clerk| clerk.name).unwrap_or_default();
        let sheet = self.setup.with_untracked(|setup| {
            let hall = setup.as_ref()?.hall.as_ref()?;
            let told = Told { hall, one: &one, number: &paper.number.0, receiver: paper.receiver, by: &by };
            Some(guide_sheet(item, &told))
        });
        if let Some(sheet) = sheet {
            self.print_job(PrintJob::Sheet(sheet));
        }
    }
}

/// The dialog, when it is open.
pub fn dialog(desk: Desk) -> AnyView {
    let open =
        Memo::new(move |_| desk.consulting.with(|form| form.as_ref().map(|form| (form.id, form.item.is_some()))));
    live(move || open.get().map(|(_, of_item)| one(desk, of_item))).into_any()
}

fn one(desk: Desk, of_item: bool) -> AnyView {
    let w = words();
    let value = move |take: fn(&ConsultForm) -> &String| {
        Signal::derive(move || {
            desk.consulting.with(|form| form.as_ref().map(|form| take(form).clone()).unwrap_or_default())
        })
    };
    let ready = Memo::new(move |_| desk.consulting.with(|form| form.as_ref().is_some_and(ConsultForm::is_ready)));
    let leave = move || desk.consulting.set(None);
    let send = move || desk.send_consulting();
    let answer = view! {
        <TextArea id="consult-answer" testid="consult-answer" value=value(|form| &form.answer)
            on_text=move |text| desk.edit_consulting(|form| form.answer = text) on_enter=move |()| send() focus=of_item />
    };
    let asked = if of_item { about_item(desk) } else { about_other(desk, value(|form| &form.matter)) };
    let said = live(move || {
        let i = intake::words();
        let text = desk.consulting.with(|form| match &form.as_ref()?.sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NotStored(why) => Some(format!("{} {}", i.not_stored.0, (i.not_stored.1)(why))),
            Sending::NoLine | Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| view! { <p class="field__error" role="alert">{text}</p> })
    });
    let enter = if of_item { w.enter_print } else { w.enter };
    let chosen = move |is: fn(&ConsultForm) -> Option<usize>| {
        Memo::new(move |_| desk.consulting.with(|form| form.as_ref().and_then(is)))
    };
    let ways = choice(
        "consult-way",
        w.labels[2],
        Way::ALL.map(w.way),
        chosen(|form| Some(form.way as usize)),
        Callback::new(move |place: usize| desk.edit_consulting(|form| form.come_by(Way::ALL[place]))),
    );
    let receivers = of_item.then(|| {
        choice(
            "consult-receiver",
            w.labels[5],
            Receiver::ALL.map(w.receiver),
            chosen(|form| form.receiver.map(|receiver| receiver as usize)),
            Callback::new(move |place: usize| {
                desk.edit_consulting(|form| form.receiver = Some(Receiver::ALL[place]));
            }),
        )
    });
    view! {
        <Dialog testid="consult-dialog" title=w.title on_escape=move |()| leave()>
            {asked}
            {ways}
            {field("consult-answer", w.labels[4], answer.into_any(), !of_item, || Under::Nothing)}
            {receivers}
            {said}
            <div class="dialog__acts">
                {Button::new("consult-cancel", w.no, leave).key("Esc").view()}
                {Button::new("consult-enter", enter, send).primary().off(move || !ready.get()).view()}
            </div>
        </Dialog>
    }
    .into_any()
}

/// The item that was asked about.
fn about_item(desk: Desk) -> AnyView {
    let name = desk.consulting.with_untracked(|form| {
        form.as_ref().and_then(|form| form.item.as_ref()).map(|item| item.name.clone()).unwrap_or_default()
    });
    view! { <p class="dialog__note" data-testid="consult-item">{words().labels[0]}" "<b>{name}</b></p> }.into_any()
}

/// Topic and matter.
fn about_other(desk: Desk, matter: Signal<String>) -> AnyView {
    let w = words();
    // An item is chosen on the page of a new case, where its guide is.
    let topics: [Topic; 5] = std::array::from_fn(|place| Topic::ALL[place + 1]);
    let chosen = Memo::new(move |_| {
        desk.consulting.with(|form| topics.iter().position(|topic| Some(*topic) == form.as_ref().and_then(|f| f.topic)))
    });
    let choose = Callback::new(move |place: usize| desk.edit_consulting(|form| form.topic = Some(topics[place])));
    let asked = view! {
        <TextArea id="consult-matter" testid="consult-matter" value=matter
            on_text=move |text| desk.edit_consulting(|form| form.matter = text) focus=true />
    };
    view! {
        <p class="dialog__note">{w.no_item}</p>
        {choice("consult-topic", w.labels[1], topics.map(w.topic), chosen, choose)}
        {field("consult-matter", w.labels[3], asked.into_any(), true, || Under::Nothing)}
    }
    .into_any()
}

/// A row of choices of which one is taken.
fn choice<const N: usize>(
    group: &'static str,
    label: &'static str,
    names: [&'static str; N],
    chosen: Memo<Option<usize>>,
    choose: Callback<usize>,
) -> AnyView {
    let tiles: Vec<AnyView> = names
        .into_iter()
        .enumerate()
        .map(|(place, name)| {
            let is = Signal::derive(move || chosen.get() == Some(place));
            let take = Callback::new(move |()| choose.run(place));
            tile(group, format!("{group}-{place}"), name.to_owned(), (), is, false, take)
        })
        .collect();
    view! { <div class="tile-choice tile-choice--narrow" role="radiogroup" aria-label=label>{tiles}</div> }.into_any()
}
