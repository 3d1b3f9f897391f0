//! A case taken in at a household's table, one thing after the other: item, person, materials with their pictures, who
//! signs, what follows. Rules stay in `domain`: the intake form and [`gaps`] say what is proposed and what is lacking.

use crate::model::intake::draft::Draft;
use crate::model::intake::{Choice, Form, Served};
use domain::action::Action;
use domain::attachment::Attachment;
use domain::attachment::ContentHash;
use domain::case::Channel;
use domain::case::command::{BesideCommand, CaseCommand, Presence, TakeIn};
use domain::case::number::PaperNumber;
use domain::catalog::{Necessity, ServiceItem};
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::hall::StaffMember;
use domain::ids::{CommandId, CounterNo, RecordId, StaffNo, hex, unhex};
use domain::refusal::VisitRefusal;
use domain::time::{Date, Timestamp};
use domain::visit::VisitCommand;
use domain::visit::custody::Original;
use domain::visit::errand::Household;
use domain::visit::signing::{Ability, SignedAs, Signer, gaps, is_child};

/// The name under which the store keeps one that is not finished.
pub const NAME: &str = "visit";
/// The name under which the store keeps a number that was given out until somebody says it was told.
pub const GIVEN: &str = "visit-given";

/// One thing after the other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Step {
    /// Which item.
    #[n(0)]
    Item,
    /// Who applies.
    #[n(1)]
    Person,
    /// What is there, with pictures.
    #[n(2)]
    Materials,
    /// Who signs.
    #[n(3)]
    Sign,
    /// What follows, and which originals go along.
    #[n(4)]
    End,
}

/// How an application is signed (DY-04).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum Manner {
    /// The person signs.
    #[n(0)]
    Own,
    /// A thumbprint before a witness.
    #[n(1)]
    Thumb,
    /// A guardian signs.
    #[n(2)]
    Guardian,
    /// Somebody signs whom the person sends.
    #[n(3)]
    Proxy,
}

impl Manner {
    /// All of them.
    pub const ALL: [Manner; 4] = [Manner::Own, Manner::Thumb, Manner::Guardian, Manner::Proxy];

    /// What it says about the person.
    pub fn ability(self) -> Ability {
        match self {
            Manner::Own | Manner::Proxy => Ability::Signs,
            Manner::Thumb => Ability::CannotSign,
            Manner::Guardian => Ability::NeedsGuardian,
        }
    }

    /// Who signs as what.
    pub fn roles(self) -> &'static [SignedAs] {
        match self {
            Manner::Own => &[SignedAs::Own],
            Manner::Thumb => &[SignedAs::Thumbprint, SignedAs::Witness],
            Manner::Guardian => &[SignedAs::Guardian],
            Manner::Proxy => &[SignedAs::Proxy],
        }
    }
}

/// Somebody who is to sign, and the picture of it.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Mark {
    /// As what.
    #[n(0)]
    pub role: SignedAs,
    /// Name as typed; the person's own is that of the form.
    #[n(1)]
    pub who: String,
    /// What they are to the person.
    #[n(2)]
    pub relation: String,
    /// The signature or thumbprint.
    #[n(3)]
    pub file: Option<Attachment>,
}

/// A case being taken in.
#[derive(Clone, PartialEq, Debug)]
pub struct Taking {
    /// On which visit.
    pub errand: RecordId,
    /// What is on the screen.
    pub step: Step,
    /// What is typed and found.
    pub form: Form,
    /// Pictures, each of the material at a place of the checklist.
    pub photos: Vec<(u8, Attachment)>,
    /// How it is signed.
    pub manner: Manner,
    /// Who signs.
    pub marks: Vec<Mark>,
    /// Places of materials whose originals go along.
    pub along: Vec<u8>,
}

/// What is kept of it.
#[derive(Encode, Decode)]
struct Kept {
    #[n(0)]
    errand: RecordId,
    #[n(1)]
    step: Step,
    #[n(2)]
    form: Draft,
    #[n(3)]
    photos: Vec<(u8, Attachment)>,
    #[n(4)]
    manner: Manner,
    #[n(5)]
    marks: Vec<Mark>,
    #[n(6)]
    along: Vec<u8>,
}

impl Taking {
    /// Begins, with what is known of the household and the person.
    pub fn begin(id: CommandId, errand: RecordId, household: &Household, person: &str) -> Self {
        let mut form = Form::new(id);
        form.name = person.to_owned();
        form.phone.clone_from(&household.phone);
        form.village = household.village;
        let mut taking = Taking {
            errand,
            step: Step::Item,
            form,
            photos: Vec::new(),
            manner: Manner::Own,
            marks: Vec::new(),
            along: Vec::new(),
        };
        taking.sign_by(Manner::Own);
        taking
    }

    /// An item was picked: on to the person.
    pub fn pick(&mut self, item: ServiceItem, today: Date) {
        self.form.pick(item, today);
        self.photos.clear();
        self.along.clear();
        self.sign_by(self.manner);
        self.step = Step::Person;
    }

    /// The person's name or number was changed: what was signed for another is not signed for this one (DY-04).
    pub fn is_another(&mut self) {
        if self.marks.iter().any(|mark| mark.file.is_some()) {
            self.sign_by(self.manner);
        }
    }

    /// Another way of signing.
    pub fn sign_by(&mut self, manner: Manner) {
        self.manner = manner;
        let fresh = |role: &SignedAs| Mark { role: *role, who: String::new(), relation: String::new(), file: None };
        self.marks = manner.roles().iter().map(fresh).collect();
    }

    /// Something was found of a material: what is not there is not taken along.
    pub fn find(&mut self, place: usize, presence: Presence) {
        self.form.find(place, presence);
        if presence != Presence::Received {
            self.along.retain(|other| usize::from(*other) != place);
        }
    }

    /// Takes an original along, or not.
    pub fn turn_along(&mut self, place: usize) {
        let Ok(place) = u8::try_from(place) else { return };
        match self.along.iter().position(|other| *other == place) {
            Some(at) => {
                self.along.remove(at);
            }
            None => self.along.push(place),
        }
    }

    /// Who signs, as the rules want it.
    pub fn signers(&self) -> Vec<Signer> {
        let signer = |mark: &Mark| Signer {
            who: match mark.role {
                SignedAs::Own | SignedAs::Thumbprint => self.form.name.clone(),
                SignedAs::Witness | SignedAs::Guardian | SignedAs::Proxy => mark.who.trim().to_owned(),
            },
            role: mark.role,
            relation: mark.relation.trim().to_owned(),
            file: mark.file.as_ref().map(|file| file.hash),
        };
        self.marks.iter().map(signer).collect()
    }

    /// Whether the person may sign at all: a child may not (DY-04).
    pub fn ability(&self, today: Date) -> Ability {
        if is_child(&self.form.identity, today) { Ability::NeedsGuardian } else { self.manner.ability() }
    }

    /// What is lacking of the signatures: the first rule that stands against them, or a picture that is not there.
    pub fn unsigned(&self, agent: &str, today: Date) -> Option<VisitRefusal> {
        let gaps = gaps(&self.form.name, self.ability(today), Some(agent), &self.signers());
        let no_picture = self.marks.iter().any(|mark| mark.file.is_none());
        gaps.into_iter().next().or(no_picture.then_some(VisitRefusal::NotSigned))
    }

    /// Whether the step on the screen is done.
    pub fn may_go_on(&self, agent: &str, today: Date) -> bool {
        match self.step {
            Step::Item => self.form.item.is_some(),
            Step::Person => !self.form.name.trim().is_empty() && self.form.faults.is_empty(),
            Step::Materials => self.form.not_looked_at() == 0,
            Step::Sign => self.unsigned(agent, today).is_none(),
            Step::End => self.form.proposed().is_some_and(|choice| self.form.gap(choice).is_none()),
        }
    }

    /// On to the next thing.
    pub fn go_on(&mut self) {
        self.step = match self.step {
            Step::Item => Step::Person,
            Step::Person => Step::Materials,
            Step::Materials => Step::Sign,
            Step::Sign | Step::End => Step::End,
        };
    }

    /// One thing back; whether there was one.
    pub fn go_back(&mut self) -> bool {
        self.step = match self.step {
            Step::Item => return false,
            Step::Person => Step::Item,
            Step::Materials => Step::Person,
            Step::Sign => Step::Materials,
            Step::End => Step::Sign,
        };
        true
    }

    /// The intake as the rules want it: by whom, through whom, who handles it in the hall.
    pub fn take_in(
        &self,
        choice: Choice,
        agent: &StaffMember,
        (counter, handler): (CounterNo, StaffNo),
    ) -> Option<TakeIn> {
        let served = Served { staff: agent.no.clone(), counter, ticket: None };
        let intake = self.form.take_in(choice, &served)?;
        let channel = if agent.is_in_hall() { Channel::Visit } else { Channel::Agent };
        Some(TakeIn { channel, handler, ..intake })
    }

    /// What is issued after the intake: pictures and signatures, who signed, the originals that go along.
    pub fn beside(&self, case: RecordId, label: fn(SignedAs, &str) -> String) -> Vec<Action> {
        let attach =
            |file: Attachment| Action::Case(CaseCommand::Beside { case, what: BesideCommand::Attach { file } });
        let mut actions: Vec<Action> = self
            .photos
            .iter()
            .map(|(place, photo)| attach(Attachment { piece: self.piece(*place), ..photo.clone() }))
            .collect();
        let signers = self.signers();
        for (mark, signer) in self.marks.iter().zip(&signers) {
            let file = mark.file.clone();
            actions.extend(file.map(|file| attach(Attachment { label: label(signer.role, &signer.who), ..file })));
        }
        let person = self.form.name.clone();
        let (errand, ability) = (Some(self.errand), self.manner.ability());
        actions.push(Action::Visit(VisitCommand::Sign { case, errand, person, ability, signers }));
        let materials = self.form.item.as_ref().map(|item| item.materials.as_slice()).unwrap_or_default();
        for material in self.along.iter().filter_map(|place| materials.get(usize::from(*place))) {
            let original = Original {
                paper: material.name.clone(),
                owner: self.form.name.clone(),
                phone: self.form.phone.clone(),
                errand: Some(self.errand),
                case: Some(case),
            };
            let number = PaperNumber(String::new());
            actions.push(Action::Visit(VisitCommand::TakeOriginal { original, number }));
        }
        actions
    }

    /// The place in the case of the material at a place of the checklist: what is neither there nor lacking has none.
    fn piece(&self, place: u8) -> Option<u8> {
        let item = self.form.item.as_ref()?;
        let stands = |(material, found): (&domain::catalog::Material, &Option<Presence>)| match found {
            Some(Presence::Received) => true,
            Some(Presence::NotBrought | Presence::Nonexistent) => material.need != Necessity::Optional,
            Some(Presence::NotNeeded) | None => false,
        };
        let mut stand = item.materials.iter().zip(&self.form.found).map(stands);
        let before = stand.by_ref().take(usize::from(place)).filter(|stands| *stands).count();
        if stand.next()? { u8::try_from(before).ok() } else { None }
    }

    /// As text for the store.
    pub fn text(&self, at: Timestamp) -> String {
        let kept = Kept {
            errand: self.errand,
            step: self.step,
            form: Draft::of(&self.form, at),
            photos: self.photos.clone(),
            manner: self.manner,
            marks: self.marks.clone(),
            along: self.along.clone(),
        };
        hex(&encode(&kept))
    }

    /// From the store; nothing if it cannot be read any more. An item that is no longer in force is picked anew.
    pub fn read(text: &str, items: &[ServiceItem], today: Date) -> Option<Self> {
        let kept: Kept = decode(&unhex(text)?).ok()?;
        let form = kept.form.form(items, today);
        let step = if form.item.is_some() { kept.step } else { Step::Item };
        let Kept { errand, photos, manner, marks, along, .. } = kept;
        Some(Taking { errand, step, form, photos, manner, marks, along })
    }
}

/// The id of a command that goes with another, from what it says: pressed again, the same are sent again, and what was
/// added meanwhile is another (F50).
pub fn beside_id(id: CommandId, action: &Action) -> CommandId {
    let sum = ContentHash::of(&encode(action));
    let mut id = id;
    for (byte, of_sum) in id.0[10..].iter_mut().zip(sum.0) {
        *byte ^= of_sum;
    }
    id
}

/// Who of the hall handles what a village agent brings: somebody of the counter, the first in the register (AG-09).
pub fn handler(staff: &[StaffMember], agent: &StaffMember, counter: CounterNo) -> StaffNo {
    if agent.is_in_hall() {
        return agent.no.clone();
    }
    let of_counter = staff.iter().find(|member| member.is_in_hall() && member.counters.contains(&counter));
    of_counter.map_or_else(|| agent.no.clone(), |member| member.no.clone())
}
