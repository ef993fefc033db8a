//! aimock (npm `@copilotkit/aimock`): an independent server that speaks the protocols of OpenAI,
//! Anthropic, Gemini and Ollama, and answers from fixtures.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::time::Duration;

use serde_json::Value;
use tempfile::NamedTempFile;

use crate::peers;

/// How long it may take to listen; Node alone takes a second on a busy machine.
const START: Duration = Duration::from_secs(30);

/// Ends the server with its standard input, so that it does not outlive a test binary that was
/// killed, or that keeps it in a static.
const LEASH: &str = "data:text/javascript,process.stdin.resume().on('end',()=>process.exit())";

/// A running aimock on a free port of 127.0.0.1, killed on drop.
#[derive(Debug)]
pub struct Aimock {
    process: Child,
    address: SocketAddr,
    /// Read by aimock at its start; kept so that it exists until then.
    _fixtures: NamedTempFile,
}

impl Aimock {
    /// Starts aimock with `fixtures` (`{"fixtures": [{"match": …, "response": …}, …]}`, see its
    /// documentation) and waits until it listens. `None` when the peer is not installed.
    ///
    /// # Panics
    /// When it is installed but does not listen within 30 s, or where `CI` is set and it is not
    /// installed.
    pub fn start(fixtures: &Value) -> Option<Self> {
        let entry = peers::require("aimock")?.join("node_modules/@copilotkit/aimock/dist/cli.js");
        let node = peers::node()?;
        let mut file = tempfile::Builder::new().suffix(".json").tempfile().expect("a temporary file");
        file.write_all(fixtures.to_string().as_bytes()).expect("the fixtures are written");
        let mut process = Command::new(node)
            .args(["--import", LEASH])
            .arg(entry)
            .args(["--port", "0", "--host", "127.0.0.1", "--validate-on-load", "--fixtures"])
            .arg(file.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("node starts");
        let (sender, lines) = mpsc::channel::<String>();
        // Both are read to their end, so that the server never waits for a full pipe.
        for output in [
            process.stdout.take().map(|output| Box::new(output) as Box<dyn Read + Send>),
            process.stderr.take().map(|output| Box::new(output) as Box<dyn Read + Send>),
        ]
        .into_iter()
        .flatten()
        {
            let sender = sender.clone();
            std::thread::spawn(move || {
                for line in BufReader::new(output).lines().map_while(Result::ok) {
                    let _ = sender.send(line);
                }
            });
        }
        drop(sender);
        let mut said = Vec::new();
        let address = loop {
            let Ok(line) = lines.recv_timeout(START) else {
                let _ = process.kill();
                let _ = process.wait();
                panic!("aimock does not listen; it said: {said:#?}");
            };
            let address =
                line.split_once("listening on http://").and_then(|(_, address)| address.trim().parse().ok());
            if let Some(address) = address {
                break address;
            }
            said.push(line);
        };
        Some(Self { process, address, _fixtures: file })
    }

    /// `http://127.0.0.1:PORT`: the base URL for Anthropic and Gemini, and for
    /// `VECTORT_LOCAL_BASE_URL` without a version.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The base URL for OpenAI and for local servers, ending in `/v1`.
    pub fn openai_url(&self) -> String {
        format!("{}/v1", self.url())
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request so far, oldest first: `{"method", "path", "headers", "body", "response"}`,
    /// where `body` is as aimock read it, in the terms of Chat Completions.
    ///
    /// # Panics
    /// When aimock no longer answers.
    pub fn journal(&self) -> Vec<Value> {
        let body = self.get("/__aimock/journal");
        serde_json::from_str(&body).expect("the journal is a JSON array")
    }

    /// HTTP/1.0, so that the body is neither chunked nor kept alive.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(self.address).expect("aimock accepts");
        write!(stream, "GET {path} HTTP/1.0\r\nHost: {}\r\n\r\n", self.address).expect("the request is sent");
        let mut response = String::new();
        stream.read_to_string(&mut response).expect("the response is read");
        response.split_once("\r\n\r\n").map(|(_, body)| body.to_owned()).unwrap_or_default()
    }
}

impl Drop for Aimock {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
