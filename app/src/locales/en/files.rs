//! Pictures and scans, and materials handed in before.

use crate::locales::files::Words;
use crate::model::ask::{FileFault, FileState};

/// The words.
pub static WORDS: Words = Words {
    title: "Pictures",
    count: |all, on_way| match (all, on_way) {
        (0, _) => "none yet".to_owned(),
        (all, 0) => format!("{all}"),
        (all, on_way) => format!("{all}, {on_way} on the way"),
    },
    add: "Take or choose a picture",
    of_case: "Picture of the case",
    photo: |count| match count {
        0 => "Photo".to_owned(),
        count => format!("Photo ({count})"),
    },
    no_picture: "No picture (JPEG, PNG, WebP) and no PDF: not taken",
    kept: |label| format!("Kept: {label}"),
    state: |state| match state {
        FileState::OnTheWay(0, _) => "Kept here, to be sent".to_owned(),
        FileState::OnTheWay(there, all) => format!("On the way, {}%", u64::from(there) * 100 / u64::from(all.max(1))),
        FileState::Safe => "Safe at the centre".to_owned(),
        FileState::Elsewhere => "Not here: open it to fetch it".to_owned(),
        FileState::Damaged => "Damaged here: take it again".to_owned(),
    },
    size: |bytes| match bytes {
        0..1_000_000 => format!("{} KB", bytes.div_ceil(1000)),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes / 100_000 % 10),
    },
    open: |label| format!("Open: {label}"),
    fetching: "Fetching…",
    missing: "It cannot be had now: the computer that took it has not sent all of it, or the centre is out of reach. Try later.",
    save: "Save a copy",
    close: "Close",
    fault: |fault| match fault {
        FileFault::WrongSize => "Not kept: empty or over 32 MB; take a smaller picture".to_owned(),
        FileFault::NoRoom(left) => {
            format!(
                "Not kept: the browser has {left} MB left, and cases come first. Wait until others are sent, or free some room"
            )
        }
        FileFault::NotStored(why) => format!("Not kept, take it again: {why}"),
    },
    shareable: |names, number| {
        (format!("{}: handed in to case {number} by the same person. ", names.join(", ")), "It can be taken over.")
    },
    share: "Take over",
    shared: "Taken over, counts as received",
    from: |number| format!("taken over from {number}"),
    handed_in: |number| format!("In {number}: take over"),
};
