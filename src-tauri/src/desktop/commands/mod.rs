//! Commands of the window: at most eight lines each, over `vectort_app`. Their names and arguments
//! are those of `ui/src/platform/tauri.ts`; what each may do is in `src-tauri/permissions`.

pub(crate) mod deploy;
pub(crate) mod files;
pub(crate) mod preview;
pub(crate) mod projects;
pub(crate) mod runs;
pub(crate) mod settings;
pub(crate) mod system;
pub(crate) mod versions;

use tauri::State;

use crate::state::Desktop;

/// The state as commands get it.
type Shared<'a> = State<'a, Desktop>;
