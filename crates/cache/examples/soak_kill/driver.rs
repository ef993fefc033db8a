//! Starts workers, kills them, opens what is left and compares it with what was acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use rand::rngs::SmallRng;
use rand::{Rng as _, SeedableRng as _};
use vectort_cache::{ListQuery, Project, Reason, Store, TurnState, VersionState};
use vectort_core::{ProjectId, RelPath};

use crate::worker::RUN_FILES;

type Result<T, E = Box<dyn Error>> = std::result::Result<T, E>;

/// A data folder is replaced after so many kills, and checked to its last byte.
const KILLS_PER_HOME: u32 = 50;

/// How long to go on.
pub(crate) struct Plan {
    pub(crate) kills: u32,
    pub(crate) seed: u64,
    /// Stop starting new rounds after this.
    pub(crate) until: Option<Instant>,
}

/// What was found.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    pub(crate) kills: u64,
    pub(crate) acked_edits: u64,
    pub(crate) lost: u64,
    pub(crate) torn: u64,
    pub(crate) fscks: u64,
    pub(crate) mid_projection: u64,
    /// Looks at a version that was salvaged.
    pub(crate) salvaged: u64,
    /// Looks at a turn after a kill.
    pub(crate) turns: u64,
    reopen_ms: Vec<f64>,
    pub(crate) failures: Vec<String>,
}

impl Figures {
    /// Metric and value, one a line of output.
    pub(crate) fn lines(&self) -> Vec<(&'static str, serde_json::Value)> {
        let mut sorted = self.reopen_ms.clone();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let index = (sorted.len() as f64 * share).ceil() as usize;
            let value = sorted.get(index.saturating_sub(1)).copied().unwrap_or(0.0);
            (value * 100.0).round() / 100.0
        };
        vec![
            ("kills", self.kills.into()),
            ("acked_edits", self.acked_edits.into()),
            ("lost", self.lost.into()),
            ("torn", self.torn.into()),
            ("git_fsck_clean", self.fscks.into()),
            ("killed_in_projection", self.mid_projection.into()),
            ("salvaged_seen", self.salvaged.into()),
            ("turns_checked", self.turns.into()),
            ("reopen_ms_p50", at(0.50).into()),
            ("reopen_ms_p99", at(0.99).into()),
        ]
    }

    fn lose(&mut self, what: &str) {
        self.lost += 1;
        self.failures.push(format!("lost: {what}"));
    }

    fn tear(&mut self, what: &str) {
        self.torn += 1;
        self.failures.push(format!("torn: {what}"));
    }
}

/// Kills workers as planned. `spawn` makes the command of one, on a data folder, with a seed.
pub(crate) fn run(plan: &Plan, spawn: &dyn Fn(&Path, u64, bool) -> Command) -> Result<Figures> {
    let mut rng = SmallRng::seed_from_u64(plan.seed);
    let mut figures = Figures::default();
    let mut desk: Option<Desk> = None;
    for round in 0..plan.kills {
        if plan.until.is_some_and(|until| Instant::now() >= until) || !figures.failures.is_empty() {
            break;
        }
        if round % KILLS_PER_HOME == 0
            && let Some(desk) = desk.take()
        {
            desk.check_everything(&mut figures)?;
        }
        let desk = match &mut desk {
            Some(desk) => desk,
            none => none.insert(Desk::new()?),
        };
        let alone = rng.random_ratio(7, 10);
        let said = kill_round(&desk.home, alone, &mut rng, spawn)?;
        figures.kills += 1;
        if alone {
            // Another worker may already be at work in a project that this one has just made.
            check_first_projections(&said, &mut figures);
        }
        desk.check_round(&said, &mut figures)?;
    }
    if let Some(desk) = desk {
        desk.check_everything(&mut figures)?;
    }
    Ok(figures)
}

/// One worker, or two at the same projects, killed; everything they said.
fn kill_round(
    home: &Path,
    alone: bool,
    rng: &mut SmallRng,
    spawn: &dyn Fn(&Path, u64, bool) -> Command,
) -> Result<Vec<String>> {
    let mut workers = Vec::new();
    for _ in 0..if alone { 1 } else { 2 } {
        workers.push(Worker::start(spawn(home, rng.random(), alone))?);
    }
    // Mostly while it works, sometimes while it opens and recovers.
    if rng.random_ratio(4, 5) {
        for worker in &workers {
            worker.wait_ready()?;
        }
        thread::sleep(Duration::from_micros(rng.random_range(0..200_000)));
    } else {
        thread::sleep(Duration::from_micros(rng.random_range(0..40_000)));
    }
    let mut said = Vec::new();
    for worker in workers {
        said.extend(worker.kill()?);
        if !alone {
            // The other goes on alone for a moment.
            thread::sleep(Duration::from_micros(rng.random_range(0..20_000)));
        }
    }
    Ok(said)
}

struct Worker {
    child: Child,
    ready: mpsc::Receiver<()>,
    reader: thread::JoinHandle<Vec<String>>,
}

impl Worker {
    fn start(mut command: Command) -> Result<Self> {
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let stdout = child.stdout.take().ok_or("no output")?;
        let (sender, ready) = mpsc::channel();
        let reader = thread::spawn(move || {
            let mut lines = Vec::new();
            let mut stdout = BufReader::new(stdout);
            let mut line = String::new();
            // A line without its end was never finished, so it was never said.
            while stdout.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
                if line == "ready\n" {
                    let _ = sender.send(());
                }
                lines.push(line.trim_end().to_owned());
                line.clear();
            }
            lines
        });
        Ok(Self { child, ready, reader })
    }

    fn wait_ready(&self) -> Result<()> {
        Ok(self.ready.recv_timeout(Duration::from_secs(30))?)
    }

    fn kill(mut self) -> Result<Vec<String>> {
        if let Some(status) = self.child.try_wait()? {
            return Err(format!("worker ended by itself: {status}").into());
        }
        // SIGKILL; TerminateProcess on Windows.
        self.child.kill()?;
        self.child.wait()?;
        self.reader.join().map_err(|_| "reader panicked".into())
    }
}

struct Desk {
    _temp: tempfile::TempDir,
    home: PathBuf,
    said: Vec<String>,
}

impl Desk {
    fn new() -> Result<Self> {
        let temp = tempfile::TempDir::new()?;
        let home = temp.path().canonicalize()?.join("home");
        Ok(Self { _temp: temp, home, said: Vec::new() })
    }

    /// Opens the data folder after a kill and checks what this round said.
    fn check_round(&mut self, said: &[String], figures: &mut Figures) -> Result<()> {
        let start = Instant::now();
        let store = Store::open(&self.home)?;
        let projects = store.list(&ListQuery::default())?;
        for project in &projects {
            if project.head.is_some() {
                figures.mid_projection += u64::from(!shows_head(&store, project));
                store.sync_from_disk(project.id)?;
            }
        }
        figures.reopen_ms.push(start.elapsed().as_secs_f64() * 1_000.0);
        let left = std::fs::read_dir(self.home.join("drafts"))?.count();
        if left > 0 {
            figures.tear(&format!("{left} abandoned drafts"));
        }
        for project in store.list(&ListQuery::default())? {
            check_project(&store, &project, figures)?;
        }
        check_said(&store, said, figures)?;
        self.said.extend_from_slice(said);
        Ok(())
    }

    /// Everything that was ever said, every version, every byte.
    fn check_everything(self, figures: &mut Figures) -> Result<()> {
        let store = Store::open(&self.home)?;
        if let Err(error) = store.check_database() {
            figures.tear(&error.to_string());
        }
        let acked_edits = figures.acked_edits;
        check_said(&store, &self.said, figures)?;
        // They were counted when they were said.
        figures.acked_edits = acked_edits;
        for project in store.list(&ListQuery::default())? {
            let health = store.check(project.id)?;
            if health.damaged > 0 || health.repository_rebuilt {
                figures.tear(&format!("{}: {health:?}", project.id));
            }
            for version in store.history(project.id)? {
                check_tokens(&store, &project, version.seq, figures)?;
            }
        }
        Ok(())
    }
}

/// True when the folder already shows the head; a kill may have come before that.
fn shows_head(store: &Store, project: &Project) -> bool {
    project.head.is_none_or(|head| {
        store.files(project.id, head).is_ok_and(|tree| {
            let disk = read_folder(&project.dir).unwrap_or_default();
            tree.len() == disk.len()
                && tree.iter().all(|(path, entry)| {
                    disk.get(path.as_str())
                        .is_some_and(|bytes| vectort_cache::BlobId::of(bytes) == entry.blob)
                })
        })
    })
}

/// Before anything recovers: a project that was being made is not there, or there whole.
fn check_first_projections(said: &[String], figures: &mut Figures) {
    let made: BTreeSet<&str> =
        said.iter().filter_map(|line| line.strip_prefix("created ")?.split(' ').next()).collect();
    for dir in said.iter().filter_map(|line| line.strip_prefix("creating ")) {
        if made.contains(dir) {
            continue;
        }
        let files = read_folder(Path::new(dir)).unwrap_or_default();
        let tokens: BTreeSet<&[u8]> = files.values().filter_map(|bytes| bytes.get(..16)).collect();
        if !files.is_empty() && (files.len() != RUN_FILES || tokens.len() != 1) {
            figures.tear(&format!("{dir} has {:?}", files.keys()));
        }
    }
}

/// The folder shows the head, whole; so does the repository.
fn check_project(store: &Store, project: &Project, figures: &mut Figures) -> Result<()> {
    let Some(head) = project.head else { return Ok(()) };
    let tree = store.files(project.id, head)?;
    let disk = read_folder(&project.dir)?;
    if !shows_head(store, project) {
        figures.tear(&format!("{}: version {head} {:?}, folder {:?}", project.id, tree.keys(), disk.keys()));
    }
    check_tokens(store, project, head, figures)?;
    check_turns(store, project, figures)?;
    if let Some(problem) = fsck(&store.git_dir(project.id))? {
        figures.tear(&format!("{}: git fsck: {problem}", project.id));
    } else {
        figures.fscks += 1;
    }
    Ok(())
}

/// A run's files are of one run, in every version; but for what was salvaged from a run that was
/// killed, of which each file is whole.
fn check_tokens(store: &Store, project: &Project, seq: u32, figures: &mut Figures) -> Result<()> {
    let version = store.version(project.id, seq)?;
    let files = run_files(store, project, seq)?;
    let is_right = match version.reason {
        // A run that lands says its token; a salvaged one never came to say it.
        Reason::Generated if version.message.is_empty() => {
            figures.salvaged += 1;
            version.state == VersionState::Draft
                && files.iter().all(|(_, text)| text.len() > 16 && text.as_bytes()[16] == b'\n')
        }
        Reason::Generated => {
            files.len() == RUN_FILES && files.iter().all(|(_, text)| text.starts_with(&version.message))
        }
        // Nobody else touches them.
        _ => match version.restored_from.or(version.parent) {
            Some(origin) => files == run_files(store, project, origin)?,
            None => files.is_empty(),
        },
    };
    if !is_right {
        let count = files.len();
        figures
            .tear(&format!("{} version {seq} ({:?}) has {count} files of runs", project.id, version.reason));
    }
    Ok(())
}

/// Every process is dead: each turn has ended, with the whole of its version or with none.
fn check_turns(store: &Store, project: &Project, figures: &mut Figures) -> Result<()> {
    for turn in store.turns(project.id)? {
        figures.turns += 1;
        let is_whole = match (turn.state, turn.version) {
            (TurnState::Failed, None) => true,
            (
                TurnState::Verified | TurnState::Draft | TurnState::Accepted | TurnState::Stopped,
                Some(seq),
            ) => store.version(project.id, seq)?.turn == Some(turn.number),
            _ => false,
        };
        if !is_whole {
            figures.tear(&format!(
                "{} turn {}: {:?}, version {:?}",
                project.id, turn.number, turn.state, turn.version
            ));
        }
    }
    Ok(())
}

/// What runs wrote, in a version.
fn run_files(store: &Store, project: &Project, seq: u32) -> Result<BTreeMap<RelPath, String>> {
    let files = store.files(project.id, seq)?;
    let of_runs = files.into_iter().filter(|(path, _)| path.as_str().starts_with("gen/"));
    of_runs.map(|(path, entry)| Ok((path, String::from_utf8(store.content(entry.blob)?)?))).collect()
}

/// Every acknowledgement still holds.
fn check_said(store: &Store, said: &[String], figures: &mut Figures) -> Result<()> {
    // Each version's files are read once.
    let mut trees: BTreeMap<(ProjectId, u32), BTreeMap<String, String>> = BTreeMap::new();
    let mut outside: BTreeMap<ProjectId, BTreeSet<(String, String)>> = BTreeMap::new();
    for line in said {
        let words: Vec<&str> = line.split(' ').collect();
        let mut tree = |project: &str, seq: &str| -> Result<BTreeMap<String, String>> {
            let key = (project.parse()?, seq.parse()?);
            let read = || named(store.files(key.0, key.1).unwrap_or_default());
            Ok(trees.entry(key).or_insert_with(read).clone())
        };
        match words.as_slice() {
            ["saved", project, seq, path, blob] => {
                figures.acked_edits += 1;
                let held = tree(project, seq)?;
                let readable = store.read(project.parse()?, seq.parse()?, &RelPath::parse(path)?).is_ok();
                if held.get(*path).map(String::as_str) != Some(*blob) || !readable {
                    figures.lose(line);
                }
            }
            ["removed", project, seq, path] => {
                figures.acked_edits += 1;
                let held = tree(project, seq)?;
                if held.is_empty() || held.contains_key(*path) {
                    figures.lose(line);
                }
            }
            ["landed", project, seq, token] => {
                figures.acked_edits += 1;
                let version = store.version(project.parse()?, seq.parse()?);
                if !version.is_ok_and(|version| version.message == *token) {
                    figures.lose(line);
                }
            }
            ["restored", project, seq, from] => {
                figures.acked_edits += 1;
                if tree(project, seq)? != tree(project, from)? {
                    figures.lose(line);
                }
            }
            ["outside", project, path, blob] => {
                outside.entry(project.parse()?).or_default().insert(((*path).into(), (*blob).into()));
            }
            ["created", dir, project] => {
                let known = store.by_id(project.parse()?)?;
                if known.head.is_none() || known.dir != Path::new(dir) {
                    figures.lose(line);
                }
            }
            _ => {}
        }
    }
    // What another editor wrote is in some version, whether or not the worker got to see it.
    for (project, mut wanted) in outside {
        figures.acked_edits += wanted.len() as u64;
        for version in store.history(project)?.iter().rev() {
            if wanted.is_empty() {
                break;
            }
            for entry in named(store.files(project, version.seq)?) {
                wanted.remove(&entry);
            }
        }
        for (path, blob) in wanted {
            figures.lose(&format!("outside {project} {path} {blob}"));
        }
    }
    Ok(())
}

fn named(tree: vectort_cache::Tree) -> BTreeMap<String, String> {
    tree.into_iter().map(|(path, entry)| (path.to_string(), entry.blob.to_string())).collect()
}

/// Every file below a folder; temporary names included, because none may be left.
fn read_folder(dir: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    fn walk(dir: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> Result<()> {
        for entry in std::fs::read_dir(dir)? {
            let entry = entry?;
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                walk(&entry.path(), &format!("{name}/"), files)?;
            } else {
                files.insert(name, std::fs::read(entry.path())?);
            }
        }
        Ok(())
    }
    let mut files = BTreeMap::new();
    if dir.exists() {
        walk(dir, "", &mut files)?;
    }
    Ok(files)
}

/// What git says about a repository; `None` is nothing bad.
fn fsck(repository: &Path) -> Result<Option<String>> {
    let output = Command::new("git")
        .arg("--git-dir")
        .arg(repository)
        .args(["fsck", "--full", "--strict", "--no-dangling", "--no-progress"])
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()?;
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text).trim().to_owned();
    // A worker killed before its first commit leaves a repository that points at no branch yet.
    let quiet = text.is_empty() || text.starts_with("notice: HEAD points to an unborn branch");
    Ok(if output.status.success() && quiet { None } else { Some(text) })
}
