//! System packages: installed by apt where that is possible, listed where it is not.

use std::process::{Command, Stdio};

use anyhow::{Context as _, bail};

use crate::{paths, sh};

/// Something that the system must have.
pub(crate) enum Need {
    /// Headers or a library: a Debian package.
    Package(&'static str),
    /// A program on `PATH`, whoever installed it, and the Debian package that has it.
    Program(&'static str, &'static str),
}

use Need::{Package, Program};

/// To build and start the app.
pub(crate) const APP: &[Need] = &[
    Program("cc", "build-essential"),
    Program("c++", "build-essential"),
    Program("make", "build-essential"),
    Program("pkg-config", "pkg-config"),
    Package("libwebkit2gtk-4.1-dev"),
    Package("libgtk-3-dev"),
    Package("libsoup-3.0-dev"),
    Package("librsvg2-dev"),
    Package("libdbus-1-dev"),
    // The verification gate starts apps on a private display where there is none.
    Program("Xvfb", "xvfb"),
];

/// To test it as well.
pub(crate) const TESTS: &[Need] = &[
    Program("git", "git"),
    Program("chromium", "chromium"),
    Program("chromedriver", "chromium-driver"),
    Program("WebKitWebDriver", "webkit2gtk-driver"),
    // Each tested window has a message bus of its own.
    Program("dbus-daemon", "dbus-daemon"),
];

/// To fuzz.
pub(crate) const FUZZ: &[Need] = &[Program("clang++", "clang")];

/// Installs what is missing of `needs`. Takes milliseconds when nothing is.
pub(crate) fn ensure(needs: &[Need]) -> anyhow::Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(()); // The system brings its web view; Rust's installer asked for a compiler.
    }
    if !std::path::Path::new("/etc/debian_version").exists() || paths::program("apt-get").is_none() {
        list_missing_programs(needs);
        return Ok(());
    }
    let missing = missing_on_debian(needs)?;
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("installing {}", missing.join(" "));
    let mut sudo =
        privileged().with_context(|| format!("as root, run: apt-get install {}", missing.join(" ")))?;
    let mut apt = |args: &[&str]| sh::run(sudo.apt().args(args));
    apt(&["update", "-q"])?;
    let mut install = vec!["install", "-y", "-q", "--no-install-recommends"];
    install.extend(&missing);
    apt(&install)
}

fn missing_on_debian(needs: &[Need]) -> anyhow::Result<Vec<&'static str>> {
    let asked = needs.iter().filter_map(|need| match need {
        Package(name) => Some(*name),
        Program(program, package) => paths::program(program).is_none().then_some(*package),
    });
    let mut names: Vec<_> = asked.collect();
    names.dedup();
    if names.is_empty() {
        return Ok(names);
    }
    // One call for all; it fails when one is unknown, and still lists the others.
    let found = Command::new("dpkg-query")
        .args(["-W", "-f", "${Package} ${db:Status-Status}\\n"])
        .args(&names)
        .stderr(Stdio::null())
        .output()
        .context("dpkg-query did not start")?;
    let found = String::from_utf8_lossy(&found.stdout).into_owned();
    let installed = |name: &str| found.lines().any(|line| line == format!("{name} installed"));
    // A package that is installed without its program on PATH is as good as apt can do.
    Ok(names.into_iter().filter(|name| !installed(name)).collect())
}

struct Privileged {
    sudo: bool,
}

impl Privileged {
    fn apt(&mut self) -> Command {
        let mut command;
        if self.sudo {
            command = Command::new("sudo");
            command.args(["-n", "DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        } else {
            command = Command::new("apt-get");
            command.env("DEBIAN_FRONTEND", "noninteractive");
        }
        command
    }
}

fn privileged() -> anyhow::Result<Privileged> {
    let id = Command::new("id").arg("-u").output().context("id did not start")?;
    if id.stdout.trim_ascii() == b"0" {
        return Ok(Privileged { sudo: false });
    }
    let can_sudo = Command::new("sudo").args(["-n", "true"]).stderr(Stdio::null()).status();
    if can_sudo.is_ok_and(|status| status.success()) {
        return Ok(Privileged { sudo: true });
    }
    bail!("system packages are missing and cannot be installed without a password");
}

/// Elsewhere names differ from distribution to distribution: say what is not there and go on; the
/// compiler names a missing library itself.
fn list_missing_programs(needs: &[Need]) {
    let missing: Vec<_> = needs
        .iter()
        .filter_map(|need| match need {
            Program(program, _) => paths::program(program).is_none().then_some(*program),
            Package(_) => None,
        })
        .collect();
    if !missing.is_empty() {
        let libraries: Vec<_> = needs
            .iter()
            .filter_map(|need| if let Package(name) = need { Some(*name) } else { None })
            .collect();
        eprintln!(
            "Not found: {}. Install them with this system's package manager, and the headers that Debian calls {}.",
            missing.join(", "),
            libraries.join(", ")
        );
    }
}
