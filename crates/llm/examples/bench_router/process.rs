//! The parts of the bench that run as processes of their own: this program again.

use std::process::Stdio;
use std::time::Duration;

use axum::serve::ListenerExt as _;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

const ROLE: &str = "VECTORT_BENCH_ROLE";

/// What a process of this program does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    /// The provider.
    Mock,
    /// Our own endpoint.
    Endpoint,
    /// A reader whose memory is measured.
    Footprint,
}

impl Part {
    fn name(self) -> &'static str {
        match self {
            Self::Mock => "mock",
            Self::Endpoint => "endpoint",
            Self::Footprint => "footprint",
        }
    }
}

pub(crate) fn role() -> Option<Part> {
    let name = std::env::var(ROLE).ok()?;
    [Part::Mock, Part::Endpoint, Part::Footprint].into_iter().find(|part| part.name() == name)
}

/// A server in a process of its own, killed on drop.
pub(crate) struct Server {
    pub(crate) url: String,
    pub(crate) pid: u32,
    _child: Child,
}

pub(crate) fn command(part: Part) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("this program"));
    command.env(ROLE, part.name()).kill_on_drop(true).stdout(Stdio::piped());
    command
}

/// Starts a part that serves.
pub(crate) async fn start(part: Part, env: &[(&str, &str)]) -> Server {
    let mut command = command(part);
    command.envs(env.iter().copied());
    started(command, |line| line.strip_prefix("listening ").map(str::to_owned)).await.expect("it listens")
}

/// Starts a server and waits for the line in which `address` finds its URL; a minute at most.
pub(crate) async fn started(
    mut command: Command,
    address: impl Fn(&str) -> Option<String>,
) -> Option<Server> {
    let mut child = command.stdout(Stdio::piped()).kill_on_drop(true).spawn().ok()?;
    let mut lines = BufReader::new(child.stdout.take()?).lines();
    let found = tokio::time::timeout(Duration::from_mins(1), async {
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(url) = address(&line) {
                return Some(url);
            }
        }
        None
    });
    let url = found.await.ok().flatten()?;
    // Its later output must not block it.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Some(Server { url, pid: child.id()?, _child: child })
}

/// Serves `app` on a free port and says which.
pub(crate) async fn listen(app: axum::Router) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    println!("listening http://{}", listener.local_addr().expect("bound"));
    let listener = listener.tap_io(|stream| stream.set_nodelay(true).expect("no delay"));
    axum::serve(listener, app).await.expect("serving");
}

/// What a process holds in memory, in KiB.
pub(crate) fn resident_kib(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}
