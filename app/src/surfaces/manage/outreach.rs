//! Sessions outside the hall beside the questions of a month: entered, listed, added up by topic (WK-05, WK-11).

use super::Manage;
use super::counters::staff_name;
use super::entry::{choose, day, line, number};
use super::sender::{Sender, director, staff};
use crate::components::button::Button;
use crate::components::dialog::Dialog;
use crate::components::live::live;
use crate::components::tile_choice::{tick, tile};
use crate::locales::cases::{self, chosen};
use crate::locales::hands::words;
use crate::locales::{consult, dates};
use domain::action::Action;
use domain::consultation::{Topic, counts};
use domain::ids::{RecordId, StaffNo, VillageCode};
use domain::outreach::{Form, Outreach, OutreachCommand, Session, sum};
use domain::time::Date;
use leptos::prelude::*;

/// What was asked in the month, by topic: in the hall, outside, together.
pub(super) fn by_topic(manage: Manage) -> AnyView {
    let (w, topics) = (&words().outreach, consult::words().topic);
    let figures = Memo::new(move |_| {
        manage.page.with(|page| {
            let hall = counts(page.asked.iter().map(|(_, one)| one));
            let outside = sum(page.hands.outreach.iter().map(|(_, one)| one)).questions;
            let both: [u32; Topic::ALL.len()] = std::array::from_fn(|place| hall[place] + outside[place]);
            [hall, outside, both]
        })
    });
    let row = move |place: usize, testid: &'static str| {
        let cells = Topic::ALL.map(|topic| {
            let figure = move || figures.get()[place][topic as usize];
            view! {
                <td class="data-table__figure" data-testid=testid data-topic=format!("{}", topic as u8)>{figure}</td>
            }
        });
        let all = move || figures.get()[place].iter().sum::<u32>();
        let class = if place == 2 { "data-table__row data-table__row--total" } else { "data-table__row" };
        view! {
            <tr class=class>
                <th scope="row">{w.lines[place]}</th>
                {cells.collect_view()}
                <td class="data-table__figure" data-testid=format!("{testid}-all")>{all}</td>
            </tr>
        }
        .into_any()
    };
    view! {
        <section class="panel panel--framed" aria-label=w.by_topic>
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>
                        <th scope="col">{w.by_topic}</th>
                        {Topic::ALL.map(|topic| view! { <th scope="col" class="data-table__figure">{topics(topic)}</th> }).collect_view()}
                        <th scope="col" class="data-table__figure">{w.all}</th>
                    </tr>
                </thead>
                <tbody>{row(0, "asked-count")}{row(1, "outreach-count")}{row(2, "both-count")}</tbody>
            </table>
        </section>
    }
    .into_any()
}

/// The sessions of the month, and entering one.
pub(super) fn part(manage: Manage) -> AnyView {
    let w = &words().outreach;
    let all = Memo::new(move |_| manage.page.with(|page| page.hands.outreach.clone()));
    let none = Memo::new(move |_| all.with(Vec::is_empty));
    let title = move || {
        let sum = all.with(|all| sum(all.iter().map(|(_, one)| one)));
        (w.count)(sum.sessions, sum.reached)
    };
    let open = RwSignal::new(false);
    let body = live(move || match none.get() {
        true => view! { <p class="manage__since">{w.none}</p> }.into_any(),
        false => view! {
            <table class="data-table">
                <thead class="data-table__head">
                    <tr>{w.heads.map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr>
                </thead>
                <tbody>
                    <For each=move || all.get() key=|(id, _)| *id children=move |(id, one)| session(manage, id, one) />
                </tbody>
            </table>
        }
        .into_any(),
    });
    view! {
        <section class="panel panel--framed" aria-labelledby="outreach-title">
            <header class="panel__head">
                <h2 class="panel__title" id="outreach-title" data-testid="outreach-title">{title}</h2>
                {Button::new("outreach-begin", w.begin, move || open.set(true)).small().view()}
            </header>
            <div class="panel__body">{body}</div>
        </section>
        {live(move || open.get().then(|| form(manage, open)))}
    }
    .into_any()
}

fn session(manage: Manage, id: RecordId, one: Outreach) -> impl IntoView {
    let w = &words().outreach;
    let session = one.session;
    let village = village(manage, session.village).map(|name| format!("{name} · "));
    let place = format!("{}{}", village.unwrap_or_default(), session.place);
    let names: Vec<String> =
        untrack(|| manage.of_hall(|hall| session.staff.iter().map(|no| staff_name(hall, no)).collect()))
            .unwrap_or_default();
    view! {
        <tr class="data-table__row" data-testid="outreach-line" data-id=id.hex()>
            <td class="keep">{dates::short(chosen(), session.day)}</td>
            <td class="keep">{(w.form)(session.form)}</td>
            <td>{place}</td>
            <td>{names.join(cases::words().comma)}</td>
            <td class="keep">{(consult::words().topic)(session.topic)}</td>
            <td class="data-table__figure">{session.reached}</td>
            <td class="data-table__figure">{session.questions}</td>
        </tr>
    }
}

fn village(manage: Manage, code: Option<VillageCode>) -> Option<String> {
    let code = code?;
    untrack(|| {
        manage.of_hall(|hall| {
            let villages = hall.setup.hall.as_ref().map(|hall| hall.villages.as_slice()).unwrap_or_default();
            villages.iter().find(|village| village.code == code).map(|village| village.name.clone())
        })
    })
    .flatten()
}

/// What is being entered.
#[derive(Clone, Copy)]
struct Entry {
    form: RwSignal<Form>,
    place: RwSignal<String>,
    village: RwSignal<String>,
    day: RwSignal<Option<Date>>,
    staff: RwSignal<Vec<StaffNo>>,
    topic: RwSignal<String>,
    reached: RwSignal<String>,
    questions: RwSignal<String>,
}

impl Entry {
    fn new(today: Date) -> Self {
        let empty = || RwSignal::new(String::new());
        Entry {
            form: RwSignal::new(Form::Stand),
            place: empty(),
            village: empty(),
            day: RwSignal::new(Some(today)),
            staff: RwSignal::new(Vec::new()),
            topic: RwSignal::new((Topic::Policy as u8).to_string()),
            reached: empty(),
            questions: empty(),
        }
    }

    /// The session, when all that is needed is there.
    fn session(self) -> Option<Session> {
        let topic = self.topic.get();
        let session = Session {
            form: self.form.get(),
            place: self.place.get(),
            village: self.village.get().parse().ok().map(VillageCode),
            day: self.day.get()?,
            staff: self.staff.get(),
            topic: Topic::ALL.into_iter().find(|one| (*one as u8).to_string() == topic)?,
            reached: self.reached.get().trim().parse().ok()?,
            questions: self.questions.get().trim().parse().ok()?,
        };
        (!session.place.trim().is_empty() && !session.staff.is_empty()).then_some(session)
    }

    fn toggle(self, no: &StaffNo) {
        self.staff.update(|staff| match staff.iter().position(|other| other == no) {
            Some(place) => drop(staff.remove(place)),
            None => staff.push(no.clone()),
        });
    }
}

/// A session being entered.
fn form(manage: Manage, open: RwSignal<bool>) -> AnyView {
    let (all, sender) = (words(), Sender::new(manage));
    let (w, l) = (&all.outreach, all.outreach.labels);
    let today = manage.counted.with_untracked(|at| at.date());
    let entry = Entry::new(today);
    let forms: Vec<AnyView> = Form::ALL
        .into_iter()
        .map(|form| {
            let is = Signal::derive(move || entry.form.get() == form);
            let take = Callback::new(move |()| entry.form.set(form));
            let testid = format!("outreach-form-{}", form as u8);
            tile("outreach-form", testid, (w.form)(form).to_owned(), (), is, false, take)
        })
        .collect();
    let villages = untrack(|| manage.of_hall(|hall| hall.setup.hall.as_ref().map(|hall| hall.villages.clone())));
    let villages = villages.flatten().unwrap_or_default().into_iter();
    let villages = villages.map(|village| (village.code.0.to_string(), village.name));
    let villages = std::iter::once((String::new(), w.no_village.to_owned())).chain(villages).collect();
    let topic = consult::words().topic;
    let topics = Topic::ALL.into_iter().map(|one| ((one as u8).to_string(), topic(one).to_owned())).collect();
    let people: Vec<AnyView> = staff(manage)
        .into_iter()
        .map(|member| {
            let (no, of) = (member.no.clone(), member.no);
            let testid = format!("outreach-staff-{no}");
            let is = Signal::derive(move || entry.staff.with(|staff| staff.contains(&no)));
            tick(testid, member.name, is, Callback::new(move |()| entry.toggle(&of)))
        })
        .collect();
    let leave = move || open.set(false);
    let press = move || {
        let Some(session) = untrack(|| entry.session()) else { return };
        let action = Action::Outreach(OutreachCommand::Enter(session));
        sender.send(action, director(manage), move || open.set(false));
    };
    let ready = Memo::new(move |_| entry.session().is_some());
    view! {
        <Dialog testid="outreach-dialog" title=w.begin on_escape=move |()| leave()>
            <div class="tile-choice tile-choice--row" role="radiogroup" aria-label=l[0]>{forms}</div>
            <div class="field-row">
                {line("outreach-place", l[1], entry.place, false)}
                {choose("outreach-village", l[2], villages, entry.village)}
                {day("outreach-day", l[3], entry.day, (None, Some(today)))}
            </div>
            <div class="desk__stack" role="group" aria-label=l[4]>
                <p class="field__label">{l[4]}</p>
                <div class="tile-choice tile-choice--narrow">{people}</div>
            </div>
            <div class="field-row">
                {choose("outreach-topic", l[5], topics, entry.topic)}
                {number("outreach-reached", l[6], entry.reached)}
                {number("outreach-questions", l[7], entry.questions)}
            </div>
            {sender.said()}
            <div class="dialog__acts">
                {Button::new("outreach-cancel", all.cancel, leave).key("Esc").view()}
                {sender.button("outreach-enter", all.enter, move || ready.get(), press).primary().view()}
            </div>
        </Dialog>
    }
    .into_any()
}
