//! Work in steps.

use vectort_app::{Cancel, EditRequest};
use vectort_contract::{
    ErrorCode, Event, Phase, Plan, PlanStep, RunEnd, StepKind, StepState, TurnKind, TurnState,
};
use vectort_testkit::scripted::{Reply, Step};

use super::{Question, desk, ended, kept, made, path, questions, read, run, says, summary, turn};
use crate::machine::{Desk, and, begins, block, end, until, words};

const PLAN: &str = r#"```json
{"summary": "Counts and lists.", "steps": [
  {"id": "data", "title": "The data", "files": ["data.py"]},
  {"id": "count", "title": "Counting", "files": ["count.py"], "after": ["data"]},
  {"id": "list", "title": "Listing", "files": ["list.py"], "after": ["data"]},
  {"id": "report", "title": "The report", "files": ["report.py"], "after": ["count", "list"]}
]}
```"#;

/// The step that a question is about.
fn step_of(question: &Question) -> Option<&'static str> {
    let step = question.text.split("# Your step\n").nth(1)?;
    ["data", "count", "list", "report"].into_iter().find(|id| step.contains(&format!("- {id}.py")))
}

/// Plans, writes each step's file, finds nothing in review and writes one test.
fn works(question: &Question) -> Reply {
    if let Some(step) = step_of(question) {
        let text = format!("from os import sep\n\n{} = sep\n", step.to_uppercase());
        return says(&(block(&format!("{step}.py"), &text) + summary("One step.").as_str()));
    }
    match () {
        () if question.has("With one JSON object") => says(PLAN),
        () if question.has("Review it as an expert") => says(&summary("Nothing to mend.")),
        () if question.has("Write tests of what") => says(
            &(block("test_report.py", "def test_it():\n    assert True\n") + summary("A test.").as_str()),
        ),
        () => Reply::silent(),
    }
}

fn state(view: &vectort_contract::RunView, id: &str) -> StepState {
    view.steps.iter().find(|step| step.id == id).expect("that step").state
}

async fn planned(desk: &Desk) -> (vectort_core::ProjectId, u32, Plan) {
    let (id, _follower) = made(desk).await;
    let (number, view) = run(desk, turn(id, TurnKind::Build, "Count and list")).await;
    assert_eq!((view.end, view.version, view.credits), (Some(RunEnd::Planned), None, 0), "{view:#?}");
    let kept = kept(desk, id, number).await;
    assert_eq!(kept.state, TurnState::Planned);
    (id, number, kept.plan.expect("a plan"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_waits_is_changed_and_worked_through_in_order() {
    let desk = desk(works);
    let (id, number, mut plan) = planned(&desk).await;
    assert_eq!(plan.steps.len(), 4);
    assert_eq!(questions(&desk).len(), 2, "nothing is written before the person's word");
    plan.steps[1].title = "Counting by hand".to_owned();
    desk.app.turn_approve(id, number, plan).await.expect("approved");
    let view = ended(&desk, id, number).await;
    assert_eq!(
        (view.end, view.credits, view.answer.as_str()),
        (Some(RunEnd::Verified), 1, "Counts and lists.\n\nA test."),
        "{view:#?}"
    );
    let asked = questions(&desk);
    let place = |part: &str| asked.iter().position(|text| text.contains(part)).expect(part);
    let (data, report) = (place("# Your step\nThe data"), place("# Your step\nThe report"));
    for middle in [place("# Your step\nCounting by hand"), place("# Your step\nListing")] {
        assert!(data < middle && middle < report);
    }
    assert!(asked[report].contains("COUNT = sep"), "what other steps wrote is shown");
    assert!(place("Review it as an expert") > report && place("Write tests of what") > report);
    for step in ["data", "count", "list", "report", "#plan", "#review", "#tests"] {
        assert_eq!(state(&view, step), StepState::Done, "{step}");
    }
    assert!(view.steps.iter().filter(|step| step.kind == StepKind::Write).all(|step| step.calls == 1));
    assert_eq!(view.attempts.len(), 7, "each step's call is in the record");
    assert_eq!(view.spending.tokens.output, 7 * 40);
    for file in ["data.py", "count.py", "list.py", "report.py", "test_report.py"] {
        assert!(read(&desk, id, file).await.is_some(), "{file}");
    }
    let kept = kept(&desk, id, number).await;
    assert_eq!(
        (kept.state, kept.plan.expect("it").steps[1].title.as_str()),
        (TurnState::Verified, "Counting by hand")
    );
    let again = desk.app.turn_approve(id, number, Plan::default()).await.expect_err("once");
    assert_eq!(again.code, ErrorCode::BadPlan);
}

#[tokio::test(flavor = "multi_thread")]
async fn leaving_a_step_out_changes_the_result() {
    let desk = desk(works);
    let (id, number, mut plan) = planned(&desk).await;
    plan.steps[2].skip = true;
    desk.app.turn_approve(id, number, plan).await.expect("approved");
    let view = ended(&desk, id, number).await;
    assert_eq!(view.end, Some(RunEnd::Verified), "{view:#?}");
    assert_eq!((state(&view, "list"), state(&view, "report")), (StepState::Skipped, StepState::Done));
    assert_eq!(view.attempts.len(), 6, "one call fewer");
    assert!(read(&desk, id, "list.py").await.is_none(), "and one file fewer");
    assert!(read(&desk, id, "report.py").await.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_step_is_stopped_and_what_waits_for_it_is_left_out() {
    let desk = desk(|question| match step_of(question) {
        Some("count") => begins(&block("count.py", "HALF = 1\n")[..20]).then(Step::Stall),
        _ => works(question),
    });
    let (id, number, plan) = planned(&desk).await;
    let mut follower = desk.app.run_follow(id);
    desk.app.turn_approve(id, number, plan).await.expect("approved");
    until(&mut follower, "the list", |view| {
        view.steps.iter().any(|step| step.id == "list" && step.state == StepState::Done)
    })
    .await;
    desk.app.run_stop_step(id, "count");
    let view = ended(&desk, id, number).await;
    assert_eq!(
        (state(&view, "count"), state(&view, "report")),
        (StepState::Stopped, StepState::Skipped),
        "{view:#?}"
    );
    assert!(read(&desk, id, "list.py").await.is_some() && read(&desk, id, "count.py").await.is_none());
    assert_eq!(view.end, Some(RunEnd::Verified), "what is there passes");
}

#[tokio::test(flavor = "multi_thread")]
async fn independent_steps_run_at_the_same_time() {
    let desk = desk(|question| match step_of(question) {
        Some(step @ ("count" | "list")) => {
            end(and(begins("\n"), 700, &block(&format!("{step}.py"), "X = 1\n")))
        }
        _ => works(question),
    });
    let (id, number, plan) = planned(&desk).await;
    let mut follower = desk.app.run_follow(id);
    desk.app.turn_approve(id, number, plan).await.expect("approved");
    let running = |view: &vectort_contract::RunView, id: &str| {
        view.steps.iter().any(|step| step.id == id && step.state == StepState::Running)
    };
    until(&mut follower, "both", |view| running(view, "count") && running(view, "list")).await;
    assert_eq!(ended(&desk, id, number).await.end, Some(RunEnd::Verified));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_review_that_breaks_something_is_dropped_and_said_so() {
    let desk = desk(|question| {
        if question.has("Review it as an expert") {
            return says(&(block("data.py", "def broken(:\n") + summary("Better.").as_str()));
        }
        works(question)
    });
    let (id, number, plan) = planned(&desk).await;
    desk.app.turn_approve(id, number, plan).await.expect("approved");
    let view = ended(&desk, id, number).await;
    assert_eq!((view.end, state(&view, "#review")), (Some(RunEnd::Verified), StepState::Failed), "{view:#?}");
    assert!(view.notes.iter().any(|note| note.code == "review-dropped"));
    assert!(read(&desk, id, "data.py").await.expect("there").contains("DATA = sep"));
    assert!(view.problems.is_empty(), "what is kept is in order: {:?}", view.problems);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_passed_is_kept_when_the_person_stops_before_its_review() {
    let desk = desk(works);
    let (id, _, _) = planned(&desk).await;
    let dir = desk.dir(id).await;
    let cancel = Cancel::new();
    let stop = |event: Event| {
        if matches!(event, Event::Phase { phase: Phase::Reviewing }) {
            cancel.cancel();
        }
    };
    let request = EditRequest {
        kind: TurnKind::Build,
        text: "Count and list".to_owned(),
        approve: true,
        ..EditRequest::default()
    };
    let done = desk.app.edit(&dir, request, &stop, &cancel).await;
    assert!(done.ok && done.verified && done.version.is_some(), "{done:#?}");
    assert!(read(&desk, id, "report.py").await.is_some());
    assert!(questions(&desk).iter().all(|question| !question.contains("Review it as an expert")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_that_cannot_be_worked_through_is_refused_and_waits_on() {
    let desk = desk(works);
    let (id, number, mut plan) = planned(&desk).await;
    plan.steps[0].after = vec!["report".to_owned()];
    let circle = desk.app.turn_approve(id, number, plan.clone()).await.expect_err("a circle");
    assert_eq!(circle.code, ErrorCode::BadPlan);
    assert_eq!(kept(&desk, id, number).await.state, TurnState::Planned);
    desk.app.turn_dismiss(id, number).await.expect("dismissed");
    assert_eq!(kept(&desk, id, number).await.state, TurnState::Stopped);
    plan.steps[0].after.clear();
    let gone = desk.app.turn_approve(id, number, plan).await.expect_err("dismissed");
    assert_eq!(gone.code, ErrorCode::WrongTurn);
    let _ = (PlanStep::default(), path("x"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_advanced_project_is_planned_and_worked_through_at_once() {
    let server = super::provider(|question| match step_of(question) {
        Some("data") => says(
            &(block("data.py", "DATA = 1\n")
                + block("main.py", "print('hello')\n").as_str()
                + block("pyproject.toml", "[project]\nname = \"tidy\"\nversion = \"1.0\"\n").as_str()
                + block("README.md", "# Tidy\n").as_str()
                + block("test_main.py", "def test_dry_run():\n    assert True\n").as_str()),
        ),
        _ => works(question),
    });
    let folder = tempfile::tempdir().expect("a temporary folder");
    let app = crate::machine::open(folder.path(), Some(&server.url()));
    let desk = Desk { folder, app, server: Some(server) };
    let request = vectort_contract::RunRequest {
        advanced: true,
        ..words("a script that counts", "automation_script", "python")
    };
    let (id, mut follower) = desk.start(request).await;
    let view = crate::machine::finished(&mut follower).await;
    assert_eq!(
        (view.end, view.credits, view.kind),
        (Some(RunEnd::Verified), 4, TurnKind::Create),
        "{view:#?}"
    );
    assert_eq!(view.attempts.len(), 7);
    assert_eq!(kept(&desk, id, 1).await.plan.expect("a plan").steps.len(), 4);
}

/// An answer in Anthropic's protocol, whose tokens are counted and have a price.
fn priced(request: &vectort_testkit::scripted::Received, text: &str) -> Reply {
    use serde_json::json;
    let events = [
        json!({ "type": "message_start", "message": { "id": "msg_1", "model": request.json()["model"],
            "usage": { "input_tokens": 2_000, "output_tokens": 1 } } }),
        json!({ "type": "content_block_start", "index": 0, "content_block": { "type": "text", "text": "" } }),
        json!({ "type": "content_block_delta", "index": 0, "delta": { "type": "text_delta", "text": text } }),
        json!({ "type": "content_block_stop", "index": 0 }),
        json!({ "type": "message_delta", "delta": { "stop_reason": "end_turn" },
            "usage": { "output_tokens": 2_000 } }),
        json!({ "type": "message_stop" }),
    ];
    let event = |value: &serde_json::Value| {
        format!("event: {}\ndata: {value}\n\n", value["type"].as_str().unwrap_or_default())
    };
    Reply::stream(events.iter().map(event))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_of_cost_ends_a_build_and_keeps_what_is_complete() {
    let server = vectort_testkit::scripted::Scripted::start(|request| {
        let text = request.json().to_string();
        let step = ["data", "count", "list", "report"].into_iter().find(|id| {
            text.split("# Your step").nth(1).is_some_and(|rest| rest.contains(&format!("- {id}.py")))
        });
        match step {
            Some(step) => priced(request, &block(&format!("{step}.py"), "X = 1\n")),
            None => priced(request, PLAN),
        }
    });
    let desk = crate::desk::Desk::of(crate::desk::World::with(&[
        ("ANTHROPIC_API_KEY", "sk-ant-canary"),
        ("ANTHROPIC_BASE_URL", &server.url()),
    ]));
    let files: [(&str, &[u8]); 2] =
        [("pyproject.toml", b"[project]\nname = \"x\"\nversion = \"1\"\n"), ("main.py", b"X = 1\n")];
    let id = desk.import("tool", &files).await.id;
    let request = vectort_contract::TurnRequest {
        max_cost_microusd: Some(40_000),
        ..turn(id, TurnKind::Build, "Count and list")
    };
    let number = desk.app.turn_start(request).await.expect("a turn");
    let ends = async |number: u32| {
        let mut follower = desk.app.run_follow(id);
        let over = |view: &vectort_contract::RunView| view.turn == Some(number) && view.end.is_some();
        until(&mut follower, "the end", over).await.pop().expect("the last")
    };
    let first = ends(number).await;
    assert_eq!((first.end, first.cap_microusd), (Some(RunEnd::Planned), Some(40_000)), "{first:#?}");
    let plan = desk.app.turns_list(id).await.expect("turns")[0].plan.clone().expect("a plan");
    desk.app.turn_approve(id, number, plan).await.expect("approved");
    let view = ends(number).await;
    assert_eq!(view.error.as_ref().map(|error| error.code), Some(ErrorCode::CostCap), "{view:#?}");
    assert_eq!((view.end, view.credits), (Some(RunEnd::Draft), 0), "{view:#?}");
    assert!(view.spending.cost_microusd > first.spending.cost_microusd, "the plan's cost is in it");
    assert!(view.files.iter().any(|file| file.path.as_str() == "data.py"), "what was complete is kept");
    assert!(view.spending.cost_microusd <= 40_000 + 30_000, "{:?}", view.spending);
}
