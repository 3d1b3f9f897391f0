//! `journal`: the journal for people to read, on the hall's own machine.

use super::{Common, folder};
use anyhow::Result;
use domain::codec::decode;
use domain::sync::journal::{Body, Entry, Matter};
use server::store::Journal;
use std::io::{self, Write as _};
use std::process::ExitCode;

/// Which entries.
#[derive(clap::Args)]
pub(super) struct Range {
    /// The first entry.
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// How many.
    #[arg(long, default_value_t = u64::MAX)]
    count: u64,
}

/// Prints entries; a reader that goes away ends it.
pub(super) fn run(common: &Common, range: &Range) -> Result<ExitCode> {
    let store = folder::to_read(&common.data)?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut journal = Journal::after(&store, range.from.saturating_sub(1));
    for entry in journal.by_ref().take(usize::try_from(range.count).unwrap_or(usize::MAX)) {
        match print(&mut out, &entry) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(ExitCode::SUCCESS),
            printed => printed?,
        }
    }
    journal.finish()?;
    out.flush()?;
    Ok(ExitCode::SUCCESS)
}

fn print(out: &mut impl io::Write, entry: &Entry) -> io::Result<()> {
    let seq = entry.seq;
    let Some(sealed) = &entry.sealed else { return writeln!(out, "{seq}  (destroyed by order)") };
    let Ok(Body { received, clock_in_doubt, what }) = decode::<Body>(&sealed.body) else {
        return writeln!(out, "{seq}  (cannot be read)");
    };
    let doubt = if clock_in_doubt { "  clock in doubt" } else { "" };
    match what {
        Matter::Epoch(epoch) => writeln!(out, "{seq}  {received}{doubt}  a new life of the journal: {epoch:?}"),
        Matter::Command { packet, when, verdict, events } => {
            writeln!(out, "{seq}  {received}{doubt}  made {when}  {verdict:?}")?;
            if let Ok(envelope) = packet.open() {
                let actor = envelope.actor.as_ref().map_or("-", |actor| &actor.0);
                writeln!(out, "    device {:?}  n {}  actor {actor}", envelope.device, envelope.n)?;
                match envelope.action() {
                    Ok(action) => writeln!(out, "    {action:?}")?,
                    Err(unreadable) => writeln!(out, "    (action {unreadable})")?,
                }
            }
            events.iter().try_for_each(|event| writeln!(out, "    -> {event:?}"))
        }
        Matter::Destroyed { orders, gone, kept } => {
            let (bodies, stay) = (gone.len(), kept.len());
            writeln!(out, "{seq}  {received}{doubt}  {bodies} bodies destroyed by order, {stay} records stay")?;
            orders.iter().try_for_each(|order| writeln!(out, "    {}  case {}", order.number, order.case.hex()))
        }
    }
}
