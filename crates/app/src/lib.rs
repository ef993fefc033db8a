//! The use-cases: everything that a person can do, generic over a [`Host`].
//!
//! **Invariant:** no window toolkit, HTTP framework, SQL or keyring is known here. Engines return
//! typed errors; [`error`] turns them into the codes that hosts show.

mod abilities;
mod asking;
mod atomic;
mod attachments;
mod check;
mod deploy;
mod doctor;
mod error;
mod follow;
mod generate;
mod host;
mod import;
mod keys;
mod listing;
mod overlay;
mod preview;
mod projects;
mod providers;
mod repairs;
mod routing;
mod runs;
mod sessions;
mod settings;
mod turns;
mod verify;
mod workspace;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use vectort_bundler::packs::Packs;
use vectort_cache::Store;
use vectort_contract::{Event, WireError};

pub use attachments::ImageInfo;
pub use follow::Follower;
pub use generate::GenerateRequest;
pub use host::{Host, SecretUnavailable, ViewUnavailable};
pub use overlay::overlay_strings;
pub use preview::PreviewRequest;
pub use runs::RunProjection;
pub use tokio_util::sync::CancellationToken as Cancel;
pub use turns::EditRequest;

use error::{internal, wire};

/// Where a use-case reports to.
pub type Emit<'a> = dyn Fn(Event) + Send + Sync + 'a;

/// The result of a use-case that can be refused.
pub type Result<T> = std::result::Result<T, WireError>;

/// The use-cases over one data folder. Cheap to clone.
pub struct App<H> {
    host: Arc<H>,
    store: Store,
    packs: Packs,
    tools: verify::Tools,
    projects_folder: PathBuf,
    routers: Arc<routing::Routers>,
    runs: Arc<runs::Registry>,
    contexts: Arc<turns::Contexts>,
    previews: sessions::Previews,
    deploys: Arc<deploy::Deploys>,
    /// Made when something is first fetched.
    fetcher: Arc<std::sync::OnceLock<vectort_fetch::Fetcher>>,
}

impl<H> Clone for App<H> {
    fn clone(&self) -> Self {
        Self {
            host: Arc::clone(&self.host),
            store: self.store.clone(),
            packs: self.packs.clone(),
            tools: self.tools.clone(),
            projects_folder: self.projects_folder.clone(),
            routers: Arc::clone(&self.routers),
            runs: Arc::clone(&self.runs),
            contexts: Arc::clone(&self.contexts),
            previews: self.previews.clone(),
            deploys: Arc::clone(&self.deploys),
            fetcher: Arc::clone(&self.fetcher),
        }
    }
}

impl<H: Host> App<H> {
    /// Opens the data folder `home`. New projects without a folder of their own go below
    /// `projects_folder`.
    pub fn open(host: H, home: &Path, projects_folder: PathBuf) -> Result<Self> {
        let store = Store::open(home).map_err(|error| wire(&error))?;
        let packs = Packs::open(&home.join("packs")).map_err(|error| internal(&error))?;
        Ok(Self {
            host: Arc::new(host),
            store,
            packs,
            tools: verify::Tools::new(home.join("cache")),
            projects_folder,
            routers: Arc::default(),
            runs: Arc::default(),
            contexts: Arc::default(),
            previews: sessions::Previews::default(),
            deploys: Arc::default(),
            fetcher: Arc::default(),
        })
    }

    /// The data folder.
    pub fn home(&self) -> &Path {
        self.store.home()
    }

    /// Runs a blocking call of the store.
    async fn store<T: Send + 'static>(
        &self,
        call: impl FnOnce(&Store) -> vectort_cache::Result<T> + Send + 'static,
    ) -> Result<T> {
        let store = self.store.clone();
        blocking(move || call(&store)).await?.map_err(|error| wire(&error))
    }
}

/// Runs a blocking call away from the asynchronous threads.
async fn blocking<T: Send + 'static>(call: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    tokio::task::spawn_blocking(call).await.map_err(|error| internal(&error))
}
