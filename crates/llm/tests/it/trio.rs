//! Three providers, each a scripted server of its own.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use vectort_llm::{Clock, Config, Memory, Options, Policy, Protocol, Router};
use vectort_testkit::scripted::{Received, Reply, Scripted, Step};

use crate::streams::{delta, end, preamble, saying};
use crate::support::{config, fast};

/// The protocol and the best model of each, in the order in which they are asked.
pub(crate) const TRIO: [(Protocol, &str); 3] = [
    (Protocol::Responses, "gpt-5"),
    (Protocol::Messages, "claude-sonnet-4-6"),
    (Protocol::GenerateContent, "gemini-2.5-pro"),
];

/// OpenAI, Anthropic and Gemini.
pub(crate) struct Trio {
    pub(crate) servers: [Scripted; 3],
}

impl Trio {
    /// Each server answers with what `script` says for its place.
    pub(crate) fn start(script: impl Fn(usize, &Received) -> Reply + Send + Sync + 'static) -> Self {
        let script = Arc::new(script);
        let server = |place: usize| {
            let script = Arc::clone(&script);
            Scripted::start(move |request| script(place, request))
        };
        Self { servers: [server(0), server(1), server(2)] }
    }

    pub(crate) fn config(&self) -> Config {
        let [openai, anthropic, gemini] = &self.servers;
        config(&[
            ("OPENAI_API_KEY", "k"),
            ("OPENAI_BASE_URL", &format!("{}/v1", openai.url())),
            ("ANTHROPIC_API_KEY", "k"),
            ("ANTHROPIC_BASE_URL", &anthropic.url()),
            ("GEMINI_API_KEY", "k"),
            ("GEMINI_BASE_URL", &gemini.url()),
        ])
    }

    pub(crate) fn router(&self, policy: Policy, memory: &Memory) -> Router {
        let options = Options { deadlines: fast(), policy, memory: memory.clone() };
        Router::with_options(self.config(), options)
    }

    /// How often each was asked.
    pub(crate) fn asked(&self) -> [usize; 3] {
        [0, 1, 2].map(|place| self.servers[place].received().len())
    }
}

/// A whole answer of the provider at `place`.
pub(crate) fn says(place: usize, text: &str) -> Reply {
    let (protocol, model) = TRIO[place];
    Reply::stream(saying(protocol, model, text))
}

/// The same, whose first text comes after `wait`.
pub(crate) fn says_late(place: usize, wait: Duration, text: &str) -> Reply {
    let (protocol, model) = TRIO[place];
    Reply::stream([preamble(protocol, model)])
        .then(Step::Pause(wait))
        .then(Step::Send((delta(protocol, text) + end(protocol).as_str()).into_bytes()))
}

/// `text`, and then `step`.
pub(crate) fn breaks(place: usize, text: &str, step: Option<Step>) -> Reply {
    let (protocol, model) = TRIO[place];
    let reply = Reply::stream([preamble(protocol, model), delta(protocol, text)]);
    step.into_iter().fold(reply.then(Step::Pause(Duration::from_millis(30))), Reply::then)
}

/// A clock that stands still until it is told otherwise.
#[derive(Clone)]
pub(crate) struct Hands(Arc<AtomicU64>);

impl Hands {
    pub(crate) fn at(millis: u64) -> Self {
        Self(Arc::new(AtomicU64::new(millis)))
    }

    pub(crate) fn clock(&self) -> Clock {
        let hands = Arc::clone(&self.0);
        Clock::new(move || hands.load(Ordering::Relaxed))
    }

    pub(crate) fn forward(&self, time: Duration) {
        self.0.fetch_add(time.as_millis() as u64, Ordering::Relaxed);
    }

    pub(crate) fn set(&self, millis: u64) {
        self.0.store(millis, Ordering::Relaxed);
    }
}
