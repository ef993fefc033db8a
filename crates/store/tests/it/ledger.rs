//! Operations on an account, over every engine.

use jiff::Timestamp;
use uuid::Uuid;
use vectort_store::account::{AccountError, perform};
use vectort_store::ledger::{Kind, Operation, Pots, Refused, audit};
use vectort_store::{Store, StoreError};

use crate::engines;

pub(crate) fn grant(op: &str, pots: Pots) -> Operation {
    Operation::Grant { op: op.to_owned(), pots, reason: "test".to_owned(), reference: None }
}

pub(crate) fn finish(generation: Uuid, credits: i64) -> Operation {
    Operation::Finish { generation, credits, reason: "test".to_owned() }
}

#[tokio::test]
async fn credits_are_spent_in_their_order_and_what_is_left_comes_back_to_where_it_was() {
    for engine in engines::all().await {
        let (store, account, now) = (&*engine.store, Uuid::now_v7(), Timestamp::now());
        let pots = Pots { free: 3, monthly: 2, topup: 10 };
        perform(store, account, &grant("welcome", pots), now).await.unwrap();
        let generation = Uuid::now_v7();
        let reserve = Operation::Reserve { generation, credits: 6 };
        let entry = perform(store, account, &reserve, now).await.unwrap();
        assert_eq!(entry.available, Pots { free: 0, monthly: 0, topup: 9 }, "{}", engine.name);
        assert_eq!(entry.held, Pots { free: 3, monthly: 2, topup: 1 });
        assert_eq!(perform(store, account, &reserve, now).await.unwrap(), entry, "the same twice is once");
        let entry = perform(store, account, &finish(generation, 4), now).await.unwrap();
        assert_eq!((entry.kind, entry.held), (Kind::Settle, Pots::default()));
        assert_eq!(entry.available, Pots { free: 0, monthly: 1, topup: 10 });
        let late = perform(store, account, &finish(generation, 0), now).await.unwrap();
        assert_eq!(late, entry, "whoever comes second learns what was done");
        audit(&store.ledger_all(account).await.unwrap()).unwrap();
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_spent_and_what_is_given_up_is_not_begun() {
    for engine in engines::all().await {
        let (store, account, now) = (&*engine.store, Uuid::now_v7(), Timestamp::now());
        perform(store, account, &grant("welcome", Pots { free: 1, ..Pots::default() }), now).await.unwrap();
        let too_much = Operation::Reserve { generation: Uuid::now_v7(), credits: 2 };
        let refused = perform(store, account, &too_much, now).await.unwrap_err();
        assert!(matches!(refused, AccountError::Refused(Refused::Overdrawn { available: 1, needed: 2 })));
        let generation = Uuid::now_v7();
        perform(store, account, &finish(generation, 5), now).await.unwrap();
        let zombie = Operation::Reserve { generation, credits: 1 };
        let refused = perform(store, account, &zombie, now).await.unwrap_err();
        assert!(matches!(refused, AccountError::Refused(Refused::Over)), "{refused}");
        // A refund may go below zero; then nothing is set aside any more.
        let refund = Operation::Refund {
            op: "re:1".to_owned(),
            credits: 3,
            reason: "refund".to_owned(),
            reference: None,
        };
        let entry = perform(store, account, &refund, now).await.unwrap();
        assert_eq!(entry.available.total(), -2);
        let reserve = Operation::Reserve { generation: Uuid::now_v7(), credits: 1 };
        assert!(perform(store, account, &reserve, now).await.is_err(), "the free credit is owed");
        audit(&store.ledger_all(account).await.unwrap()).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_hundred_at_once_are_a_hundred_one_after_another() {
    for engine in engines::all().await {
        let (account, now) = (Uuid::now_v7(), Timestamp::now());
        // One that reads a whole collection for every question gets fewer of them.
        let at_once = if engine.name == "ferretdb" { 20 } else { 100 };
        let credits = at_once / 2;
        let welcome = grant("welcome", Pots { topup: credits, ..Pots::default() });
        perform(&*engine.store, account, &welcome, now).await.unwrap();
        let tasks = (0..at_once).map(|_| {
            let store = engine.store.clone();
            tokio::spawn(async move {
                let generation = Uuid::now_v7();
                let reserve = Operation::Reserve { generation, credits: 1 };
                insist(&*store, account, &reserve).await
                    && insist(&*store, account, &finish(generation, 1)).await
            })
        });
        let spent = futures_util::future::join_all(tasks).await;
        let spent = spent.into_iter().filter(|done| *done.as_ref().unwrap()).count();
        assert_eq!(i64::try_from(spent), Ok(credits), "{}: as many as there were credits", engine.name);
        let entries = engine.store.ledger_all(account).await.unwrap();
        audit(&entries).unwrap();
        assert_eq!(entries.last().unwrap().available.total(), 0);
    }
}

/// Does it, however often somebody else is faster or the database does not say whether it was done;
/// false when it is refused.
async fn insist(store: &dyn Store, account: Uuid, operation: &Operation) -> bool {
    loop {
        match perform(store, account, operation, Timestamp::UNIX_EPOCH).await {
            Err(AccountError::Busy | AccountError::Store(StoreError::Unavailable(_))) => {}
            done => return done.is_ok(),
        }
    }
}
