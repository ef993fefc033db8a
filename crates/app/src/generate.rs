//! From a description to a verified project.

use std::path::PathBuf;
use std::time::Instant;

use vectort_contract::{Done, RunRequest};
use vectort_generation::choices::Inputs;

use crate::host::Host;
use crate::turns::{Control, Tapes};
use crate::{App, Cancel, Emit};

/// What to generate.
#[derive(Debug, Clone, Default)]
pub struct GenerateRequest {
    /// The person's words.
    pub description: String,
    /// Catalog id; found from the words when `None`.
    pub type_id: Option<String>,
    /// Catalog id; the type's usual one when `None`.
    pub framework: Option<String>,
    /// What else narrows it down; when `None`, what the project that is made anew was made with.
    pub inputs: Option<Inputs>,
    /// Ids of attachments.
    pub attachments: Vec<String>,
    /// Advanced mode: a stronger model, more thought, and work in steps.
    pub advanced: bool,
    /// Ask only this provider.
    pub provider: Option<String>,
    /// Ask for this model.
    pub model: Option<String>,
    /// Begin with the offline starter when providers were asked and none answered.
    pub allow_starter: bool,
    /// Open the result in a webview as part of the gate.
    pub mount: bool,
    /// Where to write; must be absent or empty. A free folder when `None`.
    pub out: Option<PathBuf>,
    /// The most that it may cost, in millionths of a US dollar; as the settings say when `None`.
    pub max_cost_microusd: Option<u64>,
    /// Records every call into this file, which is replaced.
    pub record: Option<PathBuf>,
    /// Asks nobody, and plays this recording instead.
    pub replay: Option<PathBuf>,
}

impl From<RunRequest> for GenerateRequest {
    fn from(request: RunRequest) -> Self {
        let inputs = Inputs {
            database: request.database,
            features: request.features,
            integrations: request.integrations,
            deployment: request.deployment,
        };
        Self {
            description: request.description,
            type_id: request.type_id,
            framework: request.framework,
            inputs: Some(inputs).filter(|inputs| !inputs.is_empty()),
            attachments: request.attachments,
            advanced: request.advanced,
            provider: request.provider,
            model: request.model,
            // The window offers the starter by name instead: nobody who asked a model is given
            // something else unasked.
            allow_starter: false,
            mount: true,
            ..Self::default()
        }
    }
}

impl<H: Host> App<H> {
    /// Generates a project and reports how it went; the result carries an error, if any. Stopped by
    /// `cancel`, it keeps what is complete as a draft (`version` is then set beside the error).
    pub async fn generate(&self, mut request: GenerateRequest, emit: &Emit<'_>, cancel: &Cancel) -> Done {
        let started = Instant::now();
        let tapes = Tapes { record: request.record.take(), replay: request.replay.take() };
        let out = request.out.take();
        let begun = async { self.begin(self.create_job(request, None).await?, tapes, out, cancel).await };
        match begun.await {
            Ok(begun) => Box::pin(self.drive(begun, emit, &Control::of(cancel))).await,
            Err(error) => Done {
                error: Some(error),
                elapsed_ms: started.elapsed().as_millis() as u64,
                ..Done::default()
            },
        }
    }
}
