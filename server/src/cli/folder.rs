//! The data folder: the hall's file, and a lock so that only one program has it open.

use anyhow::{Context as _, Result, bail};
use server::files::{self, FileStore};
use server::store::SqliteStore;
use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};

/// The hall's file inside the folder.
pub(super) fn file(folder: &Path) -> PathBuf {
    folder.join("hall.sqlite")
}

/// A data folder that this program alone has open.
pub(super) struct Folder {
    pub(super) path: PathBuf,
    /// Released with the program, however it ends.
    _lock: File,
}

impl Folder {
    /// Opens the folder, making it when it is not there.
    pub(super) fn open(path: &Path) -> Result<Self> {
        fs::create_dir_all(path).with_context(|| format!("cannot make the folder {}", path.display()))?;
        let lock = File::create(path.join("lock")).with_context(|| format!("cannot write in {}", path.display()))?;
        match lock.try_lock() {
            Ok(()) => Ok(Folder { path: path.to_owned(), _lock: lock }),
            Err(TryLockError::WouldBlock) => bail!("another bianmin has {} open", path.display()),
            Err(TryLockError::Error(error)) => Err(error).context("cannot lock the folder"),
        }
    }

    /// The store inside, made when it is not there.
    pub(super) fn store(&self) -> Result<SqliteStore> {
        let path = file(&self.path);
        SqliteStore::open(&path).with_context(|| format!("cannot open {}", path.display()))
    }

    /// The hall's pictures and scans.
    pub(super) fn files(&self) -> Result<FileStore> {
        FileStore::open(&self.path).with_context(|| format!("cannot open {} in {}", files::FILE, self.path.display()))
    }

    /// Removes the hall; the lock stays.
    pub(super) fn clear(&self) -> Result<()> {
        for name in ["hall.sqlite", files::FILE].into_iter().flat_map(with_its_log) {
            match fs::remove_file(self.path.join(&name)) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error).context(name),
                _ => {}
            }
        }
        Ok(())
    }
}

/// A database with the files that SQLite lays beside it.
fn with_its_log(name: &str) -> [String; 3] {
    ["", "-wal", "-shm"].map(|end| format!("{name}{end}"))
}

/// The store of a folder, only to read, beside a server that may be running.
pub(super) fn to_read(folder: &Path) -> Result<SqliteStore> {
    let path = file(folder);
    SqliteStore::open_to_read(&path).with_context(|| format!("cannot open {}", path.display()))
}
