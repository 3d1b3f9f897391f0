//! 附件: pictures and scans of a case (DY-01, AR-11). They travel apart from commands: a command names the bytes by their
//! SHA-256, and a case is accepted while its pictures are on the way (DESIGN §3).
//!
//! ```text
//! device: kept ──Attach──▶ named by the case ──pieces of 256 KB──▶ whole at the centre ──seven days──▶ deleted here
//! ```
//!
//! The rules about them are those of their case: [`crate::case::files`].

use crate::codec::{Decode, Encode};
use crate::digest::Digest;
use crate::ids::{hex, unhex};
use std::fmt;

/// The largest file, in bytes: 32 MiB.
pub const MOST_BYTES: u32 = 32 * 1024 * 1024;
/// How many files a case has at the most.
pub const MOST_FILES: usize = 60;
/// The size of a piece on its way, in bytes; the last one of a file may be smaller.
pub const PIECE_BYTES: u32 = 256 * 1024;

/// SHA-256 of the bytes of a file: its only name, so that nothing personal stands in a key or an address.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Encode, Decode)]
#[cbor(transparent)]
pub struct ContentHash(#[cbor(with = "minicbor::bytes")] pub [u8; 32]);

/// What a file is of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum AttachmentKind {
    /// A picture of a material or a place.
    #[n(0)]
    Photo,
    /// A signature written on the screen.
    #[n(1)]
    Signature,
    /// 手印.
    #[n(2)]
    Thumbprint,
    /// A page from a document camera or scanner.
    #[n(3)]
    Scan,
}

/// How a file is to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Encode, Decode)]
#[cbor(index_only)]
pub enum MediaType {
    /// JPEG.
    #[n(0)]
    Jpeg,
    /// PNG.
    #[n(1)]
    Png,
    /// WebP.
    #[n(2)]
    Webp,
    /// PDF.
    #[n(3)]
    Pdf,
}

/// A file as its case names it.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct Attachment {
    /// SHA-256 of its bytes.
    #[n(0)]
    pub hash: ContentHash,
    /// How many bytes it has.
    #[n(1)]
    pub bytes: u32,
    /// What it is of.
    #[n(2)]
    pub kind: AttachmentKind,
    /// How it is to be read.
    #[n(3)]
    pub media: MediaType,
    /// What it shows: a material's name, or who signed as what.
    #[n(4)]
    pub label: String,
    /// Place of the material in the case; none where it belongs to the case as a whole.
    #[n(5)]
    pub piece: Option<u8>,
}

impl ContentHash {
    /// The hash of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        ContentHash(Digest::of(bytes).0)
    }

    /// The 32 bytes as 64 hexadecimal digits.
    pub fn hex(&self) -> String {
        hex(&self.0)
    }

    /// Reads 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        unhex(text)?.try_into().ok().map(ContentHash)
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", &self.hex()[..12])
    }
}

impl MediaType {
    /// Its name on the line.
    pub fn mime(self) -> &'static str {
        match self {
            MediaType::Jpeg => "image/jpeg",
            MediaType::Png => "image/png",
            MediaType::Webp => "image/webp",
            MediaType::Pdf => "application/pdf",
        }
    }

    /// What some bytes are by their beginning, whatever they were called.
    pub fn of_bytes(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xd8, 0xff, ..] => Some(MediaType::Jpeg),
            [0x89, b'P', b'N', b'G', ..] => Some(MediaType::Png),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(MediaType::Webp),
            [b'%', b'P', b'D', b'F', ..] => Some(MediaType::Pdf),
            _ => None,
        }
    }

    /// Whether a browser shows it as a picture.
    pub fn is_picture(self) -> bool {
        self != MediaType::Pdf
    }
}

/// In how many pieces so many bytes travel.
pub fn pieces(bytes: u32) -> u32 {
    bytes.div_ceil(PIECE_BYTES)
}

/// How long a piece of a file of so many bytes is; none where the file has no such piece.
pub fn piece_bytes(bytes: u32, piece: u32) -> Option<u32> {
    let from = piece.checked_mul(PIECE_BYTES)?;
    (from < bytes).then(|| (bytes - from).min(PIECE_BYTES))
}

/// How a file stands at the centre: what it answers to a device that asks which pieces it has.
#[derive(Clone, PartialEq, Eq, Debug, Encode, Decode)]
pub struct FileStatus {
    /// How many bytes the whole has, as the first piece said; 0 while nothing is here.
    #[n(0)]
    pub bytes: u32,
    /// Which pieces are here, in order; all of them once it is whole.
    #[n(1)]
    pub pieces: Vec<u32>,
    /// Whether it is whole, its hash compared.
    #[n(2)]
    pub whole: bool,
}

impl FileStatus {
    /// Of a file that nobody has sent anything of.
    pub fn nothing() -> Self {
        FileStatus { bytes: 0, pieces: Vec::new(), whole: false }
    }

    /// The first piece that is still to be sent of a file of so many bytes.
    pub fn next(&self, bytes: u32) -> Option<u32> {
        if self.whole { None } else { (0..pieces(bytes)).find(|piece| !self.pieces.contains(piece)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_cut_into_pieces_that_make_it_whole_again() {
        for bytes in [1, PIECE_BYTES - 1, PIECE_BYTES, PIECE_BYTES + 1, 20_000_000, MOST_BYTES] {
            let sum: u32 = (0..pieces(bytes)).filter_map(|piece| piece_bytes(bytes, piece)).sum();
            assert_eq!(sum, bytes);
            assert_eq!(piece_bytes(bytes, pieces(bytes)), None);
        }
        assert_eq!((pieces(0), piece_bytes(0, 0), piece_bytes(9, u32::MAX)), (0, None, None));
    }

    #[test]
    fn the_next_piece_is_the_first_that_is_not_there() {
        let bytes = 3 * PIECE_BYTES;
        let status = |pieces: &[u32], whole| FileStatus { bytes, pieces: pieces.to_vec(), whole };
        assert_eq!(FileStatus::nothing().next(bytes), Some(0));
        assert_eq!(status(&[0, 2], false).next(bytes), Some(1));
        assert_eq!(status(&[0, 1, 2], false).next(bytes), None);
        assert_eq!(status(&[], true).next(bytes), None);
    }

    #[test]
    fn a_file_is_known_by_its_beginning() {
        let known: [(&[u8], MediaType); 4] = [
            (b"\xff\xd8\xff\xe0", MediaType::Jpeg),
            (b"\x89PNG\r\n", MediaType::Png),
            (b"RIFF\x01\x02\x03\x04WEBPVP8", MediaType::Webp),
            (b"%PDF-1.7", MediaType::Pdf),
        ];
        for (bytes, media) in known {
            assert_eq!(MediaType::of_bytes(bytes), Some(media));
            assert_eq!(MediaType::of_bytes(&bytes[..2]), None);
        }
    }

    #[test]
    fn a_hash_is_read_back_from_its_digits() {
        let hash = ContentHash::of(b"a page");
        assert_eq!(ContentHash::from_hex(&hash.hex()), Some(hash));
        assert_eq!(ContentHash::from_hex(&hash.hex()[2..]), None);
    }
}
