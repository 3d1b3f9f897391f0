//! Puts the built client into the binary: every file of the folder `BIANMIN_DIST` with its compressed twins.
//!
//! Without the variable, or before the client is built, the table is empty and the binary serves a folder instead.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-env-changed=BIANMIN_DIST");
    println!("cargo::rerun-if-changed=build.rs");
    let mut paths = BTreeSet::new();
    let folder = env::var_os("BIANMIN_DIST").filter(|dir| !dir.is_empty()).map(PathBuf::from);
    if let Some(folder) = &folder {
        println!("cargo::rerun-if-changed={}", folder.display());
        if folder.is_dir() {
            collect(folder, folder, &mut paths)?;
        }
    }
    let mut table = String::from("pub(super) static FILES: &[Embedded] = &[\n");
    for path in paths.iter().filter(|path| !is_twin(path, &paths)) {
        let folder = folder.as_deref().unwrap_or(Path::new(""));
        let include = |path: &str| format!("include_bytes!({:?})", folder.join(path));
        let twin = |ending: &str| {
            let twin = format!("{path}.{ending}");
            paths.get(&twin).map_or("None".to_owned(), |twin| format!("Some({})", include(twin)))
        };
        let (plain, br, gz) = (include(path), twin("br"), twin("gz"));
        table += &format!("    Embedded {{ path: {path:?}, plain: {plain}, br: {br}, gz: {gz} }},\n");
    }
    table += "];\n";
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?);
    fs::write(out.join("client.rs"), table)
}

/// Paths below the folder with `/`, in the order in which they are searched.
fn collect(folder: &Path, below: &Path, paths: &mut BTreeSet<String>) -> io::Result<()> {
    for entry in fs::read_dir(below)? {
        let path = entry?.path();
        if path.is_dir() {
            collect(folder, &path, paths)?;
        } else if let Ok(path) = path.strip_prefix(folder) {
            println!("cargo::rerun-if-changed={}", folder.join(path).display());
            paths.insert(path.to_string_lossy().replace('\\', "/"));
        }
    }
    Ok(())
}

fn is_twin(path: &str, paths: &BTreeSet<String>) -> bool {
    [".br", ".gz"].iter().any(|ending| path.strip_suffix(ending).is_some_and(|plain| paths.contains(plain)))
}
