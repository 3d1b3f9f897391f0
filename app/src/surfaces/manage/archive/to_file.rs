//! What is over and not filed yet: until when, what is missing, who keeps it back (AR-03, AR-04, AG-11).

use super::{Archive, act, heads, none};
use crate::components::button::Button;
use crate::components::field::{Under, field};
use crate::components::live::live;
use crate::components::state_mark::{Tone, state_mark};
use crate::components::typing::TextInput;
use crate::locales::archive::words;
use crate::locales::cases::{self, chosen};
use crate::locales::dates;
use crate::model::ask::{Section, ToFile};
use crate::model::desk::{CaseKey, Place as DeskPlace};
use crate::model::manage::archive::Kind;
use domain::archive::lists::FILE_WITHIN_DAYS;
use domain::archive::scope::Missing;
use leptos::prelude::*;

/// The part.
pub(super) fn part(archive: Archive) -> AnyView {
    let w = words();
    let lines = Memo::new(move |_| {
        archive.view.with(|view| view.as_ref().map(|view| view.to_file.clone()).unwrap_or_default())
    });
    let empty = Memo::new(move |_| lines.with(Vec::is_empty));
    let more = live(move || {
        let all = archive.view.with(|view| view.as_ref().map_or(0, |view| view.to_file_count));
        let shown = lines.with(Vec::len);
        (u32::try_from(shown).unwrap_or(u32::MAX) < all)
            .then(|| view! { <p class="manage__since">{(w.more)(shown, all)}</p> })
    });
    let table = live(move || {
        if empty.get() {
            return none(Section::ToFile);
        }
        view! {
            <section class="panel panel--framed">
                <table class="data-table">
                    {heads(&w.to_file_heads)}
                    <tbody>
                        <For each=move || lines.get() key=domain::codec::encode
                            children=move |one| line(archive, one) />
                    </tbody>
                </table>
            </section>
        }
        .into_any()
    });
    let page = archive.manage.page;
    let text = Signal::derive(move || page.with(|page| page.archive_query.filter.text.clone()));
    let typed = move |text: String| {
        page.update(|page| page.archive_query.filter.text = text);
        archive.manage.go(archive.manage.place());
    };
    let search = view! { <TextInput id="archive-search" testid="archive-search" value=text on_text=typed /> };
    view! {
        <div class="field-row archive-top">
            {field("archive-search", w.search, search.into_any(), false, || Under::Nothing)}
            <div class="dialog__acts">
                {Button::new("archive-file-paper", w.acts.file_paper, move || archive.open(Kind::Paper)).small().view()}
            </div>
        </div>
        {table}
        {more}
    }
    .into_any()
}

fn line(archive: Archive, one: ToFile) -> AnyView {
    let w = words();
    let today = archive.view.with_untracked(|view| view.as_ref().map(|view| view.today));
    let late = today.is_some_and(|today| one.last < today).then(|| state_mark(Tone::Late, w.late));
    let kept = one.kept_back.as_ref().map(|kept| {
        let name = archive.name(&kept.who);
        view! {
            <p data-testid="archive-kept-back">{state_mark(Tone::Soon, (w.kept_back)(&name))}" "<span class="data-table__quiet">{kept.reason.clone()}</span></p>
        }
    });
    let papers = match one.missing.is_empty() {
        true => state_mark(Tone::Done, w.complete),
        false => state_mark(Tone::Waiting, (w.missing)(&names(&one.missing))),
    };
    let (row, case) = (&one.row, one.row.id);
    let href = DeskPlace::Case(CaseKey::Id(case)).path();
    let over = dates::short(chosen(), one.last.plus_days(-FILE_WITHIN_DAYS));
    let (number, name, item) = (row.number.clone(), row.name.clone(), row.item.clone());
    let last = dates::short(chosen(), one.last);
    let file = {
        let one = one.clone();
        move || archive.open(Kind::File(Box::new(one.clone())))
    };
    let shown = number.clone();
    view! {
        <tr class="data-table__row" data-testid="archive-to-file" data-number=shown>
            <td><a class="data-table__link keep" href=href>{number}</a></td>
            <th scope="row">{item}" "<span class="data-table__quiet">{name}</span></th>
            <td class="keep">{over}</td>
            <td class="keep">{last}" "{late}</td>
            <td data-testid="archive-missing">{papers}{kept}</td>
            <td class="keep">
                {Button::new("archive-file", w.acts.file, file).small().view()}" "
                {act("archive-keep-back", w.acts.keep_back, move || archive.open(Kind::KeepBack(case)))}
            </td>
        </tr>
    }
    .into_any()
}

/// What is missing, in words.
pub(super) fn names(missing: &[Missing]) -> String {
    let name = |one: &Missing| match one {
        Missing::Leaf(leaf) => (words().leaf)(*leaf).to_owned(),
        Missing::Piece(name) => name.clone(),
    };
    missing.iter().map(name).collect::<Vec<String>>().join(cases::words().comma)
}
