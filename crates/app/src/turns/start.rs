//! Turns asked for: by the window, which goes on without waiting, and by the command line.

use std::path::Path;

use vectort_cache::TurnState as Kept;
use vectort_contract::{
    ContextView, CostForecast, Done, ErrorCode, Plan, TurnForecast, TurnKind, TurnRequest, WireError,
};
use vectort_core::ProjectId;
use vectort_generation::prompt;
use vectort_llm::{Budget, Request};

use super::begin::{Begun, Tapes};
use super::control::Control;
use super::conversation::{asked, plan, run};
use super::job::{Asked, Job, Replayed};
use super::planning;
use super::scene::{self, Aim};
use crate::generate::GenerateRequest;
use crate::host::Host;
use crate::runs::Running;
use crate::{App, Cancel, Emit, Result};

/// What the command line asks of a folder's project.
#[derive(Debug, Clone, Default)]
pub struct EditRequest {
    /// What to do; never [`TurnKind::Create`].
    pub kind: TurnKind,
    /// The person's words.
    pub text: String,
    /// The dearer models, and more of everything.
    pub advanced: bool,
    /// Ask only this provider.
    pub provider: Option<String>,
    /// Ask for this model.
    pub model: Option<String>,
    /// Files and addresses to attach.
    pub attach: Vec<String>,
    /// The most that it may cost, in millionths of a US dollar; as the settings say when `None`.
    pub max_cost_microusd: Option<u64>,
    /// Open the result in a webview as part of the gate.
    pub mount: bool,
    /// Work through the plan as it is, without waiting for a word.
    pub approve: bool,
}

impl<H: Host> App<H> {
    /// Starts a turn and gives its number; [`App::run_follow`] shows it. What makes the request
    /// impossible is refused here.
    pub async fn turn_start(&self, request: TurnRequest) -> Result<u32> {
        let running = self.runs.reserve(request.project)?;
        let job = self.turn_job(request, true).await?;
        let begun = self.begin(job, Tapes::default(), None, &running.control().cancel).await?;
        Ok(self.spawn(begun, running))
    }

    /// Goes on in the background.
    pub(crate) fn spawn(&self, begun: Begun, running: Running) -> u32 {
        let turn = begun.turn();
        running.begin(self.host.now().to_string(), begun.earlier());
        let app = self.clone();
        tokio::spawn(async move {
            let done = app.drive(begun, &|event| running.apply(&event), running.control()).await;
            running.finish(done);
        });
        turn
    }

    /// Works through the plan of a turn, as the person changed it.
    pub async fn turn_approve(&self, id: ProjectId, turn: u32, plan: Plan) -> Result<()> {
        let running = self.runs.reserve(id)?;
        let job = self.approved(id, turn, plan).await?;
        let begun = self.begin(job, Tapes::default(), None, &running.control().cancel).await?;
        self.spawn(begun, running);
        Ok(())
    }

    async fn approved(&self, id: ProjectId, turn: u32, plan: Plan) -> Result<Job> {
        planning::schedule(&plan)?;
        let kept = self.kept_turn(id, turn).await?;
        let Some(Asked::Turn(request)) = asked(&kept).filter(|_| kept.state == Kept::Planned) else {
            return Err(WireError::new(ErrorCode::WrongTurn));
        };
        let mut job = self.turn_job(request, true).await?;
        let value = serde_json::to_value(&plan).map_err(|error| crate::error::internal(&error))?;
        // What the person made of it is what the turn has from now on.
        self.store(move |store| store.turn_plan(id, turn, &value)).await?;
        job.plan = Some(plan);
        job.around.talk = self.talk(id, Some(turn)).await?;
        job.resumed = Some((turn, Box::new(run(id, kept))));
        Ok(job)
    }

    /// Asks the same once more, of the files that the turn began from, as a new turn, and gives its
    /// number. Without a provider and model the usual ones are asked.
    pub async fn turn_replay(
        &self,
        id: ProjectId,
        turn: u32,
        provider: Option<String>,
        model: Option<String>,
    ) -> Result<u32> {
        let running = self.runs.reserve(id)?;
        let job = self.replay_job(id, turn, provider, model, true).await?;
        let begun = self.begin(job, Tapes::default(), None, &running.control().cancel).await?;
        Ok(self.spawn(begun, running))
    }

    async fn replay_job(
        &self,
        id: ProjectId,
        turn: u32,
        provider: Option<String>,
        model: Option<String>,
        mount: bool,
    ) -> Result<Job> {
        let kept = self.kept_turn(id, turn).await?;
        if kept.state == Kept::Running {
            return Err(WireError::new(ErrorCode::WrongTurn));
        }
        let mut job = match asked(&kept) {
            Some(Asked::Turn(request)) => {
                let request = TurnRequest { project: id, provider, model, ..request };
                let mut job = self.turn_job(request, mount).await?;
                // What was agreed to then is what is worked through now.
                job.plan = plan(&kept).filter(|_| job.kind == TurnKind::Build);
                job
            }
            Some(Asked::Create(request)) => {
                let mut request = GenerateRequest { mount, ..GenerateRequest::from(request) };
                (request.provider, request.model) = (provider, model);
                self.create_job(request, Some(id)).await?
            }
            None => return Err(WireError::new(ErrorCode::WrongTurn)),
        };
        // What was said and done by then, and nothing of what came of it.
        job.around.talk = self.talk(id, Some(turn)).await?;
        job.around.recent = self.recent(id, kept.base).await?;
        job.replayed = Some(Replayed { turn, base: kept.base });
        Ok(job)
    }

    /// Stops one step of the project's run; what waits for it is left out. Does nothing where no
    /// such step is to be.
    pub fn run_stop_step(&self, id: ProjectId, step: &str) {
        if let Some(run) = self.runs.active(id) {
            run.control.stop(step);
        }
    }

    /// What the model would be shown.
    pub async fn turn_context(&self, request: TurnRequest) -> Result<ContextView> {
        let id = request.project;
        let around = self.surroundings(&request).await?;
        let selection = self.asked_of(&request).await?;
        let router = self.latest_router().await?;
        let most = scene::most(&router, &selection);
        let budget = scene::budget(&around, most)?;
        let (index, previous) = (self.index(id).await?, self.contexts.shown(id));
        crate::blocking(move || {
            let index = super::held(&index);
            let aim = Aim { words: &request.text, ..Aim::default() };
            scene::view(scene::choose(&index.index, &around, aim, budget, &previous), most)
        })
        .await
    }

    async fn asked_of(&self, request: &TurnRequest) -> Result<vectort_llm::Selection> {
        use vectort_llm::{Mode, Provider};
        let provider = request.provider.as_deref().and_then(|name| name.parse::<Provider>().ok());
        let mode = if request.advanced { Mode::Advanced } else { Mode::Quick };
        Ok(self.selection(provider, request.model.clone(), mode).await)
    }

    /// What a turn will probably cost: the question as it would be asked now, and answers as long as
    /// the model's were.
    pub async fn turn_forecast(&self, request: TurnRequest) -> Result<TurnForecast> {
        let mut request = request;
        if request.text.trim().is_empty() {
            "A change.".clone_into(&mut request.text);
        }
        let job = self.turn_job(request, false).await?;
        let router = self.latest_router().await?;
        let budget = scene::budget(&job.around, scene::most(&router, &job.whom.selection))?;
        let Some(id) = job.project else { return Err(WireError::new(ErrorCode::NoSuchProject)) };
        let (index, words) = (self.index(id).await?, job.words().to_owned());
        let (around, previous) = (job.around.clone(), self.contexts.shown(id));
        let shown = crate::blocking(move || {
            let known = super::held(&index);
            let aim = Aim { words: &words, ..Aim::default() };
            let choice = scene::choose(&known.index, &around, aim, budget, &previous);
            scene::scene(&known.index, &known.files, &choice, &around)
        })
        .await?;
        let prompt = match job.kind {
            TurnKind::Ask => prompt::ask(&job.input(), &shown, job.words()),
            TurnKind::Build => prompt::plan(&job.input(), &shown, job.words()),
            TurnKind::Edit | TurnKind::Create => {
                prompt::edit(&job.input(), &shown, job.words(), job.form.style)
            }
        };
        let question = Request { effort: job.whom.effort, ..Request::new(prompt.system, prompt.user) };
        Ok(TurnForecast {
            cost: forecast(&router, &question, &job),
            cap_microusd: job.whom.budget.as_ref().map(Budget::cap_microusd),
            credits: job.credits(),
        })
    }

    /// Does what a person asks of a folder's project, and reports how it went; the result carries an
    /// error, if any.
    pub async fn edit(&self, dir: &Path, request: EditRequest, emit: &Emit<'_>, cancel: &Cancel) -> Done {
        match self.edit_begun(dir, request, emit, cancel).await {
            Ok(begun) => Box::pin(self.drive(begun, emit, &Control::of(cancel))).await,
            Err(error) => Done { error: Some(error), ..Done::default() },
        }
    }

    async fn edit_begun(
        &self,
        dir: &Path,
        request: EditRequest,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<Begun> {
        let project = self.open_project(dir, emit).await?;
        let mut attachments = Vec::new();
        for attached in &request.attach {
            attachments.push(self.attach(attached).await?);
        }
        let turn = TurnRequest {
            project: project.id,
            kind: request.kind,
            text: request.text,
            advanced: request.advanced,
            provider: request.provider,
            model: request.model,
            attachments,
            selection: None,
            problems: Vec::new(),
            pinned: Vec::new(),
            excluded: Vec::new(),
            context_tokens: None,
            max_cost_microusd: request.max_cost_microusd,
        };
        let mut job = self.turn_job(turn, request.mount).await?;
        job.approves = request.approve;
        self.begin(job, Tapes::default(), None, cancel).await
    }

    /// Plays a turn of a folder's project again, and reports how it went.
    pub async fn replay(
        &self,
        dir: &Path,
        turn: &str,
        (provider, model): (Option<String>, Option<String>),
        mount: bool,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Done {
        let begun = async {
            let project = self.open_project(dir, emit).await?;
            let unknown = || WireError::new(ErrorCode::NoSuchTurn).with("value", turn);
            let turn: u32 = turn.parse().map_err(|_| unknown())?;
            let job = self.replay_job(project.id, turn, provider, model, mount).await?;
            self.begin(job, Tapes::default(), None, cancel).await
        };
        match begun.await {
            Ok(begun) => Box::pin(self.drive(begun, emit, &Control::of(cancel))).await,
            Err(error) => Done { error: Some(error), ..Done::default() },
        }
    }
}

/// What a question will probably cost with whoever would be asked first now.
pub(crate) fn forecast(router: &vectort_llm::Router, question: &Request, job: &Job) -> Option<CostForecast> {
    let forecast = router.forecast(question, &job.whom.selection).filter(|forecast| forecast.samples > 0)?;
    Some(CostForecast {
        provider: forecast.provider.as_str().to_owned(),
        model: forecast.model,
        p50_microusd: forecast.cost_microusd_p50?,
        p90_microusd: forecast.cost_microusd_p90?,
        samples: forecast.samples,
    })
}
