//! Commits and contents: who pushes what onto which head, once.

use reqwest::Method;
use serde_json::json;
use vectort_contract::api::ApiCode;
use vectort_contract::hosted::{Push, PushChange};

use crate::workshop::{INDEX, Workshop, page, page_files, page_project, push_files};

const A: &str = "01ARZ3NDEKTSV4RRFFQ69G5FA0";
const B: &str = "01ARZ3NDEKTSV4RRFFQ69G5FA1";

#[tokio::test(flavor = "multi_thread")]
async fn a_push_is_made_once_on_the_head_and_pulled_in_order() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, _) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let first = push_files(&ada, &project.id, 0, "m1", &[(A, "a.txt", "one")]).await.expect("on the head");
    assert_eq!((first.rev, first.base_rev, first.changes[0].size), (1, 0, 3));
    let again = push_files(&ada, &project.id, 0, "m1", &[(A, "a.txt", "one")]).await.expect("known");
    assert_eq!(again, first, "the same push is answered as before");
    let late =
        push_files(&ada, &project.id, 0, "m2", &[(B, "b.txt", "two")]).await.expect_err("not on the head");
    assert_eq!((late.code(), late.head()), (Some(ApiCode::Conflict), Some(1)));
    push_files(&ada, &project.id, 1, "m2", &[(B, "b.txt", "two")]).await.expect("the same name was not used");
    let pulled = ada.pull(&project.id, 0).await.expect("commits");
    assert_eq!((pulled.head, pulled.commits.iter().map(|it| it.rev).collect::<Vec<_>>()), (2, vec![1, 2]));
    assert_eq!(ada.pull(&project.id, 1).await.expect("commits").commits.len(), 1);
    let hash = pulled.commits[1].changes[0].hash.clone().expect("a content");
    assert_eq!(ada.download(&project.id, &hash).await.expect("a content"), "two".as_bytes());
    assert_eq!(ada.project(&project.id).await.expect("a project").head, 2);
    let code = ada.code(&project.id).await.expect("code");
    assert_eq!((code.revision, code.project_structure), (2, vec!["a.txt".to_owned(), "b.txt".to_owned()]));
}

#[tokio::test(flavor = "multi_thread")]
async fn of_pushes_at_once_one_wins_and_nothing_is_lost() {
    let mut shop = Workshop::answering(|_| page()).await;
    let (ada, _) = shop.person("ada@example.com").await;
    let elsewhere = ada.at(&shop.another().await);
    let project = page_project(&ada).await;
    let pusher = |device: usize| {
        let (client, id) =
            (if device.is_multiple_of(2) { ada.clone() } else { elsewhere.clone() }, project.id.clone());
        tokio::spawn(async move {
            let file = format!("01ARZ3NDEKTSV4RRFFQ69G5FB{device}");
            let hash = client.upload(&id, format!("device {device}").into()).await.expect("uploaded");
            for nth in 0..10 {
                let mut base = client.pull(&id, 0).await.expect("a head").head;
                loop {
                    let path = format!("device-{device}-{nth}.txt");
                    let change = PushChange { file_id: file.clone(), path, hash: Some(hash.clone()) };
                    let push = Push {
                        client_id: format!("device-{device}"),
                        mutation_id: format!("m{nth}"),
                        base_rev: base,
                        changes: vec![change],
                        message: String::new(),
                    };
                    match client.push(&id, &push).await {
                        Ok(_) => break,
                        Err(error) => base = error.head().unwrap_or_else(|| panic!("{error}")),
                    }
                }
            }
        })
    };
    for pusher in (0..4).map(pusher).collect::<Vec<_>>() {
        pusher.await.expect("it pushes");
    }
    let pulled = ada.pull(&project.id, 0).await.expect("commits");
    assert_eq!(pulled.commits.iter().map(|it| it.rev).collect::<Vec<_>>(), (1..=40).collect::<Vec<u64>>());
    let names: std::collections::BTreeSet<(String, String)> =
        pulled.commits.into_iter().map(|it| (it.client_id, it.mutation_id)).collect();
    assert_eq!(names.len(), 40, "each of them once");
    assert_eq!(ada.code(&project.id).await.expect("code").project_structure.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_project_can_have_is_refused() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, _) = shop.person("ada@example.com").await;
    let (eve, _) = shop.person("eve@example.com").await;
    let (hers, project) = (page_project(&eve).await, page_project(&ada).await);
    push_files(&ada, &project.id, 0, "m1", &[(A, "Read.me", "one")]).await.expect("on the head");
    let hash = eve.upload(&hers.id, "hers".into()).await.expect("uploaded");
    let known = ada.upload(&project.id, "mine".into()).await.expect("uploaded");
    let change = |file: &str, path: &str, hash: &str| PushChange {
        file_id: file.to_owned(),
        path: path.to_owned(),
        hash: Some(hash.to_owned()),
    };
    let cases = [
        ("somebody else's content", vec![change(B, "b.txt", &hash)]),
        ("a path that leaves", vec![change(B, "../b.txt", &known)]),
        ("a folder of git's", vec![change(B, ".git/hooks/pre-commit", &known)]),
        ("a device", vec![change(B, "con.txt", &known)]),
        ("the same name in another case", vec![change(B, "READ.ME", &known)]),
        ("one file twice", vec![change(B, "b.txt", &known), change(B, "c.txt", &known)]),
        ("no id", vec![change("b", "b.txt", &known)]),
        ("no hash", vec![change(B, "b.txt", "1234")]),
        ("nothing", Vec::new()),
    ];
    for (what, changes) in cases {
        let push = Push {
            client_id: "laptop".to_owned(),
            mutation_id: "m2".to_owned(),
            base_rev: 1,
            changes,
            message: String::new(),
        };
        let refused = ada.push(&project.id, &push).await.expect_err(what);
        assert_eq!(refused.code(), Some(ApiCode::Invalid), "{what}");
    }
    assert_eq!(
        ada.download(&project.id, &hash).await.expect_err("hers").code(),
        Some(ApiCode::NotFound),
        "knowing a hash is no access"
    );
    let large = "x".repeat((1 << 20) + 1);
    let refused = ada.upload(&project.id, large.into()).await.expect_err("too large");
    assert_eq!(refused.code(), Some(ApiCode::TooLarge));
    let most = "y".repeat(1 << 20);
    let hash = ada.upload(&project.id, most.clone().into()).await.expect("beside the store");
    assert_eq!(ada.download(&project.id, &hash).await.expect("it is there"), most.as_bytes());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_is_shown_exported_checked_and_shared() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, session) = shop.person("ada@example.com").await;
    let project = page_project(&ada).await;
    let http = reqwest::Client::new();
    let path = format!("{}/api/projects/{}", shop.url, project.id);
    let get =
        async |path: &str| http.get(path).bearer_auth(&session.access_token).send().await.expect("an answer");
    assert_eq!(get(&format!("{path}/preview")).await.status(), 404, "there is nothing yet");
    let files = page_files();
    let ids: Vec<String> = (0..files.len()).map(|nth| format!("01ARZ3NDEKTSV4RRFFQ69G5FC{nth}")).collect();
    let mut all: Vec<(&str, &str, &str)> =
        ids.iter().zip(&files).map(|(id, (path, text))| (id.as_str(), *path, text.as_str())).collect();
    all.push(("01ARZ3NDEKTSV4RRFFQ69G5FCX", ".env", "SECRET=1"));
    push_files(&ada, &project.id, 0, "m1", &all).await.expect("pushed");

    let page = get(&format!("{path}/preview")).await;
    assert_eq!(page.status(), 200);
    let policy = page.headers()["content-security-policy"].to_str().expect("text").to_owned();
    assert!(policy.starts_with("sandbox allow-scripts allow-forms") && !policy.contains("allow-same-origin"));
    let tag = page.headers()["etag"].clone();
    let html = page.text().await.expect("a page");
    assert!(
        html.contains("Tea, slowly") && html.contains("importmap") && !html.contains("main.ts"),
        "{html}"
    );
    let known =
        http.get(format!("{path}/preview")).bearer_auth(&session.access_token).header("if-none-match", tag);
    assert_eq!(known.send().await.expect("an answer").status(), 304);

    let archive = ada.export_zip(&project.id).await.expect("an archive");
    assert_eq!(archive, ada.export_zip(&project.id).await.expect("an archive"), "byte by byte");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).expect("an archive");
    let mut names: Vec<String> =
        archive.file_names().map(|name| name.expect("a name").into_owned()).collect();
    names.sort();
    assert_eq!(names, ["README.md", "index.html", "src/main.ts", "src/style.css"], "without secrets");
    let mut text = String::new();
    let mut index = archive.by_name("index.html").expect("it is there");
    std::io::Read::read_to_string(&mut index, &mut text).expect("text");
    assert_eq!(text, INDEX);

    let checked: serde_json::Value = get(&format!("{path}/validate")).await.json().await.expect("JSON");
    assert_eq!(
        (checked["verified"].as_bool(), checked["overall_score"].as_u64()),
        (Some(true), Some(100)),
        "{checked}"
    );
    assert_eq!(checked["report"]["bundle"], "passed");

    let link = http
        .post(format!("{path}/share"))
        .bearer_auth(&session.access_token)
        .send()
        .await
        .expect("an answer");
    let link: serde_json::Value = link.json().await.expect("JSON");
    let shared = format!("{}/api/shared/{}", shop.url, link["token"].as_str().expect("a token"));
    let seen: serde_json::Value =
        http.get(&shared).send().await.expect("an answer").json().await.expect("JSON");
    assert_eq!(
        (seen["title"].as_str(), seen["files"].as_array().map(Vec::len)),
        (Some("Tea, slowly"), Some(4))
    );
    assert!(
        !seen.to_string().contains("ada@") && !seen.to_string().contains(".env"),
        "nothing of the owner: {seen}"
    );
    let file = http.get(format!("{shared}/files/src%2Fstyle.css")).send().await.expect("an answer");
    assert_eq!(file.headers()["content-type"], "text/plain; charset=utf-8");
    let secret = http.get(format!("{shared}/files/.env")).send().await.expect("an answer");
    assert_eq!(secret.status(), 404, "a link shows no secrets");
    assert_eq!(http.get(format!("{shared}/preview")).send().await.expect("an answer").status(), 200);
    let ended = http.delete(format!("{path}/share")).bearer_auth(&session.access_token).send().await;
    assert_eq!(ended.expect("an answer").status(), 204);
    assert_eq!(http.get(&shared).send().await.expect("an answer").status(), 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_yours_is_not_there() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, _) = shop.person("ada@example.com").await;
    let (_, eve) = shop.person("eve@example.com").await;
    let project = page_project(&ada).await;
    push_files(&ada, &project.id, 0, "m1", &[(A, "a.txt", "one")]).await.expect("on the head");
    let hash = ada.pull(&project.id, 0).await.expect("commits").commits[0].changes[0].hash.clone();
    let hash = hash.expect("a content");
    let id = "0197a000-0000-7000-8000-000000000000";
    let push = json!({"clientId": "x", "mutationId": "y", "baseRev": 1, "changes": []});
    let routes = [
        (Method::POST, "push".to_owned(), Some(push)),
        (Method::GET, "pull".to_owned(), None),
        (Method::PUT, format!("blobs/{hash}"), None),
        (Method::GET, format!("blobs/{hash}"), None),
        (Method::GET, "code".to_owned(), None),
        (Method::GET, "preview".to_owned(), None),
        (Method::GET, "export/zip".to_owned(), None),
        (Method::GET, "validate".to_owned(), None),
        (Method::POST, "share".to_owned(), None),
        (Method::DELETE, "share".to_owned(), None),
        (Method::POST, "generate".to_owned(), Some(json!({}))),
        (Method::POST, "iterate".to_owned(), Some(json!({"instruction": "x"}))),
        (Method::GET, format!("generate/{id}"), None),
        (Method::DELETE, format!("generate/{id}"), None),
        (Method::GET, "stream".to_owned(), None),
        (Method::GET, "stream/state".to_owned(), None),
        (Method::POST, "estimate-credits".to_owned(), Some(json!({"instruction": "x"}))),
        (Method::GET, "chat".to_owned(), None),
        (Method::GET, "iterations".to_owned(), None),
    ];
    let http = reqwest::Client::new();
    for (method, route, body) in routes {
        let url = format!("{}/api/projects/{}/{route}", shop.url, project.id);
        let request = || {
            let request = http.request(method.clone(), &url);
            match &body {
                Some(body) => request.json(body),
                None => request,
            }
        };
        let nobody = request().send().await.expect("an answer").status().as_u16();
        assert_eq!(nobody, 401, "{method} {route}");
        let other = request().bearer_auth(&eve.access_token).send().await.expect("an answer");
        assert_eq!(other.status().as_u16(), 404, "{method} {route}");
        assert_eq!(other.headers()["content-type"], "application/problem+json");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_are_real_files() {
    let shop = Workshop::answering(|_| page()).await;
    let http = reqwest::Client::new();
    let get = async |path: &str| -> serde_json::Value {
        http.get(format!("{}/api/templates{path}", shop.url))
            .send()
            .await
            .expect("an answer")
            .json()
            .await
            .expect("JSON")
    };
    let all = get("").await;
    let all = all.as_array().expect("a list");
    assert_eq!(all.len(), 29);
    for template in all {
        let id = template["id"].as_str().expect("an id");
        let read = get(&format!("/{id}?description=a%20shop%20for%20lamps&language=fr")).await;
        assert!(read["files"].as_object().is_some_and(|files| files.len() > 1), "{id}: {read}");
    }
    let category = all[0]["category"].as_str().expect("a category");
    assert!(!get(&format!("/category/{category}")).await.as_array().expect("a list").is_empty());
    assert_eq!(get("/category/nothing").await["code"], "not-found");
    assert_eq!(get("/boat").await["code"], "not-found");
}

/// How many contents lie beside the store.
fn kept_beside(shop: &Workshop) -> usize {
    fn count(folder: &std::path::Path) -> usize {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        entries.map(|it| if it.path().is_dir() { count(&it.path()) } else { 1 }).sum()
    }
    count(&shop.data.path().join("blobs"))
}

#[tokio::test(flavor = "multi_thread")]
async fn large_contents_go_with_what_named_them() {
    let shop = Workshop::answering(|_| page()).await;
    let (ada, session) = shop.person("ada@example.com").await;
    let (bob, of_bob) = shop.person("bob@example.com").await;
    let text = |seed: char| String::from(seed).repeat(100_000);
    for (client, seed) in [(&ada, 'a'), (&bob, 'b')] {
        let project = page_project(client).await;
        push_files(client, &project.id, 0, "m1", &[(A, "large.txt", &text(seed))])
            .await
            .expect("on the head");
        client
            .upload(&project.id, text(seed).to_uppercase().into())
            .await
            .expect("uploaded, and never named");
    }
    assert_eq!(kept_beside(&shop), 4);
    let server = shop.server.clone().expect("a server");
    let later = |days: i64| jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24 * days);
    assert_eq!(server.sweep_contents(later(9)).await, 0, "all of them have entries");
    shop.store.sweep(later(8)).await.expect("swept");
    assert_eq!(server.sweep_contents(later(7)).await, 0, "what is young may be about to be named");
    assert_eq!(server.sweep_contents(later(9)).await, 2, "what no commit names");
    let http = reqwest::Client::new();
    let url = format!("{}/api/auth/me", shop.url);
    let gone = http.delete(&url).bearer_auth(&session.access_token).send().await.expect("an answer");
    assert_eq!(gone.status(), 204);
    assert_eq!(kept_beside(&shop), 1, "her contents went with her");
    // What was left where the bucket did not answer then is swept.
    shop.store.user_delete(of_bob.user.id.parse().expect("an id")).await.expect("deleted");
    assert_eq!((server.sweep_contents(later(9)).await, kept_beside(&shop)), (1, 0));
}
