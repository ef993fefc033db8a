//! How mail leaves: into a folder, by SMTP, or over SendGrid's API.

use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::message::{Mailbox, MultiPart};
use lettre::{Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use serde_json::json;
use uuid::Uuid;

use super::letter::Written;
use crate::config::Config;

/// How long one try may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// Why mail cannot be set up. Says nothing of what the settings hold.
#[derive(Debug, thiserror::Error)]
pub enum TransportError {
    /// `mail-from` is no address.
    #[error("mail-from: an address, such as Vectort <no-reply@example.com>")]
    Sender,
    /// `mail` is none of its three forms.
    #[error("mail: dir:DIR, smtp://… or sendgrid")]
    Unknown,
    /// `smtp://…` is no address of a server.
    #[error("mail: smtp://USER:PASSWORD@HOST:PORT?tls=required, or smtps://…")]
    Smtp,
    /// `sendgrid` without its key.
    #[error("mail: sendgrid needs SENDGRID_API_KEY")]
    NoKey,
    /// The client for HTTP.
    #[error("mail: {0}")]
    Client(#[from] reqwest::Error),
}

/// Why one mail was not taken. Holds no address.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SendError {
    /// The address or a header is none that mail can have.
    #[error("it cannot be written")]
    Unwritable,
    /// The folder.
    #[error("the folder: {0}")]
    Folder(std::io::ErrorKind),
    /// SMTP: its reply code, where there was one.
    #[error("SMTP: {code}")]
    Smtp {
        /// Such as `550`.
        code: String,
        /// Trying again may help.
        passing: bool,
    },
    /// SendGrid's status.
    #[error("SendGrid: {0}")]
    SendGrid(u16),
    /// SendGrid cannot be reached.
    #[error("SendGrid does not answer")]
    Unreachable,
}

impl SendError {
    /// Trying again may help.
    pub(crate) fn is_passing(&self) -> bool {
        match self {
            Self::Unwritable => false,
            Self::Folder(_) | Self::Unreachable => true,
            Self::Smtp { passing, .. } => *passing,
            Self::SendGrid(status) => *status == 429 || *status >= 500,
        }
    }
}

pub(crate) enum Transport {
    Folder(PathBuf),
    Smtp(Box<AsyncSmtpTransport<Tokio1Executor>>),
    SendGrid { client: reqwest::Client, url: String, key: String },
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // Never the password or the key.
        f.write_str(match self {
            Self::Folder(_) => "Folder",
            Self::Smtp(_) => "Smtp",
            Self::SendGrid { .. } => "SendGrid",
        })
    }
}

impl Transport {
    pub(crate) fn new(config: &Config) -> Result<Self, TransportError> {
        let setting = config.mail.as_str();
        if let Some(folder) = setting.strip_prefix("dir:") {
            return Ok(Self::Folder(PathBuf::from(folder)));
        }
        if setting.starts_with("smtp://") || setting.starts_with("smtps://") {
            let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(setting)
                .map_err(|_| TransportError::Smtp)?
                .timeout(Some(PATIENCE))
                .build();
            return Ok(Self::Smtp(Box::new(transport)));
        }
        if setting != "sendgrid" {
            return Err(TransportError::Unknown);
        }
        let key = config.services.get("SENDGRID_API_KEY").ok_or(TransportError::NoKey)?.to_owned();
        let base = config.services.base("SENDGRID_API_BASE", "https://api.sendgrid.com");
        let client = reqwest::Client::builder().timeout(PATIENCE).build()?;
        Ok(Self::SendGrid { client, url: format!("{base}/v3/mail/send"), key })
    }

    /// Hands one mail over.
    pub(crate) async fn send(&self, from: &Mailbox, to: &str, mail: &Written) -> Result<(), SendError> {
        match self {
            Self::Folder(folder) => into_folder(folder, &message(from, to, mail)?.formatted()).await,
            Self::Smtp(transport) => {
                let sent = transport.send(message(from, to, mail)?).await;
                sent.map(|_| ()).map_err(|error| SendError::Smtp {
                    code: error.status().map_or_else(|| "no reply".to_owned(), |code| code.to_string()),
                    passing: !error.is_permanent() && !error.is_client(),
                })
            }
            Self::SendGrid { client, url, key } => {
                let body = json!({
                    "personalizations": [{"to": [{"email": to}]}],
                    "from": {"email": from.email.to_string(), "name": from.name},
                    "subject": mail.subject,
                    "content": [
                        {"type": "text/plain", "value": mail.text},
                        {"type": "text/html", "value": mail.html},
                    ],
                    // Links hold tokens: nobody rewrites or counts them.
                    "tracking_settings": {
                        "click_tracking": {"enable": false, "enable_text": false},
                        "open_tracking": {"enable": false},
                    },
                });
                let answer = client.post(url).bearer_auth(key).json(&body).send().await;
                let status = answer.map_err(|_| SendError::Unreachable)?.status();
                if status.is_success() { Ok(()) } else { Err(SendError::SendGrid(status.as_u16())) }
            }
        }
    }
}

fn message(from: &Mailbox, to: &str, mail: &Written) -> Result<Message, SendError> {
    let address: Address = to.parse().map_err(|_| SendError::Unwritable)?;
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, address))
        .message_id(None)
        .subject(&mail.subject)
        .multipart(MultiPart::alternative_plain_html(mail.text.clone(), mail.html.clone()))
        .map_err(|_| SendError::Unwritable)
}

/// One file a mail. It appears under its name when it is whole.
async fn into_folder(folder: &Path, bytes: &[u8]) -> Result<(), SendError> {
    let (folder, bytes) = (folder.to_owned(), bytes.to_owned());
    let write = move || -> std::io::Result<()> {
        std::fs::create_dir_all(&folder)?;
        let name = Uuid::now_v7();
        let half = folder.join(format!(".{name}"));
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        // Mail holds tokens.
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        std::io::Write::write_all(&mut options.open(&half)?, &bytes)?;
        std::fs::rename(half, folder.join(format!("{name}.eml")))
    };
    let written =
        tokio::task::spawn_blocking(write).await.map_err(|_| SendError::Folder(std::io::ErrorKind::Other))?;
    written.map_err(|error| SendError::Folder(error.kind()))
}
