//! A process that is killed in mid-generation.

#![cfg(unix)]

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use vectort_contract::Standing;

use super::{SCRIPT, stalls, tool};
use crate::machine::{open, server};

const FOLDER: &str = "VECTORT_TEST_KILLED_FOLDER";
const SERVER: &str = "VECTORT_TEST_KILLED_SERVER";

/// This binary again, as the process that is killed; on its own it does nothing.
#[tokio::test(flavor = "multi_thread")]
async fn victim() {
    let (Ok(folder), Ok(server)) = (std::env::var(FOLDER), std::env::var(SERVER)) else { return };
    let app = open(Path::new(&folder), Some(&server));
    app.run_start(tool()).await.expect("a run");
    std::future::pending::<()>().await;
}

struct Victim(Child);

impl Drop for Victim {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(folder: &Path, server: &str) -> Victim {
    let program = std::env::current_exe().expect("this program");
    let child = Command::new(program)
        .args(["runs::kill::victim", "--exact", "--quiet"])
        .env(FOLDER, folder)
        .env(SERVER, server)
        .stdout(Stdio::null())
        .spawn();
    Victim(child.expect("it starts"))
}

/// Waits for `main.py` in a draft below `home`.
async fn wait_for_a_file(home: &Path) {
    let drafts = home.join("drafts");
    let deadline = Instant::now() + Duration::from_secs(30);
    while Instant::now() < deadline {
        let entries = std::fs::read_dir(&drafts).into_iter().flatten().flatten();
        if entries.into_iter().any(|entry| entry.path().join("main.py").exists()) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    panic!("no file came");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_complete_is_there_at_the_next_start() {
    let server = server(|_| stalls());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut victim = start(folder.path(), &server.url());
    wait_for_a_file(&folder.path().join("home")).await;

    let beside = open(folder.path(), None);
    assert!(beside.projects_list().await.expect("a list").is_empty(), "a living draft is left alone");

    victim.0.kill().expect("killed");
    victim.0.wait().expect("dead");
    let app = open(folder.path(), None);
    let list = app.projects_list().await.expect("a list");
    assert_eq!((list.len(), list[0].standing), (1, Standing::Draft), "{list:?}");
    let kept = std::fs::read_to_string(Path::new(&list[0].dir).join("main.py")).expect("kept");
    assert_eq!(kept, SCRIPT);
    let versions = app.versions_list(list[0].id).await.expect("versions");
    assert_eq!((versions.len(), versions[0].files), (1, 1));
    assert_eq!(
        (versions[0].provider.as_deref(), versions[0].model.as_deref()),
        (Some("local"), Some("tiny"))
    );
}
