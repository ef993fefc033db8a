//! A project's files as code, page, archive and verdict.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;
use vectort_contract::api::{ApiCode, ApiProblem};
use vectort_contract::hosted::{GeneratedApp, ValidatedFile, Validation};
use vectort_core::{Check, Problem as Found, RelPath};
use vectort_store::Project;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::sync::{is_known, set};
use crate::extract::{Caller, Path, Person};
use crate::preview::POLICY;
use crate::problem::{Problem, Result};
use crate::runs::framework;
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new()
        .routes(routes!(code))
        .routes(routes!(preview))
        .routes(routes!(export_zip))
        .routes(routes!(validate))
}

impl Server {
    /// The project's code in the original's shape.
    pub(super) async fn code(&self, project: &Project) -> Result<GeneratedApp> {
        let tree = self.tree(project.id).await?;
        let contents = self.contents(project, &tree).await?;
        let mut app = GeneratedApp {
            id: project.id.to_string(),
            project_id: project.id.to_string(),
            revision: tree.rev,
            html_code: None,
            css_code: None,
            js_code: None,
            react_code: None,
            backend_code: None,
            project_structure: contents.keys().map(ToString::to_string).collect(),
            package_json: None,
            requirements_txt: None,
            dockerfile: None,
            readme: None,
            deployment_config: None,
            all_files: BTreeMap::new(),
            binary_files: Vec::new(),
        };
        for (path, content) in contents {
            match String::from_utf8(content.into()) {
                Ok(text) if !text.contains('\0') => drop(app.all_files.insert(path.to_string(), text)),
                _ => app.binary_files.push(path.to_string()),
            }
        }
        let first = |names: &[&str]| names.iter().find_map(|name| app.all_files.get(*name).cloned());
        app.html_code = first(&["index.html", "public/index.html", "popup.html"]);
        app.css_code = first(&[
            "src/index.css",
            "src/styles.css",
            "src/style.css",
            "src/App.css",
            "styles.css",
            "style.css",
        ]);
        app.js_code = first(&[
            "src/main.ts",
            "src/main.tsx",
            "src/main.js",
            "src/main.jsx",
            "src/index.js",
            "main.js",
            "script.js",
        ]);
        app.react_code = first(&["src/App.tsx", "src/App.jsx", "src/App.js", "App.tsx", "app/page.tsx"]);
        app.backend_code = first(&[
            "main.py",
            "app/main.py",
            "app.py",
            "server.js",
            "src/server.ts",
            "src/index.ts",
            "index.js",
            "main.go",
        ]);
        app.package_json = first(&["package.json"]);
        app.requirements_txt = first(&["requirements.txt"]);
        app.dockerfile = first(&["Dockerfile"]);
        app.readme = first(&["README.md"]);
        app.deployment_config = first(&["vercel.json", "netlify.toml", "render.yaml", "fly.toml"]);
        Ok(app)
    }

    /// The project's page, without its secrets, or 304 where the asker has it.
    pub(super) async fn page_of(&self, project: &Project, headers: &HeaderMap) -> Result<Response> {
        let tree = self.tree(project.id).await?;
        if tree.files.is_empty() {
            return Err(Problem::new(ApiCode::NotFound));
        }
        let tag = format!("\"page-{}\"", tree.rev);
        let mut response = if is_known(headers, &tag) {
            StatusCode::NOT_MODIFIED.into_response()
        } else {
            let mut files = self.contents(project, &tree).await?;
            files.retain(|path, _| !is_secret(path));
            let page = self.page(files).await?;
            ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], page).into_response()
        };
        let mut ancestors = String::from("'self'");
        for origin in &self.config().cors {
            ancestors.push(' ');
            ancestors.push_str(origin);
        }
        set(
            &mut response,
            header::CONTENT_SECURITY_POLICY,
            &format!("{POLICY}; frame-ancestors {ancestors}"),
        );
        set(&mut response, header::X_FRAME_OPTIONS, "SAMEORIGIN");
        set(&mut response, header::ETAG, &tag);
        Ok(response)
    }
}

/// The project's code.
#[utoipa::path(
    get, path = "/api/projects/{id}/code", tag = "projects", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = GeneratedApp), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn code(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
) -> Result<Json<GeneratedApp>> {
    let project = server.store().project(bearer.user, id).await?;
    Ok(Json(server.code(&project).await?))
}

/// The project as one page, sandboxed: for a frame without an origin. `not-found` without files,
/// `invalid` for what does not build.
#[utoipa::path(
    get, path = "/api/projects/{id}/preview", tag = "projects", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = String, content_type = "text/html"), (status = 304), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 413, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem), (status = 504, body = ApiProblem))
)]
async fn preview(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
    headers: HeaderMap,
) -> Result<Response> {
    let project = server.store().project(bearer.user, id).await?;
    server.page_of(&project, &headers).await
}

/// The project as an archive, without `.env` files. The same files give the same bytes.
#[utoipa::path(
    get, path = "/api/projects/{id}/export/zip", tag = "projects", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = Vec<u8>, content_type = "application/zip"), (status = 401, body = ApiProblem), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem))
)]
async fn export_zip(
    State(server): State<Server>,
    Caller(bearer): Caller,
    Path(id): Path<Uuid>,
) -> Result<Response> {
    let project = server.store().project(bearer.user, id).await?;
    let tree = server.tree(project.id).await?;
    if tree.files.is_empty() {
        return Err(Problem::new(ApiCode::NotFound));
    }
    let contents = server.contents(&project, &tree).await?;
    let archive = tokio::task::spawn_blocking(move || zip(&contents)).await;
    let archive =
        archive.map_err(|error| Problem::internal(&error))?.map_err(|error| Problem::internal(&error))?;
    let name: String = project
        .title
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' })
        .take(60)
        .collect();
    let name = Some(name.trim_matches('-')).filter(|name| !name.is_empty()).unwrap_or("project");
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.zip\"")),
    ];
    Ok((headers, archive).into_response())
}

/// Files that usually hold secrets: they are in no archive and behind no link.
pub(super) fn is_secret(path: &RelPath) -> bool {
    let name = path.file_name();
    (name == ".env" || name.starts_with(".env."))
        && !matches!(name, ".env.example" | ".env.sample" | ".env.template" | ".env.dist")
}

fn zip(contents: &BTreeMap<RelPath, Bytes>) -> zip::result::ZipResult<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, content) in contents.iter().filter(|(path, _)| !is_secret(path)) {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::DEFAULT)
            .unix_permissions(if content.starts_with(b"#!") { 0o755 } else { 0o644 });
        archive.start_file(path.as_str(), options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Checks the project as a generation is checked; nothing is charged.
#[utoipa::path(
    get, path = "/api/projects/{id}/validate", tag = "projects", security(("bearer" = [])),
    params(("id" = String, Path, description = "The project's id")),
    responses((status = 200, body = Validation), (status = 401, body = ApiProblem), (status = 403, body = ApiProblem), (status = 404, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem), (status = 503, body = ApiProblem), (status = 504, body = ApiProblem))
)]
async fn validate(
    State(server): State<Server>,
    person: Person,
    Path(id): Path<Uuid>,
) -> Result<Json<Validation>> {
    let project = server.store().project(person.user.id, id).await?;
    let tree = server.tree(project.id).await?;
    if tree.files.is_empty() {
        return Err(Problem::new(ApiCode::NotFound));
    }
    let files = server.contents(&project, &tree).await?;
    let report =
        server.engine().check((&project.type_id, &framework(&project)), files).await.map_err(|error| {
            // Nothing in it says what it is.
            Problem::new(ApiCode::Invalid).about(error.code.as_str())
        })?;
    let mut by_file: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for problem in &report.problems {
        let file = problem.file.as_ref().map(ToString::to_string).unwrap_or_default();
        by_file.entry(file).or_default().push(words(problem));
    }
    let total = u32::try_from(tree.files.len()).unwrap_or(u32::MAX);
    let broken = u32::try_from(by_file.keys().filter(|path| !path.is_empty()).count()).unwrap_or(total);
    let lost: u32 =
        by_file.values().map(|errors| u32::try_from(errors.len() * 20).unwrap_or(100).min(100)).sum();
    let state = |check: Check| {
        let name = serde_json::to_value(check).ok()?.as_str()?.to_owned();
        let state = serde_json::to_value(report.checks.get(check)).ok()?.as_str()?.to_owned();
        Some((name, state))
    };
    Ok(Json(Validation {
        overall_score: 100 - (lost / total.max(1)).min(100),
        total_files: total,
        valid_files: total.saturating_sub(broken),
        total_errors: u32::try_from(report.problems.len()).unwrap_or(u32::MAX),
        total_warnings: 0,
        files: by_file
            .into_iter()
            .map(|(path, errors)| ValidatedFile { path, valid: false, errors })
            .collect(),
        report: Check::ALL.into_iter().filter_map(state).collect(),
        verified: report.verified,
    }))
}

fn words(problem: &Found) -> String {
    match problem.line {
        Some(line) => format!("{}:{line}: {}", problem.code, problem.message),
        None => format!("{}: {}", problem.code, problem.message),
    }
}
