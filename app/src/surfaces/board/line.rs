//! The line to the server: one stream at a time, made anew by itself for as long as the page lives (F35).
//!
//! ```text
//! ask the queue ─▶ open the stream ─▶ frames and heartbeats … silence or end ─▶ pause 1 → 10 s ─▶ ask the queue
//! ```
//!
//! The question comes first because its answer says what time it is; where streams do not pass, asking again and
//! again is the fall-back.

use super::nudge::Nudge;
use super::{Picture, device};
use crate::model::board::calls::{Big, Look};
use crate::model::board::{Board, Calls, Effect, Input, KeptQueue, Screen, Today, wire};
use crate::shell::clock;
use crate::shell::frames::Frames;
use crate::shell::http::Call;
use crate::shell::kept::Kept;
use domain::time::Timestamp;
use gloo::timers::callback::Interval;
use gloo::timers::future::TimeoutFuture;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen_futures::spawn_local;

/// An answer that takes longer than this will not come.
const ANSWER_MS: u32 = 4_000;
const PAGES_MS: u32 = 10_000;

/// The pause before the next try: the first, and the longest.
const PAUSE_MS: u32 = 1_000;
const LONGEST_PAUSE_MS: u32 = 10_000;

/// A stream that lived this long was a good one.
const GOOD_MS: i64 = 20_000;

/// Names of what is kept.
const QUEUE: &str = "queue";
const WALL: &str = "wall";

struct Line {
    board: RefCell<Board>,
    picture: RefCell<Picture>,
    /// The pulse that is shown.
    pulse: Cell<Option<u32>>,
    kept: Kept,
    /// The queue and the pages as they came, to be kept as they are.
    queue: RefCell<Vec<u8>>,
    wall: RefCell<Vec<u8>>,
    nudge: Nudge,
    streaming: Cell<bool>,
}

/// Begins: what was kept is shown at once, then the server is asked.
pub(super) fn begin(picture: Picture) {
    let line = Rc::new(Line {
        board: RefCell::new(Board::new(device::pace_ms())),
        picture: RefCell::new(picture),
        pulse: Cell::new(None),
        kept: Kept::new("bianmin-board"),
        queue: RefCell::default(),
        wall: RefCell::default(),
        nudge: Nudge::default(),
        streaming: Cell::new(false),
    });
    device::stay_awake();
    {
        let line = line.clone();
        device::on("online", move || line.hurry());
    }
    {
        let line = line.clone();
        device::on("bianmin-update", move || line.tell(Input::UpdateWaits));
    }
    spawn_local(async move {
        line.recall().await;
        if device::update_waits() {
            line.tell(Input::UpdateWaits);
        }
        let ticking = line.clone();
        Interval::new(1_000, move || ticking.tell(Input::Tick)).forget();
        line.keep_open().await;
    });
}

impl Line {
    /// Gives the model an input, shows what is seen then, and does what is to be done.
    fn tell(self: &Rc<Self>, input: Input) {
        let (effects, screen) = {
            let mut board = self.board.borrow_mut();
            (board.update(input, device::reading()), board.screen())
        };
        self.show(&screen);
        for effect in effects {
            match effect {
                Effect::ReadPages => spawn_local(self.clone().read_pages()),
                Effect::KeepQueue => self.keep_queue(),
                Effect::KeepPages => self.keep(WALL, self.wall.borrow().clone()),
                Effect::Reconnect => self.nudge.give(),
                Effect::Activate => device::activate(),
            }
        }
    }

    /// Shows the screen; a call that follows another new one at once has to be made to pulse.
    fn show(&self, screen: &Screen) {
        let pulse = match &screen.calls {
            Calls::Today(Today { big: Some(Big { look: Look::New(pulse), .. }), .. }) => Some(*pulse),
            Calls::Today(_) | Calls::Opening | Calls::Cut(_) => None,
        };
        self.picture.borrow_mut().show(screen);
        let before = self.pulse.replace(pulse);
        if before.is_some() && pulse.is_some() && before != pulse {
            device::pulse_again();
        }
    }

    async fn keep_open(self: Rc<Self>) {
        let mut pause = PAUSE_MS;
        loop {
            let since = device::reading().steady;
            self.once().await;
            self.streaming.set(false);
            let good = device::reading().steady - since >= GOOD_MS;
            pause = if good { PAUSE_MS } else { (pause * 2).min(LONGEST_PAUSE_MS) };
            self.nudge.unless(TimeoutFuture::new(jittered(pause))).await;
        }
    }

    /// Asks, then listens until the stream ends or falls silent.
    async fn once(self: &Rc<Self>) {
        let path = format!("/api/public/queue?at={}", clock::now().0);
        let bytes = ask(&path, ANSWER_MS).await;
        let Some(queue) = wire::queue(&bytes) else { return self.tell(Input::NoAnswer) };
        self.queue.replace(bytes);
        self.tell(Input::Answered(queue));
        let Ok(mut frames) = Frames::open("/api/public/live", None).await else { return };
        self.streaming.set(true);
        while let Some(Some(frame)) = self.nudge.unless(frames.next()).await {
            if frame.is_empty() {
                self.tell(Input::Beat);
            } else if let Some(queue) = wire::queue(&frame) {
                self.queue.replace(frame);
                self.tell(Input::Framed(queue));
            } else {
                return;
            }
        }
    }

    async fn read_pages(self: Rc<Self>) {
        let bytes = ask("/api/public/wall", PAGES_MS).await;
        if !bytes.is_empty() && bytes == *self.wall.borrow() {
            return self.tell(Input::SamePages);
        }
        match wire::wall(&bytes) {
            Some(wall) => {
                self.wall.replace(bytes);
                self.tell(Input::Pages(wall));
            }
            None => self.tell(Input::NoPages),
        }
    }

    /// The network is back: no need to wait.
    fn hurry(&self) {
        if !self.streaming.get() {
            self.nudge.give();
        }
    }

    /// Keeps the moment of the last sign of life (eight bytes, little-endian) and the queue.
    fn keep_queue(self: &Rc<Self>) {
        let Some(heard) = self.board.borrow().heard() else { return };
        let queue = self.queue.borrow();
        if !queue.is_empty() {
            self.keep(QUEUE, [&heard.0.to_le_bytes(), &queue[..]].concat());
        }
    }

    fn keep(self: &Rc<Self>, name: &'static str, bytes: Vec<u8>) {
        let line = self.clone();
        spawn_local(async move { line.kept.keep(name, &bytes).await });
    }

    /// Tells the model what was kept: the queue first, because it says what time it is at the earliest.
    async fn recall(self: &Rc<Self>) {
        let kept = self.kept.kept(QUEUE).await.unwrap_or_default();
        if let Some((heard, bytes)) = kept.split_first_chunk()
            && let Some(queue) = wire::queue(bytes)
        {
            self.queue.replace(bytes.to_vec());
            self.tell(Input::KeptQueue(KeptQueue { queue, heard: Timestamp(i64::from_le_bytes(*heard)) }));
        }
        let bytes = self.kept.kept(WALL).await.unwrap_or_default();
        if let Some(wall) = wire::wall(&bytes) {
            self.wall.replace(bytes);
            self.tell(Input::KeptPages(wall));
        }
    }
}

/// Asks for a public answer; nothing comes of a line that is down.
async fn ask(path: &str, limit: u32) -> Vec<u8> {
    Call { path, body: None, token: None, limit }.send().await.unwrap_or_default()
}

/// Between half of a pause and all of it, so that many walls do not come back at the same moment.
fn jittered(pause: u32) -> u32 {
    let mut byte = [0];
    clock::random(&mut byte);
    pause / 2 + pause / 2 * u32::from(byte[0]) / 255
}
