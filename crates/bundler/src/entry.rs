//! Where a project starts: its pages and the scripts that they load.

use std::collections::BTreeMap;

use vectort_core::path::join;
use vectort_core::{Problem, RelPath};

use crate::html::{Page, Script};
use crate::project::Project;
use crate::resolve::{Resolved, Resolver};

/// Scripts that start an app whose page names none (create-react-app, a bare `src/`).
const CONVENTIONAL: [&str; 12] = [
    "src/main.tsx",
    "src/main.jsx",
    "src/main.ts",
    "src/main.js",
    "src/index.tsx",
    "src/index.jsx",
    "src/index.ts",
    "src/index.js",
    "main.tsx",
    "main.jsx",
    "index.tsx",
    "index.jsx",
];
/// The page of a project that has scripts but no page.
const BARE_PAGE: &str = "<!doctype html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n</head>\n\
<body>\n<div id=\"root\"></div>\n<div id=\"app\"></div>\n</body>\n</html>\n";

/// A page and what it starts.
#[derive(Debug, Clone)]
pub(crate) struct PageEntry {
    /// The file; for [`BARE_PAGE`] a name that does not exist.
    pub(crate) path: RelPath,
    pub(crate) page: Page,
    /// Registry ids of its module scripts, in order.
    pub(crate) modules: Vec<String>,
    /// Code of inline module scripts, by registry id.
    pub(crate) inline: BTreeMap<String, String>,
    /// Scripts and styles that are not there.
    pub(crate) problems: Vec<Problem>,
    /// Images that are not there.
    pub(crate) notes: Vec<Problem>,
}

/// Every page of the project. The first is the one that `/` shows.
pub(crate) fn pages(resolver: &Resolver<'_>) -> Vec<PageEntry> {
    let mut paths: Vec<RelPath> = resolver
        .project
        .files()
        .iter()
        .filter(|path| matches!(path.extension().as_str(), "html" | "htm"))
        .cloned()
        .collect();
    paths.sort_by_key(|path| (rank(path.as_str()), path.clone()));
    let has_main = paths.first().is_some_and(|path| rank(path.as_str()).0 < 9);
    let conventional = CONVENTIONAL.iter().find_map(|name| resolver.project.get(name).cloned());
    let mut pages: Vec<PageEntry> = Vec::new();
    if !has_main
        && let Some(script) = &conventional
        && let Ok(path) = RelPath::parse("index.html")
    {
        let mut entry = page_entry(resolver, path, BARE_PAGE);
        entry.modules.push(format!("/{script}"));
        pages.push(entry);
    }
    for (at, path) in paths.into_iter().enumerate() {
        let Ok(source) = resolver.project.read_text(&path) else { continue };
        let source = source.replace("%PUBLIC_URL%", "").replace("%BASE_URL%", "/");
        let source = substitute_env(&source, &resolver.config.env);
        let mut entry = page_entry(resolver, path, &source);
        // create-react-app's page is a template that its bundler adds the script to.
        if at == 0
            && entry.page.scripts.is_empty()
            && resolver.config.has_manifest
            && let Some(script) = &conventional
        {
            entry.modules.push(format!("/{script}"));
        }
        pages.push(entry);
    }
    pages
}

/// `/` shows the page of the lowest rank.
fn rank(path: &str) -> (u8, usize) {
    let rank = match path {
        "index.html" => 0,
        "public/index.html" => 1,
        "src/index.html" => 2,
        "index.htm" | "app.html" | "main.html" => 3,
        "popup.html" => 4,
        _ if path.ends_with("/popup.html") => 5,
        _ if path.ends_with("/index.html") => 6,
        "options.html" | "sidepanel.html" | "newtab.html" => 7,
        _ if !path.contains('/') => 8,
        _ => 9,
    };
    (rank, path.matches('/').count())
}

/// Vite's `%VITE_NAME%` in pages.
fn substitute_env(source: &str, env: &BTreeMap<String, String>) -> String {
    let mut text = source.to_owned();
    if source.contains("%VITE_") {
        for (name, value) in env {
            text = text.replace(&format!("%{name}%"), value);
        }
    }
    text
}

fn page_entry(resolver: &Resolver<'_>, path: RelPath, source: &str) -> PageEntry {
    let page = Page::parse(source);
    let mut entry = PageEntry {
        modules: Vec::new(),
        inline: BTreeMap::new(),
        problems: Vec::new(),
        notes: Vec::new(),
        page,
        path,
    };
    let folder = url_folder(&entry.path);
    let scripts = entry.page.scripts.clone();
    for (at, tag) in scripts.iter().enumerate() {
        match &tag.script {
            Script::Module { src } => {
                let written = as_relative(src);
                match resolver.resolve(&written, &folder) {
                    Resolved::File(id) | Resolved::Pack(id) => entry.modules.push(id),
                    // A module of the public folder is imported as it is.
                    Resolved::Public(url) => entry.modules.push(format!("/public{url}")),
                    Resolved::External(_) => {}
                    Resolved::Missing(problem) => {
                        entry.problems.push(problem.in_file(entry.path.clone()).at_line(tag.line));
                    }
                }
            }
            Script::InlineModule { code } => {
                // Blank lines before the code keep its line numbers those of the page.
                let id = format!("/{}?inline={at}.jsx", entry.path);
                entry.inline.insert(id.clone(), "\n".repeat(tag.line as usize - 1) + code);
                entry.modules.push(id);
            }
            Script::Classic { src } => check_file(resolver, &mut entry, &folder, src, tag.line, true),
            Script::InlineClassic { code } => {
                let lines = "\n".repeat(tag.line as usize - 1) + code;
                entry.problems.extend(crate::transform::script_problems(&format!("/{}", entry.path), &lines));
            }
        }
    }
    for reference in entry.page.references.clone() {
        check_file(resolver, &mut entry, &folder, &reference.url, reference.line, reference.stylesheet);
    }
    entry
}

/// The folder that a page's relative URLs start from: public files are served from the root.
fn url_folder(path: &RelPath) -> String {
    let folder = path.parent().unwrap_or_default();
    folder.strip_prefix("public").map_or(folder, |rest| rest.trim_start_matches('/')).to_owned()
}

fn as_relative(src: &str) -> String {
    if src.starts_with(['/', '.']) || src.contains("://") { src.to_owned() } else { format!("./{src}") }
}

fn check_file(
    resolver: &Resolver<'_>,
    entry: &mut PageEntry,
    folder: &str,
    url: &str,
    line: u32,
    required: bool,
) {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    let has_scheme =
        path.split('/').next().is_some_and(|start| start.contains(':')) || path.starts_with("//");
    if has_scheme || path.is_empty() {
        if required && path.ends_with(".js") && (path.starts_with("http") || path.starts_with("//")) {
            entry.notes.push(Problem::new("remote-script", url).in_file(entry.path.clone()).at_line(line));
        }
        return;
    }
    let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
    let joined = match decoded.strip_prefix('/') {
        Some(absolute) => join("", absolute),
        None => join(folder, &decoded),
    };
    let exists = joined.as_deref().is_some_and(|joined| served_file(resolver.project, joined).is_some());
    if !exists {
        let list = if required { &mut entry.problems } else { &mut entry.notes };
        list.push(Problem::new("unresolved-import", url).in_file(entry.path.clone()).at_line(line));
    }
}

/// The file that a URL path means: of the project, or of its public folder.
pub(crate) fn served_file<'p>(project: &'p Project, path: &str) -> Option<&'p RelPath> {
    project.get(path).or_else(|| project.get(&format!("public/{path}")))
}
