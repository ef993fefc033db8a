//! A server of a test's own.

use std::sync::{Arc, LazyLock};
use std::time::Duration;

use reqwest::{Method, Response};
use serde_json::Value;
use tempfile::TempDir;
use tokio::sync::Notify;
use vectort_server::{Config, Server, open_store, serve};

/// A server that runs as long as it is held.
pub(crate) struct Machine {
    pub(crate) url: String,
    client: reqwest::Client,
    task: tokio::task::JoinHandle<()>,
    stop: Arc<Notify>,
    pub(crate) data: TempDir,
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Machine {
    pub(crate) async fn start() -> Self {
        Self::with(&[]).await
    }

    /// One in whose environment these variables are set: settings as `VECTORT_SERVER_*`, services
    /// outside by their own. Requests are limited only where a test asks for that.
    pub(crate) async fn with(environment: &[(&str, &str)]) -> Self {
        Self::at(0, environment).await
    }

    /// A port that was free a moment ago, for who must know it before the server starts.
    pub(crate) fn free_port() -> u16 {
        let free = std::net::TcpListener::bind(("127.0.0.1", 0)).and_then(|it| it.local_addr());
        free.expect("a free port").port()
    }

    /// One on that port.
    pub(crate) async fn at(port: u16, environment: &[(&str, &str)]) -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = data.path().to_owned();
        let lookup = |name: &str| {
            let set =
                environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
            set.or_else(|| match name {
                "VECTORT_SERVER_PUBLIC_URL" => Some(url.clone()),
                "VECTORT_SERVER_LIMITS" => Some("off".to_owned()),
                _ => None,
            })
        };
        let config = Config::read(|_| None, lookup, None, || Some(folder)).expect("they can be used");
        let store = open_store(&config).await.expect("a store");
        let server = Server::new(config, store).expect("keys");
        let stop = Arc::new(Notify::new());
        let stopped = Arc::clone(&stop);
        let task = tokio::spawn(async move {
            serve(server, listener, async move { stopped.notified().await }).await.expect("it serves");
        });
        Self { url, client: reqwest::Client::new(), task, stop, data }
    }

    /// Asks it to stop, and waits until it has.
    pub(crate) async fn stop(mut self) {
        self.stop.notify_one();
        self.client = reqwest::Client::new();
        (&mut self.task).await.expect("it ends by itself");
    }

    /// Every mail so far, the oldest first, decoded as far as tests read it.
    pub(crate) fn mails(&self) -> Vec<String> {
        let Ok(folder) = std::fs::read_dir(self.data.path().join("mail")) else { return Vec::new() };
        let mut files: Vec<_> = folder.map(|entry| entry.expect("an entry").path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "eml"));
        files.sort();
        let read = |file: &std::path::PathBuf| {
            let text = std::fs::read_to_string(file).expect("mail is text");
            text.replace("=\r\n", "").replace("=3D", "=").replace("\r\n", "\n")
        };
        files.iter().map(read).collect()
    }

    /// Waits for a mail that says that.
    pub(crate) async fn mail_with(&self, words: &str) -> String {
        for _ in 0..200 {
            if let Some(mail) = self.mails().into_iter().rev().find(|mail| mail.contains(words)) {
                return mail;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        panic!("no mail says {words:?}: {:#?}", self.mails());
    }

    /// The token in the last mail with a link to that page.
    pub(crate) async fn mailed_token(&self, page: &str) -> String {
        let link = format!("/auth/{page}?token=");
        let mail = self.mail_with(&link).await;
        let rest = mail.split(&link).nth(1).expect("the link");
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_".contains(*c)).collect()
    }

    /// Sends a request and gives status and body.
    pub(crate) async fn ask(
        &self,
        method: Method,
        path: &str,
        token: &str,
        body: Option<Value>,
    ) -> (u16, Value) {
        let response = self.send(method, path, token, body).await;
        let status = response.status().as_u16();
        let text = response.text().await.expect("a body");
        (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
    }

    pub(crate) async fn send(
        &self,
        method: Method,
        path: &str,
        token: &str,
        body: Option<Value>,
    ) -> Response {
        let mut request = self.client.request(method.clone(), format!("{}{path}", self.url));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        let answer = request.send().await.expect("an answer");
        assert_documented(&method, path, answer.status().as_u16());
        answer
    }

    /// A new person: their tokens.
    pub(crate) async fn register(&self, email: &str) -> (String, String) {
        let body = serde_json::json!({"email": email, "full_name": "Ada L.", "password": "Correct-h0rse"});
        let (status, answer) = self.ask(Method::POST, "/api/auth/register", "", Some(body)).await;
        assert_eq!(status, 200, "{answer}");
        let token = |name: &str| answer[name].as_str().expect("a token").to_owned();
        (token("access_token"), token("refresh_token"))
    }
}

/// Every answer that a test gets is one that the OpenAPI document names.
fn assert_documented(method: &Method, path: &str, status: u16) {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(vectort_server::openapi);
    let path = path.split('?').next().unwrap_or_default();
    let matches = |template: &str| {
        let (mut parts, mut given) = (template.split('/'), path.split('/'));
        let same =
            parts.by_ref().zip(given.by_ref()).all(|(part, given)| part == given || part.starts_with('{'));
        same && template.split('/').count() == path.split('/').count()
    };
    let paths = DOCUMENT["paths"].as_object().expect("paths");
    // Without parameters first: `/devices` is not `/{provider}`.
    let template = paths.keys().filter(|template| matches(template)).min_by_key(|it| it.matches('{').count());
    let operation = template.map(|template| &paths[template][method.as_str().to_lowercase().as_str()]);
    let Some(operation) = operation.filter(|operation| operation.is_object()) else { return };
    let known = operation["responses"].as_object().expect("responses");
    assert!(
        known.contains_key(&status.to_string()),
        "{method} {path}: {status} is not in the OpenAPI document"
    );
}
