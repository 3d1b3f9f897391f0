//! The hall and its people: settings, staff, counters, devices, the leader on duty.
//!
//! Minimal on purpose: a case needs one named handler (TL-06) and a review another person than the author (OP-05);
//! roles with rights and signing in come later. All of it is public by rule (OP-11) except device entries.

pub mod decide;

use crate::calendar::market::MarketRule;
use crate::calendar::{OfficeHours, YearPlan};
use crate::case::command::ReturnGround;
use crate::case::elsewhere::Elsewhere;
use crate::case::old_ledger::OldCase;
use crate::catalog::ServiceItem;
use crate::codec::{Decode, Encode};
use crate::decide::Decision;
use crate::delegation::{DelegationCommand, DelegationEvent};
use crate::disclosure::Page;
use crate::ids::{CounterNo, DeviceCode, DeviceId, HallId, RecordId, StaffNo, VillageCode};
use crate::record::{Found, View, load};
use crate::refusal::CaseRefusal;
use crate::time::Date;

/// 中心镇 / 建制镇 / 其它乡 (SC-01); decides the smallest area of SC-02.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum HallClass {
    /// 中心镇.
    #[n(0)]
    CentralTown,
    /// 建制镇.
    #[n(1)]
    Town,
    /// 其它乡.
    #[n(2)]
    Township,
}

/// Master data of the hall (SC-01) and the parameters of RULES A.5 that rules read.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct HallSettings {
    /// Short code in case numbers.
    #[n(0)]
    pub hall: HallId,
    /// Full name, such as 新政镇便民服务中心.
    #[n(1)]
    pub name: String,
    /// Class of the hall.
    #[n(2)]
    pub class: HallClass,
    /// Address for people.
    #[n(3)]
    pub address: String,
    /// Service hotline; publishing without one is refused (OP-10).
    #[n(4)]
    pub hotline: String,
    /// Phone of supervision and complaints (OP-10).
    #[n(5)]
    pub complaint_phone: String,
    /// Where the letter box stands (OP-10).
    #[n(6)]
    pub letter_box: String,
    /// Office hours, for limits counted in office minutes.
    #[n(7)]
    pub hours: OfficeHours,
    /// Target for matters done on the spot, office minutes (`spot.target_minutes`, C8).
    #[n(8)]
    pub spot_target: u32,
    /// Days on which the hall is closed beyond the State Council's plan.
    #[n(9)]
    pub closures: Vec<Date>,
    /// The permanent origin of the hall, a name and never an address (DESIGN §4); empty until set up.
    #[n(10)]
    pub origin: String,
    /// Villages and communities served: code and name.
    #[n(11)]
    pub villages: Vec<Village>,
    /// Whether a no has a paper of its own (C6). Absent where the notice of return says it.
    #[n(12)]
    pub denial_notice: Option<DenialNotice>,
    /// 相对集中: the hall opens on market days (SC-16). Absent where it opens on working days (完全集中).
    #[n(13)]
    pub market: Option<MarketRule>,
    /// Items whose cases are entered in another system too (DY-02). Absent where none are.
    #[n(40)]
    pub elsewhere: Option<Vec<Elsewhere>>,
}

/// How a return on ground 2 or 3 is told (C6).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum DenialNotice {
    /// 《不予办理通知书》 D07 beside the notice of return.
    #[n(0)]
    Separate,
}

/// When the hall is open, and the parameters of RULES A.5 that rules read: what the director sets in one go.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Opening {
    /// Office hours.
    #[n(0)]
    pub hours: OfficeHours,
    /// Target for matters done on the spot, office minutes (`spot.target_minutes`, C8).
    #[n(1)]
    pub spot_target: u32,
    /// Market days; absent where the hall opens on working days (SC-16).
    #[n(2)]
    pub market: Option<MarketRule>,
    /// Whether a no has a paper of its own (C6).
    #[n(3)]
    pub denial_notice: Option<DenialNotice>,
}

impl HallSettings {
    /// Whether a return on this ground has the notice D07 beside D04 (C6, TL-05): a missing main document is no no.
    pub fn denies_apart(&self, ground: ReturnGround) -> bool {
        ground != ReturnGround::MainMissing && self.denial_notice == Some(DenialNotice::Separate)
    }

    /// When it is open now.
    pub fn opening(&self) -> Opening {
        Opening {
            hours: self.hours,
            spot_target: self.spot_target,
            market: self.market.clone(),
            denial_notice: self.denial_notice,
        }
    }
    /// Items whose cases are entered in another system too (DY-02).
    pub fn entered_elsewhere(&self) -> &[Elsewhere] {
        self.elsewhere.as_deref().unwrap_or_default()
    }
}

/// A village or community of the township.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Village {
    /// Statistical code.
    #[n(0)]
    pub code: VillageCode,
    /// Name, which may hold characters outside GBK or in the private-use area (B.14).
    #[n(1)]
    pub name: String,
}

/// What a staff member may do. Signing in comes with people and devices; until then it names responsibility.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Role {
    /// 窗口工作人员.
    #[n(0)]
    Clerk,
    /// 首席代表, leads a counter.
    #[n(1)]
    LeadClerk,
    /// 中心主任.
    #[n(2)]
    Director,
    /// 带班领导.
    #[n(3)]
    DutyLeader,
    /// 村级代办员.
    #[n(4)]
    VillageAgent,
}

/// A line of the staff register; public, no secrets (OP-11).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct StaffMember {
    /// Number in the register.
    #[n(0)]
    pub no: StaffNo,
    /// Name as on the badge.
    #[n(1)]
    pub name: String,
    /// Post as on the badge.
    #[n(2)]
    pub post: String,
    /// Role.
    #[n(3)]
    pub role: Role,
    /// Counters the person may sit at; several posts for one person are allowed (WK-04).
    #[n(4)]
    pub counters: Vec<CounterNo>,
}

impl StaffMember {
    /// The record of a number of the register.
    pub fn record(no: &StaffNo) -> RecordId {
        RecordId::named(&format!("staff/{no}"))
    }

    /// Whether the person works in the hall: village agents do not, so they neither sit at a counter nor take over there.
    pub fn is_in_hall(&self) -> bool {
        self.role != Role::VillageAgent
    }

    /// Whether the person may approve and sign what a counter may not decide alone (NB-02, FI-11, DT-06).
    pub fn is_leader(&self) -> bool {
        matches!(self.role, Role::Director | Role::DutyLeader)
    }
}

/// Whoever approves or signs must be a leader in the register; `rule` is left to be checked where the register is not held.
pub(crate) fn check_leader(
    view: &dyn View,
    no: &StaffNo,
    rule: &'static str,
) -> Result<Option<&'static str>, CaseRefusal> {
    match load::<StaffMember>(view, StaffMember::record(no)) {
        Found::Present(member) if member.is_leader() => Ok(None),
        Found::Present(_) | Found::Absent => Err(CaseRefusal::NotLeader),
        Found::NotHere => Ok(Some(rule)),
    }
}

/// Whoever is named must be in the register; `rule` stands for it where the register is not held.
pub(crate) fn check_staff(view: &dyn View, no: &StaffNo, rule: &'static str, decision: &mut Decision) {
    match load::<StaffMember>(view, StaffMember::record(no)) {
        Found::Present(_) => {}
        Found::Absent => decision.find(CaseRefusal::NoSuchStaff),
        Found::NotHere => decision.unchecked.push(rule),
    }
}

/// 窗口: a counter of the hall (SC-04).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Counter {
    /// Number on the sign.
    #[n(0)]
    pub no: CounterNo,
    /// Name on the sign.
    #[n(1)]
    pub name: String,
    /// Letters of the queues it calls from, in the order of preference.
    #[n(2)]
    pub series: Vec<char>,
}

/// A queue that people take a number for: one letter, named in people's words.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Series {
    /// The letter on the ticket.
    #[n(0)]
    pub letter: char,
    /// What it is for, such as 低保救助.
    #[n(1)]
    pub name: String,
    /// Examples in small type.
    #[n(2)]
    pub hint: String,
    /// Windows of the catalogue that it serves.
    #[n(3)]
    pub windows: Vec<String>,
}

/// What a device is for; decides what it may hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum DeviceRole {
    /// The server itself.
    #[n(0)]
    Server,
    /// A counter desk or the management page.
    #[n(1)]
    Desk,
    /// A ticket machine.
    #[n(2)]
    Kiosk,
}

/// A device that was let in.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct DeviceEntry {
    /// This incarnation of its storage.
    #[n(0)]
    pub device: DeviceId,
    /// Its code in printed numbers; never given out twice.
    #[n(1)]
    pub code: DeviceCode,
    /// What it is for.
    #[n(2)]
    pub role: DeviceRole,
    /// What people call it.
    #[n(3)]
    pub name: String,
    /// The hundreds of called numbers that belong to it: first hundred, how many (kiosks only).
    #[n(4)]
    pub hundreds: (u8, u8),
}

/// The leaders on duty on one day (DT-02, D24).
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct DutyDay {
    /// The day.
    #[n(0)]
    pub date: Date,
    /// The leader on duty.
    #[n(1)]
    pub leader: String,
    /// The leader's post.
    #[n(2)]
    pub post: String,
}

/// Commands of the set-up, all server-first.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HallCommand {
    /// Sets the hall's master data.
    #[n(0)]
    SetHall(#[n(0)] HallSettings),
    /// Adds or changes a line of the staff register.
    #[n(1)]
    SetStaff(#[n(0)] StaffMember),
    /// Adds or changes a counter.
    #[n(2)]
    SetCounter(#[n(0)] Counter),
    /// Sets the queues people take a number for.
    #[n(3)]
    SetSeries(#[n(0)] Vec<Series>),
    /// Puts a version of a service item into the catalogue.
    #[n(4)]
    PutItem(#[n(0)] ServiceItem),
    /// Enters or corrects a year's plan of days off (F10, F11).
    #[n(5)]
    PutYear(#[n(0)] YearPlan),
    /// Lets a device in.
    #[n(6)]
    RegisterDevice(#[n(0)] DeviceId, #[n(1)] DeviceRole, #[n(2)] String),
    /// Sets the leader on duty for a day.
    #[n(7)]
    SetDuty(#[n(0)] DutyDay),
    /// Publishes a disclosure page; author and reviewer are two people (OP-05).
    #[n(8)]
    Publish(#[n(0)] Page),
    /// Sets the days on which this hall stays shut beside the State Council's plan (F11).
    #[n(9)]
    SetClosures(#[n(0)] Vec<Date>),
    /// Puts versions of several items into the catalogue, all or none of them.
    #[n(10)]
    PutItems(#[n(0)] Vec<ServiceItem>),
    /// Sets when the hall is open (SC-16) and what is expected on the spot (C8).
    #[n(11)]
    SetOpening(#[n(0)] Opening),
    /// Enters, announces or ends a delegation (AG-06).
    #[n(25)]
    Delegate(#[n(0)] DelegationCommand),
    /// Takes open cases over from the old ledger, all or none (DY-07).
    #[n(20)]
    ImportCases(#[n(0)] Vec<OldCase>),
    /// Sets the items whose cases are entered in another system too (DY-02).
    #[n(21)]
    SetElsewhere(#[n(0)] Vec<Elsewhere>),
}

/// What became of a set-up command.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum HallEvent {
    /// Master data set.
    #[n(0)]
    HallSet(#[n(0)] HallSettings),
    /// A line of the staff register set.
    #[n(1)]
    StaffSet(#[n(0)] StaffMember),
    /// A counter set.
    #[n(2)]
    CounterSet(#[n(0)] Counter),
    /// The queues set.
    #[n(3)]
    SeriesSet(#[n(0)] Vec<Series>),
    /// A version of an item entered.
    #[n(4)]
    ItemPut(#[n(0)] ServiceItem),
    /// A year's plan entered.
    #[n(5)]
    YearPut(#[n(0)] YearPlan),
    /// A device let in with its code.
    #[n(6)]
    DeviceRegistered(#[n(0)] DeviceEntry),
    /// A leader's day set.
    #[n(7)]
    DutySet(#[n(0)] DutyDay),
    /// A page published.
    #[n(8)]
    Published(#[n(0)] Page),
    /// What happened to a delegation.
    #[n(24)]
    Delegated(#[n(0)] DelegationEvent),
}
