//! From a browser's stack trace to a line of the project's source.

use std::collections::{HashMap, VecDeque};
use std::sync::Arc;

use regex::Regex;
use vectort_core::{Problem, RelPath};

use crate::module::Module;
use crate::transform::original_position;

/// How many generations of scripts are remembered: a page may be some edits behind.
const GENERATIONS: usize = 4;

/// The modules of a script, each with the line on which it starts.
type Starts = Vec<(u32, Arc<Module>)>;

/// Which module each line of each served script came from.
#[derive(Default)]
pub(crate) struct Positions {
    /// Of a whole app, by the script's path and query.
    scripts: VecDeque<(String, Starts)>,
    /// Of single modules, by id and version.
    modules: HashMap<(String, u32), Arc<Module>>,
    order: VecDeque<(String, u32)>,
}

impl Positions {
    /// Remembers a script. `first_line` of each module's definition counts from 1.
    pub(crate) fn add_script(&mut self, url: String, starts: Starts) {
        self.scripts.retain(|(known, _)| *known != url);
        self.scripts.push_front((url, starts));
        self.scripts.truncate(GENERATIONS);
    }

    /// Remembers modules sent in an update.
    pub(crate) fn add_modules(&mut self, modules: &[Arc<Module>]) {
        for module in modules {
            let key = (module.id.clone(), module.version);
            self.modules.insert(key.clone(), module.clone());
            self.order.push_back(key);
        }
        while self.order.len() > 256 {
            if let Some(key) = self.order.pop_front() {
                self.modules.remove(&key);
            }
        }
    }

    /// The source position of the first frame that is in the project.
    pub(crate) fn locate(&self, stack: &str, pages: &[RelPath]) -> Option<(RelPath, u32)> {
        frames(stack).into_iter().find_map(|frame| self.frame(&frame, pages))
    }

    fn frame(&self, frame: &Frame, pages: &[RelPath]) -> Option<(RelPath, u32)> {
        let (module, line) = if let Some(rest) = frame.path.strip_prefix("/@vectort/m") {
            let (id, version) = rest.rsplit_once("&v=").or_else(|| rest.rsplit_once("?v="))?;
            (self.modules.get(&(id.to_owned(), version.parse().ok()?))?, frame.line)
        } else if let Some((_, starts)) = self.scripts.iter().find(|(url, _)| *url == frame.path) {
            let index = starts.partition_point(|(start, _)| *start <= frame.line).checked_sub(1)?;
            let (start, module) = starts.get(index)?;
            (module, frame.line - start + 1)
        } else {
            // An inline script, or a classic one: the position is the file's own.
            let path = frame.path.split('?').next()?.trim_start_matches('/');
            let path = RelPath::parse(path).ok().or_else(|| pages.first().cloned())?;
            let is_file = pages.contains(&path) || path.as_str().ends_with(".js");
            return (is_file && !path.as_str().starts_with('@')).then_some((path, frame.line));
        };
        // The first line of a definition is its head.
        let line = line.checked_sub(1).filter(|line| *line > 0)?;
        let options = module.options.as_ref()?;
        let (line, _) = original_position(&module.id, &module.source, options, line, frame.column)?;
        Some((module.path.clone(), line))
    }
}

#[derive(Debug)]
struct Frame {
    /// Path and query of the script.
    path: String,
    line: u32,
    column: u32,
}

/// `http://host/path?query:12:34`, in Chromium's, WebKit's and Firefox' ways of writing a frame.
fn frames(stack: &str) -> Vec<Frame> {
    let Ok(pattern) = Regex::new(r"https?://[^/\s()]+(/[^\s()]*?):(\d+):(\d+)") else { return Vec::new() };
    pattern
        .captures_iter(stack)
        .take(50)
        .filter_map(|found| {
            Some(Frame {
                path: found.get(1)?.as_str().to_owned(),
                line: found.get(2)?.as_str().parse().ok()?,
                column: found.get(3)?.as_str().parse().ok()?,
            })
        })
        .collect()
}

/// A problem at the place that a stack names.
pub(crate) fn placed(problem: Problem, place: Option<(RelPath, u32)>) -> Problem {
    match place {
        Some((file, line)) => problem.in_file(file).at_line(line),
        None => problem,
    }
}
