//! Why the archive says no, and what to do.

use super::super::archive::WORDS;
use domain::archive::number::Retention;
use domain::archive::scope::Missing;
use domain::refusal::ArchiveRefusal;

/// The sentence.
pub(super) fn sentence(refusal: &ArchiveRefusal) -> String {
    match refusal {
        ArchiveRefusal::NoSuchFile => "There is no such file".to_owned(),
        ArchiveRefusal::NotFinished => "The case is not over yet; it is filed afterwards".to_owned(),
        ArchiveRefusal::FiledBefore(number) => format!("It is filed already, as {number}"),
        ArchiveRefusal::Incomplete(missing) => {
            format!("Missing: {}; bring it in, or say why it is missing", named(missing))
        }
        ArchiveRefusal::NoFeedback => WORDS.owes_feedback.to_owned(),
        ArchiveRefusal::TooShort(least) => {
            let place = Retention::ALL.iter().position(|one| one == least).unwrap_or(0);
            let least = (WORDS.choice)(crate::model::manage::archive::Key::Retention, place);
            format!("It must be kept longer: {least} at the least")
        }
        ArchiveRefusal::NoPages => "Enter the count of pages".to_owned(),
        ArchiveRefusal::NoUnit => "A unit's code is up to 8 capital letters and digits".to_owned(),
        ArchiveRefusal::NoCarrier => "Say on what it is kept".to_owned(),
        ArchiveRefusal::NoTitle => "Title, kind and who answers for it are needed".to_owned(),
        ArchiveRefusal::NotInPlace(number) => format!("{number} is not in its place; it must be back or found first"),
        ArchiveRefusal::NotLent => "It is not given out".to_owned(),
        ArchiveRefusal::NotLost => "It is not entered as lost".to_owned(),
        ArchiveRefusal::NoLocation => "Say where it stands".to_owned(),
        ArchiveRefusal::NoBorrower => "Say who uses it and what for".to_owned(),
        ArchiveRefusal::OwnLeave => "Somebody else than who hands it out must give leave".to_owned(),
        ArchiveRefusal::DuePassed => "That day has passed; choose a later one".to_owned(),
        ArchiveRefusal::NoFiles => "No file is chosen".to_owned(),
        ArchiveRefusal::NotDue(number) => format!("The period of {number} is not over"),
        ArchiveRefusal::NoOpinion => "Say who appraised and what they think".to_owned(),
        ArchiveRefusal::NoSuchAppraisal => "There is no such appraisal".to_owned(),
        ArchiveRefusal::NotToDestroy => "It was not decided to destroy these, or they are destroyed already".to_owned(),
        ArchiveRefusal::NotTwoSupervisors => {
            "Two different people watch, neither of them who carries it out".to_owned()
        }
    }
}

fn named(missing: &[Missing]) -> String {
    let names: Vec<&str> = missing
        .iter()
        .map(|one| match one {
            Missing::Leaf(leaf) => (WORDS.leaf)(*leaf),
            Missing::Piece(name) => name.as_str(),
        })
        .collect();
    names.join(", ")
}
