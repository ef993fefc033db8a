//! What a model of a local server can do. Hosted models are known by the registry; a local one may
//! be anything, so it is asked: what its server says of it, and two trials of a few tokens.
//!
//! What is read (each where the server has it):
//! - Ollama: `POST /api/show` (capabilities, size), then `GET /api/ps` (the context that it was
//!   loaded with, which is far below the model's own unless the person raised it);
//! - LM Studio: `GET /api/v0/models/ID`;
//! - llama.cpp: `GET /props`;
//! - vLLM: `max_model_len` in `GET /v1/models`.

use std::time::Duration;

use reqwest::header::HeaderMap;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tokio::time::Instant;

use crate::config::{LocalKind, LocalServer};
use crate::error::AttemptError;
use crate::http::{Http, get_json, post_json};
use crate::wire::response_format;

/// How long a server may take to tell of a model, which it has not to load for that.
const TELLING: Duration = Duration::from_secs(2);

/// The longest answer to a trial, in tokens.
const TRIAL_TOKENS: u32 = 96;

/// The word that a model is held to by a schema and would not say by itself.
const HELD: &str = "vectort-7351";

/// What a model of a local server can do.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Abilities {
    /// Question and answer together, in tokens, as it is loaded; `None` where nobody says.
    pub context: Option<u32>,
    /// Parameters; `None` where nobody says.
    pub parameters: Option<u64>,
    /// Takes pictures.
    pub sees: bool,
    /// The server holds it to a JSON Schema.
    pub schema: bool,
    /// It kept to the form that the trial asked for.
    pub keeps_form: bool,
}

/// A question whose answer shows whether a model keeps to a form.
#[derive(Debug, Clone, Copy)]
pub struct Trial<'a> {
    /// What is asked.
    pub question: &'a str,
    /// Whether an answer keeps to the form.
    pub holds: fn(&str) -> bool,
}

/// Finds out what `model` of `server` can do; `None` for a server that tells nothing of its models,
/// which is asked as any other. The trials load the model, which may take a minute; what is not
/// answered by `deadline` counts as not able.
///
/// # Errors
///
/// When the server does not answer the trials: nothing is known then.
pub async fn probe(
    server: &LocalServer,
    model: &str,
    trial: Trial<'_>,
    deadline: Instant,
) -> Result<Option<Abilities>, AttemptError> {
    let http = Http::new(deadline.saturating_duration_since(Instant::now()));
    let probe = Probe { client: http.client(&server.base_url)?, server, model, deadline };
    // Whoever does not know a route says so at once.
    let soon = Instant::now() + TELLING;
    if (Probe { deadline: soon.min(deadline), ..probe }).told().await == Abilities::default() {
        return Ok(None);
    }
    let keeps_form = (trial.holds)(&probe.complete(trial.question, None).await?);
    let schema = json!({
        "type": "object",
        "properties": {"word": {"type": "string", "enum": [HELD]}},
        "required": ["word"],
        "additionalProperties": false,
    });
    // A server that does not know the field may refuse it, which is an answer too.
    let answer = probe.complete("Say good morning in French.", Some(&schema)).await.unwrap_or_default();
    let is_held = serde_json::from_str::<Value>(&answer).is_ok_and(|answer| answer["word"] == HELD);
    // Once it is loaded a server may say with how large a context.
    Ok(Some(Abilities { keeps_form, schema: is_held, ..probe.told().await }))
}

#[derive(Clone, Copy)]
struct Probe<'a> {
    client: &'a reqwest::Client,
    server: &'a LocalServer,
    model: &'a str,
    deadline: Instant,
}

impl Probe<'_> {
    async fn complete(&self, question: &str, schema: Option<&Value>) -> Result<String, AttemptError> {
        let mut body = json!({
            "model": self.model,
            "messages": [{"role": "user", "content": question}],
            "max_tokens": TRIAL_TOKENS,
            "temperature": 0,
            "stream": false,
        });
        if let Some(schema) = schema {
            body["response_format"] = response_format(schema);
        }
        let url = self.server.base_url.join("/chat/completions");
        let answer = self.post(url, &body).await?;
        Ok(answer
            .pointer("/choices/0/message/content")
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned())
    }

    /// What the server itself tells of the model.
    async fn told(&self) -> Abilities {
        match self.server.kind {
            LocalKind::Ollama => self.ollama().await,
            LocalKind::LmStudio => self.lm_studio().await,
            LocalKind::LlamaCpp => self.llama_cpp().await,
            LocalKind::Vllm => self.vllm().await,
            // Whoever it is, only its own routes answer.
            LocalKind::Named => {
                let all =
                    [self.ollama().await, self.lm_studio().await, self.llama_cpp().await, self.vllm().await];
                all.into_iter().find(|told| *told != Abilities::default()).unwrap_or_default()
            }
        }
    }

    async fn ollama(&self) -> Abilities {
        let Ok(shown) = self.post(self.beside("/api/show"), &json!({"model": self.model})).await else {
            return Abilities::default();
        };
        let info = |end: &str| {
            let info = shown.get("model_info").and_then(Value::as_object)?;
            info.iter().find(|(name, _)| name.ends_with(end)).and_then(|(_, value)| value.as_u64())
        };
        let loaded = self.get(self.beside("/api/ps")).await.ok().and_then(|running| {
            let models = running.get("models")?.as_array()?;
            models.iter().find(|it| it["name"] == self.model || it["model"] == self.model)?["context_length"]
                .as_u64()
        });
        let abilities = shown.get("capabilities").and_then(Value::as_array);
        Abilities {
            context: tokens(loaded.or_else(|| info(".context_length"))),
            parameters: info("general.parameter_count"),
            sees: abilities.is_some_and(|all| all.iter().any(|one| one == "vision")),
            ..Abilities::default()
        }
    }

    async fn lm_studio(&self) -> Abilities {
        let Ok(told) = self.get(self.beside(&format!("/api/v0/models/{}", self.model))).await else {
            return Abilities::default();
        };
        let context =
            ["loaded_context_length", "max_context_length"].iter().find_map(|name| told[*name].as_u64());
        Abilities { context: tokens(context), sees: told["type"] == "vlm", ..Abilities::default() }
    }

    async fn llama_cpp(&self) -> Abilities {
        let Ok(told) = self.get(self.beside("/props")).await else { return Abilities::default() };
        let context = told.pointer("/default_generation_settings/n_ctx").and_then(Value::as_u64);
        let sees = told.pointer("/modalities/vision").and_then(Value::as_bool) == Some(true);
        Abilities { context: tokens(context), sees, ..Abilities::default() }
    }

    async fn vllm(&self) -> Abilities {
        let Ok(list) = self.get(self.server.base_url.join("/models")).await else {
            return Abilities::default();
        };
        let models = list.get("data").and_then(Value::as_array);
        let entry = models.and_then(|models| models.iter().find(|it| it["id"] == self.model));
        Abilities {
            context: tokens(entry.and_then(|it| it["max_model_len"].as_u64())),
            ..Abilities::default()
        }
    }

    /// A route of the server's own, which stands beside `/v1`.
    fn beside(&self, path: &str) -> String {
        let base = self.server.base_url.as_str();
        format!("{}{path}", base.strip_suffix("/v1").unwrap_or(base))
    }

    async fn get(&self, url: String) -> Result<Value, AttemptError> {
        get_json(self.client, url, HeaderMap::new(), None, self.deadline).await
    }

    async fn post(&self, url: String, body: &Value) -> Result<Value, AttemptError> {
        post_json(self.client, url, body, self.deadline).await
    }
}

fn tokens(count: Option<u64>) -> Option<u32> {
    count.map(|count| u32::try_from(count).unwrap_or(u32::MAX))
}
