//! Whether the page starts.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Duration;

use vectort_bundler::packs::Packs;
use vectort_bundler::serve::new_token;
use vectort_bundler::{PreviewOptions, PreviewServer};
use vectort_core::{CheckState, Problem};
use vectort_generation::accept::Page;

use super::MOUNT_UNAVAILABLE;
use crate::host::Host;

/// How long an app may take to show itself.
const TIMEOUT: Duration = Duration::from_secs(10);

/// How it went.
pub(super) struct Mounted {
    pub(super) state: CheckState,
    pub(super) problems: Vec<Problem>,
    /// What it shows, if it started.
    pub(super) page: Option<Page>,
}

/// Serves the files on an origin of their own, opens that in a webview, and waits. `expect`ed
/// selectors are looked for in the page.
pub(super) async fn open<H: Host>(host: &H, packs: &Packs, root: &Path, expect: Vec<String>) -> Mounted {
    let unavailable = |message: String| Mounted {
        state: CheckState::Unavailable,
        problems: vec![Problem::new(MOUNT_UNAVAILABLE, message)],
        page: None,
    };
    let options =
        PreviewOptions { watch: false, expect, ..PreviewOptions::new(root, new_token(), packs.clone()) };
    let server = match PreviewServer::start(options).await {
        Ok(server) => server,
        Err(error) => return unavailable(error.to_string()),
    };
    let view = match host.open_view(server.url()).await {
        Ok(view) => view,
        Err(error) => return unavailable(error.0),
    };
    let report = server.wait_mounted(TIMEOUT).await;
    drop(view);
    server.shutdown().await;
    if report.mounted {
        let page = Page {
            found: report.found.into_iter().collect::<BTreeSet<_>>(),
            characters: report.visible_chars,
        };
        Mounted { state: CheckState::Passed, problems: Vec::new(), page: Some(page) }
    } else {
        Mounted { state: CheckState::Failed, problems: report.errors, page: None }
    }
}
