//! The dialog with a number just given: large until a person says that the paper is there or the number copied.

use super::printing::{PrintJob, link};
use super::session::Desk;
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::given_number::given_number;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::locales::{cases, casework, dates, papers};
use crate::model::ask::CasePage;
use crate::model::desk::given::Given;
use crate::model::desk::paper::{Sheet, Source};
use domain::case::PaperKind;
use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// Nobody has looked at a paper within so many milliseconds of printing it.
const LOOK_MS: u32 = 700;

/// The dialog, when a number waits for its paper.
pub fn dialog(desk: Desk) -> AnyView {
    let open =
        Memo::new(move |_| desk.given.with(|given| given.as_ref().map(|given| (given.case, given.papers.clone()))));
    live(move || {
        open.get()?;
        desk.given.get_untracked().map(|given| one(desk, given))
    })
    .into_any()
}

impl Desk {
    /// Whether the centre has answered and the case knows nothing of the papers: another counter was quicker, and they
    /// do not count.
    fn given_void(self) -> bool {
        self.given.with(|given| {
            self.given_case.with(|page| {
                let (Some(given), Some(page)) = (given, page) else { return false };
                let known = |number: &String| page.case.papers.iter().any(|paper| paper.number.0 == *number);
                page.unsent == 0 && given.papers.iter().any(|(_, number)| !known(number))
            })
        })
    }

    /// The papers of what was given, once the case is here.
    fn given_sheets(self) -> Vec<Sheet> {
        let Some(given) = self.given.get() else { return Vec::new() };
        self.given_case.with(|page| page.as_ref().map(|page| self.sheets(page, &given)).unwrap_or_default())
    }

    fn sheets(self, page: &CasePage, given: &Given) -> Vec<Sheet> {
        self.setup.with(|setup| {
            let Some(setup) = setup else { return Vec::new() };
            let (case, item) = (&page.case, page.item.as_ref());
            let source = Source {
                case,
                code: page.code.as_deref(),
                item,
                setup,
                extra: &given.extra,
                reprint: given.printed > 0,
            };
            given.papers.iter().map(|(kind, number)| source.sheet(*kind, number, issued(page, *kind, number))).collect()
        })
    }

    /// Prints what can be printed, as soon as the case is here; on the roll only the receipt.
    pub(super) fn print_given(self, roll: bool) {
        if self.given_case.with_untracked(Option::is_none) {
            self.print_soon.set_value(Some(roll));
            return;
        }
        self.print_soon.set_value(None);
        if untrack(|| self.given_void()) {
            return;
        }
        let sheets: Vec<Sheet> =
            untrack(|| self.given_sheets()).into_iter().filter(|sheet| sheet.gaps().is_empty()).collect();
        let Some(last) = sheets.last().cloned() else { return };
        let address = link(&last.case_number);
        self.given.update(|given| {
            if let Some(given) = given {
                match roll {
                    true => given.rolled = Some(given.rolled.unwrap_or(0) + 1),
                    false => given.printed += 1,
                }
            }
        });
        self.looking.set(true);
        Timeout::new(LOOK_MS, move || {
            self.looking.set(false);
            super::browser::focus_soon("[data-testid=given-dialog] [data-focus]".to_owned());
        })
        .forget();
        if let Some(given) = self.given.get_untracked() {
            self.keep(crate::model::desk::given::NAME.to_owned(), Some(given.text()));
        }
        self.print_job(if roll { PrintJob::Roll(Box::new(last), address) } else { PrintJob::Papers(sheets, address) });
    }
}

/// The small receipt, for a new case.
fn roll_button(desk: Desk, fresh: bool) -> Option<AnyView> {
    let label = casework::words().given.roll;
    fresh.then(|| Button::new("given-roll", label, move || desk.print_given(true)).quiet().view())
}

/// When a paper of the case was issued.
fn issued(page: &CasePage, kind: PaperKind, number: &str) -> domain::time::Timestamp {
    let paper = page.case.papers.iter().find(|paper| paper.kind == kind && paper.number.0 == number);
    paper.map_or(page.case.received, |paper| paper.at)
}

fn one(desk: Desk, given: Given) -> AnyView {
    let (w, lang) = (&casework::words().given, cases::chosen());
    let returned = given.papers.iter().any(|(kind, _)| *kind == PaperKind::Return);
    let title = match (given.fresh, returned) {
        (true, false) => (w.title)(&given.name),
        (true, true) => (w.title_returned)(&given.name),
        (false, _) if given.is_internal() => w.title_internal.to_owned(),
        (false, _) => (w.title_paper)(&given.name),
    };
    let papers: Vec<String> =
        given.papers.iter().map(|(kind, number)| format!("{} {number}", (cases::words().paper)(*kind))).collect();
    let due = given.due.map(|day| (w.due)(&dates::day(lang, day)));
    let person = format!("{} · {}", given.name, given.item);
    let fresh = given.fresh;
    let printed = Memo::new(move |_| desk.given.with(|given| given.as_ref().is_some_and(Given::is_printed)));
    let rolled = Memo::new(move |_| desk.given.with(|given| given.as_ref().is_some_and(|given| given.printed == 0)));
    let gaps = live(move || {
        let lacking = desk.given_sheets().into_iter().filter_map(|sheet| cannot(&sheet));
        lacking
            .map(|text| {
                view! { <p class="field__error" data-testid="given-cannot">{icon(icon::LATE)}{text}</p> }.into_any()
            })
            .collect::<Vec<AnyView>>()
    });
    let code = live(move || {
        let code = desk.given_case.with(|page| page.as_ref().and_then(|page| page.code.clone()));
        code.map(|code| view! { <p class="dialog__text" data-testid="given-code">{(w.code)(&code)}</p> })
    });
    let void = live(move || {
        desk.given_void().then(|| {
            view! { <p class="field__error" role="alert" data-testid="given-void">{icon(icon::LATE)}{w.void}</p> }
        })
    });
    let unchecked = (!given.unchecked.is_empty()).then(|| view! { <p class="dialog__text">{w.unchecked}</p> });
    let enter = move |()| match (printed.get_untracked(), desk.looking.get_untracked()) {
        (true, true) => {}
        (true, false) => desk.given_done(),
        (false, _) => desk.print_given(false),
    };
    let acts = live(move || {
        if printed.get() {
            view! {
                <span class="dialog__aside">
                    {Button::new("given-print", w.again, move || desk.print_given(false))
                        .quiet()
                        .label(move || if rolled.get() { w.print_papers } else { w.again })
                        .view()}
                    {roll_button(desk, fresh)}
                </span>
                {Button::new("given-done", w.done, move || desk.given_done())
                    .primary()
                    .key("⏎")
                    .focus()
                    .off(move || desk.looking.get())
                    .view()}
            }
            .into_any()
        } else {
            let print = Button::new("given-print", w.print, move || desk.print_given(false));
            let print = print.primary().shape(icon::PRINT).key("⏎").focus().off(move || desk.given_void());
            view! {
                <span class="dialog__aside">
                    {Button::new("given-copied", w.by_hand, move || desk.given_done()).quiet().view()}
                    {roll_button(desk, fresh)}
                </span>
                {Button::new("given-done", w.done, move || desk.given_done()).view()}
                {print.view()}
            }
            .into_any()
        }
    });
    view! {
        <Dialog testid="given-dialog" title=title on_enter=enter>
            {given_number(w.label, given.number.clone(), person, due, papers.join(" · "))}
            {code}
            {unchecked}
            {gaps}
            {void}
            <p class="dialog__note">{live(move || if printed.get() { w.printed } else { w.note })}</p>
            <div class="dialog__acts">{acts}</div>
        </Dialog>
    }
    .into_any()
}

/// Why a paper cannot be printed, naming the empty fields (CD-07).
pub fn cannot(sheet: &Sheet) -> Option<String> {
    let gaps = sheet.gaps();
    if gaps.is_empty() {
        return None;
    }
    let names: Vec<&str> = gaps.into_iter().map(papers::words().needed).collect();
    let names = names.join(cases::words().comma);
    Some((casework::words().given.cannot)((cases::words().paper)(sheet.kind), &names))
}
