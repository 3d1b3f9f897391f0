//! A table that leaves the hall: as CSV that Chinese office programs open right, and back again unchanged (B.14).
//!
//! They read a file as GBK unless it begins with the mark of UTF-8, turn long numbers into 5.11E+17, drop leading zeros and
//! take a cell that begins with `=` for a formula. A tab before such a cell makes it text for them; [`from_csv`] takes it
//! away again.

use crate::codec::{Decode, Encode};

/// A table: a title, heads, rows of as many cells.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Sheet {
    /// What it is: the name of the file and of the page in it.
    #[n(0)]
    pub title: String,
    /// Heads of the columns.
    #[n(1)]
    pub heads: Vec<String>,
    /// Rows, each a cell per head.
    #[n(2)]
    pub rows: Vec<Vec<String>>,
}

/// Several tables in one file, and as they came back from one.
#[derive(Clone, PartialEq, Eq, Debug, Default, Encode, Decode)]
pub struct Book {
    /// The tables, each under its title.
    #[n(0)]
    pub sheets: Vec<Sheet>,
    /// Cells whose number the office program may have changed, or that hold no value but a fault of a formula: never to
    /// be taken for what somebody wrote (F08).
    #[n(1)]
    pub unsure: Vec<Cell>,
}

/// Where a cell stands.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Cell {
    /// Title of the table.
    #[n(0)]
    pub sheet: String,
    /// Line as the office program counts it: the heads are line 1.
    #[n(1)]
    pub line: u32,
    /// Place of the column, from 0.
    #[n(2)]
    pub column: u32,
}

impl Book {
    /// The table with a title.
    pub fn sheet(&self, title: &str) -> Option<&Sheet> {
        self.sheets.iter().find(|sheet| sheet.title.trim() == title)
    }
}

/// The mark by which a file is known to be UTF-8.
const MARK: char = '\u{feff}';

/// By how many lines a pasted table is told from a CSV.
const FIRST_LINES: usize = 5;

/// From how many digits on a number is shown as a power of ten.
const LONG: usize = 11;

/// Whether an office program would change the cell unless it is marked as text.
pub fn needs_text(cell: &str) -> bool {
    let digits = !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit());
    let number = digits && (cell.len() > LONG || (cell.len() > 1 && cell.starts_with('0')));
    number || cell.starts_with(['=', '+', '-', '@', '\t'])
}

/// As CSV: the mark first, lines ended as those programs end them.
pub fn to_csv(sheet: &Sheet) -> String {
    let mut text = String::from(MARK);
    for row in std::iter::once(&sheet.heads).chain(&sheet.rows) {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                text.push(',');
            }
            let marked = if needs_text(cell) { format!("\t{cell}") } else { cell.clone() };
            if marked.contains([',', '"', '\n', '\r', '\t']) {
                text.push('"');
                text.push_str(&marked.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(&marked);
            }
        }
        text.push_str("\r\n");
    }
    text
}

/// The lines of a CSV, heads first; quoted cells may hold line ends.
pub fn from_csv(text: &str) -> Vec<Vec<String>> {
    lines(text, ',')
}

/// The lines of a table as it was pasted from an office program, its cells apart by tabs, or of a CSV.
pub fn from_paste(text: &str) -> Vec<Vec<String>> {
    // A cell of a CSV that is marked as text begins with a tab inside its quotes. A title may stand above the heads.
    let apart = text.lines().take(FIRST_LINES).any(|line| line.replace("\"\t", "").contains('\t'));
    if apart { lines(text, '\t') } else { from_csv(text) }
}

/// Rows as text that [`from_paste`] reads back, and that people can mend: cells apart by tabs, line ends inside a cell as blanks.
pub fn to_paste(rows: &[Vec<String>]) -> String {
    let plain = |cell: &String| {
        let text = cell.replace(['\t', '\r', '\n'], " ");
        // A sign at the beginning would quote the cell.
        if text.starts_with('"') { format!(" {text}") } else { text }
    };
    let line = |row: &Vec<String>| row.iter().map(plain).collect::<Vec<String>>().join("\t");
    rows.iter().map(line).collect::<Vec<String>>().join("\n")
}

/// The lines of a table whose cells stand apart by a sign.
fn lines(text: &str, apart: char) -> Vec<Vec<String>> {
    let (mut rows, mut row, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut quoted = false;
    let mut chars = text.trim_start_matches(MARK).chars().peekable();
    let end = |cell: &mut String| {
        let done = std::mem::take(cell);
        done.strip_prefix('\t').map_or(done.clone(), str::to_owned)
    };
    while let Some(c) = chars.next() {
        match (c, quoted) {
            ('"', true) if chars.peek() == Some(&'"') => {
                chars.next();
                cell.push('"');
            }
            ('"', true) => quoted = false,
            // Only a cell as a whole is quoted: inside one that is not, the sign stands for itself.
            ('"', false) if cell.is_empty() => quoted = true,
            (c, false) if c == apart => row.push(end(&mut cell)),
            ('\r', false) => {}
            ('\n', false) => {
                row.push(end(&mut cell));
                rows.push(std::mem::take(&mut row));
            }
            _ => cell.push(c),
        }
    }
    if !cell.is_empty() || !row.is_empty() {
        row.push(end(&mut cell));
        rows.push(row);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(cells: &[&str]) -> Sheet {
        let row: Vec<String> = cells.iter().map(|cell| (*cell).to_owned()).collect();
        let heads = (0..row.len()).map(|n| format!("列{n}")).collect();
        Sheet { title: "登记".to_owned(), heads, rows: vec![row] }
    }

    #[test]
    fn b14_what_an_office_program_would_change_comes_back_unchanged() {
        let cells = [
            "11010119010203009X",
            "110101190102030099",
            "0817000",
            "=1+1",
            "-",
            "\t已有制表符",
            "阿不都热依木·买买提",
            "李𬱖",
            "高\u{E170}村",
            "两行\n第二行",
            "带\"引号\"，逗号,都有",
            "",
        ];
        let sheet = sheet(&cells);
        let rows = from_csv(&to_csv(&sheet));
        assert_eq!(rows[0], sheet.heads);
        assert_eq!(rows[1..], sheet.rows);
    }

    #[test]
    fn dy_07_a_pasted_table_is_read_like_a_csv() {
        let rows = [["编号", "姓名"], ["旧-1", "他说\"好\"的人"]];
        assert_eq!(from_paste("编号\t姓名\r\n旧-1\t他说\"好\"的人\r\n"), rows);
        assert_eq!(from_paste("编号,姓名\n旧-1,他说\"好\"的人\n"), rows);
        assert_eq!(from_paste("登记簿\n编号\t姓名\n")[1], rows[0], "a title stands above");
        let sheet = sheet(&["110101190102030099", "=1"]);
        assert_eq!(from_paste(&to_csv(&sheet))[1..], sheet.rows);
        let marked = Sheet { heads: vec!["0817".to_owned(), "列".to_owned()], ..sheet };
        assert_eq!(from_paste(&to_csv(&marked))[0], marked.heads, "a head that is marked as text");
        assert!(from_paste("").is_empty());
        let rows = [["编号", "备注"].map(str::to_owned).to_vec(), ["旧-1", "一\n二"].map(str::to_owned).to_vec()];
        assert_eq!(from_paste(&to_paste(&rows)), [["编号", "备注"], ["旧-1", "一 二"]]);
    }

    #[test]
    fn b14_the_file_says_that_it_is_utf_8_and_long_numbers_are_text() {
        let text = to_csv(&sheet(&["110101190102030099", "12"]));
        assert!(text.starts_with('\u{feff}'));
        assert!(text.contains("\"\t110101190102030099\",12\r\n"), "{text:?}");
    }
}
