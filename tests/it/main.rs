//! The `vectort` program as a person's script sees it: arguments in, JSON lines, files and exit
//! status out. Providers are aimock's; the webview, git and SQLite are the real ones.
#![expect(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod bad_input;
mod cli;
mod deploy;
mod generate;
mod interrupt;
mod projects;
mod routing;
mod starter;
mod turns;
mod types;
mod vite_templates;
