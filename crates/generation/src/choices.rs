//! What a request narrows an app down with: a database, features, services, a place to deploy to.

use serde::{Deserialize, Serialize};

use crate::catalog::{CatalogError, Choice, catalog};

/// Ids of the catalog's choices, as a request names them and a project remembers them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Inputs {
    /// Where data is to live.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
    /// What else the app is to have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<String>,
    /// Services that it talks to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub integrations: Vec<String>,
    /// Where it is going to be deployed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deployment: Option<String>,
}

/// The same, looked up.
#[derive(Debug, Clone, Default)]
pub struct Chosen {
    /// Where data is to live, if somewhere particular.
    pub database: Option<&'static Choice>,
    /// What else the app is to have, each once.
    pub features: Vec<&'static Choice>,
    /// Services that it talks to, each once.
    pub integrations: Vec<&'static Choice>,
    /// Where it is going to be deployed, if somewhere particular.
    pub deployment: Option<&'static Choice>,
}

impl Inputs {
    /// True when nothing is narrowed down.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Looks the ids up. What is named twice counts once.
    pub fn choose(&self) -> Result<Chosen, CatalogError> {
        let catalog = catalog();
        Ok(Chosen {
            database: self.database.as_deref().map(|id| catalog.database(id)).transpose()?,
            features: each(&self.features, |id| catalog.feature(id))?,
            integrations: each(&self.integrations, |id| catalog.integration(id))?,
            deployment: self.deployment.as_deref().map(|id| catalog.deployment(id)).transpose()?,
        })
    }
}

impl Chosen {
    /// Everything that was chosen.
    pub fn all(&self) -> impl Iterator<Item = &'static Choice> {
        let (features, integrations) = (self.features.iter(), self.integrations.iter());
        self.database.into_iter().chain(features.copied()).chain(integrations.copied()).chain(self.deployment)
    }
}

fn each(
    ids: &[String],
    find: impl Fn(&str) -> Result<&'static Choice, CatalogError>,
) -> Result<Vec<&'static Choice>, CatalogError> {
    let mut found: Vec<&'static Choice> = Vec::new();
    for id in ids {
        let choice = find(id)?;
        if found.iter().all(|it| it.id != choice.id) {
            found.push(choice);
        }
    }
    Ok(found)
}
