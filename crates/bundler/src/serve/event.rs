//! What the preview tells its host.

use serde::{Deserialize, Serialize};
use vectort_core::{Problem, RelPath};

/// How an edit reached the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UpdateKind {
    /// Modules were replaced in place; state is kept.
    Hmr,
    /// Only stylesheets changed.
    Css,
    /// The page was loaded anew.
    Reload,
    /// Nothing to show: only the list of problems changed.
    Problems,
}

/// An event of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum PreviewEvent {
    /// The server listens.
    Ready {
        /// Where.
        url: String,
    },
    /// An edit was sent to the open pages.
    Updated {
        /// From the file's event to the message, in milliseconds.
        ms: f64,
        /// Ids of the modules that changed.
        modules: Vec<String>,
        /// How.
        kind: UpdateKind,
    },
    /// Everything that is wrong with the project's code now; empty when all is well again.
    Problems {
        /// The problems.
        problems: Vec<Problem>,
    },
    /// The app wrote to the console.
    Console {
        /// `log`, `info`, `warn`, `error` or `debug`.
        level: String,
        /// At most 4,000 bytes.
        text: String,
    },
    /// The app threw and nobody caught it, or only a boundary that shows something else instead.
    /// Codes: `uncaught-error`, `unhandled-rejection`, `caught-error`, `endless-render`.
    Uncaught {
        /// With the place in the source, if the stack tells.
        problem: Problem,
    },
    /// Something that the page loads is not there (`resource-failed`) or is refused by the
    /// preview's policy (`blocked-by-policy`); the message is its address.
    Resource {
        /// What.
        problem: Problem,
    },
    /// The app went to another route.
    Route {
        /// Path, query and fragment.
        path: String,
    },
    /// A page that was opened shows something for the first time.
    Painted,
    /// The person picked an element ([`PreviewServer::pick`](super::PreviewServer::pick)).
    Picked {
        /// It.
        element: PickedElement,
    },
    /// The person called that off with Escape in the page.
    Unpicked,
    /// The app shows something, or failed to, by the verdict of
    /// [`PreviewServer::wait_mounted`](super::PreviewServer::wait_mounted).
    Mounted {
        /// What was seen.
        report: MountReport,
    },
}

/// An element that was picked in a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickedElement {
    /// The file that wrote it, as far as that can be told: by React's development runtime, else by
    /// its id, classes or text; else the page itself.
    pub path: RelPath,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
    /// The React component that it is in.
    pub component: Option<String>,
    /// Its tag, in lower case.
    pub tag: String,
    /// The beginning of what it says; at most 80 characters.
    pub text: String,
}

/// What a page shows, by its own layout.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MountReport {
    /// At least 20 visible characters, or a picture, drawn canvas or SVG of 100 × 100 CSS pixels, and
    /// no error (uncaught, or caught by a boundary of React) from the page's start until a second and
    /// a half after that; and not just the words that something went wrong.
    pub mounted: bool,
    /// Visible characters, white space not counted; beyond some 500 it is not counted further.
    pub visible_chars: u32,
    /// Width and height of the largest visible image, canvas or SVG, in CSS pixels.
    pub largest_media: Option<(u32, u32)>,
    /// Those of [`PreviewOptions::expect`](super::PreviewOptions::expect) that there is a visible
    /// element for.
    #[serde(default)]
    pub found: Vec<String>,
    /// Why not: build problems, `uncaught-error`, `unhandled-rejection`, `caught-error`,
    /// `endless-render`, or `mount-no-page`, `mount-unresponsive`, `mount-left`, `mount-reloading`,
    /// `mount-excuse`, `mount-nothing-visible`; after these, what the policy refused
    /// (`blocked-by-policy`).
    pub errors: Vec<Problem>,
    /// The beginning of the visible text, at most 400 characters.
    pub text_sample: String,
}
