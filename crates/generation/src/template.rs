//! Expands the placeholders of a starter's files: `%%key%%` and `%%key|filter%%`.
//!
//! A person's words land inside JavaScript, HTML, YAML and Markdown. Each filter writes them as a
//! literal of that language, and a key that holds free text cannot be used without one: an
//! unfiltered `%%description%%` is an error, not an injection.

use std::collections::BTreeMap;

/// A placeholder's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Made by us from a closed alphabet (slugs, colours, numbers): safe anywhere.
    Plain(String),
    /// A person's or a translator's words: a filter is required.
    Text(String),
    /// Several such words. `json` writes an array, the other filters join them with commas.
    List(Vec<String>),
}

/// Why a template does not expand. Always a mistake in a starter, never in a description.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// No such key, or no message of that id in this language.
    #[error("unknown placeholder `{key}`")]
    UnknownKey {
        /// The key as written.
        key: String,
    },
    /// No such filter.
    #[error("unknown filter `{filter}` on `{key}`")]
    UnknownFilter {
        /// The key as written.
        key: String,
        /// The filter as written.
        filter: String,
    },
    /// Free text without a filter.
    #[error("placeholder `{key}` holds free text and needs a filter")]
    FilterRequired {
        /// The key as written.
        key: String,
    },
}

/// What a double-quoted literal must also escape in the file that it lands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Literal {
    /// Nothing: JavaScript, JSON, Python, Go, Java, Rust, C-like languages.
    #[default]
    Common,
    /// `<`, because `</script>` ends an inline script whatever the string says.
    Html,
    /// `$`, which starts an interpolation in Dart, PHP, Kotlin, Groovy and the shell.
    Dollar,
    /// `#`, which starts one in Ruby.
    Hash,
}

impl Literal {
    /// The rule of the files that end in `extension` (lower case, without its dot).
    pub fn of_extension(extension: &str) -> Self {
        match extension {
            "html" | "htm" | "vue" | "svelte" | "astro" => Self::Html,
            "dart" | "php" | "kt" | "kts" | "gradle" | "groovy" | "sh" => Self::Dollar,
            "rb" => Self::Hash,
            _ => Self::Common,
        }
    }
}

/// What the placeholders stand for.
pub struct Values<'a> {
    /// Values by key.
    pub known: BTreeMap<&'static str, Value>,
    /// Answers `%%t.<id>%%`: the Fluent message of `<message_prefix><id>`.
    pub messages: &'a dyn Fn(&str) -> Option<String>,
    /// What precedes an id in the message's name, `starter-web-app-` say.
    pub message_prefix: String,
}

/// Expands every placeholder of `template`. Text that only resembles one (`%%` alone, a format
/// string's `100%%`) stays as it is.
pub fn expand(template: &str, literal: Literal, values: &Values<'_>) -> Result<String, TemplateError> {
    let mut out = String::with_capacity(template.len() + template.len() / 4);
    let mut rest = template;
    while let Some(at) = rest.find("%%") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        if let Some((key, filter, len)) = placeholder(from) {
            out.push_str(&render(key, filter, literal, values)?);
            rest = &from[len..];
        } else {
            // One character, so that `%%%name%%` still finds its placeholder.
            out.push('%');
            rest = &from[1..];
        }
    }
    out.push_str(rest);
    Ok(out)
}

/// The key, the filter and the length of the placeholder that `text` starts with.
fn placeholder(text: &str) -> Option<(&str, Option<&str>, usize)> {
    let inner = text.strip_prefix("%%")?;
    let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"_.-".contains(&byte);
    let key_len = inner.bytes().take_while(|byte| is_part(*byte)).count();
    let (key, after) = inner.split_at(key_len);
    if !key.starts_with(|c: char| c.is_ascii_lowercase()) {
        return None;
    }
    let (filter, after) = match after.strip_prefix('|') {
        Some(tail) => {
            let len = tail.bytes().take_while(u8::is_ascii_lowercase).count();
            (Some(&tail[..len]), &tail[len..])
        }
        None => (None, after),
    };
    let end = after.strip_prefix("%%")?;
    Some((key, filter, text.len() - end.len()))
}

fn render(
    key: &str,
    filter: Option<&str>,
    literal: Literal,
    values: &Values<'_>,
) -> Result<String, TemplateError> {
    let unknown = || TemplateError::UnknownKey { key: key.to_owned() };
    let value = match key.strip_prefix("t.") {
        Some(id) => {
            Value::Text((values.messages)(&format!("{}{id}", values.message_prefix)).ok_or_else(unknown)?)
        }
        None => values.known.get(key).cloned().ok_or_else(unknown)?,
    };
    let Some(filter) = filter else {
        return match value {
            Value::Plain(text) => Ok(text),
            _ => Err(TemplateError::FilterRequired { key: key.to_owned() }),
        };
    };
    if let ("json", Value::List(items)) = (filter, &value) {
        let items: Vec<String> = items.iter().map(|item| json(item, literal)).collect();
        return Ok(format!("[{}]", items.join(", ")));
    }
    let text = match value {
        Value::Plain(text) | Value::Text(text) => text,
        Value::List(items) => items.join(", "),
    };
    match filter {
        "json" => Ok(json(&text, literal)),
        "html" => Ok(html(&text)),
        "md" => Ok(markdown(&text)),
        "yaml" => Ok(json(&one_line(&text), Literal::Common)),
        "comment" => Ok(comment(&text)),
        _ => Err(TemplateError::UnknownFilter { key: key.to_owned(), filter: filter.to_owned() }),
    }
}

/// A double-quoted literal that JSON, JavaScript, Python, Go, Java, Rust, Dart, PHP and Ruby read alike.
///
/// Only the escapes that all of them know are used. Control characters have no common escape, and
/// no place in a name or a sentence: they become spaces.
fn json(text: &str, literal: Literal) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match (c, literal) {
            ('"', _) => out.push_str("\\\""),
            ('\\', _) => out.push_str("\\\\"),
            ('\n', _) => out.push_str("\\n"),
            ('\r', _) => {}
            ('<', Literal::Html) => out.push_str("\\u003c"),
            ('$', Literal::Dollar) => out.push_str("\\$"),
            ('#', Literal::Hash) => out.push_str("\\#"),
            // Line separators ended a line inside a string in JavaScript before 2019.
            ('\u{2028}' | '\u{2029}', _) => out.push(' '),
            (c, _) if c.is_control() => out.push(' '),
            (c, _) => out.push(c),
        }
    }
    out.push('"');
    out
}

fn html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

fn markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// One line that no comment syntax ends: `*/`, `-->`, `%}` and `?>` are broken with a space.
fn comment(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in one_line(text).chars() {
        if matches!(
            (out.chars().next_back(), c),
            (Some('*' | '?' | '%'), '/' | '>' | '}') | (Some('-'), '-' | '>')
        ) {
            out.push(' ');
        }
        out.push(c);
    }
    // A trailing backslash continues a line comment in C and shell.
    out.trim_end_matches('\\').to_owned()
}

/// The text on one line: every run of white space and control characters becomes one space.
pub(crate) fn one_line(text: &str) -> String {
    let cleaned: String = text
        .chars()
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    cleaned.split_whitespace().collect::<Vec<_>>().join(" ")
}
