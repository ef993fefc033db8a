//! The real window on a computer of its own: a private X server, a private message bus, an empty
//! home; driven over WebDriver as a person would, by what controls are and are called.
//!
//! `WebKitWebDriver` can start a browser, but never notices that it ended. So the program is
//! started here, with its inspector on a port that the driver is told: it can be killed, its exit
//! seen, and it can run without any driver.

mod display;
mod find;
mod probe;
mod texts;
mod window;

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::io::{BufRead as _, BufReader};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context as _, Result};
use tempfile::TempDir;

pub use display::{Area, Display, Key, Picture};
pub use texts::Texts;
pub use window::Window;

/// How long anything may take that a person would wait for. Generous: it is for machines that also
/// compile; what must be fast is measured, not waited for.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The programs that a driven window needs on `PATH`.
const PROGRAMS: [&str; 3] = ["Xvfb", "dbus-daemon", "WebKitWebDriver"];

/// A computer with nobody else on it: a display, a message bus and an empty home. Windows of the
/// same computer see each other (a second start finds the first) and what the ones before left.
#[derive(Debug)]
pub struct Computer {
    program: PathBuf,
    env: BTreeMap<OsString, OsString>,
    display: Display,
    bus: Server,
    home: TempDir,
    texts: Texts,
}

impl Computer {
    /// A computer with a screen of `size` pixels, on which `program` (`vectort`) is installed.
    pub fn start(program: &Path, size: (u16, u16)) -> Result<Self> {
        let display = Display::start(size)?;
        let bus =
            Server::start("dbus-daemon", &["--session", "--nofork", "--nopidfile", "--print-address=1"])?;
        let home = tempfile::Builder::new().prefix("vectort-e2e-").tempdir()?;
        let texts = Texts::of("en")?;
        let mut computer = Self {
            program: program.to_owned(),
            env: BTreeMap::new(),
            display,
            bus,
            home,
            texts: texts.clone(),
        };
        // Nothing of the machine that the test runs on: no key, no locale, no proxy, no session.
        for name in ["PATH", "XDG_DATA_DIRS", "LD_LIBRARY_PATH", "VECTORT_PEERS"] {
            if let Some(value) = std::env::var_os(name) {
                computer.set(name, value);
            }
        }
        let (display, home) = (computer.display.name().to_owned(), computer.home.path().to_owned());
        computer.set("DISPLAY", display);
        computer.set("DBUS_SESSION_BUS_ADDRESS", computer.bus.said.clone());
        computer.set("HOME", home);
        computer.set("VECTORT_HOME", computer.home.path().join("vectort"));
        computer.set("LANG", "C.UTF-8");
        computer.speak(texts);
        // No accessibility bus: none runs here, and GTK would wait for it.
        computer.set("NO_AT_BRIDGE", "1");
        computer.set("GTK_A11Y", "none");
        Ok(computer)
    }

    /// Sets a variable of the programs that are started from now on.
    pub fn set(&mut self, name: impl AsRef<OsStr>, value: impl AsRef<OsStr>) -> &mut Self {
        self.env.insert(name.as_ref().to_owned(), value.as_ref().to_owned());
        self
    }

    /// Has another language: what is started from now on speaks it, and controls are found by it.
    pub fn speak(&mut self, texts: Texts) -> &mut Self {
        self.set("VECTORT_LANG", texts.language());
        self.texts = texts;
        self
    }

    /// The message `id` in the computer's language.
    pub fn text(&self, id: &str) -> &str {
        self.texts.get(id)
    }

    /// The data folder (`VECTORT_HOME`).
    pub fn data(&self) -> PathBuf {
        self.home.path().join("vectort")
    }

    /// Where new projects go.
    pub fn projects(&self) -> PathBuf {
        self.data().join("projects")
    }

    /// The screen.
    pub fn display(&self) -> &Display {
        &self.display
    }

    /// The program with these arguments, on this computer.
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(args).env_clear().envs(&self.env).current_dir(self.home.path()).stdin(Stdio::null());
        command
    }

    /// Opens the window and waits until it can be driven.
    pub async fn open(&self) -> Result<Window<'_>> {
        Window::open(self).await
    }
}

/// What a driven window needs and this machine lacks; `None` where everything is there.
pub fn missing() -> Option<String> {
    let lacks: Vec<_> = PROGRAMS.into_iter().filter(|name| !is_on_path(name)).collect();
    (!lacks.is_empty()).then(|| format!("not on PATH: {}", lacks.join(", ")))
}

fn is_on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// A program that serves until it is dropped, and whose first line says where.
#[derive(Debug)]
struct Server {
    process: Child,
    said: String,
}

impl Server {
    fn start(program: &str, args: &[&str]) -> Result<Self> {
        let mut process = Command::new(program)
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{program} does not start"))?;
        let stdout = process.stdout.take().context("a pipe was asked for")?;
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            let _ = BufReader::new(stdout).read_line(&mut line);
            let _ = sender.send(line.trim().to_owned());
        });
        let said = receiver.recv_timeout(PATIENCE).unwrap_or_default();
        let server = Self { process, said };
        anyhow::ensure!(!server.said.is_empty(), "{program} says nothing");
        Ok(server)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A port that was free a moment ago.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port())
}
