//! The simulator: real replicas and a real ledger over stores that lose unsynced writes, tear at every step and roll
//! back, over a network that loses, repeats and delays, with clocks that jump (DESIGN §7).
//!
//! The oracle is separate code: a list of what each person was *told*, and plain checks on it. Every sentence of DESIGN
//! §3 that is built has a broken twin, and the simulator must find it.

#![allow(clippy::disallowed_methods, reason = "a program around the rules reads its environment and files")]

#[path = "convergence/beside.rs"]
mod beside;
#[path = "convergence/cases.rs"]
mod cases;
#[path = "convergence/clerk.rs"]
mod clerk;
#[path = "convergence/deeds.rs"]
mod deeds;
#[path = "convergence/device.rs"]
mod device;
#[path = "convergence/front.rs"]
mod front;
#[path = "convergence/hall.rs"]
mod hall;
#[path = "convergence/hands.rs"]
mod hands;
#[path = "convergence/oracle.rs"]
mod oracle;
#[path = "convergence/plan.rs"]
mod plan;
#[path = "convergence/promises.rs"]
mod promises;
#[path = "convergence/server.rs"]
mod server;
#[path = "convergence/world.rs"]
mod world;

use plan::{Twin, search};

/// Worlds in an ordinary run.
const WORLDS: u64 = 1_000;
/// Within how many worlds a broken twin must be found.
const TWIN_WORLDS: u64 = 1_500;

#[test]
fn a_thousand_worlds_converge() {
    let from = std::env::var("BIANMIN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    if let Some(found) = search(Twin::None, from..from + WORLDS) {
        panic!("{found}");
    }
}

macro_rules! twins {
    ($($name:ident $twin:ident;)*) => {$(
        #[test]
        fn $name() {
            assert!(search(Twin::$twin, 1..TWIN_WORLDS).is_some(), "the simulator did not find the broken twin");
        }
    )*};
}

twins! {
    twin_k03_a_resend_with_a_new_id_is_found ResendsWithNewId;
    twin_k04_a_cursor_before_its_records_is_found CursorBeforeRecords;
    twin_k04_a_page_cut_inside_a_command_is_found PageCutShort;
    twin_k05_a_refusal_that_holds_up_the_rest_is_found RefusalHoldsUp;
    twin_k11_two_tabs_with_one_number_are_found TabsShareNumbers;
    twin_k18_a_live_message_taken_over_a_gap_is_found LiveOverGap;
    twin_k18_a_lost_live_message_never_made_up_is_found LiveOnly;
    twin_k01_a_new_epoch_ignored_is_found EpochIgnored;
    twin_k01_a_rollback_without_hash_is_found RollbackUnnoticed;
    twin_an_answer_before_it_is_durable_is_found AnswersBeforeDurable;
    twin_f25_saved_before_it_is_stored_is_found SavedBeforeStored;
    twin_f21_a_counter_apart_from_the_outbox_is_found CounterApart;
    twin_f30_a_call_shown_before_the_verdict_is_found CallBeforeVerdict;
    twin_f21_papers_that_are_counted_anew_are_found PapersCountedAnew;
    twin_tl_02_a_day_told_apart_from_the_command_is_found DayToldApart;
    twin_f16_a_refusal_that_nobody_is_shown_is_found AttentionNotShown;
}
