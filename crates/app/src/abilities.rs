//! What local models can do, and what follows for how they are asked.
//!
//! A hosted model is known by the registry. A local one may be anything from two billion parameters
//! to seven hundred, so it is tried before the first run that asks it: two answers of a few tokens,
//! kept in `abilities.json` of the data folder.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use tokio::time::Instant;
use vectort_generation::format::FILES_SCHEMA;
use vectort_generation::prompt::Style;
use vectort_generation::reader::{Event, Reader};
use vectort_llm::{Abilities, LocalServer, Selection, Trial};

use crate::error::internal;
use crate::host::Host;
use crate::providers::{Providers, listed};
use crate::{App, Result, atomic, blocking};

/// How long a trial may take: a server may have to load the model first.
const PATIENCE: Duration = Duration::from_mins(2);

/// Below this many parameters a model loses track of searches and their replacements.
const SMALL: u64 = 7_000_000_000;

/// Below this much room for question and answer, in tokens, whole files are asked for one at a time.
const NARROW: u32 = 12_000;

/// A file in our form, and nothing else.
const TRIAL: Trial<'static> = Trial {
    question: "Answer with exactly one file in this form, and with nothing else:\n\
               <<<FILE hello.txt>>>\nGood morning\n<<<END>>>\n",
    holds: keeps_form,
};

fn keeps_form(answer: &str) -> bool {
    let mut reader = Reader::new();
    let mut events = reader.push(answer);
    events.extend(reader.finish());
    let files: Vec<&Event> = events.iter().filter(|event| matches!(event, Event::FileDone { .. })).collect();
    matches!(files[..], [Event::FileDone { path, content }]
        if path.as_str() == "hello.txt" && content.trim() == "Good morning")
}

/// How a model is asked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Form {
    pub(crate) style: Style,
    /// A JSON Schema that its server holds it to.
    pub(crate) schema: Option<serde_json::Value>,
}

impl Form {
    fn of(abilities: Abilities) -> Self {
        if abilities.keeps_form {
            let is_small = abilities.parameters.is_some_and(|count| count < SMALL)
                || abilities.context.is_some_and(|tokens| tokens < NARROW);
            return Self { style: if is_small { Style::OneFile } else { Style::Blocks }, schema: None };
        }
        // It does not keep to a form by itself; where its server can make it, that is done.
        match abilities.schema.then(|| serde_json::from_str(FILES_SCHEMA).ok()).flatten() {
            Some(schema) => Self { style: Style::Held, schema: Some(schema) },
            None => Self { style: Style::OneFile, schema: None },
        }
    }
}

impl<H: Host> App<H> {
    /// How whoever would be asked first is asked. A local model that nobody asked yet is tried,
    /// which may take as long as loading it.
    pub(crate) async fn form(&self, providers: &mut Providers, selection: &Selection) -> Result<Form> {
        let Some((server, model)) = first_local(providers, selection).await else {
            return Ok(Form::default());
        };
        let key = format!("{} {model}", server.base_url);
        let file = self.home().join("abilities.json");
        let mut known = read(file.clone()).await?;
        let abilities = match known.get(&key) {
            Some(abilities) => *abilities,
            None => match vectort_llm::probe(&server, &model, TRIAL, Instant::now() + PATIENCE).await {
                Ok(Some(abilities)) => {
                    known.insert(key, abilities);
                    let text = serde_json::to_vec_pretty(&known).map_err(|error| internal(&error))?;
                    blocking(move || atomic::replace(&file, &text)).await??;
                    abilities
                }
                // A server that tells nothing of itself is asked as any other.
                Ok(None) => return Ok(Form::default()),
                Err(error) => {
                    // The run itself will say what is wrong with the server.
                    tracing::warn!(%error, model, "a local model was not tried");
                    return Ok(Form { style: Style::OneFile, schema: None });
                }
            },
        };
        let mut config = providers.router.config().clone();
        config.set_abilities(&server.base_url, &model, abilities);
        providers.router = self.router(config).await?;
        Ok(Form::of(abilities))
    }
}

/// The local server that would be asked first, and for which model.
async fn first_local(providers: &Providers, selection: &Selection) -> Option<(LocalServer, String)> {
    let target = providers.router.plan(selection).ok()?.into_iter().next()?;
    let base_url = target.local()?;
    let config = providers.router.config();
    let server = config.local().iter().find(|server| server.base_url == *base_url)?.clone();
    let model = match target.model {
        Some(model) => model,
        None => listed(&providers.router).await.into_iter().next()?.id,
    };
    Some((server, model))
}

/// What was found out, by address and model. What cannot be read is found out again.
async fn read(file: PathBuf) -> Result<BTreeMap<String, Abilities>> {
    blocking(move || {
        let text = fs_err::read_to_string(file).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    })
    .await
}
