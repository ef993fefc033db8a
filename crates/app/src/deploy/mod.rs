//! Putting a project live.
//!
//! The head is built for production into a folder of its own, which then goes to the vendor; the
//! project's folder is only read. What the window follows and what the command line prints is the
//! same [`DeployView`], a projection of [`lifecycle::State`].

mod accounts;
mod lifecycle;
mod records;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::watch;
use vectort_bundler::build::{self, BuildError, BuildOptions, BuildReport};
use vectort_bundler::packs::Packs;
use vectort_cache::Project;
use vectort_contract::{
    DeployEnd, DeployPhase, DeployRequest, DeployView, DeploymentView, Done, ErrorCode, Event, WireError,
};
use vectort_core::{Problem, ProjectId};
use vectort_deploy::{
    DeployError, Deployed, Deployer as _, Limits, Progress, ProjectName, Release, Site, Target, Vercel,
};
use vectort_generation::catalog::catalog;

use crate::error::{bundler, internal, io_error};
use crate::follow::Follower;
use crate::host::Host;
use crate::projects::done;
use crate::{App, Cancel, Emit, Result, blocking};

use accounts::{Users, known_target, label};
use lifecycle::{Effect, Stage, State};
use records::Records;

/// Least time between two reports that differ in a count only.
const REPORT_GAP: Duration = Duration::from_millis(100);

/// The deployments of this session: one for each project at a time, the last one kept.
#[derive(Debug, Default)]
pub(crate) struct Deploys {
    slots: Mutex<HashMap<ProjectId, Slot>>,
    users: Users,
}

#[derive(Debug, Default)]
struct Slot {
    shown: watch::Sender<Option<Snapshot>>,
    /// Of the one that is shown.
    cancel: Cancel,
}

/// A moment of a deployment.
#[derive(Debug, Clone)]
struct Snapshot {
    target: Target,
    state: State,
    started: Instant,
    over: Option<Instant>,
}

impl Snapshot {
    fn begin(target: Target, name: String, version: u32) -> Self {
        Self { target, state: State::begin(name, version), started: Instant::now(), over: None }
    }

    fn step(&mut self, event: lifecycle::Event) -> Option<Effect> {
        let (state, effect) = lifecycle::step(self.state.clone(), event);
        self.state = state;
        if matches!(self.state.stage, Stage::Over(..)) {
            self.over.get_or_insert_with(Instant::now);
        }
        effect
    }

    fn view(&self) -> DeployView {
        let State { name, version, files, bytes, to_upload, uploaded, url, stage } = self.state.clone();
        let (phase, end, error) = match stage {
            Stage::In(phase) => (Some(phase), None, None),
            Stage::Keeping(_) => (Some(DeployPhase::Reaching), None, None),
            Stage::Over(end, error) => (None, Some(end), error),
        };
        let elapsed = self.over.unwrap_or_else(Instant::now).duration_since(self.started);
        DeployView {
            target: self.target.as_str().to_owned(),
            name,
            phase,
            end,
            files,
            bytes,
            to_upload,
            uploaded,
            url,
            version,
            elapsed_ms: elapsed.as_millis() as u64,
            error,
        }
    }
}

/// Everything that one deployment needs; it outlives the call that began it.
struct Job {
    project: Project,
    version: u32,
    /// The name that was asked for.
    name: Option<ProjectName>,
    target: Target,
    vendor: Vercel,
    limits: Limits,
    packs: Packs,
    records: Records,
    now: Box<dyn Fn() -> jiff::Timestamp + Send + Sync>,
}

impl<H: Host> App<H> {
    /// Builds the project's head for production and puts it live, in the background; see
    /// [`Self::deploy_follow`].
    ///
    /// Errors, before anything begins: `unknown-target`, `bad-name`, `no-such-project`,
    /// `not-previewable` for what is no web site, `no-account`, `bad-key`, `invalid-base-url`, and
    /// `run-under-way` while the project is being deployed already.
    pub async fn deploy_start(&self, id: ProjectId, request: DeployRequest) -> Result<()> {
        let (target, name) = check(&request)?;
        // Edits from outside are taken in first, so that what goes live has a version.
        self.store(move |store| store.sync_from_disk(id)).await?;
        let project = self.store(move |store| store.by_id(id)).await?;
        let job = self.job(project, target, name).await?;
        let cancel = Cancel::default();
        let shown = self.deploys.begin(id, job.snapshot(), cancel.clone())?;
        let tell = move |event: lifecycle::Event| {
            let mut effect = None;
            shown.send_modify(|snapshot| effect = snapshot.as_mut().and_then(|it| it.step(event)));
            effect
        };
        tokio::spawn(async move {
            let working = {
                let tell = tell.clone();
                tokio::spawn(async move { job.run(&tell, &|_| {}, &cancel).await })
            };
            // Whoever follows hears of an end even when it is a bug of ours.
            if let Err(error) = working.await {
                tell(lifecycle::Event::Failed(internal(&error)));
            }
        });
        Ok(())
    }

    /// Stops the project's deployment. Nothing that was live before changes. Not an error when
    /// none is under way.
    pub fn deploy_cancel(&self, id: ProjectId) {
        self.deploys.cancel(id);
    }

    /// The project's deployment of this session, now and at every change; nothing comes while it
    /// has none.
    pub fn deploy_follow(&self, id: ProjectId) -> Follower<DeployView> {
        Follower::of_state(self.deploys.watch(id), Snapshot::view)
    }

    /// The project's deployments that the vendor made ready, the latest first.
    pub async fn deployments(&self, id: ProjectId) -> Result<Vec<DeploymentView>> {
        let records = Records::of(self.home());
        blocking(move || records.list(id).map_err(|error| io_error(&records.path(id), &error))).await?
    }

    /// Puts the project in `dir` live and reports how it goes as [`Event::Deploy`]. `ok` is false
    /// when the vendor made it ready and its address did not answer.
    pub async fn deploy(
        &self,
        dir: &Path,
        request: DeployRequest,
        emit: &Emit<'_>,
        cancel: &Cancel,
    ) -> Result<Done> {
        let (target, name) = check(&request)?;
        let project = self.open_project(dir, emit).await?;
        let job = self.job(project, target, name).await?;
        let mut done = done(&job.project);
        let shown = Mutex::new(Reporter { snapshot: job.snapshot(), reported: None, emit });
        let tell = |event| shown.lock().unwrap_or_else(PoisonError::into_inner).step(event);
        let on_problem = |problem: &Problem| emit(Event::Problem { problem: problem.clone() });
        job.run(&tell, &on_problem, cancel).await;
        let view = shown.into_inner().unwrap_or_else(PoisonError::into_inner).snapshot.view();
        done.ok = view.end == Some(DeployEnd::Live);
        done.error = match view.end {
            Some(DeployEnd::Cancelled) => Some(WireError::new(ErrorCode::Cancelled)),
            _ => view.error,
        };
        done.files = view.files;
        done.bytes = view.bytes;
        done.version = Some(view.version);
        done.url = view.url.filter(|_| done.error.is_none());
        Ok(done)
    }

    async fn job(&self, project: Project, target: Target, name: Option<ProjectName>) -> Result<Job> {
        let not_a_site = || WireError::new(ErrorCode::NotPreviewable);
        let stack = catalog()
            .stack(&project.type_id, Some(&project.framework))
            .map_err(|error| crate::error::catalog(&error))?;
        if !stack.is_browser() {
            return Err(not_a_site());
        }
        let version = project.head.ok_or_else(not_a_site)?;
        Ok(Job {
            version,
            name,
            target,
            vendor: self.connected(target).await?,
            limits: self.limits(),
            packs: self.packs.clone(),
            records: Records::of(self.home()),
            now: {
                let host = Arc::clone(&self.host);
                Box::new(move || host.now())
            },
            project,
        })
    }
}

/// The parts of a request that can be judged by themselves.
fn check(request: &DeployRequest) -> Result<(Target, Option<ProjectName>)> {
    let target = known_target(&request.target)?;
    let name = request.name.as_deref().map(|name| {
        ProjectName::parse(name).map_err(|_| WireError::new(ErrorCode::BadName).with("value", name))
    });
    Ok((target, name.transpose()?))
}

impl Deploys {
    fn begin(
        &self,
        id: ProjectId,
        snapshot: Snapshot,
        cancel: Cancel,
    ) -> Result<watch::Sender<Option<Snapshot>>> {
        let mut slots = self.slots();
        let slot = slots.entry(id).or_default();
        if slot.shown.borrow().as_ref().is_some_and(|snapshot| snapshot.over.is_none()) {
            return Err(WireError::new(ErrorCode::DeployUnderWay));
        }
        slot.cancel = cancel;
        slot.shown.send_replace(Some(snapshot));
        Ok(slot.shown.clone())
    }

    fn cancel(&self, id: ProjectId) {
        if let Some(slot) = self.slots().get(&id) {
            slot.cancel.cancel();
        }
    }

    fn watch(&self, id: ProjectId) -> watch::Receiver<Option<Snapshot>> {
        self.slots().entry(id).or_default().shown.subscribe()
    }

    fn slots(&self) -> MutexGuard<'_, HashMap<ProjectId, Slot>> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Turns steps into events: each change of phase, and a few of the counts between.
struct Reporter<'a> {
    snapshot: Snapshot,
    reported: Option<(Instant, Stage)>,
    emit: &'a Emit<'a>,
}

impl Reporter<'_> {
    fn step(&mut self, event: lifecycle::Event) -> Option<Effect> {
        let effect = self.snapshot.step(event);
        let is_due = self
            .reported
            .as_ref()
            .is_none_or(|(at, stage)| *stage != self.snapshot.state.stage || at.elapsed() >= REPORT_GAP);
        let is_whole = self.snapshot.state.uploaded == self.snapshot.state.to_upload;
        if is_due || is_whole {
            self.reported = Some((Instant::now(), self.snapshot.state.stage.clone()));
            (self.emit)(Event::Deploy { view: self.snapshot.view() });
        }
        effect
    }
}

/// Where a build's problems go.
type OnProblem<'a> = dyn Fn(&Problem) + Send + Sync + 'a;

/// Where a job tells what happened; what is then to do comes back.
type Tell<'a> = dyn Fn(lifecycle::Event) -> Option<Effect> + Send + Sync + 'a;

impl Job {
    fn snapshot(&self) -> Snapshot {
        let name = self.name.clone().unwrap_or_else(|| ProjectName::from_title(&self.project.title));
        Snapshot::begin(self.target, name.to_string(), self.version)
    }

    /// Runs to the end, and says which it is.
    async fn run(self, tell: &Tell<'_>, on_problem: &OnProblem<'_>, cancel: &Cancel) {
        match self.work(tell, on_problem, cancel).await {
            Ok((name, Deployed { url, answers })) => {
                let ended = lifecycle::Event::Deployed { url: url.clone(), answers };
                if tell(ended) == Some(Effect::Record) {
                    self.record(&name, url, answers).await;
                    tell(lifecycle::Event::Recorded);
                }
            }
            Err(error) if error.code == ErrorCode::Cancelled => drop(tell(lifecycle::Event::Cancelled)),
            Err(error) => drop(tell(lifecycle::Event::Failed(error))),
        }
    }

    async fn work(
        &self,
        tell: &Tell<'_>,
        on_problem: &OnProblem<'_>,
        cancel: &Cancel,
    ) -> Result<(ProjectName, Deployed)> {
        let name = self.name(cancel).await?;
        tell(lifecycle::Event::Named(name.to_string()));
        // Holds the files until the last one is up.
        let folder = tempfile::tempdir().map_err(|error| io_error(&std::env::temp_dir(), &error))?;
        let site = self.build(folder.path().join("site"), on_problem, cancel).await?;
        self.claim(&name).await?;
        tell(lifecycle::Event::Built { files: site.files().len() as u32, bytes: site.bytes() });
        let report = |progress| {
            let _ = tell(match progress {
                Progress::Uploading { to_upload, uploaded } => {
                    lifecycle::Event::Uploading { to_upload, uploaded }
                }
                Progress::Preparing { url } => lifecycle::Event::Preparing { url },
                Progress::Reaching { url } => lifecycle::Event::Reaching { url },
            });
        };
        let release = Release { name, site };
        let deployed = vectort_deploy::deploy(&self.vendor, &release, &self.limits, &report, cancel)
            .await
            .map_err(|error| wire(self.target, &error))?;
        Ok((release.name, deployed))
    }

    /// The name asked for; else the one that the project was given there last; else one made from its
    /// title, told apart from what another project, here or there, is called: a deployment would
    /// take that one's place.
    async fn name(&self, cancel: &Cancel) -> Result<ProjectName> {
        if let Some(name) = &self.name {
            return Ok(name.clone());
        }
        let made = ProjectName::from_title(&self.project.title);
        let (own, is_anothers) = {
            let (target, made) = (self.target.as_str(), made.clone());
            self.recorded(move |records, id| {
                Ok((records.name(id, target)?, records.is_anothers(id, target, made.as_str())?))
            })
            .await?
        };
        if let Some(name) = own.and_then(|name| ProjectName::parse(&name).ok()) {
            return Ok(name);
        }
        let is_taken = is_anothers
            || tokio::select! {
                has = self.vendor.has_project(&made) => has.map_err(|error| wire(self.target, &error))?,
                () = cancel.cancelled() => return Err(WireError::new(ErrorCode::Cancelled)),
            };
        Ok(if is_taken { made.apart(&self.project.id.to_string()) } else { made })
    }

    /// Builds into `out` and reads what came of it.
    async fn build(&self, out: PathBuf, on_problem: &OnProblem<'_>, cancel: &Cancel) -> Result<Site> {
        let (root, packs) = (self.project.dir.clone(), self.packs.clone());
        let target = self.target;
        let building = blocking(move || {
            let report = build_into(&root, &out, &packs)?;
            let site = report.problems.is_empty().then(|| site(&out, &report)).transpose();
            let site = site.map_err(|error| wire(target, &error))?;
            Ok::<_, WireError>((report, site))
        });
        let (report, site) = tokio::select! {
            built = building => built??,
            // The build ends by itself, into a folder that is gone.
            () = cancel.cancelled() => return Err(WireError::new(ErrorCode::Cancelled)),
        };
        report.problems.iter().for_each(on_problem);
        let site = site.ok_or_else(|| WireError::new(ErrorCode::BuildFailed))?;
        // A browser extension builds too, and is no web site.
        if !site.files().iter().any(|file| file.path.as_str() == "index.html") {
            return Err(WireError::new(ErrorCode::NotPreviewable));
        }
        Ok(site)
    }

    /// Keeps the name for this project before the vendor knows it. The vendor may have a project of
    /// that name from now on, whether or not this deployment succeeds.
    async fn claim(&self, name: &ProjectName) -> Result<()> {
        let (target, name) = (self.target.as_str(), name.to_string());
        self.recorded(move |records, id| records.claim(id, target, &name)).await
    }

    /// Keeps the deployment among those of the past. It is live whether or not that works.
    async fn record(&self, name: &ProjectName, url: String, live: bool) {
        let past = DeploymentView {
            target: self.target.as_str().to_owned(),
            name: name.to_string(),
            url,
            version: self.version,
            at: (self.now)().strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
            live,
        };
        if let Err(error) = self.recorded(move |records, id| records.add(id, past)).await {
            tracing::error!(%error, "the deployment is not recorded");
        }
    }

    async fn recorded<T: Send + 'static>(
        &self,
        call: impl FnOnce(&Records, ProjectId) -> io::Result<T> + Send + 'static,
    ) -> Result<T> {
        let (records, id) = (self.records.clone(), self.project.id);
        blocking(move || call(&records, id).map_err(|error| io_error(&records.path(id), &error))).await?
    }
}

/// What the build wrote, and nothing that the builder left beside it for itself.
fn site(out: &Path, report: &BuildReport) -> vectort_deploy::Result<Site> {
    Site::read(out, report.files.iter().map(|(path, _)| path))
}

fn build_into(root: &Path, out: &Path, packs: &Packs) -> Result<BuildReport> {
    build::build(root, out, packs, &BuildOptions::default()).map_err(|error| match error {
        BuildError::Project(error) => bundler(&error),
        BuildError::Write { path, source } => io_error(&path, &source),
        other => internal(&other),
    })
}

/// What a vendor's error is to a person.
fn wire(target: Target, error: &DeployError) -> WireError {
    let failed = |code: &str| {
        WireError::new(ErrorCode::DeployFailed).with("target", label(target)).with("detail", code)
    };
    match error {
        DeployError::Cancelled => WireError::new(ErrorCode::Cancelled),
        DeployError::Refused { .. } => {
            WireError::new(ErrorCode::AccountRefused).with("target", label(target))
        }
        DeployError::Unreachable(_) => {
            WireError::new(ErrorCode::TargetUnreachable).with("target", label(target))
        }
        DeployError::Vendor { code, .. } | DeployError::Failed { code } => failed(code),
        DeployError::TimedOut => failed("timeout"),
        DeployError::BadAnswer(_) => failed("bad-answer"),
        DeployError::Read { path, source } => io_error(path, source),
        other => internal(other),
    }
}
