//! Running the program.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// One person's computer: a data folder of its own, no provider, no local servers, English.
pub(crate) struct Cli {
    pub(crate) folder: TempDir,
    variables: Vec<(String, String)>,
}

/// How a command ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) status: i32,
    pub(crate) events: Vec<Value>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Cli {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        Self { folder, variables: Vec::new() }
    }

    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.to_owned(), value.into()));
        self
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_vectort"));
        command.args(args).stdin(Stdio::null());
        for name in ["OPENAI", "ANTHROPIC", "GEMINI"] {
            command.env_remove(format!("{name}_API_KEY")).env_remove(format!("{name}_BASE_URL"));
        }
        command
            .env_remove("VECTORT_LOCAL_BASE_URL")
            .env("VECTORT_HOME", self.path("home"))
            .env("VECTORT_NO_DISCOVERY", "1")
            .env("VECTORT_LANG", "en")
            .envs(self.variables.iter().cloned());
        command
    }

    /// Runs a command to its end, with `--json` appended.
    pub(crate) fn json(&self, args: &[&str]) -> Ran {
        let args: Vec<&str> = args.iter().copied().chain(["--json"]).collect();
        let ran = run(self.command(&args));
        let last = ran.events.last().unwrap_or_else(|| panic!("no output: {ran:?}"));
        assert_eq!(last["event"], "done", "the last line is always done: {ran:?}");
        ran
    }

    /// Runs a command to its end.
    pub(crate) fn text(&self, args: &[&str]) -> Ran {
        run(self.command(args))
    }
}

pub(crate) fn run(mut command: Command) -> Ran {
    let output = command.stdout(Stdio::piped()).stderr(Stdio::piped()).output().expect("the program starts");
    let stdout = String::from_utf8(output.stdout).expect("UTF-8");
    Ran {
        status: output.status.code().unwrap_or(-1),
        events: stdout.lines().filter_map(|line| serde_json::from_str(line).ok()).collect(),
        stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

impl Ran {
    pub(crate) fn done(&self) -> &Value {
        self.events.last().expect("a last line")
    }

    pub(crate) fn error(&self) -> &str {
        self.done()["error"]["code"].as_str().unwrap_or("none")
    }

    pub(crate) fn dir(&self) -> PathBuf {
        PathBuf::from(self.done()["dir"].as_str().unwrap_or_else(|| panic!("no folder: {self:?}")))
    }

    pub(crate) fn of<'a>(&'a self, event: &'a str) -> impl Iterator<Item = &'a Value> {
        self.events.iter().filter(move |line| line["event"] == event)
    }
}

/// Every file below a folder with its bytes.
pub(crate) fn tree(root: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    let mut files = std::collections::BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
                files.insert(name, std::fs::read(&path).expect("a readable file"));
            }
        }
    }
    files
}
