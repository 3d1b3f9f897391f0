//! `setup`: what the build and the tests need and this machine lacks.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

use crate::{
    steps::{run as run_command, step},
    workspace::{WASM, Workspace},
};

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Only what the build needs, not the browser and the packages of the tests.
    #[arg(long)]
    build_only: bool,
}

pub(crate) fn run(ws: &Workspace, args: &Args) -> Result<()> {
    wasm_target()?;
    if !args.build_only {
        browser()?;
        npm(ws)?;
    }
    eprintln!("    everything is there");
    Ok(())
}

/// The compiler's WebAssembly target.
pub(crate) fn wasm_target() -> Result<()> {
    let Some(installed) = answer("rustup", &["target", "list", "--installed"]) else {
        eprintln!("    no rustup here: taking it that the compiler has {WASM}");
        return Ok(());
    };
    if installed.lines().any(|line| line.trim() == WASM) {
        return Ok(());
    }
    step("install the compiler's WebAssembly target", || {
        run_command(Command::new("rustup").args(["target", "add", WASM]))
    })
}

/// A browser to drive, its driver, and a font with Chinese characters.
pub(crate) fn browser() -> Result<()> {
    let mut packages = Vec::new();
    if chromium().is_none() {
        packages.push("chromium");
    }
    if find("chromedriver").is_none() {
        packages.push("chromium-driver");
    }
    if answer("fc-list", &[":lang=zh"]).unwrap_or_default().trim().is_empty() {
        packages.extend(["fontconfig", "fonts-wqy-microhei"]);
    }
    if packages.is_empty() {
        return Ok(());
    }
    let list = packages.join(" ");
    if find("apt-get").is_none() {
        bail!("the browser tests need {list} (Debian's names): please install them, there is no apt-get here");
    }
    step(&format!("install {list} with apt-get"), || {
        apt(&["update"])?;
        apt(&[&["install", "-y", "--no-install-recommends"], packages.as_slice()].concat())
    })
    .with_context(|| format!("the browser tests need {list}: please install them"))
}

fn apt(args: &[&str]) -> Result<()> {
    let root = answer("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let mut cmd = Command::new(if root { "apt-get" } else { "sudo" });
    if !root {
        cmd.arg("apt-get");
    }
    run_command(cmd.args(["-o", "DPkg::Lock::Timeout=600"]).args(args).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// The packages of `e2e/`. The lock file names no download addresses, so that any registry will do.
pub(crate) fn npm(ws: &Workspace) -> Result<()> {
    let e2e = ws.path("e2e");
    let (manifest, lock) = (e2e.join("package.json"), e2e.join("package-lock.json"));
    if !manifest.exists() {
        bail!("there is no {}", manifest.display());
    }
    let installed = e2e.join("node_modules/.package-lock.json");
    if lock.exists() && newer(&installed, &lock) && newer(&installed, &manifest) {
        return Ok(());
    }
    // `npm` is a script on Windows, which only a shell starts.
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let verb = if lock.exists() { "ci" } else { "install" };
    step("install the packages of the browser tests", || {
        run_command(
            Command::new(npm)
                .args([verb, "--omit-lockfile-registry-resolved", "--ignore-scripts", "--no-audit", "--no-fund"])
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                .current_dir(&e2e),
        )?;
        if fs::read_to_string(&lock)?.contains("\"resolved\"") {
            bail!(
                "e2e/package-lock.json names download addresses: make it anew with --omit-lockfile-registry-resolved"
            );
        }
        Ok(())
    })
}

fn newer(one: &Path, other: &Path) -> bool {
    let time = |path: &Path| fs::metadata(path).and_then(|meta| meta.modified()).ok();
    matches!((time(one), time(other)), (Some(one), Some(other)) if one >= other)
}

/// Where the browser is.
pub(crate) fn chromium() -> Option<PathBuf> {
    ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(find)
}

/// Looks a program up in `PATH`.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let paths = std::env::var_os("PATH")?;
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&paths).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn answer(program: &str, args: &[&str]) -> Option<String> {
    let out = Command::new(program).args(args).stderr(Stdio::null()).output().ok()?;
    out.status.success().then(|| String::from_utf8_lossy(&out.stdout).into_owned())
}
