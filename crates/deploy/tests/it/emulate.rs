//! Against an emulator that others wrote. What it cannot show (missing files, digests, a build
//! that takes time, a site that answers, a refused token) is shown by the stub.

use std::time::Duration;

use vectort_deploy::{Cancel, Deployer as _, Limits, Progress, ProjectName};
use vectort_testkit::emulate::Emulate;

use crate::support::{limits, page, put_with, release, vercel_at};

#[tokio::test]
async fn the_emulator_takes_a_deployment() {
    let Some(emulate) = Emulate::start() else { return };
    // Its first answer may take Node a while.
    let (request, reach) = (Duration::from_secs(20), Duration::from_millis(300));
    let limits = Limits { request, reach, ..limits() };
    let vercel = vercel_at(&emulate.url(), Emulate::TOKEN, limits);
    let user = vercel.account().await.expect("known").user;
    assert_ne!(user, Emulate::CANARY, "the token was not understood");
    assert_eq!(user, Emulate::USER);
    let name = ProjectName::parse("todo").expect("a name");
    assert!(!vercel.has_project(&name).await.expect("an answer"));
    let folder = page();
    for _ in 0..2 {
        let went = put_with(&vercel, &release("todo", folder.path()), limits, &Cancel::new(), |_| {}).await;
        let deployed = went.deployed();
        assert!(deployed.url.contains("todo"), "{}", deployed.url);
        assert!(!deployed.answers, "nothing is served there, so nothing is live");
        assert_eq!(went.progress, [Progress::Reaching { url: deployed.url.clone() }]);
    }
    assert!(vercel.has_project(&name).await.expect("an answer"));
}
