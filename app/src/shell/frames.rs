//! A live stream: frames of a little-endian length and a body; a length of zero is a heartbeat.
//!
//! Silence longer than [`SILENCE_MS`] counts as a break, whatever the socket says (F35).

use super::http::{Call, NoAnswer};
use gloo::timers::callback::Timeout;
use js_sys::{Reflect, Uint8Array};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, ReadableStreamDefaultReader};

/// The server sends a heartbeat every ten seconds; after this many milliseconds of silence the line is dead.
pub const SILENCE_MS: u32 = 25_000;

/// The longest frame that is believed, in bytes.
const LONGEST: usize = 4_000_000;

/// An open stream.
pub struct Frames {
    reader: ReadableStreamDefaultReader,
    abort: AbortController,
    buffer: Vec<u8>,
}

impl Frames {
    /// Opens a stream.
    ///
    /// # Errors
    /// [`NoAnswer`].
    pub async fn open(path: &str, token: Option<&str>) -> Result<Self, NoAnswer> {
        let abort = AbortController::new().map_err(|_| NoAnswer::NoLine)?;
        let stream = Call { path, body: None, token, limit: 15_000 }.stream(&abort).await?;
        let reader = ReadableStreamDefaultReader::new(&stream).map_err(|_| NoAnswer::NotOurs)?;
        Ok(Frames { reader, abort, buffer: Vec::new() })
    }

    /// The next frame; empty for a heartbeat, none when the stream has ended or fallen silent.
    pub async fn next(&mut self) -> Option<Vec<u8>> {
        loop {
            if let Some(frame) = self.cut()? {
                return Some(frame);
            }
            let chunk = self.read().await?;
            self.buffer.extend_from_slice(&chunk);
        }
    }

    /// A whole frame from the buffer, if there is one; nothing at all if what came is not a frame.
    fn cut(&mut self) -> Option<Option<Vec<u8>>> {
        let Some(head) = self.buffer.get(..4) else { return Some(None) };
        let length = u32::from_le_bytes([head[0], head[1], head[2], head[3]]) as usize;
        if length > LONGEST {
            return None;
        }
        if self.buffer.len() < 4 + length {
            return Some(None);
        }
        let frame = self.buffer[4..4 + length].to_vec();
        self.buffer.drain(..4 + length);
        Some(Some(frame))
    }

    async fn read(&self) -> Option<Vec<u8>> {
        let silent = Rc::new(RefCell::new(false));
        let timeout = {
            let (abort, silent) = (self.abort.clone(), silent.clone());
            Timeout::new(SILENCE_MS, move || {
                *silent.borrow_mut() = true;
                abort.abort();
            })
        };
        let read = JsFuture::from(self.reader.read()).await;
        drop(timeout);
        let read = read.ok()?;
        if *silent.borrow() || Reflect::get(&read, &"done".into()).ok()?.is_truthy() {
            return None;
        }
        let value = Reflect::get(&read, &"value".into()).ok()?;
        Some(value.dyn_into::<Uint8Array>().ok()?.to_vec())
    }
}

impl Drop for Frames {
    fn drop(&mut self) {
        self.abort.abort();
    }
}
