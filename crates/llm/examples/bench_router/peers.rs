//! The gateways of others, as PyPI has them.

use std::path::Path;
use std::time::Duration;

use tokio::process::Command;
use vectort_testkit::peers;

use crate::process::{Server, started};

/// `TensorZero`'s gateway, which its wheel holds as a library.
pub(crate) async fn tensorzero(folder: &Path, mock: &str) -> Option<Server> {
    let python = python("tensorzero")?;
    let config = folder.join("tensorzero.toml");
    let text = format!(
        "[gateway]\nobservability.enabled = false\n\n[models.mock]\nrouting = [\"mock\"]\n\n[models.mock.providers.mock]\ntype = \"openai\"\nmodel_name = \"mock\"\napi_base = \"{mock}/v1/\"\napi_key_location = \"none\"\n"
    );
    std::fs::write(&config, text).expect("written");
    let script = "import inspect, sys, time\n\
        from tensorzero import _start_http_gateway as start\n\
        names = inspect.signature(start).parameters\n\
        arguments = {name: None for name in names}\n\
        arguments.update(config_file=sys.argv[1], async_setup=False)\n\
        gateway = start(**arguments)\n\
        print('listening', gateway.base_url, flush=True)\n\
        time.sleep(86400)\n";
    let mut command = Command::new(python);
    command.args(["-c", script]).arg(&config).stdin(std::process::Stdio::null());
    let server = started(command, |line| {
        line.strip_prefix("listening ")
            .map(|url| url.trim_end_matches('/').trim_end_matches("/openai/v1").to_owned())
    });
    told("tensorzero", server.await)
}

/// `LiteLLM`'s proxy.
pub(crate) async fn litellm(folder: &Path, mock: &str) -> Option<Server> {
    let program = python("litellm")?.with_file_name("litellm");
    let config = folder.join("litellm.yaml");
    let text = format!(
        "model_list:\n  - model_name: mock\n    litellm_params:\n      model: openai/mock\n      api_base: {mock}/v1\n      api_key: none\ngeneral_settings:\n  master_key: sk-1234\n  dangerously_permit_weak_or_unset_master_key: true\n"
    );
    std::fs::write(&config, text).expect("written");
    let port = {
        let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        listener.local_addr().expect("bound").port()
    };
    let mut command = Command::new(program);
    command
        .args(["--host", "127.0.0.1", "--port", &port.to_string(), "--config"])
        .arg(&config)
        .env("LITELLM_LOCAL_MODEL_COST_MAP", "True")
        .env("PYTHONUNBUFFERED", "1")
        .stdin(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .kill_on_drop(true);
    // It says on which port it listens before it does, so it is asked.
    let url = format!("http://127.0.0.1:{port}");
    let server = started(command, |_| Some(url.clone())).await;
    let server = told("litellm", server)?;
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    for _ in 0..240 {
        let alive = client.get(format!("{url}/health/liveliness")).send().await;
        if alive.is_ok_and(|response| response.status().is_success()) {
            return Some(server);
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    told("litellm", None)
}

fn python(name: &str) -> Option<std::path::PathBuf> {
    let program = peers::require(name)?.join("venv/bin/python");
    if program.exists() {
        return Some(program);
    }
    eprintln!("\n*** SKIPPED: the peer {name} is not whole\n");
    None
}

fn told(name: &str, server: Option<Server>) -> Option<Server> {
    if server.is_none() {
        eprintln!("\n*** SKIPPED: the peer {name} is installed but does not start\n");
    }
    server
}
