//! What the stub knows.

use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;

use serde_json::{Value, json};

use super::{Behaviour, Build, Call, Deployment, Site};

#[derive(Debug)]
pub(super) struct State {
    pub(super) behaviour: Behaviour,
    /// Where a deployment's own host is.
    login: SocketAddr,
    /// Files by digest.
    pub(super) blobs: HashMap<String, Vec<u8>>,
    projects: BTreeMap<String, Project>,
    deployments: Vec<Made>,
    pub(super) calls: Vec<Call>,
    uploading: u32,
    pub(super) most_uploading: u32,
}

#[derive(Debug)]
struct Project {
    address: SocketAddr,
    /// What its site shows: the id of a deployment.
    shown: Option<String>,
    /// Visits so far.
    visits: u32,
}

#[derive(Debug)]
struct Made {
    deployment: Deployment,
    looks: u32,
    /// The project's site shows it.
    is_aliased: bool,
}

/// What a visit to a site gives.
pub(super) enum Visit {
    Login,
    Missing,
    File { path: String, bytes: Vec<u8> },
}

impl State {
    pub(super) fn new(behaviour: Behaviour, login: SocketAddr) -> Self {
        Self {
            behaviour,
            login,
            blobs: HashMap::new(),
            projects: BTreeMap::new(),
            deployments: Vec::new(),
            calls: Vec::new(),
            uploading: 0,
            most_uploading: 0,
        }
    }

    pub(super) fn site(&self, project: &str) -> Option<SocketAddr> {
        self.projects.get(project).map(|project| project.address)
    }

    pub(super) fn deployments(&self) -> Vec<Deployment> {
        self.deployments.iter().map(|made| made.deployment.clone()).collect()
    }

    pub(super) fn has_project(&self, name: &str) -> bool {
        self.projects.contains_key(name)
    }

    /// Adds a project whose site is at `address`.
    pub(super) fn add_project(&mut self, name: &str, address: SocketAddr) {
        self.projects.insert(name.to_owned(), Project { address, shown: None, visits: 0 });
    }

    pub(super) fn begin_upload(&mut self) {
        self.uploading += 1;
        self.most_uploading = self.most_uploading.max(self.uploading);
    }

    pub(super) fn end_upload(&mut self) {
        self.uploading -= 1;
    }

    pub(super) fn add_deployment(
        &mut self,
        name: &str,
        files: BTreeMap<String, Vec<u8>>,
        request: Value,
    ) -> Value {
        let id = format!("dpl_{}", self.deployments.len() + 1);
        let deployment = Deployment { id, name: name.to_owned(), state: "QUEUED", files, request };
        let made = Made { deployment, looks: 0, is_aliased: false };
        let shown = self.show(&made);
        self.deployments.push(made);
        shown
    }

    /// Looks at a deployment, which moves it on.
    pub(super) fn look(&mut self, id: &str) -> Option<Value> {
        let index = self.deployments.iter().position(|made| made.deployment.id == id)?;
        let looks = self.behaviour.looks;
        let fails = index < self.behaviour.failures as usize;
        let build = if fails { Build::Fails("BUILD_FAILED") } else { self.behaviour.build };
        let made = &mut self.deployments[index];
        made.looks += 1;
        match made.deployment.state {
            "QUEUED" if made.looks > looks => made.deployment.state = "BUILDING",
            "BUILDING" if made.looks > 2 * looks => {
                made.deployment.state = match build {
                    Build::Ready => "READY",
                    Build::Fails(_) => "ERROR",
                    Build::Cancelled => "CANCELED",
                    Build::Never => "BUILDING",
                };
            }
            // Ready first, shown a moment later.
            "READY" => {
                made.is_aliased = true;
                let (name, id) = (made.deployment.name.clone(), made.deployment.id.clone());
                if let Some(project) = self.projects.get_mut(&name) {
                    project.shown = Some(id);
                }
            }
            _ => {}
        }
        Some(self.show(&self.deployments[index]))
    }

    /// Cancels a deployment: `None` when there is none, `Err` when it is over.
    pub(super) fn cancel(&mut self, id: &str) -> Option<Result<Value, ()>> {
        let index = self.deployments.iter().position(|made| made.deployment.id == id)?;
        let deployment = &mut self.deployments[index].deployment;
        if !matches!(deployment.state, "QUEUED" | "BUILDING") {
            return Some(Err(()));
        }
        deployment.state = "CANCELED";
        Some(Ok(self.show(&self.deployments[index])))
    }

    fn show(&self, made: &Made) -> Value {
        let Deployment { id, name, state, .. } = &made.deployment;
        let alias: Vec<String> = match self.site(name) {
            Some(site) if made.is_aliased => vec![site.to_string()],
            _ => Vec::new(),
        };
        let mut shown = json!({
            "id": id,
            "name": name,
            "url": self.login.to_string(),
            "readyState": state,
            "status": state,
            "target": "production",
            "alias": alias,
            "aliasAssigned": if made.is_aliased { json!(1_790_000_000_000_u64) } else { json!(false) },
            "aliasError": null,
        });
        if *state == "ERROR" {
            let code = if let Build::Fails(code) = self.behaviour.build { code } else { "BUILD_FAILED" };
            shown["errorCode"] = json!(code);
            shown["errorMessage"] = json!("A sentence for people.");
        }
        shown
    }

    /// Somebody visits a project's site.
    pub(super) fn visit(&mut self, project: &str, path: &str) -> Visit {
        let site = self.behaviour.site;
        let Some(project) = self.projects.get_mut(project) else { return Visit::Missing };
        project.visits += 1;
        match site {
            Site::Login => return Visit::Login,
            Site::Missing => return Visit::Missing,
            Site::Late(times) if project.visits <= times => return Visit::Missing,
            Site::Late(_) | Site::Serves => {}
        }
        let shown = project.shown.clone();
        let made = self.deployments.iter().find(|made| Some(&made.deployment.id) == shown.as_ref());
        let Some(files) = made.map(|made| &made.deployment.files) else { return Visit::Missing };
        let wanted = match path.trim_start_matches('/') {
            folder if folder.is_empty() || folder.ends_with('/') => format!("{folder}index.html"),
            file => file.to_owned(),
        };
        // The configuration is read, never served.
        let found = files.get(&wanted).filter(|_| wanted != "vercel.json").map(|bytes| (wanted, bytes));
        let found = found.or_else(|| {
            let page = fallback(files.get("vercel.json")?)?;
            files.get(&page).map(|bytes| (page.clone(), bytes))
        });
        match found {
            Some((path, bytes)) => Visit::File { path, bytes: bytes.clone() },
            None => Visit::Missing,
        }
    }
}

/// The page that answers for every address that has no file.
fn fallback(config: &[u8]) -> Option<String> {
    let config: Value = serde_json::from_slice(config).ok()?;
    let rewrites = config["rewrites"].as_array()?;
    let all = rewrites.iter().find(|rewrite| rewrite["source"] == "/(.*)")?;
    Some(all["destination"].as_str()?.trim_start_matches('/').to_owned())
}
