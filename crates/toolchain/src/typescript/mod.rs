//! TypeScript's native compiler, which needs no Node.
//!
//! docs/adr/0009-types.md says how it comes to the person and what of its errors blocks.

mod config;
mod diagnostics;
mod packs;
mod paths;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use vectort_core::{CheckState, Problem, RelPath};

use self::config::Config;
use self::diagnostics::{Diagnostic, Printed, Weigh, Weight};
pub use self::packs::TypePacks;
use crate::process::{self, Call};
use crate::report::{Limits, ToolError};
use crate::scratch::Scratch;

/// Most problems of one project, and as many remarks: the first ones explain the rest.
const MAX_PROBLEMS: usize = 50;
/// Longest that one configuration may take.
const WALL: Duration = Duration::from_mins(1);
/// What the compiler's heap is kept below by its own means, in MiB.
const HEAP_MIB: u64 = 1024;
/// What is written in place of the project's `tsconfig.json`.
const CONFIG: &str = "vectort.tsconfig.json";

/// The note on a project whose types could not be checked, because the compiler is not there
/// ([`TypeScript::installed`]) or gave no answer.
pub const TYPES_NOT_CHECKED: &str = "types-not-checked";

/// The compiler on this machine.
#[derive(Debug, Clone)]
pub struct TypeScript {
    program: PathBuf,
}

/// What TypeScript said of a project.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TypeReport {
    /// `NotRequired` where the project has no `tsconfig.json`, or nothing that one names.
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
    /// The compiler that travels with the app: in `typescript` beside the program or where this
    /// system's packages have such files. `VECTORT_TYPESCRIPT` names another folder.
    pub fn installed() -> Option<Self> {
        if let Some(named) = std::env::var_os("VECTORT_TYPESCRIPT").filter(|it| !it.is_empty()) {
            return Self::locate(&[Path::new(&named)]);
        }
        let program = std::env::current_exe().ok()?;
        let program = program.canonicalize().unwrap_or(program);
        let folder = program.parent()?;
        let places = [
            "typescript",
            // The programs of tests and examples are in folders of their own.
            "../typescript",
            // macOS bundles and Debian packages, as Tauri lays them out.
            "../Resources/typescript",
            "../lib/vectort/typescript",
            "../lib/Vectort/typescript",
        ]
        .map(|place| folder.join(place));
        Self::locate(&places.each_ref().map(PathBuf::as_path))
    }

    /// The compiler in the first of `folders` that has it, as `lib/tsc`.
    pub fn locate(folders: &[&Path]) -> Option<Self> {
        let name = format!("tsc{}", std::env::consts::EXE_SUFFIX);
        let program = folders.iter().map(|folder| folder.join("lib").join(&name)).find(|it| it.is_file())?;
        Some(Self { program: program.canonicalize().unwrap_or(program) })
    }

    /// The program itself.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// Checks the types of a project whose files are `files`. `node_modules` is the folder of that
    /// name that the project has on disk, if any; it is only read.
    ///
    /// Cancel by dropping: the compiler is killed.
    pub async fn check_types(
        &self,
        files: &BTreeMap<RelPath, Vec<u8>>,
        node_modules: Option<&Path>,
        types: &TypePacks,
        limits: &Limits,
    ) -> Result<TypeReport, ToolError> {
        let start = Instant::now();
        let own = node_modules.filter(|folder| folder.is_dir()).and_then(|it| it.canonicalize().ok());
        let has_types = |package: &str| {
            types.has(package)
                || own.as_ref().is_some_and(|own| own.join(package).join("package.json").is_file())
        };
        let mut report = TypeReport::default();
        match config::configs(files, &has_types) {
            Err(problem) => {
                report.state = CheckState::Failed;
                report.problems.push(problem);
            }
            Ok(configs) if configs.is_empty() => {}
            Ok(configs) => {
                let (scratch, laid) = Scratch::lay(&types.work(), files, is_read)?;
                if laid.iter().any(|path| is_source(path)) {
                    let roots = roots(self, types, &scratch, own.as_deref());
                    for config in configs {
                        let printed = self.compile(&config, &scratch, limits).await?;
                        report.take(&config, &printed, files, &scratch, &roots)?;
                    }
                }
            }
        }
        report.problems.truncate(MAX_PROBLEMS);
        report.remarks.truncate(MAX_PROBLEMS);
        report.elapsed_ms = start.elapsed().as_millis() as u64;
        Ok(report)
    }

    async fn compile(
        &self,
        config: &Config,
        scratch: &Scratch,
        limits: &Limits,
    ) -> Result<Printed, ToolError> {
        scratch.write(CONFIG, config.json.to_string().as_bytes())?;
        let call = Call {
            program: &self.program,
            arguments: ["--project", CONFIG, "--pretty", "false", "--listFiles"].map(Into::into).to_vec(),
            folder: &scratch.project(),
            home: &scratch.home(),
            environment: vec![("GOMEMLIMIT".into(), format!("{HEAP_MIB}MiB").into())],
            wall: WALL.min(limits.wall),
        };
        let ended = process::run(call, limits).await?;
        let printed = Printed::parse(&ended.stdout);
        if !ended.success && printed.diagnostics.is_empty() {
            return Err(ToolError::NoAnswer(ended.words()));
        }
        Ok(printed)
    }
}

/// What the compiler may read: the copy, its own library, and types.
fn roots(compiler: &TypeScript, types: &TypePacks, scratch: &Scratch, own: Option<&Path>) -> Vec<PathBuf> {
    let mut roots = vec![scratch.project(), types.modules()];
    roots.extend(compiler.program.parent().map(Path::to_path_buf));
    roots.extend(own.map(Path::to_path_buf));
    if let Some(own) = own {
        // Without it (Windows, without the right to make links) the packs' types are taken.
        _ = link(own, &scratch.project().join("node_modules"));
    }
    let real: Vec<PathBuf> = roots.iter().filter_map(|root| root.canonicalize().ok()).collect();
    roots.extend(real);
    roots
}

#[cfg(unix)]
fn link(to: &Path, at: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, at)
}

#[cfg(windows)]
fn link(to: &Path, at: &Path) -> std::io::Result<()> {
    std::os::windows::fs::symlink_dir(to, at)
}

/// Whether a file that was read is the project's or a package's. Anything else was reached by a
/// path that leads out, and what is said of it is not passed on: a model may be shown messages.
fn is_inside(path: &Path, roots: &[PathBuf]) -> bool {
    if roots.iter().any(|root| path.starts_with(root)) {
        return true;
    }
    // A package manager's own store, or types in a folder above.
    let text = path.to_string_lossy();
    let declares = [".d.ts", ".d.mts", ".d.cts"].iter().any(|end| text.ends_with(end));
    declares && path.components().any(|part| part.as_os_str() == "node_modules")
}

fn is_source(path: &RelPath) -> bool {
    matches!(path.extension().as_str(), "ts" | "tsx" | "mts" | "cts" | "js" | "jsx" | "mjs" | "cjs")
}

fn is_read(path: &RelPath) -> bool {
    is_source(path) || path.extension() == "json"
}

impl TypeReport {
    fn take(
        &mut self,
        config: &Config,
        printed: &Printed,
        files: &BTreeMap<RelPath, Vec<u8>>,
        scratch: &Scratch,
        roots: &[PathBuf],
    ) -> Result<(), ToolError> {
        // Nothing that the configuration names.
        if printed.diagnostics.iter().any(|it| it.code == 18003) {
            return Ok(());
        }
        if printed.read.is_empty() && printed.diagnostics.is_empty() {
            return Err(ToolError::NoAnswer("no file was read".to_owned()));
        }
        if printed.read.iter().any(|path| !is_inside(path, roots)) {
            let what = "the project's sources name files outside the project";
            return Err(ToolError::NoAnswer(what.to_owned()));
        }
        if self.state == CheckState::NotRequired {
            self.state = CheckState::Passed;
        }
        let root = scratch.project().to_string_lossy().replace('\\', "/");
        let weigh = Weigh::new(files, config.lacks_types, &printed.diagnostics);
        for diagnostic in &printed.diagnostics {
            let file = diagnostic.file.as_deref().and_then(|file| RelPath::parse(file).ok());
            let weight = weigh.weigh(diagnostic);
            let problem = match file.filter(|file| files.contains_key(file)) {
                Some(file) => diagnostics::problem(diagnostic, Some(file), &root),
                // Of a package, whose types are not the project's to mend.
                None if !is_of_config(diagnostic) => continue,
                None => of_config(config, diagnostic, &root),
            };
            let list = if weight == Weight::Blocks { &mut self.problems } else { &mut self.remarks };
            if !list.contains(&problem) {
                list.push(problem);
            }
        }
        if !self.problems.is_empty() {
            self.state = CheckState::Failed;
        }
        Ok(())
    }
}

fn is_of_config(diagnostic: &Diagnostic) -> bool {
    diagnostic.file.as_deref().is_none_or(|file| file.ends_with(CONFIG))
}

/// A value that the compiler does not take: the line is that of our file, so it is not passed on.
fn of_config(config: &Config, diagnostic: &Diagnostic, root: &str) -> Problem {
    let found = diagnostics::problem(diagnostic, None, root);
    Problem::new("invalid-tsconfig", found.message).in_file(config.path.clone())
}
