//! Where things are, and how to call cargo so that a nested call sees what a bare one sees.

use std::{
    env,
    ffi::OsStr,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

/// The packages of the browser client's bundles.
pub(crate) const ENTRIES: [&str; 7] = ["desk", "visit", "manage", "board", "kiosk", "status", "worker"];
/// The target the client is built for.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// How optimised a build is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    Dev,
    Release,
}

impl Profile {
    pub(crate) fn of(dev: bool) -> Self {
        if dev { Self::Dev } else { Self::Release }
    }

    /// Cargo's name of this profile for the server.
    pub(crate) fn host(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }

    /// Cargo's name of this profile for the client.
    pub(crate) fn wasm(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "wasm-release",
        }
    }
}

/// The folder cargo puts a profile's output in.
pub(crate) fn profile_folder(profile: &str) -> &str {
    if profile == "dev" { "debug" } else { profile }
}

/// The checkout and its target folder.
pub(crate) struct Workspace {
    pub(crate) root: PathBuf,
    pub(crate) target: PathBuf,
}

impl Workspace {
    pub(crate) fn find() -> Result<Self> {
        let manifest =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest.parent().context("xtask lies in the workspace's root")?.to_path_buf();
        let mut ws = Self { root, target: PathBuf::new() };
        ws.target = match env::var_os("CARGO_TARGET_DIR").filter(|dir| !dir.is_empty()) {
            // A relative folder counts from where the person stands, as cargo counts it.
            Some(dir) => env::current_dir()?.join(dir),
            None => PathBuf::from(ws.metadata()?["target_directory"].as_str().context("target_directory")?),
        };
        Ok(ws)
    }

    /// `cargo metadata` of the workspace's own packages.
    pub(crate) fn metadata(&self) -> Result<serde_json::Value> {
        let out = self.cargo(["metadata", "--format-version", "1", "--no-deps"]).output().context("cargo metadata")?;
        if !out.status.success() {
            bail!("cargo metadata failed:\n{}", String::from_utf8_lossy(&out.stderr));
        }
        Ok(serde_json::from_slice(&out.stdout)?)
    }

    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// The built client.
    pub(crate) fn dist(&self) -> PathBuf {
        self.target.join("dist")
    }

    /// The built server.
    pub(crate) fn server(&self, profile: Profile) -> PathBuf {
        let name = format!("bianmin{}", env::consts::EXE_SUFFIX);
        self.target.join(profile_folder(profile.host())).join(name)
    }

    /// A cargo call in the workspace's root. `BIANMIN_DIST` tells the server's build script where the client is;
    /// it is the same in every call, so that cargo does not rebuild the server in turns.
    pub(crate) fn cargo<A: AsRef<OsStr>>(&self, args: impl IntoIterator<Item = A>) -> Command {
        let mut cmd = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") || text == "CARGO_BIN_NAME" {
                cmd.env_remove(&name);
            }
        }
        cmd.args(args).current_dir(&self.root);
        if !self.target.as_os_str().is_empty() {
            cmd.env("CARGO_TARGET_DIR", &self.target).env("BIANMIN_DIST", self.dist());
        }
        cmd
    }
}
