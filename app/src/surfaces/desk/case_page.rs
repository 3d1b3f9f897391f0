//! A case: what, for whom, how the clock stands, what is next.

use super::case_elsewhere::elsewhere;
use super::case_files;
use super::case_hands::hands;
use super::case_parts as parts;
use super::case_project::project;
use super::case_special::special;
use super::session::{Desk, Shown};
use crate::components::button::Button;
use crate::components::clock_state::clock_state;
use crate::components::empty_state::empty_state;
use crate::components::icon;
use crate::components::kind_badge::kind_badge;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales;
use crate::locales::casework::{Waits, words};
use crate::locales::{archive, cases, dates, steps};
use crate::model::ask::CasePage;
use crate::model::desk::paper::{staff, village};
use crate::model::desk::person;
use crate::model::desk::step::{name, offered};
use crate::model::desk::today::Group;
use domain::archive::ArchiveFile;
use domain::case::aftercare::owes_feedback;
use domain::case::answer::Word;
use domain::case::offers::Step;
use domain::case::{Channel, Stage};
use domain::privacy::{mask_identity_inside, mask_phone};
use domain::time::Limit;
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let shown = Memo::new(move |_| {
        let mut shown = desk.shown.get();
        if let Shown::Case(page) = &mut shown {
            page.files.iter_mut().for_each(|state| *state = state.without_progress());
        }
        shown
    });
    live(move || match shown.get() {
        Shown::Nothing | Shown::Fetching => {
            view! { <div class="desk__empty"><p class="empty-state" role="status">{words().wait}</p></div> }.into_any()
        }
        Shown::Gone => {
            let (title, why) = words().gone;
            let body = empty_state(icon::SEARCH, title.to_owned(), why.to_owned(), None);
            view! { <div class="desk__empty" data-testid="case-gone">{body}</div> }.into_any()
        }
        Shown::Case(page) => case(desk, &page),
    })
    .into_any()
}

fn case(desk: Desk, page: &CasePage) -> AnyView {
    view! {
        <article class="desk__page">
            {head(desk, page)}
            <div class="desk__body">
                <div class="desk__columns">
                    <div class="desk__stack">
                        {parts::trouble(desk, page)}
                        {case_files::shareable(desk, page)}
                        {hands(desk, page)}
                        {special(desk, page)}
                        {project(desk, page)}
                        {parts::materials(desk, page)}
                        {case_files::files(desk, page)}
                        {parts::papers(desk, page)}
                        {elsewhere(desk, page)}
                    </div>
                    <div class="desk__stack">
                        {parts::outcome(page)}
                        {parts::timeline_panel(desk, page)}
                        {parts::due_panel(desk, page)}
                    </div>
                </div>
            </div>
            {next_bar(desk, page)}
        </article>
    }
    .into_any()
}

/// Through whom it came, where it did not come at a counter, and who signed it there (WK-01, DY-04).
fn came_by(desk: Desk, page: &CasePage) -> Vec<String> {
    let (w, case) = (crate::locales::visit::words(), &page.case);
    let through = desk.setup.with_untracked(|setup| match setup {
        Some(setup) => staff(&setup.staff, &case.first_contact),
        None => case.first_contact.to_string(),
    });
    let came = match case.channel {
        Channel::Counter => None,
        Channel::Visit => Some((w.by_visit)(&through)),
        Channel::Agent => Some((w.by_agent)(&through)),
    };
    let signed = page.signing.as_ref().map(|signing| {
        let names: Vec<String> =
            signing.signers.iter().map(|one| format!("{} {}", one.who, (w.role)(one.role))).collect();
        (w.signed_by)(&names.join(cases::words().comma))
    });
    came.into_iter().chain(signed).collect()
}

fn head(desk: Desk, page: &CasePage) -> AnyView {
    let (w, case) = (words(), &page.case);
    let today = untrack(|| desk.day());
    let mut details: Vec<String> = Vec::new();
    if let Some((sex, age)) = person::about(&case.applicant.identity, today) {
        details.push((w.person)(sex, age));
    }
    if !case.applicant.identity.is_empty() {
        details.push(mask_identity_inside(&case.applicant.identity));
    }
    if !case.applicant.phone.is_empty() {
        details.push(mask_phone(&case.applicant.phone));
    }
    let (home, handler) = desk.setup.with_untracked(|setup| match setup {
        Some(setup) => (village(setup, case), staff(&setup.staff, &case.handler)),
        None => (String::new(), case.handler.to_string()),
    });
    details.push(home);
    let details: Vec<AnyView> = details
        .into_iter()
        .filter(|detail| !detail.is_empty())
        .map(|detail| view! { <span class="case-head__detail">{detail}</span> }.into_any())
        .collect();
    let latest = case.papers.last().map(|paper| format!("{} {}", (cases::words().paper)(paper.kind), paper.number));
    let mut numbers = vec![(w.handler)(&handler)];
    if page.row.provisional {
        numbers.push(cases::words().provisional.to_owned());
    }
    if case.date_to_confirm {
        numbers.push(w.to_confirm.to_owned());
    }
    if !case.unchecked.is_empty() {
        numbers.push((w.unchecked)(&case.unchecked.join(cases::words().comma)));
    }
    numbers.extend(came_by(desk, page));
    numbers.extend(case.held.as_ref().filter(|_| case.is_open()).map(|held| {
        let (why, _) = (steps::choices().hold)(held.kind);
        (w.held)(why, &dates::moment(cases::chosen(), held.since, today), &held.text)
    }));
    numbers.extend(extension(page));
    numbers.extend(submission(page));
    numbers.extend(page.archived.as_ref().map(archived));
    let numbers: Vec<AnyView> =
        latest.into_iter().chain(numbers).map(|text| view! { <span class="keep">{text}</span> }.into_any()).collect();
    let urgent = page.row.urgent.then(|| state_mark(Tone::Late, locales::special::words().page.urgent));
    view! {
        <header class="case-head">
            <div class="case-head__title"><h1 class="case-head__item">{case.item_name.clone()}</h1>{kind_badge(case.kind(), false)}{urgent}</div>
            <p class="case-head__who"><b class="case-head__name">{case.applicant.name.clone()}</b>{details}</p>
            <p class="case-head__numbers"><span class="keep" data-testid="case-number">{(w.case)(case.number.as_str())}</span>{numbers}</p>
            <div class="case-head__clock">{clock(page)}</div>
        </header>
    }
    .into_any()
}

/// How an extension stands that has not moved the day.
fn extension(page: &CasePage) -> Option<String> {
    let extension = page.case.extension.as_ref().filter(|extension| extension.told.is_none())?;
    let waits = match (extension.is_open(), extension.is_to_tell()) {
        (true, _) => Waits::Director,
        (false, true) => Waits::Citizen,
        (false, false) => Waits::Nobody,
    };
    Some((words().extension)(&dates::day(cases::chosen(), extension.until), waits))
}

/// How a return stands that was submitted to a leader.
fn submission(page: &CasePage) -> Option<String> {
    let submission = page.case.submission.as_ref().filter(|_| page.case.is_open())?;
    let said = match submission.answer.as_ref().map(|answer| &answer.word) {
        None => words().submitted.to_owned(),
        Some(Word::Granted) => words().allowed.to_owned(),
        Some(Word::Refused(reason)) => (words().not_allowed)(reason),
    };
    Some(said)
}

/// Its number and place in the archive; or by which order it was destroyed.
fn archived(file: &ArchiveFile) -> String {
    let w = archive::words();
    match (&file.destroyed, &file.filing) {
        (Some(gone), _) => (w.destroyed_by)(&gone.order.0),
        (None, Some(filing)) => (w.filed_as)(&filing.number.0, &filing.arrangement.location.to_string()),
        (None, None) => String::new(),
    }
}

/// How the clock stands.
fn clock(page: &CasePage) -> AnyView {
    let (w, lang, case) = (words(), cases::chosen(), &page.case);
    let limit = page.item.as_ref().map_or(Limit::OnTheSpot, |item| item.promised);
    let due = case.due.as_ref().map(|due| (cases::words().due_on)(&dates::day(lang, due.date)));
    match (case.stage, page.row.days_left) {
        (Stage::Supplementing, _) => {
            let starts = (w.clock_starts)(&(cases::words().limit)(limit));
            clock_state(Tone::Waiting, w.clock_off.to_owned(), starts)
        }
        (Stage::Accepted, Some(left)) => {
            let tone = match Group::of(&page.row) {
                Group::Overdue => Tone::Late,
                Group::Today => Tone::Today,
                Group::Soon => Tone::Soon,
                Group::Other => Tone::Ok,
            };
            let (provisional, due) = (case.due.as_ref().is_some_and(|due| due.provisional), due.unwrap_or_default());
            let due = if provisional { (cases::words().perhaps)(&due) } else { due };
            let due = match case.escalation.as_ref().filter(|way| way.sent.is_none()).zip(case.due.as_ref()) {
                Some((way, whole)) => {
                    (w.send_by)(&dates::short(lang, way.send_by.date), &dates::short(lang, whole.date))
                }
                None => due,
            };
            let due = page.spot.map_or(due, |(used, target)| (w.spot)(used, target));
            clock_state(tone, (cases::words().left_long)(left), due)
        }
        (Stage::Accepted, None) => {
            clock_state(Tone::Ok, (cases::words().stage)(case.stage).to_owned(), due.unwrap_or_default())
        }
        (stage, _) => {
            let tone = if matches!(stage, Stage::Returned | Stage::Withdrawn) { Tone::Returned } else { Tone::Done };
            let when = case
                .ended
                .map(|at| format!("{} {}", dates::day(lang, at.date()), dates::clock(at)))
                .unwrap_or_default();
            clock_state(tone, (cases::words().stage)(stage).to_owned(), when)
        }
    }
}

/// What is next: the sentence, the main step, the others.
fn next_bar(desk: Desk, page: &CasePage) -> AnyView {
    let w = words();
    let steps = offered(page);
    let main = main_step(&steps, page);
    let missing: Vec<&str> = page.case.missing().collect();
    let (title, why) = (w.next)(main, &missing, page.case.stage);
    // Where the counter may return by itself, the leader's way stands inside that dialog; a number elsewhere has its panel.
    let own = steps.contains(&Step::Return);
    let hidden = |step: &Step| (own && *step == Step::SubmitReturn) || *step == Step::EnterForeign;
    let rest: Vec<Step> = steps.iter().copied().filter(|step| Some(*step) != main && !hidden(step)).rev().collect();
    let (rare, others): (Vec<Step>, Vec<Step>) = rest.iter().partition(|step| is_rare(**step));
    // One alone needs no menu.
    let (rare, others) = if rare.len() > 1 { (rare, others) } else { (Vec::new(), rest) };
    let rare = (!rare.is_empty()).then(|| more(desk, page, &rare));
    let others: Vec<AnyView> = others.into_iter().map(|step| button(desk, page, step, "button")).collect();
    let main = main.map(|step| button(desk, page, step, "button button--primary"));
    view! {
        <footer class="next-bar" role="region" aria-label=w.timeline>
            <div class="next-bar__say"><p class="next-bar__title">{title}</p><p class="next-bar__why">{why}</p></div>
            <div class="next-bar__acts">{rare}{others}{main}</div>
        </footer>
    }
    .into_any()
}

/// Whether a step stands behind "more": seldom taken, and not to be pressed by mistake.
fn is_rare(step: Step) -> bool {
    matches!(
        step,
        Step::Withdraw
            | Step::Transfer
            | Step::Correct
            | Step::AskExtension
            | Step::DemandMore
            | Step::Refer
            | Step::Hold
            | Step::Entrust
            | Step::Revoke
            | Step::AskFee
            | Step::PlanCallBack
            | Step::BeginProcedure
            | Step::MakeUrgent
            | Step::CarryToLeader
    )
}

/// The rare steps; they fold away when the focus leaves them.
fn more(desk: Desk, page: &CasePage, steps: &[Step]) -> AnyView {
    let menu: NodeRef<html::Details> = NodeRef::new();
    let fold = move || {
        if let Some(menu) = menu.get_untracked() {
            menu.set_open(false);
        }
    };
    let steps: Vec<AnyView> = steps.iter().map(|step| button(desk, page, *step, "button")).collect();
    let left = move |event: ev::FocusEvent| {
        let to = event.related_target().and_then(|to| to.dyn_into::<web_sys::Node>().ok());
        let inside = menu.get_untracked().is_some_and(|menu| to.is_some_and(|to| menu.contains(Some(&to))));
        if !inside {
            fold();
        }
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            fold();
        }
    };
    view! {
        <details class="more-menu" node_ref=menu on:focusout=left on:keydown=escape>
            <summary class="button more-menu__open" data-testid="case-more">{icon::icon(icon::MORE)}{words().more}</summary>
            <div class="more-menu__list" on:click=move |_| fold()>{steps}</div>
        </details>
    }
    .into_any()
}

/// The step that leads on; notes and corrections never do.
fn main_step(steps: &[Step], page: &CasePage) -> Option<Step> {
    let after = page.case.aftercare.as_ref();
    let owed = owes_feedback(&page.case) || after.is_some_and(|after| after.planned.is_some());
    let leads = |step: &&Step| match step {
        Step::Correct | Step::Note | Step::PlanCallBack | Step::EnterForeign => false,
        Step::CallBack => owed,
        _ => true,
    };
    steps.iter().find(leads).copied()
}

fn button(desk: Desk, page: &CasePage, step: Step, class: &'static str) -> AnyView {
    let page = page.clone();
    let label = steps::of(step).name;
    Button::new(format!("case-step-{}", name(step)), label, move || desk.begin_step(&page, step)).class(class).view()
}
