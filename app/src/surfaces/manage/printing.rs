//! Papers of /manage: the print root holds what is printed, nothing else of the page is.

use super::Manage;
use crate::components::live::attribute;
use crate::surfaces::desk::browser;
use leptos::ev;
use leptos::prelude::*;

/// The print root.
pub(super) fn root(manage: Manage) -> AnyView {
    let done = ev::Custom::<web_sys::Event>::new("afterprint");
    let after = window_event_listener(done, |_| browser::set_root("data-print", None));
    on_cleanup(move || after.remove());
    let content = attribute(move || manage.print.get());
    view! { <div class="print-root" inner_html=content></div> }.into_any()
}

impl Manage {
    /// Lays out a paper and prints it.
    pub(super) fn print_paper(self, markup: String) {
        self.print.set(markup);
        gloo::timers::callback::Timeout::new(60, || browser::print("paper")).forget();
    }
}
