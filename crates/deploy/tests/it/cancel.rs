//! Stopping at any moment.

use std::sync::Arc;
use std::time::{Duration, Instant};

use vectort_deploy::{Cancel, DeployError, Progress};
use vectort_testkit::vercel::{Behaviour, Build, Site, VercelStub};

use crate::support::{Went, limits, page, put_with, release, vercel, write};

/// Deploys and cancels at the first report that `at` finds.
async fn cancelled_at(stub: &Arc<VercelStub>, at: impl Fn(&Progress) -> bool + Send + Sync) -> Went {
    let (folder, cancel) = (page(), Cancel::new());
    for number in 0..40 {
        write(folder.path(), &format!("{number}.txt"), format!("{number}"));
    }
    let stop = cancel.clone();
    let on = move |step: &Progress| {
        if at(step) {
            stop.cancel();
        }
    };
    put_with(&vercel(stub), &release("todo", folder.path()), limits(), &cancel, on).await
}

#[tokio::test]
async fn before_it_begins_nothing_is_sent() {
    let (stub, cancel, folder) = (VercelStub::start(), Cancel::new(), page());
    cancel.cancel();
    let went = put_with(&vercel(&stub), &release("todo", folder.path()), limits(), &cancel, |_| {}).await;
    assert!(matches!(went.error(), DeployError::Cancelled));
    assert!(stub.calls().is_empty());
}

#[tokio::test]
async fn in_the_uploads_the_rest_stays_here_and_nothing_is_deployed() {
    let slow = Behaviour { slow: Duration::from_millis(20), ..Behaviour::default() };
    let stub = Arc::new(VercelStub::with(slow));
    let began = Instant::now();
    let went = cancelled_at(&stub, |step| matches!(step, Progress::Uploading { uploaded: 3.., .. })).await;
    assert!(matches!(went.error(), DeployError::Cancelled));
    assert!(began.elapsed() < Duration::from_secs(1), "at once: {:?}", began.elapsed());
    assert!(stub.uploads() < 20 && stub.deployments().is_empty());
}

#[tokio::test]
async fn while_it_is_prepared_it_is_stopped_there_too() {
    let stub = Arc::new(VercelStub::with(Behaviour { build: Build::Never, ..Behaviour::default() }));
    let went = cancelled_at(&stub, |step| matches!(step, Progress::Preparing { .. })).await;
    assert!(matches!(went.error(), DeployError::Cancelled));
    let deployments = stub.deployments();
    assert_eq!(deployments.iter().map(|it| it.state).collect::<Vec<_>>(), ["CANCELED"]);
}

#[tokio::test]
async fn once_it_is_ready_it_is_deployed_whatever_was_asked() {
    let stub = Arc::new(VercelStub::with(Behaviour { site: Site::Missing, ..Behaviour::default() }));
    let began = Instant::now();
    let went = cancelled_at(&stub, |step| matches!(step, Progress::Reaching { .. })).await;
    assert!(!went.deployed().answers);
    assert!(began.elapsed() < Duration::from_secs(1), "only the trying ends: {:?}", began.elapsed());
    assert_eq!(stub.deployments()[0].state, "READY");
}
