//! Which files of the project an import means.
//!
//! Whatever is asked for on the way is noted, found or not: an import's meaning can only change
//! when one of those paths comes or goes.

use vectort_core::RelPath;
use vectort_core::path::join;

use crate::config::Config;

/// Extensions that scripts leave out, in Vite's order; then components and styles.
const SCRIPTS: [&str; 11] = ["ts", "tsx", "js", "jsx", "mjs", "mts", "json", "vue", "svelte", "css", "scss"];
/// Most folders above a file that are tried as roots.
const MAX_ROOTS: usize = 12;

/// The project's list of files, which notes what it is asked for.
pub(crate) trait Listing {
    /// True if there is the file, which then is a result.
    fn file(&mut self, path: &str) -> bool;
    /// True if files of an extension lie in the folder, which then are results.
    fn folder(&mut self, folder: &str, extension: &str) -> bool;
}

/// Resolves one import of a file.
pub(crate) fn resolve(config: &Config, from: &RelPath, import: &str, listing: &mut dyn Listing) {
    let folder = from.parent().unwrap_or_default();
    match from.extension().as_str() {
        "py" | "pyi" => python(folder, import, listing),
        "go" => go(config, import, listing),
        "rs" => rust(from, folder, import, listing),
        "java" => java(folder, import, listing),
        "php" => php(config, folder, import, listing),
        "rb" | "rake" => ruby(folder, import, listing),
        "dart" => dart(folder, import, listing),
        "sol" => solidity(folder, import, listing),
        _ => script(config, folder, import, listing),
    };
}

fn script(config: &Config, folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    let import = import.split(['?', '#']).next().filter(|it| !it.is_empty()).unwrap_or(import);
    if import.starts_with('.') {
        return join(folder, import).is_some_and(|path| script_file(&path, listing));
    }
    if let Some(absolute) = import.strip_prefix('/') {
        return join("", absolute)
            .is_some_and(|path| script_file(&path, listing) || listing.file(&format!("public/{path}")));
    }
    for (pattern, targets) in &config.paths {
        let Some(star) = matched(pattern, import) else { continue };
        for target in targets {
            if script_file(&target.replacen('*', star, 1), listing) {
                return true;
            }
        }
    }
    for base in &config.bases {
        if join(base, import).is_some_and(|path| script_file(&path, listing)) {
            return true;
        }
    }
    if let Some(rest) = import.strip_prefix("@/").or_else(|| import.strip_prefix("~/")) {
        return ["src", "", "app"]
            .into_iter()
            .filter_map(|base| join(base, rest))
            .any(|path| script_file(&path, listing));
    }
    if let Some(rest) = import.strip_prefix("$lib") {
        return join("src/lib", rest).is_some_and(|path| script_file(&path, listing));
    }
    for (name, package) in &config.packages {
        let Some(rest) = import.strip_prefix(name.as_str()) else { continue };
        if !rest.is_empty() && !rest.starts_with('/') {
            continue;
        }
        for base in ["src", ""] {
            let path = join(package, base).and_then(|base| join(&base, rest));
            if path.is_some_and(|path| script_file(&path, listing)) {
                return true;
            }
        }
    }
    false
}

fn script_file(path: &str, listing: &mut dyn Listing) -> bool {
    if !path.is_empty() {
        if has_extension(path) && listing.file(path) {
            return true;
        }
        // TypeScript's way: the import names the file that the source would become.
        for (output, source) in [(".js", ".ts"), (".js", ".tsx"), (".jsx", ".tsx"), (".mjs", ".mts")] {
            if let Some(stem) = path.strip_suffix(output)
                && listing.file(&format!("{stem}{source}"))
            {
                return true;
            }
        }
        if SCRIPTS.iter().any(|extension| listing.file(&format!("{path}.{extension}"))) {
            return true;
        }
    }
    let index = if path.is_empty() { "index".to_owned() } else { format!("{path}/index") };
    SCRIPTS.iter().take(4).any(|extension| listing.file(&format!("{index}.{extension}")))
}

fn has_extension(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.contains('.'))
}

/// What the pattern's `*` stands for in `path`; "" for an exact match.
fn matched<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    match pattern.split_once('*') {
        Some((before, after)) => path.strip_prefix(before)?.strip_suffix(after),
        None => (pattern == path).then_some(""),
    }
}

/// The folder and those above it, nearest first, the root last.
fn roots(folder: &str) -> impl Iterator<Item = &str> {
    let mut next = Some(folder);
    std::iter::from_fn(move || {
        let folder = next?;
        next = (!folder.is_empty()).then(|| folder.rsplit_once('/').map_or("", |(parent, _)| parent));
        Some(folder)
    })
    .take(MAX_ROOTS)
}

fn below(root: &str, path: &str) -> String {
    if root.is_empty() { path.to_owned() } else { format!("{root}/{path}") }
}

fn python(folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    let rest = import.trim_start_matches('.');
    let dots = import.len() - rest.len();
    let path = rest.replace('.', "/");
    let mut module = |root: &str| {
        let base = if path.is_empty() { root.to_owned() } else { below(root, &path) };
        (!path.is_empty() && listing.file(&format!("{base}.py")))
            || listing.file(&below(&base, "__init__.py"))
    };
    if dots > 0 {
        return roots(folder).nth(dots - 1).is_some_and(module);
    }
    roots(folder).any(&mut module) || module("src")
}

fn go(config: &Config, import: &str, listing: &mut dyn Listing) -> bool {
    for (module, folder) in &config.modules {
        if let Some(rest) = import.strip_prefix(module.as_str())
            && (rest.is_empty() || rest.starts_with('/'))
            && let Some(folder) = join(folder, rest)
        {
            return listing.folder(&folder, "go");
        }
    }
    false
}

fn rust(from: &RelPath, folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    let stem = from.file_name().trim_end_matches(".rs");
    let module = if matches!(stem, "mod" | "lib" | "main") { folder.to_owned() } else { below(folder, stem) };
    if let Some(name) = import.strip_prefix("mod ") {
        let tried = [below(&module, name), below(folder, name)];
        return tried
            .iter()
            .any(|path| listing.file(&format!("{path}.rs")) || listing.file(&format!("{path}/mod.rs")));
    }
    let mut parts: Vec<&str> = import.split("::").collect();
    let root = match parts.first().copied() {
        Some("std" | "core" | "alloc") | None => return false,
        Some("self") => {
            parts.remove(0);
            module
        }
        Some("super") => {
            let mut root = module;
            while parts.first() == Some(&"super") {
                parts.remove(0);
                root = root.rsplit_once('/').map_or("", |(parent, _)| parent).to_owned();
            }
            root
        }
        first => {
            parts.remove(0);
            let source = roots(folder).find(|root| *root == "src" || root.ends_with("/src"));
            match (first, source) {
                (Some("crate"), Some(source)) => source.to_owned(),
                (Some("crate"), None) => folder.to_owned(),
                // A test or another program of the package names it.
                _ => below(roots(folder).nth(1).unwrap_or_default(), "src"),
            }
        }
    };
    for end in (1..=parts.len()).rev() {
        let path = below(&root, &parts[..end].join("/"));
        if listing.file(&format!("{path}.rs")) || listing.file(&format!("{path}/mod.rs")) {
            return true;
        }
    }
    false
}

fn java(folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    let main = folder.replacen("src/test/", "src/main/", 1);
    let path = import.replace('.', "/");
    // A static import names a member of the class.
    let class = path.rsplit_once('/').map_or("", |(class, _)| class);
    for root in roots(folder).chain(roots(&main).filter(|_| main != folder)) {
        if let Some(package) = path.strip_suffix("/*") {
            if listing.folder(&below(root, package), "java") {
                return true;
            }
        } else if listing.file(&format!("{}.java", below(root, &path)))
            || (class.contains('/') && listing.file(&format!("{}.java", below(root, class))))
        {
            return true;
        }
    }
    false
}

fn php(config: &Config, folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    if import.ends_with(".php") {
        let path = import.trim_start_matches('/');
        return [folder, ""].into_iter().filter_map(|root| join(root, path)).any(|path| listing.file(&path));
    }
    let import = import.trim_start_matches('\\');
    for (namespace, folder) in &config.namespaces {
        if let Some(rest) = import.strip_prefix(namespace.as_str()) {
            let path = below(folder, &rest.trim_start_matches('\\').replace('\\', "/"));
            if listing.file(&format!("{path}.php")) {
                return true;
            }
        }
    }
    let path = import.replace('\\', "/");
    let Some((first, rest)) = path.split_once('/') else { return listing.file(&format!("{path}.php")) };
    [path.clone(), format!("{}/{rest}", first.to_lowercase()), format!("src/{rest}")]
        .iter()
        .any(|path| listing.file(&format!("{path}.php")))
}

fn ruby(folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    let stem = import.trim_end_matches(".rb");
    if import.starts_with('.') {
        return join(folder, stem).is_some_and(|path| listing.file(&format!("{path}.rb")));
    }
    roots(folder).any(|root| {
        let path = below(root, stem);
        listing.file(&format!("{path}.rb"))
            || listing.file(&format!("{}.rb", below(root, &format!("lib/{stem}"))))
    })
}

fn dart(folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    if let Some(package) = import.strip_prefix("package:") {
        let Some((_, path)) = package.split_once('/') else { return false };
        return roots(folder).any(|root| listing.file(&below(root, &format!("lib/{path}"))));
    }
    !import.starts_with("dart:") && join(folder, import).is_some_and(|path| listing.file(&path))
}

fn solidity(folder: &str, import: &str, listing: &mut dyn Listing) -> bool {
    if import.starts_with('.') {
        return join(folder, import).is_some_and(|path| listing.file(&path));
    }
    ["", "contracts", "src", "lib"].into_iter().any(|root| listing.file(&below(root, import)))
}
