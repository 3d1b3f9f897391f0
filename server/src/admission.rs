//! The hall code, by which devices are let in until people and devices have keys of their own.
//!
//! Made at the first start, eight letters and digits without look-alikes; shown again from a file that only the owner
//! of the data folder can read.

use crate::random;
use domain::digest::Digest;
use domain::people::fold;
use std::fs;
use std::io::{self, Write as _};
use std::path::Path;

/// None that is mistaken for another on paper or on the phone; 32 would be even, 24 are enough: 36 bits and more.
const LETTERS: &[u8; 24] = b"ACDEFHJKLMNPRTUVWXY34679";
const LENGTH: usize = 8;
const FILE: &str = "hall-code.txt";

/// The hall's code.
#[derive(Clone, PartialEq, Eq)]
pub struct HallCode {
    shown: String,
    digest: Digest,
}

impl HallCode {
    /// A code as shown.
    pub fn new(shown: &str) -> Self {
        HallCode { shown: shown.to_owned(), digest: digest(shown) }
    }

    /// The code kept in a data folder; a new one when there is none.
    ///
    /// # Errors
    /// The file cannot be read or written.
    pub fn of_folder(folder: &Path) -> io::Result<Self> {
        let path = folder.join(FILE);
        match fs::read_to_string(&path) {
            Ok(text) if plain(&text).len() >= LENGTH => Ok(Self::new(text.trim())),
            Ok(_) => Err(io::Error::new(io::ErrorKind::InvalidData, format!("{} holds no hall code", path.display()))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                let code = Self::fresh();
                write_for_owner(&path, &code.shown)?;
                Ok(code)
            }
            Err(error) => Err(error),
        }
    }

    /// A new code.
    fn fresh() -> Self {
        let mut text = String::with_capacity(LENGTH + 1);
        while text.len() < LENGTH {
            // Bytes above the last whole multiple would make some letters likelier than others.
            let [byte] = random::bytes::<1>();
            if usize::from(byte) < 256 / LETTERS.len() * LETTERS.len() {
                text.push(char::from(LETTERS[usize::from(byte) % LETTERS.len()]));
            }
        }
        text.insert(LENGTH / 2, '-');
        Self::new(&text)
    }

    /// As it is shown to people.
    pub fn shown(&self) -> &str {
        &self.shown
    }

    /// Whether what was typed is the code; the time taken does not depend on how much of it is right.
    pub fn opens(&self, typed: &str) -> bool {
        let typed = digest(typed);
        let differ = self.digest.0.iter().zip(typed.0).fold(0, |sum, (own, typed)| sum | (own ^ typed));
        std::hint::black_box(differ) == 0
    }
}

/// Never shows the code.
impl std::fmt::Debug for HallCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HallCode(…)")
    }
}

/// As people type it: either case, full width, with or without the dash.
fn plain(typed: &str) -> String {
    fold(typed).chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

fn digest(typed: &str) -> Digest {
    Digest::of(plain(typed).as_bytes())
}

#[cfg(unix)]
fn write_for_owner(path: &Path, text: &str) -> io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut file = fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}

/// On Windows a file has the rights of its folder, which lies in the owner's profile.
#[cfg(not(unix))]
fn write_for_owner(path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::OpenOptions::new().write(true).create_new(true).open(path)?;
    writeln!(file, "{text}")?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_kept_and_opens_as_people_type_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let code = HallCode::of_folder(folder.path()).expect("made");
        assert_eq!(HallCode::of_folder(folder.path()).expect("read again"), code);
        let shown = code.shown().to_owned();
        assert!(code.opens(&shown) && code.opens(&format!(" {} ", shown.to_lowercase().replace('-', ""))));
        assert!(!code.opens("") && !code.opens(&shown[..7]) && !code.opens(&format!("{shown}A")));
        assert_ne!(HallCode::fresh(), HallCode::fresh());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_the_code() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().expect("a folder");
        HallCode::of_folder(folder.path()).expect("made");
        let mode = fs::metadata(folder.path().join(FILE)).expect("there").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
