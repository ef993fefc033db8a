use std::collections::{HashSet, VecDeque};

use vectort_generation::lifecycle::{Author, Effect, Event, Outcome, Phase, State, step};

const GOOD: Event = Event::Checked { verified: true, mendable: false };
const BAD: Event = Event::Checked { verified: false, mendable: true };
const UNSEEN: Event = Event::Checked { verified: false, mendable: false };

const EVENTS: [Event; 12] = [
    Event::Answering,
    Event::Answered { any_files: true },
    Event::Answered { any_files: false },
    Event::Exhausted,
    Event::StarterWritten,
    GOOD,
    BAD,
    UNSEEN,
    Event::Cancel { any_files: true },
    Event::Cancel { any_files: false },
    Event::Broke { any_files: true },
    Event::Broke { any_files: false },
];

/// Runs a story and gives the effects, the outcome last.
fn story(any_provider: bool, allows_starter: bool, events: &[Event]) -> (Vec<Effect>, Phase) {
    let (mut state, mut effects) = State::begin(any_provider, allows_starter);
    for event in events {
        let (next, more) = step(state, *event);
        (state, effects) = (next, [effects, more].concat());
    }
    (effects, state.phase)
}

#[test]
fn stories() {
    use Effect::{Ask, AskForRepair, Check, Discard, Keep, Stop, WriteStarter};
    let whole = Event::Answered { any_files: true };
    let prose = Event::Answered { any_files: false };
    let (good, bad) = (GOOD, BAD);
    let done = Phase::Done;
    for (any_provider, allows_starter, events, effects, phase) in [
        (true, false, vec![Event::Answering, whole, good], vec![Ask, Check, Keep], done(Outcome::Verified)),
        (
            true,
            false,
            vec![Event::Answering, whole, bad, Event::Answering, whole, good],
            vec![Ask, Check, AskForRepair, Check, Keep],
            done(Outcome::Verified),
        ),
        (
            true,
            false,
            vec![Event::Answering, whole, bad, Event::Answering, whole, bad],
            vec![Ask, Check, AskForRepair, Check, Keep],
            done(Outcome::Unverified),
        ),
        (
            true,
            false,
            vec![Event::Answering, whole, UNSEEN],
            vec![Ask, Check, Keep],
            done(Outcome::Unverified),
        ),
        (
            true,
            false,
            vec![Event::Answering, whole, bad, Event::Exhausted],
            vec![Ask, Check, AskForRepair, Keep],
            done(Outcome::Unverified),
        ),
        (
            true,
            false,
            vec![Event::Answering, prose, Event::Answering, whole, good],
            vec![Ask, AskForRepair, Check, Keep],
            done(Outcome::Verified),
        ),
        (
            true,
            false,
            vec![Event::Answering, prose, Event::Answering, prose],
            vec![Ask, AskForRepair, Discard],
            done(Outcome::NoAnswer),
        ),
        (true, false, vec![Event::Exhausted], vec![Ask, Discard], done(Outcome::NoAnswer)),
        (
            true,
            true,
            vec![Event::Exhausted, Event::StarterWritten, good],
            vec![Ask, WriteStarter, Check, Keep],
            done(Outcome::Verified),
        ),
        (
            false,
            false,
            vec![Event::StarterWritten, bad],
            vec![WriteStarter, Check, Keep],
            done(Outcome::Unverified),
        ),
        (
            true,
            false,
            vec![Event::Answering, Event::Cancel { any_files: false }, whole, good],
            vec![Ask, Stop, Discard],
            done(Outcome::Cancelled),
        ),
        (
            true,
            false,
            vec![Event::Answering, Event::Cancel { any_files: true }, whole, good],
            vec![Ask, Stop, Keep],
            done(Outcome::Cancelled),
        ),
        (
            true,
            false,
            vec![Event::Answering, whole, Event::Cancel { any_files: true }, good],
            vec![Ask, Check, Stop, Keep],
            done(Outcome::Cancelled),
        ),
        (
            true,
            false,
            vec![Event::Broke { any_files: false }],
            vec![Ask, Stop, Discard],
            done(Outcome::Broken),
        ),
        (
            true,
            false,
            vec![Event::Answering, Event::Broke { any_files: true }],
            vec![Ask, Stop, Keep],
            done(Outcome::Broken),
        ),
    ] {
        assert_eq!(story(any_provider, allows_starter, &events), (effects, phase), "{events:?}");
    }
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
        for event in EVENTS {
            let (next, effects) = step(state, event);
            if state.is_done() {
                assert_eq!((next, effects.len()), (state, 0), "{state:?} {event:?}: over is over");
                continue;
            }
            assert!(!state.repaired || next.repaired, "{state:?} {event:?}: the repair round came back");
            let asks = effects.contains(&Effect::AskForRepair);
            assert_eq!(
                asks,
                next.repaired && !state.repaired,
                "{state:?} {event:?}: one round, asked for once"
            );
            assert!(
                !asks || state.author == Author::Model,
                "{state:?} {event:?}: a starter is repaired by no model"
            );
            let ends =
                effects.iter().filter(|effect| matches!(effect, Effect::Keep | Effect::Discard)).count();
            assert_eq!(
                ends,
                usize::from(next.is_done()),
                "{state:?} {event:?}: the draft's fate is decided once, at the end"
            );
            if let Event::Cancel { any_files } | Event::Broke { any_files } = event {
                assert_eq!(
                    effects,
                    [Effect::Stop, if any_files { Effect::Keep } else { Effect::Discard }],
                    "{state:?} {event:?}: complete files outlive an early end"
                );
            }
            if effects.contains(&Effect::WriteStarter) {
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
    assert!(seen.len() > 20, "{} states", seen.len());
}
