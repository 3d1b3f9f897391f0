//! `POST /api/spreadsheet/rows`: a spreadsheet as the rows of its first table that is not empty, every cell as the text that
//! stands in it (DY-07). What the cells mean is `domain::ledger_import`'s. The server keeps nothing of it.

use super::unpacked;
use crate::caller::Caller;
use crate::cbor::{Cbor, limited};
use crate::error::Fault;
use axum::extract::Request;
use calamine::{DataRef, Reader, Xlsx, XlsxError};
use std::io::Cursor;

/// How far a table may reach: beyond it, it is no ledger that somebody wrote.
const MOST_LINES: u32 = 20_000;
const MOST_COLUMNS: u32 = 100;
/// From here on an office program no longer keeps every digit of a number (F08).
const EXACT: f64 = 1e15;

/// Answers with the rows. A file that makes the reader stumble harms nobody else.
pub(super) async fn post(caller: Caller, request: Request) -> Result<Cbor<Vec<Vec<String>>>, Fault> {
    let file = limited(request.into_body()).await?;
    unpacked::read(caller, file.to_vec(), |file| rows(file).ok()).await.map(Cbor)
}

fn rows(file: Vec<u8>) -> Result<Vec<Vec<String>>, XlsxError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file))?;
    for title in book.sheet_names() {
        let mut rows: Vec<Vec<String>> = Vec::new();
        let mut cells = book.worksheet_cells_reader(&title)?;
        while let Some(cell) = cells.next_cell()? {
            let (line, column) = cell.get_position();
            let text = text(cell.get_value());
            if !text.is_empty() && line < MOST_LINES && column < MOST_COLUMNS {
                put(&mut rows, line as usize, column as usize, text);
            }
        }
        if !rows.is_empty() {
            return Ok(rows);
        }
    }
    Ok(Vec::new())
}

fn put(rows: &mut Vec<Vec<String>>, line: usize, column: usize, text: String) {
    if rows.len() <= line {
        rows.resize(line + 1, Vec::new());
    }
    let row = &mut rows[line];
    if row.len() <= column {
        row.resize(column + 1, String::new());
    }
    row[column] = text;
}

/// What stands in a cell. A number that may have lost digits is written so that nobody takes it for a whole one: 1.1e17 is no
/// identity number (F08).
fn text(cell: &DataRef<'_>) -> String {
    match cell {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) if number.unsigned_abs() < EXACT as u64 => number.to_string(),
        DataRef::Int(number) => format!("{:e}", *number as f64),
        DataRef::Float(number) if number.abs() < EXACT => number.to_string(),
        DataRef::Float(number) => format!("{number:e}"),
        DataRef::Bool(is) => is.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::DateTimeIso(text) => text.chars().take(10).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{Format, Workbook};

    #[test]
    fn dy_07_a_ledger_comes_back_row_for_row_and_a_number_that_lost_digits_is_no_number() {
        let mut file = Workbook::new();
        file.add_worksheet();
        let page = file.add_worksheet();
        let date = Format::new().set_num_format("yyyy-mm-dd");
        for (column, head) in (0u16..).zip(["编号", "收件日期", "身份证号", "电话"]) {
            page.write_string(0, column, head).expect("written");
        }
        page.write_string(1, 0, "旧-0012").expect("written");
        page.write_number_with_format(1, 1, 46_329.0, &date).expect("written");
        page.write_string(1, 2, "11010119010203009X").expect("written");
        page.write_number(1, 3, 13_800_000_000.0).expect("written");
        page.write_number(3, 2, 110_101_190_102_030_099.0).expect("written");
        let rows = rows(file.save_to_buffer().expect("a file")).expect("a table");
        assert_eq!(rows[0], ["编号", "收件日期", "身份证号", "电话"]);
        assert_eq!(rows[1], ["旧-0012", "2026-11-03", "11010119010203009X", "13800000000"]);
        assert!(rows[2].is_empty(), "an empty line keeps its place");
        assert!(rows[3][2].contains('e'), "{}", rows[3][2]);
    }

    #[test]
    fn dy_07_what_is_no_spreadsheet_is_told_apart() {
        assert!(rows(b"PK no workbook".to_vec()).is_err());
        assert!(rows(Vec::new()).is_err());
    }
}
