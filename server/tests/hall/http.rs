//! HTTP as it stands on the line: what is packed stays packed, whatever another package of this workspace lets its own
//! client unpack.

use domain::codec::decode;
use http_body_util::{BodyExt, Full};
use hyper::Request;
use hyper::body::{Bytes, Incoming};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use std::net::SocketAddr;
use std::sync::LazyLock;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

/// No answer takes longer than this, on a busy machine either.
const PATIENCE: Duration = Duration::from_secs(60);

static LINE: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime"));

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// An answer over HTTP.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn read<T: for<'b> minicbor::Decode<'b, ()>>(&self) -> T {
        assert_eq!(self.status, 200, "{}", self.text());
        decode(&self.body).expect("readable")
    }
}

/// One request on a connection of its own.
pub(crate) fn request(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Answer {
    try_request(address, method, path, headers, body).expect("an answer")
}

/// The same where the server may be gone.
pub(crate) fn try_request(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Result<Answer, Failed> {
    wait(async {
        let (status, headers, body) = send(address, method, path, headers, body).await?;
        let body = body.collect().await?.to_bytes().to_vec();
        Ok(Answer { status, headers, body })
    })
}

/// Waits for something on the line, but not for ever.
fn wait<T>(coming: impl Future<Output = T>) -> T {
    LINE.block_on(async { timeout(PATIENCE, coming).await }).expect("in time")
}

type Head = (u16, Vec<(String, String)>, Incoming);

async fn send(
    address: SocketAddr,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: Option<&[u8]>,
) -> Result<Head, Failed> {
    let stream = TcpStream::connect(address).await?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::spawn(connection);
    let mut request = Request::builder().method(method).uri(path).header("host", address.to_string());
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = sender.send_request(request.body(Full::new(Bytes::copy_from_slice(body.unwrap_or(&[]))))?).await?;
    let headers = response.headers().iter();
    let headers = headers.map(|(name, value)| (name.to_string(), value.to_str().unwrap_or("").to_owned())).collect();
    Ok((response.status().as_u16(), headers, response.into_body()))
}

/// A stream of frames.
pub(crate) struct Frames {
    body: Incoming,
    read: Vec<u8>,
    pub(crate) headers: Vec<(String, String)>,
}

impl Frames {
    pub(crate) fn open(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Self {
        let (status, headers, body) = wait(send(address, "GET", path, headers, None)).expect("a stream");
        assert_eq!(status, 200);
        Frames { body, read: Vec::new(), headers }
    }

    /// The next frame, a heartbeat being empty; none at the end.
    pub(crate) fn next(&mut self) -> Option<Vec<u8>> {
        let length = self.take(4)?.try_into().expect("four bytes");
        self.take(usize::try_from(u32::from_le_bytes(length)).expect("small"))
    }

    /// So many bytes; none when the stream ends before.
    fn take(&mut self, count: usize) -> Option<Vec<u8>> {
        while self.read.len() < count {
            let frame = wait(self.body.frame())?.ok()?;
            self.read.extend_from_slice(&frame.into_data().unwrap_or_default());
        }
        let rest = self.read.split_off(count);
        Some(std::mem::replace(&mut self.read, rest))
    }

    /// The next message.
    pub(crate) fn message<T: for<'b> minicbor::Decode<'b, ()>>(&mut self) -> T {
        loop {
            let body = self.next().expect("a message");
            if !body.is_empty() {
                return decode(&body).expect("readable");
            }
        }
    }
}
