//! The way of one request from provider to provider, until one has answered.

mod hedge;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc::Sender;
use tokio::time::Instant;

use crate::attempt::{self, Context, Lane, Progress, Switch};
use crate::backoff;
use crate::call::{Call, Partial, Resume};
use crate::error::{AttemptError, ErrorClass, Reason};
use crate::event::{Attempt, Phase, Role, Skip, StreamEvent};
use crate::memory::Sample;
use crate::order::{Slot, Turn, order};
use crate::overlap::Trim;
use crate::plan::Target;
use crate::request::Request;
use crate::router::Inner;
use crate::wire::StopReason;

/// One request on its way.
pub(crate) struct Route<'a> {
    inner: &'a Inner,
    request: &'a Request,
    call: &'a Call,
    events: &'a Sender<StreamEvent>,
    end: Instant,
    slots: Vec<Slot>,
    attempts: Vec<Attempt>,
    /// What was passed on and stands, when there is a continuation to show it to.
    text: String,
    /// Whether any text was ever passed on.
    begun: bool,
    /// How the answer goes on, when it broke.
    resume: Option<Resume>,
    switch: Option<Switch>,
    /// Who must be asked next, whatever the order.
    next: Option<usize>,
    continuations: u32,
}

/// An attempt that is over.
struct Leg {
    slot: usize,
    attempt: Attempt,
    result: Result<StopReason, AttemptError>,
    committed: bool,
    passed: String,
}

impl<'a> Route<'a> {
    pub(crate) fn new(
        inner: &'a Inner,
        request: &'a Request,
        call: &'a Call,
        targets: Vec<Target>,
        events: &'a Sender<StreamEvent>,
    ) -> Self {
        inner.retries.earn(inner.options.policy.retry_share);
        inner.hedges.earn(inner.options.policy.hedge.map_or(0.0, |hedge| hedge.share));
        let slots = order(targets, &inner.options.memory, &inner.options.policy, inner.registry);
        Self {
            inner,
            request,
            call,
            events,
            end: Instant::now() + inner.options.deadlines.total,
            slots,
            attempts: Vec::new(),
            text: String::new(),
            begun: false,
            resume: None,
            switch: None,
            next: None,
            continuations: 0,
        }
    }

    async fn tell(&self, event: StreamEvent) {
        // It fails only once the reader is gone; this future is then dropped with it.
        let _ = self.events.send(event).await;
    }

    /// Goes the whole way and gives the last event.
    pub(crate) async fn run(mut self) -> StreamEvent {
        self.tell_skips().await;
        while let Some(index) = self.choose().await {
            let mut legs = self.ask(index).await;
            let Some(last) = legs.pop() else { break };
            for leg in legs {
                // A second one that failed, or lost, while the other was still at it.
                self.account(&leg);
                if leg.attempt.error.as_ref().is_some_and(|error| error.reason != Reason::Superseded) {
                    self.tell(StreamEvent::Failed(leg.attempt.clone())).await;
                }
                self.attempts.push(leg.attempt);
            }
            self.account(&last);
            self.begun |= last.committed;
            self.text.push_str(&last.passed);
            let outcome = match last.result {
                Ok(stop) => self.ended_well(last.slot, stop, last.attempt).await,
                Err(error) => self.ended_badly(&error, last.committed, last.attempt).await,
            };
            if let Some(event) = outcome {
                return event;
            }
        }
        self.over()
    }

    /// Says who is passed over, if somebody else is asked instead.
    async fn tell_skips(&self) {
        if !self.slots.iter().any(|slot| slot.skip.is_none()) {
            return;
        }
        for slot in &self.slots {
            if let Some(why) = slot.skip {
                let (provider, model) = (slot.target.provider, slot.target.model.clone());
                self.tell(StreamEvent::Skipped { provider, model, why }).await;
            }
        }
    }

    /// Who is asked next, waiting for them if that is worth it.
    async fn choose(&mut self) -> Option<usize> {
        if Instant::now() >= self.end {
            return None;
        }
        if let Some(index) = self.next.take() {
            return Some(index);
        }
        let policy = &self.inner.options.policy;
        let now = Instant::now();
        let fresh = |slot: &Slot| slot.turn == Turn::Fresh && slot.ready_at <= now;
        if let Some(index) = self.slots.iter().position(fresh) {
            return Some(index);
        }
        let failures = self.attempts.iter().filter(|attempt| attempt.error.is_some()).count();
        let (index, wait) = loop {
            let waiting = self.slots.iter().enumerate().filter(|(_, slot)| slot.turn != Turn::Never);
            let (index, slot) = waiting.min_by_key(|(_, slot)| slot.ready_at)?;
            let wait = slot.ready_at.saturating_duration_since(now);
            if wait > policy.patience || slot.ready_at >= self.end {
                return None;
            }
            let capped = failures >= policy.max_attempts as usize;
            if slot.turn == Turn::Fresh || !capped && self.inner.retries.take() {
                break (index, wait);
            }
            // Nobody is asked once more, but somebody may be left who was not asked at all.
            self.slots[index].turn = Turn::Never;
        };
        let slot = &self.slots[index];
        if !wait.is_zero() {
            let last = self.attempts.iter().rev().find(|it| it.provider == slot.target.provider);
            let reason = last.and_then(|it| it.error.as_ref()).map_or(Reason::RateLimited, |it| it.reason);
            self.tell(StreamEvent::Waiting { provider: slot.target.provider, wait, reason }).await;
            tokio::time::sleep(wait).await;
        }
        Some(index)
    }

    fn context<'b>(&'b self, request: &'b Request) -> Context<'b> {
        Context {
            http: &self.inner.http,
            registry: self.inner.registry,
            deadlines: &self.inner.options.deadlines,
            policy: &self.inner.options.policy,
            dialects: &self.inner.dialects,
            request,
            budget: self.call.budget.as_ref(),
            recorder: self.call.recorder.as_ref(),
            replay: self.inner.replay.as_ref(),
            keeps_text: self.call.continuation.is_some(),
            may_be_empty: self.resume.as_ref().is_some_and(|resume| resume.keep > 0),
            end: self.end,
        }
    }

    /// What is asked: the request, or the rest of it.
    fn asked(&self) -> &Request {
        self.resume.as_ref().map_or(self.request, |resume| &resume.request)
    }

    fn lane(&self) -> Lane<'a> {
        let trim = self.resume.as_ref().filter(|resume| resume.overlap > 0);
        Lane {
            events: self.events,
            switch: self.switch.clone(),
            trim: trim.map(|resume| Trim::new(&self.text, resume.overlap)),
            race: None,
        }
    }

    /// How long `slot` has until its first text.
    fn first_token(&self, slot: &Slot) -> Duration {
        let deadlines = &self.inner.options.deadlines;
        let least = self.inner.options.policy.order.min_samples;
        match self.inner.options.memory.first_token(&slot.circuit) {
            Some((samples, spread)) if samples >= least => {
                let usual = Duration::from_millis(spread.p95.saturating_mul(3));
                usual.max(deadlines.first_token_least).min(deadlines.first_token)
            }
            _ => deadlines.first_token,
        }
    }

    /// Asks one target, or two at once. The last leg is the one that decides.
    async fn ask(&self, index: usize) -> Vec<Leg> {
        let slot = &self.slots[index];
        let role = match slot.turn {
            _ if self.switch.is_some() => Role::Continuation,
            Turn::Again => Role::Retry,
            _ => Role::Turn,
        };
        self.tell(StreamEvent::Trying { provider: slot.target.provider, model: slot.target.model.clone() })
            .await;
        if let Some((second, after)) = self.hedge(index) {
            return self.race(index, second, after).await;
        }
        let context = self.context(self.asked());
        let options = &self.inner.options;
        let _permit = options.memory.enter(&slot.circuit, &options.policy.breaker);
        let mut progress = Progress::new(&context, &slot.target, role);
        let time = self.first_token(slot);
        let result = attempt::run(&context, &slot.target, time, &mut progress, self.lane()).await;
        vec![self.leg(index, &context, progress, result)]
    }

    fn leg(
        &self,
        slot: usize,
        context: &Context<'_>,
        mut progress: Progress,
        result: Result<StopReason, AttemptError>,
    ) -> Leg {
        let options = &self.inner.options;
        let of = &self.slots[slot];
        let error = result.as_ref().err();
        let mut sample = progress.sample(result == Ok(StopReason::Complete));
        let attempt = attempt::conclude(context, &of.target, &progress, error.cloned());
        if error.is_some_and(|error| error.reason == Reason::Superseded) {
            // It would have taken longer still.
            sample = Sample { first_token_ms: Some(attempt.elapsed_ms), ..Sample::default() };
        }
        options.memory.settle(&of.circuit, &options.policy.breaker, error, sample);
        tracing::debug!(
            provider = attempt.provider.as_str(),
            model = attempt.model,
            error = error.map(|error| error.reason.as_str()),
            elapsed_ms = attempt.elapsed_ms,
            "attempt over"
        );
        let (committed, passed) = (progress.committed(), std::mem::take(&mut progress.passed));
        Leg { slot, attempt, result, committed, passed }
    }

    /// Pays, and decides whether the target may be asked again.
    fn account(&mut self, leg: &Leg) {
        if let (Some(budget), Some(cost)) = (&self.call.budget, leg.attempt.cost_microusd) {
            budget.spend(cost);
        }
        let policy = &self.inner.options.policy;
        let Err(error) = &leg.result else { return };
        let now = Instant::now();
        let slot = &mut self.slots[leg.slot];
        slot.failures += 1;
        slot.turn = Turn::Never;
        match error.class {
            _ if error.reason == Reason::Superseded => (slot.turn, slot.ready_at) = (Turn::Fresh, now),
            ErrorClass::Transient | ErrorClass::Throttled if slot.failures <= policy.retries_per_target => {
                let wait = backoff::wait(policy, slot.failures);
                (slot.turn, slot.ready_at) = (Turn::Again, now + error.retry_after.unwrap_or(wait).max(wait));
            }
            ErrorClass::ProviderFatal => {
                let unknown = error.reason == Reason::ModelNotFound;
                if let Some(model) = slot.target.successor.take().filter(|_| unknown) {
                    slot.target.model = Some(model);
                    slot.circuit = crate::memory::Circuit::of(&slot.target);
                    (slot.turn, slot.ready_at) = (Turn::Fresh, now);
                }
            }
            _ => {}
        }
        if error.reason == Reason::ContextOverflow {
            self.leave_small_contexts(leg.slot);
        }
    }

    /// What was too much for one is too much for all whose context is no larger.
    fn leave_small_contexts(&mut self, index: usize) {
        let context = |slot: &Slot| {
            let known = self.inner.registry.find(slot.target.provider, slot.target.model.as_deref()?)?;
            Some(known.context)
        };
        let Some(too_small) = context(&self.slots[index]) else { return };
        for slot in &mut self.slots {
            if context(slot).is_some_and(|size| size <= too_small) {
                slot.turn = Turn::Never;
            }
        }
    }

    /// How the answer goes on, if it may and can.
    fn resume(&mut self, reason: Reason) -> Option<Resume> {
        let continuation = Arc::clone(self.call.continuation.as_ref()?);
        if self.continuations >= self.inner.options.policy.max_continuations {
            return None;
        }
        self.continuations += 1;
        let partial = Partial { request: self.request, text: &self.text, reason };
        let mut resume = continuation.resume(&partial);
        resume.keep = self.text.floor_char_boundary(resume.keep);
        Some(resume)
    }

    async fn cut(&mut self, resume: Resume, switch: Switch) {
        self.text.truncate(resume.keep);
        self.tell(StreamEvent::Retract { to: resume.keep }).await;
        (self.resume, self.switch) = (Some(resume), Some(switch));
    }

    async fn ended_well(&mut self, slot: usize, stop: StopReason, attempt: Attempt) -> Option<StreamEvent> {
        let from = attempt.provider;
        self.attempts.push(attempt);
        let before = self.resume.as_ref().map_or(0, |resume| resume.keep);
        if stop == StopReason::Length
            && let Some(resume) = self.resume(Reason::OutputLimit)
            // Whoever kept nothing of what was said would be cut at the same place again.
            && resume.keep > before
        {
            self.next = Some(slot);
            self.cut(resume, Switch { from, reason: Reason::OutputLimit }).await;
            return None;
        }
        Some(StreamEvent::Finished { attempts: std::mem::take(&mut self.attempts), stop })
    }

    async fn ended_badly(
        &mut self,
        error: &AttemptError,
        committed: bool,
        attempt: Attempt,
    ) -> Option<StreamEvent> {
        let policy = &self.inner.options.policy;
        let final_refusal = error.class == ErrorClass::Content && !policy.ask_others_after_refusal;
        let broke = matches!(error.reason, Reason::CostCap | Reason::AnswerTooLarge) && committed;
        let from = attempt.provider;
        self.attempts.push(attempt.clone());
        if final_refusal || broke || error.reason == Reason::DeadlineExceeded {
            return Some(self.over());
        }
        if !committed {
            self.tell(StreamEvent::Failed(attempt)).await;
            return None;
        }
        let Some(resume) = self.resume(error.reason) else { return Some(self.over()) };
        self.tell(StreamEvent::Failed(attempt)).await;
        self.cut(resume, Switch { from, reason: error.reason }).await;
        None
    }

    /// Nobody is left.
    fn over(&mut self) -> StreamEvent {
        let mut attempts = std::mem::take(&mut self.attempts);
        if self.begun {
            return StreamEvent::Interrupted { attempts };
        }
        for slot in self.slots.iter().filter(|slot| slot.turn == Turn::Fresh) {
            if let Some(Skip::Throttled { until }) = slot.skip {
                let wait = until.saturating_sub(self.inner.options.memory.now());
                attempts.push(unasked(&slot.target, Duration::from_millis(wait)));
            }
        }
        StreamEvent::Exhausted { attempts }
    }
}

/// Stands for a provider that still wants to be left alone.
fn unasked(target: &Target, wait: Duration) -> Attempt {
    let mut error = AttemptError::new(Reason::RateLimited, "it asked to be left alone, and was not asked");
    error.retry_after = Some(wait);
    Attempt {
        provider: target.provider,
        model: target.model.clone().unwrap_or_else(|| "auto".to_owned()),
        echoed_model: None,
        protocol: target.provider.protocol(),
        role: Role::Turn,
        phase: Phase::Connect,
        error: Some(error),
        tokens: crate::usage::Tokens::default(),
        estimated: false,
        cost_microusd: Some(0),
        saved_microusd: 0,
        first_token_ms: None,
        elapsed_ms: 0,
        note: None,
    }
}
