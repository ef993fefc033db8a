//! Contents in a bucket, against s3s-fs: S3 by others, which checks signatures, checksums and
//! conditions.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use bytes::Bytes;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use vectort_client::Client;
use vectort_contract::hosted::BlobPlace;
use vectort_testkit::peers;

use crate::machine::Machine;
use crate::workshop::{page_project, push_files};

const FILE: &str = "01ARZ3NDEKTSV4RRFFQ69G5FA0";

/// S3 over a folder, with one bucket. Ends with it.
struct S3 {
    process: Child,
    url: String,
    folder: TempDir,
}

impl Drop for S3 {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl S3 {
    async fn start() -> Option<Self> {
        let program = peers::require("s3s-fs")?.join("bin/s3s-fs");
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("vectort")).expect("a bucket");
        let port = Machine::free_port();
        let process = Command::new(program)
            .args(["--host", "127.0.0.1", "--port", &port.to_string()])
            .args(["--access-key", "AK", "--secret-key", "SKSKSKSK"])
            .arg(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("it starts");
        let started = Self { process, url: format!("http://127.0.0.1:{port}"), folder };
        for _ in 0..200 {
            if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
                return Some(started);
            }
            tokio::time::sleep(Duration::from_millis(25)).await;
        }
        panic!("s3s-fs does not answer")
    }

    async fn server(&self, secret: &str) -> Machine {
        Machine::with(&[
            ("VECTORT_SERVER_BLOBS", "s3://vectort/contents"),
            ("AWS_ENDPOINT_URL", &self.url),
            ("AWS_ACCESS_KEY_ID", "AK"),
            ("AWS_SECRET_ACCESS_KEY", secret),
            ("AWS_REGION", "eu-central-1"),
        ])
        .await
    }

    /// Sizes of the objects in the bucket, by the ends of their keys.
    fn objects(&self) -> BTreeMap<String, u64> {
        let mut found = BTreeMap::new();
        walk(&self.folder.path().join("vectort"), &mut found);
        found
    }
}

fn walk(folder: &Path, found: &mut BTreeMap<String, u64>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let entry = entry.expect("an entry");
        let (path, about) = (entry.path(), entry.metadata().expect("metadata"));
        if about.is_dir() {
            walk(&path, found);
        } else {
            found.insert(entry.file_name().to_string_lossy().into_owned(), about.len());
        }
    }
}

/// Bytes that are no two times the same.
fn large(size: usize, seed: u8) -> Bytes {
    (0..=250).cycle().map(|byte: u8| byte ^ seed).take(size).collect::<Vec<u8>>().into()
}

fn hash(content: &[u8]) -> String {
    blake3::hash(content).to_hex().to_string()
}

fn offer(content: &[u8]) -> Value {
    use base64::Engine as _;
    let sha256 = base64::engine::general_purpose::STANDARD.encode(Sha256::digest(content));
    json!({"size": content.len(), "sha256": sha256})
}

/// Sends that to the place, with its headers but for those that `other` changes.
async fn put(place: &BlobPlace, content: &Bytes, other: &[(&str, &str)]) -> StatusCode {
    let mut request = reqwest::Client::new().put(place.url.as_deref().expect("a URL")).body(content.clone());
    for (name, value) in &place.headers {
        let changed = other.iter().find(|(changed, _)| changed == name).map(|(_, value)| *value);
        // The body says its own length.
        if name != "content-length" {
            request = request.header(name, changed.unwrap_or(value));
        }
    }
    request.send().await.expect("an answer").status()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_large_content_goes_to_the_bucket_and_comes_back() {
    let Some(s3) = S3::start().await else { return };
    let server = s3.server("SKSKSKSK").await;
    let (token, _) = server.register("ada@example.com").await;
    let ada = Client::new(&server.url).expect("a client").with_token(&token);
    let project = page_project(&ada).await.id;
    let content = large(300_000, 0);
    let hash = ada.upload(&project, content.clone()).await.expect("uploaded");
    assert_eq!(ada.upload(&project, content.clone()).await.expect("known"), hash);
    assert!(s3.objects().contains_key(&hash), "{:?}", s3.objects());
    // A small one is none of the bucket's, and what a server makes itself goes there as well.
    let text = "x".repeat(100_000);
    push_files(&ada, &project, 0, "m1", &[(FILE, "large.txt", &text)]).await.expect("on the head");
    let small = ada.upload(&project, "small".into()).await.expect("uploaded");
    assert!(!s3.objects().contains_key(&small));
    assert_eq!(ada.download(&project, &hash).await.expect("a content"), content);
    assert_eq!(ada.code(&project).await.expect("code").all_files["large.txt"], text);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_offer_holds_for_these_bytes_alone() {
    let Some(s3) = S3::start().await else { return };
    let server = s3.server("SKSKSKSK").await;
    let (token, _) = server.register("ada@example.com").await;
    let ada = Client::new(&server.url).expect("a client").with_token(&token);
    let project = page_project(&ada).await.id;
    let content = large(100_000, 0);
    let path = format!("/api/projects/{project}/blobs/{}", hash(&content));
    let ask =
        async |body: Value| -> (u16, Value) { server.ask(Method::POST, &path, &token, Some(body)).await };
    let place = async |body: Value| -> BlobPlace {
        let (status, answer) = ask(body).await;
        assert_eq!(status, 200, "{answer}");
        serde_json::from_value(answer).expect("a place")
    };
    for wrong in [json!({"size": 100_000, "sha256": "x"}), json!({"size": 100_000, "sha256": "AAAA"})] {
        assert_eq!(ask(wrong).await.0, 422);
    }
    assert_eq!(ask(json!({"size": 2 << 20, "sha256": "x"})).await.0, 413);
    let there = place(offer(&content)).await;
    assert!(!there.stored && there.headers["content-length"] == "100000", "{there:?}");
    // Other sizes, another checksum, another method, another key.
    for other in [large(99_999, 0), large(100_001, 0)] {
        let status = put(&there, &other, &[]).await;
        assert_eq!(status, StatusCode::FORBIDDEN, "the size is signed");
    }
    let other = offer(&large(100_000, 1));
    let other = other["sha256"].as_str().expect("a checksum");
    let status = put(&there, &large(100_000, 1), &[("x-amz-checksum-sha256", other)]).await;
    assert_eq!(status, StatusCode::FORBIDDEN, "the checksum is signed");
    let url = there.url.clone().expect("a URL");
    let read = reqwest::get(&url).await.expect("an answer").status();
    assert!(read.is_client_error(), "{read}");
    let elsewhere = BlobPlace { url: Some(url.replace(&hash(&content), &hash(b"x"))), ..there.clone() };
    assert_eq!(put(&elsewhere, &content, &[]).await, StatusCode::FORBIDDEN);
    assert!(s3.objects().is_empty(), "{:?}", s3.objects());
    // Other bytes of that size. s3s-fs refuses them once it has kept them, which Amazon does not: the next
    // offer finds what is none of ours, and removes it.
    assert_eq!(put(&there, &large(100_000, 1), &[]).await, StatusCode::BAD_REQUEST);
    let there = place(offer(&content)).await;
    assert!(!there.stored && s3.objects().is_empty(), "{there:?} {:?}", s3.objects());
    // As offered; and never again.
    assert_eq!(put(&there, &content, &[]).await, StatusCode::OK);
    assert_eq!(put(&there, &content, &[]).await, StatusCode::PRECONDITION_FAILED);
    assert!(place(offer(&content)).await.stored);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_what_its_name_says_is_not_taken() {
    let Some(s3) = S3::start().await else { return };
    let server = s3.server("SKSKSKSK").await;
    let (token, _) = server.register("ada@example.com").await;
    let ada = Client::new(&server.url).expect("a client").with_token(&token);
    let project = page_project(&ada).await.id;
    let (content, forged) = (large(100_000, 0), large(100_000, 1));
    let path = format!("/api/projects/{project}/blobs/{}", hash(&content));
    let place = async |body: Value| -> BlobPlace {
        let (_, answer) = server.ask(Method::POST, &path, &token, Some(body)).await;
        serde_json::from_value(answer).expect("a place")
    };
    // Its SHA-256 is its own, its name is another's.
    let there = place(offer(&forged)).await;
    assert_eq!(put(&there, &forged, &[]).await, StatusCode::OK);
    assert!(!place(offer(&forged)).await.stored);
    assert!(s3.objects().is_empty(), "it went: {:?}", s3.objects());
    let status = server.send(Method::GET, &path, &token, None).await.status();
    assert_eq!(status, 404);
    assert_eq!(ada.upload(&project, content.clone()).await.expect("uploaded"), hash(&content));
    assert_eq!(ada.download(&project, &hash(&content)).await.expect("a content"), content);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_bucket_that_refuses_is_said_to_be_out_of_reach() {
    let Some(s3) = S3::start().await else { return };
    let server = s3.server("wrong").await;
    let (token, _) = server.register("ada@example.com").await;
    let ada = Client::new(&server.url).expect("a client").with_token(&token);
    let project = page_project(&ada).await.id;
    let refused = ada.upload(&project, large(100_000, 0)).await.expect_err("no access");
    assert_eq!(refused.code().map(vectort_contract::api::ApiCode::as_str), Some("unavailable"));
    // What does not need the bucket goes on.
    ada.upload(&project, "small".into()).await.expect("uploaded");
}
