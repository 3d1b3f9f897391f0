//! Messages between a surface and the store: questions, answers, and what the store tells by itself.

mod archive;
mod bookings;
mod case_page;
mod catalogue;
mod counts;
pub mod files;
mod hall;
mod hands;
mod issued;
mod light;
mod matters;
mod plans;
mod register;
mod table;
mod visits;

pub use archive::{ArchiveQuery, ArchiveView, Section, ToFile};
pub use bookings::Bookings;
pub use case_page::CasePage;
pub use catalogue::{BookRead, Catalogue, OpeningPreview};
pub use counts::{CounterCounts, Counts, Tile};
pub use files::{FileFault, FileState, HandedIn, Shareable, Whole};
pub use hall::{CounterQueue, KioskView, Opened, Setup};
pub use hands::{HandsAsk, HandsReply, ProjectLine};
pub use issued::Issued;
pub use light::{Light, Line, Trouble};
pub use matters::{Following, OpenMatter, Sitting, Wish, Wished};
pub use plans::{Plans, Preview};
pub use register::RegisterQuery;
pub use table::TableRead;
pub use visits::Visits;

use super::row::CaseRow;
use domain::action::Action;
use domain::attachment::{ContentHash, MediaType};
use domain::calendar::{Due, YearPlan};
use domain::catalog::{HandlingMode, ServiceItem};
use domain::codec::{Decode, Encode};
use domain::consultation::Consultation;
use domain::denial::Denial;
use domain::hall::{DeviceRole, Opening};
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo};
use domain::ledger_import::Trial;
use domain::sheet::{Book, Sheet};
use domain::time::Date;

/// What a surface asks of the store.
#[allow(clippy::large_enum_variant, reason = "a message: made once, sent, gone")]
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum Ask {
    /// Where the device stands: opened or not, the light.
    #[n(0)]
    Standing,
    /// Opens the device with the hall's code.
    #[n(1)]
    Open {
        /// Hall code as typed.
        #[n(0)]
        code: String,
        /// What the device is for.
        #[n(1)]
        role: DeviceRole,
        /// What people call it.
        #[n(2)]
        name: String,
    },
    /// Hall, staff, counters, queues.
    #[n(2)]
    Setup,
    /// Open cases, most urgent first, 200 at the most; of one counter or all.
    #[n(3)]
    Today(#[n(0)] Option<CounterNo>),
    /// Cases found by what was typed, 50 at the most.
    #[n(4)]
    Search(#[n(0)] String),
    /// One case.
    #[n(5)]
    CasePage(#[n(0)] RecordId),
    /// Items in force today.
    #[n(6)]
    Items,
    /// What accepting an item today would promise.
    #[n(7)]
    Promise(#[n(0)] u32),
    /// Issues an action; numbers are allotted by the store.
    #[n(8)]
    Issue {
        /// The action.
        #[n(0)]
        action: Action,
        /// Who acts.
        #[n(1)]
        actor: Option<StaffNo>,
        /// The item's mode, where a notice depends on it.
        #[n(2)]
        mode: HandlingMode,
        /// The id, made by the surface once per press of the button: pressing again sends the same (F50).
        #[n(3)]
        id: CommandId,
    },
    /// The queue as a counter sees it.
    #[n(9)]
    Queue(#[n(0)] CounterNo),
    /// Counts for the director's page.
    #[n(10)]
    Counts,
    /// The list behind a count (F49).
    #[n(11)]
    Listed(#[n(0)] Tile),
    /// What needs attention.
    #[n(12)]
    NeedsAttention,
    /// Tries to send and fetch now.
    #[n(13)]
    SyncNow,
    /// Tickets of today on this kiosk and how many wait per queue.
    #[n(14)]
    Kiosk,
    /// Keeps what is half typed under a name, or forgets it (F24); bytes are the surface's own.
    #[n(15)]
    KeepDraft {
        /// Which form.
        #[n(0)]
        name: String,
        /// What is typed; none to forget.
        #[n(1)]
        text: Option<String>,
    },
    /// What was kept under a name.
    #[n(16)]
    Draft(#[n(0)] String),
    /// Who sits where today.
    #[n(17)]
    Seats,
    /// What waits for a leader's word.
    #[n(18)]
    Wishes,
    /// The register of refusals, the newest line first.
    #[n(19)]
    Denials,
    /// Hand-overs that are not closed.
    #[n(20)]
    HandOvers,
    /// The plans of days off.
    #[n(21)]
    Plans,
    /// What a plan would change.
    #[n(22)]
    PreviewPlan(#[n(0)] YearPlan),
    /// A register of cases, the newest first.
    #[n(23)]
    Register(#[n(0)] RegisterQuery),
    /// A table as a spreadsheet, made by the server.
    #[n(24)]
    Spreadsheet(#[n(0)] Sheet),
    /// Appointments, and when one can be made.
    #[n(25)]
    Bookings,
    /// What other days on which the hall stays shut would change.
    #[n(26)]
    PreviewClosures(#[n(0)] Vec<Date>),
    /// Questions of the month of a day that became no case, the newest first (WK-05).
    #[n(27)]
    Asked(#[n(0)] Date),
    /// Keeps a picture or scan on this device and sends it, before a command names it.
    #[n(40)]
    KeepFile {
        /// How it is to be read.
        #[n(0)]
        media: MediaType,
        /// Its bytes.
        #[cbor(n(1), with = "minicbor::bytes")]
        bytes: Vec<u8>,
    },
    /// The bytes of a file; fetched from the centre where they are not here.
    #[n(41)]
    ReadFile(#[n(0)] ContentHash),
    /// What the person with an identity number has handed in so far.
    #[n(42)]
    HandedIn(#[n(0)] String),
    /// Visits to households, originals in custody.
    #[n(60)]
    Visits,
    /// The archive.
    #[n(31)]
    Archive(#[n(0)] ArchiveQuery),
    /// Every item with its versions.
    #[n(50)]
    Catalogue,
    /// How many open cases each of these items has: they keep the version they were taken in by.
    #[n(51)]
    KeepOld(#[n(0)] Vec<u32>),
    /// What another opening of the hall would change.
    #[n(52)]
    PreviewOpening(#[n(0)] Opening),
    /// Several tables as one file, made by the server.
    #[n(53)]
    Workbook(#[n(0)] Book),
    /// A file as its tables, read by the server.
    #[n(54)]
    ReadWorkbook(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
    /// Delegations, projects, sessions outside the hall, incidents.
    #[n(70)]
    Hands(#[n(0)] HandsAsk),
    /// What the rows of the old ledger would become (DY-07).
    #[n(65)]
    TryLedger(#[n(0)] Vec<Vec<String>>),
    /// A spreadsheet as rows, read by the server.
    #[n(66)]
    ReadSpreadsheet(#[cbor(n(0), with = "minicbor::bytes")] Vec<u8>),
    /// Cases that still have to be entered in another system (DY-02).
    #[n(67)]
    NotEntered,
}

/// The store's answer.
#[allow(clippy::large_enum_variant, reason = "a message: made once, sent, gone")]
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum Reply {
    /// To [`Ask::Standing`].
    #[n(0)]
    Standing(#[n(0)] Light),
    /// To [`Ask::Open`].
    #[n(1)]
    Opened(#[n(0)] Opened),
    /// To [`Ask::Setup`].
    #[n(2)]
    Setup(#[n(0)] Box<Setup>),
    /// To [`Ask::Today`], [`Ask::Search`], [`Ask::Listed`], [`Ask::NotEntered`].
    #[n(3)]
    Rows(#[n(0)] Vec<CaseRow>),
    /// To [`Ask::CasePage`]; none if it is not here.
    #[n(4)]
    CasePage(#[n(0)] Option<Box<CasePage>>),
    /// To [`Ask::Items`].
    #[n(5)]
    Items(#[n(0)] Vec<ServiceItem>),
    /// To [`Ask::Promise`]; and in about three days, a week, two weeks, a day on which the hall is open.
    #[n(6)]
    Promise(#[n(0)] Option<Due>, #[n(1)] Vec<Date>),
    /// To [`Ask::Issue`].
    #[n(7)]
    Issued(#[n(0)] Issued),
    /// To [`Ask::Queue`].
    #[n(8)]
    Queue(#[n(0)] Box<CounterQueue>),
    /// To [`Ask::Counts`].
    #[n(9)]
    Counts(#[n(0)] Box<Counts>),
    /// To [`Ask::NeedsAttention`].
    #[n(10)]
    Attention(#[n(0)] Vec<OpenMatter>),
    /// Done.
    #[n(11)]
    Done,
    /// The store itself failed; in words for a person who helps.
    #[n(12)]
    Failed(#[n(0)] String),
    /// To [`Ask::Kiosk`].
    #[n(13)]
    Kiosk(#[n(0)] Box<KioskView>),
    /// To [`Ask::Draft`].
    #[n(14)]
    Draft(#[n(0)] Option<String>),
    /// The device is not opened yet.
    #[n(15)]
    NotOpened,
    /// To [`Ask::Seats`].
    #[n(16)]
    Seats(#[n(0)] Vec<Sitting>),
    /// To [`Ask::Wishes`].
    #[n(17)]
    Wishes(#[n(0)] Vec<Wished>),
    /// To [`Ask::Denials`].
    #[n(18)]
    Denials(#[n(0)] Vec<(RecordId, Denial)>),
    /// To [`Ask::HandOvers`].
    #[n(19)]
    HandOvers(#[n(0)] Vec<Following>),
    /// To [`Ask::Plans`].
    #[n(20)]
    Plans(#[n(0)] Plans),
    /// To [`Ask::PreviewPlan`].
    #[n(21)]
    Preview(#[n(0)] Preview),
    /// To [`Ask::Spreadsheet`] and [`Ask::Workbook`]; none if the server was not reached.
    #[n(22)]
    Spreadsheet(#[n(0)] Option<Vec<u8>>),
    /// To [`Ask::Bookings`].
    #[n(23)]
    Bookings(#[n(0)] Bookings),
    /// To [`Ask::Asked`].
    #[n(24)]
    Asked(#[n(0)] Vec<(RecordId, Consultation)>),
    /// To [`Ask::KeepFile`]: under which name, how many bytes.
    #[n(40)]
    FileKept(#[n(0)] ContentHash, #[n(1)] u32),
    /// To [`Ask::KeepFile`]: why not.
    #[n(41)]
    FileNotKept(#[n(0)] FileFault),
    /// To [`Ask::ReadFile`]; none where it is neither here nor at the centre, or the centre was not reached.
    #[n(42)]
    File(#[n(0)] Option<Whole>),
    /// To [`Ask::HandedIn`].
    #[n(43)]
    HandedIn(#[n(0)] Vec<HandedIn>),
    /// To [`Ask::Visits`].
    #[n(60)]
    Visits(#[n(0)] Visits),
    /// To [`Ask::Archive`].
    #[n(31)]
    Archive(#[n(0)] Box<ArchiveView>),
    /// To [`Ask::Catalogue`].
    #[n(50)]
    Catalogue(#[n(0)] Catalogue),
    /// To [`Ask::KeepOld`]: number of the item, open cases.
    #[n(51)]
    KeepOld(#[n(0)] Vec<(u32, u32)>),
    /// To [`Ask::PreviewOpening`].
    #[n(52)]
    Opening(#[n(0)] OpeningPreview),
    /// To [`Ask::ReadWorkbook`].
    #[n(53)]
    Workbook(#[n(0)] BookRead),
    /// To [`Ask::Hands`].
    #[n(70)]
    Hands(#[n(0)] HandsReply),
    /// To [`Ask::TryLedger`].
    #[n(65)]
    Trial(#[n(0)] Trial),
    /// To [`Ask::ReadSpreadsheet`].
    #[n(66)]
    Table(#[n(0)] TableRead),
}

impl Reply {
    /// What an answer that does not fit its question means, in words for a person who helps: what the store said of
    /// itself, else only that it does not fit. Its content is not shown: that would bring the code to write it out.
    pub fn misfit(self) -> String {
        match self {
            Reply::Failed(why) => why,
            Reply::NotOpened => "not opened".to_owned(),
            _ => "an answer to another question".to_owned(),
        }
    }
}

/// What the store says by itself.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub enum Told {
    /// Records or the outbox changed: ask again for what is on the screen.
    #[n(0)]
    Changed(#[n(0)] Light),
    /// Only the light changed.
    #[n(1)]
    Light(#[n(0)] Light),
}
