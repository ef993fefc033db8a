//! From a request to its end: reserve, run, commit, settle.

use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use vectort_app::GenerateRequest;
use vectort_contract::api::ApiCode;
use vectort_contract::hosted::GenerationOutcome;
use vectort_contract::{Done, ErrorCode, Event, WireError};
use vectort_generation::catalog::catalog;
use vectort_generation::choices::Inputs;
use vectort_store::account::{AccountError, perform};
use vectort_store::ledger::Operation;
use vectort_store::{Generation, GenerationState, Message, Project, StoreError};

use super::engine::Made;
use super::lease::{Lease, Lost, until};
use super::live::Live;
use super::{MOST_RUNS, lease};
use crate::problem::{Problem, Result};
use crate::state::Server;
use crate::sync::{Landed, ulid};
use crate::tree::Tree;

/// How many runs this process works on or has waiting.
const MOST_HERE: usize = 64;

/// How often a settlement is tried before it is left to the sweeper.
const TRIES: u32 = 20;

/// What is asked for, as it is kept with the generation.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Asked {
    /// The project anew.
    Generate {
        description: String,
        type_id: String,
        framework: Option<String>,
        inputs: Inputs,
        advanced: bool,
    },
    /// A change.
    Iterate { instruction: String, context: String },
}

impl Asked {
    pub(crate) fn of(generation: &Generation) -> Option<Self> {
        serde_json::from_value(generation.request.clone()).ok()
    }

    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Generate { .. } => "generate",
            Self::Iterate { .. } => "iterate",
        }
    }

    /// What it costs, in credits, if it ends verified.
    pub(crate) fn price(&self) -> i64 {
        match self {
            Self::Generate { advanced: true, .. } => 4,
            Self::Generate { .. } => 2,
            Self::Iterate { .. } => 1,
        }
    }

    /// The person's words.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Generate { description, .. } => description,
            Self::Iterate { instruction, .. } => instruction,
        }
    }
}

/// The project's framework: the one that it was made with, or its type's own.
pub(crate) fn framework(project: &Project) -> String {
    let chosen = project.config.get("framework").and_then(|it| it.as_str());
    let stack =
        catalog().stack(&project.type_id, chosen).or_else(|_| catalog().stack(&project.type_id, None));
    stack.map(|stack| stack.framework.id.clone()).unwrap_or_default()
}

impl Server {
    /// Begins a generation: its document, then its credits, then the run, which goes on whether
    /// anybody follows it or not. `in-progress` when somebody else begins the same one.
    pub(crate) async fn begin(&self, id: Uuid, project: Project, asked: Asked) -> Result<Generation> {
        if self.lives().count() >= MOST_HERE {
            return Err(Problem::new(ApiCode::Unavailable).after(5));
        }
        let owner = project.owner;
        let now = self.now();
        let mut generation = Generation {
            id,
            project: project.id,
            owner,
            state: GenerationState::Queued,
            lease_until: until(now),
            reserved: asked.price(),
            request: serde_json::to_value(&asked).map_err(|error| Problem::internal(&error))?,
            result: None,
            created_at: now,
            rev: 1,
        };
        match self.store().generation_create(&generation).await {
            Err(StoreError::Duplicate(_)) => return Err(Problem::new(ApiCode::InProgress).after(1)),
            created => created?,
        }
        // Counted after it is there: of those that come at once none is overlooked.
        if self.store().generations_open(owner).await? > MOST_RUNS {
            self.give_up(generation).await;
            return Err(Problem::new(ApiCode::TooManyRuns).after(10));
        }
        let reserve = Operation::Reserve { generation: generation.id, credits: generation.reserved };
        if let Err(error) = perform(self.store(), owner, &reserve, now).await {
            if !matches!(error, AccountError::Store(StoreError::Unavailable(_))) {
                self.give_up(generation).await;
            }
            // Where it is not known whether the credits were set aside, the sweeper gives them back.
            return Err(error.into());
        }
        generation.state = GenerationState::Running;
        generation.lease_until = until(self.now());
        self.store().generation_update(&generation).await?;
        generation.rev += 1;
        let live = self.go_live(generation.id);
        let lease = Lease::new(self.clone(), generation.clone(), live.cancel.clone());
        let server = self.clone();
        tokio::spawn(async move { server.work(project, asked, lease, live).await });
        Ok(generation)
    }

    /// Ends what never began: nothing is set aside for it.
    async fn give_up(&self, generation: Generation) {
        let ended = Generation { state: GenerationState::Ended, ..generation };
        if let Err(error) = self.store().generation_update(&ended).await {
            tracing::warn!(%error, generation = %ended.id, "left to the sweeper");
        }
    }

    async fn work(self, project: Project, asked: Asked, lease: Lease, live: Arc<Live>) {
        let id = live.id;
        let ended = {
            let running = self.run(&project, &asked, &lease, &live);
            tokio::select! {
                ended = running => ended,
                Lost = lease.beat() => Err(Lost),
            }
        };
        let done = ended.unwrap_or_else(|Lost| {
            live.cancel.cancel();
            tracing::warn!(generation = %id, "the lease is lost: somebody else ended it");
            Done { error: Some(WireError::new(ErrorCode::Internal)), ..Done::default() }
        });
        live.tell(&Event::Done(done), "");
    }

    async fn run(
        &self,
        project: &Project,
        asked: &Asked,
        lease: &Lease,
        live: &Arc<Live>,
    ) -> std::result::Result<Done, Lost> {
        let user = self.message(project, "user", asked.words());
        let _ = self.store().message_add(&user).await;
        self.standing(project, "building", None).await;
        let base = self.tree(project.id).await;
        let (made, landed) = match base {
            Ok(base) => {
                let made = self.make(project, asked, &base, live).await;
                self.keep(project, asked, lease, &base, made).await?
            }
            Err(_) => (failed(), Landed::default()),
        };
        let mut done = made;
        // Else the sweeper does it.
        let Some(credits) = self.settle(lease, &done, asked).await else { return Err(Lost) };
        done.credits = u32::try_from(credits).unwrap_or_default();
        done.project_id = project.id.to_string().parse().ok();
        done.dir = None;
        done.version = None;
        let outcome = GenerationOutcome {
            verified: done.verified,
            credits,
            revision: landed.rev,
            conflicts: landed.conflicts.clone(),
            done: serde_json::to_value(&done).unwrap_or_default(),
        };
        let mut result = serde_json::to_value(&outcome).unwrap_or_default();
        if let Some(result) = result.as_object_mut() {
            result.insert("changed".to_owned(), landed.changed.into());
        }
        self.standing(project, if done.verified { "completed" } else { "error" }, Some(asked)).await;
        if let Some(words) = done.answer.as_deref().filter(|words| !words.is_empty()) {
            let _ = self.store().message_add(&self.message(project, "assistant", words)).await;
        }
        // Paid or given back already: that this one is the last word is all that is left.
        lease
            .change(|generation| {
                generation.state = GenerationState::Ended;
                generation.result = Some(result.clone());
            })
            .await?;
        Ok(done)
    }

    async fn make(&self, project: &Project, asked: &Asked, base: &Tree, live: &Arc<Live>) -> Made {
        let nothing = |error| Made { done: Done { error: Some(error), ..Done::default() }, files: None };
        let scratch = match self.engine().scratch().await {
            Ok(scratch) => scratch,
            Err(error) => return nothing(error),
        };
        let (hidden, id) = (scratch.hidden(), project.id.to_string());
        let emit = |event: Event| {
            let event = match event {
                Event::Started { type_id, framework, language, project_id, .. } => Event::Started {
                    project_id: id.parse().unwrap_or(project_id),
                    dir: String::new(),
                    type_id,
                    framework,
                    language,
                },
                // The end is told when it is paid for.
                Event::Done(_) => return,
                event => event,
            };
            live.tell(&event, &hidden);
        };
        let made = match asked {
            Asked::Generate { description, type_id, framework, inputs, advanced } => {
                let request = GenerateRequest {
                    description: description.clone(),
                    type_id: Some(type_id.clone()),
                    framework: framework.clone(),
                    inputs: Some(inputs.clone()).filter(|inputs| !inputs.is_empty()),
                    advanced: *advanced,
                    ..GenerateRequest::default()
                };
                scratch.generate(request, &emit, &live.cancel).await
            }
            Asked::Iterate { instruction, context } => match self.contents(project, base).await {
                Ok(files) => {
                    let text = if context.is_empty() {
                        instruction.clone()
                    } else {
                        format!("{instruction}\n\n{context}")
                    };
                    scratch
                        .edit((&project.type_id, &framework(project)), files, text, &emit, &live.cancel)
                        .await
                }
                Err(_) => nothing(WireError::new(ErrorCode::Io)),
            },
        };
        scratch.remove().await;
        made
    }

    /// Commits what passed. The lease is renewed just before: whoever lost it commits nothing.
    async fn keep(
        &self,
        project: &Project,
        asked: &Asked,
        lease: &Lease,
        base: &Tree,
        made: Made,
    ) -> std::result::Result<(Done, Landed), Lost> {
        let Made { mut done, files } = made;
        let Some(files) = files else {
            done.verified = false;
            return Ok((done, Landed::default()));
        };
        lease.change(|_| {}).await?;
        let generation = lease.generation().await.id;
        match self.land(project, generation, base, &files, asked.words()).await {
            Ok(landed) => Ok((done, landed)),
            Err(problem) => {
                tracing::error!(code = problem.code().as_str(), %generation, "what was made is not kept");
                let error = Some(WireError::new(ErrorCode::Io));
                Ok((Done { ok: false, verified: false, error, ..done }, Landed::default()))
            }
        }
    }

    /// Pays, or gives back, once: what it cost. `None` when the store does not answer.
    async fn settle(&self, lease: &Lease, done: &Done, asked: &Asked) -> Option<i64> {
        let generation = lease.generation().await;
        // A starter that stood in for everybody costs nothing.
        let is_paid = done.verified && done.provider.as_deref() != Some("starter");
        let credits = if is_paid { generation.reserved } else { 0 };
        let reason = if is_paid { asked.kind() } else { "not-verified" }.to_owned();
        let finish = Operation::Finish { generation: generation.id, credits, reason };
        for _ in 0..TRIES {
            match perform(self.store(), generation.owner, &finish, self.now()).await {
                Ok(entry) => return Some(-(entry.delta + entry.held_delta).total()),
                Err(error) => {
                    tracing::warn!(%error, generation = %generation.id, "not settled yet");
                    tokio::time::sleep(Duration::from_millis(250)).await;
                }
            }
        }
        None
    }

    fn message(&self, project: &Project, role: &str, content: &str) -> Message {
        Message {
            id: ulid(),
            project: project.id,
            role: role.to_owned(),
            content: content.to_owned(),
            at: self.now(),
        }
    }

    /// Says in the project's document where it stands: a courtesy, which nothing depends on.
    async fn standing(&self, project: &Project, status: &str, asked: Option<&Asked>) {
        for _ in 0..3 {
            let Ok(mut latest) = self.store().project(project.owner, project.id).await else { return };
            status.clone_into(&mut latest.status);
            if let Some(Asked::Generate { type_id, framework, inputs, .. }) = asked {
                type_id.clone_into(&mut latest.type_id);
                if let Some(config) = latest.config.as_object_mut() {
                    if let Some(framework) = framework {
                        config.insert("framework".to_owned(), framework.clone().into());
                    }
                    config.insert("inputs".to_owned(), serde_json::to_value(inputs).unwrap_or_default());
                }
            }
            latest.updated_at = self.now();
            match self.store().project_update(&latest).await {
                Err(StoreError::Conflict) => {}
                _ => return,
            }
        }
    }

    /// Stops a generation, wherever it is worked on.
    pub(crate) async fn stop(&self, owner: Uuid, id: Uuid) -> Result<()> {
        if let Some(live) = self.lives().get(id) {
            // Whose it is was asked before.
            live.cancel.cancel();
            return Ok(());
        }
        for _ in 0..8 {
            let mut generation = self.store().generation(owner, id).await?;
            if generation.state == GenerationState::Ended {
                return Ok(());
            }
            lease::set_mark(&mut generation, lease::STOP);
            match self.store().generation_update(&generation).await {
                // Its server's beat came between.
                Err(StoreError::Conflict) => {}
                other => return Ok(other?),
            }
        }
        Err(Problem::new(ApiCode::Unavailable).after(1))
    }
}

fn failed() -> Done {
    Done { error: Some(WireError::new(ErrorCode::Internal)), ..Done::default() }
}
