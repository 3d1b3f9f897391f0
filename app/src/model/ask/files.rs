//! Pictures and scans between page and store, and what a person has handed in before.

use domain::attachment::MediaType;
use domain::codec::{Decode, Encode};
use domain::ids::RecordId;

/// How a file of a case stands, as this device knows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
pub enum FileState {
    /// Here, and on its way to the centre: pieces that are there, pieces in all.
    #[n(0)]
    OnTheWay(#[n(0)] u32, #[n(1)] u32),
    /// Here, and whole at the centre.
    #[n(1)]
    Safe,
    /// Not here: another device took it, and it is fetched when somebody wants to see it.
    #[n(2)]
    Elsewhere,
    /// Here, and its bytes are not what they were: take it again.
    #[n(3)]
    Damaged,
}

impl FileState {
    /// The same without how far it has come: a page need not be built anew for every piece.
    pub fn without_progress(self) -> Self {
        match self {
            FileState::OnTheWay(..) => FileState::OnTheWay(0, 0),
            state => state,
        }
    }
}

/// Why a file was not kept. Nothing else is lost by it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub enum FileFault {
    /// It is empty, or over the limit of 32 MB.
    #[n(0)]
    WrongSize,
    /// The browser has not enough room: what is left, in MB.
    #[n(1)]
    NoRoom(#[n(0)] u32),
    /// The storage refused, in the browser's words.
    #[n(2)]
    NotStored(#[n(0)] String),
}

/// What a person has handed in to an earlier case.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct HandedIn {
    /// The case.
    #[n(0)]
    pub case: RecordId,
    /// Its number.
    #[n(1)]
    pub number: String,
    /// Materials that came in: place and name.
    #[n(2)]
    pub pieces: Vec<(u8, String)>,
}

/// Missing materials of a case that another case of the same person has.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Shareable {
    /// The other case.
    #[n(0)]
    pub case: RecordId,
    /// Its number.
    #[n(1)]
    pub number: String,
    /// Which: place there, place here.
    #[n(2)]
    pub pieces: Vec<(u8, u8)>,
}

/// A file as it goes to the page: its bytes as bytes, not as a list of numbers.
#[derive(Clone, PartialEq, Debug, Encode, Decode)]
pub struct Whole {
    /// How it is to be read.
    #[n(0)]
    pub media: MediaType,
    /// Its bytes.
    #[cbor(n(1), with = "minicbor::bytes")]
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::ask::{Ask, Reply};
    use domain::attachment::ContentHash;
    use domain::codec::{decode, encode};

    #[test]
    fn bytes_travel_as_bytes_both_ways() {
        let bytes = vec![200; 100_000];
        let ask = Ask::KeepFile { media: MediaType::Png, bytes: bytes.clone() };
        let written = encode(&ask);
        assert!(written.len() < bytes.len() + 20);
        assert_eq!(decode::<Ask>(&written), Ok(ask));
        for file in [Some(Whole { media: MediaType::Pdf, bytes }), None] {
            let reply = Reply::File(file.clone());
            let written = encode(&reply);
            assert!(written.len() < file.map_or(0, |file| file.bytes.len()) + 20);
            assert_eq!(decode::<Reply>(&written), Ok(reply));
        }
        let kept = Reply::FileKept(ContentHash([7; 32]), 9);
        assert_eq!(decode::<Reply>(&encode(&kept)), Ok(kept));
    }
}
