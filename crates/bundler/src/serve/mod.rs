//! The preview server: a project's folder as a running app, on an origin of its own.
//!
//! One response carries all modules of the app; edits travel inside WebSocket messages and are
//! applied in place. The page reports its console, errors and what it shows.

mod event;
mod http;
mod mount;
mod pick;
mod policy;
mod stack;
mod update;
mod watch;
mod ws;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::net::{Ipv4Addr, Ipv6Addr};
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::serve::ListenerExt as _;
use bytes::Bytes;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, watch as watched};
use vectort_core::{Problem, RelPath};

pub use event::{MountReport, PickedElement, PreviewEvent, UpdateKind};
pub use policy::Network;

use crate::client;
use crate::error::{BundlerError, Result};
use crate::graph::Engine;
use crate::module::Module;
use crate::packs::Packs;

use mount::MountState;
use policy::Policy;
use stack::Positions;
use update::Message;
use watch::Watch;

/// Messages to pages that may wait; a page that falls behind further loads anew.
const MESSAGES: usize = 64;
/// Events that a subscriber may fall behind by.
const EVENTS: usize = 1024;

/// How to serve a project.
#[derive(Debug, Clone)]
pub struct PreviewOptions {
    /// The project's folder.
    pub root: PathBuf,
    /// 32 lower-case hexadecimal digits, kept with the project: they name the origin, and with it
    /// the app's storage.
    pub token: String,
    /// The port to use if it is free; kept with the project for the same reason.
    pub port: Option<u16>,
    /// Which hosts the app may reach.
    pub network: Network,
    /// Watch the folder. Without it only [`PreviewServer::changed`] updates the pages.
    pub watch: bool,
    /// Texts of the error overlay: `title`, `dismiss`, `problem-<code>`. English where missing.
    pub strings: BTreeMap<String, String>,
    /// Language of `strings` (BCP 47), and its direction: `ltr` or `rtl`.
    pub locale: Option<(String, String)>,
    /// CSS selectors that [`PreviewServer::wait_mounted`] looks for.
    pub expect: Vec<String>,
    /// Packages.
    pub packs: Packs,
    /// Also answer to `127.0.0.1` as the host name. For tests only: it gives up the origin.
    pub allow_ip_host: bool,
}

impl PreviewOptions {
    /// Watching, with network, on any port.
    pub fn new(root: impl Into<PathBuf>, token: impl Into<String>, packs: Packs) -> Self {
        Self {
            root: root.into(),
            token: token.into(),
            port: None,
            network: Network::Open,
            watch: true,
            strings: BTreeMap::new(),
            locale: None,
            expect: Vec::new(),
            packs,
            allow_ip_host: false,
        }
    }
}

/// A new token for a project: 128 random bits.
pub fn new_token() -> String {
    format!("{:032x}", rand::random::<u128>())
}

/// A running preview. Dropping it ends it.
#[derive(Debug)]
pub struct PreviewServer {
    shared: Arc<Shared>,
    url: String,
    port: u16,
    messages: Sender<Message>,
    stop: watched::Sender<bool>,
    tasks: Vec<tokio::task::JoinHandle<()>>,
    watching: bool,
}

/// What the server's parts share.
pub(crate) struct Shared {
    engine: Mutex<Engine>,
    policy: Policy,
    /// What the runtime of pages is told.
    texts: Texts,
    runtime: Mutex<Arc<Runtime>>,
    pages: broadcast::Sender<Arc<str>>,
    events: broadcast::Sender<PreviewEvent>,
    mount: watched::Sender<MountState>,
    positions: Mutex<Positions>,
    /// Pack scripts by path; their paths by the packs asked for; the packs that pages were given.
    pack_scripts: Mutex<HashMap<String, Bytes>>,
    pack_paths: Mutex<HashMap<BTreeSet<String>, String>>,
    packs_given: Mutex<BTreeSet<String>>,
    served: Mutex<HashSet<String>>,
    /// What pages were told last.
    told: Mutex<Vec<Problem>>,
    /// The person wants to pick an element.
    picking: AtomicBool,
    stop: watched::Receiver<bool>,
}

#[derive(Debug)]
struct Texts {
    strings: BTreeMap<String, String>,
    locale: (String, String),
    expect: Vec<String>,
}

/// The page's runtime, with the project's `import.meta.env` in it.
pub(crate) struct Runtime {
    pub(crate) path: String,
    pub(crate) script: Bytes,
    pub(crate) worker: String,
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Shared").field("policy", &self.policy).finish_non_exhaustive()
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // A panic in one request must not end the preview; the data are rebuilt on the next edit.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl PreviewServer {
    /// Opens the project and listens. Errors: the folder, the token, the port.
    ///
    /// If the preferred port is taken another is used; compare [`Self::port`]. Must be called
    /// within a tokio runtime.
    pub async fn start(options: PreviewOptions) -> Result<Self> {
        if options.token.len() != 32 || !options.token.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
        {
            return Err(BundlerError::Token);
        }
        // The modules are transformed while the socket is bound.
        let (root, packs) = (options.root.clone(), options.packs.clone());
        let opening = tokio::task::spawn_blocking(move || Engine::open(&root, packs));
        let (v4, v6, port) = bind(options.port).await.map_err(BundlerError::Listen)?;
        let engine = opening.await.map_err(|_| BundlerError::Stopped)??;

        let policy = Policy::new(&options.token, port, options.network, options.allow_ip_host);
        let url = format!("http://{}/", policy.host());
        let texts = Texts {
            strings: options.strings.clone(),
            locale: options.locale.clone().unwrap_or_else(|| ("en".into(), "ltr".into())),
            expect: options.expect.clone(),
        };
        let runtime = runtime(&texts, &engine);
        let problems = engine.problems();
        let (stop, stopped) = watched::channel(false);
        let shared = Arc::new(Shared {
            texts,
            runtime: Mutex::new(Arc::new(runtime)),
            engine: Mutex::new(engine),
            policy,
            pages: broadcast::Sender::new(MESSAGES),
            events: broadcast::Sender::new(EVENTS),
            mount: watched::Sender::new(MountState::default()),
            positions: Mutex::default(),
            pack_scripts: Mutex::default(),
            pack_paths: Mutex::default(),
            packs_given: Mutex::default(),
            served: Mutex::default(),
            told: Mutex::new(problems),
            picking: AtomicBool::new(false),
            stop: stopped,
        });
        // Packs are decompressed while the browser is on its way.
        let warming = shared.clone();
        tokio::task::spawn_blocking(move || {
            let packs = {
                let engine = warming.engine();
                engine.pages().first().map(|page| engine.packs_of(&page.modules))
            };
            warming.pack_script(&packs.unwrap_or_default());
        });

        let mut tasks = Vec::new();
        for listener in std::iter::once(v4).chain(v6) {
            let router = http::router(shared.clone());
            let mut stop = shared.stop.clone();
            let listener = listener.tap_io(|stream| {
                // Small messages must not wait for an acknowledgement.
                let _ = stream.set_nodelay(true);
            });
            tasks.push(tokio::spawn(async move {
                let stopped = async move {
                    let _ = stop.wait_for(|stop| *stop).await;
                };
                if let Err(error) = axum::serve(listener, router).with_graceful_shutdown(stopped).await {
                    tracing::warn!(%error, "preview listener ended");
                }
            }));
        }

        let (messages, receiver) = std::sync::mpsc::channel();
        let mut watching = false;
        let watch = if options.watch {
            let root = shared.engine().project().root().to_owned();
            match Watch::start(&root, messages.clone()) {
                Ok(watch) => {
                    watching = true;
                    Some(watch)
                }
                Err(error) => {
                    tracing::warn!(%error, "cannot watch the project folder");
                    None
                }
            }
        } else {
            None
        };
        let updating = shared.clone();
        std::thread::Builder::new()
            .name("preview-updates".into())
            .spawn(move || update::run(&updating, &receiver, watch))
            .map_err(BundlerError::Listen)?;

        shared.emit(PreviewEvent::Ready { url: url.clone() });
        Ok(Self { shared, url, port, messages, stop, tasks, watching })
    }

    /// `http://<token>.localhost:<port>/`.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The port in use.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Whether the folder is watched; false if that was not asked for, or the system's limit of
    /// watches is reached.
    pub fn is_watching(&self) -> bool {
        self.watching
    }

    /// Events from now on. A subscriber that falls 1,024 events behind loses the oldest.
    pub fn subscribe(&self) -> broadcast::Receiver<PreviewEvent> {
        self.shared.events.subscribe()
    }

    /// Says that files were written or removed: faster than the watcher, and idempotent with it.
    pub fn changed(&self, paths: &[RelPath]) {
        let _ = self.messages.send(Message::Changed(paths.to_vec()));
    }

    /// What is wrong with the project's code now.
    pub fn problems(&self) -> Vec<Problem> {
        self.shared.engine().problems()
    }

    /// Whether the project has a page to show.
    pub fn has_page(&self) -> bool {
        !self.shared.engine().pages().is_empty()
    }

    /// Waits until the page that was opened last shows something (see [`MountReport::mounted`])
    /// or fails; after `timeout` (10 s is the rule) that is a failure too. Returns at once if the
    /// page has settled before.
    pub async fn wait_mounted(&self, timeout: Duration) -> MountReport {
        let mut states = self.shared.mount.subscribe();
        let deadline = tokio::time::Instant::now() + timeout;
        loop {
            let state = states.borrow_and_update().clone();
            if let Some(report) = state.verdict(&self.problems()) {
                self.shared.emit(PreviewEvent::Mounted { report: report.clone() });
                return report;
            }
            if tokio::time::Instant::now() >= deadline {
                let report = state.timed_out(&self.problems());
                self.shared.emit(PreviewEvent::Mounted { report: report.clone() });
                return report;
            }
            // Verdicts also ripen by time alone.
            let pause = deadline.min(tokio::time::Instant::now() + Duration::from_millis(200));
            let _ = tokio::time::timeout_at(pause, states.changed()).await;
        }
    }

    /// Lets the next click in the page pick the element under it ([`PreviewEvent::Picked`]) instead
    /// of reaching the app, or calls that off.
    pub fn pick(&self, on: bool) {
        self.shared.picking.store(on, Ordering::Relaxed);
        self.shared.push(&serde_json::json!({"t": "pick", "on": on}));
    }

    /// Ends the server and closes its connections.
    pub async fn shutdown(mut self) {
        let _ = self.stop.send(true);
        let _ = self.messages.send(Message::Stop);
        for task in self.tasks.drain(..) {
            // A page that keeps a request open must not keep the program alive.
            let _ = tokio::time::timeout(Duration::from_secs(2), task).await;
        }
    }
}

impl Drop for PreviewServer {
    fn drop(&mut self) {
        let _ = self.stop.send(true);
        let _ = self.messages.send(Message::Stop);
    }
}

/// The preferred port or any; on both loopback addresses where the second is to be had, since
/// browsers try it first.
async fn bind(preferred: Option<u16>) -> std::io::Result<(TcpListener, Option<TcpListener>, u16)> {
    let mut v4 = None;
    if let Some(port) = preferred.filter(|port| *port != 0) {
        v4 = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.ok();
    }
    let v4 = match v4 {
        Some(listener) => listener,
        None => TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?,
    };
    let port = v4.local_addr()?.port();
    let v6 = TcpListener::bind((Ipv6Addr::LOCALHOST, port)).await.ok();
    Ok((v4, v6, port))
}

fn runtime(texts: &Texts, engine: &Engine) -> Runtime {
    let mut strings = serde_json::json!({
        "title": "This app has a problem",
        "dismiss": "Dismiss",
        "problem-syntax-error": "Syntax error",
        "problem-unresolved-import": "Import not found",
        "problem-unknown-package": "Package not available",
        "problem-missing-export": "No such export",
        "problem-commonjs-module": "CommonJS module",
        "problem-node-builtin": "Node module in a browser app",
        "problem-remote-import": "Import from another host",
        "problem-unsupported-style": "Stylesheet language not supported",
    });
    if let serde_json::Value::Object(strings) = &mut strings {
        strings.extend(texts.strings.iter().map(|(key, text)| (key.clone(), text.clone().into())));
    }
    let (lang, dir) = &texts.locale;
    let config = serde_json::json!({
        "env": engine.config().import_meta_env(), "strings": strings, "lang": lang, "dir": dir,
        "expect": texts.expect,
    });
    let script = client::page_script(&config);
    let hash = blake3::hash(script.as_bytes()).to_hex();
    Runtime {
        path: format!("/@vectort/page-{}.js", &hash[..16]),
        script: script.into(),
        worker: client::worker_script(&config),
    }
}

impl Shared {
    pub(crate) fn engine(&self) -> MutexGuard<'_, Engine> {
        locked(&self.engine)
    }

    pub(crate) fn host(&self) -> &str {
        self.policy.host()
    }

    /// The page's runtime.
    pub(crate) fn runtime(&self) -> Arc<Runtime> {
        locked(&self.runtime).clone()
    }

    /// Takes in a changed configuration.
    pub(crate) fn renew_runtime(&self, engine: &Engine) {
        *locked(&self.runtime) = Arc::new(runtime(&self.texts, engine));
    }

    /// Remembers what pages are told. True if that is new.
    pub(crate) fn tell(&self, problems: &[Problem]) -> bool {
        let mut told = locked(&self.told);
        let is_new = *told != problems;
        if is_new {
            problems.clone_into(&mut told);
        }
        is_new
    }

    /// Sends a message to every open page.
    pub(crate) fn push(&self, message: &serde_json::Value) {
        // No page is open: the next one starts from the files as they are.
        let _ = self.pages.send(message.to_string().into());
    }

    pub(crate) fn emit(&self, event: PreviewEvent) {
        let _ = self.events.send(event);
    }

    /// True if a page has asked for this file.
    pub(crate) fn was_served(&self, path: &str) -> bool {
        locked(&self.served).contains(path)
    }

    /// Keeps modules for positions in stacks.
    pub(crate) fn remember(&self, modules: &[Arc<Module>]) {
        locked(&self.positions).add_modules(modules);
    }

    /// The script with these packs and what they need; `None` without packs.
    pub(crate) fn pack_script(&self, packs: &BTreeSet<String>) -> Option<String> {
        if packs.is_empty() {
            return None;
        }
        if let Some(path) = locked(&self.pack_paths).get(packs) {
            return Some(path.clone());
        }
        let store = self.engine().packs().clone();
        let mut wanted: Vec<&str> = packs.iter().map(String::as_str).collect();
        // Fast Refresh has to be there before react-dom runs.
        if packs
            .iter()
            .any(|name| name == "react" || name.starts_with("react/") || name.starts_with("react-dom"))
            && store.lookup("react-refresh/runtime").is_some()
        {
            wanted.insert(0, "react-refresh/runtime");
        }
        match store.dev_script(&wanted) {
            Ok(script) => {
                let path = format!("/@vectort/packs-{}.js", &script.hash[..16.min(script.hash.len())]);
                locked(&self.pack_scripts).insert(path.clone(), script.bytes);
                locked(&self.packs_given).extend(packs.iter().cloned());
                locked(&self.pack_paths).insert(packs.clone(), path.clone());
                Some(path)
            }
            Err(error) => {
                tracing::error!(%error, "packs cannot be read");
                None
            }
        }
    }

    /// Scripts for packs that open pages have not been given.
    pub(crate) fn new_pack_scripts(&self, packs: &[String]) -> Vec<String> {
        let new: BTreeSet<String> = {
            let given = locked(&self.packs_given);
            packs.iter().filter(|name| !given.contains(*name)).cloned().collect()
        };
        self.pack_script(&new).into_iter().collect()
    }
}
