//! What a tool's words mean.

use std::collections::BTreeMap;

use vectort_core::{Problem, RelPath};

use crate::check::problem;
use crate::process::Ended;
use crate::report::ToolError;
use crate::scratch::Scratch;
use crate::table::Tool;

/// Most problems of one tool: what comes after is mostly their echo.
const MAX_PROBLEMS: usize = 50;
/// Longest message that is kept, in characters.
const MAX_MESSAGE: usize = 600;

/// What a tool said of a project.
#[derive(Debug, Default)]
pub(crate) struct Said {
    pub(crate) problems: Vec<Problem>,
    /// Why it does not count: the code of a `problem-…`.
    pub(crate) note: Option<&'static str>,
}

impl Said {
    pub(crate) fn note(code: &'static str) -> Self {
        Self { problems: Vec::new(), note: Some(code) }
    }
}

/// Reads what a tool printed when it was started in `folder` of the copy.
pub(crate) fn read(
    tool: &Tool,
    ended: &Ended,
    folder: &str,
    scratch: &Scratch,
    files: &BTreeMap<RelPath, Vec<u8>>,
    is_newest: bool,
) -> Result<Said, ToolError> {
    let told = format!("{}\n{}", ended.stderr, ended.stdout).replace("\r\n", "\n");
    if tool.excused.as_ref().is_some_and(|excused| excused.0.is_match(&told)) {
        return Ok(Said::note("tool-needs-packages"));
    }
    let root = scratch.project();
    let (mut said, mut doubts) = (Said::default(), false);
    for found in tool.finding.0.captures_iter(&told) {
        let group = |name| found.name(name).map_or("", |found| found.as_str());
        let Some(path) = path_of(group("file"), folder, &root.to_string_lossy()) else { continue };
        // Not of the project: a file that it reaches outside, or a word of the tool's own.
        if !files.contains_key(&path) {
            continue;
        }
        let message = group("message").trim();
        if !is_newest && tool.doubted.as_ref().is_some_and(|doubted| doubted.0.is_match(message)) {
            doubts = true;
            continue;
        }
        let message: String =
            message.replace(&*root.to_string_lossy(), ".").chars().take(MAX_MESSAGE).collect();
        said.problems.push(problem(
            tool,
            path,
            group("line").parse().ok().filter(|line| *line > 0),
            &message,
        ));
    }
    said.problems.truncate(MAX_PROBLEMS);
    if said.problems.is_empty() {
        if doubts {
            said.note = Some("tool-too-old");
        } else if !ended.success {
            return Err(ToolError::NoAnswer(ended.words()));
        }
    }
    Ok(said)
}

/// The file of the project that a tool means.
fn path_of(named: &str, folder: &str, root: &str) -> Option<RelPath> {
    let named = named.replace('\\', "/");
    let root = root.replace('\\', "/");
    let inside = match named.strip_prefix(&root) {
        Some(rest) => rest.trim_start_matches('/').to_owned(),
        None => format!("{folder}/{}", named.strip_prefix("./").unwrap_or(&named)),
    };
    RelPath::parse(inside.trim_start_matches('/')).ok()
}
