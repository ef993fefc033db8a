//! What handlers take, with refusals in our form.

use axum::body::Bytes;
use axum::extract::rejection::{JsonRejection, PathRejection, QueryRejection};
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;
use vectort_contract::api::ApiCode;
use vectort_store::{StoreError, User};

use crate::limits::Asker;
use crate::problem::Problem;
use crate::state::Server;
use crate::tokens::Bearer;

/// A JSON body.
#[derive(Debug)]
pub(crate) struct Body<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequest<Server> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &Server) -> Result<Self, Problem> {
        match axum::Json::<T>::from_request(request, state).await {
            Ok(axum::Json(body)) => Ok(Self(body)),
            Err(rejection) => Err(match rejection {
                JsonRejection::JsonDataError(error) => Problem::new(ApiCode::Invalid)
                    .about(error.body_text().chars().take(200).collect::<String>()),
                JsonRejection::MissingJsonContentType(_) => Problem::new(ApiCode::UnsupportedType),
                JsonRejection::BytesRejection(error) if error.status().as_u16() == 413 => {
                    Problem::new(ApiCode::TooLarge)
                }
                _ => Problem::new(ApiCode::Malformed),
            }),
        }
    }
}

/// A body as it came.
#[derive(Debug)]
pub(crate) struct Raw(pub(crate) Bytes);

impl FromRequest<Server> for Raw {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &Server) -> Result<Self, Problem> {
        let body = Bytes::from_request(request, state).await;
        body.map(Self).map_err(|error| match error.status().as_u16() {
            413 => Problem::new(ApiCode::TooLarge),
            _ => Problem::new(ApiCode::Malformed),
        })
    }
}

/// A part of the path.
#[derive(Debug)]
pub(crate) struct Path<T>(pub(crate) T);

impl<T: DeserializeOwned + Send> FromRequestParts<Server> for Path<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &Server) -> Result<Self, Problem> {
        let path: Result<axum::extract::Path<T>, PathRejection> =
            axum::extract::Path::from_request_parts(parts, state).await;
        // An id that is none names nothing.
        path.map(|axum::extract::Path(path)| Self(path)).map_err(|_| Problem::new(ApiCode::NotFound))
    }
}

/// The query.
#[derive(Debug)]
pub(crate) struct Query<T>(pub(crate) T);

impl<T: DeserializeOwned> FromRequestParts<Server> for Query<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &Server) -> Result<Self, Problem> {
        let query: Result<axum::extract::Query<T>, QueryRejection> =
            axum::extract::Query::from_request_parts(parts, state).await;
        query
            .map(|axum::extract::Query(query)| Self(query))
            .map_err(|_| Problem::new(ApiCode::Invalid).about("query"))
    }
}

/// Who a request's token is for.
pub(crate) fn bearer(headers: &HeaderMap, state: &Server) -> Option<Bearer> {
    let header = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok())?;
    let (scheme, token) = header.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| state.tokens().read(token.trim())).flatten()
}

/// Whoever's token it is. The store is not asked: a token outlives a sign-out by 15 minutes at most.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Caller(pub(crate) Bearer);

impl FromRequestParts<Server> for Caller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &Server) -> Result<Self, Problem> {
        // Read once already, for the limits.
        let asker = parts.extensions.get::<Asker>().copied();
        let bearer = asker.map_or_else(|| bearer(&parts.headers, state), |Asker(bearer)| bearer);
        bearer.map(Self).ok_or_else(|| Problem::new(ApiCode::Unauthorized))
    }
}

/// The person who asks, as the store has them, on a device that is still signed in: for what changes
/// an account or costs something.
#[derive(Debug, Clone)]
pub(crate) struct Person {
    /// Who.
    pub(crate) user: User,
    /// Their token.
    pub(crate) bearer: Bearer,
}

impl FromRequestParts<Server> for Person {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &Server) -> Result<Self, Problem> {
        let Caller(bearer) = Caller::from_request_parts(parts, state).await?;
        let unauthorized = |error| match error {
            StoreError::NotFound => Problem::new(ApiCode::Unauthorized),
            other => other.into(),
        };
        let session = state.store().session(bearer.session).await.map_err(unauthorized)?;
        if session.revoked_at.is_some() || session.user != bearer.user {
            return Err(Problem::new(ApiCode::Unauthorized));
        }
        let user = state.store().user(bearer.user).await.map_err(unauthorized)?;
        if !user.is_active {
            return Err(Problem::new(ApiCode::Forbidden));
        }
        Ok(Self { user, bearer })
    }
}
