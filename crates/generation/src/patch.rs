//! Guarded edits: what an answer asks to be changed, and search and replacement that never guess.
//!
//! A [`Hunk`] names the text that it expects. [`apply`] looks for it in three steps, each only when
//! the one before found nothing:
//!
//! 1. **Exact.** The text as it stands; line ends (LF, CR LF) make no difference. A search that
//!    ends in a line break is whole lines and begins at the start of one; any other may stand inside
//!    a line.
//! 2. **White space.** The same lines but for white space at their ends, and with their indentation
//!    shifted by a constant: some columns more or less, or another unit (tabs, two or four spaces).
//!    The replacement is indented as the file is.
//! 3. **Fuzzy.** The same words and operators, but for quotes, commas, semicolons, round brackets and
//!    white space between them, in which styles differ. At least [`MIN_SIGNIFICANT`] significant lines, a similarity of [`FUZZY_BAR`] or more,
//!    and [`FUZZY_MARGIN`] better than any other place, whatever words that has.
//!
//! # The bar of uniqueness
//! - A step that finds more than one place ends the search: [`Why::Ambiguous`]. Only a line hint
//!   ([`Hunk::near`]) may decide, and only between places whose text is identical, when one begins
//!   within [`NEAR_WITHIN`] lines of the hint and no other within [`NEAR_CLEAR`].
//! - Text without a significant line (blank, or a brace alone) is an anchor only where it is exact
//!   and unique whatever its indentation; a hint does not help it.
//! - Different words are different code: `handleAdd` is never taken for `handleRemove`, however
//!   alike the lines around it are, and a stale anchor is never taken for a neighbour that looks
//!   like it.
//!
//! # Promises
//! - **All or nothing.** Hunks are all looked for in the text as it was, must not overlap, and one
//!   that fails fails the edit.
//! - **Nothing else moves.** Bytes outside the lines that a hunk changes stay as they are: line ends
//!   of either kind, a byte order mark, a missing last line break. Lines that a hunk names on both
//!   sides stay as the file has them.
//! - **Undone exactly.** [`Inverse::revert`] gives back the text as it was, or says that the text is
//!   not the one that [`apply`] made.
//! - **Bounded.** Time grows with text and hunks together; comparing letters is limited to
//!   [`MAX_COMPARED`] places a hunk.

mod find;
mod lines;
mod merge;
mod shift;

use std::ops::Range;

use vectort_core::RelPath;

use find::Place;
use lines::Text;

/// Fewest significant lines of a fuzzy match. A line is significant with three letters or digits.
pub const MIN_SIGNIFICANT: usize = 3;
/// Least similarity of a fuzzy match, of 100: the mean of its lines, weighted by their lengths.
pub const FUZZY_BAR: u8 = 70;
/// How much better than any other place a fuzzy match must be, of 100.
pub const FUZZY_MARGIN: u8 = 5;
/// Lines from its hint within which one of several identical places must begin.
pub const NEAR_WITHIN: u32 = 2;
/// Lines from the hint within which no other may begin.
pub const NEAR_CLEAR: u32 = 10;
/// Most places at which a hunk's lines are compared letter by letter.
pub const MAX_COMPARED: usize = 64;

/// Most places that a [`Mismatch`] shows, and most lines and bytes of each.
const MAX_SHOWN: (usize, usize, usize) = (3, 40, 4 << 10);
/// Most places that [`Why::Ambiguous`] lists.
const MAX_PLACES: usize = 20;

/// One complete instruction of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// A whole file.
    Write {
        /// Where.
        path: RelPath,
        /// All of it.
        content: String,
    },
    /// Changes in a file that exists. A file that does not exist counts as an empty one.
    Edit {
        /// Which.
        path: RelPath,
        /// In the order of the answer, at least one.
        hunks: Vec<Hunk>,
    },
    /// A file goes.
    Delete {
        /// Which.
        path: RelPath,
    },
    /// A file moves.
    Rename {
        /// Where it is.
        from: RelPath,
        /// Where it is to be.
        to: RelPath,
    },
    /// The project needs a package.
    AddDependency {
        /// As its registry calls it.
        name: String,
        /// A version or a range, as the model wrote it.
        version: Option<String>,
        /// For development only.
        dev: bool,
    },
    /// The project needs a package no more.
    RemoveDependency {
        /// As its registry calls it.
        name: String,
    },
}

/// A search and its replacement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hunk {
    /// The text that is expected, with LF line ends. Whole lines when it ends in one. Empty only to
    /// fill an empty file.
    pub search: String,
    /// What is to stand in its place.
    pub replace: String,
    /// The line (from 1) where the answer says that it is. Never decides between different texts.
    pub near: Option<u32>,
}

/// What [`apply`] made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The new text.
    pub text: String,
    /// How each hunk was found, in their order.
    pub found: Vec<Found>,
    inverse: Inverse,
}

impl Applied {
    /// What takes the edit back.
    pub fn inverse(&self) -> &Inverse {
        &self.inverse
    }
}

/// Where a hunk was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// By which step.
    pub how: How,
    /// The lines (from 1, end excluded) that it named in the text as it was.
    pub before: Range<u32>,
    /// The lines that stand there now.
    pub after: Range<u32>,
}

/// By which step a hunk was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// As it stands.
    Exact,
    /// But for white space.
    Whitespace,
    /// The same words and operators.
    Fuzzy {
        /// Similarity, of 100.
        score: u8,
    },
}

/// Why an edit was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("hunk {}: {why}", hunk + 1)]
pub struct Mismatch {
    /// Which hunk, from 0.
    pub hunk: usize,
    /// What is wrong with it.
    pub why: Why,
    /// The text now, around the places that are likeliest meant: at most three, at most 40 lines
    /// and 4 KiB each. For asking again.
    pub near: Vec<Excerpt>,
}

/// Some lines of a file as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// Number of the first line, from 1.
    pub line: u32,
    /// The lines, each with its line break.
    pub text: String,
}

/// See [`Mismatch`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// The text is nowhere: it is stale, or was never there.
    #[error("the text to replace is not in the file")]
    NotFound,
    /// The text is in several places, and nothing says which is meant.
    #[error("the text to replace is in {} places", places.len())]
    Ambiguous {
        /// The lines where they begin, from 1; at most 20 of them.
        places: Vec<u32>,
    },
    /// Two hunks want the same lines.
    #[error("two changes want the same lines")]
    Overlap,
    /// There is nothing to look for.
    #[error("there is no text to look for")]
    Empty,
    /// The replacement is what is there.
    #[error("the replacement changes nothing")]
    NoChange,
}

/// What takes an edit back: the spans that it wrote, and what stood there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inverse {
    /// Length of the text that was made, in bytes.
    len: usize,
    /// In the order of the text.
    spans: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    /// Where `new` begins in the text that was made.
    at: usize,
    new: String,
    old: String,
}

/// The text is not the one that the edit made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file has changed since the edit")]
pub struct Stale;

impl Inverse {
    /// The text as it was before the edit.
    pub fn revert(&self, text: &str) -> Result<String, Stale> {
        if text.len() != self.len {
            return Err(Stale);
        }
        let mut old = String::with_capacity(text.len());
        let mut at = 0;
        for span in &self.spans {
            let end = span.at + span.new.len();
            if text.get(span.at..end) != Some(span.new.as_str()) {
                return Err(Stale);
            }
            old.push_str(text.get(at..span.at).ok_or(Stale)?);
            old.push_str(&span.old);
            at = end;
        }
        old.push_str(&text[at..]);
        Ok(old)
    }
}

/// Bytes of the text and what is to stand in their place.
#[derive(Debug)]
struct Splice {
    bytes: Range<usize>,
    new: String,
}

/// Applies `hunks` to `text`, all of them or none.
pub fn apply(text: &str, hunks: &[Hunk]) -> Result<Applied, Mismatch> {
    let text = Text::new(text);
    let mut index = find::Index::new(&text);
    let mut places = Vec::with_capacity(hunks.len());
    for (at, hunk) in hunks.iter().enumerate() {
        let place = find::find(&mut index, hunk).map_err(|miss| Mismatch {
            hunk: at,
            near: excerpts(&text, &miss.likely, hunk),
            why: miss.why,
        })?;
        places.push(place);
    }
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|at| (places[*at].bytes.start, places[*at].bytes.end));
    for pair in order.windows(2) {
        let (first, second) = (&places[pair[0]], &places[pair[1]]);
        if second.bytes.start < first.bytes.end || second.bytes == first.bytes {
            let hunk = pair[0].max(pair[1]);
            let near = excerpts(&text, &[text.line_at(places[hunk].bytes.start)], &hunks[hunk]);
            return Err(Mismatch { hunk, why: Why::Overlap, near });
        }
    }
    let mut splices = Vec::with_capacity(places.len());
    for at in &order {
        let made = merge::splices(&text, &places[*at], &hunks[*at]);
        if made.is_empty() {
            let near = excerpts(&text, &[text.line_at(places[*at].bytes.start)], &hunks[*at]);
            return Err(Mismatch { hunk: *at, why: Why::NoChange, near });
        }
        splices.extend(made);
    }
    Ok(write(&text, &places, &splices))
}

/// Writes the new text and what takes it back.
fn write(text: &Text<'_>, places: &[Place], splices: &[Splice]) -> Applied {
    let mut new = String::with_capacity(text.all.len());
    let mut spans = Vec::with_capacity(splices.len());
    let mut at = 0;
    for splice in splices {
        new.push_str(&text.all[at..splice.bytes.start]);
        spans.push(Span {
            at: new.len(),
            new: splice.new.clone(),
            old: text.all[splice.bytes.clone()].to_owned(),
        });
        new.push_str(&splice.new);
        at = splice.bytes.end;
    }
    new.push_str(&text.all[at..]);
    let after = Shifted::new(splices, &new);
    let found = places
        .iter()
        .map(|place| Found {
            how: place.how,
            before: number(text.line_at(place.bytes.start))..number(text.line_end(&place.bytes)),
            after: after.lines(&place.bytes),
        })
        .collect();
    let inverse = Inverse { len: new.len(), spans };
    Applied { text: new, found, inverse }
}

/// Tells where bytes of the old text are in the new one.
struct Shifted<'s> {
    splices: &'s [Splice],
    /// How much longer the text before each splice became.
    grown: Vec<isize>,
    /// Where the new text's lines begin.
    starts: Vec<usize>,
}

impl<'s> Shifted<'s> {
    fn new(splices: &'s [Splice], new: &str) -> Self {
        let mut grown = vec![0];
        for splice in splices {
            let before = grown[grown.len() - 1];
            grown.push(before + splice.new.len().cast_signed() - splice.bytes.len().cast_signed());
        }
        let starts = std::iter::once(0).chain(memchr::memchr_iter(b'\n', new.as_bytes()).map(|at| at + 1));
        Self { splices, grown, starts: starts.collect() }
    }

    /// The new lines of `bytes`, which no splice crosses the ends of.
    fn lines(&self, bytes: &Range<usize>) -> Range<u32> {
        let first = self.splices.partition_point(|splice| splice.bytes.start < bytes.start);
        let last = self.splices.partition_point(|splice| splice.bytes.end <= bytes.end);
        let start = bytes.start.saturating_add_signed(self.grown[first]);
        let end = bytes.end.saturating_add_signed(self.grown[last.max(first)]);
        let line = self.starts.partition_point(|at| *at <= start) - 1;
        let end = if end > start { self.starts.partition_point(|at| *at < end) } else { line };
        number(line)..number(end)
    }
}

/// A line's number, from 1.
fn number(line: usize) -> u32 {
    u32::try_from(line + 1).unwrap_or(u32::MAX)
}

/// The text around some lines, enough to write the hunk anew.
fn excerpts(text: &Text<'_>, lines: &[usize], hunk: &Hunk) -> Vec<Excerpt> {
    const AROUND: usize = 6;
    let (most, most_lines, most_bytes) = MAX_SHOWN;
    let height = hunk.search.lines().count();
    let mut shown: Vec<Excerpt> = Vec::new();
    for line in lines.iter().take(most) {
        let from = line.saturating_sub(AROUND);
        let to = (line + height + AROUND).min(text.lines.len()).min(from + most_lines);
        let mut excerpt = String::new();
        for line in text.lines.get(from..to).unwrap_or_default() {
            let whole = text.all[line.start..line.end].trim_end_matches(['\r', '\n']);
            if excerpt.len() + whole.len() >= most_bytes {
                break;
            }
            excerpt.push_str(whole);
            excerpt.push('\n');
        }
        if !excerpt.is_empty() {
            shown.push(Excerpt { line: number(from), text: excerpt });
        }
    }
    shown
}
