//! 咨询与来电来信来访: somebody asks, in person, by phone or by letter, and it becomes no case (WK-05, WK-06, ON-01, D08).
//!
//! Whoever asks about an item is told its five facts, materials, procedure, limit, fee and basis, on a paper with a
//! number, the version of the guide and the receiver's signature (ON-05). Other topics are entered with matter and
//! answer. All of it is a fact: it was said.

use crate::action::Event;
use crate::case::number::PaperNumber;
use crate::catalog::{ItemHistory, ServiceItem};
use crate::codec::{Decode, Encode};
use crate::decide::{Context, Decision};
use crate::ids::{CounterNo, RecordId, StaffNo};
use crate::record::{Area, Found, Shelf, View, load};
use crate::refusal::{CaseRefusal, Refusal};
use crate::time::Timestamp;

/// What was asked about (WK-05).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Topic {
    /// 办事事项: an item of the catalogue.
    #[n(0)]
    Item,
    /// 政策.
    #[n(1)]
    Policy,
    /// 科技信息.
    #[n(2)]
    Technology,
    /// 劳务输出.
    #[n(3)]
    Labour,
    /// 民事调解.
    #[n(4)]
    Mediation,
    /// Anything else.
    #[n(5)]
    Other,
}

impl Topic {
    /// All, in the order in which they are offered.
    pub const ALL: [Topic; 6] =
        [Topic::Item, Topic::Policy, Topic::Technology, Topic::Labour, Topic::Mediation, Topic::Other];
}

/// By which way it came (WK-06).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Way {
    /// 来访: at the counter.
    #[n(0)]
    Visit,
    /// 来电.
    #[n(1)]
    Call,
    /// 来信.
    #[n(2)]
    Letter,
}

impl Way {
    /// All, in the order in which they are offered.
    pub const ALL: [Way; 3] = [Way::Visit, Way::Call, Way::Letter];
}

/// Who has the paper (ON-05).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Receiver {
    /// 签收: the person signs for it.
    #[n(0)]
    Signs,
    /// 拒签.
    #[n(1)]
    Declines,
    /// 不在场: told by phone or by letter.
    #[n(2)]
    NotPresent,
}

impl Receiver {
    /// All, in the order in which they are offered.
    pub const ALL: [Receiver; 3] = [Receiver::Signs, Receiver::Declines, Receiver::NotPresent];
}

/// The item that was asked about, and what was told of it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Told {
    /// The item's number.
    #[n(0)]
    pub item: u32,
    /// The version of the guide that was told (ON-05).
    #[n(1)]
    pub version: u32,
    /// Number of the paper D08.
    #[n(2)]
    pub number: PaperNumber,
    /// Who has the paper.
    #[n(3)]
    pub receiver: Receiver,
}

/// A question that became no case.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Consultation {
    /// What was asked about.
    #[n(0)]
    pub topic: Topic,
    /// By which way it came.
    #[n(1)]
    pub way: Way,
    /// The matter in words; the item's name where it is about one.
    #[n(2)]
    pub matter: String,
    /// What was answered; may be empty where the paper says it.
    #[n(3)]
    pub answer: String,
    /// The item and its paper.
    #[n(4)]
    pub told: Option<Told>,
    /// At which counter.
    #[n(5)]
    pub counter: CounterNo,
    /// When.
    #[n(6)]
    pub at: Timestamp,
    /// Who answered.
    #[n(7)]
    pub by: Option<StaffNo>,
}

/// Commands on consultations.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum ConsultationCommand {
    /// Somebody asked and was answered: a fact.
    #[n(0)]
    Answer {
        /// What was asked about.
        #[n(0)]
        topic: Topic,
        /// By which way it came.
        #[n(1)]
        way: Way,
        /// The matter in words; not needed where an item is named.
        #[n(2)]
        matter: String,
        /// What was answered; needed where no item is named.
        #[n(3)]
        answer: String,
        /// The item and its paper, whose number the device allots.
        #[n(4)]
        told: Option<Told>,
        /// At which counter.
        #[n(5)]
        counter: CounterNo,
    },
}

/// An entry of the register.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct ConsultationEvent {
    /// Its record.
    #[n(0)]
    pub id: RecordId,
    /// What was asked and answered.
    #[n(1)]
    pub what: Consultation,
}

/// Decides a command on consultations. What was said was said: a version that is not in the catalogue, or an empty
/// entry, is a finding.
///
/// # Errors
/// There is none.
pub fn decide(view: &dyn View, command: &ConsultationCommand, context: &Context) -> Result<Decision, Refusal> {
    let ConsultationCommand::Answer { topic, way, matter, answer, told, counter } = command;
    let id = context.new_record(0);
    let mut decision = Decision::about(id);
    let mut matter = matter.trim().to_owned();
    match told {
        Some(told) => match load::<ItemHistory>(view, ServiceItem::record(told.item)) {
            Found::Present(history) => match history.version(told.version) {
                Some(item) => matter.clone_from(&item.name),
                None => decision.find(CaseRefusal::NoSuchItem),
            },
            Found::Absent => decision.find(CaseRefusal::NoSuchItem),
            Found::NotHere => decision.unchecked.push("ON-05"),
        },
        None if matter.is_empty() || answer.trim().is_empty() => decision.find(CaseRefusal::NoText),
        None => {}
    }
    let what = Consultation {
        topic: *topic,
        way: *way,
        matter,
        answer: answer.trim().to_owned(),
        told: told.clone(),
        counter: *counter,
        at: context.when,
        by: context.actor.clone(),
    };
    decision.event(Event::Consultation(ConsultationEvent { id, what }));
    Ok(decision)
}

/// Applies an event: the entry is there from now on.
pub fn apply(event: &ConsultationEvent, shelf: &mut dyn Shelf) {
    shelf.save(event.id, &event.what);
}

/// Every entry that is held here.
pub fn each(view: &dyn View, take: &mut dyn FnMut(RecordId, Consultation)) {
    view.each_of(Area::Consultations, &mut |stored| {
        if let Some(one) = stored.read::<Consultation>() {
            take(stored.id, one);
        }
    });
}

/// How many were entered about each topic, in the order of [`Topic::ALL`] (WK-05).
pub fn counts<'a>(all: impl Iterator<Item = &'a Consultation>) -> [u32; Topic::ALL.len()] {
    let mut counts = [0; Topic::ALL.len()];
    for one in all {
        counts[one.topic as usize] += 1;
    }
    counts
}
