//! What can be asked for: project types, frameworks, databases, features, services, places to
//! deploy to. All of it is data (`data/catalog.toml`); this is its shape.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;
use vectort_core::Check;

use crate::accept::Expectation;

/// Everything in `data/catalog.toml`, in its order.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Catalog {
    /// Lists of texts that several expectations share.
    pub words: BTreeMap<String, Vec<String>>,
    /// The 29 kinds of project.
    #[serde(rename = "type")]
    pub types: Vec<ProjectType>,
    /// The 23 frameworks, then the plain languages that some types default to.
    #[serde(rename = "framework")]
    pub frameworks: Vec<Framework>,
    /// The 8 databases.
    #[serde(rename = "database")]
    pub databases: Vec<Choice>,
    /// The 12 features.
    #[serde(rename = "feature")]
    pub features: Vec<Choice>,
    /// The 8 services that an app may talk to.
    #[serde(rename = "integration")]
    pub integrations: Vec<Choice>,
    /// The 6 places where an app may be deployed.
    #[serde(rename = "deployment")]
    pub deployments: Vec<Choice>,
}

/// A kind of project.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProjectType {
    /// Stable snake-case id, as the command line takes it.
    pub id: String,
    /// What the type is listed under: `web`, `mobile`, `desktop`, `blockchain`, `game`, `ai`,
    /// `backend`, `data`, `tool`.
    pub family: String,
    /// What such a project is, for the prompt.
    pub brief: String,
    /// Id of the framework used when none is named.
    pub framework: String,
    /// Id of the framework that its starter is written in, where it is not the default.
    starter_framework: Option<String>,
    /// Ids of the frameworks that may be named.
    pub frameworks: Vec<String>,
    /// Whether there is something to look at.
    pub preview: Preview,
    /// A manifest that this type has whatever the framework.
    manifest: Option<String>,
    /// The page that it is looked at by, where that is not `index.html`; `a|b` is a choice.
    entry: Option<String>,
    /// Files that this type needs whatever the framework; see [`Framework::required`].
    #[serde(default)]
    required: Vec<String>,
    /// The framework's files may be in any folder: there are several projects in one.
    #[serde(default)]
    anywhere: bool,
    /// What must be true of such a project, whatever the framework.
    pub accept: Vec<Expectation>,
}

/// How a project of a type can be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preview {
    /// In a browser, served by the preview server.
    Browser,
    /// Not here: it needs a device, a server or a chain.
    None,
}

/// What a project is written in.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Framework {
    /// Stable snake-case id.
    pub id: String,
    /// Its own name, which is the same in every language.
    pub label: String,
    /// Its main language.
    pub language: String,
    /// What describes a project of it, as `vectort-syntax` names manifests.
    pub manifest: String,
    /// What a project of it must pass; [`Stack::checks`] leaves out what the type has no use for.
    pub checks: Vec<Check>,
    /// True for a plain language that is not one of the 23 frameworks.
    #[serde(default)]
    pub extra: bool,
    /// Files that must exist: `a|b` is a choice, `*.ext` any file whose path ends so.
    pub required: Vec<String>,
    /// How a project of it is laid out, for the prompt.
    pub guide: String,
    /// What must be true of a project of it, whatever the type.
    #[serde(default)]
    pub accept: Vec<Expectation>,
}

/// A database, a feature, a service or a place to deploy to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Stable snake-case id.
    pub id: String,
    /// English name; people see the localised one.
    pub label: String,
    /// What it asks of the code, for the prompt.
    pub guide: String,
    /// What must be true of a project that was to have it.
    #[serde(default)]
    pub accept: Vec<Expectation>,
}

/// A type together with a framework that it allows.
#[derive(Debug, Clone, Copy)]
pub struct Stack {
    /// The type.
    pub kind: &'static ProjectType,
    /// The framework.
    pub framework: &'static Framework,
}

/// Why a choice is not possible.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CatalogError {
    /// No type of that id.
    #[error("unknown project type `{0}`")]
    UnknownType(String),
    /// No framework of that id.
    #[error("unknown framework `{0}`")]
    UnknownFramework(String),
    /// The type cannot be written in that framework.
    #[error("a {type_id} cannot be written in {framework}")]
    FrameworkNotAllowed {
        /// The type's id.
        type_id: String,
        /// The framework's id.
        framework: String,
        /// Ids of those that it can be written in.
        allowed: &'static [String],
    },
    /// No database of that id.
    #[error("unknown database `{0}`")]
    UnknownDatabase(String),
    /// No feature of that id.
    #[error("unknown feature `{0}`")]
    UnknownFeature(String),
    /// No service of that id.
    #[error("unknown integration `{0}`")]
    UnknownIntegration(String),
    /// No place to deploy to of that id.
    #[error("unknown deployment `{0}`")]
    UnknownDeployment(String),
}

impl CatalogError {
    /// A stable kebab-case id.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownType(_) => "unknown-type",
            Self::UnknownFramework(_) => "unknown-framework",
            Self::FrameworkNotAllowed { .. } => "framework-not-allowed",
            Self::UnknownDatabase(_) => "unknown-database",
            Self::UnknownFeature(_) => "unknown-feature",
            Self::UnknownIntegration(_) => "unknown-integration",
            Self::UnknownDeployment(_) => "unknown-deployment",
        }
    }
}

/// The catalog, read once.
pub fn catalog() -> &'static Catalog {
    static CATALOG: LazyLock<Catalog> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "compiled-in data that a test reads")]
        toml::from_str(include_str!("../data/catalog.toml")).expect("data/catalog.toml is well formed")
    });
    &CATALOG
}

impl Catalog {
    /// The type of that id.
    pub fn kind(&'static self, id: &str) -> Result<&'static ProjectType, CatalogError> {
        self.types.iter().find(|kind| kind.id == id).ok_or_else(|| CatalogError::UnknownType(id.to_owned()))
    }

    /// The framework of that id.
    pub fn framework(&'static self, id: &str) -> Result<&'static Framework, CatalogError> {
        self.frameworks
            .iter()
            .find(|framework| framework.id == id)
            .ok_or_else(|| CatalogError::UnknownFramework(id.to_owned()))
    }

    /// The database of that id.
    pub fn database(&'static self, id: &str) -> Result<&'static Choice, CatalogError> {
        choice(&self.databases, id, CatalogError::UnknownDatabase)
    }

    /// The feature of that id.
    pub fn feature(&'static self, id: &str) -> Result<&'static Choice, CatalogError> {
        choice(&self.features, id, CatalogError::UnknownFeature)
    }

    /// The service of that id.
    pub fn integration(&'static self, id: &str) -> Result<&'static Choice, CatalogError> {
        choice(&self.integrations, id, CatalogError::UnknownIntegration)
    }

    /// The place to deploy to of that id.
    pub fn deployment(&'static self, id: &str) -> Result<&'static Choice, CatalogError> {
        choice(&self.deployments, id, CatalogError::UnknownDeployment)
    }

    /// A type with the framework named, or with its default one.
    pub fn stack(&'static self, type_id: &str, framework: Option<&str>) -> Result<Stack, CatalogError> {
        let kind = self.kind(type_id)?;
        let framework = self.framework(framework.unwrap_or(&kind.framework))?;
        if kind.frameworks.contains(&framework.id) {
            return Ok(Stack { kind, framework });
        }
        Err(CatalogError::FrameworkNotAllowed {
            type_id: kind.id.clone(),
            framework: framework.id.clone(),
            allowed: &kind.frameworks,
        })
    }

    /// A type with the framework that its starter is written in.
    pub fn starter_stack(&'static self, type_id: &str) -> Result<Stack, CatalogError> {
        let kind = self.kind(type_id)?;
        self.stack(type_id, kind.starter_framework.as_deref())
    }
}

fn choice(
    choices: &'static [Choice],
    id: &str,
    unknown: fn(String) -> CatalogError,
) -> Result<&'static Choice, CatalogError> {
    choices.iter().find(|choice| choice.id == id).ok_or_else(|| unknown(id.to_owned()))
}

impl Stack {
    /// True when the project can be bundled and looked at here.
    pub fn is_browser(self) -> bool {
        self.kind.preview == Preview::Browser && self.framework.checks.contains(&Check::Bundle)
    }

    /// The checks that such a project must pass, in the order in which they run.
    pub fn checks(self) -> impl Iterator<Item = Check> {
        let is_browser = self.is_browser();
        let checks = self.framework.checks.iter().copied();
        checks.filter(move |check| {
            is_browser || !matches!(check, Check::Resolve | Check::Bundle | Check::Mount)
        })
    }

    /// Whether such a project must pass that check.
    pub fn requires(self, check: Check) -> bool {
        self.checks().any(|it| it == check)
    }

    /// The pages that the project may be looked at by, the likeliest first.
    pub fn entries(self) -> Vec<&'static str> {
        self.kind.entry.as_deref().unwrap_or("index.html").split('|').collect()
    }

    /// Files that must exist; see [`Framework::required`].
    pub fn required(self) -> Vec<String> {
        let of_framework = self.framework.required.iter().map(|need| match need.as_str() {
            "index.html" => self.kind.entry.as_deref().unwrap_or(need).to_owned(),
            need if self.kind.anywhere => {
                let anywhere = need.split('|').map(|one| format!("*{}", one.trim_start_matches('*')));
                anywhere.collect::<Vec<_>>().join("|")
            }
            need => need.to_owned(),
        });
        of_framework.chain(self.kind.required.iter().cloned()).collect()
    }

    /// The manifests to check, as `vectort-syntax` names them.
    pub fn manifests(self) -> Vec<&'static str> {
        std::iter::once(self.framework.manifest.as_str()).chain(self.kind.manifest.as_deref()).collect()
    }
}
