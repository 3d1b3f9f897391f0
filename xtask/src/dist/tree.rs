//! The files of a client in memory, before they are written.

use std::{collections::BTreeMap, fmt::Write as _};

use base64::{Engine as _, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha256};

/// Files by their path below `dist`, without a leading slash.
#[derive(Default)]
pub(crate) struct Tree {
    pub(crate) files: BTreeMap<String, Vec<u8>>,
}

impl Tree {
    /// Adds `assets/<stem>-<hash8>.<ext>` and returns its address. Such a file never changes under its name.
    pub(crate) fn add_hashed(&mut self, stem: &str, ext: &str, bytes: Vec<u8>) -> String {
        let path = format!("assets/{stem}-{}.{ext}", &hex(&bytes)[..8]);
        let url = format!("/{path}");
        self.files.insert(path, bytes);
        url
    }

    pub(crate) fn add(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.to_owned(), bytes.into());
    }

    /// A hash over all names and contents.
    pub(crate) fn version(&self) -> String {
        let mut all = String::new();
        for (path, bytes) in &self.files {
            let _ = writeln!(all, "{path} {}", hex(bytes));
        }
        hex(all.as_bytes())[..12].to_owned()
    }
}

/// SHA-256 in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// SHA-256 as browsers want it for subresource integrity.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hashed_name_follows_the_content() {
        let mut tree = Tree::default();
        let one = tree.add_hashed("boot-desk", "js", b"1".to_vec());
        let two = tree.add_hashed("boot-desk", "js", b"2".to_vec());
        assert_eq!(one, "/assets/boot-desk-6b86b273.js");
        assert_ne!(one, two);
    }

    #[test]
    fn integrity_is_base64_of_sha256() {
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_version_sees_names_and_contents() {
        let mut tree = Tree::default();
        tree.add("a", "1");
        let first = tree.version();
        tree.add("a", "2");
        let second = tree.version();
        tree.files.clear();
        tree.add("b", "1");
        assert_ne!(first, second);
        assert_ne!(first, tree.version());
    }
}
