//! Puts a built site live at a vendor, with the person's own account and token.
//!
//! A [`Deployer`] is a vendor's protocol and nothing else: whose the token is, how a release gets
//! there, what became of it, how to stop it. What all vendors share is here once: [`deploy`]
//! drives a release to its end, asks again where the network failed, and tries the address until
//! it answers.
//!
//! **Invariants:** a token reaches the vendor's API and no other place: not a log, not an error,
//! not another host (redirects are not followed), and never in clear text beyond this computer.
//! What is *live* has answered an HTTP request that was not the vendor's word.

mod address;
mod deployer;
mod error;
mod http;
mod limits;
mod name;
mod run;
mod site;
mod token;
mod vercel;

pub use address::{Address, AddressProblem};
pub use deployer::{Account, Begun, Deployer, Progress, Release, Report, Standing, Target};
pub use error::DeployError;
pub use limits::Limits;
pub use name::{NameProblem, ProjectName};
pub use run::{Deployed, deploy};
pub use site::{Site, SiteFile};
pub use token::{BadToken, Token};
pub use tokio_util::sync::CancellationToken as Cancel;
pub use vercel::Vercel;

/// The result of asking a vendor.
pub type Result<T> = std::result::Result<T, DeployError>;
