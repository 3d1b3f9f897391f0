//! `serve`: opens the hall.

use super::folder::Folder;
use super::{Common, Listen, say, stop};
use anyhow::{Context as _, Result, bail};
use domain::calendar::OfficeHours;
use domain::hall::{HallClass, HallSettings};
use domain::ids::HallId;
use server::admission::HallCode;
use server::client::Client;
use server::clock::Clock;
use server::files::FileStore;
use server::hall::{self, Hall};
use server::live::CAPACITY;
use server::state::AppState;
use server::store::{SqliteStore, Store as _};
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::time::Duration;

/// What a hall is told at its first start; later all of it is changed on the management page.
#[derive(clap::Args)]
pub(super) struct Founding {
    /// The hall's short code in numbers: letters only.
    #[arg(long, default_value = "XZ", value_parser = hall_id)]
    hall: String,
    /// The hall's full name.
    #[arg(long, requires = "hotline", requires = "letter_box")]
    name: Option<String>,
    /// The service hotline.
    #[arg(long)]
    hotline: Option<String>,
    /// Where the letter box stands.
    #[arg(long)]
    letter_box: Option<String>,
}

impl Default for Founding {
    fn default() -> Self {
        Founding { hall: "XZ".to_owned(), name: None, hotline: None, letter_box: None }
    }
}

/// Case numbers begin with it, so it holds only letters.
fn hall_id(text: &str) -> Result<String, String> {
    let fits = (1..=6).contains(&text.len()) && text.chars().all(|c| c.is_ascii_uppercase());
    if fits { Ok(text.to_owned()) } else { Err("one to six capital letters".to_owned()) }
}

impl Founding {
    fn settings(&self, origin: &str) -> Option<HallSettings> {
        let (Some(name), Some(hotline), Some(letter_box)) = (&self.name, &self.hotline, &self.letter_box) else {
            return None;
        };
        Some(HallSettings {
            hall: HallId(self.hall.clone()),
            name: name.clone(),
            class: HallClass::Town,
            address: String::new(),
            hotline: hotline.clone(),
            complaint_phone: String::new(),
            letter_box: letter_box.clone(),
            hours: OfficeHours::default(),
            spot_target: 30,
            closures: Vec::new(),
            origin: origin.to_owned(),
            villages: Vec::new(),
            denial_notice: None,
            market: None,
            elsewhere: None,
        })
    }
}

/// What is missing for a first start (SC-01, OP-10).
const UNFOUNDED: &str =
    "there is no hall in {} yet. A hall begins with its name, its hotline and the place of its letter box:
  bianmin serve --data {} --name 新政镇便民服务中心 --hotline 0817-… --letter-box 大厅门口
To look at a sample hall instead: bianmin demo";

/// Opens the hall, founding it when the folder is empty.
pub(super) fn run(common: &Common, listen: &Listen, founding: &Founding) -> Result<ExitCode> {
    let folder = Folder::open(&common.data)?;
    let mut store = folder.store()?;
    let code = HallCode::of_folder(&folder.path).context("the hall code")?;
    let listener = listen.bind()?;
    if store.end()?.is_none() {
        let origin = listen.first_origin(&listener)?;
        let settings =
            founding.settings(&origin).with_context(|| UNFOUNDED.replace("{}", &common.data.display().to_string()))?;
        let hall = HallId(founding.hall.clone());
        let founding = hall::Founding { hall, settings: Some(settings), origin: origin.clone() };
        hall::found(&mut store, &founding, &Clock::system())?;
        say(&format!("A new hall in {}, at {origin} for ever.", folder.path.display()));
        say(&format!("Hall code: {} (devices are let in with it)", code.shown()));
    }
    open(store, folder.files()?, code, listen, listener, |_| {})
}

/// Serves a hall until told to stop; `greet` is given the origin.
pub(super) fn open(
    store: SqliteStore,
    files: FileStore,
    code: HallCode,
    listen: &Listen,
    listener: TcpListener,
    greet: impl FnOnce(&str),
) -> Result<ExitCode> {
    let address = listener.local_addr()?;
    let origin = kept_origin(&store, listen, address)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let (hall, thread) = Hall::open(Box::new(store), Clock::system(), CAPACITY)?;
        let client = listen.dist.clone().map_or(Client::Embedded, Client::Folder);
        let mut state = AppState::new(hall, files, code, client, Clock::system());
        state.behind_proxy = listen.behind_proxy;
        greet(&origin);
        say(&format!("listening on http://{address}"));
        server::serve(listener, state, stop::asked()).await?;
        tokio::task::spawn_blocking(|| thread.join()).await?.ok();
        anyhow::Ok(())
    })?;
    runtime.shutdown_timeout(Duration::from_secs(1));
    say("stopped");
    Ok(ExitCode::SUCCESS)
}

/// The origin the hall keeps; another that is given later is not taken.
fn kept_origin(store: &SqliteStore, listen: &Listen, address: SocketAddr) -> Result<String> {
    let Some(kept) = store.meta("origin")? else { bail!("the hall has no origin") };
    if let Some(other) = listen.origin.as_deref().map(plain).filter(|other| *other != kept) {
        eprintln!("The hall's origin is {kept} and stays so: what devices hold belongs to it. {other} is not taken.");
    } else if kept.starts_with("http://localhost:") && kept != local(address) {
        eprintln!(
            "The hall's origin is {kept}, but this is {}: devices keep their work for the former.",
            local(address)
        );
    }
    Ok(kept)
}

impl Listen {
    /// Takes the port, before anything is written.
    pub(super) fn bind(&self) -> Result<TcpListener> {
        let listener = TcpListener::bind((self.host, self.port));
        let listener = listener.with_context(|| format!("cannot listen on {}:{}", self.host, self.port))?;
        listener.set_nonblocking(true)?;
        Ok(listener)
    }

    /// The origin for a first start.
    pub(super) fn first_origin(&self, listener: &TcpListener) -> Result<String> {
        Ok(match self.origin.as_deref() {
            Some(origin) => plain(origin),
            None => local(listener.local_addr()?),
        })
    }
}

/// This machine's own origin.
fn local(address: SocketAddr) -> String {
    format!("http://localhost:{}", address.port())
}

/// Without a slash at the end.
fn plain(origin: &str) -> String {
    origin.trim().trim_end_matches('/').to_owned()
}
