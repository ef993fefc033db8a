//! The fold from events to what a window shows.

use vectort_app::RunProjection;
use vectort_contract::{
    AttemptReport, Done, ErrorCode, Event, FileFate, FileState, Phase, RunEnd, RunView, WireError,
};
use vectort_core::{CheckState, Checks, Problem, ProjectId, RelPath, Tokens};

fn folded(events: &[Event]) -> RunView {
    let mut projection = RunProjection::new(ProjectId::fresh(), "2026-11-22T12:00:00Z".to_owned());
    for event in events {
        projection.apply(event);
    }
    projection.snapshot()
}

fn path(text: &str) -> RelPath {
    text.parse().expect("a path")
}

fn arriving(text: &str, lines: u32) -> Event {
    Event::Arriving { path: path(text), lines, bytes: lines * 10 }
}

fn file(text: &str, lines: u32) -> Event {
    Event::File {
        path: path(text),
        lines,
        bytes: lines * 10,
        change: FileFate::Added,
        added: lines,
        removed: 0,
    }
}

fn phase(phase: Phase) -> Event {
    Event::Phase { phase }
}

fn problem(code: &str) -> Event {
    Event::Problem { problem: Problem::new(code, "") }
}

fn attempt(provider: &str, error: Option<&str>) -> AttemptReport {
    AttemptReport {
        provider: provider.to_owned(),
        model: "m".to_owned(),
        error: error.map(str::to_owned),
        tokens: Tokens { input: 10, output: 5, ..Tokens::default() },
        cost_microusd: 7,
        ..AttemptReport::default()
    }
}

fn files(view: &RunView) -> Vec<(&str, u32, FileState)> {
    view.files.iter().map(|file| (file.path.as_str(), file.lines, file.state)).collect()
}

#[test]
fn a_file_that_never_ends_goes_when_the_answer_does() {
    use FileState::{Arriving, Complete};
    let story = [phase(Phase::Writing), arriving("a", 3), file("a", 5), arriving("b", 2)];
    assert_eq!(files(&folded(&story)), [("a", 5, Complete), ("b", 2, Arriving)]);
    for end in [phase(Phase::Checking), phase(Phase::Saving), Event::Done(Done::default())] {
        assert_eq!(files(&folded(&[&story[..], &[end]].concat())), [("a", 5, Complete)]);
    }
    // Written once more by a repair, and cut: the draft still has the first.
    let repair = [phase(Phase::Checking), phase(Phase::Repairing), arriving("a", 1), arriving("c", 1)];
    let view = folded(&[&story[..], &repair, &[arriving("c", 2)]].concat());
    assert_eq!(files(&view), [("a", 1, Arriving), ("c", 2, Arriving)]);
    let view = folded(&[&story[..], &repair, &[phase(Phase::Checking)]].concat());
    assert_eq!(files(&view), [("a", 5, Complete)]);
}

#[test]
fn half_a_file_is_taken_back_when_the_answer_breaks() {
    use FileState::Complete;
    let back = |text: &str| Event::Retracted { path: path(text) };
    let story = [phase(Phase::Writing), file("a", 5), arriving("b", 2), back("b")];
    assert_eq!(files(&folded(&story)), [("a", 5, Complete)]);
    // Somebody else writes it; the place is found again.
    let rest = [&story[..], &[arriving("b", 1), file("b", 3), arriving("c", 1)]].concat();
    assert_eq!(
        files(&folded(&rest)),
        [("a", 5, Complete), ("b", 3, Complete), ("c", 1, FileState::Arriving)]
    );
    // In a repair it stands as it was.
    let repair = [&rest[..3], &[arriving("a", 1), back("a"), back("nothing")]].concat();
    assert_eq!(files(&folded(&repair))[0], ("a", 5, Complete));
}

#[test]
fn what_is_waited_for_is_a_remark_with_its_end() {
    let waiting = Event::Waiting {
        provider: "openai".to_owned(),
        reason: "rate-limited".to_owned(),
        wait_ms: 5_000,
        until_ms: 90_000,
    };
    let skipped = Event::Skipped {
        provider: "gemini".to_owned(),
        model: None,
        why: "throttled".to_owned(),
        until_ms: Some(7),
    };
    let view = folded(&[skipped, waiting]);
    let notes: Vec<_> =
        view.notes.iter().map(|it| (it.code.as_str(), it.provider.as_deref(), it.until_ms)).collect();
    let expected =
        [("skipped-throttled", Some("gemini"), Some(7)), ("waiting", Some("openai"), Some(90_000))];
    assert_eq!((notes.as_slice(), view.notes[1].detail.as_str()), (&expected[..], "rate-limited"));
}

#[test]
fn problems_are_those_of_the_latest_check() {
    let view = folded(&[problem("unsafe-path"), phase(Phase::Checking), problem("syntax-error")]);
    assert_eq!(
        view.problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>(),
        ["syntax-error"]
    );
    let view = folded(&[phase(Phase::Checking), problem("syntax-error"), phase(Phase::Repairing)]);
    assert_eq!(view.problems.len(), 1, "what is being repaired stays in sight");
    let many: Vec<Event> = (0..5_000).map(|_| problem("syntax-error")).collect();
    assert!(folded(&many).problems.len() < 1_000, "an answer does not decide how long the list gets");
}

#[test]
fn attempts_are_counted_as_they_end() {
    let trying = |provider: &str| Event::Trying { provider: provider.to_owned(), model: "m".to_owned() };
    let view = folded(&[
        trying("openai"),
        Event::Failed { attempt: attempt("openai", Some("overloaded")) },
        trying("anthropic"),
        Event::Answered { attempt: attempt("anthropic", None) },
        phase(Phase::Checking),
    ]);
    assert_eq!(view.provider.as_deref(), Some("anthropic"));
    assert_eq!((view.attempts.len(), view.spending.tokens.input, view.spending.cost_microusd), (2, 20, 14));
}

#[test]
fn every_end_is_one_of_four() {
    let cancelled = Some(WireError::new(ErrorCode::Cancelled));
    let failed = Some(WireError::new(ErrorCode::NoAnswer));
    let checks = Checks { parse: CheckState::Passed, ..Checks::default() };
    for (version, verified, error, end, shown) in [
        (Some(1), true, None, RunEnd::Verified, None),
        (Some(1), false, None, RunEnd::Draft, None),
        (Some(1), false, cancelled.clone(), RunEnd::Stopped, None),
        (None, false, cancelled, RunEnd::Stopped, None),
        (None, false, failed.clone(), RunEnd::Failed, failed),
    ] {
        let done = Done { version, verified, error, checks, elapsed_ms: 7, ..Done::default() };
        let view = folded(&[phase(Phase::Saving), Event::Done(done)]);
        assert_eq!((view.end, view.phase, view.version), (Some(end), None, version));
        assert_eq!((view.error, view.elapsed_ms), (shown, 7));
    }
}

#[test]
fn the_starter_is_nobodys_model() {
    let note = Event::Note { code: "starter".to_owned(), detail: "web_app".to_owned() };
    let trying = Event::Trying { provider: "openai".to_owned(), model: "m".to_owned() };
    let view = folded(&[trying, note.clone(), note]);
    assert_eq!((view.provider.as_deref(), view.model), (Some("starter"), None));
    assert_eq!(view.notes.len(), 1, "said once");
}
