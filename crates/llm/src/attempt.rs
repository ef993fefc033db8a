//! One call to one provider, from its connection to its end.
//!
//! Connect → headers → preamble → committed → terminal. The first text commits: until then a
//! failure is nobody's business, after it the reader has seen something.

mod background;
mod lane;
mod open;
mod read;

use tokio::time::Instant;

use crate::call::Budget;
use crate::clock::millis;
use crate::deadlines::Deadlines;
use crate::error::{AttemptError, Reason};
use crate::event::{Attempt, Note, Phase, Role};
use crate::http::Http;
use crate::memory::Sample;
use crate::plan::{Place, Target};
use crate::policy::Policy;
use crate::provider::Provider;
use crate::recording::{Recorder, Replay};
use crate::registry::{Model, Registry, is_dated_form};
use crate::request::{Effort, Request};
use crate::router::Dialects;
use crate::usage::{Estimate, Tokens, Usage};
use crate::wire::{Protocol, StopReason};
pub(crate) use lane::{Lane, Race, Switch};

/// What is asked of a local server whose list of models cannot be had: those with one model take
/// any name.
const ANY_MODEL: &str = "default";

/// The longest answer that is read, in bytes of text: several times what any model can say.
pub const MAX_ANSWER_BYTES: u64 = 16 << 20;

/// Everything an attempt needs and does not own.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) http: &'a Http,
    pub(crate) registry: &'a Registry,
    pub(crate) deadlines: &'a Deadlines,
    pub(crate) policy: &'a Policy,
    pub(crate) dialects: &'a Dialects,
    pub(crate) request: &'a Request,
    pub(crate) budget: Option<&'a Budget>,
    pub(crate) recorder: Option<&'a Recorder>,
    pub(crate) replay: Option<&'a Replay>,
    /// Whether the text passed on is kept, for a continuation to look at.
    pub(crate) keeps_text: bool,
    /// Whether an answer without text is one: the one before broke just before its end, and
    /// nothing is left to say.
    pub(crate) may_be_empty: bool,
    /// When the whole request has had its time.
    pub(crate) end: Instant,
}

/// What is learnt while an attempt runs. It outlives the attempt, which may be dropped anywhere.
#[derive(Debug)]
pub(crate) struct Progress {
    model: Option<String>,
    protocol: Protocol,
    role: Role,
    phase: Phase,
    echoed: Option<String>,
    usage: Option<Usage>,
    /// What came, thoughts excluded.
    text: Estimate,
    text_bytes: u64,
    /// What was passed on, when it is kept.
    pub(crate) passed: String,
    committed: bool,
    stop: Option<StopReason>,
    started: Instant,
    first_text: Option<Instant>,
    /// The longest answer that the budget can pay, in tokens.
    affordable: Option<u32>,
}

impl Progress {
    pub(crate) fn new(context: &Context<'_>, target: &Target, role: Role) -> Self {
        let protocol = match (&target.place, target.provider) {
            (Place::Replay { exchange, .. }, _) => {
                context.replay.map_or(Protocol::ChatCompletions, |replay| replay.protocol(*exchange))
            }
            (_, Provider::OpenAi) if context.dialects.lacks_responses(target.place.base_url()) => {
                Protocol::ChatCompletions
            }
            (_, provider) => provider.protocol(),
        };
        Self {
            model: target.model.clone(),
            protocol,
            role,
            phase: Phase::Connect,
            echoed: None,
            usage: None,
            text: Estimate::default(),
            text_bytes: 0,
            passed: String::new(),
            committed: false,
            stop: None,
            started: Instant::now(),
            first_text: None,
            affordable: None,
        }
    }

    /// Whether text was passed on.
    pub(crate) fn committed(&self) -> bool {
        self.committed
    }

    /// What this attempt says of how fast its provider is and how much it says.
    pub(crate) fn sample(&self, is_whole: bool) -> Sample {
        let output = self.usage.map(|usage| usage.output).filter(|output| *output > 0);
        let writing = self.first_text.map(|first| millis(first.elapsed())).filter(|millis| *millis > 0);
        // A few words measure the network's packets, not the model.
        let spoken =
            output.map(|output| output.saturating_sub(self.usage.map_or(0, |usage| usage.reasoning)));
        let rate = spoken
            .zip(writing)
            .filter(|(tokens, millis)| *tokens >= 32 && *millis >= 50)
            .map(|(tokens, millis)| tokens.saturating_mul(10_000) / millis);
        Sample {
            first_token_ms: self.first_text.map(|first| millis(first - self.started)),
            rate: rate.filter(|_| is_whole),
            output: output.filter(|_| is_whole),
        }
    }
}

/// Asks `target`, passing its text on to `lane`.
pub(crate) async fn run(
    context: &Context<'_>,
    target: &Target,
    first_token: std::time::Duration,
    progress: &mut Progress,
    lane: Lane<'_>,
) -> Result<StopReason, AttemptError> {
    progress.started = Instant::now();
    let result = converse(context, target, first_token, progress, lane).await;
    match result {
        // Whatever was waited for, it is the whole request that ran out of time.
        Err(error) if is_timeout(error.reason) && Instant::now() >= context.end => {
            Err(AttemptError::new(Reason::DeadlineExceeded, "the request's time is over"))
        }
        // It is the money that limited the length.
        Ok(StopReason::Length) | Err(AttemptError { reason: Reason::OutputLimit, .. })
            if progress.affordable.is_some() =>
        {
            Err(AttemptError::new(Reason::CostCap, "the answer is as long as the budget pays"))
        }
        result => result,
    }
}

fn is_timeout(reason: Reason) -> bool {
    matches!(reason, Reason::HeadersTimeout | Reason::FirstTokenTimeout | Reason::Stalled)
}

async fn converse(
    context: &Context<'_>,
    target: &Target,
    first_token: std::time::Duration,
    progress: &mut Progress,
    lane: Lane<'_>,
) -> Result<StopReason, AttemptError> {
    let mut opened = open::open(context, target, progress).await?;
    progress.phase = Phase::Preamble;
    let headers = opened.response.headers();
    if let Some(what) = crate::http::no_stream(headers) {
        let status = opened.response.status().as_u16();
        return Err(AttemptError::new(Reason::BadResponse, what).with_status(status));
    }
    let first_token = match context.request.effort {
        Some(Effort::High) => context.deadlines.first_token_high_effort,
        _ => first_token,
    };
    let first_token = progress.started + first_token;
    let mut stream = read::Stream { context, target, progress, lane, first_token };
    let result = stream.read(&mut opened).await;
    if let (Err(error), Some(tape)) = (&result, &mut opened.tape)
        && error.reason == Reason::ConnectionLost
    {
        tape.broken(error.reason);
    }
    if result.is_ok() {
        crate::http::read_out(opened.response);
    }
    result
}

/// What a picture costs at most with Anthropic, the dearest (width × height / 750, and never more
/// than this, because larger ones are scaled down).
const IMAGE_TOKENS: u64 = 1_600;

/// Roughly how many tokens `request` is.
pub(crate) fn input_tokens(request: &Request) -> u64 {
    let mut input = Estimate::default();
    input.add(&request.system);
    request.messages.iter().for_each(|message| input.add(&message.text));
    let pictures = request.messages.iter().map(|message| message.images.len() as u64).sum::<u64>();
    input.tokens() + pictures * IMAGE_TOKENS
}

/// Counts, prices and notes.
pub(crate) fn conclude(
    context: &Context<'_>,
    target: &Target,
    progress: &Progress,
    error: Option<AttemptError>,
) -> Attempt {
    let model = progress.model.clone().unwrap_or_else(|| "auto".to_owned());
    let counted = progress.usage.filter(|usage| usage.input > 0 || usage.output > 0);
    let is_whole = error.is_none() && counted.is_some();
    // Whoever was dropped in the middle goes on being paid for a moment.
    let dropped = error.as_ref().is_some_and(|error| error.reason == Reason::Superseded);
    let estimated = !is_whole && (progress.committed || counted.is_some() || dropped);
    let usage = if estimated {
        let mut usage = counted.unwrap_or_default();
        if usage.input == 0 {
            usage.input = input_tokens(context.request);
        }
        usage.output = usage.output.max(progress.text.tokens());
        usage
    } else {
        counted.unwrap_or_default()
    };
    let echoed = progress.echoed.as_deref();
    let priced = price(context.registry, target.provider, &model, echoed);
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
    Attempt {
        provider: target.provider,
        echoed_model: progress.echoed.clone(),
        protocol: progress.protocol,
        role: progress.role,
        phase: progress.phase,
        error,
        tokens: Tokens::from(usage),
        estimated,
        cost_microusd,
        saved_microusd: priced.map_or(0, |priced| priced.saved_microusd(&usage)),
        first_token_ms: progress.first_text.map(|first| millis(first - progress.started)),
        elapsed_ms: millis(progress.started.elapsed()),
        note,
        model,
    }
}

/// The model by whose price an attempt is paid: the one that says it answers.
fn price<'a>(
    registry: &'a Registry,
    provider: Provider,
    model: &str,
    echoed: Option<&str>,
) -> Option<&'a Model> {
    echoed.and_then(|echoed| registry.find(provider, echoed)).or_else(|| registry.find(provider, model))
}
