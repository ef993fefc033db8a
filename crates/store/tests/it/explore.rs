//! The ledger's code under every interleaving: each operation of the store is a point at which any
//! other task may go on, or this one may die for good. The same code runs in the server.
//!
//! Each rule of uniqueness is taken away in turn, and the split of "settle or release" into two
//! operations put back, to show that the exploration would notice.

use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use jiff::Timestamp;
use uuid::Uuid;
use vectort_store::account::perform;
use vectort_store::ledger::{Entry, Kind, Operation, Pots, audit, next_entry};

use crate::ledger::{finish, grant};
use crate::model::{Model, Rules};

const ALL: Rules = Rules { sequence: true, operation: true };

/// What a task does, one operation after another. One that is refused goes on with the next.
type Script = Vec<Operation>;

type Task<'a> = Pin<Box<dyn Future<Output = ()> + 'a>>;

/// What one schedule led to.
struct Outcome {
    entries: Vec<Entry>,
}

/// Runs `scripts` on one account under every schedule, with at most `deaths` tasks dying at any
/// point, and gives how many schedules `is_bad` of all there are.
fn explore(
    rules: Rules,
    before: &[Entry],
    scripts: &[Script],
    deaths: usize,
    is_bad: impl Fn(&Outcome) -> bool,
) -> (usize, usize) {
    let (mut bad, mut all) = (0, 0);
    // Choices made so far; the next schedule changes the last one that can be changed.
    let mut choices: Vec<(usize, usize)> = Vec::new();
    loop {
        let outcome = run(rules, before, scripts, deaths, &mut choices);
        all += 1;
        bad += usize::from(is_bad(&outcome));
        loop {
            match choices.pop() {
                None => return (bad, all),
                Some((choice, of)) if choice + 1 < of => {
                    choices.push((choice + 1, of));
                    break;
                }
                Some(_) => {}
            }
        }
    }
}

fn run(
    rules: Rules,
    before: &[Entry],
    scripts: &[Script],
    deaths: usize,
    choices: &mut Vec<(usize, usize)>,
) -> Outcome {
    let model = Model::new(rules, before.to_vec());
    let account = before[0].account;
    let mut tasks: Vec<Option<Task<'_>>> = scripts
        .iter()
        .map(|script| -> Option<Task<'_>> {
            let model = &model;
            Some(Box::pin(async move {
                for operation in script {
                    let _ = perform(model, account, operation, Timestamp::UNIX_EPOCH).await;
                }
            }))
        })
        .collect();
    let (mut at, mut died) = (0, 0);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        let live: Vec<usize> = (0..tasks.len()).filter(|task| tasks[*task].is_some()).collect();
        if live.is_empty() {
            return Outcome { entries: model.entries.lock().unwrap().clone() };
        }
        // Any live task goes on, or dies.
        let of = if died < deaths { 2 * live.len() } else { live.len() };
        if at == choices.len() {
            choices.push((0, of));
        }
        let choice = choices[at].0;
        at += 1;
        if choice >= live.len() {
            tasks[live[choice - live.len()]] = None;
            died += 1;
        } else if let Some(task) = &mut tasks[live[choice]]
            && task.as_mut().poll(&mut context) == Poll::Ready(())
        {
            tasks[live[choice]] = None;
        }
    }
}

fn account_with(credits: i64) -> Vec<Entry> {
    let welcome = grant("welcome", Pots { topup: credits, ..Pots::default() });
    vec![next_entry(Uuid::from_u128(7), None, None, &welcome, Timestamp::UNIX_EPOCH).expect("a grant")]
}

/// Money that was made or lost, or a ledger that does not add up.
fn is_wrong(outcome: &Outcome) -> bool {
    let charged = outcome.entries.iter().filter(|entry| entry.kind == Kind::Settle).count();
    let granted = outcome.entries.iter().filter(|entry| entry.op == "cs:1").count();
    audit(&outcome.entries).is_err()
        || charged > 1
        || granted > 1
        || outcome.entries.iter().any(|entry| entry.available.total() < 0)
}

const GENERATION: Uuid = Uuid::from_u128(42);

fn reserve() -> Operation {
    Operation::Reserve { generation: GENERATION, credits: 2 }
}

/// A run and the sweeper that takes it for dead.
fn run_and_sweeper() -> Vec<Script> {
    vec![vec![reserve(), finish(GENERATION, 2)], vec![finish(GENERATION, 0)]]
}

/// A webhook and the success page, which credit the same purchase.
fn webhook_and_page() -> Vec<Script> {
    let credit = grant("cs:1", Pots { topup: 80, ..Pots::default() });
    vec![vec![credit.clone()], vec![credit.clone()], vec![credit]]
}

/// Two runs for credits that are enough for one.
fn two_runs() -> Vec<Script> {
    let other = Operation::Reserve { generation: Uuid::from_u128(43), credits: 2 };
    vec![vec![reserve()], vec![other]]
}

#[test]
fn no_schedule_charges_twice_credits_twice_or_loses_anything() {
    let mut schedules = 0;
    for (scripts, credits) in [(run_and_sweeper(), 2), (webhook_and_page(), 1), (two_runs(), 3)] {
        let (bad, all) = explore(ALL, &account_with(credits), &scripts, 1, is_wrong);
        assert_eq!(bad, 0, "of {all}");
        schedules += all;
    }
    assert!(schedules > 10_000, "only {schedules} schedules");
}

#[test]
fn without_one_of_its_rules_it_would_be_noticed() {
    let no_sequence = Rules { sequence: false, ..ALL };
    let (bad, all) = explore(no_sequence, &account_with(3), &two_runs(), 0, is_wrong);
    assert!(bad > 0, "two runs spend the same credits in none of {all} schedules");
    let no_operation = Rules { operation: false, sequence: true };
    let (bad, all) = explore(no_operation, &account_with(1), &webhook_and_page(), 0, is_wrong);
    assert!(bad > 0, "one purchase is credited once in all {all} schedules");
    // Settling and releasing under names of their own, as if they were grants and refunds.
    let release = grant("rel:42", Pots { topup: 2, ..Pots::default() });
    let split = vec![vec![reserve(), finish(GENERATION, 2)], vec![release]];
    let gave_back_and_charged = |outcome: &Outcome| {
        let has = |op: &str| outcome.entries.iter().any(|entry| entry.op.starts_with(op));
        has("rel:") && outcome.entries.iter().any(|entry| entry.kind == Kind::Settle)
    };
    let (bad, all) = explore(ALL, &account_with(2), &split, 0, gave_back_and_charged);
    assert!(bad > 0, "a run is charged or released in all {all} schedules");
}
