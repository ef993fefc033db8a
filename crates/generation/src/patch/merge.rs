//! Turns a hunk and the place it was found at into the bytes that change.
//!
//! Lines on both sides of the hunk are not touched, so that they keep what the file has: its line
//! ends, its indentation, its spelling where the match was not exact.

use std::ops::Range;

use super::find::Place;
use super::lines::Text;
use super::{Hunk, Splice};

/// Most cells of the table that tells which lines two texts share. Beyond it what differs is one
/// change.
const MAX_CELLS: usize = 200_000;

/// The bytes that the hunk changes, in their order; none when it changes nothing.
pub(super) fn splices(text: &Text<'_>, place: &Place, hunk: &Hunk) -> Vec<Splice> {
    let Some(matched) = &place.lines else {
        if hunk.search == hunk.replace {
            return Vec::new();
        }
        return vec![Splice { bytes: place.bytes.clone(), new: with_breaks(&hunk.replace, text.line_break) }];
    };
    let search = &split(&hunk.search)[matched.search.clone()];
    let replace = split(&hunk.replace);
    let replace = &replace[inner(&replace, matched.lead, matched.trail)];
    // A search inside of lines ends before the last line's break, and so does what replaces it.
    let is_whole_lines = hunk.search.ends_with('\n') || matched.trail > 0;
    let keeps_break = !is_whole_lines && !hunk.replace.ends_with('\n') && !replace.is_empty();
    let mut splices = Vec::new();
    for (old, new) in changes(search, replace) {
        let new = &replace[new];
        let lines = matched.first + old.start..matched.first + old.end;
        let mut written = String::new();
        for line in new {
            written.push_str(&matched.shift.apply(line));
            written.push_str(text.line_break);
        }
        let mut start = text.lines.get(lines.start).map_or(text.all.len(), |line| line.start);
        let is_last = lines.end == matched.first + search.len();
        let mut end = match lines.end.checked_sub(1).and_then(|last| text.lines.get(last)) {
            Some(last) if !old.is_empty() => last.end,
            _ => start,
        };
        let lacks_break = is_unterminated(text, lines.end);
        if !new.is_empty() && lacks_break {
            written.truncate(written.len() - text.line_break.len());
            if old.is_empty() {
                written.insert_str(0, text.line_break);
            }
        } else if new.is_empty() && lacks_break && lines.start > matched.first {
            // The line before it, which the hunk names too, ends the text now, and as the last one did.
            start = text.lines.get(lines.start - 1).map_or(start, |line| line.text_end);
        } else if keeps_break && is_last && !old.is_empty() && !new.is_empty() {
            written.truncate(written.len() - text.line_break.len());
            end = text.lines.get(lines.end - 1).map_or(end, |line| line.text_end);
        }
        splices.push(Splice { bytes: start..end, new: written });
    }
    splices
}

/// True when the line before `end` is the text's last and has no line break.
fn is_unterminated(text: &Text<'_>, end: usize) -> bool {
    end == text.lines.len() && text.lines.last().is_some_and(|line| line.text_end == line.end)
}

/// The lines of a hunk's text.
pub(super) fn split(text: &str) -> Vec<&str> {
    let mut lines: Vec<&str> = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect();
    if text.is_empty() || text.ends_with('\n') {
        lines.pop();
    }
    lines
}

/// The lines but for some blank ones at either end.
pub(super) fn inner(lines: &[&str], lead: usize, trail: usize) -> Range<usize> {
    let is_blank = |line: &&&str| line.trim().is_empty();
    let from = lines.iter().take(lead).take_while(is_blank).count();
    let to = lines[from..].iter().rev().take(trail).take_while(is_blank).count();
    from..lines.len() - to
}

/// Text with the file's line ends.
fn with_breaks(text: &str, line_break: &str) -> String {
    if line_break == "\n" { text.to_owned() } else { text.replace("\r\n", "\n").replace('\n', line_break) }
}

/// Which lines of `old` are replaced by which of `new`.
fn changes(old: &[&str], new: &[&str]) -> Vec<(Range<usize>, Range<usize>)> {
    let head = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let (a, b) = (&old[head..old.len() - tail], &new[head..new.len() - tail]);
    if a.is_empty() && b.is_empty() {
        return Vec::new();
    }
    if a.is_empty() || b.is_empty() || a.len() * b.len() > MAX_CELLS {
        return vec![(head..head + a.len(), head..head + b.len())];
    }
    let width = b.len() + 1;
    // How many lines the rests from here on share at most.
    let mut shared = vec![0_u32; (a.len() + 1) * width];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            shared[i * width + j] = if a[i] == b[j] {
                shared[(i + 1) * width + j + 1] + 1
            } else {
                shared[(i + 1) * width + j].max(shared[i * width + j + 1])
            };
        }
    }
    let mut found: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    let (mut i, mut j, mut from) = (0, 0, (0, 0));
    while i < a.len() || j < b.len() {
        if i < a.len() && j < b.len() && a[i] == b[j] {
            if from != (i, j) {
                found.push((head + from.0..head + i, head + from.1..head + j));
            }
            (i, j) = (i + 1, j + 1);
            from = (i, j);
        } else if j == b.len() || i < a.len() && shared[(i + 1) * width + j] >= shared[i * width + j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    if from != (i, j) {
        found.push((head + from.0..head + i, head + from.1..head + j));
    }
    found
}
