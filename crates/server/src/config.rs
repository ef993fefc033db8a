//! What the server is told: by option, by variable, by file, in this order.
//!
//! Every setting has one name: `--public-url`, `VECTORT_SERVER_PUBLIC_URL`, and `public-url` in
//! the TOML file that `--config` names. Services outside have their usual variables
//! (`STRIPE_SECRET_KEY`, `GOOGLE_CLIENT_ID`, …), which are read from the environment only: keys
//! belong on no command line.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;

use serde::Deserialize;

/// A setting: its name, its default, what it is.
pub struct Setting {
    /// As an option without its dashes.
    pub name: &'static str,
    /// What holds when nobody says otherwise; empty for none.
    pub default: &'static str,
    /// In a few words, for `--help`.
    pub about: &'static str,
}

/// Every setting.
pub const SETTINGS: &[Setting] = &[
    Setting { name: "listen", default: "127.0.0.1:8787", about: "Address and port to listen on" },
    Setting {
        name: "store",
        default: "",
        about: "embedded:DIR or mongodb://…; embedded in the data folder by default",
    },
    Setting {
        name: "blobs",
        default: "",
        about: "file:DIR or s3://BUCKET; a folder in the data folder by default",
    },
    Setting {
        name: "mail",
        default: "",
        about: "dir:DIR, smtp://… or sendgrid; a folder in the data folder by default",
    },
    Setting { name: "data", default: "", about: "Data folder; the system's folder for data by default" },
    Setting {
        name: "public-url",
        default: "",
        about: "Where people reach this server; where it listens by default",
    },
    Setting { name: "cors", default: "", about: "Origins that pages may ask from, separated by commas" },
    Setting { name: "log", default: "info", about: "What is logged, as RUST_LOG takes it" },
];

/// What the server is told.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where it listens.
    pub listen: SocketAddr,
    /// Where documents are kept.
    pub store: StoreAt,
    /// The data folder.
    pub data: PathBuf,
    /// Where people reach it, without a slash at the end.
    pub public_url: String,
    /// Origins that pages may ask from.
    pub cors: Vec<String>,
    /// What is logged.
    pub log: String,
    /// `file:DIR` or `s3://BUCKET`.
    pub blobs: String,
    /// `dir:DIR`, `smtp://…` or `sendgrid`.
    pub mail: String,
}

/// Where documents are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StoreAt {
    /// SQLite in this folder.
    Embedded(PathBuf),
    /// MongoDB at this address.
    Mongo(String),
}

/// Why a configuration cannot be used. Names the setting; never holds a value that may be secret.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// It is not what the setting takes.
    #[error("{name}: {problem}")]
    Invalid {
        /// The setting.
        name: String,
        /// What is wrong.
        problem: String,
    },
    /// The file cannot be read.
    #[error("{0}")]
    File(String),
}

/// The settings of a file.
#[derive(Debug, Default, Deserialize)]
#[serde(transparent)]
struct File(BTreeMap<String, toml::Value>);

/// The variable of a setting.
pub fn variable(name: &str) -> String {
    format!("VECTORT_SERVER_{}", name.replace('-', "_").to_uppercase())
}

impl Config {
    /// Reads the settings: what `option` has, else the environment's (`lookup`), else the text of
    /// the TOML `file`, else the defaults.
    ///
    /// # Errors
    ///
    /// The first setting that cannot be used; a name in the file that is no setting.
    pub fn read(
        option: impl Fn(&str) -> Option<String>,
        lookup: impl Fn(&str) -> Option<String>,
        file: Option<&str>,
        data_folder: impl FnOnce() -> Option<PathBuf>,
    ) -> Result<Self, ConfigError> {
        let file: File = match file {
            Some(text) => toml::from_str(text).map_err(|error| ConfigError::File(error.to_string()))?,
            None => File::default(),
        };
        for name in file.0.keys() {
            if !SETTINGS.iter().any(|setting| setting.name == name) {
                return Err(invalid(name, "there is no such setting"));
            }
        }
        let value = |name: &str| -> Option<String> {
            let of_file = || {
                file.0.get(name).map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned))
            };
            let default =
                || SETTINGS.iter().find(|setting| setting.name == name).map(|it| it.default.to_owned());
            option(name)
                .or_else(|| lookup(&variable(name)))
                .or_else(of_file)
                .or_else(default)
                .filter(|value| !value.trim().is_empty())
        };
        let listen: SocketAddr = value("listen")
            .unwrap_or_default()
            .parse()
            .map_err(|_| invalid("listen", "an address and a port, such as 127.0.0.1:8787"))?;
        let data = value("data").map(PathBuf::from).or_else(data_folder);
        let data = data.ok_or_else(|| invalid("data", "this system has no folder for data: name one"))?;
        let store = match value("store") {
            None => StoreAt::Embedded(data.join("store")),
            Some(text) => parse_store(&text)?,
        };
        let public_url = value("public-url").unwrap_or_else(|| format!("http://{listen}"));
        let public_url = public_url.trim_end_matches('/').to_owned();
        if !public_url.starts_with("http://") && !public_url.starts_with("https://") {
            return Err(invalid("public-url", "begins with http:// or https://"));
        }
        let inside = |kind: &str, name: &str| format!("{kind}:{}", data.join(name).display());
        Ok(Self {
            listen,
            store,
            public_url,
            cors: value("cors").map(|text| list(&text)).unwrap_or_default(),
            log: value("log").unwrap_or_default(),
            blobs: value("blobs").unwrap_or_else(|| inside("file", "blobs")),
            mail: value("mail").unwrap_or_else(|| inside("dir", "mail")),
            data,
        })
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(',')
        .map(|one| one.trim().trim_end_matches('/').to_owned())
        .filter(|one| !one.is_empty())
        .collect()
}

fn parse_store(text: &str) -> Result<StoreAt, ConfigError> {
    if let Some(folder) = text.strip_prefix("embedded:") {
        return Ok(StoreAt::Embedded(PathBuf::from(folder)));
    }
    if text.starts_with("mongodb://") || text.starts_with("mongodb+srv://") {
        return Ok(StoreAt::Mongo(text.to_owned()));
    }
    Err(invalid("store", "embedded:DIR or mongodb://…"))
}

fn invalid(name: &str, problem: &str) -> ConfigError {
    ConfigError::Invalid { name: name.to_owned(), problem: problem.to_owned() }
}
