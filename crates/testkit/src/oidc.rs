//! oidc-provider (npm): a certified OpenID provider, with pages that a test can click through.
//!
//! It stands for Google, and for Apple with `response_mode=form_post`; Apple's ES256 client secret
//! is checked by `jose`.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::peers;

/// Ends the server with its standard input, so that it outlives no test.
const LEASH: &str = "data:text/javascript,process.stdin.resume().on('end',()=>process.exit())";

/// The program that sets it up.
const PROGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/peers/oidc.mjs");

/// A running provider, killed on drop.
#[derive(Debug)]
pub struct Oidc {
    process: Child,
    port: u16,
    settings: Value,
    apple_keys: [String; 2],
}

impl Oidc {
    /// The secret of a client that is given none.
    pub const SECRET: &'static str = "a-secret-between-friends";

    /// Starts it for one client with that callback. `users` are claims by `sub`, such as
    /// `{"ada": {"email": …, "email_verified": true}}`; `apple` is `null`, or
    /// `{"client", "team", "key"}` for secrets as Apple takes them. `None` when the peer
    /// is not installed.
    ///
    /// # Panics
    /// When it is installed but does not start, or where `CI` is set and it is not installed.
    pub fn start(client: &str, callback: &str, users: &Value, apple: &Value) -> Option<Self> {
        let modules = peers::require("oidc-provider")?.join("node_modules");
        let free = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|it| it.local_addr());
        let port = free.expect("a free port").port();
        let secret = if apple.is_null() { Self::SECRET } else { "verified" };
        let settings = json!({
            "modules": modules,
            "port": port,
            "users": users,
            "apple": apple,
            "clients": [{
                "client_id": client,
                "client_secret": secret,
                "redirect_uris": [callback],
                "token_endpoint_auth_method": "client_secret_post",
            }],
        });
        let (process, apple_keys) = run(&settings, peers::node24()?);
        Some(Self { process, port, settings, apple_keys })
    }

    /// Starts it again at the same address, with another key and no memory.
    ///
    /// # Panics
    /// As [`start`](Self::start).
    pub fn rotate(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
        (self.process, self.apple_keys) = run(&self.settings, peers::node24().expect("it was there"));
    }

    /// The developer's key for secrets as Apple takes them, and one that is nobody's; in PEM.
    pub fn apple_keys(&self) -> [String; 2] {
        self.apple_keys.clone()
    }

    /// Its issuer, for `GOOGLE_ISSUER` or `APPLE_ISSUER`.
    pub fn issuer(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

fn run(settings: &Value, node: PathBuf) -> (Child, [String; 2]) {
    let mut process = Command::new(node)
        .args(["--import", LEASH, PROGRAM])
        .env("OIDC", settings.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("node starts");
    let mut said = BufReader::new(process.stdout.take().expect("it is piped")).lines();
    let keys = said
        .by_ref()
        .map_while(Result::ok)
        .find_map(|line| serde_json::from_str(line.strip_prefix("listening ")?).ok());
    let keys = keys.expect("oidc-provider listens");
    // Read to its end, so that it never waits for a full pipe.
    std::thread::spawn(move || said.for_each(drop));
    (process, keys)
}

impl Drop for Oidc {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
