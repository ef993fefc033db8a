//! The lines of a patch as some models write it: `*** Update File: src/App.tsx`.

/// Opens such a patch.
pub(super) const BEGIN: &str = "*** Begin Patch";

/// A line of such a patch that is no file's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line<'a> {
    Begin,
    Add(&'a str),
    Update(&'a str),
    Delete(&'a str),
    End,
}

/// Reads a whole line.
pub(super) fn line(line: &str) -> Option<Line<'_>> {
    let text = line.strip_prefix("*** ")?.trim();
    let path = |word| text.strip_prefix(word).map(str::trim).filter(|path| !path.is_empty());
    match text {
        "Begin Patch" => Some(Line::Begin),
        "End Patch" => Some(Line::End),
        _ => path("Add File:")
            .map(Line::Add)
            .or_else(|| path("Update File:").map(Line::Update))
            .or_else(|| path("Delete File:").map(Line::Delete)),
    }
}

/// True for a line about the file that is being changed.
pub(super) fn is_inner(line: &str) -> bool {
    moved(line).is_some() || line.trim_end() == "*** End of File"
}

/// Where the file is to be moved.
pub(super) fn moved(line: &str) -> Option<&str> {
    line.strip_prefix("*** Move to:").map(str::trim).filter(|path| !path.is_empty())
}
