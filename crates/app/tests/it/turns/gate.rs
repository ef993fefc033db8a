//! What happens when an answer does not pass.

use vectort_contract::{RunEnd, TurnKind, TurnState};

use super::{SCRIPT, desk, edit, kept, made, questions, read, run, says, summary, turn};
use crate::machine::block;

#[tokio::test(flavor = "multi_thread")]
async fn rules_mend_without_a_model() {
    let desk =
        desk(|_| says(&(block("settings.json", "{\n  \"depth\": 2,\n}\n") + summary("Settings.").as_str())));
    let (id, _follower) = made(&desk).await;
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Add settings")).await;
    assert_eq!(view.end, Some(RunEnd::Verified), "{view:#?}");
    assert_eq!(questions(&desk).len(), 2, "nobody was asked to mend it");
    assert_eq!(view.repairs.len(), 1, "{:?}", view.repairs);
    assert_eq!((view.repairs[0].path.as_str(), view.credits), ("settings.json", 1));
    assert_eq!(read(&desk, id, "settings.json").await.as_deref(), Some("{\n  \"depth\": 2\n}\n"));
    assert_eq!(kept(&desk, id, 2).await.run.repairs, view.repairs);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_model_mends_twice_at_most_and_what_is_current_stays() {
    let desk = desk(|question| {
        let broken = ["main.py", "one.py", "two.py", "three.py"][question.nth.min(3)];
        // What was wrong before is mended; something else breaks.
        let mended: String = ["one.py", "two.py"][..question.nth.saturating_sub(1).min(2)]
            .iter()
            .map(|path| block(path, "X = 1\n"))
            .collect();
        says(&(mended + block(broken, "def broken(:\n    return (\n").as_str() + summary("Done.").as_str()))
    });
    let (id, _follower) = made(&desk).await;
    let (number, view) = run(&desk, turn(id, TurnKind::Edit, "Break it")).await;
    assert_eq!((view.end, view.credits), (Some(RunEnd::Draft), 0), "{view:#?}");
    assert_eq!(questions(&desk).len(), 1 + 3, "the answer and two rounds");
    assert_eq!(view.attempts.len(), 3);
    assert!(!view.problems.is_empty());
    let project = desk.app.project_open(id).await.expect("it");
    assert_eq!(project.head, Some(1), "the last good version is what the project is");
    assert_eq!(read(&desk, id, "main.py").await.as_deref(), Some(SCRIPT));
    assert!(read(&desk, id, "one.py").await.is_none());
    assert_eq!(kept(&desk, id, number).await.state, TurnState::Draft);

    // The person takes it as it is.
    let saved = desk.app.turn_accept(id, number).await.expect("taken");
    assert_eq!(saved.version.restored_from, view.version);
    assert_eq!(kept(&desk, id, number).await.state, TurnState::Accepted);
    assert!(read(&desk, id, "three.py").await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_problems_twice_stop_the_run() {
    let desk = desk(|question| {
        // Somewhere else in the file each time; the same mistake.
        let above = "\n".repeat(question.nth);
        says(&(block("odd.py", &format!("{above}def broken(:\n    pass\n")) + summary("Done.").as_str()))
    });
    let (id, _follower) = made(&desk).await;
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Break it")).await;
    assert_eq!((view.end, view.credits), (Some(RunEnd::Draft), 0), "{view:#?}");
    assert_eq!(questions(&desk).len(), 1 + 2, "one round, and no more for the same");
    assert!(view.notes.iter().any(|note| note.code == "stopped-same-problems"), "{:?}", view.notes);
    assert_eq!(read(&desk, id, "main.py").await.as_deref(), Some(SCRIPT));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_round_that_mends_it_costs_no_credit_more() {
    let desk = desk(|question| {
        if question.has("# What is wrong") {
            return says(&edit("odd.py", "def broken(:\n", "def mended():\n"));
        }
        says(&(block("odd.py", "def broken(:\n    pass\n") + summary("A function.").as_str()))
    });
    let (id, _follower) = made(&desk).await;
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Add a function")).await;
    assert_eq!((view.end, view.credits, view.attempts.len()), (Some(RunEnd::Verified), 1, 2), "{view:#?}");
    assert_eq!(read(&desk, id, "odd.py").await.as_deref(), Some("def mended():\n    pass\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_head_is_mended_by_rules_at_a_word() {
    let desk = desk(|_| says("nobody is asked"));
    let (id, _follower) = made(&desk).await;
    let dir = desk.dir(id).await;
    std::fs::write(dir.join("settings.json"), "{ \"depth\": 2, }\n").expect("written");
    let report = desk.app.project_repair(id).await.expect("mended");
    assert!(report.report.verified && report.saved.is_some(), "{report:#?}");
    assert_eq!(report.repairs.len(), 1);
    assert_eq!(read(&desk, id, "settings.json").await.as_deref(), Some("{ \"depth\": 2 }\n"));
    assert_eq!(questions(&desk).len(), 1);
    let again = desk.app.project_repair(id).await.expect("looked at");
    assert!(again.repairs.is_empty() && again.saved.is_none(), "what is in order stays as it is");
}
