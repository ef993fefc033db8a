//! `WebKit`'s remote inspector: every page of a process, those that WebDriver may not drive too.
//!
//! Its HTTP server lists pages, but hears of no new ones once WebDriver has a session. Their sockets
//! work all the same, and a socket's path has the page's number, counted from 1 (numbers also go to
//! what is not a page). So pages are found by knocking.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;

/// How long a page may take to answer; one that never yields takes for ever.
const ANSWER: Duration = Duration::from_secs(5);
/// How long a number that is a page may take to say so.
const KNOCK: Duration = Duration::from_millis(400);
/// The largest number that is tried. The window's page and the preview are among the first few.
const MOST: u32 = 8;

/// The state of a listening socket in `/proc/net/tcp`.
const LISTENING: &str = "0A";

/// The inspector of one process, which `WEBKIT_INSPECTOR_HTTP_SERVER` asked for.
#[derive(Debug)]
pub(super) struct Inspector {
    port: u16,
    /// The preview's number, once it is known.
    preview: Mutex<Option<u32>>,
}

impl Inspector {
    pub(super) fn new(port: u16) -> Self {
        Self { port, preview: Mutex::new(None) }
    }

    /// Runs the body of a function in the previewed app's page and gives what it returns; `None`
    /// while there is no such page.
    pub(super) async fn in_preview(&self, body: &str) -> Result<Option<Value>> {
        let known = *self.known();
        let page = match known {
            Some(page) => page,
            None => match self.find_preview().await {
                Some(page) => page,
                None => return Ok(None),
            },
        };
        *self.known() = Some(page);
        let asked = self.ask(page, body, ANSWER);
        tokio::time::timeout(ANSWER, asked).await.context("the previewed page does not answer")?.map(Some)
    }

    async fn find_preview(&self) -> Option<u32> {
        for page in 1..=MOST {
            let asked = self.ask(page, "return location.protocol", KNOCK);
            if let Ok(Ok(protocol)) = tokio::time::timeout(2 * KNOCK, asked).await
                && protocol == "http:"
            {
                return Some(page);
            }
        }
        None
    }

    fn known(&self) -> std::sync::MutexGuard<'_, Option<u32>> {
        self.preview.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn ask(&self, page: u32, body: &str, knock: Duration) -> Result<Value> {
        let address = format!("ws://127.0.0.1:{}/socket/1/{page}/WebPage", self.port);
        let (mut socket, _) = tokio_tungstenite::connect_async(address).await?;
        // A page begins by naming what can be inspected in it.
        let target = loop {
            let message = tokio::time::timeout(knock, socket.next()).await.context("no page")?;
            let Some(message) = message else { bail!("no page") };
            let Message::Text(text) = message? else { continue };
            let message: Value = serde_json::from_str(&text)?;
            let info = &message["params"]["targetInfo"];
            if message["method"] == "Target.targetCreated" && info["isProvisional"] != true {
                break info["targetId"].clone();
            }
        };
        let expression = format!("(() => {{ {body} }})()");
        let inner = json!({
            "id": 2,
            "method": "Runtime.evaluate",
            "params": { "expression": expression, "returnByValue": true },
        });
        let outer = json!({
            "id": 1,
            "method": "Target.sendMessageToTarget",
            "params": { "targetId": target, "message": inner.to_string() },
        });
        socket.send(Message::text(outer.to_string())).await?;
        loop {
            let Some(message) = socket.next().await else { bail!("the inspector hung up") };
            let Message::Text(text) = message? else { continue };
            let message: Value = serde_json::from_str(&text)?;
            if message["id"] == 1 && message.get("error").is_some() {
                bail!("the page cannot be asked: {}", message["error"]["message"]);
            }
            let Some(answer) = message["params"]["message"].as_str() else { continue };
            let answer: Value = serde_json::from_str(answer)?;
            if answer["id"] == 2 {
                let result = &answer["result"];
                if result["wasThrown"] == true || answer.get("error").is_some() {
                    bail!("the page threw: {answer}");
                }
                return Ok(result["result"]["value"].clone());
            }
        }
    }
}

/// The port of the process's plain inspector, which WebDriver speaks to. With an HTTP inspector it
/// is any free one, and only the system knows which.
pub(super) fn inspector_port(process: u32, http: u16) -> Result<u16> {
    let mut inodes = Vec::new();
    for entry in std::fs::read_dir(format!("/proc/{process}/fd"))? {
        // It may be closed by now.
        let Ok(link) = std::fs::read_link(entry?.path()) else { continue };
        let link = link.to_string_lossy();
        inodes
            .extend(link.strip_prefix("socket:[").and_then(|rest| rest.strip_suffix(']')).map(str::to_owned));
    }
    let table = std::fs::read_to_string(format!("/proc/{process}/net/tcp"))?;
    let ports = table.lines().skip(1).filter_map(|line| {
        let fields: Vec<_> = line.split_whitespace().collect();
        let is_ours =
            *fields.get(3)? == LISTENING && inodes.iter().any(|inode| inode == fields.get(9).unwrap_or(&""));
        let (_, port) = fields.get(1)?.split_once(':')?;
        is_ours.then(|| u16::from_str_radix(port, 16).ok()).flatten()
    });
    ports.filter(|port| *port != http).min().context("the program's inspector listens nowhere")
}
