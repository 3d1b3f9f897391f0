//! The other tabs of this device: they hear of commands and of the base over a broadcast channel.

use super::engine::Engine;
use super::{files, sync};
use crate::model::ask::Line;
use domain::codec::{Decode, Encode};
use domain::codec::{decode, encode};
use domain::sync::replica::Write;
use js_sys::Uint8Array;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent};

/// What a tab tells the others.
#[derive(Encode, Decode)]
pub(super) enum News {
    /// A command was stored: read the outbox.
    #[n(0)]
    Outbox,
    /// The base or the states of commands were written.
    #[n(1)]
    Written(#[n(0)] Vec<Write>),
    /// The line of the leading tab.
    #[n(2)]
    Line(#[n(0)] Line),
    /// Much is different, or the device was let in: read the storage anew.
    #[n(3)]
    Anew,
    /// A picture was kept here, or is whole at the centre now.
    #[n(5)]
    Files,
    /// A tab has joined: the leading one tells it how the line stands.
    #[n(4)]
    Joined,
}

/// The channel to the other tabs.
pub(super) struct Tabs(BroadcastChannel);

impl Tabs {
    /// Joins the others; none where the browser has no such channel.
    pub(super) fn join(engine: &Rc<Engine>) -> Option<Self> {
        let channel = BroadcastChannel::new("bianmin").ok()?;
        let engine = engine.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = event.data().unchecked_into::<Uint8Array>().to_vec();
            if let Ok(news) = decode::<News>(&bytes) {
                hear(&engine, news);
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget();
        let tabs = Tabs(channel);
        tabs.say(&News::Joined);
        Some(tabs)
    }

    /// Tells the others.
    pub(super) fn say(&self, news: &News) {
        let _ = self.0.post_message(&Uint8Array::from(&encode(news)[..]));
    }
}

fn hear(engine: &Rc<Engine>, news: News) {
    match news {
        News::Outbox => {
            let engine = engine.clone();
            spawn_local(async move {
                read_outbox(&engine).await;
                sync::soon(&engine);
            });
        }
        News::Written(writes) => engine.follow(&writes),
        News::Line(line) => engine.set_line(line),
        News::Files => files::reload(engine),
        News::Joined => {
            if engine.leading.get().is_some()
                && let Some(tabs) = &*engine.tabs.borrow()
            {
                tabs.say(&News::Line(engine.line.get()));
            }
        }
        News::Anew => {
            let engine = engine.clone();
            spawn_local(async move { super::issue::reload(&engine).await });
        }
    }
}

/// Takes over commands that other tabs have stored.
pub(super) async fn read_outbox(engine: &Rc<Engine>) {
    let Some(storage) = engine.storage() else { return };
    let Ok((Some(row), outbox)) = storage.outbox().await else { return };
    engine.change(|replica| {
        for out in outbox {
            replica.adopt(out, row.clone());
        }
        ((), Vec::new())
    });
}
