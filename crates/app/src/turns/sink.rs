//! Where answers go: files into the draft, words to whoever watches.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::time::Instant;
use vectort_contract::{Event, Phase};
use vectort_core::{Problem, RelPath};
use vectort_generation::patch::Change;
use vectort_generation::prompt::Misfitted;
use vectort_generation::reader::{self, Refusal};
use vectort_llm::{Continuation, Prose, Restart};

use super::ledger::{Ledger, held};
use super::run::Run;
use crate::asking::{Files, Sink};
use crate::error::wire;
use crate::follow::SNAPSHOT_GAP;
use crate::{Emit, Result};

/// Least time between two reports of text that arrives.
const ARRIVING_GAP: Duration = Duration::from_millis(100);

/// Puts an answer's files and changes into the draft.
pub(crate) struct FileSink<'a> {
    run: &'a Mutex<Run>,
    emit: &'a Emit<'a>,
    /// Said when the answer begins.
    phase: Option<Phase>,
    /// Files of other steps, which this answer must leave alone.
    others: BTreeSet<String>,
    reader: reader::Reader,
    /// The file that is being written by the model.
    arriving: Option<Arriving>,
    /// Text that arrives is not reported again before this moment.
    not_before: Option<Instant>,
    /// When text that has arrived is to be reported.
    due: Option<Instant>,
    /// What the answer wrote, changed or removed.
    pub(crate) wrote: BTreeSet<RelPath>,
    /// The model's words.
    pub(crate) summary: String,
}

/// A file of which a part is there.
struct Arriving {
    path: RelPath,
    lines: u32,
    bytes: u32,
}

impl<'a> FileSink<'a> {
    pub(crate) fn new(run: &'a Mutex<Run>, emit: &'a Emit<'a>, phase: Option<Phase>) -> Self {
        Self {
            run,
            emit,
            phase,
            others: BTreeSet::new(),
            reader: reader::Reader::new(),
            arriving: None,
            not_before: None,
            due: None,
            wrote: BTreeSet::new(),
            summary: String::new(),
        }
    }

    /// Refuses these files: they are other steps'.
    pub(crate) fn without<'p>(mut self, others: impl IntoIterator<Item = &'p RelPath>) -> Self {
        self.others = others.into_iter().map(RelPath::fold).collect();
        self
    }

    /// Puts what the reader found into the draft.
    fn take(&mut self, events: Vec<reader::Event>) -> Result<()> {
        for event in events {
            match event {
                reader::Event::FileStarted { path } => {
                    self.arriving = Some(Arriving { path, lines: 0, bytes: 0 });
                    self.tell();
                }
                reader::Event::FileText { text } => {
                    if let Some(arriving) = &mut self.arriving {
                        arriving.lines += memchr::memchr_iter(b'\n', text.as_bytes()).count() as u32;
                        arriving.bytes += text.len() as u32;
                    }
                    self.tell();
                }
                reader::Event::FileDone { path, content } => {
                    self.arrived();
                    self.change(Change::Write { path, content })?;
                }
                reader::Event::Changed(change) => {
                    self.arrived();
                    self.change(change)?;
                }
                reader::Event::Truncated { path } => {
                    self.arrived();
                    let problem = Problem::new("truncated-file", path.to_string()).in_file(path);
                    held(self.run).told.push(problem);
                }
                reader::Event::Refused { raw_path, why } => self.refuse(&raw_path, why),
                reader::Event::Summary { text } => {
                    self.summary.clone_from(&text);
                    held(self.run).summary = text;
                }
                reader::Event::RunNote { text } => {
                    (self.emit)(Event::Note { code: "how-to-run".to_owned(), detail: text });
                }
                reader::Event::Note(reader::Note::Again { path, .. }) => {
                    let detail = path.to_string();
                    (self.emit)(Event::Note { code: "duplicate-path".to_owned(), detail });
                }
                reader::Event::Note(reader::Note::UnfinishedThinking) => {
                    held(self.run).told.push(Problem::new("answer-truncated", "thinking"));
                }
            }
        }
        Ok(())
    }

    fn change(&mut self, change: Change) -> Result<()> {
        let paths: Vec<RelPath> = match &change {
            Change::Write { path, .. } | Change::Edit { path, .. } | Change::Delete { path } => {
                vec![path.clone()]
            }
            Change::Rename { from, to } => vec![from.clone(), to.clone()],
            Change::AddDependency { .. } | Change::RemoveDependency { .. } => Vec::new(),
        };
        if let Some(path) = paths.iter().find(|path| self.others.contains(&path.fold())) {
            // Whoever has that step knows better, or has done it.
            (self.emit)(Event::Retracted { path: path.clone() });
            (self.emit)(Event::Note { code: "other-steps-file".to_owned(), detail: path.to_string() });
            return Ok(());
        }
        held(self.run).change(change, self.emit)?;
        self.wrote.extend(paths);
        Ok(())
    }

    fn refuse(&mut self, raw_path: &str, why: Refusal) {
        self.arrived();
        let mut run = held(self.run);
        if let (Refusal::Elided { .. }, Ok(path)) = (why, RelPath::parse(raw_path)) {
            run.misfit(path, Misfitted::Elided);
            return;
        }
        let problem = Problem::new(why.code(), format!("{raw_path}: {why}"));
        (self.emit)(Event::Problem { problem: problem.clone() });
        run.refused.push(problem);
    }

    /// No file is on its way any more.
    fn arrived(&mut self) {
        (self.arriving, self.due) = (None, None);
    }
}

impl Sink for FileSink<'_> {
    fn continuation(&self) -> Arc<dyn Continuation> {
        Arc::new(Files)
    }

    fn started(&mut self, ledger: &Ledger) -> Result<()> {
        let run = held(self.run);
        run.draft.note(&run.meta(ledger, None)).map_err(|error| wire(&error))?;
        if let Some(phase) = self.phase {
            (self.emit)(Event::Phase { phase });
        }
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        let events = self.reader.push(text);
        self.take(events)
    }

    fn retract(&mut self, _: usize) {
        // What the reader called complete is what the continuation kept. The next text is an answer
        // of its own. What was shown of the file on its way is taken back.
        if let Some(arriving) = self.arriving.take() {
            (self.emit)(Event::Retracted { path: arriving.path });
        }
        self.arrived();
        self.reader = reader::Reader::new();
    }

    fn finish(&mut self, cut: Option<&str>) -> Result<()> {
        let reader = std::mem::take(&mut self.reader);
        // What ends a file in a shape without an end of its own is the model's word.
        let events = if cut.is_none() { reader.finish_whole() } else { reader.finish() };
        self.take(events)?;
        if let Some(why) = cut {
            held(self.run).told.push(Problem::new("answer-truncated", why));
        }
        Ok(())
    }

    fn due(&self) -> Option<Instant> {
        self.due
    }

    /// Tells of the file that is on its way, unless something was told of one just now: then it is
    /// due later.
    fn tell(&mut self) {
        let Some(Arriving { path, lines, bytes }) = &self.arriving else { return };
        let now = Instant::now();
        self.due = self.not_before.filter(|moment| now < *moment);
        if self.due.is_none() {
            (self.emit)(Event::Arriving { path: path.clone(), lines: *lines, bytes: *bytes });
            self.not_before = Some(now + ARRIVING_GAP);
        }
    }
}

/// Shows an answer in words as it comes, at most 30 times a second. Nothing that it holds is a
/// file.
pub(crate) struct WordSink<'a> {
    emit: &'a Emit<'a>,
    /// All of it.
    pub(crate) text: String,
    /// How much of it was told.
    told: usize,
    not_before: Option<Instant>,
    due: Option<Instant>,
    /// Why it is not whole.
    pub(crate) cut: Option<String>,
}

impl<'a> WordSink<'a> {
    pub(crate) fn new(emit: &'a Emit<'a>) -> Self {
        Self { emit, text: String::new(), told: 0, not_before: None, due: None, cut: None }
    }

    fn tell_all(&mut self) {
        self.due = None;
        if self.told < self.text.len() {
            (self.emit)(Event::Answer { text: self.text[self.told..].to_owned() });
            self.told = self.text.len();
            self.not_before = Some(Instant::now() + SNAPSHOT_GAP);
        }
    }
}

impl Sink for WordSink<'_> {
    fn continuation(&self) -> Arc<dyn Continuation> {
        Arc::new(Prose)
    }

    fn started(&mut self, _: &Ledger) -> Result<()> {
        (self.emit)(Event::Phase { phase: Phase::Writing });
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        self.text.push_str(text);
        self.tell();
        Ok(())
    }

    fn retract(&mut self, to: usize) {
        // Prose goes on where it broke: what was told stands.
        self.text.truncate(self.text.floor_char_boundary(to.max(self.told)));
    }

    fn finish(&mut self, cut: Option<&str>) -> Result<()> {
        self.cut = cut.map(str::to_owned);
        self.tell_all();
        Ok(())
    }

    fn due(&self) -> Option<Instant> {
        self.due
    }

    fn tell(&mut self) {
        let now = Instant::now();
        self.due = self.not_before.filter(|moment| now < *moment);
        if self.due.is_none() {
            self.tell_all();
        }
    }
}

/// Collects an answer that nobody is shown.
#[derive(Default)]
pub(crate) struct TextSink {
    pub(crate) text: String,
}

impl Sink for TextSink {
    fn continuation(&self) -> Arc<dyn Continuation> {
        Arc::new(Restart)
    }

    fn started(&mut self, _: &Ledger) -> Result<()> {
        Ok(())
    }

    fn text(&mut self, text: &str) -> Result<()> {
        self.text.push_str(text);
        Ok(())
    }

    fn retract(&mut self, to: usize) {
        self.text.truncate(self.text.floor_char_boundary(to));
    }

    fn finish(&mut self, _: Option<&str>) -> Result<()> {
        Ok(())
    }

    fn due(&self) -> Option<Instant> {
        None
    }

    fn tell(&mut self) {}
}
