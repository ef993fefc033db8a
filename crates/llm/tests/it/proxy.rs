//! Proxies, which are read from the environment when a client is made. A test may not change its
//! own environment, so the asking is done by a child: this binary again.

use std::process::Command;

use vectort_testkit::scripted::{Reply, Scripted};

use crate::streams::{PROTOCOLS, TEXT, whole};
use crate::support::{anyone, ask, router, run};

/// Says to the child where the provider on this machine is.
const LOOPBACK: &str = "VECTORT_TEST_LOOPBACK";

#[test]
fn a_proxy_is_for_the_world_outside_only() {
    let proxy = Scripted::always(Reply::body(403, "text/plain", "no way"));
    let loopback = Scripted::always(Reply::stream(whole(PROTOCOLS[2], "claude-sonnet-4-6")));
    let child = Command::new(std::env::current_exe().expect("this binary"))
        .args(["--exact", "proxy::asked_by_the_test_above"])
        .env(LOOPBACK, loopback.url())
        .env("HTTP_PROXY", proxy.url())
        .env("HTTPS_PROXY", proxy.url())
        .env("http_proxy", proxy.url())
        .env("https_proxy", proxy.url())
        .env_remove("NO_PROXY")
        .env_remove("no_proxy")
        .env_remove("ALL_PROXY")
        .env_remove("all_proxy")
        .output()
        .expect("the child runs");
    assert!(child.status.success(), "{}", String::from_utf8_lossy(&child.stdout));
    let asked: Vec<(String, String)> =
        proxy.received().into_iter().map(|request| (request.method, request.path)).collect();
    assert_eq!(
        asked,
        [
            ("CONNECT".to_owned(), "provider.invalid:443".to_owned()),
            ("POST".to_owned(), "http://provider.invalid/v1/messages".to_owned()),
        ]
    );
    assert_eq!(loopback.received().len(), 1);
}

#[tokio::test]
async fn asked_by_the_test_above() {
    let Ok(loopback) = std::env::var(LOOPBACK) else { return };
    let at = async |url: &str| {
        let router = router(&[("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", url)]);
        run(&router, ask("hi"), anyone()).await
    };
    assert_eq!(at("https://provider.invalid").await.story(), "anthropic connection-failed; exhausted");
    assert_eq!(at("http://provider.invalid").await.story(), "anthropic forbidden; exhausted");
    assert_eq!(at(&loopback).await.text(), TEXT);
}
