//! The words of /board, and the signs by which it reads the hall's own Chinese texts.

use super::{Lang, en, zh_cn};

/// The words of the wall.
pub struct Words {
    /// Calls.
    pub calls: CallWords,
    /// The frame of pages and the foot.
    pub frame: FrameWords,
    /// Pages.
    pub pages: PageWords,
}

/// Words around the calls.
pub struct CallWords {
    /// Name of the part with the calls.
    pub name: &'static str,
    /// The hall and what this part is.
    pub head: fn(&str) -> String,
    /// Before the number.
    pub please: &'static str,
    /// Before and after the counter.
    pub go: [&'static str; 2],
    /// Name of the list of earlier calls.
    pub earlier: &'static str,
    /// A counter in that list.
    pub counter: fn(u16) -> String,
    /// Nobody has been called today, and what to do.
    pub none: [&'static str; 2],
    /// The first answer is on its way.
    pub opening: &'static str,
    /// Before and after how many wait.
    pub waiting: [&'static str; 2],
    /// Nobody waits.
    pub nobody_waits: &'static str,
    /// How old it is and that the wall connects anew.
    pub stale: fn(&str) -> String,
    /// What to do meanwhile.
    pub listen: &'static str,
    /// Before and after the moment since when there is no connection.
    pub cut: [&'static str; 2],
    /// There has been no connection yet.
    pub never: &'static str,
}

/// Words of the frame and the foot.
pub struct FrameWords {
    /// Name of the part with the pages.
    pub name: &'static str,
    /// Whom to ask.
    pub ask: fn(&str) -> String,
    /// Whom to ask and where to complain.
    pub ask_and_complain: fn(&str, &str) -> String,
    /// Today's leader.
    pub duty: &'static str,
    /// The line for complaints.
    pub complaints: &'static str,
    /// Before the moment of which it is true.
    pub as_of: &'static str,
    /// The device's clock is not believed.
    pub clock_wrong: &'static str,
}

/// Words of the pages. A pair is the label and the title.
pub struct PageWords {
    /// A notice, a rule.
    pub notice: &'static str,
    /// A rule.
    pub rule: &'static str,
    /// An item's guide.
    pub guide: &'static str,
    /// What to bring.
    pub bring: &'static str,
    /// Nothing to bring.
    pub bring_nothing: &'static str,
    /// A paper one can do without at first.
    pub later: &'static str,
    /// How long.
    pub long: &'static str,
    /// On the spot.
    pub spot: &'static str,
    /// What it costs.
    pub fee: &'static str,
    /// By which rule.
    pub basis: &'static str,
    /// And more.
    pub and_more: &'static str,
    /// What costs money.
    pub fees: [&'static str; 2],
    /// Heads of that table.
    pub fees_head: [&'static str; 2],
    /// The others, and what they cost.
    pub others: fn(usize) -> String,
    /// Nothing.
    pub free: &'static str,
    /// How long things take.
    pub limits: [&'static str; 2],
    /// Heads of that table.
    pub limits_head: [&'static str; 2],
    /// From when it counts.
    pub limits_foot: &'static str,
    /// How to complain.
    pub channels: [&'static str; 2],
    /// The hall's line, its note.
    pub hall_line: [&'static str; 2],
    /// The hotline for questions, its note.
    pub question_line: [&'static str; 2],
    /// The country's line: name, number, note.
    pub country_line: [&'static str; 3],
    /// The letter box, its note.
    pub letter_box: [&'static str; 2],
    /// What a complainant need not fear.
    pub channels_foot: &'static str,
    /// Leaders on duty.
    pub leaders: [&'static str; 2],
    /// Today, with the weekday.
    pub today: fn(&str) -> String,
    /// The staff.
    pub staff: [&'static str; 2],
    /// Nothing has been published.
    pub nothing: [&'static str; 2],
    /// Why, and what to do.
    pub nothing_why: &'static str,
    /// Nothing has come from the server yet.
    pub not_yet: &'static str,
    /// Why, and what to do.
    pub not_yet_why: &'static str,
}

/// The words in a language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::ZhCn => &zh_cn::board::WORDS,
        Lang::En => &en::board::WORDS,
    }
}

/// Between names in a row.
pub const COMMA: char = '、';

/// After these a long paragraph may be cut.
pub const STOPS: [char; 6] = ['。', '；', '，', '！', '？', ' '];

/// What stands before the comma that numbers a paragraph.
const NUMERALS: [char; 20] =
    ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

/// The number of a numbered paragraph, and the rest.
pub fn numbered(paragraph: &str) -> Option<(&str, &str)> {
    let (number, rest) = paragraph.split_once(COMMA)?;
    let fits = !number.is_empty() && number.chars().count() <= 3 && number.chars().all(|c| NUMERALS.contains(&c));
    fits.then_some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b17_a_numbered_paragraph_is_told_from_a_list() {
        assert_eq!(numbered("一、本人来：带身份证。"), Some(("一", "本人来：带身份证。")));
        assert_eq!(numbered("12、十二"), Some(("12", "十二")));
        assert_eq!(numbered("水、电、气报装"), None);
        assert_eq!(numbered("没有编号"), None);
    }
}
