//! Names everything by its content and fills the templates of `app/public`.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

use super::{
    bundle::Bundle,
    style,
    tree::{Tree, integrity},
};
use crate::{pinyin, workspace::Workspace};

/// What the rest of `dist` wants to know of the layout.
pub(crate) struct Parts {
    pub(crate) version: String,
    /// The wasm and JavaScript files of each entry.
    pub(crate) entries: BTreeMap<&'static str, Vec<String>>,
}

/// One page of `app/public/surfaces.json`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Surface {
    /// The address and the file's stem.
    page: String,
    entry: String,
    title: String,
    /// The scale of type: `desk`, `arm` or `wall` (style/tokens.css).
    scale: String,
    /// `all`: the whole client is kept on the device; `none`: nothing is (a citizen's own phone).
    keep: String,
    /// `yes`: somebody sits in front of it; `no`: it must start again by itself.
    attended: String,
}

/// The addresses of one entry's files.
struct Entry {
    boot: String,
    glue: String,
    wasm: String,
}

/// Fills `tree` with every file of the client.
pub(crate) fn lay_out(ws: &Workspace, bundles: Vec<Bundle>, tree: &mut Tree) -> Result<Parts> {
    let public =
        |name: &str| fs::read_to_string(ws.path("app/public").join(name)).with_context(|| format!("app/public/{name}"));
    let surfaces: Vec<Surface> = serde_json::from_str(&public("surfaces.json")?).context("app/public/surfaces.json")?;
    let css = tree.add_hashed("style", "css", style::sheet(&ws.path("style/main.css"))?.text.into_bytes());
    let pinyin = tree.add_hashed("pinyin", "bin", pinyin::table()?);

    let boot = public("boot.js")?;
    let worker_boot = fill(&public("worker-boot.js")?, &[("pinyin", &pinyin)]);
    let mut entries = BTreeMap::new();
    for bundle in bundles {
        let template = if bundle.entry == "worker" { &worker_boot } else { &boot };
        let entry = bundle.entry;
        entries
            .insert(entry, add_entry(bundle, template, tree).with_context(|| format!("the boot module of {entry}"))?);
    }
    let worker = entries.get("worker").context("there is no worker")?.boot.clone();

    let page = public("page.html")?;
    for surface in &surfaces {
        let entry = entries.get(surface.entry.as_str()).with_context(|| format!("no entry `{}`", surface.entry))?;
        let fields = [
            ("surface", surface.page.as_str()),
            ("title", &surface.title),
            ("scale", &surface.scale),
            ("keep", &surface.keep),
            ("attended", &surface.attended),
            ("css", &css),
            ("boot", &entry.boot),
            ("glue", &entry.glue),
            ("wasm", &entry.wasm),
            ("worker", &worker),
            ("pinyin", &pinyin),
        ];
        tree.add(&format!("{}.html", surface.page), fill(&page, &fields));
    }
    tree.add("index.html", fill(&public("index.html")?, &[("css", &css)]));
    tree.add("manifest.webmanifest", public("manifest.webmanifest")?);
    tree.add("favicon.svg", public("favicon.svg")?);
    tree.add("sw.js", public("sw.js")?);

    let version = stamp(tree, &surfaces)?;
    let entries = entries
        .into_iter()
        .map(|(name, entry)| {
            let urls = [entry.wasm, entry.glue, entry.boot];
            (name, urls.map(|url| url.trim_start_matches('/').to_owned()).into())
        })
        .collect();
    Ok(Parts { version, entries })
}

fn add_entry(bundle: Bundle, template: &str, tree: &mut Tree) -> Result<Entry> {
    let name = bundle.entry;
    let wasm = tree.add_hashed(name, "wasm", bundle.wasm);
    let glue = tree.add_hashed(name, "js", bundle.glue.into_bytes());
    let boot = fill(template, &[("glue", &glue), ("wasm", &wasm)]);
    no_placeholder(&boot)?;
    let stem = if name == "worker" { "worker-boot".to_owned() } else { format!("boot-{name}") };
    let boot = tree.add_hashed(&stem, "js", boot.into_bytes());
    Ok(Entry { boot, glue, wasm })
}

/// Writes the version, a hash over everything before it, into the pages and `sw.js`, with the list of files to keep.
fn stamp(tree: &mut Tree, surfaces: &[Surface]) -> Result<String> {
    let version = tree.version();
    let mut sw = String::new();
    for (path, bytes) in &mut tree.files {
        if path.ends_with(".html") || path == "sw.js" {
            let text = String::from_utf8(std::mem::take(bytes)).with_context(|| path.clone())?;
            let text = fill(&text, &[("version", &version)]);
            if path == "sw.js" {
                sw = text;
            } else {
                no_placeholder(&text).with_context(|| path.clone())?;
                *bytes = text.into_bytes();
            }
        }
    }
    let kept: Vec<_> = tree
        .files
        .iter()
        .filter(|(path, _)| *path != "sw.js")
        .map(|(path, bytes)| (address(path), integrity(bytes)))
        .collect();
    let pages: Vec<_> = surfaces.iter().map(|surface| format!("/{}", surface.page)).collect();
    sw = fill(&sw, &[("files", &serde_json::to_string_pretty(&kept)?), ("pages", &serde_json::to_string(&pages)?)]);
    no_placeholder(&sw).context("sw.js")?;
    tree.add("sw.js", sw);
    tree.add("version.txt", format!("{version}\n"));
    Ok(version)
}

/// The address a browser asks for: pages go without `.html`, the index is `/`.
fn address(path: &str) -> String {
    match path.strip_suffix(".html") {
        Some("index") => "/".to_owned(),
        Some(page) => format!("/{page}"),
        None => format!("/{path}"),
    }
}

/// Replaces `{{name}}` by its value.
fn fill(template: &str, fields: &[(&str, &str)]) -> String {
    fields.iter().fold(template.to_owned(), |text, (name, value)| text.replace(&format!("{{{{{name}}}}}"), value))
}

fn no_placeholder(text: &str) -> Result<()> {
    match text.find("{{") {
        Some(at) => bail!("nothing fills `{}`", text[at..].lines().next().unwrap_or_default()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_asked_for_without_their_ending() {
        assert_eq!(address("index.html"), "/");
        assert_eq!(address("desk.html"), "/desk");
        assert_eq!(address("assets/a-1.js"), "/assets/a-1.js");
    }

    #[test]
    fn an_empty_place_is_found() {
        let text = fill("<a href=\"{{css}}\">{{boot}}</a>", &[("css", "/x")]);
        assert_eq!(text, "<a href=\"/x\">{{boot}}</a>");
        assert!(no_placeholder(&text).is_err());
        assert!(no_placeholder(&fill(&text, &[("boot", "b")])).is_ok());
    }
}
