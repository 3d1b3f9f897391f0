//! The client's files (F38) and the headers that every answer carries.

use crate::world::World;
use std::fs;
use std::path::Path;

fn lay_out(folder: &Path, version: &str) {
    fs::create_dir_all(folder.join("assets")).expect("made");
    let page = format!("<!doctype html><script src=/assets/desk-{version}.js></script>");
    for (path, content) in [
        ("index.html", "<!doctype html>hall"),
        ("desk.html", &page),
        ("status.html", "<!doctype html>status"),
        ("sw.js", version),
        ("version.txt", version),
        ("manifest.webmanifest", "{}"),
        (&format!("assets/desk-{version}.js"), "start()"),
        (&format!("assets/desk-{version}.wasm"), "\0asm"),
        (&format!("assets/desk-{version}.wasm.br"), "packed by brotli"),
        (&format!("assets/desk-{version}.wasm.gz"), "packed by gzip"),
    ] {
        fs::write(folder.join(path), content).expect("written");
    }
}

/// A hall that serves a client from a folder.
fn world_of(dist: &Path) -> World {
    let mut world = World::sample();
    world.dist = Some(dist.to_owned());
    world.restart();
    world
}

#[test]
fn f38_a_missing_file_is_404_and_never_a_page() {
    let dist = tempfile::tempdir().expect("a folder");
    lay_out(dist.path(), "1");
    let world = world_of(dist.path());
    for path in [
        "/assets/desk-0.js",
        "/assets/desk-0.wasm",
        "/assets/old.css",
        "/desk/old.js",
        "/favicon.ico",
        "/api/none",
        "/api/none.js",
        "/nothing",
        "/assets/",
        "/../Cargo.toml",
        "/assets/..%2f..%2fCargo.toml",
    ] {
        let answer = world.get(path, &[]);
        assert_eq!(answer.status, 404, "{path}");
        assert_eq!(answer.header("content-type"), Some("text/plain; charset=utf-8"), "{path}");
        assert_eq!(answer.header("cache-control"), Some("no-store"), "{path}");
    }
    assert_eq!(world.post("/desk", &[], b"").status, 405);
    assert_eq!(world.get("/api/sync", &[]).status, 405);
}

#[test]
fn f38_pages_are_asked_for_again_and_assets_kept_for_ever() {
    let dist = tempfile::tempdir().expect("a folder");
    lay_out(dist.path(), "1");
    let world = world_of(dist.path());
    for path in ["/", "/desk", "/desk/case/12", "/status", "/status/XZ-1"] {
        let page = world.get(path, &[]);
        assert_eq!((page.status, page.header("content-type")), (200, Some("text/html; charset=utf-8")), "{path}");
        assert_eq!(page.header("cache-control"), Some("no-cache"), "{path}");
        let tag = page.header("etag").expect("a tag").to_owned();
        assert_eq!(world.get(path, &[("if-none-match", &tag)]).status, 304, "{path}");
    }
    let wasm = |encoding: &str| world.get("/assets/desk-1.wasm", &[("accept-encoding", encoding)]);
    let plain = wasm("identity");
    assert_eq!(plain.header("cache-control"), Some("public, max-age=31536000, immutable"));
    assert_eq!(plain.header("content-type"), Some("application/wasm"));
    assert_eq!((plain.text().as_str(), plain.header("content-encoding")), ("\0asm", None));
    let packed = wasm("gzip, br");
    assert_eq!((packed.text().as_str(), packed.header("content-encoding")), ("packed by brotli", Some("br")));
    let packed = wasm("gzip");
    assert_eq!((packed.text().as_str(), packed.header("content-encoding")), ("packed by gzip", Some("gzip")));
    assert_eq!(world.get("/sw.js", &[]).header("content-type"), Some("text/javascript; charset=utf-8"));
    let manifest = world.get("/manifest.webmanifest", &[]);
    assert_eq!(manifest.header("content-type"), Some("application/manifest+json"));
}

#[test]
fn f38_a_new_version_in_the_folder_is_served_at_once_and_old_files_are_gone() {
    let dist = tempfile::tempdir().expect("a folder");
    lay_out(dist.path(), "1");
    let world = world_of(dist.path());
    let old = world.get("/desk", &[]);
    fs::remove_dir_all(dist.path().join("assets")).expect("gone");
    lay_out(dist.path(), "2");
    let new = world.get("/desk", &[("if-none-match", old.header("etag").expect("a tag"))]);
    assert!(new.status == 200 && new.text().contains("desk-2.js"));
    assert_eq!(world.get("/assets/desk-1.js", &[]).status, 404);
    assert_eq!(world.get("/assets/desk-2.js", &[]).status, 200);
    assert!(world.get("/healthz", &[]).text().contains("client 2"));
}

#[test]
fn a_server_without_a_client_says_so() {
    let dist = tempfile::tempdir().expect("a folder");
    let world = world_of(dist.path());
    let answer = world.get("/desk", &[]);
    assert_eq!((answer.status, answer.text().as_str()), (503, "client not built: run cargo xtask dist\n"));
}

#[test]
fn every_answer_carries_the_headers_of_safety_and_an_id() {
    let world = World::sample();
    let mut ids = std::collections::BTreeSet::new();
    for path in ["/healthz", "/api/public/wall", "/api/sync", "/nothing", "/none.js"] {
        let answer = world.get(path, &[("x-request-id", "mine")]);
        let policy = answer.header("content-security-policy").expect("a policy");
        assert!(policy.starts_with("default-src 'self';") && !policy.contains("unsafe-inline"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), Some("nosniff"));
        assert_eq!(answer.header("referrer-policy"), Some("no-referrer"));
        ids.insert(answer.header("x-request-id").expect("an id").to_owned());
    }
    assert!(ids.len() == 5 && !ids.contains("mine"));
}
