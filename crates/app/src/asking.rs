//! One question to the providers: the answer goes into the draft as it streams, and goes on with
//! somebody else where it breaks.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::StreamExt as _;
use vectort_contract::{Event, Phase, WireError};
use vectort_core::Problem;
use vectort_generation::lifecycle;
use vectort_generation::prompt::{self, Prompt, REPAIR_BUDGET};
use vectort_generation::reader::{self, checkpoint};
use vectort_llm::{
    Attempt, Call, Continuation, Message, Partial, Reason, Recorder, Request, Resume, Router, Selection,
    Skip, StopReason, StreamEvent,
};

use crate::error::{io_error, wire};
use crate::generate::{Plan, sleep_until};
use crate::host::Host;
use crate::run::{Run, report};
use crate::{App, Emit, Result, blocking};

/// Goes on with a broken answer: complete files stay, half a file is asked for again.
struct Files;

impl Continuation for Files {
    fn resume(&self, partial: &Partial<'_>) -> Resume {
        let point = checkpoint(partial.text);
        if point.files.is_empty() {
            return Resume::restart(partial.request);
        }
        let mut request = partial.request.clone();
        let rest = prompt::rest(&point.files);
        // Whoever goes on has to fit the rest to what is there, unless that is more than every
        // model takes.
        if point.keep <= REPAIR_BUDGET {
            request.messages.push(Message::assistant(&partial.text[..point.keep]));
            request.messages.push(Message::user(rest));
        } else if let Some(last) = request.messages.last_mut() {
            last.text.push_str("\n\n");
            last.text.push_str(&rest);
        }
        Resume { keep: point.keep, request, overlap: 0 }
    }
}

/// The attempts of one question, each told once: as it fails, else at the end.
struct Attempts {
    told: Vec<Attempt>,
}

impl Attempts {
    fn failed(&mut self, attempt: Attempt, run: &mut Run, emit: &Emit<'_>) {
        tell(&attempt, run, emit);
        self.told.push(attempt);
    }

    /// Everything that was paid for: of the losers of a race, and of those whose time was over,
    /// nothing is told before.
    fn all(self, attempts: &[Attempt], run: &mut Run, emit: &Emit<'_>) {
        let mut told = self.told.iter().peekable();
        for attempt in attempts {
            if told.next_if(|known| *known == attempt).is_none() {
                tell(attempt, run, emit);
            }
        }
    }
}

fn tell(attempt: &Attempt, run: &mut Run, emit: &Emit<'_>) {
    let attempt = report(attempt);
    run.attempts.push(attempt.clone());
    emit(if attempt.error.is_some() { Event::Failed { attempt } } else { Event::Answered { attempt } });
}

fn is_capped(attempts: &[Attempt]) -> bool {
    let mut errors = attempts.iter().filter_map(|attempt| attempt.error.as_ref());
    errors.any(|error| error.reason == Reason::CostCap)
}

impl<H: Host> App<H> {
    /// Streams one answer into the draft.
    pub(crate) async fn ask(
        &self,
        plan: &Plan,
        router: &Router,
        prompt: Prompt,
        selection: Selection,
        run: &mut Run,
        emit: &Emit<'_>,
    ) -> Result<Vec<lifecycle::Event>> {
        run.told.clear();
        run.refused.clear();
        let request = Request { effort: plan.effort, ..Request::new(prompt.system, prompt.user) };
        let call = Call {
            continuation: Some(Arc::new(Files)),
            budget: plan.budget.clone(),
            recorder: plan.recorder.clone(),
        };
        let mut stream = std::pin::pin!(router.stream_with(request, selection, call));
        let mut reader = reader::Reader::new();
        let mut calls = Attempts { told: Vec::new() };
        loop {
            let report_at = run.report_at;
            let event = tokio::select! {
                event = stream.next() => event,
                // Text came and then no more: what there is must be seen all the same.
                () = sleep_until(report_at) => {
                    run.report_arriving(emit);
                    continue;
                }
            };
            match event {
                Some(StreamEvent::Failed(attempt)) => calls.failed(attempt, run, emit),
                Some(StreamEvent::Started { provider, model, echoed_model }) => {
                    run.provider = Some(provider.as_str().to_owned());
                    run.model = Some(echoed_model.unwrap_or(model));
                    run.draft.note(&run.meta()).map_err(|error| wire(&error))?;
                    emit(Event::Phase { phase: Phase::Writing });
                }
                Some(StreamEvent::Text(text)) => run.take(reader.push(&text), emit)?,
                Some(StreamEvent::Retract { .. }) => {
                    // What the reader called complete is what the continuation kept. The next text
                    // is an answer of its own.
                    run.retract(emit);
                    reader = reader::Reader::new();
                }
                Some(StreamEvent::Finished { attempts, stop }) => {
                    // What ends a file in a shape without an end of its own is the model's word.
                    let is_whole = stop == StopReason::Complete;
                    run.take(if is_whole { reader.finish_whole() } else { reader.finish() }, emit)?;
                    if let Some(last) = attempts.last() {
                        if last.note.is_some() {
                            let echoed = last.echoed_model.clone().unwrap_or_default();
                            let detail = format!("{} -> {echoed}", last.model);
                            emit(Event::Note { code: "echoed-model".to_owned(), detail });
                        }
                        run.model = Some(last.echoed_model.clone().unwrap_or_else(|| last.model.clone()));
                    }
                    calls.all(&attempts, run, emit);
                    if stop == StopReason::Length {
                        run.told.push(Problem::new("answer-truncated", "length"));
                    }
                    return Ok(run.answered());
                }
                Some(StreamEvent::Interrupted { attempts }) => {
                    run.take(reader.finish(), emit)?;
                    calls.all(&attempts, run, emit);
                    if is_capped(&attempts) {
                        return Err(plan.over_budget());
                    }
                    let why = attempts.last().and_then(|attempt| attempt.error.as_ref());
                    let why = why.map_or("interrupted", |error| error.reason.as_str());
                    run.told.push(Problem::new("answer-truncated", why));
                    return Ok(run.answered());
                }
                Some(StreamEvent::Exhausted { attempts }) => {
                    run.is_capped = is_capped(&attempts);
                    calls.all(&attempts, run, emit);
                    return Ok(vec![lifecycle::Event::Exhausted]);
                }
                Some(news) => self.pass_on(news, emit),
                None => return Ok(vec![lifecycle::Event::Exhausted]),
            }
        }
    }

    /// What changes nothing here, for whoever watches.
    fn pass_on(&self, event: StreamEvent, emit: &Emit<'_>) {
        match event {
            StreamEvent::Trying { provider, model } => emit(Event::Trying {
                provider: provider.as_str().to_owned(),
                model: model.unwrap_or_else(|| "auto".to_owned()),
            }),
            StreamEvent::Skipped { provider, model, why } => {
                let (why, until_ms) = match why {
                    Skip::CircuitOpen { until } => ("resting", Some(until)),
                    Skip::Disabled => ("disabled", None),
                    Skip::Throttled { until } => ("throttled", Some(until)),
                };
                let provider = provider.as_str().to_owned();
                emit(Event::Skipped { provider, model, why: why.to_owned(), until_ms });
            }
            StreamEvent::Waiting { provider, wait, reason } => {
                let wait_ms = wait.as_millis() as u64;
                let now = u64::try_from(self.host.now().as_millisecond()).unwrap_or_default();
                emit(Event::Waiting {
                    provider: provider.as_str().to_owned(),
                    reason: reason.as_str().to_owned(),
                    wait_ms,
                    until_ms: now + wait_ms,
                });
            }
            StreamEvent::Hedged { provider, model, after } => emit(Event::Hedged {
                provider: provider.as_str().to_owned(),
                model,
                after_ms: after.as_millis() as u64,
            }),
            StreamEvent::Switched { from, to, reason } => emit(Event::Switched {
                from: from.as_str().to_owned(),
                to: to.as_str().to_owned(),
                reason: reason.as_str().to_owned(),
            }),
            _ => {}
        }
    }
}

/// How many recordings of runs are kept.
const KEPT_RECORDINGS: usize = 20;

/// Tells the recordings of one process and moment apart.
static BEGUN: AtomicU32 = AtomicU32::new(0);

impl<H: Host> App<H> {
    /// Where a run that begins now is recorded: where it was told to, else in the data folder if
    /// the person wants recordings.
    pub(crate) async fn recording(&self, asked: Option<PathBuf>) -> Result<Option<Recorder>> {
        if let Some(file) = asked {
            return recorder(file).await.map(Some);
        }
        if !self.settings().await.record_runs {
            return Ok(None);
        }
        let (folder, now) = (self.home().join("recordings"), self.host.now());
        let made = blocking(move || {
            fs_err::create_dir_all(&folder)?;
            forget_old(&folder)?;
            // Sorted by name, the latest is the last.
            let nth = BEGUN.fetch_add(1, Ordering::Relaxed);
            let (ms, process) = (now.as_millisecond(), std::process::id());
            Recorder::create(folder.join(format!("{ms:015}-{process}-{nth}.jsonl")))
        })
        .await?;
        // Nobody loses an app because its recording cannot be written.
        Ok(made.inspect_err(|error| tracing::warn!(%error, "the run is not recorded")).ok())
    }
}

/// Makes room for one more recording.
fn forget_old(folder: &Path) -> std::io::Result<()> {
    let entries = fs_err::read_dir(folder)?.filter_map(std::result::Result::ok);
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let many = files.len().saturating_sub(KEPT_RECORDINGS - 1);
    files[..many].iter().try_for_each(fs_err::remove_file)
}

/// A recording in `file`.
async fn recorder(file: PathBuf) -> Result<Recorder> {
    let path = file.clone();
    let made: std::io::Result<Recorder> = blocking(move || Recorder::create(path)).await?;
    made.map_err(|error| -> WireError { io_error(&file, &error) })
}
