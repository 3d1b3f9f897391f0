//! The page's end of the store's port: questions out, answers and tidings in.
//!
//! The store runs in a dedicated worker. The hand-shake is the store's message 0; if it does not come in time, or the
//! browser has no workers, the same bundle is started in the page and reached over a channel instead.

use crate::model::ask::{Ask, Reply, Told};
use domain::codec::{decode, encode};
use futures_channel::oneshot;
use gloo::timers::future::TimeoutFuture;
use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{EventTarget, MessageChannel, MessageEvent, MessagePort, Worker, WorkerOptions, WorkerType};

/// How long the worker may take to answer the hand-shake, in milliseconds, before the page starts the store itself.
const HANDSHAKE_MS: u32 = 10_000;

/// A message's kind, its first byte on the port.
pub const READY: u8 = 0;
/// An answer to a question.
pub const ANSWER: u8 = 1;
/// Something the store says by itself.
pub const TOLD: u8 = 2;

/// The number of a question whose answer nobody waits for.
const NOBODY: u32 = 0;
/// [`Ask::SyncNow`] as bytes, for when the browser says that there is a network again; surfaces that know only some
/// questions need no more of them for it.
const SYNC_NOW: [u8; 3] = [0x82, 13, 0x80];

/// What hears the store's tidings.
type Listener = Box<dyn Fn(Told)>;

/// The store, as a surface sees it. Cheap to clone.
#[derive(Clone)]
pub struct Store(Rc<Inner>);

struct Inner {
    port: Port,
    waiting: RefCell<BTreeMap<u32, oneshot::Sender<Vec<u8>>>>,
    next: RefCell<u32>,
    told: RefCell<Option<Listener>>,
    ready: RefCell<Option<oneshot::Sender<()>>>,
}

enum Port {
    Worker(Worker),
    Page(MessagePort),
}

impl Store {
    /// Starts the store and waits until it is up.
    ///
    /// # Errors
    /// What the browser said when neither worker nor page could start it.
    pub async fn connect() -> Result<Self, String> {
        let url = meta("bianmin-worker").ok_or("no store named in the page")?;
        if let Some(store) = Self::in_worker(&url).await {
            return Ok(store);
        }
        Self::in_page(&url).await
    }

    async fn in_worker(url: &str) -> Option<Self> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(url, &options).ok()?;
        let (failed, gone) = oneshot::channel::<()>();
        let failed = RefCell::new(Some(failed));
        let on_error = Closure::<dyn FnMut(JsValue)>::new(move |_| {
            if let Some(failed) = failed.borrow_mut().take() {
                let _ = failed.send(());
            }
        });
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        on_error.forget();
        let (store, ready) = Self::over(Port::Worker(worker.clone()));
        let up = futures_select(ready, gone, HANDSHAKE_MS).await;
        if up {
            Some(store)
        } else {
            worker.terminate();
            None
        }
    }

    async fn in_page(url: &str) -> Result<Self, String> {
        let text = |error: JsValue| format!("{error:?}");
        let import = Reflect::get(&js_sys::global(), &"bianminImport".into()).map_err(text)?;
        let import: Function = import.dyn_into().map_err(text)?;
        let module: Promise = import.call1(&JsValue::NULL, &url.into()).map_err(text)?.unchecked_into();
        JsFuture::from(module).await.map_err(text)?;
        let start = Reflect::get(&js_sys::global(), &"__bianminPort".into()).map_err(text)?;
        let start: Function = start.dyn_into().map_err(text)?;
        let channel = MessageChannel::new().map_err(text)?;
        let (store, ready) = Self::over(Port::Page(channel.port1()));
        let started: Promise = start.call1(&JsValue::NULL, &channel.port2()).map_err(text)?.unchecked_into();
        JsFuture::from(started).await.map_err(text)?;
        ready.await.map_err(|_| "the store did not answer".to_owned())?;
        Ok(store)
    }

    fn over(port: Port) -> (Self, oneshot::Receiver<()>) {
        let (ready, up) = oneshot::channel();
        let store = Store(Rc::new(Inner {
            port,
            waiting: RefCell::default(),
            next: RefCell::new(1),
            told: RefCell::new(None),
            ready: RefCell::new(Some(ready)),
        }));
        let inner = store.0.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| inner.take(&event));
        match &store.0.port {
            Port::Worker(worker) => worker.set_onmessage(Some(on_message.as_ref().unchecked_ref())),
            Port::Page(port) => port.set_onmessage(Some(on_message.as_ref().unchecked_ref())),
        }
        on_message.forget();
        let inner = store.0.clone();
        let back = Closure::<dyn Fn()>::new(move || inner.post(NOBODY, &SYNC_NOW));
        let _ = js_sys::global()
            .unchecked_into::<EventTarget>()
            .add_event_listener_with_callback("online", back.as_ref().unchecked_ref());
        back.forget();
        (store, up)
    }

    /// Calls back with everything the store says by itself.
    pub fn listen(&self, told: impl Fn(Told) + 'static) {
        *self.0.told.borrow_mut() = Some(Box::new(told));
    }

    /// Asks and waits for the answer.
    pub async fn ask(&self, ask: &Ask) -> Reply {
        match self.exchange(&encode(ask)).await {
            Some(bytes) => decode(&bytes).unwrap_or_else(|e| Reply::Failed(e.to_string())),
            None => Reply::Failed("the store stopped".to_owned()),
        }
    }

    /// The bytes of an [`Ask`] out, those of a [`Reply`] back, for a small bundle that knows only some of them; none if
    /// the store stopped.
    pub async fn exchange(&self, ask: &[u8]) -> Option<Vec<u8>> {
        let (answer, coming) = oneshot::channel();
        let id = {
            let mut next = self.0.next.borrow_mut();
            *next = next.wrapping_add(1);
            *next
        };
        self.0.waiting.borrow_mut().insert(id, answer);
        self.0.post(id, ask);
        coming.await.ok()
    }
}

impl Inner {
    fn post(&self, id: u32, body: &[u8]) {
        let bytes = framed(ANSWER, id, body);
        let transfer = Array::of1(&bytes.buffer());
        let sent = match &self.port {
            Port::Worker(worker) => worker.post_message_with_transfer(&bytes, &transfer),
            Port::Page(port) => port.post_message_with_transferable(&bytes, &transfer),
        };
        if sent.is_err() {
            self.waiting.borrow_mut().remove(&id);
        }
    }

    fn take(&self, event: &MessageEvent) {
        let bytes = event.data().unchecked_into::<Uint8Array>().to_vec();
        let Some((kind, id, body)) = unframed(&bytes) else { return };
        match kind {
            READY => {
                if let Some(ready) = self.ready.borrow_mut().take() {
                    let _ = ready.send(());
                }
            }
            TOLD => {
                if let (Ok(told), Some(listener)) = (decode::<Told>(body), &*self.told.borrow()) {
                    listener(told);
                }
            }
            _ => {
                if let Some(answer) = self.waiting.borrow_mut().remove(&id) {
                    let _ = answer.send(body.to_vec());
                }
            }
        }
    }
}

/// A message as it travels: kind, number of the question (little endian), body.
pub fn framed(kind: u8, id: u32, body: &[u8]) -> Uint8Array {
    let mut bytes = Vec::with_capacity(body.len() + 5);
    bytes.push(kind);
    bytes.extend_from_slice(&id.to_le_bytes());
    bytes.extend_from_slice(body);
    Uint8Array::from(&bytes[..])
}

/// Takes a message apart.
pub fn unframed(bytes: &[u8]) -> Option<(u8, u32, &[u8])> {
    let (head, body) = bytes.split_at_checked(5)?;
    Some((head[0], u32::from_le_bytes([head[1], head[2], head[3], head[4]]), body))
}

/// The content of a `<meta>` of the page.
pub fn meta(name: &str) -> Option<String> {
    let document = web_sys::window()?.document()?;
    document.query_selector(&format!("meta[name=\"{name}\"]")).ok()??.get_attribute("content")
}

/// Whether `ready` comes before `gone` and within some milliseconds.
async fn futures_select(ready: oneshot::Receiver<()>, gone: oneshot::Receiver<()>, ms: u32) -> bool {
    let (done, first) = oneshot::channel::<bool>();
    let done = Rc::new(RefCell::new(Some(done)));
    let tell = |done: &Rc<RefCell<Option<oneshot::Sender<bool>>>>, up: bool| {
        if let Some(done) = done.borrow_mut().take() {
            let _ = done.send(up);
        }
    };
    let (a, b, c) = (done.clone(), done.clone(), done);
    wasm_bindgen_futures::spawn_local(async move {
        if ready.await.is_ok() {
            tell(&a, true);
        }
    });
    wasm_bindgen_futures::spawn_local(async move {
        if gone.await.is_ok() {
            tell(&b, false);
        }
    });
    wasm_bindgen_futures::spawn_local(async move {
        TimeoutFuture::new(ms).await;
        tell(&c, false);
    });
    first.await.unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f18_a_network_that_is_back_asks_the_store_to_sync() {
        assert_eq!(encode(&Ask::SyncNow), SYNC_NOW);
    }
}
