//! The bytes of pictures and scans, by their SHA-256: pieces as they come, the hash compared when the last is here.
//!
//! They lie in a SQLite file of their own, `files.sqlite` (docs/decisions/0007-attachments.md): a picture that is being
//! written holds up no command, and a piece is there whole or not at all, whatever happens to the power.

use domain::attachment::{ContentHash, FileStatus, MOST_BYTES, piece_bytes, pieces};
use domain::ids::hex;
use rusqlite::{Connection, OpenFlags, OptionalExtension, TransactionBehavior, params};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};
use thiserror::Error;

/// The file inside the data folder.
pub const FILE: &str = "files.sqlite";

/// The form of the tables that this program writes.
const FORM: i64 = 1;

const TABLES: &str = "
    CREATE TABLE files (hash BLOB PRIMARY KEY, bytes INTEGER NOT NULL, whole INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE pieces (hash BLOB NOT NULL, piece INTEGER NOT NULL, body BLOB NOT NULL, PRIMARY KEY (hash, piece)) STRICT;
";

/// Why a piece was not taken or a file not given.
#[derive(Debug, Error)]
pub enum FileError {
    /// The database says no.
    #[error("the database: {0}")]
    Database(#[from] rusqlite::Error),
    /// A file of that size has no such piece, or the piece has another length.
    #[error("the piece does not fit its file")]
    Misfit,
    /// All pieces are here and their hash is another: they were thrown away.
    #[error("the bytes have another hash")]
    WrongBytes,
    /// Written by a newer program.
    #[error("the database has form {0}; this program reads form {1}")]
    Newer(i64, i64),
}

/// What a check of all files found.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct FileFindings {
    /// Files that are whole.
    pub whole: u64,
    /// Files of which pieces are still to come.
    pub coming: u64,
    /// What does not hold, in plain words.
    pub complaints: Vec<String>,
}

/// The files of a hall.
pub struct FileStore(Mutex<Connection>);

impl FileStore {
    /// Opens the file of a data folder to write, making it when it is not there.
    ///
    /// # Errors
    /// It cannot be opened, or a newer program has written it.
    pub fn open(folder: &Path) -> Result<Self, FileError> {
        let mut db = Connection::open(folder.join(FILE))?;
        db.pragma_update(None, "journal_mode", "WAL")?;
        db.pragma_update(None, "synchronous", "FULL")?;
        db.busy_timeout(std::time::Duration::from_secs(5))?;
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if form(&tx)? == 0 {
            tx.execute_batch(TABLES)?;
            tx.pragma_update(None, "user_version", FORM)?;
        }
        tx.commit()?;
        Self::checked(db)
    }

    /// Opens it only to read; none where the folder has no files.
    ///
    /// # Errors
    /// It cannot be opened, or a newer program has written it.
    pub fn open_to_read(folder: &Path) -> Result<Option<Self>, FileError> {
        let path = folder.join(FILE);
        if !path.exists() {
            return Ok(None);
        }
        Self::checked(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?).map(Some)
    }

    fn checked(db: Connection) -> Result<Self, FileError> {
        match form(&db)? {
            FORM => Ok(FileStore(Mutex::new(db))),
            other => Err(FileError::Newer(other, FORM)),
        }
    }

    fn db(&self) -> MutexGuard<'_, Connection> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// How a file stands.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn status(&self, hash: ContentHash) -> Result<FileStatus, FileError> {
        status(&self.db(), hash)
    }

    /// Takes a piece of a file of so many bytes, durably. The same piece again changes nothing; the last one makes it whole.
    ///
    /// # Errors
    /// The piece does not fit; the whole has another hash, and then nothing of it is kept.
    pub fn put(&self, hash: ContentHash, bytes: u32, piece: u32, body: &[u8]) -> Result<FileStatus, FileError> {
        let fits = bytes <= MOST_BYTES && piece_bytes(bytes, piece).is_some_and(|length| length as usize == body.len());
        if !fits {
            return Err(FileError::Misfit);
        }
        let mut db = self.db();
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let now = status(&tx, hash)?;
        if now.whole {
            return Ok(now);
        }
        // Whoever said another size before was wrong, or is now: the hash will tell.
        if now.bytes != bytes {
            forget(&tx, hash)?;
            tx.execute("INSERT INTO files (hash, bytes, whole) VALUES (?1, ?2, 0)", params![hash.0, bytes])?;
        }
        tx.execute(
            "INSERT OR REPLACE INTO pieces (hash, piece, body) VALUES (?1, ?2, ?3)",
            params![hash.0, piece, body],
        )?;
        let here: u32 = tx.query_row("SELECT count(*) FROM pieces WHERE hash = ?1", [hash.0], |row| row.get(0))?;
        if here == pieces(bytes) {
            if ContentHash::of(&content(&tx, hash)?) != hash {
                forget(&tx, hash)?;
                tx.commit()?;
                return Err(FileError::WrongBytes);
            }
            tx.execute("UPDATE files SET whole = 1 WHERE hash = ?1", [hash.0])?;
        }
        let now = status(&tx, hash)?;
        tx.commit()?;
        Ok(now)
    }

    /// The bytes of a file that is whole.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn read(&self, hash: ContentHash) -> Result<Option<Vec<u8>>, FileError> {
        let db = self.db();
        if status(&db, hash)?.whole { content(&db, hash).map(Some) } else { Ok(None) }
    }

    /// Compares every file with its hash; only reads.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn check(&self) -> Result<FileFindings, FileError> {
        let db = self.db();
        let mut found = FileFindings::default();
        let mut query = db.prepare("SELECT hash, bytes, whole FROM files ORDER BY hash")?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            let (hash, bytes, whole) = (ContentHash(row.get(0)?), row.get::<_, u32>(1)?, row.get::<_, bool>(2)?);
            if !whole {
                found.coming += 1;
                continue;
            }
            found.whole += 1;
            let content = content(&db, hash)?;
            if content.len() != bytes as usize || ContentHash::of(&content) != hash {
                found.complaints.push(format!("file {} has other bytes than were sent", hex(&hash.0)));
            }
        }
        Ok(found)
    }
}

fn form(db: &Connection) -> Result<i64, FileError> {
    Ok(db.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}

fn status(db: &Connection, hash: ContentHash) -> Result<FileStatus, FileError> {
    let mut query = db.prepare_cached("SELECT bytes, whole FROM files WHERE hash = ?1")?;
    let found: Option<(u32, bool)> = query.query_row([hash.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((bytes, whole)) = found else { return Ok(FileStatus::nothing()) };
    let mut query = db.prepare_cached("SELECT piece FROM pieces WHERE hash = ?1 ORDER BY piece")?;
    let pieces = query.query_map([hash.0], |row| row.get(0))?.collect::<Result<Vec<u32>, _>>()?;
    Ok(FileStatus { bytes, pieces, whole })
}

/// The pieces one after the other.
fn content(db: &Connection, hash: ContentHash) -> Result<Vec<u8>, FileError> {
    let mut query = db.prepare_cached("SELECT body FROM pieces WHERE hash = ?1 ORDER BY piece")?;
    let mut rows = query.query([hash.0])?;
    let mut content = Vec::new();
    while let Some(row) = rows.next()? {
        content.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    Ok(content)
}

fn forget(db: &Connection, hash: ContentHash) -> Result<(), FileError> {
    db.execute("DELETE FROM pieces WHERE hash = ?1", [hash.0])?;
    db.execute("DELETE FROM files WHERE hash = ?1", [hash.0])?;
    Ok(())
}
