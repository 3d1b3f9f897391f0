//! What is typed only once: other systems, card readers, the old ledger.

use crate::locales::ledger::{Import, List, Page, Words};
use domain::ledger_import::{Column, Wrong};

/// The words.
pub static WORDS: Words = Words {
    card: |name| format!("The identity card of {name} was read; please check"),
    page: Page {
        title: "Other systems",
        note: "Once it is entered in a departmental or provincial system, enter its number there",
        fields: ["Name", "Identity number (credit code)", "Phone", "Village", "Item", "Received", "Due"],
        fold: "Copy it over in order",
        copy: "Copy",
        copy_one: |field| format!("Copy: {field}"),
        copy_all: "Copy all",
        copied: "Copied; paste it there",
        not_copied: "The browser did not allow copying; select the text and press Ctrl+C",
        enter: "Enter its number there",
        none: "No number in another system yet",
        old: "Number in the old ledger",
        told: |told, counted| format!("The old ledger had told {told}, counted it is {counted}; what was told holds"),
    },
    list: List {
        link: "Not yet entered elsewhere",
        count: |count| format!("Not yet entered elsewhere: {count}"),
        lead: "Open cases and those that ended in the last 30 days, of items that are entered in another system too, without a number there. Entering the number takes them off.",
        none: ("All are entered", "No case lacks its number."),
        no_items: (
            "No item is chosen",
            "Choose below which items are entered in another system; then their cases are listed here.",
        ),
        heads: ["Number", "Applicant", "Item", "Received", "Due", "Now", "Counter"],
        items: (
            "Items that are entered in another system",
            "Set by the director; counters then need not type the system's name",
        ),
        labels: ["Item", "Name of the system"],
        hint: "Provincial service platform",
        choose: "Choose an item",
        add: "Add",
        drop: "Remove",
        one: |item, system| format!("{item}: {system}"),
        counter: "Counter",
    },
    import: Import {
        title: "Old ledger",
        lead: "Takes open cases over from the old ledger; their clocks run on. Try it first and see what each line becomes and what is wrong; nothing is stored until you take it over. Lines that are over stay in the old ledger and need not be removed.",
        file: "Choose a file (.xlsx or .csv)",
        paste: "Or copy it from the table and paste it here; it can be mended here",
        template: "Download an empty table",
        template_name: "old-ledger",
        try_out: "Try it",
        file_faults: [
            "No table can be read from this file. Save it as .xlsx or .csv and choose it again, or copy the table and paste it below.",
            "The file is too large. Keep only open lines and choose it again.",
            "The centre was not reached: .xlsx cannot be read. Save it as .csv, or copy the table and paste it below.",
        ],
        column: |column| match column {
            Column::Received => "Received",
            Column::Item => "Item",
            Column::Name => "Applicant",
            Column::Identity => "Identity number",
            Column::Phone => "Phone",
            Column::Village => "Village",
            Column::Counter => "Counter",
            Column::Old => "Number",
            Column::Told => "Promised day",
            Column::State => "State",
        },
        lacking: |columns| {
            format!(
                "These columns were not found: {}. The first line names the columns; use the empty table's.",
                columns.join(", ")
            )
        },
        found: |takes, wrong| match wrong {
            0 => format!("{takes} can be taken over, nothing is wrong."),
            wrong => format!("{takes} can be taken over, {wrong} lines are wrong; mend them and try again."),
        },
        passed_over: |known, over| match (known, over) {
            (known, 0) => format!("{known} more are here already and passed over."),
            (0, over) => format!("{over} more are over and passed over."),
            (known, over) => format!("{known} more are here already, {over} are over; they are passed over."),
        },
        too_long: |most| format!("At most {most} in one go; split the table."),
        faults: ("Lines that are wrong", "Mend them in the text above, or mend the file and choose it again"),
        fault_heads: ["Line", "Number", "Column", "It says", "What is wrong, what to do"],
        wrong: |wrong| match wrong {
            Wrong::Empty => "Nothing stands there; fill it in".to_owned(),
            Wrong::NoDay => "No day can be read; write it like 2026-11-03".to_owned(),
            Wrong::FutureDay => "Later than today; check it".to_owned(),
            Wrong::BeforeReceived => "Before the day received; check it, or leave it empty if none was told".to_owned(),
            Wrong::NoSuchItem(near) if near.is_empty() => "Not in the catalogue; write its name as there".to_owned(),
            Wrong::NoSuchItem(near) => format!("Several fit; write the whole name: {}", near.join(", ")),
            Wrong::BadName => "It cannot be a name; write it as on the card".to_owned(),
            Wrong::BadIdentity => {
                "The number is wrong; check the card. Format the cell as text, or leave it empty".to_owned()
            }
            Wrong::BadPhone => "The phone is wrong; a land line needs its area code. It may be left empty".to_owned(),
            Wrong::NoSuchVillage => "The township has no such village, or two; leave others empty".to_owned(),
            Wrong::NoSuchCounter(all) => {
                let all: Vec<String> = all.iter().map(ToString::to_string).collect();
                format!("There is no such counter; write its number: {}", all.join(", "))
            }
            Wrong::NobodyThere => "Nobody works at this counter; choose another".to_owned(),
            Wrong::Twice(row) => format!("The same number as in line {row}; check it"),
            Wrong::NoSuchState => "This state is not known; write 在办, 待补：(materials) or 已办结".to_owned(),
            Wrong::MissingNotSaid => "Say which materials are missing, as 待补：户口簿、照片".to_owned(),
        },
        takes: ("What would be taken over", "not stored yet"),
        heads: ["Line", "Old number", "Applicant", "Item", "Received", "Due", "Left"],
        told: |counted| format!("as told; counted it is {counted}"),
        waits: |missing| format!("waits for {missing}; no clock runs"),
        explain: |day| format!("how {day} is counted"),
        days: ["received", "due", "today"],
        source: "From the day after reception, by the centre's days off",
        more: |shown, all| format!("{all} lines; the first {shown} are shown, all are taken over."),
        apply: |count| format!("Take {count} over"),
        as_whom: "In the name of",
        applied: |count| {
            format!("{count} were taken over and their clocks run on. Counters find them by the old number.")
        },
    },
};
