//! The program: how it starts, what it says, what it logs, how it ends.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use reqwest::{Client, Method};
use serde_json::{Value, json};
use tempfile::TempDir;

struct Program {
    child: Child,
    url: String,
    said: String,
    data: TempDir,
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(data: &TempDir) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vectort-server"));
    command.env_clear().env("HOME", data.path()).arg("--data").arg(data.path());
    command
}

impl Program {
    fn start() -> Self {
        Self::with(&[])
    }

    fn with(environment: &[(&str, &str)]) -> Self {
        let data = tempfile::tempdir().expect("a folder");
        let log = std::fs::File::create(data.path().join("log")).expect("a file");
        let mut child = command(&data)
            .args(["--listen", "127.0.0.1:0", "--log", "trace"])
            .envs(environment.iter().copied())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("it starts");
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let mut said = String::new();
        let url = loop {
            let line = lines.next().expect("it says where it is").expect("text");
            if let Some(url) = line.strip_prefix("listening on ") {
                break url.to_owned();
            }
            said.push_str(&line);
            said.push('\n');
        };
        Self { child, url, said, data }
    }

    fn log(&self) -> String {
        std::fs::read_to_string(self.data.path().join("log")).expect("a log")
    }

    async fn ask(&self, method: Method, path: &str, token: &str, body: Value) -> (u16, Value) {
        let mut request = Client::new().request(method, format!("{}{path}", self.url));
        if !token.is_empty() {
            request = request.bearer_auth(token);
        }
        if !body.is_null() {
            request = request.json(&body);
        }
        let answer = request.send().await.expect("an answer");
        (answer.status().as_u16(), answer.json().await.unwrap_or_default())
    }
}

#[tokio::test]
async fn it_starts_without_settings_and_says_what_it_has() {
    let began = Instant::now();
    let program = Program::start();
    let (status, _) = program.ask(Method::GET, "/readyz", "", Value::Null).await;
    assert_eq!(status, 200);
    // The goal is one second; a build without optimisation on a machine with other tests gets more.
    assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
    let data = program.data.path().display().to_string();
    assert!(program.said.contains(&data) && program.said.contains("embedded in"), "{}", program.said);
    for service in ["sign-in by Google", "sign-in by Apple", "payments by Stripe"] {
        let line = program.said.lines().find(|line| line.starts_with(service)).expect("it is named");
        assert!(line.contains("not configured"), "{line}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let key = std::fs::metadata(program.data.path().join("keys/access")).expect("a key");
        assert_eq!(key.permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn check_explains_and_names_what_cannot_be_used() {
    let data = tempfile::tempdir().expect("a folder");
    let check = |environment: &[(&str, &str)]| {
        let output =
            command(&data).arg("--check").envs(environment.iter().copied()).output().expect("it runs");
        let text = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        (output.status.success(), text.into_owned())
    };
    let secret = "canary-of-a-secret";
    let (is_well, text) = check(&[
        ("GOOGLE_CLIENT_ID", "id"),
        ("GOOGLE_CLIENT_SECRET", secret),
        ("GOOGLE_ISSUER", "http://127.0.0.1:9"),
        ("STRIPE_SECRET_KEY", secret),
        ("VECTORT_SERVER_MAIL", "smtp://user:canary-of-a-secret@mail.example:587"),
    ]);
    assert!(is_well && text.contains("sign-in by Google: configured"), "{text}");
    assert!(text.contains("http://127.0.0.1:9") && text.contains("mail.example"), "{text}");
    assert!(text.contains("STRIPE_WEBHOOK_SECRET") && !text.contains(secret), "{text}");
    for (name, value) in [
        ("VECTORT_SERVER_MAIL", "pigeon:coop"),
        ("VECTORT_SERVER_MAIL", "sendgrid"),
        ("VECTORT_SERVER_MAIL_FROM", "nobody"),
        ("VECTORT_SERVER_LISTEN", "here"),
        ("VECTORT_SERVER_METRICS", "maybe"),
    ] {
        let (is_well, text) = check(&[(name, value)]);
        assert!(
            !is_well && text.contains("mail") | text.contains("listen") | text.contains("metrics"),
            "{text}"
        );
    }
    let apple = [
        ("APPLE_CLIENT_ID", "x"),
        ("APPLE_TEAM_ID", "x"),
        ("APPLE_KEY_ID", "x"),
        ("APPLE_PRIVATE_KEY", "no key"),
    ];
    let (is_well, text) = check(&apple);
    assert!(!is_well && text.contains("APPLE_PRIVATE_KEY") && !text.contains("no key"), "{text}");
}

#[tokio::test]
async fn nothing_personal_is_logged() {
    let program = Program::start();
    let (email, name, password) = ("canary.mail@example.com", "Canary Person", "Canary-passw0rd");
    let person = json!({"email": email, "full_name": name, "password": password});
    let (_, signed_in) = program.ask(Method::POST, "/api/auth/register", "", person.clone()).await;
    let of = |key: &str| signed_in[key].as_str().expect("a token").to_owned();
    let (access, refresh) = (of("access_token"), of("refresh_token"));
    program.ask(Method::POST, "/api/auth/register", "", person).await;
    program
        .ask(Method::POST, "/api/auth/login", "", json!({"email": email, "password": "Canary-wr0ng"}))
        .await;
    program
        .ask(
            Method::POST,
            "/api/auth/login",
            "",
            json!({"email": email, "password": password, "device": "Canary phone"}),
        )
        .await;
    program.ask(Method::POST, "/api/auth/forgot", "", json!({"email": email})).await;
    program.ask(Method::POST, "/api/auth/refresh", "", json!({"refresh_token": refresh})).await;
    program.ask(Method::POST, "/api/auth/refresh", "", json!({"refresh_token": "canary-refresh"})).await;
    program.ask(Method::POST, "/api/auth/verify", "", json!({"token": "canary-token"})).await;
    program.ask(Method::GET, "/auth/reset?token=canary-token", "", Value::Null).await;
    program
        .ask(Method::GET, "/api/auth/google/callback?code=canary-code&state=canary-state", "", Value::Null)
        .await;
    program
        .ask(
            Method::POST,
            "/api/auth/handoff",
            "",
            json!({"code": "canary-code", "verifier": "canary-verifier"}),
        )
        .await;
    let project = json!({"title": "canary-title", "description": "canary-words", "type": "web_app"});
    program.ask(Method::POST, "/api/projects", &access, project).await;
    program.ask(Method::GET, "/api/projects?search=canary-search", &access, Value::Null).await;
    program.ask(Method::GET, "/api/projects", "canary-forged.token.x", Value::Null).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
    let log = program.log();
    assert!(log.lines().count() > 10 && log.contains("mail was handed over"), "{log}");
    assert!(
        log.lines().filter(|line| !line.is_empty()).all(|line| serde_json::from_str::<Value>(line).is_ok())
    );
    let lower = log.to_lowercase();
    assert!(
        !lower.contains("canary"),
        "{}",
        log.lines().find(|line| line.to_lowercase().contains("canary")).unwrap_or_default()
    );
    for secret in [&access, &refresh] {
        assert!(!log.contains(secret.as_str()));
    }
}

/// A collector as OpenTelemetry's protocol has them: it takes batches at `/v1/traces`.
#[tokio::test]
async fn spans_go_to_a_collector_where_one_is_named() {
    let (tell, mut told) = tokio::sync::mpsc::channel(100);
    let take = async move |headers: axum::http::HeaderMap, body: axum::body::Bytes| {
        let _ = tell.send((headers, body)).await;
    };
    let collector = axum::Router::new().route("/v1/traces", axum::routing::post(take));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(async move { axum::serve(listener, collector).await });

    let mut program = Program::with(&[
        ("OTEL_EXPORTER_OTLP_ENDPOINT", url.as_str()),
        ("OTEL_EXPORTER_OTLP_HEADERS", "authorization=collect"),
        ("OTEL_BSP_SCHEDULE_DELAY", "100"),
    ]);
    assert!(
        program.said.contains(&format!("spans to OpenTelemetry: configured at {url}")),
        "{}",
        program.said
    );
    program.ask(Method::GET, "/auth/reset?token=canary-token", "canary-bearer", Value::Null).await;
    let batch = tokio::time::timeout(Duration::from_secs(10), told.recv()).await.expect("in time");
    let (headers, body) = batch.expect("a batch");
    assert_eq!(headers["content-type"], "application/x-protobuf");
    assert_eq!(headers["authorization"], "collect");
    let text = String::from_utf8_lossy(&body);
    for said in ["vectort-server", "request", "route", "/auth/reset", "answered"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    assert!(!text.contains("canary"), "{text}");

    // What is left goes when it ends, and a collector that is gone holds nothing up.
    #[cfg(unix)]
    {
        let id = program.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
        assert!(program.child.wait().expect("it ends").success());
    }
}

#[cfg(unix)]
#[tokio::test]
async fn it_ends_what_is_under_way_when_it_is_stopped() {
    let mut program = Program::start();
    program.ask(Method::GET, "/readyz", "", Value::Null).await;
    let id = program.child.id().to_string();
    let began = Instant::now();
    assert!(Command::new("kill").args(["-TERM", &id]).status().expect("kill runs").success());
    let status = program.child.wait().expect("it ends");
    assert!(
        status.success() && began.elapsed() < Duration::from_secs(10),
        "{status} after {:?}",
        began.elapsed()
    );
}
