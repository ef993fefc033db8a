//! Subscriptions: begun on Stripe's page, paid month by month, changed in the portal, ended. Against
//! localstripe, which has no Checkout and no portal, and a scripted server for those.

use std::sync::{Arc, Mutex};

use jiff::{SignedDuration, Timestamp};
use reqwest::Method;
use serde_json::{Value, json};
use uuid::Uuid;
use vectort_store::Money as _;
use vectort_testkit::scripted::{Received, Reply, Scripted};
use vectort_testkit::stripe::{Localstripe, Signer};

use crate::payments::{SECRET, another, balance, deliver, event, ledger, me, ops, selling, store, until};

/// Sends a form to localstripe.
async fn form(method: Method, url: &str, body: &str) -> Value {
    let request = reqwest::Client::new().request(method, url).bearer_auth("sk_test_vectort");
    let request = request.header("content-type", "application/x-www-form-urlencoded").body(body.to_owned());
    let answer = request.send().await.expect("an answer");
    let status = answer.status();
    let answer: Value = answer.json().await.expect("JSON");
    assert!(status.is_success(), "{url}: {answer}");
    answer
}

/// Subscribes a new customer of localstripe's, who has a card, to a plan; gives the subscription.
async fn subscribed(stripe: &str, plan: &str, amount: u32, account: Uuid) -> String {
    let post = async |path: &str, body: &str| form(Method::POST, &format!("{stripe}/v1/{path}"), body).await;
    let id = |object: &Value| object["id"].as_str().expect("an id").to_owned();
    let price = format!("id={plan}&amount={amount}&currency=usd&interval=month&product[name]={plan}");
    post("plans", &format!("{price}&metadata[plan]={plan}")).await;
    let customer = id(&post("customers", "email=ada@example.com").await);
    let card = "type=card&card[number]=4242424242424242&card[exp_month]=12&card[exp_year]=2090&card[cvc]=123";
    let card = id(&post("payment_methods", card).await);
    post(&format!("payment_methods/{card}/attach"), &format!("customer={customer}")).await;
    let pays = format!("invoice_settings[default_payment_method]={card}");
    post(&format!("customers/{customer}"), &pays).await;
    let wanted = format!("customer={customer}&items[0][plan]={plan}&metadata[user_id]={account}");
    id(&post("subscriptions", &wanted).await)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_subscription_gives_its_credits_with_each_paid_invoice() {
    let Some(localstripe) = Localstripe::start() else { return };
    let Some(mut signer) = Signer::start() else { return };
    let stripe = localstripe.url();
    let server = selling(&stripe).await;
    let hook = format!("url={}/api/webhook/stripe&secret={SECRET}", server.url);
    let hooked = reqwest::Client::new().post(format!("{stripe}/_config/webhooks/one"));
    let hooked = hooked.header("content-type", "application/x-www-form-urlencoded").body(hook).send().await;
    assert!(hooked.expect("it").status().is_success());
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    let api = |path: &str| format!("{stripe}/v1/{path}");
    let subscription = subscribed(&stripe, "standard", 5_000, account).await;
    let plan = async || {
        let (_, balance) = server.ask(Method::GET, "/api/credits/balance", &ada, None).await;
        (balance["subscription_plan"].as_str().expect("text").to_owned(), balance["monthly_credits"].as_i64())
    };
    until("the month is there", async || plan().await == ("standard".to_owned(), Some(250))).await;
    server.mail_with("50.00 USD").await;
    // A second subscription is changed in the portal instead.
    let body = Some(json!({"plan_id": "pro"}));
    assert_eq!(server.ask(Method::POST, "/api/credits/subscribe", &ada, body).await.0, 409);

    // A part of it goes back, and the same is told twice.
    let invoices = form(Method::GET, &api("invoices"), "").await;
    let intent = invoices["data"][0]["payment_intent"].as_str().expect("an id").to_owned();
    let refund = form(Method::POST, &api("refunds"), &format!("payment_intent={intent}&amount=1000")).await;
    let (refund, charge) = (refund["id"].as_str().expect("an id"), refund["charge"].as_str().expect("an id"));
    let client = reqwest::Client::new();
    for (id, kind, object) in [
        ("evt_a", "refund.created", refund),
        ("evt_b", "charge.refunded", charge),
        ("evt_c", "refund.updated", refund),
    ] {
        let body = event(id, kind, object);
        let signature = signer.sign(&body, SECRET, Timestamp::now().as_second());
        assert_eq!(deliver(&client, &server.url, &body, &signature).await.0, 200);
    }
    until("the credits went", async || balance(&server, &ada).await == 10 + 250 - 50).await;

    form(Method::DELETE, &api(&format!("subscriptions/{subscription}")), "").await;
    until("the plan ended", async || plan().await.0 == "free").await;
    until("all is worked off", async || store(&server).inbox_open(9).await.expect("it").is_empty()).await;
    assert_eq!(balance(&server, &ada).await, 210, "what is paid for stays");
    let entries = ledger(&server, account).await;
    assert_eq!(entries.len(), 3, "{:?}", ops(&entries));
    assert!(another(&server, &stripe).await.audit().await.expect("it").drifts.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_month_whose_webhooks_were_all_lost_comes_from_the_list_of_events() {
    let Some(localstripe) = Localstripe::start() else { return };
    let stripe = localstripe.url();
    let server = selling(&stripe).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    subscribed(&stripe, "pro", 8_000, account).await;
    let other = another(&server, &stripe).await;
    let found = other.reconcile(SignedDuration::ZERO).await.expect("payments are on");
    assert!(found.events >= 2, "{found:?}");
    let (_, balance) = server.ask(Method::GET, "/api/credits/balance", &ada, None).await;
    assert_eq!(
        (balance["monthly_credits"].as_i64(), balance["subscription_plan"].as_str()),
        (Some(400), Some("pro"))
    );
    assert_eq!(other.reconcile(SignedDuration::ZERO).await.expect("payments are on").events, 0);
    assert_eq!(ledger(&server, account).await.len(), 2);
}

/// What stands for Stripe while a plan is subscribed to: what it was asked is kept.
fn checkout(said: &Arc<Mutex<Vec<(String, String)>>>, account: Arc<Mutex<Uuid>>) -> Scripted {
    let said = Arc::clone(said);
    Scripted::start(move |request: &Received| {
        let path = request.path.split('?').next().unwrap_or_default();
        let body = String::from_utf8_lossy(&request.body).into_owned();
        if request.method == "DELETE" {
            said.lock().expect("no panic").push((path.to_owned(), body));
        } else if request.method == "POST" {
            assert_eq!(request.header("stripe-version"), Some("2024-06-20"));
            assert!(request.header("idempotency-key").is_some_and(|key| !key.is_empty()), "{path}");
            said.lock().expect("no panic").push((path.to_owned(), body));
        }
        let session = json!({"id": "cs_1", "url": "https://pay.example/cs_1", "status": "complete",
            "payment_status": "paid", "amount_total": 8_000, "currency": "usd", "customer": "cus_1",
            "invoice": "in_1"});
        let account = account.lock().expect("no panic").to_string();
        Reply::json(
            200,
            &match (request.method.as_str(), path) {
                ("GET", "/v1/prices" | "/v1/events") => json!({"data": []}),
                ("POST", "/v1/products") => json!({"id": "prod_1"}),
                ("POST", "/v1/prices") => json!({"id": "price_1", "currency": "usd", "unit_amount": 8_000}),
                ("POST", "/v1/checkout/sessions") | ("GET", "/v1/checkout/sessions/cs_1") => session,
                ("GET", "/v1/invoices/in_1") => json!({"id": "in_1", "status": "paid", "amount_paid": 8_000,
                    "currency": "usd", "billing_reason": "subscription_create",
                    "subscription": {"id": "sub_1"}, "payment_intent": "pi_1"}),
                ("GET", "/v1/subscriptions/sub_1") => json!({"id": "sub_1", "status": "active",
                    "customer": "cus_1", "metadata": {"user_id": account},
                    "items": {"data": [{"price": {"metadata": {"plan": "pro"}}}]}}),
                ("GET", "/v1/subscriptions") => json!({"data": [{"id": "sub_1"}]}),
                ("DELETE", "/v1/subscriptions/sub_1") => json!({"id": "sub_1"}),
                ("POST", "/v1/billing_portal/sessions") => json!({"url": "https://portal.example/1"}),
                _ => return Reply::json(404, &json!({"error": {"code": "resource_missing"}})),
            },
        )
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_plan_is_subscribed_to_on_stripe_s_page_and_changed_in_its_portal() {
    let (said, account) = (Arc::default(), Arc::new(Mutex::new(Uuid::nil())));
    let stripe = checkout(&said, Arc::clone(&account));
    let server = selling(&stripe.url()).await;
    let (ada, _) = server.register("ada+one@example.com").await;
    *account.lock().expect("no panic") = me(&server, &ada).await;
    let body = Some(json!({"plan_id": "pro"}));
    let (status, opened) = server.ask(Method::POST, "/api/credits/subscribe", &ada, body).await;
    assert_eq!((status, &opened["url"]), (200, &json!("https://pay.example/cs_1")), "{opened}");
    let form = |path: &str| {
        let said = said.lock().expect("no panic");
        let (_, body) = said.iter().find(|(asked, _)| asked == path).expect("it was asked");
        url_decoded(body)
    };
    let asked = form("/v1/checkout/sessions");
    for field in [
        ("mode", "subscription"),
        ("line_items[0][price]", "price_1"),
        ("line_items[0][quantity]", "1"),
        ("success_url", &format!("{}/pay/done?session_id={{CHECKOUT_SESSION_ID}}", server.url)),
        ("customer_email", "ada+one@example.com"),
        ("metadata[package_id]", "plan:pro"),
        ("subscription_data[metadata][plan]", "pro"),
    ] {
        assert!(
            asked.iter().any(|(name, value)| (name.as_str(), value.as_str()) == field),
            "{field:?}: {asked:?}"
        );
    }
    assert!(!asked.iter().any(|(name, _)| name == "customer" || name.starts_with("payment_intent_data")));
    let price = form("/v1/prices");
    for field in [("unit_amount", "8000"), ("recurring[interval]", "month"), ("metadata[plan]", "pro")] {
        assert!(
            price.iter().any(|(name, value)| (name.as_str(), value.as_str()) == field),
            "{field:?}: {price:?}"
        );
    }

    let (_, standing) = server.ask(Method::GET, "/api/checkout/status/cs_1", &ada, None).await;
    assert_eq!(standing["credited"], true, "{standing}");
    let (_, balance) = server.ask(Method::GET, "/api/credits/balance", &ada, None).await;
    assert_eq!((&balance["monthly_credits"], &balance["subscription_plan"]), (&json!(400), &json!("pro")));
    let entries = ledger(&server, me(&server, &ada).await).await;
    assert_eq!(ops(&entries), ["welcome", "inv:in_1"]);
    let (status, portal) = server.ask(Method::POST, "/api/credits/portal", &ada, None).await;
    assert_eq!((status, &portal["url"]), (200, &json!("https://portal.example/1")));
    assert!(form("/v1/billing_portal/sessions").contains(&("customer".to_owned(), "cus_1".to_owned())));
    assert!(another(&server, &stripe.url()).await.audit().await.expect("it").drifts.is_empty());

    // Who deletes the account pays no longer.
    assert_eq!(server.ask(Method::DELETE, "/api/auth/me", &ada, None).await.0, 204);
    assert_eq!(form("/v1/subscriptions/sub_1"), []);
}

fn url_decoded(form: &str) -> Vec<(String, String)> {
    let decoded = reqwest::Url::parse(&format!("http://form.example/?{form}")).expect("a form");
    decoded.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}
