//! What an import specifier means.
//!
//! Files are looked up in the project's list, which is case-sensitive everywhere: `./app` never
//! finds `App.tsx`, as it would not on the machine where the app is deployed.

use std::collections::BTreeMap;

use vectort_core::path::{join, relative};
use vectort_core::{Problem, RelPath};

use crate::config::Config;
use crate::packs::{Packs, package_name};
use crate::project::Project;

/// Extensions that may be left out, in Vite's order.
const EXTENSIONS: [&str; 7] = ["mjs", "js", "mts", "ts", "jsx", "tsx", "json"];
/// Content delivery networks whose URLs name an npm package in their first path segment.
const NETWORKS: [&str; 6] = [
    "https://esm.sh/",
    "https://cdn.skypack.dev/",
    "https://esm.run/",
    "https://cdn.jsdelivr.net/npm/",
    "https://unpkg.com/",
    "https://ga.jspm.io/npm:",
];
const NODE_BUILTINS: [&str; 22] = [
    "assert",
    "buffer",
    "child_process",
    "cluster",
    "crypto",
    "dns",
    "events",
    "fs",
    "fs/promises",
    "http",
    "https",
    "net",
    "os",
    "path",
    "process",
    "querystring",
    "readline",
    "stream",
    "tls",
    "url",
    "util",
    "zlib",
];

/// What a specifier means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolved {
    /// A file of the project, by registry id: `/` and its path, with the query if one was given.
    File(String),
    /// A module of a pack, by its canonical specifier.
    Pack(String),
    /// A file of the `public` folder, by URL path.
    Public(String),
    /// `data:` and `blob:` URLs, which the page imports by itself.
    External(String),
    /// Nothing; a problem without place.
    Missing(Problem),
}

/// Looks specifiers up in one project.
#[derive(Debug, Clone, Copy)]
pub struct Resolver<'a> {
    /// The files.
    pub project: &'a Project,
    /// Path mappings.
    pub config: &'a Config,
    /// Packages.
    pub packs: &'a Packs,
}

impl Resolver<'_> {
    /// Resolves `specifier` as written in a file of `folder` (relative to the root, "" for it).
    pub fn resolve(&self, specifier: &str, folder: &str) -> Resolved {
        let (path, query) = split_query(specifier);
        if path.starts_with("data:") || path.starts_with("blob:") {
            return Resolved::External(specifier.to_owned());
        }
        if path.starts_with("https://") || path.starts_with("http://") || path.starts_with("//") {
            return self.remote(specifier);
        }
        if path == "." || path == ".." || path.starts_with("./") || path.starts_with("../") {
            let Some(joined) = join(folder, path) else {
                return Resolved::Missing(Problem::new("import-outside-project", specifier));
            };
            return self.file(&joined, query).unwrap_or_else(|| self.unresolved(specifier, &joined));
        }
        if let Some(absolute) = path.strip_prefix('/') {
            let Some(joined) = join("", absolute) else {
                return Resolved::Missing(Problem::new("import-outside-project", specifier));
            };
            return self
                .file(&joined, query)
                .or_else(|| self.public(&joined, query))
                .or_else(|| self.file(&join(folder, &joined)?, query))
                .unwrap_or_else(|| self.unresolved(specifier, &joined));
        }
        self.mapped(path, query).unwrap_or_else(|| self.package(specifier, path, query))
    }

    /// tsconfig's `paths`, then `baseUrl`; then `@/` and `~/` as nearly every project means them.
    fn mapped(&self, path: &str, query: &str) -> Option<Resolved> {
        let mut nearest = None;
        for (pattern, targets) in &self.config.paths {
            let Some(star) = matched(pattern, path) else { continue };
            for target in targets {
                let candidate = target.replacen('*', star, 1);
                if let Some(found) = self.file(&candidate, query) {
                    return Some(found);
                }
                nearest.get_or_insert(candidate);
            }
        }
        if let Some(base) = &self.config.base_url
            && let Some(found) = self.file(&join(base, path)?, query)
        {
            return Some(found);
        }
        if let Some(rest) = path.strip_prefix("@/").or_else(|| path.strip_prefix("~/")) {
            for base in ["src", ""] {
                let candidate = join(base, rest)?;
                if let Some(found) = self.file(&candidate, query) {
                    return Some(found);
                }
                nearest.get_or_insert(candidate);
            }
        }
        // A mapping that matched but found nothing: blame it, unless it is a catch-all `*`.
        let is_alias = path.starts_with("@/") || path.starts_with("~/");
        nearest.filter(|_| is_alias).map(|candidate| self.unresolved(path, &candidate))
    }

    fn package(&self, specifier: &str, path: &str, query: &str) -> Resolved {
        if let Some(module) = self.packs.lookup(path) {
            return Resolved::Pack(module.specifier.to_owned());
        }
        let builtin = path.strip_prefix("node:").unwrap_or(path);
        if path.starts_with("node:") || NODE_BUILTINS.contains(&builtin) {
            return Resolved::Missing(Problem::new("node-builtin", specifier));
        }
        if let Some((package, version)) = self.packs.package_of(path) {
            let _ = query;
            let entry = format!("{path} ({package}@{version} has no such entry)");
            return Resolved::Missing(Problem::new("unknown-package", entry));
        }
        Resolved::Missing(Problem::new("unknown-package", package_name(path)))
    }

    /// Scripts from other hosts are refused by the page's policy; a package that a pack has is
    /// taken from there instead.
    fn remote(&self, specifier: &str) -> Resolved {
        NETWORKS
            .iter()
            .find_map(|network| specifier.strip_prefix(network))
            .and_then(|rest| {
                let path = unversioned(split_query(rest).0);
                self.packs.lookup(&path).or_else(|| self.packs.lookup(package_name(&path)))
            })
            .map_or_else(
                || Resolved::Missing(Problem::new("remote-import", specifier)),
                |module| Resolved::Pack(module.specifier.to_owned()),
            )
    }

    /// A file under exactly this name, or with an extension or index file left out.
    fn file(&self, path: &str, query: &str) -> Option<Resolved> {
        self.find(path).map(|found| Resolved::File(format!("/{found}{query}")))
    }

    /// See [`Self::file`].
    pub(crate) fn find(&self, path: &str) -> Option<&RelPath> {
        if let Some(exact) = self.project.get(path) {
            return Some(exact);
        }
        // TypeScript's way: the import names the file that the source would become.
        for (output, source) in [(".js", ".ts"), (".js", ".tsx"), (".jsx", ".tsx"), (".mjs", ".mts")] {
            if let Some(stem) = path.strip_suffix(output)
                && let Some(found) = self.project.get(&format!("{stem}{source}"))
            {
                return Some(found);
            }
        }
        let with = |stem: &str| {
            EXTENSIONS.iter().find_map(|extension| self.project.get(&format!("{stem}.{extension}")))
        };
        let index = if path.is_empty() { "index".to_owned() } else { format!("{path}/index") };
        with(path).filter(|_| !path.is_empty()).or_else(|| with(&index))
    }

    fn public(&self, path: &str, query: &str) -> Option<Resolved> {
        self.project.contains(&format!("public/{path}")).then(|| Resolved::Public(format!("/{path}{query}")))
    }

    fn unresolved(&self, specifier: &str, joined: &str) -> Resolved {
        // Another spelling of the same name helps a person, and a model, to see what is wrong.
        let wanted = joined.to_lowercase();
        let similar = self.project.files().iter().find(|file| {
            let lower = file.as_str().to_lowercase();
            lower == wanted || lower.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with('.'))
        });
        let message = match similar {
            Some(file) => format!("{specifier} (there is {file})"),
            None => specifier.to_owned(),
        };
        Resolved::Missing(Problem::new("unresolved-import", message))
    }

    /// Files that match `import.meta.glob` patterns: key as Vite writes it, and registry id.
    pub fn glob(
        &self,
        patterns: &[String],
        query: &str,
        folder: &str,
        importer: &str,
    ) -> BTreeMap<String, String> {
        let mut included = Vec::new();
        let mut excluded = Vec::new();
        for pattern in patterns {
            let (list, pattern) = match pattern.strip_prefix('!') {
                Some(rest) => (&mut excluded, rest),
                None => (&mut included, pattern.as_str()),
            };
            list.extend(absolute_pattern(pattern, folder).map(|full| (full, pattern.starts_with('.'))));
        }
        let mut found = BTreeMap::new();
        for file in self.project.files() {
            let path = file.as_str();
            if path == importer || excluded.iter().any(|(full, _)| fast_glob::glob_match(full, path)) {
                continue;
            }
            if let Some((_, is_relative)) =
                included.iter().find(|(full, _)| fast_glob::glob_match(full, path))
            {
                let key = if *is_relative { relative(folder, path) } else { format!("/{path}") };
                found.insert(key, format!("/{path}{query}"));
            }
        }
        found
    }
}

/// The pattern from the project's root.
fn absolute_pattern(pattern: &str, folder: &str) -> Option<String> {
    if let Some(absolute) = pattern.strip_prefix('/') {
        return join("", absolute);
    }
    if let Some(rest) = pattern.strip_prefix("@/") {
        return join("src", rest);
    }
    join(folder, pattern)
}

/// What the pattern's `*` stands for in `path`; "" for an exact match.
fn matched<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    match pattern.split_once('*') {
        Some((before, after)) => path.strip_prefix(before)?.strip_suffix(after),
        None => (pattern == path).then_some(""),
    }
}

/// Splits `./a.svg?url#x` into `./a.svg` and `?url`.
pub(crate) fn split_query(specifier: &str) -> (&str, &str) {
    let specifier = match specifier.split_once('#') {
        // `#` starts package-private imports; only later ones are fragments.
        Some((path, _)) if !path.is_empty() => path,
        _ => specifier,
    };
    specifier.find('?').map_or((specifier, ""), |at| specifier.split_at(at))
}

/// `react-dom@19.1.0/client` → `react-dom/client`; `@scope/a@1` → `@scope/a`.
fn unversioned(path: &str) -> String {
    path.split('/')
        .map(|part| part.get(1..).and_then(|rest| rest.find('@')).map_or(part, |at| &part[..=at]))
        .filter(|part| *part != "+esm")
        .collect::<Vec<_>>()
        .join("/")
}
