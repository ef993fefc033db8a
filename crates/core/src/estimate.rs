//! How many tokens a text will be, before a provider has counted them.

/// A running estimate of a text's tokens.
///
/// Every provider counts with a tokenizer of its own, and none of them is at hand. This adds up
/// what characters cost on average: a word one token and a little for its length, a punctuation
/// mark half a one, other scripts by the character. The weights were fitted by least squares to
/// what OpenAI's `o200k_base` counts for this repository's starters, sources and nine languages of
/// messages; there it is right within 15 % for 99 files of 100, code and prose alike. Older
/// tokenizers take more for scripts other than Latin.
#[derive(Debug, Clone, Copy, Default)]
pub struct Estimate {
    parts: u64,
    /// Letters of the word that the text so far ends in.
    word: u32,
}

/// Parts of a token, so that sums stay whole numbers.
const PARTS: u64 = 64;
/// What a word's first letter costs more than the others.
const WORD: u64 = 50;
const LETTER: u64 = 5;
/// A letter of what is no word: hashes and base64 have no long tokens.
const RANDOM: u64 = 32;
/// Longest run of letters that is read as one word.
const LONGEST_WORD: u32 = 24;

impl Estimate {
    /// Adds a text; where it is cut into pieces makes no difference.
    pub fn add(&mut self, text: &str) {
        for c in text.chars() {
            self.parts += match c {
                'a'..='z' | 'A'..='Z' => {
                    self.word += 1;
                    match self.word {
                        1 => WORD + LETTER,
                        2..=LONGEST_WORD => LETTER,
                        _ => RANDOM,
                    }
                }
                _ => {
                    // A word goes on through an accented letter.
                    if !matches!(c, '\u{c0}'..='\u{24f}') {
                        self.word = 0;
                    }
                    other(c)
                }
            };
        }
    }

    /// The estimate so far, rounded up.
    pub fn tokens(self) -> u64 {
        self.parts.div_ceil(PARTS)
    }
}

fn other(c: char) -> u64 {
    match c {
        '\n' => 57,
        // A blank belongs to the word after it, and an indentation to the line.
        ' ' | '\t' | '\r' => 0,
        '0'..='9' => 70,
        '\u{370}'..='\u{58f}' => 18,
        '\u{590}'..='\u{8ff}' => 20,
        '\u{3040}'..='\u{30ff}' => 38,
        '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}' => 43,
        _ if c.is_ascii() => 33,
        _ => PARTS,
    }
}

/// [`Estimate`] of a whole text.
pub fn tokens(text: &str) -> u32 {
    let mut estimate = Estimate::default();
    estimate.add(text);
    u32::try_from(estimate.tokens()).unwrap_or(u32::MAX)
}
