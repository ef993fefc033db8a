//! Turns of a project's conversation: asked of a scripted provider, looked at from outside.

mod ask;
mod build;
mod edit;
mod gate;
mod keep;
mod kill;

use serde_json::{Value, json};
use vectort_app::Follower;
use vectort_contract::{RunView, TurnKind, TurnRequest, TurnView};
use vectort_core::{ProjectId, RelPath};
use vectort_testkit::scripted::{Reply, Scripted};

use crate::machine::{Desk, begins, block, end, finished, open, words};

pub(crate) const SCRIPT: &str = "import sys\n\n\ndef greet(name):\n    return f'hello {name}'\n\n\ndef main():\n    print(greet('you'))\n    return 0\n\n\nif __name__ == '__main__':\n    sys.exit(main())\n";

/// What a scripted provider is asked: the whole question, and how many came before it.
pub(crate) struct Question {
    pub(crate) text: String,
    pub(crate) nth: usize,
}

impl Question {
    pub(crate) fn has(&self, part: &str) -> bool {
        self.text.contains(part)
    }
}

/// A local server that answers by what it is asked.
pub(crate) fn provider(answer: impl Fn(&Question) -> Reply + Send + Sync + 'static) -> Scripted {
    let asked = std::sync::atomic::AtomicUsize::new(0);
    Scripted::start(move |request| {
        if request.path.ends_with("/chat/completions") {
            let nth = asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            answer(&Question { text: question(&request.json()), nth })
        } else if request.path.ends_with("/models") {
            Reply::json(200, &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }))
        } else {
            Reply::json(404, &json!({ "error": { "message": "not here" } }))
        }
    })
}

/// The words of a request.
fn question(body: &Value) -> String {
    let messages = body["messages"].as_array().cloned().unwrap_or_default();
    messages.iter().filter_map(|message| message["content"].as_str()).collect::<Vec<_>>().join("\n")
}

/// What the server was asked so far.
pub(crate) fn questions(desk: &Desk) -> Vec<String> {
    let received = desk.server.as_ref().expect("a server").received();
    let asked = received.iter().filter(|request| request.path.ends_with("/chat/completions"));
    asked.map(|request| question(&request.json())).collect()
}

pub(crate) fn desk(answer: impl Fn(&Question) -> Reply + Send + Sync + 'static) -> Desk {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let server = provider(move |question| {
        let is_first = !question.has("# The project") && !question.has("# What was asked");
        // The project itself is always made the same.
        if is_first && question.has("a script that tidies folders") { project() } else { answer(question) }
    });
    let app = open(folder.path(), Some(&server.url()));
    Desk { folder, app, server: Some(server) }
}

/// A whole answer.
pub(crate) fn says(text: &str) -> Reply {
    end(begins(text))
}

fn project() -> Reply {
    let files = [
        ("pyproject.toml", "[project]\nname = \"tidy\"\nversion = \"1.0\"\n"),
        ("README.md", "# Tidy\r\n\r\nKept to the byte.  \n"),
        ("main.py", SCRIPT),
        ("test_main.py", "def test_dry_run():\n    assert True\n"),
    ];
    says(&files.map(|(path, text)| block(path, text)).concat())
}

/// A verified project to work on: a Python script of four files, made by the desk's own server.
pub(crate) async fn made(desk: &Desk) -> (ProjectId, Follower<RunView>) {
    let request = words("a script that tidies folders", "automation_script", "python");
    let (id, mut follower) = desk.start(request).await;
    let last = finished(&mut follower).await;
    assert_eq!(last.end, Some(vectort_contract::RunEnd::Verified), "{last:#?}");
    (id, follower)
}

pub(crate) fn turn(project: ProjectId, kind: TurnKind, text: &str) -> TurnRequest {
    TurnRequest {
        project,
        kind,
        text: text.to_owned(),
        advanced: false,
        provider: None,
        model: None,
        attachments: Vec::new(),
        selection: None,
        problems: Vec::new(),
        pinned: Vec::new(),
        excluded: Vec::new(),
        context_tokens: None,
        max_cost_microusd: None,
    }
}

/// Starts a turn and waits for its end.
pub(crate) async fn run(desk: &Desk, request: TurnRequest) -> (u32, RunView) {
    let id = request.project;
    let number = desk.app.turn_start(request).await.expect("a turn");
    (number, ended(desk, id, number).await)
}

/// The end of a turn.
pub(crate) async fn ended(desk: &Desk, id: ProjectId, number: u32) -> RunView {
    let mut follower = desk.app.run_follow(id);
    let what = format!("the end of turn {number}");
    crate::machine::until(&mut follower, &what, |view| view.turn == Some(number) && view.end.is_some())
        .await
        .pop()
        .expect("the last")
}

pub(crate) async fn kept(desk: &Desk, id: ProjectId, number: u32) -> TurnView {
    let turns = desk.app.turns_list(id).await.expect("a conversation");
    turns.into_iter().find(|turn| turn.turn == number).expect("that turn")
}

pub(crate) async fn read(desk: &Desk, id: ProjectId, path: &str) -> Option<String> {
    std::fs::read_to_string(desk.dir(id).await.join(path)).ok()
}

pub(crate) fn path(path: &str) -> RelPath {
    RelPath::parse(path).expect("a safe path")
}

/// A change of one file, in our format.
pub(crate) fn edit(path: &str, search: &str, replace: &str) -> String {
    format!("<<<EDIT {path}>>>\n<<<SEARCH>>>\n{search}<<<REPLACE>>>\n{replace}<<<END>>>\n")
}

pub(crate) fn summary(text: &str) -> String {
    format!("<<<SUMMARY>>>\n{text}\n<<<END>>>\n")
}
