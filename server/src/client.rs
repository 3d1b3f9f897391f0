//! The client's files: inside the binary (`build.rs`), or in a folder that is read at each request.

use axum::body::Bytes;
use domain::digest::Digest;
use domain::ids::hex;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

mod embedded {
    //! One file of the client with its compressed twins.

    /// A file inside the binary.
    pub(super) struct Embedded {
        pub(super) path: &'static str,
        pub(super) plain: &'static [u8],
        pub(super) br: Option<&'static [u8]>,
        pub(super) gz: Option<&'static [u8]>,
    }

    include!(concat!(env!("OUT_DIR"), "/client.rs"));
}

/// Where the client's files come from.
#[derive(Clone, Debug)]
pub enum Client {
    /// From inside the binary.
    Embedded,
    /// From a folder as `cargo xtask dist` lays it out.
    Folder(PathBuf),
}

/// A file to be served.
#[derive(Clone, Debug)]
pub struct ClientFile {
    /// The bytes as chosen.
    pub bytes: Bytes,
    /// How they are packed: `br`, `gzip` or not at all.
    pub packing: Option<&'static str>,
    /// The same for every packing of a content.
    pub etag: String,
}

/// What the browser can unpack.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Unpacks {
    /// Brotli.
    pub br: bool,
    /// Gzip.
    pub gzip: bool,
}

impl Client {
    /// Whether there is a client at all.
    pub fn is_built(&self) -> bool {
        match self {
            Client::Embedded => !embedded::FILES.is_empty(),
            Client::Folder(folder) => folder.join("index.html").is_file(),
        }
    }

    /// The client's version, if it is built.
    pub fn version(&self) -> Option<String> {
        let file = self.file("version.txt", Unpacks { br: false, gzip: false })?;
        Some(String::from_utf8_lossy(&file.bytes).trim().to_owned())
    }

    /// A file by its path below the root, without a leading slash.
    pub fn file(&self, path: &str, unpacks: Unpacks) -> Option<ClientFile> {
        match self {
            Client::Embedded => {
                let place = embedded::FILES.binary_search_by(|file| file.path.cmp(path)).ok()?;
                let file = &embedded::FILES[place];
                let (bytes, packing) = match (file.br, file.gz) {
                    (Some(br), _) if unpacks.br => (br, Some("br")),
                    (_, Some(gz)) if unpacks.gzip => (gz, Some("gzip")),
                    _ => (file.plain, None),
                };
                Some(ClientFile { bytes: Bytes::from_static(bytes), packing, etag: EMBEDDED_TAGS[place].clone() })
            }
            Client::Folder(folder) => {
                let path = inside(folder, path)?;
                let plain = std::fs::read(&path).ok()?;
                let etag = etag(&plain);
                let twin = |ending: &str| {
                    let mut name = path.clone().into_os_string();
                    name.push(ending);
                    std::fs::read(name).ok()
                };
                let br = unpacks.br.then(|| twin(".br")).flatten().map(|bytes| (bytes, "br"));
                let packed = br.or_else(|| unpacks.gzip.then(|| twin(".gz")).flatten().map(|bytes| (bytes, "gzip")));
                let (bytes, packing) = packed.map_or((plain, None), |(bytes, packing)| (bytes, Some(packing)));
                Some(ClientFile { bytes: bytes.into(), packing, etag })
            }
        }
    }
}

/// The tags of the files inside the binary, in their order.
static EMBEDDED_TAGS: LazyLock<Vec<String>> =
    LazyLock::new(|| embedded::FILES.iter().map(|file| etag(file.plain)).collect());

fn etag(plain: &[u8]) -> String {
    format!("W/\"{}\"", hex(&Digest::of(plain).0[..12]))
}

/// The path below a folder; none when it would lead out of it.
fn inside(folder: &Path, path: &str) -> Option<PathBuf> {
    let ordinary = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    let below = Path::new(path);
    let stays = path.chars().all(ordinary) && below.components().all(|part| matches!(part, Component::Normal(_)));
    (stays && !path.is_empty()).then(|| folder.join(below))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out_of_the_folder() {
        let folder = Path::new("dist");
        for path in ["../Cargo.toml", "assets/../../x", "/etc/passwd", "", "a\\..\\b", "C:/x", "assets/%2e%2e/x"] {
            assert_eq!(inside(folder, path), None, "{path}");
        }
        assert_eq!(inside(folder, "assets/a-1.js"), Some(folder.join("assets/a-1.js")));
    }
}
