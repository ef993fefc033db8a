//! A repository from git's own server.

use std::path::Path;

use axum::Router;
use tempfile::TempDir;
use vectort_fetch::git::Source;
use vectort_fetch::{FetchError, Fetcher, Limits, Refusal};
use vectort_testkit::forge::{Forge, git};

use crate::support::{LIMITS, serve};

struct Repository {
    temp: TempDir,
    forge: Forge,
    url: String,
    commit: String,
}

async fn repository() -> Repository {
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
    let forge = Forge::serve(temp.path()).await;
    Repository { url: forge.url("o/r.git"), forge, temp, commit }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_latest_commit_comes_without_its_past() {
    let repository = repository().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let pack = repository.temp.path().join("fetched.pack");
    let cloned =
        fetcher.clone_shallow(&Source::parse(&repository.url).unwrap(), &pack, LIMITS).await.unwrap();
    assert_eq!((cloned.commit.as_str(), cloned.name.as_deref()), (repository.commit.as_str(), Some("main")));
    assert_eq!(std::fs::metadata(&pack).unwrap().len(), cloned.bytes);
    // git itself takes the pack, and finds that commit with its tree and one file: four objects.
    let bare = repository.temp.path().join("bare");
    std::fs::create_dir(&bare).unwrap();
    git(&bare, &["init", "-q", "--bare"]);
    git(&bare, &["index-pack", "-o", "objects/pack/pack-1.idx", pack.to_str().unwrap()]);
    std::fs::copy(&pack, bare.join("objects/pack/pack-1.pack")).unwrap();
    let objects = git(&bare, &["cat-file", "--batch-all-objects", "--batch-check"]);
    assert_eq!(objects.lines().count(), 4, "{objects}");
    assert_eq!(git(&bare, &["show", &format!("{}:web/index.html", repository.commit)]), "<h1>hello</h1>");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_branch_or_tag_is_found_with_the_folder_behind_it() {
    let repository = repository().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let pack = repository.temp.path().join("fetched.pack");
    let base = repository.forge.url("o/r");
    std::fs::rename(repository.temp.path().join("o/r.git"), repository.temp.path().join("o/r")).unwrap();
    for (tree, name, folder) in
        [("feature/x/web", "feature/x", "web"), ("v1", "v1", ""), ("main/web/", "main", "web")]
    {
        let source = Source::parse(&format!("{base}/tree/{tree}")).unwrap();
        let cloned = fetcher.clone_shallow(&source, &pack, LIMITS).await.unwrap();
        assert_eq!((cloned.name.as_deref(), cloned.folder.as_str()), (Some(name), folder));
        assert_eq!(cloned.commit == repository.commit, name == "main");
    }
    let source = Source::parse(&format!("{base}/tree/nowhere")).unwrap();
    let failed = fetcher.clone_shallow(&source, &pack, LIMITS).await.unwrap_err();
    assert!(matches!(failed, FetchError::Protocol("no such branch")), "{failed:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_large_or_no_repository_is_refused() {
    let repository = repository().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let pack = repository.temp.path().join("fetched.pack");
    let source = Source::parse(&repository.url).unwrap();
    let tight = Limits { bytes: 100, ..LIMITS };
    let failed = fetcher.clone_shallow(&source, &pack, tight).await.unwrap_err();
    assert!(matches!(failed, FetchError::TooLarge(_)), "{failed:?}");
    let gone = Source::parse(&format!("{}-gone", repository.url)).unwrap();
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
