//! Papers D01–D07, D09–D12, D28, D29 and D40 for A4: head, fields, the paper's own part, room for the seal. As markup: nothing in them changes.

mod beside;
mod special;
mod together;

use super::due_days::lines;
use super::markup::Markup;
use crate::locales::papers::{Words, words};
use crate::locales::{cases, dates};
use crate::model::desk::paper::{Body, Line, Sheet};
use crate::shell::qr;
use domain::calendar::Due;
use domain::case::command::{ReturnGround, SupplementGround};
use domain::catalog::Necessity;
use domain::time::{Date, Limit};

/// The QR code to the progress of the case, as an image.
pub fn qr_code(to: &mut Markup, text: &str, class: &'static str) {
    let Some((width, path)) = qr::path(text) else { return };
    to.fixed("<svg role=\"img\" shape-rendering=\"crispEdges\" class=\"").fixed(class).fixed("\" aria-label=\"");
    to.text(words().qr).fixed("\" viewBox=\"0 0 ").text(&format!("{width} {width}")).fixed("\"><path d=\"");
    to.text(&path).fixed("\"/></svg>");
}

/// A paper as it is printed; `link` is where its QR code leads.
pub fn paper(sheet: &Sheet, link: &str) -> String {
    let (w, lang) = (words(), cases::chosen());
    let mut to = Markup::default();
    to.fixed("<article class=\"paper\"><header class=\"paper__head\"><p class=\"paper__hall\">").text(&sheet.hall);
    to.fixed("</p><h1 class=\"paper__title\">").text((cases::words().paper)(sheet.kind));
    to.fixed("</h1><p class=\"paper__numbers\"><span>").text(&sheet.number).fixed("</span>");
    for (is, mark) in [(sheet.reprint, w.reprint), (sheet.unchecked, w.unchecked)] {
        if is {
            to.fixed("<span class=\"paper__reprint\">").text(mark).fixed("</span>");
        }
    }
    to.fixed("<span>").text(&format!("{} {}", dates::full(lang, sheet.stamp.date()), dates::clock(sheet.stamp)));
    to.fixed("</span></p></header>");
    salutation(&mut to, w, sheet);
    fields(&mut to, w, sheet);
    let before_end = own_parts(&mut to, w, sheet);
    to.fixed("<div class=\"paper__end\">");
    if let Some((class, text)) = before_end {
        to.fixed("<p class=\"").fixed(class).fixed("\">").text(text).fixed("</p>");
    }
    end(&mut to, w, sheet, link);
    to.fixed("</div></article>");
    to.done()
}

/// Who receives it, room for the seal, whom to ask.
fn end(to: &mut Markup, w: &'static Words, sheet: &Sheet, link: &str) {
    to.fixed("<div class=\"paper__sign\"><div class=\"paper__receiver\">");
    let signers = match &sheet.body {
        Body::Commission(_) => w.beside.signers.0,
        Body::Meeting(_) => w.beside.signers.1,
        _ => w.receiver,
    };
    for label in [signers.0, signers.1] {
        to.fixed("<p>").text(label).fixed("<span class=\"paper__blank\"></span></p>");
    }
    to.fixed("<div class=\"paper__ask\">");
    if !sheet.kind.is_internal() {
        qr_code(to, link, "paper__qr");
    }
    let ask = sheet.code.as_deref().map_or_else(|| w.ask.to_owned(), w.ask_code);
    let ask = if sheet.kind.is_internal() { String::new() } else { ask };
    to.fixed("<p>").text(&ask).fixed("<br>").text(&sheet.case_number).fixed("<br>");
    to.text(&(w.hotline)(&sheet.hotline)).fixed("<br>").text(&(w.complaints)(&sheet.complaints));
    to.fixed("</p></div></div><div class=\"paper__seal\"><p>").text(&sheet.hall).fixed("</p><p>");
    to.text(&dates::full(cases::chosen(), sheet.stamp.date())).fixed("</p></div></div>");
    let hours = |(from, to): (u16, u16)| format!("{:02}:{:02}—{:02}:{:02}", from / 60, from % 60, to / 60, to % 60);
    let open = (w.open)(&sheet.address, &hours(sheet.hours.morning), &hours(sheet.hours.afternoon));
    to.fixed("<footer class=\"paper__foot\"><span>")
        .text(&open)
        .fixed("</span><span>")
        .text(if sheet.kind.is_internal() { w.together.copies } else { w.copies });
    to.fixed("</span></footer>");
}

/// The table of who, what, when.
fn fields(to: &mut Markup, w: &'static Words, sheet: &Sheet) {
    let lang = cases::chosen();
    let given = |text: &str| if text.is_empty() { w.none.to_owned() } else { text.to_owned() };
    let when = match &sheet.body {
        Body::Promise { .. } | Body::Joint(_) | Body::Up(_) => sheet.stamp,
        _ => sheet.received,
    };
    let when = format!("{} {}", dates::full(lang, when.date()), dates::clock(when));
    let f = w.fields;
    let kind = (cases::words().kind)(sheet.case_kind).to_owned();
    let handler = (w.handler)(sheet.counter.0, &sheet.handler);
    let pairs = [
        ((f[0], sheet.case_number.clone()), Some((f[1], kind))),
        ((f[2], sheet.item.clone()), None),
        ((f[3], sheet.name.clone()), Some((f[4], given(&sheet.identity)))),
        ((f[5], given(&sheet.phone)), Some((f[6], given(&sheet.village)))),
        (((w.when)(sheet.kind), when), Some((f[7], handler))),
    ];
    to.fixed("<table class=\"paper__fields\"><tbody>");
    for ((head, value), second) in pairs {
        to.fixed("<tr><th scope=\"row\">").text(head);
        to.fixed(if second.is_some() { "</th><td>" } else { "</th><td colspan=\"3\">" }).text(&value).fixed("</td>");
        if let Some((head, value)) = second {
            to.fixed("<th scope=\"row\">").text(head).fixed("</th><td>").text(&value).fixed("</td>");
        }
        to.fixed("</tr>");
    }
    to.fixed("</tbody></table>");
}

/// The letter's first words.
fn salutation(to: &mut Markup, w: &'static Words, sheet: &Sheet) {
    let said = match &sheet.body {
        Body::Receipt(_) => return,
        Body::Promise { limit, due, .. } => {
            let day = due.as_ref().map(|due| day_full(due.date)).unwrap_or_default();
            (w.promise)(&sheet.item, &limit_text(*limit), &day)
        }
        Body::Supplement { promised, missing, .. } => {
            (w.supplement)(&sheet.item, missing.len(), promised.map(day_full).as_deref())
        }
        Body::Further(_) => (w.further)(&sheet.item),
        Body::Extension { days, .. } => {
            let [old, new] = days.map_or_else(Default::default, |(old, new)| [day_full(old), day_full(new)]);
            (w.extended)(&sheet.item, &old, &new)
        }
        Body::Joint(notice) => together::joint_said(&w.together, &sheet.item, notice),
        Body::Up(notice) => together::up_said(&w.together, &sheet.item, notice),
        Body::Meeting(meeting) => together::meeting_said(&w.together, (&sheet.item, &sheet.name), meeting),
        Body::Fee(notice) => beside::fee_said(&w.beside, &sheet.item, notice),
        Body::Commission(own) => beside::commission_said(&w.beside, (&sheet.name, &sheet.item), own),
        Body::Feedback(_) => (w.beside.feedback)(&sheet.item),
        Body::Delivery(_) => (w.beside.delivery)(&sheet.item),
        Body::Denial(_) => (crate::locales::special::words().paper.denial)(&sheet.item),
        Body::Procedure(own) => special::procedure_said(&sheet.item, own),
        Body::Grant(_) => (crate::locales::special::words().paper.grant)(&sheet.item),
        Body::Return { .. } => [(w.returned)(&sheet.item), String::new(), String::new(), String::new(), String::new()],
    };
    let reader = match &sheet.body {
        Body::Meeting(_) => w.together.departments.to_owned(),
        Body::Commission(_) => (w.to)(&sheet.hall),
        _ => (w.to)(&sheet.name),
    };
    to.fixed("<p class=\"paper__to\">").text(&reader).fixed("</p><p class=\"paper__say\">");
    for (place, part) in said.iter().enumerate() {
        if place % 2 == 1 && !part.is_empty() {
            to.fixed("<b>").text(part).fixed("</b>");
        } else {
            to.text(part);
        }
    }
    to.fixed("</p>");
}

/// The paper's own parts; what stands before the signature.
fn own_parts(to: &mut Markup, w: &'static Words, sheet: &Sheet) -> Option<(&'static str, &'static str)> {
    match &sheet.body {
        Body::Receipt(lines) => {
            begin(to, w.received, Long::Yes);
            if lines.is_empty() {
                text(to, w.nothing);
                close(to);
                return None;
            }
            list(to, w, lines);
            close(to);
            begin(to, w.statement.0, Long::No);
            text(to, w.statement.1);
            close(to);
            None
        }
        Body::Promise { due, start, .. } => {
            if let Some(due) = due {
                begin(to, w.counted, Long::No);
                days(to, w, *start, due);
                close(to);
            }
            if due.as_ref().is_some_and(|due| due.provisional) {
                text(to, w.provisional);
            }
            begin(to, w.explanation.0, Long::No);
            text(to, w.explanation.1);
            close(to);
            None
        }
        Body::Supplement { ground, missing, .. } => {
            use SupplementGround::{ApprovalUnaffected, AttachmentsPromised, MainNotBrought};
            begin(to, w.supplement_parts.0, Long::No);
            let all = [MainNotBrought, AttachmentsPromised, ApprovalUnaffected];
            ticks(to, &all.map(|one| (Some(one) == *ground, (w.supplement_ground)(one).to_owned())));
            close(to);
            begin(to, w.supplement_parts.1, Long::Yes);
            list(to, w, missing);
            close(to);
            Some(("", w.knows))
        }
        Body::Further(asked) => {
            begin(to, w.further_part, Long::No);
            text(to, asked);
            close(to);
            None
        }
        Body::Extension { reason, approver, .. } => {
            begin(to, w.extension_parts.0, Long::No);
            text(to, reason);
            text(to, &(w.approver)(approver));
            close(to);
            begin(to, w.extension_parts.1, Long::No);
            text(to, w.extension_then);
            close(to);
            None
        }
        Body::Fee(notice) => {
            beside::fee(to, w, notice);
            None
        }
        Body::Commission(sheet) => {
            beside::commission(to, w, sheet);
            None
        }
        Body::Feedback(sheet) => {
            beside::feedback(to, w, sheet);
            None
        }
        Body::Delivery(sheet) => {
            beside::delivery(to, w, sheet);
            None
        }
        Body::Joint(notice) => {
            together::joint(to, w, notice);
            None
        }
        Body::Up(notice) => {
            together::up(to, w, notice);
            None
        }
        Body::Meeting(meeting) => {
            together::meeting(to, w, meeting);
            None
        }
        Body::Denial(sheet) => {
            special::denial(to, w, sheet);
            Some(("paper__text", w.remedy))
        }
        Body::Procedure(sheet) => {
            special::procedure(to, w, sheet);
            None
        }
        Body::Grant(sheet) => {
            special::grant(to, w, sheet);
            None
        }
        Body::Return { ground, facts, rule, main, back } => {
            let names = main.join(cases::words().comma);
            let all = [ReturnGround::MainMissing, ReturnGround::AgainstPolicy, ReturnGround::ConditionsNotMet];
            begin(to, w.return_parts.0, Long::Yes);
            ticks(
                to,
                &all.map(|one| {
                    let is = Some(one) == *ground;
                    (is, (w.return_ground)(one, if is { &names } else { "" }, main.is_empty()))
                }),
            );
            text(to, facts);
            text(to, &(w.rule)(rule));
            close(to);
            begin(to, w.return_parts.1, Long::No);
            text(to, &(w.return_then)(ground.unwrap_or(ReturnGround::ConditionsNotMet), &names));
            close(to);
            if !back.is_empty() {
                begin(to, w.return_parts.2, Long::Yes);
                list(to, w, back);
                close(to);
            }
            Some(("paper__text", w.remedy))
        }
    }
}

/// Whether a part may break over pages.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Long {
    Yes,
    No,
}

fn begin(to: &mut Markup, title: &str, long: Long) {
    let class = if long == Long::Yes { "paper__part paper__part--long" } else { "paper__part" };
    to.fixed("<section class=\"").fixed(class).fixed("\"><h2 class=\"paper__part-title\">").text(title).fixed("</h2>");
}

fn close(to: &mut Markup) {
    to.fixed("</section>");
}

fn text(to: &mut Markup, words: &str) {
    to.fixed("<p class=\"paper__text\">").text(words).fixed("</p>");
}

fn ticks(to: &mut Markup, boxes: &[(bool, String)]) {
    to.fixed("<ul class=\"paper__grounds\">");
    for (on, words) in boxes {
        to.fixed("<li class=\"paper__ground\"><span class=\"paper__box\">").fixed(if *on { "√" } else { "" });
        to.fixed("</span><span>").text(words).fixed("</span></li>");
    }
    to.fixed("</ul>");
}

fn list(to: &mut Markup, w: &'static Words, rows: &[Line]) {
    to.fixed("<table class=\"paper__list\"><thead><tr>");
    for (place, head) in w.list.iter().enumerate() {
        to.fixed(if place == 1 { "<th scope=\"col\">" } else { "<th scope=\"col\" class=\"paper__short\">" });
        to.text(head).fixed("</th>");
    }
    to.fixed("</tr></thead><tbody>");
    for (place, line) in rows.iter().enumerate() {
        let need = if line.need == Necessity::Main { w.need.0 } else { w.need.1 };
        let copies = if line.copies == 0 { String::new() } else { line.copies.to_string() };
        to.fixed("<tr><td class=\"paper__short\">").text(&(place + 1).to_string());
        to.fixed("</td><td>").text(&line.name);
        for cell in [line.form.as_str(), &copies, need] {
            to.fixed("</td><td class=\"paper__short\">").text(cell);
        }
        to.fixed("</td></tr>");
    }
    to.fixed("</tbody></table>");
}

fn days(to: &mut Markup, w: &'static Words, start: Date, due: &Due) {
    to.fixed("<ol class=\"paper__days\">");
    for line in lines(start, w.first_last.0, due) {
        let last = line.why.is_empty() && line.until == due.date;
        to.fixed("<li class=\"paper__day\"><span>").text(&line.when).fixed("</span><span class=\"paper__day-note\">");
        to.text(if last { w.first_last.1 } else { &line.why }).fixed("</span><span>").text(&line.count);
        to.fixed("</span></li>");
    }
    to.fixed("</ol>");
}

fn day_full(day: Date) -> String {
    let lang = cases::chosen();
    (cases::words().day_full)(&dates::full(lang, day), dates::weekday(lang, day.weekday()))
}

fn limit_text(limit: Option<Limit>) -> String {
    limit.map(|limit| (cases::words().limit)(limit)).unwrap_or_default()
}
