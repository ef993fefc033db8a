//! `WebKit`'s remote inspector: every page of a process, those that WebDriver may not drive too.

use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use futures_util::{SinkExt as _, StreamExt as _};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;

/// How long a page may take to answer; one that never yields takes for ever.
const ANSWER: Duration = Duration::from_secs(5);

/// The state of a listening socket in `/proc/net/tcp`.
const LISTENING: &str = "0A";

/// The inspector of one process, which `WEBKIT_INSPECTOR_HTTP_SERVER` asked for.
#[derive(Debug)]
pub(super) struct Inspector {
    port: u16,
}

/// A page of the process.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target {
    /// What it shows.
    pub(super) url: String,
    /// The path of its socket.
    socket: String,
}

impl Inspector {
    pub(super) fn new(port: u16) -> Self {
        Self { port }
    }

    /// The pages of the process now.
    pub(super) async fn pages(&self) -> Result<Vec<Target>> {
        let list = reqwest::Client::builder().no_proxy().timeout(ANSWER).build()?;
        let list = list.get(format!("http://127.0.0.1:{}/", self.port)).send().await?.text().await?;
        Ok(targets(&list))
    }

    /// Runs the body of a function in a page and gives what it returns.
    pub(super) async fn evaluate(&self, target: &Target, body: &str) -> Result<Value> {
        let asked = self.ask(target, body);
        tokio::time::timeout(ANSWER, asked)
            .await
            .with_context(|| format!("{} does not answer", target.url))?
    }

    async fn ask(&self, target: &Target, body: &str) -> Result<Value> {
        let address = format!("ws://127.0.0.1:{}{}", self.port, target.socket);
        let (mut socket, _) = tokio_tungstenite::connect_async(address).await?;
        let mut next = async || -> Result<Value> {
            while let Some(message) = socket.next().await {
                if let Message::Text(text) = message? {
                    return Ok(serde_json::from_str(&text)?);
                }
            }
            bail!("the inspector hung up")
        };
        // It begins by naming what can be inspected.
        let page = loop {
            let message = next().await?;
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
            "params": { "targetId": page, "message": inner.to_string() },
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

/// What the inspector's list of pages names.
fn targets(html: &str) -> Vec<Target> {
    let between = |text: &str, before: &str, after: &str| {
        let text = &text[text.find(before)? + before.len()..];
        Some(text[..text.find(after)?].to_owned())
    };
    let rows = html.split("class=\"targeturl\">").skip(1);
    rows.filter_map(|row| {
        let url = row.split_once("</div>")?.0.replace("&amp;", "&");
        let socket = between(row, "window.location.host + '", "'")?;
        Some(Target { url, socket })
    })
    .collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_of_pages_is_read() {
        let html = r#"<tr><td><div class="targetname">Vectort</div><div class="targeturl">tauri://localhost</div></td>
            <td><input onclick="window.open('Main.html?ws=' + window.location.host + '/socket/1/1/WebPage', '_blank');"></td></tr>
            <tr><td><div class="targeturl">http://a.localhost:1/?x=1&amp;y</div></td>
            <td><input onclick="window.open('Main.html?ws=' + window.location.host + '/socket/1/2/WebPage', '_blank');"></td></tr>"#;
        let found = targets(html);
        assert_eq!(found.len(), 2);
        assert_eq!(
            found[1],
            Target { url: "http://a.localhost:1/?x=1&y".into(), socket: "/socket/1/2/WebPage".into() }
        );
    }
}
