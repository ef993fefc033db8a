//! `page-path`: a page's script or style sheet under a path that leads nowhere.
//!
//! Acts as `import-path` does, on `<script src>` and `<link rel="stylesheet" href>` of the project's
//! own files: letter case, extension, one or two letters, another folder; when one file fits.

use std::ops::Range;

use vectort_core::RelPath;
use vectort_core::path::{join, relative};

use super::import_path::{self, meant};
use crate::edit::Cure;
use crate::resolve::{find, folder};
use crate::tree::Tree;

/// A local file that a page loads.
pub(super) struct Loaded {
    /// Where the URL is, without its quotes.
    pub(super) range: Range<usize>,
    /// The path from the root.
    pub(super) path: String,
    pub(super) is_script: bool,
}

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for page in pages(tree) {
        let Some(text) = tree.text(page.as_str()) else { continue };
        for loaded in loaded(page, text).into_iter().filter(|loaded| !is_there(tree, loaded)) {
            let fits = |file: &&RelPath| {
                if loaded.is_script { import_path::is_script(file) } else { file.extension() == "css" }
            };
            let candidates: Vec<&RelPath> = tree.sources().filter(fits).collect();
            let Some(found) = meant(&candidates, &loaded.path) else { continue };
            let url = &text[loaded.range.clone()];
            let public = found.as_str().strip_prefix("public/");
            let written = match (url.starts_with('/'), public) {
                (_, Some(served)) => format!("/{served}"),
                (true, None) => format!("/{found}"),
                (false, None) => {
                    let path = relative(folder(page), found.as_str());
                    if url.starts_with('.') { path } else { path.trim_start_matches("./").to_owned() }
                }
            };
            cures.push(Cure::replace(page, loaded.range, written.clone(), format!("{url} → {written}")));
        }
    }
}

pub(super) fn is_there(tree: &Tree<'_>, loaded: &Loaded) -> bool {
    let found = if loaded.is_script { find(tree, &loaded.path) } else { tree.get(&loaded.path) };
    found.is_some() || tree.get(&format!("public/{}", loaded.path)).is_some()
}

pub(super) fn pages<'t>(tree: &'t Tree<'_>) -> impl Iterator<Item = &'t RelPath> {
    tree.sources().filter(|path| matches!(path.extension().as_str(), "html" | "htm"))
}

/// The project's own scripts and style sheets that a page names.
pub(super) fn loaded(page: &RelPath, text: &str) -> Vec<Loaded> {
    let mut found = Vec::new();
    let base = folder(page).strip_prefix("public").map_or(folder(page), |rest| rest.trim_start_matches('/'));
    let mut at = 0;
    while let Some(start) = text[at..].find('<').map(|length| at + length) {
        let rest = &text[start..];
        if rest.starts_with("<!--") {
            at = rest.find("-->").map_or(text.len(), |end| start + end + 3);
            continue;
        }
        let end = rest.find('>').map_or(text.len(), |end| start + end);
        at = (start + 1).max(end);
        let tag = &text[start..end];
        let is_script = tag.starts_with("<script");
        let is_style = tag.starts_with("<link") && tag.contains("stylesheet");
        let name = if is_script { "src" } else { "href" };
        if !(is_script || is_style) {
            continue;
        }
        let Some(value) = attribute(tag, name) else { continue };
        let range = start + value.start..start + value.end;
        let url = &text[range.clone()];
        let is_foreign = url.contains(':') || url.starts_with("//") || url.contains(['%', '{', '?', '#']);
        let path = match url.strip_prefix('/') {
            Some(absolute) => join("", absolute),
            None => join(base, url),
        };
        if let Some(path) = path.filter(|path| !is_foreign && !path.is_empty()) {
            found.push(Loaded { range, path, is_script });
        }
    }
    found
}

/// Where the quoted value of an attribute is in a tag.
fn attribute(tag: &str, name: &str) -> Option<Range<usize>> {
    for (at, _) in tag.match_indices(name) {
        if !tag[..at].ends_with(char::is_whitespace) {
            continue;
        }
        let rest = tag[at + name.len()..].trim_start().strip_prefix('=')?.trim_start();
        let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
        let start = tag.len() - rest.len() + 1;
        let length = tag[start..].find(quote)?;
        return Some(start..start + length);
    }
    None
}
