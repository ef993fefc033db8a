//! Runs in the background: begun, watched, stopped.

mod registry;
mod view;

use std::time::Duration;

use futures_util::future;
use vectort_contract::{CostForecast, RunRequest, RunView};
use vectort_core::ProjectId;
use vectort_generation::prompt;
use vectort_llm::Request;

use crate::follow::Follower;
use crate::generate::GenerateRequest;
use crate::host::Host;
use crate::turns::{Tapes, forecast};
use crate::{App, Result};

pub(crate) use registry::{Registry, Running};
pub use view::RunProjection;

/// How long closing may take. What is not kept by then is salvaged at the next start.
const CLOSING: Duration = Duration::from_secs(2);

impl<H: Host> App<H> {
    /// Starts a run and gives the id of the project that it makes, or makes anew. What makes the
    /// request impossible (its words, a provider without a key, a project that has a run already)
    /// is refused here; everything later is in [`App::run_follow`]. Must be called within a tokio
    /// runtime.
    pub async fn run_start(&self, request: RunRequest) -> Result<ProjectId> {
        let again = request.project;
        let taken = again.map(|id| self.runs.reserve(id)).transpose()?;
        let job = self.create_job(request.into(), again).await?;
        // A new project has no id yet by which it could be stopped.
        let cancel = taken.as_ref().map(|taken| taken.control().cancel.clone()).unwrap_or_default();
        let begun = self.begin(job, Tapes::default(), None, &cancel).await?;
        let id = begun.project();
        let running = match taken.map_or_else(|| self.runs.reserve(id), Ok) {
            Ok(running) => running,
            Err(error) => {
                self.abandon(begun).await;
                return Err(error);
            }
        };
        self.spawn(begun, running);
        Ok(id)
    }

    /// What such a run will probably cost with whoever would be asked first now; `None` without
    /// earlier answers of that model, without its price, or where nobody would be asked. Words are
    /// needed only to know the length of the question. A repair would be one more answer.
    pub async fn run_forecast(&self, request: RunRequest) -> Result<Option<CostForecast>> {
        let again = request.project;
        let mut request = GenerateRequest::from(request);
        if again.is_none() && request.description.trim().is_empty() {
            "An app.".clone_into(&mut request.description);
        }
        let job = self.create_job(request, again).await?;
        if job.whom.starter_only {
            return Ok(None);
        }
        let router = self.latest_router().await?;
        let prompt = prompt::generation(&job.input());
        let question = Request { effort: job.whom.effort, ..Request::new(prompt.system, prompt.user) };
        Ok(forecast(&router, &question, &job))
    }

    /// Stops the project's run and returns when it is over. What is complete is kept as a draft
    /// version; a new project without a complete file is forgotten. Does nothing where none runs.
    pub async fn run_stop(&self, id: ProjectId) {
        if let Some(run) = self.runs.active(id) {
            run.control.cancel.cancel();
            run.over.cancelled().await;
        }
    }

    /// The project's run of this session: now, if there is one, and at every change, at most 30
    /// times a second. Goes on with the project's next run.
    pub fn run_follow(&self, id: ProjectId) -> Follower<RunView> {
        self.runs.follow(id)
    }

    /// Whether a run of the project is under way in this process.
    pub(crate) fn is_running(&self, id: ProjectId) -> bool {
        self.runs.active(id).is_some()
    }

    /// Ends what goes on in the background, keeping what is complete: for the window's close.
    /// Returns within two seconds, whatever hangs; no run begins any more.
    pub async fn shutdown(&self) {
        let runs = self.runs.close();
        let ends = future::join_all(runs.iter().map(|run| run.over.cancelled()));
        let all = future::join(ends, self.previews.close());
        let _ = tokio::time::timeout(CLOSING, all).await;
    }
}
