//! Sizes and names of files and modules.

use super::{SOURCES, expect_none, hits, pattern, root};

const MOST_LINES: usize = 400;
/// Names that say nothing of what is inside.
const EMPTY_NAMES: [&str; 8] = ["utils", "util", "helpers", "common", "misc", "manager", "service", "info"];
/// Names that say nothing as a module's, though they are fine for a folder of data.
const EMPTY_MODULES: [&str; 1] = ["data"];

#[test]
fn no_file_has_more_than_400_lines() {
    let ours = SOURCES.iter().filter(|file| file.is(&[".rs", ".css", ".ts", ".mjs", ".js"]));
    let long = ours.filter(|file| file.text.lines().count() > MOST_LINES);
    expect_none(
        "files are at most 400 lines long",
        long.map(|file| format!("{} has {}", file.path, file.text.lines().count())),
    );
}

#[test]
fn modules_have_names_that_say_something() {
    let code = SOURCES.iter().filter(|file| file.is(&[".rs", ".ts", ".mjs", ".js"]));
    let empty = code.filter(|file| {
        let folders = file.path.split('/').any(|part| EMPTY_NAMES.contains(&part));
        let module = file.is(&[".rs"]) && EMPTY_MODULES.contains(&file.stem());
        folders || module || EMPTY_NAMES.contains(&file.stem())
    });
    expect_none("no module is called after nothing", empty.map(|file| file.path.clone()));
}

#[test]
fn no_module_lies_in_mod_rs() {
    let found = SOURCES.iter().filter(|file| file.path.ends_with("/mod.rs"));
    expect_none("`foo.rs` beside `foo/`, never `foo/mod.rs`", found.map(|file| file.path.clone()));
}

#[test]
fn every_public_module_of_domain_says_what_it_is() {
    let module = pattern(r"^pub mod (\w+);");
    let mut silent = Vec::new();
    for file in SOURCES.iter().filter(|file| file.under("domain/src/") && file.is(&[".rs"])) {
        let folder = match file.path.strip_suffix("/lib.rs") {
            Some(folder) => folder,
            None => file.path.trim_end_matches(".rs"),
        };
        for name in file.text.lines().filter_map(|line| Some(module.captures(line)?[1].to_owned())) {
            let path = format!("{folder}/{name}.rs");
            if !SOURCES.iter().any(|file| file.path == path && file.text.starts_with("//!")) {
                silent.push(path);
            }
        }
    }
    expect_none("a public module of `domain` begins with `//!`", silent);
}

#[test]
fn every_path_the_documents_name_exists() {
    let quoted = pattern(r"`([A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+/?)`");
    let tops = ["domain", "app", "server", "style", "e2e", "docs", "xtask", ".ci", ".cargo"];
    let mut missing = Vec::new();
    for file in SOURCES.iter().filter(|file| file.is(&[".md"])) {
        let paths = quoted.captures_iter(&file.text).map(|found| found[1].to_owned());
        for path in paths.filter(|path| tops.iter().any(|top| path.split('/').next() == Some(*top))) {
            if !root().join(&path).exists() {
                missing.push(format!("{} names {path}", file.path));
            }
        }
    }
    expect_none("a path in a document leads somewhere", missing);
}

#[test]
fn tests_neither_sleep_nor_stay_out() {
    // In pieces, so that this file does not find itself.
    let rust = pattern(&[r"#\[ig", r"nore|thread::sl", r"eep"].concat());
    let script = pattern(&[r"\.(sk", r"ip|on", r"ly|fix", r"me)\(|waitFor", r"Timeout"].concat());
    let found = SOURCES.iter().flat_map(|file| {
        let scripts = file.is(&[".ts", ".mjs", ".js"]);
        let pattern = if scripts { Some(&script) } else { file.is(&[".rs"]).then_some(&rust) };
        pattern.map(|pattern| hits(file, &file.text, pattern)).into_iter().flatten()
    });
    expect_none("no test is left out, none waits by the clock", found);
}
