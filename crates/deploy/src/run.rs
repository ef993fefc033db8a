//! A release from its beginning to its end, whoever the vendor is.

use std::time::Duration;

use tokio::time::{Instant, sleep, timeout};
use tokio_util::sync::CancellationToken;

use crate::Result;
use crate::deployer::{Begun, Deployer, Progress, Release, Report, Standing};
use crate::error::DeployError;
use crate::http;
use crate::limits::Limits;

/// A release that the vendor made ready.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployed {
    /// Where it is.
    pub url: String,
    /// Whether the address answered (a status of 2xx, after redirects). A page behind the
    /// vendor's login answers 401, and is not live.
    pub answers: bool,
}

/// Puts `release` live and tries its address.
///
/// Cancelled before the release is ready, the deployment is stopped at the vendor too, and
/// nothing that was live before changes. Cancelled while the address is tried, only the trying
/// ends: the release *is* deployed by then.
pub async fn deploy<D: Deployer>(
    deployer: &D,
    release: &Release,
    limits: &Limits,
    report: &Report<'_>,
    cancel: &CancellationToken,
) -> Result<Deployed> {
    let begun = deployer.begin(release, report, cancel).await?;
    let settled = tokio::select! {
        biased;
        settled = settle(deployer, &begun, limits, report) => settled,
        () = cancel.cancelled() => return stop(deployer, &begun.id, limits).await,
    };
    let url = settled?;
    report(Progress::Reaching { url: url.clone() });
    let answers = tokio::select! {
        answers = reach(&url, limits) => answers,
        () = cancel.cancelled() => false,
    };
    Ok(Deployed { url, answers })
}

/// Looks at the deployment until it is over.
async fn settle<D: Deployer>(
    deployer: &D,
    begun: &Begun,
    limits: &Limits,
    report: &Report<'_>,
) -> Result<String> {
    let deadline = Instant::now() + limits.ready;
    let mut standing = begun.standing.clone();
    let (mut pause, mut told, mut settle_by) = (limits.poll, None, None);
    loop {
        match standing {
            Standing::Ready { url, settled: true } => return Ok(url),
            Standing::Ready { url, settled: false } => {
                // It will not be long any more.
                pause = limits.poll;
                if Instant::now() >= *settle_by.get_or_insert_with(|| Instant::now() + limits.settle) {
                    return Ok(url);
                }
            }
            Standing::Working { url } => {
                if told.as_ref() != Some(&url) {
                    report(Progress::Preparing { url: url.clone() });
                    told = Some(url);
                }
            }
            Standing::Failed { code } => return Err(DeployError::Failed { code }),
            Standing::Stopped => return Err(DeployError::Cancelled),
        }
        if Instant::now() >= deadline {
            return Err(DeployError::TimedOut);
        }
        sleep(pause).await;
        pause = (pause * 3 / 2).min(limits.slowest_poll);
        standing = deployer.look(&begun.id).await?;
    }
}

/// Stops the deployment. One that became ready in the same moment is live, and is called so.
async fn stop<D: Deployer>(deployer: &D, id: &str, limits: &Limits) -> Result<Deployed> {
    let stopped = timeout(limits.cancel, deployer.stop(id)).await;
    if !matches!(stopped, Ok(Ok(()))) {
        tracing::warn!(id, ?stopped, "the deployment could not be stopped");
        if let Ok(Ok(Standing::Ready { url, .. })) = timeout(limits.cancel, deployer.look(id)).await {
            return Ok(Deployed { url, answers: false });
        }
    }
    Err(DeployError::Cancelled)
}

/// Tries the address until it answers or [`Limits::reach`] is over. Names and certificates take a
/// while to be known everywhere, so every other answer may still change.
async fn reach(url: &str, limits: &Limits) -> bool {
    let Ok(client) = http::visitor(url, limits) else { return false };
    let tries = async {
        let mut pause = Duration::from_millis(250);
        loop {
            let answer = client.get(url).send().await;
            if answer.is_ok_and(|response| response.status().is_success()) {
                return;
            }
            sleep(pause).await;
            pause = (pause * 2).min(Duration::from_secs(5));
        }
    };
    timeout(limits.reach, tries).await.is_ok()
}
