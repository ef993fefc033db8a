//! The actions of the window, by the same ids in the native menu, the palette and the shortcuts.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! actions {
    ($($(#[$doc:meta])+ $name:ident = $id:literal $(, $keys:literal)?;)+) => {
        /// Something that a person can ask of the window from anywhere. Its name is the message
        /// `action-<id>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "kebab-case")]
        pub enum ActionId { $($(#[$doc])+ $name,)+ }

        impl ActionId {
            /// Every action.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its id, such as `new-app`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $id,)+ }
            }

            /// Its keys in Tauri's notation, such as `CmdOrCtrl+K`.
            pub fn keys(self) -> Option<&'static str> {
                match self { $(Self::$name => [$($keys,)? ""].first().copied().filter(|keys| !keys.is_empty()),)+ }
            }
        }
    };
}

actions! {
    /// To the describe box.
    NewApp = "new-app", "CmdOrCtrl+N";
    /// To the projects.
    Projects = "projects", "CmdOrCtrl+O";
    /// A folder becomes a project.
    ImportFolder = "import-folder", "CmdOrCtrl+Shift+O";
    /// A ZIP archive becomes a project.
    ImportZip = "import-zip";
    /// A public git repository becomes a project.
    ImportGit = "import-git";
    /// To the settings.
    Settings = "settings", "CmdOrCtrl+,";
    /// The command palette.
    Palette = "palette", "CmdOrCtrl+K";
    /// Save the file in the editor.
    Save = "save", "CmdOrCtrl+S";
    /// Stop the run.
    Stop = "stop";
    /// Make the project anew.
    Regenerate = "regenerate";
    /// Run the gate over the head.
    Check = "check";
    /// Mend by rules what the gate finds, without a model.
    Repair = "repair";
    /// To the box in which a change is asked for.
    Chat = "chat", "CmdOrCtrl+L";
    /// The next click in the preview picks an element for the next turn.
    PickElement = "pick-element", "CmdOrCtrl+Shift+C";
    /// Load the preview anew.
    ReloadPreview = "reload-preview", "CmdOrCtrl+R";
    /// Show the preview alone.
    ShowPreview = "show-preview", "CmdOrCtrl+1";
    /// Show the code alone.
    ShowCode = "show-code", "CmdOrCtrl+2";
    /// Show both.
    ShowSplit = "show-split", "CmdOrCtrl+3";
    /// Show or hide the console.
    ToggleConsole = "toggle-console", "CmdOrCtrl+J";
    /// Show the versions.
    Versions = "versions", "CmdOrCtrl+Shift+H";
    /// Take back the last change of the files, whoever made it.
    UndoChange = "undo-change", "CmdOrCtrl+Z";
    /// Bring back what was taken back.
    RedoChange = "redo-change", "CmdOrCtrl+Shift+Z";
    /// Put it live.
    Deploy = "deploy", "CmdOrCtrl+Shift+D";
    /// Write a ZIP archive.
    ExportZip = "export-zip", "CmdOrCtrl+E";
    /// Show the project's folder in the system's file manager.
    RevealFolder = "reveal-folder";
    /// Give the project another name.
    Rename = "rename";
    /// A copy of the project.
    Duplicate = "duplicate";
    /// Delete the project; it can be undone.
    Delete = "delete";
    /// Light, dark, system in turn.
    NextTheme = "next-theme";
    /// The data folder in the system's file manager.
    DataFolder = "data-folder";
    /// The log in the system's file manager.
    LogFolder = "log-folder";
}

impl ActionId {
    /// Whether boxes to write in give its keys a meaning of their own. Only the page knows whether
    /// one has the focus, so the system is not asked to listen for them.
    pub fn has_text_keys(self) -> bool {
        matches!(self, Self::UndoChange | Self::RedoChange)
    }
}
