//! The catalogue with its filters, and what is given out (AR-05 to AR-07).

use super::{Archive, act, heads, none};
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::components::typing::TextInput;
use crate::locales::archive::words;
use crate::locales::cases::chosen;
use crate::locales::dates;
use crate::model::ask::{ArchiveQuery, Section};
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::archive::{Key, Kind};
use domain::archive::command::ArchiveCommand;
use domain::archive::lists::List;
use domain::archive::number::{ArchiveClass, Retention};
use domain::archive::{ArchiveFile, Standing};
use domain::ids::RecordId;
use leptos::prelude::*;

/// The lists of the catalogue.
const LISTS: [List; 4] = [List::Catalogue, List::Overdue, List::Lost, List::KeptBack];

/// The part.
pub(super) fn part(archive: Archive) -> AnyView {
    let w = words();
    let section = archive.section;
    let lines =
        Memo::new(move |_| archive.view.with(|view| view.as_ref().map(|view| view.files.clone()).unwrap_or_default()));
    let empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let more = live(move || {
        let all = archive.view.with(|view| view.as_ref().map_or(0, |view| view.files_count));
        let shown = lines.with(Vec::len);
        (u32::try_from(shown).unwrap_or(u32::MAX) < all)
            .then(|| view! { <p class="manage__since">{(w.more)(shown, all)}</p> })
    });
    let table = live(move || {
        if empty.get() {
            return none(section);
        }
        let row = move |(id, file): (RecordId, ArchiveFile)| match section {
            Section::Loans => lent(archive, id, file),
            _ => line(archive, id, file),
        };
        let heads = if section == Section::Loans { heads(&w.loan_heads) } else { heads(&w.file_heads) };
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    {heads}
                    <tbody>
                        <For each=move || lines.get() key=|(id, file)| (*id, domain::codec::encode(file)) children=row />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    let prints = (section == Section::Catalogue).then(|| {
        view! {
            <div class="dialog__acts">
                {Button::new("archive-print-catalogue", w.acts.print_catalogue, move || archive.print_catalogue()).small().off(move || empty.get()).view()}
                {Button::new("archive-print-labels", w.acts.print_labels, move || archive.print_labels()).small().off(move || empty.get()).view()}
            </div>
        }
    });
    let filters = (section == Section::Catalogue).then(|| filters(archive));
    view! { {filters} {prints} {table} {more} }.into_any()
}

/// A file in the catalogue.
fn line(archive: Archive, id: RecordId, file: ArchiveFile) -> AnyView {
    let w = words();
    let standing = file.standing();
    let filing = file.filing.as_ref();
    let number = filing.map(|filing| filing.number.0.clone()).unwrap_or_default();
    let place = filing.map(|filing| filing.arrangement.location.to_string()).unwrap_or_default();
    let pages = filing.map(|filing| filing.arrangement.pages);
    let tone = match standing {
        Standing::InPlace => Tone::Done,
        Standing::Lent | Standing::KeptBack => Tone::Soon,
        Standing::Lost => Tone::Late,
        Standing::Destroyed => Tone::None,
    };
    let more = match (&file.destroyed, &file.kept_back, standing) {
        (Some(gone), ..) => (w.destroyed_by)(&gone.order.0),
        (None, Some(kept), Standing::KeptBack) => (w.kept_back)(&archive.name(&kept.who)),
        _ => file.lost.as_ref().map(|lost| lost.circumstances.clone()).unwrap_or_default(),
    };
    let title = file.subject.title().to_owned();
    let title = match file.subject.case().filter(|_| standing != Standing::Destroyed) {
        Some(case) => {
            let href = DeskPlace::Case(CaseKey::Id(case)).path();
            view! { <a class="data-table__link" href=href>{title}</a> }.into_any()
        }
        None => title.into_any(),
    };
    let acts = match standing {
        Standing::InPlace => vec![
            act("archive-lend", w.acts.lend, move || archive.open(Kind::Lend(id))),
            act("archive-place", w.acts.place, move || archive.open(Kind::Place(id))),
            act("archive-lost", w.acts.lost, move || archive.open(Kind::Lost(id))),
        ],
        Standing::Lent => vec![act("archive-back", w.acts.back, move || archive.open(Kind::Return(id)))],
        Standing::Lost => {
            vec![act("archive-found", w.acts.found, move || archive.send_plain(ArchiveCommand::ReportFound(id)))]
        }
        Standing::KeptBack | Standing::Destroyed => Vec::new(),
    };
    let shown = number.clone();
    view! {
        <tr class="data-table__row" data-testid="archive-file-line" data-number=shown>
            <td class="keep" data-testid="archive-number">{number}</td>
            <th scope="row">{title}</th>
            <td class="keep">{file.subject.date().to_string()}</td>
            <td class="data-table__figure">{pages}</td>
            <td>{place}</td>
            <td data-testid="archive-standing">{state_mark(tone, (w.standing)(standing))}" "<span class="data-table__quiet">{more}</span></td>
            <td class="keep">{acts}</td>
        </tr>
    }
    .into_any()
}

/// A file that is given out.
fn lent(archive: Archive, id: RecordId, file: ArchiveFile) -> AnyView {
    let w = words();
    let Some(loan) = file.loan().cloned() else { return ().into_any() };
    let today = archive.view.with_untracked(|view| view.as_ref().map(|view| view.today));
    let overdue = today.is_some_and(|today| file.is_overdue(today)).then(|| state_mark(Tone::Late, w.overdue));
    let number = file.filing.as_ref().map(|filing| filing.number.0.clone()).unwrap_or_default();
    let (who, purpose, due) = (loan.terms.who.clone(), loan.terms.purpose.clone(), loan.terms.due);
    let title = file.subject.title().to_owned();
    let print = move || archive.print_loan(&file, &loan);
    let shown = number.clone();
    view! {
        <tr class="data-table__row" data-testid="archive-loan" data-number=shown>
            <td class="keep">{number}</td>
            <th scope="row">{title}</th>
            <td>{who}</td>
            <td>{purpose}</td>
            <td class="keep">{dates::day(chosen(), due)}" "{overdue}</td>
            <td class="keep">
                {Button::new("archive-back", w.acts.back, move || archive.open(Kind::Return(id))).small().view()}" "
                {act("archive-print-slip", w.acts.print_slip, print)}" "
                {act("archive-lost", w.acts.lost, move || archive.open(Kind::Lost(id)))}
            </td>
        </tr>
    }
    .into_any()
}

/// Which list, class, year, retention, and words.
fn filters(archive: Archive) -> AnyView {
    let w = words();
    let page = archive.manage.page;
    let ask = move |change: &dyn Fn(&mut ArchiveQuery)| {
        page.update(|page| change(&mut page.archive_query));
        archive.manage.go(archive.manage.place());
    };
    let query = page.with_untracked(|page| page.archive_query.clone());
    let years = archive.view.with_untracked(|view| view.as_ref().map(|view| view.years.clone()).unwrap_or_default());
    let option =
        |value: String, label: String, is: bool| view! { <option value=value selected=is>{label}</option> }.into_any();
    let all = |is: bool| option(String::new(), w.all.to_owned(), is);
    let lists: Vec<AnyView> = LISTS
        .into_iter()
        .enumerate()
        .map(|(at, one)| option(at.to_string(), (w.list)(one).to_owned(), query.list == one))
        .collect();
    let mut classes = vec![all(query.filter.class.is_none())];
    classes.extend(ArchiveClass::ALL.into_iter().enumerate().map(|(at, one)| {
        option(at.to_string(), (w.choice)(Key::Class, at).to_owned(), query.filter.class == Some(one))
    }));
    let mut retentions = vec![all(query.filter.retention.is_none())];
    retentions.extend(Retention::ALL.into_iter().enumerate().map(|(at, one)| {
        option(at.to_string(), (w.choice)(Key::Retention, at).to_owned(), query.filter.retention == Some(one))
    }));
    let mut of_years = vec![all(query.filter.year.is_none())];
    of_years.extend(
        years.into_iter().map(|year| option(year.to_string(), year.to_string(), query.filter.year == Some(year))),
    );
    let select = |id: &'static str, options: Vec<AnyView>, take: fn(&mut ArchiveQuery, Option<usize>)| {
        let change = move |event| {
            let value = event_target_value(&event).parse().ok();
            ask(&|query| take(query, value));
        };
        view! { <select class="field__input" id=id data-testid=id on:change=change>{options}</select> }.into_any()
    };
    let which = select("archive-list", lists, |query, at| {
        query.list = at.and_then(|at| LISTS.get(at).copied()).unwrap_or(List::Catalogue);
    });
    let class = select("archive-of-class", classes, |query, at| {
        query.filter.class = at.and_then(|at| ArchiveClass::ALL.get(at).copied());
    });
    let year = select("archive-of-year", of_years, |query, at| {
        query.filter.year = at.and_then(|at| i32::try_from(at).ok());
    });
    let retention = select("archive-of-retention", retentions, |query, at| {
        query.filter.retention = at.and_then(|at| Retention::ALL.get(at).copied());
    });
    let text = Signal::derive(move || page.with(|page| page.archive_query.filter.text.clone()));
    let typed = move |text: String| ask(&|query| query.filter.text.clone_from(&text));
    let words_for = view! { <TextInput id="archive-text" testid="archive-text" value=text on_text=typed /> };
    view! {
        <div class="field-row manage__filters manage__filters--five">
            {field("archive-list", w.filters[0], which, false, || Under::Nothing)}
            {field("archive-of-class", w.filters[1], class, false, || Under::Nothing)}
            {field("archive-of-year", w.filters[2], year, false, || Under::Nothing)}
            {field("archive-of-retention", w.filters[3], retention, false, || Under::Nothing)}
            {field("archive-text", w.filters[4], words_for.into_any(), false, || Under::Nothing)}
        </div>
    }
    .into_any()
}
