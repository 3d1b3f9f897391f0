//! A number just given out: large, with its code to look it up by, until somebody says that it was told.

use super::session::Visit;
use super::sheet::sheet;
use crate::components::button::Button;
use crate::components::custody_slip::custody_slip;
use crate::components::given_number::given_number;
use crate::components::icon;
use crate::components::live::live;
use crate::components::markup::Markup;
use crate::components::paper::{paper, qr_code};
use crate::locales::{cases, casework, dates, visit::words};
use crate::model::ask::{Ask, Reply};
use crate::model::desk::given::Given;
use crate::model::desk::paper::Source;
use crate::model::visit::taking::GIVEN;
use crate::surfaces::desk::browser;
use domain::case::PaperKind;
use domain::visit::custody::Custody;
use leptos::prelude::*;

/// Where the QR code of a case leads.
fn link(number: &str) -> String {
    format!("{}/status?n={number}", browser::origin())
}

/// The page.
pub fn page(visit: Visit) -> AnyView {
    let w = words();
    let Some(given) = visit.given.get_untracked() else { return ().into_any() };
    let returned = given.papers.iter().any(|(kind, _)| *kind == PaperKind::Return);
    let g = &casework::words().given;
    let title = if returned { (g.title_returned)(&given.name) } else { (g.title)(&given.name) };
    let papers: Vec<String> =
        given.papers.iter().map(|(kind, number)| format!("{} {number}", (cases::words().paper)(*kind))).collect();
    let due = given.due.map(|day| (g.due)(&dates::day(cases::chosen(), day)));
    let person = format!("{} · {}", given.name, given.item);
    let mut code = Markup::default();
    qr_code(&mut code, &link(&given.number), "visit-given__qr");
    let unchecked = (!given.unchecked.is_empty())
        .then(|| view! { <p class="visit__note" data-testid="visit-unchecked">{g.unchecked}</p> });
    let case = given.case;
    let originals = live(move || {
        let rows: Vec<AnyView> = visit
            .taken_for(case)
            .into_iter()
            .map(|one| {
                let text = (w.taken_along)(&one.original.paper, &one.number.0);
                view! { <li data-testid="visit-custody">{text}</li> }.into_any()
            })
            .collect();
        (!rows.is_empty()).then(|| view! { <ul class="visit-given__originals">{rows}</ul> })
    });
    let receipts = live(move || {
        let any = !visit.taken_for(case).is_empty();
        let print = move || visit.print_now(untrack(|| visit.custody_slips(case)), "ticket80");
        any.then(|| Button::new("visit-print-receipt", w.print_receipt, print).view())
    });
    let body = view! {
        <div class="visit__stack visit-given">
            {given_number(g.label, given.number.clone(), person, due, papers.join(" · "))}
            <div class="visit-given__code" inner_html=code.done()></div>
            <p class="visit-given__say">{w.look_up}</p>
            {originals}{unchecked}
        </div>
    };
    let printed = given.clone();
    let foot = view! {
        {Button::new("visit-print", w.print, move || visit.print_papers(&printed)).shape(icon::PRINT).view()}
        {receipts}
        {Button::new("visit-told", w.told, move || visit.told()).primary().view()}
    };
    sheet(title, (), body.into_any(), foot.into_any())
}

impl Visit {
    /// Originals that were taken for a case.
    fn taken_for(self, case: domain::ids::RecordId) -> Vec<Custody> {
        self.visits.with(|visits| {
            let all = visits.iter().flat_map(|visits| &visits.originals);
            all.filter(|(_, one)| one.original.case == Some(case)).map(|(_, one)| one.clone()).collect()
        })
    }

    /// Receipts for them.
    fn custody_slips(self, case: domain::ids::RecordId) -> String {
        let (hall, hotline) = self.hall();
        let agent = self.agent().map(|agent| agent.name).unwrap_or_default();
        self.taken_for(case).iter().map(|one| custody_slip(&hall, one, &agent, &hotline)).collect()
    }

    /// Name and hotline of the hall.
    pub fn hall(self) -> (String, String) {
        let of = self.setup.with(|setup| {
            let hall = setup.as_ref()?.hall.as_ref()?;
            Some((hall.name.clone(), hall.hotline.clone()))
        });
        of.unwrap_or_default()
    }

    /// Prints the papers of the case, where there is a printer.
    fn print_papers(self, given: &Given) {
        let given = given.clone();
        self.ask(Ask::CasePage(given.case), move |reply| {
            let Reply::CasePage(Some(page)) = reply else { return };
            let markup = self.setup.with_untracked(|setup| {
                let source = Source {
                    case: &page.case,
                    code: page.code.as_deref(),
                    item: page.item.as_ref(),
                    setup: setup.as_ref()?,
                    extra: &given.extra,
                    reprint: false,
                };
                let sheets = given.papers.iter().map(|(kind, number)| source.sheet(*kind, number, page.case.received));
                let whole = sheets.filter(|sheet| sheet.gaps().is_empty());
                Some(whole.map(|sheet| paper(&sheet, &link(&sheet.case_number))).collect::<String>())
            });
            if let Some(markup) = markup {
                self.print_now(markup, "paper");
            }
        });
    }

    /// The number was told: back to the household.
    fn told(self) {
        self.given.set(None);
        self.keep(GIVEN, None);
    }
}
