//! Plans: a world is a list of steps made from a seed. A failing plan is made smaller before it is shown.

use crate::world::World;
use std::fmt;
use std::ops::Range;

/// A deliberately broken sentence of DESIGN §3.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Twin {
    None,
    ResendsWithNewId,
    CursorBeforeRecords,
    PageCutShort,
    RefusalHoldsUp,
    TabsShareNumbers,
    LiveOverGap,
    LiveOnly,
    EpochIgnored,
    RollbackUnnoticed,
    AnswersBeforeDurable,
    SavedBeforeStored,
    CounterApart,
    CallBeforeVerdict,
}

/// What the network does to one exchange.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fate {
    Arrives,
    RequestLost,
    AnswerLost,
    /// The request arrives twice, the second time late.
    Twice,
    /// The server dies after deciding, before anything is durable.
    ServerDiesBefore,
    /// The server dies after it is durable, before it answers.
    ServerDiesAfter,
    /// The device dies after the answer has come, before it is stored.
    DeviceDies,
}

/// What a person does at a device.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deed {
    TakeIn(u8),
    Supply,
    Conclude,
    Deliver,
    Transfer(u8),
    Withdraw,
    CorrectPhone(u8),
    MoveVillage(u8),
    Note,
    GiveUp,
    Mend,
    Ticket(u8),
    CallNext(u8),
    Finish,
}

/// One step of a plan. Devices: 0 and 1 are desks, 2 is a kiosk.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Do(u8, Deed),
    /// The same, but the tab dies before the commit.
    DoAndDie(u8, Deed),
    /// The same from a second tab whose memory is as old as its last load.
    DoInOtherTab(u8, Deed),
    Sync(u8, Fate),
    /// A live message reaches a device, or is lost.
    Live(u8, bool),
    Crash(u8),
    DeviceRollsBack(u8),
    ServerRollsBack(u8),
    ClockJumps(u8, i8),
    Wait(u16),
}

/// SplitMix64: small, seeded, the same everywhere.
pub struct Dice(pub u64);

impl Dice {
    pub fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % sides
    }

    fn small(&mut self, sides: u64) -> u8 {
        u8::try_from(self.roll(sides)).unwrap_or(0)
    }
}

/// The plan of a seed.
pub fn plan(seed: u64) -> Vec<Step> {
    let mut dice = Dice(seed);
    let length = 12 + dice.roll(48);
    let calm = dice.roll(3) == 0;
    (0..length).map(|_| step(&mut dice, calm)).collect()
}

fn step(dice: &mut Dice, calm: bool) -> Step {
    let device = dice.small(3);
    match dice.roll(if calm { 13 } else { 20 }) {
        0..=5 => Step::Do(device, deed(dice, device)),
        6..=9 => Step::Sync(device, if calm { Fate::Arrives } else { fate(dice) }),
        10 => Step::Live(device, dice.roll(3) > 0),
        11 => Step::Wait(u16::try_from(dice.roll(900)).unwrap_or(1)),
        12 => Step::DoInOtherTab(device, deed(dice, device)),
        13 => Step::DoAndDie(device, deed(dice, device)),
        14 | 15 => Step::Crash(device),
        16 => Step::DeviceRollsBack(device),
        17 => Step::ServerRollsBack(dice.small(6)),
        18 => Step::ClockJumps(device, dice.small(200) as i8),
        _ => Step::Sync(device, Fate::Arrives),
    }
}

fn fate(dice: &mut Dice) -> Fate {
    match dice.roll(10) {
        0..=3 => Fate::Arrives,
        4 => Fate::RequestLost,
        5 => Fate::AnswerLost,
        6 => Fate::Twice,
        7 => Fate::ServerDiesBefore,
        8 => Fate::ServerDiesAfter,
        _ => Fate::DeviceDies,
    }
}

fn deed(dice: &mut Dice, device: u8) -> Deed {
    if device == 2 {
        return Deed::Ticket(dice.small(2));
    }
    match dice.roll(18) {
        0..=4 => Deed::TakeIn(dice.small(6)),
        5 => Deed::Supply,
        6 => Deed::Conclude,
        7 => Deed::Deliver,
        8 | 9 => Deed::CorrectPhone(dice.small(4)),
        10 => Deed::MoveVillage(dice.small(3)),
        11 => Deed::Note,
        12 => Deed::GiveUp,
        13 => Deed::Mend,
        15 => Deed::Transfer(dice.small(2)),
        16 => Deed::Withdraw,
        14 => Deed::CallNext(dice.small(2)),
        _ => Deed::Finish,
    }
}

/// A plan that breaks a promise, made as small as it gets.
pub struct Found {
    seed: u64,
    steps: Vec<Step>,
    complaint: String,
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "seed {} breaks a promise: {}", self.seed, self.complaint)?;
        writeln!(f, "shortest plan found (BIANMIN_SEED={} runs it again):", self.seed)?;
        self.steps.iter().try_for_each(|step| writeln!(f, "  {step:?}"))
    }
}

/// Looks for a broken promise among seeds.
pub fn search(twin: Twin, seeds: Range<u64>) -> Option<Found> {
    for seed in seeds {
        let steps = plan(seed);
        if let Err(complaint) = World::run(twin, seed, &steps) {
            let (steps, complaint) = shrink(twin, seed, steps, complaint);
            return Some(Found { seed, steps, complaint });
        }
    }
    None
}

/// Leaves out steps as long as the plan still fails.
fn shrink(twin: Twin, seed: u64, mut steps: Vec<Step>, mut complaint: String) -> (Vec<Step>, String) {
    let mut chunk = steps.len() / 2;
    while chunk > 0 {
        let mut at = 0;
        while at < steps.len() {
            let mut fewer = steps.clone();
            fewer.drain(at..(at + chunk).min(steps.len()));
            match World::run(twin, seed, &fewer) {
                Err(still) => {
                    steps = fewer;
                    complaint = still;
                }
                Ok(()) => at += chunk,
            }
        }
        chunk /= 2;
    }
    (steps, complaint)
}
