//! Requests to the hall's server, from page or worker, with a time limit.

use gloo::timers::callback::Timeout;
use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, Headers, ReadableStream, RequestInit, Response};

/// Why there is no answer that can be used.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoAnswer {
    /// The server was not reached, or not in time.
    NoLine,
    /// It answered with this status.
    Status(u16),
    /// Something answered, but not our server: a sign-in page of the network, a cut body (F18).
    NotOurs,
}

/// The kind of our compact bodies.
pub const CBOR: &str = "application/cbor";

/// A request with a compact body and answer.
pub struct Call<'c> {
    /// Path on our server.
    pub path: &'c str,
    /// Body; a GET without.
    pub body: Option<&'c [u8]>,
    /// The device's token.
    pub token: Option<&'c str>,
    /// Milliseconds until given up.
    pub limit: u32,
}

impl Call<'_> {
    /// Sends it and reads the whole answer.
    ///
    /// # Errors
    /// [`NoAnswer`]; the caller keeps what it has and tries again.
    pub async fn send(&self) -> Result<Vec<u8>, NoAnswer> {
        self.whole("POST", CBOR).await
    }

    /// Puts its body there as it is and reads the whole answer.
    ///
    /// # Errors
    /// [`NoAnswer`].
    pub async fn put(&self) -> Result<Vec<u8>, NoAnswer> {
        self.whole("PUT", "application/octet-stream").await
    }

    async fn whole(&self, method: &str, kind: &str) -> Result<Vec<u8>, NoAnswer> {
        let abort = AbortController::new().map_err(|_| NoAnswer::NoLine)?;
        let timeout = {
            let abort = abort.clone();
            Timeout::new(self.limit, move || abort.abort())
        };
        let response = self.response(&abort, method, kind).await?;
        let body = response.array_buffer().map_err(|_| NoAnswer::NotOurs)?;
        let body = JsFuture::from(body).await.map_err(|_| NoAnswer::NotOurs)?;
        drop(timeout);
        Ok(Uint8Array::new(&body).to_vec())
    }

    /// Opens it as a stream of bytes that stays open.
    ///
    /// # Errors
    /// [`NoAnswer`].
    pub async fn stream(&self, abort: &AbortController) -> Result<ReadableStream, NoAnswer> {
        let timeout = {
            let abort = abort.clone();
            Timeout::new(self.limit, move || abort.abort())
        };
        let response = self.response(abort, "POST", CBOR).await?;
        drop(timeout);
        response.body().ok_or(NoAnswer::NotOurs)
    }

    /// The answer to a request; `method` and `kind` are those of its body, if it has one.
    async fn response(&self, abort: &AbortController, method: &str, kind: &str) -> Result<Response, NoAnswer> {
        let headers = Headers::new().map_err(|_| NoAnswer::NoLine)?;
        let set = |name: &str, value: &str| headers.set(name, value).map_err(|_| NoAnswer::NoLine);
        set("accept", CBOR)?;
        if let Some(token) = self.token {
            set("authorization", &format!("Bearer {token}"))?;
        }
        let init = RequestInit::new();
        init.set_signal(Some(&abort.signal()));
        if let Some(body) = self.body {
            set("content-type", kind)?;
            init.set_method(method);
            init.set_body(&Uint8Array::from(body));
        }
        init.set_headers(&headers);
        let response = JsFuture::from(fetch(self.path, &init)?).await.map_err(|_| NoAnswer::NoLine)?;
        let response: Response = response.dyn_into().map_err(|_| NoAnswer::NotOurs)?;
        if !response.ok() {
            return Err(NoAnswer::Status(response.status()));
        }
        let kind = response.headers().get("content-type").ok().flatten().unwrap_or_default();
        if kind.starts_with(CBOR) || kind.starts_with("application/octet-stream") {
            Ok(response)
        } else {
            Err(NoAnswer::NotOurs)
        }
    }
}

/// `fetch` of page or worker.
fn fetch(path: &str, init: &RequestInit) -> Result<Promise, NoAnswer> {
    let global = js_sys::global();
    let fetch = Reflect::get(&global, &"fetch".into()).map_err(|_| NoAnswer::NoLine)?;
    let fetch: Function = fetch.dyn_into().map_err(|_| NoAnswer::NoLine)?;
    let promise: JsValue = fetch.call2(&global, &path.into(), init).map_err(|_| NoAnswer::NoLine)?;
    Ok(promise.unchecked_into())
}
