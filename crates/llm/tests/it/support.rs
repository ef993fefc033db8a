//! What every test of the router needs.

use std::collections::HashMap;
use std::time::Duration;

use futures_util::StreamExt as _;
use jiff::civil::{Date, date};
use vectort_llm::{
    Attempt, Call, Config, Deadlines, Mode, Options, Policy, Provider, Request, Router, Selection,
    StopReason, StreamEvent,
};

/// The day on which the tests live.
pub(crate) const TODAY: Date = date(2026, 11, 22);

/// A configuration from variables, as the environment would give them.
pub(crate) fn config(variables: &[(&str, &str)]) -> Config {
    let variables: HashMap<String, String> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Config::from_env(|name| variables.get(name).cloned()).expect("a valid configuration")
}

/// Deadlines short enough to wait for.
pub(crate) fn fast() -> Deadlines {
    Deadlines {
        connect: Duration::from_secs(2),
        headers: Duration::from_millis(600),
        local_headers: Duration::from_secs(3),
        first_token: Duration::from_millis(1_200),
        first_token_least: Duration::from_millis(400),
        first_token_high_effort: Duration::from_millis(1_200),
        stall: Duration::from_millis(600),
        total: Duration::from_secs(20),
        tail: Duration::from_millis(200),
        probe: Duration::from_secs(2),
    }
}

/// A policy that asks nobody twice, for tests of what one attempt comes to.
pub(crate) fn once() -> Policy {
    Policy { retries_per_target: 0, ..Policy::default() }
}

/// A router over these variables that asks nobody twice.
pub(crate) fn router(variables: &[(&str, &str)]) -> Router {
    with_policy(variables, once())
}

/// A router over these variables.
pub(crate) fn with_policy(variables: &[(&str, &str)], policy: Policy) -> Router {
    Router::with_options(config(variables), Options { deadlines: fast(), policy, ..Options::default() })
}

/// Any provider's best model, today.
pub(crate) fn anyone() -> Selection {
    Selection::any(Mode::Advanced, TODAY)
}

/// `provider` only.
pub(crate) fn only(provider: Provider) -> Selection {
    Selection { provider: Some(provider), ..anyone() }
}

/// A request whose message selects aimock's fixture.
pub(crate) fn ask(message: &str) -> Request {
    Request::new("You write programs.", message)
}

/// Everything that happened to a request.
#[derive(Debug)]
pub(crate) struct Run {
    pub(crate) events: Vec<StreamEvent>,
}

/// Runs a request that carries more than its words.
pub(crate) async fn run_with(router: &Router, request: Request, selection: Selection, call: Call) -> Run {
    Run { events: router.stream_with(request, selection, call).collect().await }
}

/// Runs a request to its end.
pub(crate) async fn run(router: &Router, request: Request, selection: Selection) -> Run {
    Run { events: router.stream(request, selection).collect().await }
}

impl Run {
    /// The text that was passed on and stands.
    pub(crate) fn text(&self) -> String {
        let mut all = String::new();
        for event in &self.events {
            match event {
                StreamEvent::Text(text) => all.push_str(text),
                StreamEvent::Retract { to } => all.truncate(*to),
                _ => {}
            }
        }
        all
    }

    pub(crate) fn last(&self) -> &StreamEvent {
        self.events.last().expect("a stream has a last event")
    }

    /// Every attempt, from the last event.
    pub(crate) fn attempts(&self) -> &[Attempt] {
        match self.last() {
            StreamEvent::Finished { attempts, .. }
            | StreamEvent::Interrupted { attempts }
            | StreamEvent::Exhausted { attempts } => attempts,
            other => panic!("{other:?} is no last event"),
        }
    }

    /// How the answer ended, if it did.
    pub(crate) fn stop(&self) -> Option<StopReason> {
        match self.last() {
            StreamEvent::Finished { stop, .. } => Some(*stop),
            _ => None,
        }
    }

    /// One word for the end, and what each attempt came to.
    pub(crate) fn story(&self) -> String {
        let end = match self.last() {
            StreamEvent::Finished { .. } => "finished",
            StreamEvent::Interrupted { .. } => "interrupted",
            StreamEvent::Exhausted { .. } => "exhausted",
            other => panic!("{other:?} is no last event"),
        };
        let attempts: Vec<String> = self
            .attempts()
            .iter()
            .map(|attempt| {
                let result = attempt.error.as_ref().map_or("ok", |error| error.reason.as_str());
                format!("{} {result}", attempt.provider)
            })
            .collect();
        format!("{}; {end}", attempts.join(", "))
    }
}
