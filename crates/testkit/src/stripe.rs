//! What stands for Stripe beside emulate's payment page ([`crate::emulate`]): localstripe (PyPI), which
//! knows subscriptions, invoices, refunds and sends webhooks with their whole envelope, and Stripe's
//! own library (npm), which signs.
//!
//! localstripe has no Checkout, no prices, no portal and no disputes; it delivers a webhook once, a
//! second later.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::peers;

const START: Duration = Duration::from_secs(30);

/// Listens on 127.0.0.1 alone, which its own command line does not, and ends with its standard
/// input.
const PROGRAM: &str = "\
import os, sys, threading
threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
from aiohttp import web
from localstripe.server import app
web.run_app(app, host='127.0.0.1', port=int(sys.argv[1]), print=None)
";

/// A running localstripe, killed on drop.
#[derive(Debug)]
pub struct Localstripe {
    process: Child,
    port: u16,
}

impl Localstripe {
    /// Starts it, empty. `None` when the peer is not installed.
    ///
    /// # Panics
    /// When it is installed but does not listen within 30 s, or where `CI` is set and it is not
    /// installed.
    pub fn start() -> Option<Self> {
        let folder = peers::require("localstripe")?;
        let python = folder.join(if cfg!(windows) { "venv/Scripts/python.exe" } else { "venv/bin/python" });
        let free = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|it| it.local_addr());
        let port = free.expect("a free port").port();
        let mut process = Command::new(python)
            .args(["-c", PROGRAM, &port.to_string()])
            .current_dir(std::env::temp_dir())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("python starts");
        let began = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            let ended = process.try_wait().expect("a child can be asked");
            assert!(ended.is_none() && began.elapsed() < START, "localstripe does not listen: {ended:?}");
            std::thread::sleep(Duration::from_millis(50));
        }
        Some(Self { process, port })
    }

    /// `http://127.0.0.1:PORT`, for `STRIPE_API_BASE`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Localstripe {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Signs webhooks by Stripe's own library; it ends with its standard input.
#[derive(Debug)]
pub struct Signer {
    process: Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Signer {
    /// Starts it. `None` when the peer is not installed.
    ///
    /// # Panics
    /// Where `CI` is set and it is not installed.
    pub fn start() -> Option<Self> {
        let modules = peers::require("stripe")?;
        let program = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/stripe-sign.mjs");
        let mut process = Command::new(peers::node24()?)
            .arg(program)
            .arg(modules)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .expect("node starts");
        let input = process.stdin.take().expect("it is piped");
        let output = BufReader::new(process.stdout.take().expect("it is piped"));
        Some(Self { process, input, output })
    }

    /// The header `Stripe-Signature` for that body.
    ///
    /// # Panics
    /// When the library ends.
    pub fn sign(&mut self, payload: &str, secret: &str, timestamp: i64) -> String {
        let order = json!({"payload": payload, "secret": secret, "timestamp": timestamp});
        writeln!(self.input, "{order}").expect("it reads");
        let mut header = String::new();
        self.output.read_line(&mut header).expect("it answers");
        let header = header.trim().to_owned();
        assert!(header.starts_with("t="), "no signature: {header:?}");
        header
    }
}

impl Drop for Signer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
