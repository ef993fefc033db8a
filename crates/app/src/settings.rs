//! What the person chose.

use std::io;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use vectort_contract::{ErrorCode, Settings, WireError};
use vectort_llm::{Mode, Provider, Selection};

use crate::error::internal;
use crate::host::Host;
use crate::{App, Result, atomic, blocking};

/// More than this was not written by us.
const MAX_BYTES: u64 = 256 << 10;

impl<H: Host> App<H> {
    /// The settings as they are now: the command line and the window share them. What is missing
    /// or not understood has its default, field by field.
    pub async fn settings(&self) -> Settings {
        let path = self.settings_file();
        blocking(move || understand(read(&path))).await.unwrap_or_default()
    }

    /// Keeps the settings. Fields that this version does not know stay as they are.
    pub async fn settings_save(&self, settings: Settings) -> Result<()> {
        let path = self.settings_file();
        for name in settings.provider.iter().chain(settings.models.keys()) {
            name.parse::<Provider>()
                .map_err(|_| WireError::new(ErrorCode::UnknownProvider).with("value", name))?;
        }
        blocking(move || {
            let mut file = read(&path);
            match serde_json::to_value(&settings) {
                Ok(Value::Object(fields)) => file.extend(fields),
                Ok(_) => {}
                Err(error) => return Err(internal(&error)),
            }
            let text = serde_json::to_vec_pretty(&file).map_err(|error| internal(&error))?;
            atomic::replace(&path, &text)
        })
        .await?
    }

    /// Whom a run asks: what it was told to, else what the person chose for every run.
    pub(crate) async fn selection(
        &self,
        provider: Option<Provider>,
        model: Option<String>,
        mode: Mode,
    ) -> Selection {
        let settings = self.settings().await;
        let of = |name: &String| name.parse::<Provider>().ok();
        Selection {
            provider,
            model,
            first: settings.provider.as_ref().and_then(of),
            models: settings
                .models
                .iter()
                .filter_map(|(provider, model)| Some((of(provider)?, model.clone())))
                .collect(),
            ..Selection::any(mode, self.today())
        }
    }

    fn settings_file(&self) -> PathBuf {
        self.home().join("settings.json")
    }
}

/// The file's fields; none when it is not there or is no object.
fn read(path: &Path) -> Map<String, Value> {
    let text = fs_err::metadata(path).and_then(|metadata| {
        if metadata.len() > MAX_BYTES { Ok(String::new()) } else { fs_err::read_to_string(path) }
    });
    match text {
        Ok(text) => serde_json::from_str(&text).unwrap_or_else(|error| {
            tracing::warn!(%error, "settings not understood");
            Map::new()
        }),
        Err(error) => {
            if error.kind() != io::ErrorKind::NotFound {
                tracing::warn!(%error, "settings not read");
            }
            Map::new()
        }
    }
}

fn understand(mut file: Map<String, Value>) -> Settings {
    let models = match file.remove("models") {
        Some(Value::Object(models)) => models,
        _ => Map::new(),
    };
    let text =
        |value: Value| value.as_str().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned);
    Settings {
        language: field(&mut file, "language"),
        theme: field(&mut file, "theme"),
        models: models
            .into_iter()
            .filter(|(provider, _)| provider.parse::<Provider>().is_ok())
            .filter_map(|(provider, model)| Some((provider, text(model)?)))
            .collect(),
        provider: field::<Option<String>>(&mut file, "provider")
            .filter(|name| name.parse::<Provider>().is_ok()),
        max_cost_microusd: field(&mut file, "max_cost_microusd"),
        hedging: field(&mut file, "hedging"),
        hedge_max_cost_microusd: field(&mut file, "hedge_max_cost_microusd"),
        explore: field(&mut file, "explore"),
        openai_background: field(&mut file, "openai_background"),
        record_runs: field(&mut file, "record_runs"),
    }
}

fn field<T: DeserializeOwned + Default>(file: &mut Map<String, Value>, name: &str) -> T {
    file.remove(name).and_then(|value| serde_json::from_value(value).ok()).unwrap_or_default()
}
