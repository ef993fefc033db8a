//! A repository from git's own server.

use std::path::Path;
use std::process::{Command, Stdio};

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use tempfile::TempDir;
use vectort_fetch::git::Source;
use vectort_fetch::{FetchError, Fetcher, Limits, Refusal};

use crate::support::{LIMITS, serve};

fn git(dir: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .args(["-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"])
        .args(arguments)
        .current_dir(dir)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

/// `git http-backend` behind a server, as forges run it (CGI, RFC 3875).
async fn backend(State(root): State<std::path::PathBuf>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let body: Bytes = axum::body::to_bytes(body, 1 << 20).await.unwrap();
    let text = |name: &str| {
        parts.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    };
    let mut command = Command::new("git");
    command
        .arg("http-backend")
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
    let output = tokio::task::spawn_blocking(move || {
        let mut child = command.spawn().unwrap();
        std::io::Write::write_all(&mut child.stdin.take().unwrap(), &body).unwrap();
        child.wait_with_output().unwrap().stdout
    })
    .await
    .unwrap();
    let end = output.windows(4).position(|window| window == b"\r\n\r\n").unwrap();
    let mut response = output[end + 4..].to_vec().into_response();
    for line in String::from_utf8_lossy(&output[..end]).lines() {
        let (name, value) = line.split_once(": ").unwrap();
        if name == "Status" {
            *response.status_mut() = StatusCode::from_bytes(&value.as_bytes()[..3]).unwrap();
        } else {
            let name: HeaderName = name.parse().unwrap();
            response.headers_mut().insert(name, HeaderValue::from_str(value).unwrap());
        }
    }
    response
}

struct Forge {
    temp: TempDir,
    url: String,
    commit: String,
}

async fn forge() -> Forge {
    let temp = TempDir::new().unwrap();
    let work = temp.path().join("work");
    std::fs::create_dir_all(work.join("web")).unwrap();
    git(&work, &["init", "-q"]);
    std::fs::write(work.join("old.txt"), "x".repeat(100_000)).unwrap();
    git(&work, &["add", "."]);
    git(&work, &["commit", "-qm", "one"]);
    git(&work, &["rm", "-q", "old.txt"]);
    std::fs::create_dir_all(work.join("web")).unwrap();
    std::fs::write(work.join("web/index.html"), "<h1>hello</h1>").unwrap();
    git(&work, &["add", "."]);
    git(&work, &["commit", "-qm", "two"]);
    let commit = git(&work, &["rev-parse", "HEAD"]);
    git(&work, &["branch", "feature/x", "HEAD~1"]);
    git(&work, &["tag", "-a", "v1", "-m", "v1", "HEAD~1"]);
    git(temp.path(), &["clone", "-q", "--bare", "work", "o/r.git"]);
    let address = serve(Router::new().fallback(backend).with_state(temp.path().to_owned())).await;
    Forge { url: format!("http://{address}/o/r.git"), temp, commit }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_latest_commit_comes_without_its_past() {
    let forge = forge().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let pack = forge.temp.path().join("fetched.pack");
    let cloned = fetcher.clone_shallow(&Source::parse(&forge.url).unwrap(), &pack, LIMITS).await.unwrap();
    assert_eq!((cloned.commit.as_str(), cloned.name.as_deref()), (forge.commit.as_str(), Some("main")));
    assert_eq!(std::fs::metadata(&pack).unwrap().len(), cloned.bytes);
    // git itself takes the pack, and finds that commit with its tree and one file: four objects.
    let bare = forge.temp.path().join("bare");
    std::fs::create_dir(&bare).unwrap();
    git(&bare, &["init", "-q", "--bare"]);
    git(&bare, &["index-pack", "-o", "objects/pack/pack-1.idx", pack.to_str().unwrap()]);
    std::fs::copy(&pack, bare.join("objects/pack/pack-1.pack")).unwrap();
    let objects = git(&bare, &["cat-file", "--batch-all-objects", "--batch-check"]);
    assert_eq!(objects.lines().count(), 4, "{objects}");
    assert_eq!(git(&bare, &["show", &format!("{}:web/index.html", forge.commit)]), "<h1>hello</h1>");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_branch_or_tag_is_found_with_the_folder_behind_it() {
    let forge = forge().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let pack = forge.temp.path().join("fetched.pack");
    let base = forge.url.trim_end_matches(".git");
    std::fs::rename(forge.temp.path().join("o/r.git"), forge.temp.path().join("o/r")).unwrap();
    for (tree, name, folder) in
        [("feature/x/web", "feature/x", "web"), ("v1", "v1", ""), ("main/web/", "main", "web")]
    {
        let source = Source::parse(&format!("{base}/tree/{tree}")).unwrap();
        let cloned = fetcher.clone_shallow(&source, &pack, LIMITS).await.unwrap();
        assert_eq!((cloned.name.as_deref(), cloned.folder.as_str()), (Some(name), folder));
        assert_eq!(cloned.commit == forge.commit, name == "main");
    }
    let source = Source::parse(&format!("{base}/tree/nowhere")).unwrap();
    let failed = fetcher.clone_shallow(&source, &pack, LIMITS).await.unwrap_err();
    assert!(matches!(failed, FetchError::Protocol("no such branch")), "{failed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_or_no_repository_is_refused() {
    let forge = forge().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let pack = forge.temp.path().join("fetched.pack");
    let source = Source::parse(&forge.url).unwrap();
    let tight = Limits { bytes: 100, ..LIMITS };
    let failed = fetcher.clone_shallow(&source, &pack, tight).await.unwrap_err();
    assert!(matches!(failed, FetchError::TooLarge(_)), "{failed:?}");
    let gone = Source::parse(&format!("{}-gone", forge.url)).unwrap();
    let failed = fetcher.clone_shallow(&gone, &pack, LIMITS).await.unwrap_err();
    assert!(matches!(failed, FetchError::Status(404)), "{failed:?}");
    let page = serve(Router::new().fallback(|| async { "a page" })).await;
    let source = Source::parse(&format!("http://{page}/o/r")).unwrap();
    let failed = fetcher.clone_shallow(&source, &pack, LIMITS).await.unwrap_err();
    assert!(matches!(failed, FetchError::Protocol("not git")), "{failed:?}");
}

#[tokio::test]
async fn repositories_of_this_network_are_refused() {
    let fetcher = Fetcher::new().unwrap();
    for url in ["https://10.0.0.1/o/r", "https://localhost/o/r", "https://user:token@github.com/o/r"] {
        let source = Source::parse(url).unwrap();
        let refused = fetcher.clone_shallow(&source, Path::new("unused"), LIMITS).await.unwrap_err();
        assert!(matches!(refused, FetchError::Refused(_)), "{url}: {refused:?}");
    }
    let source = Source::parse("git://github.com/o/r").unwrap();
    let refused = fetcher.clone_shallow(&source, Path::new("unused"), LIMITS).await.unwrap_err();
    assert!(matches!(refused, FetchError::Refused(Refusal::Scheme)), "{refused:?}");
}
