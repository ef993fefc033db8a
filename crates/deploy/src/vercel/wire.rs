//! What Vercel says of a deployment.

use serde::Deserialize;
use serde_json::Value;

use crate::Result;
use crate::address::Address;
use crate::deployer::Standing;
use crate::error::DeployError;
use crate::http::code;

/// The part of a deployment that matters here.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Deployment {
    pub(super) id: String,
    /// The host of this one deployment, which only its owner sees.
    url: Option<String>,
    ready_state: String,
    /// The hosts that show the project's latest deployment.
    alias: Option<Vec<String>>,
    /// When that was done, `false`, or absent.
    #[serde(default)]
    alias_assigned: Value,
    #[serde(default)]
    alias_error: Value,
    error_code: Option<String>,
}

impl Deployment {
    pub(super) fn standing(&self, address: &Address) -> Result<Standing> {
        let shared = self.shared_host();
        Ok(match self.ready_state.as_str() {
            "READY" => {
                let host = shared.or(self.url.as_deref());
                let host = host.ok_or(DeployError::BadAnswer("a deployment without address"))?;
                Standing::Ready { url: address.site(host), settled: self.is_settled() }
            }
            "ERROR" => {
                let code = self.error_code.as_deref().and_then(code);
                Standing::Failed { code: code.unwrap_or_else(|| "error".to_owned()) }
            }
            "CANCELED" => Standing::Stopped,
            // QUEUED, INITIALIZING, BUILDING, and whatever comes before the end one day.
            _ => Standing::Working { url: shared.map(|host| address.site(host)) },
        })
    }

    /// The project's own host, `name.vercel.app`, of which there are variants that are longer and
    /// ask for a login, as the deployment's own host does. A domain of the person's may not lead
    /// there yet.
    fn shared_host(&self) -> Option<&str> {
        let aliases = || self.alias.iter().flatten().map(String::as_str).filter(|host| !host.is_empty());
        aliases()
            .filter(|host| host.ends_with(".vercel.app"))
            .min_by_key(|host| host.len())
            .or_else(|| aliases().next())
    }

    /// The hosts of the project show this deployment, or never will.
    fn is_settled(&self) -> bool {
        let is_set = |value: &Value| !matches!(value, Value::Null | Value::Bool(false));
        is_set(&self.alias_assigned) || is_set(&self.alias_error)
    }
}
