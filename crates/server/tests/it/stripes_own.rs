//! Stripe's own objects (`stripe-fixtures.json`, from `openapi/fixtures3.json` of `stripe/openapi`, MIT)
//! in events that Stripe's own library signs: what its API of today writes is read, whole.

use std::sync::LazyLock;

use jiff::Timestamp;
use serde_json::{Value, json};
use vectort_store::Money as _;
use vectort_testkit::scripted::{Reply, Scripted};
use vectort_testkit::stripe::Signer;

use crate::payments::{SECRET, balance, deliver, ledger, me, open_payment, ops, selling, store, until};

static FIXTURES: LazyLock<Value> =
    LazyLock::new(|| serde_json::from_str(include_str!("stripe-fixtures.json")).expect("JSON"));

/// One of them, with some of its fields as a test needs them. A field that it has not cannot be set.
fn object(name: &str, changes: Value) -> Value {
    let mut object = FIXTURES[name].clone();
    let Value::Object(changes) = changes else { panic!("fields are named") };
    for (field, value) in changes {
        let place = object.get_mut(&field).unwrap_or_else(|| panic!("a {name} has no {field}"));
        *place = value;
    }
    object
}

fn session() -> Value {
    object(
        "checkout.session",
        json!({"id": "cs_test_1", "status": "complete", "payment_status": "paid", "amount_total": 2_000,
               "currency": "usd", "payment_intent": "pi_1"}),
    )
}

fn refund(id: &str, status: &str) -> Value {
    object("refund", json!({"id": id, "amount": 500, "status": status, "payment_intent": "pi_1"}))
}

fn dispute(status: &str) -> Value {
    object("dispute", json!({"id": "dp_1", "amount": 1_000, "status": status, "payment_intent": "pi_1"}))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stripe_writes_today_is_read() {
    let Some(mut signer) = Signer::start() else { return };
    let stripe = Scripted::start(|request| match request.path.as_str() {
        "/v1/checkout/sessions/cs_test_1" => Reply::json(200, &session()),
        "/v1/refunds/re_1" => Reply::json(200, &refund("re_1", "succeeded")),
        "/v1/refunds/re_2" => Reply::json(200, &refund("re_2", "failed")),
        "/v1/disputes/dp_1" => Reply::json(200, &dispute("lost")),
        "/v1/subscriptions/sub_1" => {
            // Somebody else's, of the same Stripe account.
            Reply::json(200, &object("subscription", json!({"id": "sub_1"})))
        }
        "/v1/invoices/in_1" => Reply::json(200, &object("invoice", json!({"id": "in_1", "status": "paid"}))),
        _ => Reply::json(404, &json!({"error": {"code": "resource_missing"}})),
    });
    let server = selling(&stripe.url()).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    open_payment(&server, account, "cs_test_1").await;
    let client = reqwest::Client::new();
    for (nth, (kind, about, expected)) in [
        ("checkout.session.completed", session(), 90),
        ("refund.created", refund("re_1", "succeeded"), 70),
        // Its credits went and came back.
        ("refund.failed", refund("re_2", "failed"), 70),
        ("charge.dispute.created", dispute("lost"), 30),
        ("customer.subscription.updated", object("subscription", json!({"id": "sub_1"})), 30),
        ("invoice.paid", object("invoice", json!({"id": "in_1"})), 30),
        ("plan.created", FIXTURES["event"]["data"]["object"].clone(), 30),
    ]
    .into_iter()
    .enumerate()
    {
        let id = format!("evt_{nth}");
        let event = object("event", json!({"id": id, "type": kind, "data": {"object": about}})).to_string();
        let signature = signer.sign(&event, SECRET, Timestamp::now().as_second());
        assert_eq!(deliver(&client, &server.url, &event, &signature).await.0, 200, "{kind}");
        until("it is worked off", async || store(&server).inbox_open(9).await.expect("it").is_empty()).await;
        assert_eq!(balance(&server, &ada).await, expected, "{kind}");
    }
    assert_eq!(
        ops(&ledger(&server, account).await),
        ["welcome", "cs:cs_test_1", "re:re_1", "re:re_2", "re:re_2:failed", "dp:dp_1:open"]
    );
}
