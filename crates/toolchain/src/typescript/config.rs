//! A project's `tsconfig.json`, read and written anew for the check.
//!
//! The compiler is never given the project's own file. That may be hostile (`extends`, `paths` or
//! `files` that lead out of the project), or written for an older TypeScript whose settings the
//! native compiler refuses though the project is right. What is written instead has the project's
//! choices of how code is typed, and nothing of how it is built.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use vectort_core::{Problem, RelPath};

use super::paths::{dotted, folder, inside};

type Files = BTreeMap<RelPath, Vec<u8>>;
type Options = Map<String, Value>;

/// Most configurations of one project that are checked: the root's and those that it refers to.
const MAX_CONFIGS: usize = 6;
/// Deepest chain of `extends`.
const MAX_DEPTH: usize = 8;

/// What of `compilerOptions` is taken over as it is. Everything else says how to build, or calls
/// code wrong that works (`noUncheckedIndexedAccess`, `exactOptionalPropertyTypes`).
const KEPT: &[&str] = &[
    "allowArbitraryExtensions",
    "allowImportingTsExtensions",
    "allowJs",
    "allowUmdGlobalAccess",
    "allowUnreachableCode",
    "allowUnusedLabels",
    "checkJs",
    "customConditions",
    "emitDecoratorMetadata",
    "erasableSyntaxOnly",
    "experimentalDecorators",
    "isolatedModules",
    "jsx",
    "jsxFactory",
    "jsxFragmentFactory",
    "jsxImportSource",
    "lib",
    "module",
    "moduleDetection",
    "moduleResolution",
    "moduleSuffixes",
    "noFallthroughCasesInSwitch",
    "noImplicitAny",
    "noImplicitOverride",
    "noImplicitReturns",
    "noImplicitThis",
    "noUnusedLocals",
    "noUnusedParameters",
    "resolveJsonModule",
    "resolvePackageJsonExports",
    "resolvePackageJsonImports",
    "strict",
    "strictBindCallApply",
    "strictBuiltinIteratorReturn",
    "strictFunctionTypes",
    "strictNullChecks",
    "strictPropertyInitialization",
    "target",
    "useDefineForClassFields",
    "useUnknownInCatchVariables",
    "verbatimModuleSyntax",
];

/// One configuration to check, for the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Config {
    /// The project's file that it was made of.
    pub(super) path: RelPath,
    /// What is written in its place, below the project's root.
    pub(super) json: Value,
    /// It counts on packages of types that are not here, which may declare any global name.
    pub(super) lacks_types: bool,
}

/// What a project says, after `extends`: every path seen from the project's root.
#[derive(Debug, Clone, Default)]
struct Stated {
    options: Options,
    files: Option<Vec<String>>,
    include: Option<Vec<String>>,
    exclude: Option<Vec<String>>,
    references: Vec<String>,
    /// It builds on a configuration of a package that is not here.
    lacks_base: bool,
}

/// The configurations of a project: those at the root, else of the nearest folders; and what they
/// refer to. `has_types` says which packages of types are at hand.
pub(super) fn configs(files: &Files, has_types: &dyn Fn(&str) -> bool) -> Result<Vec<Config>, Problem> {
    let all: Vec<&RelPath> = files.keys().filter(|path| path.file_name() == "tsconfig.json").collect();
    let depth = |path: &&RelPath| path.as_str().matches('/').count();
    let least = all.iter().map(depth).min().unwrap_or(0);
    let mut queue: Vec<RelPath> = all.into_iter().filter(|path| depth(path) == least).cloned().collect();
    let (mut seen, mut made) = (BTreeSet::new(), Vec::new());
    while let Some(path) = queue.pop() {
        if made.len() >= MAX_CONFIGS || !seen.insert(path.clone()) {
            continue;
        }
        let stated = load(files, &path, MAX_DEPTH)?;
        for reference in &stated.references {
            let file = format!("{reference}/tsconfig.json");
            let named = [reference.as_str(), file.trim_start_matches('/')].map(RelPath::parse);
            queue.extend(named.into_iter().flatten().find(|path| files.contains_key(path)));
        }
        // A file of references only has nothing to check of its own.
        let names_nothing = stated.files.as_ref().is_some_and(Vec::is_empty) && stated.include.is_none();
        if !names_nothing {
            made.push(make(path, stated, files, has_types));
        }
    }
    Ok(made)
}

fn broken(path: &RelPath, message: impl Into<String>) -> Problem {
    Problem::new("invalid-tsconfig", message).in_file(path.clone())
}

/// One file with all that it extends.
fn load(files: &Files, path: &RelPath, depth: usize) -> Result<Stated, Problem> {
    let content = files.get(path).ok_or_else(|| broken(path, "not there"))?;
    let mut text = String::from_utf8(content.clone()).map_err(|error| broken(path, error.to_string()))?;
    if text.starts_with('\u{feff}') {
        text.remove(0);
    }
    json_strip_comments::strip(&mut text).map_err(|error| broken(path, error.to_string()))?;
    let read: Value = serde_json::from_str(&text).map_err(|error| broken(path, error.to_string()))?;
    let Value::Object(read) = read else { return Err(broken(path, "not an object")) };

    let base = folder(path.as_str());
    let mut stated = Stated::default();
    for extended in strings(read.get("extends")) {
        if !extended.starts_with('.') {
            // A package's, or hostile; neither is here.
            stated.lacks_base = true;
            continue;
        }
        let named = inside(base, &extended).filter(|_| depth > 0);
        let candidates = named.iter().flat_map(|named| [named.clone(), format!("{named}.json")]);
        let found = candidates.filter_map(|it| RelPath::parse(&it).ok()).find(|it| files.contains_key(it));
        match found {
            Some(found) => stated.take(load(files, &found, depth - 1)?),
            None => return Err(broken(path, format!("extends {extended:?}, which is not in the project"))),
        }
    }
    let list = |key: &str| {
        let listed = read.get(key).map(|value| strings(Some(value)));
        listed.map(|it| it.iter().filter_map(|path| inside(base, path)).collect::<Vec<_>>())
    };
    let options = match read.get("compilerOptions") {
        None | Some(Value::Null) => Options::new(),
        Some(Value::Object(options)) => options.clone(),
        Some(_) => return Err(broken(path, "compilerOptions is not an object")),
    };
    let references = read.get("references").and_then(Value::as_array).cloned().unwrap_or_default();
    stated.take(Stated {
        options: placed(options, base),
        files: list("files"),
        include: list("include"),
        exclude: list("exclude"),
        references: references.iter().filter_map(|it| inside(base, it.get("path")?.as_str()?)).collect(),
        lacks_base: false,
    });
    if stated.files.is_none() && stated.include.is_none() && !base.is_empty() {
        stated.include = Some(vec![format!("{base}/**/*")]);
    }
    Ok(stated)
}

impl Stated {
    /// What comes later wins, lists as a whole. References are not inherited.
    fn take(&mut self, later: Self) {
        self.options.extend(later.options);
        if later.files.is_some() || later.include.is_some() {
            (self.files, self.include) = (later.files, later.include);
        }
        self.exclude = later.exclude.or(self.exclude.take());
        self.references = later.references;
        self.lacks_base |= later.lacks_base;
    }
}

fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(list)) => list.iter().filter_map(|it| Some(it.as_str()?.to_owned())).collect(),
        _ => Vec::new(),
    }
}

/// The options that are kept, with their paths seen from the project's root.
fn placed(mut options: Options, base: &str) -> Options {
    let root = options.get("baseUrl").and_then(Value::as_str).map(|url| inside(base, url));
    let paths = options.remove("paths");
    let (roots, dirs) = (options.remove("typeRoots"), options.remove("rootDirs"));
    let (types, out) = (options.remove("types"), options.remove("outDir"));
    options.retain(|key, value| KEPT.contains(&key.as_str()) && !value.is_null());

    // TypeScript 7 knows no `baseUrl`; what it did is said by `paths`.
    let from = root.clone().flatten().unwrap_or_else(|| base.to_owned());
    let mut mapped = Map::new();
    for (alias, targets) in paths.as_ref().and_then(Value::as_object).into_iter().flatten() {
        let targets: Vec<_> =
            strings(Some(targets)).iter().filter_map(|it| inside(&from, it)).map(|it| dotted(&it)).collect();
        if !targets.is_empty() {
            mapped.insert(alias.clone(), json!(targets));
        }
    }
    if let Some(Some(root)) = root {
        mapped.entry("*").or_insert_with(|| json!([dotted(&format!("{root}/*").replace("//", "/"))]));
    }
    if !mapped.is_empty() {
        options.insert("paths".to_owned(), Value::Object(mapped));
    }
    for (name, value) in [("typeRoots", roots), ("rootDirs", dirs)] {
        let inner: Vec<_> =
            strings(value.as_ref()).iter().filter_map(|it| inside(base, it)).map(|it| dotted(&it)).collect();
        if !inner.is_empty() {
            options.insert(name.to_owned(), json!(inner));
        }
    }
    if let Some(types) = types {
        options.insert("types".to_owned(), json!(strings(Some(&types))));
    }
    if let Some(out) = out.as_ref().and_then(Value::as_str).and_then(|out| inside(base, out)) {
        options.insert("outDir".to_owned(), Value::String(out));
    }
    options
}

fn make(path: RelPath, stated: Stated, files: &Files, has_types: &dyn Fn(&str) -> bool) -> Config {
    let package = package_of(files, folder(path.as_str()));
    let mut options = stated.options;
    let out = options.remove("outDir");
    modernise(&mut options);

    let mut lacks_types = stated.lacks_base;
    let named: Option<Vec<String>> = options.get("types").map(|types| strings(Some(types)));
    let mut types: Vec<String> = match named {
        Some(named) => named,
        // What was meant before TypeScript 6: every package of types that there is.
        None => package.iter().filter_map(|name| name.strip_prefix("@types/")).map(Into::into).collect(),
    };
    lacks_types |= package.iter().any(|name| name.starts_with("@types/") && !has_types(name));
    lacks_types |= types.iter().any(|name| !is_here(name, has_types));
    types.retain(|name| is_here(name, has_types));
    if package.contains("vite") && !types.iter().any(|name| name == "vite/client") {
        types.push("vite/client".to_owned());
    }
    options.insert("types".to_owned(), json!(types));
    if let Some(Value::Array(roots)) = options.get_mut("typeRoots") {
        roots.push(json!("./node_modules/@types"));
        roots.push(json!("../../../node_modules/@types"));
    }
    for (name, value) in [
        ("noEmit", json!(true)),
        ("skipLibCheck", json!(true)),
        ("noUncheckedSideEffectImports", json!(false)),
        ("forceConsistentCasingInFileNames", json!(true)),
    ] {
        options.insert(name.to_owned(), value);
    }
    // A project that says nothing of strictness is not held to it.
    options.entry("strict").or_insert(json!(false));
    options.entry("jsx").or_insert(json!("react-jsx"));
    options.entry("target").or_insert(json!("es2022"));

    let mut config = json!({ "compilerOptions": options });
    if let Some(files) = &stated.files {
        config["files"] = json!(files.iter().map(|it| dotted(it)).collect::<Vec<_>>());
    }
    if let Some(include) = stated.include.or_else(|| stated.files.is_none().then(|| vec!["**/*".to_owned()]))
    {
        config["include"] = json!(include.iter().map(|it| dotted(it)).collect::<Vec<_>>());
    }
    let usual = || {
        let built = ["**/node_modules", "**/dist", "**/build"].map(str::to_owned).to_vec();
        built.into_iter().chain(out.as_ref().and_then(Value::as_str).map(str::to_owned)).collect()
    };
    config["exclude"] = json!(stated.exclude.unwrap_or_else(usual));
    Config { path, json: config, lacks_types }
}

/// Says what older compilers were told in words that the native one takes.
fn modernise(options: &mut Options) {
    let lower = |options: &Options, key: &str| options.get(key)?.as_str().map(str::to_lowercase);
    if matches!(lower(options, "target").as_deref(), Some("es3" | "es5")) {
        options.insert("target".to_owned(), json!("es2015"));
    }
    if matches!(lower(options, "module").as_deref(), Some("none" | "amd" | "umd" | "system")) {
        options.insert("module".to_owned(), json!("esnext"));
    }
    if matches!(lower(options, "moduleResolution").as_deref(), Some("node" | "node10" | "classic")) {
        options.insert("moduleResolution".to_owned(), json!("bundler"));
    }
}

/// Whether an entry of `types` names something that is here.
fn is_here(name: &str, has_types: &dyn Fn(&str) -> bool) -> bool {
    if name.starts_with('.') {
        return true;
    }
    let slashes = usize::from(name.starts_with('@'));
    let package = name.match_indices('/').nth(slashes).map_or(name, |(at, _)| &name[..at]);
    has_types(&format!("@types/{package}")) || has_types(package)
}

/// The names of the packages that the nearest `package.json` asks for.
fn package_of(files: &Files, folder: &str) -> BTreeSet<String> {
    let own = RelPath::parse(format!("{folder}/package.json").trim_start_matches('/'));
    let root = RelPath::parse("package.json");
    let content = [own, root].into_iter().flatten().find_map(|path| files.get(&path));
    let read: Value = content.and_then(|content| serde_json::from_slice(content).ok()).unwrap_or_default();
    ["dependencies", "devDependencies", "peerDependencies"]
        .iter()
        .filter_map(|key| read.get(*key)?.as_object())
        .flat_map(|list| list.keys().cloned())
        .collect()
}
