//! Telling which stylesheets want Tailwind, and reading version 3's directives.

use std::borrow::Cow;

use memchr::memmem;

/// Version 3's look of borders, which version 4 changed (its upgrade guide, "Default border color").
const V3_BORDERS: &str = "@layer base { *, ::after, ::before, ::backdrop, ::file-selector-button { border-color: var(--color-gray-200, currentcolor); } }\n";

/// Whether a stylesheet has anything for the compiler. May say yes where a comment mentions it.
pub fn wants_tailwind(css: &str) -> bool {
    const WORDS: [&str; 8] = [
        "tailwindcss",
        "@tailwind",
        "@apply",
        "@theme",
        "@utility",
        "@custom-variant",
        "@variant",
        "--spacing(",
    ];
    WORDS.iter().any(|word| memmem::find(css.as_bytes(), word.as_bytes()).is_some())
}

/// Turns `@tailwind base; @tailwind components; @tailwind utilities;` into version 4's imports, and
/// gives a stylesheet that only uses Tailwind the theme to refer to.
pub fn with_v4_imports(css: &str) -> Cow<'_, str> {
    let directives: Vec<Directive<'_>> = directives(css).collect();
    // `@tailwind utilities` alone is version 4's own, where the theme is imported beside it.
    let old = directives.iter().any(|directive| directive.name != "utilities");
    // `@apply` in a stylesheet of its own (a CSS module, say) worked in version 3 and still should.
    if directives.is_empty() && wants_tailwind(css) && memmem::find(css.as_bytes(), b"tailwindcss").is_none()
    {
        return Cow::Owned(format!("@reference \"tailwindcss\";\n{css}"));
    }
    let has_theme = memmem::find(css.as_bytes(), b"tailwindcss").is_some();
    if directives.is_empty() || (has_theme && !old) {
        return Cow::Borrowed(css);
    }
    let mut out = String::with_capacity(css.len() + 512);
    out.push_str(
        "@layer theme, base, components, utilities;\n@import \"tailwindcss/theme.css\" layer(theme);\n",
    );
    let mut at = 0;
    for Directive { name, start, end } in directives {
        out.push_str(&css[at..start]);
        match name {
            "base" | "preflight" => {
                out.push_str("@import \"tailwindcss/preflight.css\" layer(base);\n");
                out.push_str(V3_BORDERS);
            }
            "utilities" => out.push_str("@import \"tailwindcss/utilities.css\" layer(utilities);\n"),
            _ => {}
        }
        at = end;
    }
    out.push_str(&css[at..]);
    Cow::Owned(out)
}

struct Directive<'a> {
    name: &'a str,
    start: usize,
    end: usize,
}

fn directives(css: &str) -> impl Iterator<Item = Directive<'_>> {
    memmem::find_iter(css.as_bytes(), b"@tailwind").filter_map(move |start| {
        let rest = &css[start + "@tailwind".len()..];
        let end = rest.find(';')?;
        let name = rest[..end].trim();
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase());
        is_name.then_some(Directive { name, start, end: start + "@tailwind".len() + end + 1 })
    })
}
