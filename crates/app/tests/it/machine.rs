//! A computer with one provider, which answers as a test says.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use vectort_app::{App, Follower, Host, SecretUnavailable, ViewUnavailable};
use vectort_contract::{RunRequest, RunView};
use vectort_core::ProjectId;
use vectort_generation::format::write_file;
use vectort_testkit::scripted::{Reply, Scripted, Step};

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// No display and no keyring; a local server, if a test has one.
pub(crate) struct Machine {
    variables: HashMap<String, String>,
}

impl Machine {
    pub(crate) fn new(server: Option<&str>) -> Self {
        let mut variables = HashMap::from([("VECTORT_NO_DISCOVERY".to_owned(), "1".to_owned())]);
        if let Some(server) = server {
            variables.insert("VECTORT_LOCAL_BASE_URL".to_owned(), format!("{server}/v1"));
        }
        Self { variables }
    }
}

impl Host for Machine {
    type View = ();

    fn now(&self) -> jiff::Timestamp {
        jiff::Timestamp::now()
    }

    fn variable(&self, name: &str) -> Option<String> {
        self.variables.get(name).cloned()
    }

    async fn secret(&self, _: &str) -> Result<Option<String>, SecretUnavailable> {
        Ok(None)
    }

    async fn set_secret(&self, _: &str, _: &str) -> Result<(), SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn delete_secret(&self, _: &str) -> Result<(), SecretUnavailable> {
        Err(SecretUnavailable)
    }

    async fn warm_up_view(&self) {}

    async fn open_view(&self, _: &str) -> Result<(), ViewUnavailable> {
        Err(ViewUnavailable("no display".to_owned()))
    }
}

/// The machine with the use-cases on it.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
    pub(crate) app: App<Machine>,
    pub(crate) server: Option<Scripted>,
}

impl Desk {
    /// Nobody is set up: only starters.
    pub(crate) fn alone() -> Self {
        Self::with(None)
    }

    /// A local server that answers every question so.
    pub(crate) fn answering(reply: Reply) -> Self {
        Self::scripted(move |_| reply.clone())
    }

    /// A local server that answers the n-th question (from 0) so.
    pub(crate) fn scripted(reply: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Self {
        Self::with(Some(server(reply)))
    }

    /// With this local server.
    pub(crate) fn beside(server: Scripted) -> Self {
        Self::with(Some(server))
    }

    fn with(server: Option<Scripted>) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let app = open(folder.path(), server.as_ref().map(Scripted::url).as_deref());
        Self { folder, app, server }
    }

    /// The same data folder, opened once more.
    pub(crate) fn reopened(&self) -> App<Machine> {
        open(self.folder.path(), self.server.as_ref().map(Scripted::url).as_deref())
    }

    pub(crate) async fn start(&self, request: RunRequest) -> (ProjectId, Follower<RunView>) {
        let id = self.app.run_start(request).await.expect("a run");
        (id, self.app.run_follow(id))
    }

    /// The project's folder.
    pub(crate) async fn dir(&self, id: ProjectId) -> PathBuf {
        PathBuf::from(self.app.project_open(id).await.expect("a project").summary.dir)
    }
}

pub(crate) fn open(folder: &Path, server: Option<&str>) -> App<Machine> {
    App::open(Machine::new(server), &folder.join("home"), folder.join("projects")).expect("opens")
}

/// A server in the manner of Ollama with one model.
pub(crate) fn server(reply: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Scripted {
    let asked = std::sync::atomic::AtomicUsize::new(0);
    Scripted::start(move |request| {
        if request.path.ends_with("/chat/completions") {
            reply(asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst))
        } else if request.path.ends_with("/models") {
            Reply::json(200, &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }))
        } else {
            Reply::json(404, &json!({ "error": { "message": "not here" } }))
        }
    })
}

/// What the local server is asked for.
pub(crate) fn words(description: &str, type_id: &str, framework: &str) -> RunRequest {
    RunRequest {
        description: description.to_owned(),
        type_id: Some(type_id.to_owned()),
        framework: Some(framework.to_owned()),
        ..RunRequest::default()
    }
}

/// A file in Vectort's own answer format.
pub(crate) fn block(path: &str, text: &str) -> String {
    let mut answer = String::new();
    write_file(&mut answer, &path.parse().expect("a safe path"), text);
    answer
}

fn data(value: &serde_json::Value) -> Vec<u8> {
    format!("data: {value}\n\n").into_bytes()
}

fn delta(text: &str) -> Vec<u8> {
    data(&json!({ "object": "chat.completion.chunk", "model": "tiny",
        "choices": [{ "index": 0, "delta": { "content": text }, "finish_reason": null }] }))
}

/// An answer that begins with this text; [`and`] and [`end`] go on.
pub(crate) fn begins(text: &str) -> Reply {
    Reply::stream([delta(text)])
}

/// After a pause, more.
pub(crate) fn and(reply: Reply, pause_ms: u64, text: &str) -> Reply {
    reply.then(Step::Pause(Duration::from_millis(pause_ms))).then(Step::Send(delta(text)))
}

/// The answer ends properly.
pub(crate) fn end(reply: Reply) -> Reply {
    reply
        .then(Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny",
            "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] }))))
        .then(Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny", "choices": [],
            "usage": { "prompt_tokens": 100, "completion_tokens": 40, "total_tokens": 140 } }))))
        .then(Step::Send(b"data: [DONE]\n\n".to_vec()))
}

/// Snapshots up to the first that fits, which is the last of them.
pub(crate) async fn until<T: std::fmt::Debug>(
    follower: &mut Follower<T>,
    what: &str,
    fits: impl Fn(&T) -> bool,
) -> Vec<T> {
    let mut seen = Vec::new();
    let waited = tokio::time::timeout(PATIENCE, async {
        while let Some(item) = follower.next().await {
            let found = fits(&item);
            seen.push(item);
            if found {
                return true;
            }
        }
        false
    });
    let found = waited.await.unwrap_or(false);
    assert!(found, "{what} never came: {seen:#?}");
    seen
}

/// The last snapshot of a run.
pub(crate) async fn finished(follower: &mut Follower<RunView>) -> RunView {
    until(follower, "the end", |view| view.end.is_some()).await.pop().expect("the last")
}
