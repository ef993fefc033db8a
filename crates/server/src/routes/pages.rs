//! The pages behind the links in mail. They need no script; what they do is a form's.
//!
//! Opening a link changes nothing: programs that look through mail open links too.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::ApiCode;
use vectort_i18n::Localizer;

use crate::extract::{Query, Raw};
use crate::html::{escape, page};
use crate::problem::{Problem, Result};
use crate::state::Server;

/// Forms to this server and styles in place; nothing else.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new().routes(routes!(verify_page, verify)).routes(routes!(reset_page, reset))
}

/// The language that a browser asks for.
pub(crate) fn words(headers: &HeaderMap) -> Localizer {
    let header = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    let tags = header.unwrap_or_default().split(',').filter_map(|range| range.split(';').next());
    let tags: Vec<&str> = tags.map(str::trim).filter(|tag| !tag.is_empty()).take(10).collect();
    Localizer::new(vectort_i18n::negotiate(&tags))
}

/// A page with a title and HTML below it.
pub(crate) fn show(words: Localizer, status: StatusCode, title: &str, body: &str) -> Response {
    let title = words.get(title);
    let body = format!("<h1>{}</h1>\n{body}\n", escape(&title));
    let headers =
        [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_SECURITY_POLICY, POLICY)];
    (status, headers, page(words.language(), &title, &body)).into_response()
}

/// That something did not work, as a page where a browser asks, else in the form of all problems.
pub(crate) fn failure(headers: &HeaderMap, problem: Problem) -> Response {
    let accept = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !accept.contains("text/html") {
        return problem.into_response();
    }
    let words = words(headers);
    let status = StatusCode::from_u16(problem.code().status()).unwrap_or(StatusCode::BAD_REQUEST);
    let (title, text) = match problem.code() {
        ApiCode::TokenOver => ("page-over-title", "page-over-text"),
        _ => ("page-failed-title", "page-failed-text"),
    };
    show(words, status, title, &paragraph(&words.get(text)))
}

pub(crate) fn paragraph(text: &str) -> String {
    format!("<p>{}</p>", escape(text))
}

/// What a link carries.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Link {
    /// From the mail.
    #[serde(default)]
    token: String,
}

fn field(form: &[u8], name: &str) -> String {
    url::form_urlencoded::parse(form)
        .find(|(known, _)| known == name)
        .map(|(_, value)| value.into_owned())
        .unwrap_or_default()
}

/// The page of the link that confirms an address.
#[utoipa::path(
    get, path = "/auth/verify", tag = "pages", params(Link),
    responses((status = 200, body = String, content_type = "text/html"), (status = 422, body = vectort_contract::api::ApiProblem))
)]
async fn verify_page(headers: HeaderMap, Query(link): Query<Link>) -> Response {
    let words = words(&headers);
    let body = format!(
        "{}\n<form method=\"post\" action=\"/auth/verify\">\n\
         <input type=\"hidden\" name=\"token\" value=\"{}\">\n<button>{}</button>\n</form>",
        paragraph(&words.get("page-verify-text")),
        escape(&link.token),
        escape(&words.get("page-verify-action")),
    );
    show(words, StatusCode::OK, "page-verify-title", &body)
}

/// Confirms the address.
#[utoipa::path(
    post, path = "/auth/verify", tag = "pages",
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 400, body = String, content_type = "text/html"),
        (status = 409, body = String, content_type = "text/html"),
        (status = 413, body = vectort_contract::api::ApiProblem),
        (status = 429, body = vectort_contract::api::ApiProblem),
        (status = 503, body = String, content_type = "text/html"),
    )
)]
async fn verify(State(server): State<Server>, headers: HeaderMap, Raw(form): Raw) -> Response {
    match server.verify_mail(&field(&form, "token")).await {
        Ok(()) => {
            let words = words(&headers);
            show(words, StatusCode::OK, "page-verify-title", &paragraph(&words.get("page-verify-done")))
        }
        Err(problem) => failure(&headers, problem),
    }
}

/// The page of the link that sets a new password.
#[utoipa::path(
    get, path = "/auth/reset", tag = "pages", params(Link),
    responses((status = 200, body = String, content_type = "text/html"), (status = 422, body = vectort_contract::api::ApiProblem))
)]
async fn reset_page(headers: HeaderMap, Query(link): Query<Link>) -> Response {
    reset_form(words(&headers), &link.token, None)
}

fn reset_form(words: Localizer, token: &str, wrong: Option<&str>) -> Response {
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let wrong =
        wrong.map(|id| format!("<p role=\"alert\"><strong>{}</strong></p>\n", escape(&words.get(id))));
    let body = format!(
        "{}{}\n<form method=\"post\" action=\"/auth/reset\">\n\
         <input type=\"hidden\" name=\"token\" value=\"{}\">\n\
         <p><label>{}<br><input type=\"password\" name=\"password\" autocomplete=\"new-password\" \
         minlength=\"8\" maxlength=\"200\" required></label></p>\n<button>{}</button>\n</form>",
        wrong.unwrap_or_default(),
        paragraph(&words.get("page-reset-text")),
        escape(token),
        escape(&words.get("page-reset-label")),
        escape(&words.get("page-reset-action")),
    );
    show(words, status, "page-reset-title", &body)
}

/// Sets the new password.
#[utoipa::path(
    post, path = "/auth/reset", tag = "pages",
    request_body(content = String, content_type = "application/x-www-form-urlencoded"),
    responses(
        (status = 200, body = String, content_type = "text/html"),
        (status = 400, body = String, content_type = "text/html"),
        (status = 409, body = String, content_type = "text/html"),
        (status = 413, body = vectort_contract::api::ApiProblem),
        (status = 422, body = String, content_type = "text/html", description = "the password is too weak"),
        (status = 429, body = vectort_contract::api::ApiProblem),
        (status = 503, body = String, content_type = "text/html"),
    )
)]
async fn reset(State(server): State<Server>, headers: HeaderMap, Raw(form): Raw) -> Response {
    let token = field(&form, "token");
    let done: Result<()> = server.reset_password(&token, field(&form, "password")).await;
    match done {
        Ok(()) => {
            let words = words(&headers);
            show(words, StatusCode::OK, "page-reset-title", &paragraph(&words.get("page-reset-done")))
        }
        Err(problem) if problem.code() == ApiCode::WeakPassword => {
            reset_form(words(&headers), &token, Some("page-weak-password"))
        }
        Err(problem) => failure(&headers, problem),
    }
}
