//! Printing by the browser: the print root holds what is printed, nothing else of the page is.

use super::browser;
use super::session::Desk;
use crate::components::live::attribute;
use crate::components::paper::paper;
use crate::components::receipt::receipt;
use crate::model::ask::{Ask, CasePage, Reply};
use crate::model::desk::given::Extra;
use crate::model::desk::paper::{Sheet, Source};
use domain::case::PaperKind;
use leptos::ev;
use leptos::prelude::*;

/// What lies ready to be printed, with the address its QR code leads to.
#[derive(Clone, PartialEq, Debug)]
pub enum PrintJob {
    /// A4 papers.
    Papers(Vec<Sheet>, String),
    /// The small receipt.
    Roll(Box<Sheet>, String),
    /// A paper of no case on A4, laid out already.
    Sheet(String),
    /// Another slip on the roll, laid out already.
    Slip(String),
}

/// The print root.
pub fn root(desk: Desk) -> AnyView {
    let done = ev::Custom::<web_sys::Event>::new("afterprint");
    let after = window_event_listener(done, |_| browser::set_root("data-print", None));
    on_cleanup(move || after.remove());
    let content = attribute(move || {
        desk.print.with(|job| match job {
            None => String::new(),
            Some(PrintJob::Papers(sheets, link)) => sheets.iter().map(|sheet| paper(sheet, link)).collect(),
            Some(PrintJob::Roll(sheet, link)) => receipt(sheet, link),
            Some(PrintJob::Slip(markup) | PrintJob::Sheet(markup)) => markup.clone(),
        })
    });
    view! { <div class="print-root" inner_html=content></div> }.into_any()
}

/// Where the QR code of a case leads.
pub fn link(number: &str) -> String {
    format!("{}/status?n={number}", browser::origin())
}

impl Desk {
    /// Lays out and prints.
    pub fn print_job(self, job: PrintJob) {
        let kind = if matches!(job, PrintJob::Papers(..) | PrintJob::Sheet(_)) { "paper" } else { "ticket80" };
        self.print.set(Some(job));
        gloo::timers::callback::Timeout::new(60, move || browser::print(kind)).forget();
    }

    /// Prints a paper of a case once more, marked as a reprint; says what is missing if it cannot.
    pub fn reprint(self, page: Box<CasePage>, kind: PaperKind, number: String) {
        self.ask(Ask::Draft(Extra::name(page.row.id)), move |reply| {
            let extra = match reply {
                Reply::Draft(Some(text)) => Extra::read(&text).unwrap_or_default(),
                _ => Extra::default(),
            };
            let at = page
                .case
                .papers
                .iter()
                .find(|paper| paper.kind == kind && paper.number.0 == number)
                .map(|paper| paper.at);
            let sheet = self.setup.with_untracked(|setup| {
                let source = Source {
                    case: &page.case,
                    code: page.code.as_deref(),
                    item: page.item.as_ref(),
                    setup: setup.as_ref()?,
                    extra: &extra,
                    reprint: true,
                };
                Some(source.sheet(kind, &number, at.unwrap_or(page.case.received)))
            });
            let Some(sheet) = sheet else { return };
            match super::given::cannot(&sheet) {
                Some(why) => self.say(why),
                None => {
                    let address = link(&sheet.case_number);
                    self.print_job(PrintJob::Papers(vec![sheet], address));
                }
            }
        });
    }
}
