//! What a whole line inside a file means.

use vectort_core::limits::MAX_FILE_BYTES;

use super::{Body, Kind, MAX_MARKER_LINE, Step, Target};
use crate::reader::marker::{Fence, Marker};
use crate::reader::tag::{self, Tag};
use crate::reader::{MAX_SUMMARY, content, diff, name, plain};

impl Body {
    pub(super) fn end_line(&mut self) -> Step {
        if self.content.ends_with("\r\n") {
            self.content.truncate(self.content.len() - 2);
            self.content.push('\n');
        }
        let line = &self.content[self.line_start..self.content.len() - 1];
        // Only the first signs of a diff's line count.
        let is_short = line.len() <= MAX_MARKER_LINE || matches!(self.kind, Kind::Diff { .. });
        let step = if self.line_cut || !is_short { Step::More } else { self.read_line(line) };
        self.line_cut = false;
        match step {
            Step::Close | Step::CloseAndOpen(_) => {
                self.content.truncate(self.line_start);
                return step;
            }
            Step::Named(_) | Step::NotWhole => return step,
            Step::Nested(change) => {
                if let Kind::Fence { depth, .. } | Kind::Plain { depth, .. } = &mut self.kind {
                    *depth = depth.saturating_add_signed(change);
                }
            }
            Step::Drop => {
                if let Kind::Diff { left } = &mut self.kind {
                    *left = left.or_else(|| diff::hunk(line).map(|hunk| hunk.new_lines));
                }
                self.content.truncate(self.line_start);
            }
            Step::NoLineBreak => {
                self.lacks_line_break = true;
                self.content.truncate(self.line_start);
            }
            Step::More | Step::TooLarge => self.trim_line(),
        }
        match self.target {
            Target::File(_) if self.content.len() > MAX_FILE_BYTES => return Step::TooLarge,
            Target::File(_) | Target::Held | Target::Doubtful { .. } => {}
            Target::Summary => self.content.truncate(self.content.floor_char_boundary(MAX_SUMMARY)),
            Target::Nothing { .. } | Target::Lost => {
                if !self.content.trim().is_empty() {
                    self.see_cdata();
                }
                self.content.clear();
            }
        }
        self.first_line = false;
        self.line_start = self.content.len();
        Step::More
    }

    /// Takes off a line what the shape puts before it.
    fn trim_line(&mut self) {
        let line = &self.content[self.line_start..];
        match &mut self.kind {
            Kind::Fence { indent, .. } if *indent > 0 => {
                let spaces = line.bytes().take(*indent).take_while(|byte| *byte == b' ').count();
                self.content.drain(self.line_start..self.line_start + spaces);
            }
            Kind::Diff { left } => {
                // More lines than the diff said: it cannot say when the file is whole.
                *left = left.and_then(|left| left.checked_sub(1));
                self.lacks_line_break = false;
                if line.starts_with('+') {
                    self.content.remove(self.line_start);
                }
            }
            // The line break after the opening tag is not the file's.
            Kind::Tag { .. } if self.first_line && self.content.trim_matches(' ') == "\n" => {
                self.content.clear();
            }
            _ => {}
        }
    }

    /// Says what a whole line (without its line break) means here.
    pub(super) fn read_line(&self, line: &str) -> Step {
        match self.kind {
            Kind::Block { width } => self.in_block(line, width),
            Kind::Fence { mark, len, depth, .. } => self.in_fence(line, mark, len, depth),
            Kind::Tag { .. } => self.in_tag(line),
            Kind::Diff { left } => self.in_diff(line, left),
            Kind::Plain { in_fence, depth } => self.in_plain(line, in_fence, depth),
            Kind::Json(_) => Step::More,
        }
    }

    fn in_block(&self, line: &str, width: usize) -> Step {
        match Marker::parse(line) {
            Some(Marker::End { width: w }) if w == width => Step::Close,
            Some(Marker::File { width: w, .. } | Marker::Summary { width: w }) if w == width => {
                Step::CloseAndOpen(line.to_owned())
            }
            None if self.is_edit(line) => Step::NotWhole,
            Some(_) | None => Step::More,
        }
    }

    fn in_tag(&self, line: &str) -> Step {
        let is_skipped = matches!(self.target, Target::Nothing { may_be_named: true });
        if is_skipped && matches!(tag::tag(line.trim_end()), Some(Tag::File { .. })) {
            // A command or an edit that was never ended must not swallow the file behind it.
            return Step::CloseAndOpen(line.to_owned());
        }
        if self.is_edit(line) { Step::NotWhole } else { Step::More }
    }

    fn in_fence(&self, line: &str, mark: u8, len: usize, depth: u32) -> Step {
        let is_skipped = matches!(self.target, Target::Nothing { .. });
        if let Some(marker) = Marker::parse(line) {
            // The whole answer was wrapped in a fence.
            let opens = is_skipped && matches!(marker, Marker::File { .. } | Marker::Summary { .. });
            return if opens { Step::CloseAndOpen(line.to_owned()) } else { Step::More };
        }
        if let Some(fence) = Fence::parse(line)
            && fence.mark == mark
        {
            return match (fence.info.is_empty(), fence.len >= len) {
                (_, false) => Step::More,
                (true, true) if depth == 0 => Step::Close,
                (true, true) => Step::Nested(-1),
                (false, true) if name::in_info(fence.info).is_some() && !self.is_markdown() => {
                    Step::CloseAndOpen(line.to_owned())
                }
                (false, true) => Step::Nested(1),
            };
        }
        if self.is_edit(line) {
            return Step::NotWhole;
        }
        if self.first_line && matches!(self.target, Target::Nothing { may_be_named: true }) {
            let opens = matches!(tag::tag(line.trim_end()), Some(Tag::File { .. } | Tag::Wrapper))
                || diff::begins(line)
                || name::label(line).is_some_and(|label| label.is_shouted());
            if opens {
                return Step::CloseAndOpen(line.to_owned());
            }
            if let Some(raw) = name::in_comment(line) {
                return Step::Named(raw);
            }
        }
        Step::More
    }

    fn in_diff(&self, line: &str, left: Option<usize>) -> Step {
        let first = line.bytes().next();
        let is_header = line.starts_with("--- ") || line.starts_with("diff --git ");
        if matches!(self.target, Target::Nothing { .. }) {
            let is_change = matches!(first, None | Some(b'+' | b'-' | b' ' | b'@' | b'\\')) && !is_header;
            return if is_change { Step::Drop } else { Step::CloseAndOpen(Self::opener(line)) };
        }
        match first {
            Some(b'+') => Step::More,
            Some(b'\\') => Step::NoLineBreak,
            Some(b'@') if diff::hunk(line).is_some() => {
                // A new file is one hunk; behind a second one, lines are missing.
                if self.first_line { Step::Drop } else { Step::NotWhole }
            }
            // An empty line whose sign was trimmed away.
            None if left.is_some_and(|left| left > 0) => Step::More,
            Some(b' ' | b'-') if !is_header => Step::NotWhole,
            _ => Step::CloseAndOpen(Self::opener(line)),
        }
    }

    /// A line to read again as one between files: as much of it as is looked at there.
    fn opener(line: &str) -> String {
        line[..line.floor_char_boundary(MAX_MARKER_LINE)].to_owned()
    }

    fn in_plain(&self, line: &str, in_fence: bool, depth: u32) -> Step {
        match Marker::parse(line) {
            Some(Marker::End { .. }) => return Step::Close,
            Some(_) => return Step::CloseAndOpen(line.to_owned()),
            None => {}
        }
        if plain::is_end(line) {
            return Step::Close;
        }
        if name::label(line).is_some_and(|label| label.is_shouted()) {
            return Step::CloseAndOpen(line.to_owned());
        }
        let fence = Fence::parse(line);
        if fence.is_some_and(|fence| name::in_info(fence.info).is_some()) && !self.is_markdown() {
            return Step::CloseAndOpen(line.to_owned());
        }
        match fence.filter(|_| in_fence) {
            Some(fence) if !fence.info.is_empty() => Step::Nested(1),
            Some(_) if depth > 0 => Step::Nested(-1),
            Some(_) => Step::CloseAndOpen(line.to_owned()),
            None => Step::More,
        }
    }

    /// True for the first line of a change instead of a file: a diff, or a search and its
    /// replacement.
    fn is_edit(&self, line: &str) -> bool {
        let Target::File(path) = &self.target else { return false };
        let brackets = line.bytes().take_while(|byte| *byte == b'<').count();
        let word = line[brackets..].trim();
        let is_search = (5..=9).contains(&brackets) && matches!(word, "SEARCH" | "ORIGINAL");
        let is_diff = diff::begins(line) && !matches!(path.extension().as_str(), "diff" | "patch");
        // Asked last: it looks at all the white space before.
        (is_search || is_diff) && self.content[..self.line_start].trim_start().is_empty()
    }

    fn is_markdown(&self) -> bool {
        matches!(&self.target, Target::File(path) if content::is_markdown(path))
    }
}
