//! Payments against what stands for Stripe: emulate's payment page, localstripe's subscriptions and
//! webhooks, the signatures of Stripe's own library, and a scripted server for what none of them does.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use vectort_i18n::Localizer;
use vectort_server::{Config, Server, open_store};
use vectort_store::account::perform;
use vectort_store::ledger::{Entry, Operation, Pots, audit};
use vectort_store::{Embedded, Money as _, Payment, PaymentState};
use vectort_testkit::emulate::Emulate;
use vectort_testkit::scripted::{Reply, Scripted};
use vectort_testkit::stripe::Signer;

use crate::machine::Machine;

pub(crate) const SECRET: &str = "whsec_of_this_test";

/// A server that sells, and what stands for Stripe behind it.
pub(crate) async fn selling(stripe: &str) -> Machine {
    Machine::with(&variables(stripe)).await
}

pub(crate) fn variables(stripe: &str) -> [(&'static str, &str); 3] {
    [("STRIPE_SECRET_KEY", "sk_test_vectort"), ("STRIPE_WEBHOOK_SECRET", SECRET), ("STRIPE_API_BASE", stripe)]
}

/// Another server over the same store, which has heard of nothing.
pub(crate) async fn another(machine: &Machine, stripe: &str) -> Server {
    let (set, data) = (variables(stripe), machine.data.path().to_owned());
    let lookup =
        |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
    let config = Config::read(|_| None, lookup, None, || Some(data)).expect("they can be used");
    let store = open_store(&config).await.expect("a store");
    Server::new(config, store).expect("keys")
}

pub(crate) fn store(machine: &Machine) -> Embedded {
    Embedded::open(&machine.data.path().join("store")).expect("the store")
}

pub(crate) async fn buy(server: &Machine, token: &str, package: &str) -> (String, String) {
    let body = json!({"package_id": package, "origin_url": "https://evil.example"});
    let (status, opened) = server.ask(Method::POST, "/api/credits/purchase", token, Some(body)).await;
    assert_eq!(status, 200, "{opened}");
    let text = |name: &str| opened[name].as_str().expect("text").to_owned();
    (text("url"), text("session_id"))
}

/// Pays on emulate's page; gives where it leads.
pub(crate) async fn pay(stripe: &str, session: &str) -> String {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
    let paid = client.expect("a client").post(format!("{stripe}/checkout/{session}/complete")).send().await;
    let paid = paid.expect("an answer");
    assert_eq!(paid.status(), 302, "the page leads back");
    paid.headers()["location"].to_str().expect("text").to_owned()
}

/// A webhook as Stripe writes it, as far as anything of it is read.
pub(crate) fn event(id: &str, kind: &str, object: &str) -> String {
    json!({
        "id": id, "object": "event", "api_version": "2024-06-20", "created": 1_700_000_000,
        "livemode": false, "pending_webhooks": 1, "request": {"id": null, "idempotency_key": null},
        "type": kind, "data": {"object": {"id": object}},
    })
    .to_string()
}

pub(crate) async fn deliver(
    client: &reqwest::Client,
    server: &str,
    body: &str,
    signature: &str,
) -> (u16, Value) {
    let request = client
        .post(format!("{server}/api/webhook/stripe"))
        .header("stripe-signature", signature)
        .header("content-type", "application/json; charset=utf-8");
    let answer = request.body(body.to_owned()).send().await.expect("an answer");
    (answer.status().as_u16(), answer.json().await.expect("JSON"))
}

pub(crate) async fn balance(server: &Machine, token: &str) -> i64 {
    let (_, balance) = server.ask(Method::GET, "/api/credits/balance", token, None).await;
    balance["total_available"].as_i64().expect("a number")
}

pub(crate) async fn me(server: &Machine, token: &str) -> Uuid {
    let (_, me) = server.ask(Method::GET, "/api/auth/me", token, None).await;
    me["id"].as_str().expect("an id").parse().expect("an id")
}

/// Waits until that is so.
pub(crate) async fn until<F: Future<Output = bool>>(what: &str, mut check: impl FnMut() -> F) {
    for _ in 0..400 {
        if check().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("it never came to that: {what}");
}

/// The account's entries, which add up.
pub(crate) async fn ledger(machine: &Machine, account: Uuid) -> Vec<Entry> {
    let entries = store(machine).ledger_all(account).await.expect("entries");
    assert_eq!(audit(&entries), Ok(()));
    let words = Localizer::new("en");
    for entry in &entries {
        let message = format!("ledger-{}", entry.reason);
        assert!(words.try_get(&message, &[]).is_some(), "there is no message {message}");
    }
    entries
}

pub(crate) fn ops(entries: &[Entry]) -> Vec<&str> {
    entries.iter().map(|entry| entry.op.as_str()).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_package_is_bought_and_credited_once() {
    let Some(emulate) = Emulate::service("stripe", "stripe: {}\n") else { return };
    let Some(mut signer) = Signer::start() else { return };
    let stripe = emulate.url();
    let server = selling(&stripe).await;
    let (ada, _) = server.register("ada@example.com").await;
    let (eve, _) = server.register("eve@example.com").await;
    let (url, session) = buy(&server, &ada, "starter").await;
    let page = reqwest::get(&url).await.expect("the page").text().await.expect("text");
    assert!(page.contains("Vectort: 80 credits") && page.contains("$20.00"), "{page}");

    let status = format!("/api/checkout/status/{session}");
    let (code, before) = server.ask(Method::GET, &status, &ada, None).await;
    assert_eq!((code, &before["status"], &before["payment_status"]), (200, &json!("open"), &json!("unpaid")));
    assert_eq!((before["credited"].as_bool(), balance(&server, &ada).await), (Some(false), 10));
    assert_eq!(server.ask(Method::GET, &status, &eve, None).await.0, 404, "it is Ada's");

    // Where the page leads is the server's to say, not the request's.
    let back = pay(&stripe, &session).await;
    assert_eq!(back, format!("{}/pay/done?session_id={session}", server.url));
    assert_eq!(reqwest::get(&back).await.expect("a page").status(), 200);
    assert_eq!(balance(&server, &ada).await, 10, "a return proves nothing");
    assert_eq!(server.ask(Method::GET, &status, &eve, None).await.0, 404);

    let (_, after) = server.ask(Method::GET, &status, &ada, None).await;
    assert_eq!(
        after,
        json!({"status": "complete", "payment_status": "paid", "amount_total": 2000, "currency": "usd",
               "metadata": {"package_id": "starter", "credits": 80}, "credited": true})
    );
    assert_eq!(balance(&server, &ada).await, 90);
    let body = event("evt_1", "checkout.session.completed", &session);
    let signature = signer.sign(&body, SECRET, Timestamp::now().as_second());
    let client = reqwest::Client::new();
    for _ in 0..3 {
        assert_eq!(deliver(&client, &server.url, &body, &signature).await, (200, json!({"received": true})));
    }
    server.mail_with("20.00 USD").await;
    until("the event is worked off", async || store(&server).inbox_open(9).await.expect("it").is_empty())
        .await;
    assert_eq!((balance(&server, &ada).await, balance(&server, &eve).await), (90, 10));
    let op = format!("cs:{session}");
    assert_eq!(ops(&ledger(&server, me(&server, &ada).await).await), ["welcome", op.as_str()]);
    assert_eq!(server.mails().iter().filter(|mail| mail.contains("20.00 USD")).count(), 1, "one receipt");
    assert!(another(&server, &stripe).await.audit().await.expect("it").drifts.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_payment_page_s_own_webhook_is_enough() {
    let port = Machine::free_port();
    let seed = format!(
        "stripe: {{ webhooks: [{{ url: \"http://127.0.0.1:{port}/api/webhook/stripe\", events: [\"*\"], secret: {SECRET} }}] }}\n"
    );
    let Some(emulate) = Emulate::service("stripe", &seed) else { return };
    let stripe = emulate.url();
    let server = Machine::at(port, &variables(&stripe)).await;
    let (ada, _) = server.register("ada@example.com").await;
    let (_, session) = buy(&server, &ada, "micro").await;
    pay(&stripe, &session).await;
    until("the credits are there", async || balance(&server, &ada).await == 20).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_stripe_signed_just_now_is_taken() {
    let Some(mut signer) = Signer::start() else { return };
    let stripe = Scripted::always(Reply::json(404, &json!({"error": {"code": "resource_missing"}})));
    let server = selling(&stripe.url()).await;
    let client = reqwest::Client::new();
    let now = Timestamp::now().as_second();
    let body = event("evt_1", "checkout.session.completed", "cs_test_1");
    let right = signer.sign(&body, SECRET, now);
    let other = signer.sign(&body, "whsec_of_somebody_else", now);
    let digits = |header: &str| header.split("v1=").nth(1).expect("a signature").to_owned();
    let forged = [
        ("none", String::new(), body.clone()),
        ("wrong secret", other.clone(), body.clone()),
        ("stale", signer.sign(&body, SECRET, now - 400), body.clone()),
        ("of the future", signer.sign(&body, SECRET, now + 400), body.clone()),
        ("another time", right.replace(&now.to_string(), &(now - 1).to_string()), body.clone()),
        ("tampered", right.clone(), body.replace("cs_test_1", "cs_test_2")),
        ("one space more", right.clone(), format!("{body} ")),
        ("another scheme", right.replace("v1=", "v0="), body.clone()),
        ("no time", format!("v1={}", digits(&right)), body.clone()),
    ];
    for (what, signature, body) in forged {
        let (status, answer) = deliver(&client, &server.url, &body, &signature).await;
        assert_eq!((status, answer["code"].as_str()), (400, Some("bad-signature")), "{what}");
    }
    assert!(store(&server).inbox_open(9).await.expect("it").is_empty());
    let asked = stripe.received();
    assert!(!asked.iter().any(|request| request.path.contains("cs_test")), "Stripe was asked about it");
    // While a secret is replaced there are two signatures.
    let both = format!("t={now},v1={},v1={}", digits(&other), digits(&right));
    for (what, signature, body) in [
        ("right", right.clone(), body.clone()),
        ("two signatures", both, body.clone()),
        ("of no interest", signer.sign("{}", SECRET, now), "{}".to_owned()),
    ] {
        let expected = if body == "{}" { 400 } else { 200 };
        assert_eq!(deliver(&client, &server.url, &body, &signature).await.0, expected, "{what}");
    }
    until("it is worked off", async || store(&server).inbox_open(9).await.expect("it").is_empty()).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn lost_webhooks_are_made_up_for() {
    let Some(emulate) = Emulate::service("stripe", "stripe: {}\n") else { return };
    let stripe = emulate.url();
    let server = selling(&stripe).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    let (_, paid) = buy(&server, &ada, "starter").await;
    let (_, unpaid) = buy(&server, &ada, "micro").await;
    pay(&stripe, &paid).await;
    // Its server died after Stripe opened the page, before it kept the session.
    let cut = Payment {
        id: Uuid::now_v7(),
        user: account,
        package: "micro".to_owned(),
        amount: 1_000,
        currency: "usd".to_owned(),
        credits: 10,
        session: None,
        intent: None,
        state: PaymentState::Opening,
        created_at: Timestamp::now(),
        rev: 1,
    };
    store(&server).payment_create(&cut).await.expect("kept");
    let price: Value =
        reqwest::get(format!("{stripe}/v1/prices")).await.expect("it").json().await.expect("JSON");
    let price = price["data"].as_array().expect("prices").iter().find(|price| price["unit_amount"] == 1000);
    let form = format!(
        "mode=payment&line_items[0][price]={price}&line_items[0][quantity]=1&metadata[price]={price}&metadata[payment]={}&metadata[user_id]={account}&success_url=http://127.0.0.1:1",
        cut.id,
        price = price.expect("it was made")["id"].as_str().expect("an id")
    );
    let opened = reqwest::Client::new().post(format!("{stripe}/v1/checkout/sessions"));
    let opened = opened.header("content-type", "application/x-www-form-urlencoded").body(form).send().await;
    let opened: Value = opened.expect("it").json().await.expect("JSON");
    let orphan = opened["id"].as_str().expect("an id").to_owned();
    pay(&stripe, &orphan).await;

    let other = another(&server, &stripe).await;
    // Younger than ten minutes: their webhooks may still come.
    let found = other.reconcile(vectort_server::payments::LOST_AFTER).await.expect("payments are on");
    assert_eq!((found.looked_up, balance(&server, &ada).await), (0, 10));
    let found = other.reconcile(SignedDuration::from_secs(-1)).await.expect("payments are on");
    assert_eq!((found.looked_up, found.credited, found.failed), (3, 2, 0), "{found:?}");
    assert_eq!(balance(&server, &ada).await, 100);
    let again = other.reconcile(SignedDuration::from_secs(-1)).await.expect("payments are on");
    assert_eq!((again.looked_up, again.credited), (1, 0), "what is not paid stays open");
    let expired =
        reqwest::Client::new().post(format!("{stripe}/v1/checkout/sessions/{unpaid}/expire")).send();
    assert_eq!(expired.await.expect("it").status(), 200);
    let last = other.reconcile(SignedDuration::from_secs(-1)).await.expect("payments are on");
    assert_eq!((last.expired, balance(&server, &ada).await), (1, 100));
    assert_eq!(ledger(&server, account).await.len(), 3);
    assert!(other.audit().await.expect("it").drifts.is_empty());
}

/// A session of a scripted Stripe, of which a test says what it costs.
fn session(id: &str, amount: i64, currency: &str) -> Value {
    json!({"id": id, "object": "checkout.session", "status": "complete", "payment_status": "paid", "url": null,
           "amount_total": amount, "currency": currency, "payment_intent": "pi_1", "metadata": {}})
}

pub(crate) async fn open_payment(machine: &Machine, user: Uuid, session: &str) -> Payment {
    let payment = Payment {
        id: Uuid::now_v7(),
        user,
        package: "starter".to_owned(),
        amount: 2_000,
        currency: "usd".to_owned(),
        credits: 80,
        session: Some(session.to_owned()),
        intent: None,
        state: PaymentState::Open,
        created_at: Timestamp::now(),
        rev: 1,
    };
    store(machine).payment_create(&payment).await.expect("kept");
    payment
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_paid_must_be_what_was_asked() {
    let stripe = Scripted::start(|request| match request.path.as_str() {
        "/v1/checkout/sessions/cs_less" => Reply::json(200, &session("cs_less", 1, "usd")),
        "/v1/checkout/sessions/cs_other" => Reply::json(200, &session("cs_other", 2_000, "jpy")),
        "/v1/checkout/sessions/cs_down" => Reply::json(500, &json!({})),
        "/v1/checkout/sessions" => Reply::json(400, &json!({"error": {"code": "parameter_invalid"}})),
        _ => Reply::json(404, &json!({"error": {"code": "resource_missing"}})),
    });
    let server = selling(&stripe.url()).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    for (id, expected) in [("cs_less", 500), ("cs_other", 500), ("cs_down", 503), ("cs_gone", 404)] {
        open_payment(&server, account, id).await;
        let (status, _) = server.ask(Method::GET, &format!("/api/checkout/status/{id}"), &ada, None).await;
        assert_eq!((status, balance(&server, &ada).await), (expected, 10), "{id}");
    }
    assert_eq!(server.ask(Method::GET, "/api/checkout/status/cs_nobody", &ada, None).await.0, 404);
    let purchase = |id: &str| Some(json!({"package_id": id}));
    for (id, expected) in [("free", 422), ("plan:pro", 422), ("", 422), ("micro", 503)] {
        let (status, answer) = server.ask(Method::POST, "/api/credits/purchase", &ada, purchase(id)).await;
        assert_eq!(status, expected, "{id}: {answer}");
    }
    let (status, answer) = server.ask(Method::POST, "/api/credits/portal", &ada, None).await;
    assert_eq!((status, answer["code"].as_str()), (404, Some("not-found")), "she never subscribed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_read_is_tried_twice_and_a_purchase_once_and_nobody_else_gets_the_key() {
    let elsewhere = Scripted::always(Reply::json(200, &session("cs_moved", 2_000, "usd")));
    let moved = format!("{}/v1/checkout/sessions/cs_moved", elsewhere.url());
    let tried = AtomicUsize::new(0);
    let stripe = Scripted::start(move |request| match (request.method.as_str(), request.path.as_str()) {
        ("GET", "/v1/checkout/sessions/cs_busy") if tried.fetch_add(1, Ordering::SeqCst) == 0 => {
            Reply::json(503, &json!({}))
        }
        ("GET", "/v1/checkout/sessions/cs_busy") => Reply::json(200, &session("cs_busy", 2_000, "usd")),
        ("GET", "/v1/checkout/sessions/cs_broken") => {
            Reply::json(500, &json!({})).header("stripe-should-retry", "false")
        }
        ("GET", "/v1/checkout/sessions/cs_moved") => Reply::json(302, &json!({})).header("location", &moved),
        ("GET", "/v1/checkout/sessions/cs_words") => Reply::body(200, "text/html", "<p>Hello</p>"),
        ("GET", path) if path.starts_with("/v1/prices") => Reply::json(
            200,
            &json!({"data": [{"id": "price_1", "currency": "usd", "unit_amount": 1_000,
                              "lookup_key": "vectort_package_micro_10_1000_usd"}]}),
        ),
        ("POST", "/v1/checkout/sessions") => Reply::json(500, &json!({})),
        _ => Reply::json(404, &json!({})),
    });
    let server = selling(&stripe.url()).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    for (id, expected, tries) in
        [("cs_broken", 503, 1), ("cs_moved", 503, 1), ("cs_words", 503, 1), ("cs_busy", 200, 2)]
    {
        open_payment(&server, account, id).await;
        let (status, _) = server.ask(Method::GET, &format!("/api/checkout/status/{id}"), &ada, None).await;
        let asked = stripe.received().iter().filter(|request| request.path.ends_with(id)).count();
        assert_eq!((status, asked), (expected, tries), "{id}");
    }
    assert_eq!(balance(&server, &ada).await, 90);
    assert_eq!(elsewhere.received(), [], "a redirect would carry the key away");
    let body = Some(json!({"package_id": "micro"}));
    assert_eq!(server.ask(Method::POST, "/api/credits/purchase", &ada, body).await.0, 503);
    let asked = stripe.received();
    let made: Vec<_> = asked.iter().filter(|request| request.method == "POST").collect();
    assert_eq!(made.len(), 1, "whether it was done is not known");
    assert!(made[0].header("idempotency-key").is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dispute_takes_the_credits_and_gives_them_back_when_it_is_won() {
    let Some(mut signer) = Signer::start() else { return };
    let stage = Arc::new(AtomicUsize::new(0));
    let now = Arc::clone(&stage);
    let stripe = Scripted::start(move |request| {
        let status = ["warning_needs_response", "needs_response", "under_review", "won", "needs_response"];
        let status = status[now.load(Ordering::SeqCst)];
        match request.path.as_str() {
            "/v1/disputes/dp_1" => Reply::json(
                200,
                &json!({"id": "dp_1", "amount": 2_000, "status": status, "payment_intent": "pi_1"}),
            ),
            "/v1/checkout/sessions/cs_1" => Reply::json(200, &session("cs_1", 2_000, "usd")),
            path if path.starts_with("/v1/checkout/sessions?payment_intent=pi_1") => {
                Reply::json(200, &json!({"data": [session("cs_1", 2_000, "usd")]}))
            }
            _ => Reply::json(404, &json!({})),
        }
    });
    let server = selling(&stripe.url()).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    open_payment(&server, account, "cs_1").await;
    let client = reqwest::Client::new();
    // The last one is an old state that a slow server looked at before.
    for (nth, expected) in [10, 10, 10, 90, 90].into_iter().enumerate() {
        stage.store(nth, Ordering::SeqCst);
        for copy in 0..2 {
            let body = event(&format!("evt_{nth}_{copy}"), "charge.dispute.updated", "dp_1");
            let signature = signer.sign(&body, SECRET, Timestamp::now().as_second());
            assert_eq!(deliver(&client, &server.url, &body, &signature).await.0, 200);
            until("it is worked off", async || store(&server).inbox_open(9).await.expect("it").is_empty())
                .await;
        }
        assert_eq!(balance(&server, &ada).await, expected, "{nth}");
    }
    // Its own events were all lost: the dispute itself led to the payment.
    assert_eq!(ops(&ledger(&server, account).await), ["welcome", "cs:cs_1", "dp:dp_1:open", "dp:dp_1:won"]);
}

#[tokio::test]
async fn without_a_key_nothing_is_sold() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    for (path, body) in [
        ("/api/credits/purchase", Some(json!({"package_id": "micro"}))),
        ("/api/credits/subscribe", Some(json!({"plan_id": "pro"}))),
        ("/api/webhook/stripe", Some(json!({}))),
    ] {
        let (status, answer) = server.ask(Method::POST, path, &ada, body).await;
        assert_eq!((status, answer["code"].as_str()), (503, Some("payments-unavailable")), "{path}");
    }
    let (_, plans) = server.ask(Method::GET, "/api/credits/plans", "", None).await;
    assert_eq!(plans[0], json!({"id": "standard", "credits": 250, "amount": 5000, "currency": "usd"}));
    assert_eq!(store(&server).payments_open(Timestamp::MAX, 9).await.expect("it"), []);
}

#[tokio::test]
async fn the_ledger_is_audited_without_being_asked() {
    let server = Machine::start().await;
    server.register("ada@example.com").await;
    // Nobody was audited when it started, or a new account that had no entry yet.
    until("it was audited", async || {
        let (_, figures) = server.ask(Method::GET, "/metrics", "", None).await;
        figures.as_str().is_some_and(|text| {
            text.contains("vectort_ledger_drift 0\n")
                && !text.contains("vectort_ledger_audited_at_seconds 0\n")
        })
    })
    .await;
}

#[tokio::test]
async fn the_audit_finds_what_does_not_add_up() {
    let stripe = Scripted::always(Reply::json(404, &json!({})));
    let server = selling(&stripe.url()).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    let other = another(&server, &stripe.url()).await;
    let sound = other.audit().await.expect("it");
    assert_eq!((sound.accounts, sound.entries, sound.drifts.len()), (1, 1, 0));
    // Paid, and not credited; credited long ago, and not paid.
    let mut payment = open_payment(&server, account, "cs_1").await;
    payment.state = PaymentState::Credited;
    store(&server).payment_update(&payment).await.expect("changed");
    let grant = Operation::Grant {
        op: "cs:cs_2".to_owned(),
        pots: Pots { topup: 80, ..Pots::default() },
        reason: "purchase".to_owned(),
        reference: None,
    };
    let long_ago = Timestamp::now().checked_sub(SignedDuration::from_hours(1)).expect("a time");
    perform(&store(&server), account, &grant, long_ago).await.expect("done");
    let found = other.audit().await.expect("it");
    assert_eq!(found.drifts.len(), 2, "{found:?}");
    assert!(found.drifts.iter().all(|drift| drift.account == account));
}
