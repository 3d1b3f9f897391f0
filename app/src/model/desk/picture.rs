//! Pictures of the case on the screen, as the page holds them, and the one that is open.

use domain::attachment::{Attachment, ContentHash, MediaType};
use std::collections::BTreeMap;

/// Up to how many bytes a picture is shown in the list without being asked for.
const SMALL: u32 = 4_000_000;

/// A picture.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Picture {
    /// It is being read or fetched.
    Coming,
    /// Here, under an address of this page.
    Here(String),
    /// Neither here nor at the centre.
    Missing,
}

/// What the page holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pictures {
    held: BTreeMap<ContentHash, Picture>,
    /// The file that is open, large.
    pub open: Option<Attachment>,
}

impl Pictures {
    /// A picture, if it was asked for.
    pub fn of(&self, hash: ContentHash) -> Option<&Picture> {
        self.held.get(&hash)
    }

    /// It is wanted: whether it must be asked for now.
    pub fn want(&mut self, hash: ContentHash) -> bool {
        let ask = !matches!(self.held.get(&hash), Some(Picture::Coming | Picture::Here(_)));
        if ask {
            self.held.insert(hash, Picture::Coming);
        }
        ask
    }

    /// The answer came.
    pub fn answer(&mut self, hash: ContentHash, picture: Picture) {
        self.held.insert(hash, picture);
    }

    /// The case was left: addresses to be let go of.
    pub fn leave(&mut self) -> Vec<String> {
        self.open = None;
        let held = std::mem::take(&mut self.held).into_values();
        held.filter_map(|picture| if let Picture::Here(address) = picture { Some(address) } else { None }).collect()
    }
}

/// Whether a file that lies here is shown in the list by itself.
pub fn is_shown_at_once(file: &Attachment) -> bool {
    file.media.is_picture() && file.bytes <= SMALL
}

/// The name under which a copy is saved: what it shows, never who it belongs to.
pub fn file_name(file: &Attachment) -> String {
    let plain: String =
        file.label.chars().filter(|c| !c.is_control() && !"\\/:*?\"<>|".contains(*c)).take(40).collect();
    let end = match file.media {
        MediaType::Jpeg => "jpg",
        MediaType::Png => "png",
        MediaType::Webp => "webp",
        MediaType::Pdf => "pdf",
    };
    format!("{}-{}.{end}", plain.trim(), &file.hash.hex()[..6])
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::attachment::AttachmentKind;

    fn file() -> Attachment {
        let (kind, media) = (AttachmentKind::Photo, MediaType::Jpeg);
        Attachment { hash: ContentHash([7; 32]), bytes: 9, kind, media, label: " a/b: c ".into(), piece: None }
    }

    #[test]
    fn a_picture_is_asked_for_once_and_again_only_where_it_was_missing() {
        let (mut pictures, hash) = (Pictures::default(), file().hash);
        assert!(pictures.want(hash) && !pictures.want(hash));
        pictures.answer(hash, Picture::Missing);
        assert!(pictures.want(hash));
        pictures.answer(hash, Picture::Here("blob:1".into()));
        assert!(!pictures.want(hash));
        assert_eq!(pictures.leave(), ["blob:1"]);
        assert_eq!(pictures, Pictures::default());
    }

    #[test]
    fn a_copy_has_a_name_that_every_system_takes() {
        assert_eq!(file_name(&file()), "ab c-070707.jpg");
    }
}
