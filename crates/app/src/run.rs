//! What a generation has so far: the draft, and what was learnt on the way.

use std::collections::BTreeMap;
use std::time::Duration;

use tokio::time::Instant;
use vectort_cache::{Author, CacheError, Draft, Meta, Project};
use vectort_contract::{AttemptReport, Done, Event, FileFate};
use vectort_core::{Problem, RelPath, Tokens};
use vectort_generation::catalog::Stack;
use vectort_generation::lifecycle::{self, Effect, State};
use vectort_generation::reader;

use crate::sessions::DraftShow;
use crate::verify::Verdict;
use crate::{Emit, Result};

/// Least time between two reports of text that arrives.
const ARRIVING_GAP: Duration = Duration::from_millis(100);

/// What a run has so far.
pub(crate) struct Run {
    pub(crate) project: Project,
    pub(crate) draft: Draft,
    /// What the files are: the plan's, or the starter's.
    pub(crate) stack: Stack,
    pub(crate) attempts: Vec<AttemptReport>,
    pub(crate) provider: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) summary: String,
    /// Why the latest answer is not whole.
    pub(crate) told: Vec<Problem>,
    /// Files of the latest answer that must not be written. The rest may be whole without them.
    pub(crate) refused: Vec<Problem>,
    /// Where the run is, and what it has to do next.
    pub(crate) state: State,
    pub(crate) effects: Vec<Effect>,
    /// The person's limit of cost was reached.
    pub(crate) is_capped: bool,
    /// What the gate found last.
    pub(crate) verdict: Verdict,
    /// The file that is being written by the model.
    arriving: Option<Arriving>,
    /// Text that arrives is not reported again before this moment.
    not_before: Option<Instant>,
    /// When text that has arrived is to be reported.
    pub(crate) report_at: Option<Instant>,
    /// Shows the draft to whoever watches the project's preview.
    pub(crate) show: DraftShow,
}

/// A file of which a part is there.
struct Arriving {
    path: RelPath,
    lines: u32,
    bytes: u32,
}

impl Run {
    pub(crate) fn new(
        project: Project,
        draft: Draft,
        stack: Stack,
        (state, effects): (State, Vec<Effect>),
        show: DraftShow,
    ) -> Self {
        Self {
            project,
            draft,
            stack,
            state,
            effects,
            is_capped: false,
            verdict: Verdict::default(),
            arriving: None,
            not_before: None,
            report_at: None,
            show,
            attempts: Vec::new(),
            provider: None,
            model: None,
            summary: String::new(),
            told: Vec::new(),
            refused: Vec::new(),
        }
    }

    /// Takes in what happened.
    pub(crate) fn step(&mut self, event: lifecycle::Event) {
        (self.state, self.effects) = lifecycle::step(self.state, event);
    }

    /// Whether the run has written any file.
    pub(crate) fn any_files(&self) -> bool {
        self.draft.changed().any(|(_, is_written)| is_written)
    }

    /// How the draft is to be recorded, by what is known now.
    pub(crate) fn meta(&self) -> Meta {
        let is_starter = self.provider.as_deref() == Some("starter");
        Meta {
            author: if is_starter { Author::Starter } else { Author::Model },
            message: self.summary.clone(),
            provider: self.provider.clone(),
            model: self.model.clone(),
            checks: self.verdict.checks,
            verified: self.verdict.verified(),
            run: Some(serde_json::json!({ "attempts": self.attempts, "problems": self.verdict.problems })),
            turn: None,
        }
    }

    /// What to tell the lifecycle after an answer, whole or cut.
    pub(crate) fn answered(&self) -> Vec<lifecycle::Event> {
        let any_files = self.any_files();
        vec![lifecycle::Event::Answering, lifecycle::Event::Answered { any_files, refused: None }]
    }

    /// Puts what the reader found into the draft.
    pub(crate) fn take(&mut self, events: Vec<reader::Event>, emit: &Emit<'_>) -> Result<()> {
        for event in events {
            match event {
                reader::Event::FileStarted { path } => {
                    self.arriving = Some(Arriving { path, lines: 0, bytes: 0 });
                    self.report_arriving(emit);
                }
                reader::Event::FileText { text } => {
                    if let Some(arriving) = &mut self.arriving {
                        arriving.lines += memchr::memchr_iter(b'\n', text.as_bytes()).count() as u32;
                        arriving.bytes += text.len() as u32;
                    }
                    self.report_arriving(emit);
                }
                reader::Event::FileDone { path, content } => {
                    self.arrived();
                    self.write(&path, content.as_bytes(), emit)?;
                }
                reader::Event::Truncated { path } => {
                    self.arrived();
                    self.told.push(Problem::new("truncated-file", path.to_string()).in_file(path));
                }
                reader::Event::Refused { raw_path, why } => {
                    self.arrived();
                    let problem = Problem::new(why.code(), format!("{raw_path}: {why}"));
                    emit(Event::Problem { problem: problem.clone() });
                    self.refused.push(problem);
                }
                reader::Event::Changed(_) => {
                    self.arrived();
                    let problem = Problem::new("not-a-whole-file", "an edit");
                    emit(Event::Problem { problem: problem.clone() });
                    self.refused.push(problem);
                }
                reader::Event::RunNote { .. } => {}
                reader::Event::Summary { text } => self.summary = text,
                reader::Event::Note(reader::Note::Again { path, .. }) => {
                    emit(Event::Note { code: "duplicate-path".to_owned(), detail: path.to_string() });
                }
                reader::Event::Note(reader::Note::UnfinishedThinking) => {
                    self.told.push(Problem::new("answer-truncated", "thinking"));
                }
            }
        }
        Ok(())
    }

    /// The answer broke: what was shown of the file on its way is taken back.
    pub(crate) fn retract(&mut self, emit: &Emit<'_>) {
        if let Some(arriving) = self.arriving.take() {
            emit(Event::Retracted { path: arriving.path });
        }
        self.arrived();
    }

    /// No file is on its way any more.
    fn arrived(&mut self) {
        (self.arriving, self.report_at) = (None, None);
    }

    /// Tells of the file that is on its way, unless something was told of one just now: then it is
    /// due later.
    pub(crate) fn report_arriving(&mut self, emit: &Emit<'_>) {
        let Some(Arriving { path, lines, bytes }) = &self.arriving else { return };
        let now = Instant::now();
        self.report_at = self.not_before.filter(|moment| now < *moment);
        if self.report_at.is_none() {
            emit(Event::Arriving { path: path.clone(), lines: *lines, bytes: *bytes });
            self.not_before = Some(now + ARRIVING_GAP);
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
            written = draft.remove(&existing).and_then(|()| draft.write(path, content));
        }
        match written {
            Ok(()) => {}
            Err(CacheError::PathClash { existing, .. }) => {
                let problem = Problem::new("file-and-folder", format!("{path}: {existing}"));
                emit(Event::Problem { problem });
                return Ok(());
            }
            Err(error) => return Err(crate::error::wire(&error)),
        }
        self.show.changed(path);
        let lines = memchr::memchr_iter(b'\n', content).count();
        let (lines, bytes) = (lines as u32, content.len() as u32);
        let change = FileFate::Added;
        emit(Event::File { path: path.clone(), lines, bytes, change, added: lines, removed: 0 });
        Ok(())
    }

    /// Every file of the draft.
    pub(crate) fn contents(&self) -> Result<BTreeMap<RelPath, Vec<u8>>> {
        let read = |path: RelPath| {
            self.draft.read(&path).map(|bytes| (path, bytes)).map_err(|error| crate::error::wire(&error))
        };
        self.draft.paths().into_iter().map(read).collect()
    }
}

/// Adds up what the attempts came to.
pub(crate) fn bill(done: &mut Done) {
    let attempts = &done.attempts;
    let spending = &mut done.spending;
    spending.tokens = attempts.iter().map(|attempt| attempt.tokens).sum();
    spending.cost_microusd = attempts.iter().map(|attempt| attempt.cost_microusd).sum();
    let lost = attempts.iter().filter(|attempt| attempt.error.as_deref() == Some("superseded"));
    let hedges: u64 = lost.map(|attempt| attempt.cost_microusd).sum();
    let saved: i64 = attempts.iter().filter_map(|attempt| attempt.saved_microusd).sum();
    spending.estimated = attempts.iter().any(|attempt| attempt.estimated == Some(true)).then_some(true);
    spending.hedge_microusd = Some(hedges).filter(|hedges| *hedges > 0);
    spending.saved_microusd = Some(saved).filter(|saved| *saved != 0);
}

/// An attempt, as hosts show it.
pub(crate) fn report(attempt: &vectort_llm::Attempt) -> AttemptReport {
    AttemptReport {
        provider: attempt.provider.as_str().to_owned(),
        model: attempt.model.clone(),
        error: attempt.error.as_ref().map(|error| error.reason.as_str().to_owned()),
        tokens: Tokens {
            input: attempt.tokens.input,
            cached: attempt.tokens.cached,
            reasoning: attempt.tokens.reasoning,
            output: attempt.tokens.output,
        },
        cost_microusd: attempt.cost_microusd.unwrap_or(0),
        status: attempt.error.as_ref().and_then(|error| error.status),
        note: attempt.note.is_some().then(|| attempt.echoed_model.clone().unwrap_or_default()),
        // A price that nobody knows is a guess of nothing.
        estimated: (attempt.estimated || attempt.cost_microusd.is_none()).then_some(true),
        saved_microusd: Some(attempt.saved_microusd).filter(|saved| *saved != 0),
    }
}
