//! The little HTML that this server writes: without scripts, readable without styles.

use vectort_i18n::is_rtl;

/// Text as it may stand in HTML, in quotes too.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// A whole document in that language around `body`, which is HTML.
pub(crate) fn page(language: &str, title: &str, body: &str) -> String {
    let direction = if is_rtl(language) { "rtl" } else { "ltr" };
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         </head>\n<body style=\"font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 2em auto; \
         padding: 0 1em\">\n{body}</body>\n</html>\n"
    )
}
