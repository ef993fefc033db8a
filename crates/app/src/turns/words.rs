//! Runs that change no file: an answer in words, or a plan that waits for the person's word.

use vectort_contract::{Done, ErrorCode, Phase, RunEnd, TurnKind, WireError};
use vectort_generation::prompt;

use super::build::Planned;
use super::drive::{Ctx, Cut};
use super::ledger::held;
use super::scene::{Files, OwnedAim};
use super::sink::WordSink;
use crate::asking::{Heard, Question};
use crate::error::internal;
use crate::host::Host;
use crate::{App, Result};

/// Id of the one step that an answer in words has.
const ASK: &str = "#ask";

impl<H: Host> App<H> {
    /// Answers, or plans, and touches no file whatever the answer holds.
    pub(super) async fn drive_words(&self, ctx: Ctx<'_>, done: &mut Done) -> RunEnd {
        let mut sink = WordSink::new(ctx.emit);
        let cut: Cut = {
            let work = async {
                let files = self.asked_files(ctx).await?;
                match ctx.job.kind {
                    TurnKind::Build => self.plan_only(ctx, files).await,
                    _ => self.answer(ctx, files, &mut sink).await,
                }
            };
            tokio::select! {
                worked = work => worked.err().map(|error| (false, error)),
                () = ctx.control.cancel.cancelled() => Some((true, WireError::new(ErrorCode::Cancelled))),
            }
        };
        done.answer = Some(sink.text.trim().to_owned()).filter(|words| !words.is_empty());
        match cut {
            None if ctx.job.kind == TurnKind::Build => {
                done.ok = true;
                RunEnd::Planned
            }
            None => {
                if let Some(why) = sink.cut {
                    ctx.note("answer-cut", why);
                }
                done.ok = true;
                RunEnd::Answered
            }
            Some((is_cancelled, error)) => {
                done.error = Some(error);
                if is_cancelled { RunEnd::Stopped } else { RunEnd::Failed }
            }
        }
    }

    /// The files that are asked about.
    async fn asked_files(&self, ctx: Ctx<'_>) -> Result<Files> {
        match (ctx.job.project, ctx.base) {
            (Some(id), Some(base)) => self.version_files(id, base).await,
            _ => Ok(Files::new()),
        }
    }

    async fn answer(&self, ctx: Ctx<'_>, files: Files, sink: &mut WordSink<'_>) -> Result<()> {
        ctx.phase(Phase::Asking);
        let job = ctx.job;
        let router = &ctx.providers.router;
        let aim = OwnedAim { words: job.words().to_owned(), ..OwnedAim::default() };
        let scene = self.show(ctx, files, aim).await?;
        let prompt = prompt::ask(&job.input(), &scene, job.words());
        let (selection, images) = (job.whom.selection.clone(), job.images.clone());
        let heard = self
            .ask(ctx, Question { router, selection, prompt, images, schema: None, step: ASK }, sink)
            .await?;
        match heard {
            Heard::Answer if !sink.text.trim().is_empty() => Ok(()),
            Heard::Answer | Heard::Nobody | Heard::Stopped => Err(nobody(ctx)),
        }
    }

    /// Plans, and keeps the plan for the person to change.
    async fn plan_only(&self, ctx: Ctx<'_>, files: Files) -> Result<()> {
        let plan = match self.plan(ctx, files).await? {
            Planned::Plan(plan) => plan,
            Planned::Unusable => return Err(WireError::new(ErrorCode::BadPlan)),
            Planned::Nobody => return Err(nobody(ctx)),
        };
        let Some(id) = ctx.job.project else { return Ok(()) };
        let (turn, plan) = (ctx.job.turn, serde_json::to_value(&plan).map_err(|error| internal(&error))?);
        self.store(move |store| store.turn_plan(id, turn, &plan)).await
    }
}

/// Why there is no answer.
fn nobody(ctx: Ctx<'_>) -> WireError {
    if held(ctx.ledger).is_capped { ctx.job.over_budget() } else { WireError::new(ErrorCode::NoAnswer) }
}
