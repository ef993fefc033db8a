//! What the router remembers of every provider, model and key: whether it works, when it may be
//! asked again, how fast it is, how much it says.
//!
//! One per program: clone it into every [`Router`](crate::Router), and show people what
//! [`Memory::health`] says. Kept in a file it survives restarts, `kill -9` included
//! ([`Memory::open`]).
//!
//! # Bounds
//! At most [`MAX_CIRCUITS`] circuits of at most 64 KiB, the least recently used forgotten first;
//! usually there are five, of 4 KiB.

mod log;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::breaker::{Breaker, CircuitState};
use crate::clock::{Clock, UnixMillis, millis};
use crate::error::{AttemptError, ErrorClass, Reason};
use crate::figures::{Figures, Measured};
use crate::plan::{Place, Target};
use crate::policy::BreakerPolicy;
use crate::provider::Provider;
use log::Log;

/// The most circuits that are remembered.
pub const MAX_CIRCUITS: usize = 128;

/// The longest that a provider's wish to be left alone is believed.
const LONGEST_THROTTLE: Duration = Duration::from_hours(24);

/// How long a used-up quota keeps a provider behind the others: nobody tells when it is filled.
const QUOTA_REST: Duration = Duration::from_hours(1);

/// What outcomes are remembered by.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Circuit {
    pub(crate) provider: Provider,
    /// `auto` where a local server chooses.
    pub(crate) model: String,
    /// Stands for address and key, and tells neither: whoever changes one of them begins anew.
    pub(crate) site: String,
}

impl Circuit {
    pub(crate) fn of(target: &Target) -> Self {
        let mut hasher = blake3::Hasher::new_derive_key("vectort-llm 2026 circuit of an address and a key");
        hasher.update(target.place.base_url().as_str().as_bytes());
        if let Place::Hosted(endpoint) = &target.place {
            hasher.update(&[0]);
            hasher.update(endpoint.key.expose().as_bytes());
        }
        let site = hasher.finalize().to_hex()[..12].to_owned();
        let model = target.model.clone().unwrap_or_else(|| "auto".to_owned());
        Self { provider: target.provider, model, site }
    }
}

/// Why a provider stands behind all others until its configuration changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disabled {
    /// The failure.
    pub reason: Reason,
    /// When, in milliseconds since 1970.
    pub since: UnixMillis,
    /// When it is tried in its place again; `None` waits for another key, address or model, or
    /// for [`Memory::forget`].
    pub until: Option<UnixMillis>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
struct Entry {
    breaker: Breaker,
    throttled_until: UnixMillis,
    disabled: Option<Disabled>,
    figures: Figures,
    used_at: UnixMillis,
}

/// What one attempt measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Sample {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) first_token_ms: Option<u64>,
    /// Output tokens in ten seconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) rate: Option<u64>,
    /// Output tokens of a complete answer, as the provider counted them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) output: Option<u64>,
}

/// What may be done with a target now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gate {
    Ready,
    Open(UnixMillis),
    Disabled,
    Throttled(UnixMillis),
}

#[derive(Debug, Default)]
struct Book {
    entries: BTreeMap<Circuit, Entry>,
    /// Half-open circuits whose one request is under way.
    probing: BTreeSet<Circuit>,
}

#[derive(Debug)]
struct Inner {
    book: Mutex<Book>,
    log: Option<Log>,
    clock: Clock,
}

/// See the module.
#[derive(Debug, Clone)]
pub struct Memory {
    inner: Arc<Inner>,
}

impl Default for Memory {
    fn default() -> Self {
        Self::volatile(Clock::system())
    }
}

/// The median and the 95th percentile.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Spread<T> {
    /// Half of the measurements are at most this.
    pub p50: T,
    /// Of twenty measurements, nineteen are at most this.
    pub p95: T,
}

/// What is known of one provider and model with one address and key.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Health {
    /// Who.
    pub provider: Provider,
    /// The model that was asked for; `auto` where a local server chose.
    pub model: String,
    /// Whether it is asked.
    pub circuit: CircuitState,
    /// Until when it asked to be left alone, in milliseconds since 1970.
    pub throttled_until: Option<UnixMillis>,
    /// Why it stands behind all others.
    pub disabled: Option<Disabled>,
    /// How many first tokens were measured lately.
    pub samples: u64,
    /// From asking to the first text, in milliseconds.
    pub first_token_ms: Option<Spread<u64>>,
    /// The latest of these times, oldest first; at most 48.
    pub recent_first_token_ms: Vec<u64>,
    /// Output tokens a second. `p95` is the speed that 95 % of the answers exceed.
    pub tokens_per_second: Option<Spread<f64>>,
    /// Output tokens of complete answers.
    pub output_tokens: Option<Spread<u64>>,
    /// When it was last asked, in milliseconds since 1970.
    pub asked_at: UnixMillis,
}

impl Memory {
    /// A memory that ends with the program.
    pub fn volatile(clock: Clock) -> Self {
        Self { inner: Arc::new(Inner { book: Mutex::default(), log: None, clock }) }
    }

    /// A memory kept in `file`, which is made when something is first remembered. It is read
    /// now; what cannot be read is forgotten, never an error: nothing in it is worth refusing to
    /// work. A file `<file>.lock` beside it keeps two programs from writing over each other.
    pub fn open(file: impl Into<PathBuf>) -> Self {
        Self::open_with_clock(file, Clock::system())
    }

    /// The same with a clock of the caller's.
    pub fn open_with_clock(file: impl Into<PathBuf>, clock: Clock) -> Self {
        let log = Log::new(file.into());
        let mut book = Book::default();
        for line in log.read() {
            book.replay(line);
        }
        let memory = Self { inner: Arc::new(Inner { book: Mutex::new(book), log: Some(log), clock }) };
        memory.compact_if_long();
        memory
    }

    fn book(&self) -> MutexGuard<'_, Book> {
        self.inner.book.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn now(&self) -> UnixMillis {
        self.inner.clock.now()
    }

    /// Everything that is known, ordered by provider and model.
    pub fn health(&self, policy: &BreakerPolicy) -> Vec<Health> {
        let now = self.now();
        let book = self.book();
        book.entries.iter().map(|(circuit, entry)| entry.health(circuit, policy, now)).collect()
    }

    /// Forgets what keeps `provider` from being asked: the person says that it works again. Its
    /// figures are kept.
    pub fn forget(&self, provider: Provider) {
        let now = self.now();
        let mut lines = Vec::new();
        for (circuit, entry) in self.book().entries.iter_mut().filter(|(it, _)| it.provider == provider) {
            (entry.breaker, entry.throttled_until, entry.disabled) = (Breaker::default(), 0, None);
            lines.push(entry.line(circuit, now, Sample::default()));
        }
        for line in &lines {
            self.append(line);
        }
    }

    /// Whether `circuit` should be asked now.
    pub(crate) fn gate(&self, circuit: &Circuit, policy: &BreakerPolicy) -> Gate {
        let now = self.now();
        let book = self.book();
        let Some(entry) = book.entries.get(circuit) else { return Gate::Ready };
        if let Some(until) = entry.throttled(now) {
            return Gate::Throttled(until);
        }
        if entry.disabled(now).is_some() {
            return Gate::Disabled;
        }
        match entry.breaker.state(policy, now) {
            CircuitState::HalfOpen if book.probing.contains(circuit) => Gate::Open(now),
            CircuitState::Closed | CircuitState::HalfOpen => Gate::Ready,
            CircuitState::Open { until } => Gate::Open(until),
        }
    }

    /// Says that `circuit` is being asked. A half-open one admits nobody else meanwhile.
    pub(crate) fn enter(&self, circuit: &Circuit, policy: &BreakerPolicy) -> Permit {
        let now = self.now();
        let mut book = self.book();
        let half_open = book
            .entries
            .get(circuit)
            .is_some_and(|entry| entry.breaker.state(policy, now) == CircuitState::HalfOpen);
        let probes = half_open && book.probing.insert(circuit.clone());
        Permit { memory: self.clone(), circuit: circuit.clone(), probes }
    }

    /// Measured first-token times: how many, their median, their 95th percentile.
    pub(crate) fn first_token(&self, circuit: &Circuit) -> Option<(u64, Spread<u64>)> {
        let book = self.book();
        let measured = &book.entries.get(circuit)?.figures.first_token;
        Some((measured.samples(), spread(measured)?))
    }

    /// The percentiles of the output tokens of complete answers: of this circuit, else of the
    /// provider's model with any key.
    pub(crate) fn output(&self, circuit: &Circuit, percents: [f64; 2]) -> Option<(u64, [u64; 2])> {
        let book = self.book();
        let own = book.entries.get(circuit).map(|entry| &entry.figures.output);
        let of_model = || {
            let same = |it: &&Circuit| it.provider == circuit.provider && it.model == circuit.model;
            let entries = book.entries.iter().filter(|(it, _)| same(it));
            entries.map(|(_, entry)| &entry.figures.output).max_by_key(|output| output.samples())
        };
        let measured = own.filter(|output| output.samples() > 0).or_else(of_model)?;
        let [low, high] = percents.map(|percent| measured.percentile(percent));
        Some((measured.samples(), [low?, high?]))
    }

    /// Remembers how an attempt ended. `error` is `None` for a complete answer.
    pub(crate) fn settle(
        &self,
        circuit: &Circuit,
        policy: &BreakerPolicy,
        error: Option<&AttemptError>,
        sample: Sample,
    ) {
        let now = self.now();
        let line = {
            let mut book = self.book();
            let entry = book.entry(circuit);
            entry.used_at = now;
            entry.learn(policy, now, error);
            entry.measure(sample);
            entry.line(circuit, now, sample)
        };
        self.append(&line);
    }

    fn append(&self, line: &log::Line) {
        if let Some(log) = &self.inner.log {
            log.append(line);
            self.compact_if_long();
        }
    }

    fn compact_if_long(&self) {
        let Some(log) = self.inner.log.as_ref().filter(|log| log.is_long()) else { return };
        // What other programs wrote meanwhile is read again under the lock, so it is kept.
        log.compact(|lines| {
            let mut book = Book::default();
            for line in lines {
                book.replay(line);
            }
            book.entries
                .into_iter()
                .map(|(circuit, entry)| log::Line::Whole { circuit, entry: Box::new(entry) })
                .collect()
        });
    }
}

impl Book {
    fn entry(&mut self, circuit: &Circuit) -> &mut Entry {
        if !self.entries.contains_key(circuit) && self.entries.len() >= MAX_CIRCUITS {
            let oldest = self.entries.iter().min_by_key(|(_, entry)| entry.used_at);
            if let Some(oldest) = oldest.map(|(circuit, _)| circuit.clone()) {
                self.entries.remove(&oldest);
            }
        }
        self.entries.entry(circuit.clone()).or_default()
    }

    fn replay(&mut self, line: log::Line) {
        match line {
            log::Line::Whole { circuit, entry } => *self.entry(&circuit) = *entry,
            log::Line::Outcome { circuit, at, breaker, throttled_until, disabled, sample } => {
                let entry = self.entry(&circuit);
                (entry.breaker, entry.throttled_until, entry.disabled) = (breaker, throttled_until, disabled);
                entry.used_at = at;
                entry.measure(sample);
            }
        }
    }
}

impl Entry {
    /// Until when it wants to be left alone, if it does now.
    fn throttled(&self, now: UnixMillis) -> Option<UnixMillis> {
        let until = self.throttled_until.min(now.saturating_add(millis(LONGEST_THROTTLE)));
        (until > now).then_some(until)
    }

    fn disabled(&self, now: UnixMillis) -> Option<Disabled> {
        // A beginning in the future is a clock that was set back.
        let lasts = |disabled: &Disabled| {
            disabled.until.is_none_or(|until| now < until && disabled.since <= now.saturating_add(60_000))
        };
        self.disabled.filter(lasts)
    }

    fn learn(&mut self, policy: &BreakerPolicy, now: UnixMillis, error: Option<&AttemptError>) {
        let Some(error) = error else {
            self.breaker.success(policy, now);
            (self.throttled_until, self.disabled) = (0, None);
            return;
        };
        let hint = error.retry_after.map(millis);
        if let Some(hint) = hint {
            let until = now.saturating_add(hint.min(millis(LONGEST_THROTTLE)));
            self.throttled_until = self.throttled_until.max(until);
        }
        if error.reason.is_neutral() {
            return;
        }
        match error.class {
            ErrorClass::Transient => {
                self.breaker.failure(policy, now, hint.unwrap_or(0), fastrand::f64());
            }
            ErrorClass::ProviderFatal => {
                let rests = matches!(error.reason, Reason::QuotaExhausted | Reason::SpendLimit);
                let until = rests.then(|| now.saturating_add(millis(QUOTA_REST)));
                self.disabled = Some(Disabled { reason: error.reason, since: now, until });
            }
            // It is not ill: it asks to wait, dislikes this request, or has said all it may.
            ErrorClass::Throttled
            | ErrorClass::RequestFatal
            | ErrorClass::Content
            | ErrorClass::TruncatedByLimit => {}
        }
    }

    fn measure(&mut self, sample: Sample) {
        if let Some(millis) = sample.first_token_ms {
            self.figures.first_token(millis);
        }
        if let Some(rate) = sample.rate {
            self.figures.rate.record(rate);
        }
        if let Some(output) = sample.output {
            self.figures.output.record(output);
        }
    }

    fn line(&self, circuit: &Circuit, at: UnixMillis, sample: Sample) -> log::Line {
        log::Line::Outcome {
            circuit: circuit.clone(),
            at,
            breaker: self.breaker.clone(),
            throttled_until: self.throttled_until,
            disabled: self.disabled,
            sample,
        }
    }

    fn health(&self, circuit: &Circuit, policy: &BreakerPolicy, now: UnixMillis) -> Health {
        let rate = &self.figures.rate;
        let a_second = |percent| rate.percentile(percent).map(|rate| rate as f64 / 10.0);
        Health {
            provider: circuit.provider,
            model: circuit.model.clone(),
            circuit: self.breaker.state(policy, now),
            throttled_until: self.throttled(now),
            disabled: self.disabled(now),
            samples: self.figures.first_token.samples(),
            first_token_ms: spread(&self.figures.first_token),
            recent_first_token_ms: self.figures.recent.iter().copied().collect(),
            tokens_per_second: a_second(50.0).zip(a_second(5.0)).map(|(p50, p95)| Spread { p50, p95 }),
            output_tokens: spread(&self.figures.output),
            asked_at: self.used_at,
        }
    }
}

fn spread(measured: &Measured) -> Option<Spread<u64>> {
    Some(Spread { p50: measured.percentile(50.0)?, p95: measured.percentile(95.0)? })
}

/// Leave to ask a circuit. Dropping it without a verdict, as a cancelled request does, leaves the
/// circuit as it was.
#[derive(Debug)]
pub(crate) struct Permit {
    memory: Memory,
    circuit: Circuit,
    probes: bool,
}

impl Drop for Permit {
    fn drop(&mut self) {
        if self.probes {
            self.memory.book().probing.remove(&self.circuit);
        }
    }
}
