//! Changes of text by byte range.

use std::ops::Range;

use vectort_core::RelPath;

/// A change of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Edit {
    /// Puts `text` where `range` was; an empty range inserts.
    Replace {
        /// Bytes of the file.
        range: Range<usize>,
        /// What comes there.
        text: String,
    },
    /// Makes a file that is not there.
    Create {
        /// Its content.
        text: String,
    },
}

/// What a rule wants: all of its edits are done, or none.
#[derive(Debug, Clone)]
pub(crate) struct Cure {
    /// Set by who calls the rule.
    pub(crate) rule: &'static str,
    /// The file.
    pub(crate) path: RelPath,
    /// What to change in it.
    pub(crate) edits: Vec<Edit>,
    /// Where, as a byte offset.
    pub(crate) at: usize,
    /// See [`crate::Repair::detail`].
    pub(crate) detail: String,
}

impl Cure {
    /// A cure by one replacement.
    pub(crate) fn replace(
        path: &RelPath,
        range: Range<usize>,
        text: impl Into<String>,
        detail: impl Into<String>,
    ) -> Self {
        let at = range.start;
        let edits = vec![Edit::Replace { range, text: text.into() }];
        Self { rule: "", path: path.clone(), edits, at, detail: detail.into() }
    }

    /// A cure by several replacements in one file.
    pub(crate) fn edits(
        path: &RelPath,
        edits: Vec<(Range<usize>, String)>,
        detail: impl Into<String>,
    ) -> Self {
        let at = edits.first().map_or(0, |(range, _)| range.start);
        let edits = edits.into_iter().map(|(range, text)| Edit::Replace { range, text }).collect();
        Self { rule: "", path: path.clone(), edits, at, detail: detail.into() }
    }

    /// The whole text anew: for rules that worked on the text as a whole.
    pub(crate) fn rewrite(
        path: &RelPath,
        before: &str,
        after: String,
        at: usize,
        detail: impl Into<String>,
    ) -> Self {
        let edits = vec![Edit::Replace { range: 0..before.len(), text: after }];
        Self { rule: "", path: path.clone(), edits, at, detail: detail.into() }
    }

    /// A file that was missing.
    pub(crate) fn create(path: RelPath, text: impl Into<String>) -> Self {
        let detail = path.to_string();
        Self { rule: "", path, edits: vec![Edit::Create { text: text.into() }], at: 0, detail }
    }
}

/// True when two ranges cannot both be replaced: they overlap, or both insert at one place.
pub(crate) fn conflict(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
        || a.start == b.start
        || (a.is_empty() && b.contains(&a.start))
        || (b.is_empty() && a.contains(&b.start))
}

/// The text with replacements that do not conflict.
pub(crate) fn applied(text: &str, mut edits: Vec<(Range<usize>, String)>) -> String {
    edits.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (range, replacement) in edits {
        out.push_str(text.get(at..range.start).unwrap_or_default());
        out.push_str(&replacement);
        at = range.end;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}
