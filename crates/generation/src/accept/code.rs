//! A text without its comments.

use vectort_core::RelPath;

/// How a language writes comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comments {
    /// `//` and `/* */`.
    Slashes,
    /// `#`.
    Hash,
    /// `<!-- -->`.
    Markup,
    /// Not known, or none.
    None,
}

impl Comments {
    pub(super) fn of(path: &RelPath) -> Self {
        match path.extension().as_str() {
            "js" | "jsx" | "mjs" | "cjs" | "ts" | "tsx" | "mts" | "cts" | "css" | "scss" | "go" | "rs"
            | "java" | "kt" | "php" | "dart" | "sol" | "prisma" => Self::Slashes,
            "py" | "rb" | "yaml" | "yml" | "toml" | "sh" => Self::Hash,
            "html" | "htm" | "vue" | "svelte" | "xml" | "svg" => Self::Markup,
            _ if matches!(path.file_name(), "Dockerfile" | "Gemfile" | "Rakefile") => Self::Hash,
            _ => Self::None,
        }
    }

    /// A comment that begins here, as its length.
    fn at(self, text: &str) -> Option<usize> {
        let line = |text: &str| text.find('\n').unwrap_or(text.len());
        // Without its end it is none: a pattern of slashes and stars, say.
        let until = |start: &str, end: &str| {
            text.strip_prefix(start)?.find(end).map(|at| start.len() + at + end.len())
        };
        match self {
            Self::Slashes if text.starts_with("//") => Some(line(text)),
            Self::Slashes => until("/*", "*/"),
            Self::Hash if text.starts_with('#') => Some(line(text)),
            Self::Markup => until("<!--", "-->"),
            Self::Hash | Self::None => None,
        }
    }
}

/// The text with its comments gone, strings left alone. Rough where a language has more to it (a
/// pattern with a quote in it, say): then a comment may stay.
pub(super) fn without_comments(text: &str, comments: Comments) -> String {
    if comments == Comments::None {
        return text.to_owned();
    }
    let mut code = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if let Some(length) = comments.at(rest) {
            rest = &rest[length..];
            code.push(' ');
            continue;
        }
        let length = match c {
            '"' | '\'' | '`' if comments != Comments::Markup => string(rest, c),
            _ => c.len_utf8(),
        };
        code.push_str(&rest[..length]);
        rest = &rest[length..];
    }
    code
}

/// The length of the string that begins here; 1 where it does not end on its line (an apostrophe).
fn string(text: &str, quote: char) -> usize {
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => {
                chars.next();
            }
            '\n' if quote != '`' => break,
            _ if c == quote => return at + 1,
            _ => {}
        }
    }
    1
}

#[cfg(test)]
mod tests {
    use super::{Comments, without_comments};

    #[test]
    fn comments_go_and_strings_stay() {
        let js = "const a = 'http://x'; // cart\n/* cart */ let b = `// ${a}`; it's // gone";
        assert_eq!(
            without_comments(js, Comments::Slashes),
            "const a = 'http://x';  \n  let b = `// ${a}`; it's  "
        );
        assert_eq!(without_comments("a = '#1'  # todo\nb", Comments::Hash), "a = '#1'   \nb");
        assert_eq!(without_comments("<p>it's<!-- no --> on</p>", Comments::Markup), "<p>it's  on</p>");
        assert_eq!(without_comments("a /* b", Comments::Slashes), "a /* b");
        assert_eq!(without_comments("# Title", Comments::None), "# Title");
        assert_eq!(without_comments("'ünfinished \\", Comments::Slashes), "'ünfinished \\");
    }
}
