//! The router of a data folder: one memory, one set of connections, the person's own policy.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use vectort_contract::{Circuit, ErrorCode, ProviderHealth, Settings, WireError};
use vectort_generation::prompt::{AGAIN_HEAD, REPAIR_HEAD};
use vectort_llm::{
    CircuitState, Config, Endpoint, Health, HedgePolicy, LocalServer, Memory, Options, OrderPolicy, Policy,
    Provider, Replay, ReplayError, Router,
};

use crate::error::{config, io_error};
use crate::host::Host;
use crate::providers::Providers;
use crate::{App, Result, blocking};

/// The share of a router's requests that may be hedged where the person turned it on: a few runs a
/// day are no traffic, so it is more than the router's own default.
const HEDGE_SHARE: f64 = 0.25;

/// The share of requests that ask somebody else first to learn how fast they are.
const EXPLORE_SHARE: f64 = 0.1;

/// How many measured times are shown of a model.
const SHOWN_TIMES: usize = 20;

/// How many models of a provider are shown.
const SHOWN_MODELS: usize = 3;

/// What lives as long as the program: what was learnt about the providers, and the connections.
#[derive(Debug, Default)]
pub(crate) struct Routers {
    memory: OnceLock<Memory>,
    latest: Mutex<Option<Latest>>,
}

/// The router of the latest configuration.
#[derive(Debug)]
struct Latest {
    endpoints: Vec<Option<Endpoint>>,
    local: Vec<LocalServer>,
    policy: Policy,
    router: Router,
}

impl Routers {
    /// What is known of the providers, kept in the data folder across restarts.
    pub(crate) fn memory(&self, home: &Path) -> &Memory {
        self.memory.get_or_init(|| Memory::open(home.join("providers.jsonl")))
    }

    /// A router for this configuration; the latest one, with its connections, where nothing changed.
    fn router(&self, home: &Path, config: Config, policy: Policy) -> Router {
        let endpoints = Provider::ALL.map(|provider| config.endpoint(provider)).to_vec();
        let local = config.local().to_vec();
        let mut latest = self.latest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(latest) = latest.as_ref()
            && (&latest.endpoints, &latest.local, &latest.policy) == (&endpoints, &local, &policy)
        {
            return latest.router.clone();
        }
        let memory = self.memory(home).clone();
        let options = Options { policy: policy.clone(), memory, ..Options::default() };
        let router = Router::with_options(config, options);
        *latest = Some(Latest { endpoints, local, policy, router: router.clone() });
        router
    }
}

impl<H: Host> App<H> {
    /// A router for `config` with the person's policy.
    pub(crate) async fn router(&self, config: Config) -> Result<Router> {
        let policy = policy(&self.settings().await);
        let (routers, home) = (Arc::clone(&self.routers), self.home().to_owned());
        blocking(move || routers.router(&home, config, policy)).await
    }

    /// What is known of the providers.
    pub(crate) async fn memory(&self) -> Result<Memory> {
        let (routers, home) = (Arc::clone(&self.routers), self.home().to_owned());
        blocking(move || routers.memory(&home).clone()).await
    }

    /// The router of the latest configuration, so that a question asked at every choice costs no
    /// look at the keyring and no search for servers.
    pub(crate) async fn latest_router(&self) -> Result<Router> {
        let latest = {
            let latest = self.routers.latest.lock().unwrap_or_else(PoisonError::into_inner);
            latest.as_ref().map(|latest| latest.router.clone())
        };
        match latest {
            Some(router) => Ok(router),
            None => Ok(self.configure().await?.router),
        }
    }

    /// Plays `file` back in place of the providers: no key is looked up and nothing leaves the
    /// machine.
    pub(crate) async fn replaying(&self, file: PathBuf) -> Result<Providers> {
        let lookup = |name: &str| self.host.variable(name);
        let config = Config::from_env(lookup).map_err(|error| config(&error, lookup))?;
        let path = file.clone();
        let opened = blocking(move || open_parts(&path)).await?;
        let (first, repair) = opened.map_err(|error| match error {
            ReplayError::Io(error) => io_error(&file, &error),
            ReplayError::NotARecording | ReplayError::Empty => {
                WireError::new(ErrorCode::BadRecording).with("path", file.display())
            }
        })?;
        let policy = policy(&self.settings().await);
        let options = Options { policy, ..Options::default() };
        let play = |part| Router::replaying(config.clone(), options.clone(), part);
        Ok(Providers::of(play(first), repair.map(play)))
    }
}

/// The answers to a run's first question, and those to its repair: a recording that is played gives
/// its answers from its beginning, whatever is asked.
fn open_parts(file: &Path) -> std::result::Result<(Replay, Option<Replay>), ReplayError> {
    // Says what is wrong with it, and reads no more than it should.
    let whole = Replay::open(file)?;
    let text = fs_err::read(file)?;
    // JSON keeps the line breaks of the prompt as `\n`.
    let heads = [REPAIR_HEAD, AGAIN_HEAD].map(|head| serde_json::to_string(head).unwrap_or_default());
    let heads = heads.each_ref().map(|head| memchr::memmem::Finder::new(head.trim_matches('"')));
    let id = |line: &[u8]| serde_json::from_slice::<Exchange>(line).ok();
    let lines = || text.split(|byte| *byte == b'\n');
    let is_repair = |line: &&[u8]| {
        heads.iter().any(|head| head.find(line).is_some()) && id(line).is_some_and(|it| it.is == "asked")
    };
    let Some(from) = lines().find(is_repair).and_then(id).map(|exchange| exchange.id) else {
        return Ok((whole, None));
    };
    let part = |wanted: &dyn Fn(u32) -> bool| {
        let mut part = tempfile::NamedTempFile::new()?;
        for line in lines().filter(|line| id(line).is_none_or(|exchange| wanted(exchange.id))) {
            part.write_all(line)?;
            part.write_all(b"\n")?;
        }
        Replay::open(part.path())
    };
    Ok((part(&|id| id < from)?, Some(part(&|id| id >= from)?)))
}

/// A line of a recording that belongs to a call.
#[derive(serde::Deserialize)]
struct Exchange {
    is: String,
    id: u32,
}

/// What the person chose, as the router takes it.
fn policy(settings: &Settings) -> Policy {
    let usual = Policy::default();
    let hedge = HedgePolicy { share: HEDGE_SHARE, ..HedgePolicy::default() };
    let hedge = match settings.hedge_max_cost_microusd {
        Some(max_cost_microusd) => HedgePolicy { max_cost_microusd, ..hedge },
        None => hedge,
    };
    Policy {
        hedge: settings.hedging.then_some(hedge),
        order: OrderPolicy { explore: if settings.explore { EXPLORE_SHARE } else { 0.0 }, ..usual.order },
        background: settings.openai_background,
        ..usual
    }
}

/// What is known of the provider's models that were asked lately, the latest first. Of two keys
/// for one model the one asked last is shown.
pub(crate) fn health(all: &[Health], provider: Provider) -> Vec<ProviderHealth> {
    let mut own: Vec<&Health> = all.iter().filter(|health| health.provider == provider).collect();
    own.sort_by(|one, other| (other.asked_at, &one.model).cmp(&(one.asked_at, &other.model)));
    let mut shown: Vec<ProviderHealth> = Vec::new();
    for health in own {
        if shown.iter().all(|known| known.model != health.model) {
            shown.push(view(health));
        }
    }
    shown.truncate(SHOWN_MODELS);
    shown
}

fn view(health: &Health) -> ProviderHealth {
    let (circuit, open_until_ms) = match health.circuit {
        CircuitState::Closed => (Circuit::Closed, None),
        CircuitState::Open { until } => (Circuit::Open, Some(until)),
        CircuitState::HalfOpen => (Circuit::HalfOpen, None),
    };
    let times = &health.recent_first_token_ms;
    ProviderHealth {
        model: health.model.clone(),
        circuit,
        open_until_ms,
        throttled_until_ms: health.throttled_until,
        disabled: health.disabled.map(|disabled| disabled.reason.as_str().to_owned()),
        samples: health.samples,
        first_token_p50_ms: health.first_token_ms.map(|spread| spread.p50),
        first_token_p95_ms: health.first_token_ms.map(|spread| spread.p95),
        recent_first_token_ms: times[times.len().saturating_sub(SHOWN_TIMES)..].to_vec(),
        tokens_per_second: health.tokens_per_second.map(|spread| spread.p50),
        asked_at_ms: health.asked_at,
    }
}
