//! From a description to a verified project.
//!
//! Order of durability: the project is recorded, then each complete file goes into a draft beside
//! the project's folder, then the gate runs over the draft, then one transaction makes it a
//! version, then the folder follows. Killed anywhere, the folder is what it was, or whole.

use std::path::PathBuf;
use std::time::Instant;

use futures_util::StreamExt as _;
use vectort_cache::{Author, Meta, NewProject, Project};
use vectort_contract::{Done, ErrorCode, Event, Phase, WireError};
use vectort_core::Problem;
use vectort_generation::catalog::{Stack, catalog};
use vectort_generation::lifecycle::{self, Effect, Outcome, State};
use vectort_generation::{describe, detect, prompt, reader, starter};
use vectort_i18n::Localizer;
use vectort_llm::{Effort, Mode, Provider, Request, Selection, StopReason, StreamEvent};

use crate::error::{catalog as catalog_error, internal, io_error};
use crate::host::Host;
use crate::providers::Providers;
use crate::run::{Run, report};
use crate::verify::{Verdict, verify};
use crate::{App, Cancel, Emit, Result};

/// What to generate.
#[derive(Debug, Clone, Default)]
pub struct GenerateRequest {
    /// The person's words.
    pub description: String,
    /// Catalog id; found from the words when `None`.
    pub type_id: Option<String>,
    /// Catalog id; the type's usual one when `None`.
    pub framework: Option<String>,
    /// Advanced mode: a stronger model, more thought.
    pub advanced: bool,
    /// Ask only this provider.
    pub provider: Option<String>,
    /// Ask for this model.
    pub model: Option<String>,
    /// Begin with the offline starter when providers were asked and none answered.
    pub allow_starter: bool,
    /// Open the result in a webview as part of the gate.
    pub mount: bool,
    /// Where to write; must be absent or empty. A free folder when `None`.
    pub out: Option<PathBuf>,
}

/// A request that can be worked on.
struct Plan {
    description: String,
    stack: Stack,
    language: &'static str,
    selection: Selection,
    effort: Option<Effort>,
    allow_starter: bool,
    mount: bool,
}

impl<H: Host> App<H> {
    /// Generates a project and reports how it went; the result carries an error, if any.
    pub async fn generate(&self, request: GenerateRequest, emit: &Emit<'_>, cancel: &Cancel) -> Done {
        let started = Instant::now();
        let mut done = Done::default();
        if let Err(error) = self.run(request, emit, cancel, &mut done).await {
            done.ok = false;
            done.error = Some(error);
        }
        done.tokens = done.attempts.iter().map(|attempt| attempt.tokens).sum();
        done.cost_microusd = done.attempts.iter().map(|attempt| attempt.cost_microusd).sum();
        done.elapsed_ms = started.elapsed().as_millis() as u64;
        done
    }

    async fn run(
        &self,
        request: GenerateRequest,
        emit: &Emit<'_>,
        cancel: &Cancel,
        done: &mut Done,
    ) -> Result<()> {
        let out = request.out.clone();
        let plan = self.plan(request)?;
        let providers = self.configure().await?;
        let asks = match providers.router.plan(&plan.selection) {
            Ok(_) => true,
            // Nobody set anything up: the starter stands in without asking.
            Err(vectort_llm::PlanError::NothingConfigured) => false,
            Err(vectort_llm::PlanError::NotConfigured(_)) => {
                return Err(WireError::new(ErrorCode::NoProvider));
            }
        };
        let project = self.create(&plan, out).await?;
        done.project_id = Some(project.id);
        done.dir = Some(project.dir.display().to_string());
        emit(Event::Started {
            project_id: project.id,
            dir: project.dir.display().to_string(),
            type_id: plan.stack.kind.id.clone(),
            framework: plan.stack.framework.id.clone(),
            language: plan.language.to_owned(),
        });
        let id = project.id;
        let draft = self.store(move |store| store.begin_draft(id)).await?;
        let mut run = Run::new(project, draft, plan.stack);
        let work = async {
            // The webview starts while the model writes.
            let warm_up = async {
                if plan.mount && plan.stack.is_browser() {
                    self.host.warm_up_view().await;
                }
            };
            let (answered, ()) = tokio::join!(self.work(&plan, &providers, asks, &mut run, emit), warm_up);
            answered
        };
        let verdict = tokio::select! {
            verdict = work => verdict,
            () = cancel.cancelled() => Err(WireError::new(ErrorCode::Cancelled)),
        };
        done.attempts.clone_from(&run.attempts);
        done.provider.clone_from(&run.provider);
        done.model.clone_from(&run.model);
        let error = match verdict {
            Ok((Outcome::Verified | Outcome::Unverified, verdict)) => {
                return self.keep(run, verdict, emit, done).await;
            }
            Ok((Outcome::NoAnswer, _)) if run.attempts.iter().any(|attempt| attempt.error.is_none()) => {
                WireError::new(ErrorCode::AnswerWithoutFiles)
            }
            Ok((Outcome::NoAnswer, _)) => WireError::new(ErrorCode::NoAnswer),
            Ok((Outcome::Cancelled | Outcome::Broken, _)) => WireError::new(ErrorCode::Cancelled),
            Err(error) => error,
        };
        // The draft goes, and so does a project without a version: nothing to come back to.
        let id = run.project.id;
        drop(run);
        let _ = self.store(move |store| store.discard(id)).await;
        Err(error)
    }

    fn plan(&self, request: GenerateRequest) -> Result<Plan> {
        let description =
            describe::check(&request.description).map_err(|problem| describe_error(&problem))?;
        let language = detect::language(&description);
        let type_id = request.type_id.unwrap_or_else(|| detect::project_type(&description).to_owned());
        let stack =
            catalog().stack(&type_id, request.framework.as_deref()).map_err(|error| catalog_error(&error))?;
        let provider = request
            .provider
            .map(|name| {
                name.parse::<Provider>()
                    .map_err(|_| WireError::new(ErrorCode::UnknownProvider).with("value", name))
            })
            .transpose()?;
        let mode = if request.advanced { Mode::Advanced } else { Mode::Quick };
        Ok(Plan {
            description,
            stack,
            language,
            selection: Selection { provider, model: request.model, ..Selection::any(mode, self.today()) },
            effort: request.advanced.then_some(Effort::High),
            allow_starter: request.allow_starter,
            mount: request.mount,
        })
    }

    async fn create(&self, plan: &Plan, out: Option<PathBuf>) -> Result<Project> {
        let identity = starter::identity(&plan.stack.kind.id, &plan.description, plan.language);
        let dir = out.unwrap_or_else(|| self.free_folder(&identity.slug));
        // A place that cannot be written shows now, not after a model has been paid.
        if let Some(parent) = dir.parent() {
            fs_err::create_dir_all(parent).map_err(|error| io_error(parent, &error))?;
        }
        let project = NewProject {
            title: identity.name,
            description: plan.description.clone(),
            type_id: plan.stack.kind.id.clone(),
            framework: plan.stack.framework.id.clone(),
            language: plan.language.to_owned(),
            mode: if plan.selection.mode == Mode::Advanced { "advanced" } else { "quick" }.to_owned(),
            dir,
        };
        self.store(move |store| store.create(&project)).await
    }

    /// Does what the lifecycle asks for, until there is something to keep or nothing to do.
    async fn work(
        &self,
        plan: &Plan,
        providers: &Providers,
        asks: bool,
        run: &mut Run,
        emit: &Emit<'_>,
    ) -> Result<(Outcome, Verdict)> {
        let (mut state, mut effects) = State::begin(asks, plan.allow_starter);
        let mut verdict = Verdict::default();
        loop {
            if let lifecycle::Phase::Done(outcome) = state.phase {
                return Ok((outcome, verdict));
            }
            let events = match effects.first() {
                Some(Effect::Ask) => {
                    emit(Event::Phase { phase: Phase::Asking });
                    let prompt = prompt::generation(&plan.input());
                    self.ask(plan, providers, prompt, plan.selection.clone(), run, emit).await?
                }
                Some(Effect::AskForRepair) => {
                    emit(Event::Phase { phase: Phase::Repairing });
                    self.repair(plan, providers, &verdict, run, emit).await?
                }
                Some(Effect::WriteStarter) => {
                    emit(Event::Phase { phase: Phase::Writing });
                    self.starter(plan, run, emit).await?;
                    vec![lifecycle::Event::StarterWritten]
                }
                Some(Effect::Check) => {
                    emit(Event::Phase { phase: Phase::Checking });
                    verdict = self.check(plan, run, emit).await?;
                    vec![lifecycle::Event::Checked { verified: verdict.verified() }]
                }
                Some(Effect::Stop | Effect::Keep | Effect::Discard) | None => vec![lifecycle::Event::Broke],
            };
            for event in events {
                (state, effects) = lifecycle::step(state, event);
            }
        }
    }

    /// Asks whoever answered to mend what the gate found.
    async fn repair(
        &self,
        plan: &Plan,
        providers: &Providers,
        verdict: &Verdict,
        run: &mut Run,
        emit: &Emit<'_>,
    ) -> Result<Vec<lifecycle::Event>> {
        let files = run.contents()?;
        let problems = if verdict.problems.is_empty() && files.is_empty() {
            vec![Problem::new("no-files", "the answer has no file")]
        } else {
            verdict.problems.clone()
        };
        let prompt = prompt::repair(&plan.input(), &files, &problems);
        let provider = run.provider.as_deref().and_then(|name| name.parse().ok());
        let selection = Selection { provider, ..plan.selection.clone() };
        self.ask(plan, providers, prompt, selection, run, emit).await
    }

    async fn starter(&self, plan: &Plan, run: &mut Run, emit: &Emit<'_>) -> Result<()> {
        let stack = catalog().starter_stack(&plan.stack.kind.id).map_err(|error| catalog_error(&error))?;
        emit(Event::Note { code: "starter".to_owned(), detail: stack.kind.id.clone() });
        let l10n = Localizer::new(plan.language);
        let input = starter::StarterInput {
            description: &plan.description,
            lang: plan.language,
            year: i32::from(self.today().year()),
        };
        let files = starter::render(&stack.kind.id, &input, &|id| l10n.try_get(id, &[]))
            .map_err(|error| internal(&error))?;
        run.provider = Some("starter".to_owned());
        run.model = None;
        for (path, content) in files {
            run.write(&path, &content, emit)?;
        }
        if stack.framework.id != run.project.framework {
            emit(Event::Note { code: "starter-framework".to_owned(), detail: stack.framework.label.clone() });
            let (id, kind, framework) = (run.project.id, stack.kind.id.clone(), stack.framework.id.clone());
            run.project = self.store(move |store| store.set_kind(id, &kind, &framework)).await?;
        }
        run.stack = stack;
        Ok(())
    }

    /// Streams one answer into the draft.
    async fn ask(
        &self,
        plan: &Plan,
        providers: &Providers,
        prompt: prompt::Prompt,
        selection: Selection,
        run: &mut Run,
        emit: &Emit<'_>,
    ) -> Result<Vec<lifecycle::Event>> {
        run.told.clear();
        run.refused.clear();
        let request = Request { effort: plan.effort, ..Request::new(prompt.system, prompt.user) };
        let mut stream = std::pin::pin!(providers.router.stream(request, selection));
        let mut reader = reader::Reader::new();
        while let Some(event) = stream.next().await {
            match event {
                StreamEvent::Trying { provider, model } => emit(Event::Trying {
                    provider: provider.as_str().to_owned(),
                    model: model.unwrap_or_else(|| "auto".to_owned()),
                }),
                StreamEvent::Failed(attempt) => {
                    let attempt = report(&attempt);
                    run.attempts.push(attempt.clone());
                    emit(Event::Failed { attempt });
                }
                StreamEvent::Started { provider, model, echoed_model } => {
                    run.provider = Some(provider.as_str().to_owned());
                    run.model = Some(echoed_model.unwrap_or(model));
                    emit(Event::Phase { phase: Phase::Writing });
                }
                StreamEvent::Text(text) => run.take(reader.push(&text), emit)?,
                StreamEvent::Finished { attempts, stop } => {
                    run.take(reader.finish(), emit)?;
                    if let Some(attempt) = attempts.last() {
                        if attempt.note.is_some() {
                            let echoed = attempt.echoed_model.clone().unwrap_or_default();
                            let detail = format!("{} -> {echoed}", attempt.model);
                            emit(Event::Note { code: "echoed-model".to_owned(), detail });
                        }
                        run.model =
                            Some(attempt.echoed_model.clone().unwrap_or_else(|| attempt.model.clone()));
                        run.attempts.push(report(attempt));
                    }
                    if stop == StopReason::Length {
                        run.told.push(Problem::new("answer-truncated", "length"));
                    }
                    return Ok(run.answered());
                }
                StreamEvent::Interrupted { attempts } => {
                    run.take(reader.finish(), emit)?;
                    let mut why = "interrupted".to_owned();
                    if let Some(attempt) = attempts.last() {
                        let attempt = report(attempt);
                        why = attempt.error.clone().unwrap_or(why);
                        run.attempts.push(attempt.clone());
                        emit(Event::Failed { attempt });
                    }
                    run.told.push(Problem::new("answer-truncated", why));
                    return Ok(run.answered());
                }
                StreamEvent::Exhausted { .. } => break,
                // Told where somebody watches; without a continuation nothing is retracted.
                StreamEvent::Skipped { .. }
                | StreamEvent::Waiting { .. }
                | StreamEvent::Hedged { .. }
                | StreamEvent::Retract { .. }
                | StreamEvent::Switched { .. } => {}
            }
        }
        Ok(vec![lifecycle::Event::Exhausted])
    }

    /// Runs the gate over the draft.
    async fn check(&self, plan: &Plan, run: &Run, emit: &Emit<'_>) -> Result<Verdict> {
        let files = run.contents()?;
        let mut verdict =
            verify(&*self.host, &self.packs, run.draft.dir(), files, run.stack, plan.mount).await;
        verdict.is_cut = !run.told.is_empty();
        verdict.problems.splice(0..0, run.told.iter().cloned());
        for problem in &verdict.problems {
            emit(Event::Problem { problem: problem.clone() });
        }
        // Reported when they were refused; here for the repair and for the end.
        verdict.problems.extend(run.refused.iter().cloned());
        for (code, detail) in &verdict.notes {
            emit(Event::Note { code: code.clone(), detail: detail.clone() });
        }
        emit(Event::Checks { checks: verdict.checks, verified: verdict.verified() });
        Ok(verdict)
    }

    /// Keeps what there is, as a current version or as a draft.
    async fn keep(&self, run: Run, verdict: Verdict, emit: &Emit<'_>, done: &mut Done) -> Result<()> {
        let Run { mut draft, attempts, provider, model, summary, .. } = run;
        done.checks = verdict.checks;
        done.problems.clone_from(&verdict.problems);
        done.verified = verdict.verified();
        done.ok = done.verified;
        emit(Event::Phase { phase: Phase::Saving });
        let author = if provider.as_deref() == Some("starter") { Author::Starter } else { Author::Model };
        let record = serde_json::json!({ "attempts": attempts, "problems": verdict.problems });
        let meta = Meta {
            author,
            message: summary,
            provider,
            model,
            checks: verdict.checks,
            verified: done.verified,
            run: Some(record),
        };
        let verified = done.verified;
        let landed = self
            .store(move |_| if verified { draft.accept(&meta) } else { draft.keep_unverified(&meta) })
            .await?;
        // Edits that the person made meanwhile are in it too, and nobody has checked those.
        done.verified = landed.version.verified;
        done.ok = done.verified;
        done.files = landed.version.files;
        done.bytes = landed.version.bytes;
        done.version = Some(landed.version.seq);
        match landed.folder.error {
            // The version is safe; only the folder does not show it yet.
            Some(error) => Err(crate::error::wire(&error)),
            None => Ok(()),
        }
    }
}

fn describe_error(problem: &describe::DescriptionProblem) -> WireError {
    use vectort_core::limits::MAX_DESCRIPTION_CHARS;
    match problem {
        describe::DescriptionProblem::Empty => WireError::new(ErrorCode::EmptyDescription),
        describe::DescriptionProblem::TooLong { chars } => WireError::new(ErrorCode::DescriptionTooLong)
            .with("length", chars)
            .with("max", MAX_DESCRIPTION_CHARS),
        describe::DescriptionProblem::ControlCharacter { .. } => WireError::new(ErrorCode::ControlCharacters),
    }
}

impl Plan {
    fn input(&self) -> prompt::Input<'_> {
        prompt::Input {
            description: &self.description,
            stack: self.stack,
            language: self.language,
            advanced: self.selection.mode == Mode::Advanced,
            database: None,
            features: &[],
        }
    }
}
