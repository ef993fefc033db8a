//! What is done with turns afterwards: reverted, replayed, reported, forecast.

use vectort_contract::{ErrorCode, RunEnd, TurnKind, TurnState};
use vectort_testkit::scripted::{Reply, Step};

use super::{SCRIPT, desk, edit, ended, kept, made, questions, read, run, says, summary, turn};
use crate::machine::{begins, until};

const HELLO: &str = "    return f'hello {name}'\n";
const BYE: &str = "    return f'good bye {name}'\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_is_taken_back_and_nothing_is_deleted() {
    let desk = desk(|_| says(&(edit("main.py", HELLO, BYE) + summary("Bye.").as_str())));
    let (id, _follower) = made(&desk).await;
    let (number, view) = run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    assert!(!kept(&desk, id, number).await.reverted);
    desk.app.turn_revert(id, number).await.expect("reverted");
    assert_eq!(read(&desk, id, "main.py").await.as_deref(), Some(SCRIPT));
    assert!(kept(&desk, id, number).await.reverted);
    assert_eq!(desk.app.versions_list(id).await.expect("versions").len(), 3);
    desk.app.version_restore(id, view.version.expect("a version")).await.expect("back");
    assert!(!kept(&desk, id, number).await.reverted, "and brought back");
    let refused = desk.app.turn_revert(id, 1).await.expect_err("there is nothing before the first");
    assert_eq!(refused.code, ErrorCode::WrongTurn);
    let refused = desk.app.turn_accept(id, number).await.expect_err("it is verified");
    assert_eq!(refused.code, ErrorCode::WrongTurn);
    let refused = desk.app.turn_revert(id, 99).await.expect_err("no such turn");
    assert_eq!(refused.code, ErrorCode::NoSuchTurn);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_is_played_again_from_what_it_began_with() {
    let desk = desk(|question| {
        let said = if question.has("<request>\nSay good bye") { BYE } else { "    return 'nothing'\n" };
        says(&edit("main.py", if question.has(HELLO) { HELLO } else { BYE }, said))
    });
    let (id, _follower) = made(&desk).await;
    run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    run(&desk, turn(id, TurnKind::Edit, "Say nothing")).await;
    assert!(read(&desk, id, "main.py").await.expect("there").contains("nothing"));

    let provider = Some("local".to_owned());
    let number = desk.app.turn_replay(id, 2, provider, Some("tiny".to_owned())).await.expect("a turn");
    let view = ended(&desk, id, number).await;
    assert_eq!((number, view.end), (4, Some(RunEnd::Verified)), "{view:#?}");
    assert_eq!(read(&desk, id, "main.py").await, Some(SCRIPT.replace(HELLO, BYE)), "as the turn began");
    let asked = questions(&desk);
    assert!(asked[2].contains("Person: Say good bye"), "the second hears of the first");
    assert_eq!(asked[3], asked[1], "to the letter what was asked then");
    let turn = kept(&desk, id, 4).await;
    assert_eq!((turn.replay_of, turn.base, turn.text.as_str()), (Some(2), Some(1), "Say good bye"));
    let unknown = desk.app.turn_replay(id, 2, Some("nobody".to_owned()), None).await.expect_err("refused");
    assert_eq!(unknown.code, ErrorCode::UnknownProvider);
}

#[tokio::test(flavor = "multi_thread")]
async fn played_again_without_an_answer_nothing_goes_back() {
    let desk = desk(|question| {
        if question.has("Refuse") {
            return says("I would rather not.");
        }
        says(&edit("main.py", HELLO, BYE))
    });
    let (id, _follower) = made(&desk).await;
    run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    let (refused, view) = run(&desk, turn(id, TurnKind::Edit, "Refuse")).await;
    assert_eq!((view.end, view.credits), (Some(RunEnd::Failed), 0));
    run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    let before = desk.app.versions_list(id).await.expect("versions").len();
    let number = desk.app.turn_replay(id, refused, None, None).await.expect("a turn");
    let view = ended(&desk, id, number).await;
    assert_eq!((view.end, view.credits, view.version), (Some(RunEnd::Failed), 0, None), "{view:#?}");
    assert_eq!(desk.app.versions_list(id).await.expect("versions").len(), before);
    // From further back, where files had to be put back first.
    let again = desk.app.turn_replay(id, 1, None, None).await.expect("a turn");
    ended(&desk, id, again).await;
    assert_eq!(read(&desk, id, "main.py").await, Some(SCRIPT.to_owned()), "what was made at first");
    let number = desk.app.turn_replay(id, refused, None, None).await.expect("a turn");
    let view = ended(&desk, id, number).await;
    assert_eq!((view.end, view.version), (Some(RunEnd::Failed), None), "{view:#?}");
    assert_eq!(read(&desk, id, "main.py").await, Some(SCRIPT.to_owned()), "as it was before");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_report_has_what_happened_and_no_secret() {
    let key = "sk-proj-abcdefghijklmnopqrstuvwxyz012345";
    let answer = format!(
        "{}{}",
        edit("main.py", HELLO, &format!("    api_key = '{key}'\n{HELLO}")),
        summary("With a key of yours.")
    );
    let desk = desk(move |_| says(&answer));
    let (id, _follower) = made(&desk).await;
    let words = format!("Use {key} and the password=hunter2hunter2 please");
    let (number, _) = run(&desk, turn(id, TurnKind::Edit, &words)).await;
    let target = desk.folder.path().join("report.json");
    desk.app.turn_report(id, number, &target).await.expect("written");
    let text = std::fs::read_to_string(&target).expect("a report");
    let dir = desk.dir(id).await.display().to_string();
    for secret in [key, "hunter2hunter2", dir.as_str(), &desk.folder.path().display().to_string()] {
        assert!(!text.contains(secret), "{secret} is in the report");
    }
    let report: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(report["turn"]["kind"], "edit");
    assert_eq!(report["calls"].as_array().expect("calls").len(), 1);
    assert!(report["calls"][0]["prompt"]["system"].as_str().expect("a prompt").contains("<<<EDIT"));
    assert!(report["calls"][0]["answer"].as_str().expect("an answer").contains("<<<SEARCH>>>"));
    assert!(report["patch"].as_str().expect("a patch").contains("+++ b/main.py"));
    assert_eq!(report["run"]["credits"], 1);
    assert_eq!(report["programs"]["vectort"], env!("CARGO_PKG_VERSION"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stopped_turn_leaves_the_project_as_it_was() {
    let desk = desk(|_| begins(&edit("main.py", HELLO, BYE)).then(Step::Stall));
    let (id, mut follower) = made(&desk).await;
    let number = desk.app.turn_start(turn(id, TurnKind::Edit, "Say good bye")).await.expect("a turn");
    let refused = desk.app.turn_start(turn(id, TurnKind::Ask, "Now?")).await.expect_err("one at a time");
    assert_eq!(refused.code, ErrorCode::RunUnderWay);
    until(&mut follower, "a file", |view| view.turn == Some(number) && !view.files.is_empty()).await;
    desk.app.run_stop(id).await;
    let view = ended(&desk, id, number).await;
    assert_eq!((view.end, view.credits, view.version), (Some(RunEnd::Stopped), 0, Some(2)), "{view:#?}");
    assert_eq!(read(&desk, id, "main.py").await.as_deref(), Some(SCRIPT), "the draft is beside it");
    let turn = kept(&desk, id, number).await;
    assert_eq!((turn.state, turn.run.version), (TurnState::Stopped, Some(2)));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_impossible_is_refused_at_once() {
    let desk = desk(|_| Reply::silent());
    let (id, _follower) = made(&desk).await;
    let nobody = vectort_core::ProjectId::fresh();
    let provider = |name: &str| Some(name.to_owned());
    for (request, code) in [
        (turn(id, TurnKind::Edit, " "), ErrorCode::EmptyDescription),
        (turn(id, TurnKind::Create, "x"), ErrorCode::WrongTurn),
        (turn(nobody, TurnKind::Ask, "x"), ErrorCode::NoSuchProject),
        (
            super::TurnRequest { provider: provider("openai"), ..turn(id, TurnKind::Ask, "x") },
            ErrorCode::NoProvider,
        ),
        (
            super::TurnRequest { provider: provider("starter"), ..turn(id, TurnKind::Edit, "x") },
            ErrorCode::UnknownProvider,
        ),
        (
            super::TurnRequest { attachments: vec!["none".to_owned()], ..turn(id, TurnKind::Ask, "x") },
            ErrorCode::NoSuchAttachment,
        ),
    ] {
        let refused = desk.app.turn_start(request.clone()).await.expect_err("refused");
        assert_eq!(refused.code, code, "{request:?}");
    }
    assert_eq!(desk.app.turns_list(id).await.expect("turns").len(), 1, "no turn came of it");
    let forecast = desk.app.turn_forecast(turn(id, TurnKind::Edit, "x")).await.expect("a forecast");
    assert_eq!((forecast.credits, forecast.cap_microusd), (1, None));
}
