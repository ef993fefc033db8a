#![doc = include_str!("../README.md")]

mod address;
mod error;
mod fetcher;
pub mod git;
mod page;
mod pkt;

pub use address::is_public;
pub use error::{FetchError, Refusal, Result};
pub use fetcher::{Fetched, Fetcher, Limits};
pub use page::{Page, read_page};
pub use reqwest::Url;
