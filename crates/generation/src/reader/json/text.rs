//! Decodes a JSON string as it streams.
//!
//! Models escape carelessly, so what the grammar forbids is read as what was surely meant: a line
//! break in a string is one, `\'`, `` \` `` and `\$` are the sign alone, and a backslash before
//! anything else that needs none stays, as in a regular expression's `\d`.

use memchr::memchr3;

/// Where in a string the decoder is. Starts behind the opening quote.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::reader) struct Decoder {
    pending: Pending,
    /// The first half of a surrogate pair.
    high: Option<u16>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Pending {
    #[default]
    Nothing,
    Backslash,
    /// `\u` and some of its digits.
    Digits {
        count: u8,
        value: u16,
    },
}

impl Decoder {
    /// True when plain text may be appended without asking the decoder.
    pub(in crate::reader) fn is_idle(&self) -> bool {
        self.pending == Pending::Nothing && self.high.is_none()
    }

    /// Decodes up to the closing quote or the end of `text`: how much was used, the quote
    /// included, and whether the string ended.
    pub(in crate::reader) fn decode(&mut self, text: &str, out: &mut String) -> (usize, bool) {
        let mut at = 0;
        while let Some(c) = text[at..].chars().next() {
            if self.pending != Pending::Nothing {
                // What cannot follow is read again, as ordinary text.
                if self.escaped(c, out) {
                    at += c.len_utf8();
                }
                continue;
            }
            let rest = &text[at..];
            let stop = memchr3(b'"', b'\\', b'\n', rest.as_bytes());
            let plain = &rest[..stop.unwrap_or(rest.len())];
            if !plain.is_empty() {
                self.unpaired(out);
                out.push_str(plain);
            }
            let Some(stop) = stop else { return (text.len(), false) };
            at += stop + 1;
            match rest.as_bytes()[stop] {
                b'"' => {
                    self.unpaired(out);
                    return (at, true);
                }
                b'\\' => self.pending = Pending::Backslash,
                _ => self.put('\n', out),
            }
        }
        (at, false)
    }

    /// Takes the next character of an escape; `false` when it is none of it.
    fn escaped(&mut self, c: char, out: &mut String) -> bool {
        match std::mem::take(&mut self.pending) {
            Pending::Nothing => return false,
            Pending::Backslash => match c {
                'u' => self.pending = Pending::Digits { count: 0, value: 0 },
                'n' => self.put('\n', out),
                't' => self.put('\t', out),
                'r' => self.put('\r', out),
                'b' => self.put('\u{8}', out),
                'f' => self.put('\u{c}', out),
                '"' | '\\' | '/' | '\'' | '`' | '$' => self.put(c, out),
                _ => {
                    self.put('\\', out);
                    return false;
                }
            },
            Pending::Digits { count, value } => {
                if let Some(digit) = c.to_digit(16) {
                    // Four hexadecimal digits fit into sixteen bits.
                    let value = value << 4 | u16::try_from(digit).unwrap_or_default();
                    if count == 3 {
                        self.unit(value, out);
                    } else {
                        self.pending = Pending::Digits { count: count + 1, value };
                    }
                } else {
                    self.put('\\', out);
                    out.push('u');
                    let digits = format!("{value:04x}");
                    out.push_str(&digits[4 - usize::from(count)..]);
                    return false;
                }
            }
        }
        true
    }

    /// Takes a UTF-16 unit.
    fn unit(&mut self, unit: u16, out: &mut String) {
        if let Some(high) = self.high.take() {
            if let Some(Ok(c)) = char::decode_utf16([high, unit]).next() {
                out.push(c);
                return;
            }
            out.push(char::REPLACEMENT_CHARACTER);
        }
        if (0xd800..0xdc00).contains(&unit) {
            self.high = Some(unit);
        } else {
            let c = char::from_u32(u32::from(unit)).unwrap_or(char::REPLACEMENT_CHARACTER);
            self.put(c, out);
        }
    }

    fn put(&mut self, c: char, out: &mut String) {
        self.unpaired(out);
        // Lines end in LF in every shape.
        if c == '\n' && out.ends_with('\r') {
            out.pop();
        }
        out.push(c);
    }

    /// A first half that no second half followed.
    fn unpaired(&mut self, out: &mut String) {
        if self.high.take().is_some() {
            out.push(char::REPLACEMENT_CHARACTER);
        }
    }
}
