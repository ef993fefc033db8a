//! Finding class names in any kind of source.
//!
//! A superset: words that could be classes, wherever they stand. Two linear passes, as a bracket
//! may be part of a name (`w-[calc(100%-1rem)]`) or of the language around it (`["flex"]`).

/// Longest name; what is longer is data.
const MAX_NAME: usize = 256;

/// Every word of `source` that could be a class name, duplicates included.
pub fn scan(source: &str) -> impl Iterator<Item = &str> {
    words(source).chain(bracketed(source))
}

/// Names without brackets.
fn words(source: &str) -> impl Iterator<Item = &str> {
    source
        .split(|c: char| !(c.is_ascii_alphanumeric() || "-_:/.!@%*".contains(c)))
        .map(|word| word.trim_end_matches([':', '.', '/', '-']))
        .filter(|word| word.len() <= MAX_NAME && plausible(word))
}

fn plausible(word: &str) -> bool {
    let mut bytes = word.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_lowercase() || b"!-@*".contains(&first))
        && bytes.any(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Names with an arbitrary value, property or variant: `[&>p]:m-2`, `bg-(--x)`.
fn bracketed(source: &str) -> impl Iterator<Item = &str> {
    let bytes = source.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let open = at + memchr::memchr2(b'[', b'(', &bytes[at..])?;
            at = open + 1;
            // Past this bracket only: what is inside may be source with names of its own.
            if let Some(name) = around(source, open) {
                return Some(name);
            }
        }
    })
}

/// The name whose first bracket is at `open`. Looks at most [`MAX_NAME`] bytes either way.
fn around(source: &str, open: usize) -> Option<&str> {
    let bytes = source.as_bytes();
    let start =
        bytes[open.saturating_sub(MAX_NAME)..open].iter().rev().take_while(|byte| is_outside(**byte)).count();
    let start = open - start;
    // `(` belongs to a name only after a hyphen: `bg-(--x)`; elsewhere it is a call.
    if bytes[open] == b'(' && !source[start..open].ends_with('-') {
        return None;
    }
    let mut closers = Vec::new();
    let mut end = start;
    for &byte in bytes[start..].iter().take(MAX_NAME) {
        match byte {
            b'[' => closers.push(b']'),
            b'(' if !closers.is_empty() || end == open || bytes[end.saturating_sub(1)] == b'-' => {
                closers.push(b')');
            }
            b']' | b')' => {
                let closed = closers.pop();
                if closed != Some(byte) {
                    closers.clear();
                    break;
                }
            }
            _ if byte.is_ascii_whitespace() => break,
            _ if closers.is_empty() && !is_outside(byte) => break,
            _ => {}
        }
        end += 1;
    }
    // An end inside a character cannot be: the loop stops only at ASCII or at the limit.
    let name = source.get(start..end)?;
    (closers.is_empty() && end > open + 1 && !name.contains("[]")).then_some(name)
}

/// Bytes of a name outside brackets.
fn is_outside(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_:/.!@%*&".contains(&byte)
}
