//! What a request will probably cost, before it is made.

use serde::Serialize;

use crate::attempt::input_tokens;
use crate::memory::Memory;
use crate::order::Slot;
use crate::provider::Provider;
use crate::registry::Registry;
use crate::request::Request;
use crate::usage::Usage;

/// Output tokens of half, and of nine tenths, of the answers where none was counted yet: a small
/// program and a large one.
const UNKNOWN_OUTPUT: [u64; 2] = [6_000, 24_000];

/// What a request will probably cost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Forecast {
    /// Who is asked first.
    pub provider: Provider,
    /// For which model; `None` where a local server chooses.
    pub model: Option<String>,
    /// How many tokens the request is, roughly.
    pub input_tokens: u64,
    /// Half of the answers have at most so many tokens.
    pub output_tokens_p50: u64,
    /// Nine tenths of the answers have at most so many tokens.
    pub output_tokens_p90: u64,
    /// The cost in half of the cases at most, in micro-dollars; `None` where the price is not
    /// known.
    pub cost_microusd_p50: Option<u64>,
    /// The cost in nine tenths of the cases at most, in micro-dollars.
    pub cost_microusd_p90: Option<u64>,
    /// On how many answers of this model it rests; 0 is a guess.
    pub samples: u64,
}

pub(crate) fn forecast(request: &Request, slot: &Slot, memory: &Memory, registry: &Registry) -> Forecast {
    let target = &slot.target;
    let input = input_tokens(request);
    let (samples, output) = memory.output(&slot.circuit, [50.0, 90.0]).unwrap_or((0, UNKNOWN_OUTPUT));
    let model = target.model.as_deref().and_then(|model| registry.find(target.provider, model));
    let most = request.max_output_tokens.into_iter().chain(model.map(|model| model.max_output)).min();
    let output = output.map(|tokens| tokens.min(most.map_or(u64::MAX, u64::from)));
    let cost = |output: u64| match target.provider {
        Provider::Local => Some(0),
        _ => model.map(|model| model.cost_microusd(&Usage { input, output, ..Usage::default() })),
    };
    Forecast {
        provider: target.provider,
        model: target.model.clone(),
        input_tokens: input,
        output_tokens_p50: output[0],
        output_tokens_p90: output[1],
        cost_microusd_p50: cost(output[0]),
        cost_microusd_p90: cost(output[1]),
        samples,
    }
}
