//! The tools that a person has, asked one after the other.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use vectort_core::{CheckState, Problem, RelPath};

use crate::findings::{Said, read};
use crate::process::{self, Call};
use crate::report::{Limits, Report, ToolError};
use crate::scratch::{Scratch, is_hidden};
use crate::table::{Copies, Scope, Tool, Version, tools};

type Files = BTreeMap<RelPath, Vec<u8>>;

/// Longest that a tool may take to state its version.
const VERSION_WALL: Duration = Duration::from_secs(10);
/// Most files named to one process: command lines are bounded.
const BATCH: usize = 200;
/// Most processes for one tool; a project of more scripts than that is checked in part.
const MAX_CALLS: usize = 60;

/// A tool of the table and where it is on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its id in `data/tools.toml`.
    pub id: &'static str,
    /// Its own name, such as `Python`. Not to be translated.
    pub name: &'static str,
    /// The program, when it is installed.
    pub program: Option<PathBuf>,
    /// The version that it states, such as `3.13.1`.
    pub version: Option<String>,
    /// Why asking it runs nothing of a project. English, for people who know the tool.
    pub reason: &'static str,
}

/// Asks every installed tool that has a word to say on `files`. Tools without a file of theirs, or
/// that are not installed, give no report.
///
/// Cancel by dropping: what runs is killed.
pub async fn check_with_tools(files: &BTreeMap<RelPath, Vec<u8>>, limits: &Limits) -> Vec<Report> {
    let mut reports = Vec::new();
    for tool in tools() {
        if !concerns(tool, files) {
            continue;
        }
        let Some(program) = process::program(&tool.programs) else { continue };
        reports.push(report(tool, &program, files, limits).await);
    }
    reports
}

/// Every tool of the table, with where it is and which version. Starts each one that is there.
pub async fn found() -> Vec<Found> {
    let mut all = Vec::new();
    for tool in tools() {
        let program = process::program(&tool.programs);
        let version = match &program {
            Some(program) => version(tool, program, &Limits::default()).await,
            None => None,
        };
        all.push(Found { id: &tool.id, name: &tool.name, program, version, reason: &tool.reason });
    }
    all
}

fn concerns(tool: &Tool, files: &Files) -> bool {
    let has_extension = |path: &RelPath| tool.unless.contains(&path.extension());
    let has_marker = |marker: &String| files.keys().any(|path| path.file_name() == marker);
    let is_excepted = files.iter().any(|(path, content)| {
        let pattern = tool.unless_in.get(path.file_name());
        pattern.is_some_and(|pattern| pattern.0.is_match(&String::from_utf8_lossy(content)))
    });
    files.keys().any(|path| tool.reads(path) && !is_hidden(path))
        && !files.keys().any(has_extension)
        && !is_excepted
        && tool.marker.as_ref().is_none_or(has_marker)
        && tool.only_if.is_none_or(|rule| rule.holds(files))
}

async fn report(tool: &Tool, program: &Path, files: &Files, limits: &Limits) -> Report {
    let start = Instant::now();
    let version = version(tool, program, limits).await;
    let known = version.as_deref().map(Version::parse);
    let name = version.map_or(tool.name.clone(), |version| format!("{} {version}", tool.name));
    let said = if tool.minimum.as_ref().is_some_and(|least| known.as_ref().is_none_or(|it| it < least)) {
        Ok(Said::note("tool-too-old"))
    } else {
        let is_newest = tool.newest.as_ref().is_none_or(|newest| known.as_ref() >= Some(newest));
        ask(tool, program, files, limits, is_newest).await
    };
    let said = said.unwrap_or_else(|error| Said::note(code(&error)));
    let state = match &said {
        Said { problems, .. } if !problems.is_empty() => CheckState::Failed,
        Said { note: Some(_), .. } => CheckState::NotRequired,
        _ => CheckState::Passed,
    };
    Report {
        state,
        problems: said.problems,
        notes: said.note.map(|code| (code.to_owned(), name.clone())).into_iter().collect(),
        tool: name,
        elapsed_ms: start.elapsed().as_millis() as u64,
    }
}

/// The note on a tool that gave no answer.
fn code(error: &ToolError) -> &'static str {
    tracing::info!(%error, "a tool gave no answer");
    error.code()
}

async fn ask(
    tool: &Tool,
    program: &Path,
    files: &Files,
    limits: &Limits,
    is_newest: bool,
) -> Result<Said, ToolError> {
    let wanted = |path: &RelPath| tool.copies == Copies::All || tool.reads(path);
    let (scratch, laid) = Scratch::lay(&std::env::temp_dir(), files, wanted)?;
    let mut said = Said::default();
    for (folder, named) in calls(tool, &laid) {
        let call = Call {
            program,
            arguments: arguments(tool, &named, files, &scratch),
            folder: &scratch.project().join(&folder),
            home: &scratch.home(),
            environment: environment(tool, &scratch, limits),
            wall: tool.seconds().min(limits.wall),
        };
        let ended = process::run(call, limits).await;
        match ended.and_then(|ended| read(tool, &ended, &folder, &scratch, files, is_newest)) {
            Ok(more) => said.add(more),
            // What was found so far is found; a second wait of the same length helps nobody.
            Err(error) => {
                said.note = Some(code(&error));
                if matches!(error, ToolError::TimedOut(_)) {
                    break;
                }
            }
        }
    }
    Ok(said)
}

/// Where the tool is started, and for which files.
fn calls<'a>(tool: &Tool, laid: &[&'a RelPath]) -> Vec<(String, Vec<&'a RelPath>)> {
    let own: Vec<&RelPath> = laid.iter().copied().filter(|path| tool.reads(path)).collect();
    let mut calls: Vec<(String, Vec<&RelPath>)> = match tool.scope {
        Scope::Files => own.chunks(BATCH).map(|batch| (String::new(), batch.to_vec())).collect(),
        Scope::Each => own.iter().map(|path| (String::new(), vec![*path])).collect(),
        Scope::Folder => {
            let marked = laid.iter().filter(|path| tool.marker.as_deref() == Some(path.file_name()));
            let folders: BTreeSet<&str> = marked.map(|path| path.parent().unwrap_or_default()).collect();
            folders.into_iter().map(|folder| (folder.to_owned(), Vec::new())).collect()
        }
    };
    calls.truncate(MAX_CALLS);
    calls
}

fn arguments(tool: &Tool, named: &[&RelPath], files: &Files, scratch: &Scratch) -> Vec<OsString> {
    let mut arguments: Vec<OsString> = Vec::new();
    for argument in &tool.arguments {
        match argument.as_str() {
            // A file called `--help.py` is not an option.
            "{files}" => arguments.extend(named.iter().map(|path| format!("./{path}").into())),
            "{script}" => arguments.extend(tool.script.map(|script| script.text().into())),
            "{edition}" => arguments.push(edition(files).into()),
            "{null}" => arguments.push(if cfg!(windows) { "NUL" } else { "/dev/null" }.into()),
            other => arguments.push(other.replace("{home}", &scratch.home().to_string_lossy()).into()),
        }
    }
    arguments
}

/// The edition of Rust that the first manifest names.
fn edition(files: &Files) -> &'static str {
    let manifests = files.iter().filter(|(path, _)| path.file_name() == "Cargo.toml");
    let mut texts = manifests.map(|(_, content)| String::from_utf8_lossy(content).replace([' ', '\t'], ""));
    let named = |text: String| {
        ["2015", "2018", "2021", "2024"].into_iter().find(|it| text.contains(&format!("edition=\"{it}\"")))
    };
    texts.find_map(named).unwrap_or("2021")
}

fn environment(tool: &Tool, scratch: &Scratch, limits: &Limits) -> Vec<(OsString, OsString)> {
    let home = scratch.home();
    let cache = limits.cache.clone().unwrap_or_else(|| home.join("cache"));
    let fill = |value: &String| {
        value.replace("{home}", &home.to_string_lossy()).replace("{cache}", &cache.to_string_lossy())
    };
    // An empty value is one that is not to be set, whatever else would be.
    let told = tool.environment.iter().filter(|(_, value)| !value.is_empty());
    let told = told.map(|(name, value)| (name.into(), fill(value).into()));
    told.chain(locations(tool)).collect()
}

/// Where a tool's own parts are: as the person's environment says, else below their home.
fn locations(tool: &Tool) -> impl Iterator<Item = (OsString, OsString)> {
    let real_home = std::env::var_os(if cfg!(windows) { "USERPROFILE" } else { "HOME" }).map(PathBuf::from);
    tool.locations.iter().filter_map(move |(name, usual)| {
        let set = std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
        let usual = || Some(real_home.as_ref()?.join(usual)).filter(|_| !usual.is_empty());
        let place = set.or_else(usual).filter(|path| path.is_dir())?;
        Some((name.into(), place.into()))
    })
}

/// The version that a program states. Asked once while this process lives.
async fn version(tool: &Tool, program: &Path, limits: &Limits) -> Option<String> {
    static KNOWN: LazyLock<Mutex<HashMap<PathBuf, Option<String>>>> = LazyLock::new(Mutex::default);
    let how = tool.version.as_ref()?;
    if let Some(known) = KNOWN.lock().unwrap_or_else(PoisonError::into_inner).get(program) {
        return known.clone();
    }
    let (scratch, _) = Scratch::lay(&std::env::temp_dir(), &Files::new(), |_| false).ok()?;
    let call = Call {
        program,
        arguments: how.arguments.iter().map(Into::into).collect(),
        folder: &scratch.project(),
        home: &scratch.home(),
        environment: environment(tool, &scratch, limits),
        wall: VERSION_WALL,
    };
    let ended = process::run(call, limits).await.ok()?;
    let told = format!("{}\n{}", ended.stdout, ended.stderr);
    let version = how.pattern.0.captures(&told).and_then(|found| Some(found.get(1)?.as_str().to_owned()));
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).insert(program.to_owned(), version.clone());
    version
}

/// Problems of a tool, each once.
impl Said {
    fn add(&mut self, more: Self) {
        for problem in more.problems {
            if !self.problems.contains(&problem) {
                self.problems.push(problem);
            }
        }
        self.note = self.note.or(more.note);
    }
}

/// The problem that a finding is.
pub(crate) fn problem(tool: &Tool, path: RelPath, line: Option<u32>, message: &str) -> Problem {
    let problem = Problem::new("tool-error", format!("{}: {message}", tool.name)).in_file(path);
    match line {
        Some(line) => problem.at_line(line),
        None => problem,
    }
}
