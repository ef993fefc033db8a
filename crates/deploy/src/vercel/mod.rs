//! Vercel.
//!
//! Read in its REST reference (<https://vercel.com/docs/rest-api>) and in the `@vercel/client`
//! package: the deployment is asked for with the digests of all files; Vercel answers with those
//! that it misses; these go up one by one; the deployment is asked for again.

mod wire;

use bytes::Bytes;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use vectort_core::RelPath;

use crate::Result;
use crate::address::Address;
use crate::deployer::{Account, Begun, Deployer, Progress, Release, Report, Standing};
use crate::error::DeployError;
use crate::http::{Answer, Api, Call};
use crate::limits::Limits;
use crate::name::ProjectName;
use crate::site::{Site, SiteFile};
use crate::token::Token;

use wire::Deployment;

const ADDRESS: &str = "https://api.vercel.com";
/// Files that go up at the same time.
const UPLOADS: usize = 4;
/// How often files are sent that are still said to be missing.
const ROUNDS: usize = 3;
/// What makes a page answer for all addresses that no file has.
const SINGLE_PAGE: &str = r#"{"rewrites":[{"source":"/(.*)","destination":"/index.html"}]}"#;
const CONFIG: &str = "vercel.json";

/// Vercel, as one person (or their team) sees it.
#[derive(Debug)]
pub struct Vercel {
    api: Api,
    team: Option<String>,
    limits: Limits,
}

/// The answer to asking for a deployment.
enum Created {
    Begun(Begun),
    Missing(Vec<String>),
}

impl Vercel {
    /// Vercel at `address`, its own when `None`, for `team` or the person alone.
    pub fn new(address: Option<Address>, token: Token, team: Option<String>, limits: Limits) -> Result<Self> {
        let address = address.unwrap_or_else(|| Address::fixed(ADDRESS));
        Ok(Self { api: Api::new(address, token, limits)?, team, limits })
    }

    fn get(&self, path: String) -> Call {
        let query = self.team.iter().map(|team| ("teamId", team.clone())).collect();
        Call { method: Method::GET, path, query, headers: Vec::new(), body: None }
    }

    async fn create(&self, call: &Call) -> Result<Created> {
        let answer = self.api.call(call, self.limits.retries).await?;
        let error = answer.body.pointer("/error/code").and_then(Value::as_str);
        if error == Some("missing_files") {
            let missing = answer.body.pointer("/error/missing").and_then(Value::as_array);
            let missing = missing.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
            return Ok(Created::Missing(missing.collect()));
        }
        let (id, standing) = self.deployment(answer)?;
        Ok(Created::Begun(Begun { id, standing }))
    }

    /// As [`Self::create`], but cancelled, it waits a little for an answer that is under way: only
    /// a deployment whose id is known can be stopped.
    async fn create_unless(&self, call: &Call, cancel: &CancellationToken) -> Result<Created> {
        if cancel.is_cancelled() {
            return Err(DeployError::Cancelled);
        }
        let mut creating = std::pin::pin!(self.create(call));
        tokio::select! {
            biased;
            created = &mut creating => created,
            () = cancel.cancelled() => {
                timeout(self.limits.cancel, creating).await.unwrap_or(Err(DeployError::Cancelled))
            }
        }
    }

    async fn upload(&self, file: &SiteFile) -> Result<()> {
        let body = file.read().await?;
        let mut call = self.get("/v2/files".to_owned());
        call.method = Method::POST;
        call.headers =
            vec![("x-vercel-digest", file.sha1.clone()), ("content-length", body.len().to_string())];
        call.body = Some(("application/octet-stream", body));
        let answer = self.api.call(&call, self.limits.retries).await?;
        if answer.status.is_success() { Ok(()) } else { Err(self.api.refusal(&answer)) }
    }

    fn deployment(&self, answer: Answer) -> Result<(String, Standing)> {
        if !answer.status.is_success() {
            return Err(self.api.refusal(&answer));
        }
        let deployment: Deployment =
            serde_json::from_value(answer.body).map_err(|_| DeployError::BadAnswer("no deployment"))?;
        // The id goes into paths.
        if deployment.id.is_empty()
            || !deployment.id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        {
            return Err(DeployError::BadAnswer("an id that fits in no path"));
        }
        let standing = deployment.standing(self.api.address())?;
        Ok((deployment.id, standing))
    }
}

impl Deployer for Vercel {
    async fn account(&self) -> Result<Account> {
        // A person waits: a network that is not there is said soon.
        let answer = self.api.call(&self.get("/v2/user".to_owned()), 1).await?;
        if !answer.status.is_success() {
            return Err(self.api.refusal(&answer));
        }
        let user = answer.body.pointer("/user/username").or_else(|| answer.body.pointer("/user/email"));
        let user = user.and_then(Value::as_str).ok_or(DeployError::BadAnswer("no user"))?;
        Ok(Account { user: user.to_owned() })
    }

    async fn has_project(&self, name: &ProjectName) -> Result<bool> {
        let answer = self.api.call(&self.get(format!("/v9/projects/{name}")), self.limits.retries).await?;
        match answer.status {
            StatusCode::NOT_FOUND => Ok(false),
            status if status.is_success() => Ok(true),
            _ => Err(self.api.refusal(&answer)),
        }
    }

    async fn begin(
        &self,
        release: &Release,
        report: &Report<'_>,
        cancel: &CancellationToken,
    ) -> Result<Begun> {
        let files = files(&release.site);
        let mut call = self.get("/v13/deployments".to_owned());
        call.method = Method::POST;
        // The settings below say all that could be detected.
        call.query.push(("skipAutoDetectionConfirmation", "1".to_owned()));
        call.body = Some(("application/json", manifest(&release.name, &files)));
        let known = Site::by_digest(&files);
        let (mut to_upload, mut uploaded) = (0, 0);
        for _ in 0..=ROUNDS {
            let missing = match self.create_unless(&call, cancel).await? {
                Created::Begun(begun) => return Ok(begun),
                Created::Missing(missing) => missing,
            };
            // Futures do nothing until they are polled, four at a time.
            let uploads: Vec<_> = missing
                .iter()
                .filter_map(|digest| known.get(digest.as_str()))
                .map(|file| self.upload(file))
                .collect();
            if uploads.is_empty() {
                return Err(DeployError::BadAnswer("files are missing that are not in the release"));
            }
            to_upload += uploads.len() as u32;
            report(Progress::Uploading { to_upload, uploaded });
            let mut uploads = stream::iter(uploads).buffer_unordered(UPLOADS);
            let all = async {
                while uploads.try_next().await?.is_some() {
                    uploaded += 1;
                    report(Progress::Uploading { to_upload, uploaded });
                }
                Ok(())
            };
            tokio::select! {
                sent = all => sent?,
                () = cancel.cancelled() => return Err(DeployError::Cancelled),
            }
        }
        Err(DeployError::Vendor { status: 400, code: "missing_files".to_owned() })
    }

    async fn look(&self, id: &str) -> Result<Standing> {
        let call = self.get(format!("/v13/deployments/{id}"));
        let (_, standing) = self.deployment(self.api.call(&call, self.limits.retries).await?)?;
        Ok(standing)
    }

    async fn stop(&self, id: &str) -> Result<()> {
        let mut call = self.get(format!("/v12/deployments/{id}/cancel"));
        call.method = Method::PATCH;
        let answer = self.api.call(&call, self.limits.retries).await?;
        if answer.status.is_success() { Ok(()) } else { Err(self.api.refusal(&answer)) }
    }
}

/// The files of the site, with a configuration where one page answers for all addresses. A
/// configuration of the project's own stays.
fn files(site: &Site) -> Vec<SiteFile> {
    let mut files = site.files().to_vec();
    if site.is_single_page()
        && !site.has(CONFIG)
        && let Ok(path) = RelPath::parse(CONFIG)
    {
        files.push(SiteFile::in_memory(path, Bytes::from_static(SINGLE_PAGE.as_bytes())));
    }
    files
}

/// What to deploy: files as they are. Everything that Vercel would find out by itself is turned
/// off, because a `package.json` or a folder `public` in a site means nothing.
fn manifest(name: &ProjectName, files: &[SiteFile]) -> Bytes {
    let files: Vec<Value> =
        files.iter().map(|file| json!({ "file": file.path, "sha": file.sha1, "size": file.size })).collect();
    let manifest = json!({
        "name": name.as_str(),
        "target": "production",
        "files": files,
        "projectSettings": {
            "framework": null,
            "installCommand": "",
            "buildCommand": "",
            "outputDirectory": ".",
        },
    });
    manifest.to_string().into()
}
