//! Looks for the place that a hunk means, and refuses when it is not the only one.

use std::collections::HashMap;
use std::ops::Range;

use memchr::memmem;

use super::lines::{Text, indent, is_significant};
use super::merge::split;
use super::shift::Shift;
use super::{
    FUZZY_BAR, FUZZY_MARGIN, How, Hunk, MAX_COMPARED, MAX_PLACES, MIN_SIGNIFICANT, NEAR_CLEAR, NEAR_WITHIN,
    Why, number,
};

/// Most places of a hunk that are looked at; more of them are many anyway.
const MAX_MATCHES: usize = 4_000;
/// Most lines alike that vote for a place, for each hunk.
const MAX_VOTES: usize = 100_000;
/// Fewest words of a fuzzy match.
const MIN_WORDS: usize = 6;

/// Where a hunk was found.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) bytes: Range<usize>,
    pub(super) how: How,
    /// How lines correspond; `None` for text inside a line, which is exact.
    pub(super) lines: Option<Matched>,
}

/// Lines of a search and of the text.
#[derive(Debug)]
pub(super) struct Matched {
    /// The first line in the text.
    pub(super) first: usize,
    /// Which lines of the search were found.
    pub(super) search: Range<usize>,
    /// Blank lines at the search's ends that the text does not have.
    pub(super) lead: usize,
    pub(super) trail: usize,
    pub(super) shift: Shift,
}

/// Why no place was found, and the lines that come nearest.
#[derive(Debug)]
pub(super) struct Miss {
    pub(super) why: Why,
    pub(super) likely: Vec<usize>,
}

/// A text's lines, each as a number that equal lines share.
#[derive(Debug)]
struct Numbered<'t> {
    known: HashMap<&'t str, u32>,
    /// The number of each line, as four bytes, so that a byte search finds runs of lines.
    ids: Vec<u8>,
}

impl<'t> Numbered<'t> {
    fn new(lines: impl Iterator<Item = &'t str>) -> Self {
        let mut numbered = Self { known: HashMap::new(), ids: Vec::new() };
        for line in lines {
            let next = u32::try_from(numbered.known.len()).unwrap_or(u32::MAX);
            let id = *numbered.known.entry(line).or_insert(next);
            numbered.ids.extend_from_slice(&id.to_ne_bytes());
        }
        numbered
    }

    /// The lines where a run of `lines` begins, at most [`MAX_MATCHES`].
    fn find<'s>(&self, lines: impl Iterator<Item = &'s str>) -> Vec<usize> {
        let mut needle = Vec::new();
        for line in lines {
            let Some(id) = self.known.get(line) else { return Vec::new() };
            needle.extend_from_slice(&id.to_ne_bytes());
        }
        let finder = memmem::Finder::new(&needle);
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(at) = self.ids.get(from..).and_then(|rest| finder.find(rest)) {
            let at = from + at;
            if at % 4 == 0 {
                found.push(at / 4);
                if found.len() == MAX_MATCHES {
                    break;
                }
            }
            from = at + 1;
        }
        found
    }
}

/// What is known of a text for all hunks.
#[derive(Debug)]
pub(super) struct Index<'t> {
    text: &'t Text<'t>,
    /// By the lines without the white space around them.
    trimmed: Option<Numbered<'t>>,
    words: Option<Words>,
}

/// The lines' words, made when the first hunk needs them.
#[derive(Debug)]
struct Words {
    /// Distinct words of lines; lines that have the same share an entry.
    known: HashMap<String, u32>,
    /// Each line's entry.
    of: Vec<u32>,
    /// The lines of each entry.
    lines: Vec<Vec<u32>>,
}

impl<'t> Index<'t> {
    pub(super) fn new(text: &'t Text<'t>) -> Self {
        Self { text, trimmed: None, words: None }
    }

    fn trimmed(&mut self) -> &Numbered<'t> {
        let text = self.text;
        self.trimmed
            .get_or_insert_with(|| Numbered::new((0..text.lines.len()).map(|line| text.line(line).trim())))
    }

    fn words(&mut self) -> &Words {
        let text = self.text;
        self.words.get_or_insert_with(|| {
            let mut words = Words { known: HashMap::new(), of: Vec::new(), lines: Vec::new() };
            for line in 0..text.lines.len() {
                let next = u32::try_from(words.lines.len()).unwrap_or(u32::MAX);
                let id = *words.known.entry(words_of(text.line(line))).or_insert(next);
                if id == next {
                    words.lines.push(Vec::new());
                }
                if let Some(lines) = words.lines.get_mut(id as usize) {
                    lines.push(u32::try_from(line).unwrap_or(u32::MAX));
                }
                words.of.push(id);
            }
            words
        })
    }
}

/// The place that `hunk` means.
pub(super) fn find(index: &mut Index<'_>, hunk: &Hunk) -> Result<Place, Miss> {
    if hunk.search.is_empty() {
        // An empty search fills an empty file; anywhere else it says nothing.
        let is_empty = index.text.all.trim_start_matches('\u{feff}').is_empty();
        let end = index.text.all.len();
        let fill = Place { bytes: end..end, how: How::Exact, lines: None };
        return if is_empty { Ok(fill) } else { Err(Miss { why: Why::Empty, likely: Vec::new() }) };
    }
    if !hunk.search.ends_with('\n')
        && let Some(place) = inside_lines(index.text, hunk)?
    {
        return Ok(place);
    }
    let lines = split(&hunk.search);
    let blank = |line: &&&str| line.trim().is_empty();
    let lead = lines.iter().take_while(blank).count();
    let trail = lines.iter().rev().take_while(blank).count();
    let is_blank = lead == lines.len();
    // With its blank ends first: they are part of what is expected.
    let mut seen = whole_lines(index, hunk, &lines, 0..lines.len())?;
    if seen.is_none() && !is_blank && lead + trail > 0 {
        seen = whole_lines(index, hunk, &lines, lead..lines.len() - trail)?;
    }
    if let Some(place) = seen {
        return Ok(place);
    }
    if is_blank {
        return Err(Miss { why: Why::NotFound, likely: hint(index.text, hunk) });
    }
    match same_words(index, hunk, &lines, 0..lines.len()) {
        Err(Miss { why: Why::NotFound, .. }) if lead + trail > 0 => {
            same_words(index, hunk, &lines, lead..lines.len() - trail)
        }
        found => found,
    }
}

/// Looks for text that may begin and end inside lines, exactly.
fn inside_lines(text: &Text<'_>, hunk: &Hunk) -> Result<Option<Place>, Miss> {
    let places = |needle: &str| {
        let finder = memmem::Finder::new(needle);
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some(at) = finder.find(&text.all.as_bytes()[from..]) {
            found.push(from + at..from + at + needle.len());
            if found.len() == MAX_MATCHES {
                break;
            }
            from += at + 1;
        }
        found
    };
    let mut found = places(&hunk.search);
    if found.is_empty() && text.line_break == "\r\n" && hunk.search.contains('\n') {
        found = places(&hunk.search.replace("\r\n", "\n").replace('\n', "\r\n"));
    }
    let starts: Vec<usize> = found.iter().map(|bytes| text.line_at(bytes.start)).collect();
    let at = match found.len() {
        0 => return Ok(None),
        1 => 0,
        _ => nearest(&starts, hunk, is_significant(&hunk.search)).ok_or_else(|| ambiguous(&starts))?,
    };
    Ok(found.get(at).map(|bytes| Place { bytes: bytes.clone(), how: How::Exact, lines: None }))
}

/// Looks for whole lines: exactly, then but for white space.
fn whole_lines(
    index: &mut Index<'_>,
    hunk: &Hunk,
    lines: &[&str],
    part: Range<usize>,
) -> Result<Option<Place>, Miss> {
    let search = &lines[part.clone()];
    let text = index.text;
    let alike = index.trimmed().find(search.iter().map(|line| line.trim()));
    let is_anchor = search.iter().any(|line| is_significant(line));
    let is_exact = |first: &usize| search.iter().zip(*first..).all(|(line, at)| *line == text.line(at));
    let exact: Vec<usize> = alike.iter().copied().filter(is_exact).collect();
    let found = |first: usize, how: How, shift: Shift| {
        Ok(Some(place(text, first, (lines.len(), part.clone()), how, shift)))
    };
    match exact.as_slice() {
        [] => {}
        // A brace that is exact here may be meant where it is indented otherwise.
        [only] if is_anchor && alike.len() < MAX_MATCHES || alike.len() == 1 => {
            return found(*only, How::Exact, Shift::Same);
        }
        several => {
            let at = nearest(several, hunk, is_anchor).ok_or_else(|| ambiguous(several))?;
            return found(several[at], How::Exact, Shift::Same);
        }
    }
    let first = match alike.as_slice() {
        [] => return Ok(None),
        // A brace or an empty line is no anchor unless it is there to the letter.
        _ if !is_anchor => {
            let why = if alike.len() == 1 { Why::NotFound } else { ambiguous(&alike).why };
            return Err(Miss { why, likely: alike });
        }
        [only] => *only,
        several => {
            let one = |at: usize| (0..search.len()).map(move |line| text.line(at + line));
            let same = several.iter().all(|at| one(*at).eq(one(several[0])));
            let at = nearest(several, hunk, same).ok_or_else(|| ambiguous(several))?;
            several[at]
        }
    };
    let said = search.iter().zip(first..).filter(|(line, _)| !line.trim().is_empty());
    let pairs: Vec<(&str, &str)> = said.map(|(line, at)| (indent(line), indent(text.line(at)))).collect();
    match Shift::between(&pairs) {
        Some(shift) => found(first, How::Whitespace, shift),
        // In some languages another nesting is another meaning.
        None => Err(Miss { why: Why::NotFound, likely: vec![first] }),
    }
}

/// Looks for lines with the same words, of which no other place has as many.
fn same_words(index: &mut Index<'_>, hunk: &Hunk, lines: &[&str], part: Range<usize>) -> Result<Place, Miss> {
    let search = &lines[part.clone()];
    let text = index.text;
    let rivals = rivals(index.words(), search);
    let likely: Vec<usize> = if rivals.is_empty() { hint(text, hunk) } else { rivals.clone() };
    let miss = |why: Why| Miss { why, likely: likely.clone() };
    let significant = search.iter().filter(|line| is_significant(line)).count();
    let is_word = |word: &&str| word.starts_with(char::is_alphanumeric);
    let count: usize = search.iter().map(|line| words_of(line).split(' ').filter(is_word).count()).sum();
    if significant < MIN_SIGNIFICANT || count < MIN_WORDS {
        return Err(miss(Why::NotFound));
    }
    let mut scored: Vec<(u8, bool, usize)> = Vec::new();
    for first in &rivals {
        scored.push((score(text, search, *first), has_words(text, search, *first), *first));
    }
    let mut alike = scored.iter().filter(|(_, has_words, _)| *has_words);
    let Some(&(best, _, first)) = alike.next() else { return Err(miss(Why::NotFound)) };
    if alike.next().is_some() {
        let starts: Vec<usize> =
            scored.iter().filter(|(_, has_words, _)| *has_words).map(|(.., first)| *first).collect();
        return Err(ambiguous(&starts));
    }
    if best < FUZZY_BAR {
        return Err(Miss { why: Why::NotFound, likely: vec![first] });
    }
    let rival = scored.iter().filter(|(.., at)| *at != first).max();
    if let Some(&(second, _, at)) = rival
        && best < second.saturating_add(FUZZY_MARGIN)
    {
        return Err(ambiguous(&[first.min(at), first.max(at)]));
    }
    let said = search.iter().zip(first..).filter(|(line, _)| !line.trim().is_empty());
    let pairs: Vec<(&str, &str)> = said.map(|(line, at)| (indent(line), indent(text.line(at)))).collect();
    let Some(shift) = Shift::between(&pairs) else {
        return Err(Miss { why: Why::NotFound, likely: vec![first] });
    };
    Ok(place(text, first, (lines.len(), part), How::Fuzzy { score: best }, shift))
}

/// The places that share most with the search, best first, at most [`MAX_COMPARED`]: each line that
/// has the words of one of the search's votes for the place where that search would begin.
fn rivals(words: &Words, search: &[&str]) -> Vec<usize> {
    let mut voters: Vec<(usize, &Vec<u32>)> = search
        .iter()
        .enumerate()
        .filter_map(|(at, line)| {
            let said = words_of(line);
            let id = words.known.get(&said).filter(|_| !said.is_empty())?;
            Some((at, words.lines.get(*id as usize)?))
        })
        .collect();
    // Rare lines tell most, and common ones cost most.
    voters.sort_by_key(|(_, lines)| lines.len());
    let mut votes: HashMap<usize, usize> = HashMap::new();
    let mut left = MAX_VOTES;
    for (at, lines) in voters {
        let Some(rest) = left.checked_sub(lines.len()) else { break };
        left = rest;
        for line in lines {
            let first = (*line as usize).checked_sub(at);
            if let Some(first) = first.filter(|first| first + search.len() <= words.of.len()) {
                *votes.entry(first).or_default() += 1;
            }
        }
    }
    let mut ranked: Vec<(usize, usize)> = votes.into_iter().collect();
    ranked.sort_unstable_by_key(|(first, votes)| (std::cmp::Reverse(*votes), *first));
    ranked.into_iter().take(MAX_COMPARED).map(|(first, _)| first).collect()
}

/// True when every line has the words of the search's, and is blank where that is.
fn has_words(text: &Text<'_>, search: &[&str], first: usize) -> bool {
    search.iter().zip(first..).all(|(line, at)| {
        let there = text.line(at);
        line.trim().is_empty() == there.trim().is_empty() && words_of(line) == words_of(there)
    })
}

/// How alike the lines are, of 100.
fn score(text: &Text<'_>, search: &[&str], first: usize) -> u8 {
    let (mut sum, mut weights) = (0.0, 0.0);
    for (line, at) in search.iter().zip(first..) {
        let weight = line.trim().len() as f64;
        sum += weight * similarity(line, text.line(at));
        weights += weight;
    }
    if weights == 0.0 { 0 } else { (100.0 * sum / weights).floor() as u8 }
}

/// How alike two lines are but for white space, from 0 to 1: the share of letter pairs that both
/// have (Sørensen–Dice).
fn similarity(a: &str, b: &str) -> f64 {
    const BUCKETS: usize = 1 << 10;
    let signs = |line: &str| line.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect::<Vec<u8>>();
    let (a, b) = (signs(a), signs(b));
    if a == b {
        return 1.0;
    }
    if a.len() < 2 || b.len() < 2 {
        return 0.0;
    }
    let bucket = |pair: &[u8]| (usize::from(pair[0]) * 37 + usize::from(pair[1])) % BUCKETS;
    let mut counts = [0_i32; BUCKETS];
    for pair in a.windows(2) {
        counts[bucket(pair)] += 1;
    }
    let mut shared = 0;
    for pair in b.windows(2) {
        let count = &mut counts[bucket(pair)];
        shared += usize::from(*count > 0);
        *count -= 1;
    }
    2.0 * shared as f64 / (a.len() + b.len() - 2) as f64
}

/// Signs in which styles differ.
const UNSAID: &[char] =
    &['\'', '"', '`', ',', ';', '(', ')', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{ab}', '\u{bb}'];

/// What a line says: its words and operators, one space between them, without quotes, commas,
/// semicolons and round brackets, which styles differ in.
fn words_of(line: &str) -> String {
    let mut words = String::with_capacity(line.len() + 8);
    let mut is_joined = false;
    for c in line.chars() {
        let is_word = c.is_alphanumeric() || matches!(c, '_' | '$');
        let c = match c {
            '\u{2010}'..='\u{2015}' => Some('-'),
            c => Some(c).filter(|c| !c.is_whitespace() && !UNSAID.contains(c)),
        };
        if let Some(c) = c {
            if !words.is_empty() && (!is_joined || !is_word) {
                words.push(' ');
            }
            words.push(c);
        }
        is_joined = is_word;
    }
    words
}

fn place(text: &Text<'_>, first: usize, (all, part): (usize, Range<usize>), how: How, shift: Shift) -> Place {
    let last = first + part.len() - 1;
    let start = text.lines.get(first).map_or(text.all.len(), |line| line.start);
    let end = text.lines.get(last).map_or(text.all.len(), |line| line.end);
    let (lead, trail) = (part.start, all - part.end);
    Place { bytes: start..end, how, lines: Some(Matched { first, search: part, lead, trail, shift }) }
}

/// Which of several identical places the hint means, if it means only one.
fn nearest(starts: &[usize], hunk: &Hunk, are_identical: bool) -> Option<usize> {
    let hint = hunk.near.filter(|_| are_identical)?;
    let far = |line: usize| number(line).abs_diff(hint);
    let (at, line) = starts.iter().enumerate().min_by_key(|(_, line)| far(**line))?;
    let is_clear = starts.iter().enumerate().all(|(other, line)| other == at || far(*line) > NEAR_CLEAR);
    (far(*line) <= NEAR_WITHIN && is_clear && starts.len() < MAX_MATCHES).then_some(at)
}

fn ambiguous(starts: &[usize]) -> Miss {
    let places = starts.iter().take(MAX_PLACES).map(|line| number(*line)).collect();
    Miss { why: Why::Ambiguous { places }, likely: starts.to_vec() }
}

/// The line that the hunk itself gives, if the text has it.
fn hint(text: &Text<'_>, hunk: &Hunk) -> Vec<usize> {
    let line = hunk.near.map(|near| (near as usize).saturating_sub(1));
    line.filter(|line| *line < text.lines.len()).into_iter().collect()
}
