//! The old ledger taken over (DY-07): a file or pasted rows, tried without storing anything, mended in place, then taken over
//! all at once by one command of the director's.

mod trial;

use super::Manage;
use super::list::title_row;
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::typing::TextArea;
use crate::locales::ledger::words;
use crate::model::ask::{Ask, Reply, TableRead};
use crate::model::sending::Sending;
use crate::shell::{clock, download, upload};
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::hall::HallCommand;
use domain::ids::{CommandId, StaffNo};
use domain::ledger_import::{Column, Trial};
use domain::sheet::{Sheet, from_paste, to_csv, to_paste};
use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;

/// What is being taken over.
#[derive(Clone, Copy)]
struct Importing {
    /// The rows as text, whether pasted or read from a file: what is wrong is mended here.
    text: RwSignal<String>,
    /// Why the file could not be read, by its place in the words.
    fault: RwSignal<Option<usize>>,
    trial: RwSignal<Option<Trial>>,
    sending: RwSignal<Sending>,
    /// The command that the tried rows become: pressing again sends the same (F50).
    id: StoredValue<CommandId>,
    /// So many were taken over.
    done: RwSignal<Option<usize>>,
}

/// The page.
pub(super) fn page(manage: Manage) -> impl IntoView {
    let w = &words().import;
    let title = Memo::new(move |_| w.title.to_owned());
    Effect::new(move |_| document().set_title(&title.get()));
    let importing = Importing {
        text: RwSignal::new(String::new()),
        fault: RwSignal::new(None),
        trial: RwSignal::new(None),
        sending: RwSignal::new(Sending::Editing),
        id: StoredValue::new(clock::fresh_id()),
        done: RwSignal::new(None),
    };
    view! {
        {title_row(manage, title)}
        <p class="manage__since">{w.lead}</p>
        {form(manage, importing)}
        {live(move || importing.done.get().map(|count| {
            view! { <p class="field__good" role="status" data-testid="import-applied">{icon(icon::DONE)}{(w.applied)(count)}</p> }
        }))}
        {live(move || importing.trial.get().map(|tried| trial::outcome(manage, importing, &tried)))}
    }
}

/// Where a file is chosen or rows are pasted.
fn form(manage: Manage, importing: Importing) -> impl IntoView {
    let w = &words().import;
    let choose = move |event: Event| importing.choose(manage, &event_target::<HtmlInputElement>(&event));
    let file = view! {
        <input class="field__input" type="file" id="import-file" data-testid="import-file" accept=".xlsx,.csv,.txt" on:change=choose />
    };
    let try_out = move || importing.try_out(manage);
    let paste = view! {
        <TextArea id="import-text" testid="import-text" value=importing.text
            on_text=move |typed| importing.typed(typed) on_enter=move |()| try_out() />
    };
    let why =
        move || importing.fault.get().map_or(Under::Nothing, |place| Under::Wrong(w.file_faults[place].to_owned()));
    let off = move || is_loading(manage) || importing.text.with(|text| text.trim().is_empty());
    view! {
        <section class="panel panel--framed">
            <div class="panel__body desk__stack manage__paste">
                <div class="field-row manage__add">
                    {field("import-file", w.file, file.into_any(), false, why)}
                    <div class="dialog__acts">{Button::new("import-template", w.template, template).small().quiet().view()}</div>
                </div>
                {field("import-text", w.paste, paste.into_any(), true, || Under::Nothing)}
                <div class="dialog__acts">{Button::new("import-try", w.try_out, try_out).off(off).view()}</div>
            </div>
        </section>
    }
}

/// Whether the first copy of the hall is still on its way: nothing can be tried against half of it.
fn is_loading(manage: Manage) -> bool {
    manage.light.with(|light| light.as_ref().is_none_or(|light| light.loading.is_some()))
}

/// The empty table, with the heads by which columns are known.
fn template() {
    let heads = Column::ALL.iter().filter_map(|column| column.heads().first()).map(|head| (*head).to_owned());
    let sheet = Sheet { title: words().import.template_name.to_owned(), heads: heads.collect(), rows: Vec::new() };
    download::save(&format!("{}.csv", sheet.title), to_csv(&sheet).as_bytes());
}

impl Importing {
    /// The text changed: what was tried of another text is taken off.
    fn typed(self, text: String) {
        self.text.set(text);
        self.fault.set(None);
        self.trial.set(None);
        self.done.set(None);
        self.sending.set(Sending::Editing);
    }

    /// A file was chosen: its rows become the text, and are tried at once.
    fn choose(self, manage: Manage, input: &HtmlInputElement) {
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        // The same file, mended, may be chosen again.
        input.set_value("");
        let store = manage.store.get_value();
        spawn_local(async move {
            let bytes = upload::bytes(&file).await.unwrap_or_default();
            let read = if file.name().to_lowercase().ends_with(".xlsx") {
                match store.ask(&Ask::ReadSpreadsheet(bytes)).await {
                    Reply::Table(read) => read,
                    _ => TableRead::NoLine,
                }
            } else {
                TableRead::Rows(from_paste(&upload::text(&bytes)))
            };
            let fault = match read {
                TableRead::Rows(rows) if !rows.is_empty() => {
                    self.typed(to_paste(&rows));
                    self.try_out(manage);
                    return;
                }
                TableRead::Rows(_) | TableRead::NoTable => 0,
                TableRead::TooLarge => 1,
                TableRead::NoLine => 2,
            };
            let _ = self.fault.try_set(Some(fault));
        });
    }

    /// Tries what stands in the text; nothing is stored.
    fn try_out(self, manage: Manage) {
        // The page may have been left while a file was read.
        let Some(text) = self.text.try_get_untracked() else { return };
        let (store, ask) = (manage.store.get_value(), Ask::TryLedger(from_paste(&text)));
        self.trial.set(None);
        self.done.set(None);
        self.sending.set(Sending::Editing);
        if untrack(|| is_loading(manage)) {
            return;
        }
        spawn_local(async move {
            if let Reply::Trial(trial) = store.ask(&ask).await
                && self.text.try_get_untracked().is_some_and(|now| now == text)
            {
                self.id.set_value(clock::fresh_id());
                self.trial.set(Some(trial));
            }
        });
    }

    /// Takes them over in the director's name; never shown as done before the centre's word.
    fn take(self, manage: Manage, director: Option<StaffNo>) {
        let cases =
            self.trial.with_untracked(|trial| trial.as_ref().filter(|trial| trial.is_right()).map(Trial::cases));
        let Some(cases) = cases else { return };
        if !self.sending.try_update(Sending::press).unwrap_or(false) {
            return;
        }
        let count = cases.len();
        let action = Action::Hall(HallCommand::ImportCases(cases));
        let ask = Ask::Issue { action, actor: director, mode: HandlingMode::Direct, id: self.id.get_value() };
        let store = manage.store.get_value();
        spawn_local(async move {
            let reply = store.ask(&ask).await;
            if self.sending.try_update(|sending| sending.answer(reply).is_some()) == Some(true) {
                self.typed(String::new());
                self.done.set(Some(count));
                manage.ask();
            } else if self.sending.try_with_untracked(|sending| matches!(sending, Sending::Refused(_))) == Some(true) {
                // A refused command is answered for good: the next press is another.
                self.id.set_value(clock::fresh_id());
            }
        });
    }
}
