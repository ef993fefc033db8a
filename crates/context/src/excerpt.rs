//! Which lines of a file that is too large are shown.

use crate::choice::Lines;
use crate::file::File;
use crate::words::{self, Term};

/// The mark of a gap.
const GAP: u32 = 3;
/// A definition of more lines is cut to a window.
const LONG: u32 = 80;
/// Lines above and below a point, from what is wanted to what has to do.
const RADII: [u32; 6] = [15, 8, 4, 2, 1, 0];
/// Lines at the start of a file: what it imports, and what it says of itself.
const HEAD: u32 = 15;

/// Lines that fit into `room` tokens, and what they take: around `points` first, then definitions
/// of the names asked for, then the file's head, then on from there. `None` if not one line fits.
pub(crate) fn excerpt(file: &File, room: u32, points: &[u32], names: &[Term]) -> Option<(Vec<Lines>, u32)> {
    let mut picked = Picked { file, room, ranges: Vec::new() };
    let count = file.lines();
    for point in points {
        let definition = file.around(*point).filter(|it| it.last - it.first < LONG);
        if definition.is_some_and(|it| picked.add(it.first, it.last.min(count))) {
            continue;
        }
        for radius in RADII {
            if picked.add(point.saturating_sub(radius).max(1), (point + radius).min(count)) {
                break;
            }
        }
    }
    for definition in &file.definitions {
        if names.binary_search(&words::name_term(&definition.name)).is_ok() {
            picked.add(definition.first, definition.last.min(count));
        }
    }
    let mut head = HEAD.min(count);
    while head > 0 && !picked.add(1, head) {
        head /= 2;
    }
    picked.grow(count);
    let tokens = picked.cost(&picked.ranges);
    (!picked.ranges.is_empty()).then_some((picked.ranges, tokens))
}

/// What lines of a file take as an excerpt; `None` if it has no such lines.
pub(crate) fn excerpt_cost(file: &File, ranges: &[Lines]) -> Option<u32> {
    let mut next = 1;
    for range in ranges {
        if range.first < next || range.last < range.first || range.last > file.lines() {
            return None;
        }
        next = range.last + 1;
    }
    let picked = Picked { file, room: 0, ranges: Vec::new() };
    (!ranges.is_empty()).then(|| picked.cost(ranges))
}

struct Picked<'f> {
    file: &'f File,
    room: u32,
    /// In order, apart from each other.
    ranges: Vec<Lines>,
}

impl Picked<'_> {
    fn cost(&self, ranges: &[Lines]) -> u32 {
        let before = &self.file.before;
        let lines = |range: &Lines| before[range.last as usize] - before[range.first as usize - 1];
        let marks = ranges.len() as u32 + 1;
        ranges.iter().map(lines).sum::<u32>().saturating_add(marks * GAP)
    }

    /// Adds lines, if they fit.
    fn add(&mut self, first: u32, last: u32) -> bool {
        if first > last {
            return false;
        }
        let mut all = self.ranges.clone();
        all.push(Lines { first, last });
        all.sort_unstable();
        let mut merged: Vec<Lines> = Vec::with_capacity(all.len());
        for range in all {
            match merged.last_mut() {
                Some(before) if range.first <= before.last + 1 => before.last = before.last.max(range.last),
                _ => merged.push(range),
            }
        }
        let fits = self.cost(&merged) <= self.room;
        if fits {
            self.ranges = merged;
        }
        fits
    }

    /// Goes on after the first range as far as there is room, or begins there.
    fn grow(&mut self, count: u32) {
        let start = self.ranges.first().map_or(1, |range| range.first);
        let (mut fits, mut too_far) = (start.saturating_sub(1), count + 1);
        while fits + 1 < too_far {
            let middle = fits.midpoint(too_far);
            let mut trial = Picked { file: self.file, room: self.room, ranges: self.ranges.clone() };
            if trial.add(start, middle) {
                fits = middle;
            } else {
                too_far = middle;
            }
        }
        if fits >= start {
            self.add(start, fits);
        }
    }
}
