//! The header lines of unified diffs.
//!
//! A diff is read for the files that it adds whole. One that changes, renames or deletes a file
//! names it and is refused: applying it needs the file, which the reader does not have.

/// What the header lines said so far.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The path of the last `diff --git` line, while its header goes on.
    git: Option<String>,
    is_new: bool,
    /// `--- …` of the line before.
    old: Option<String>,
    /// `+++ …` of the line before, when what follows decides.
    new: Option<String>,
}

/// What a line between files says as part of a diff.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing: the line is none of a diff's.
    No,
    /// A header line.
    Header,
    /// A file is added. Its lines follow, `left` of them if the header said so.
    Added { raw: String, left: Option<usize> },
    /// A file without content is added.
    Empty { raw: String },
    /// A file is changed. The changes follow, unless the line is not theirs.
    Changed { raw: String, is_header: bool },
}

impl Head {
    /// True while a header is under way.
    pub(super) fn is_open(&self) -> bool {
        self.git.is_some() || self.new.is_some()
    }

    /// Takes a line between files.
    pub(super) fn line(&mut self, line: &str) -> Found {
        if let Some(raw) = self.new.take() {
            return match hunk(line) {
                // Nothing was there before, whatever the header calls it.
                Some(Hunk { old_lines: 0, new_lines }) => Found::Added { raw, left: Some(new_lines) },
                Some(_) => Found::Changed { raw, is_header: true },
                None => Found::Changed { raw, is_header: false },
            };
        }
        let old = self.old.take();
        if let Some(paths) = line.strip_prefix("diff --git ") {
            let raw = paths.rfind(" b/").map_or(paths, |at| &paths[at + 3..]);
            *self = Self { git: Some(unquoted(raw)), ..Self::default() };
            return Found::Header;
        }
        if let Some(path) = line.strip_prefix("--- ").filter(|path| !path.trim_end().ends_with("---")) {
            self.old = Some(path_of(path));
            return if self.git.is_some() || path.starts_with("a/") || is_nowhere(path) {
                Found::Header
            } else {
                Found::No
            };
        }
        if let (Some(old), Some(path)) = (old, line.strip_prefix("+++ ")) {
            self.git = None;
            let new = path_of(path);
            if is_nowhere(&new) {
                return Found::Changed { raw: old, is_header: true };
            }
            if is_nowhere(&old) {
                return Found::Added { raw: new, left: None };
            }
            self.new = Some(new);
            return Found::Header;
        }
        self.git_header(line)
    }

    fn git_header(&mut self, line: &str) -> Found {
        let Some(path) = &self.git else { return Found::No };
        if line.starts_with("new file mode") {
            self.is_new = true;
        } else if let Some(objects) = line.strip_prefix("index ") {
            // The object of no content at all: git shows nothing else of an empty file.
            if self.is_new && objects.split("..").nth(1).is_some_and(|id| id.starts_with("e69de29")) {
                let raw = path.clone();
                self.git = None;
                return Found::Empty { raw };
            }
        } else if let Some(path) = line.strip_prefix("rename to ") {
            let raw = unquoted(path);
            self.git = None;
            return Found::Changed { raw, is_header: true };
        } else if !["old mode", "new mode", "deleted file mode", "similarity index", "rename from", "copy "]
            .iter()
            .any(|start| line.starts_with(start))
        {
            self.git = None;
            return Found::No;
        }
        Found::Header
    }
}

/// How many lines a hunk replaces, and by how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hunk {
    old_lines: usize,
    pub(super) new_lines: usize,
}

/// Reads `@@ -0,0 +1,20 @@`.
pub(super) fn hunk(line: &str) -> Option<Hunk> {
    let mut ranges = line.strip_prefix("@@ ")?.split_once(" @@")?.0.split(' ');
    let lines = |range: &str| match range.split_once(',') {
        Some((_, lines)) => lines.parse().ok(),
        None => Some(1),
    };
    let old_lines = lines(ranges.next()?.strip_prefix('-')?)?;
    let new_lines = lines(ranges.next()?.strip_prefix('+')?)?;
    Some(Hunk { old_lines, new_lines })
}

/// True for the info string of a fence that holds a diff.
pub(super) fn is_diff(info: &str) -> bool {
    let language = info.split([' ', '\t', ':']).next().unwrap_or_default();
    ["diff", "patch", "udiff"].iter().any(|word| language.eq_ignore_ascii_case(word))
}

/// True for a line that begins a diff and nothing else.
pub(super) fn begins(line: &str) -> bool {
    line.starts_with("diff --git a/") || line.starts_with("--- a/") || line.trim_end() == "--- /dev/null"
}

fn is_nowhere(path: &str) -> bool {
    path.trim_end() == "/dev/null"
}

/// The path of a `---` or `+++` line: without a time stamp, quotes, and the `a/` or `b/` before it.
fn path_of(text: &str) -> String {
    let text = text.split('\t').next().unwrap_or(text).trim();
    let path = unquoted(text);
    path.strip_prefix("b/").or_else(|| path.strip_prefix("a/")).map_or_else(|| path.clone(), str::to_owned)
}

fn unquoted(text: &str) -> String {
    text.trim().trim_matches('"').to_owned()
}
