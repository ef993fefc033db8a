//! The beginning of a run: everything that can be refused before anybody is asked.

use std::path::PathBuf;
use std::sync::Mutex;
use std::time::Instant;

use vectort_cache::{NewProject, NewTurn, Project, RunHold};
use vectort_contract::{ErrorCode, RunView, TurnKind, WireError};
use vectort_core::ProjectId;
use vectort_generation::lifecycle::State;
use vectort_generation::starter;
use vectort_llm::PlanError;

use super::job::Job;
use super::ledger::Ledger;
use super::run::Run;
use crate::error::{internal, io_error};
use crate::host::Host;
use crate::providers::Providers;
use crate::{App, Cancel, Result};

/// A run that has its project, its turn and its draft, and has asked nobody yet.
pub(crate) struct Begun {
    pub(super) job: Job,
    pub(super) providers: Providers,
    pub(super) project: Project,
    pub(super) work: Work,
    pub(super) base: Option<u32>,
    pub(super) ledger: Ledger,
    pub(super) started: Instant,
}

/// What a run works on.
pub(super) enum Work {
    /// A draft.
    Files(Box<Mutex<Run>>),
    /// Nothing: it ends with words, or with a plan.
    Words(RunHold),
}

/// Where the calls of a run go to and come from.
#[derive(Debug, Default)]
pub(crate) struct Tapes {
    /// Records every call into this file, which is replaced.
    pub(crate) record: Option<PathBuf>,
    /// Asks nobody, and plays this recording instead.
    pub(crate) replay: Option<PathBuf>,
}

impl Begun {
    pub(crate) fn project(&self) -> ProjectId {
        self.project.id
    }

    pub(crate) fn turn(&self) -> u32 {
        self.job.turn
    }

    /// How a turn that goes on stood when its plan was made.
    pub(crate) fn earlier(&self) -> Option<&RunView> {
        self.job.resumed.as_ref().map(|(_, view)| &**view)
    }
}

impl<H: Host> App<H> {
    /// Begins a job: its providers, its project (a new one in `out`), its draft and its turn.
    pub(crate) async fn begin(
        &self,
        mut job: Job,
        tapes: Tapes,
        out: Option<PathBuf>,
        cancel: &Cancel,
    ) -> Result<Begun> {
        let started = Instant::now();
        let is_replay = tapes.replay.is_some();
        let mut providers = match tapes.replay {
            Some(recording) => self.replaying(recording).await?,
            None => self.configure().await?,
        };
        let asks = match providers.router.plan(&job.whom.selection) {
            _ if job.whom.starter_only => false,
            Ok(_) => true,
            // Nobody set anything up: the starter stands in for a new project without asking.
            Err(PlanError::NothingConfigured) if job.kind == TurnKind::Create => false,
            Err(PlanError::NothingConfigured | PlanError::NotConfigured(_)) => {
                return Err(WireError::new(ErrorCode::NoProvider));
            }
        };
        // What is played back was recorded before.
        if asks && !is_replay {
            job.form = tokio::select! {
                form = self.form(&mut providers, &job.whom.selection) => form?,
                () = cancel.cancelled() => return Err(WireError::new(ErrorCode::Cancelled)),
            };
            job.recorder = self.recording(tapes.record).await?;
        }
        let project = match job.project {
            Some(id) => self.on_live(id, |_, project| Ok(project)).await?,
            None => self.create(&job, out).await?,
        };
        let id = project.id;
        let begun = self.stage(job, providers, project, asks, started).await;
        if begun.is_err() {
            // Nothing happens to a project that has a version.
            let _ = self.store(move |store| store.discard(id)).await;
        }
        begun
    }

    async fn stage(
        &self,
        mut job: Job,
        providers: Providers,
        project: Project,
        asks: bool,
        started: Instant,
    ) -> Result<Begun> {
        let id = project.id;
        job.project = Some(id);
        let (work, head) = if job.is_words() {
            let hold = self
                .store(move |store| {
                    let hold = store.hold_run(id)?;
                    // What is asked about is what the person sees.
                    store.sync_from_disk(id)?;
                    Ok(hold)
                })
                .await?;
            (Work::Words(hold), self.store(move |store| store.by_id(id)).await?.head)
        } else {
            let is_anew = job.is_anew();
            let draft = self
                .store(move |store| if is_anew { store.begin_draft_anew(id) } else { store.begin_draft(id) })
                .await?;
            let head = draft.base();
            let first = State::begin(asks, job.allow_starter);
            let show = self.previews.show(id, draft.dir().to_owned(), job.stack.is_browser());
            let mut run = Run::new(project.clone(), draft, job.stack, first, show, is_anew);
            if let Some(base) = job.replayed.filter(|_| !is_anew).and_then(|replayed| replayed.base) {
                run.begin_from(&self.version_files(id, base).await?)?;
            }
            (Work::Files(Box::new(Mutex::new(run))), head)
        };
        let base = job.replayed.and_then(|replayed| replayed.base).or(head);
        let mut ledger = Ledger::default();
        job.turn = if let Some((turn, view)) = &job.resumed {
            ledger = Ledger::resume(view);
            if let Some(budget) = &job.whom.budget {
                budget.spend(ledger.spent());
            }
            let turn = *turn;
            self.store(move |store| store.turn_resume(id, turn)).await?;
            turn
        } else {
            let new = NewTurn {
                kind: kind_word(job.kind).to_owned(),
                request: serde_json::to_value(&job.asked).map_err(|error| internal(&error))?,
                base,
                replay_of: job.replayed.map(|replayed| replayed.turn),
            };
            self.store(move |store| store.turn_begin(id, &new)).await?
        };
        Ok(Begun { job, providers, project, work, base, ledger, started })
    }

    async fn create(&self, job: &Job, out: Option<PathBuf>) -> Result<Project> {
        let identity = starter::identity(&job.stack.kind.id, &job.description, &job.language);
        let dir = out.unwrap_or_else(|| self.free_folder(&identity.slug));
        // A place that cannot be written shows now, not after a model has been paid.
        if let Some(parent) = dir.parent() {
            fs_err::create_dir_all(parent).map_err(|error| io_error(parent, &error))?;
        }
        let project = NewProject {
            title: identity.name,
            description: job.description.clone(),
            type_id: job.stack.kind.id.clone(),
            framework: job.stack.framework.id.clone(),
            language: job.language.clone(),
            mode: if job.is_advanced() { "advanced" } else { "quick" }.to_owned(),
            dir,
            inputs: serde_json::to_value(&job.inputs).map_err(|error| internal(&error))?,
        };
        self.store(move |store| store.create(&project)).await
    }

    /// Gives up what nobody was asked for yet.
    pub(crate) async fn abandon(&self, begun: Begun) {
        let (id, turn) = (begun.project.id, begun.job.turn);
        if let Work::Files(run) = begun.work {
            self.discard(run.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)).await;
        }
        let state = vectort_cache::TurnState::Failed;
        let _ = self.store(move |store| store.turn_end(id, turn, state, &serde_json::Value::Null)).await;
    }

    /// The draft goes, and so does a project without a version: nothing to come back to.
    pub(super) async fn discard(&self, run: Run) {
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
}

/// The kind as it is kept.
pub(super) fn kind_word(kind: TurnKind) -> &'static str {
    match kind {
        TurnKind::Create => "create",
        TurnKind::Ask => "ask",
        TurnKind::Edit => "edit",
        TurnKind::Build => "build",
    }
}
