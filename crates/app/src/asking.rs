//! One question to the providers: the answer goes where it belongs as it streams, and goes on with
//! somebody else where it breaks.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::StreamExt as _;
use tokio::time::Instant;
use vectort_contract::{Event, WireError};
use vectort_generation::prompt::{self, Prompt, REPAIR_BUDGET};
use vectort_generation::reader::checkpoint;
use vectort_llm::{
    Attempt, Call, Continuation, Image, Message, Partial, Reason, Recorder, Request, Resume, Router,
    Selection, Skip, StopReason, StreamEvent,
};

use crate::error::io_error;
use crate::host::Host;
use crate::turns::{Ctx, Ledger, OpenCall, held, report};
use crate::{App, Emit, Result, blocking};

/// What is asked, of whom, and for which step of the run.
pub(crate) struct Question<'a> {
    pub(crate) router: &'a Router,
    pub(crate) selection: Selection,
    pub(crate) prompt: Prompt,
    /// Pictures that the person attached.
    pub(crate) images: Vec<Image>,
    /// What the answer of a model is held to whose server can.
    pub(crate) schema: Option<serde_json::Value>,
    pub(crate) step: &'a str,
}

/// Takes in an answer as it arrives.
pub(crate) trait Sink: Send {
    /// How an answer goes on that broke.
    fn continuation(&self) -> Arc<dyn Continuation>;
    /// Somebody begins to answer.
    fn started(&mut self, ledger: &Ledger) -> Result<()>;
    /// More of it.
    fn text(&mut self, text: &str) -> Result<()>;
    /// Only the first `to` bytes stand; what comes next is a text of its own.
    fn retract(&mut self, to: usize);
    /// It is over: whole, or cut off for this reason.
    fn finish(&mut self, cut: Option<&str>) -> Result<()>;
    /// When something that has arrived is to be told of.
    fn due(&self) -> Option<Instant>;
    /// Tells of it.
    fn tell(&mut self);
}

/// How a question ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heard {
    /// There is an answer, whole or cut.
    Answer,
    /// Nobody answered.
    Nobody,
    /// The person stopped the step.
    Stopped,
}

/// Goes on with a broken answer made of files: complete ones stay, half a file is asked for again.
pub(crate) struct Files;

impl Continuation for Files {
    fn resume(&self, partial: &Partial<'_>) -> Resume {
        let point = checkpoint(partial.text);
        if point.files.is_empty() && point.changes == 0 {
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
#[derive(Default)]
struct Attempts {
    told: Vec<Attempt>,
}

impl Attempts {
    fn failed(&mut self, attempt: Attempt, step: &str, ctx: Ctx<'_>) {
        held(ctx.ledger).attempt(step, report(&attempt), ctx.emit);
        self.told.push(attempt);
    }

    /// Everything that was paid for: of the losers of a race, and of those whose time was over,
    /// nothing is told before.
    fn all(self, attempts: &[Attempt], step: &str, ctx: Ctx<'_>) {
        let mut told = self.told.iter().peekable();
        for attempt in attempts {
            if told.next_if(|known| *known == attempt).is_none() {
                held(ctx.ledger).attempt(step, report(attempt), ctx.emit);
            }
        }
    }
}

fn is_capped(attempts: &[Attempt]) -> bool {
    let mut errors = attempts.iter().filter_map(|attempt| attempt.error.as_ref());
    errors.any(|error| error.reason == Reason::CostCap)
}

impl<H: Host> App<H> {
    /// Streams one answer into `sink`, and keeps question and answer with the turn.
    pub(crate) async fn ask(
        &self,
        ctx: Ctx<'_>,
        question: Question<'_>,
        sink: &mut dyn Sink,
    ) -> Result<Heard> {
        let stop = ctx.control.step(question.step);
        let heard = tokio::select! {
            heard = self.listen(ctx, question, sink) => heard,
            () = stop.cancelled() => Ok(Heard::Stopped),
        };
        self.keep_calls(ctx.job, ctx.ledger).await;
        heard
    }

    async fn listen(&self, ctx: Ctx<'_>, question: Question<'_>, sink: &mut dyn Sink) -> Result<Heard> {
        let Question { router, selection, prompt, images, schema, step } = question;
        let mut request =
            Request { effort: ctx.job.whom.effort, schema, ..Request::new(prompt.system, prompt.user) };
        let mut open = OpenCall::new(
            ctx.ledger,
            step,
            serde_json::json!({ "system": request.system, "messages": request.messages }),
        );
        if let Some(message) = request.messages.first_mut() {
            message.images = images;
        }
        let call = Call {
            continuation: Some(sink.continuation()),
            budget: ctx.job.whom.budget.clone(),
            recorder: ctx.job.recorder.clone(),
        };
        let mut stream = std::pin::pin!(router.stream_with(request, selection, call));
        let mut calls = Attempts::default();
        loop {
            let event = tokio::select! {
                event = stream.next() => event,
                // Text came and then no more: what there is must be seen all the same.
                () = sleep_until(sink.due()) => {
                    sink.tell();
                    continue;
                }
            };
            match event {
                Some(StreamEvent::Failed(attempt)) => calls.failed(attempt, step, ctx),
                Some(StreamEvent::Started { provider, model, echoed_model }) => {
                    let model = echoed_model.unwrap_or(model);
                    open.by(provider.as_str(), &model);
                    let mut ledger = held(ctx.ledger);
                    ledger.provider = Some(provider.as_str().to_owned());
                    ledger.model = Some(model);
                    sink.started(&ledger)?;
                }
                Some(StreamEvent::Text(text)) => {
                    open.text(&text);
                    sink.text(&text)?;
                }
                Some(StreamEvent::Retract { to }) => {
                    open.retract(to);
                    sink.retract(to);
                }
                Some(StreamEvent::Finished { attempts, stop }) => {
                    let cut = (stop == StopReason::Length).then_some("length");
                    sink.finish(cut)?;
                    if let Some(last) = attempts.last() {
                        if last.note.is_some() {
                            let echoed = last.echoed_model.clone().unwrap_or_default();
                            let detail = format!("{} -> {echoed}", last.model);
                            (ctx.emit)(Event::Note { code: "echoed-model".to_owned(), detail });
                        }
                        let model = last.echoed_model.clone().unwrap_or_else(|| last.model.clone());
                        open.by(last.provider.as_str(), &model);
                        held(ctx.ledger).model = Some(model);
                    }
                    calls.all(&attempts, step, ctx);
                    return Ok(Heard::Answer);
                }
                Some(StreamEvent::Interrupted { attempts }) => {
                    let why = attempts.last().and_then(|attempt| attempt.error.as_ref());
                    sink.finish(Some(why.map_or("interrupted", |error| error.reason.as_str())))?;
                    calls.all(&attempts, step, ctx);
                    if is_capped(&attempts) {
                        return Err(ctx.job.over_budget());
                    }
                    return Ok(Heard::Answer);
                }
                Some(StreamEvent::Exhausted { attempts }) => {
                    if is_capped(&attempts) {
                        held(ctx.ledger).is_capped = true;
                    }
                    calls.all(&attempts, step, ctx);
                    return Ok(Heard::Nobody);
                }
                Some(news) => self.pass_on(news, ctx.emit),
                None => return Ok(Heard::Nobody),
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

/// Waits for ever without a moment to wait for.
pub(crate) async fn sleep_until(moment: Option<Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
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
