//! The other half of `cargo xtask soak server-kill`: kills `vectort-server` at random moments of
//! purchases, webhooks and looks at them, and starts it again over the same data. emulate stands for
//! Stripe. `VECTORT_KILLS` is the count (2,000), `VECTORT_BIN` the program.
//!
//! At the end, after one reconciliation, each account has what Stripe says was paid, once, and every
//! ledger adds up.
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a soak ends at the first broken promise"
)]

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use reqwest::Client;
use serde_json::{Value, json};
use vectort_testkit::emulate::Emulate;
use vectort_testkit::stripe::Signer;

const SECRET: &str = "whsec_of_the_soak";

const ACCOUNTS: usize = 8;

/// Purchases between two kills.
const AT_ONCE: usize = 3;

struct Program {
    data: tempfile::TempDir,
    stripe: String,
    started: AtomicU64,
}

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

impl Program {
    fn command(&self) -> Command {
        // emulate takes any key, and answers each 5,000 times in an hour; Stripe has no such limit.
        let key = format!("sk_test_soak{}", self.started.fetch_add(1, Ordering::Relaxed));
        let mut command = Command::new(std::env::var("VECTORT_BIN").expect("VECTORT_BIN names the program"));
        command
            .args(["--listen", "127.0.0.1:0", "--public-url", "http://127.0.0.1:1", "--limits", "off"])
            .arg("--data")
            .arg(self.data.path())
            .env("STRIPE_SECRET_KEY", key)
            .env("STRIPE_WEBHOOK_SECRET", SECRET)
            .env("STRIPE_API_BASE", &self.stripe)
            .stdin(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn start(&self) -> Running {
        let mut process = self.command().stdout(Stdio::piped()).spawn().expect("the program starts");
        let output = BufReader::new(process.stdout.take().expect("its output"));
        let mut lines = output.lines().map_while(Result::ok);
        let url = lines.find_map(|line| line.strip_prefix("listening on ").map(str::to_owned));
        Running { process, url: url.expect("it listens") }
    }

    fn admin(&self, args: &[&str]) -> Value {
        let output = self.command().arg("admin").args(args).output().expect("the program runs");
        serde_json::from_slice(&output.stdout).expect("one object")
    }
}

/// A random number below `most`, of a sequence that `VECTORT_SEED` repeats (SplitMix64).
fn below(state: &mut u64, most: u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut word = *state;
    word = (word ^ (word >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    word = (word ^ (word >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    (word ^ (word >> 31)) % most
}

async fn json(request: reqwest::RequestBuilder) -> Option<Value> {
    request.send().await.ok()?.json().await.ok()
}

/// Buys, pays, and tells the server in every way; each step may meet a server that is gone.
async fn shop(
    client: Client,
    url: String,
    stripe: String,
    token: String,
    webhook: (String, String),
) -> Option<()> {
    // About a purchase of before, while this one is made.
    let told = client.post(format!("{url}/api/webhook/stripe")).header("stripe-signature", webhook.1);
    let told = tokio::spawn(told.header("content-type", "application/json").body(webhook.0).send());
    let body = json!({"package_id": "micro"});
    let opened =
        json(client.post(format!("{url}/api/credits/purchase")).bearer_auth(&token).json(&body)).await?;
    let session = opened["session_id"].as_str()?.to_owned();
    client.post(format!("{stripe}/checkout/{session}/complete")).send().await.ok()?;
    json(client.get(format!("{url}/api/checkout/status/{session}")).bearer_auth(&token)).await?;
    let _ = told.await;
    Some(())
}

/// Every session that Stripe has, as (id, whose, paid).
async fn sessions(client: &Client, stripe: &str) -> Vec<(String, String, bool)> {
    let (mut all, mut after) = (Vec::new(), String::new());
    loop {
        let page = json(client.get(format!("{stripe}/v1/checkout/sessions?limit=100{after}"))).await;
        let page = page.expect("emulate lists");
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let rows = page["data"].as_array().expect("a list");
        all.extend(rows.iter().map(|row| {
            (text(&row["id"]), text(&row["metadata"]["user_id"]), row["payment_status"] == "paid")
        }));
        match rows.last() {
            Some(last) if page["has_more"] == true => {
                after = format!("&starting_after={}", text(&last["id"]));
            }
            _ => return all,
        }
    }
}

#[tokio::main]
async fn main() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (kills, seed) = (number("VECTORT_KILLS").unwrap_or(2_000), number("VECTORT_SEED").unwrap_or(1));
    let (Some(emulate), Some(mut signer)) = (Emulate::service("stripe", "stripe: {}\n"), Signer::start())
    else {
        return;
    };
    // Its page answers with a way back to a server that need not be there.
    let client = Client::builder().redirect(reqwest::redirect::Policy::none()).build().expect("a client");
    let program = Program {
        data: tempfile::tempdir().expect("a folder"),
        stripe: emulate.url(),
        started: AtomicU64::new(0),
    };
    let (began, mut random) = (Instant::now(), seed);
    let mut running = program.start();
    let mut accounts = Vec::new();
    for nth in 0..ACCOUNTS {
        let body = json!({"email": format!("soak-{nth}@example.com"), "full_name": "Soak", "password": "Correct-h0rse"});
        let made = json(client.post(format!("{}/api/auth/register", running.url)).json(&body)).await;
        let made = made.expect("an account");
        let text = |value: &Value| value.as_str().expect("text").to_owned();
        accounts.push((text(&made["user"]["id"]), body["email"].clone(), body["password"].clone()));
    }
    let mut tokens: Vec<String> = Vec::new();
    for done in 0..kills {
        if done % 200 == 0 {
            // Access ends after 15 minutes.
            tokens.clear();
            for (_, email, password) in &accounts {
                let body = json!({"email": email, "password": password});
                let made = json(client.post(format!("{}/api/auth/login", running.url)).json(&body)).await;
                tokens.push(made.expect("a sign-in")["access_token"].as_str().expect("a token").to_owned());
            }
            eprintln!("{done} kills");
        }
        let known = json(client.get(format!("{}/v1/checkout/sessions?limit=100", program.stripe))).await;
        let known = known.expect("emulate lists");
        let rows = known["data"].as_array().map_or(&[][..], Vec::as_slice);
        let mut tasks = Vec::new();
        for nth in 0..AT_ONCE {
            let any = below(&mut random, rows.len().max(1) as u64) as usize;
            let session = rows.get(any).and_then(|row| row["id"].as_str()).unwrap_or("cs_none");
            let event = json!({"id": format!("evt_{done}_{nth}"), "object": "event", "created": 0,
                "type": "checkout.session.completed", "data": {"object": {"id": session}}});
            let event = event.to_string();
            let now = jiff::Timestamp::now().as_second();
            let signature = signer.sign(&event, SECRET, now);
            let token = tokens[(done as usize * AT_ONCE + nth) % ACCOUNTS].clone();
            let (url, stripe) = (running.url.clone(), program.stripe.clone());
            tasks.push(tokio::spawn(shop(client.clone(), url, stripe, token, (event, signature))));
        }
        tokio::time::sleep(Duration::from_millis(below(&mut random, 120))).await;
        running.process.kill().expect("it was running");
        running.process.wait().expect("it ends");
        for task in tasks {
            let _ = task.await;
        }
        running = program.start();
    }
    drop(running);
    let found = program.admin(&["reconcile", "--older-than", "0"]);
    let audit = program.admin(&["verify-ledger"]);
    let all = sessions(&client, &program.stripe).await;
    let (mut faults, mut paid_in_all) = (0_u64, 0_u64);
    for (id, ..) in &accounts {
        let paid = all.iter().filter(|(_, user, is_paid)| user == id && *is_paid).count() as u64;
        let shown = program.admin(&["find", id]);
        paid_in_all += paid;
        if shown["available"] != json!(10 + 10 * paid) {
            eprintln!("{id}: {paid} paid for, {} there after {found}", shown["available"]);
            faults += 1;
        }
    }
    let drifts = audit["drifts"].as_array().map_or(1, Vec::len);
    for (metric, value, unit) in [
        ("kills", json!(kills), "kills"),
        ("sessions", json!(all.len()), "sessions"),
        ("paid", json!(paid_in_all), "payments"),
        ("credited_by_reconciliation", found["credited"].clone(), "payments"),
        ("drifts", json!(drifts), "count"),
        ("faults", json!(faults), "count"),
        ("seconds", json!(began.elapsed().as_secs()), "s"),
    ] {
        println!(
            "{}",
            json!({"bench": "soak-server-kill", "case": "payments", "metric": metric, "value": value, "unit": unit})
        );
    }
    assert_eq!((drifts, faults), (0, 0), "seed {seed}: {audit}");
}
