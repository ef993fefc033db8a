//! A stand-in for Vercel that holds to its documented protocol, and serves what was deployed.
//!
//! The independent emulator (npm `emulate`) never misses a file, compares no digest, is ready at
//! once and serves nothing; this one is strict in all of that, and fails as a test asks. Written
//! from Vercel's REST reference; it is not Vercel.
//!
//! ```no_run
//! use vectort_testkit::vercel::{Behaviour, Site, VercelStub};
//!
//! let vercel = VercelStub::start();                       // answers as it should
//! // For the program: VERCEL_API_URL=vercel.url(), VERCEL_TOKEN=VercelStub::TOKEN.
//! // After a deployment as "todo", its site is at vercel.site("todo"), e.g. http://127.0.0.1:40123.
//! assert_eq!(vercel.deployments().len(), 0);
//! let silent = VercelStub::with(Behaviour { site: Site::Missing, ..Behaviour::default() });
//! ```
//!
//! `GET /v2/user`, `GET /v9/projects/{name}`, `POST /v13/deployments`, `GET /v13/deployments/{id}`,
//! `POST /v2/files`, `PATCH /v12/deployments/{id}/cancel`; anything else is 404. A project's site
//! has a port of its own (an *alias*, as `name.vercel.app` is) and shows its latest deployment that
//! is ready; a deployment's own host asks for a login, as Vercel's do.

mod api;
mod serve;
mod state;

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::oneshot;

use state::State;

/// How the stub answers. The default is a vendor in order.
#[derive(Debug, Clone)]
pub struct Behaviour {
    /// What becomes of a deployment.
    pub build: Build,
    /// The first deployments end in `ERROR` whatever [`Self::build`] says.
    pub failures: u32,
    /// How many looks at a deployment find it queued, and then building.
    pub looks: u32,
    /// What the site answers once it is ready.
    pub site: Site,
    /// The error that every request for a deployment gets: status and code.
    pub refuses: Option<(u16, &'static str)>,
    /// The first requests for a deployment fail with 500.
    pub failing: u32,
    /// The first uploads get 429 and [`Self::retry_after`].
    pub limited: u32,
    /// The `Retry-After` of a 429.
    pub retry_after: &'static str,
    /// The first uploads are kept, and their answers cut off.
    pub cut: u32,
    /// The first uploads are accepted and lost.
    pub forgets: u32,
    /// Every upload takes this long.
    pub slow: Duration,
    /// The only team that requests may be for; without one they may name none.
    pub team: Option<&'static str>,
}

/// What becomes of a deployment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Build {
    /// It is ready.
    Ready,
    /// It fails, with this `errorCode`.
    Fails(&'static str),
    /// Somebody cancels it in Vercel's own pages.
    Cancelled,
    /// It is built for ever.
    Never,
}

/// What a site answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Site {
    /// Its files.
    Serves,
    /// 404 so many times, then its files.
    Late(u32),
    /// 404 for ever.
    Missing,
    /// 401: a login is asked for.
    Login,
}

impl Default for Behaviour {
    fn default() -> Self {
        Self {
            build: Build::Ready,
            failures: 0,
            looks: 1,
            site: Site::Serves,
            refuses: None,
            failing: 0,
            limited: 0,
            retry_after: "1",
            cut: 0,
            forgets: 0,
            slow: Duration::ZERO,
            team: None,
        }
    }
}

/// A deployment as the stub has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deployment {
    /// `dpl_…`.
    pub id: String,
    /// The project.
    pub name: String,
    /// `QUEUED`, `BUILDING`, `READY`, `ERROR` or `CANCELED`.
    pub state: &'static str,
    /// Every file, also `vercel.json`.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What else was asked for, as it was asked.
    pub request: serde_json::Value,
}

/// A request and the status that it got.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// `GET /v2/user`, without the query.
    pub what: String,
    /// The query, as it came.
    pub query: String,
    /// The status of the answer.
    pub status: u16,
}

/// A running stub, on a thread of its own, stopped on drop.
#[derive(Debug)]
pub struct VercelStub {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
    _stop: oneshot::Sender<()>,
}

impl VercelStub {
    /// The only token that it takes.
    pub const TOKEN: &'static str = "vcstub_token_7fK2";
    /// Whose that token is.
    pub const USER: &'static str = "ada";

    /// Starts one that answers as it should.
    pub fn start() -> Self {
        Self::with(Behaviour::default())
    }

    /// Starts one.
    ///
    /// # Panics
    /// When no port can be had.
    pub fn with(behaviour: Behaviour) -> Self {
        let listener = loopback();
        let address = listener.local_addr().expect("a bound socket has an address");
        let login = loopback();
        let state = Arc::new(Mutex::new(State::new(behaviour, login.local_addr().expect("bound"))));
        let (stop, stopped) = oneshot::channel();
        let shared = Arc::clone(&state);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread()
                .worker_threads(1)
                .enable_all()
                .build()
                .expect("tokio");
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).expect("tokio takes the socket");
                let login = TcpListener::from_std(login).expect("tokio takes the socket");
                tokio::spawn(async move { axum::serve(login, serve::login()).await });
                tokio::select! {
                    // The sender sends nothing: it is dropped with the stub.
                    _ = stopped => {}
                    _ = axum::serve(listener, api::router(shared)) => {}
                }
            });
            // Connections that are kept open must not hold the thread.
            runtime.shutdown_background();
        });
        Self { address, state, _stop: stop }
    }

    /// `http://127.0.0.1:PORT`, for `VERCEL_API_URL`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Where the project's site is, once it was deployed.
    pub fn site(&self, project: &str) -> Option<String> {
        self.lock().site(project).map(|address| format!("http://{address}"))
    }

    /// Every deployment, the oldest first.
    pub fn deployments(&self) -> Vec<Deployment> {
        self.lock().deployments()
    }

    /// Every request so far, the oldest first.
    pub fn calls(&self) -> Vec<Call> {
        self.lock().calls.clone()
    }

    /// How many uploads were accepted.
    pub fn uploads(&self) -> usize {
        let calls = self.lock().calls.clone();
        calls.iter().filter(|call| call.what == "POST /v2/files" && call.status == 200).count()
    }

    /// The most uploads that were under way at one moment.
    pub fn most_uploads_at_once(&self) -> u32 {
        self.lock().most_uploading
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }
}

fn lock(state: &Mutex<State>) -> MutexGuard<'_, State> {
    state.lock().unwrap_or_else(PoisonError::into_inner)
}

fn loopback() -> std::net::TcpListener {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.set_nonblocking(true).expect("a socket that does not block");
    listener
}
