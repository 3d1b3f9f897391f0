//! What has been kept long enough, what was decided about it, and its destruction (AR-09).

use super::{Archive, act, heads, none};
use crate::components::button::Button;
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::archive::words;
use crate::locales::cases::chosen;
use crate::locales::dates;
use crate::model::ask::Section;
use crate::model::manage::archive::Kind;
use domain::archive::ArchiveFile;
use domain::archive::appraisal::{Appraisal, Verdict};
use domain::ids::RecordId;
use leptos::prelude::*;

/// The part.
pub(super) fn part(archive: Archive) -> AnyView {
    let w = words();
    let due =
        Memo::new(move |_| archive.view.with(|view| view.as_ref().map(|view| view.files.clone()).unwrap_or_default()));
    let appraisals = Memo::new(move |_| {
        archive.view.with(|view| view.as_ref().map(|view| view.appraisals.clone()).unwrap_or_default())
    });
    let nothing = Memo::new(move |_| due.with(Vec::is_empty));
    let never = Memo::new(move |_| appraisals.with(Vec::is_empty));
    let waiting = live(move || {
        if nothing.get() {
            return none(Section::Appraisal);
        }
        let chosen_none = move || archive.chosen.with(|chosen| chosen.is_empty());
        let begin = move || {
            let files: Vec<RecordId> = archive.chosen.with_untracked(|chosen| chosen.iter().copied().collect());
            archive.open(Kind::Appraise(files));
        };
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    {heads(&w.due_heads)}
                    <tbody>
                        <For each=move || due.get() key=|(id, file)| (*id, domain::codec::encode(file))
                            children=move |(id, file)| line(archive, id, &file) />
                    </tbody>
                </table>
            </section>
            <div class="dialog__acts">
                {Button::new("archive-appraise", w.acts.appraise, begin).primary().off(chosen_none).view()}
            </div>
        }
        .into_any()
    });
    let decided = live(move || {
        (!never.get()).then(|| {
            view! {
                <section class="panel panel--framed">
                    <table class="data-table">
                        {heads(&w.appraisal_heads)}
                        <tbody>
                            <For each=move || appraisals.get() key=|(id, one)| (*id, domain::codec::encode(one))
                                children=move |(id, one)| appraised(archive, id, one) />
                        </tbody>
                    </table>
                </section>
            }
        })
    });
    view! { {waiting} {decided} }.into_any()
}

/// A file whose period is over.
fn line(archive: Archive, id: RecordId, file: &ArchiveFile) -> AnyView {
    let number = file.filing.as_ref().map(|filing| filing.number.0.clone()).unwrap_or_default();
    let until = file.kept_until().map(|day| day.to_string()).unwrap_or_default();
    let (title, date) = (file.subject.title().to_owned(), file.subject.date().to_string());
    let is = move || archive.chosen.with(|chosen| chosen.contains(&id));
    let toggle = move |_| {
        archive.chosen.update(|chosen| {
            if !chosen.remove(&id) {
                chosen.insert(id);
            }
        });
    };
    let label = number.clone();
    let shown = number.clone();
    view! {
        <tr class="data-table__row" data-testid="archive-due" data-number=shown>
            <td><input type="checkbox" class="archive-tick" aria-label=label data-testid="archive-choose" prop:checked=is on:change=toggle /></td>
            <td class="keep">{number}</td>
            <th scope="row">{title}</th>
            <td class="keep">{date}</td>
            <td class="keep">{until}</td>
            <td></td>
        </tr>
    }
    .into_any()
}

/// An appraisal and what became of it.
fn appraised(archive: Archive, id: RecordId, one: Appraisal) -> AnyView {
    let w = words();
    let day = dates::full(chosen(), one.at.date());
    let state = match (&one.verdict, &one.execution) {
        (Verdict::KeepUntil(until), _) => state_mark(Tone::Ok, (w.keep_until)(&dates::full(chosen(), *until))),
        (Verdict::Destroy, None) => state_mark(Tone::Soon, w.to_destroy),
        (Verdict::Destroy, Some(done)) => state_mark(Tone::None, (w.destroyed)(&done.order.0)),
    };
    let destroy = one.waits().then(|| {
        Button::new("archive-destroy", w.acts.destroy, move || archive.open(Kind::Destroy(id))).small().view()
    });
    let (number, count) = (one.number.0.clone(), one.files.len());
    let list = one.execution.is_some().then(|| {
        let one = one.clone();
        act("archive-print-list", w.acts.print_list, move || archive.print_destruction(&one))
    });
    let opinion = act("archive-print-opinion", w.acts.print_opinion, move || archive.print_appraisal(&one));
    view! {
        <tr class="data-table__row" data-testid="archive-appraisal">
            <td class="keep">{number}</td>
            <td class="keep">{day}</td>
            <td class="data-table__figure">{count}</td>
            <td data-testid="archive-decision">{state}</td>
            <td class="keep">{destroy}" "{opinion}" "{list}</td>
        </tr>
    }
    .into_any()
}
