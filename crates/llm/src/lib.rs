#![doc = include_str!("../README.md")]

mod attempt;
mod classify;
mod config;
mod deadlines;
mod discover;
mod error;
mod event;
mod generator;
mod http;
mod models;
mod plan;
mod provider;
mod registry;
mod request;
mod router;
mod secret;
mod sse;
mod usage;
pub mod wire;

pub use classify::ApiError;
pub use config::{BaseUrl, BaseUrlProblem, Config, ConfigError, Endpoint, LocalKind, LocalServer};
pub use deadlines::Deadlines;
pub use discover::{DEFAULT_PORTS, discover, discover_on};
pub use error::{AttemptError, ErrorClass, Reason};
pub use event::{Attempt, Note, StreamEvent};
pub use plan::{PlanError, Selection, Target};
pub use provider::{Provider, UnknownProvider};
pub use registry::{LongPrice, Mode, Model, Price, Registry, RegistryError};
pub use request::{Effort, Message, Request, Role};
pub use router::Router;
pub use secret::Secret;
pub use sse::MAX_EVENT_BYTES;
pub use usage::{Tokens, Usage};
pub use wire::{Protocol, StopReason};
