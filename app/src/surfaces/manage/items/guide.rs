//! The guide of an item (D27): looked at as it will be printed.

use super::super::Manage;
use super::{back, catalogue};
use crate::components::button::Button;
use crate::components::empty_state::empty_state;
use crate::components::guide_paper::guide_paper;
use crate::components::icon;
use crate::components::live::live;
use crate::locales::items::words;
use crate::locales::manage;
use leptos::prelude::*;

/// The page.
pub(in super::super) fn page(manage: Manage, no: u32) -> impl IntoView {
    let w = words();
    document().set_title(w.paper.title);
    let known = catalogue(manage);
    let hall = Memo::new(move |_| manage.of_hall(|hall| hall.setup.hall.clone()).flatten());
    live(move || {
        let Some(all) = known.get() else {
            return view! { <p class="manage__since" role="status">{manage::words().asking}</p> }.into_any();
        };
        // What is in force is what is printed; of one that is still to come, that.
        let history = all.items.iter().find(|history| history.newest().is_some_and(|item| item.no == no));
        let item = history.and_then(|history| history.on(all.today).or_else(|| history.newest()));
        let Some(item) = item else {
            return empty_state(icon::LATE, w.form.none.to_owned(), String::new(), Some(back(manage)));
        };
        let markup = hall.with(|hall| guide_paper(item, hall.as_ref(), all.today.max(item.from)));
        let print = Button::new("guide-print", w.paper.print, || {
            let _ = window().print();
        });
        view! {
            <div class="manage__title-row">{back(manage)}<div class="dialog__acts">{print.primary().view()}</div></div>
            <div class="paper-desk" data-testid="guide" inner_html=markup></div>
        }
        .into_any()
    })
}
