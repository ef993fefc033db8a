//! In which order the targets of a request are asked.

use std::cmp::Reverse;
use std::time::Duration;

use tokio::time::Instant;

use crate::event::Skip;
use crate::memory::{Circuit, Gate, Memory};
use crate::plan::Target;
use crate::policy::{OrderPolicy, Policy};
use crate::provider::Provider;
use crate::registry::Registry;

/// Whether a target may still be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// Not asked yet.
    Fresh,
    /// Asked in vain, but it may work now.
    Again,
    /// Not in this request.
    Never,
}

/// A target and its state in one request.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) target: Target,
    pub(crate) circuit: Circuit,
    pub(crate) turn: Turn,
    /// Not to be asked before.
    pub(crate) ready_at: Instant,
    /// How often it failed in this request.
    pub(crate) failures: u32,
    /// Why it does not stand where it was configured to.
    pub(crate) skip: Option<Skip>,
}

/// The targets in the order in which they are asked. Nobody is left out: a circuit that is open
/// and a key that was refused are asked when everyone else has failed, because an answer from
/// there is better than none.
pub(crate) fn order(
    targets: Vec<Target>,
    memory: &Memory,
    policy: &Policy,
    registry: &Registry,
) -> Vec<Slot> {
    let (now, wall) = (Instant::now(), memory.now());
    let (mut ready, mut throttled, mut open, mut disabled) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for target in targets {
        let circuit = Circuit::of(&target);
        let gate = memory.gate(&circuit, &policy.breaker);
        let mut slot = Slot { target, circuit, turn: Turn::Fresh, ready_at: now, failures: 0, skip: None };
        match gate {
            Gate::Ready => ready.push(slot),
            Gate::Throttled(until) => {
                slot.skip = Some(Skip::Throttled { until });
                slot.ready_at = now + Duration::from_millis(until.saturating_sub(wall));
                throttled.push(slot);
            }
            Gate::Open(until) => {
                slot.skip = Some(Skip::CircuitOpen { until });
                open.push((until, slot));
            }
            Gate::Disabled => {
                slot.skip = Some(Skip::Disabled);
                disabled.push(slot);
            }
        }
    }
    demote(&mut ready, memory, &policy.order);
    explore(&mut ready, memory, &policy.order, registry);
    open.sort_by_key(|(until, _)| *until);
    let open = open.into_iter().map(|(_, slot)| slot);
    ready.into_iter().chain(throttled).chain(open).chain(disabled).collect()
}

/// Puts whoever is measurably slower than somebody behind them behind them; all others stay as
/// they were configured.
fn demote(slots: &mut Vec<Slot>, memory: &Memory, policy: &OrderPolicy) {
    if !policy.by_latency || slots.len() < 2 {
        return;
    }
    let mut left: Vec<(Option<u64>, Slot)> = std::mem::take(slots)
        .into_iter()
        .map(|slot| {
            let measured = memory.first_token(&slot.circuit);
            let median = measured.filter(|(samples, _)| *samples >= policy.min_samples);
            (median.map(|(_, spread)| spread.p50), slot)
        })
        .collect();
    let margin = crate::clock::millis(policy.margin);
    while !left.is_empty() {
        let fastest = left.iter().filter_map(|(median, _)| *median).min();
        let slow = |median: Option<u64>| match (median, fastest) {
            (Some(own), Some(best)) => {
                own as f64 > policy.factor * best as f64 && own.saturating_sub(best) >= margin
            }
            _ => false,
        };
        // The fastest is never slow, so there always is one.
        let next = left.iter().position(|(median, _)| !slow(*median)).unwrap_or(0);
        slots.push(left.remove(next).1);
    }
}

/// Now and then asks the one of which the least is known first, if it is not dearer.
fn explore(slots: &mut Vec<Slot>, memory: &Memory, policy: &OrderPolicy, registry: &Registry) {
    if policy.explore <= 0.0 || slots.len() < 2 || fastrand::f64() >= policy.explore {
        return;
    }
    let price = |slot: &Slot| match (slot.target.provider, slot.target.model.as_deref()) {
        (Provider::Local, _) => Some(0),
        (provider, Some(model)) => registry.find(provider, model).map(|model| model.price.output),
        _ => None,
    };
    let Some(usual) = price(&slots[0]) else { return };
    let known = |slot: &Slot| memory.first_token(&slot.circuit).map_or(0, |(samples, _)| samples);
    let others = slots.iter().enumerate().skip(1);
    let cheap = others.filter(|(_, slot)| price(slot).is_some_and(|price| price <= usual));
    if let Some((index, _)) = cheap.max_by_key(|(index, slot)| (Reverse(known(slot)), Reverse(*index))) {
        let explored = slots.remove(index);
        slots.insert(0, explored);
    }
}
