//! Which language to speak.

use fluent_langneg::{LanguageIdentifier, NegotiationStrategy, negotiate_languages};

/// The languages that every message exists in, as BCP 47 tags; the first is the fallback.
pub const LANGUAGES: [&str; 9] = ["en", "fr", "es", "de", "zh", "ja", "ru", "it", "ar"];

pub(crate) const FALLBACK: &str = LANGUAGES[0];

/// Names a language for Vectort alone, whatever the system's is: `VECTORT_LANG=fr`.
const OVERRIDE: &str = "VECTORT_LANG";

/// True for languages written from right to left.
pub fn is_rtl(language: &str) -> bool {
    language == "ar"
}

/// The first of `requested` (BCP 47 tags or POSIX names such as `pt_BR.UTF-8`, best first) that is
/// spoken here; a region or script that is not falls back to its language. English otherwise.
pub fn negotiate<T: AsRef<str>>(requested: &[T]) -> &'static str {
    let requested: Vec<LanguageIdentifier> = requested.iter().filter_map(|tag| parse(tag.as_ref())).collect();
    let available: Vec<LanguageIdentifier> = LANGUAGES.iter().filter_map(|tag| parse(tag)).collect();
    let best = negotiate_languages(&requested, &available, None, NegotiationStrategy::Lookup);
    best.first()
        .and_then(|best| LANGUAGES.iter().find(|known| **known == best.language.as_str()))
        .copied()
        .unwrap_or(FALLBACK)
}

/// The languages asked for on this computer, best first: `VECTORT_LANG`, then the system's list.
pub fn requested() -> Vec<String> {
    let named = std::env::var(OVERRIDE).ok().filter(|tag| !tag.trim().is_empty());
    named.into_iter().chain(sys_locale::get_locales()).collect()
}

fn parse(tag: &str) -> Option<LanguageIdentifier> {
    // POSIX: `language_TERRITORY.codeset@modifier`.
    let tag = tag.split(['.', '@']).next().unwrap_or_default().trim().replace('_', "-");
    tag.parse().ok()
}
