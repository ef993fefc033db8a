//! Who may depend on whom (docs/ARCHITECTURE.md). Arrows only go up the table.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::Context as _;
use serde_json::Value;

use super::{files, read, shown};
use crate::sh;

/// For each crate, the siblings that its shipped code may name. A crate that is not here fails.
const SIBLINGS: &[(&str, &[&str])] = &[
    ("vectort-core", &[]),
    ("vectort-contract", &["core"]),
    ("vectort-llm", &[]),
    ("vectort-i18n", &[]),
    ("vectort-secrets", &["core"]),
    ("vectort-syntax", &["core"]),
    ("vectort-toolchain", &["core"]),
    ("vectort-context", &["core", "syntax"]),
    ("vectort-repair", &["core", "syntax"]),
    ("vectort-generation", &["core", "i18n"]),
    ("vectort-bundler", &["core"]),
    ("vectort-cache", &["core"]),
    ("vectort-deploy", &["core"]),
    ("vectort-fetch", &[]),
    ("vectort-store", &["core"]),
    ("vectort-server", &["core", "contract", "generation", "i18n", "store", "app", "bundler"]),
    (
        "vectort-app",
        &[
            "core",
            "contract",
            "llm",
            "i18n",
            "context",
            "generation",
            "syntax",
            "repair",
            "toolchain",
            "bundler",
            "cache",
            "deploy",
            "fetch",
        ],
    ),
    (
        "vectort",
        &["core", "contract", "llm", "i18n", "secrets", "syntax", "generation", "bundler", "cache", "app"],
    ),
    ("vectort-client", &["contract"]),
    // Not shipped.
    ("vectort-packer", &["core", "bundler"]),
    ("vectort-testkit", &["core", "contract"]),
    ("xtask", &[]),
];

/// Third-party crates with one home each: who else wants what they do asks that crate.
const HOMES: &[(&str, &[&str])] = &[
    ("tauri", &["vectort"]),
    ("tauri-build", &["vectort"]),
    ("keyring", &["vectort-secrets"]),
    ("rusqlite", &["vectort-cache", "vectort-store"]),
    ("git2", &["vectort-cache"]),
    ("tree-sitter", &["vectort-syntax"]),
    ("rolldown", &["vectort-bundler", "vectort-packer"]),
    ("oxc", &["vectort-bundler", "vectort-repair", "vectort-context", "vectort-packer"]),
    ("rquickjs", &["vectort-bundler"]),
    (
        "reqwest",
        &[
            "vectort-client",
            "vectort-llm",
            "vectort-deploy",
            "vectort-fetch",
            "vectort-packer",
            "vectort-server",
            "vectort-testkit",
        ],
    ),
    ("axum", &["vectort-bundler", "vectort-server", "vectort-testkit"]),
    ("thirtyfour", &["vectort-testkit"]),
    ("x11rb", &["vectort-testkit"]),
    ("fluent", &["vectort-i18n"]),
    ("fluent-bundle", &["vectort-i18n"]),
    ("mongodb", &["vectort-store"]),
    ("oauth2", &["vectort-server"]),
    ("opentelemetry", &["vectort-server"]),
    ("async-stripe-client-core", &["vectort-server"]),
    ("miniserde", &["vectort-server"]),
    ("openssl", &[]),
    ("openssl-sys", &[]),
];

/// What must not be reachable at all, however many crates lie between.
const UNREACHABLE: &[(&str, &[&str])] = &[
    ("vectort-core", &["tokio", "mio", "reqwest", "fs-err", "tracing"]),
    ("vectort-contract", &["tokio", "mio", "reqwest"]),
    ("vectort-i18n", &["tokio"]),
    ("vectort-generation", &["tokio", "reqwest", "rusqlite", "oxc"]),
    ("vectort-syntax", &["tokio", "reqwest"]),
    ("vectort-toolchain", &["reqwest", "rusqlite", "git2", "oxc", "keyring"]),
    ("vectort-repair", &["tokio", "reqwest", "rusqlite", "fs-err"]),
    ("vectort-context", &["tokio", "mio", "reqwest", "fs-err", "rusqlite", "rolldown"]),
    ("vectort-llm", &["rusqlite", "git2", "oxc"]),
    ("vectort-bundler", &["reqwest", "rusqlite", "git2", "keyring"]),
    ("vectort-deploy", &["rusqlite", "git2", "oxc", "keyring"]),
    ("vectort-fetch", &["rusqlite", "git2", "oxc", "keyring"]),
    ("vectort-cache", &["tokio", "reqwest", "oxc", "keyring"]),
    ("vectort-app", &["tauri", "keyring", "mongodb"]),
    ("vectort", &["vectort-testkit", "vectort-packer", "mongodb", "openssl-sys"]),
];

/// The dependency graph of shipped code: development dependencies are left out.
pub struct Graph {
    direct: BTreeMap<String, BTreeSet<String>>,
    members: BTreeSet<String>,
}

/// Checks the workspace as cargo resolves it.
pub fn check(_root: &Path) -> anyhow::Result<Vec<String>> {
    // Without a platform, cargo would fetch the packages of all of them.
    let host = sh::host()?;
    let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", &host];
    let metadata = sh::output(sh::cargo().args(arguments))?;
    Ok(remarks(&Graph::parse(&metadata)?))
}

/// What the graph has that the tables do not allow.
pub fn remarks(graph: &Graph) -> Vec<String> {
    let mut remarks = Vec::new();
    for member in &graph.members {
        let Some((_, allowed)) = SIBLINGS.iter().find(|(name, _)| name == member) else {
            remarks.push(format!("{member} is not in the table of crates/xtask/src/tidy/fences.rs"));
            continue;
        };
        for dependency in &graph.direct[member] {
            let sibling = graph.members.contains(dependency);
            let short = dependency.strip_prefix("vectort-").unwrap_or(dependency);
            if sibling && !allowed.contains(&short) {
                remarks.push(format!("{member} must not depend on its sibling {dependency}"));
            }
            if let Some((_, homes)) = HOMES.iter().find(|(name, _)| name == dependency)
                && !homes.contains(&member.as_str())
            {
                remarks.push(format!("{member} must not use {dependency}: its home is {homes:?}"));
            }
        }
    }
    for (from, forbidden) in UNREACHABLE.iter().filter(|(from, _)| graph.members.contains(*from)) {
        for to in *forbidden {
            if let Some(path) = graph.path(from, to) {
                remarks.push(format!("{to} must not be reachable: {}", path.join(" -> ")));
            }
        }
    }
    remarks
}

impl Graph {
    /// Reads what `cargo metadata` prints.
    pub fn parse(metadata: &str) -> anyhow::Result<Self> {
        let metadata: Value = serde_json::from_str(metadata).context("cargo metadata is not JSON")?;
        let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let names: BTreeMap<String, String> =
            list(&metadata["packages"]).iter().map(|it| (text(&it["id"]), text(&it["name"]))).collect();
        let name = |id: &Value| names.get(&text(id)).cloned().unwrap_or_default();
        let mut direct: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for node in list(&metadata["resolve"]["nodes"]) {
            let dependencies = list(&node["deps"])
                .into_iter()
                .filter(|dependency| list(&dependency["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev"));
            // Two versions of a crate are one name here: a fence concerns both.
            direct.entry(name(&node["id"])).or_default().extend(dependencies.map(|it| name(&it["pkg"])));
        }
        let members = list(&metadata["workspace_members"]).iter().map(name).collect();
        Ok(Self { direct, members })
    }

    /// The shortest way from one crate to another.
    fn path(&self, from: &str, to: &str) -> Option<Vec<String>> {
        let mut queue = std::collections::VecDeque::from([vec![from.to_owned()]]);
        let mut seen = BTreeSet::from([from.to_owned()]);
        while let Some(path) = queue.pop_front() {
            let last = path.last()?;
            for next in self.direct.get(last).into_iter().flatten() {
                if !seen.insert(next.clone()) {
                    continue;
                }
                let longer = [path.as_slice(), std::slice::from_ref(next)].concat();
                if next == to {
                    return Some(longer);
                }
                queue.push_back(longer);
            }
        }
        None
    }
}

/// In the UI, one folder touches Tauri, and shared components know no feature.
pub fn check_ui(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut remarks = Vec::new();
    for path in files(&root.join("ui/src"), &["ts", "tsx"]) {
        let (name, text) = (shown(root, &path), read(&path)?);
        for line in text.lines().filter(|line| line.contains("import") || line.contains("from ")) {
            if line.contains("@tauri-apps/") && !name.starts_with("ui/src/platform/") {
                remarks.push(format!("{name}: only ui/src/platform may import Tauri"));
            }
            if line.contains("features/") && name.starts_with("ui/src/components/") {
                remarks.push(format!("{name}: shared components import no feature"));
            }
        }
    }
    Ok(remarks)
}
