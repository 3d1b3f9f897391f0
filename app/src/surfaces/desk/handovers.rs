//! Hand-overs that are not closed: mine to take up, mine to follow, the others' (FQ-05, FQ-06, C26).

use super::session::Desk;
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::field::{Under, field};
use crate::components::icon;
use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::components::state_mark::{Tone, state_mark};
use crate::components::typing::TextInput;
use crate::locales::handover::words;
use crate::locales::{cases, dates, intake, refusals};
use crate::model::ask::Following;
use crate::model::desk::Place;
use crate::model::sending::Sending;
use crate::shell::clock;
use domain::action::Action;
use domain::catalog::HandlingMode;
use domain::handover::{HandOverCommand, HandOverStep};
use domain::ids::StaffNo;
use domain::privacy::mask_phone;
use leptos::prelude::*;

impl Desk {
    /// The person who sits here.
    fn me(self) -> Option<StaffNo> {
        self.seat.with(|seat| seat.as_ref().map(|seat| seat.staff.clone()))
    }

    fn step_hand_over(self, command: HandOverCommand, step: HandOverStep) {
        self.issue(clock::fresh_id(), Action::HandOver(command), HandlingMode::Direct, move |reply| {
            let mut sending = Sending::Saving;
            match (sending.answer(reply), sending) {
                (Some(_), _) => self.say((words().stepped)(step).to_owned()),
                (None, Sending::Refused(refusal)) => self.say(refusals::sentence(&refusal)),
                (None, Sending::NotStored(why)) => self.say((intake::words().not_stored.1)(&why)),
                (None, _) => {}
            }
            self.fetch_all();
        });
    }
}

/// Says so while something waits for the person who sits here.
pub fn waiting(desk: Desk) -> Option<AnyView> {
    let me = desk.me()?;
    let mine = |one: &&Following| one.hand_over.offers(&me) == Some(HandOverStep::TakeUp);
    let count = desk.hand_overs.with(|open| open.iter().filter(mine).count());
    if count == 0 || desk.place.get() == Place::HandOvers {
        return None;
    }
    let (what, more) = (words().waiting)(count);
    let look = Button::new("hand-look", words().look, move || desk.go(Place::HandOvers)).small();
    Some(notice_bar(Weight::Warn, what, more.to_owned(), Some(look.view())))
}

/// The page.
pub fn page(desk: Desk) -> AnyView {
    let w = words();
    // What waits for the person who sits here comes first.
    let list = Memo::new(move |_| {
        let (me, mut open) = (desk.me(), desk.hand_overs.get());
        open.sort_by_key(|one| me.as_ref().and_then(|me| one.hand_over.offers(me)).is_none());
        open
    });
    let count = Memo::new(move |_| list.with(Vec::len));
    let body = live(move || {
        if count.get() == 0 {
            return empty_state(icon::DONE, w.none.0.to_owned(), w.none.1.to_owned(), None);
        }
        view! {
            <div class="desk__stack">
                <For each=move || list.get() key=|one| (one.id, one.lying, domain::codec::encode(&one.hand_over))
                    children=move |one| card(desk, one) />
            </div>
        }
        .into_any()
    });
    view! {
        <section class="desk__page" aria-labelledby="hand-overs-title">
            <div class="desk__title-row">
                <h1 class="desk__title" id="hand-overs-title">{live(move || (w.count)(count.get()))}</h1>
                <p class="desk__title-note">{w.lead}</p>
            </div>
            <div class="desk__body">{body}</div>
            <footer class="next-bar">
                <div class="next-bar__acts">{Button::new("hand-begin", w.begin, move || desk.begin_hand_over()).primary().view()}</div>
            </footer>
        </section>
    }
    .into_any()
}

fn card(desk: Desk, one: Following) -> AnyView {
    let w = words();
    let Following { id, hand_over, lying } = one;
    let (from, to) = (desk.staff_name(&hand_over.from), desk.staff_name(&hand_over.to));
    let moment = |at| untrack(|| desk.moment(at));
    let line = (w.line)(&from, &to, &moment(hand_over.at));
    let state = match (&hand_over.finished, hand_over.taken_up, lying) {
        (Some(finished), ..) => state_mark(Tone::Done, (w.finished)(&moment(finished.at), &finished.result)),
        (None, Some(at), _) => state_mark(Tone::Now, (w.taken)(&moment(at))),
        (None, None, true) => state_mark(Tone::Late, w.lying),
        (None, None, false) => state_mark(Tone::Waiting, w.not_taken),
    };
    let agreed = hand_over.agreed.clone();
    let mut details = vec![agreed.demands];
    details.extend(agreed.by.map(|day| (w.by)(&dates::day(cases::chosen(), day))));
    details.extend(Some(agreed.person).filter(|person| !person.is_empty()));
    details.extend(Some(agreed.phone).filter(|phone| !phone.is_empty()).map(|phone| mask_phone(&phone)));
    let step = untrack(|| desk.me()).and_then(|me| hand_over.offers(&me));
    let result = RwSignal::new(String::new());
    let again = {
        let hand_over = hand_over.clone();
        move || desk.print_slip(&hand_over)
    };
    let act = step.map(|step| {
        let press = move || {
            let command = match step {
                HandOverStep::TakeUp => HandOverCommand::TakeUp(id),
                HandOverStep::Finish => HandOverCommand::Finish { hand_over: id, result: result.get_untracked() },
                HandOverStep::Acknowledge => HandOverCommand::Acknowledge(id),
            };
            desk.step_hand_over(command, step);
        };
        let off = move || step == HandOverStep::Finish && result.get().trim().is_empty();
        Button::new("hand-step", (w.step)(step), press).primary().off(off).view()
    });
    let text = (step == Some(HandOverStep::Finish)).then(|| {
        let control = view! {
            <TextInput id="hand-result" testid="hand-result" value=result on_text=move |text| result.set(text) />
        };
        field("hand-result", w.result, control.into_any(), true, || Under::Nothing)
    });
    view! {
        <section class="panel panel--framed" data-testid="hand-over">
            <header class="panel__head"><h2 class="panel__title">{agreed.matter}</h2><p class="panel__note">{line}</p></header>
            <div class="panel__body desk__stack">
                <p>{details.join(cases::words().comma)}</p>
                <p>{state}</p>
                {text}
                <div class="dialog__acts">{Button::new("hand-print", w.print, again).quiet().view()}{act}</div>
            </div>
        </section>
    }
    .into_any()
}
