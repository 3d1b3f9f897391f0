//! Pictures on a case (DY-01, AR-11), and materials that the same person has handed in before (DY-02).
//!
//! That a picture was taken has happened: it is never refused, and one over the limits is a defect. A material taken over
//! counts as arrived; its pictures come along by their hashes, and the case keeps from which case it has them.

use super::decide::{CaseDecision, completed};
use super::event::Happened;
use super::number::{CaseNumber, PaperNumber};
use super::{Case, Happening, Piece, apply};
use crate::attachment::{Attachment, MOST_BYTES, MOST_FILES};
use crate::codec::{Decode, Encode};
use crate::ids::RecordId;
use crate::record::{Found, View, load};
use crate::refusal::{AttachmentRefusal, CaseRefusal, Refusal};
use crate::time::Timestamp;

/// Where a material of a case was taken over from.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct TakenOver {
    /// Its place in this case.
    #[n(0)]
    pub piece: u8,
    /// The case to which it was handed in.
    #[n(1)]
    pub from: RecordId,
    /// That case's number.
    #[n(2)]
    pub number: CaseNumber,
    /// When it was taken over.
    #[n(3)]
    pub at: Timestamp,
}

/// What happened to the files of a case.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum FileEvent {
    /// A picture or scan was taken.
    #[n(0)]
    Attached {
        /// The file.
        #[n(0)]
        file: Attachment,
    },
    /// Materials were taken over from another case of the same person.
    #[n(1)]
    TakenOver {
        /// That case.
        #[n(0)]
        from: RecordId,
        /// Its number.
        #[n(1)]
        number: CaseNumber,
        /// Which, by their place here.
        #[n(2)]
        pieces: Vec<u8>,
        /// The files that came along.
        #[n(3)]
        files: Vec<Attachment>,
    },
}

/// What is taken over.
pub(super) struct TakeOver<'c> {
    pub(super) other: RecordId,
    /// Place in the other case, place in this one.
    pub(super) pieces: &'c [(u8, u8)],
    pub(super) notice: Option<&'c PaperNumber>,
}

impl Case {
    /// Its files, the oldest first.
    pub fn files(&self) -> &[Attachment] {
        self.attachments.as_deref().unwrap_or_default()
    }

    /// The files of the material at a place.
    pub fn files_of(&self, piece: u8) -> impl Iterator<Item = &Attachment> {
        self.files().iter().filter(move |file| file.piece == Some(piece))
    }

    /// From where the material at a place was taken over, if it was.
    pub fn origin_of(&self, piece: u8) -> Option<&TakenOver> {
        self.taken_over.iter().flatten().find(|taken| taken.piece == piece)
    }

    /// Whether the material at a place can be taken over: it is missing, or the counter has just marked it as here.
    fn can_take_over(&self, place: u8) -> bool {
        let fits = |piece: &Piece| piece.arrived.is_none_or(|at| at == self.received);
        self.pieces.get(usize::from(place)).is_some_and(fits) && self.origin_of(place).is_none()
    }
}

/// Whether two cases are of one person: both have the same identity number or credit code.
pub fn same_person(case: &Case, other: &Case) -> bool {
    !case.applicant.identity.is_empty() && case.applicant.identity == other.applicant.identity
}

/// Which missing materials of an open case another case of the same person has, by name: place there, place here.
pub fn handed_in_before(case: &Case, other: &Case) -> Vec<(u8, u8)> {
    if !case.is_open() || !same_person(case, other) {
        return Vec::new();
    }
    let missing = case.pieces.iter().enumerate().filter(|(_, piece)| piece.arrived.is_none());
    let pairs = missing.filter_map(|(here, piece)| Some((received_as(other, &piece.name)?, u8::try_from(here).ok()?)));
    pairs.filter(|(_, here)| case.can_take_over(*here)).collect()
}

/// The place at which a case has received a material of that name.
pub fn received_as(case: &Case, name: &str) -> Option<u8> {
    let same = |piece: &Piece| piece.arrived.is_some() && piece.name.trim() == name.trim();
    case.pieces.iter().position(same).and_then(|place| u8::try_from(place).ok())
}

/// DY-01: what is wrong about a file is a finding; it was taken all the same. The same file twice is one.
pub(super) fn attach(case: &Case, file: &Attachment, decision: &mut CaseDecision<'_>) {
    if file.bytes == 0 || file.bytes > MOST_BYTES {
        decision.inner.find(AttachmentRefusal::WrongSize);
    }
    if file.label.trim().is_empty() {
        decision.inner.find(CaseRefusal::NoText);
    }
    if file.piece.is_some_and(|place| usize::from(place) >= case.pieces.len()) {
        decision.inner.find(AttachmentRefusal::NoSuchPlace);
    }
    if has(case.files(), file) {
        return;
    }
    if case.files().len() >= MOST_FILES {
        decision.inner.find(AttachmentRefusal::TooMany);
    }
    decision.happened(Happened::Files(FileEvent::Attached { file: file.clone() }));
}

fn has(files: &[Attachment], file: &Attachment) -> bool {
    files.iter().any(|other| other.hash == file.hash && other.piece == file.piece)
}

/// DY-02: only what the same person has truly handed in, and each material once.
pub(super) fn take_over(
    view: &dyn View,
    case: &Case,
    wanted: &TakeOver<'_>,
    decision: &mut CaseDecision<'_>,
) -> Result<(), Refusal> {
    if !case.is_open() {
        return Err(CaseRefusal::WrongStage.into());
    }
    let other = match load::<Case>(view, wanted.other) {
        Found::Present(other) if wanted.other != decision.case => other,
        Found::Present(_) | Found::Absent => return Err(CaseRefusal::NoSuchCase.into()),
        Found::NotHere => {
            decision.inner.unchecked.push("DY-02");
            return Ok(());
        }
    };
    if !same_person(case, &other) {
        return Err(AttachmentRefusal::OtherPerson.into());
    }
    let received = |place: u8| other.pieces.get(usize::from(place)).is_some_and(|piece| piece.arrived.is_some());
    if !wanted.pieces.iter().all(|(there, _)| received(*there)) {
        return Err(AttachmentRefusal::NeverReceived.into());
    }
    let mut here: Vec<u8> = wanted.pieces.iter().map(|(_, here)| *here).collect();
    here.sort_unstable();
    here.dedup();
    if here.is_empty() || here.len() < wanted.pieces.len() || !here.iter().all(|place| case.can_take_over(*place)) {
        return Err(CaseRefusal::NoSuchPiece.into());
    }
    let along = |(there, here): &(u8, u8)| {
        let here = *here;
        other.files_of(*there).map(move |file| Attachment { piece: Some(here), ..file.clone() }).collect::<Vec<_>>()
    };
    let mut files: Vec<Attachment> = wanted.pieces.iter().flat_map(along).collect();
    files.retain(|file| !has(case.files(), file));
    if case.files().len() + files.len() > MOST_FILES {
        return Err(AttachmentRefusal::TooMany.into());
    }
    let (from, number, pieces) = (wanted.other, other.number.clone(), here.clone());
    decision.happened(Happened::Files(FileEvent::TakenOver { from, number, pieces, files }));
    completed(view, case, &here, (None, wanted.notice), decision);
    Ok(())
}

/// Changes the case and says what its timeline shall tell.
pub(super) fn change(case: &mut Case, at: Timestamp, event: &FileEvent) -> (Happening, String) {
    match event {
        FileEvent::Attached { file } => {
            case.attachments.get_or_insert_default().push(file.clone());
            (Happening::Attached, file.label.clone())
        }
        FileEvent::TakenOver { from, number, pieces, files } => {
            let names = apply::arrive(case, pieces, at);
            if !files.is_empty() {
                case.attachments.get_or_insert_default().extend(files.iter().cloned());
            }
            let taken = pieces.iter().map(|piece| TakenOver { piece: *piece, from: *from, number: number.clone(), at });
            case.taken_over.get_or_insert_default().extend(taken);
            (Happening::TakenOver, format!("{names} · {number}"))
        }
    }
}
