//! A display for the hidden webview on Linux: the session's, or a private Xvfb.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// An X server of our own. Killed on drop.
#[derive(Debug)]
pub(super) struct PrivateDisplay {
    server: Child,
    name: String,
}

impl PrivateDisplay {
    /// Starts Xvfb on a display number that it chooses itself; `None` where there is none, or
    /// where it does not come up within five seconds.
    pub(super) fn start() -> Option<Self> {
        let mut server = Command::new("Xvfb")
            // `-terminate`: the server ends with its last client, even if we are killed.
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                "1280x800x24",
                "-nolisten",
                "tcp",
                "-noreset",
                "-terminate",
            ])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let stdout = server.stdout.take()?;
        let (sender, receiver) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            let mut line = String::new();
            let _ = BufReader::new(stdout).read_line(&mut line);
            let _ = sender.send(line);
        });
        let line = receiver.recv_timeout(Duration::from_secs(5)).unwrap_or_default();
        if let Ok(number) = line.trim().parse::<u32>() {
            Some(Self { server, name: format!(":{number}") })
        } else {
            let _ = server.kill();
            let _ = server.wait();
            None
        }
    }

    /// The display's name, such as `:7`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for PrivateDisplay {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Whether the session offers a display at all.
pub(super) fn session_has_one() -> bool {
    ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}
