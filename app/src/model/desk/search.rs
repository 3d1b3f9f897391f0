//! The search box: nothing is searched while a word is being composed, once when it is finished (F02).

use crate::model::row::CaseRow;
use domain::people::card;

/// What was typed, what was asked, what was found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Search {
    /// The finished text.
    pub text: String,
    composing: bool,
    /// The text that was asked last; none before the first question.
    asked: Option<String>,
    /// What was found for [`Search::asked`]; none until the answer is here.
    pub found: Option<Vec<CaseRow>>,
    /// The row that Enter opens.
    pub chosen: usize,
    /// Enter came before the answer, as from a scanner: open what is found.
    hurried: bool,
}

/// What the screen must do.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Wish {
    /// Ask the store for this text.
    Ask(String),
    /// Show the place behind: nothing is searched any more.
    Leave,
    /// Open this case.
    Open(Box<CaseRow>),
}

impl Search {
    /// An input method began a word.
    pub fn compose(&mut self) {
        self.composing = true;
    }

    /// The input method finished a word; the whole text now.
    pub fn composed(&mut self, text: &str) -> Option<Wish> {
        self.composing = false;
        self.typed(text)
    }

    /// The text changed.
    pub fn typed(&mut self, text: &str) -> Option<Wish> {
        if self.composing {
            return None;
        }
        text.clone_into(&mut self.text);
        let wanted = scanned(text);
        if wanted.is_empty() {
            let left = self.asked.take().is_some();
            self.found = None;
            return left.then_some(Wish::Leave);
        }
        if self.asked.as_ref() == Some(&wanted) {
            return None;
        }
        self.asked = Some(wanted.clone());
        self.found = None;
        self.chosen = 0;
        self.hurried = false;
        Some(Wish::Ask(wanted))
    }

    /// An answer; one to an older text is dropped.
    pub fn answered(&mut self, text: &str, rows: Vec<CaseRow>) -> Option<Wish> {
        if self.asked.as_deref() != Some(text) {
            return None;
        }
        self.chosen = self.chosen.min(rows.len().saturating_sub(1));
        let open = std::mem::take(&mut self.hurried) && rows.len() == 1;
        let first = rows.first().cloned();
        self.found = Some(rows);
        first.filter(|_| open).map(|row| Wish::Open(Box::new(row)))
    }

    /// Up (-1) or down (1).
    pub fn step(&mut self, by: i32) {
        let last = self.found.as_ref().map_or(0, |rows| rows.len().saturating_sub(1));
        self.chosen = self.chosen.saturating_add_signed(by as isize).min(last);
    }

    /// A plain Enter.
    pub fn enter(&mut self) -> Option<Wish> {
        if self.composing {
            return None;
        }
        match &self.found {
            Some(rows) => rows.get(self.chosen).map(|row| Wish::Open(Box::new(row.clone()))),
            None => {
                self.hurried = self.asked.is_some();
                None
            }
        }
    }

    /// The text to ask for again when records changed.
    pub fn again(&self) -> Option<String> {
        self.asked.clone()
    }

    /// Empties the box.
    pub fn clear(&mut self) {
        *self = Search::default();
    }
}

/// What to search for: a scanner that reads a receipt's code types the address in it, with the number at its end; a reader of
/// identity cards types the whole card, whose number finds the person (DY-10).
fn scanned(text: &str) -> String {
    match card::read(text) {
        Some(card) => card.identity,
        None => text.rsplit("/status?n=").next().unwrap_or(text).trim().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f02_composing_asks_nothing_and_the_finished_word_once() {
        let mut search = Search::default();
        search.compose();
        for text in ["l", "li", "li'm", "li'ming"] {
            assert_eq!(search.typed(text), None);
        }
        assert_eq!(search.composed("李明"), Some(Wish::Ask("李明".to_owned())));
        assert_eq!(search.typed("李明"), None, "some browsers send one more input after the word");
    }

    #[test]
    fn f01_enter_while_composing_opens_nothing() {
        let mut search = Search::default();
        search.typed("abc");
        search.answered("abc", Vec::new());
        search.compose();
        assert_eq!(search.enter(), None);
    }

    #[test]
    fn f39_an_answer_to_an_older_text_is_dropped() {
        let mut search = Search::default();
        search.typed("a");
        search.typed("ab");
        assert_eq!(search.answered("a", Vec::new()), None);
        assert_eq!(search.found, None);
        search.answered("ab", Vec::new());
        assert_eq!(search.found, Some(Vec::new()));
    }

    #[test]
    fn a_scanned_receipt_is_its_number() {
        let mut search = Search::default();
        let wish = search.typed("https://hall.example/status?n=XZ-261125-A-0012-7");
        assert_eq!(wish, Some(Wish::Ask("XZ-261125-A-0012-7".to_owned())));
    }

    #[test]
    fn dy_10_a_card_that_is_read_is_its_person() {
        let mut search = Search::default();
        let wish = search.typed("王䶮,男,汉,19010203,仪陇县新政镇清明桥村3组,11010119010203009x");
        assert_eq!(wish, Some(Wish::Ask("11010119010203009X".to_owned())));
        assert_eq!(search.enter(), None, "the reader's Enter comes before the answer");
        assert_eq!(search.answered("11010119010203009X", Vec::new()), None);
    }

    #[test]
    fn emptying_the_box_leaves_the_list() {
        let mut search = Search::default();
        search.typed("a");
        assert_eq!(search.typed(" "), Some(Wish::Leave));
        assert_eq!(search.typed(""), None);
    }
}
