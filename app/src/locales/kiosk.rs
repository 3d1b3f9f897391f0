//! The words of /kiosk.

use super::{Lang, en, zh_cn};
use domain::hall::Series;

/// The words of the ticket machine, in the order of its screens.
pub struct Words {
    /// Title of the page before the hall is known.
    pub machine: &'static str,
    /// The store is starting.
    pub starting: &'static str,
    /// First screen: what do you come for.
    pub choose: &'static str,
    /// So many wait.
    pub waiting: fn(u32) -> String,
    /// Nobody waits.
    pub nobody_waits: &'static str,
    /// Other choices, with the page and how many there are.
    pub more: fn(usize, usize) -> String,
    /// The hall has no queues yet.
    pub no_choices: &'static str,
    /// The first copy of the hall is on its way.
    pub loading: &'static str,
    /// The way to a person.
    pub staff: &'static str,
    /// Larger letters.
    pub larger: &'static str,
    /// Normal letters again.
    pub smaller: &'static str,
    /// The server is out of reach, since when if known; numbers go on.
    pub cut: fn(Option<&str>) -> String,
    /// The storage failed last time.
    pub cannot_store: &'static str,

    /// Is it this one?
    pub confirm: &'static str,
    /// The counters and how many wait before: before the count, the count, after it.
    pub before: fn(u32) -> [String; 3],
    /// How many wait before is not known.
    pub before_unknown: &'static str,
    /// Nobody before.
    pub before_nobody: &'static str,
    /// Where it is called, by the counters' numbers.
    pub counters: fn(&[u16]) -> String,
    /// No, choose again.
    pub not_this: &'static str,
    /// Yes, a number.
    pub take: &'static str,
    /// Pressed, being stored.
    pub taking: &'static str,

    /// Heading over the number.
    pub your_number: &'static str,
    /// Where to go when called, by the counters' numbers.
    pub listen: fn(&[u16]) -> String,
    /// The paper should come out.
    pub printing: &'static str,
    /// It was printed again.
    pub printed_again: &'static str,
    /// This machine has no printer.
    pub no_printer: &'static str,
    /// The server is out of reach; the number is good.
    pub cut_number: &'static str,
    /// No paper: print again.
    pub reprint: &'static str,
    /// The person has the paper.
    pub done: &'static str,
    /// The person has the number without paper.
    pub noted: &'static str,

    /// Screen of the way to a person.
    pub staff_title: &'static str,
    /// Where to go.
    pub staff_where: &'static str,
    /// By phone.
    pub staff_phone: &'static str,
    /// The number is good still.
    pub staff_number: fn(&str) -> String,
    /// Back.
    pub back: &'static str,

    /// No number was given.
    pub not_given: &'static str,
    /// The machine does not answer.
    pub silent: &'static str,
    /// Why: it could not be stored.
    pub why_not_stored: &'static str,
    /// Why: a rule.
    pub why_refused: &'static str,
    /// Why: no answer; whether one was given will be seen by pressing again.
    pub why_silent: &'static str,
    /// Go and ask.
    pub ask_staff: &'static str,
    /// Try again.
    pub again: &'static str,

    /// Opening.
    pub open: OpenWords,
    /// The ticket.
    pub ticket: TicketWords,
}

/// The words of the screen on which a helper opens the machine.
pub struct OpenWords {
    /// Title.
    pub title: &'static str,
    /// Title when it was open before.
    pub title_anew: &'static str,
    /// For a citizen who stands before it.
    pub lead: &'static str,
    /// The machine was open before and must be opened anew.
    pub anew: &'static str,
    /// Label of the code.
    pub code: &'static str,
    /// What the code is.
    pub code_hint: &'static str,
    /// Label of the name.
    pub name: &'static str,
    /// A name to begin with.
    pub name_default: &'static str,
    /// Label of the paper's width.
    pub paper: &'static str,
    /// 80 mm, 58 mm, no printer.
    pub papers: [&'static str; 3],
    /// Open.
    pub submit: &'static str,
    /// Being opened.
    pub opening: &'static str,
    /// The code is wrong.
    pub wrong_code: &'static str,
    /// No code was typed.
    pub no_code: &'static str,
    /// Too many tries: wait so many seconds.
    pub later: fn(u32) -> String,
    /// The server was not reached.
    pub no_line: &'static str,
    /// The storage refused, with what the browser said.
    pub failed: fn(&str) -> String,
    /// The store did not start, with what the browser said.
    pub broken: fn(&str) -> String,
}

/// The words on the paper.
pub struct TicketWords {
    /// Mark of a copy (F31).
    pub copy: &'static str,
    /// Service and counters.
    pub business: fn(&str, &[u16]) -> String,
    /// So many before.
    pub before: fn(Option<u32>) -> String,
    /// What to do when called, and when the call was missed.
    pub rule: &'static str,
    /// By phone.
    pub phone: fn(&str) -> String,
}

/// The words in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::ZhCn => &zh_cn::kiosk::WORDS,
        Lang::En => &en::kiosk::WORDS,
    }
}

/// A picture beside a choice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// A cross.
    Medical,
    /// A heart.
    Care,
    /// A card.
    Card,
    /// An identity card.
    Identity,
    /// A house.
    House,
    /// Three dots.
    Other,
}

/// Words in a queue's name that tell its picture; the names are the hall's own, whatever the language of the page.
const LOOKS: [(&str, Look); 20] = [
    ("其他", Look::Other),
    ("别的", Look::Other),
    ("综合", Look::Other),
    ("看病", Look::Medical),
    ("医", Look::Medical),
    ("卫生", Look::Medical),
    ("低保", Look::Care),
    ("救助", Look::Care),
    ("民政", Look::Care),
    ("残", Look::Care),
    ("养老", Look::Card),
    ("社保", Look::Card),
    ("就业", Look::Card),
    ("证件", Look::Identity),
    ("户", Look::Identity),
    ("身份", Look::Identity),
    ("房", Look::House),
    ("地", Look::House),
    ("农", Look::House),
    ("林", Look::House),
];

/// The picture of a queue.
pub fn look(series: &Series) -> Look {
    let found = LOOKS.iter().find(|(word, _)| series.name.contains(word));
    found.map_or(Look::Other, |(_, look)| *look)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_queue_has_the_picture_its_name_tells() {
        let looks = ["看病报销", "低保救助", "养老社保", "证件户口", "建房土地", "其他事情", "红白喜事"]
            .map(|name| look(&Series { letter: 'A', name: name.to_owned(), hint: String::new(), windows: Vec::new() }));
        let told = [Look::Medical, Look::Care, Look::Card, Look::Identity, Look::House, Look::Other, Look::Other];
        assert_eq!(looks, told);
    }
}
