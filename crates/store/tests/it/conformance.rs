//! What every engine promises.

use futures_util::StreamExt as _;
use jiff::{SignedDuration, Timestamp};
use serde_json::json;
use uuid::Uuid;
use vectort_store::{
    Blob, Change, Commit, Device, Generation, GenerationEvent, GenerationState, Idempotent, Identity,
    InboxItem, Message, OneTime, Payment, PaymentState, Plan, Project, ProjectFilter, Purpose, Session,
    StoreError, Unique, User,
};

use crate::engines;

fn later(seconds: i64) -> Timestamp {
    let base: Timestamp = "2026-11-22T12:00:00Z".parse().unwrap();
    base.checked_add(SignedDuration::from_secs(seconds)).unwrap()
}

pub(crate) fn person(email: &str) -> User {
    User {
        id: Uuid::now_v7(),
        email: email.to_owned(),
        email_key: email.to_lowercase(),
        email_verified: false,
        full_name: "Ada «Λ» \"quoted\"".to_owned(),
        password: None,
        language: "en".to_owned(),
        is_active: true,
        plan: Plan::Free,
        stripe_customer: None,
        created_at: later(0),
        rev: 1,
    }
}

pub(crate) fn project(owner: Uuid, title: &str, seconds: i64) -> Project {
    Project {
        id: Uuid::now_v7(),
        owner,
        title: title.to_owned(),
        description: "Une boutique de thé".to_owned(),
        type_id: "web_app".to_owned(),
        status: "draft".to_owned(),
        config: json!({"framework": "react", "features": ["SEO"]}),
        repository_url: None,
        deployment_url: None,
        share: None,
        head: 0,
        created_at: later(seconds),
        updated_at: later(seconds),
        deleted_at: None,
        rev: 1,
    }
}

#[tokio::test]
async fn people() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let mut ada = person("Ada@example.com");
        store.user_create(&ada).await.unwrap();
        assert_eq!(store.user(ada.id).await.unwrap(), ada, "{name}");
        assert_eq!(store.user_by_email("ada@example.com").await.unwrap(), ada);
        let twin = person("ADA@example.com");
        assert!(
            matches!(store.user_create(&twin).await, Err(StoreError::Duplicate(Unique::Email))),
            "{name}"
        );
        assert!(matches!(store.user(twin.id).await, Err(StoreError::NotFound)));
        ada.stripe_customer = Some("cus_1".to_owned());
        store.user_update(&ada).await.unwrap();
        assert!(matches!(store.user_update(&ada).await, Err(StoreError::Conflict)), "{name}: rev moved on");
        assert_eq!(store.user_by_customer("cus_1").await.unwrap().rev, 2);
        let eve = person("eve@example.com");
        store.user_create(&eve).await.unwrap();
        let taken = User { email_key: "ada@example.com".to_owned(), ..eve.clone() };
        assert!(
            matches!(store.user_update(&taken).await, Err(StoreError::Duplicate(Unique::Email))),
            "{name}"
        );

        let google = Identity {
            provider: "google".to_owned(),
            subject: "1".to_owned(),
            user: ada.id,
            created_at: later(0),
        };
        store.identity_link(&google).await.unwrap();
        let stolen = Identity { user: eve.id, ..google.clone() };
        assert!(matches!(store.identity_link(&stolen).await, Err(StoreError::Duplicate(Unique::Identity))));
        assert_eq!(store.identity("google", "1").await.unwrap().user, ada.id);
        assert_eq!(store.identities(ada.id).await.unwrap(), [google]);
        store.user_delete(ada.id).await.unwrap();
        assert!(matches!(store.identity("google", "1").await, Err(StoreError::NotFound)), "{name}");
        assert!(matches!(store.user_delete(ada.id).await, Err(StoreError::NotFound)));
    }
}

#[tokio::test]
async fn sessions_and_tokens_that_work_once() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let session = Session {
            id: Uuid::now_v7(),
            user: Uuid::now_v7(),
            current: "a".to_owned(),
            previous: None,
            rotated_at: later(0),
            device: Device { name: "laptop".to_owned(), since: later(0), seen_at: later(0) },
            expires_at: later(1_000),
            revoked_at: None,
        };
        store.session_create(&session).await.unwrap();
        let rotations =
            ["b", "c", "d", "e"].map(|next| store.session_rotate(session.id, "a", next, later(5)));
        let done = futures_util::future::join_all(rotations).await;
        let won = done.iter().filter(|done| done.is_ok()).count();
        assert!(won == 1 || (won > 1 && !engine.updates_are_atomic), "{name}: {won} of them were first");
        let now = store.session(session.id).await.unwrap();
        assert_eq!((now.previous.as_deref(), now.device.seen_at), (Some("a"), later(5)));
        assert_eq!(store.sessions(session.user).await.unwrap().len(), 1);
        assert_eq!(
            store.session_revoke(Uuid::now_v7(), Some(session.id), later(6)).await.unwrap(),
            0,
            "not theirs"
        );
        assert_eq!(store.session_revoke(session.user, None, later(6)).await.unwrap(), 1);
        assert_eq!(store.session_revoke(session.user, None, later(7)).await.unwrap(), 0, "{name}");
        let late = store.session_rotate(session.id, &now.current, "f", later(8)).await;
        assert!(matches!(late, Err(StoreError::Conflict)), "{name}");

        let token = OneTime {
            id: "t".to_owned(),
            purpose: Purpose::Handoff,
            user: Some(session.user),
            data: json!({"challenge": "x"}),
            expires_at: later(60),
        };
        store.one_time_put(&token).await.unwrap();
        assert!(matches!(store.one_time_take("t", later(60)).await, Err(StoreError::NotFound)), "it is over");
        let takes = futures_util::future::join_all((0..8).map(|_| store.one_time_take("t", later(59)))).await;
        let taken: Vec<OneTime> = takes.into_iter().filter_map(Result::ok).collect();
        assert!(taken.iter().all(|taken| *taken == token), "{name}");
        assert!(
            taken.len() == 1 || (taken.len() > 1 && !engine.updates_are_atomic),
            "{name}: {} have it, exactly one should",
            taken.len()
        );
        assert!(matches!(store.one_time_take("t", later(59)).await, Err(StoreError::NotFound)), "{name}");
    }
}

#[tokio::test]
async fn projects_belong_to_one_and_are_listed_in_pages() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let (ada, eve) = (Uuid::now_v7(), Uuid::now_v7());
        // Two of one moment: the order must be total.
        let all = [
            project(ada, "Tea", 1),
            project(ada, "Time", 1),
            project(ada, "Ärger", 2),
            project(eve, "Tea", 3),
        ];
        for project in &all {
            store.project_create(project).await.unwrap();
        }
        assert!(
            matches!(store.project_create(&all[0]).await, Err(StoreError::Duplicate(Unique::Id))),
            "{name}"
        );
        assert!(matches!(store.project(eve, all[0].id).await, Err(StoreError::NotFound)), "{name}: not hers");
        let mut seen = Vec::new();
        let mut filter = ProjectFilter { limit: 1, ..ProjectFilter::default() };
        loop {
            let page = store.projects(ada, &filter).await.unwrap();
            seen.extend(page.items.into_iter().map(|project| project.title));
            filter.after = page.next;
            if filter.after.is_none() {
                break;
            }
        }
        seen[1..].sort();
        assert_eq!(seen, ["Ärger", "Tea", "Time"], "{name}");
        let found = async |text: &str| {
            let filter = ProjectFilter { text: text.to_owned(), limit: 10, after: None };
            store.projects(ada, &filter).await.unwrap().items.len()
        };
        assert_eq!(
            [found("ÄRGER").await, found("t boutique").await, found("coffee").await],
            [1, 3, 0],
            "{name}"
        );
        assert_eq!(
            [found("thé").await, found(".*").await, found("%").await],
            [3, 0, 0],
            "{name}: words, not patterns"
        );

        let mut tea = store.project(ada, all[0].id).await.unwrap();
        tea.share = Some("s".to_owned());
        store.project_update(&tea).await.unwrap();
        assert!(matches!(store.project_update(&tea).await, Err(StoreError::Conflict)));
        tea.rev += 1;
        assert_eq!(store.project_shared("s").await.unwrap(), tea, "{name}");
        tea.deleted_at = Some(later(5));
        store.project_update(&tea).await.unwrap();
        assert!(matches!(store.project(ada, tea.id).await, Err(StoreError::NotFound)));
        assert!(matches!(store.project_shared("s").await, Err(StoreError::NotFound)), "{name}");
        assert_eq!(found("").await, 2);
        let stats = store.stats().await.unwrap();
        assert!(stats.by_type["web_app"] >= 3 && stats.projects >= 3, "{name}: {stats:?}");
    }
}

#[tokio::test]
async fn pushes_are_compared_and_swapped_and_done_once() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let project = Uuid::now_v7();
        let push = |rev: u64, mutation: &str| Commit {
            project,
            rev,
            client: "laptop".to_owned(),
            mutation: mutation.to_owned(),
            base: rev - 1,
            changes: vec![Change {
                file: "01J".to_owned(),
                path: "src/ä b.ts".to_owned(),
                hash: Some("h".to_owned()),
                size: 3,
            }],
            message: String::new(),
            author: "person".to_owned(),
            at: later(0),
        };
        assert_eq!(store.head(project).await.unwrap(), 0);
        store.commit(&push(1, "m1")).await.unwrap();
        assert!(
            matches!(store.commit(&push(1, "m2")).await, Err(StoreError::Duplicate(Unique::Revision))),
            "{name}"
        );
        assert!(
            matches!(store.commit(&push(2, "m1")).await, Err(StoreError::Duplicate(Unique::Mutation))),
            "{name}"
        );
        assert!(matches!(store.commit(&push(1, "m1")).await, Err(StoreError::Duplicate(_))));
        assert_eq!(store.commit_by_mutation(project, "laptop", "m1").await.unwrap(), push(1, "m1"));
        let races = (0..8).map(|nth| {
            let commit = push(2, &format!("r{nth}"));
            async move { store.commit(&commit).await }
        });
        let won = futures_util::future::join_all(races).await.into_iter().flatten().count();
        assert_eq!((won, store.head(project).await.unwrap()), (1, 2), "{name}");
        assert_eq!(store.commits(project, 1, 10).await.unwrap().len(), 1);

        let blob =
            Blob { id: format!("{project}:h"), bytes: Some(vec![0, 255, 1]), size: 3, named_at: later(0) };
        store.blob_put(&blob).await.unwrap();
        store.blob_put(&Blob { named_at: later(9), ..blob.clone() }).await.unwrap();
        let found = store.blobs(&[blob.id.clone(), "none".to_owned()]).await.unwrap();
        assert_eq!(found, [Blob { named_at: later(9), ..blob }], "{name}");

        for nth in 0..3 {
            let message = Message {
                id: format!("0{nth}"),
                project,
                role: "user".to_owned(),
                content: "…".to_owned(),
                at: later(nth),
            };
            store.message_add(&message).await.unwrap();
            store.message_add(&message).await.unwrap();
        }
        let first = store.messages(project, 2, None).await.unwrap();
        let rest = store.messages(project, 2, first.next.as_deref()).await.unwrap();
        assert_eq!((first.items.len(), rest.items.len(), rest.next), (2, 1, None), "{name}");
    }
}

#[tokio::test]
async fn generations_have_one_worker_and_their_events_a_number() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let (owner, project) = (Uuid::now_v7(), Uuid::now_v7());
        let mut generation = Generation {
            id: Uuid::now_v7(),
            project,
            owner,
            state: GenerationState::Queued,
            lease_until: later(10),
            reserved: 2,
            request: json!({"description": "x"}),
            result: None,
            created_at: later(0),
            rev: 1,
        };
        store.generation_create(&generation).await.unwrap();
        assert!(matches!(store.generation(Uuid::now_v7(), generation.id).await, Err(StoreError::NotFound)));
        assert_eq!(store.generations_open(owner).await.unwrap(), 1);
        assert_eq!(store.generations_expired(later(9), 10).await.unwrap().len(), 0);
        assert_eq!(store.generations_expired(later(11), 10).await.unwrap(), [generation.clone()], "{name}");
        generation.state = GenerationState::Ended;
        generation.result = Some(json!({"verified": true}));
        store.generation_update(&generation).await.unwrap();
        assert!(matches!(store.generation_update(&generation).await, Err(StoreError::Conflict)), "{name}");
        assert_eq!(store.generations_open(owner).await.unwrap(), 0);
        assert_eq!(store.generations_expired(later(11), 10).await.unwrap().len(), 0);
        assert_eq!(store.generations(owner, project, 5).await.unwrap().len(), 1);
        assert!(store.stats().await.unwrap().generations >= 1, "{name}");

        let event = |seq: u64| GenerationEvent {
            generation: generation.id,
            seq,
            event: format!("{{\"n\":{seq}}}"),
            at: later(0),
        };
        store.event_add(&[event(1), event(2)]).await.unwrap();
        store.event_add(&[event(2), event(3)]).await.unwrap();
        let after: Vec<u64> =
            store.events(generation.id, 1, 10).await.unwrap().into_iter().map(|event| event.seq).collect();
        assert_eq!(after, [2, 3], "{name}");
    }
}

#[tokio::test]
async fn payments_and_their_inbox() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let mut payment = Payment {
            id: Uuid::now_v7(),
            user: Uuid::now_v7(),
            package: "starter".to_owned(),
            amount: 2_000,
            currency: "usd".to_owned(),
            credits: 80,
            session: None,
            intent: None,
            state: PaymentState::Opening,
            created_at: later(0),
            rev: 1,
        };
        store.payment_create(&payment).await.unwrap();
        assert!(
            matches!(store.payment_create(&payment).await, Err(StoreError::Duplicate(Unique::Id))),
            "{name}"
        );
        assert_eq!(store.payments_open(later(1), 10).await.unwrap(), [payment.clone()]);
        (payment.session, payment.intent) = (Some("cs_1".to_owned()), Some("pi_1".to_owned()));
        payment.state = PaymentState::Credited;
        store.payment_update(&payment).await.unwrap();
        assert!(matches!(store.payment_update(&payment).await, Err(StoreError::Conflict)));
        assert_eq!(store.payment_by_session("cs_1").await.unwrap().id, payment.id);
        assert_eq!(store.payment_by_intent("pi_1").await.unwrap().id, payment.id);
        assert_eq!(store.payments_open(later(1), 10).await.unwrap().len(), 0, "{name}");
        assert_eq!(store.payments(payment.user, 10).await.unwrap().len(), 1);

        let item = InboxItem {
            id: "evt_1".to_owned(),
            kind: "checkout.session.completed".to_owned(),
            object: "cs_1".to_owned(),
            payload: json!({"a": [1, 2.5, null]}),
            at: later(0),
            done_at: None,
            tries: 0,
        };
        let puts = futures_util::future::join_all((0..8).map(|_| store.inbox_put(&item))).await;
        assert_eq!(puts.into_iter().filter(|put| *put.as_ref().unwrap()).count(), 1, "{name}");
        store.inbox_mark("evt_1", None).await.unwrap();
        assert_eq!(store.inbox_open(10).await.unwrap()[0].tries, 1);
        store.inbox_mark("evt_1", Some(later(3))).await.unwrap();
        assert_eq!(store.inbox_open(10).await.unwrap().len(), 0, "{name}");
        assert!(!store.inbox_put(&item).await.unwrap(), "worked off is not forgotten");
    }
}

#[tokio::test]
async fn requests_are_remembered_counted_and_swept() {
    for engine in engines::all().await {
        let (store, name) = (&*engine.store, engine.name);
        let entry =
            Idempotent { id: "u:r:k".to_owned(), request: "h".to_owned(), answer: None, at: later(0) };
        let begins = futures_util::future::join_all((0..8).map(|_| store.idempotency_begin(&entry))).await;
        assert_eq!(begins.into_iter().filter(|known| known.as_ref().unwrap().is_none()).count(), 1, "{name}");
        store.idempotency_end(&entry.id, 201, "{}").await.unwrap();
        let known = store.idempotency_begin(&entry).await.unwrap().unwrap();
        assert_eq!(known.answer, Some((201, "{}".to_owned())), "{name}");

        let hit = |_| store.rate_hit("ip", later(0), later(60));
        let hits = if engine.updates_are_atomic {
            futures_util::future::join_all((0..20).map(hit)).await
        } else {
            futures_util::stream::iter(0..20).then(hit).collect().await
        };
        let mut hits: Vec<u64> = hits.into_iter().map(Result::unwrap).collect();
        hits.sort_unstable();
        if engine.replies_are_of_their_moment {
            assert_eq!(hits, (1..=20).collect::<Vec<u64>>(), "{name}: each has its own number");
        }
        assert_eq!(hit(0).await.unwrap(), 21, "{name}: no hit is lost");
        assert_eq!(store.rate_hit("ip", later(60), later(120)).await.unwrap(), 1, "a new window");

        let owner = Uuid::now_v7();
        let mut gone = project(owner, "gone", 0);
        gone.deleted_at = Some(later(0));
        let kept = project(owner, "kept", 0);
        store.project_create(&gone).await.unwrap();
        store.project_create(&kept).await.unwrap();
        let blob =
            |hash: &str| Blob { id: format!("{owner}:{hash}"), bytes: None, size: 1, named_at: later(0) };
        for hash in ["named", "unnamed"] {
            store.blob_put(&blob(hash)).await.unwrap();
        }
        let change =
            Change { file: "f".to_owned(), path: "p".to_owned(), hash: Some("named".to_owned()), size: 1 };
        let commit = Commit {
            project: kept.id,
            rev: 1,
            client: "c".to_owned(),
            mutation: "m".to_owned(),
            base: 0,
            changes: vec![change],
            message: String::new(),
            author: "model".to_owned(),
            at: later(0),
        };
        store.commit(&commit).await.unwrap();
        assert!(store.sweep(later(40 * 24 * 3_600)).await.unwrap() >= 3, "{name}");
        let left = store.blobs(&[blob("named").id, blob("unnamed").id]).await.unwrap();
        assert_eq!(left, [blob("named")], "{name}: what a commit names stays");
        assert!(store.project(owner, kept.id).await.is_ok());
        assert!(store.idempotency_begin(&entry).await.unwrap().is_none(), "{name}: a day later it is new");
    }
}
