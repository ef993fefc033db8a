//! `vectort-server admin`: the program, on the data of a server that runs.

use std::process::Command;

use serde_json::{Value, json};
use vectort_store::Money as _;
use vectort_testkit::scripted::{Reply, Scripted};

use crate::machine::Machine;
use crate::payments::{balance, me, open_payment, selling, store, variables};

/// What it prints, and whether it is content.
fn admin(server: &Machine, environment: &[(&str, &str)], arguments: &[&str]) -> (bool, Value, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_vectort-server"))
        .env_clear()
        .envs(environment.iter().copied())
        .arg("--data")
        .arg(server.data.path())
        .arg("admin")
        .args(arguments)
        .output()
        .expect("it runs");
    let said = String::from_utf8_lossy(&output.stdout);
    let value = serde_json::from_str(&said).unwrap_or_default();
    (output.status.success(), value, String::from_utf8_lossy(&output.stderr).into_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_finds_people_and_grants_credits() {
    let server = Machine::start().await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await.to_string();
    let (is_well, found, _) = admin(&server, &[], &["find", "Ada@Example.com"]);
    assert!(is_well && found["id"] == account.as_str() && found["available"] == 10, "{found}");
    assert!(!found.to_string().contains("argon2"), "{found}");
    assert_eq!(admin(&server, &[], &["find", account.as_str()]).1, found);

    // Named, it is done once, however often it is asked for.
    for _ in 0..2 {
        let (is_well, granted, _) =
            admin(&server, &[], &["grant", "ada@example.com", "25", "--operation", "ticket-7"]);
        let expected = json!({"user": account, "operation": "adm:ticket-7", "credits": 25, "available": 35});
        assert!(is_well && granted == expected, "{granted}");
    }
    assert_eq!(balance(&server, &ada).await, 35, "the running server sees it");
    let (is_well, taken, _) = admin(&server, &[], &["grant", "ada@example.com", "-5"]);
    assert!(is_well && taken["available"] == 30, "{taken}");

    for arguments in [&["find", "nobody@example.com"][..], &["grant", "nobody@example.com", "1"]] {
        let (is_well, _, said) = admin(&server, &[], arguments);
        assert!(!is_well && said.contains("there is no such account"), "{said}");
    }
    let (is_well, _, said) = admin(&server, &[], &["grant", "ada@example.com", "many"]);
    assert!(!is_well && said.contains("many"), "{said}");
    let (is_well, _, said) = admin(&server, &[], &["reconcile"]);
    assert!(!is_well && said.contains("STRIPE_SECRET_KEY"), "{said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_operator_reconciles_and_verifies_the_ledger() {
    let stripe = Scripted::start(|request| match request.path.as_str() {
        "/v1/checkout/sessions/cs_1" => Reply::json(
            200,
            &json!({"id": "cs_1", "status": "complete", "payment_status": "paid", "amount_total": 2_000,
                    "currency": "usd", "payment_intent": "pi_1"}),
        ),
        "/v1/checkout/sessions/cs_2" => Reply::json(503, &json!({})),
        _ => Reply::json(404, &json!({"error": {"code": "resource_missing"}})),
    });
    let base = stripe.url();
    let server = selling(&base).await;
    let (ada, _) = server.register("ada@example.com").await;
    let account = me(&server, &ada).await;
    open_payment(&server, account, "cs_1").await;
    let environment = variables(&base);
    let (is_well, young, _) = admin(&server, &environment, &["reconcile"]);
    assert!(is_well && young["looked_up"] == 0, "younger than ten minutes: {young}");
    let (is_well, found, _) = admin(&server, &environment, &["reconcile", "--older-than", "0"]);
    assert!(is_well && found["credited"] == 1, "{found}");
    assert_eq!(balance(&server, &ada).await, 90);
    open_payment(&server, account, "cs_2").await;
    let (is_well, found, _) = admin(&server, &environment, &["reconcile", "--older-than", "0"]);
    assert!(!is_well && found["failed"] == 1, "Stripe is down: {found}");

    let (is_well, verified, _) = admin(&server, &[], &["verify-ledger"]);
    assert!(is_well && verified == json!({"accounts": 1, "entries": 2, "drifts": []}), "{verified}");
    // Marked as paid, and never credited.
    let mut payment = open_payment(&server, account, "cs_3").await;
    payment.state = vectort_store::PaymentState::Credited;
    store(&server).payment_update(&payment).await.expect("changed");
    let (is_well, verified, _) = admin(&server, &[], &["verify-ledger"]);
    assert!(!is_well && verified["drifts"][0]["account"] == json!(account), "{verified}");
}
