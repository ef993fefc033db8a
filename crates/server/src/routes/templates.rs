//! Templates: the starters of the catalog's types, with their files.

use std::collections::BTreeMap;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use vectort_contract::api::{ApiCode, ApiProblem};
use vectort_contract::hosted::{TemplateFiles, TemplateView};
use vectort_core::limits::MAX_DESCRIPTION_CHARS;
use vectort_generation::catalog::{Stack, catalog};
use vectort_generation::detect;
use vectort_generation::starter::{StarterInput, available, render};
use vectort_i18n::{LANGUAGES, Localizer};

use crate::extract::{Path, Query};
use crate::problem::{Problem, Result};
use crate::state::Server;

pub(super) fn routes() -> OpenApiRouter<Server> {
    OpenApiRouter::new().routes(routes!(list)).routes(routes!(read)).routes(routes!(category))
}

fn view(id: &str) -> Option<TemplateView> {
    let stack = catalog().starter_stack(id).ok()?;
    Some(TemplateView {
        id: id.to_owned(),
        category: stack.kind.family.clone(),
        description: stack.kind.brief.clone(),
        framework: stack.framework.id.clone(),
        preview: Stack::is_browser(stack),
    })
}

/// Every template.
#[utoipa::path(get, path = "/api/templates", tag = "templates", responses((status = 200, body = Vec<TemplateView>), (status = 429, body = ApiProblem)))]
async fn list() -> Json<Vec<TemplateView>> {
    Json(available().into_iter().filter_map(view).collect())
}

/// Those of a category; `not-found` when there is no such category.
#[utoipa::path(
    get, path = "/api/templates/category/{category}", tag = "templates",
    params(("category" = String, Path, description = "A family of types, such as `web`")),
    responses((status = 200, body = Vec<TemplateView>), (status = 404, body = ApiProblem), (status = 429, body = ApiProblem))
)]
async fn category(Path(category): Path<String>) -> Result<Json<Vec<TemplateView>>> {
    let all = available().into_iter().filter_map(view);
    let found: Vec<TemplateView> = all.filter(|template| template.category == category).collect();
    if found.is_empty() { Err(Problem::new(ApiCode::NotFound)) } else { Ok(Json(found)) }
}

/// What it is filled with.
#[derive(Debug, Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Words {
    /// What it is to be about; the type's own words when absent.
    #[serde(default)]
    description: String,
    /// BCP 47 tag of its texts; that of the words when absent.
    language: Option<String>,
}

/// A template with its files, named and filled by a description.
#[utoipa::path(
    get, path = "/api/templates/{id}", tag = "templates", params(Words, ("id" = String, Path, description = "Catalog id of a type")),
    responses((status = 200, body = TemplateFiles), (status = 404, body = ApiProblem), (status = 422, body = ApiProblem), (status = 429, body = ApiProblem))
)]
async fn read(
    State(server): State<Server>,
    Path(id): Path<String>,
    Query(words): Query<Words>,
) -> Result<Json<TemplateFiles>> {
    let template = view(&id).ok_or_else(|| Problem::new(ApiCode::NotFound))?;
    if words.description.chars().count() > MAX_DESCRIPTION_CHARS {
        return Err(Problem::new(ApiCode::Invalid).about("description"));
    }
    let description =
        if words.description.trim().is_empty() { template.description.clone() } else { words.description };
    let lang = match &words.language {
        Some(tag) => LANGUAGES
            .into_iter()
            .find(|known| known == tag)
            .ok_or_else(|| Problem::new(ApiCode::Invalid).about("language"))?
            .to_owned(),
        None => detect::language(&description).to_owned(),
    };
    let l10n = Localizer::new(&lang);
    let year = i32::from(server.now().to_zoned(jiff::tz::TimeZone::UTC).year());
    let input = StarterInput { description: &description, lang: &lang, year };
    let files = render(&id, &input, &|message| l10n.try_get(message, &[]))
        .map_err(|error| Problem::internal(&error))?;
    let text = |(path, bytes): (vectort_core::RelPath, Vec<u8>)| {
        String::from_utf8(bytes).ok().map(|text| (path.to_string(), text))
    };
    let files: BTreeMap<String, String> = files.into_iter().filter_map(text).collect();
    Ok(Json(TemplateFiles { template, files }))
}
