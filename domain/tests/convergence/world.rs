//! A world: a server, three devices, a network and the time.

use crate::clerk::{number_told, wish};
use crate::device::Device;
use crate::oracle::{Oracle, Told, commands};
use crate::plan::{Deed, Dice, Fate, Step, Twin};
use crate::server::{Server, random};
use domain::action::{Action, ActionClass};
use domain::calendar::OfficeHours;
use domain::calendar::builtin_plans;
use domain::catalog::{HandlingMode, Material, Necessity, ServiceItem};
use domain::hall::{Counter, DeviceEntry, DeviceRole, HallClass, HallCommand, HallSettings, Role, Series, StaffMember};
use domain::ids::Epoch;
use domain::ids::{CounterNo, DeviceId, HallId, StaffNo};
use domain::record::load;
use domain::sync::envelope::Packet;
use domain::sync::replica::Health;
use domain::sync::wire::{SyncRequest, SyncResponse, Verdict};
use domain::time::{Date, Limit, Timestamp, WorkingDays};

const ROLES: [DeviceRole; 3] = [DeviceRole::Desk, DeviceRole::Desk, DeviceRole::Kiosk];

pub struct World {
    twin: Twin,
    now: Timestamp,
    dice: Dice,
    pub server: Server,
    devices: Vec<Device>,
    oracle: Oracle,
    late: Vec<(usize, SyncRequest)>,
    set_up: usize,
}

impl World {
    /// Runs a plan, then lets everything come to rest and asks the oracle.
    pub fn run(twin: Twin, seed: u64, steps: &[Step]) -> Result<(), String> {
        let mut world = World::new(twin, seed);
        for step in steps {
            world.step(*step)?;
            world.oracle.numbers_are_unique()?;
        }
        world.rest()?;
        world.oracle.all_is_well(&world.devices, &world.server, world.now)
    }

    /// A hall that has just been set up.
    pub fn new(twin: Twin, seed: u64) -> Self {
        let now = Date::ymd(2026, 3, 10).unwrap_or(Date::MIN).at(9, 0);
        let mut server = Server::begin(seed, now);
        set_up(&mut server, now);
        let mut dice = Dice(seed ^ 0xC1E2);
        let devices = ROLES.iter().map(|role| admit(&mut server, *role, &mut dice, now)).collect();
        let set_up = server.durable.len();
        World { twin, now, dice, server, devices, oracle: Oracle::default(), late: Vec::new(), set_up }
    }

    /// One step of a plan.
    pub fn step(&mut self, step: Step) -> Result<(), String> {
        self.now.0 += 1_000;
        match step {
            Step::Do(device, deed) => self.act(device.into(), deed, false, false),
            Step::DoAndDie(device, deed) => self.act(device.into(), deed, false, true),
            Step::DoInOtherTab(device, deed) => self.act(device.into(), deed, true, false),
            Step::Sync(device, fate) => self.sync(device.into(), fate),
            Step::Live(device, arrives) => self.live(device.into(), arrives),
            Step::Crash(device) => {
                let device = &mut self.devices[usize::from(device)];
                let kept = usize::try_from(self.dice.roll(device.relaxed.len() as u64 + 1)).unwrap_or(0);
                device.crash(kept);
                Ok(())
            }
            Step::DeviceRollsBack(device) => self.device_rolls_back(device.into()),
            Step::ServerRollsBack(by) => {
                let keep = self.set_up.max(self.server.durable.len().saturating_sub(40));
                self.server.roll_back(usize::from(by), keep)
            }
            Step::ClockJumps(device, hours) => {
                self.devices[usize::from(device)].clock += i64::from(hours) * 3_600_000;
                Ok(())
            }
            Step::Wait(minutes) => {
                self.now.0 += i64::from(minutes) * 60_000;
                Ok(())
            }
        }
    }

    fn act(&mut self, index: usize, deed: Deed, other_tab: bool, die: bool) -> Result<(), String> {
        let device = &mut self.devices[index];
        let now = device.now(self.now);
        let replica = if other_tab { &device.other_tab } else { &device.tab };
        let Some(wanted) = wish(replica, deed, &mut self.dice, now, index) else { return Ok(()) };
        let (id, class) = (wanted.id, wanted.action.class());
        let Ok(Some(composed)) = device.act(self.twin, &wanted, other_tab, die) else { return Ok(()) };
        // A server-first action is not done before its verdict; the broken twin tells the person at once.
        if class == ActionClass::ServerFirst {
            if self.twin == Twin::CallBeforeVerdict && matches!(composed.action, Action::Queue(_)) {
                let verdict = Verdict::Accepted(self.server.ledger.head() + 1);
                return self.oracle.hear(id, &verdict, &self.server.durable);
            }
            return Ok(());
        }
        let number = number_told(&composed.action);
        let told = Told { device: index, command: id, number, lost_with_storage: false };
        self.oracle.told.push(told);
        Ok(())
    }

    fn sync(&mut self, index: usize, fate: Fate) -> Result<(), String> {
        let device = &mut self.devices[index];
        device.hear_other_tabs();
        let mut request = device.tab.request(device.now(self.now), 4_000, 3_000);
        self.spoil_request(index, &mut request);
        if fate == Fate::RequestLost {
            return Ok(());
        }
        if fate == Fate::Twice {
            self.late.push((index, request.clone()));
        }
        let (mut response, entries) = self.server.handle(&request, self.now);
        match fate {
            Fate::ServerDiesBefore if self.twin != Twin::AnswersBeforeDurable => return self.server.restart(),
            Fate::ServerDiesBefore => self.server.restart()?,
            Fate::ServerDiesAfter => {
                self.server.make_durable(entries);
                return self.server.restart();
            }
            Fate::Arrives | Fate::RequestLost | Fate::AnswerLost | Fate::Twice | Fate::DeviceDies => {
                self.server.make_durable(entries);
            }
        }
        if fate == Fate::AnswerLost {
            return Ok(());
        }
        self.spoil_response(&mut response);
        self.take(index, &request, &response, fate == Fate::DeviceDies)
    }

    fn take(&mut self, index: usize, request: &SyncRequest, response: &SyncResponse, die: bool) -> Result<(), String> {
        for (packet, verdict) in request.push.iter().zip(&response.answers) {
            if let Ok(envelope) = packet.open() {
                self.oracle.hear(envelope.id, verdict, &self.server.durable)?;
            }
        }
        let device = &mut self.devices[index];
        device.refused_once |= response.answers.iter().any(|verdict| matches!(verdict, Verdict::Refused(..)));
        let mut response = response.clone();
        if self.twin == Twin::EpochIgnored
            && let Some(epoch) = device.tab.standing().epoch
        {
            response.epoch = epoch;
        }
        let absorbed = device.tab.absorb(request, &response, device.now(self.now));
        device.store(self.twin, absorbed.writes);
        if die {
            let kept = usize::try_from(self.dice.roll(device.relaxed.len() as u64 + 1)).unwrap_or(0);
            device.crash(kept);
        }
        if device.tab.health() == Health::WentBack {
            return self.let_in_anew(index);
        }
        Oracle::base_is_right(&self.devices[index], &self.server, self.now)
    }

    fn live(&mut self, index: usize, arrives: bool) -> Result<(), String> {
        let device = &mut self.devices[index];
        if !arrives {
            return Ok(());
        }
        let from = self.server.ledger.head().saturating_sub(self.dice.roll(3));
        let mut live = self.server.ledger.live(ROLES[index], from, self.now.date(), 32_000);
        if self.twin == Twin::LiveOverGap
            && let Some(page) = &mut live.page
        {
            page.from = device.tab.standing().head;
            page.from_hash = device.tab.standing().known.1;
        }
        if let Some(absorbed) = device.tab.take_live(&live, device.now(self.now)) {
            device.store(self.twin, absorbed.writes);
        }
        Oracle::base_is_right(&self.devices[index], &self.server, self.now)
    }

    /// The storage is put back; what only it knew is gone with it. A device asks the server when it starts.
    fn device_rolls_back(&mut self, index: usize) -> Result<(), String> {
        let image = usize::try_from(self.dice.roll(6)).unwrap_or(0);
        self.devices[index].roll_back(image);
        let held: Vec<_> = self.devices[index].tab.outbox().map(|out| out.id).collect();
        let known = commands(&self.server.durable);
        for told in self.oracle.told.iter_mut().filter(|told| told.device == index) {
            if !held.contains(&told.command) && !known.contains(&told.command) {
                told.lost_with_storage = true;
            }
        }
        self.late.retain(|(device, _)| *device != index);
        self.let_in_anew(index)
    }

    /// A device whose storage went back sends what it still holds, then gets a new identity and a new code.
    fn let_in_anew(&mut self, index: usize) -> Result<(), String> {
        for _ in 0..4 {
            let old = &mut self.devices[index];
            let request = old.tab.request(old.now(self.now), usize::MAX, 100_000);
            let (response, entries) = self.server.handle(&request, self.now);
            self.server.make_durable(entries);
            for (packet, verdict) in request.push.iter().zip(&response.answers) {
                if let Ok(envelope) = packet.open() {
                    self.oracle.hear(envelope.id, verdict, &self.server.durable)?;
                }
            }
            let old = &mut self.devices[index];
            old.tab.absorb(&request, &response, old.now(self.now));
        }
        let held_back: Vec<_> =
            self.devices[index].tab.outbox().filter(|out| !out.is_final()).map(|out| out.id).collect();
        for told in self.oracle.told.iter_mut().filter(|told| held_back.contains(&told.command)) {
            told.lost_with_storage = true;
        }
        let clock = self.devices[index].clock;
        self.devices[index] = admit(&mut self.server, ROLES[index], &mut self.dice, self.now);
        self.devices[index].clock = clock;
        // A server put back to before a device was let in does not know the device: that one is let in by a person.
        self.set_up = self.server.durable.len();
        Ok(())
    }

    /// Everything comes to rest: the network is good, everybody syncs until nothing is left to do.
    fn rest(&mut self) -> Result<(), String> {
        for (index, request) in std::mem::take(&mut self.late) {
            if self.devices[index].tab.row().device == request.device {
                let (_, entries) = self.server.handle(&request, self.now);
                self.server.make_durable(entries);
            }
        }
        if self.twin == Twin::LiveOnly {
            return Ok(());
        }
        for _ in 0..40 {
            let before = (self.server.ledger.head(), self.standings());
            for index in 0..self.devices.len() {
                self.now.0 += 1_000;
                self.sync(index, Fate::Arrives)?;
                self.devices[index].flush();
            }
            if before == (self.server.ledger.head(), self.standings()) {
                return Ok(());
            }
        }
        Err("the world does not come to rest in 40 rounds".to_owned())
    }

    /// How far each device is; one that has just heard of a new life of the journal has moved, though it holds nothing.
    fn standings(&self) -> Vec<(Option<Epoch>, u64, u32, bool)> {
        let standing = |device: &Device| {
            let standing = device.tab.standing();
            (standing.epoch, standing.head, device.tab.unsent().0, standing.whole)
        };
        self.devices.iter().map(standing).collect()
    }

    fn spoil_request(&mut self, index: usize, request: &mut SyncRequest) {
        match self.twin {
            Twin::ResendsWithNewId => {
                for packet in &mut request.push {
                    if let Ok(mut envelope) = packet.open() {
                        envelope.id.0 = random(&mut self.dice);
                        envelope.n += 1_000 + self.dice.roll(1_000_000);
                        *packet = Packet::of(&envelope);
                    }
                }
            }
            Twin::RefusalHoldsUp if self.devices[index].refused_once => request.push.clear(),
            Twin::RollbackUnnoticed => {
                let place = request.known.0.min(self.server.ledger.head());
                let hash = self.server.ledger.hash_at(place).unwrap_or(request.known.1);
                request.known = domain::sync::wire::Known(place, hash);
                request.head = request.head.min(place);
                request.sums.clear();
            }
            _ => {}
        }
    }

    fn spoil_response(&mut self, response: &mut SyncResponse) {
        let Some(page) = &mut response.page else { return };
        match self.twin {
            Twin::PageCutShort if page.records.len() > 2 => {
                page.records.pop();
            }
            _ => {}
        }
    }
}

fn admit(server: &mut Server, role: DeviceRole, dice: &mut Dice, now: Timestamp) -> Device {
    let id = DeviceId(random(dice));
    server.admit(id, role, now);
    let entry = load::<DeviceEntry>(&server.ledger, DeviceEntry::record(id)).present();
    Device::new(&entry.unwrap_or_else(|| unreachable!("just registered")))
}

fn set_up(server: &mut Server, now: Timestamp) {
    let hall = HallSettings {
        hall: HallId::from("XZ"),
        name: "sim".into(),
        class: HallClass::Town,
        address: String::new(),
        hotline: "0817-0000000".into(),
        complaint_phone: "0817-0000001".into(),
        letter_box: "door".into(),
        hours: OfficeHours::default(),
        spot_target: 30,
        closures: Vec::new(),
        origin: String::new(),
        villages: Vec::new(),
        denial_notice: None,
        elsewhere: None,
    };
    server.issue(HallCommand::SetHall(hall), now);
    for plan in builtin_plans() {
        server.issue(HallCommand::PutYear(plan), now);
    }
    let staff = StaffMember {
        no: StaffNo::from("1"),
        name: "丙丁".into(),
        post: "clerk".into(),
        role: Role::Clerk,
        counters: vec![CounterNo(1), CounterNo(2)],
    };
    server.issue(HallCommand::SetStaff(staff), now);
    for no in 1..=2 {
        let counter = Counter { no: CounterNo(no), name: "counter".into(), series: vec!['A', 'B'] };
        server.issue(HallCommand::SetCounter(counter), now);
    }
    let series = |letter| Series { letter, name: "q".into(), hint: String::new(), windows: Vec::new() };
    server.issue(HallCommand::SetSeries(vec![series('A'), series('B')]), now);
    for no in 1..=3 {
        server.issue(HallCommand::PutItem(item(no)), now);
    }
}

fn item(no: u32) -> ServiceItem {
    let material = |name: &str, need| Material {
        name: name.into(),
        need,
        form: "original".into(),
        copies: 1,
        source: String::new(),
    };
    ServiceItem {
        no,
        version: 1,
        name: format!("item {no}"),
        window: "w".into(),
        mode: if no == 1 { HandlingMode::Direct } else { HandlingMode::Commitment },
        object: "person".into(),
        decided_at: "hall".into(),
        basis: vec!["law".into()],
        conditions: "none".into(),
        procedure: vec!["step".into()],
        materials: vec![material("main", Necessity::Main), material("attachment", Necessity::Attachment)],
        statutory: None,
        promised: if no == 1 { Limit::OnTheSpot } else { Limit::Working(WorkingDays(5)) },
        fee: "不收费".into(),
        fee_basis: String::new(),
        result: "paper".into(),
        from: Date::ymd(2024, 1, 1).unwrap_or(Date::MIN),
        to: None,
        weight: None,
        submit_within: None,
        joint: None,
        agents: None,
        in_person: None,
        outside: None,
        signature: None,
    }
}
