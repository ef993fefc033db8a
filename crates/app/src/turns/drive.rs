//! A run from its first question to its end.
//!
//! Order of durability: the turn is recorded, then each complete file goes into a draft beside the
//! project's folder, then the gate runs over the draft, then one transaction makes it a version and
//! ends the turn, then the folder follows. Killed anywhere, the folder is what it was, or whole;
//! what was complete in the draft becomes a version when the data folder is next opened.

use std::sync::{Mutex, PoisonError};

use vectort_cache::{Landed, Project, Store, TurnEnd, TurnState};
use vectort_contract::{Done, ErrorCode, Event, Phase, RunEnd, RunView, StepState, TurnKind, WireError};
use vectort_generation::catalog::Stack;
use vectort_generation::lifecycle::{self, Effect, Outcome};
use vectort_llm::Budget;

use super::begin::{Begun, Work};
use super::control::Control;
use super::job::{Asked, Job, STARTER};
use super::ledger::{Ledger, held};
use super::run::Run;
use crate::error::{internal, wire};
use crate::host::Host;
use crate::providers::Providers;
use crate::runs::RunProjection;
use crate::verify::Verdict;
use crate::{App, Emit, Result};

/// What every part of a run has at hand.
#[derive(Clone, Copy)]
pub(crate) struct Ctx<'a> {
    pub(crate) job: &'a Job,
    pub(crate) providers: &'a Providers,
    pub(crate) ledger: &'a Mutex<Ledger>,
    pub(crate) control: &'a Control,
    pub(crate) emit: &'a Emit<'a>,
    /// The version that the turn begins from: of one that is played again, that of the first time.
    pub(super) base: Option<u32>,
}

impl Ctx<'_> {
    pub(super) fn phase(&self, phase: Phase) {
        (self.emit)(Event::Phase { phase });
    }

    /// Says which turn this is, and how much of the project the model is shown.
    pub(super) fn tell_turn(&self, context_tokens: u32) {
        (self.emit)(Event::Turn {
            turn: self.job.turn,
            kind: self.job.kind,
            base: self.base,
            context_tokens,
            cap_microusd: self.job.whom.budget.as_ref().map(Budget::cap_microusd),
        });
    }

    pub(super) fn note(&self, code: &str, detail: impl Into<String>) {
        (self.emit)(Event::Note { code: code.to_owned(), detail: detail.into() });
    }
}

/// A run is either over with this, or was cut short.
pub(super) type Cut = Option<(bool, WireError)>;

impl<H: Host> App<H> {
    /// Runs to the end. The turn's record is whole before this returns.
    pub(crate) async fn drive(&self, begun: Begun, outer: &Emit<'_>, control: &Control) -> Done {
        let Begun { job, providers, project, work, base, ledger, started } = begun;
        let now = self.host.now().to_string();
        let view = Mutex::new(match &job.resumed {
            Some((_, view)) => RunProjection::resume((**view).clone()),
            None => RunProjection::new(project.id, now),
        });
        let emit = |event: Event| {
            held(&view).apply(&event);
            outer(event);
        };
        let ledger = Mutex::new(ledger);
        let ctx = Ctx { job: &job, providers: &providers, ledger: &ledger, control, emit: &emit, base };
        emit(Event::Started {
            project_id: project.id,
            dir: project.dir.display().to_string(),
            type_id: job.stack.kind.id.clone(),
            framework: job.stack.framework.id.clone(),
            language: job.language.clone(),
        });
        ctx.tell_turn(0);
        let mut done = Done {
            project_id: Some(project.id),
            dir: Some(project.dir.display().to_string()),
            turn: Some(job.turn),
            ..Done::default()
        };
        let end = match work {
            Work::Files(run) => self.drive_files(ctx, run, &view, &mut done).await,
            Work::Words(hold) => {
                let end = self.drive_words(ctx, &mut done).await;
                drop(hold);
                end
            }
        };
        let state = if end == RunEnd::Stopped { StepState::Stopped } else { StepState::Failed };
        held(&ledger).end_all(state, &emit);
        self.keep_calls(&job, &ledger).await;
        Self::sum_up(&job, &ledger, end, &mut done);
        done.elapsed_ms = started.elapsed().as_millis() as u64;
        let view = {
            let mut view = held(&view);
            view.apply(&Event::Done(done.clone()));
            view.snapshot()
        };
        self.close_turn(&job, &project, end, &view).await;
        done
    }

    /// What the books say, once everything is over.
    fn sum_up(job: &Job, ledger: &Mutex<Ledger>, end: RunEnd, done: &mut Done) {
        let ledger = held(ledger);
        done.attempts.clone_from(&ledger.attempts);
        done.provider.clone_from(&ledger.provider);
        done.model.clone_from(&ledger.model);
        done.repairs.clone_from(&ledger.repairs);
        bill(done);
        let is_asked = ledger.attempts.iter().any(|attempt| attempt.error.is_none());
        done.credits = match end {
            RunEnd::Verified | RunEnd::Answered if is_asked && done.error.is_none() => job.credits(),
            // What is not verified, was stopped, or nobody answered is nobody's to pay for.
            _ => 0,
        };
    }

    /// Questions and answers that are not kept yet.
    pub(crate) async fn keep_calls(&self, job: &Job, ledger: &Mutex<Ledger>) {
        let calls = std::mem::take(&mut held(ledger).calls);
        let (turn, project) = (job.turn, job.project);
        let Some(id) = project.filter(|_| !calls.is_empty()) else { return };
        let kept =
            self.store(move |store| calls.iter().try_for_each(|call| store.turn_call(id, turn, call))).await;
        if let Err(error) = kept {
            // The answer itself is worth more than its record.
            tracing::warn!(error = error.code.as_str(), "a call is not kept");
        }
    }

    /// Ends the turn's record with all that is known of it.
    async fn close_turn(&self, job: &Job, project: &Project, end: RunEnd, view: &RunView) {
        let state = turn_state(end);
        let (id, turn) = (project.id, job.turn);
        let Ok(run) = serde_json::to_value(view) else { return };
        let closed = self.store(move |store| store.turn_end(id, turn, state, &run)).await;
        if let Err(error) = closed
            && error.code != ErrorCode::NoSuchProject
        {
            tracing::warn!(error = error.code.as_str(), "the turn's end is not kept");
        }
    }

    /// A run that changes files.
    async fn drive_files(
        &self,
        ctx: Ctx<'_>,
        run: Box<Mutex<Run>>,
        view: &Mutex<RunProjection>,
        done: &mut Done,
    ) -> RunEnd {
        let cut: Cut = {
            let work = async {
                // The webview starts while the model writes.
                let warm_up = async {
                    if ctx.job.mount && ctx.job.stack.is_browser() {
                        self.host.warm_up_view().await;
                    }
                };
                let (worked, ()) = tokio::join!(self.work(ctx, &run), warm_up);
                worked
            };
            tokio::select! {
                worked = work => worked.err().map(|error| (false, error)),
                () = ctx.control.cancel.cancelled() => Some((true, WireError::new(ErrorCode::Cancelled))),
            }
        };
        let mut run = run.into_inner().unwrap_or_else(PoisonError::into_inner);
        let cut = match cut {
            // Everything was in order, and what was tried beyond it, or was going to be, is not worth
            // losing that.
            Some((is_cancelled, error)) if run.state.phase == lifecycle::Phase::Done(Outcome::Verified) => {
                match run.take_back(ctx.emit) {
                    Ok(()) => {
                        if !is_cancelled {
                            tracing::warn!(error = error.code.as_str(), "the run was not polished");
                        }
                        None
                    }
                    Err(_) => Some((false, error)),
                }
            }
            cut => cut,
        };
        let any_files = run.any_files();
        if let Some((is_cancelled, _)) = &cut {
            // What the gate said was of other files than these.
            run.verdict = Verdict { is_cut: true, ..Verdict::default() };
            // One that is over by now has said what is to be done.
            if !run.state.is_done() {
                run.step(if *is_cancelled {
                    lifecycle::Event::Cancel { any_files }
                } else {
                    lifecycle::Event::Broke { any_files }
                });
            }
        }
        let is_cancelled = cut.as_ref().is_some_and(|(is_cancelled, _)| *is_cancelled);
        done.answer = Some(run.summary.clone()).filter(|words| !words.is_empty());
        done.error = Self::why(ctx, cut, run.state.phase);
        if run.state.phase == lifecycle::Phase::Done(Outcome::SameProblems) {
            ctx.note("stopped-same-problems", String::new());
        }
        if run.effects.contains(&Effect::Keep) {
            if let Err(error) = self.land(ctx, run, view, done).await
                && (done.error.is_none() || done.version.is_none())
            {
                // That nothing could be kept matters more than why the run ended early.
                done.error = Some(error);
            }
        } else {
            self.discard(run).await;
        }
        done.ok = done.verified && done.error.is_none();
        match done.version {
            _ if is_cancelled => RunEnd::Stopped,
            Some(_) if done.verified => RunEnd::Verified,
            Some(_) => RunEnd::Draft,
            None => RunEnd::Failed,
        }
    }

    fn why(ctx: Ctx<'_>, cut: Cut, phase: lifecycle::Phase) -> Option<WireError> {
        let ledger = held(ctx.ledger);
        match (cut, phase) {
            (Some((_, error)), _) => Some(error),
            (None, _) if ledger.is_capped && ledger.provider.as_deref() != Some(STARTER) => {
                Some(ctx.job.over_budget())
            }
            (None, lifecycle::Phase::Done(Outcome::NoAnswer)) => {
                let answered = ledger.attempts.iter().any(|attempt| attempt.error.is_none());
                let code = if answered { ErrorCode::AnswerWithoutFiles } else { ErrorCode::NoAnswer };
                Some(WireError::new(code))
            }
            (None, lifecycle::Phase::Done(Outcome::Broken)) => Some(internal(&"the run lost its way")),
            (None, _) => None,
        }
    }

    /// Keeps what there is, as a current version or as a draft.
    async fn land(&self, ctx: Ctx<'_>, run: Run, view: &Mutex<RunProjection>, done: &mut Done) -> Result<()> {
        ctx.phase(Phase::Saving);
        run.check_named()?;
        let verified = run.verdict.verified();
        let is_stopped = matches!(run.state.phase, lifecycle::Phase::Done(Outcome::Cancelled));
        let state = match verified {
            true => TurnState::Verified,
            false if is_stopped => TurnState::Stopped,
            false => TurnState::Draft,
        };
        let record = serde_json::to_value(held(view).snapshot()).ok();
        let turn = TurnEnd { number: ctx.job.turn, state, run: record };
        let meta = run.meta(&held(ctx.ledger), Some(turn));
        let Run { mut draft, show, verdict, stack, project, .. } = run;
        done.checks = verdict.checks;
        done.problems = verdict.problems;
        let become_of = (ctx.job.kind == TurnKind::Create).then(|| Becomes::of(ctx.job));
        let id = project.id;
        let (landed, draft) = self
            .store(move |store| {
                let landed = if verified { draft.accept(&meta) } else { draft.keep_unverified(&meta) };
                if let (Ok(landed), Some(becomes)) = (&landed, become_of)
                    && let Err(error) = becomes.say(store, &project, landed.version.seq, stack)
                {
                    // The version is safe, and that matters more than what it is called.
                    tracing::warn!(%error, "type and words of the project not kept");
                }
                Ok((landed, draft))
            })
            .await?;
        // Whoever looks at the draft goes over to the project before the draft is gone.
        show.over().await;
        let landed = self
            .store(move |_| {
                if landed.is_err() {
                    // What is complete is tried once more at the next start.
                    draft.leave();
                } else {
                    drop(draft);
                }
                landed
            })
            .await?;
        self.landed(ctx, id, landed, verified, done).await
    }

    async fn landed(
        &self,
        ctx: Ctx<'_>,
        id: vectort_core::ProjectId,
        landed: Landed,
        verified: bool,
        done: &mut Done,
    ) -> Result<()> {
        for path in &landed.replaced {
            ctx.note("replaced-edit", path.to_string());
        }
        for path in &landed.kept_locked {
            ctx.note("kept-locked", path.to_string());
        }
        done.verified = landed.version.verified;
        done.files = landed.version.files;
        done.bytes = landed.version.bytes;
        done.version = Some(landed.version.seq);
        if verified && !done.verified {
            // Edits that the person made meanwhile are in it too, and nobody has checked those.
            let report = self.check_head(id, ctx.job.mount).await?;
            if report.version == landed.version.seq {
                done.verified = report.verified;
                done.checks = report.checks;
                done.problems = report.problems;
            }
        }
        match landed.folder.error {
            // The version is safe; only the folder does not show it yet.
            Some(error) => Err(wire(&error)),
            None => Ok(()),
        }
    }
}

/// What a project that is made (anew) is from then on.
struct Becomes {
    /// Its words; `None` for a new one, which has them.
    words: Option<String>,
    inputs: serde_json::Value,
}

impl Becomes {
    fn of(job: &Job) -> Self {
        let is_again = matches!(&job.asked, Asked::Create(request) if request.project.is_some());
        Self {
            words: is_again.then(|| job.description.clone()),
            inputs: serde_json::to_value(&job.inputs).unwrap_or_default(),
        }
    }

    /// Says what the project is now, if its folder shows this version.
    fn say(self, store: &Store, project: &Project, seq: u32, stack: Stack) -> vectort_cache::Result<()> {
        let id = project.id;
        if store.by_id(id)?.head != Some(seq) {
            return Ok(());
        }
        let (kind, framework) = (&stack.kind.id, &stack.framework.id);
        if *kind != project.type_id || *framework != project.framework {
            store.set_kind(id, kind, framework)?;
        }
        if self.inputs != project.inputs {
            store.set_inputs(id, &self.inputs)?;
        }
        if let Some(words) = self.words.filter(|words| *words != project.description) {
            store.set_description(id, &words)?;
        }
        Ok(())
    }
}

fn turn_state(end: RunEnd) -> TurnState {
    match end {
        RunEnd::Verified => TurnState::Verified,
        RunEnd::Draft => TurnState::Draft,
        RunEnd::Answered => TurnState::Answered,
        RunEnd::Planned => TurnState::Planned,
        RunEnd::Stopped => TurnState::Stopped,
        RunEnd::Failed => TurnState::Failed,
    }
}

/// Adds up what the attempts came to.
fn bill(done: &mut Done) {
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
