//! A spreadsheet is a packed file: how much it holds is looked at before anybody reads it, for a small one may hold a
//! memory's worth.

use crate::caller::Caller;
use crate::error::Fault;
use domain::hall::DeviceRole;
use std::io::{Cursor, Read};
use tokio::sync::Semaphore;
use zip::ZipArchive;

/// How many bytes a spreadsheet may hold unpacked.
const MOST_BYTES: u64 = 48 * 1024 * 1024;
/// The part in which every text stands once; it says how many, and readers make room for so many.
const TEXTS: &str = "xl/sharedStrings.xml";
/// How many texts a table may have: no more than it has room for.
const MOST_TEXTS: u64 = 1_000_000;
/// How much of that part is looked at for the number.
const HEAD: usize = 2_048;

/// One is read at a time.
static READING: Semaphore = Semaphore::const_new(1);

/// Reads a spreadsheet for a desk: one at a time, and none that holds too much.
///
/// # Errors
/// [`Fault::NotLetIn`] for other devices; [`Fault::Unreadable`] for what is no spreadsheet, or too large a one.
pub(super) async fn read<T: Send + 'static>(
    caller: Caller,
    file: Vec<u8>,
    read: impl FnOnce(Vec<u8>) -> Option<T> + Send + 'static,
) -> Result<T, Fault> {
    if caller.0.role != DeviceRole::Desk {
        return Err(Fault::NotLetIn);
    }
    let _turn = READING.acquire().await.map_err(|_| Fault::Unreadable)?;
    let found = tokio::task::spawn_blocking(move || if is_moderate(&file) { read(file) } else { None }).await;
    found.ok().flatten().ok_or(Fault::Unreadable)
}

/// Whether a packed file holds no more than a table that somebody filled in.
fn is_moderate(file: &[u8]) -> bool {
    let Ok(mut packed) = ZipArchive::new(Cursor::new(file)) else { return false };
    let mut left = MOST_BYTES;
    for place in 0..packed.len() {
        let Ok(mut part) = packed.by_index(place) else { return false };
        let texts = part.name().is_ok_and(|name| name.eq_ignore_ascii_case(TEXTS));
        let mut head = Vec::new();
        if part.by_ref().take(HEAD as u64).read_to_end(&mut head).is_err() {
            return false;
        }
        if texts && !counts_are_moderate(&String::from_utf8_lossy(&head)) {
            return false;
        }
        // The size that the file states is anybody's word: what comes out is counted.
        let rest = std::io::copy(&mut part.by_ref().take(left), &mut std::io::sink());
        let Ok(rest) = rest else { return false };
        let Some(after) = left.checked_sub(rest + head.len() as u64).filter(|after| *after > 0) else { return false };
        left = after;
    }
    true
}

/// `count` and `uniqueCount` at the head of the texts.
fn counts_are_moderate(head: &str) -> bool {
    head.split("ount=\"").skip(1).all(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse::<u64>().is_ok_and(|count| count <= MOST_TEXTS)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::Workbook;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn packed(name: &str, content: &[u8]) -> Vec<u8> {
        let mut file = ZipWriter::new(Cursor::new(Vec::new()));
        file.start_file(name, SimpleFileOptions::default()).expect("begun");
        file.write_all(content).expect("written");
        file.finish().expect("finished").into_inner()
    }

    #[test]
    fn an_ordinary_workbook_is_read() {
        let mut file = Workbook::new();
        file.add_worksheet().write_string(0, 0, "编号").expect("written");
        assert!(is_moderate(&file.save_to_buffer().expect("a file")));
    }

    #[test]
    fn a_small_file_that_holds_too_much_is_not() {
        let bomb = packed("xl/worksheets/sheet1.xml", &vec![b' '; MOST_BYTES as usize + 1]);
        assert!(bomb.len() < 100_000);
        assert!(!is_moderate(&bomb));
    }

    #[test]
    fn a_file_that_says_it_has_more_texts_than_any_is_not() {
        let many = br#"<sst count="100000000000" uniqueCount="100000000000"><si><t>a</t></si></sst>"#;
        assert!(!is_moderate(&packed(TEXTS, many)));
        assert!(!is_moderate(b"PK no workbook"));
    }
}
