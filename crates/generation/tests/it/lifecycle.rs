use std::collections::{HashSet, VecDeque};

use vectort_core::Problem;
use vectort_generation::lifecycle::Effect::{
    Ask, AskAgain, Check, Cure, Discard, Keep, Mend, Stop, WriteStarter,
};
use vectort_generation::lifecycle::Event::Answering;
use vectort_generation::lifecycle::{
    Author, Effect, Event, MAX_CURES, MAX_ROUNDS, Outcome, Phase, Signature, State, step,
};

#[expect(clippy::unnecessary_wraps, reason = "as events have it")]
fn wrong(what: &str) -> Option<Signature> {
    Some(Signature::of(&[Problem::new("syntax-error", what)]))
}

const GOOD: Event = Event::Checked { verified: true, found: None };
const UNSEEN: Event = Event::Checked { verified: false, found: None };
const CURED: Event = Event::Cured { any: true };
const UNCURED: Event = Event::Cured { any: false };
const WHOLE: Event = Event::Answered { any_files: true, refused: None };
const PROSE: Event = Event::Answered { any_files: false, refused: None };

fn bad(what: &str) -> Event {
    Event::Checked { verified: false, found: wrong(what) }
}

fn stale(what: &str, any_files: bool) -> Event {
    Event::Answered { any_files, refused: wrong(what) }
}

fn events() -> Vec<Event> {
    vec![
        Event::Answering,
        WHOLE,
        PROSE,
        stale("a", true),
        stale("b", false),
        Event::Exhausted,
        Event::StarterWritten,
        GOOD,
        bad("a"),
        bad("b"),
        UNSEEN,
        CURED,
        UNCURED,
        Event::Cancel { any_files: true },
        Event::Cancel { any_files: false },
        Event::Broke { any_files: true },
        Event::Broke { any_files: false },
    ]
}

/// Runs a story and gives the effects, the outcome last.
fn story(any_provider: bool, allows_starter: bool, events: &[Event]) -> (Vec<Effect>, Phase) {
    let (mut state, mut effects) = State::begin(any_provider, allows_starter);
    for event in events {
        let (next, more) = step(state, *event);
        (state, effects) = (next, [effects, more].concat());
    }
    (effects, state.phase)
}

/// What a provider's run does after its question.
fn told(events: &[Event]) -> (Vec<Effect>, Outcome) {
    let (effects, phase) = story(true, false, events);
    let Phase::Done(outcome) = phase else { panic!("not over: {phase:?}") };
    assert_eq!(effects[0], Effect::Ask);
    (effects[1..].to_vec(), outcome)
}

#[test]
fn an_answer_that_passes_is_kept() {
    assert_eq!(told(&[Answering, WHOLE, GOOD]), (vec![Check, Keep], Outcome::Verified));
    assert_eq!(told(&[Answering, WHOLE, UNSEEN]), (vec![Check, Keep], Outcome::Unverified));
}

#[test]
fn rules_come_before_a_model_and_as_long_as_they_mend_something() {
    assert_eq!(
        told(&[Answering, WHOLE, bad("a"), CURED, bad("b"), CURED, GOOD]),
        (vec![Check, Cure, Check, Cure, Check, Keep], Outcome::Verified)
    );
    let endless = [Answering, WHOLE].into_iter().chain([bad("a"), CURED].into_iter().cycle().take(12));
    let rest = [bad("a"), Event::Exhausted];
    let (effects, outcome) = told(&endless.chain(rest).collect::<Vec<_>>());
    let cures = effects.iter().filter(|effect| **effect == Cure).count();
    assert_eq!(
        (cures, effects.contains(&Mend)),
        (usize::from(MAX_CURES), true),
        "rules that undo each other"
    );
    assert_eq!(outcome, Outcome::Unverified);
}

#[test]
fn a_model_mends_twice_at_most() {
    let round = |what| [bad(what), UNCURED, Answering, WHOLE];
    let begin = [Answering, WHOLE];
    let twice = [&begin[..], &round("a"), &round("b"), &[bad("c"), UNCURED]].concat();
    assert_eq!(
        told(&twice),
        (vec![Check, Cure, Mend, Check, Cure, Mend, Check, Cure, Keep], Outcome::Unverified)
    );
    let once = [&begin[..], &round("a"), &[GOOD]].concat();
    assert_eq!(told(&once), (vec![Check, Cure, Mend, Check, Keep], Outcome::Verified));
}

#[test]
fn the_same_problems_twice_stop_the_run() {
    let events = [Answering, WHOLE, bad("a"), UNCURED, Answering, WHOLE, bad("a"), UNCURED];
    assert_eq!(told(&events), (vec![Check, Cure, Mend, Check, Cure, Keep], Outcome::SameProblems));
}

#[test]
fn what_did_not_fit_is_asked_for_again() {
    let again = [Answering, stale("a", true), Answering, WHOLE, GOOD];
    assert_eq!(told(&again), (vec![AskAgain, Check, Keep], Outcome::Verified));
    let still = [Answering, stale("a", true), Answering, stale("a", true), GOOD];
    assert_eq!(told(&still).0, [AskAgain, Check, Keep], "the same is not asked for twice");
    let never = [Answering, stale("a", false), Answering, stale("b", false), Answering, stale("c", false)];
    assert_eq!(told(&never), (vec![AskAgain, AskAgain, Discard], Outcome::NoAnswer));
    let nobody = [Answering, stale("a", true), Event::Exhausted, GOOD];
    assert_eq!(told(&nobody).0, [AskAgain, Check, Keep], "what fitted is checked");
}

#[test]
fn stories() {
    let done = Phase::Done;
    for (any_provider, allows_starter, events, effects, phase) in [
        (
            true,
            false,
            vec![Answering, WHOLE, bad("a"), UNCURED, Event::Exhausted],
            vec![Ask, Check, Cure, Mend, Keep],
            done(Outcome::Unverified),
        ),
        (
            true,
            false,
            vec![Answering, PROSE, Answering, WHOLE, GOOD],
            vec![Ask, Mend, Check, Keep],
            done(Outcome::Verified),
        ),
        (
            true,
            false,
            vec![Answering, PROSE, Answering, PROSE],
            vec![Ask, Mend, Discard],
            done(Outcome::NoAnswer),
        ),
        (true, false, vec![Event::Exhausted], vec![Ask, Discard], done(Outcome::NoAnswer)),
        (
            true,
            true,
            vec![Event::Exhausted, Event::StarterWritten, GOOD],
            vec![Ask, WriteStarter, Check, Keep],
            done(Outcome::Verified),
        ),
        (
            false,
            false,
            vec![Event::StarterWritten, bad("a")],
            vec![WriteStarter, Check, Keep],
            done(Outcome::Unverified),
        ),
        (
            true,
            false,
            vec![Answering, Event::Cancel { any_files: false }, WHOLE, GOOD],
            vec![Ask, Stop, Discard],
            done(Outcome::Cancelled),
        ),
        (
            true,
            false,
            vec![Answering, WHOLE, Event::Cancel { any_files: true }, GOOD],
            vec![Ask, Check, Stop, Keep],
            done(Outcome::Cancelled),
        ),
        (
            true,
            false,
            vec![Answering, Event::Broke { any_files: true }],
            vec![Ask, Stop, Keep],
            done(Outcome::Broken),
        ),
    ] {
        assert_eq!(story(any_provider, allows_starter, &events), (effects, phase), "{events:?}");
    }
}

#[test]
fn problems_are_the_same_wherever_they_stand_and_in_whichever_order() {
    let problem = |message: &str, line| {
        Problem::new("syntax-error", message).in_file("src/App.tsx".parse().unwrap()).at_line(line)
    };
    let of = |problems: &[Problem]| Signature::of(problems);
    let one = [problem("Unexpected token at 3:14", 3), problem("`x` is not defined", 9)];
    let same = [problem("`x`  is not defined", 11), problem("unexpected token at 27:1", 27)];
    assert_eq!(of(&one), of(&same));
    assert_eq!(of(&one), of(&[one[0].clone(), one[0].clone(), one[1].clone()]));
    assert_ne!(of(&one), of(&one[..1]));
    assert_ne!(of(&one[1..]), of(&[problem("`y` is not defined", 9)]));
    assert_ne!(of(&one[..1]), of(&[Problem::new("syntax-error", "Unexpected token at 3:14")]));
}

/// Every state that can be reached, from every beginning, by every event.
#[test]
fn nothing_reachable_breaks_the_rules() {
    let mut seen = HashSet::new();
    let mut queue = VecDeque::new();
    for (any_provider, allows_starter) in [(true, true), (true, false), (false, true), (false, false)] {
        queue.push_back(State::begin(any_provider, allows_starter).0);
    }
    while let Some(state) = queue.pop_front() {
        if !seen.insert(state) {
            continue;
        }
        for event in events() {
            let (next, effects) = step(state, event);
            if state.is_done() {
                assert_eq!((next, effects.len()), (state, 0), "{state:?} {event:?}: over is over");
                continue;
            }
            assert!(next.rounds >= state.rounds && next.rounds <= MAX_ROUNDS, "{state:?} {event:?}");
            assert!(next.cures >= state.cures && next.cures <= MAX_CURES, "{state:?} {event:?}");
            let asks = effects.contains(&Mend) || effects.contains(&AskAgain);
            assert_eq!(asks, next.rounds > state.rounds, "{state:?} {event:?}: every round counts");
            assert!(
                !asks && !effects.contains(&Cure) || state.author == Author::Model,
                "{state:?} {event:?}: a starter is mended by nobody"
            );
            let ends = effects.iter().filter(|effect| matches!(effect, Keep | Discard)).count();
            assert_eq!(
                ends,
                usize::from(next.is_done()),
                "{state:?} {event:?}: the draft's fate is decided once, at the end"
            );
            assert!(next.is_done() || effects.len() <= 1, "{state:?} {event:?}: one thing at a time");
            if let Event::Cancel { any_files } | Event::Broke { any_files } = event {
                assert_eq!(
                    effects,
                    [Stop, if any_files { Keep } else { Discard }],
                    "{state:?} {event:?}: complete files outlive an early end"
                );
            }
            if effects.contains(&WriteStarter) {
                assert!(state.allows_starter && state.phase == Phase::Asking, "{state:?} {event:?}");
            }
            if next.phase == Phase::Done(Outcome::Verified) {
                assert_eq!((state.phase, event), (Phase::Checking, GOOD), "{state:?}");
            }
            queue.push_back(next);
        }
        let cancelled = step(state, Event::Cancel { any_files: true }).0;
        assert!(state.is_done() || cancelled.is_done(), "{state:?} cannot be cancelled");
    }
    assert!(seen.len() > 100, "{} states", seen.len());
}
