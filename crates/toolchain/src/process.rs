//! One process: bounded in time, output and memory, without the person's environment, and killed
//! with all its children.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::process::{Child, Command};

use crate::report::{Limits, ToolError};

/// How often a process's memory is looked at.
const WATCH_EVERY: Duration = Duration::from_millis(200);
/// What is kept of what a tool printed, for the error that says that it gave no answer.
const MAX_WORDS: usize = 400;

/// What is to be started.
#[derive(Debug)]
pub(crate) struct Call<'a> {
    /// Absolute path of the program.
    pub(crate) program: &'a Path,
    pub(crate) arguments: Vec<OsString>,
    /// Where it works: a copy of the project.
    pub(crate) folder: &'a Path,
    /// An empty folder that it takes for the person's home and for the temporary folder.
    pub(crate) home: &'a Path,
    /// What it is told besides `PATH`, `HOME` and `LANG`.
    pub(crate) environment: Vec<(OsString, OsString)>,
    /// Longest that it may run.
    pub(crate) wall: Duration,
}

/// What it printed and how it ended.
#[derive(Debug)]
pub(crate) struct Ended {
    pub(crate) success: bool,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl Ended {
    /// The start of what it printed, for an error.
    pub(crate) fn words(&self) -> String {
        let said = if self.stderr.trim().is_empty() { &self.stdout } else { &self.stderr };
        said.trim().chars().take(MAX_WORDS).collect()
    }
}

/// Runs it to its end.
pub(crate) async fn run(call: Call<'_>, limits: &Limits) -> Result<Ended, ToolError> {
    let mut command = Command::new(call.program);
    command
        .args(&call.arguments)
        .current_dir(call.folder)
        .env_clear()
        .envs(surroundings(call.home))
        .envs(call.environment)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    #[cfg(unix)]
    command.process_group(0);
    let start = |source| ToolError::Start { program: call.program.to_owned(), source };
    let mut child = command.spawn().map_err(start)?;
    let group = Group::of(&child);
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let id = child.id();

    let ended = async {
        let waited = async {
            let status = child.wait().await.map_err(start)?;
            // A grandchild that stayed would hold the pipes open until its own end.
            group.kill();
            Ok(status)
        };
        let limit = limits.output_bytes;
        tokio::try_join!(waited, read(stdout, limit), read(stderr, limit))
    };
    let (status, stdout, stderr) = tokio::select! {
        ended = ended => ended?,
        () = tokio::time::sleep(call.wall) => return Err(ToolError::TimedOut(call.wall)),
        () = outgrown(id, limits.memory_bytes) => return Err(ToolError::TooMuchMemory(limits.memory_bytes)),
    };
    // Tools quote files in whatever encoding these have.
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    Ok(Ended { success: status.success(), stdout: text(stdout), stderr: text(stderr) })
}

async fn read(pipe: Option<impl AsyncRead + Unpin>, limit: usize) -> Result<Vec<u8>, ToolError> {
    let mut bytes = Vec::new();
    if let Some(pipe) = pipe {
        // A pipe that breaks off ends what was said.
        _ = pipe.take(limit as u64 + 1).read_to_end(&mut bytes).await;
    }
    if bytes.len() > limit { Err(ToolError::TooMuchOutput(limit)) } else { Ok(bytes) }
}

/// Ends when the process has more than `limit` bytes in memory; where that cannot be seen, never.
async fn outgrown(id: Option<u32>, limit: u64) {
    let Some(id) = id.filter(|_| cfg!(target_os = "linux")) else { return std::future::pending().await };
    let status = PathBuf::from(format!("/proc/{id}/status"));
    loop {
        tokio::time::sleep(WATCH_EVERY).await;
        let resident = std::fs::read_to_string(&status).ok().and_then(|text| {
            let line = text.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
            line.split_whitespace().next()?.parse::<u64>().ok()
        });
        if resident.is_some_and(|kib| kib.saturating_mul(1024) > limit) {
            return;
        }
    }
}

/// All that a process started, killed at the latest when this goes away.
struct Group {
    #[cfg(unix)]
    id: Option<rustix::process::Pid>,
}

impl Group {
    #[cfg(unix)]
    fn of(child: &Child) -> Self {
        let id = child.id().and_then(|id| i32::try_from(id).ok());
        Self { id: id.and_then(rustix::process::Pid::from_raw) }
    }

    /// Elsewhere `kill_on_drop` reaches the tool itself; the tools of the table that run there
    /// start no children that outlive them.
    #[cfg(not(unix))]
    fn of(_child: &Child) -> Self {
        Self {}
    }

    fn kill(&self) {
        #[cfg(unix)]
        if let Some(id) = self.id {
            // It fails when nobody is left, which is what is wanted.
            _ = rustix::process::kill_process_group(id, rustix::process::Signal::KILL);
        }
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The environment of every tool. Nothing of the person's own comes through but where programs are.
fn surroundings(home: &Path) -> Vec<(OsString, OsString)> {
    let mut variables: Vec<(OsString, OsString)> = Vec::new();
    let mut set = |name: &str, value: OsString| variables.push((name.into(), value));
    set("PATH", std::env::join_paths(path()).unwrap_or_default());
    for name in ["HOME", "USERPROFILE", "TMPDIR", "TMP", "TEMP", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"] {
        set(name, home.into());
    }
    set("LANG", "C.UTF-8".into());
    set("NO_COLOR", "1".into());
    if cfg!(windows) {
        for name in ["SystemRoot", "PATHEXT"] {
            set(name, std::env::var_os(name).unwrap_or_default());
        }
    }
    variables
}

/// The folders of `PATH` that do not depend on where one stands: with `.` in it, a project could
/// bring its own `python3`.
fn path() -> Vec<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).filter(|folder| folder.is_absolute()).collect()
}

/// The program on `PATH`, by the first of its names that is there.
pub(crate) fn program(names: &[String]) -> Option<PathBuf> {
    let folders = path();
    names.iter().find_map(|name| {
        // Never `.cmd` or `.bat`, whose arguments Windows takes apart once more.
        let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|path| is_program(path))
    })
}

#[cfg(unix)]
fn is_program(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    let is = |meta: std::fs::Metadata| meta.is_file() && meta.permissions().mode() & 0o111 != 0;
    path.metadata().is_ok_and(is)
}

#[cfg(not(unix))]
fn is_program(path: &Path) -> bool {
    path.is_file()
}

impl From<io::Error> for ToolError {
    fn from(error: io::Error) -> Self {
        Self::Scratch(error)
    }
}
