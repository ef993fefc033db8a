//! emulate (npm `emulate`, Vercel Labs): an independent server that speaks a part of Vercel's
//! protocol.
//!
//! It takes *any* token as its first user's, so the first user of the seed is a canary that no
//! test may ever see, and no test of a refused token may use it. It never misses a file, compares
//! no digest, is ready at once and serves nothing: for all of that there is [`crate::vercel`].

use std::io::Write as _;
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::peers;

const START: Duration = Duration::from_secs(30);

/// Ends the server with its standard input, so that it outlives no test.
const LEASH: &str = "data:text/javascript,process.stdin.resume().on('end',()=>process.exit())";

const SEED: &str = "tokens: { emulate_token_1: { login: developer, scopes: [] } }\n\
    vercel: { users: [{ username: canary }, { username: developer, email: dev@example.com }] }\n";

/// A running emulator of Vercel, killed on drop.
#[derive(Debug)]
pub struct Emulate {
    process: Child,
    port: u16,
    _folder: TempDir,
}

impl Emulate {
    /// The token of [`Self::USER`].
    pub const TOKEN: &'static str = "emulate_token_1";
    /// Whose that token is.
    pub const USER: &'static str = "developer";
    /// Who must never be seen.
    pub const CANARY: &'static str = "canary";

    /// Starts it and waits until it listens. `None` when the peer is not installed.
    ///
    /// # Panics
    /// When it is installed but does not listen within 30 s, or where `CI` is set and it is not
    /// installed.
    pub fn start() -> Option<Self> {
        Self::service("vercel", SEED)
    }

    /// As [`start`](Self::start), for another of its services (`github`, `apple`, `stripe`, …) with a
    /// seed of its own.
    ///
    /// # Panics
    /// As [`start`](Self::start).
    pub fn service(name: &str, seeded: &str) -> Option<Self> {
        let entry = peers::require("emulate")?.join("node_modules/emulate/dist/index.js");
        let node = peers::node24()?;
        let folder = tempfile::tempdir().expect("a temporary folder");
        let seed = folder.path().join("seed.yaml");
        std::fs::File::create(&seed).and_then(|mut file| file.write_all(seeded.as_bytes())).expect("written");
        // It takes no port of its own choosing. Between here and its start another may take it.
        let free = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|it| it.local_addr());
        let port = free.expect("a free port").port();
        let mut process = Command::new(node)
            .args(["--import", LEASH])
            .arg(entry)
            .args(["start", "-p", &port.to_string(), "-s", name, "--seed"])
            .arg(&seed)
            .current_dir(folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("node starts");
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.try_wait().expect("a child can be asked");
            assert!(ended.is_none() && began.elapsed() < START, "emulate does not listen: {ended:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(Self { process, port, _folder: folder })
    }

    /// `http://127.0.0.1:PORT`, for `VERCEL_API_URL` and the like.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Emulate {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
