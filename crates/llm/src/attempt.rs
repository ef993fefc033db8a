//! One call to one provider, from its connection to its end.
//!
//! Connect → headers → preamble → committed → terminal. The first text commits: until then a
//! failure is nobody's business, after it the reader has seen something.

use reqwest::Response;
use reqwest::header::HeaderMap;
use tokio::sync::mpsc::Sender;
use tokio::time::{Instant, timeout_at};

use crate::classify::ApiError;
use crate::deadlines::Deadlines;
use crate::error::{AttemptError, Reason};
use crate::event::{Attempt, Note, StreamEvent};
use crate::http::{self, Http};
use crate::models;
use crate::plan::{Place, Target};
use crate::provider::Provider;
use crate::registry::{Registry, is_dated_form};
use crate::request::{Effort, Request};
use crate::router::Dialects;
use crate::usage::{Estimate, Tokens, Usage};
use crate::wire::{Ask, Decoder, Protocol, StopReason, WireEvent};

/// What is asked of a local server whose list of models cannot be had: those with one model take
/// any name.
const ANY_MODEL: &str = "default";

/// Everything an attempt needs and does not own.
pub(crate) struct Context<'a> {
    pub(crate) http: &'a Http,
    pub(crate) registry: &'a Registry,
    pub(crate) deadlines: &'a Deadlines,
    pub(crate) dialects: &'a Dialects,
    pub(crate) request: &'a Request,
    /// When the whole request has had its time.
    pub(crate) end: Instant,
}

/// An attempt that is over.
pub(crate) struct Outcome {
    pub(crate) attempt: Attempt,
    /// How a complete answer ended; `None` when it failed.
    pub(crate) stop: Option<StopReason>,
    /// Whether text was passed on.
    pub(crate) committed: bool,
}

/// What is learnt while an attempt runs.
struct Progress {
    model: Option<String>,
    protocol: Protocol,
    echoed: Option<String>,
    usage: Option<Usage>,
    text: Estimate,
    committed: bool,
    stop: Option<StopReason>,
}

/// Asks `target`, passing its text on to `events`.
pub(crate) async fn run(context: &Context<'_>, target: &Target, events: &Sender<StreamEvent>) -> Outcome {
    let protocol = match target.provider {
        Provider::OpenAi if context.dialects.lacks_responses(target.place.base_url()) => {
            Protocol::ChatCompletions
        }
        Provider::OpenAi => Protocol::Responses,
        Provider::Anthropic => Protocol::Messages,
        Provider::Gemini => Protocol::GenerateContent,
        Provider::Local => Protocol::ChatCompletions,
    };
    let mut progress = Progress {
        model: target.model.clone(),
        protocol,
        echoed: None,
        usage: None,
        text: Estimate::default(),
        committed: false,
        stop: None,
    };
    let result = match converse(context, target, &mut progress, events).await {
        Ok(stop) => Ok(stop),
        // Whatever was waited for, it is the whole request that ran out of time.
        Err(error) if is_timeout(error.reason) && Instant::now() >= context.end => {
            Err(AttemptError::new(Reason::DeadlineExceeded, "the request's time is over"))
        }
        Err(error) => Err(error),
    };
    conclude(context, target, progress, result)
}

fn is_timeout(reason: Reason) -> bool {
    matches!(reason, Reason::HeadersTimeout | Reason::FirstTokenTimeout | Reason::Stalled)
}

async fn converse(
    context: &Context<'_>,
    target: &Target,
    progress: &mut Progress,
    events: &Sender<StreamEvent>,
) -> Result<StopReason, AttemptError> {
    let start = Instant::now();
    let model = match &progress.model {
        Some(model) => model.clone(),
        None => choose_model(context, target.place.base_url()).await?,
    };
    progress.model = Some(model.clone());
    let response = open(context, target, &model, progress, start).await?;
    if http::is_page(response.headers()) {
        let status = response.status().as_u16();
        return Err(AttemptError::new(Reason::BadResponse, "a page instead of a stream").with_status(status));
    }
    let first_token = match context.request.effort {
        Some(Effort::High) => context.deadlines.first_token_high_effort,
        _ => context.deadlines.first_token,
    };
    let mut stream = Stream { context, target, progress, events, first_token: start + first_token };
    stream.read(response, &model).await
}

/// The model of a local server for which none was chosen.
async fn choose_model(
    context: &Context<'_>,
    base_url: &crate::config::BaseUrl,
) -> Result<String, AttemptError> {
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

/// Gets a response with a stream, in another protocol where the first is not spoken.
async fn open(
    context: &Context<'_>,
    target: &Target,
    model: &str,
    progress: &mut Progress,
    start: Instant,
) -> Result<Response, AttemptError> {
    let base_url = target.place.base_url();
    let endpoint = target.place.endpoint();
    let known = context.registry.find(target.provider, model);
    let limits = (context.request.max_output_tokens, known.map(|known| known.max_output));
    let max_output = match limits {
        (Some(asked), Some(possible)) => Some(asked.min(possible)),
        // Elsewhere the provider's own default is its model's limit; this one demands a number.
        (None, Some(possible)) if target.provider == Provider::Anthropic => Some(possible),
        (asked, _) => asked,
    };
    let ask = Ask {
        model,
        reasoning: known.is_some_and(|known| known.reasoning),
        max_output,
        openai_models: target.provider == Provider::OpenAi && known.is_some(),
    };
    let patience = match target.place {
        Place::Hosted(_) => context.deadlines.headers,
        Place::Local(_) => context.deadlines.local_headers,
    };
    let headers: HeaderMap = http::credentials(target.provider, endpoint)?;
    let deadline = context.end.min(start + patience);
    loop {
        let protocol = progress.protocol;
        let body = protocol.body(context.request, ask);
        let url = base_url.join(&protocol.path(model));
        let client = context.http.client(base_url)?;
        let response = http::post_stream(client, url, headers.clone(), &body, deadline).await?;
        if response.status().is_success() {
            if protocol == Protocol::ChatCompletions && target.provider == Provider::OpenAi {
                context.dialects.remember(base_url);
            }
            return Ok(response);
        }
        let until = context.end.min(Instant::now() + context.deadlines.probe);
        let refusal = http::refusal(response, until).await;
        if protocol == Protocol::Responses && refusal.error.means_no_such_route(refusal.status) {
            progress.protocol = Protocol::ChatCompletions;
            continue;
        }
        return Err(refusal.into_error(endpoint.map(|endpoint| &endpoint.key)));
    }
}

/// A response that is being read.
struct Stream<'a, 'b> {
    context: &'a Context<'b>,
    target: &'a Target,
    progress: &'a mut Progress,
    events: &'a Sender<StreamEvent>,
    first_token: Instant,
}

impl Stream<'_, '_> {
    async fn read(&mut self, mut response: Response, model: &str) -> Result<StopReason, AttemptError> {
        let status = response.status().as_u16();
        let request_id = http::request_id(response.headers());
        let told = |error: AttemptError| AttemptError {
            status: error.status.or(Some(status)),
            request_id: request_id.clone(),
            ..error
        };
        let mut decoder = Decoder::new(self.progress.protocol);
        while !decoder.is_done() {
            let (deadline, late) = self.deadline();
            let read = match timeout_at(deadline, response.chunk()).await {
                Ok(read) => read.map_err(AttemptError::from),
                Err(_) => Err(AttemptError::new(late, "nothing came in time")),
            };
            let (decoded, broken) = match read {
                Ok(Some(bytes)) => (decoder.push(bytes), None),
                Ok(None) => (decoder.finish(), None),
                // The answer is complete; only figures may be missing.
                Err(_) if self.progress.stop.is_some() => break,
                // What came before the break may say why it broke.
                Err(error) => (decoder.finish(), Some(error)),
            };
            for event in decoded {
                match (&broken, event) {
                    (Some(error), WireEvent::Truncated) => return Err(told(error.clone())),
                    (_, event) => self.take(event, model).await.map_err(told)?,
                }
            }
            if let Some(error) = broken {
                return Err(told(error));
            }
        }
        match self.progress.stop {
            Some(StopReason::Refused) => {
                Err(told(AttemptError::new(Reason::RefusedByModel, "the model or its filter refused")))
            }
            Some(StopReason::Length) if !self.progress.committed => {
                Err(told(AttemptError::new(Reason::OutputLimit, "the length limit came before any text")))
            }
            Some(StopReason::Complete) if !self.progress.committed => {
                Err(told(AttemptError::new(Reason::EmptyAnswer, "a complete answer without text")))
            }
            Some(stop) => Ok(stop),
            None => Err(told(AttemptError::new(Reason::Truncated, "the stream ended too early"))),
        }
    }

    /// Until when the next bytes must come, and what it is called when they do not.
    fn deadline(&self) -> (Instant, Reason) {
        let now = Instant::now();
        let (deadline, reason) = if self.progress.stop.is_some() {
            (now + self.context.deadlines.tail, Reason::Stalled)
        } else if self.progress.committed {
            (now + self.context.deadlines.stall, Reason::Stalled)
        } else {
            (self.first_token, Reason::FirstTokenTimeout)
        };
        (deadline.min(self.context.end), reason)
    }

    async fn take(&mut self, event: WireEvent, model: &str) -> Result<(), AttemptError> {
        match event {
            WireEvent::Model(model) => self.progress.echoed = Some(model),
            WireEvent::Usage(usage) => self.progress.usage = Some(usage),
            WireEvent::Stop(stop) => self.progress.stop = Some(stop),
            WireEvent::Reasoning => {}
            WireEvent::Text(text) => {
                if !self.progress.committed {
                    self.progress.committed = true;
                    let started = StreamEvent::Started {
                        provider: self.target.provider,
                        model: model.to_owned(),
                        echoed_model: self.progress.echoed.clone(),
                    };
                    self.send(started).await;
                }
                self.progress.text.add(&text);
                self.send(StreamEvent::Text(text)).await;
            }
            WireEvent::Fault(error) => return Err(self.fault(error)),
            WireEvent::Malformed(what) => return Err(AttemptError::new(Reason::BadResponse, what)),
            WireEvent::TooLarge => {
                return Err(AttemptError::new(Reason::EventTooLarge, "an event is too large"));
            }
            WireEvent::Truncated => {
                return Err(AttemptError::new(Reason::Truncated, "no mark of completion before the end"));
            }
        }
        Ok(())
    }

    /// An error inside the stream. Its status is the one it names itself, if it does.
    fn fault(&self, mut error: ApiError) -> AttemptError {
        if let Some(endpoint) = self.target.place.endpoint() {
            error.message = endpoint.key.scrub(&error.message);
        }
        error.into_attempt(None)
    }

    async fn send(&self, event: StreamEvent) {
        // It fails only once the reader is gone, and then this future is about to be dropped.
        let _ = self.events.send(event).await;
    }
}

/// Counts, prices and notes.
fn conclude(
    context: &Context<'_>,
    target: &Target,
    progress: Progress,
    result: Result<StopReason, AttemptError>,
) -> Outcome {
    let model = progress.model.unwrap_or_else(|| "auto".to_owned());
    let counted = progress.usage.filter(|usage| usage.input > 0 || usage.output > 0);
    let is_whole = result.is_ok() && counted.is_some();
    let estimated = !is_whole && (progress.committed || counted.is_some());
    let usage = if estimated {
        let mut usage = counted.unwrap_or_default();
        if usage.input == 0 {
            let mut input = Estimate::default();
            input.add(&context.request.system);
            context.request.messages.iter().for_each(|message| input.add(&message.text));
            usage.input = input.tokens();
        }
        usage.output = usage.output.max(progress.text.tokens());
        usage
    } else {
        counted.unwrap_or_default()
    };
    let echoed = progress.echoed.as_deref();
    let priced = echoed
        .and_then(|echoed| context.registry.find(target.provider, echoed))
        .or_else(|| context.registry.find(target.provider, &model));
    let cost_microusd = match target.provider {
        Provider::Local => Some(0),
        _ if usage == Usage::default() => Some(0),
        _ => priced.map(|priced| priced.cost_microusd(&usage)),
    };
    let same = |echoed: &str| {
        is_dated_form(&model, echoed)
            || context
                .registry
                .find(target.provider, &model)
                .is_some_and(|known| context.registry.find(target.provider, echoed) == Some(known))
    };
    let note = echoed.filter(|echoed| model != ANY_MODEL && !same(echoed)).map(|_| Note::ModelSubstituted);
    let (stop, error) = match result {
        Ok(stop) => (Some(stop), None),
        Err(error) => (None, Some(error)),
    };
    Outcome {
        attempt: Attempt {
            provider: target.provider,
            model,
            echoed_model: progress.echoed,
            protocol: progress.protocol,
            error,
            tokens: Tokens::from(usage),
            estimated,
            cost_microusd,
            note,
        },
        stop,
        committed: progress.committed,
    }
}
