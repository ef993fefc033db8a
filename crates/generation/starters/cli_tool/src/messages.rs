//! What the tool says, and the subjects that a new list begins with.

pub const TOPICS: &[&str] = &%%topics|json%%;
pub const ABOUT: &str = %%description|json%%;
pub const USAGE: &str = %%t.usage|json%%;
pub const HELP_ADD: &str = %%t.help-add|json%%;
pub const HELP_LIST: &str = %%t.help-list|json%%;
pub const HELP_DONE: &str = %%t.help-done|json%%;
pub const HELP_DROP: &str = %%t.help-drop|json%%;
pub const ADDED: &str = %%t.added|json%%;
pub const DONE: &str = %%t.done|json%%;
pub const DROPPED: &str = %%t.dropped|json%%;
pub const EMPTY: &str = %%t.empty|json%%;
pub const UNKNOWN_COMMAND: &str = %%t.unknown-command|json%%;
pub const MISSING_TEXT: &str = %%t.missing-text|json%%;
pub const BAD_NUMBER: &str = %%t.bad-number|json%%;
pub const NO_ENTRY: &str = %%t.no-entry|json%%;
pub const STORAGE: &str = %%t.storage|json%%;
pub const DAMAGED: &str = %%t.damaged|json%%;
