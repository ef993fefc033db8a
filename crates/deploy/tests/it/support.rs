//! A site, a person's Vercel, and a deployment of the one to the other.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tempfile::TempDir;
use vectort_core::RelPath;
use vectort_deploy::{
    Address, Cancel, DeployError, Deployed, Limits, Progress, ProjectName, Release, Site, Token, Vercel,
    deploy,
};
use vectort_testkit::vercel::VercelStub;

/// Everything a hundred times faster, so that a deadline is a moment.
pub(crate) fn limits() -> Limits {
    Limits {
        connect: Duration::from_secs(2),
        request: Duration::from_secs(2),
        slowest_upload: 8 << 10,
        retries: 4,
        retry_pause: Duration::from_millis(5),
        longest_pause: Duration::from_secs(2),
        poll: Duration::from_millis(5),
        slowest_poll: Duration::from_millis(20),
        ready: Duration::from_secs(2),
        settle: Duration::from_millis(100),
        cancel: Duration::from_secs(2),
        reach: Duration::from_secs(2),
        reach_request: Duration::from_millis(500),
    }
}

pub(crate) fn vercel_at(url: &str, token: &str, limits: Limits) -> Vercel {
    let (address, token) = (Address::parse(url).expect("an address"), Token::parse(token).expect("a token"));
    Vercel::new(Some(address), token, None, limits).expect("a client")
}

pub(crate) fn vercel(stub: &VercelStub) -> Vercel {
    vercel_at(&stub.url(), VercelStub::TOKEN, limits())
}

pub(crate) fn write(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    std::fs::create_dir_all(path.parent().expect("below the folder")).expect("made");
    std::fs::write(path, bytes).expect("written");
}

/// What a build leaves: a page, a script, a style.
pub(crate) fn page() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    write(
        folder.path(),
        "index.html",
        "<!doctype html><title>Todo</title><script src=/assets/a.js></script>",
    );
    write(folder.path(), "assets/a.js", "document.title = 'Todo!'");
    write(folder.path(), "assets/a.css", "body { margin: 0 }");
    folder
}

pub(crate) fn release(name: &str, folder: &Path) -> Release {
    let name = ProjectName::parse(name).expect("a name");
    let files = walkdir::WalkDir::new(folder).into_iter().map(|entry| entry.expect("readable"));
    let paths: Vec<RelPath> = files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| entry.path().strip_prefix(folder).expect("below").to_owned())
        .map(|path| RelPath::parse(path.to_str().expect("text")).expect("a path"))
        .collect();
    Release { name, site: Site::read(folder, &paths).expect("readable") }
}

/// How a deployment went.
#[derive(Debug)]
pub(crate) struct Went {
    pub(crate) ended: Result<Deployed, DeployError>,
    pub(crate) progress: Vec<Progress>,
}

impl Went {
    pub(crate) fn deployed(&self) -> &Deployed {
        self.ended.as_ref().unwrap_or_else(|error| panic!("{error:?}: {:?}", self.progress))
    }

    pub(crate) fn error(&self) -> &DeployError {
        self.ended.as_ref().expect_err("it must fail")
    }
}

pub(crate) async fn put(vercel: &Vercel, release: &Release) -> Went {
    put_with(vercel, release, limits(), &Cancel::new(), |_| {}).await
}

/// Deploys; `on` sees every report first.
pub(crate) async fn put_with(
    vercel: &Vercel,
    release: &Release,
    limits: Limits,
    cancel: &Cancel,
    on: impl Fn(&Progress) + Send + Sync,
) -> Went {
    let progress = Arc::new(Mutex::new(Vec::new()));
    let report = |step: Progress| {
        on(&step);
        progress.lock().expect("unpoisoned").push(step);
    };
    let ended = deploy(vercel, release, &limits, &report, cancel).await;
    let progress = progress.lock().expect("unpoisoned").clone();
    Went { ended, progress }
}

/// What somebody who visits `url` gets: status and body.
pub(crate) async fn visit(url: &str) -> (u16, Vec<u8>) {
    let client = reqwest::Client::builder().no_proxy().build().expect("a client");
    let response = client.get(url).send().await.expect("an answer");
    (response.status().as_u16(), response.bytes().await.expect("a body").to_vec())
}
