//! What goes up, and that it is there.

use std::time::Duration;

use serde_json::json;
use vectort_core::RelPath;
use vectort_deploy::{DeployError, Deployer as _, Progress, ProjectName, Site};
use vectort_testkit::vercel::{self, Behaviour, VercelStub};

use crate::support::{limits, page, put, put_with, release, vercel, visit, write};

#[tokio::test]
async fn a_page_goes_up_and_is_live_where_it_says() {
    let (stub, folder) = (VercelStub::start(), page());
    let went = put(&vercel(&stub), &release("todo", folder.path())).await;
    let deployed = went.deployed();
    assert!(deployed.answers);
    assert_eq!(Some(&deployed.url), stub.site("todo").as_ref(), "the project's host, not the deployment's");
    let (status, body) = visit(&format!("{}/assets/a.js", deployed.url)).await;
    assert_eq!((status, body.as_slice()), (200, b"document.title = 'Todo!'".as_slice()));
    // Files, then waiting, then trying the address, in this order.
    let uploads: Vec<_> = went
        .progress
        .iter()
        .map_while(|step| match step {
            Progress::Uploading { to_upload, uploaded } => Some((*to_upload, *uploaded)),
            _ => None,
        })
        .collect();
    assert_eq!(uploads, [(4, 0), (4, 1), (4, 2), (4, 3), (4, 4)], "three files and a configuration");
    assert!(matches!(went.progress[5], Progress::Preparing { .. }), "{:?}", went.progress);
    assert_eq!(went.progress.last(), Some(&Progress::Reaching { url: deployed.url.clone() }));
}

#[tokio::test]
async fn every_route_of_a_single_page_app_answers_with_its_page() {
    let (stub, folder) = (VercelStub::start(), page());
    let went = put(&vercel(&stub), &release("todo", folder.path())).await;
    let (status, body) = visit(&format!("{}/lists/7/edit", went.deployed().url)).await;
    assert_eq!(status, 200);
    assert!(body.starts_with(b"<!doctype html><title>Todo"));
    let settings = &stub.deployments()[0].request["projectSettings"];
    assert_eq!(settings["framework"], json!(null));
    assert_eq!((&settings["buildCommand"], &settings["installCommand"]), (&json!(""), &json!("")));
}

#[tokio::test]
async fn a_site_of_several_pages_says_when_there_is_none() {
    let (stub, folder) = (VercelStub::start(), page());
    write(folder.path(), "about/index.html", "<h1>About</h1>");
    let went = put(&vercel(&stub), &release("todo", folder.path())).await;
    let url = &went.deployed().url;
    assert_eq!(visit(&format!("{url}/about/")).await.0, 200);
    assert_eq!(visit(&format!("{url}/abuot")).await.0, 404);
    assert!(!stub.deployments()[0].files.contains_key("vercel.json"));
}

#[tokio::test]
async fn a_configuration_of_the_projects_own_stays() {
    let (stub, folder) = (VercelStub::start(), page());
    let own = "{\"cleanUrls\":true}";
    write(folder.path(), "vercel.json", own);
    put(&vercel(&stub), &release("todo", folder.path())).await.deployed();
    assert_eq!(stub.deployments()[0].files["vercel.json"], own.as_bytes());
}

#[tokio::test]
async fn any_bytes_under_any_name_arrive_as_they_are() {
    let (stub, folder) = (VercelStub::start(), page());
    let binary: Vec<u8> = (0..=255_u8).cycle().take(300_000).collect();
    let files: [(&str, &[u8]); 6] = [
        ("assets/空 файл é.txt", "naïve ☕".as_bytes()),
        ("assets/صورة.bin", &binary),
        ("empty.txt", b""),
        ("also-empty.txt", b""),
        ("a b/c%20d+e#f.txt", b"odd"),
        (".well-known/security.txt", b"Contact: x"),
    ];
    for (path, bytes) in files {
        write(folder.path(), path, bytes);
    }
    let went = put(&vercel(&stub), &release("todo", folder.path())).await;
    let there = &stub.deployments()[0].files;
    for (path, bytes) in files {
        assert_eq!(there.get(path).map(Vec::as_slice), Some(bytes), "{path}");
    }
    let (status, body) = visit(&format!("{}/assets/%D8%B5%D9%88%D8%B1%D8%A9.bin", went.deployed().url)).await;
    assert_eq!((status, body), (200, binary));
    assert_eq!(stub.uploads(), 9, "equal files travel once");
}

#[tokio::test]
async fn the_same_content_again_uploads_nothing() {
    let (stub, folder) = (VercelStub::start(), page());
    let vercel = vercel(&stub);
    put(&vercel, &release("todo", folder.path())).await.deployed();
    let before = stub.uploads();
    let again = put(&vercel, &release("todo", folder.path())).await;
    assert!(again.deployed().answers);
    assert!(!again.progress.iter().any(|step| matches!(step, Progress::Uploading { .. })));
    assert_eq!(stub.uploads(), before);
    // One file changes: one file goes up.
    write(folder.path(), "assets/a.js", "document.title = 'Changed'");
    let changed = put(&vercel, &release("todo", folder.path())).await;
    assert_eq!(stub.uploads(), before + 1);
    let (_, body) = visit(&format!("{}/assets/a.js", changed.deployed().url)).await;
    assert_eq!(body, b"document.title = 'Changed'");
}

#[tokio::test]
async fn a_thousand_files_go_up_four_at_a_time() {
    let stub = VercelStub::with(Behaviour { slow: Duration::from_millis(1), ..Behaviour::default() });
    let folder = page();
    for number in 0..1_000 {
        write(folder.path(), &format!("data/{}/{number}.json", number % 10), format!("{{\"n\":{number}}}"));
    }
    let release = release("todo", folder.path());
    assert_eq!(release.site.files().len(), 1_003);
    let went = put(&vercel(&stub), &release).await;
    assert!(went.deployed().answers);
    assert_eq!((stub.uploads(), stub.deployments()[0].files.len()), (1_004, 1_004));
    assert!((2..=4).contains(&stub.most_uploads_at_once()), "{}", stub.most_uploads_at_once());
    assert!(went.progress.contains(&Progress::Uploading { to_upload: 1_004, uploaded: 1_004 }));
}

#[tokio::test]
async fn the_account_is_whose_the_token_is() {
    let stub = VercelStub::start();
    let vercel = vercel(&stub);
    assert_eq!(vercel.account().await.expect("known").user, VercelStub::USER);
    let name = ProjectName::parse("todo").expect("a name");
    assert!(!vercel.has_project(&name).await.expect("an answer"));
    put(&vercel, &release("todo", page().path())).await.deployed();
    assert!(vercel.has_project(&name).await.expect("an answer"));
}

#[tokio::test]
async fn an_address_that_answers_late_is_live_and_one_that_never_does_is_not() {
    let folder = page();
    let put = async |site| {
        let stub = VercelStub::with(Behaviour { site, ..Behaviour::default() });
        let limits = vectort_deploy::Limits { reach: Duration::from_millis(1_200), ..limits() };
        let vercel = vercel(&stub);
        let release = release("todo", folder.path());
        let went = put_with(&vercel, &release, limits, &vectort_deploy::Cancel::new(), |_| {}).await;
        went.deployed().clone()
    };
    assert!(put(vercel::Site::Late(2)).await.answers);
    for site in [vercel::Site::Missing, vercel::Site::Login] {
        let deployed = put(site).await;
        assert!(!deployed.answers, "{site:?}");
        assert!(deployed.url.starts_with("http://127.0.0.1:"), "and says where it is all the same");
    }
}

#[test]
fn a_site_is_the_files_that_it_is_made_of_and_no_other() {
    let folder = page();
    write(folder.path(), ".marker", "of the builder");
    let paths = ["index.html", "assets/a.js"].map(|path| RelPath::parse(path).expect("a path"));
    let site = Site::read(folder.path(), &paths).expect("readable");
    let read: Vec<_> = site.files().iter().map(|file| (file.path.as_str(), file.size)).collect();
    assert_eq!(read, [("assets/a.js", 24), ("index.html", 68)]);
    assert_eq!(site.bytes(), 92);
    assert_eq!(site.files()[0].sha1, "7de90a06767e2a7c5532edfdeb5330160f5a6220");
    let absent = RelPath::parse("absent.js").expect("a path");
    assert!(matches!(Site::read(folder.path(), [&absent]), Err(DeployError::Read { .. })));
}
