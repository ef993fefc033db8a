//! A headless Chromium, driven over WebDriver (`chromedriver`), for what only a browser can show.
//!
//! No crate: five commands over HTTP are all that the tests need.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::{Semaphore, SemaphorePermit};

/// Browsers of one test program at a time: more only make each of them late.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Flags that keep Chromium quiet, alone and off the network.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1000,800",
];

/// A browser with one window. Killed when dropped.
#[derive(Debug)]
pub struct Chromium {
    driver: Child,
    client: reqwest::Client,
    session: String,
    // Removed after the processes that write to it have been killed.
    _profile: TempDir,
    _turn: SemaphorePermit<'static>,
}

/// One entry of the browser's console.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogEntry {
    /// `SEVERE`, `WARNING`, `INFO`, `DEBUG`.
    pub level: String,
    /// The text, with its place in front.
    pub message: String,
}

/// Starts a browser, or says loudly that there is none. Where `CI` is set that is a failure.
///
/// # Panics
///
/// Under `CI`, if there is no browser or it does not start.
pub async fn start_or_skip(test: &str) -> Option<Chromium> {
    match Chromium::start().await {
        Ok(browser) => Some(browser),
        Err(error) if std::env::var_os("CI").is_some() => panic!("{test}: no Chromium: {error:#}"),
        Err(error) => {
            eprintln!("\n=== SKIPPED {test}: no Chromium here: {error:#} ===\n");
            None
        }
    }
}

impl Chromium {
    /// Starts `chromedriver` and a browser with a fresh profile.
    pub async fn start() -> Result<Self> {
        let driver_path = find("chromedriver").ok_or_else(|| anyhow!("no chromedriver on PATH"))?;
        let browser_path = ["chromium", "chromium-browser", "google-chrome"]
            .iter()
            .find_map(|name| find(name))
            .ok_or_else(|| anyhow!("no chromium on PATH"))?;
        let turn = AT_ONCE.acquire().await?;
        let profile = tempfile::Builder::new().prefix("vectort-chromium-").tempdir()?;
        let (driver, port) = start_driver(&driver_path).await?;
        let client = reqwest::Client::builder().no_proxy().timeout(Duration::from_mins(1)).build()?;
        let mut arguments: Vec<String> = FLAGS.iter().map(|flag| (*flag).to_owned()).collect();
        arguments.push(format!("--user-data-dir={}", profile.path().display()));
        let base = format!("http://127.0.0.1:{port}");
        let answer = call(
            &client,
            &format!("{base}/session"),
            &json!({ "capabilities": { "alwaysMatch": {
                "goog:chromeOptions": { "binary": browser_path, "args": arguments },
                "goog:loggingPrefs": { "browser": "ALL" },
            }}}),
        )
        .await?;
        let id = answer["sessionId"].as_str().ok_or_else(|| anyhow!("no session: {answer}"))?;
        let session = format!("{base}/session/{id}");
        Ok(Self { driver, client, session, _profile: profile, _turn: turn })
    }

    /// Opens a page and waits for its `load` event.
    pub async fn open(&self, url: &str) -> Result<()> {
        self.command("url", &json!({ "url": url })).await.map(drop)
    }

    /// Runs the body of a function in the page and gives what it returns.
    pub async fn run(&self, script: &str) -> Result<Value> {
        self.command("execute/sync", &json!({ "script": script, "args": [] })).await
    }

    /// The text that the page shows.
    pub async fn text(&self) -> Result<String> {
        let text = self.run("return document.body ? document.body.innerText : ''").await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until an expression is truthy, and gives its value. Fails after 10 s, with what the
    /// page shows and said by then.
    pub async fn wait_for(&self, expression: &str) -> Result<Value> {
        let deadline = Instant::now() + Duration::from_secs(10);
        let script = format!("try {{ return {expression} }} catch {{ return null }}");
        loop {
            let value = self.run(&script).await?;
            let is_true = !matches!(&value, Value::Null | Value::Bool(false))
                && value.as_str() != Some("")
                && value.as_f64() != Some(0.0);
            if is_true {
                return Ok(value);
            }
            if Instant::now() > deadline {
                let text = self.text().await.unwrap_or_default();
                let console = self.console().await.unwrap_or_default();
                bail!("never true: {expression}\npage: {text:?}\nconsole: {console:#?}");
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Clicks the first element that a CSS selector finds, as a person would.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let found = self.command("element", &json!({ "using": "css selector", "value": selector })).await?;
        let id = found.as_object().and_then(|map| map.values().next()).and_then(Value::as_str);
        let id = id.ok_or_else(|| anyhow!("no element {selector}"))?.to_owned();
        self.command(&format!("element/{id}/click"), &json!({})).await.map(drop)
    }

    /// What the console has said since the last call.
    pub async fn console(&self) -> Result<Vec<LogEntry>> {
        let entries = self.command("se/log", &json!({ "type": "browser" })).await?;
        let entries = entries.as_array().into_iter().flatten().map(|entry| LogEntry {
            level: entry["level"].as_str().unwrap_or_default().to_owned(),
            message: entry["message"].as_str().unwrap_or_default().to_owned(),
        });
        Ok(entries.collect())
    }

    /// Ends the browser in an orderly way; dropping it kills it.
    pub async fn quit(mut self) -> Result<()> {
        self.client.delete(&self.session).send().await?;
        self.driver.kill().await?;
        Ok(())
    }

    async fn command(&self, command: &str, body: &Value) -> Result<Value> {
        call(&self.client, &format!("{}/{command}", self.session), body).await
    }
}

impl Drop for Chromium {
    fn drop(&mut self) {
        // The driver ends its browser when it is told to; a killed driver does not. Its quit
        // command is one small request, so that a blocking one is fine here.
        let Some(address) = self.session.strip_prefix("http://").and_then(|rest| rest.split_once('/')) else {
            return;
        };
        if let Ok(mut stream) = std::net::TcpStream::connect(address.0) {
            use std::io::{Read as _, Write as _};
            let _ = stream.set_read_timeout(Some(Duration::from_secs(5)));
            let request =
                format!("DELETE /{} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", address.1, address.0);
            if stream.write_all(request.as_bytes()).is_ok() {
                let _ = stream.read(&mut [0; 512]);
            }
        }
    }
}

/// A running driver and its port.
///
/// `--port=0` takes a free port of IPv4 and then the same one of IPv6. When another process has the
/// latter by then, the driver ends: several tests start at once, so that it happens, and a second
/// try gets another port.
async fn start_driver(program: &Path) -> Result<(Child, u16)> {
    const TRIES: u32 = 5;
    let mut tried = 0;
    loop {
        let mut driver = Command::new(program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("chromedriver does not start")?;
        tried += 1;
        match driver_port(&mut driver).await {
            Ok(port) => return Ok((driver, port)),
            Err(error) if tried == TRIES => return Err(error.context(format!("{TRIES} times"))),
            Err(_) => {}
        }
    }
}

/// `chromedriver --port=0` says which port it took.
async fn driver_port(driver: &mut Child) -> Result<u16> {
    let stdout = driver.stdout.take().context("no output of chromedriver")?;
    let mut lines = BufReader::new(stdout).lines();
    let port = tokio::time::timeout(Duration::from_secs(20), async {
        let mut last = String::new();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                return Ok(port.trim_end_matches('.').trim().parse()?);
            }
            last = line;
        }
        bail!("chromedriver ended before it had a port; its last words: {last:?}")
    });
    let port = port.await.context("chromedriver says no port")??;
    // Keep reading, or the driver would block on a full pipe.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    Ok(port)
}

async fn call(client: &reqwest::Client, url: &str, body: &Value) -> Result<Value> {
    let response = client.post(url).json(body).send().await?;
    let mut answer: Value = response.json().await?;
    let value = answer["value"].take();
    if let Some(error) = value.get("error").filter(|error| !error.is_null()) {
        bail!("{}: {}: {}", url.rsplit('/').next().unwrap_or_default(), error, value["message"]);
    }
    Ok(value)
}

fn find(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| Path::is_file(file))
}
