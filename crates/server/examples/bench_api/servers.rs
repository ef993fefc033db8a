//! The programs that are measured, with the same data.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};
use vectort_client::Client;
use vectort_contract::api::{NewApiProject, Register};

/// Projects of the person who asks.
const PROJECTS: usize = 50;

/// The other program's application.
const FASTAPI: &str = include_str!("fastapi_app.py");

/// A program that is killed with this.
pub(crate) struct Running {
    process: Child,
    pub(crate) url: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        // uvicorn's workers would outlive it, and hold on to what it wrote to.
        let family: Vec<String> = self.family().iter().map(u32::to_string).collect();
        let _ = Command::new("kill").arg("-KILL").args(family).status();
        let _ = self.process.wait();
    }
}

impl Running {
    /// What it and its children hold in memory.
    pub(crate) fn resident_mib(&self) -> f64 {
        self.family().into_iter().filter_map(resident_kib).sum::<f64>() / 1024.0
    }

    /// The process and all below it.
    fn family(&self) -> Vec<u32> {
        let mut all = vec![self.process.id()];
        let mut at = 0;
        while at < all.len() {
            all.extend(children(all[at]));
            at += 1;
        }
        all
    }
}

fn children(pid: u32) -> Vec<u32> {
    let list = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
    list.split_whitespace().filter_map(|pid| pid.parse().ok()).collect()
}

fn resident_kib(pid: u32) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

/// `vectort-server` as it is, but for its limits of requests.
pub(crate) fn vectort(data: &Path, model: Option<&str>) -> Running {
    let program = std::env::var("VECTORT_BIN").expect("VECTORT_BIN names the program");
    let mut command = Command::new(program);
    command
        .args(["--listen", "127.0.0.1:0", "--limits", "off", "--log", "warn", "--data"])
        .arg(data)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if let Some(model) = model {
        command.env("VECTORT_LOCAL_BASE_URL", model);
    }
    let mut process = command.spawn().expect("the program starts");
    let output = BufReader::new(process.stdout.take().expect("its output"));
    let url = output
        .lines()
        .map_while(Result::ok)
        .find_map(|line| line.strip_prefix("listening on ").map(str::to_owned));
    Running { process, url: url.expect("it listens") }
}

/// A person with projects: token and data.
pub(crate) async fn fill(url: &str) -> Value {
    let client = Client::new(url).expect("a client");
    let body = Register {
        email: "ada@example.com".to_owned(),
        full_name: "Ada".to_owned(),
        password: "Correct-h0rse".to_owned(),
        language: None,
    };
    let signed_in = client.register(&body).await.expect("an account");
    let client = client.with_token(&signed_in.access_token);
    for nth in 0..PROJECTS {
        let body = NewApiProject {
            title: format!("Project {nth}"),
            description: "A list of things to do, with a date and somebody who does it.".to_owned(),
            type_id: "web_app".to_owned(),
        };
        client.project_create(&format!("p{nth}"), &body).await.expect("a project");
    }
    let projects = client.projects(None).await.expect("a list").items;
    json!({ "token": signed_in.access_token, "user": signed_in.user, "projects": projects })
}

/// FastAPI with two workers over a copy of the data.
pub(crate) async fn fastapi(uvicorn: &str, folder: &Path, seed: &Value) -> Running {
    std::fs::write(folder.join("fastapi_app.py"), FASTAPI).expect("written");
    std::fs::write(folder.join("seed.json"), seed.to_string()).expect("written");
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("bound").port();
    let process = Command::new(uvicorn)
        .args(["fastapi_app:app", "--workers", "2", "--loop", "uvloop", "--http", "httptools"])
        .args(["--no-access-log", "--log-level", "warning", "--port", &port.to_string()])
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("uvicorn starts");
    let running = Running { process, url: format!("http://127.0.0.1:{port}") };
    let token = seed["token"].as_str().expect("a token");
    let client = Client::new(&running.url).expect("a client").with_token(token);
    for _ in 0..300 {
        if client.me().await.is_ok() && client.projects(None).await.is_ok() {
            return running;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("FastAPI does not answer");
}
