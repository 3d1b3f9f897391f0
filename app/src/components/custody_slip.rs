//! The receipt for an original that was taken along (DY-05), and the slip of papers that go on (D23).

use super::markup::Markup;
use crate::locales::{cases, dates, visit::words};
use domain::time::Timestamp;
use domain::visit::custody::{Custody, Direction, Transfer};

/// The receipt; names of the hall and of who has it, and the hotline.
pub fn custody_slip(hall: &str, custody: &Custody, keeper: &str, hotline: &str) -> String {
    let w = &words().slip;
    let taken = moment(custody.taken);
    let original = &custody.original;
    let lines = [
        (w.heads[0], original.paper.as_str()),
        (w.heads[1], original.owner.as_str()),
        (w.heads[2], keeper),
        (w.heads[3], taken.as_str()),
        (w.heads[4], custody.number.0.as_str()),
    ];
    slip(hall, w.receipt, &lines, &(w.keep)(hotline))
}

/// The slip; names of who gives and who gets.
pub fn transfer_slip(hall: &str, transfer: &Transfer, [from, to]: [&str; 2], hotline: &str) -> String {
    let w = &words().slip;
    let (at, papers) = (moment(transfer.at), transfer.papers.join(cases::words().comma));
    let way = match transfer.direction {
        Direction::ToHall => w.ways[0],
        Direction::ToVillage => w.ways[1],
    };
    let lines = [
        (w.heads[0], papers.as_str()),
        (w.heads[5], way),
        (w.heads[6], from),
        (w.heads[7], to),
        (w.heads[3], at.as_str()),
        (w.heads[4], transfer.number.0.as_str()),
    ];
    slip(hall, w.transfer, &lines, &(w.ask)(hotline))
}

fn moment(at: Timestamp) -> String {
    format!("{} {}", dates::full(cases::chosen(), at.date()), dates::clock(at))
}

fn slip(hall: &str, title: &str, lines: &[(&str, &str)], foot: &str) -> String {
    let mut to = Markup::default();
    to.fixed("<article class=\"ticket\"><p class=\"ticket__hall\">").text(hall);
    to.fixed("</p><p class=\"ticket__business\">").text(title).fixed("</p><dl class=\"ticket__lines\">");
    for (head, value) in lines {
        to.fixed("<dt>").text(head).fixed("</dt><dd>").text(value).fixed("</dd>");
    }
    to.fixed("</dl><hr class=\"ticket__rule\"><p class=\"ticket__before\">").text(words().slip.sign);
    to.fixed("</p><p class=\"ticket__small\">").text(foot).fixed("</p></article>");
    to.done()
}
