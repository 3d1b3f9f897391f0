//! The archive's papers (D37): hand-over catalogue, loan slip, appraisal opinion, destruction list, box labels.

use super::markup::Markup;
use crate::locales::archive::words;
use crate::locales::{cases, dates};
use crate::model::manage::archive::Key;
use domain::archive::appraisal::{Appraisal, Appraised, Execution, Verdict};
use domain::archive::number::{ArchiveClass, NumberRun, Retention};
use domain::archive::{ArchiveFile, Loan, LoanWay, Secrecy, Subject};
use domain::case::PaperKind;
use domain::time::Date;
use std::collections::BTreeMap;

fn day(date: Date) -> String {
    dates::full(cases::chosen(), date)
}

fn place<T: PartialEq>(all: &[T], one: T) -> usize {
    all.iter().position(|other| *other == one).unwrap_or(0)
}

fn retention(one: Retention) -> &'static str {
    (words().choice)(Key::Retention, place(&Retention::ALL, one))
}

/// Head with hall, title and number.
fn begin(to: &mut Markup, hall: &str, title: &str, (number, date): (&str, Date)) {
    to.fixed("<article class=\"paper\"><header class=\"paper__head\"><p class=\"paper__hall\">").text(hall);
    to.fixed("</p><h1 class=\"paper__title\">").text(title).fixed("</h1><p class=\"paper__numbers\"><span>");
    to.text(number).fixed("</span><span>").text(&day(date)).fixed("</span></p></header>");
}

/// What is said once, line by line.
fn fields(to: &mut Markup, lines: &[(&'static str, String)]) {
    to.fixed("<table class=\"paper__fields\"><tbody>");
    for (head, value) in lines {
        to.fixed("<tr><th scope=\"row\">").text(head).fixed("</th><td>").text(value).fixed("</td></tr>");
    }
    to.fixed("</tbody></table>");
}

/// A table; the widest column is the third.
fn table(to: &mut Markup, heads: &[&'static str], rows: impl Iterator<Item = Vec<String>>) {
    let short = |place: usize| if place == 2 { ">" } else { " class=\"paper__short\">" };
    to.fixed("<table class=\"paper__list\"><thead><tr>");
    for (place, head) in heads.iter().enumerate() {
        to.fixed("<th scope=\"col\"").fixed(short(place)).text(head).fixed("</th>");
    }
    to.fixed("</tr></thead><tbody>");
    for row in rows {
        to.fixed("<tr>");
        for (place, cell) in row.iter().enumerate() {
            to.fixed("<td").fixed(short(place)).text(cell).fixed("</td>");
        }
        to.fixed("</tr>");
    }
    to.fixed("</tbody></table>");
}

/// Who signs, each with a name where it is known, and the day.
fn sign(to: &mut Markup, signers: &[(&'static str, &str)]) {
    to.fixed("<div class=\"paper__end\"><div class=\"archive-signers\">");
    for (label, name) in signers {
        to.fixed("<p>").text(label).fixed(" ").text(name);
        to.fixed(" <span class=\"paper__blank\"></span> ").text(words().papers.day);
        to.fixed(" <span class=\"paper__blank\"></span></p>");
    }
    to.fixed("</div></div></article>");
}

/// 归档移交目录: the files in the order of the list.
pub fn catalogue(hall: &str, files: &[ArchiveFile], today: Date) -> String {
    let p = &words().papers;
    let mut to = Markup::default();
    begin(&mut to, hall, p.catalogue, (&(p.total)(files.len()), today));
    let rows = files.iter().enumerate().filter_map(|(at, file)| {
        let filing = file.filing.as_ref()?;
        let arrangement = &filing.arrangement;
        let of = match &file.subject {
            Subject::Case { number, .. } => number.as_str().to_owned(),
            Subject::Paper(paper) => paper.responsible.clone(),
        };
        let note = match &file.destroyed {
            Some(gone) => (words().destroyed_by)(&gone.order.0),
            None => filing.note.clone(),
        };
        Some(vec![
            (at + 1).to_string(),
            filing.number.0.clone(),
            file.subject.title().to_owned(),
            of,
            file.subject.date().to_string(),
            arrangement.pages.to_string(),
            retention(arrangement.run.retention).to_owned(),
            (words().choice)(Key::Secrecy, place(&Secrecy::ALL, arrangement.secrecy)).to_owned(),
            note,
        ])
    });
    table(&mut to, &p.catalogue_heads, rows);
    sign(&mut to, &p.catalogue_signers.map(|label| (label, "")));
    to.done()
}

/// 档案借阅单; the names of who gave leave and who handed out.
pub fn loan_slip(hall: &str, file: &ArchiveFile, loan: &Loan, (approver, by): (&str, &str)) -> String {
    let (p, terms) = (&words().papers, &loan.terms);
    let mut to = Markup::default();
    begin(&mut to, hall, (cases::words().paper)(PaperKind::LoanSlip), (&loan.number.0, loan.at.date()));
    let number = file.filing.as_ref().map(|filing| filing.number.0.clone()).unwrap_or_default();
    let back = loan.returned.as_ref();
    let values = [
        number,
        file.subject.title().to_owned(),
        terms.who.clone(),
        terms.purpose.clone(),
        (words().choice)(Key::Way, place(&LoanWay::ALL, terms.way)).to_owned(),
        approver.to_owned(),
        day(loan.at.date()),
        day(terms.due),
        back.map(|back| day(back.at.date())).unwrap_or_default(),
        back.map(|back| back.feedback.clone()).unwrap_or_default(),
    ];
    let lines: Vec<(&'static str, String)> = p.loan_fields.into_iter().zip(values).collect();
    fields(&mut to, &lines);
    let [borrower, hand, leave] = p.loan_signers;
    sign(&mut to, &[(borrower, terms.who.as_str()), (hand, by), (leave, approver)]);
    to.done()
}

/// The rows of appraised files.
fn appraised(files: &[Appraised]) -> impl Iterator<Item = Vec<String>> + '_ {
    files.iter().enumerate().map(|(at, one)| {
        vec![(at + 1).to_string(), one.number.0.clone(), one.title.clone(), one.date.to_string(), one.pages.to_string()]
    })
}

/// 档案鉴定意见; the director's name.
pub fn appraisal_opinion(hall: &str, one: &Appraisal, director: &str) -> String {
    let p = &words().papers;
    let mut to = Markup::default();
    begin(&mut to, hall, (cases::words().paper)(PaperKind::Appraisal), (&one.number.0, one.at.date()));
    let decision = match one.verdict {
        Verdict::KeepUntil(until) => (words().keep_until)(&day(until)),
        Verdict::Destroy => (words().choice)(Key::Verdict, 1).to_owned(),
    };
    let values = [day(one.at.date()), one.group.clone(), one.opinion.clone(), decision];
    let lines: Vec<(&'static str, String)> = p.appraisal_fields.into_iter().zip(values).collect();
    fields(&mut to, &lines);
    table(&mut to, &p.list_heads, appraised(&one.files));
    let [group, leader] = p.appraisal_signers;
    sign(&mut to, &[(group, ""), (leader, director)]);
    to.done()
}

/// 档案销毁清册; the names of who carried it out and of the two who watched.
pub fn destruction_list(hall: &str, one: &Appraisal, done: &Execution, names: [&str; 3]) -> String {
    let p = &words().papers;
    let mut to = Markup::default();
    begin(&mut to, hall, (cases::words().paper)(PaperKind::Destruction), (&done.order.0, done.at.date()));
    let values = [one.number.0.clone(), one.opinion.clone(), day(done.at.date())];
    let lines: Vec<(&'static str, String)> = p.destruction_fields.into_iter().zip(values).collect();
    fields(&mut to, &lines);
    table(&mut to, &p.list_heads, appraised(&one.files));
    let [by, first, second] = p.destruction_signers;
    sign(&mut to, &[(by, names[0]), (first, names[1]), (second, names[2])]);
    to.done()
}

/// 盒签: one for each run of numbers in each box, with the first and the last number in it.
pub fn labels(hall: &str, files: &[ArchiveFile]) -> String {
    let w = words();
    let mut boxes: BTreeMap<(NumberRun, String), Vec<&str>> = BTreeMap::new();
    for filing in files.iter().filter(|file| file.destroyed.is_none()).filter_map(|file| file.filing.as_ref()) {
        let arrangement = &filing.arrangement;
        let key = (arrangement.run.clone(), arrangement.location.holder.clone());
        boxes.entry(key).or_default().push(&filing.number.0);
    }
    let mut to = Markup::default();
    to.fixed("<article class=\"paper\"><div class=\"archive-labels\">");
    for ((run, holder), numbers) in &boxes {
        let last_part =
            |number: Option<&&str>| number.and_then(|number| number.rsplit('-').next()).unwrap_or_default().to_owned();
        let values = [
            (w.choice)(Key::Class, place(&ArchiveClass::ALL, run.class)).to_owned(),
            run.year.to_string(),
            retention(run.retention).to_owned(),
            run.unit.clone(),
            holder.clone(),
            last_part(numbers.iter().min()),
            last_part(numbers.iter().max()),
        ];
        to.fixed("<section class=\"archive-label\"><p class=\"archive-label__hall\">").text(hall).fixed("</p><dl>");
        for (head, value) in w.papers.label_fields.into_iter().zip(values) {
            to.fixed("<div><dt>").text(head).fixed("</dt><dd>").text(&value).fixed("</dd></div>");
        }
        to.fixed("</dl></section>");
    }
    to.fixed("</div></article>");
    to.done()
}
