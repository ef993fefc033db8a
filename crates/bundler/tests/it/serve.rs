//! The preview server: what it serves and what it refuses.

use std::time::Duration;

use reqwest::StatusCode;
use tempfile::TempDir;
use vectort_bundler::serve::{Network, PreviewOptions, PreviewServer, new_token};

use crate::resolve::{folder, packs};

pub(crate) const TIMEOUT: Duration = Duration::from_secs(10);

/// A preview of a folder with these files.
pub(crate) async fn preview(files: &[(&str, &str)]) -> (TempDir, PreviewServer) {
    let dir = folder(files);
    let server =
        PreviewServer::start(PreviewOptions::new(dir.path(), new_token(), packs())).await.expect("it starts");
    (dir, server)
}

fn client() -> reqwest::Client {
    reqwest::Client::builder()
        .no_proxy()
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .expect("a client")
}

/// A request as the browser would send it, to the listener's address.
async fn get(server: &PreviewServer, path: &str, headers: &[(&str, &str)]) -> reqwest::Response {
    let host = server.url().trim_start_matches("http://").trim_end_matches('/').to_owned();
    let mut request = client().get(format!("http://127.0.0.1:{}{path}", server.port())).header("host", host);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    request.send().await.expect("an answer")
}

pub(crate) const PAGE: &str = "<!doctype html><html><head><title>t</title></head><body><div id=root></div>\
                    <script type=module src=/src/main.ts></script></body></html>";

#[tokio::test(flavor = "multi_thread")]
async fn only_the_own_host_is_answered() {
    let (_dir, server) = preview(&[("index.html", PAGE), ("src/main.ts", "")]).await;
    let port = server.port();
    for host in ["127.0.0.1", "localhost", "evil.example", "00000000000000000000000000000000.localhost"] {
        let answer = get(&server, "/", &[("host", &format!("{host}:{port}"))]).await;
        assert_eq!(answer.status(), StatusCode::MISDIRECTED_REQUEST, "{host}");
    }
    let answer = get(&server, "/", &[]).await;
    assert_eq!(answer.status(), StatusCode::OK);
    let headers = answer.headers();
    let policy = headers["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.contains("object-src 'none'") && policy.contains("form-action 'none'"), "{policy}");
    let scripts = policy.split(';').find(|part| part.contains("script-src")).expect("script-src");
    assert!(
        !scripts.contains("https:") && !policy.contains("http: ") && !policy.contains('*')
            || policy.contains("frame-ancestors"),
        "{policy}"
    );
    assert_eq!(headers["x-content-type-options"], "nosniff");
    assert_eq!(headers["referrer-policy"], "no-referrer");
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["cross-origin-resource-policy"], "same-origin");
    assert!(headers.get("access-control-allow-origin").is_none());
    server.shutdown().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_strict_network_has_no_hosts() {
    let dir = folder(&[("index.html", "<p>x")]);
    let mut options = PreviewOptions::new(dir.path(), new_token(), packs());
    options.network = Network::Strict;
    let server = PreviewServer::start(options).await.expect("it starts");
    let answer = get(&server, "/", &[]).await;
    let policy = answer.headers()["content-security-policy"].to_str().expect("text").to_owned();
    let without_ancestors = policy.split("frame-ancestors").next().expect("a part").to_owned();
    assert!(!without_ancestors.contains("https:"), "{policy}");
}

#[tokio::test(flavor = "multi_thread")]
async fn hidden_and_foreign_files_are_not_served() {
    let (dir, server) = preview(&[
        ("index.html", "<p>hello"),
        (".env", "SECRET=1"),
        (".git/config", "x"),
        ("node_modules/a/index.js", "x"),
        ("public/ok.txt", "public"),
        ("notes.txt", "notes"),
    ])
    .await;
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", dir.path().join("passwd.txt")).expect("a link");
    let _ = &dir;
    for path in [
        "/.env",
        "/.git/config",
        "/%2egit/config",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/passwd.txt",
        "/node_modules/a/index.js",
        "/public/../.env",
        "/x%00.txt",
        "/@vectort/nothing.js",
        "/missing.png",
    ] {
        let status = get(&server, path, &[]).await.status();
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }
    assert_eq!(get(&server, "/ok.txt", &[]).await.text().await.expect("text"), "public");
    assert_eq!(get(&server, "/notes.txt", &[]).await.text().await.expect("text"), "notes");
    assert_eq!(get(&server, "/favicon.ico", &[]).await.status(), StatusCode::NO_CONTENT);
}

#[tokio::test(flavor = "multi_thread")]
async fn websockets_of_other_origins_are_refused() {
    let (_dir, server) = preview(&[("index.html", "<p>x")]).await;
    let upgrade = [
        ("connection", "upgrade"),
        ("upgrade", "websocket"),
        ("sec-websocket-version", "13"),
        ("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="),
    ];
    for origin in [None, Some("http://evil.example"), Some("null")] {
        let mut headers = upgrade.to_vec();
        headers.extend(origin.map(|origin| ("origin", origin)));
        let status = get(&server, "/@vectort/ws", &headers).await.status();
        assert_eq!(status, StatusCode::FORBIDDEN, "{origin:?}");
    }
    let own = server.url().trim_end_matches('/').to_owned();
    let mut headers = upgrade.to_vec();
    headers.push(("origin", &own));
    assert_eq!(get(&server, "/@vectort/ws", &headers).await.status(), StatusCode::SWITCHING_PROTOCOLS);
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_routes_and_scripts() {
    let (_dir, server) = preview(&[
        ("index.html", PAGE),
        ("src/main.ts", "import './a';\nimport { useState } from 'react';\nconsole.log(useState);"),
        ("src/a.ts", "export const a: number = 1;"),
        ("about.html", "<title>about</title>"),
        ("docs/index.html", "<title>docs</title>"),
    ])
    .await;
    let html = [("accept", "text/html")];
    let page = get(&server, "/", &html).await.text().await.expect("text");
    assert!(!page.contains("type=module") && page.contains("/@vectort/app.js?page="), "{page}");
    let app = page
        .split("src=\"")
        .map(|part| part.split('"').next().unwrap_or_default())
        .find(|src| src.contains("app.js"));
    let script = get(&server, app.expect("a script"), &[]).await.text().await.expect("text");
    assert!(
        script.contains("define(\"/src/a.ts\"") && script.contains("start([\"/src/main.ts\"]"),
        "{script}"
    );
    let packs = page
        .split("src=\"")
        .map(|part| part.split('"').next().unwrap_or_default())
        .find(|src| src.contains("packs-"));
    let answer = get(&server, packs.expect("packs"), &[]).await;
    assert!(answer.headers()["cache-control"].to_str().expect("text").contains("immutable"));
    assert!(get(&server, "/about", &html).await.text().await.expect("text").contains("<title>about"));
    assert_eq!(get(&server, "/docs", &html).await.headers()["location"], "/docs/");
    assert!(get(&server, "/docs/", &html).await.text().await.expect("text").contains("<title>docs"));
    assert!(
        get(&server, "/todos/7", &html).await.text().await.expect("text").contains("id=root"),
        "history routes"
    );
    assert_eq!(get(&server, "/todos/7", &[("accept", "*/*")]).await.status(), StatusCode::NOT_FOUND);
    assert_eq!(
        client()
            .post(format!("http://127.0.0.1:{}/", server.port()))
            .header("host", server.url().trim_start_matches("http://").trim_end_matches('/'))
            .send()
            .await
            .expect("an answer")
            .status(),
        StatusCode::METHOD_NOT_ALLOWED
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_gives_way_and_a_free_one_is_kept() {
    let (_dir, first) = preview(&[("index.html", "<p>x")]).await;
    let dir = folder(&[("index.html", "<p>y")]);
    let mut options = PreviewOptions::new(dir.path(), new_token(), packs());
    options.port = Some(first.port());
    let second = PreviewServer::start(options.clone()).await.expect("it starts");
    assert_ne!(second.port(), first.port());
    let port = first.port();
    first.shutdown().await;
    let third = PreviewServer::start(options).await.expect("it starts");
    assert_eq!(third.port(), port);
}

#[tokio::test]
async fn bad_tokens_and_folders_are_errors() {
    let dir = folder(&[]);
    assert!(PreviewServer::start(PreviewOptions::new(dir.path(), "short", packs())).await.is_err());
    assert!(
        PreviewServer::start(PreviewOptions::new(dir.path().join("no"), new_token(), packs())).await.is_err()
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn entries_are_found_where_templates_put_them() {
    let html = [("accept", "text/html")];
    let app = async |server: &PreviewServer, path: &str| {
        let page = get(server, path, &html).await.text().await.expect("text");
        let src = page
            .split("src=\"")
            .skip(1)
            .filter_map(|part| part.split('"').next())
            .find(|src| src.contains("app.js"));
        let script = get(server, src.expect("a script"), &[]).await.text().await.expect("text");
        (page, script)
    };
    // create-react-app: a template page in public/, its script by convention.
    let (_dir, server) = preview(&[
        ("package.json", "{}"),
        ("public/index.html", "<link rel=icon href=%PUBLIC_URL%/favicon.ico><div id=root>"),
        ("public/favicon.ico", "icon"),
        ("src/index.js", "import './App';"),
        ("src/App.js", "export default () => <p>jsx in .js</p>;"),
    ])
    .await;
    assert_eq!(server.problems(), []);
    let (page, script) = app(&server, "/").await;
    assert!(
        page.contains("href=/favicon.ico") && script.contains("start([\"/src/index.js\"]"),
        "{page}{script}"
    );
    assert_eq!(get(&server, "/favicon.ico", &[]).await.text().await.expect("text"), "icon");
    // A browser extension: its pages lie anywhere.
    let (_dir, server) = preview(&[
        ("manifest.json", "{}"),
        ("src/popup/popup.html", "<p>popup</p><script type=module src=popup.ts></script>"),
        ("src/popup/popup.ts", "export {};"),
        ("src/options.html", "<p>options"),
    ])
    .await;
    assert_eq!(server.problems(), []);
    assert_eq!(get(&server, "/", &html).await.headers()["location"], "/src/popup/popup.html");
    assert!(app(&server, "/src/popup/popup.html").await.1.contains("start([\"/src/popup/popup.ts\"]"));
    // Scripts only.
    let (_dir, server) =
        preview(&[("package.json", "{}"), ("src/main.tsx", "document.title = 'bare';")]).await;
    let (page, script) = app(&server, "/").await;
    assert!(page.contains("<div id=\"root\">") && script.contains("bare"));
}
