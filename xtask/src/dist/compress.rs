//! Writes the tree with a `.br` and a `.gz` beside every file worth it. Content compressed once is not compressed
//! again, and a file that has not changed is not touched, so that the server is not rebuilt for nothing.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    io::Write as _,
    path::{Path, PathBuf},
    sync::{
        Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, SystemTime},
};

use anyhow::Result;
use flate2::{Compression, write::GzEncoder};

use super::tree::{Tree, hex};
use crate::workspace::{Profile, Workspace};

/// Smaller files fit one packet as they are.
const WORTH_IT: usize = 512;
const KEEP_CACHE: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// Bytes of a file as it is and as brotli.
#[derive(Clone, Copy, Default)]
pub(crate) struct Size {
    pub(crate) raw: usize,
    pub(crate) br: usize,
}

/// Sizes by path.
pub(crate) type Sizes = BTreeMap<String, Size>;

/// Writes everything, removes what is left over from before, returns the sizes.
pub(crate) fn write(ws: &Workspace, tree: &Tree, profile: Profile) -> Result<Sizes> {
    let (dist, cache) = (ws.dist(), ws.target.join("dist-cache"));
    fs::create_dir_all(&cache)?;
    let quality = if profile == Profile::Dev { 5 } else { 11 };
    let files: Vec<_> = tree.files.iter().collect();
    let (next, sizes, written) = (AtomicUsize::new(0), Mutex::new(Sizes::new()), Mutex::new(BTreeSet::new()));
    let worker = || -> Result<()> {
        while let Some((path, bytes)) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (size, paths) = write_one(&dist, &cache, path, bytes, quality)?;
            sizes.lock().expect("no panic under the lock").insert((*path).clone(), size);
            written.lock().expect("no panic under the lock").extend(paths);
        }
        Ok(())
    };
    thread::scope(|scope| {
        let count = thread::available_parallelism().map_or(1, usize::from);
        let jobs: Vec<_> = (0..count).map(|_| scope.spawn(worker)).collect();
        jobs.into_iter().try_for_each(|job| job.join().expect("a compressing thread does not panic"))
    })?;
    remove_others(&dist, &written.into_inner().expect("no panic under the lock"))?;
    prune(&cache)?;
    Ok(sizes.into_inner().expect("no panic under the lock"))
}

fn write_one(dist: &Path, cache: &Path, path: &str, bytes: &[u8], quality: i32) -> Result<(Size, Vec<PathBuf>)> {
    let plain = dist.join(path);
    write_if_changed(&plain, bytes)?;
    let mut size = Size { raw: bytes.len(), br: bytes.len() };
    let mut written = vec![plain];
    if bytes.len() > WORTH_IT {
        let key = hex(bytes);
        let br = cached(&cache.join(format!("{key}-{quality}.br")), || brotli(bytes, quality))?;
        let gz = cached(&cache.join(format!("{key}-{quality}.gz")), || gzip(bytes, quality))?;
        for (packed, ext) in [(&br, "br"), (&gz, "gz")] {
            if packed.len() < bytes.len() {
                let target = dist.join(format!("{path}.{ext}"));
                write_if_changed(&target, packed)?;
                written.push(target);
            }
        }
        size.br = br.len().min(bytes.len());
    }
    Ok((size, written))
}

fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    Ok(fs::write(path, bytes)?)
}

fn cached(path: &Path, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<Vec<u8>> {
    if let Ok(bytes) = fs::read(path) {
        fs::File::options().append(true).open(path)?.set_modified(SystemTime::now())?;
        return Ok(bytes);
    }
    let bytes = make()?;
    // Written under another name first: a build that is stopped leaves no half a file behind.
    let part = path.with_extension("part");
    fs::write(&part, &bytes)?;
    fs::rename(&part, path)?;
    Ok(bytes)
}

fn brotli(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out)
}

fn gzip(bytes: &[u8], quality: i32) -> Result<Vec<u8>> {
    let level = if quality >= 11 { Compression::best() } else { Compression::fast() };
    let mut encoder = GzEncoder::new(Vec::new(), level);
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}

fn remove_others(folder: &Path, keep: &BTreeSet<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, keep)?;
        } else if !keep.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

fn prune(cache: &Path) -> Result<()> {
    for entry in fs::read_dir(cache)? {
        let entry = entry?;
        if entry.metadata()?.modified()?.elapsed().is_ok_and(|age| age > KEEP_CACHE) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_round_trips_at_both_qualities() {
        let bytes = "乡镇便民服务中心".repeat(100).into_bytes();
        for quality in [5, 11] {
            let packed = brotli(&bytes, quality).unwrap();
            let mut plain = Vec::new();
            brotli::BrotliDecompress(&mut &packed[..], &mut plain).unwrap();
            assert_eq!(plain, bytes);
            assert!(packed.len() < 100);
        }
    }
}
