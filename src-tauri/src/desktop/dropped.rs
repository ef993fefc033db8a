//! A file that a person dropped on the page: the body of a request, with its place or name in the
//! headers.

use tauri::ipc::{InvokeBody, Request};
use vectort_contract::{ErrorCode, WireError};
use vectort_core::{ProjectId, RelPath};

/// A dropped file.
pub(crate) struct Dropped {
    /// The project that it was dropped on.
    pub(crate) project: ProjectId,
    /// Where it goes.
    pub(crate) path: RelPath,
    /// The file itself.
    pub(crate) content: Vec<u8>,
}

impl Dropped {
    /// Takes the request apart.
    pub(crate) fn of(request: &Request<'_>) -> Result<Self, WireError> {
        let header = |name: &str| request.headers().get(name).and_then(|value| value.to_str().ok());
        let project = header("vectort-project").and_then(|id| id.parse().ok());
        // A path may hold characters that a header cannot.
        let path = header("vectort-path")
            .and_then(|path| percent_encoding::percent_decode_str(path).decode_utf8().ok());
        let (Some(project), Some(path), InvokeBody::Raw(content)) = (project, path, request.body()) else {
            return Err(WireError::new(ErrorCode::Internal).with("detail", "not a dropped file"));
        };
        let path = RelPath::parse(&path)
            .map_err(|_| WireError::new(ErrorCode::UnsafePath).with("path", path.as_ref()))?;
        Ok(Self { project, path, content: content.clone() })
    }
}

/// The name and the content of a file that goes along with a turn.
pub(crate) fn attached(request: &Request<'_>) -> Result<(String, Vec<u8>), WireError> {
    let name = request.headers().get("vectort-name").and_then(|value| value.to_str().ok());
    let name = name.and_then(|name| percent_encoding::percent_decode_str(name).decode_utf8().ok());
    match (name, request.body()) {
        (Some(name), InvokeBody::Raw(content)) => Ok((name.into_owned(), content.clone())),
        _ => Err(WireError::new(ErrorCode::Internal).with("detail", "not a file")),
    }
}
