//! What is said of providers: whom a run waits for, who went on, what it came to, how they are.

use std::time::{SystemTime, UNIX_EPOCH};

use vectort_contract::{Circuit, Done, Event, ProviderHealth};

use super::{Output, provider_name};

impl Output {
    /// Where a question goes.
    pub(super) fn route(&self, event: &Event) {
        let seconds = |ms: u64| ms.div_ceil(1_000).to_string();
        let line = match event {
            Event::Skipped { provider, why, until_ms, .. } => {
                let provider = ("provider", provider_name(provider));
                match (why.as_str(), until_ms) {
                    ("throttled", Some(until)) => {
                        let left = seconds(until.saturating_sub(now_ms()));
                        self.text("cli-skipped-throttled", &[provider, ("seconds", &left)])
                    }
                    ("disabled", _) => self.text("cli-skipped-disabled", &[provider]),
                    _ => self.text("cli-skipped-resting", &[provider]),
                }
            }
            Event::Waiting { provider, reason, wait_ms, .. } => self.text(
                "cli-waiting",
                &[
                    ("provider", provider_name(provider)),
                    ("reason", &self.reason(reason)),
                    ("seconds", &seconds(*wait_ms)),
                ],
            ),
            Event::Hedged { provider, .. } => {
                self.text("cli-hedged", &[("provider", provider_name(provider))])
            }
            Event::Switched { from, to, reason } => self.text(
                "cli-switched",
                &[
                    ("provider", provider_name(from)),
                    ("reason", &self.reason(reason)),
                    ("next", provider_name(to)),
                ],
            ),
            // A terminal shows files when they are there.
            _ => return,
        };
        self.line(&line);
    }

    pub(super) fn reason(&self, code: &str) -> String {
        self.l10n.try_get(&format!("attempt-{code}"), &[]).unwrap_or_else(|| code.to_owned())
    }

    /// What a run came to, with what was saved and what speed cost.
    pub(super) fn costs(&self, done: &Done) -> String {
        let id = if done.spending.estimated == Some(true) { "cli-cost-estimated" } else { "cli-cost" };
        let mut parts = vec![self.text(id, &[("cost", &usd(done.spending.cost_microusd))])];
        if let Some(hedge) = done.spending.hedge_microusd {
            parts.push(self.text("cli-cost-hedge", &[("cost", &usd(hedge))]));
        }
        if let Some(saved) = done.spending.saved_microusd.and_then(|saved| u64::try_from(saved).ok()) {
            parts.push(self.text("cli-cost-saved", &[("cost", &usd(saved))]));
        }
        parts.join(", ")
    }

    /// How a model is: its state in words, then its times.
    pub(super) fn health(&self, health: &ProviderHealth) -> String {
        let until = |ms: u64| ms.saturating_sub(now_ms()).div_ceil(1_000).to_string();
        let state = match (&health.disabled, health.throttled_until_ms, health.circuit) {
            (Some(reason), _, _) => self.reason(reason),
            (None, Some(ms), _) => self.text("cli-health-throttled", &[("seconds", &until(ms))]),
            (None, None, Circuit::Open) => {
                let seconds = until(health.open_until_ms.unwrap_or_default());
                self.text("cli-health-resting", &[("seconds", &seconds)])
            }
            (None, None, Circuit::HalfOpen) => self.text("cli-health-trying", &[]),
            (None, None, Circuit::Closed) => self.text("cli-health-ready", &[]),
        };
        let mut parts = vec![format!("    {}: {state}", health.model)];
        if let (Some(p50), Some(p95)) = (health.first_token_p50_ms, health.first_token_p95_ms) {
            let seconds = |ms: u64| format!("{:.1}", ms as f64 / 1_000.0);
            let args = [("half", &*seconds(p50)), ("most", &seconds(p95))];
            parts.push(self.text("cli-health-first-text", &args));
        }
        if let Some(rate) = health.tokens_per_second {
            parts.push(self.text("cli-health-rate", &[("rate", &format!("{rate:.0}"))]));
        }
        parts.join("; ")
    }
}

fn usd(microusd: u64) -> String {
    format!("${:.4}", microusd as f64 / 1_000_000.0)
}

fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    since.as_millis() as u64
}
