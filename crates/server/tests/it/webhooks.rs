//! Webhooks many times, at once, in every order, racing the page that people come back to; and none
//! at all. `cargo xtask soak webhooks` delivers 1,000, a run of the suite a share of them; each
//! figure is one line of JSON.

use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::json;
use tokio::sync::Semaphore;
use vectort_store::Money as _;
use vectort_testkit::emulate::Emulate;
use vectort_testkit::stripe::Signer;

use crate::machine::Machine;
use crate::payments::{
    SECRET, another, balance, buy, deliver, event, ledger, me, pay, selling, store, until,
};

/// Deliveries under way at once.
const AT_ONCE: usize = 64;

/// All that may be said of a session, in every order.
const KINDS: [&str; 4] = [
    "checkout.session.completed",
    "checkout.session.async_payment_succeeded",
    "checkout.session.async_payment_failed",
    "checkout.session.expired",
];

#[expect(clippy::print_stdout, reason = "a soak prints its figures")]
fn figure(case: &str, metric: &str, value: u64) {
    println!(
        "{}",
        json!({"bench": "webhooks", "case": case, "metric": metric, "value": value, "unit": "count"})
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn however_webhooks_come_a_payment_is_credited_once() {
    let deliveries = std::env::var("VECTORT_WEBHOOKS").ok().and_then(|text| text.parse().ok()).unwrap_or(120);
    let Some(emulate) = Emulate::service("stripe", "stripe: {}\n") else { return };
    let Some(mut signer) = Signer::start() else { return };
    let stripe = emulate.url();
    let server = Arc::new(selling(&stripe).await);
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    let (_, session) = buy(&server, &ada, "starter").await;
    // Copies of twelve events, so that both the same event and others about the same session race.
    let signed: Vec<(String, String)> = (0..12)
        .map(|nth| {
            let body = event(&format!("evt_{nth}"), KINDS[nth % KINDS.len()], &session);
            let signature = signer.sign(&body, SECRET, Timestamp::now().as_second());
            (body, signature)
        })
        .collect();
    let (client, room) = (reqwest::Client::new(), Arc::new(Semaphore::new(AT_ONCE)));
    let mut tasks = tokio::task::JoinSet::new();
    for nth in 0..deliveries {
        if nth == deliveries / 4 {
            // Events come even before it is paid.
            pay(&stripe, &session).await;
        }
        let (body, signature) = signed[(nth * 7) % signed.len()].clone();
        let (client, room, server) = (client.clone(), Arc::clone(&room), Arc::clone(&server));
        let (token, status) = (ada.clone(), format!("/api/checkout/status/{session}"));
        tasks.spawn(async move {
            let _room = room.acquire_owned().await.expect("it stays open");
            if nth % 5 == 0 {
                assert_eq!(server.ask(Method::GET, &status, &token, None).await.0, 200);
            }
            assert_eq!(deliver(&client, &server.url, &body, &signature).await.0, 200);
        });
    }
    while let Some(done) = tasks.join_next().await {
        done.expect("delivered");
    }
    until("the credits are there", async || balance(&server, &ada).await >= 90).await;
    let entries = ledger(&server, account).await;
    let credited = entries.iter().filter(|entry| entry.op.starts_with("cs:")).count();
    figure("raced", "delivered", deliveries as u64);
    figure("raced", "credited", credited as u64);
    assert_eq!((credited, entries.len(), balance(&server, &ada).await), (1, 2, 90));

    ordered(&server, &stripe, &ada, &mut signer, (deliveries / 8).clamp(12, 120)).await;
    dropped(&server, &stripe, &ada, (deliveries / 40).clamp(3, 25)).await;
    forged(&server, &mut signer, &client, deliveries).await;
    assert!(another(&server, &stripe).await.audit().await.expect("an audit").drifts.is_empty());
}

/// The `nth` of the 24 orders of four things.
fn order(mut nth: usize) -> [usize; 4] {
    let mut left = vec![0, 1, 2, 3];
    [4, 3, 2, 1].map(|count| {
        let next = left.remove(nth % count);
        nth /= count;
        next
    })
}

/// All that may be said of a session, one after the other: in each of its 24 orders, with the payment
/// before, after or between. Paid after the last of them it is left to reconciliation.
async fn ordered(server: &Machine, stripe: &str, token: &str, signer: &mut Signer, rounds: usize) {
    let (client, inbox) = (reqwest::Client::new(), store(server));
    let before = balance(server, token).await;
    let mut expected = before;
    for round in 0..rounds {
        let (_, session) = buy(server, token, "micro").await;
        // 24 and 5 have no common divisor: in 120 rounds each order meets each moment.
        let paid_at = round % 5;
        for (nth, kind) in order(round % 24).into_iter().enumerate() {
            if nth == paid_at {
                pay(stripe, &session).await;
            }
            let body = event(&format!("evt_{round}_{nth}"), KINDS[kind], &session);
            let signature = signer.sign(&body, SECRET, Timestamp::now().as_second());
            assert_eq!(deliver(&client, &server.url, &body, &signature).await.0, 200);
            until("it is worked off", async || inbox.inbox_open(9).await.expect("it").is_empty()).await;
        }
        if paid_at == 4 {
            pay(stripe, &session).await;
            let found = another(server, stripe).await.reconcile(SignedDuration::from_secs(-1)).await;
            assert_eq!(found.expect("payments are on").credited, 1);
        }
        expected += 10;
        assert_eq!(balance(server, token).await, expected, "round {round}");
    }
    figure("ordered", "paid", rounds as u64);
    figure("ordered", "credited", u64::try_from((expected - before) / 10).expect("a number"));
}

/// Every webhook is lost.
async fn dropped(server: &Machine, stripe: &str, token: &str, payments: usize) {
    let before = balance(server, token).await;
    for _ in 0..payments {
        let (_, session) = buy(server, token, "micro").await;
        pay(stripe, &session).await;
    }
    let found = another(server, stripe).await.reconcile(SignedDuration::from_secs(-1)).await;
    let found = found.expect("payments are on");
    figure("dropped", "paid", payments as u64);
    figure("dropped", "credited", found.credited);
    assert_eq!(found.credited, payments as u64, "{found:?}");
    assert_eq!(balance(server, token).await - before, 10 * i64::try_from(payments).expect("few"));
}

/// What Stripe did not sign, or not for this, or not now.
async fn forged(server: &Machine, signer: &mut Signer, client: &reqwest::Client, tries: usize) {
    let now = Timestamp::now().as_second();
    let mut refused = 0;
    for nth in 0..tries {
        let body = event(&format!("evt_forged_{nth}"), KINDS[0], "cs_forged");
        let (secret, at, sent) = match nth % 3 {
            0 => ("whsec_forged", now, body.clone()),
            1 => (SECRET, now, body.replace("cs_forged", "cs_tamper")),
            _ => (SECRET, now - 301 - i64::try_from(nth).expect("few"), body.clone()),
        };
        let signature = signer.sign(&body, secret, at);
        refused += u64::from(deliver(client, &server.url, &sent, &signature).await.0 == 400);
    }
    figure("forged", "sent", tries as u64);
    figure("forged", "refused", refused);
    assert_eq!(refused, tries as u64);
}
