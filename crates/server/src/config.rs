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
    Setting {
        name: "redirects",
        default: "",
        about: "Pages that sign-ins may be handed to, exactly, separated by commas; apps need none",
    },
    Setting {
        name: "mail-from",
        default: "",
        about: "Sender of mail; no-reply at the public host by default",
    },
    Setting {
        name: "limits",
        default: "on",
        about: "Limits of requests per person and address: on, or off behind something that limits",
    },
    Setting {
        name: "trusted-proxies",
        default: "0",
        about: "How many proxies stand before this server and append to X-Forwarded-For",
    },
    Setting {
        name: "metrics",
        default: "local",
        about: "Who may read /metrics: local (this machine, not through a proxy), open or off",
    },
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
    /// Sender of mail.
    pub mail_from: String,
    /// Pages that sign-ins may be handed to, beside apps.
    pub redirects: Vec<String>,
    /// Requests are limited.
    pub limits: bool,
    /// Proxies before this server whose `X-Forwarded-For` is believed.
    pub trusted_proxies: usize,
    /// Who may read `/metrics`.
    pub metrics: Metrics,
    /// Variables of services outside.
    pub services: Services,
}

/// Who may read `/metrics`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metrics {
    /// Whoever asks from this machine, and not through a proxy.
    Local,
    /// Everybody.
    Open,
    /// Nobody.
    Off,
}

/// The variables that services outside are configured with, as the environment has them. Their
/// values are never printed.
#[derive(Clone, Default)]
pub struct Services(BTreeMap<&'static str, String>);

impl Services {
    /// Those of [`VARIABLES`] that are set and not empty.
    fn read(lookup: impl Fn(&str) -> Option<String>) -> Self {
        let read =
            |name: &&'static str| Some((*name, lookup(name).filter(|value| !value.trim().is_empty())?));
        Self(VARIABLES.iter().filter_map(read).collect())
    }

    /// The value of one of [`VARIABLES`].
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    /// Where a service is: its variable, or its own address; without a slash at the end.
    pub fn base<'a>(&'a self, name: &str, default: &'a str) -> &'a str {
        self.get(name).unwrap_or(default).trim_end_matches('/')
    }
}

impl std::fmt::Debug for Services {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

/// The variables of services outside. Those of model providers are read where models are called.
pub const VARIABLES: &[&str] = &[
    "APPLE_CLIENT_ID",
    "APPLE_ISSUER",
    "APPLE_KEY_ID",
    "APPLE_PRIVATE_KEY",
    "APPLE_TEAM_ID",
    "AWS_ACCESS_KEY_ID",
    "AWS_ENDPOINT_URL",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
    "GITHUB_API_URL",
    "GITHUB_CLIENT_ID",
    "GITHUB_CLIENT_SECRET",
    "GITHUB_URL",
    "GOOGLE_CLIENT_ID",
    "GOOGLE_CLIENT_SECRET",
    "GOOGLE_ISSUER",
    "SENDGRID_API_BASE",
    "SENDGRID_API_KEY",
    "STRIPE_API_BASE",
    "STRIPE_SECRET_KEY",
    "STRIPE_WEBHOOK_SECRET",
];

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
        lookup: impl Fn(&str) -> Option<String> + Copy,
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
                file.0.get(name).map(|value| match value {
                    toml::Value::String(text) => text.clone(),
                    toml::Value::Integer(number) => number.to_string(),
                    toml::Value::Boolean(truth) => if *truth { "on" } else { "off" }.to_owned(),
                    // None of the settings takes one: refused where it is read.
                    other => format!("{other:?}"),
                })
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
        let host = public_url.split("://").nth(1).unwrap_or_default();
        let host = host.split(['/', ':']).next().unwrap_or_default();
        // An address is no name that mail can come from.
        let is_name = host.contains(|c: char| c.is_ascii_alphabetic()) && !host.starts_with('[');
        let host = if is_name { host.to_owned() } else { "localhost".to_owned() };
        let limits = match value("limits").as_deref() {
            Some("off") => false,
            None | Some("on") => true,
            Some(_) => return Err(invalid("limits", "on or off")),
        };
        let metrics = match value("metrics").as_deref() {
            None | Some("local") => Metrics::Local,
            Some("open") => Metrics::Open,
            Some("off") => Metrics::Off,
            Some(_) => return Err(invalid("metrics", "local, open or off")),
        };
        let trusted_proxies = value("trusted-proxies").unwrap_or_default();
        let trusted_proxies = trusted_proxies
            .parse()
            .map_err(|_| invalid("trusted-proxies", "a number: 0 where nothing stands before this server"))?;
        let inside = |kind: &str, name: &str| format!("{kind}:{}", data.join(name).display());
        Ok(Self {
            listen,
            store,
            public_url,
            cors: value("cors").map(|text| list(&text)).unwrap_or_default(),
            log: value("log").unwrap_or_default(),
            blobs: value("blobs").unwrap_or_else(|| inside("file", "blobs")),
            mail: value("mail").unwrap_or_else(|| inside("dir", "mail")),
            mail_from: value("mail-from").unwrap_or_else(|| format!("Vectort <no-reply@{host}>")),
            redirects: value("redirects").map(|text| list(&text)).unwrap_or_default(),
            limits,
            trusted_proxies,
            metrics,
            services: Services::read(lookup),
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
