//! Plans: a world is a list of steps made from a seed. A failing plan is made smaller before it is shown.

use crate::beside::{self, Side};
use crate::front::{self, Front};
use crate::hall::{ABOVE, BESIDE_EACH_OTHER, SIGNED, TOGETHER};
use crate::hands::{self, Hand};
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
    PapersCountedAnew,
    DayToldApart,
    AttentionNotShown,
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
    /// What was found, of one of the first three items.
    TakeIn(u8),
    /// An item, and what was found.
    Receive(u8, u8),
    Supply,
    Conclude,
    Deliver,
    /// With a paper of its own for the no, or without.
    Return(u8),
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
    Hands(Hand),
    Beside(Side),
    Front(Front),
    /// The director says on which days the hall stays shut.
    DaysOff(u8),
}

/// What a world is about beside the usual: no world does everything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Trade {
    Usual,
    /// A higher body decides.
    Above,
    /// Several departments decide.
    Together,
    /// Procedures, urgency, signatures.
    Beyond,
    /// Fees, agents, calls.
    Errands,
    /// Appointments, questions, people turned away.
    Front,
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

    pub fn small(&mut self, sides: u64) -> u8 {
        u8::try_from(self.roll(sides)).unwrap_or(0)
    }
}

/// The plan of a seed.
pub fn plan(seed: u64) -> Vec<Step> {
    let mut dice = Dice(seed);
    let trade = trade(&mut dice);
    let length = 12 + dice.roll(if trade == Trade::Usual { 48 } else { 36 });
    let calm = dice.roll(3) == 0;
    let mut steps = begin(trade, &mut dice);
    let rush_at = dice.roll(length);
    for at in 0..length {
        if trade == Trade::Front && at == rush_at {
            steps.extend(rush());
        }
        steps.push(step(&mut dice, calm, trade));
    }
    steps
}

fn trade(dice: &mut Dice) -> Trade {
    match dice.roll(10) {
        0..=4 => Trade::Usual,
        5 => Trade::Above,
        6 => Trade::Together,
        7 => Trade::Beyond,
        8 => Trade::Errands,
        _ => Trade::Front,
    }
}

/// A world that is about something begins with desks that know the catalogue, and with a case for them to work on.
fn begin(trade: Trade, dice: &mut Dice) -> Vec<Step> {
    if trade == Trade::Usual {
        return Vec::new();
    }
    let both = |times: u8| (0..2 * times).map(|turn| Step::Sync(turn % 2, Fate::Arrives));
    let mut steps: Vec<Step> = both(5).collect();
    if trade != Trade::Front {
        steps.push(Step::Do(0, Deed::Receive(item(trade, dice), 0)));
        steps.extend(both(1));
    }
    steps
}

/// Two desks book the same hour and know nothing of each other: more than there is room for.
pub fn rush() -> impl Iterator<Item = Step> {
    (0..8).map(|turn| Step::Do(turn % 2, Deed::Front(Front::Book(0))))
}

/// An item that a trade is about.
fn item(trade: Trade, dice: &mut Dice) -> u8 {
    match trade {
        Trade::Above | Trade::Errands => ABOVE,
        Trade::Together if dice.roll(3) == 0 => BESIDE_EACH_OTHER,
        Trade::Together => TOGETHER,
        Trade::Beyond => SIGNED,
        Trade::Usual | Trade::Front => 2,
    }
}

fn step(dice: &mut Dice, calm: bool, trade: Trade) -> Step {
    let device = dice.small(3);
    match dice.roll(if calm { 13 } else { 20 }) {
        0..=5 => Step::Do(device, deed(dice, device, trade)),
        6..=9 => Step::Sync(device, if calm { Fate::Arrives } else { fate(dice) }),
        10 => Step::Live(device, dice.roll(3) > 0),
        11 => Step::Wait(u16::try_from(dice.roll(900)).unwrap_or(1)),
        12 => Step::DoInOtherTab(device, deed(dice, device, trade)),
        13 => Step::DoAndDie(device, deed(dice, device, trade)),
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

fn deed(dice: &mut Dice, device: u8, trade: Trade) -> Deed {
    if device == 2 {
        return Deed::Ticket(dice.small(2));
    }
    if trade != Trade::Usual && dice.roll(3) > 0 {
        return of_trade(dice, trade);
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

/// What people do where a world is about something.
fn of_trade(dice: &mut Dice, trade: Trade) -> Deed {
    match dice.roll(16) {
        0 | 1 => Deed::Receive(item(trade, dice), [0, 0, 2, 6][usize::from(dice.small(4))]),
        2 => Deed::Conclude,
        3 => Deed::Deliver,
        4 => Deed::Return(dice.small(2)),
        5 => Deed::DaysOff(dice.small(4)),
        6 => Deed::Beside(Side::TellMoved),
        _ => match trade {
            Trade::Above => Deed::Hands(hands::way_up(dice)),
            Trade::Together => Deed::Hands(hands::together(dice)),
            Trade::Beyond if dice.roll(2) == 0 => Deed::Hands(hands::procedures(dice)),
            Trade::Beyond => Deed::Beside(beside::leaders(dice)),
            Trade::Errands => Deed::Beside(beside::errands(dice)),
            Trade::Usual | Trade::Front => Deed::Front(front::comes(dice)),
        },
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
