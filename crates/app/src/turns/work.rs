//! What the lifecycle asks for, done: questions, rules, checks.

use std::sync::Mutex;

use vectort_contract::{Event, Phase, StepKind, StepState, TurnKind};
use vectort_core::{Problem, RelPath};
use vectort_generation::catalog::catalog;
use vectort_generation::lifecycle::{self, Effect, Signature};
use vectort_generation::prompt::{self, Misfitted, Prompt, Shown};
use vectort_generation::starter;
use vectort_i18n::Localizer;
use vectort_llm::{Router, Selection};

use super::drive::Ctx;
use super::job::STARTER;
use super::ledger::held;
use super::run::Run;
use super::scene::OwnedAim;
use super::sink::FileSink;
use crate::asking::{Heard, Question};
use crate::error::{catalog as catalog_error, internal, wire};
use crate::host::Host;
use crate::repairs;
use crate::verify::{Gate, Verdict};
use crate::{App, Result, blocking};

/// Ids of steps that no plan names: no plan's id has the sign.
pub(super) const PLAN: &str = "#plan";
const CHECK: &str = "#check";
const REPAIR: &str = "#repair";
const MEND: &str = "#mend";
const AGAIN: &str = "#again";
const ONE_PASS: &str = "#write";

impl<H: Host> App<H> {
    /// Does what the lifecycle asks for, until there is something to keep or nothing to do.
    pub(super) async fn work(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<()> {
        loop {
            let (is_done, effect) = {
                let run = held(run);
                (run.state.is_done(), run.effects.first().copied())
            };
            if is_done {
                break;
            }
            let events = match effect {
                Some(Effect::Ask) => self.first(ctx, run).await?,
                Some(Effect::AskAgain) => {
                    ctx.phase(Phase::Repairing);
                    self.ask_again(ctx, run).await?
                }
                Some(Effect::Mend) => {
                    ctx.phase(Phase::Repairing);
                    self.mend(ctx, run).await?
                }
                Some(Effect::Cure) => {
                    ctx.phase(Phase::Repairing);
                    let any = self.cure(ctx, run).await?;
                    vec![lifecycle::Event::Cured { any }]
                }
                Some(Effect::WriteStarter) => {
                    ctx.phase(Phase::Writing);
                    self.starter(ctx, &mut held(run))?;
                    vec![lifecycle::Event::StarterWritten]
                }
                Some(Effect::Check) => {
                    let verdict = self.check(ctx, run).await?;
                    let found = verdict.is_mendable().then(|| Signature::of(&verdict.problems));
                    let verified = verdict.verified();
                    held(run).verdict = verdict;
                    vec![lifecycle::Event::Checked { verified, found }]
                }
                Some(Effect::Stop | Effect::Keep | Effect::Discard) | None => {
                    vec![lifecycle::Event::Broke { any_files: held(run).any_files() }]
                }
            };
            let mut run = held(run);
            for event in events {
                run.step(event);
            }
        }
        let is_verified = held(run).state.phase == lifecycle::Phase::Done(lifecycle::Outcome::Verified);
        if is_verified && ctx.job.is_staged() && !is_starters(ctx) {
            self.polish(ctx, run).await?;
        }
        Ok(())
    }

    /// Asks for what the turn is about.
    async fn first(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<Vec<lifecycle::Event>> {
        let job = ctx.job;
        if job.is_staged()
            && let Some(events) = self.staged(ctx, run).await?
        {
            return Ok(events);
        }
        ctx.phase(Phase::Asking);
        let router = &ctx.providers.router;
        let prompt = if job.is_anew() {
            let mut prompt = prompt::generation(&job.input());
            prompt.user.push_str(&prompt::attached(&job.around.attached));
            prompt
        } else {
            let files = held(run).contents()?;
            let aim = OwnedAim { words: job.words().to_owned(), ..OwnedAim::default() };
            let scene = self.show(ctx, files, aim).await?;
            prompt::edit(&job.input(), &scene, job.words(), job.form.style)
        };
        self.ask_files(ctx, run, router, prompt, job.whom.selection.clone(), ONE_PASS).await
    }

    /// Streams one answer into the draft.
    pub(super) async fn ask_files(
        &self,
        ctx: Ctx<'_>,
        run: &Mutex<Run>,
        router: &Router,
        prompt: Prompt,
        selection: Selection,
        step: &str,
    ) -> Result<Vec<lifecycle::Event>> {
        held(run).listen_anew();
        let mut sink = FileSink::new(run, ctx.emit, Some(Phase::Writing));
        let (images, schema) = (ctx.job.images.clone(), ctx.job.form.schema.clone());
        let prompt = if schema.is_some() { prompt.held() } else { prompt };
        let question = Question { router, selection, prompt, images, schema, step };
        match self.ask(ctx, question, &mut sink).await? {
            Heard::Answer => Ok(held(run).answered()),
            Heard::Nobody | Heard::Stopped => Ok(vec![lifecycle::Event::Exhausted]),
        }
    }

    /// Asks whoever answered to mend what the gate found.
    async fn mend(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<Vec<lifecycle::Event>> {
        let (files, mut problems, is_new) = {
            let run = held(run);
            (run.contents()?, run.verdict.problems.clone(), run.draft.base().is_none())
        };
        if problems.is_empty() {
            problems.push(Problem::new("no-files", "the answer has no file"));
        }
        let job = ctx.job;
        let router = ctx.providers.repairs();
        let prompt = if job.kind == TurnKind::Create && (is_new || job.is_anew()) {
            prompt::repair(&job.input(), &files, &problems)
        } else {
            let pinned = problems.iter().filter_map(|problem| problem.file.clone()).collect();
            let words = job.words().to_owned();
            let aim = OwnedAim { words, pinned, problems: problems.clone() };
            let scene = self.look(job, router, files, aim).await?;
            prompt::mend(&job.input(), &scene, job.words(), &problems)
        };
        let asked = self.ask_files(ctx, run, router, prompt, same(ctx), MEND);
        with_step(ctx, MEND, StepKind::Mend, asked).await
    }

    /// Asks once more for what did not fit, with the text as it is now.
    async fn ask_again(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<Vec<lifecycle::Event>> {
        let (misfits, now) = {
            let run = held(run);
            for problem in run.misfit_problems() {
                (ctx.emit)(Event::Problem { problem });
            }
            let mut misfits = run.misfits.clone();
            for misfit in misfits.iter_mut().filter(|misfit| misfit.path.is_secret()) {
                misfit.near.clear();
            }
            (misfits, shown(&run))
        };
        let prompt = prompt::again(&ctx.job.input(), ctx.job.words(), &misfits, &now);
        let router = ctx.providers.repairs();
        let asked = self.ask_files(ctx, run, router, prompt, same(ctx), AGAIN);
        with_step(ctx, AGAIN, StepKind::Mend, asked).await
    }

    /// Mends by rules, without asking anybody, and says whether anything was.
    async fn cure(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<bool> {
        let (files, problems, stack, title) = {
            let run = held(run);
            let title = run.project.title.clone();
            (run.contents()?, run.verdict.problems.clone(), run.stack, title)
        };
        let (packs, language) = (self.packs.clone(), ctx.job.language.clone());
        let cured =
            blocking(move || repairs::cure(&packs, stack, &files, &problems, &language, &title)).await?;
        if cured.files.is_empty() {
            return Ok(false);
        }
        let locked: Vec<RelPath> = held(run).cured(cured.files, ctx.emit)?;
        let done = repairs::done(cured.repairs, |path| !locked.contains(path));
        let any = !done.is_empty();
        if any && ctx.job.is_staged() {
            let mut ledger = held(ctx.ledger);
            ledger.announce(REPAIR, StepKind::Repair, "", ctx.emit);
            ledger.begin(REPAIR, ctx.emit);
            let paths = done.iter().map(|repair| repair.path.clone()).collect();
            ledger.end(REPAIR, StepState::Done, paths, ctx.emit);
        }
        for repair in done {
            (ctx.emit)(Event::Repaired { repair: repair.clone() });
            held(ctx.ledger).repairs.push(repair);
        }
        Ok(any)
    }

    fn starter(&self, ctx: Ctx<'_>, run: &mut Run) -> Result<()> {
        let job = ctx.job;
        let stack = catalog().starter_stack(&job.stack.kind.id).map_err(|error| catalog_error(&error))?;
        ctx.note("starter", stack.kind.id.clone());
        let l10n = Localizer::new(&job.language);
        let input = starter::StarterInput {
            description: &job.description,
            lang: &job.language,
            year: i32::from(self.today().year()),
        };
        let files = starter::render(&stack.kind.id, &input, &|id| l10n.try_get(id, &[]))
            .map_err(|error| internal(&error))?;
        let meta = {
            let mut ledger = held(ctx.ledger);
            ledger.provider = Some(STARTER.to_owned());
            ledger.model = None;
            run.meta(&ledger, None)
        };
        run.draft.note(&meta).map_err(|error| wire(&error))?;
        for (path, content) in files {
            run.write(&path, &content, ctx.emit)?;
        }
        if stack.framework.id != run.project.framework {
            ctx.note("starter-framework", stack.framework.label.clone());
        }
        run.stack = stack;
        Ok(())
    }

    /// Runs the gate over the draft.
    pub(super) async fn check(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<Verdict> {
        ctx.phase(Phase::Checking);
        let verdict = with_step(ctx, CHECK, StepKind::Check, self.check_draft(ctx, run)).await?;
        let emit = ctx.emit;
        for problem in &verdict.problems {
            emit(Event::Problem { problem: problem.clone() });
        }
        for (code, detail) in &verdict.notes {
            ctx.note(code, detail.clone());
        }
        emit(Event::Checks { checks: verdict.checks, verified: verdict.verified() });
        let mut verdict = verdict;
        // Reported when they were refused; here for the repair and for the end.
        verdict.problems.extend(held(run).refused.iter().cloned());
        Ok(verdict)
    }

    async fn check_draft(&self, ctx: Ctx<'_>, run: &Mutex<Run>) -> Result<Verdict> {
        let (files, dir, stack, mut told) = {
            let run = held(run);
            let told: Vec<Problem> = run.told.iter().cloned().chain(run.misfit_problems()).collect();
            (run.contents()?, run.draft.dir().to_owned(), run.stack, told)
        };
        let gate = Gate { mount: ctx.job.mount, ..Gate::default() };
        let mut verdict = self.verify(&dir, files, stack, &ctx.job.chosen, gate).await;
        verdict.is_cut = !told.is_empty();
        told.append(&mut verdict.problems);
        verdict.problems = told;
        Ok(verdict)
    }
}

/// Whether the files are the starter's.
fn is_starters(ctx: Ctx<'_>) -> bool {
    held(ctx.ledger).provider.as_deref() == Some(STARTER)
}

/// Whoever answered last is asked again: it knows what it meant.
fn same(ctx: Ctx<'_>) -> Selection {
    let provider = held(ctx.ledger).provider.as_deref().and_then(|name| name.parse().ok());
    Selection { provider: provider.or(ctx.job.whom.selection.provider), ..ctx.job.whom.selection.clone() }
}

/// Tells of a step while it is done; of what is done in one pass there are none.
pub(super) async fn with_step<T>(
    ctx: Ctx<'_>,
    id: &str,
    kind: StepKind,
    work: impl Future<Output = Result<T>>,
) -> Result<T> {
    if !ctx.job.is_staged() {
        return work.await;
    }
    {
        let mut ledger = held(ctx.ledger);
        ledger.announce(id, kind, "", ctx.emit);
        ledger.begin(id, ctx.emit);
    }
    let done = work.await;
    let state = if done.is_ok() { StepState::Done } else { StepState::Failed };
    held(ctx.ledger).end(id, state, Vec::new(), ctx.emit);
    done
}

/// The files that did not take what was answered, as they are now, but for those that may hold
/// secrets.
fn shown(run: &Run) -> Vec<Shown> {
    let mut shown: Vec<Shown> = Vec::new();
    for misfit in &run.misfits {
        let path = &misfit.path;
        let is_there = shown.iter().any(|it| matches!(it, Shown::Whole { path: known, .. } if known == path));
        // Where the places are known, they are enough; a locked file is not to be written at all.
        if is_there || !misfit.near.is_empty() && run.draft.read(path).is_ok_and(|it| it.len() > 20_000) {
            continue;
        }
        if matches!(misfit.why, Misfitted::Locked) || path.is_secret() {
            continue;
        }
        if let Ok(bytes) = run.draft.read(path)
            && let Ok(text) = String::from_utf8(bytes)
        {
            shown.push(Shown::Whole { path: path.clone(), text });
        }
    }
    shown
}
