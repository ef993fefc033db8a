//! Work in steps: a plan, its files in the order of their dependencies and beside each other where
//! they can, then a review and tests.

use std::collections::BTreeSet;
use std::sync::Mutex;

use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use vectort_contract::{Event, Phase, Plan, StepKind, StepState};
use vectort_core::{Check, CheckState, Problem, RelPath};
use vectort_generation::lifecycle;
use vectort_generation::pipeline::{End, Pipeline, State};
use vectort_generation::prompt::{self, Prompt, Task};

use super::drive::Ctx;
use super::ledger::held;
use super::planning;
use super::run::Run;
use super::scene::OwnedAim;
use super::sink::{FileSink, TextSink};
use super::work::PLAN;
use crate::asking::{Heard, Question};
use crate::host::Host;
use crate::{App, Result};

/// Ids of the steps that every plan ends with.
const REVIEW: &str = "#review";
const TESTS: &str = "#tests";

impl<H: Host> App<H> {
    /// Plans, where there is no plan yet, and works through it. `None` where no plan came about and
    /// one pass may do instead.
    pub(super) async fn staged(
        &self,
        ctx: Ctx<'_>,
        run: &Mutex<Run>,
    ) -> Result<Option<Vec<lifecycle::Event>>> {
        let plan = if let Some(plan) = &ctx.job.plan {
            plan.clone()
        } else {
            let files = held(run).contents()?;
            match self.plan(ctx, files).await? {
                Planned::Plan(plan) => {
                    self.keep_plan(ctx, &plan).await?;
                    plan
                }
                Planned::Nobody => return Ok(Some(vec![lifecycle::Event::Exhausted])),
                Planned::Unusable => {
                    ctx.note("unusable-plan", String::new());
                    return Ok(None);
                }
            }
        };
        self.work_through(ctx, run, &plan).await.map(Some)
    }

    /// Asks for a plan.
    pub(super) async fn plan(&self, ctx: Ctx<'_>, files: super::scene::Files) -> Result<Planned> {
        ctx.phase(Phase::Planning);
        let job = ctx.job;
        let router = &ctx.providers.router;
        let prompt = if job.is_anew() {
            let mut prompt = prompt::plan_anew(&job.input());
            prompt.user.push_str(&prompt::attached(&job.around.attached));
            prompt
        } else {
            let aim = OwnedAim { words: job.words().to_owned(), ..OwnedAim::default() };
            let scene = self.show(ctx, files, aim).await?;
            prompt::plan(&job.input(), &scene, job.words())
        };
        {
            let mut ledger = held(ctx.ledger);
            ledger.announce(PLAN, StepKind::Plan, "", ctx.emit);
            ledger.begin(PLAN, ctx.emit);
        }
        let mut sink = TextSink::default();
        let (selection, images) = (job.whom.selection.clone(), job.images.clone());
        let question = Question { router, selection, prompt, images, schema: None, step: PLAN };
        let heard = self.ask(ctx, question, &mut sink).await?;
        let planned = match heard {
            Heard::Answer => match planning::read(&sink.text) {
                Some(plan) => Planned::Plan(plan),
                None => Planned::Unusable,
            },
            Heard::Nobody | Heard::Stopped => Planned::Nobody,
        };
        let state = if matches!(planned, Planned::Plan(_)) { StepState::Done } else { StepState::Failed };
        held(ctx.ledger).end(PLAN, state, Vec::new(), ctx.emit);
        if let Planned::Plan(plan) = &planned {
            (ctx.emit)(Event::Plan { plan: plan.clone() });
        }
        Ok(planned)
    }

    /// Keeps a plan that is worked through at once.
    async fn keep_plan(&self, ctx: Ctx<'_>, plan: &Plan) -> Result<()> {
        let (Some(id), turn) = (ctx.job.project, ctx.job.turn) else { return Ok(()) };
        let plan = serde_json::to_value(plan).map_err(|error| crate::error::internal(&error))?;
        self.store(move |store| {
            store.turn_plan(id, turn, &plan)?;
            store.turn_resume(id, turn)
        })
        .await
    }

    /// Works through a plan: the files of its steps into one draft.
    async fn work_through(
        &self,
        ctx: Ctx<'_>,
        run: &Mutex<Run>,
        plan: &Plan,
    ) -> Result<Vec<lifecycle::Event>> {
        let mut pipeline = planning::schedule(plan)?;
        held(run).listen_anew();
        announce(ctx, plan);
        ctx.phase(Phase::Writing);
        let mut working = FuturesUnordered::new();
        let mut any_answer = false;
        loop {
            stop_waiting(ctx, plan, &mut pipeline);
            for place in pipeline.begin() {
                held(ctx.ledger).begin(&plan.steps[place].id, ctx.emit);
                working.push(async move { (place, self.one_step(ctx, run, plan, place).await) });
            }
            let (place, heard) = tokio::select! {
                done = working.next() => match done {
                    Some((place, worked)) => (place, worked?),
                    None => break,
                },
                () = ctx.control.stopped() => continue,
            };
            let step = &plan.steps[place];
            let (heard, wrote) = heard;
            any_answer |= heard == Heard::Answer;
            let (end, state) = match heard {
                Heard::Answer if !wrote.is_empty() || step.files.is_empty() => (End::Done, StepState::Done),
                Heard::Answer | Heard::Nobody => (End::Failed, StepState::Failed),
                Heard::Stopped => (End::Stopped, StepState::Stopped),
            };
            held(ctx.ledger).end(&step.id, state, wrote, ctx.emit);
            if end == End::Failed {
                // What is there may pass; it is not what was planned.
                held(run).told.push(Problem::new("step-failed", step.title.clone()));
            }
            leave_out(ctx, plan, pipeline.end(place, end));
        }
        let mut run = held(run);
        run.summary.clone_from(&plan.summary);
        Ok(if any_answer { run.answered() } else { vec![lifecycle::Event::Exhausted] })
    }

    /// One step: what its answer wrote.
    async fn one_step(
        &self,
        ctx: Ctx<'_>,
        run: &Mutex<Run>,
        plan: &Plan,
        place: usize,
    ) -> Result<(Heard, Vec<RelPath>)> {
        let job = ctx.job;
        let step = &plan.steps[place];
        let before = plan.steps.iter().filter(|other| step.after.contains(&other.id));
        let pinned: Vec<RelPath> =
            step.files.iter().chain(before.flat_map(|other| &other.files)).cloned().collect();
        let files = held(run).contents()?;
        let words = format!("{} {}", step.title, job.words());
        let router = &ctx.providers.router;
        let scene = self.look(job, router, files, OwnedAim { words, pinned, ..OwnedAim::default() }).await?;
        let text = planning::tell(plan);
        let task = Task { plan: &text, title: &step.title, files: &step.files, anew: job.is_anew() };
        let prompt = prompt::step(&job.input(), &scene, job.words(), &task);
        let others = plan.steps.iter().filter(|other| other.id != step.id && !other.skip);
        let own: BTreeSet<String> = step.files.iter().map(RelPath::fold).collect();
        let others: Vec<&RelPath> =
            others.flat_map(|other| &other.files).filter(|path| !own.contains(&path.fold())).collect();
        let mut sink = FileSink::new(run, ctx.emit, None).without(others);
        let (selection, images) = (job.whom.selection.clone(), job.images.clone());
        let question = Question { router, selection, prompt, images, schema: None, step: &step.id };
        let heard = self.ask(ctx, question, &mut sink).await?;
        Ok((heard, sink.wrote.into_iter().collect()))
    }

    /// What follows where everything is in order: a review, then tests. What the gate does not pass
    /// any more is taken back.
    pub(super) async fn polish(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<()> {
        {
            let mut ledger = held(ctx.ledger);
            ledger.announce(REVIEW, StepKind::Review, "", ctx.emit);
            ledger.announce(TESTS, StepKind::Test, "", ctx.emit);
        }
        ctx.phase(Phase::Reviewing);
        let scene = self.look(ctx.job, &ctx.providers.router, held_contents(run)?, aim(ctx)).await?;
        let prompt = prompt::review(&ctx.job.input(), &scene);
        self.try_out(ctx, run, REVIEW, prompt, "review-dropped").await?;
        ctx.phase(Phase::Testing);
        let scene = self.look(ctx.job, &ctx.providers.router, held_contents(run)?, aim(ctx)).await?;
        let prompt = prompt::tests(&ctx.job.input(), &scene, ctx.job.words());
        if self.try_out(ctx, run, TESTS, prompt, "tests-dropped").await? {
            // The gate runs no code of a project: what is claimed of tests is that they are well
            // formed and, where the stack's own tools are, that they build.
            let built = held(run).verdict.checks.get(Check::Tools) == CheckState::Passed;
            ctx.note(if built { "tests-built" } else { "tests-only-parsed" }, String::new());
        }
        Ok(())
    }

    /// Asks for changes to what works, and keeps them if it works still. Says whether any are kept.
    async fn try_out(
        &self,
        ctx: Ctx<'_>,
        run: &Mutex<Run>,
        step: &str,
        prompt: Prompt,
        dropped: &str,
    ) -> Result<bool> {
        {
            let mut run = held(run);
            run.remember()?;
            run.listen_anew();
        }
        held(ctx.ledger).begin(step, ctx.emit);
        let mut sink = FileSink::new(run, ctx.emit, None);
        let router = &ctx.providers.router;
        let selection = ctx.job.whom.selection.clone();
        let question = Question { router, selection, prompt, images: Vec::new(), schema: None, step };
        let heard = self.ask(ctx, question, &mut sink).await?;
        let wrote: Vec<RelPath> = std::mem::take(&mut sink.wrote).into_iter().collect();
        let summary = std::mem::take(&mut sink.summary);
        drop(sink);
        let mut state = match heard {
            Heard::Answer => StepState::Done,
            Heard::Nobody => StepState::Failed,
            Heard::Stopped => StepState::Stopped,
        };
        let is_whole = {
            let run = held(run);
            heard == Heard::Answer && run.told.is_empty() && run.misfits.is_empty()
        };
        let mut kept = false;
        if is_whole && !wrote.is_empty() {
            let verdict = self.check(ctx, run).await?;
            kept = verdict.verified();
            if kept {
                let mut run = held(run);
                run.verdict = verdict;
                let before = run.good.take();
                // The person is told of what was made; the step's own words come after it.
                let made = before.map(|good| good.summary).unwrap_or_default();
                let both = [made.trim(), summary.trim()].into_iter().filter(|words| !words.is_empty());
                run.summary = both.collect::<Vec<_>>().join("\n\n");
            }
        }
        if !kept {
            if !wrote.is_empty() {
                state = if state == StepState::Done { StepState::Failed } else { state };
                ctx.note(dropped, String::new());
            }
            let mut run = held(run);
            run.take_back(ctx.emit)?;
            run.listen_anew();
        }
        let files = if kept { wrote } else { Vec::new() };
        held(ctx.ledger).end(step, state, files, ctx.emit);
        Ok(kept)
    }
}

/// What came of asking for a plan.
pub(super) enum Planned {
    Plan(Plan),
    /// Somebody answered, with no plan in it.
    Unusable,
    Nobody,
}

fn held_contents(run: &Mutex<Run>) -> Result<super::scene::Files> {
    held(run).contents()
}

fn aim(ctx: Ctx<'_>) -> OwnedAim {
    OwnedAim { words: ctx.job.words().to_owned(), ..OwnedAim::default() }
}

fn announce(ctx: Ctx<'_>, plan: &Plan) {
    let mut ledger = held(ctx.ledger);
    for step in &plan.steps {
        ledger.announce(&step.id, StepKind::Write, &step.title, ctx.emit);
        if step.skip {
            ledger.end(&step.id, StepState::Skipped, Vec::new(), ctx.emit);
        }
    }
}

/// Steps that the person stopped before they began.
fn stop_waiting(ctx: Ctx<'_>, plan: &Plan, pipeline: &mut Pipeline) {
    for (place, step) in plan.steps.iter().enumerate() {
        let waits = pipeline.state(place) == State::Waiting;
        if waits && ctx.control.step(&step.id).is_cancelled() {
            held(ctx.ledger).end(&step.id, StepState::Stopped, Vec::new(), ctx.emit);
            leave_out(ctx, plan, pipeline.end(place, End::Stopped));
        }
    }
}

fn leave_out(ctx: Ctx<'_>, plan: &Plan, places: Vec<usize>) {
    for place in places {
        held(ctx.ledger).end(&plan.steps[place].id, StepState::Skipped, Vec::new(), ctx.emit);
    }
}
