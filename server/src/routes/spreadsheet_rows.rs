//! `POST /api/spreadsheet/rows`: a spreadsheet as the rows of its first table that is not empty, every cell as the text that
//! stands in it (DY-07). What the cells mean is `domain::ledger_import`'s. The server keeps nothing of it.

use super::unpacked;
use super::workbook::tables;
use crate::caller::Caller;
use crate::cbor::{Cbor, limited};
use crate::error::Fault;
use axum::extract::Request;
use domain::sheet::Sheet;

/// Answers with the rows. A file that makes the reader stumble harms nobody else.
pub(super) async fn post(caller: Caller, request: Request) -> Result<Cbor<Vec<Vec<String>>>, Fault> {
    let file = limited(request.into_body()).await?;
    unpacked::read(caller, file.to_vec(), rows).await.map(Cbor)
}

fn rows(file: Vec<u8>) -> Option<Vec<Vec<String>>> {
    let book = tables(file).ok()?;
    let Some(sheet) = book.sheets.into_iter().find(|sheet| !(sheet.heads.is_empty() && sheet.rows.is_empty())) else {
        return Some(Vec::new());
    };
    let Sheet { title, heads, rows } = sheet;
    let mut rows: Vec<Vec<String>> = std::iter::once(heads).chain(rows).collect();
    for cell in book.unsure.iter().filter(|cell| cell.sheet == title) {
        let row = (cell.line as usize).checked_sub(1).and_then(|line| rows.get_mut(line));
        if let Some(text) = row.and_then(|row| row.get_mut(cell.column as usize)) {
            *text = doubtful(text);
        }
    }
    Some(rows)
}

/// A number that may have lost digits is written so that nobody takes it for a whole one: 1.1e17 is no identity number (F08).
fn doubtful(text: &str) -> String {
    text.parse::<f64>().map_or_else(|_| text.to_owned(), |number| format!("{number:e}"))
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
        assert!(rows(b"PK no workbook".to_vec()).is_none());
        assert!(rows(Vec::new()).is_none());
    }
}
