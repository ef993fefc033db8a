//! Asking a second provider while the first is silent.

use std::pin::Pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::{Leg, Route};
use crate::attempt::{self, Lane, Progress, Race};
use crate::error::{AttemptError, Reason};
use crate::event::{Role, StreamEvent};
use crate::order::{Slot, Turn};
use crate::provider::Provider;
use crate::usage::Usage;

/// How many tokens a first answer is taken to have where nothing is known.
const USUAL_OUTPUT: u64 = 8_000;

impl Route<'_> {
    /// Who is asked beside `first`, and after how much silence. Only a request's first call is
    /// hedged, a share of the traffic at most, and only where the price of a second answer is
    /// known and small.
    pub(super) fn hedge(&self, first: usize) -> Option<(usize, Duration)> {
        let policy = self.inner.options.policy.hedge?;
        if !self.attempts.is_empty() || self.begun {
            return None;
        }
        let slot = &self.slots[first];
        let (samples, spread) = self.inner.options.memory.first_token(&slot.circuit)?;
        let now = Instant::now();
        let other = |slot: &Slot| slot.turn == Turn::Fresh && slot.ready_at <= now && slot.skip.is_none();
        let (second, slot) =
            self.slots.iter().enumerate().find(|(index, slot)| *index != first && other(slot))?;
        let cost = self.expected_cost(slot)?;
        let pays = self.call.budget.as_ref().is_none_or(|budget| budget.left_microusd() / 2 > cost);
        let allowed = samples >= policy.min_samples && cost <= policy.max_cost_microusd && pays;
        allowed.then_some((second, Duration::from_millis(spread.p95)))
    }

    /// What an answer of `slot` costs at most nine times in ten, in micro-dollars.
    fn expected_cost(&self, slot: &Slot) -> Option<u64> {
        if slot.target.provider == Provider::Local {
            return Some(0);
        }
        let model = self.inner.registry.find(slot.target.provider, slot.target.model.as_deref()?)?;
        let known = self.inner.options.memory.output(&slot.circuit, [50.0, 90.0]);
        let output = known.map_or(USUAL_OUTPUT, |(_, [_, most])| most);
        let input = attempt::input_tokens(self.request);
        Some(model.cost_microusd(&Usage { input, output, ..Usage::default() }))
    }

    /// Asks `first`, and `second` too if `first` is silent for `after`. Whoever has text first
    /// answers; the other is dropped, which closes its connection. The last leg is the winner's,
    /// or the last failure.
    pub(super) async fn race(&self, first: usize, second: usize, after: Duration) -> Vec<Leg> {
        let options = &self.inner.options;
        let context = self.context(self.asked());
        let race = Race::default();
        let lane = |runner: u8| Lane { race: Some((&race, runner)), ..self.lane() };
        let enter = |slot: &Slot| options.memory.enter(&slot.circuit, &options.policy.breaker);
        let (one, two) = (&self.slots[first], &self.slots[second]);
        let mut of_one = Progress::new(&context, &one.target, Role::Turn);
        let mut of_two = Progress::new(&context, &two.target, Role::Hedge);
        let started = AtomicBool::new(false);
        let (mut result_one, mut result_two) = (None, None);
        {
            let run_one = async {
                let _permit = enter(one);
                attempt::run(&context, &one.target, self.first_token(one), &mut of_one, lane(1)).await
            };
            let run_two = async {
                sleep(after).await;
                if !self.inner.hedges.take() {
                    return std::future::pending().await;
                }
                started.store(true, Ordering::Relaxed);
                let _permit = enter(two);
                let (provider, model) = (two.target.provider, two.target.model.clone());
                self.tell(StreamEvent::Hedged { provider, model, after }).await;
                attempt::run(&context, &two.target, self.first_token(two), &mut of_two, lane(2)).await
            };
            let (mut run_one, mut run_two) = (Some(Box::pin(run_one)), Some(Box::pin(run_two)));
            while run_one.is_some() || run_two.is_some() {
                tokio::select! {
                    biased;
                    () = race.decided.notified() => match race.winner() {
                        Some(1) => run_two = None,
                        _ => run_one = None,
                    },
                    result = poll(&mut run_one) => {
                        (run_one, result_one) = (None, Some(result));
                        // Before the second was asked, the usual way goes on.
                        if !started.load(Ordering::Relaxed) {
                            run_two = None;
                        }
                    }
                    result = poll(&mut run_two) => (run_two, result_two) = (None, Some(result)),
                }
            }
        }
        let lost = || Err(AttemptError::new(Reason::Superseded, "another provider was faster"));
        let hedged = started.load(Ordering::Relaxed);
        let mut legs = vec![self.leg(first, &context, of_one, result_one.unwrap_or_else(lost))];
        if hedged {
            legs.push(self.leg(second, &context, of_two, result_two.unwrap_or_else(lost)));
        }
        if race.winner() == Some(1) {
            legs.reverse();
        }
        legs
    }
}

/// The future's end; never, where there is none.
async fn poll<T, F: Future<Output = T>>(future: &mut Option<Pin<Box<F>>>) -> T {
    match future {
        Some(future) => future.await,
        None => std::future::pending().await,
    }
}
