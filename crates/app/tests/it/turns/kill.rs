//! A process that is killed in the middle of turns.

#![cfg(unix)]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use vectort_contract::{RunEnd, RunView, TurnKind, TurnState};
use vectort_core::ProjectId;
use vectort_testkit::scripted::Reply;

use super::{Question, SCRIPT, edit, path, provider, says, summary, turn};
use crate::machine::{and, begins, block, end, finished, open, until, words};

const FOLDER: &str = "VECTORT_TEST_TURN_FOLDER";
const SERVER: &str = "VECTORT_TEST_TURN_SERVER";
const PROJECT: &str = "VECTORT_TEST_TURN_PROJECT";
/// How many times the process is killed; `cargo xtask soak turn-kill` says 1,000.
const ROUNDS: &str = "VECTORT_SOAK_ROUNDS";

/// The files that every turn changes together.
const PARTS: [&str; 3] = ["main.py", "one.py", "two.py"];

/// This binary again, as the process that is killed: one turn after the other. On its own it does
/// nothing.
#[tokio::test(flavor = "multi_thread")]
async fn victim() {
    let (Ok(folder), Ok(server), Ok(project)) =
        (std::env::var(FOLDER), std::env::var(SERVER), std::env::var(PROJECT))
    else {
        return;
    };
    let app = open(Path::new(&folder), Some(&server));
    let id: ProjectId = project.parse().expect("an id");
    let mut follower = app.run_follow(id);
    loop {
        let number = app.turn_start(turn(id, TurnKind::Edit, "Count on")).await.expect("a turn");
        until(&mut follower, "the end", |view| view.turn == Some(number) && view.end.is_some()).await;
    }
}

struct Victim(Child);

impl Drop for Victim {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(folder: &Path, server: &str, project: ProjectId) -> Victim {
    let program = std::env::current_exe().expect("this program");
    let child = Command::new(program)
        .args(["turns::kill::victim", "--exact", "--quiet"])
        .env(FOLDER, folder)
        .env(SERVER, server)
        .env(PROJECT, project.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    Victim(child.expect("it starts"))
}

/// Counts on in all files, a piece at a time.
fn counts_on(question: &Question) -> Reply {
    if !question.has("# The project") {
        let part = |path: &str| {
            let text = if path == "main.py" { format!("{SCRIPT}\n\nN = 0\n") } else { "N = 0\n".to_owned() };
            block(path, &text)
        };
        let rest = block("pyproject.toml", "[project]\nname = \"count\"\nversion = \"1.0\"\n")
            + block("README.md", "# Count\n").as_str()
            + block("test_main.py", "def test_dry_run():\n    assert True\n").as_str();
        return says(&(PARTS.map(part).concat() + rest.as_str()));
    }
    let at = question.text.find("N = ").expect("the files are shown") + 4;
    let digits: String = question.text[at..].chars().take_while(char::is_ascii_digit).collect();
    let now: u64 = digits.parse().expect("a number");
    let change = |path: &str| edit(path, &format!("N = {now}\n"), &format!("N = {}\n", now + 1));
    let mut reply = begins("");
    for part in PARTS {
        let text = change(part);
        let (one, two) = text.split_at(text.len() / 2);
        reply = and(and(reply, 5, one), 5, two);
    }
    end(and(reply, 5, &summary("Counted.")))
}

/// How far a file has counted.
fn counted(text: &str) -> u64 {
    let line = text.lines().rev().find_map(|line| line.strip_prefix("N = "));
    line.and_then(|count| count.parse().ok()).unwrap_or_else(|| panic!("half a file: {text:?}"))
}

/// A number below `below`, by a recipe that needs no crate (xorshift64).
fn random(state: &mut u64, below: u64) -> u64 {
    *state ^= *state << 13;
    *state ^= *state >> 7;
    *state ^= *state << 17;
    *state % below
}

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_is_there_whole_or_not_at_all_whenever_its_process_is_killed() {
    let rounds: u32 = std::env::var(ROUNDS).ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(12);
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let server = provider(counts_on);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = open(folder.path(), Some(&server.url()));
    let id =
        app.run_start(words("a script that counts", "automation_script", "python")).await.expect("a run");
    let made = finished(&mut app.run_follow(id)).await;
    assert_eq!(made.end, Some(RunEnd::Verified), "a good version to stay at: {made:#?}");
    let dir = std::path::PathBuf::from(app.project_open(id).await.expect("it").summary.dir);
    // How long a turn takes here: the moments of the kills are spread over two of them.
    let begun = Instant::now();
    let number = app.turn_start(turn(id, TurnKind::Edit, "Count on")).await.expect("a turn");
    let over = |view: &RunView| view.turn == Some(number) && view.end.is_some();
    until(&mut app.run_follow(id), "the end", over).await;
    let window = u64::try_from(begun.elapsed().as_millis()).expect("short") * 2 + 300;
    drop(app);
    let (mut whole, mut salvaged, mut last) = (0, 0, 1);
    for round in 0..rounds {
        let victim = start(folder.path(), &server.url(), id);
        let pause = Duration::from_millis(random(&mut state, window));
        let half = pause.mul_f64(0.5);
        tokio::time::sleep(half).await;
        // Somebody works in the folder meanwhile.
        let note = format!("by hand, round {round}\n");
        std::fs::write(dir.join("notes.txt"), &note).expect("written");
        tokio::time::sleep(pause.saturating_sub(half)).await;
        drop(victim);

        let app = open(folder.path(), Some(&server.url()));
        let project = app.project_open(id).await.expect("it opens");
        let read = |path: &str| std::fs::read_to_string(dir.join(path)).expect("there");
        assert_eq!(read("notes.txt"), note, "round {round}: a hand edit is lost");
        let counts = PARTS.map(|part| counted(&read(part)));
        assert!(counts.iter().all(|count| *count == counts[0]), "round {round}: half a turn: {counts:?}");
        let count = counts[0];
        assert!(count >= last, "round {round}: a turn was lost");
        let head = project.head.expect("a head");
        for part in PARTS {
            let kept = app.version_file(id, head, &path(part)).await.expect("in the version");
            assert_eq!(kept.text, Some(read(part)), "round {round}: the folder is the head");
        }
        let turns = app.turns_list(id).await.expect("turns");
        let running: Vec<_> = turns.iter().filter(|turn| turn.state == TurnState::Running).collect();
        assert!(running.is_empty(), "round {round}: {running:?}");
        whole += count - last;
        salvaged = turns.iter().filter(|turn| turn.state == TurnState::Stopped).count();
        last = count;
        let drafts = std::fs::read_dir(folder.path().join("home/drafts")).into_iter().flatten();
        assert_eq!(drafts.count(), 0, "round {round}: nothing half-written stays");
    }
    assert!(rounds < 100 || whole > 0 && salvaged > 0, "all kinds of moments: {whole} whole, {salvaged} cut");
    for (metric, value) in [("kills", u64::from(rounds)), ("whole", whole), ("drafts", salvaged as u64)] {
        println!(
            "{{\"bench\":\"soak-turn-kill\",\"case\":\"vectort\",\"metric\":\"{metric}\",\"value\":{value},\"unit\":\"\"}}"
        );
    }
}
