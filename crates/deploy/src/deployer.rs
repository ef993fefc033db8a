//! What a vendor is.

use std::fmt;
use std::future::Future;
use std::str::FromStr;

use tokio_util::sync::CancellationToken;

use crate::Result;
use crate::name::ProjectName;
use crate::site::Site;

/// A vendor's protocol.
///
/// The shape holds for vendors that take digests first and then the files they miss (Vercel), for
/// those that take a list of digests or an archive for a site made before (Netlify), and for those
/// that build from a repository (Render): all of that is [`begin`](Self::begin). What follows is
/// the same for all: a deployment has an id, it is looked at until it is over, it can be stopped.
pub trait Deployer: Send + Sync {
    /// Whose the token is.
    fn account(&self) -> impl Future<Output = Result<Account>> + Send;

    /// Whether the account has a project of that name already.
    fn has_project(&self, name: &ProjectName) -> impl Future<Output = Result<bool>> + Send;

    /// Sends what the vendor does not have yet and creates the deployment. Once `cancel` is
    /// cancelled nothing more is sent, and [`DeployError::Cancelled`](crate::DeployError) says
    /// that nothing was created; what was created meanwhile is returned all the same, because
    /// only then can it be stopped.
    fn begin(
        &self,
        release: &Release,
        report: &Report<'_>,
        cancel: &CancellationToken,
    ) -> impl Future<Output = Result<Begun>> + Send;

    /// What became of a deployment.
    fn look(&self, id: &str) -> impl Future<Output = Result<Standing>> + Send;

    /// Stops a deployment that is not ready yet; an error when it is.
    fn stop(&self, id: &str) -> impl Future<Output = Result<()>> + Send;
}

/// The vendors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// <https://vercel.com>
    Vercel,
}

impl Target {
    /// Every vendor.
    pub const ALL: [Self; 1] = [Self::Vercel];

    /// `vercel`: on the wire, and in the keyring.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Vercel => "vercel",
        }
    }

    /// The environment variable with the person's token.
    pub fn token_variable(self) -> &'static str {
        match self {
            Self::Vercel => "VERCEL_TOKEN",
        }
    }

    /// The environment variable that puts the vendor's API elsewhere.
    pub fn address_variable(self) -> &'static str {
        match self {
            Self::Vercel => "VERCEL_API_URL",
        }
    }

    /// The environment variable with the team that the apps belong to.
    pub fn team_variable(self) -> &'static str {
        match self {
            Self::Vercel => "VERCEL_TEAM_ID",
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// No vendor has that name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no such target")]
pub struct UnknownTarget;

impl FromStr for Target {
    type Err = UnknownTarget;

    fn from_str(text: &str) -> std::result::Result<Self, UnknownTarget> {
        Self::ALL.into_iter().find(|target| target.as_str() == text).ok_or(UnknownTarget)
    }
}

/// Whose a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The name that the person knows the account by.
    pub user: String,
}

/// What goes live.
#[derive(Debug, Clone)]
pub struct Release {
    /// The project there; made when the account has none of that name.
    pub name: ProjectName,
    /// The files.
    pub site: Site,
}

/// A deployment that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begun {
    /// The vendor's id of it.
    pub id: String,
    /// What it is already.
    pub standing: Standing,
}

/// What became of a deployment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// It waits or is made ready. The address is where it will be, if the vendor knows.
    Working {
        /// A URL.
        url: Option<String>,
    },
    /// It is ready.
    Ready {
        /// A URL.
        url: String,
        /// The address is the lasting one. A vendor may have a passing one before.
        settled: bool,
    },
    /// It failed, with the vendor's code.
    Failed {
        /// `error` when the vendor gave none.
        code: String,
    },
    /// Somebody stopped it.
    Stopped,
}

/// How far a deployment is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// Files go up that the vendor does not have yet. Reported at the start and after each.
    Uploading {
        /// How many had to go up.
        to_upload: u32,
        /// How many are up.
        uploaded: u32,
    },
    /// The vendor makes it ready.
    Preparing {
        /// Where it will be, if the vendor said so.
        url: Option<String>,
    },
    /// The address is tried.
    Reaching {
        /// Where it is.
        url: String,
    },
}

/// Where progress is reported to.
pub type Report<'a> = dyn Fn(Progress) + Send + Sync + 'a;
