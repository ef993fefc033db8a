//! One running program with its window, and the pages that its webviews show.

use std::fmt;
use std::net::{Ipv4Addr, TcpStream};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, anyhow, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver, WebElement};

use super::find::{FIND, OUTLINE};
use super::probe::Probe;
use super::{Area, Computer, Display, PATIENCE, free_port};

/// A running window. Killed when dropped.
pub struct Window<'c> {
    computer: &'c Computer,
    // Before the program: it must not try to talk to one that is gone.
    driver: Child,
    program: Child,
    session: WebDriver,
    probe: Probe,
}

impl fmt::Debug for Window<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Window").field("program", &self.program.id()).finish_non_exhaustive()
    }
}

impl<'c> Window<'c> {
    pub(super) async fn open(computer: &'c Computer) -> Result<Self> {
        let port = free_port()?;
        let probe = Probe::new()?;
        let mut program = computer
            .command(&[])
            // Tauri's own switch: without it no webview may be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("VECTORT_E2E_PREVIEW", probe.socket())
            .env("WEBKIT_INSPECTOR_SERVER", format!("127.0.0.1:{port}"))
            .stdout(Stdio::null())
            .spawn()
            .context("the program does not start")?;
        let (mut driver, url) = match start_driver(&mut program, port) {
            Ok(driver) => driver,
            Err(error) => {
                end(&mut program);
                return Err(error);
            }
        };
        let session = WebDriver::builder(url, Capabilities::new()).request_timeout(PATIENCE * 2).await;
        let session = match session {
            Ok(session) => session,
            Err(error) => {
                end(&mut driver);
                end(&mut program);
                return Err(anyhow!(error).context("no session with the window"));
            }
        };
        // Both processes are ended here; a session needs no farewell.
        let _ = session.clone().leak();
        let window = Self { computer, driver, program, session, probe };
        let shown = window.on_screen().await?;
        // No window manager does it here.
        window.display().focus(shown)?;
        Ok(window)
    }

    /// The display it is on.
    pub fn display(&self) -> &Display {
        self.computer.display()
    }

    /// The program's process id.
    pub fn id(&self) -> u32 {
        self.program.id()
    }

    /// The window's id on the display.
    pub async fn on_screen(&self) -> Result<u32> {
        eventually("the window is on the screen", async || self.display().window()).await
    }

    /// The WebDriver session, for what has no method here.
    pub fn session(&self) -> &WebDriver {
        &self.session
    }

    /// Runs the body of a function in the page and gives what it returns.
    pub async fn run(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        Ok(self.session.execute(script, args).await?.json().clone())
    }

    /// The element of this role and name, when the page has it by now.
    pub async fn look_for(&self, role: &str, name: &str) -> Result<Option<WebElement>> {
        let found = self.session.execute(FIND, vec![json!(role), json!(name)]).await?;
        if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
    }

    /// Waits for the element of this role whose accessible name is, or contains, `name`.
    pub async fn find(&self, role: &str, name: &str) -> Result<WebElement> {
        let found = eventually("", async || self.look_for(role, name).await).await;
        match found {
            Ok(element) => Ok(element),
            Err(error) => {
                let outline = self.run(OUTLINE, Vec::new()).await.unwrap_or_default();
                bail!("no {role} {name:?}: {error}\n{}", outline.as_str().unwrap_or("(no page)"))
            }
        }
    }

    /// Clicks, once it is there and takes clicks.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let element = self.find(role, name).await?;
            // It may be covered, disabled or replaced just now; a person would try again.
            match element.is_enabled().await {
                Ok(true) => match element.click().await {
                    Ok(()) => return Ok(()),
                    Err(error) if Instant::now() > deadline => {
                        return Err(anyhow!(error).context(format!("{role} {name:?} takes no click")));
                    }
                    Err(_) => {}
                },
                _ if Instant::now() > deadline => bail!("{role} {name:?} stays disabled"),
                _ => {}
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Presses the button whose name is the message `id`.
    pub async fn press(&self, id: &str) -> Result<()> {
        self.click("button", self.computer.text(id)).await
    }

    /// Waits until the page says the message `id`.
    pub async fn says_message(&self, id: &str) -> Result<()> {
        self.says(self.computer.text(id)).await
    }

    /// The middle of an element on the screen.
    pub async fn centre_of(&self, element: &WebElement) -> Result<(i16, i16)> {
        let rect = element.rect().await?;
        Ok(((rect.x + rect.width / 2.0) as i16, (rect.y + rect.height / 2.0) as i16))
    }

    /// Where the preview stands on the screen; the window is at its upper left corner.
    pub async fn preview_area(&self) -> Result<Area> {
        let rect = self
            .wait_for(
                "const it = document.querySelector('[data-preview-area]')?.getBoundingClientRect();
                 return it && it.width > 0 && [it.x, it.y, it.width, it.height]",
            )
            .await?;
        let side = |index: usize| rect[index].as_f64().unwrap_or_default();
        // Its edges are on whole pixels, those of its pane need not be.
        let edge = |start: f64, length: f64| ((start + length).round() - start.round()) as u16;
        Ok(Area {
            x: side(0).round() as i16,
            y: side(1).round() as i16,
            width: edge(side(0), side(2)),
            height: edge(side(1), side(3)),
        })
    }

    /// Clicks with the mouse on the first element of the previewed app that a CSS selector finds.
    pub async fn click_in_preview(&self, selector: &str) -> Result<()> {
        let script = format!(
            "const it = document.querySelector({selector:?})?.getBoundingClientRect();
             return it && it.width > 0 && [it.x + it.width / 2, it.y + it.height / 2]"
        );
        let wanted = async || {
            let centre = self.in_preview(&script).await?.unwrap_or_default();
            Ok(Some((centre[0].as_f64(), centre[1].as_f64())).and_then(|(x, y)| Some((x?, y?))))
        };
        let (x, y) = eventually(selector, wanted).await?;
        let area = self.preview_area().await?;
        self.display().click((area.x + x as i16, area.y + y as i16))
    }

    /// Replaces what is in a text box.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        element.clear().await?;
        element.send_keys(text).await?;
        Ok(())
    }

    /// What the page says.
    pub async fn text(&self) -> Result<String> {
        let text = self.run("return document.body?.innerText ?? ''", Vec::new()).await?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page says `text`.
    pub async fn says(&self, text: &str) -> Result<()> {
        self.text_where(&format!("{text:?}"), |page| page.contains(text)).await.map(drop)
    }

    /// Waits until what the page says is as `wanted` wants it.
    pub async fn text_where(&self, what: &str, wanted: impl Fn(&str) -> bool) -> Result<String> {
        let mut last = String::new();
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            last = self.text().await?;
            if wanted(&last) {
                return Ok(last);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the page never says {what}; it says:\n{last}")
    }

    /// Waits until the body of a function returns something true, and gives it.
    pub async fn wait_for(&self, script: &str) -> Result<Value> {
        let wanted = async || {
            let value = self.run(script, Vec::new()).await?;
            let is_false = matches!(&value, Value::Null | Value::Bool(false)) || value == json!("");
            Ok((!is_false).then_some(value))
        };
        eventually(script, wanted).await
    }

    /// What the previewed app shows, read in its own webview; empty while there is none.
    pub async fn preview_text(&self) -> Result<String> {
        let text = self.in_preview("return document.body?.innerText ?? ''").await?;
        Ok(text.and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default())
    }

    /// Waits until the previewed app says `text`.
    pub async fn preview_says(&self, text: &str) -> Result<()> {
        let mut last = Ok(String::new());
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            // A page that is being replaced answers with an error.
            last = self.preview_text().await;
            if last.as_ref().is_ok_and(|last| last.contains(text)) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        bail!("the preview never says {text:?} but {last:?}")
    }

    /// Runs the body of an asynchronous function in the previewed app's own webview; `None` while
    /// there is none.
    pub async fn in_preview(&self, body: &str) -> Result<Option<Value>> {
        self.probe.ask(body).await
    }

    /// Where the previewed app is; `None` while there is none.
    pub async fn preview_url(&self) -> Result<Option<String>> {
        let url = self.in_preview("return location.href").await?;
        Ok(url.and_then(|url| url.as_str().map(str::to_owned)))
    }

    /// Closes the window as its button does, and waits for the program's end.
    pub async fn close(mut self) -> Result<ExitStatus> {
        let shown = self.on_screen().await?;
        self.display().ask_to_close(shown)?;
        let program = &mut self.program;
        eventually("the program ends", async || Ok(program.try_wait()?)).await
    }

    /// Kills the program, as a power cut does.
    pub fn kill(mut self) -> Result<()> {
        self.program.kill()?;
        self.program.wait()?;
        Ok(())
    }
}

impl Drop for Window<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            // What a person would have seen when the test failed.
            let seen = std::env::temp_dir().join(format!("vectort-e2e-{}.png", self.id()));
            let picture = self.display().picture(self.display().area()).and_then(|picture| picture.png());
            if picture.is_ok_and(|png| std::fs::write(&seen, png).is_ok()) {
                eprintln!("the screen at the end: {}", seen.display());
            }
        }
        end(&mut self.driver);
        end(&mut self.program);
    }
}

fn end(process: &mut Child) {
    let _ = process.kill();
    let _ = process.wait();
}

/// The driver of a program whose inspector listens on `inspector`, and its address.
fn start_driver(program: &mut Child, inspector: u16) -> Result<(Child, String)> {
    // The driver would try for ever. It is the inspector's only client, so its port is looked up, not
    // tried.
    let deadline = Instant::now() + PATIENCE;
    while !listens(inspector)? {
        if let Some(status) = program.try_wait()? {
            bail!("the program ended: {status}");
        }
        if Instant::now() > deadline {
            bail!("the program opens no inspector: does it heed TAURI_WEBVIEW_AUTOMATION?");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let port = free_port()?;
    let mut driver = Command::new("WebKitWebDriver")
        .args([format!("--port={port}"), format!("--target=127.0.0.1:{inspector}")])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("WebKitWebDriver does not start")?;
    while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
        if let Some(status) = driver.try_wait()? {
            bail!("WebKitWebDriver ended: {status}");
        }
        if Instant::now() > deadline {
            end(&mut driver);
            bail!("WebKitWebDriver does not listen");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok((driver, format!("http://127.0.0.1:{port}")))
}

/// Whether somebody listens on this port of 127.0.0.1.
fn listens(port: u16) -> Result<bool> {
    /// The state of a listening socket.
    const LISTENING: &str = "0A";
    let address = format!("0100007F:{port:04X}");
    let table = std::fs::read_to_string("/proc/net/tcp")?;
    Ok(table.lines().any(|line| {
        let mut fields = line.split_whitespace().skip(1);
        fields.next() == Some(&address) && fields.nth(1) == Some(LISTENING)
    }))
}

/// Asks until there is an answer, for as long as [`PATIENCE`].
async fn eventually<T>(what: &str, mut ask: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let failed = match ask().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => None,
            Err(error) => Some(error),
        };
        if Instant::now() > deadline {
            let waited = format!("not in {PATIENCE:?}: {what}");
            return Err(failed.map_or_else(|| anyhow!("{waited}"), |error| error.context(waited.clone())));
        }
        tokio::time::sleep(Duration::from_millis(30)).await;
    }
}
