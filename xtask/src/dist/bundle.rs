//! Compiles the entry crates and makes a page-ready pair (wasm, glue) of each.

use std::{
    env, fs,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::{
    steps::run,
    workspace::{ENTRIES, Profile, WASM, Workspace, profile_folder},
};

/// What a browser needs to run one entry.
pub(crate) struct Bundle {
    pub(crate) entry: &'static str,
    pub(crate) wasm: Vec<u8>,
    /// The JavaScript glue; the boot module tells it where its wasm is.
    pub(crate) glue: String,
}

/// One cargo call for all entries.
pub(crate) fn compile(ws: &Workspace, profile: Profile) -> Result<()> {
    let mut cmd = ws.cargo(["build", "--target", WASM, "--profile", profile.wasm()]);
    for entry in ENTRIES {
        cmd.arg("-p").arg(format!("entry-{entry}"));
    }
    if profile == Profile::Release {
        cmd.env("CARGO_ENCODED_RUSTFLAGS", flags(ws));
    }
    run(&mut cmd)
}

/// Flags of every crate of the client.
///
/// Views are erased (`erase_components`, a switch of Leptos): one piece of code for each kind of element instead of one
/// for each place where it stands; the desk is an eighth smaller for it. This machine's paths are kept out of panic
/// texts: the same sources give the same bytes anywhere.
fn flags(ws: &Workspace) -> String {
    let mut flags = vec!["--cfg=erase_components".to_owned(), format!("--remap-path-prefix={}=.", ws.root.display())];
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.and_then(|home| fs::read_dir(home.join("registry").join("src")).ok());
    for registry in sources.into_iter().flatten().flatten() {
        flags.push(format!("--remap-path-prefix={}=crates", registry.path().display()));
    }
    // Parted by a byte that no path has, where `RUSTFLAGS` would break at a blank.
    flags.join("\u{1f}")
}

/// Runs wasm-bindgen over each compiled entry.
pub(crate) fn bind(ws: &Workspace, profile: Profile) -> Result<Vec<Bundle>> {
    let compiled = ws.target.join(WASM).join(profile_folder(profile.wasm()));
    let out = ws.target.join("dist-work");
    thread::scope(|scope| {
        let (compiled, out) = (&compiled, &out);
        let jobs: Vec<_> = ENTRIES.map(|entry| scope.spawn(move || bind_one(entry, compiled, out, profile))).into();
        jobs.into_iter().map(|job| job.join().expect("a bindgen thread does not panic")).collect()
    })
}

fn bind_one(entry: &'static str, compiled: &Path, out: &Path, profile: Profile) -> Result<Bundle> {
    let name = format!("entry_{entry}");
    let out = out.join(entry);
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    let dev = profile == Profile::Dev;
    Bindgen::new()
        .input_path(compiled.join(format!("{name}.wasm")))
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        .keep_debug(false)
        .remove_name_section(!dev)
        .remove_producers_section(!dev)
        .generate(&out)
        .with_context(|| format!("wasm-bindgen of {name}"))?;
    if out.join("snippets").exists() {
        bail!("{name} brings JavaScript snippets: `dist` gives files hashed names and does not know how to name these");
    }
    Ok(Bundle {
        entry,
        wasm: fs::read(out.join(format!("{name}_bg.wasm")))?,
        glue: fs::read_to_string(out.join(format!("{name}.js")))?,
    })
}
