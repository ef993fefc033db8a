//! Two independent servers that speak MongoDB's protocol, since no registry has MongoDB itself. Each
//! is good for what it can prove.
//!
//! - `FerretDB` 1.24 keeps everything in `SQLite` files. Its inserts and unique indexes are atomic; its
//!   updates and `findAndModify` first read and then write, with nothing around them. It refuses much
//!   that it does not know, which is what makes it good to be understood by.
//! - mongo-java-server 1.47 keeps everything in memory, and every command of it is atomic; but an answer
//!   may show a document as somebody else has changed it since.
//!
//! Neither elects, journals, shards or expires anything, and neither uses an index that is not unique.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};

use tempfile::TempDir;

use crate::peers;

/// A running server. It ends with its standard input, so that it outlives no test.
#[derive(Debug)]
pub struct Database {
    process: Child,
    address: String,
    name: &'static str,
    folder: Option<TempDir>,
}

impl Database {
    /// Starts `FerretDB` over an empty folder. `None` when it is not installed.
    ///
    /// # Panics
    /// When it is installed but does not start, or where `CI` is set and it is not installed.
    pub fn ferretdb() -> Option<Self> {
        let program = peers::require("ferretdb")?.join("ferretdb");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut command = Command::new(program);
        command.arg(folder.path());
        Some(Self::start("ferretdb", command, Some(folder)))
    }

    /// Starts mongo-java-server. `None` when it is not installed.
    ///
    /// # Panics
    /// When it is installed but does not start, or where `CI` is set and it is not installed.
    pub fn mongo_java_server() -> Option<Self> {
        let folder = peers::require("mongo-java-server")?;
        let mut command = Command::new("java");
        command.args(["-Xss4m", "-XX:+UseSerialGC", "-cp"]).arg(classes(&folder)).arg("Launcher");
        Some(Self::start("mongo-java-server", command, None))
    }

    fn start(name: &'static str, mut command: Command, folder: Option<TempDir>) -> Self {
        let started = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut process = started.unwrap_or_else(|error| panic!("{name} does not start: {error}"));
        let mut address = String::new();
        let output = process.stdout.take().expect("its output");
        BufReader::new(output).read_line(&mut address).expect("a line");
        let address = address.trim().trim_end_matches('/').to_owned();
        assert!(address.starts_with("mongodb://"), "{name} says no address: {address:?}");
        Self { process, address, name, folder }
    }

    /// What it is.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The process's id, to ask the system what it takes.
    pub fn pid(&self) -> u32 {
        self.process.id()
    }

    /// Where it keeps its files, if it does.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_ref().map(TempDir::path)
    }

    /// The address of a database of the caller's own, which is empty.
    pub fn fresh(&self) -> String {
        static NEXT: AtomicU64 = AtomicU64::new(1);
        format!("{}/test{}", self.address, NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

fn classes(folder: &Path) -> std::ffi::OsString {
    std::env::join_paths([folder.to_owned(), folder.join("lib").join("*")]).expect("a folder without a colon")
}

impl Drop for Database {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
