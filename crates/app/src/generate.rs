//! From a description to a verified project.
//!
//! Order of durability: the project is recorded, then each complete file goes into a draft beside
//! the project's folder, then the gate runs over the draft, then one transaction makes it a
//! version, then the folder follows. Killed anywhere, the folder is what it was, or whole; what was
//! complete in the draft becomes a version when the data folder is next opened.

use std::path::PathBuf;
use std::time::Instant;

use vectort_cache::{NewProject, Project, Store};
use vectort_contract::{Done, ErrorCode, Event, Phase, WireError};
use vectort_core::{Problem, ProjectId};
use vectort_generation::catalog::{Stack, catalog};
use vectort_generation::choices::{Chosen, Inputs};
use vectort_generation::lifecycle::{self, Effect, Outcome, State};
use vectort_generation::{describe, detect, prompt, starter};
use vectort_i18n::Localizer;
use vectort_llm::{Budget, Effort, Mode, Provider, Recorder, Selection};

use crate::error::{catalog as catalog_error, internal, io_error, wire};
use crate::host::Host;
use crate::providers::Providers;
use crate::run::{Run, bill};
use crate::verify::{Gate, Verdict};
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
    /// What else narrows it down; when `None`, what the project that is made anew was made with.
    pub inputs: Option<Inputs>,
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
    /// The most that it may cost, in millionths of a US dollar; as the settings say when `None`.
    pub max_cost_microusd: Option<u64>,
    /// Records every call into this file, which is replaced.
    pub record: Option<PathBuf>,
    /// Asks nobody, and plays this recording instead.
    pub replay: Option<PathBuf>,
}

/// The provider that asks nobody: the offline starter.
const STARTER: &str = "starter";

/// A request that can be worked on.
pub(crate) struct Plan {
    pub(crate) description: String,
    pub(crate) stack: Stack,
    pub(crate) chosen: Chosen,
    language: &'static str,
    pub(crate) selection: Selection,
    pub(crate) effort: Option<Effort>,
    pub(crate) budget: Option<Budget>,
    pub(crate) recorder: Option<Recorder>,
    /// The person asked for the starter and for nobody else.
    pub(crate) starter_only: bool,
    allow_starter: bool,
    mount: bool,
    /// The project that is made anew.
    again: Option<ProjectId>,
}

/// A run that has its project and its draft and has asked nobody yet.
pub(crate) struct Begun {
    plan: Plan,
    providers: Providers,
    run: Run,
    started: Instant,
}

impl Begun {
    pub(crate) fn project(&self) -> ProjectId {
        self.run.project.id
    }
}

impl<H: Host> App<H> {
    /// Generates a project and reports how it went; the result carries an error, if any. Stopped by
    /// `cancel`, it keeps what is complete as a draft (`version` is then set beside the error).
    pub async fn generate(&self, request: GenerateRequest, emit: &Emit<'_>, cancel: &Cancel) -> Done {
        let started = Instant::now();
        match self.begin(request, None).await {
            Ok(begun) => self.drive(begun, emit, cancel).await,
            Err(error) => Done {
                error: Some(error),
                elapsed_ms: started.elapsed().as_millis() as u64,
                ..Done::default()
            },
        }
    }

    /// Everything that can be refused before anybody is asked. A new project is made, or `again`
    /// taken, whose files the answer will replace.
    pub(crate) async fn begin(&self, request: GenerateRequest, again: Option<ProjectId>) -> Result<Begun> {
        let started = Instant::now();
        let out = request.out.clone();
        let (record, replay) = (request.record.clone(), request.replay.clone());
        let is_replay = replay.is_some();
        let mut plan = self.plan(request, again).await?;
        let providers = match replay {
            Some(recording) => self.replaying(recording).await?,
            None => self.configure().await?,
        };
        let asks = match providers.router.plan(&plan.selection) {
            _ if plan.starter_only => false,
            Ok(_) => true,
            // Nobody set anything up: the starter stands in without asking.
            Err(vectort_llm::PlanError::NothingConfigured) => false,
            Err(vectort_llm::PlanError::NotConfigured(_)) => {
                return Err(WireError::new(ErrorCode::NoProvider));
            }
        };
        // What is played back was recorded before.
        if asks && !is_replay {
            plan.recorder = self.recording(record).await?;
        }
        let project = match again {
            Some(id) => self.store(move |store| store.by_id(id)).await?,
            None => self.create(&plan, out).await?,
        };
        let id = project.id;
        let draft = match self.store(move |store| store.begin_draft_anew(id)).await {
            Ok(draft) => draft,
            Err(error) => {
                let _ = self.store(move |store| store.discard(id)).await;
                return Err(error);
            }
        };
        let first = State::begin(asks, plan.allow_starter);
        let show = self.previews.show(id, draft.dir().to_owned(), plan.stack.is_browser());
        let run = Run::new(project, draft, plan.stack, first, show);
        Ok(Begun { plan, providers, run, started })
    }

    /// Runs to the end.
    pub(crate) async fn drive(&self, begun: Begun, emit: &Emit<'_>, cancel: &Cancel) -> Done {
        let Begun { plan, providers, mut run, started } = begun;
        emit(Event::Started {
            project_id: run.project.id,
            dir: run.project.dir.display().to_string(),
            type_id: plan.stack.kind.id.clone(),
            framework: plan.stack.framework.id.clone(),
            language: plan.language.to_owned(),
        });
        let mut done = Done {
            project_id: Some(run.project.id),
            dir: Some(run.project.dir.display().to_string()),
            ..Done::default()
        };
        let broke = {
            let work = async {
                // The webview starts while the model writes.
                let warm_up = async {
                    if plan.mount && plan.stack.is_browser() {
                        self.host.warm_up_view().await;
                    }
                };
                let (worked, ()) = tokio::join!(self.work(&plan, &providers, &mut run, emit), warm_up);
                worked
            };
            tokio::select! {
                worked = work => worked.err().map(|error| (false, error)),
                () = cancel.cancelled() => Some((true, WireError::new(ErrorCode::Cancelled))),
            }
        };
        let any_files = run.any_files();
        if let Some((is_cancelled, _)) = &broke {
            // What the gate said was of other files than these.
            run.verdict = Verdict { is_cut: true, ..Verdict::default() };
            run.step(if *is_cancelled {
                lifecycle::Event::Cancel { any_files }
            } else {
                lifecycle::Event::Broke { any_files }
            });
        }
        done.attempts.clone_from(&run.attempts);
        done.provider.clone_from(&run.provider);
        done.model.clone_from(&run.model);
        done.error = match (broke, run.state.phase) {
            (Some((_, error)), _) => Some(error),
            (None, _) if run.is_capped && run.provider.as_deref() != Some(STARTER) => {
                Some(plan.over_budget())
            }
            (None, lifecycle::Phase::Done(Outcome::NoAnswer)) => {
                let answered = run.attempts.iter().any(|attempt| attempt.error.is_none());
                let code = if answered { ErrorCode::AnswerWithoutFiles } else { ErrorCode::NoAnswer };
                Some(WireError::new(code))
            }
            (None, lifecycle::Phase::Done(Outcome::Broken)) => Some(internal(&"the run lost its way")),
            (None, _) => None,
        };
        if run.effects.contains(&Effect::Keep) {
            if let Err(error) = self.keep(run, &plan, emit, &mut done).await
                && (done.error.is_none() || done.version.is_none())
            {
                // That nothing could be kept matters more than why the run ended early.
                done.error = Some(error);
            }
        } else {
            self.discard(run).await;
        }
        done.ok = done.verified && done.error.is_none();
        bill(&mut done);
        done.elapsed_ms = started.elapsed().as_millis() as u64;
        done
    }

    /// Gives up what nobody was asked for yet.
    pub(crate) async fn abandon(&self, begun: Begun) {
        self.discard(begun.run).await;
    }

    /// The draft goes, and so does a project without a version: nothing to come back to.
    async fn discard(&self, run: Run) {
        let Run { draft, show, project, .. } = run;
        show.over().await;
        let id = project.id;
        let _ = self
            .store(move |store| {
                drop(draft);
                store.discard(id)
            })
            .await;
    }

    pub(crate) async fn plan(&self, mut request: GenerateRequest, again: Option<ProjectId>) -> Result<Plan> {
        if let Some(id) = again {
            let project = self.store(move |store| store.by_id(id)).await?;
            if project.deleted_at.is_some() {
                return Err(WireError::new(ErrorCode::NoSuchProject));
            }
            if request.description.trim().is_empty() {
                request.description = project.description;
            }
            // Another type brings its own framework along.
            if request.type_id.is_none() {
                request.type_id = Some(project.type_id);
                request.framework = request.framework.or(Some(project.framework));
            }
        }
        let description =
            describe::check(&request.description).map_err(|problem| describe_error(&problem))?;
        let language = detect::language(&description);
        let type_id = request.type_id.unwrap_or_else(|| detect::project_type(&description).to_owned());
        let stack =
            catalog().stack(&type_id, request.framework.as_deref()).map_err(|error| catalog_error(&error))?;
        let inputs = request.inputs.unwrap_or_default();
        let chosen = inputs.choose().map_err(|error| catalog_error(&error))?;
        let starter_only = request.provider.as_deref() == Some(STARTER);
        let provider = request
            .provider
            .filter(|_| !starter_only)
            .map(|name| {
                name.parse::<Provider>()
                    .map_err(|_| WireError::new(ErrorCode::UnknownProvider).with("value", name))
            })
            .transpose()?;
        let mode = if request.advanced { Mode::Advanced } else { Mode::Quick };
        let cap = match request.max_cost_microusd {
            Some(cap) => Some(cap),
            None => self.settings().await.max_cost_microusd,
        };
        Ok(Plan {
            description,
            stack,
            chosen,
            language,
            selection: self.selection(provider, request.model, mode).await,
            effort: request.advanced.then_some(Effort::High),
            budget: cap.map(Budget::new),
            recorder: None,
            starter_only,
            allow_starter: request.allow_starter,
            mount: request.mount,
            again,
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
            inputs: serde_json::json!({}),
        };
        self.store(move |store| store.create(&project)).await
    }

    /// Does what the lifecycle asks for, until there is something to keep or nothing to do.
    async fn work(&self, plan: &Plan, providers: &Providers, run: &mut Run, emit: &Emit<'_>) -> Result<()> {
        while !run.state.is_done() {
            let events = match run.effects.first() {
                Some(Effect::Ask) => {
                    emit(Event::Phase { phase: Phase::Asking });
                    let prompt = prompt::generation(&plan.input());
                    self.ask(plan, &providers.router, prompt, plan.selection.clone(), run, emit).await?
                }
                Some(Effect::Mend | Effect::AskAgain) => {
                    emit(Event::Phase { phase: Phase::Repairing });
                    self.repair(plan, providers, run, emit).await?
                }
                Some(Effect::Cure) => vec![lifecycle::Event::Cured { any: false }],
                Some(Effect::WriteStarter) => {
                    emit(Event::Phase { phase: Phase::Writing });
                    self.starter(plan, run, emit)?;
                    vec![lifecycle::Event::StarterWritten]
                }
                Some(Effect::Check) => {
                    emit(Event::Phase { phase: Phase::Checking });
                    run.verdict = self.check(plan, run, emit).await?;
                    let found =
                        run.verdict.is_mendable().then(|| lifecycle::Signature::of(&run.verdict.problems));
                    vec![lifecycle::Event::Checked { verified: run.verdict.verified(), found }]
                }
                Some(Effect::Stop | Effect::Keep | Effect::Discard) | None => {
                    vec![lifecycle::Event::Broke { any_files: run.any_files() }]
                }
            };
            for event in events {
                run.step(event);
            }
        }
        Ok(())
    }

    /// Asks whoever answered to mend what the gate found.
    async fn repair(
        &self,
        plan: &Plan,
        providers: &Providers,
        run: &mut Run,
        emit: &Emit<'_>,
    ) -> Result<Vec<lifecycle::Event>> {
        let files = run.contents()?;
        let problems = if run.verdict.problems.is_empty() && files.is_empty() {
            vec![Problem::new("no-files", "the answer has no file")]
        } else {
            run.verdict.problems.clone()
        };
        let prompt = prompt::repair(&plan.input(), &files, &problems);
        let provider = run.provider.as_deref().and_then(|name| name.parse().ok());
        let selection = Selection { provider, ..plan.selection.clone() };
        self.ask(plan, providers.repairs(), prompt, selection, run, emit).await
    }

    fn starter(&self, plan: &Plan, run: &mut Run, emit: &Emit<'_>) -> Result<()> {
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
        run.provider = Some(STARTER.to_owned());
        run.model = None;
        run.draft.note(&run.meta()).map_err(|error| wire(&error))?;
        for (path, content) in files {
            run.write(&path, &content, emit)?;
        }
        if stack.framework.id != run.project.framework {
            emit(Event::Note { code: "starter-framework".to_owned(), detail: stack.framework.label.clone() });
        }
        run.stack = stack;
        Ok(())
    }

    /// Runs the gate over the draft.
    async fn check(&self, plan: &Plan, run: &Run, emit: &Emit<'_>) -> Result<Verdict> {
        let files = run.contents()?;
        let gate = Gate { mount: plan.mount, ..Gate::default() };
        let mut verdict = self.verify(run.draft.dir(), files, run.stack, &plan.chosen, gate).await;
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
    async fn keep(&self, run: Run, plan: &Plan, emit: &Emit<'_>, done: &mut Done) -> Result<()> {
        emit(Event::Phase { phase: Phase::Saving });
        let meta = run.meta();
        let Run { mut draft, show, verdict, stack, project, .. } = run;
        done.checks = verdict.checks;
        done.problems = verdict.problems;
        let verified = meta.verified;
        let words = plan.again.map(|_| plan.description.clone());
        let (landed, draft) = self
            .store(move |store| {
                let landed = if verified { draft.accept(&meta) } else { draft.keep_unverified(&meta) };
                if let Ok(landed) = &landed
                    && let Err(error) = describe_head(store, &project, landed.version.seq, stack, words)
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
                }
                landed
            })
            .await?;
        // Edits that the person made meanwhile are in it too, and nobody has checked those.
        done.verified = landed.version.verified;
        done.files = landed.version.files;
        done.bytes = landed.version.bytes;
        done.version = Some(landed.version.seq);
        match landed.folder.error {
            // The version is safe; only the folder does not show it yet.
            Some(error) => Err(wire(&error)),
            None => Ok(()),
        }
    }
}

/// Says what the project is now, if its folder shows this version.
fn describe_head(
    store: &Store,
    project: &Project,
    seq: u32,
    stack: Stack,
    words: Option<String>,
) -> vectort_cache::Result<()> {
    let id = project.id;
    if store.by_id(id)?.head != Some(seq) {
        return Ok(());
    }
    let (kind, framework) = (&stack.kind.id, &stack.framework.id);
    if *kind != project.type_id || *framework != project.framework {
        store.set_kind(id, kind, framework)?;
    }
    if let Some(words) = words.filter(|words| *words != project.description) {
        store.set_description(id, &words)?;
    }
    Ok(())
}

/// Waits for ever without a moment to wait for.
pub(crate) async fn sleep_until(moment: Option<tokio::time::Instant>) {
    match moment {
        Some(moment) => tokio::time::sleep_until(moment).await,
        None => std::future::pending().await,
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
    /// Why a run ends whose answers would cost more than the person allows.
    pub(crate) fn over_budget(&self) -> WireError {
        let cap = self.budget.as_ref().map_or(0, Budget::cap_microusd);
        WireError::new(ErrorCode::CostCap).with("max", format!("${}", cap as f64 / 1e6))
    }

    pub(crate) fn input(&self) -> prompt::Input<'_> {
        prompt::Input {
            description: &self.description,
            stack: self.stack,
            language: self.language,
            advanced: self.selection.mode == Mode::Advanced,
            chosen: &self.chosen,
        }
    }
}
