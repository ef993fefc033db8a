//! The embedded preview.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use vectort_core::Problem;

use crate::turn::Selection;

/// What happens in a project's preview, in order. A follower first gets the latest `Ready`,
/// `Problems` and `Route`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum PreviewUpdate {
    /// It serves. Also sent when it goes over from a run's draft to the project, or back: the page
    /// must be loaded anew.
    Ready {
        /// The origin with a slash at its end.
        url: String,
        /// It shows a run's draft, which is not verified yet.
        draft: bool,
    },
    /// A change reached the page.
    Updated {
        /// `hmr`, `css`, `reload` or `problems`.
        kind: String,
        /// From the file's change to the update's leaving, in milliseconds.
        ms: f64,
    },
    /// Everything that is wrong with the code now; empty when all is well again.
    Problems {
        /// The problems.
        problems: Vec<Problem>,
    },
    /// The app wrote to its console, or threw (`level` is then `error`).
    Console {
        /// `log`, `info`, `warn`, `error` or `debug`.
        level: String,
        /// At most 4,000 bytes.
        text: String,
        /// The place in the source, where it is known.
        problem: Option<Problem>,
    },
    /// The app went to another route.
    Route {
        /// Path, query and fragment.
        path: String,
    },
    /// The app shows something.
    Painted,
    /// The person picked an element; picking is over.
    Picked {
        /// It.
        selection: Selection,
    },
    /// The person called picking off in the page itself.
    PickEnded,
    /// The page's process ended or hangs. Only the window's webview knows, so the shell sends it.
    Crashed,
    /// The project does not run in the preview, or could not be served.
    Unavailable {
        /// `not-previewable`, or what went wrong.
        error: crate::WireError,
    },
}

/// Where the preview stands in the window, in CSS pixels of the main webview.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct Placement {
    /// From the left edge.
    pub x: f64,
    /// From the upper edge.
    pub y: f64,
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
}
