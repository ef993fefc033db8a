//! Tailwind CSS 4 by its official compiler, without Node.
//!
//! The compiler is JavaScript and runs in QuickJS, on one worker thread, with a limit on memory
//! and on the time of each call: a stylesheet is a stranger's text. It has no host functions but
//! the stylesheet loader, so it can reach no file and no network.
//!
//! Which class names a project uses is ours to find ([`scan`]); the compiler ignores what is no
//! class, so a superset is right.

mod directives;
mod engine;
mod scan;

use std::collections::HashSet;
use std::sync::mpsc;

use vectort_core::{Problem, RelPath};

use crate::packs::{Packs, PacksError};

pub use directives::{wants_tailwind, with_v4_imports};
pub use scan::scan;

use engine::Job;

/// Why a stylesheet did not compile.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TailwindError {
    /// The compiler refused the stylesheet; its own words.
    #[error("{0}")]
    Stylesheet(String),
    /// `@plugin` or `@config`: JavaScript that would have to run.
    #[error("{0}")]
    Unsupported(String),
    /// A call took longer than its limit, or more memory; the engine starts anew.
    #[error("Tailwind took too long or too much memory")]
    Limit,
    /// The engine was started anew after this stylesheet was compiled: compile it again.
    #[error("the Tailwind engine was restarted")]
    Restarted,
    /// The compiler itself cannot be loaded: a broken build of ours.
    #[error("the Tailwind compiler does not start: {0}")]
    Engine(String),
}

impl TailwindError {
    /// The problem to show for `file`.
    pub fn to_problem(&self, file: Option<RelPath>) -> Problem {
        let code = match self {
            Self::Stylesheet(_) => "css-error",
            Self::Unsupported(_) => "unsupported-tailwind-plugin",
            Self::Limit | Self::Restarted | Self::Engine(_) => "tailwind-failed",
        };
        let problem = Problem::new(code, self.to_string());
        match file {
            Some(file) => problem.in_file(file),
            None => problem,
        }
    }
}

impl From<PacksError> for TailwindError {
    fn from(error: PacksError) -> Self {
        Self::Engine(error.to_string())
    }
}

/// A stylesheet that another one imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loaded {
    /// Its text.
    pub content: String,
    /// What its own relative imports are relative to; opaque to the compiler.
    pub base: String,
}

/// Finds the stylesheet that `@import "id"` means in a stylesheet whose base is the second
/// argument; `None` if there is none. Runs on the worker thread.
pub type Loader = Box<dyn Fn(&str, &str) -> Option<Loaded> + Send>;

/// The compiler. Cheap to clone; clones share the worker, which ends with the last of them and
/// of the stylesheets.
#[derive(Debug, Clone)]
pub struct Tailwind {
    jobs: mpsc::Sender<Job>,
}

impl Tailwind {
    /// Starts the worker, which loads the compiler at once: the first call need not wait for it.
    pub fn new(packs: &Packs) -> Result<Self, TailwindError> {
        Ok(Self { jobs: engine::start(packs)? })
    }

    /// Compiles `css` with the rules for `candidates`.
    ///
    /// `@import "tailwindcss"` and its parts come from the packs, other imports from `load`.
    /// Blocks while the engine works: some 20 ms, and 10 more for hundreds of classes.
    pub fn compile<S: Into<String>>(
        &self,
        css: &str,
        base: &str,
        candidates: impl IntoIterator<Item = S>,
        load: Loader,
    ) -> Result<Compiled, TailwindError> {
        let seen: HashSet<String> = candidates.into_iter().map(Into::into).collect();
        let (reply, answer) = mpsc::channel();
        let job = Job::Compile {
            css: with_v4_imports(css).into_owned(),
            base: base.to_owned(),
            candidates: sorted(&seen),
            load,
            reply,
        };
        self.jobs.send(job).map_err(|_| gone())?;
        let (id, css) = answer.recv().map_err(|_| gone())??;
        Ok(Compiled { jobs: self.jobs.clone(), id, css, seen })
    }
}

/// A compiled stylesheet, to which class names can be added.
#[derive(Debug)]
pub struct Compiled {
    jobs: mpsc::Sender<Job>,
    id: engine::SheetId,
    css: String,
    seen: HashSet<String>,
}

impl Compiled {
    /// The text as it is now. Nested rules stay nested, as browsers read them.
    pub fn css(&self) -> &str {
        &self.css
    }

    /// Adds class names. `Some` is the new text; `None` means that nothing changed, and costs a
    /// look-up for each name if all were known. Some 10 ms otherwise.
    pub fn add<'a>(
        &mut self,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Result<Option<&str>, TailwindError> {
        let new: HashSet<String> =
            candidates.into_iter().filter(|name| !self.seen.contains(*name)).map(str::to_owned).collect();
        if new.is_empty() {
            return Ok(None);
        }
        let (reply, answer) = mpsc::channel();
        self.jobs.send(Job::Add { id: self.id, candidates: sorted(&new), reply }).map_err(|_| gone())?;
        let css = answer.recv().map_err(|_| gone())??;
        self.seen.extend(new);
        if css == self.css {
            return Ok(None);
        }
        self.css = css;
        Ok(Some(&self.css))
    }
}

impl Drop for Compiled {
    fn drop(&mut self) {
        // A worker that is gone has freed everything.
        let _ = self.jobs.send(Job::Free { id: self.id });
    }
}

/// The order of candidates decides ties in the output: same classes, same text.
fn sorted(names: &HashSet<String>) -> Vec<String> {
    let mut names: Vec<String> = names.iter().cloned().collect();
    names.sort_unstable();
    names
}

fn gone() -> TailwindError {
    TailwindError::Engine("the worker ended".to_owned())
}
