//! Putting an app live, from the sheet.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use vectort_testkit::desktop::{Computer, Window};
use vectort_testkit::emulate::Emulate;
use vectort_testkit::vercel::VercelStub;

use crate::support::{board, computer, open_project, project};

/// From the project's workspace to the start of a deployment.
async fn deploy(computer: &Computer, window: &Window<'_>) {
    open_project(computer, window).await;
    window.press("action-deploy").await.expect("the sheet");
    window.press("ui-deploy-start").await.expect("the start of it");
}

#[tokio::test]
async fn what_answers_is_live() {
    let Some((mut computer, _turn)) = computer("what_answers_is_live") else { return };
    let vercel = VercelStub::start();
    let Some(_) = project(&mut computer, &board()) else { return };
    computer.set("VERCEL_API_URL", vercel.url()).set("VERCEL_TOKEN", VercelStub::TOKEN);
    let window = computer.open().await.expect("a window");
    deploy(&computer, &window).await;
    window.says_message("ui-deploy-live").await.expect("it is live");
    let site = vercel.site("kanban-board").expect("it has an address");
    window.says(site.trim_start_matches("http://")).await.expect("and the sheet says it");
    let page = get(&site);
    assert!(page.contains("<title>Board</title>"), "the address serves the app: {page}");
    let said = window.text().await.expect("the page");
    assert!(!said.contains(VercelStub::TOKEN), "no token is shown");
}

#[tokio::test]
async fn what_does_not_answer_is_not_called_live() {
    let Some((mut computer, _turn)) = computer("what_does_not_answer") else { return };
    let Some(emulate) = Emulate::start() else { return };
    let Some(_) = project(&mut computer, &board()) else { return };
    computer.set("VERCEL_API_URL", emulate.url()).set("VERCEL_TOKEN", Emulate::TOKEN);
    // The emulator takes a deployment and serves nothing: no need to wait a minute for that.
    computer.set("VECTORT_REACH_SECONDS", "1");
    let window = computer.open().await.expect("a window");
    deploy(&computer, &window).await;
    window.says_message("ui-deploy-not-answering").await.expect("it is told as it is");
}

/// What an address of this computer answers.
fn get(url: &str) -> String {
    let address = url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(stream, "GET / HTTP/1.0\r\nHost: {address}\r\n\r\n").expect("asked");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("answered");
    answer
}
