//! The line to a page: updates out, reports in.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::{Duration, Instant};

use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use vectort_core::{Problem, RelPath};

use super::event::PreviewEvent;
use super::mount::Sight;
use super::pick::Picked;
use super::stack::placed;
use super::{Shared, locked};

/// Largest message that a page may send, in bytes: a full batch of reports is below.
const MAX_MESSAGE: usize = 4 << 20;

/// What a page may say in a second: reports, and among them errors, whose stacks take work. The
/// runtime keeps below; a page can open a line of its own and say what it likes.
const REPORTS_A_SECOND: u32 = 500;
const ERRORS_A_SECOND: u32 = 50;
/// Longest text of a report, in bytes; what is longer is cut.
const MAX_TEXT: usize = 4_000;

/// A batch of reports.
#[derive(Debug, Deserialize)]
struct Reports {
    reports: Vec<Report>,
}

/// See `client/report.js`.
#[derive(Debug, Deserialize)]
#[serde(tag = "k", rename_all = "lowercase")]
enum Report {
    Console {
        level: String,
        text: String,
    },
    Uncaught {
        kind: String,
        message: String,
        #[serde(default)]
        stack: String,
        url: Option<String>,
        line: Option<u32>,
        column: Option<u32>,
    },
    Resource {
        url: String,
    },
    Blocked {
        url: String,
        directive: String,
    },
    Route {
        path: String,
    },
    Mount(Sight),
    Dropped {
        count: u64,
    },
    Applied {},
    Picked(Picked),
    Unpicked {},
}

pub(crate) async fn upgrade(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
    upgrade: WebSocketUpgrade,
) -> Response {
    if !shared.policy.is_own_origin(&headers) {
        return (StatusCode::FORBIDDEN, "not this origin").into_response();
    }
    let query = query.unwrap_or_default();
    let page: String = query.strip_prefix("page=").unwrap_or_default().chars().take(32).collect();
    upgrade.max_message_size(MAX_MESSAGE).on_upgrade(move |socket| talk(shared, socket, page))
}

async fn talk(shared: Arc<Shared>, mut socket: WebSocket, page: String) {
    // Subscribed before the greeting is written: no update falls between.
    let mut updates = shared.pages.subscribe();
    let mut stop = shared.stop.clone();
    shared.mount.send_modify(|state| state.opened(&page));
    if socket.send(Message::Text(greeting(&shared).into())).await.is_ok() {
        converse(&shared, &mut socket, &page, &mut updates, &mut stop).await;
    }
    shared.mount.send_modify(|state| state.left(&page));
}

/// Until the page goes, or the server.
async fn converse(
    shared: &Shared,
    socket: &mut WebSocket,
    page: &str,
    updates: &mut Receiver<Arc<str>>,
    stop: &mut tokio::sync::watch::Receiver<bool>,
) {
    let mut budget = Budget::new();
    loop {
        tokio::select! {
            // Updates first: reports can wait.
            biased;
            update = updates.recv() => {
                let message = match update {
                    Ok(message) => message.to_string(),
                    Err(RecvError::Lagged(_)) => r#"{"t":"reload","reason":"lagged"}"#.to_owned(),
                    Err(RecvError::Closed) => return,
                };
                if socket.send(Message::Text(message.into())).await.is_err() {
                    return;
                }
            }
            received = socket.recv() => match received {
                Some(Ok(Message::Text(text))) => {
                    if let Ok(batch) = serde_json::from_str::<Reports>(&text) {
                        for report in batch.reports {
                            if budget.allows(&report) {
                                take(shared, page, report);
                            }
                        }
                    }
                }
                Some(Ok(Message::Close(_)) | Err(_)) | None => return,
                Some(Ok(_)) => {}
            },
            () = stopped(stop) => {
                let _ = socket.send(Message::Close(None)).await;
                return;
            }
        }
    }
}

/// Without the guard that `wait_for` gives, which must not be held across an await.
async fn stopped(stop: &mut tokio::sync::watch::Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
}

/// What a page may still say in the current second.
struct Budget {
    since: Instant,
    reports: u32,
    errors: u32,
}

impl Budget {
    fn new() -> Self {
        Self { since: Instant::now(), reports: REPORTS_A_SECOND, errors: ERRORS_A_SECOND }
    }

    fn allows(&mut self, report: &Report) -> bool {
        if self.since.elapsed() >= Duration::from_secs(1) {
            *self = Self::new();
        }
        let left = match report {
            Report::Uncaught { .. } => &mut self.errors,
            _ => &mut self.reports,
        };
        *left = left.saturating_sub(1);
        *left > 0
    }
}

/// The beginning of a text.
fn cut(mut text: String) -> String {
    if text.len() > MAX_TEXT {
        text.truncate(text.floor_char_boundary(MAX_TEXT));
    }
    text
}

fn greeting(shared: &Shared) -> String {
    let engine = shared.engine();
    serde_json::json!({
        "t": "hello", "build": engine.fingerprint(), "problems": engine.problems(),
        // A page that was loaded anew in the middle of it goes on.
        "pick": shared.picking.load(Ordering::Relaxed),
    })
    .to_string()
}

fn take(shared: &Shared, page: &str, report: Report) {
    match report {
        Report::Console { level, text } => {
            shared.emit(PreviewEvent::Console { level: cut(level), text: cut(text) });
        }
        Report::Uncaught { kind, message, mut stack, url, line, column } => {
            if let (Some(url), Some(line)) = (url, line) {
                // A syntax error of a classic script has no stack.
                stack.push_str(&format!("\n at {url}:{line}:{}", column.unwrap_or(1)));
            }
            stack.truncate(stack.floor_char_boundary(16 * MAX_TEXT));
            let code = match kind.as_str() {
                "rejection" => "unhandled-rejection",
                "caught" => "caught-error",
                "loop" => "endless-render",
                _ => "uncaught-error",
            };
            let pages: Vec<RelPath> = shared.engine().pages().iter().map(|page| page.path.clone()).collect();
            let place = locked(&shared.positions).locate(&stack, &pages);
            let problem = placed(Problem::new(code, cut(message)), place);
            shared.mount.send_modify(|state| state.failed(page, problem.clone()));
            shared.emit(PreviewEvent::Uncaught { problem });
        }
        Report::Resource { url } => {
            shared.emit(PreviewEvent::Resource { problem: Problem::new("resource-failed", cut(url)) });
        }
        Report::Blocked { url, directive } => {
            let problem = Problem::new("blocked-by-policy", cut(format!("{url} ({directive})")));
            shared.mount.send_modify(|state| state.refused(page, problem.clone()));
            shared.emit(PreviewEvent::Resource { problem });
        }
        Report::Route { path } => shared.emit(PreviewEvent::Route { path: cut(path) }),
        Report::Mount(mut sight) => {
            sight.text = cut(sight.text);
            let mut is_first = false;
            shared.mount.send_modify(|state| is_first = state.saw(page, sight));
            if is_first {
                shared.emit(PreviewEvent::Painted);
            }
        }
        Report::Dropped { count } => tracing::debug!(count, "reports of the page dropped"),
        // A page that says so unasked is none that was picked in.
        Report::Picked(picked) if shared.picking.swap(false, Ordering::Relaxed) => {
            shared.emit(PreviewEvent::Picked { element: picked.element(&shared.engine()) });
        }
        Report::Unpicked {} if shared.picking.swap(false, Ordering::Relaxed) => {
            shared.emit(PreviewEvent::Unpicked);
        }
        Report::Applied {} | Report::Picked(_) | Report::Unpicked {} => {}
    }
}
