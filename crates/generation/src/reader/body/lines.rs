//! What a whole line inside a file means.

use vectort_core::limits::MAX_FILE_BYTES;

use super::{Body, Kind, MAX_MARKER_LINE, Step, Target};
use crate::reader::marker::{Fence, Marker, Word};
use crate::reader::tag::{self, Tag};
use crate::reader::{MAX_SUMMARY, content, diff, edit, name, patch, plain};

impl Body {
    pub(super) fn end_line(&mut self) -> Step {
        if self.is_overlong(self.content.len() - 1) {
            return Step::TooLarge;
        }
        if self.content.ends_with("\r\n") {
            self.content.truncate(self.content.len() - 2);
            self.content.push('\n');
        }
        let mut line = &self.content[self.line_start..self.content.len() - 1];
        if self.kind.is_signed() {
            line = Self::beginning(line);
        }
        let is_short = line.len() <= MAX_MARKER_LINE;
        let step = if self.line_cut || !is_short { Step::More } else { self.read_line(line) };
        self.is_blank = self.is_blank && line.trim().is_empty();
        self.line_cut = false;
        match step {
            // The marker is what says that the pair is whole.
            Step::Close if self.kind == Kind::Conflict => return step,
            Step::Close | Step::CloseAndOpen(_) => {
                self.content.truncate(self.line_start);
                return step;
            }
            Step::Named(_) | Step::NotWhole => return step,
            Step::Edit => {
                self.becomes_edit();
                self.see_pair();
            }
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
            Step::More | Step::TooLarge => {
                self.see_pair();
                self.trim_line();
            }
        }
        match self.target {
            Target::File(_) | Target::Edit(_) if self.content.len() > MAX_FILE_BYTES => {
                return Step::TooLarge;
            }
            Target::File(_) | Target::Edit(_) | Target::Held | Target::Doubtful { .. } => {}
            Target::Summary | Target::Run => {
                self.content.truncate(self.content.floor_char_boundary(MAX_SUMMARY));
            }
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

    /// Follows the markers of an edit: between them lines are a file's, and end nothing.
    fn see_pair(&mut self) {
        if !matches!(self.target, Target::Edit(_)) {
            return;
        }
        let line = &self.content[self.line_start..];
        if line.len() <= MAX_MARKER_LINE {
            self.in_pair = edit::opens_pair(line) || self.in_pair && !edit::closes_pair(line);
        }
    }

    /// Takes off a line what the shape puts before it.
    fn trim_line(&mut self) {
        let line = &self.content[self.line_start..];
        match &mut self.kind {
            Kind::Hunks { left, .. } => {
                if let Some(hunk) = diff::hunk(line) {
                    *left = Some((hunk.old_lines, hunk.new_lines));
                } else if line.starts_with("@@") {
                    *left = None;
                } else if let Some((old, new)) = left {
                    let (is_old, is_new) = match line.as_bytes().first() {
                        Some(b'-') => (1, 0),
                        Some(b'+') => (0, 1),
                        Some(b' ' | b'\n') => (1, 1),
                        _ => (0, 0),
                    };
                    *left = Some((old.saturating_sub(is_old), new.saturating_sub(is_new)));
                }
            }
            // A file that the patch adds: each line has its sign.
            Kind::Patch if matches!(self.target, Target::File(_)) && line.starts_with('+') => {
                self.content.remove(self.line_start);
            }
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
            Kind::Hunks { left, in_fence } => self.in_hunks(line, left, in_fence),
            Kind::Patch => self.in_patch(line),
            Kind::Conflict if edit::closes_pair(line) => Step::Close,
            Kind::Conflict | Kind::Json(_) => Step::More,
        }
    }

    fn in_block(&self, line: &str, width: usize) -> Step {
        match Marker::parse(line).filter(|marker| marker.width == width) {
            Some(marker) if marker.opens() => Step::CloseAndOpen(line.to_owned()),
            Some(Marker { word: Word::End, .. }) => Step::Close,
            Some(Marker { word: Word::Search, .. }) if self.is_file() && self.is_blank => Step::Edit,
            _ if self.is_edit(line) => Step::Edit,
            _ => Step::More,
        }
    }

    fn in_tag(&self, line: &str) -> Step {
        let is_skipped = matches!(self.target, Target::Nothing { may_be_named: true });
        if is_skipped && matches!(tag::tag(line.trim_end()), Some(Tag::File { .. })) {
            // A command or an edit that was never ended must not swallow the file behind it.
            return Step::CloseAndOpen(line.to_owned());
        }
        if self.is_edit(line) { Step::Edit } else { Step::More }
    }

    fn in_fence(&self, line: &str, mark: u8, len: usize, depth: u32) -> Step {
        let is_skipped = matches!(self.target, Target::Nothing { .. });
        if self.in_pair {
            return Step::More;
        }
        if is_skipped && line.trim_end() == patch::BEGIN {
            return Step::CloseAndOpen(line.to_owned());
        }
        if let Some(marker) = Marker::parse(line) {
            // The whole answer was wrapped in a fence.
            let opens = is_skipped && marker.opens();
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
            return Step::Edit;
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
            return if is_change { Step::Drop } else { Step::CloseAndOpen(line.to_owned()) };
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
            _ => Step::CloseAndOpen(line.to_owned()),
        }
    }

    fn in_hunks(&self, line: &str, left: Option<(usize, usize)>, in_fence: bool) -> Step {
        let lacks_old = left.is_some_and(|(old, _)| old > 0);
        let is_header = line.starts_with("diff --git ")
            || line.starts_with("--- ") && (left == Some((0, 0)) || !lacks_old && diff::begins(line));
        if is_header {
            return Step::CloseAndOpen(line.to_owned());
        }
        let is_change = matches!(line.bytes().next(), None | Some(b'+' | b'-' | b' ' | b'\\'));
        if is_change || line.starts_with("@@") {
            return Step::More;
        }
        let is_skipped = matches!(self.target, Target::Nothing { .. });
        let ends = Fence::parse(line).is_some() || Marker::parse(line).is_some_and(Marker::opens);
        if ends || is_skipped && !in_fence {
            return Step::CloseAndOpen(line.to_owned());
        }
        if is_skipped {
            return Step::More;
        }
        // Behind a raw diff that has all its lines, words follow. Anywhere else a line is broken.
        let is_over = !in_fence && left.is_none_or(|left| left == (0, 0));
        if is_over { Step::CloseAndOpen(line.to_owned()) } else { Step::NotWhole }
    }

    fn in_patch(&self, line: &str) -> Step {
        if patch::is_inner(line) {
            return Step::More;
        }
        if let Some(patch::Line::End) = patch::line(line) {
            return Step::Close;
        }
        let is_skipped = matches!(self.target, Target::Nothing { .. });
        let is_fence = Fence::parse(line).is_some();
        if patch::line(line).is_some() || is_fence || Marker::parse(line).is_some_and(Marker::opens) {
            return Step::CloseAndOpen(line.to_owned());
        }
        let is_change = matches!(line.bytes().next(), None | Some(b'+' | b'-' | b' ' | b'@' | b'\\'));
        let is_added = line.is_empty() || line.starts_with('+');
        let fits = if matches!(self.target, Target::File(_)) { is_added } else { is_change };
        if fits || is_skipped { Step::More } else { Step::NotWhole }
    }

    /// As much of a line as is looked at.
    fn beginning(line: &str) -> &str {
        &line[..line.floor_char_boundary(MAX_MARKER_LINE)]
    }

    fn in_plain(&self, line: &str, in_fence: bool, depth: u32) -> Step {
        match Marker::parse(line) {
            Some(Marker { word: Word::End, .. }) => return Step::Close,
            Some(marker) if marker.opens() => return Step::CloseAndOpen(line.to_owned()),
            _ => {}
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
        if !self.is_blank {
            return false;
        }
        let is_hunk = diff::begins(line) || diff::hunk(line).is_some();
        let is_diff = is_hunk && !matches!(path.extension().as_str(), "diff" | "patch");
        edit::opens_pair(line) || is_diff
    }

    fn is_file(&self) -> bool {
        matches!(self.target, Target::File(_))
    }

    fn is_markdown(&self) -> bool {
        matches!(&self.target, Target::File(path) if content::is_markdown(path))
    }
}
