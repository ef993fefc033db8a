//! Servers over one store, with a model that answers as a test says.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};
use tempfile::TempDir;
use tokio::task::JoinHandle;
use vectort_client::{Client, Run};
use vectort_contract::api::{ApiProject, NewApiProject, Register, SignedIn};
use vectort_contract::hosted::{GenerateBody, Push, PushChange};
use vectort_contract::{Done, Event};
use vectort_server::{Config, Server, open_store, serve};
use vectort_store::Store;
use vectort_testkit::scripted::{Reply, Scripted, Step};

/// Longer than anything here takes.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// Servers over one store.
pub(crate) struct Workshop {
    pub(crate) url: String,
    pub(crate) store: Arc<dyn Store>,
    pub(crate) data: TempDir,
    model: String,
    servers: Vec<JoinHandle<()>>,
    /// The last of them.
    pub(crate) server: Option<Server>,
    /// Answers for as long as the workshop is there.
    scripted: Option<Scripted>,
}

impl Drop for Workshop {
    fn drop(&mut self) {
        self.servers.iter().for_each(JoinHandle::abort);
    }
}

impl Workshop {
    /// One server, whose model answers the n-th question (from 0) so.
    pub(crate) async fn answering(reply: impl Fn(usize) -> Reply + Send + Sync + 'static) -> Self {
        let asked = AtomicUsize::new(0);
        let scripted = Scripted::start(move |request| {
            if request.path.ends_with("/chat/completions") {
                reply(asked.fetch_add(1, Ordering::SeqCst))
            } else if request.path.ends_with("/models") {
                Reply::json(200, &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }))
            } else {
                Reply::json(404, &json!({ "error": { "message": "not here" } }))
            }
        });
        let base = format!("{}/v1", scripted.url());
        let mut shop = Self::with_model(&base).await;
        shop.scripted = Some(scripted);
        shop
    }

    /// One server whose local model is at `base`.
    pub(crate) async fn with_model(base: &str) -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let config = config(&data, "http://127.0.0.1:1");
        let store = open_store(&config).await.expect("a store");
        let mut shop = Self {
            url: String::new(),
            store,
            data,
            model: base.to_owned(),
            servers: Vec::new(),
            server: None,
            scripted: None,
        };
        shop.url = shop.another().await;
        shop
    }

    /// One more server over the same store: where it is.
    pub(crate) async fn another(&mut self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let model = self.model.clone();
        let variables = move |name: &str| (name == "VECTORT_LOCAL_BASE_URL").then(|| model.clone());
        let config = config(&self.data, "http://127.0.0.1:1");
        let server = Server::with_variables(config, Arc::clone(&self.store), Arc::new(variables));
        let server = server.expect("keys");
        self.server = Some(server.clone());
        self.servers.push(tokio::spawn(async move {
            serve(server, listener, std::future::pending()).await.expect("it serves");
        }));
        url
    }

    /// A person who is signed in.
    pub(crate) async fn person(&self, email: &str) -> (Client, SignedIn) {
        let client = Client::new(&self.url).expect("a client");
        let body = Register {
            email: email.to_owned(),
            full_name: "Ada L.".to_owned(),
            password: "Correct-h0rse".to_owned(),
            language: None,
        };
        let signed_in = client.register(&body).await.expect("an account");
        (client.with_token(&signed_in.access_token), signed_in)
    }
}

fn config(data: &TempDir, public_url: &str) -> Config {
    let lookup = |name: &str| match name {
        "VECTORT_SERVER_PUBLIC_URL" => Some(public_url.to_owned()),
        "VECTORT_SERVER_LIMITS" => Some("off".to_owned()),
        _ => None,
    };
    Config::read(|_| None, lookup, None, || Some(data.path().to_owned())).expect("they can be used")
}

/// A landing page.
pub(crate) async fn page_project(client: &Client) -> ApiProject {
    let body = NewApiProject {
        title: "Tea, slowly".to_owned(),
        description: "a page about tea".to_owned(),
        type_id: "landing_page".to_owned(),
    };
    client.project_create(&format!("key-{}", fastrand_key()), &body).await.expect("a project")
}

/// Different at every call.
pub(crate) fn fastrand_key() -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(0);
    format!("{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst))
}

/// What the project says, quickly.
pub(crate) fn quick() -> GenerateBody {
    GenerateBody {
        description: None,
        type_id: None,
        framework: None,
        database: None,
        features: Vec::new(),
        integrations: Vec::new(),
        deployment_target: None,
        advanced_mode: false,
    }
}

/// Every event up to the last.
pub(crate) async fn to_the_end(run: &mut Run) -> (Vec<Event>, Done) {
    let all = async {
        let mut events = Vec::new();
        while let Some(event) = run.next().await.expect("an event") {
            events.push(event);
        }
        events
    };
    let events = tokio::time::timeout(PATIENCE, all).await.expect("it ends");
    let Some(Event::Done(done)) = events.last().cloned() else { panic!("no end: {events:#?}") };
    (events, done)
}

/// Waits until `fits` holds.
pub(crate) async fn until<T, F: Future<Output = Option<T>>>(what: &str, fits: impl Fn() -> F) -> T {
    let waited = tokio::time::timeout(PATIENCE, async {
        loop {
            if let Some(found) = fits().await {
                return found;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    });
    waited.await.unwrap_or_else(|_| panic!("{what} never came"))
}

/// A file in Vectort's own answer format.
pub(crate) fn block(path: &str, text: &str) -> String {
    let mut answer = String::new();
    let path = vectort_core::RelPath::parse(path).expect("a safe path");
    vectort_generation::format::write_file(&mut answer, &path, text);
    answer
}

pub(crate) const INDEX: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>Tea</title>\n<link rel=\"stylesheet\" href=\"/src/style.css\">\n</head>\n<body>\n<h1>Tea, slowly</h1>\n<p>Leaves from three gardens, picked by hand, rolled at night and sent to you while they still smell of rain.</p>\n<a href=\"#buy\">Buy a tin</a>\n<script type=\"module\" src=\"/src/main.ts\"></script>\n</body>\n</html>\n";

/// The files of a page that passes.
pub(crate) fn page_files() -> BTreeMap<&'static str, String> {
    BTreeMap::from([
        ("README.md", "# Tea\n".to_owned()),
        ("index.html", INDEX.to_owned()),
        (
            "src/main.ts",
            "const headline = document.querySelector('h1');\nif (headline) headline.textContent += '!';\n"
                .to_owned(),
        ),
        ("src/style.css", "body { font-family: serif; }\n".to_owned()),
    ])
}

/// An answer that is a page that passes.
pub(crate) fn page() -> Reply {
    says(&page_files().iter().map(|(path, text)| block(path, text)).collect::<String>())
}

fn data(value: &Value) -> Vec<u8> {
    format!("data: {value}\n\n").into_bytes()
}

fn delta(text: &str) -> Vec<u8> {
    data(&json!({ "object": "chat.completion.chunk", "model": "tiny",
        "choices": [{ "index": 0, "delta": { "content": text }, "finish_reason": null }] }))
}

/// A whole answer.
pub(crate) fn says(text: &str) -> Reply {
    end(Reply::stream([delta(text)]))
}

/// An answer of these parts, with a pause before each.
pub(crate) fn slowly(pause: Duration, parts: &[String]) -> Reply {
    let begun = Reply::stream([delta("Here it is.\n")]);
    let reply =
        parts.iter().fold(begun, |reply, part| reply.then(Step::Pause(pause)).then(Step::Send(delta(part))));
    end(reply)
}

fn end(reply: Reply) -> Reply {
    reply
        .then(Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny",
            "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] }))))
        .then(Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny", "choices": [],
            "usage": { "prompt_tokens": 100, "completion_tokens": 40, "total_tokens": 140 } }))))
        .then(Step::Send(b"data: [DONE]\n\n".to_vec()))
}

/// A push of whole files, whose contents are uploaded before.
pub(crate) async fn push_files(
    client: &Client,
    project: &str,
    base_rev: u64,
    mutation_id: &str,
    files: &[(&str, &str, &str)],
) -> vectort_client::Result<vectort_contract::hosted::CommitView> {
    let mut changes = Vec::new();
    for (file_id, path, text) in files {
        let hash = client.upload(project, (*text).to_owned().into()).await?;
        changes.push(PushChange {
            file_id: (*file_id).to_owned(),
            path: (*path).to_owned(),
            hash: Some(hash),
        });
    }
    let push = Push {
        client_id: "laptop".to_owned(),
        mutation_id: mutation_id.to_owned(),
        base_rev,
        changes,
        message: String::new(),
    };
    client.push(project, &push).await
}
