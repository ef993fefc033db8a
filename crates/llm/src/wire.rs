//! The four protocols: a request's JSON and a stream's events.
//!
//! A codec knows bytes and nothing else: no clock, no socket, no retry. [`Decoder`] is fed chunks
//! as they arrive and never waits, so any split of the same bytes gives the same events.

mod anthropic;
mod chat;
mod gemini;
mod responses;
mod surrogates;

use std::borrow::Cow;

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::classify::ApiError;
use crate::request::{Image, Message, Request};
use crate::sse::{FrameError, Frames};
use crate::usage::Usage;

/// A protocol.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Protocol {
    /// OpenAI's `POST /responses`.
    Responses,
    /// OpenAI's `POST /chat/completions`, which every local server speaks.
    ChatCompletions,
    /// Anthropic's `POST /v1/messages`.
    Messages,
    /// Gemini's `POST /v1beta/models/M:streamGenerateContent`.
    GenerateContent,
}

/// How a complete answer ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StopReason {
    /// The model had said everything.
    Complete,
    /// The length limit cut it off: a success, but not a whole answer.
    Length,
    /// The model, or a filter around it, refused.
    Refused,
}

/// What a stream says, whatever its protocol.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WireEvent {
    /// The model that answers, as the provider names it.
    Model(String),
    /// More of the answer; never empty.
    Text(String),
    /// The model is thinking. Its thoughts are dropped.
    Reasoning,
    /// Tokens so far; the last one counts.
    Usage(Usage),
    /// The answer is complete. Figures may follow, and in Gemini's old habit even text.
    Stop(StopReason),
    /// The provider reports an error inside the stream. Nothing follows.
    Fault(ApiError),
    /// The stream is not what the protocol says. Nothing follows.
    Malformed(String),
    /// An event is larger than [`MAX_EVENT_BYTES`](crate::sse::MAX_EVENT_BYTES). Nothing follows.
    TooLarge,
    /// The stream ended without a mark of completion. Nothing follows.
    Truncated,
}

/// What a codec needs to know of the model it asks.
#[derive(Debug, Clone, Copy)]
pub struct Ask<'a> {
    /// The model's id.
    pub model: &'a str,
    /// Whether it is known to take a reasoning effort or to show its thoughts.
    pub reasoning: bool,
    /// The longest answer to ask for, in tokens.
    pub max_output: Option<u32>,
    /// Whether `/chat/completions` is asked of a server whose models are OpenAI's own, which
    /// refuse the older name of that limit.
    pub openai_models: bool,
    /// Whether the standing instructions are marked for the prompt cache where that takes a mark.
    pub caches: bool,
    /// Whether OpenAI keeps the answer and goes on when the connection breaks.
    pub background: bool,
    /// Whether the model takes pictures. Where it does not, its text says that there were some.
    pub sees: bool,
    /// Whether the server holds the model to [`Request::schema`].
    pub schema: bool,
}

impl Ask<'_> {
    /// What is said in a message: the text, where pictures are left out with a word about them.
    fn said(self, message: &Message) -> Cow<'_, str> {
        if self.sees || message.images.is_empty() {
            return Cow::Borrowed(&message.text);
        }
        let count = message.images.len();
        Cow::Owned(format!("{}\n\n[{count} attached picture(s) that you cannot see.]", message.text))
    }

    /// The pictures that go along.
    fn shown(self, message: &Message) -> &[Image] {
        if self.sees { &message.images } else { &[] }
    }
}

impl Protocol {
    /// The path below the base URL. A base URL of OpenAI's or a local server's ends with the
    /// version, the others' do not.
    pub fn path(self, model: &str) -> String {
        match self {
            Self::Responses => "/responses".to_owned(),
            Self::ChatCompletions => "/chat/completions".to_owned(),
            Self::Messages => "/v1/messages".to_owned(),
            Self::GenerateContent => gemini::path(model),
        }
    }

    /// The request's JSON.
    pub fn body(self, request: &Request, ask: Ask<'_>) -> Value {
        match self {
            Self::Responses => responses::body(request, ask),
            Self::ChatCompletions => chat::body(request, ask),
            Self::Messages => anthropic::body(request, ask),
            Self::GenerateContent => gemini::body(request, ask),
        }
    }
}

#[derive(Debug)]
enum Codec {
    Responses(responses::Codec),
    Chat,
    Anthropic(anthropic::Codec),
    Gemini,
}

/// What a codec writes its events to.
#[derive(Debug, Default)]
struct Sink {
    events: Vec<WireEvent>,
    /// A terminal marker was seen: the end of input is no truncation.
    stopped: bool,
    /// Nothing that follows matters.
    done: bool,
    /// The event being read holds halves of characters.
    carried: bool,
    joiner: surrogates::Joiner,
    /// The last model named, empty before.
    model: String,
    /// The answer's id and the number of its last event, where the protocol numbers them.
    response_id: Option<String>,
    sequence: Option<u64>,
    /// The number of the last event before the stream was taken up again.
    resumed_after: Option<u64>,
}

impl Sink {
    fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        let joined = self.joiner.join(text, self.carried);
        if !joined.is_empty() {
            self.events.push(WireEvent::Text(joined));
        }
    }

    fn model(&mut self, value: &Value) {
        // Many protocols repeat it in every chunk. What is longer than any name is none.
        let is_name = |model: &&str| !model.is_empty() && model.len() <= 256 && *model != self.model;
        if let Some(model) = value.as_str().filter(is_name) {
            model.clone_into(&mut self.model);
            self.events.push(WireEvent::Model(model.to_owned()));
        }
    }

    fn usage(&mut self, usage: Usage) {
        self.events.push(WireEvent::Usage(usage));
    }

    fn stop(&mut self, reason: StopReason) {
        self.stopped = true;
        self.events.extend(self.joiner.finish().map(|rest| WireEvent::Text(rest.to_string())));
        self.events.push(WireEvent::Stop(reason));
    }

    fn fail(&mut self, event: WireEvent) {
        self.done = true;
        self.events.push(event);
    }

    fn fault(&mut self, value: &Value) {
        let error = ApiError::from_value(value).unwrap_or_default();
        self.fail(WireEvent::Fault(error));
    }
}

pub(crate) use chat::response_format;

/// A decoder of one stream: chunks of bytes in, events out.
#[derive(Debug)]
pub struct Decoder {
    frames: Frames,
    codec: Codec,
    sink: Sink,
}

impl Decoder {
    /// A decoder at the beginning of a stream.
    pub fn new(protocol: Protocol) -> Self {
        let codec = match protocol {
            Protocol::Responses => Codec::Responses(responses::Codec::default()),
            Protocol::ChatCompletions => Codec::Chat,
            Protocol::Messages => Codec::Anthropic(anthropic::Codec::default()),
            Protocol::GenerateContent => Codec::Gemini,
        };
        Self { frames: Frames::default(), codec, sink: Sink::default() }
    }

    /// Whether nothing that may follow matters any more.
    pub fn is_done(&self) -> bool {
        self.sink.done
    }

    /// The answer's id and the number of its last event, where the protocol has them.
    pub fn cursor(&self) -> Option<(&str, u64)> {
        Some((self.sink.response_id.as_deref()?, self.sink.sequence?))
    }

    /// The same answer goes on in another stream, from the event after [`Decoder::cursor`]'s.
    pub fn resume(&mut self) {
        self.frames = Frames::default();
        self.sink.resumed_after = self.sink.sequence;
    }

    /// Takes the next bytes and returns what they complete.
    pub fn push(&mut self, bytes: Bytes) -> Vec<WireEvent> {
        if !self.sink.done {
            let pushed = self.frames.push(bytes);
            self.drain(false);
            if let Err(error) = pushed {
                self.broken(&error);
            }
        }
        std::mem::take(&mut self.sink.events)
    }

    /// The stream has ended. What follows from it is a success only if a terminal marker came
    /// before; otherwise the last event says what went wrong.
    pub fn finish(&mut self) -> Vec<WireEvent> {
        if !self.sink.done {
            self.frames.end();
            self.drain(true);
        }
        if !self.sink.done {
            // Gemini's raw JSON tail comes after events that each may carry a finish reason, so
            // it counts even then.
            match serde_json::from_slice::<Value>(self.frames.stray())
                .ok()
                .as_ref()
                .and_then(ApiError::from_value)
            {
                Some(error) => self.sink.fail(WireEvent::Fault(error)),
                None if self.sink.stopped => self.sink.done = true,
                None => self.sink.fail(WireEvent::Truncated),
            }
        }
        std::mem::take(&mut self.sink.events)
    }

    fn drain(&mut self, at_end: bool) {
        while !self.sink.done {
            let event = match self.frames.next() {
                None => return,
                Some(Ok(event)) => event,
                Some(Err(error)) => return self.broken(&error),
            };
            let Some(data) = event.data.as_deref().map(str::trim).filter(|data| !data.is_empty()) else {
                continue;
            };
            if data == "[DONE]" {
                // Gateways send it behind protocols that have no such marker: only a stop that
                // was seen makes it an end.
                self.sink.done = self.sink.stopped;
                continue;
            }
            let mut parsed = serde_json::from_str::<Value>(data);
            self.sink.carried = false;
            if parsed.is_err()
                && let Some(carried) = surrogates::carry(data)
            {
                self.sink.carried = true;
                parsed = serde_json::from_str(&carried);
            }
            match parsed {
                Ok(value @ Value::Object(_)) => self.event(event.event.as_deref(), &value),
                // The last line may have been cut in two by the end of input.
                Err(_) if at_end => return,
                Ok(_) => self.sink.fail(WireEvent::Malformed("an event that is no JSON object".to_owned())),
                Err(error) => {
                    self.sink.fail(WireEvent::Malformed(format!("an event that is no JSON: {error}")));
                }
            }
        }
    }

    fn event(&mut self, name: Option<&str>, value: &Value) {
        match &mut self.codec {
            Codec::Responses(codec) => codec.event(name, value, &mut self.sink),
            Codec::Chat => chat::event(value, &mut self.sink),
            Codec::Anthropic(codec) => codec.event(name, value, &mut self.sink),
            Codec::Gemini => gemini::event(value, &mut self.sink),
        }
    }

    fn broken(&mut self, error: &FrameError) {
        if !self.sink.done {
            self.sink.fail(match error {
                FrameError::TooLarge => WireEvent::TooLarge,
                FrameError::Utf8 => WireEvent::Malformed(error.to_string()),
            });
        }
    }
}

/// The number at `pointer`, 0 where there is none.
fn count(value: &Value, pointer: &str) -> u64 {
    value.pointer(pointer).and_then(Value::as_u64).unwrap_or(0)
}

/// The text at `pointer`, empty where there is none.
fn text<'a>(value: &'a Value, pointer: &str) -> &'a str {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default()
}
