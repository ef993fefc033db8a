//! What an app is called at a vendor.

use std::fmt;

use sha1::{Digest as _, Sha1};
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// The longest name that a vendor takes.
const MAX_CHARS: usize = 100;
/// The longest name that is made from a title: it becomes part of a host name, whose labels have
/// at most 63 characters, and vendors put something behind it.
const MAX_MADE: usize = 48;

/// A project's name: 1 to 100 of `a-z 0-9 . _ -`, with a letter or digit and without `---`. These
/// are Vercel's rules; names that are made here have neither dots nor underscores, which others
/// do not take.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProjectName(String);

/// Why a text is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameProblem {
    /// Nothing, or more than 100 characters.
    #[error("a name has 1 to {MAX_CHARS} characters")]
    Length,
    /// A character other than `a-z`, `0-9`, `.`, `_` and `-`; or none of `a-z` and `0-9`.
    #[error("a name has lower-case letters, digits, dots, underscores and hyphens")]
    Character,
    /// `---` inside, which vendors keep for themselves.
    #[error("a name has no three hyphens in a row")]
    Hyphens,
}

impl ProjectName {
    /// Takes a name that a person chose.
    pub fn parse(text: &str) -> Result<Self, NameProblem> {
        let is_taken = |c: char| matches!(c, 'a'..='z' | '0'..='9' | '.' | '_' | '-');
        if text.is_empty() {
            return Err(NameProblem::Length);
        }
        if !text.chars().all(is_taken) || !text.contains(|c: char| c.is_ascii_alphanumeric()) {
            return Err(NameProblem::Character);
        }
        if text.len() > MAX_CHARS {
            return Err(NameProblem::Length);
        }
        if text.contains("---") {
            return Err(NameProblem::Hyphens);
        }
        Ok(Self(text.to_owned()))
    }

    /// Makes a name from a title in any script: its Latin letters and digits, without accents. A
    /// title that has next to none gives `app-` and eight digits that are always the same for it.
    pub fn from_title(title: &str) -> Self {
        let mut name = String::new();
        let mut lost = false;
        for c in title.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
            match (c, plain(c)) {
                ('a'..='z' | '0'..='9', _) => name.push(c),
                (_, Some(letters)) => name.push_str(letters),
                // "it's" is one word.
                ('\'' | '’', _) => {}
                _ => {
                    lost |= c.is_alphanumeric();
                    if !name.ends_with('-') {
                        name.push('-');
                    }
                }
            }
        }
        name.truncate(MAX_MADE);
        let name = name.trim_matches('-');
        if name.is_empty() || (lost && name.len() < 3) {
            return Self(format!("app-{}", &hex(&Sha1::digest(title))[..8]));
        }
        Self(name.to_owned())
    }

    /// The same name with something behind it that tells it from another of that name: four
    /// digits that are always the same for `seed`.
    #[must_use]
    pub fn apart(&self, seed: &str) -> Self {
        let stem = self.0[..self.0.len().min(MAX_MADE)].trim_matches('-');
        Self(format!("{stem}-{}", &hex(&Sha1::digest(seed))[..4]))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ProjectName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Latin letters that are more than a letter with an accent.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => return None,
    })
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
