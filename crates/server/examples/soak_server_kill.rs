//! `cargo xtask soak server-kill`: kills `vectort-server` at random moments of generations, starts it
//! again over the same data, and looks at what it left. `VECTORT_KILLS` is the count (2,000),
//! `VECTORT_BIN` the program, `VECTORT_LANES` how many of them run side by side, each over data of its
//! own (4: most of a round is waiting).
//!
//! At the end every account's ledger adds up, nothing is set aside, every generation has ended, and
//! each was paid for exactly when its files were kept.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a soak ends at the first broken promise"
)]

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use uuid::Uuid;
use vectort_client::Client;
use vectort_contract::api::{ApiCode, Login, NewApiProject, Register};
use vectort_contract::hosted::GenerateBody;
use vectort_store::account::perform;
use vectort_store::ledger::{Kind, Operation, Pots, audit};
use vectort_store::{Embedded, GenerationState, Generations as _, Life as _, Money as _, Projects as _};
use vectort_testkit::scripted::{Reply, Scripted, Step};

/// Of each lane: as many as the leases of those that died keep busy, with three runs each.
const ACCOUNTS: usize = 16;

/// Generations between two kills.
const AT_ONCE: usize = 3;

/// A process that is killed with this.
struct Running {
    process: Child,
    url: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Access holds for 15 minutes.
const SIGN_IN_AFTER: Duration = Duration::from_mins(10);

struct Account {
    client: Client,
    email: String,
    id: Uuid,
    project: String,
}

/// What a lane saw.
#[derive(Default)]
struct Seen {
    kills: u64,
    answered: u64,
    refused: u64,
    faults: u64,
    starts: Vec<Duration>,
    left: BTreeMap<&'static str, u64>,
}

fn start(data: &std::path::Path, model: &str) -> Running {
    let program = std::env::var("VECTORT_BIN").expect("VECTORT_BIN names the program");
    let mut process = Command::new(program)
        .args(["--listen", "127.0.0.1:0", "--public-url", "http://127.0.0.1:1", "--limits", "off", "--data"])
        .arg(data)
        .env("VECTORT_LOCAL_BASE_URL", model)
        .env_remove("OPENAI_API_KEY")
        .env_remove("ANTHROPIC_API_KEY")
        .env_remove("GEMINI_API_KEY")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let output = BufReader::new(process.stdout.take().expect("its output"));
    let mut url = None;
    for line in output.lines().map_while(Result::ok) {
        if let Some(found) = line.strip_prefix("listening on ") {
            url = Some(found.to_owned());
            break;
        }
    }
    Running { process, url: url.expect("it listens") }
}

/// A random number below `most`, of a sequence that `VECTORT_SEED` repeats.
struct Random(u64);

impl Random {
    fn below(&mut self, most: u64) -> u64 {
        // SplitMix64 (Steele, Lea, Flood 2014).
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut word = self.0;
        word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (word ^ (word >> 31)) % most
    }
}

fn variable(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

fn data(value: &Value) -> Vec<u8> {
    format!("data: {value}\n\n").into_bytes()
}

fn delta(text: &str) -> Step {
    Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny",
        "choices": [{ "index": 0, "delta": { "content": text }, "finish_reason": null }] })))
}

/// A page of three files, one after the other; each fifth does not parse.
fn page(nth: usize) -> Reply {
    let script = if nth % 5 == 4 { "const = ;\n" } else { "document.title = 'Tea!';\n" };
    let files = [
        ("index.html", "<!doctype html>\n<html lang=\"en\"><head><title>Tea</title></head><body>\n<h1>Tea</h1>\n<a href=\"#buy\">Buy</a>\n<script type=\"module\" src=\"/src/main.ts\"></script>\n</body></html>\n".to_owned()),
        ("src/main.ts", script.to_owned()),
        ("README.md", format!("# Tea {nth}\n")),
    ];
    let mut reply = Reply::stream([Vec::new()]);
    for (path, text) in files {
        let mut block = String::new();
        let path = vectort_core::RelPath::parse(path).expect("a safe path");
        vectort_generation::format::write_file(&mut block, &path, &text);
        reply = reply.then(Step::Pause(Duration::from_millis(15))).then(delta(&block));
    }
    reply
        .then(Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny",
            "choices": [{ "index": 0, "delta": {}, "finish_reason": "stop" }] }))))
        .then(Step::Send(data(&json!({ "object": "chat.completion.chunk", "model": "tiny", "choices": [],
            "usage": { "prompt_tokens": 100, "completion_tokens": 40, "total_tokens": 140 } }))))
        .then(Step::Send(b"data: [DONE]\n\n".to_vec()))
}

fn quick() -> GenerateBody {
    serde_json::from_value(json!({})).expect("everything has a default")
}

const PASSWORD: &str = "Correct-h0rse";

async fn account(url: &str, store: &Embedded, nth: usize) -> Account {
    let client = Client::new(url).expect("a client");
    let email = format!("soak-{nth}@example.com");
    let body = Register {
        email: email.clone(),
        full_name: "Soak".to_owned(),
        password: PASSWORD.to_owned(),
        language: None,
    };
    let signed_in = client.register(&body).await.expect("an account");
    let client = client.with_token(&signed_in.access_token);
    let id: Uuid = signed_in.user.id.parse().expect("an id");
    let grant = Operation::Grant {
        op: "adm:soak".to_owned(),
        pots: Pots { topup: 1_000_000, ..Pots::default() },
        reason: "gift".to_owned(),
        reference: None,
    };
    perform(store, id, &grant, jiff::Timestamp::now()).await.expect("credits");
    let body = NewApiProject {
        title: "Tea".to_owned(),
        description: "a page about tea".to_owned(),
        type_id: "landing_page".to_owned(),
    };
    let project = client.project_create("one", &body).await.expect("a project");
    Account { client, email, id, project: project.id }
}

/// A server over data of its own, killed that often.
async fn lane(model: String, kills: u64, seed: u64, until: Option<Instant>) -> Seen {
    let mut random = Random(seed);
    let folder = tempfile::tempdir().expect("a temporary folder");
    // Waits for the program to say where it listens, which the other lanes must not.
    let start = || tokio::task::block_in_place(|| start(folder.path(), &model));
    let mut running = start();
    let store = Embedded::open(&folder.path().join("store")).expect("a store");
    store.prepare().await.expect("a store");
    let mut accounts = Vec::new();
    for nth in 0..ACCOUNTS {
        accounts.push(account(&running.url, &store, nth).await);
    }
    let (mut seen, mut signed_in) = (Seen::default(), Instant::now());
    while seen.kills < kills && until.is_none_or(|until| Instant::now() < until) {
        if signed_in.elapsed() > SIGN_IN_AFTER {
            for account in &mut accounts {
                let body =
                    Login { email: account.email.clone(), password: PASSWORD.to_owned(), device: None };
                let again = account.client.at(&running.url).login(&body).await.expect("a sign-in");
                account.client = account.client.with_token(&again.access_token);
            }
            signed_in = Instant::now();
        }
        let mut asks = Vec::new();
        for nth in 0..AT_ONCE {
            let account = &accounts[(seen.kills as usize * AT_ONCE + nth) % ACCOUNTS];
            let (client, project) = (account.client.at(&running.url), account.project.clone());
            let (key, body) = (format!("{}-{nth}", seen.kills), quick());
            asks.push(tokio::spawn(async move { client.generate(&project, &key, &body).await.map(drop) }));
        }
        // From before the reservation to after the payment.
        tokio::time::sleep(Duration::from_millis(random.below(600))).await;
        running.process.kill().expect("it was running");
        running.process.wait().expect("it ends");
        for ask in asks {
            match ask.await.expect("it asks") {
                Ok(()) => seen.answered += 1,
                Err(error) => match error.code() {
                    Some(ApiCode::TooManyRuns) => seen.refused += 1,
                    // It was killed while it was asked.
                    None => {}
                    Some(code) => {
                        eprintln!("refused: {}", code.as_str());
                        seen.faults += 1;
                    }
                },
            }
        }
        seen.kills += 1;
        let at = Instant::now();
        running = start();
        seen.starts.push(at.elapsed());
        if seen.kills % 100 == 0 {
            eprintln!("{} kills of the lane with seed {seed}", seen.kills);
        }
    }
    seen.left = look(&store, &accounts).await;
    seen
}

#[tokio::main]
async fn main() {
    let kills = variable("VECTORT_KILLS").unwrap_or(2_000);
    let lanes = variable("VECTORT_LANES").unwrap_or(4).clamp(1, kills.max(1));
    let seed = variable("VECTORT_SEED").unwrap_or(1);
    let asked = std::sync::atomic::AtomicUsize::new(0);
    let scripted = Scripted::start(move |request| {
        if request.path.ends_with("/chat/completions") {
            page(asked.fetch_add(1, std::sync::atomic::Ordering::SeqCst))
        } else {
            Reply::json(200, &json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }))
        }
    });
    let model = format!("{}/v1", scripted.url());
    let began = Instant::now();
    let until = variable("VECTORT_SECONDS").map(|seconds| began + Duration::from_secs(seconds));
    let share = |nth: u64| kills / lanes + u64::from(nth < kills % lanes);
    let started: Vec<_> =
        (0..lanes).map(|nth| tokio::spawn(lane(model.clone(), share(nth), seed + nth, until))).collect();
    let mut all = Seen::default();
    for lane in started {
        let seen = lane.await.expect("a lane");
        all.kills += seen.kills;
        all.answered += seen.answered;
        all.refused += seen.refused;
        all.faults += seen.faults;
        all.starts.extend(seen.starts);
        for (metric, count) in seen.left {
            *all.left.entry(metric).or_insert(0) += count;
        }
    }
    all.starts.sort_unstable();
    let start_ms = all.starts.get(all.starts.len() / 2).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    *all.left.entry("faults").or_insert(0) += all.faults;
    let figure = |metric: &str, value: Value, unit: &str| {
        println!(
            "{}",
            json!({"bench": "soak-server-kill", "case": "vectort", "metric": metric, "value": value, "unit": unit})
        );
    };
    figure("kills", json!(all.kills), "kills");
    figure("answered", json!(all.answered), "generations");
    figure("refused", json!(all.refused), "generations");
    for (metric, count) in &all.left {
        figure(metric, json!(count), "count");
    }
    figure("start_ms_p50", json!((start_ms * 10.0).round() / 10.0), "ms");
    figure("seconds", json!(began.elapsed().as_secs()), "s");
    assert_eq!(all.left["faults"], 0, "seed {seed}");
}

/// What is left once the sweeper has had its time.
async fn look(store: &Embedded, accounts: &[Account]) -> BTreeMap<&'static str, u64> {
    let mut counts = BTreeMap::from([
        ("faults", 0),
        ("generations", 0),
        ("settled", 0),
        ("released", 0),
        ("commits", 0),
        ("open", 0),
    ]);
    let mut count = |name: &'static str, by: u64| *counts.entry(name).or_insert(0) += by;
    let deadline = Instant::now() + Duration::from_mins(1);
    for account in accounts {
        while store.generations_open(account.id).await.expect("a count") > 0 && Instant::now() < deadline {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let open = store.generations_open(account.id).await.expect("a count");
        count("open", open);
        count("faults", open);
        let entries = store.ledger_all(account.id).await.expect("entries");
        if let Err(fault) = audit(&entries) {
            eprintln!("{}: {fault}", account.id);
            count("faults", 1);
        }
        let held = entries.last().map_or(0, |entry| entry.held.total());
        if held != 0 {
            eprintln!("{}: {held} are set aside", account.id);
            count("faults", 1);
        }
        let project: Uuid = account.project.parse().expect("an id");
        let mut committed = std::collections::BTreeSet::new();
        let mut since = 0;
        loop {
            let page = store.commits(project, since, 500).await.expect("commits");
            let Some(last) = page.last() else { break };
            since = last.rev;
            committed.extend(page.into_iter().map(|commit| commit.mutation));
        }
        count("commits", committed.len() as u64);
        for entry in &entries {
            let Some(id) = entry.op.strip_prefix("fin:") else { continue };
            let id: Uuid = id.parse().expect("a generation");
            let generation = store.generation(account.id, id).await.expect("its document");
            count("generations", 1);
            let is_settled = entry.kind == Kind::Settle;
            count(if is_settled { "settled" } else { "released" }, 1);
            let is_kept = committed.contains(&id.simple().to_string());
            if is_settled && !is_kept {
                eprintln!("{id}: paid for, and nothing is kept");
                count("faults", 1);
            }
            if is_kept && !is_settled {
                // Unbilled, never the other way round: its server stood still for longer than its
                // lease. A commit that says the same as the one before is no commit.
                count("unbilled", 1);
            }
            if generation.state != GenerationState::Ended
                || (is_settled && entry.delta.total() + entry.held_delta.total() != -2)
            {
                eprintln!("{id}: {:?} {:?}", generation.state, entry);
                count("faults", 1);
            }
        }
    }
    counts
}
