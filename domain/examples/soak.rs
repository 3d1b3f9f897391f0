//! Runs the simulator over many more worlds than a test run: `cargo run -p domain --release --example soak -- 20000`.

#![allow(clippy::disallowed_methods, reason = "a program around the rules reads its environment and files")]

#[path = "../tests/convergence/beside.rs"]
mod beside;
#[path = "../tests/convergence/clerk.rs"]
mod clerk;
#[path = "../tests/convergence/device.rs"]
mod device;
#[path = "../tests/convergence/front.rs"]
mod front;
#[path = "../tests/convergence/hall.rs"]
mod hall;
#[path = "../tests/convergence/hands.rs"]
mod hands;
#[path = "../tests/convergence/oracle.rs"]
mod oracle;
#[path = "../tests/convergence/plan.rs"]
#[allow(dead_code, reason = "the broken twins are for the test run")]
mod plan;
#[path = "../tests/convergence/promises.rs"]
mod promises;
#[path = "../tests/convergence/server.rs"]
mod server;
#[path = "../tests/convergence/world.rs"]
mod world;

use plan::{Twin, search};

fn main() {
    let worlds: u64 = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(20_000);
    let step = 1_000;
    for from in (1..=worlds).step_by(step) {
        if let Some(found) = search(Twin::None, from..from + step as u64) {
            eprintln!("{found}");
            std::process::exit(1);
        }
        println!("{} worlds converge", from + step as u64 - 1);
    }
}
