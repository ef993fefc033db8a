//! Fluent messages for Rust hosts: the command line, native menus and starters.
//!
//! All `locales/<bcp47>/*.ftl` are embedded, so a binary has its nine languages wherever it runs.
//! The same files serve the window, which bundles them itself.
//!
//! **Invariant:** asking for a message never fails and never panics: what a language lacks comes
//! in English, what English lacks comes as the id. `cargo xtask tidy` keeps either from shipping.

mod bundles;
mod language;

pub use fluent::FluentValue;
pub use language::{LANGUAGES, is_rtl, negotiate, requested};

use std::borrow::Cow;

use fluent::FluentArgs;

use crate::bundles::{Bundle, bundle};

/// Messages in one language, English behind it. Cheap to make and to copy: the parsed bundles are
/// shared by the whole process and made at their first use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Localizer {
    language: &'static str,
    isolating: bool,
}

impl Localizer {
    /// Messages for a terminal or a file in `language` (any BCP 47 tag; the nearest of
    /// [`LANGUAGES`] serves). Values stand in the text bare, as a shell's user expects.
    pub fn new(language: &str) -> Self {
        Self { language: negotiate(&[language]), isolating: false }
    }

    /// Messages in the language that the environment and the system ask for; see [`requested`].
    pub fn detect() -> Self {
        Self { language: negotiate(&requested()), isolating: false }
    }

    /// The same language for a place that shapes bidirectional text (menus, dialogs): values are
    /// wrapped in isolation marks (U+2068, U+2069), so that a path inside Arabic keeps its order.
    #[must_use]
    pub fn isolating(self) -> Self {
        Self { isolating: true, ..self }
    }

    /// The language in use, one of [`LANGUAGES`].
    pub fn language(&self) -> &'static str {
        self.language
    }

    /// The message `id`, or `id.attribute`.
    pub fn get(&self, id: &str) -> String {
        self.get_args(id, &[])
    }

    /// The message `id` with its variables. Numbers choose plural forms, so pass them as numbers:
    ///
    /// ```ignore
    /// l10n.get_args("cli-file-written", &[("path", path.as_str().into()), ("bytes", size.into())])
    /// ```
    pub fn get_args(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.try_get(id, args).unwrap_or_else(|| id.to_owned())
    }

    /// Like [`get_args`](Self::get_args), but `None` when not even English has the message. For
    /// ids made at run time, such as `problem-<code>`.
    pub fn try_get(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> Option<String> {
        let args = fluent_args(args);
        format(bundle(self.language, self.isolating), id, args.as_ref())
            .or_else(|| format(bundle(language::FALLBACK, self.isolating), id, args.as_ref()))
    }
}

fn fluent_args<'a>(args: &'a [(&str, FluentValue<'a>)]) -> Option<FluentArgs<'a>> {
    (!args.is_empty())
        .then(|| args.iter().map(|(name, value)| (Cow::Borrowed(*name), value.clone())).collect())
}

fn format(bundle: &Bundle, id: &str, args: Option<&FluentArgs<'_>>) -> Option<String> {
    let pattern = match id.split_once('.') {
        Some((id, attribute)) => bundle.get_message(id)?.get_attribute(attribute)?.value(),
        None => bundle.get_message(id)?.value()?,
    };
    // A missing variable formats as `{$name}`, which says more in a bug report than nothing.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, args, &mut errors).into_owned())
}
