//! A guard against text that nests so deeply that a recursive parser would overflow the stack.

/// Deepest nesting that is read. Generated code stays below a tenth of it.
const DEEPEST: usize = 400;

/// An upper estimate from bytes: brackets, and the longest run of tokens without a separator.
pub(super) fn is_deep(text: &str) -> bool {
    let (mut open, mut run, mut in_word, mut quote) = (0_usize, 0_usize, false, None);
    for byte in text.bytes() {
        match (quote, byte) {
            (Some(_), b'\n') => quote = None,
            (Some(mark), _) => {
                if byte == mark {
                    quote = None;
                }
                continue;
            }
            (None, b'"') => quote = Some(byte),
            _ => {}
        }
        match byte {
            b'(' | b'[' | b'{' => open += 1,
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        let is_word = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80;
        match byte {
            b';' | b',' | b'{' | b'}' => run = 0,
            _ if (is_word && in_word) || byte.is_ascii_whitespace() => {}
            _ => run += 1,
        }
        in_word = is_word;
        if open > DEEPEST || run > DEEPEST * 4 {
            return true;
        }
    }
    false
}
