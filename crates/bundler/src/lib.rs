//! In-process transform, packs, preview server and production build.
//!
//! | Part | Does |
//! |---|---|
//! | [`project`], [`config`] | the folder: files, tsconfig, package.json, `.env` |
//! | [`resolve`], [`css`], [`html`] | what imports, stylesheets and pages refer to |
//! | [`transform`] | one module into registry form |
//! | `graph`, `module`, `entry`, `styles` | all of a project's modules, kept up to date |
//! | [`check`](mod@check) | parse, resolve and bundle checks for verification |
//! | [`serve`] | the preview server, its page runtime in `client/` |
//! | [`packs`], [`tailwind`] | packages and Tailwind, built in |
//! | [`build`] | production builds |
//!
//! **Invariant:** a project's code never runs in this process; only browsers run it.
//! **Invariant:** nothing here uses the network, the preview's loopback listener apart.

pub mod build;
pub mod check;
mod client;
pub mod config;
pub mod css;
mod entry;
pub mod error;
mod graph;
pub mod html;
mod module;
pub mod packs;
pub mod project;
pub mod resolve;
pub mod serve;
mod styles;
pub mod tailwind;
pub mod transform;
mod vite_config;

pub use check::{CheckReport, check};
pub use error::BundlerError;
pub use serve::{MountReport, Network, PreviewEvent, PreviewOptions, PreviewServer};
