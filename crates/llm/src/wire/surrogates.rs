//! Characters that a server cut in two.
//!
//! Servers written in JavaScript cut text by UTF-16 units, so an emoji may be split over two
//! events, each holding half of it as an escape (`\ud83c`, then `\udf0d`). Neither is a
//! character, and `serde_json` rightly refuses them. Here they are carried through the parser as
//! private characters and joined again.

/// Where the 2,048 halves are put while they pass the parser: at the end of Unicode's last
/// private plane. Only events that hold a lone half are read this way, so that only in those a
/// private character of that range cannot be told from a half.
const PRIVATE: u32 = 0x10_F000;

/// `json` with every lone half replaced by its private character; `None` when there is none.
pub(super) fn carry(json: &str) -> Option<String> {
    let mut carried = String::new();
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        carried.push_str(before);
        let taken = match half(escape) {
            // Two halves in a row are a whole.
            Some(0xD800..0xDC00) if matches!(half(&escape[6..]), Some(0xDC00..0xE000)) => {
                carried.push_str(&escape[..12]);
                12
            }
            Some(lone) => {
                carried.extend(char::from_u32(PRIVATE + (lone - 0xD800)));
                6
            }
            None => {
                let taken = escape.chars().take(2).map(char::len_utf8).sum();
                carried.push_str(&escape[..taken]);
                taken
            }
        };
        rest = &escape[taken..];
    }
    carried.push_str(rest);
    (carried != json).then_some(carried)
}

/// The half of a character that `text` begins with, as an escape.
fn half(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok().filter(|unit| (0xD800..0xE000).contains(unit))
}

/// Joins the halves again, over as many pieces of text as they come in.
#[derive(Debug, Default)]
pub(super) struct Joiner {
    high: Option<u32>,
}

impl Joiner {
    /// `text` with its halves joined. `carried` says whether the event held any; an event that
    /// did not may hold private characters of its own.
    pub(super) fn join(&mut self, text: &str, carried: bool) -> String {
        if !carried && self.high.is_none() {
            return text.to_owned();
        }
        let mut joined = String::with_capacity(text.len() + 3);
        for character in text.chars() {
            let unit = u32::from(character).checked_sub(PRIVATE).filter(|unit| carried && *unit < 0x800);
            match (self.high.take(), unit) {
                (Some(high), Some(low @ 0x400..)) => {
                    let code = 0x1_0000 + (high << 10) + (low - 0x400);
                    joined.push(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
                }
                (before, unit) => {
                    if before.is_some() {
                        joined.push(char::REPLACEMENT_CHARACTER);
                    }
                    match unit {
                        None => joined.push(character),
                        Some(high @ ..0x400) => self.high = Some(high),
                        Some(_) => joined.push(char::REPLACEMENT_CHARACTER),
                    }
                }
            }
        }
        joined
    }

    /// What is left when nothing follows.
    pub(super) fn finish(&mut self) -> Option<char> {
        self.high.take().map(|_| char::REPLACEMENT_CHARACTER)
    }
}
