//! A server that does exactly what a test says, byte by byte: for the faults that no real server
//! can be asked for. It writes to the socket itself, because an HTTP library would not cut a
//! body, reset a connection or stay silent on request.

use std::fmt::{self, Write as _};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot};

/// A request as it arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// Names in lower case, in the order of arrival.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Received {
    /// The value of the header `name` (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The body as JSON, null when it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }
}

/// One thing that the server does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// Send these bytes as one chunk of the body, in a packet of their own.
    Send(Vec<u8>),
    /// Wait.
    Pause(Duration),
    /// Say nothing more, and keep the connection open.
    Stall,
    /// Close the connection without ending the body.
    Abort,
    /// Reset the connection (RST), which also drops what the reader has not read.
    Reset,
    /// Stop listening for good, then close the connection without ending the body: a server that
    /// is killed.
    Die,
}

/// What the server answers. Without an [`Step::Abort`], [`Step::Reset`], [`Step::Die`] or [`Step::Stall`] at
/// its end the body ends properly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// `None` sends no headers at all.
    head: Option<(u16, Vec<(String, String)>)>,
    steps: Vec<Step>,
}

impl Reply {
    /// Accepts, reads the request and never answers.
    pub fn silent() -> Self {
        Self { head: None, steps: vec![Step::Stall] }
    }

    /// Resets the connection instead of answering.
    pub fn reset() -> Self {
        Self { head: None, steps: vec![Step::Reset] }
    }

    /// A body of one piece.
    pub fn body(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type".to_owned(), content_type.to_owned())];
        Self { head: Some((status, headers)), steps: vec![Step::Send(body.into())] }
    }

    /// A JSON body.
    pub fn json(status: u16, body: &Value) -> Self {
        Self::body(status, "application/json", body.to_string())
    }

    /// A stream of events, of which each piece is one chunk.
    pub fn stream<P: Into<Vec<u8>>>(pieces: impl IntoIterator<Item = P>) -> Self {
        let headers = vec![("content-type".to_owned(), "text/event-stream".to_owned())];
        let steps = pieces.into_iter().map(|piece| Step::Send(piece.into())).collect();
        Self { head: Some((200, headers)), steps }
    }

    /// The same with one more header.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let Some((_, headers)) = &mut self.head {
            headers.push((name.to_owned(), value.to_owned()));
        }
        self
    }

    /// The same with one more step.
    #[must_use]
    pub fn then(mut self, step: Step) -> Self {
        self.steps.push(step);
        self
    }
}

type Script = dyn Fn(&Received) -> Reply + Send + Sync;

/// A running server on a free port of 127.0.0.1, on a thread of its own, stopped on drop.
pub struct Scripted {
    address: SocketAddr,
    received: Arc<Mutex<Vec<Received>>>,
    _stop: oneshot::Sender<()>,
}

impl fmt::Debug for Scripted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Scripted").field("address", &self.address).finish_non_exhaustive()
    }
}

impl Scripted {
    /// Starts a server that answers each request with what `script` returns for it.
    ///
    /// # Panics
    /// When no port can be had.
    pub fn start(script: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Self {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        listener.set_nonblocking(true).expect("a socket that does not block");
        let address = listener.local_addr().expect("a bound socket has an address");
        let received = Arc::new(Mutex::new(Vec::new()));
        let (stop, stopped) = oneshot::channel();
        let log = Arc::clone(&received);
        let script: Arc<Script> = Arc::new(script);
        std::thread::spawn(move || {
            let runtime =
                tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a tokio runtime");
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).expect("tokio takes the socket");
                tokio::select! {
                    // The sender sends nothing: it is dropped with the server.
                    _ = stopped => {}
                    () = accept(listener, &script, &log) => {}
                }
            });
        });
        Self { address, received, _stop: stop }
    }

    /// Starts a server that answers every request with `reply`.
    pub fn always(reply: Reply) -> Self {
        Self::start(move |_| reply.clone())
    }

    /// `http://127.0.0.1:PORT`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request so far, oldest first.
    pub fn received(&self) -> Vec<Received> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The address of a port of 127.0.0.1 on which nobody listens.
///
/// # Panics
/// When no port can be had.
pub fn refused_url() -> String {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let address = listener.local_addr().expect("a bound socket has an address");
    format!("http://{address}")
}

async fn accept(listener: TcpListener, script: &Arc<Script>, log: &Arc<Mutex<Vec<Received>>>) {
    let death = Arc::new(Notify::new());
    loop {
        let stream = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, _)) => stream,
                Err(_) => return,
            },
            () = death.notified() => break,
        };
        let (script, log, death) = (Arc::clone(script), Arc::clone(log), Arc::clone(&death));
        tokio::spawn(async move {
            // An error here is the client's leaving, which some tests are about.
            let _ = serve(stream, &script, &log, &death).await;
        });
    }
    drop(listener);
    // What was accepted before goes on.
    std::future::pending::<()>().await;
}

async fn serve(
    mut stream: TcpStream,
    script: &Arc<Script>,
    log: &Mutex<Vec<Received>>,
    death: &Notify,
) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let Some(request) = read_request(&mut stream).await? else { return Ok(()) };
    let reply = script(&request);
    log.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    if let Some((status, headers)) = &reply.head {
        let mut head =
            format!("HTTP/1.1 {status} Scripted\r\ntransfer-encoding: chunked\r\nconnection: close\r\n");
        for (name, value) in headers {
            let _ = write!(head, "{name}: {value}\r\n");
        }
        head.push_str("\r\n");
        stream.write_all(head.as_bytes()).await?;
    }
    for step in &reply.steps {
        match step {
            Step::Send(bytes) if bytes.is_empty() => {}
            Step::Send(bytes) => {
                let mut chunk = format!("{:x}\r\n", bytes.len()).into_bytes();
                chunk.extend_from_slice(bytes);
                chunk.extend_from_slice(b"\r\n");
                stream.write_all(&chunk).await?;
                stream.flush().await?;
            }
            Step::Pause(time) => tokio::time::sleep(*time).await,
            Step::Stall => std::future::pending().await,
            Step::Abort => return Ok(()),
            Step::Reset => return stream.set_zero_linger(),
            Step::Die => {
                death.notify_one();
                // Until the port is closed.
                tokio::time::sleep(Duration::from_millis(20)).await;
                return Ok(());
            }
        }
    }
    stream.write_all(b"0\r\n\r\n").await?;
    stream.shutdown().await
}

async fn read_request(stream: &mut TcpStream) -> std::io::Result<Option<Received>> {
    let mut bytes = Vec::new();
    let head_end = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        if stream.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
    };
    let head = String::from_utf8_lossy(&bytes[..head_end]).into_owned();
    let mut lines = head.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ');
    let (method, path) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length: usize = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = bytes.split_off(head_end + 4);
    while body.len() < length {
        if stream.read_buf(&mut body).await? == 0 {
            return Ok(None);
        }
    }
    Ok(Some(Received { method: method.to_owned(), path: path.to_owned(), headers, body }))
}
