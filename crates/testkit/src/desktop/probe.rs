//! The previewed page, which is a web context of its own that WebDriver cannot drive. Debug builds
//! of the program answer for it on a socket (`VECTORT_E2E_PREVIEW`), and leave the page as it is for
//! a person: its dialogs, its limits.

use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;

/// How long a page may take to answer; one that never yields takes for ever.
const ANSWER: Duration = Duration::from_secs(5);

/// The socket of one program.
#[derive(Debug)]
pub(super) struct Probe {
    folder: TempDir,
}

impl Probe {
    /// A place for a program's socket.
    pub(super) fn new() -> Result<Self> {
        Ok(Self { folder: tempfile::Builder::new().prefix("vectort-probe-").tempdir()? })
    }

    /// What the program is told.
    pub(super) fn socket(&self) -> PathBuf {
        self.folder.path().join("preview")
    }

    /// Runs the body of an asynchronous function in the previewed page and gives what it returns;
    /// `None` while there is no such page.
    pub(super) async fn ask(&self, body: &str) -> Result<Option<Value>> {
        let answer = tokio::time::timeout(ANSWER, self.exchange(body));
        let answer = answer.await.context("the previewed page does not answer")??;
        let answer: Value = serde_json::from_str(&answer).context(answer)?;
        if let Some(error) = answer.get("error") {
            bail!("the previewed page threw: {error}");
        }
        Ok(answer.get("value").cloned())
    }

    async fn exchange(&self, body: &str) -> Result<String> {
        let mut stream = UnixStream::connect(self.socket())
            .await
            .context("no answers for the preview: a release build?")?;
        stream.write_all(body.as_bytes()).await?;
        stream.shutdown().await?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await?;
        Ok(answer)
    }
}
