//! The items as a workbook: taken along, and taken in again, all of it or nothing (F11).

use super::super::{Manage, router};
use super::{back, catalogue, director};
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::cases;
use crate::locales::items::words;
use crate::locales::{manage, refusals};
use crate::model::ask::{Ask, BookRead, Catalogue, Reply};
use crate::model::manage::{Hall, Place};
use crate::model::sending::Sending;
use crate::shell::{clock, download};
use domain::action::Action;
use domain::catalog::sheet::{self, Incoming, Known, RowFault};
use domain::catalog::{HandlingMode, ServiceItem};
use domain::hall::{Counter, HallCommand};
use domain::ids::CommandId;
use domain::sheet::Book;
use domain::time::Date;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlInputElement};

/// What came of a file.
#[derive(Clone, PartialEq)]
enum Came {
    Reading,
    NoBook,
    TooLarge,
    NoLine,
    Read(Book),
}

/// What the file makes of the items as they are known now.
type Outcome = Result<Incoming, Vec<RowFault>>;

/// A file being taken in.
#[derive(Clone, Copy)]
struct Taking {
    manage: Manage,
    came: RwSignal<Option<Came>>,
    from: RwSignal<Option<Date>>,
    outcome: Memo<Option<Outcome>>,
    /// Open cases of the items that change.
    keep: RwSignal<Vec<(u32, u32)>>,
    sending: RwSignal<Sending>,
    id: StoredValue<CommandId>,
}

/// The page.
pub(in super::super) fn page(manage: Manage) -> impl IntoView {
    let w = &words().workbook;
    document().set_title(w.title);
    let known = catalogue(manage);
    let came = RwSignal::new(None::<Came>);
    let from = RwSignal::new(None::<Date>);
    let outcome = Memo::new(move |_| {
        let all = known.get()?;
        let counters = manage.of_hall(counters).unwrap_or_default();
        came.with(|came| match came {
            Some(Came::Read(book)) => Some(read(book, &all, &counters, from.get())),
            _ => None,
        })
    });
    let taking = Taking {
        manage,
        came,
        from,
        outcome,
        keep: RwSignal::new(Vec::new()),
        sending: RwSignal::new(Sending::Editing),
        id: StoredValue::new(clock::fresh_id()),
    };
    // Another outcome is another command; the cases that it leaves alone are counted anew.
    Effect::new(move |_| {
        let outcome = outcome.get();
        taking.id.set_value(clock::fresh_id());
        if let Some(Ok(incoming)) = outcome {
            taking.count(incoming.items.iter().map(|item| item.no).collect());
        }
    });
    let failed = RwSignal::new(false);
    let none = move || known.with(Option::is_none);
    let out = Button::new("workbook-out", w.out, move || take_along(manage, known, failed)).off(none);
    view! {
        <div class="manage__title-row">
            <h1 class="manage__title" data-testid="manage-title">{w.title}</h1>
            {back(manage)}
        </div>
        <p class="manage__since">{w.lead}</p>
        <section class="panel panel--framed">
            <div class="panel__body desk__stack">
                <div class="dialog__acts">{out.view()}</div>
                {live(move || failed.get().then(|| alarm("workbook-failed", w.no_line.to_owned())))}
                {choose(taking, known)}
            </div>
        </section>
        {live(move || came.get().map(|came| told(taking, &came)))}
    }
}

fn alarm(testid: &'static str, text: String) -> AnyView {
    view! { <p class="field__error" role="alert" data-testid=testid>{icon(icon::LATE)}{text}</p> }.into_any()
}

fn counters(hall: &Hall) -> Vec<Counter> {
    hall.setup.counters.clone()
}

fn newest(all: &Catalogue) -> Vec<ServiceItem> {
    all.newest().cloned().collect()
}

/// What a book makes; what changes is in force from the chosen day, from today on where none is chosen.
fn read(book: &Book, all: &Catalogue, counters: &[Counter], from: Option<Date>) -> Outcome {
    let (items, today) = (newest(all), all.today);
    sheet::read(book, &Known { items: &items, counters, today, from: from.unwrap_or(today).max(today) })
}

/// The whole catalogue as a file, made by the server.
fn take_along(manage: Manage, known: Memo<Option<Catalogue>>, failed: RwSignal<bool>) {
    let Some(all) = known.get_untracked() else { return };
    let (name, counters) = untrack(|| {
        let name = manage.of_hall(|hall| hall.setup.hall.as_ref().map(|hall| hall.name.clone())).flatten();
        (name.unwrap_or_default(), manage.of_hall(counters).unwrap_or_default())
    });
    let title = (words().workbook.file)(&name);
    let book = sheet::write(&title, &newest(&all), &counters);
    let store = manage.store.get_value();
    failed.set(false);
    spawn_local(async move {
        match store.ask(&Ask::Workbook(book)).await {
            Reply::Spreadsheet(Some(file)) => download::save(&format!("{title}.xlsx"), &file),
            _ => {
                let _ = failed.try_set(true);
            }
        }
    });
}

/// Which file, and from which day on.
fn choose(taking: Taking, known: Memo<Option<Catalogue>>) -> AnyView {
    let w = &words().workbook;
    let today = Memo::new(move |_| known.with(|all| all.as_ref().map(|all| all.today)));
    let shown = move || taking.from.get().or_else(|| today.get()).map(|day| day.to_string()).unwrap_or_default();
    let from = view! {
        <input class="field__input" type="date" id="workbook-from" data-testid="workbook-from"
            min=move || today.get().map(|day| day.to_string()) prop:value=shown
            on:change=move |event| taking.from.set(event_target_value(&event).parse().ok()) />
    };
    let file = view! {
        <input class="field__input" type="file" id="workbook-file" data-testid="workbook-file" accept=".xlsx"
            on:change=move |event| {
                if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
                    taking.chosen(&input);
                }
            } />
    };
    view! {
        <div class="field-row">
            {field("workbook-from", w.from, from.into_any(), false, || Under::Nothing)}
            {field("workbook-file", w.choose, file.into_any(), false, || Under::Nothing)}
        </div>
    }
    .into_any()
}

impl Taking {
    /// A file was chosen: the server turns it into tables. The same file can be chosen again.
    fn chosen(self, input: &HtmlInputElement) {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        let blob: Blob = file.unchecked_into();
        let bytes = blob.array_buffer();
        input.set_value("");
        self.sending.set(Sending::Editing);
        self.came.set(Some(Came::Reading));
        let store = self.manage.store.get_value();
        spawn_local(async move {
            let came = match JsFuture::from(bytes).await {
                Ok(buffer) => {
                    let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
                    match store.ask(&Ask::ReadWorkbook(bytes)).await {
                        Reply::Workbook(BookRead::Read(book)) => Came::Read(book),
                        Reply::Workbook(BookRead::NoBook) => Came::NoBook,
                        Reply::Workbook(BookRead::TooLarge) => Came::TooLarge,
                        _ => Came::NoLine,
                    }
                }
                Err(_) => Came::NoBook,
            };
            let _ = self.came.try_set(Some(came));
        });
    }

    fn count(self, numbers: Vec<u32>) {
        self.keep.set(Vec::new());
        let store = self.manage.store.get_value();
        spawn_local(async move {
            if let Reply::KeepOld(counts) = store.ask(&Ask::KeepOld(numbers)).await {
                let _ = self.keep.try_set(counts);
            }
        });
    }

    /// Puts every version that the file makes, in one command.
    fn put(self, items: Vec<ServiceItem>) {
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let count = items.len();
        let action = Action::Hall(HallCommand::PutItems(items));
        let actor = director(self.manage);
        let ask = Ask::Issue { action, actor, mode: HandlingMode::Direct, id: self.id.get_value() };
        let (manage, store) = (self.manage, self.manage.store.get_value());
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                router::to(manage, Place::Items);
                manage.said.set(Some((words().workbook.done)(count)));
            } else if self.sending.try_with_untracked(|sending| matches!(sending, Sending::Refused(_))) == Some(true) {
                let _ = self.id.try_update_value(|id| *id = clock::fresh_id());
            }
        });
    }
}

/// What came of the file.
fn told(taking: Taking, came: &Came) -> AnyView {
    let w = &words().workbook;
    match came {
        Came::Reading => view! { <p class="manage__since" role="status">{w.reading}</p> }.into_any(),
        Came::NoBook => alarm("workbook-refused", w.no_book.to_owned()),
        Came::TooLarge => alarm("workbook-refused", w.too_large.to_owned()),
        Came::NoLine => alarm("workbook-refused", w.no_line.to_owned()),
        Came::Read(_) => {
            let body = live(move || {
                taking.outcome.get().map(|outcome| match outcome {
                    Err(faults) => wrong(&faults),
                    Ok(incoming) => found(taking, &incoming),
                })
            });
            view! { {body} }.into_any()
        }
    }
}

/// Everything that is wrong, row by row.
fn wrong(faults: &[RowFault]) -> AnyView {
    let w = &words().workbook;
    let line = |fault: &RowFault| {
        let [row, table] = w.whole;
        let (place, column) = match (fault.line, fault.column) {
            (0, _) => (String::new(), table),
            (line, "") => (line.to_string(), row),
            (line, column) => (line.to_string(), column),
        };
        view! {
            <tr class="data-table__row" data-testid="workbook-fault">
                <td class="keep">{fault.sheet}</td>
                <td class="data-table__figure">{place}</td>
                <th scope="row">{column}</th>
                <td>{(w.wrong)(&fault.wrong)}</td>
            </tr>
        }
    };
    view! {
        <section class="panel panel--framed">
            <header class="panel__head">{alarm("workbook-faults", (w.faults)(faults.len()))}</header>
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{w.fault_heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>{faults.iter().map(line).collect_view()}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// What would change, and taking it in.
fn found(taking: Taking, incoming: &Incoming) -> AnyView {
    let w = &words().workbook;
    if incoming.items.is_empty() {
        return view! {
            <p class="field__good" role="status" data-testid="workbook-nothing">{icon(icon::DONE)}{(w.nothing)(incoming.same)}</p>
        }
        .into_any();
    }
    let counts = [incoming.fresh.len(), incoming.changed.len(), incoming.same, incoming.missing.len()];
    let line = |item: &ServiceItem| {
        let no = item.no;
        let fields = incoming.changed.iter().find(|(of, _)| *of == no).map(|(_, fields)| {
            let names: Vec<&str> = fields.iter().map(|field| (words().form.label)(*field)).collect();
            names.join(cases::words().comma)
        });
        let keep = move || {
            let of = |all: &Vec<(u32, u32)>| all.iter().find(|(of, _)| *of == no).map(|(_, count)| *count);
            taking.keep.with(of)
        };
        view! {
            <tr class="data-table__row" data-testid="workbook-change">
                <td>{no}</td>
                <th scope="row">{item.name.clone()}</th>
                <td>{fields.unwrap_or_else(|| w.fresh.to_owned())}</td>
                <td class="data-table__figure">{keep}</td>
            </tr>
        }
    };
    let lines = incoming.items.iter().map(line).collect_view();
    let busy = Memo::new(move |_| taking.sending.with(Sending::is_saving));
    let items = incoming.items.clone();
    let apply = Button::new("workbook-apply", w.apply, move || taking.put(items.clone()))
        .primary()
        .label(move || if busy.get() { words().form.sending } else { w.apply })
        .busy(move || busy.get());
    let refused = live(move || {
        let text = taking.sending.with(|sending| match sending {
            Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
            Sending::NoLine => Some(words().form.no_line.to_owned()),
            Sending::NotStored(why) => Some(why.clone()),
            Sending::Editing | Sending::Saving => None,
        });
        text.map(|text| alarm("workbook-refused", text))
    });
    view! {
        <section class="panel panel--framed">
            <header class="panel__head"><p data-testid="workbook-found"><b>{(w.found)(counts)}</b></p></header>
            <div class="panel__body desk__stack">
                <table class="data-table">
                    <thead class="data-table__head">
                        <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
                {refused}
                <div class="dialog__acts"><span class="panel__note">{manage::words().calendar.as_whom}</span>{apply.view()}</div>
            </div>
        </section>
    }
    .into_any()
}
