//! A server of a test's own.

use reqwest::{Method, Response};
use serde_json::Value;
use tempfile::TempDir;
use vectort_server::{Config, Server, open_store, router};

/// A server that runs as long as it is held.
pub(crate) struct Machine {
    pub(crate) url: String,
    client: reqwest::Client,
    task: tokio::task::JoinHandle<()>,
    _data: TempDir,
}

impl Drop for Machine {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Machine {
    pub(crate) async fn start() -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let folder = data.path().to_owned();
        let config = Config::read(|_| None, |_| None, None, || Some(folder)).expect("defaults are enough");
        let store = open_store(&config).await.expect("a store");
        let server = Server::new(config, store).expect("keys");
        let task =
            tokio::spawn(async move { axum::serve(listener, router(&server)).await.expect("it serves") });
        Self { url, client: reqwest::Client::new(), task, _data: data }
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
        let mut request = self.client.request(method, format!("{}{path}", self.url));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if let Some(body) = body {
            request = request.json(&body);
        }
        request.send().await.expect("an answer")
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
