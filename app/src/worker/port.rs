//! The store's end of the port.

use super::answer;
use super::engine::Engine;
use crate::model::ask::{Ask, Reply, Told};
use crate::shell::store::{ANSWER, READY, TOLD, framed, unframed};
use domain::codec::{decode, encode};
use js_sys::{Array, Function, Reflect, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::MessageEvent;

/// One end of a channel: the worker's own scope, or a message port.
#[derive(Clone)]
pub(super) struct Port(JsValue);

impl Port {
    fn post(&self, kind: u8, id: u32, body: &[u8]) {
        let bytes = framed(kind, id, body);
        let transfer = Array::of1(&bytes.buffer());
        let post = Reflect::get(&self.0, &"postMessage".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
        if let Some(post) = post {
            let _ = post.call2(&self.0, &bytes, &transfer);
        }
    }

    /// Says something by itself.
    pub(super) fn tell(&self, told: &Told) {
        self.post(TOLD, 0, &encode(told));
    }
}

/// Serves the store over a port and says that it is ready.
pub fn serve(port: JsValue) {
    let port = Port(port);
    let engine = Rc::new(Engine::new(port.clone()));
    let on_message = {
        let (port, engine) = (port.clone(), engine.clone());
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let bytes = event.data().unchecked_into::<Uint8Array>().to_vec();
            let Some((_, id, body)) = unframed(&bytes) else { return };
            let ask = decode::<Ask>(body);
            let (port, engine) = (port.clone(), engine.clone());
            spawn_local(async move {
                let reply = match ask {
                    Ok(ask) => answer::answer(&engine, ask).await,
                    Err(e) => Reply::Failed(e.to_string()),
                };
                port.post(ANSWER, id, &encode(&reply));
            });
        })
    };
    let _ = Reflect::set(&port.0, &"onmessage".into(), on_message.as_ref());
    on_message.forget();
    spawn_local(async move { Engine::start(&engine).await });
    port.post(READY, 0, &[]);
}
