//! `POST /api/spreadsheet`: a table of the director's page as .xlsx, every cell as text (B.14). The server makes the file and
//! keeps nothing of it.

use crate::caller::Caller;
use crate::cbor::Cbor;
use crate::error::Fault;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::sheet::Sheet;
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

/// How wide a column may become, in characters.
const WIDEST: usize = 40;

/// Answers with the file.
pub(super) async fn post(_: Caller, Cbor(sheet): Cbor<Sheet>) -> Result<Response, Fault> {
    let file = spreadsheet(&sheet).map_err(|error| {
        tracing::error!(%error, "a spreadsheet could not be made");
        Fault::Unreadable
    })?;
    Ok(([(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, "no-store")], file)
        .into_response())
}

/// The file with this table alone.
fn spreadsheet(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    lay_out(book.add_worksheet(), sheet)?;
    book.save_to_buffer()
}

/// A page: heads in bold that stay, every cell as text, so that no number loses a digit.
pub(super) fn lay_out(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    page.set_freeze_panes(1, 0)?;
    let (head, text) = (Format::new().set_bold(), Format::new().set_num_format("@").set_text_wrap());
    for (column, name) in (0u16..).zip(&sheet.heads) {
        page.write_string_with_format(0, column, name, &head)?;
        let cells = sheet.rows.iter().filter_map(|row| row.get(usize::from(column)));
        let widest = cells.chain([name]).flat_map(|cell| cell.lines()).map(width).max().unwrap_or(0);
        page.set_column_width(column, widest.min(WIDEST) as f64 + 2.0)?;
    }
    for (line, row) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(row) {
            page.write_string_with_format(line, column, cell, &text)?;
        }
    }
    Ok(())
}

/// How many narrow characters wide a text is: a Chinese character takes two.
fn width(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};
    use std::io::Cursor;

    #[test]
    fn b14_a_spreadsheet_comes_back_cell_for_cell() {
        let cells = ["110101190102030099", "0817000", "=1+1", "李𬱖", "阿不都热依木·买买提", "两行\n第二行", ""];
        let row: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let heads: Vec<String> = (0..row.len()).map(|n| format!("列{n}")).collect();
        let file = spreadsheet(&Sheet { title: "登记".into(), heads: heads.clone(), rows: vec![row.clone()] });
        let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(file.expect("a file"))).expect("a book");
        let page = book.worksheet_range_at(0).expect("a page").expect("readable");
        let text = |cell: Option<&Data>| match cell {
            Some(Data::String(text)) => text.clone(),
            Some(Data::Empty) | None => String::new(),
            other => panic!("a cell that is no text: {other:?}"),
        };
        for (line, expected) in [heads, row].into_iter().enumerate() {
            for (column, cell) in expected.into_iter().enumerate() {
                let at = (u32::try_from(line).expect("few"), u32::try_from(column).expect("few"));
                assert_eq!(text(page.get_value(at)), cell, "{at:?}");
            }
        }
    }
}
