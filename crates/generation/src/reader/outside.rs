//! Between files: finds what opens one.

use memchr::memchr2;

use super::body::{Body, Kind, Target};
use super::diff::{self, Found};
use super::json::{self, Json};
use super::marker::{Fence, Marker, Word};
use super::name::{self, Label};
use super::tag::{self, Tag};
use super::{MAX_LABEL_AGE, MAX_LINE, MAX_SUMMARY, Mode, Reader, Refusal, edit, patch, plain};

/// An unfinished line outside a file, at most [`MAX_LINE`] bytes of it.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    /// Something other than white space was seen.
    has_begun: bool,
    /// The quote that a tag's attribute is open in.
    quote: Option<u8>,
    /// Whether it begins like one of our tags, once a `>` was seen.
    is_ours: Option<bool>,
    /// A `>` was seen: whatever tag the line starts with has been looked at.
    tag_seen: bool,
    /// Something of it was left out, so that nothing more is kept: otherwise what still fits would
    /// depend on the cuts.
    is_full: bool,
}

impl Line {
    /// Follows the quotes of what may be a tag, each byte once.
    fn see_quotes(&mut self, from: usize) {
        for byte in self.text.as_bytes()[from..].iter().copied().filter(|byte| matches!(byte, b'"' | b'\'')) {
            match self.quote {
                Some(open) if open == byte => self.quote = None,
                Some(_) => {}
                None => self.quote = Some(byte),
            }
        }
    }

    fn is_ours(&mut self) -> bool {
        *self.is_ours.get_or_insert_with(|| tag::is_ours(&self.text))
    }

    /// Nothing follows that could finish a tag.
    pub(super) fn end(&mut self) {
        self.tag_seen = true;
    }

    /// The rest of a line of which enough was seen.
    fn skipped() -> Self {
        Self { has_begun: true, tag_seen: true, is_full: true, ..Self::default() }
    }
}

/// A path that was named, for what comes next.
#[derive(Debug)]
pub(super) struct Named {
    raw: String,
    /// Lines of prose since.
    age: u8,
    source: Source,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A heading, a bold line, `File: …`: for a fence.
    Quiet,
    /// `FILE: …` or `=== … ===`: for a fence or for lines without one.
    Shouted,
    /// `<path>…</path>`: for `<content>`.
    Tag,
}

/// A fence around several files, whose end is still to come.
#[derive(Debug)]
pub(super) struct Wrapper {
    is_diff: bool,
    /// The file that a diff without a header of its own is about.
    path: Option<String>,
}

impl Wrapper {
    /// The file of a diff that never said what it does to which.
    pub(super) fn into_path(self) -> Option<String> {
        self.path
    }
}

impl Reader {
    pub(super) fn outside<'t>(&mut self, text: &'t str) -> &'t str {
        let may_be_json = self.may_be_json();
        let in_diff = self.in_diff();
        let Mode::Outside(line) = &mut self.mode else { return text };
        if !line.has_begun {
            let blank = text.len() - text.trim_start_matches([' ', '\t']).len();
            if let Some(first) = text.as_bytes().get(blank) {
                line.has_begun = true;
                if may_be_json && matches!(first, b'{' | b'[') {
                    self.mode = Mode::Json(Box::new(Json::new(None)));
                    return &text[blank..];
                }
            }
        }
        let stop = if line.tag_seen || in_diff {
            memchr::memchr(b'\n', text.as_bytes())
        } else {
            memchr2(b'\n', b'>', text.as_bytes())
        };
        let end = stop.map_or(text.len(), |at| at + 1);
        let (piece, rest) = text.split_at(end);
        let room = if line.is_full { 0 } else { MAX_LINE.saturating_sub(line.text.len()) };
        let kept = piece.floor_char_boundary(room);
        let before = line.text.len();
        line.text.push_str(&piece[..kept]);
        line.is_full |= kept < piece.len();
        if !line.tag_seen {
            line.see_quotes(before);
        }
        match stop.map(|at| text.as_bytes()[at]) {
            // A tag with an attribute a line, perhaps.
            Some(b'\n') if !line.tag_seen && !line.is_full && tag::is_unfinished(&line.text) => {}
            Some(b'\n') => {
                let Line { text, is_full, .. } = std::mem::take(line);
                self.mode = Mode::default();
                match text.trim_end().split_once('\n') {
                    None => self.line(text.trim_end(), is_full),
                    // It was no tag: its lines are lines.
                    Some((first, others)) => {
                        self.line(first.trim_end(), false);
                        self.feed(others);
                        self.feed("\n");
                    }
                }
            }
            // `description="a > b"`
            Some(_) if line.quote.is_some() && !line.is_full && line.is_ours() => {}
            Some(_) => {
                line.tag_seen = true;
                if let Some(tag) = tag::tag(&line.text) {
                    self.open_tag(tag);
                }
            }
            None => {}
        }
        rest
    }

    /// JSON is the answer, or it is an example in an answer that has files in another shape.
    fn may_be_json(&self) -> bool {
        !self.has_other_shapes && self.label.is_none() && self.wrapper.is_none()
    }

    /// Between the lines of a diff nothing else is meant.
    fn in_diff(&self) -> bool {
        self.wrapper.as_ref().is_some_and(|wrapper| wrapper.is_diff)
    }

    /// A whole line between files.
    pub(super) fn line(&mut self, line: &str, is_full: bool) {
        if self.patch_line(line) || self.diff_line(line) {
            return;
        }
        if line.trim_start().is_empty() {
            self.add_prose("");
            return;
        }
        if let Some(marker) = Marker::parse(line) {
            self.open_marker(marker);
            return;
        }
        if edit::opens_pair(line) && self.open_pair(line) {
            return;
        }
        if let Some(tag) = tag::tag(line)
            && self.open_tag(tag)
        {
            return;
        }
        if let Some(raw) = tag::path_line(line) {
            self.name(raw.to_owned(), Source::Tag);
            return;
        }
        if let Some(fence) = Fence::parse(line) {
            if fence.info.is_empty() && self.wrapper.take().is_some() {
                return;
            }
            self.open_fence(line, fence);
            return;
        }
        let label = name::label(line);
        let is_shouted = label.as_ref().is_some_and(Label::is_shouted);
        if !is_shouted && !is_full && self.begin_plain(line) {
            return;
        }
        match label {
            Some(Label::File { raw, is_shouted }) => {
                self.name(raw, if is_shouted { Source::Shouted } else { Source::Quiet });
            }
            Some(Label::Other) => self.label = None,
            None => {
                if let Some(label) = &mut self.label {
                    label.age += 1;
                }
                self.label = self.label.take().filter(|label| label.age <= MAX_LABEL_AGE);
            }
        }
        self.add_prose(line);
    }

    fn name(&mut self, raw: String, source: Source) {
        self.label = Some(Named { raw, age: 0, source });
    }

    /// Begins a file without a fence, whose first line this is.
    fn begin_plain(&mut self, line: &str) -> bool {
        let is_named =
            self.label.as_ref().is_some_and(|label| label.source == Source::Shouted && label.age == 0);
        if !is_named || plain::is_prose(line) {
            return false;
        }
        let Some(Named { raw, .. }) = self.label.take() else { return false };
        let in_fence = self.wrapper.is_some();
        self.begin(&raw, Kind::Plain { in_fence, depth: 0 });
        self.feed(line);
        self.feed("\n");
        true
    }

    fn open_marker(&mut self, marker: Marker<'_>) {
        let kind = Kind::Block { width: marker.width };
        match marker.word {
            Word::File(raw) => self.begin(raw, kind),
            Word::Edit(raw) => self.begin_edit(raw, kind),
            Word::Delete(raw) => self.delete(raw),
            Word::Rename(from, to) => self.rename(from, to),
            Word::Add(what) => self.add_dependencies(what),
            Word::Remove(what) => self.remove_dependencies(what),
            Word::Run => self.mode = Mode::Inside(Body::new(Target::Run, kind)),
            Word::Summary => self.mode = Mode::Inside(Body::new(Target::Summary, kind)),
            // Nothing is open: a stray end ends nothing, and a search without a file changes none.
            Word::End | Word::Search | Word::Replace => {}
        }
    }

    /// A search between conflict markers, behind a line that names its file.
    fn open_pair(&mut self, line: &str) -> bool {
        let Some(Named { raw, .. }) = self.label.take() else { return false };
        self.begin_edit(&raw, Kind::Conflict);
        self.feed(line);
        self.feed("\n");
        true
    }

    /// What comes next may be about this file again.
    pub(super) fn relabel(&mut self, raw: &str) {
        self.name(raw.to_owned(), Source::Quiet);
    }

    /// Takes a line as one of a patch's, if it is.
    fn patch_line(&mut self, line: &str) -> bool {
        match patch::line(line) {
            None => return false,
            Some(patch::Line::Begin | patch::Line::End) => {}
            Some(patch::Line::Add(raw)) => self.begin(raw, Kind::Patch),
            Some(patch::Line::Update(raw)) => self.begin_edit(raw, Kind::Patch),
            Some(patch::Line::Delete(raw)) => self.delete(raw),
        }
        if let Some(wrapper) = &mut self.wrapper {
            wrapper.path = None;
        }
        true
    }

    /// Acts on a tag at the start of a line; `false` when it means nothing here.
    fn open_tag(&mut self, tag: Tag) -> bool {
        match tag {
            Tag::Think => self.mode = Mode::Thinking(String::new()),
            Tag::File { raw, close } => self.begin(&raw, Kind::Tag { close }),
            Tag::Content => match self.label.take_if(|label| label.source == Source::Tag) {
                Some(Named { raw, .. }) => self.begin(&raw, Kind::Tag { close: "</content>" }),
                None => return false,
            },
            Tag::Diff => match self.label.take_if(|label| label.source == Source::Tag) {
                Some(Named { raw, .. }) => self.begin_edit(&raw, Kind::Tag { close: "</diff>" }),
                None => return false,
            },
            Tag::Edit { raw, close } if !close.is_empty() => self.begin_edit(&raw, Kind::Tag { close }),
            Tag::Edit { raw, close } | Tag::Unknown { raw, close } => {
                self.refuse(&raw, Refusal::NotWhole);
                self.skip_tag(close);
            }
            Tag::Delete { raw, close } => {
                self.delete(&raw);
                self.skip_tag(close);
            }
            Tag::Rename { from, to, close } => {
                self.rename(&from, &to);
                self.skip_tag(close);
            }
            Tag::Add { what, close } => {
                self.add_dependencies(&what);
                self.skip_tag(close);
            }
            Tag::Skip { close } => self.skip_tag(close),
            // What follows it in its line counts as a line's start.
            Tag::Wrapper => self.mode = Mode::default(),
        }
        true
    }

    fn skip_tag(&mut self, close: &'static str) {
        self.mode = if close.is_empty() {
            Mode::default()
        } else {
            Mode::Inside(Body::new(Target::Nothing { may_be_named: true }, Kind::Tag { close }))
        };
    }

    fn open_fence(&mut self, line: &str, fence: Fence<'_>) {
        let is_shell = name::is_shell(fence.info);
        let in_info = name::in_info(fence.info);
        if diff::is_diff(fence.info) {
            let path = in_info.or_else(|| self.label.take().map(|label| label.raw));
            self.wrapper = Some(Wrapper { is_diff: true, path });
            return;
        }
        // A command before the file is not the file.
        let fits = |label: &mut Named| !is_shell || name::is_script(&label.raw);
        let named = in_info.or_else(|| self.label.take_if(fits).map(|label| label.raw));
        let kind = Kind::fence(line, fence);
        match named {
            Some(raw) => self.begin(&raw, kind),
            None if self.may_be_json() && json::may_be_in(fence.info) => {
                self.mode = Mode::Json(Box::new(Json::new(Some(kind))));
            }
            None => self.skip_fence(kind, !is_shell),
        }
    }

    /// A fence that no path was given for: an example, a command, or a file that its first line
    /// names in a comment.
    pub(super) fn skip_fence(&mut self, kind: Kind, may_be_named: bool) {
        self.mode = Mode::Inside(Body::new(Target::Nothing { may_be_named }, kind));
    }

    /// A fence turned out to hold several files; `line` is the first that says so.
    pub(super) fn open_wrapper(&mut self, line: &str) {
        self.wrapper = Some(Wrapper { is_diff: diff::begins(line), path: None });
    }

    /// Takes a line as one of a diff's, if it is.
    fn diff_line(&mut self, line: &str) -> bool {
        let in_diff = self.in_diff();
        let found = if in_diff || line.starts_with(['d', '-', '+']) || self.diff.is_open() {
            self.diff.line(line)
        } else {
            Found::No
        };
        if !matches!(found, Found::No)
            && let Some(wrapper) = &mut self.wrapper
        {
            wrapper.path = None;
        }
        match found {
            Found::No if in_diff => return self.in_diff_fence(line),
            Found::No => return false,
            Found::Header => {}
            Found::Added { raw, left } => self.begin(&raw, Kind::Diff { left }),
            Found::Empty { raw } => {
                self.begin(&raw, Kind::Diff { left: Some(0) });
                let body = self.take_body();
                self.close(body);
            }
            Found::Changed { raw } => {
                self.begin_edit(&raw, Kind::Hunks { left: None, in_fence: in_diff });
                self.feed(line);
                self.feed("\n");
            }
            Found::Renamed { from, to } => self.rename(&from, &to),
            Found::Deleted { raw, has_lines } => {
                if let Some(raw) = raw {
                    self.delete(&raw);
                }
                if has_lines {
                    self.label = None;
                    let nothing = Target::Nothing { may_be_named: false };
                    self.mode = Mode::Inside(Body::new(nothing, Kind::Diff { left: None }));
                }
            }
        }
        true
    }

    /// A line in a diff's fence that is none of the diff's; `false` to read it as any other.
    fn in_diff_fence(&mut self, line: &str) -> bool {
        let fence = Fence::parse(line);
        let ends = fence.is_some_and(|fence| fence.info.is_empty());
        // The fence was never closed: the next one, or a block, must not be lost.
        let is_over = fence.is_some() || Marker::parse(line).is_some_and(Marker::opens);
        let is_change = line.starts_with(['+', '-', ' ', '@']);
        if is_change
            && let Some(wrapper) = &mut self.wrapper
            && let Some(raw) = wrapper.path.take()
        {
            // No header: the file is the one that was named for the fence.
            self.begin_edit(&raw, Kind::Hunks { left: None, in_fence: true });
            self.feed(line);
            self.feed("\n");
            return true;
        }
        if is_over {
            if let Some(raw) = self.wrapper.take().and_then(Wrapper::into_path) {
                self.refuse(&raw, Refusal::NotWhole);
            }
        } else if let Some(Label::File { raw, .. }) = name::label(line) {
            self.name(raw, Source::Quiet);
        }
        ends || !is_over
    }

    fn add_prose(&mut self, line: &str) {
        if matches!(line.trim(), "</think>" | "</thinking>") {
            // Some servers take the opening tag away: what came before was thought, not said.
            self.prose.clear();
        }
        if !tag::is_markup(line) && self.prose.len() + line.len() < MAX_SUMMARY {
            self.prose.push_str(line);
            self.prose.push('\n');
        }
    }

    // ------------------------------------------------------------------ JSON

    pub(super) fn in_json<'t>(&mut self, text: &'t str) -> &'t str {
        let Mode::Json(json) = &mut self.mode else { return text };
        let (step, rest) = json.take(text);
        match step {
            json::Step::More => {}
            json::Step::Open(raw) => {
                self.park_json();
                self.begin(&raw, Kind::Json(json::text::Decoder::default()));
            }
            json::Step::Doubt { raw, strict } => self.collect(Target::Doubtful { raw, strict }),
            json::Step::Hold => self.collect(Target::Held),
            json::Step::File { raw, content } => {
                self.park_json();
                self.begin(&raw, Kind::Json(json::text::Decoder::default()));
                let mut body = self.take_body();
                if let Some(content) = content {
                    body.resume_after(content);
                } else if let Some(path) = body.give_up() {
                    self.refuse(path.as_str(), Refusal::TooLarge);
                }
                self.close(body);
            }
            json::Step::Edit { raw, hunks } => self.whole_edit(&raw, hunks),
            json::Step::Summary(text) => self.summary = Some(text),
            json::Step::Done | json::Step::Failed => {
                let fence = json.fence.take();
                self.leave_json(fence);
            }
            json::Step::NotJson(lead) => {
                match json.fence.take() {
                    Some(kind) => self.skip_fence(kind, true),
                    None => self.mode = Mode::Outside(Line { has_begun: true, ..Line::default() }),
                }
                self.feed(&lead);
            }
        }
        rest
    }

    fn collect(&mut self, target: Target) {
        self.park_json();
        self.mode = Mode::Inside(Body::new(target, Kind::Json(json::text::Decoder::default())));
    }

    fn park_json(&mut self) {
        if let Mode::Json(json) = std::mem::take(&mut self.mode) {
            self.json = Some(json);
        }
    }

    /// The rest of the fence, or of the line, is no JSON.
    fn leave_json(&mut self, fence: Option<Kind>) {
        match fence {
            Some(kind) => self.skip_fence(kind, false),
            None => self.mode = Mode::Outside(Line::skipped()),
        }
    }
}
