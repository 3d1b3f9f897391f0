//! Looking up the own case.

use crate::locales::status::{Advice, ResultWords, Words};
use crate::model::status::Trouble;
use crate::model::status::line::{State, What};
use domain::public::status::StepKind;

/// The words.
pub static WORDS: Words = Words {
    hall: "Public service hall",
    title: "See how far your case is",
    number: "Case number",
    number_hint: "At the top of your receipt, like ",
    number_example: "XZ-261125-A-0012-7",
    last_four: "Last four of your identity card or phone",
    last_four_hint: "If neither was given: the four digits on the slip",
    ask: ["Look up", "Looking…"],
    lost: "Lost the receipt? Bring your identity card to any counter.",
    trouble,
    hurry: "In a hurry, call ",
    result: ResultWords {
        in_hand_by: ["Being handled; result by ", ""],
        in_hand: "Being handled",
        in_hand_text: |days| match days {
            0 => "Due today. There is nothing you need to do.".to_owned(),
            1 => "1 working day left. There is nothing you need to do.".to_owned(),
            days => format!("{days} working days left. There is nothing you need to do."),
        },
        days_left: |days| format!("{days} working days left."),
        fee: |sum| format!("{sum} yuan are still to be paid, at the bank or online; show the receipt at the counter."),
        wait: "There is nothing you need to do; you will be told.",
        provisional: "This day may still move: that year's holidays are not announced yet.",
        late: "Past the promised day",
        late_text: |days| format!("{days} working days late. You may call and ask, or complain."),
        missing: |missing| match missing {
            [] => "Papers are missing".to_owned(),
            [one] => format!("One paper is missing: {one}"),
            all => format!("{} papers are missing", all.len()),
        },
        further: ". It was asked for later; please bring it soon. The promised day stands.",
        missing_text: "Please bring it to the counter that took your case; your family may do so. The time runs from then.",
        returned: [
            "Your case was returned",
            "Why, and what would make it possible, is on the notice; please call or ask at a counter if it is unclear.",
        ],
        withdrawn: ["You withdrew the application", "It is not handled any more. You may apply again."],
        ready: ["Ready: please fetch your result", "Bring your identity card to the counter that took your case."],
        done: ["Done", "You have your result. Please call or ask at a counter if anything is unclear."],
        step: |what| match what {
            What::Happened(StepKind::Received) => "Received",
            What::Happened(StepKind::AskedForMore) => "Told what is missing",
            What::Happened(StepKind::PiecesArrived) => "More papers received",
            What::Happened(StepKind::Accepted) => "Accepted",
            What::Happened(StepKind::Returned) => "Returned",
            What::Happened(StepKind::Concluded) => "Concluded",
            What::Happened(StepKind::Delivered) => "Result fetched",
            What::Happened(StepKind::Extended) => "Promise extended",
            What::Happened(StepKind::Withdrawn) => "You withdrew it",
            What::Happened(StepKind::ReportedUp) => "Sent to the higher body",
            What::Happened(StepKind::HeardFromAbove) => "The higher body has decided",
            What::Bring => "Bring what is missing",
            What::Accept => "Accepted",
            What::Handle => "Handled and decided",
            What::Fetch => "Fetch the result",
        },
        state: |state| match state {
            State::Done(_) => "done",
            State::Now(_) => "going on",
            State::Yours => "your turn",
            State::Next => "next",
            State::Later => "",
        },
        by: |day| format!("by {day}"),
        ask: "Whom to ask",
        ask_say: "The hall's hotline; say your case number",
        as_of: |when| format!("As of {when}. Only who knows the number and the last four can see this page."),
        another: "Look up another case",
    },
};

fn trouble(trouble: Trouble) -> Advice {
    let advice = |title: &str, text, list| Advice { title: title.to_owned(), text, list };
    match trouble {
        Trouble::Nothing => {
            advice("Number and last four are needed", "The number stands at the top of the receipt.", &[])
        }
        Trouble::NoNumber => advice("Please enter the case number", "It is at the top of your receipt.", &[]),
        Trouble::NotFour => {
            advice("Please enter the last four", "Of the identity card or phone you gave; all four of them.", &[])
        }
        Trouble::NotFound => advice(
            "Nothing found",
            "The number or the last four do not match. Please compare with your receipt:",
            &["is the number copied correctly?", "the last four are those you gave; an X at the end counts"],
        ),
        Trouble::Mistyped => advice(
            "The number is mistyped",
            "One character of it is wrong or missing. Please compare with your receipt:",
            &["0 and O, 1 and I look alike", "the dashes may be left out"],
        ),
        Trouble::Later(seconds) => Advice {
            title: match seconds {
                ..60 => format!("Please try again in {seconds} s"),
                _ => format!("Please try again in {} min", seconds.div_ceil(60)),
            },
            text: "Too many wrong tries. So that nobody guesses your case, it pauses and opens again by itself.",
            list: &[],
        },
        Trouble::NoLine => {
            advice("Not connected", "What you typed is still here. Check your network and try again.", &[])
        }
        Trouble::NoSense => advice(
            "The hall's system cannot answer now",
            "What you typed is still here. Try again in a few minutes; a public Wi-Fi may ask you to sign in first.",
            &[],
        ),
    }
}
