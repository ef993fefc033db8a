//! What the preview answers to a request.

use std::fmt::Write as _;
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use axum::routing::any;
use vectort_core::RelPath;
use vectort_core::path::join;

use crate::entry::{PageEntry, served_file};
use crate::graph::Engine;
use crate::transform::SourceKind;

use super::{Shared, locked, ws};

const OWN: &str = "/@vectort/";
const IMMUTABLE: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

pub(crate) fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .route("/@vectort/ws", any(ws::upgrade))
        .fallback(answer)
        .layer(middleware::from_fn_with_state(shared.clone(), guard))
        .with_state(shared)
}

/// Every request passes here first, and every answer leaves with the policy's headers.
async fn guard(State(shared): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let mut response = if !shared.policy.is_own_host(request.headers()) {
        plain(StatusCode::MISDIRECTED_REQUEST, "not this host")
    } else if !matches!(*request.method(), Method::GET | Method::HEAD) {
        plain(StatusCode::METHOD_NOT_ALLOWED, "only GET")
    } else {
        next.run(request).await
    };
    shared.policy.apply(response.headers_mut());
    response
}

async fn answer(State(shared): State<Arc<Shared>>, uri: Uri, headers: HeaderMap) -> Response {
    if uri.path().starts_with(OWN) {
        return own(&shared, &uri);
    }
    let Ok(path) = percent_encoding::percent_decode_str(uri.path()).decode_utf8() else {
        return plain(StatusCode::BAD_REQUEST, "not UTF-8");
    };
    // `join` refuses `..` above the root; the list of files refuses everything that is not in it.
    let Some(path) = join("", &path).filter(|path| !path.contains('\0')) else {
        return plain(StatusCode::NOT_FOUND, "not found");
    };
    if let Some(page) = page_for(&shared, &path, uri.path().ends_with('/')) {
        return page;
    }
    let file = served_file(shared.engine().project(), &path).cloned();
    if let Some(file) = file {
        return self::file(&shared, &file, &headers);
    }
    let is_route = !path.rsplit('/').next().unwrap_or_default().contains('.');
    if is_route && wants_page(&headers) {
        // Routes of the app's own (history API) all start from the first page.
        let first = shared.engine().pages().first().cloned();
        if let Some(entry) = first {
            return page(&shared, &entry);
        }
    }
    if path == "favicon.ico" {
        // Browsers ask for it unasked; a missing one is not an error of the app.
        return with_status(StatusCode::NO_CONTENT);
    }
    plain(StatusCode::NOT_FOUND, "not found")
}

fn wants_page(headers: &HeaderMap) -> bool {
    let accepts = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accepts("sec-fetch-dest") == "document"
        || accepts("sec-fetch-dest") == "iframe"
        || (accepts("sec-fetch-dest").is_empty() && accepts("accept").contains("text/html"))
}

/// The page at a URL path, with `index.html` and `.html` left out or not.
fn page_for(shared: &Shared, path: &str, is_folder: bool) -> Option<Response> {
    let engine = shared.engine();
    let pages = engine.pages();
    if path.is_empty() {
        let first = pages.first()?.clone();
        let folder = first.path.parent().unwrap_or_default();
        drop(engine);
        // Relative addresses in a page of a subfolder need its own URL.
        if !folder.is_empty() && folder != "public" {
            return Some(redirect(&format!("/{}", first.path)));
        }
        return Some(page(shared, &first));
    }
    let candidates = [path.to_owned(), format!("{path}.html"), format!("{path}/index.html")];
    let found = candidates.iter().enumerate().find_map(|(at, candidate)| {
        let found = pages.iter().find(|page| {
            page.path.as_str() == candidate || page.path.as_str().strip_prefix("public/") == Some(candidate)
        })?;
        Some((at, found.clone()))
    });
    let (at, entry) = found?;
    drop(engine);
    if at == 2 && !is_folder {
        return Some(redirect(&format!("/{path}/")));
    }
    Some(page(shared, &entry))
}

fn page(shared: &Shared, entry: &PageEntry) -> Response {
    let mut head = format!("<script src=\"{}\"></script>", shared.runtime().path);
    let mut app = String::new();
    let (packs, fingerprint) = {
        let engine = shared.engine();
        (engine.packs_of(&entry.modules), engine.fingerprint())
    };
    if let Some(packs) = shared.pack_script(&packs) {
        let _ = write!(head, "<script defer src=\"{packs}\"></script>");
    }
    // A page without modules, too, must know which state of the files it shows.
    let url = app_url(entry, &fingerprint);
    let _ = write!(app, "<script defer src=\"{url}\"></script>");
    let html = entry.page.render(&head, &app);
    shared.mount.send_modify(super::mount::MountState::served);
    typed(html.into(), "text/html; charset=utf-8")
}

fn app_url(entry: &PageEntry, fingerprint: &str) -> String {
    let page = percent_encoding::utf8_percent_encode(entry.path.as_str(), percent_encoding::NON_ALPHANUMERIC);
    format!("{OWN}app.js?page={page}&v={fingerprint}")
}

/// What is Vectort's own, below `/@vectort/`.
fn own(shared: &Shared, uri: &Uri) -> Response {
    let path = uri.path();
    let runtime = shared.runtime();
    if path == runtime.path {
        return immutable(typed(runtime.script.clone().into(), "text/javascript; charset=utf-8"));
    }
    if let Some(bytes) = locked(&shared.pack_scripts).get(path) {
        return immutable(typed(bytes.clone().into(), "text/javascript; charset=utf-8"));
    }
    if path == "/@vectort/app.js" {
        let wanted = uri.query().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("page="));
        let wanted = wanted.map(|page| percent_encoding::percent_decode_str(page).decode_utf8_lossy());
        let engine = shared.engine();
        let entry = engine.pages().iter().find(|page| Some(page.path.as_str()) == wanted.as_deref());
        if let Some(entry) = entry.cloned() {
            let url = uri.path_and_query().map_or_else(|| path.to_owned(), ToString::to_string);
            return app(shared, &engine, &entry, url);
        }
    }
    plain(StatusCode::NOT_FOUND, "not found")
}

/// Every module of a page in one script.
fn app(shared: &Shared, engine: &Engine, entry: &PageEntry, url: String) -> Response {
    let script = engine.script(&entry.modules);
    let mut text = script.text;
    let ids = serde_json::json!(entry.modules);
    let build = serde_json::Value::String(engine.fingerprint());
    let _ = writeln!(text, "__vectort__.start({ids}, {build});");
    locked(&shared.positions).add_script(url, script.starts);
    typed(text.into(), "text/javascript; charset=utf-8")
}

fn file(shared: &Shared, path: &RelPath, headers: &HeaderMap) -> Response {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if header("service-worker") == "script" {
        // See client/report.js.
        return plain(StatusCode::NOT_FOUND, "no service workers in the preview");
    }
    locked(&shared.served).insert(path.to_string());
    let extension = path.extension();
    if extension == "css"
        && !matches!(header("sec-fetch-dest"), "empty")
        && let Ok(sheet) = shared.engine().linked_stylesheet(path)
    {
        return typed(sheet.text.into(), "text/css; charset=utf-8");
    }
    let is_worker = matches!(header("sec-fetch-dest"), "worker" | "sharedworker");
    let is_script = SourceKind::from_extension(&extension).is_some();
    let is_compiled = matches!(extension.as_str(), "ts" | "tsx" | "jsx" | "mts");
    if is_script
        && (is_worker || (is_compiled && header("sec-fetch-dest") == "script"))
        && let Some(response) = standalone(shared, path, is_worker)
    {
        return response;
    }
    let bytes = shared.engine().project().read_bytes(path);
    match bytes {
        Ok(bytes) => typed(bytes.into(), &content_type(path)),
        Err(_) => plain(StatusCode::NOT_FOUND, "not found"),
    }
}

/// A module with all that it imports, for a worker or a `<script>` that the app made.
fn standalone(shared: &Shared, path: &RelPath, is_worker: bool) -> Option<Response> {
    let id = format!("/{path}");
    let (script, packs) = {
        let mut engine = shared.engine();
        let module = engine.ensure(&id)?;
        let has_modules = module.registered.as_ref().is_none_or(|registered| {
            !registered.imports.is_empty()
                || !registered.exports.names.is_empty()
                || !registered.dynamic_imports.is_empty()
        });
        // A classic worker may use importScripts, which a module function has, too; but its
        // top-level names are global only if it is served as it is.
        if path.extension() == "js" && !has_modules {
            return None;
        }
        let entry = std::slice::from_ref(&id);
        (engine.script(entry), engine.packs_of(entry))
    };
    let mut text = if is_worker { shared.runtime().worker.clone() } else { String::new() };
    if let Some(packs) = shared.pack_script(&packs)
        && let Some(bytes) = locked(&shared.pack_scripts).get(&packs)
    {
        text.push_str(&String::from_utf8_lossy(bytes));
    }
    text.push_str(&script.text);
    let _ = writeln!(text, "__vectort__.start({});", serde_json::json!([id]));
    Some(typed(text.into(), "text/javascript; charset=utf-8"))
}

fn content_type(path: &RelPath) -> String {
    match path.extension().as_str() {
        "js" | "mjs" | "cjs" | "ts" | "tsx" | "jsx" | "mts" => "text/javascript; charset=utf-8".into(),
        "json" | "webmanifest" => "application/json; charset=utf-8".into(),
        extension => {
            let guess = mime_guess::from_ext(extension).first_or_octet_stream();
            match guess.type_() {
                mime_guess::mime::TEXT => format!("{guess}; charset=utf-8"),
                _ => guess.to_string(),
            }
        }
    }
}

fn typed(body: Body, content_type: &str) -> Response {
    let mut response = Response::new(body);
    if let Ok(value) = HeaderValue::from_str(content_type) {
        response.headers_mut().insert(header::CONTENT_TYPE, value);
    }
    response
}

fn immutable(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, IMMUTABLE);
    response
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = typed(text.into(), "text/plain; charset=utf-8");
    *response.status_mut() = status;
    response
}

fn with_status(status: StatusCode) -> Response {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = status;
    response
}

fn redirect(to: &str) -> Response {
    let mut response = with_status(StatusCode::FOUND);
    let encoded: String = to
        .split('/')
        .map(|part| percent_encoding::utf8_percent_encode(part, PATH).to_string())
        .collect::<Vec<_>>()
        .join("/");
    if let Ok(value) = HeaderValue::from_str(&encoded) {
        response.headers_mut().insert(header::LOCATION, value);
    }
    response
}

/// What may not stand in a path segment as it is.
const PATH: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'\\');
