//! What a run that changes files has so far: the draft, and what was learnt on the way.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use vectort_cache::{Author, CacheError, Draft, Meta, Project, TurnEnd};
use vectort_contract::{Event, FileFate};
use vectort_core::{Problem, RelPath};
use vectort_generation::catalog::Stack;
use vectort_generation::deps::{self, DepsError};
use vectort_generation::lifecycle::{self, Effect, Signature, State};
use vectort_generation::patch::{self, Change, Hunk, Why};
use vectort_generation::prompt::{Misfit, Misfitted};

use super::ledger::Ledger;
use crate::error::{internal, wire};
use crate::sessions::DraftShow;
use crate::verify::Verdict;
use crate::workspace::count_lines;
use crate::{Emit, Result};

/// How long counting a file's lines may take; what is not counted exactly by then is counted
/// roughly.
const COUNTING: Duration = Duration::from_millis(50);

/// What a run that changes files has so far.
pub(crate) struct Run {
    pub(crate) project: Project,
    pub(crate) draft: Draft,
    /// What the files are: the request's, or the starter's.
    pub(crate) stack: Stack,
    pub(crate) summary: String,
    /// Why the latest answer is not whole.
    pub(crate) told: Vec<Problem>,
    /// Files of the latest answer that must not be written. The rest may be whole without them.
    pub(crate) refused: Vec<Problem>,
    /// Changes of the latest answer that did not fit what is there.
    pub(crate) misfits: Vec<Misfit>,
    /// Every file that an answer, a rule or the person's request named.
    named: BTreeSet<RelPath>,
    /// Files that were only put back to how they were when the request was made first: no answer.
    put_back: BTreeSet<RelPath>,
    /// The project is made anew: what the answer does not name goes.
    is_anew: bool,
    /// Where the run is, and what it has to do next.
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
    /// What the gate found last.
    pub(crate) verdict: Verdict,
    /// Files and verdict of a moment at which everything was in order, while something is tried
    /// that may have to be taken back.
    pub(crate) good: Option<Good>,
    /// Shows the draft to whoever watches the project's preview.
    pub(crate) show: DraftShow,
}

/// See [`Run::good`].
pub(crate) struct Good {
    files: BTreeMap<RelPath, Vec<u8>>,
    verdict: Verdict,
    pub(crate) summary: String,
}

impl Run {
    pub(crate) fn new(
        project: Project,
        draft: Draft,
        stack: Stack,
        (state, effects): (State, Vec<Effect>),
        show: DraftShow,
        is_anew: bool,
    ) -> Self {
        Self {
            project,
            draft,
            stack,
            state,
            effects,
            is_anew,
            show,
            summary: String::new(),
            told: Vec::new(),
            refused: Vec::new(),
            misfits: Vec::new(),
            named: BTreeSet::new(),
            put_back: BTreeSet::new(),
            verdict: Verdict::default(),
            good: None,
        }
    }

    /// Takes in what happened.
    pub(crate) fn step(&mut self, event: lifecycle::Event) {
        (self.state, self.effects) = lifecycle::step(self.state, event);
    }

    /// Forgets what was wrong with the answer before: another is asked for.
    pub(crate) fn listen_anew(&mut self) {
        self.told.clear();
        self.refused.clear();
        self.misfits.clear();
    }

    /// Whether the run has written or changed anything. Of a project that is made anew only what is
    /// written counts: that the rest goes is no answer.
    pub(crate) fn any_files(&self) -> bool {
        self.draft
            .changed()
            .filter(|(path, _)| !self.put_back.contains(*path))
            .any(|(path, is_written)| is_written || (!self.is_anew && self.named.contains(path)))
    }

    /// How the draft is to be recorded, by what is known now.
    pub(crate) fn meta(&self, ledger: &Ledger, turn: Option<TurnEnd>) -> Meta {
        let is_starter = ledger.provider.as_deref() == Some("starter");
        Meta {
            author: if is_starter { Author::Starter } else { Author::Model },
            message: self.summary.clone(),
            provider: ledger.provider.clone(),
            model: ledger.model.clone(),
            checks: self.verdict.checks,
            verified: self.verdict.verified(),
            run: Some(serde_json::json!({ "attempts": ledger.attempts, "problems": self.verdict.problems })),
            turn,
        }
    }

    /// What to tell the lifecycle after an answer, whole or cut.
    pub(crate) fn answered(&self) -> Vec<lifecycle::Event> {
        let refused = (!self.misfits.is_empty()).then(|| Signature::of(&self.misfit_problems()));
        vec![lifecycle::Event::Answering, lifecycle::Event::Answered { any_files: self.any_files(), refused }]
    }

    /// What did not fit, as problems.
    pub(crate) fn misfit_problems(&self) -> Vec<Problem> {
        let problem = |misfit: &Misfit| {
            let (code, detail) = match &misfit.why {
                Misfitted::Hunk(Why::Ambiguous { .. }) => ("ambiguous-edit", misfit.path.to_string()),
                Misfitted::Hunk(why) => ("stale-edit", why.to_string()),
                Misfitted::Elided => ("elided-file", misfit.path.to_string()),
                Misfitted::Locked => ("file-locked", misfit.path.to_string()),
                Misfitted::Missing => ("stale-edit", misfit.path.to_string()),
                Misfitted::Other(why) => ("stale-edit", why.clone()),
            };
            Problem::new(code, detail).in_file(misfit.path.clone())
        };
        self.misfits.iter().map(problem).collect()
    }

    /// What an answer asks for is done, unless it does not fit what is there; then it is a misfit,
    /// and nothing of it is done.
    pub(crate) fn change(&mut self, change: Change, emit: &Emit<'_>) -> Result<()> {
        match change {
            Change::Write { path, content } => self.write(&path, content.as_bytes(), emit),
            Change::Edit { path, hunks } => self.edit(&path, hunks, emit),
            Change::Delete { path } => self.delete(&path, emit),
            Change::Rename { from, to } => self.rename(&from, &to, emit),
            Change::AddDependency { name, version, dev } => {
                let files = self.contents()?;
                self.depend(&name, deps::add_dependency(&files, &name, version.as_deref(), dev), emit)
            }
            Change::RemoveDependency { name } => {
                let files = self.contents()?;
                self.depend(&name, deps::remove_dependency(&files, &name), emit)
            }
        }
    }

    /// Writes one complete file into the draft.
    pub(crate) fn write(&mut self, path: &RelPath, content: &[u8], emit: &Emit<'_>) -> Result<()> {
        let draft = &mut self.draft;
        let mut written = tokio::task::block_in_place(|| draft.write(path, content));
        if let Err(CacheError::PathClash { existing, .. }) = &written
            && existing.fold() == path.fold()
        {
            // The same name to some file systems: the last one wins.
            let existing = existing.clone();
            self.named.insert(existing.clone());
            written = draft.remove(&existing).and_then(|()| draft.write(path, content));
        }
        match written {
            Ok(()) => {}
            Err(CacheError::PathClash { existing, .. }) => {
                let problem = Problem::new("file-and-folder", format!("{path}: {existing}"));
                emit(Event::Problem { problem });
                return Ok(());
            }
            Err(CacheError::FileLocked(path)) => {
                self.misfit(path, Misfitted::Locked);
                return Ok(());
            }
            Err(error) => return Err(wire(&error)),
        }
        self.name(path);
        self.show.changed(path);
        self.tell(path, Some(content), emit)
    }

    /// Makes changes in a file, all of them or none.
    fn edit(&mut self, path: &RelPath, mut hunks: Vec<Hunk>, emit: &Emit<'_>) -> Result<()> {
        let bytes = match self.draft.read(path) {
            Ok(bytes) => bytes,
            Err(CacheError::UnknownFile(_)) if hunks.iter().all(|hunk| hunk.search.is_empty()) => Vec::new(),
            Err(CacheError::UnknownFile(_)) => {
                self.misfit(path.clone(), Misfitted::Missing);
                return Ok(());
            }
            Err(error) => return Err(wire(&error)),
        };
        let Ok(text) = String::from_utf8(bytes) else {
            self.misfit(path.clone(), Misfitted::Other("the file is not text".to_owned()));
            return Ok(());
        };
        loop {
            match patch::apply(&text, &hunks) {
                Ok(applied) => return self.write(path, applied.text.as_bytes(), emit),
                // It is already as it shall be: nothing is missing for want of it.
                Err(miss) if miss.why == Why::NoChange => {
                    hunks.remove(miss.hunk);
                    if hunks.is_empty() {
                        return Ok(());
                    }
                }
                Err(miss) => {
                    let why = Misfitted::Hunk(miss.why);
                    self.misfits.push(Misfit { path: path.clone(), why, near: miss.near });
                    return Ok(());
                }
            }
        }
    }

    fn delete(&mut self, path: &RelPath, emit: &Emit<'_>) -> Result<()> {
        match self.draft.remove(path) {
            Ok(()) => self.removed(path, emit),
            // It is gone, which is what was wanted.
            Err(CacheError::UnknownFile(_)) => Ok(()),
            Err(CacheError::FileLocked(path)) => {
                self.misfit(path, Misfitted::Locked);
                Ok(())
            }
            Err(error) => Err(wire(&error)),
        }
    }

    fn rename(&mut self, from: &RelPath, to: &RelPath, emit: &Emit<'_>) -> Result<()> {
        match self.draft.rename(from, to) {
            Ok(()) if from == to => Ok(()),
            Ok(()) => {
                self.removed(from, emit)?;
                self.name(to);
                self.show.changed(to);
                let content = self.draft.read(to).map_err(|error| wire(&error))?;
                self.tell(to, Some(&content), emit)
            }
            Err(CacheError::UnknownFile(path)) => {
                self.misfit(path, Misfitted::Missing);
                Ok(())
            }
            Err(CacheError::FileLocked(path)) => {
                self.misfit(path, Misfitted::Locked);
                Ok(())
            }
            Err(CacheError::Exists(existing) | CacheError::PathClash { existing, .. }) => {
                self.misfit(from.clone(), Misfitted::Other(format!("there is a file at {existing}")));
                Ok(())
            }
            Err(error) => Err(wire(&error)),
        }
    }

    /// A dependency came or went: the manifest changes, by the rules of its format.
    fn depend(
        &mut self,
        name: &str,
        done: std::result::Result<Change, DepsError>,
        emit: &Emit<'_>,
    ) -> Result<()> {
        match done {
            Ok(Change::Write { path, content })
                if !self.draft.read(&path).is_ok_and(|now| now == content.as_bytes()) =>
            {
                self.write(&path, content.as_bytes(), emit)
            }
            // It is as it shall be.
            Ok(_) | Err(DepsError::AlreadyThere { .. } | DepsError::NotThere) => Ok(()),
            Err(error) => {
                // No file of the project is at fault, and the gate says whether it is missing.
                let problem = Problem::new("dependency-refused", format!("{name}: {error}"));
                emit(Event::Problem { problem: problem.clone() });
                self.refused.push(problem);
                Ok(())
            }
        }
    }

    /// Writes what rules made, and gives the paths that are locked and therefore stay as they are.
    pub(crate) fn cured(
        &mut self,
        files: BTreeMap<RelPath, Option<Vec<u8>>>,
        emit: &Emit<'_>,
    ) -> Result<Vec<RelPath>> {
        let before = self.misfits.len();
        for (path, content) in files {
            match content {
                Some(content) => self.write(&path, &content, emit)?,
                None => self.delete(&path, emit)?,
            }
        }
        // A rule is not asked again.
        Ok(self.misfits.split_off(before).into_iter().map(|misfit| misfit.path).collect())
    }

    /// An answer, or a rule, is about this file.
    fn name(&mut self, path: &RelPath) {
        self.put_back.remove(path);
        self.named.insert(path.clone());
    }

    fn removed(&mut self, path: &RelPath, emit: &Emit<'_>) -> Result<()> {
        self.name(path);
        self.show.changed(path);
        self.tell(path, None, emit)
    }

    pub(crate) fn misfit(&mut self, path: RelPath, why: Misfitted) {
        self.misfits.push(Misfit { path, why, near: Vec::new() });
    }

    /// Tells what became of a file, against what the run began from.
    fn tell(&self, path: &RelPath, content: Option<&[u8]>, emit: &Emit<'_>) -> Result<()> {
        let before = self.draft.base_content(path).map_err(|error| wire(&error))?;
        let change = match (&before, content) {
            (None, _) => FileFate::Added,
            (Some(_), Some(_)) => FileFate::Changed,
            (Some(_), None) => FileFate::Removed,
        };
        let (old, new) = (before.unwrap_or_default(), content.unwrap_or_default());
        let (added, removed) = count_lines(&old, new, Instant::now() + COUNTING).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', new).count();
        emit(Event::File {
            path: path.clone(),
            lines: lines as u32,
            bytes: new.len() as u32,
            change,
            added,
            removed,
        });
        Ok(())
    }

    /// Every file of the draft.
    pub(crate) fn contents(&self) -> Result<BTreeMap<RelPath, Vec<u8>>> {
        let read =
            |path: RelPath| self.draft.read(&path).map(|bytes| (path, bytes)).map_err(|error| wire(&error));
        self.draft.paths().into_iter().map(read).collect()
    }

    /// Makes the draft's files those of `tree`, but for what is locked: for a request that is
    /// played again, of the files that it began from.
    pub(crate) fn begin_from(&mut self, tree: &BTreeMap<RelPath, Vec<u8>>) -> Result<()> {
        for path in self.draft.paths() {
            if !tree.contains_key(&path) {
                ignore_lock(self.draft.remove(&path))?;
                self.put_back.insert(path.clone());
                self.named.insert(path);
            }
        }
        for (path, content) in tree {
            if self.draft.read(path).is_ok_and(|now| now == *content) {
                continue;
            }
            ignore_lock(self.draft.write(path, content))?;
            self.put_back.insert(path.clone());
            self.named.insert(path.clone());
        }
        Ok(())
    }

    /// Remembers everything as it is, because something is tried.
    pub(crate) fn remember(&mut self) -> Result<()> {
        let files = self.contents()?;
        self.good = Some(Good { files, verdict: self.verdict.clone(), summary: self.summary.clone() });
        Ok(())
    }

    /// Takes back what was tried, if anything was.
    pub(crate) fn take_back(&mut self, emit: &Emit<'_>) -> Result<()> {
        let Some(Good { files, verdict, summary }) = self.good.take() else { return Ok(()) };
        for path in self.draft.paths() {
            if !files.contains_key(&path) {
                self.draft.remove(&path).map_err(|error| wire(&error))?;
                self.show.changed(&path);
                emit(Event::Retracted { path });
            }
        }
        for (path, content) in &files {
            if !self.draft.read(path).is_ok_and(|now| now == *content) {
                self.draft.write(path, content).map_err(|error| wire(&error))?;
                self.show.changed(path);
                self.tell(path, Some(content), emit)?;
            }
        }
        (self.verdict, self.summary) = (verdict, summary);
        Ok(())
    }

    /// Nothing but what an answer, a rule or the person named has changed. Anything else would be a
    /// fault of ours, and must not reach the project.
    pub(crate) fn check_named(&self) -> Result<()> {
        let mut strange = self.draft.changed().filter(|(path, _)| !self.named.contains(*path));
        match strange.next() {
            Some((path, _)) if !self.is_anew => {
                Err(internal(&format!("{path} changed, and nobody had named it")))
            }
            _ => Ok(()),
        }
    }
}

fn ignore_lock(done: vectort_cache::Result<()>) -> Result<()> {
    match done {
        Ok(()) | Err(CacheError::FileLocked(_)) => Ok(()),
        Err(error) => Err(wire(&error)),
    }
}
