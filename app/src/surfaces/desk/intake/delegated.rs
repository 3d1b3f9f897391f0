//! Another body's item: under which delegation this counter takes it in, or that there is none (AG-06, AG-07).

use crate::components::live::live;
use crate::components::notice_bar::{Weight, notice_bar};
use crate::locales::hands::words;
use crate::model::ask::{Ask, HandsAsk, HandsReply, Reply};
use crate::surfaces::desk::session::Desk;
use domain::catalog::ServiceItem;
use domain::delegation::{Delegation, Standing};
use leptos::prelude::*;

/// The notice, where the item is another body's; nothing before the store has answered.
pub(super) fn notice(desk: Desk, item: &ServiceItem) -> Option<AnyView> {
    let body = item.of_other_body()?.to_owned();
    let no = item.no;
    let found = RwSignal::new(None::<Option<Delegation>>);
    let of = body.clone();
    Effect::new(move |_| {
        // What has changed in the store may be a delegation.
        desk.light.track();
        let of = of.clone();
        desk.ask(Ask::Hands(HandsAsk::Delegations), move |reply| {
            let Reply::Hands(HandsReply::Delegations(all)) = reply else { return };
            let (day, seat) = (desk.day(), desk.seat.get_untracked());
            let holds = |one: &Delegation| {
                let covers = seat.as_ref().is_some_and(|seat| one.covers(&of, no, seat.counter));
                covers && one.standing(day) == Standing::InForce
            };
            // The form may be gone by now (F39).
            let _ = found.try_set(Some(all.into_iter().map(|(_, one)| one).find(holds)));
        });
    });
    let w = &words().delegation;
    let said = live(move || {
        found.get().map(|one| {
            let bar = match one {
                Some(one) => {
                    let (what, more) = (w.holds)(&body, &one.terms.powers, &one.terms.limits);
                    notice_bar(Weight::Calm, what, more, None)
                }
                None => {
                    let (what, more) = (w.lacks)(&body);
                    notice_bar(Weight::Warn, what, more.to_owned(), None)
                }
            };
            view! { <div class="desk__notice" data-testid="intake-delegated">{bar}</div> }
        })
    });
    Some(view! { {said} }.into_any())
}
