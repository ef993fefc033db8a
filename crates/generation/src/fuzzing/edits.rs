//! Random projects and edits whose right place is known, for the property test and `cargo xtask soak
//! edits`.
//!
//! A file is made of regions: the same template many times, some to the letter, some with another
//! name, operator or remark in one line. An edit is made from lines of it, so the place that it means
//! is known; then its search is written as models write: with other indentation, other line ends,
//! other quotes, or from memory (a name that the file does not have). [`run`] panics when an edit is
//! applied anywhere else, when a byte outside it moves, or when it does not revert to the letter.

use std::collections::BTreeMap;
use std::ops::Range;

use vectort_core::RelPath;

use crate::patch::{Applied, Change, How, Hunk, Why, apply};

/// What the edits of a sequence came to.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Hunks that were applied as they stood.
    pub exact: u64,
    /// But for white space.
    pub whitespace: u64,
    /// With the same words.
    pub fuzzy: u64,
    /// Edits that were refused because several places fit.
    pub ambiguous: u64,
    /// Edits that were refused for another reason.
    pub refused: u64,
}

impl Tally {
    /// Adds another sequence's.
    pub fn add(&mut self, other: Self) {
        self.exact += other.exact;
        self.whitespace += other.whitespace;
        self.fuzzy += other.fuzzy;
        self.ambiguous += other.ambiguous;
        self.refused += other.refused;
    }
}

/// A small generator of numbers (splitmix64), so that a seed alone reproduces a case.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// Lines of a region. `NAME` and `OP` differ between regions that are alike.
const TEMPLATES: &[&[&str]] = &[
    &[
        "export function handleNAME(item: Item) {",
        "  const total = item.price OP item.count;",
        "  if (total > 0) {",
        "    log('NAME', total);",
        "  }",
        "  return total;",
        "}",
        "",
    ],
    &[
        "      <section className=\"card\">",
        "        <h2>NAME</h2>",
        "        <p>{count OP 1}</p>",
        "        <button onClick={() => set(count OP 1)}>Go</button>",
        "      </section>",
    ],
    &["def NAME(self):", "    # what NAME does", "    value = self.read()", "    return value OP 1", "", ""],
    &[".card {", "  color: red;", "  margin: 0;", "}", ""],
    &["}", "", "{", ""],
];
const NAMES: &[&str] = &["Add", "Remove", "Adds", "add", "user", "users"];
const OPERATORS: &[&str] = &["+", "-", "*"];

/// A file under test: its lines without their ends.
struct File {
    lines: Vec<String>,
    line_break: &'static str,
    has_mark: bool,
    has_last_break: bool,
}

impl File {
    fn random(random: &mut Random) -> Self {
        let mut lines = Vec::new();
        let tabs = random.one_in(4);
        for _ in 0..=random.below(9) {
            let (name, operator) = (random.pick(NAMES), random.pick(OPERATORS));
            for line in TEMPLATES[random.below(TEMPLATES.len())] {
                let line = line.replace("NAME", name).replace("OP", operator);
                lines.push(if tabs { line.replace("  ", "\t") } else { line });
            }
        }
        // A last line that is empty has no text to keep.
        while lines.last().is_some_and(String::is_empty) {
            lines.pop();
        }
        Self {
            lines,
            line_break: if random.one_in(4) { "\r\n" } else { "\n" },
            has_mark: random.one_in(8),
            has_last_break: !random.one_in(4),
        }
    }

    fn text(&self) -> String {
        let mut text = self.lines.join(self.line_break);
        if self.has_mark {
            text.insert(0, '\u{feff}');
        }
        if self.has_last_break && !self.lines.is_empty() {
            text.push_str(self.line_break);
        }
        text
    }
}

/// How a search is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hand {
    Exact,
    TrailingSpaces,
    Shifted,
    Unindented,
    Quotes,
    Spaced,
    Stale,
}

const HANDS: &[Hand] = &[
    Hand::Exact,
    Hand::Exact,
    Hand::TrailingSpaces,
    Hand::Shifted,
    Hand::Unindented,
    Hand::Quotes,
    Hand::Spaced,
    Hand::Stale,
];

impl Hand {
    /// Lines as this hand writes them; `common` is the indentation that all of the search has.
    fn write(self, line: &str, common: usize) -> String {
        let is_blank = line.trim().is_empty();
        match self {
            _ if is_blank => line.to_owned(),
            Self::Exact | Self::Stale => line.to_owned(),
            Self::TrailingSpaces => format!("{line}  "),
            Self::Shifted => format!("    {line}"),
            Self::Unindented => line.chars().skip(common).collect(),
            Self::Quotes => line.replace('\'', "\"").replace(';', ""),
            Self::Spaced => line.replace(" = ", "  =  ").replace('{', "{ "),
        }
    }
}

/// A hunk and the lines that it means.
#[derive(Debug)]
struct Meant {
    hunk: Hunk,
    lines: Range<usize>,
    /// What is to stand there.
    new: Vec<String>,
    hand: Hand,
}

fn meant(random: &mut Random, file: &File, from: usize, to: usize) -> Meant {
    let start = from + random.below(to - from);
    let end = start + 1 + random.below((to - start).min(8));
    let old = &file.lines[start..end];
    let mut new: Vec<String> = old.to_vec();
    for _ in 0..=random.below(2) {
        let at = random.below(new.len() + 1);
        match random.below(3) {
            0 if at < new.len() && new.len() > 1 => {
                new.remove(at);
            }
            1 if at < new.len() => {
                let indent: String = new[at].chars().take_while(|c| c.is_whitespace()).collect();
                new[at] = format!("{indent}changed_{:x}();", random.next());
            }
            _ => {
                let near = old[at.min(old.len() - 1)].as_str();
                let indent: String = near.chars().take_while(|c| c.is_whitespace()).collect();
                new.insert(at, format!("{indent}added_{:x}();", random.next()));
            }
        }
    }
    if new == old {
        new.push(format!("changed_{:x}();", random.next()));
    }
    let mut hand = HANDS[random.below(HANDS.len())];
    let indent = |line: &String| line.chars().take_while(|c| c.is_whitespace()).count();
    let common = old.iter().chain(&new).filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    // What it leaves as it is says nothing of how it writes.
    if hand != Hand::Stale && old.iter().all(|line| hand.write(line, common) == *line) {
        hand = Hand::Exact;
    }
    let put = |lines: &[String]| -> String {
        // What is new is written as it is to be, but for the indentation.
        let hand = |line: &String| match hand {
            Hand::Shifted | Hand::Unindented => hand,
            _ if old.contains(line) => hand,
            _ => Hand::Exact,
        };
        lines.iter().map(|line| hand(line).write(line, common) + "\n").collect()
    };
    let (mut search, replace) = (put(old), put(&new));
    if hand == Hand::Stale {
        // A name that is nowhere, in a line that says something.
        search =
            search.replacen("total", "sum", 1).replacen("card", "panel", 1).replacen("value", "result", 1);
    }
    let near = random.one_in(3).then(|| (start + 1 + random.below(3)).saturating_sub(1).max(1) as u32);
    Meant { hunk: Hunk { search, replace, near }, lines: start..end, new, hand }
}

/// The places where lines stand that are the search's but for the white space around them.
fn alike(file: &File, search: &str) -> Vec<usize> {
    let wanted: Vec<&str> = search.lines().map(str::trim).collect();
    let windows = file.lines.windows(wanted.len().max(1)).enumerate();
    let fits =
        |(_, window): &(usize, &[String])| window.iter().map(|line| line.trim()).eq(wanted.iter().copied());
    windows.filter(fits).map(|(at, _)| at).collect()
}

/// Runs the sequence of edits that `seed` chooses.
///
/// # Panics
/// When a promise of [`crate::patch`] is broken.
pub fn run(seed: u64) -> Tally {
    let mut random = Random(seed);
    let mut tally = Tally::default();
    let mut files: Vec<File> = (0..2 + random.below(4)).map(|_| File::random(&mut random)).collect();
    let path = |at: usize| RelPath::parse(&format!("src/f{at}.tsx")).unwrap_or_else(|_| unreachable!());
    let mut project: BTreeMap<RelPath, String> =
        files.iter().enumerate().map(|(at, file)| (path(at), file.text())).collect();
    let first = project.clone();
    let mut undo: Vec<(RelPath, Applied)> = Vec::new();
    for _ in 0..=random.below(6) {
        let at = random.below(files.len());
        let file = &mut files[at];
        let before = project.clone();
        let mut hunks = Vec::new();
        let mut from = 0;
        for _ in 0..=random.below(3) {
            if from >= file.lines.len() {
                break;
            }
            let to = (from + 1 + random.below(24)).min(file.lines.len());
            let hunk = meant(&mut random, file, from, to);
            from = hunk.lines.end + 1;
            hunks.push(hunk);
        }
        if hunks.is_empty() {
            continue;
        }
        let edit =
            Change::Edit { path: path(at), hunks: hunks.iter().map(|meant| meant.hunk.clone()).collect() };
        let Change::Edit { path, hunks: asked } = &edit else { continue };
        match apply(&project[path], asked) {
            Err(mismatch) => match mismatch.why {
                Why::Ambiguous { .. } => tally.ambiguous += 1,
                _ => tally.refused += 1,
            },
            Ok(applied) => {
                check(seed, file, &hunks, &applied, &mut tally);
                project.insert(path.clone(), applied.text.clone());
                undo.push((path.clone(), applied));
            }
        }
        for (other, text) in &before {
            assert!(
                other == path || project[other] == *text,
                "seed {seed}: {other} was not named and changed"
            );
        }
    }
    for (path, applied) in undo.into_iter().rev() {
        let text = applied.inverse().revert(&project[&path]);
        assert!(text.is_ok(), "seed {seed}: {path} does not revert");
        project.insert(path, text.unwrap_or_default());
    }
    assert!(project == first, "seed {seed}: taken back, the project is another");
    tally
}

/// An edit was applied: to the lines that were meant, and to no other byte.
fn check(seed: u64, file: &mut File, hunks: &[Meant], applied: &Applied, tally: &mut Tally) {
    let mut lines = file.lines.clone();
    for (meant, found) in hunks.iter().zip(&applied.found).rev() {
        let Meant { hunk, lines: range, new, hand } = meant;
        let place = found.before.start as usize - 1..found.before.end as usize - 1;
        let alike = alike(file, &hunk.search);
        // Written otherwise than it is, it may be the very text of another place.
        let exact: Vec<usize> = alike
            .iter()
            .copied()
            .filter(|at| hunk.search.lines().eq(file.lines[*at..].iter().take(range.len())))
            .collect();
        let is_other = *hand != Hand::Exact && exact == [place.start] && place.start != range.start;
        if is_other {
            assert!(found.how == How::Exact, "seed {seed}: {place:?} is exact: {hunk:?}");
        } else if *hand == Hand::Stale && !alike.contains(&range.start) {
            // From memory, and wrong: it fits only where those very lines are.
            assert!(alike == [place.start], "seed {seed}: a stale search was put at {place:?}: {hunk:?}");
        } else {
            // Blank lines at its ends are no part of what was found without them.
            let is_inside = range.start <= place.start && place.end <= range.end;
            let rest = (range.start..place.start).chain(place.end..range.end);
            let is_meant = is_inside && rest.into_iter().all(|line| file.lines[line].trim().is_empty());
            assert!(is_meant, "seed {seed}: {place:?} instead of {range:?}: {hunk:?}");
            assert!(
                alike.len() <= 1 || found.how == How::Exact || hunk.near.is_some(),
                "seed {seed}: guessed"
            );
        }
        match found.how {
            How::Exact => tally.exact += 1,
            How::Whitespace => tally.whitespace += 1,
            How::Fuzzy { .. } => tally.fuzzy += 1,
        }
        let start = if *hand == Hand::Stale || is_other { place.start } else { range.start };
        let new = if is_other { hunk.replace.lines().map(str::to_owned).collect() } else { new.clone() };
        lines.splice(start..start + range.len(), new);
    }
    let mut expected = File { lines, ..*file };
    assert!(
        applied.text == expected.text(),
        "seed {seed}: another text\n{:?}\ninstead of\n{:?}\nby {hunks:?}",
        applied.text,
        expected.text()
    );
    if !expected.has_last_break && expected.lines.last().is_some_and(String::is_empty) {
        // The same text, said as it is read.
        expected.lines.pop();
        expected.has_last_break = true;
    }
    *file = expected;
}
