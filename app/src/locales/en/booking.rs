//! Appointments.

use crate::locales::booking::{Slip, Words};

/// The words.
pub static WORDS: Words = Words {
    list: "Appointments",
    count: |count| format!("Appointments: {count}"),
    lead: "By phone or at the counter, one to five working days ahead; one a person a day.",
    none: ("No appointments", "Press “New appointment” at the lower right."),
    heads: ["When", "Counter", "Who", "Phone", "Item", "State"],
    states: ["came", "cancelled", "did not come", "today", "to come"],
    begin: "New appointment",
    title: "New appointment: what for, and when?",
    labels: ["Item", "Counter", "Name", "Phone", "Day", "Hour"],
    left: |left| format!("{left} left"),
    full: "full",
    no: "Cancel",
    enter: "Book and print",
    done: "Booked; the slip is printing",
    arrive: "Came",
    cancel: "Cancel",
    by_wish: "at the person's wish",
    print: "Print",
    stepped: "Recorded",
    slip: Slip {
        title: "Appointment",
        heads: ["Counter", "Item", "Number"],
        bring: "Please bring:",
        cancel: |phone| format!("Call {phone} two hours before if you cannot come. One a day."),
    },
};
