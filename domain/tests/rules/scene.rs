//! A hall in memory with one desk, for rules to be tried in.

use domain::action::Action;
use domain::calendar::{OfficeHours, builtin_plans};
use domain::case::command::{CaseCommand, IntakeOutcome, Presence, TakeIn};
use domain::case::number::{CaseNumber, PaperNumber};
use domain::case::{Applicant, Case, Channel};
use domain::catalog::{HandlingMode, JointPlan, JointUnit, Material, Necessity, ServiceItem};
use domain::codec::encode;
use domain::digest::Digest;
use domain::hall::{Counter, DeviceRole, HallClass, HallCommand, HallSettings, Role, Series, StaffMember};
use domain::ids::{CommandId, CounterNo, DeviceId, Epoch, HallId, RecordId, StaffNo};
use domain::record::{Kept, load};
use domain::refusal::Refusal;
use domain::sync::envelope::{Envelope, Packet};
use domain::sync::ledger::{Batch, Ledger, Lent};
use domain::sync::wire::{Known, SyncRequest, SyncResponse, Verdict};
use domain::time::{CalendarDays, Date, Limit, Timestamp, WorkingDays};

/// The main document, an attachment, one that may follow, one that is optional.
pub const MATERIALS: [(&str, Necessity); 4] = [
    ("申请表", Necessity::Main),
    ("户口簿", Necessity::Attachment),
    ("收入证明", Necessity::MayFollow),
    ("照片", Necessity::Optional),
];

/// The second desk before it has sent anything.
const OTHER_DESK: (DeviceId, u64, Digest) = (DeviceId([6; 16]), 0, Digest::ZERO);

pub struct Scene {
    pub ledger: Ledger,
    pub now: Timestamp,
    pub device: DeviceId,
    pub entries: Vec<domain::sync::journal::Entry>,
    pub n: u64,
    /// Who acts at the desk.
    pub actor: StaffNo,
    prev: Digest,
    /// The other desk: its device, its place in its chain and the digest there.
    aside: (DeviceId, u64, Digest),
    salt: u8,
    ids: u64,
}

pub fn day(year: i32, month: u8, date: u8) -> Date {
    Date::ymd(year, month, date).expect("a day")
}

impl Scene {
    /// A hall at nine o'clock of a day. Items: 1 direct, 2 commitment of 5 working days, 3 escalation, 4 control,
    /// 5 commitment of 30 working days, 6 calendar days.
    pub fn on(date: Date) -> Self {
        let now = date.at(9, 0);
        let mut salt = 0u8;
        let mut make = || {
            salt = salt.wrapping_add(1);
            [salt; 16]
        };
        let (ledger, batch) = Ledger::begin(HallId::from("XZ"), Epoch([1; 16]), &mut Lent { now, salt: &mut make });
        let device = DeviceId([5; 16]);
        let entries = batch.entries;
        let mut scene = Scene {
            ledger,
            now,
            device,
            entries,
            n: 0,
            actor: StaffNo::from("1"),
            prev: Digest::ZERO,
            aside: OTHER_DESK,
            salt: 0,
            ids: 0,
        };
        scene.set_up(HallCommand::SetHall(hall())).expect("hall");
        for plan in builtin_plans() {
            scene.set_up(HallCommand::PutYear(plan)).expect("plan");
        }
        scene.set_up(HallCommand::SetStaff(staff("1"))).expect("staff");
        for no in 1..=2 {
            let counter = Counter { no: CounterNo(no), name: "民政窗口".into(), series: vec!['A', 'B'] };
            scene.set_up(HallCommand::SetCounter(counter)).expect("counter");
        }
        let series = Series { letter: 'A', name: "低保救助".into(), hint: String::new(), windows: Vec::new() };
        scene.set_up(HallCommand::SetSeries(vec![series])).expect("series");
        let items = [
            (1, HandlingMode::Direct, Limit::OnTheSpot),
            (2, HandlingMode::Commitment, Limit::Working(WorkingDays(5))),
            (3, HandlingMode::Escalation, Limit::Working(WorkingDays(20))),
            (4, HandlingMode::ClearAnswer, Limit::Working(WorkingDays(3))),
            (5, HandlingMode::Commitment, Limit::Working(WorkingDays(30))),
            (6, HandlingMode::Commitment, Limit::Calendar(CalendarDays(15))),
        ];
        for (no, mode, promised) in items {
            scene.set_up(HallCommand::PutItem(item(no, mode, promised))).expect("item");
        }
        let role = DeviceRole::Desk;
        scene.set_up(HallCommand::RegisterDevice(device, role, "desk".into())).expect("device");
        scene
    }

    /// The other desk of the hall acts from now on; it is let in when it acts for the first time.
    pub fn other_desk(&mut self) {
        let (device, n, prev) = std::mem::replace(&mut self.aside, (self.device, self.n, self.prev));
        (self.device, self.n, self.prev) = (device, n, prev);
        self.set_up(HallCommand::RegisterDevice(device, DeviceRole::Desk, "desk 2".into())).expect("device");
    }

    pub fn fresh_id(&mut self) -> CommandId {
        self.ids += 1;
        let mut id = [3; 16];
        id[..8].copy_from_slice(&self.ids.to_le_bytes());
        CommandId(id)
    }

    /// A command of the server itself.
    pub fn set_up(&mut self, command: HallCommand) -> Result<(), Refusal> {
        let (id, now) = (self.fresh_id(), self.now);
        let mut batch = Batch::default();
        let salt = &mut self.salt;
        let mut make = || {
            *salt = salt.wrapping_add(1);
            [*salt; 16]
        };
        let action = Action::Hall(command);
        let mut lent = Lent { now, salt: &mut make };
        let verdict = self.ledger.issue(DeviceId([9; 16]), id, None, &action, now, &mut lent, &mut batch);
        self.entries.extend(batch.entries);
        match verdict {
            Verdict::Accepted(_) => Ok(()),
            Verdict::Refused(_, refusal) => Err(refusal),
            Verdict::Waiting(_) | Verdict::NotYet => panic!("{verdict:?}"),
        }
    }

    /// The next packet of the desk's chain.
    pub fn packet(&mut self, id: CommandId, action: &Action, at: Timestamp, after: Vec<CommandId>) -> Packet {
        self.n += 1;
        let envelope = Envelope {
            v: 1,
            hall: HallId::from("XZ"),
            device: self.device,
            n: self.n,
            id,
            actor: Some(self.actor.clone()),
            at,
            at_offset: 0,
            seen: Vec::new(),
            after,
            prev: self.prev,
            action: encode(action),
        };
        let packet = Packet::of(&envelope);
        self.prev = packet.digest();
        packet
    }

    /// Pushes packets with the desk's clock at `device_now`.
    pub fn push_at(&mut self, push: Vec<Packet>, device_now: Timestamp) -> SyncResponse {
        let request = SyncRequest {
            v: 1,
            hall: HallId::from("XZ"),
            device: self.device,
            epoch: None,
            head: 0,
            known: Known::default(),
            cursors: Vec::new(),
            sums: Vec::new(),
            now: device_now,
            top: self.n,
            waiting: 0,
            push,
            budget: 0,
        };
        let now = self.now;
        let mut batch = Batch::default();
        let salt = &mut self.salt;
        let mut make = || {
            *salt = salt.wrapping_add(1);
            [*salt; 16]
        };
        let response = self.ledger.handle(&request, &mut Lent { now, salt: &mut make }, &mut batch);
        self.entries.extend(batch.entries);
        response
    }

    pub fn push(&mut self, push: Vec<Packet>) -> Vec<Verdict> {
        let now = self.now;
        self.push_at(push, now).answers
    }

    /// Issues one action now; answers its id and verdict.
    pub fn issue(&mut self, action: Action) -> (CommandId, Verdict) {
        let (id, now) = (self.fresh_id(), self.now);
        let packet = self.packet(id, &action, now, Vec::new());
        let mut answers = self.push(vec![packet]);
        (id, answers.remove(0))
    }

    pub fn case_command(&mut self, command: CaseCommand) -> Verdict {
        self.issue(Action::Case(command)).1
    }

    /// The same in another person's name.
    pub fn case_command_by(&mut self, by: &str, command: CaseCommand) -> Verdict {
        let usual = std::mem::replace(&mut self.actor, StaffNo::from(by));
        let verdict = self.case_command(command);
        self.actor = usual;
        verdict
    }

    /// Takes a case in and answers its record.
    pub fn take_in(&mut self, intake: TakeIn) -> (RecordId, Verdict) {
        let (id, verdict) = self.issue(Action::Case(CaseCommand::TakeIn(intake)));
        (RecordId::of_command(id, 0), verdict)
    }

    pub fn read<T: Kept>(&self, id: RecordId) -> T {
        load::<T>(&self.ledger, id).present().expect("a record")
    }

    pub fn case(&self, id: RecordId) -> Case {
        self.read(id)
    }

    /// Every record of a kind.
    pub fn all<T: Kept>(&self) -> Vec<T> {
        self.ledger.records().all().filter_map(domain::record::Stored::read).collect()
    }

    pub fn number(&self, count: u32) -> CaseNumber {
        let entry: domain::hall::DeviceEntry = self.read(domain::hall::DeviceEntry::record(self.device));
        CaseNumber::compose(&HallId::from("XZ"), self.now.date(), &entry.code, count)
    }

    /// A complete, accepted intake of an item; tests change what they are about.
    pub fn intake(&self, item: u32) -> TakeIn {
        TakeIn {
            number: self.number(item),
            item,
            item_version: 1,
            applicant: Applicant {
                name: "王䶮".into(),
                identity: "11010119010203009X".into(),
                phone: "13800000000".into(),
                village: None,
            },
            channel: Channel::Counter,
            counter: CounterNo(1),
            first_contact: StaffNo::from("1"),
            handler: StaffNo::from("1"),
            checklist: vec![Presence::Received; 4],
            outcome: IntakeOutcome::Accept,
            told: None,
            receipt: PaperNumber("收-1".into()),
            notice: (item != 1).then(|| PaperNumber("承-1".into())),
            ticket: None,
            denial: None,
        }
    }
}

pub fn hall() -> HallSettings {
    HallSettings {
        hall: HallId::from("XZ"),
        name: "新政镇便民服务中心".into(),
        class: HallClass::Town,
        address: "某街1号".into(),
        hotline: "0817-0000000".into(),
        complaint_phone: "0817-0000001".into(),
        letter_box: "大厅门口".into(),
        hours: OfficeHours::default(),
        spot_target: 30,
        closures: Vec::new(),
        origin: String::new(),
        villages: Vec::new(),
        denial_notice: None,
        market: None,
        elsewhere: None,
    }
}

pub fn staff(no: &str) -> StaffMember {
    StaffMember {
        no: StaffNo::from(no),
        name: "丙丁".into(),
        post: "窗口".into(),
        role: Role::Clerk,
        counters: vec![CounterNo(1)],
    }
}

pub fn item(no: u32, mode: HandlingMode, promised: Limit) -> ServiceItem {
    let material = |(name, need): (&str, Necessity)| Material {
        name: name.into(),
        need,
        form: "原件".into(),
        copies: 1,
        source: String::new(),
        waived_from: None,
        except: None,
        sample: None,
    };
    ServiceItem {
        no,
        version: 1,
        name: format!("事项{no}"),
        window: "民政窗口".into(),
        mode,
        object: "个人".into(),
        decided_at: "乡镇".into(),
        basis: vec!["某办法".into()],
        conditions: "符合条件".into(),
        procedure: vec!["申请".into()],
        materials: MATERIALS.into_iter().map(material).collect(),
        statutory: None,
        promised,
        fee: "不收费".into(),
        fee_basis: String::new(),
        result: "通知".into(),
        from: day(2024, 1, 1),
        to: None,
        weight: None,
        submit_within: None,
        joint: None,
        agents: None,
        in_person: None,
        outside: None,
        signature: None,
        questions: None,
        owner: None,
        project: None,
    }
}

/// The departments of a joint matter, each with three working days.
pub fn units(names: &[&str]) -> JointPlan {
    let unit =
        |name: &&str| JointUnit { name: (*name).into(), within: Limit::Working(WorkingDays(3)), materials: None };
    JointPlan { units: names.iter().map(unit).collect() }
}

/// A joint matter of ten working days with these departments.
pub fn joint_item(no: u32, names: &[&str]) -> ServiceItem {
    let item = item(no, HandlingMode::JointReview, Limit::Working(WorkingDays(10)));
    ServiceItem { joint: Some(units(names)), ..item }
}
