//! Records: what is kept of each thing, in which partition, and how rules look at them.
//!
//! A [`Stored`] record holds its body as bytes, so that a kind this program does not know is kept and passed on
//! unread. Rules look through a [`View`] that answers present, absent or not here: a tablet holds only part of the
//! hall, and a rule that meets `NotHere` never refuses (DESIGN §2).

use crate::appointment::Appointment;
use crate::archive::ArchiveFile;
use crate::archive::appraisal::Appraisal;
use crate::archive::number::RunEnd;
use crate::calendar::YearPlan;
use crate::case::Case;
use crate::catalog::ItemHistory;
use crate::codec::{Decode, Encode};
use crate::codec::{decode, encode};
use crate::consultation::Consultation;
use crate::delegation::Delegation;
use crate::denial::Denial;
use crate::disclosure::Page;
use crate::hall::{Counter, DeviceEntry, DutyDay, HallSettings, Series, StaffMember};
use crate::handover::HandOver;
use crate::ids::RecordId;
use crate::incident::Incident;
use crate::outreach::Outreach;
use crate::project::Project;
use crate::queue::Ticket;
use crate::seat::Seat;
use crate::time::Date;
use crate::visit::custody::{Custody, Transfer};
use crate::visit::errand::Errand;
use crate::visit::signing::Signing;

/// The version of `apply` that makes records now.
pub const APPLY_VERSION: u16 = 1;

/// What a record is about. New areas get new numbers; the envelope never changes for them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(transparent)]
pub struct Area(pub u8);

#[allow(non_upper_case_globals, reason = "they read as the variants of an open enum")]
impl Area {
    /// Settings, counters, queues' names.
    pub const Hall: Area = Area(1);
    /// Staff register and duty roster.
    pub const People: Area = Area(2);
    /// Service items, and delegations of other bodies' items.
    pub const Catalog: Area = Area(3);
    /// Plans of days off.
    pub const Calendar: Area = Area(4);
    /// Cases.
    pub const Cases: Area = Area(5);
    /// Tickets.
    pub const Queue: Area = Area(6);
    /// Pages of the wall.
    pub const Disclosure: Area = Area(7);
    /// What needs attention: refused commands, defects.
    pub const Attention: Area = Area(8);
    /// Devices.
    pub const Devices: Area = Area(9);
    /// The register of refusals (否定报备).
    pub const Denials: Area = Area(10);
    /// Hand-overs by whoever was asked first (首问转办).
    pub const HandOvers: Area = Area(11);
    /// Appointments (预约).
    pub const Appointments: Area = Area(12);
    /// Questions that became no case (咨询).
    pub const Consultations: Area = Area(13);
    /// Visits to households, originals in custody (上门, 原件保管).
    pub const Visits: Area = Area(16);
    /// The archive (档案).
    pub const Archive: Area = Area(14);
    /// Stages of projects (项目代办).
    pub const Projects: Area = Area(17);
    /// Sessions outside the hall (设点咨询).
    pub const Outreach: Area = Area(18);
    /// Incidents at a counter.
    pub const Incidents: Area = Area(19);
}

/// Who may hold a record.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Class {
    /// Anybody.
    #[n(0)]
    Public,
    /// Staff.
    #[n(1)]
    Internal,
    /// Named persons.
    #[n(2)]
    Confidential,
}

/// The one place in which a record lies: area × village, day or counter group × class. The hall is that of the
/// journal; lists of persons for sealed matters will be a further field.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
pub struct Partition {
    /// Area.
    #[n(0)]
    pub area: Area,
    /// Village (cases), day (tickets), 0 for the whole hall.
    #[n(1)]
    pub group: u16,
    /// Class.
    #[n(2)]
    pub class: Class,
}

impl Partition {
    /// The part of an area that belongs to the whole hall.
    pub const fn whole(area: Area, class: Class) -> Self {
        Self { area, group: 0, class }
    }

    /// The tickets of a day.
    pub fn day(date: Date) -> Self {
        Self { area: Area::Queue, group: day_group(date), class: Class::Public }
    }
}

/// Days since 2020-01-01, for partitions of tickets; good until 2199.
pub fn day_group(date: Date) -> u16 {
    const FIRST: i32 = 18_262;
    u16::try_from(date.days() - FIRST).unwrap_or(0)
}

/// A record as it is kept and sent.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Stored {
    /// Its id.
    #[n(0)]
    pub id: RecordId,
    /// Where it lies.
    #[n(1)]
    pub partition: Partition,
    /// The journal entry that last changed it; 0 while only a device has it.
    #[n(2)]
    pub seq: u64,
    /// Number of its kind.
    #[n(3)]
    pub kind: u16,
    /// The version of `apply` that made it.
    #[n(4)]
    pub ver: u16,
    /// Its body.
    #[cbor(n(5), with = "minicbor::bytes")]
    pub body: Vec<u8>,
}

impl Stored {
    /// The body, if the record is of this kind and readable.
    pub fn read<T: Kept>(&self) -> Option<T> {
        if self.kind == T::KIND { decode(&self.body).ok() } else { None }
    }

    /// A sum that differs when the record does; partitions add these up (SYNC K20).
    pub fn sum(&self) -> u64 {
        crate::digest::fnv(&[&self.id.0, &self.seq.to_le_bytes(), &self.body])
    }
}

/// A kind of record.
pub trait Kept: Encode<()> + for<'b> Decode<'b, ()> {
    /// Stable number.
    const KIND: u16;
    /// Area.
    const AREA: Area;
    /// Class.
    const CLASS: Class;

    /// Village or day group; the whole hall unless said otherwise.
    fn group(&self) -> u16 {
        0
    }

    /// Where a record with this body lies.
    fn partition(&self) -> Partition {
        Partition { area: Self::AREA, group: self.group(), class: Self::CLASS }
    }
}

macro_rules! kept {
    ($($kind:literal $name:ty, $area:ident, $class:ident;)*) => {$(
        impl Kept for $name {
            const KIND: u16 = $kind;
            const AREA: Area = Area::$area;
            const CLASS: Class = Class::$class;
        }
    )*};
}

kept! {
    1 HallSettings, Hall, Public;
    2 StaffMember, People, Public;
    3 Counter, Hall, Public;
    4 ItemHistory, Catalog, Public;
    5 YearPlan, Calendar, Public;
    8 Page, Disclosure, Public;
    9 DutyDay, People, Public;
    10 Defect, Attention, Internal;
    11 Attention, Attention, Internal;
    12 DeviceEntry, Devices, Internal;
    13 SeriesList, Hall, Public;
    14 Seat, People, Internal;
    15 Denial, Denials, Internal;
    16 HandOver, HandOvers, Internal;
    17 Appointment, Appointments, Internal;
    18 Consultation, Consultations, Internal;
    24 Errand, Visits, Internal;
    25 Custody, Visits, Internal;
    26 Transfer, Visits, Internal;
    27 Signing, Visits, Internal;
    19 ArchiveFile, Archive, Internal;
    20 RunEnd, Archive, Internal;
    21 Appraisal, Archive, Internal;
    30 Project, Projects, Internal;
    31 Delegation, Catalog, Internal;
    32 Outreach, Outreach, Internal;
    33 Incident, Incidents, Internal;
}

impl Kept for Case {
    const KIND: u16 = 6;
    const AREA: Area = Area::Cases;
    const CLASS: Class = Class::Internal;

    fn group(&self) -> u16 {
        self.applicant.village.map_or(0, |village| village.local())
    }
}

impl Kept for Ticket {
    const KIND: u16 = 7;
    const AREA: Area = Area::Queue;
    const CLASS: Class = Class::Public;

    fn group(&self) -> u16 {
        day_group(self.day)
    }
}

pub use crate::attention::{Attention, Defect};

/// The queues people take a number for, as one record.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct SeriesList {
    /// The queues.
    #[n(0)]
    pub list: Vec<Series>,
}

/// What a view answers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Found<T> {
    /// It is here.
    Present(T),
    /// It does not exist.
    Absent,
    /// This device does not hold that part of the hall.
    NotHere,
}

impl<T> Found<T> {
    /// The value, if present.
    pub fn present(self) -> Option<T> {
        match self {
            Found::Present(value) => Some(value),
            Found::Absent | Found::NotHere => None,
        }
    }
}

/// How rules look at records.
pub trait View {
    /// A record of an area.
    fn find(&self, area: Area, id: RecordId) -> Found<&Stored>;
    /// Every record held of a partition, in the order of ids.
    fn each_in(&self, partition: Partition, take: &mut dyn FnMut(&Stored));
    /// Every record held of an area, partition after partition.
    fn each_of(&self, area: Area, take: &mut dyn FnMut(&Stored));
}

/// A record read as its type.
pub fn load<T: Kept>(view: &dyn View, id: RecordId) -> Found<T> {
    match view.find(T::AREA, id) {
        Found::Present(stored) => stored.read().map_or(Found::NotHere, Found::Present),
        Found::Absent => Found::Absent,
        Found::NotHere => Found::NotHere,
    }
}

/// Where `apply` takes records from and puts them.
pub trait Shelf {
    /// The record as stored, if held.
    fn take(&self, id: RecordId) -> Option<&Stored>;
    /// Puts a record; the shelf sets its sequence number and notes a move between partitions.
    fn put(&mut self, id: RecordId, partition: Partition, kind: u16, body: Vec<u8>);
}

impl dyn Shelf + '_ {
    /// A record read as its type.
    pub fn load<T: Kept>(&self, id: RecordId) -> Option<T> {
        self.take(id).and_then(Stored::read)
    }

    /// Writes a record.
    pub fn save<T: Kept>(&mut self, id: RecordId, value: &T) {
        self.put(id, value.partition(), T::KIND, encode(value));
    }
}
