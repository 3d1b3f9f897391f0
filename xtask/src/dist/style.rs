//! One stylesheet from `style/main.css` and the files it imports, in its order.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

/// The stylesheet and every file that went into it.
pub(crate) struct Sheet {
    pub(crate) text: String,
    pub(crate) parts: BTreeSet<PathBuf>,
}

/// Reads `main` and replaces each `@import` by the file it names; comments go.
pub(crate) fn sheet(main: &Path) -> Result<Sheet> {
    let mut sheet = Sheet { text: String::new(), parts: BTreeSet::new() };
    append(&mut sheet, main)?;
    if let Some(at) = sheet.text.find("url(") {
        let rest: String = sheet.text[at..].chars().take(60).collect();
        bail!("styles reach for another file, which would not be found under its hashed name: {rest}");
    }
    Ok(sheet)
}

fn append(sheet: &mut Sheet, file: &Path) -> Result<()> {
    if !sheet.parts.insert(file.to_path_buf()) {
        bail!("{} is imported twice", file.display());
    }
    let text = fs::read_to_string(file).with_context(|| format!("the stylesheet {} is missing", file.display()))?;
    let text = without_comments(&text);
    let mut rest = text.as_str();
    while let Some(at) = rest.find("@import") {
        sheet.text.push_str(rest[..at].trim_start());
        let end = at + rest[at..].find(';').with_context(|| format!("an @import without `;` in {}", file.display()))?;
        let import = Import::parse(&rest[at + "@import".len()..end])
            .with_context(|| format!("cannot read `{}` in {}", &rest[at..end], file.display()))?;
        let target = file.parent().unwrap_or(Path::new("")).join(import.file);
        if let Some(layer) = import.layer {
            sheet.text.push_str(&format!("@layer {layer} {{\n"));
        }
        append(sheet, &target)?;
        if import.layer.is_some() {
            sheet.text.push_str("}\n");
        }
        rest = &rest[end + 1..];
    }
    sheet.text.push_str(rest.trim());
    sheet.text.push('\n');
    Ok(())
}

struct Import<'a> {
    file: &'a str,
    layer: Option<&'a str>,
}

impl<'a> Import<'a> {
    /// Reads what stands between `@import` and `;`: a quoted file and perhaps `layer(name)`.
    fn parse(text: &'a str) -> Option<Self> {
        let text = text.trim();
        let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let (file, tail) = text[1..].split_once(quote)?;
        let tail = tail.trim();
        let layer = match tail {
            "" => None,
            _ => Some(tail.strip_prefix("layer(")?.strip_suffix(')')?.trim()),
        };
        Some(Self { file, layer })
    }
}

/// Takes comments out, leaves strings alone, and drops empty lines and indentation.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut quote = None;
    while let Some(c) = chars.next() {
        match quote {
            Some(open) => {
                out.push(c);
                if c == '\\' {
                    out.extend(chars.next());
                } else if c == open {
                    quote = None;
                }
            }
            None if c == '/' && chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
            }
            None => {
                if matches!(c, '"' | '\'') {
                    quote = Some(c);
                }
                out.push(c);
            }
        }
    }
    out.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_go_and_strings_stay() {
        assert_eq!(without_comments("a { /* x */ content: \"/* y */\"; }\n\n/**/\n"), "a {  content: \"/* y */\"; }");
    }

    #[test]
    fn an_import_may_name_a_layer() {
        let plain = Import::parse(" \"a/b.css\" ").unwrap();
        assert_eq!((plain.file, plain.layer), ("a/b.css", None));
        let layered = Import::parse("'a.css' layer(base)").unwrap();
        assert_eq!((layered.file, layered.layer), ("a.css", Some("base")));
        assert!(Import::parse("\"a.css\" screen").is_none());
    }

    #[test]
    fn the_sheet_of_this_workspace_takes_every_file_once() {
        let style = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("style");
        let sheet = sheet(&style.join("main.css")).unwrap();
        assert!(!sheet.text.contains("@import"));
        let mut forgotten = Vec::new();
        let mut folders = vec![style];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ext| ext == "css") && !sheet.parts.contains(&path) {
                    forgotten.push(path);
                }
            }
        }
        assert!(forgotten.is_empty(), "no @import leads to {forgotten:?}");
    }
}
