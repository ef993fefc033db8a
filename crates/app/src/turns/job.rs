//! A request that can be worked on.

use serde::{Deserialize, Serialize};
use vectort_contract::{ErrorCode, Plan, RunRequest, RunView, TurnKind, TurnRequest, WireError};
use vectort_core::ProjectId;
use vectort_generation::catalog::{Stack, catalog};
use vectort_generation::choices::{Chosen, Inputs};
use vectort_generation::prompt::Input;
use vectort_generation::{describe, detect};
use vectort_llm::{Budget, Effort, Image, Mode, Provider, Recorder, Selection};

use super::scene::Surroundings;
use crate::abilities::Form;
use crate::error::catalog as catalog_error;
use crate::generate::GenerateRequest;
use crate::host::Host;
use crate::{App, Result};

/// The provider that asks nobody: the offline starter.
pub(crate) const STARTER: &str = "starter";

/// What was asked, as it is kept with the turn.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Asked {
    /// Make a project, or all of it anew.
    Create(RunRequest),
    /// Do something with a project that is there.
    Turn(TurnRequest),
}

impl Asked {
    /// The person's words.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Create(request) => &request.description,
            Self::Turn(request) => &request.text,
        }
    }

    /// Ids of what came along.
    pub(crate) fn attachments(&self) -> &[String] {
        match self {
            Self::Create(request) => &request.attachments,
            Self::Turn(request) => &request.attachments,
        }
    }
}

/// A turn whose request is played again.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Replayed {
    pub(crate) turn: u32,
    /// The version that it began from.
    pub(crate) base: Option<u32>,
}

/// A request that can be worked on.
pub(crate) struct Job {
    pub(crate) kind: TurnKind,
    pub(crate) asked: Asked,
    /// What the project is made from, or was.
    pub(crate) description: String,
    pub(crate) stack: Stack,
    pub(crate) chosen: Chosen,
    pub(crate) inputs: Inputs,
    /// The language of the app's own texts.
    pub(crate) language: String,
    pub(crate) whom: Whom,
    pub(crate) recorder: Option<Recorder>,
    pub(crate) allow_starter: bool,
    pub(crate) mount: bool,
    /// The project, where there is one already.
    pub(crate) project: Option<ProjectId>,
    pub(crate) replayed: Option<Replayed>,
    /// The plan that the person agreed to.
    pub(crate) plan: Option<Plan>,
    /// Work through whatever plan there is, without waiting for the person's word.
    pub(crate) approves: bool,
    /// The turn that goes on, whose plan waited.
    pub(crate) resumed: Option<(u32, Box<RunView>)>,
    /// What the model is shown beside the words.
    pub(crate) around: Surroundings,
    pub(crate) images: Vec<Image>,
    pub(crate) form: Form,
    /// The turn's number, once it has one.
    pub(crate) turn: u32,
}

impl Job {
    pub(crate) fn is_advanced(&self) -> bool {
        self.whom.selection.mode == Mode::Advanced
    }

    /// Whether it ends with words or a plan, and changes no file.
    pub(crate) fn is_words(&self) -> bool {
        match self.kind {
            TurnKind::Ask => true,
            TurnKind::Build => self.plan.is_none() && !self.approves,
            TurnKind::Create | TurnKind::Edit => false,
        }
    }

    /// Whether it is planned, worked through step by step, reviewed and tested.
    pub(crate) fn is_staged(&self) -> bool {
        self.kind == TurnKind::Build || (self.kind == TurnKind::Create && self.is_advanced())
    }

    /// Whether the files that were there go.
    pub(crate) fn is_anew(&self) -> bool {
        self.kind == TurnKind::Create
    }

    pub(crate) fn words(&self) -> &str {
        self.asked.words()
    }

    /// What it costs in Vectort credits if it ends verified, or answered.
    pub(crate) fn credits(&self) -> u32 {
        match self.kind {
            TurnKind::Create if self.whom.starter_only => 0,
            TurnKind::Create if self.is_advanced() => 4,
            TurnKind::Create => 2,
            TurnKind::Ask | TurnKind::Edit | TurnKind::Build => 1,
        }
    }

    /// Why a run ends whose answers would cost more than the person allows.
    pub(crate) fn over_budget(&self) -> WireError {
        let cap = self.whom.budget.as_ref().map_or(0, Budget::cap_microusd);
        WireError::new(ErrorCode::CostCap).with("max", format!("${}", cap as f64 / 1e6))
    }

    pub(crate) fn input(&self) -> Input<'_> {
        Input {
            description: &self.description,
            stack: self.stack,
            language: &self.language,
            advanced: self.is_advanced(),
            chosen: &self.chosen,
        }
    }
}

/// Who is to be asked, and for how much at most.
pub(crate) struct Whom {
    pub(crate) selection: Selection,
    pub(crate) effort: Option<Effort>,
    pub(crate) budget: Option<Budget>,
    /// The person asked for the starter and for nobody else.
    pub(crate) starter_only: bool,
}

impl<H: Host> App<H> {
    async fn whom(
        &self,
        provider: Option<&String>,
        model: Option<String>,
        advanced: bool,
        cap: Option<u64>,
    ) -> Result<Whom> {
        let starter_only = provider.is_some_and(|name| name == STARTER);
        let provider = provider
            .filter(|_| !starter_only)
            .map(|name| {
                name.parse::<Provider>()
                    .map_err(|_| WireError::new(ErrorCode::UnknownProvider).with("value", name))
            })
            .transpose()?;
        let mode = if advanced { Mode::Advanced } else { Mode::Quick };
        let cap = match cap {
            Some(cap) => Some(cap),
            None => self.settings().await.max_cost_microusd,
        };
        Ok(Whom {
            selection: self.selection(provider, model, mode).await,
            effort: advanced.then_some(Effort::High),
            budget: cap.map(Budget::new),
            starter_only,
        })
    }

    /// A project is to be made, or `again` anew.
    pub(crate) async fn create_job(
        &self,
        mut request: GenerateRequest,
        again: Option<ProjectId>,
    ) -> Result<Job> {
        if let Some(id) = again {
            let project = self.on_live(id, |_, project| Ok(project)).await?;
            if request.description.trim().is_empty() {
                request.description = project.description;
            }
            // Another type brings its own framework along.
            if request.type_id.is_none() {
                request.type_id = Some(project.type_id);
                request.framework = request.framework.or(Some(project.framework));
            }
            if request.inputs.is_none() {
                request.inputs = serde_json::from_value(project.inputs).ok();
            }
        }
        let description =
            describe::check(&request.description).map_err(|problem| describe_error(&problem))?;
        let type_id = request.type_id.unwrap_or_else(|| detect::project_type(&description).to_owned());
        let stack =
            catalog().stack(&type_id, request.framework.as_deref()).map_err(|error| catalog_error(&error))?;
        let inputs = request.inputs.unwrap_or_default();
        let chosen = inputs.choose().map_err(|error| catalog_error(&error))?;
        let whom = self
            .whom(
                request.provider.as_ref(),
                request.model.clone(),
                request.advanced,
                request.max_cost_microusd,
            )
            .await?;
        let asked = Asked::Create(RunRequest {
            description: description.clone(),
            type_id: Some(stack.kind.id.clone()),
            framework: Some(stack.framework.id.clone()),
            advanced: request.advanced,
            provider: request.provider,
            model: request.model,
            project: again,
            database: inputs.database.clone(),
            features: inputs.features.clone(),
            integrations: inputs.integrations.clone(),
            deployment: inputs.deployment.clone(),
            attachments: request.attachments,
        });
        let (attached, images) = self.attached(asked.attachments()).await?;
        Ok(Job {
            kind: TurnKind::Create,
            language: detect::language(&description).to_owned(),
            description,
            stack,
            chosen,
            inputs,
            whom,
            recorder: None,
            allow_starter: request.allow_starter,
            mount: request.mount,
            project: again,
            replayed: None,
            plan: None,
            approves: true,
            resumed: None,
            around: Surroundings { attached, ..Surroundings::default() },
            images,
            form: Form::default(),
            asked,
            turn: 0,
        })
    }

    /// Something is to be done with a project that is there.
    pub(crate) async fn turn_job(&self, request: TurnRequest, mount: bool) -> Result<Job> {
        let words = match request.text.trim() {
            "" if request.kind == TurnKind::Edit && !request.problems.is_empty() => String::new(),
            _ => describe::check(&request.text).map_err(|problem| describe_error(&problem))?,
        };
        let request = TurnRequest { text: words, ..request };
        if request.kind == TurnKind::Create {
            return Err(WireError::new(ErrorCode::WrongTurn));
        }
        let project = self.on_live(request.project, |_, project| Ok(project)).await?;
        if project.head.is_none() {
            return Err(WireError::new(ErrorCode::NotFound).with("path", project.dir.display()));
        }
        let stack = catalog()
            .stack(&project.type_id, Some(&project.framework))
            .map_err(|error| catalog_error(&error))?;
        // What an older Vectort chose and this one does not know narrows nothing down.
        let inputs: Inputs = serde_json::from_value(project.inputs).unwrap_or_default();
        let chosen = inputs.choose().unwrap_or_default();
        let whom = self
            .whom(
                request.provider.as_ref(),
                request.model.clone(),
                request.advanced,
                request.max_cost_microusd,
            )
            .await?;
        if whom.starter_only {
            return Err(WireError::new(ErrorCode::UnknownProvider).with("value", STARTER));
        }
        let (attached, images) = self.attached(&request.attachments).await?;
        let around = Surroundings { attached, ..self.surroundings(&request).await? };
        Ok(Job {
            kind: request.kind,
            language: project.language,
            description: project.description,
            stack,
            chosen,
            inputs,
            whom,
            recorder: None,
            allow_starter: false,
            mount,
            project: Some(request.project),
            replayed: None,
            plan: None,
            approves: false,
            resumed: None,
            around,
            images,
            form: Form::default(),
            asked: Asked::Turn(request),
            turn: 0,
        })
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
