//! From a target to a response that is a stream.

use reqwest::Response;
use reqwest::header::HeaderMap;
use tokio::time::Instant;

use super::{ANY_MODEL, Context, Progress, input_tokens};
use crate::config::BaseUrl;
use crate::error::{AttemptError, Reason};
use crate::event::Phase;
use crate::http;
use crate::models;
use crate::plan::{Place, Target};
use crate::provider::Provider;
use crate::recording::Tape;
use crate::registry::Model;
use crate::usage::Usage;
use crate::wire::{Ask, Protocol};

/// The shortest answer worth asking for, in tokens.
const LEAST_OUTPUT: u64 = 64;

/// A stream that is about to be read.
pub(super) struct Opened {
    pub(super) response: Response,
    pub(super) tape: Option<Tape>,
    /// Whether the provider goes on without us, and can be asked for the rest.
    pub(super) in_background: bool,
}

/// Gets a response with a stream, in another protocol where the first is not spoken.
pub(super) async fn open(
    context: &Context<'_>,
    target: &Target,
    progress: &mut Progress,
) -> Result<Opened, AttemptError> {
    let model = match &progress.model {
        Some(model) => model.clone(),
        None => choose_model(context, target.place.base_url()).await?,
    };
    progress.model = Some(model.clone());
    let known = context.registry.find(target.provider, &model);
    let limits = (context.request.max_output_tokens, known.map(|known| known.max_output));
    let wanted = match limits {
        (Some(asked), Some(possible)) => Some(asked.min(possible)),
        // Elsewhere the provider's own default is its model's limit; this one demands a number.
        (None, Some(possible)) if target.provider == Provider::Anthropic => Some(possible),
        (asked, _) => asked,
    };
    let affordable = affordable(context, target, known)?;
    let max_output = match (wanted.or(limits.1), affordable) {
        (Some(wanted), Some(affordable)) if affordable < wanted => {
            progress.affordable = Some(affordable);
            Some(affordable)
        }
        (None, Some(affordable)) => {
            progress.affordable = Some(affordable);
            Some(affordable)
        }
        _ => wanted,
    };
    let background = context.policy.background && target.provider == Provider::OpenAi && known.is_some();
    let ask = Ask {
        model: &model,
        reasoning: known.is_some_and(|known| known.reasoning),
        max_output,
        openai_models: target.provider == Provider::OpenAi && known.is_some(),
        caches: context.policy.prompt_cache,
        background,
        sees: target.provider != Provider::Local || target.abilities.is_some_and(|it| it.sees),
        schema: target.abilities.is_some_and(|it| it.schema),
    };
    loop {
        let protocol = progress.protocol;
        let body = protocol.body(context.request, ask);
        let key = target.place.endpoint().map(|endpoint| &endpoint.key);
        let mut tape =
            context.recorder.map(|recorder| recorder.asked(target.provider, &model, protocol, &body, key));
        let response = match send(context, target, progress, &model, &body).await {
            Ok(response) => response,
            Err(error) => {
                if !error.is_connect_phase {
                    progress.phase = Phase::Headers;
                }
                if let Some(tape) = tape.as_mut().filter(|_| error.error.reason != Reason::HeadersTimeout) {
                    tape.broken(error.error.reason);
                }
                return Err(error.error);
            }
        };
        let status = response.status().as_u16();
        if let Some(tape) = &tape {
            tape.head(status, response.headers());
        }
        if response.status().is_success() {
            if protocol == Protocol::ChatCompletions && target.provider == Provider::OpenAi {
                context.dialects.remember(target.place.base_url());
            }
            let in_background = background && protocol == Protocol::Responses;
            return Ok(Opened { response, tape, in_background });
        }
        progress.phase = Phase::Preamble;
        let until = context.end.min(Instant::now() + context.deadlines.probe);
        let refusal = http::refusal(response, until).await;
        if let Some(tape) = &mut tape {
            tape.chunk(&refusal.body);
            tape.complete();
        }
        let replayed = matches!(target.place, Place::Replay { .. });
        if protocol == Protocol::Responses && !replayed && refusal.error.means_no_such_route(refusal.status) {
            progress.protocol = Protocol::ChatCompletions;
            continue;
        }
        return Err(refusal.into_error(key));
    }
}

struct Unsent {
    error: AttemptError,
    is_connect_phase: bool,
}

impl From<AttemptError> for Unsent {
    fn from(error: AttemptError) -> Self {
        let is_connect_phase = matches!(
            error.reason,
            Reason::ConnectionRefused | Reason::ConnectionFailed | Reason::ConnectTimeout | Reason::Offline
        );
        Self { error, is_connect_phase }
    }
}

async fn send(
    context: &Context<'_>,
    target: &Target,
    progress: &Progress,
    model: &str,
    body: &serde_json::Value,
) -> Result<Response, Unsent> {
    let patience = match target.place {
        Place::Hosted(_) | Place::Replay { .. } => context.deadlines.headers,
        Place::Local(_) => context.deadlines.local_headers,
    };
    let deadline = context.end.min(progress.started + patience);
    if let (Place::Replay { exchange, .. }, Some(replay)) = (&target.place, context.replay) {
        let responded = tokio::time::timeout_at(deadline, replay.respond(*exchange)).await;
        return responded
            .unwrap_or_else(|_| Err(AttemptError::new(Reason::HeadersTimeout, "no response headers in time")))
            .map_err(Unsent::from);
    }
    let base_url = target.place.base_url();
    let headers: HeaderMap = http::credentials(target.provider, target.place.endpoint())?;
    let url = base_url.join(&progress.protocol.path(model));
    let client = context.http.client(base_url)?;
    Ok(http::post_stream(client, url, headers, body, deadline).await?)
}

/// How many tokens of output the budget pays for, when there is one. Under a budget whoever has
/// no known price is not asked: nobody could say when to stop.
fn affordable(
    context: &Context<'_>,
    target: &Target,
    known: Option<&Model>,
) -> Result<Option<u32>, AttemptError> {
    let Some(budget) = context.budget.filter(|_| target.provider != Provider::Local) else { return Ok(None) };
    let Some(known) = known else {
        return Err(AttemptError::new(Reason::CostCap, "the model's price is not known"));
    };
    // The guess may be short by a fifth.
    let input = input_tokens(context.request).saturating_mul(5) / 4;
    let usage = Usage { input, ..Usage::default() };
    let left = budget.left_microusd().saturating_sub(known.cost_microusd(&usage));
    let price = known.output_price(input).max(1);
    let tokens = u128::from(left) * 1_000_000 / u128::from(price);
    if tokens < u128::from(LEAST_OUTPUT) {
        return Err(AttemptError::new(Reason::CostCap, "the budget does not pay for an answer"));
    }
    Ok(Some(u32::try_from(tokens).unwrap_or(u32::MAX)))
}

/// The model of a local server for which none was chosen.
async fn choose_model(context: &Context<'_>, base_url: &BaseUrl) -> Result<String, AttemptError> {
    let deadline = context.end.min(Instant::now() + context.deadlines.probe);
    let listed = match models::local(context.http.client(base_url)?, base_url, deadline).await {
        Ok(listed) => listed,
        Err(error) if error.reason == Reason::NotFound => None,
        Err(error) => return Err(error),
    };
    match listed {
        None => Ok(ANY_MODEL.to_owned()),
        Some(models) => models::first_chat_model(&models)
            .map(str::to_owned)
            .ok_or_else(|| AttemptError::new(Reason::NoModel, "the server lists no model for text")),
    }
}
