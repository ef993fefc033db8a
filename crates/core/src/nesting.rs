//! How deep a script nests, for parsers that recurse.

/// An upper estimate from bytes, in linear time: brackets, the longest run of tokens without a
/// separator (operators, prefixes such as `typeof`, `a ? b : c ? …`), and statements that nest
/// without braces.
///
/// A recursive parser overflows its stack on a source that nests deeply enough, which no error
/// handling survives: whoever has one asks this first.
pub fn nesting(source: &str) -> usize {
    let (mut open, mut deepest) = (0_usize, 0_usize);
    let (mut run, mut longest) = (0_usize, 0_usize);
    let mut in_word = false;
    let mut quote = None;
    for byte in source.bytes() {
        // Strings of one line hold data; what is in templates and comments counts.
        match (quote, byte) {
            (Some(_), b'\n') => quote = None,
            (Some(open), _) => {
                if byte == open {
                    quote = None;
                }
                continue;
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, _) => {}
        }
        let is_word = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80;
        match byte {
            b'(' | b'[' | b'{' => {
                open += 1;
                deepest = deepest.max(open);
            }
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        match byte {
            b';' | b',' | b'{' | b'}' => run = 0,
            _ if is_word && in_word => {}
            _ if byte.is_ascii_whitespace() => {}
            _ => run += 1,
        }
        longest = longest.max(run);
        in_word = is_word;
    }
    let count = |word: &str| source.matches(word).count();
    deepest + longest + count("else") + count("for")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_nests_counts() {
        for part in ["[", "(", "{", "!", "typeof ", "a ? b : ", "x => ", "if (a) ; else ", "<a>", "a.b."] {
            assert!(nesting(&part.repeat(5_000)) >= 5_000, "{part}");
        }
    }

    #[test]
    fn what_stands_side_by_side_does_not() {
        for part in ["call(a, b);\n", "{ let a = [1]; }\n", "'[[[[((((', ", "name, "] {
            assert!(nesting(&part.repeat(5_000)) < 20, "{part}");
        }
    }
}
