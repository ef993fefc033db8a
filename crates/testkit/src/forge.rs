//! git's own server behind HTTP, as forges run it (CGI, RFC 3875).

use std::io::Write as _;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};

/// A folder of bare repositories on loopback HTTP. Ends with its value.
#[derive(Debug)]
pub struct Forge {
    address: SocketAddr,
    task: tokio::task::JoinHandle<()>,
}

impl Forge {
    /// Serves every repository below `root`.
    ///
    /// # Panics
    /// When no port can be had.
    pub async fn serve(root: &Path) -> Self {
        let listener =
            tokio::net::TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.expect("a port");
        let address = listener.local_addr().expect("bound");
        let router = axum::Router::new().fallback(backend).with_state(root.to_owned());
        let task = tokio::spawn(async move { axum::serve(listener, router).await.expect("serving") });
        Self { address, task }
    }

    /// The address of a repository below the root, such as `o/r.git`.
    pub fn url(&self, repository: &str) -> String {
        format!("http://{}/{repository}", self.address)
    }
}

impl Drop for Forge {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// Runs git in a folder, with no configuration of this machine, and returns what it said.
///
/// # Panics
/// When git is not there or refuses.
pub fn git(dir: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"])
        .args(arguments)
        .current_dir(dir)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .expect("git");
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

async fn backend(State(root): State<PathBuf>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = axum::body::to_bytes(body, 1 << 20).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    let text = |name: &str| {
        parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let mut command = Command::new("git");
    command
        .arg("http-backend")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_PROJECT_ROOT", &root)
        .env("GIT_HTTP_EXPORT_ALL", "1")
        .env("GIT_PROTOCOL", text("git-protocol"))
        .env("REQUEST_METHOD", parts.method.as_str())
        .env("PATH_INFO", parts.uri.path())
        .env("QUERY_STRING", parts.uri.query().unwrap_or_default())
        .env("CONTENT_TYPE", text("content-type"))
        .env("CONTENT_LENGTH", body.len().to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let run = move || {
        let mut child = command.spawn().expect("git http-backend");
        child.stdin.take().expect("piped").write_all(&body).expect("it reads");
        child.wait_with_output().expect("it ends").stdout
    };
    let output = tokio::task::spawn_blocking(run).await.expect("it ran");
    let end = output.windows(4).position(|window| window == b"\r\n\r\n").expect("a CGI header");
    let mut response = output[end + 4..].to_vec().into_response();
    for line in String::from_utf8_lossy(&output[..end]).lines() {
        let Some((name, value)) = line.split_once(": ") else { continue };
        if name == "Status" {
            *response.status_mut() = StatusCode::from_bytes(&value.as_bytes()[..3]).expect("a status");
        } else {
            let name: HeaderName = name.parse().expect("a header");
            response.headers_mut().insert(name, HeaderValue::from_str(value).expect("a value"));
        }
    }
    response
}
