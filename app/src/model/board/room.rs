//! What fits on a page that is read from five metres, counted in full-width letters.

use crate::locales::board::STOPS;
use domain::public::board::DutyView;
use domain::time::Date;

/// Letters in a line of running text, of a piece in one column, of a piece in two, of the basis.
const LINE: usize = 19;
const PIECE: usize = 14;
const PIECE_OF_TWO: usize = 10;
const BASIS: usize = 18;

/// Height of a page of text in thirds of a line; a gap between paragraphs is one third.
const TEXT: usize = 21;
/// Lines of pieces in one column, rows of lines in two.
const ONE_COLUMN: usize = 6;
const TWO_COLUMNS: usize = 8;
/// Letters in a leader's line beside the day, and the height of the list: a short row is three.
const LEADER: usize = 10;
const LEADERS: usize = 19;
/// Lines of the basis.
const BASIS_LINES: usize = 2;

/// How wide a text is, in full-width letters (rounded up).
pub fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum::<usize>().div_ceil(2)
}

/// How many lines a text takes.
pub fn lines(text: &str, line: usize) -> usize {
    width(text).div_ceil(line).max(1)
}

/// How many of the leaders from a day on fit on a page: a long post takes a line of its own.
pub fn leaders(duty: &[DutyView], today: Date) -> usize {
    let mut left = LEADERS;
    let height = |duty: &DutyView| if width(&duty.leader) + width(&duty.post) > LEADER { 5 } else { 3 };
    let fits = |duty: &&DutyView| {
        let fits = height(duty) <= left;
        left = left.saturating_sub(height(duty));
        fits
    };
    duty.iter().filter(|duty| duty.date >= today).take_while(fits).count()
}

/// Paragraphs by page; a paragraph longer than a page is cut after a stop.
pub fn paragraphs(text: &[String]) -> Vec<Vec<String>> {
    let mut pages = vec![Vec::new()];
    let mut used = 0;
    for paragraph in text.iter().flat_map(|paragraph| cut(paragraph)) {
        let height = 3 * lines(paragraph, LINE) + 1;
        if used > 0 && used + height > TEXT {
            pages.push(Vec::new());
            used = 0;
        }
        used += height;
        pages.last_mut().expect("at least one page").push(paragraph.to_owned());
    }
    pages
}

/// A paragraph in pieces that fit on a page each.
fn cut(paragraph: &str) -> Vec<&str> {
    let most = LINE * (TEXT / 3 - 1);
    let mut pieces = Vec::new();
    let mut rest = paragraph;
    while width(rest) > most {
        let mut end = 0;
        for (place, (at, c)) in rest.char_indices().enumerate() {
            if place >= most && end > 0 {
                break;
            }
            if STOPS.contains(&c) || place + 1 == most {
                end = at + c.len_utf8();
            }
        }
        let (piece, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        pieces.push(piece);
        rest = after;
    }
    if !rest.is_empty() {
        pieces.push(rest);
    }
    pieces
}

/// What to bring, by page, and whether it stands in two columns.
pub fn pieces(materials: &[(String, bool)]) -> Vec<(Vec<(String, bool)>, bool)> {
    let in_one: usize = materials.iter().map(|(name, _)| lines(name, PIECE)).sum();
    if in_one <= ONE_COLUMN {
        return vec![(materials.to_vec(), false)];
    }
    let mut pages: Vec<(Vec<(String, bool)>, bool)> = vec![(Vec::new(), true)];
    let mut used = 0;
    for row in materials.chunks(2) {
        let height = row.iter().map(|(name, _)| lines(name, PIECE_OF_TWO)).max().unwrap_or(1);
        if used > 0 && used + height > TWO_COLUMNS {
            pages.push((Vec::new(), true));
            used = 0;
        }
        used += height;
        pages.last_mut().expect("at least one page").0.extend_from_slice(row);
    }
    pages
}

/// As much of the basis as fits, and whether there is more.
pub fn basis(basis: &[String]) -> (Vec<String>, bool) {
    let mut shown: Vec<String> = Vec::new();
    let mut used = 0;
    for one in basis {
        used += width(one) + 1;
        if !shown.is_empty() && used > BASIS * BASIS_LINES {
            return (shown, true);
        }
        shown.push(one.clone());
    }
    (shown, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b17_a_long_notice_goes_on_over_pages_and_loses_nothing() {
        let long = "abcdefghi, ".repeat(60);
        let text = vec!["short".to_owned(), long.clone(), "end".to_owned()];
        let pages = paragraphs(&text);
        assert!(pages.len() > 1);
        let all: String = pages.concat().concat();
        assert_eq!(all, format!("short{long}end"));
        for page in &pages {
            let height: usize = page.iter().map(|paragraph| 3 * lines(paragraph, LINE) + 1).sum();
            assert!(height <= TEXT, "{page:?}");
        }
    }

    #[test]
    fn b17_a_notice_without_text_is_still_a_page() {
        assert_eq!(paragraphs(&[]), vec![Vec::<String>::new()]);
    }

    #[test]
    fn b17_much_to_bring_stands_in_two_columns_and_then_on_two_pages() {
        let materials = |count: usize, letters: usize| -> Vec<(String, bool)> {
            (0..count).map(|_| ("m".repeat(letters * 2), true)).collect()
        };
        let shape = |count: usize, letters: usize| -> Vec<(usize, bool)> {
            pieces(&materials(count, letters)).into_iter().map(|(pieces, many)| (pieces.len(), many)).collect()
        };
        assert_eq!(shape(0, 0), [(0, false)]);
        assert_eq!(shape(5, 10), [(5, false)]);
        assert_eq!(shape(8, 10), [(8, true)]);
        assert_eq!(shape(20, 10), [(16, true), (4, true)]);
        assert_eq!(shape(9, 30), [(4, true), (4, true), (1, true)]);
    }
}
