//! The repository's own rules, as tests: what the compiler does not see and a reader relies on.
//!
//! Every test lists all places that break its rule.

mod layers;
mod names;
mod text;

use std::{fs, path::PathBuf, process::Command, sync::LazyLock};

/// A text file of ours, as git knows it.
struct Source {
    /// Below the root, with `/`.
    path: String,
    text: String,
}

impl Source {
    fn is(&self, endings: &[&str]) -> bool {
        endings.iter().any(|ending| self.path.ends_with(ending))
    }

    fn under(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Whether the file is nothing but tests.
    fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.stem() == "tests"
    }

    /// The code before the tests at the file's end; `mod tests;` is no end.
    fn code(&self) -> &str {
        self.text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or_default()
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All text files that are in git or would be added to it.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let out = Command::new("git")
        .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root())
        .output()
        .expect("git runs");
    assert!(out.status.success(), "git ls-files: {}", String::from_utf8_lossy(&out.stderr));
    let list = String::from_utf8(out.stdout).expect("paths are UTF-8");
    let read = |path: &str| Some(Source { text: fs::read_to_string(root().join(path)).ok()?, path: path.to_owned() });
    list.split('\0').filter(|path| !path.is_empty()).filter_map(read).collect()
});

/// Fails with the list of what breaks the rule.
#[track_caller]
fn expect_none(rule: &str, broken: impl IntoIterator<Item = String>) {
    let broken: Vec<_> = broken.into_iter().collect();
    assert!(broken.is_empty(), "{rule}:\n  {}\n", broken.join("\n  "));
}

/// Every line of `text` in which `pattern` is found, as `path:line: text`.
fn hits<'a>(source: &'a Source, text: &'a str, pattern: &'a regex::Regex) -> impl Iterator<Item = String> + 'a {
    let lines = text.lines().enumerate().filter(move |(_, line)| pattern.is_match(line));
    lines.map(move |(at, line)| format!("{}:{}: {}", source.path, at + 1, line.trim()))
}

fn pattern(text: &str) -> regex::Regex {
    regex::Regex::new(text).expect("a pattern of ours is sound")
}
