//! The pictures of a case: taken, shown, opened large; and materials that the same person has handed in before.

use super::session::{Desk, Shown};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::icon::{self, icon};
use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::panel::panel;
use crate::components::photo_input::{photo_button, photo_input};
use crate::components::state_mark::{Tone, state_mark};
use crate::locales::files::words;
use crate::locales::{intake, refusals};
use crate::model::ask::{Ask, CasePage, FileState, Issued, Reply, Shareable};
use crate::model::desk::given::Given;
use crate::model::desk::picture::{Picture, file_name, is_shown_at_once};
use crate::model::sending::{Saved, Sending};
use crate::shell::{clock, download};
use domain::action::Action;
use domain::attachment::{Attachment, AttachmentKind, ContentHash, MediaType};
use domain::case::command::{BesideCommand, CaseCommand};
use domain::case::intake::acceptance_notice;
use domain::case::number::PaperNumber;
use domain::case::{Case, Stage};
use domain::catalog::HandlingMode;
use domain::ids::{CommandId, RecordId};
use leptos::prelude::*;

impl Desk {
    /// Keeps a picture on this device, then says to which case and material it belongs.
    fn attach(self, case: RecordId, (label, piece): (String, Option<u8>), media: MediaType, bytes: Vec<u8>) {
        self.file_fault.set(None);
        self.ask(Ask::KeepFile { media, bytes }, move |reply| match reply {
            Reply::FileKept(hash, bytes) => {
                let kind = AttachmentKind::Photo;
                let file = Attachment { hash, bytes, kind, media, label: label.clone(), piece };
                let action = Action::Case(CaseCommand::Beside { case, what: BesideCommand::Attach { file } });
                self.issue(clock::fresh_id(), action, HandlingMode::Direct, move |reply| self.attached(&label, reply));
            }
            Reply::FileNotKept(fault) => self.file_fault.set(Some((words().fault)(&fault))),
            other => self.file_fault.set(Some(other.misfit())),
        });
    }

    fn attached(self, label: &str, reply: Reply) {
        match reply {
            Reply::Issued(Issued::Saved { .. }) => self.say((words().kept)(label)),
            other => self.file_fault.set(failure(other)),
        }
        self.fetch_all();
    }

    /// Asks for a picture, unless it is here or coming.
    fn want_picture(self, hash: ContentHash) {
        let mut ask = false;
        self.pictures.update(|pictures| ask = pictures.want(hash));
        if !ask {
            return;
        }
        self.ask(Ask::ReadFile(hash), move |reply| {
            let picture = match reply {
                Reply::File(Some(file)) => download::address(file.media.mime(), &file.bytes),
                _ => None,
            };
            self.pictures.update(|pictures| pictures.answer(hash, picture.map_or(Picture::Missing, Picture::Here)));
        });
    }

    /// Opens a file.
    fn open_file(self, file: Attachment) {
        self.want_picture(file.hash);
        self.pictures.update(|pictures| pictures.open = Some(file));
    }

    fn close_file(self) {
        self.pictures.update(|pictures| pictures.open = None);
    }

    /// The case is left: what it showed is let go of.
    pub(super) fn put_pictures_away(self) {
        self.file_fault.set(None);
        let mut addresses = Vec::new();
        self.pictures.update(|pictures| addresses = pictures.leave());
        addresses.iter().for_each(|address| download::release(address));
    }

    /// Takes materials over from another case of the same person.
    fn share(self, id: CommandId, page: &CasePage, from: &Shareable) {
        let case = page.row.id;
        let completes = completes(&page.case, from);
        let notice = (completes && acceptance_notice(page.case.mode).is_some()).then(|| PaperNumber(String::new()));
        let what = BesideCommand::ShareFrom { other: from.case, pieces: from.pieces.clone(), notice };
        let page = page.clone();
        self.issue(id, Action::Case(CaseCommand::Beside { case, what }), page.case.mode, move |reply| {
            let mut sending = Sending::Saving;
            match sending.answer(reply) {
                Some(saved) => {
                    let saved = Saved { about: saved.about.or(Some(case)), ..saved };
                    let (number, name) = (page.case.number.as_str(), &page.case.applicant.name);
                    let given = Given::of(&saved, number, name, &page.case.item_name, page.case.mode);
                    self.say(words().shared.to_owned());
                    if let Some(given) = given {
                        self.show_given(given);
                    }
                }
                None => self.file_fault.set(stands_against(&sending)),
            }
            self.fetch_all();
        });
    }

    /// After an intake: the materials that were taken over bring their pictures along and say where they are from.
    pub(super) fn share_at_intake(self, case: RecordId, from: RecordId, pieces: Vec<(u8, u8)>) {
        let what = BesideCommand::ShareFrom { other: from, pieces, notice: None };
        let action = Action::Case(CaseCommand::Beside { case, what });
        self.issue(clock::fresh_id(), action, HandlingMode::Direct, move |reply| {
            if !matches!(reply, Reply::Issued(Issued::Saved { .. })) {
                self.file_fault.set(failure(reply));
            }
            self.fetch_all();
        });
    }
}

/// Whether what is taken over is all that the case waits for.
fn completes(case: &Case, from: &Shareable) -> bool {
    let taken = |place: usize| from.pieces.iter().any(|(_, here)| usize::from(*here) == place);
    case.stage == Stage::Supplementing
        && case.pieces.iter().enumerate().all(|(place, piece)| piece.arrived.is_some() || taken(place))
}

/// What an answer says that is no success.
fn failure(reply: Reply) -> Option<String> {
    let mut sending = Sending::Saving;
    sending.answer(reply);
    stands_against(&sending)
}

fn stands_against(sending: &Sending) -> Option<String> {
    let w = intake::words();
    match sending {
        Sending::Refused(refusal) => Some(refusals::sentence(refusal)),
        Sending::NotStored(why) => Some(format!("{} {}", w.not_stored.0, (w.not_stored.1)(why))),
        Sending::NoLine => Some(w.no_line.to_owned()),
        Sending::Editing | Sending::Saving => None,
    }
}

/// The panel of files.
pub fn files(desk: Desk, page: &CasePage) -> AnyView {
    let w = words();
    let all = page.case.files();
    let on_way = page.files.iter().filter(|state| matches!(state, FileState::OnTheWay(..))).count();
    let cards: Vec<AnyView> = all.iter().zip(&page.files).map(|(file, state)| card(desk, file, *state)).collect();
    let list = (!cards.is_empty()).then(|| view! { <ul class="file-list">{cards}</ul> });
    let case = page.row.id;
    let take = move |bytes, media| desk.attach(case, (w.of_case.to_owned(), None), media, bytes);
    let fault = live(move || {
        let text = desk.file_fault.get()?;
        Some(view! { <p class="field__error" role="alert" data-testid="file-fault">{icon(icon::LATE)}{text}</p> })
    });
    let body = view! { {list}{fault}{photo_input("case-add-photo", w.add.to_owned(), take)} };
    panel("case-files", w.title, (w.count)(all.len(), on_way), body.into_any())
}

/// The button of a material's line.
pub fn photo_of(desk: Desk, page: &CasePage, place: usize) -> Option<AnyView> {
    let piece = u8::try_from(place).ok()?;
    let name = page.case.pieces.get(place)?.name.clone();
    let case = page.row.id;
    let label = (words().photo)(page.case.files_of(piece).count());
    let take = move |bytes, media| desk.attach(case, (name.clone(), Some(piece)), media, bytes);
    Some(photo_button(format!("case-photo-{place}"), label, take))
}

/// How a file of the case on the screen stands now, however far it has come.
fn state_of(desk: Desk, hash: ContentHash) -> Option<FileState> {
    desk.shown.with(|shown| match shown {
        Shown::Case(page) => {
            let mut files = page.case.files().iter().zip(&page.files);
            files.find(|(file, _)| file.hash == hash).map(|(_, state)| *state)
        }
        _ => None,
    })
}

fn card(desk: Desk, file: &Attachment, state: FileState) -> AnyView {
    let w = words();
    let (hash, is_picture) = (file.hash, file.media.is_picture());
    let here = matches!(state, FileState::OnTheWay(..) | FileState::Safe);
    if here && is_shown_at_once(file) {
        desk.want_picture(hash);
    }
    let (tone, name) = match state {
        FileState::OnTheWay(..) => (Tone::Now, "on-the-way"),
        FileState::Safe => (Tone::Done, "safe"),
        FileState::Elsewhere => (Tone::Waiting, "elsewhere"),
        FileState::Damaged => (Tone::Late, "damaged"),
    };
    let face = live(move || {
        let address = desk.pictures.with(|pictures| match pictures.of(hash) {
            Some(Picture::Here(address)) if is_picture => Some(address.clone()),
            _ => None,
        });
        match address {
            Some(address) => view! { <img class="file-card__image" src=address alt="" /> }.into_any(),
            None => icon(icon::CAMERA).into_any(),
        }
    });
    let progress = Memo::new(move |_| state_of(desk, hash).unwrap_or(state));
    let mark = live(move || state_mark(tone, (w.state)(progress.get())));
    let (opens, label, open) = (file.clone(), file.label.clone(), (w.open)(&file.label));
    view! {
        <li class="file-card" data-testid="case-file" data-state=name>
            <button class="file-card__open" type="button" aria-label=open on:click=move |_| desk.open_file(opens.clone())>
                {face}
            </button>
            <span class="file-card__label">{label}" "<span class="file-card__size">{(w.size)(file.bytes)}</span></span>
            {mark}
        </li>
    }
    .into_any()
}

/// What is missing and lies with another case of the same person.
pub fn shareable(desk: Desk, page: &CasePage) -> AnyView {
    let w = words();
    let bars: Vec<AnyView> = page
        .shareable
        .iter()
        .enumerate()
        .map(|(place, from)| {
            let named =
                |(_, here): &(u8, u8)| page.case.pieces.get(usize::from(*here)).map(|piece| piece.name.as_str());
            let names: Vec<&str> = from.pieces.iter().filter_map(named).collect();
            let (what, more) = (w.shareable)(&names, &from.number);
            let (id, page, from) = (clock::fresh_id(), page.clone(), from.clone());
            let press = move || desk.share(id, &page, &from);
            let act = Button::new(format!("case-share-{place}"), w.share, press).small().view();
            notice_bar(Weight::Calm, what, more.to_owned(), Some(act))
        })
        .collect();
    view! { {bars} }.into_any()
}

/// The file that is open, large.
pub fn dialog(desk: Desk) -> AnyView {
    let open = Memo::new(move |_| desk.pictures.with(|pictures| pictures.open.clone()));
    live(move || open.get().map(|file| large(desk, &file))).into_any()
}

fn large(desk: Desk, file: &Attachment) -> AnyView {
    let w = words();
    let (hash, is_picture) = (file.hash, file.media.is_picture());
    let (label, name) = (file.label.clone(), file_name(file));
    let picture = Memo::new(move |_| desk.pictures.with(|pictures| pictures.of(hash).cloned()));
    let body = live(move || match picture.get() {
        Some(Picture::Here(address)) => {
            let image = is_picture.then(|| view! { <img class="file-view" src=address.clone() alt=label.clone() /> });
            let save = view! {
                <a class="button" href=address download=name.clone() data-testid="file-save">{w.save}</a>
            };
            view! { {image}<div>{save}</div> }.into_any()
        }
        Some(Picture::Missing) => {
            view! { <p class="field__error" role="alert" data-testid="file-missing">{icon(icon::LATE)}{w.missing}</p> }
                .into_any()
        }
        Some(Picture::Coming) | None => view! { <p role="status">{w.fetching}</p> }.into_any(),
    });
    view! {
        <Dialog testid="file-dialog" title=file.label.clone() on_escape=move |()| desk.close_file()>
            {body}
            <div class="dialog__acts">
                {Button::new("file-close", w.close, move || desk.close_file()).primary().key("Esc").view()}
            </div>
        </Dialog>
    }
    .into_any()
}
