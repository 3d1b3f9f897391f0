//! `POST /api/workbook`: several tables as one .xlsx. `POST /api/workbook/read`: an .xlsx as its tables, every cell as the
//! text that stands in it. No rule is here: what the cells mean is `domain::catalog::sheet`'s. The server keeps nothing.

use super::spreadsheet::lay_out;
use super::unpacked;
use crate::caller::Caller;
use crate::cbor::{Cbor, limited};
use crate::error::Fault;
use axum::extract::Request;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use calamine::{DataRef, Reader, Xlsx, XlsxError as ReadError};
use domain::sheet::{Book, Cell, Sheet};
use rust_xlsxwriter::{Workbook, XlsxError};
use std::io::Cursor;

/// How far a table may reach: beyond it, it is no table that somebody filled in.
const MOST_LINES: u32 = 20_000;
const MOST_COLUMNS: u32 = 200;
/// From here on an office program no longer keeps every digit of a number (F08).
const EXACT: f64 = 1e15;

/// Answers with the file.
pub(super) async fn post(_: Caller, Cbor(book): Cbor<Book>) -> Result<Response, Fault> {
    let file = written(&book).map_err(|error| {
        tracing::error!(%error, "a workbook could not be made");
        Fault::Unreadable
    })?;
    Ok(([(header::CONTENT_TYPE, "application/octet-stream"), (header::CACHE_CONTROL, "no-store")], file)
        .into_response())
}

/// Answers with the tables of a file. A file that makes the reader stumble harms nobody else.
pub(super) async fn read(caller: Caller, request: Request) -> Result<Cbor<Book>, Fault> {
    let file = limited(request.into_body()).await?;
    unpacked::read(caller, file.to_vec(), |file| tables(file).ok()).await.map(Cbor)
}

fn written(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut file = Workbook::new();
    for sheet in &book.sheets {
        let page = file.add_worksheet();
        page.set_name(&sheet.title)?;
        lay_out(page, sheet)?;
    }
    file.save_to_buffer()
}

/// The tables of a file, and the cells that are not surely what somebody wrote.
pub(super) fn tables(file: Vec<u8>) -> Result<Book, ReadError> {
    let mut source: Xlsx<_> = Xlsx::new(Cursor::new(file))?;
    let mut book = Book::default();
    for title in source.sheet_names() {
        let mut lines: Vec<Vec<String>> = Vec::new();
        let mut cells = source.worksheet_cells_reader(&title)?;
        while let Some(cell) = cells.next_cell()? {
            let (line, column) = cell.get_position();
            let (text, sure) = text(cell.get_value());
            if (text.is_empty() && sure) || line >= MOST_LINES || column >= MOST_COLUMNS {
                continue;
            }
            put(&mut lines, line, column, text);
            if !sure {
                book.unsure.push(Cell { sheet: title.clone(), line: line + 1, column });
            }
        }
        let mut lines = lines.into_iter();
        let heads = lines.next().unwrap_or_default();
        book.sheets.push(Sheet { title, heads, rows: lines.collect() });
    }
    Ok(book)
}

fn put(lines: &mut Vec<Vec<String>>, line: u32, column: u32, text: String) {
    let (line, column) = (line as usize, column as usize);
    if lines.len() <= line {
        lines.resize(line + 1, Vec::new());
    }
    let row = &mut lines[line];
    if row.len() <= column {
        row.resize(column + 1, String::new());
    }
    row[column] = text;
}

/// What stands in a cell, and whether it is surely what somebody wrote.
fn text(cell: &DataRef<'_>) -> (String, bool) {
    match cell {
        DataRef::Empty => (String::new(), true),
        DataRef::String(text) => (text.clone(), true),
        DataRef::SharedString(text) => ((*text).to_owned(), true),
        DataRef::Int(number) => (number.to_string(), number.unsigned_abs() < EXACT as u64),
        DataRef::Float(number) => (number.to_string(), number.abs() < EXACT),
        DataRef::Bool(is) => (is.to_string(), true),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            (format!("{year:04}-{month:02}-{day:02}"), moment.is_datetime())
        }
        DataRef::DateTimeIso(text) => (text.chars().take(10).collect(), true),
        DataRef::DurationIso(text) => (text.clone(), false),
        DataRef::Error(_) => (String::new(), false),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::catalog::sheet::{COUNTERS, ITEMS, MATERIALS, NOTES};

    #[test]
    fn f08_a_number_that_lost_digits_is_told_apart_and_a_date_is_a_day() {
        let mut file = Workbook::new();
        let page = file.add_worksheet();
        let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
        page.write_string(0, 0, "编号").expect("written");
        page.write_number(1, 0, 110_101_190_102_030_099.0).expect("written");
        page.write_number(2, 0, 13_800_000_000.0).expect("written");
        page.write_string(3, 0, "000123").expect("written");
        page.write_number_with_format(4, 0, 46_091.0, &date).expect("written");
        let book = tables(file.save_to_buffer().expect("a file")).expect("a book");
        let column: Vec<&str> = book.sheets[0].rows.iter().filter_map(|row| Some(row.first()?.as_str())).collect();
        assert_eq!(column[1..4], ["13800000000", "000123", "2026-03-10"]);
        assert_eq!(book.unsure.iter().map(|cell| (cell.line, cell.column)).next(), Some((2, 0)));
    }

    #[test]
    fn b14_tables_come_back_as_they_were_written() {
        let sheet = |title: &str, cells: &[&str]| Sheet {
            title: title.to_owned(),
            heads: vec!["编号".to_owned(), "名称".to_owned()],
            rows: vec![cells.iter().map(|cell| (*cell).to_owned()).collect()],
        };
        let sheets = vec![
            sheet(ITEMS, &["0012", "李𬱖\n高\u{E170}坪"]),
            sheet(MATERIALS, &["=1+1", "阿不都热依木·买买提"]),
            sheet(COUNTERS, &["1", "-无"]),
            sheet(NOTES, &["说明", "@SUM(A1:A9)"]),
        ];
        let book = Book { sheets, unsure: Vec::new() };
        assert_eq!(tables(written(&book).expect("a file")).expect("a book"), book);
    }

    #[test]
    fn f07_what_is_no_workbook_is_told_apart() {
        assert!(tables(b"PK no workbook".to_vec()).is_err());
        assert!(tables(Vec::new()).is_err());
    }
}
