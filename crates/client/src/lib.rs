//! A typed client of the hosted API: accounts, projects, commits, generations, credits.
//!
//! Every call says the closed set of codes that the API refuses with ([`Error::Refused`]). A
//! generation is followed across cuts: [`Run`] comes back with the number of the last event that
//! arrived, to any server.

mod events;
mod run;

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use reqwest::{Method, RequestBuilder, Response, StatusCode, header};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest as _, Sha256};
use vectort_contract::api::{
    ApiCode, ApiProblem, ApiProject, ApiProjectPatch, ApiProjects, Balance, CreditHistory, Login,
    NewApiProject, Refresh, Register, SignedIn, UserView,
};
use vectort_contract::hosted::{
    BlobOffer, BlobPlace, CommitView, GenerateBody, GeneratedApp, GenerationView, IterateBody, Pulled, Push,
};

pub use run::Run;

/// How long a call that is no stream may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Contents above this size the API may keep in a bucket, in bytes: worth asking.
const DIRECT_ABOVE: usize = 64 << 10;

/// Why a call did not do what it was to do.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The API refuses.
    #[error("{}", .0.code.as_str())]
    Refused(Box<ApiProblem>),
    /// No server answers. Whether the call did something is not known.
    #[error("the server does not answer: {0}")]
    Unreachable(String),
    /// The answer is none of this API's.
    #[error("the answer cannot be read: {0}")]
    Unreadable(String),
}

impl Error {
    /// The API's code, where it refused.
    pub fn code(&self) -> Option<ApiCode> {
        match self {
            Self::Refused(problem) => Some(problem.code),
            _ => None,
        }
    }

    /// The head that a push was not made on.
    pub fn head(&self) -> Option<u64> {
        match self {
            Self::Refused(problem) => problem.detail.as_deref()?.strip_prefix("head:")?.parse().ok(),
            _ => None,
        }
    }
}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        // Addresses may hold what is nobody's business.
        let error = error.without_url();
        if error.is_decode() {
            Self::Unreadable(error.to_string())
        } else {
            Self::Unreachable(error.to_string())
        }
    }
}

/// Result of a call.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A client, signed in or not. Cheap to clone.
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    base: String,
    token: Option<String>,
}

impl std::fmt::Debug for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Client").field("base", &self.base).finish_non_exhaustive()
    }
}

impl Client {
    /// A client of the server at `base`, such as `https://api.example.com`.
    ///
    /// # Errors
    ///
    /// [`Error::Unreachable`] where the system has no TLS.
    pub fn new(base: &str) -> Result<Self> {
        let http = reqwest::Client::builder().connect_timeout(Duration::from_secs(10)).build()?;
        Ok(Self { http, base: base.trim_end_matches('/').to_owned(), token: None })
    }

    /// The same, for whom this access token is of.
    #[must_use]
    pub fn with_token(&self, access_token: &str) -> Self {
        Self { token: Some(access_token.to_owned()), ..self.clone() }
    }

    /// The same, of another server.
    #[must_use]
    pub fn at(&self, base: &str) -> Self {
        Self { base: base.trim_end_matches('/').to_owned(), ..self.clone() }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let request = self.http.request(method, format!("{}/api{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    async fn answered(request: RequestBuilder) -> Result<Response> {
        let response = request.send().await?;
        if response.status().is_success() {
            return Ok(response);
        }
        let status = response.status();
        let body = response.bytes().await?;
        match serde_json::from_slice::<ApiProblem>(&body) {
            Ok(problem) => Err(Error::Refused(Box::new(problem))),
            Err(_) => Err(Error::Unreadable(format!("status {}", status.as_u16()))),
        }
    }

    async fn take<T: DeserializeOwned>(request: RequestBuilder) -> Result<T> {
        Ok(Self::answered(request.timeout(PATIENCE)).await?.json().await?)
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        Self::take(self.request(Method::GET, path)).await
    }

    async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T> {
        Self::take(self.request(Method::POST, path).json(body)).await
    }

    /// Makes an account and signs in.
    ///
    /// # Errors
    ///
    /// See [`Error`], here and below.
    pub async fn register(&self, body: &Register) -> Result<SignedIn> {
        self.post("/auth/register", body).await
    }

    /// Signs in.
    pub async fn login(&self, body: &Login) -> Result<SignedIn> {
        self.post("/auth/login", body).await
    }

    /// The next pair of tokens. To be called by one caller at a time.
    pub async fn refresh(&self, refresh_token: &str) -> Result<SignedIn> {
        self.post("/auth/refresh", &Refresh { refresh_token: refresh_token.to_owned() }).await
    }

    /// Who is signed in.
    pub async fn me(&self) -> Result<UserView> {
        self.get("/auth/me").await
    }

    /// A page of projects, the last changed first.
    pub async fn projects(&self, cursor: Option<&str>) -> Result<ApiProjects> {
        match cursor {
            // As the server gave it: nothing in it needs to be escaped.
            Some(cursor) => self.get(&format!("/projects?cursor={cursor}")).await,
            None => self.get("/projects").await,
        }
    }

    /// A project.
    pub async fn project(&self, id: &str) -> Result<ApiProject> {
        self.get(&format!("/projects/{id}")).await
    }

    /// Makes a project; `key` makes it once however often this is called.
    pub async fn project_create(&self, key: &str, body: &NewApiProject) -> Result<ApiProject> {
        Self::take(self.request(Method::POST, "/projects").header("idempotency-key", key).json(body)).await
    }

    /// Changes a project.
    pub async fn project_update(&self, id: &str, patch: &ApiProjectPatch) -> Result<ApiProject> {
        Self::take(self.request(Method::PUT, &format!("/projects/{id}")).json(patch)).await
    }

    /// Deletes a project.
    pub async fn project_delete(&self, id: &str) -> Result<()> {
        let request = self.request(Method::DELETE, &format!("/projects/{id}")).timeout(PATIENCE);
        Self::answered(request).await.map(drop)
    }

    /// Its code.
    pub async fn code(&self, id: &str) -> Result<GeneratedApp> {
        self.get(&format!("/projects/{id}/code")).await
    }

    /// Its archive.
    pub async fn export_zip(&self, id: &str) -> Result<Bytes> {
        let request = self.request(Method::GET, &format!("/projects/{id}/export/zip")).timeout(PATIENCE);
        Ok(Self::answered(request).await?.bytes().await?)
    }

    /// Uploads a content and gives its hash. A large one goes to where the API keeps such contents,
    /// without passing through the API, where it says so.
    pub async fn upload(&self, project: &str, content: Bytes) -> Result<String> {
        let hash = blake3::hash(&content).to_hex().to_string();
        let path = format!("/projects/{project}/blobs/{hash}");
        if content.len() > DIRECT_ABOVE && self.upload_direct(&path, &content).await? {
            return Ok(hash);
        }
        let request = self.request(Method::PUT, &path);
        let request = request.header(header::CONTENT_TYPE, "application/octet-stream");
        Self::answered(request.body(content).timeout(PATIENCE)).await?;
        Ok(hash)
    }

    /// Whether the content is there now; false where the API takes it itself.
    async fn upload_direct(&self, path: &str, content: &Bytes) -> Result<bool> {
        let sha256 = STANDARD.encode(Sha256::digest(content));
        let offer = BlobOffer { size: content.len() as u64, sha256 };
        let place: BlobPlace = self.post(path, &offer).await?;
        let Some(url) = place.url else { return Ok(place.stored) };
        let mut request = self.http.put(url).body(content.clone()).timeout(PATIENCE);
        for (name, value) in &place.headers {
            request = request.header(name, value);
        }
        let status = request.send().await?.status();
        // 412: it was put there before, by an attempt that did not come back to say so.
        if !status.is_success() && status != StatusCode::PRECONDITION_FAILED {
            return Err(Error::Unreadable(format!("the bucket answers {status}")));
        }
        let taken: BlobPlace = self.post(path, &offer).await?;
        Ok(taken.stored)
    }

    /// A content by its hash; one that is not what it says is refused.
    pub async fn download(&self, project: &str, hash: &str) -> Result<Bytes> {
        let request =
            self.request(Method::GET, &format!("/projects/{project}/blobs/{hash}")).timeout(PATIENCE);
        let content = Self::answered(request).await?.bytes().await?;
        if blake3::hash(&content).to_hex().as_str() != hash {
            return Err(Error::Unreadable("a content is not what its hash says".to_owned()));
        }
        Ok(content)
    }

    /// Makes a commit, once however often the same one is pushed. [`Error::head`] says where the
    /// project is when it is somewhere else.
    pub async fn push(&self, project: &str, push: &Push) -> Result<CommitView> {
        self.post(&format!("/projects/{project}/push"), push).await
    }

    /// A page of the commits after `since`.
    pub async fn pull(&self, project: &str, since: u64) -> Result<Pulled> {
        self.get(&format!("/projects/{project}/pull?since={since}")).await
    }

    /// Generates the project anew. `key` begins it once however often this is called.
    pub async fn generate(&self, project: &str, key: &str, body: &GenerateBody) -> Result<Run> {
        self.begin(&format!("/projects/{project}/generate"), key, body).await
    }

    /// Changes the project.
    pub async fn iterate(&self, project: &str, key: &str, body: &IterateBody) -> Result<Run> {
        self.begin(&format!("/projects/{project}/iterate"), key, body).await
    }

    async fn begin(&self, path: &str, key: &str, body: &impl Serialize) -> Result<Run> {
        let request = self.request(Method::POST, path).header("idempotency-key", key).json(body);
        let response = Self::answered(request.header(header::ACCEPT, "text/event-stream")).await?;
        let place = response.headers().get(header::LOCATION).and_then(|place| place.to_str().ok());
        let place = place.and_then(|place| place.strip_prefix("/api")).map(str::to_owned);
        let place = place.ok_or_else(|| Error::Unreadable("no Location".to_owned()))?;
        Ok(Run::new(self.clone(), place, response))
    }

    /// Follows a generation from its beginning.
    pub async fn follow(&self, project: &str, generation: &str) -> Result<Run> {
        let place = format!("/projects/{project}/generate/{generation}");
        let response = self.resume(&place, 0).await?;
        Ok(Run::new(self.clone(), place, response))
    }

    async fn resume(&self, place: &str, after: u64) -> Result<Response> {
        let request = self.request(Method::GET, place).header(header::ACCEPT, "text/event-stream");
        Self::answered(request.header("last-event-id", after.to_string())).await
    }

    /// Where a generation stands.
    pub async fn generation(&self, project: &str, generation: &str) -> Result<GenerationView> {
        let request = self.request(Method::GET, &format!("/projects/{project}/generate/{generation}"));
        Self::take(request.header(header::ACCEPT, "application/json")).await
    }

    /// Stops a generation.
    pub async fn stop(&self, project: &str, generation: &str) -> Result<()> {
        let request = self.request(Method::DELETE, &format!("/projects/{project}/generate/{generation}"));
        let status = Self::answered(request.timeout(PATIENCE)).await?.status();
        debug_assert_eq!(status, StatusCode::ACCEPTED);
        Ok(())
    }

    /// What can be spent.
    pub async fn balance(&self) -> Result<Balance> {
        self.get("/credits/balance").await
    }

    /// What came and went, the latest first.
    pub async fn credit_history(&self) -> Result<CreditHistory> {
        self.get("/credits/history").await
    }
}
