//! Text and code as terms that can be compared: `shoppingCart`, `shopping_cart` and "Shopping
//! carts" have `shopping` and `cart` in common.
//!
//! A term is kept as its hash. Collisions of 64 bits do not happen by chance, and one made on
//! purpose wins a file a place in a list.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// A term's hash.
pub(crate) type Term = u64;
/// A map by term.
pub(crate) type TermMap<V> = HashMap<Term, V, BuildHasherDefault<AsIs>>;
pub(crate) type TermSet = HashSet<Term, BuildHasherDefault<AsIs>>;

/// Longest word that is looked at, in bytes: beyond is data.
const LONGEST: usize = 64;

/// Terms are hashes already.
#[derive(Debug, Default, Clone, Copy)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = hash(bytes);
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// FNV-1a, mixed once more because its upper bits are poor and maps use those.
pub(crate) fn hash(bytes: &[u8]) -> Term {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in bytes {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    }
    (hash ^ (hash >> 32)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The term of a whole name: `useCart`, `use-cart` and `USE_CART` are one.
pub(crate) fn name_term(name: &str) -> Term {
    let folded: String = fold(name).chars().filter(|c| c.is_alphanumeric()).collect();
    hash(folded.as_bytes())
}

/// Calls `emit` with each term of `text`: the parts of every word, and the word as a whole (`true`)
/// where it has more than one part or a capital, as names have.
pub(crate) fn terms(text: &str, mut emit: impl FnMut(Term, bool)) {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut buffer = [0_u8; LONGEST];
    while at < bytes.len() {
        if !is_word(bytes[at]) {
            at += 1;
            continue;
        }
        let start = at;
        let mut is_ascii = true;
        while at < bytes.len() && is_word(bytes[at]) {
            is_ascii &= bytes[at].is_ascii();
            at += 1;
        }
        if is_ascii {
            if at - start <= LONGEST {
                ascii(&bytes[start..at], &mut buffer, &mut emit);
            }
        } else if let Some(run) = text.get(start..at) {
            unicode(run, &mut emit);
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// An identifier of ASCII letters: its humps.
fn ascii(word: &[u8], buffer: &mut [u8; LONGEST], emit: &mut impl FnMut(Term, bool)) {
    let mut parts = 0;
    // `buffer` has the lower-case letters of all parts so far; the current one starts at `start`.
    let (mut end, mut start) = (0, 0);
    let flush = |buffer: &[u8; LONGEST], start: usize, end: usize, emit: &mut dyn FnMut(Term, bool)| {
        let part = &buffer[start..end];
        let is_number = part.iter().all(u8::is_ascii_digit);
        if part.len() >= 2 && !is_number {
            emit(hash(stem(part)), false);
        }
        usize::from(!part.is_empty())
    };
    for (at, &byte) in word.iter().enumerate() {
        let starts_hump = byte.is_ascii_uppercase() && at > 0 && {
            let before = word[at - 1];
            let after = word.get(at + 1).copied().unwrap_or_default();
            before.is_ascii_lowercase() || before.is_ascii_digit() || after.is_ascii_lowercase()
        };
        if byte == b'_' || starts_hump {
            parts += flush(buffer, start, end, emit);
            start = end;
        }
        if byte != b'_' {
            buffer[end] = byte.to_ascii_lowercase();
            end += 1;
        }
    }
    parts += flush(buffer, start, end, emit);
    if parts > 1 || word[0].is_ascii_uppercase() {
        emit(hash(&buffer[..end]), true);
    }
}

/// A word with other letters than those of ASCII.
fn unicode(run: &str, emit: &mut impl FnMut(Term, bool)) {
    let folded = fold(run);
    let mut word = String::new();
    let mut before: Option<char> = None;
    for c in folded.chars() {
        if is_ideographic(c) {
            end_word(&mut word, emit);
            // Without spaces there are no words: pairs of characters find most of them.
            if let Some(before) = before {
                word.extend([before, c]);
                emit(hash(word.as_bytes()), false);
                word.clear();
            }
            before = Some(c);
        } else {
            before = None;
            if c.is_alphanumeric() {
                word.push(c);
            } else {
                end_word(&mut word, emit);
            }
        }
    }
    end_word(&mut word, emit);
}

fn end_word(word: &mut String, emit: &mut impl FnMut(Term, bool)) {
    if word.len() >= 2 && word.len() <= LONGEST {
        emit(stemmed(word), false);
    }
    word.clear();
}

/// The term of one folded word.
pub(crate) fn stemmed(word: &str) -> Term {
    if word.is_ascii() { hash(stem(word.as_bytes())) } else { hash(inflected(word).as_bytes()) }
}

/// Without case, accents and width.
pub(crate) fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

/// Cuts plurals and final vowels: "categories" and "category", "bottone" and "bottoni", "Rechnungen"
/// and "Rechnung". It is
/// done to files and requests alike, so what it makes of a word need not be one.
fn stem(word: &[u8]) -> &[u8] {
    let mut word = word;
    if word.len() > 3 && word.ends_with(b"s") && !word.ends_with(b"ss") {
        word = &word[..word.len() - 1];
    }
    if word.len() > 5 && word.ends_with(b"en") {
        word = &word[..word.len() - 2];
    }
    while word.len() > 4 && matches!(word.last(), Some(b'a' | b'e' | b'i' | b'o' | b'y')) {
        word = &word[..word.len() - 1];
    }
    word
}

/// The same for Russian endings, and for the Arabic article.
fn inflected(word: &str) -> &str {
    const ENDINGS: [&str; 26] = [
        "ами", "ями", "ого", "его", "ому", "ыми", "ими", "ов", "ев", "еи", "ах", "ях", "ом", "ем", "ам",
        "ям", "ыи", "ии", "ои", "ая", "яя", "ое", "ее", "ые", "ие", "ую",
    ];
    const ARTICLES: [&str; 5] = ["وال", "بال", "كال", "ال", "لل"];
    let long_enough = |rest: &str| rest.chars().count() >= 3;
    if word.starts_with(|c| matches!(c, '\u{400}'..='\u{52f}')) {
        let cut =
            ENDINGS.iter().find_map(|ending| word.strip_suffix(ending).filter(|rest| long_enough(rest)));
        let vowel = || word.strip_suffix(|c| "аеиоуыэюяьи".contains(c)).filter(|rest| long_enough(rest));
        return cut.or_else(vowel).unwrap_or(word);
    }
    if word.starts_with(|c| matches!(c, '\u{600}'..='\u{6ff}')) {
        let bare = ARTICLES
            .iter()
            .find_map(|article| word.strip_prefix(article).filter(|rest| rest.chars().count() >= 2));
        let bare = bare.unwrap_or(word);
        let cut = ["ات", "ة", "ه"]
            .iter()
            .find_map(|ending| bare.strip_suffix(ending).filter(|rest| long_enough(rest)));
        return cut.unwrap_or(bare);
    }
    word
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')
}
