//! The header lines of unified diffs.

/// What the header lines said so far.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// The path of the last `diff --git` line, while its header goes on.
    git: Option<String>,
    is_new: bool,
    /// The path of the last `rename from` line.
    rename_from: Option<String>,
    /// The file that the last `deleted file mode` line was about.
    deleted: Option<String>,
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
    /// A file is changed. The changes begin with this line.
    Changed { raw: String },
    /// A file goes; `None` when that was said before. Its lines may follow.
    Deleted { raw: Option<String>, has_lines: bool },
    /// A file moves. Changes may follow.
    Renamed { from: String, to: String },
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
                // Nothing was there before, whatever the header calls it. Lines put behind others
                // (`-3,0`) are a change.
                Some(Hunk { old_lines: 0, new_lines }) if first_line(line).is_none() => {
                    Found::Added { raw, left: Some(new_lines) }
                }
                _ => Found::Changed { raw },
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
                let is_known = self.deleted.take_if(|path| *path == old).is_some();
                return Found::Deleted { raw: (!is_known).then_some(old), has_lines: true };
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
        } else if line.starts_with("deleted file mode") {
            let raw = path.clone();
            self.deleted = Some(raw.clone());
            return Found::Deleted { raw: Some(raw), has_lines: false };
        } else if let Some(path) = line.strip_prefix("rename from ") {
            self.rename_from = Some(unquoted(path));
        } else if let Some(path) = line.strip_prefix("rename to ") {
            if let Some(from) = self.rename_from.take() {
                return Found::Renamed { from, to: unquoted(path) };
            }
        } else if !["old mode", "new mode", "similarity index", "dissimilarity index", "copy "]
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
    pub(super) old_lines: usize,
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

/// The first old line that a hunk's header names, if it does.
pub(super) fn first_line(line: &str) -> Option<u32> {
    let range = line.strip_prefix("@@ -")?.split([' ', ',']).next()?;
    range.parse().ok().filter(|line| *line > 0)
}

/// True for a line that only a diff's header has.
pub(super) fn is_header(line: &str) -> bool {
    ["--- ", "+++ ", "diff --git ", "index ", "old mode", "new mode"]
        .iter()
        .any(|start| line.starts_with(start))
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
