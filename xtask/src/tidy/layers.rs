//! Who depends on whom, and what each layer must not know.

use super::{SOURCES, expect_none, hits, pattern, root};
use crate::workspace::Workspace;

fn dependencies(package: &str) -> Vec<String> {
    let ws = Workspace { root: root(), target: root().join("target") };
    let metadata = ws.metadata().expect("cargo metadata works");
    let packages = metadata["packages"].as_array().expect("packages");
    let found = packages.iter().find(|found| found["name"] == package).expect("a package of the workspace");
    let dependencies = found["dependencies"].as_array().expect("dependencies");
    let normal = dependencies.iter().filter(|one| one["kind"].is_null());
    normal.map(|one| one["name"].as_str().expect("a name").to_owned()).collect()
}

#[test]
fn domain_depends_on_almost_nothing() {
    let allowed = ["domain-derive", "minicbor", "serde", "sha2", "thiserror"];
    let others = dependencies("domain").into_iter().filter(|name| !allowed.contains(&name.as_str()));
    expect_none("`domain` depends on its derive, minicbor, serde, sha2 and thiserror", others);
}

#[test]
fn server_knows_no_screens_and_the_client_no_server() {
    let server = dependencies("server").into_iter().filter(|name| name.starts_with("leptos") || name == "app");
    expect_none("`server` depends on no screen", server);
    let app = dependencies("app").into_iter();
    let app = app.filter(|name| ["axum", "tokio", "rusqlite", "server"].contains(&name.as_str()));
    expect_none("`app` depends on nothing of the server's", app);
}

#[test]
fn domain_reaches_for_nothing_outside() {
    let outside = pattern(
        r"\bstd::(time|fs|net|env|process|thread)\b|\b(tokio|web_sys|js_sys|rusqlite)::|\brand::|\bHash(Map|Set)\b",
    );
    let files = SOURCES.iter().filter(|file| file.under("domain/src/") && file.is(&[".rs"]) && !file.is_test());
    let found = files.flat_map(|file| hits(file, file.code(), &outside));
    expect_none("`domain` knows no clock, files, network, randomness or unordered maps", found);
}

#[test]
fn colours_are_named_in_one_place() {
    let colour = pattern(r"(:|\s|,|\()#[0-9A-Fa-f]{3,8}\b|\b(rgba?|hsla?|oklch|oklab|lab|lch|hwb)\(");
    let css = SOURCES.iter().filter(|file| {
        file.under("style/") && file.is(&[".css"]) && file.path != "style/tokens.css" && !file.under("style/print/")
    });
    // Relative colours, `oklch(from var(--ink) ...)`, name no colour of their own.
    let relative = pattern(r"\((from|in)\s");
    let in_style = css.flat_map(|file| hits(file, &file.text, &colour)).filter(|hit| !relative.is_match(hit));
    let rust = SOURCES.iter().filter(|file| file.under("app/src/") && file.is(&[".rs"]) && !file.is_test());
    let literal = pattern(r##""#[0-9A-Fa-f]{3,8}"|\b(rgba?|hsla?|oklch)\("##);
    let in_code = rust.flat_map(|file| hits(file, file.code(), &literal));
    expect_none("colours are named in style/tokens.css (and for paper in style/print)", in_style.chain(in_code));
}
