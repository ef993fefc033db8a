//! Pages of the output: scripts and styles replaced by what was built of them.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Range;
use std::sync::Arc;

use rolldown_common::OutputChunk;
use vectort_core::Problem;
use vectort_core::path::join;

use super::assets::{Files, Referrer, literal};
use super::shared::Shared;
use crate::css::output as css;
use crate::entry::{PageEntry, served_file};
use crate::html::Script;

/// Writes every page with its stylesheet.
pub(super) fn emit(
    shared: &Shared,
    pages: &[(String, PageEntry)],
    chunks: &[Arc<OutputChunk>],
    files: &mut Files,
) {
    for (name, entry) in pages {
        let html = Emitter { shared, name, entry, chunks, files, edits: Vec::new() }.page();
        files.insert(name.clone(), html.into_bytes());
    }
}

struct Emitter<'a> {
    shared: &'a Shared,
    name: &'a str,
    entry: &'a PageEntry,
    chunks: &'a [Arc<OutputChunk>],
    files: &'a mut Files,
    edits: Vec<(Range<usize>, String)>,
}

impl Emitter<'_> {
    fn page(mut self) -> String {
        let mut css = self.linked_styles();
        let entry_id = Shared::entry_id(self.name);
        for id in self.shared.styles_of(&entry_id) {
            self.shared.push_style(&id, &mut css);
        }
        let mut head = String::new();
        if !css.trim().is_empty() {
            let stem = self.name.trim_end_matches(".html").replace('/', "-");
            let path = self.files.hashed(&format!("{stem}.css"), css::minified(&css).into_bytes());
            let url = self.url(&path);
            let _ = write!(head, "<link rel=\"stylesheet\" crossorigin href=\"{}\">", attribute(&url));
        }
        let app = self.app(&entry_id, &mut head);
        self.scripts(app);
        self.references();
        let at = self.entry.page.head();
        self.edits.push((at..at, head));
        apply(self.entry.page.source(), self.edits)
    }

    /// The entry's tag; what it imports statically is preloaded.
    fn app(&self, entry_id: &str, head: &mut String) -> String {
        let is_entry = |chunk: &&Arc<OutputChunk>| {
            chunk.facade_module_id.as_ref().is_some_and(|id| id.as_str() == entry_id)
        };
        let Some(chunk) = self.chunks.iter().find(is_entry) else { return String::new() };
        let mut needed = BTreeSet::new();
        let mut queue = vec![chunk];
        while let Some(next) = queue.pop() {
            for import in &next.imports {
                if let Some(imported) = self.chunks.iter().find(|chunk| chunk.filename == *import)
                    && needed.insert(import.as_str())
                {
                    queue.push(imported);
                }
            }
        }
        for import in needed {
            let _ = write!(
                head,
                "<link rel=\"modulepreload\" crossorigin href=\"{}\">",
                attribute(&self.url(import))
            );
        }
        if chunk.code.trim().is_empty() {
            return String::new();
        }
        format!(
            "<script type=\"module\" crossorigin src=\"{}\"></script>",
            attribute(&self.url(&chunk.filename))
        )
    }

    fn scripts(&mut self, app: String) {
        let mut app = Some(app);
        for tag in &self.entry.page.scripts {
            match &tag.script {
                Script::Module { .. } | Script::InlineModule { .. } => {
                    self.edits.push((tag.span.clone(), app.take().unwrap_or_default()));
                }
                Script::Classic { src } => {
                    if let Some(path) = self.project_file(src)
                        && let Ok(bytes) = self.shared.project.read_bytes(&path)
                    {
                        let hashed = self.files.hashed(path.file_name(), bytes);
                        self.edits.push((tag.src.clone(), attribute(&self.url(&hashed))));
                    } else {
                        self.rebase(src, tag.src.clone());
                    }
                }
                Script::InlineClassic { .. } => {}
            }
        }
        if let Some(app) = app.filter(|app| !app.is_empty()) {
            let source = self.entry.page.source();
            let end = source.rfind("</body").unwrap_or(source.len());
            self.edits.push((end..end, app));
        }
    }

    /// The page's own stylesheets, in order; their tags go.
    fn linked_styles(&mut self) -> String {
        let mut css = String::new();
        for reference in self.entry.page.references.iter().filter(|reference| reference.stylesheet) {
            let Some(path) = self.project_file(&reference.url) else { continue };
            let id = format!("/{path}");
            match self.shared.style(&id) {
                Ok(_) => {
                    self.shared.push_style(&id, &mut css);
                    self.edits.push((reference.tag.clone(), String::new()));
                }
                Err(problems) => self.shared.add_problems(problems),
            }
        }
        css
    }

    fn references(&mut self) {
        for reference in &self.entry.page.references {
            let Some(path) = self.project_file(&reference.url) else {
                self.rebase(&reference.url, reference.value.clone());
                continue;
            };
            if reference.stylesheet {
                continue;
            }
            match self.shared.project.read_bytes(&path) {
                Ok(bytes) => {
                    let hashed = self.files.hashed(path.file_name(), bytes);
                    self.edits.push((reference.value.clone(), attribute(&self.url(&hashed))));
                }
                Err(error) => self
                    .shared
                    .add_problems(vec![Problem::new("unreadable-file", error.to_string()).in_file(path)]),
            }
        }
    }

    /// A file of the public folder keeps its name, below the base.
    fn rebase(&mut self, url: &str, value: Range<usize>) {
        let path = url.strip_prefix('/').filter(|path| !path.starts_with('/'));
        if let Some(path) = path
            && self.shared.base.as_str() != "/"
            && self
                .shared
                .project
                .contains(&format!("public/{}", path.split(['?', '#']).next().unwrap_or(path)))
        {
            self.edits.push((value, attribute(&self.url(path))));
        }
    }

    /// The file outside the public folder that a URL of the page means.
    fn project_file(&self, url: &str) -> Option<vectort_core::RelPath> {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        let has_scheme =
            path.starts_with("//") || path.split('/').next().is_some_and(|start| start.contains(':'));
        if has_scheme || path.is_empty() {
            return None;
        }
        let decoded = percent_encoding::percent_decode_str(path).decode_utf8_lossy();
        let folder = self.entry.path.parent().unwrap_or_default();
        let joined = match decoded.strip_prefix('/') {
            Some(absolute) => join("", absolute)?,
            None => join(folder, &decoded)?,
        };
        served_file(&self.shared.project, &joined)
            .filter(|path| !path.as_str().starts_with("public/"))
            .cloned()
    }

    fn url(&self, path: &str) -> String {
        self.shared.base.url(path, Referrer::Page(self.name))
    }
}

fn attribute(url: &str) -> String {
    url.replace('&', "&amp;").replace('"', "&quot;")
}

/// Applies edits that do not overlap; of several at one place the earlier pushed comes first.
fn apply(source: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(source.len() + 512);
    let mut at = 0;
    for (range, text) in edits {
        if range.start < at {
            continue;
        }
        out.push_str(&source[at..range.start]);
        out.push_str(&text);
        at = range.end;
    }
    out.push_str(&source[at..]);
    out
}

/// The module that a page starts with.
pub(super) fn entry_code(entry: &PageEntry) -> String {
    entry.modules.iter().map(|id| format!("import {};\n", literal(id))).collect()
}
