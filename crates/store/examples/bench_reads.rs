//! How reads fare as projects become many: `cargo xtask bench reads`. One JSON line a figure.
//!
//! Every account has 100 projects and 10 entries in its ledger. A round is what a client asks when
//! its window opens: a page of 20 projects, one of them, the balance, of an account that is picked at
//! random; `read_ms_p50_…` is the median of whole rounds, the others are of their parts. A case ends
//! before a size whose filling would take longer than three minutes or 2 GB of disk, and says so.
//!
//! The servers that speak MongoDB's protocol here use no index that is not unique, so the cases
//! `ferretdb` and `mongo-java-server` say what the engine and its driver add, not how MongoDB
//! scales; that every query has its index is what the crate's tests check.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "its output is its result, and a bench ends where a read fails"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use futures_util::{StreamExt as _, stream};
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;
use vectort_store::ledger::{Entry, Operation, Pots, next_entry};
use vectort_store::{Embedded, Mongo, Project, ProjectFilter, Store, StoreError};
use vectort_testkit::databases::Database;

/// Sizes, and what they are called.
const SIZES: [(u64, &str); 3] = [(10_000, "1e4"), (100_000, "1e5"), (1_000_000, "1e6")];
/// Projects of one account.
const EACH: u64 = 100;
/// Entries of its ledger.
const ENTRIES: u64 = 10;
/// Longest that filling may take.
const MOST_FILLING: Duration = Duration::from_mins(3);
/// Most bytes of a project on disk, with its indexes: 2 GB for a million.
const MOST_BYTES: u64 = 2_000_000_000;
/// Rounds, and how long they may take.
const ROUNDS: (usize, Duration) = (2_000, Duration::from_secs(8));

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Embedded::open(folder.path()).expect("a store");
        measure("embedded", &store, 1_024, Some(folder.path())).await;
        for server in [Database::ferretdb(), Database::mongo_java_server()].into_iter().flatten() {
            let store = Mongo::connect(&server.fresh()).await.expect("an address");
            vectort_store::Life::prepare(&store).await.expect("it is prepared");
            measure(server.name(), &store, 64, server.folder()).await;
        }
    });
}

async fn measure(case: &str, store: &impl Store, at_once: usize, folder: Option<&Path>) {
    let (mut filled, mut took) = (0_u64, Duration::ZERO);
    for (size, name) in SIZES {
        let expected = took.as_secs_f64() * (size - filled) as f64 / filled.max(1) as f64;
        let bytes = folder.map_or(0, used) / filled.max(1) * size;
        if filled > 0 && (expected > MOST_FILLING.as_secs_f64() || bytes > MOST_BYTES) {
            eprintln!(
                "{case}: {name} is left out: filling would take {expected:.0} s and {} MB",
                bytes / 1_000_000
            );
            return;
        }
        let began = Instant::now();
        stream::iter(filled / EACH..size / EACH)
            .for_each_concurrent(at_once / 8, |account| fill(store, account))
            .await;
        took += began.elapsed();
        filled = size;
        let Some([list, one, tail, round]) = rounds(store, size / EACH).await else {
            eprintln!("{case}: {name} and more are left out: a read took longer than the store allows one");
            return;
        };
        for (metric, times) in [("list", list), ("one", one), ("tail", tail), ("read", round)] {
            figure(case, &format!("{metric}_ms_p50_{name}"), percentile(&times, 50), "ms");
            if metric == "read" {
                figure(case, &format!("{metric}_ms_p99_{name}"), percentile(&times, 99), "ms");
            }
        }
        figure(case, &format!("fill_s_{name}"), took.as_secs_f64(), "s");
    }
}

async fn fill(store: &impl Store, account: u64) {
    let owner = account_id(account);
    stream::iter(0..EACH)
        .for_each_concurrent(8, |nth| async move {
            store.project_create(&project(account, nth)).await.expect("a project");
        })
        .await;
    let mut tail: Option<Entry> = None;
    for nth in 0..ENTRIES {
        let grant = Operation::Grant {
            op: format!("cs:{nth}"),
            pots: Pots { topup: 10, ..Pots::default() },
            reason: "bench".to_owned(),
            reference: None,
        };
        let entry = next_entry(owner, tail.as_ref(), None, &grant, moment(nth)).expect("a grant");
        store.ledger_insert(&entry).await.expect("an entry");
        tail = Some(entry);
    }
}

/// Durations of pages, single reads, balances and whole rounds, in milliseconds; `None` where one ran
/// out of time, as a listing does that a server without indexes sorts whole.
async fn rounds(store: &impl Store, accounts: u64) -> Option<[Vec<f64>; 4]> {
    let mut times: [Vec<f64>; 4] = Default::default();
    let began = Instant::now();
    let mut seed = 0x9e37_79b9_7f4a_7c15_u64;
    while times[3].len() < ROUNDS.0 && began.elapsed() < ROUNDS.1 {
        // Xorshift: the same accounts in every run.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        let (account, nth) = (seed % accounts, (seed >> 32) % EACH);
        let owner = account_id(account);
        let filter = ProjectFilter { limit: 20, ..ProjectFilter::default() };
        let start = Instant::now();
        match store.projects(owner, &filter).await {
            Ok(page) => assert_eq!(page.items.len(), 20),
            Err(StoreError::Unavailable(_)) => return None,
            Err(error) => panic!("a page: {error}"),
        }
        let listed = Instant::now();
        store.project(owner, project_id(account, nth)).await.expect("a project");
        let read = Instant::now();
        assert_eq!(store.ledger_tail(owner).await.expect("a tail").expect("an entry").seq, ENTRIES);
        let ended = Instant::now();
        let spans = [listed - start, read - listed, ended - read, ended - start];
        for (times, span) in times.iter_mut().zip(spans) {
            times.push(span.as_secs_f64() * 1e3);
        }
    }
    Some(times)
}

fn project(account: u64, nth: u64) -> Project {
    Project {
        id: project_id(account, nth),
        owner: account_id(account),
        title: format!("Shop number {nth} of {account}"),
        description: "A shop for tea with a cart, a search and reviews that people can vote on".to_owned(),
        type_id: "ecommerce".to_owned(),
        status: "completed".to_owned(),
        config: json!({"framework": "react", "database": "postgresql", "features": ["auth", "payments", "seo"]}),
        repository_url: None,
        deployment_url: None,
        share: None,
        head: 3,
        created_at: moment(nth),
        updated_at: moment(nth),
        deleted_at: None,
        rev: 1,
    }
}

/// Ids that look like others do: spread, and the same in every run.
fn account_id(account: u64) -> Uuid {
    Uuid::from_u64_pair(account.wrapping_mul(0x9e37_79b9_7f4a_7c15), account)
}

fn project_id(account: u64, nth: u64) -> Uuid {
    let number = account * EACH + nth;
    Uuid::from_u64_pair(number.wrapping_mul(0xd134_2543_de82_ef95), number)
}

fn moment(nth: u64) -> Timestamp {
    let since = SignedDuration::from_secs(1_700_000_000 + 60 * i64::try_from(nth).unwrap_or_default());
    Timestamp::from_duration(since).expect("a time")
}

fn percentile(times: &[f64], percent: usize) -> f64 {
    let mut sorted = times.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.get(sorted.len() * percent / 100).copied().unwrap_or_default()
}

/// Bytes of the files in a folder.
fn used(folder: &Path) -> u64 {
    let files = fs_err::read_dir(folder).into_iter().flatten().flatten();
    files.filter_map(|file| file.metadata().ok()).map(|file| file.len()).sum()
}

fn figure(case: &str, metric: &str, value: f64, unit: &str) {
    println!(
        "{{\"bench\":\"reads\",\"case\":\"{case}\",\"metric\":\"{metric}\",\"value\":{value:.4},\"unit\":\"{unit}\"}}"
    );
}
