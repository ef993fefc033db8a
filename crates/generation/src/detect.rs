//! What a description asks for, and the language that it is in. No model is involved: a person
//! sees the answer at once and can change it.

mod language;

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

pub use language::language;

/// The type of a description that names none.
const DEFAULT: &str = "web_app";

/// A word or phrase of `data/detect.toml`.
struct Keyword {
    /// Words in lower case; `true` where any ending is taken.
    words: Vec<(String, bool)>,
    /// Text to find anywhere, for languages that join words.
    anywhere: Option<String>,
    weight: u32,
}

struct Rules {
    by_type: Vec<(&'static str, Vec<Keyword>)>,
}

/// The id of the project type that a description asks for, `web_app` when it does not say.
///
/// The words that decide are those of the platform ("Chrome extension"), then those of the
/// subject ("shop"). Between equals, what is named first is what is asked for: a "landing page for
/// a mobile app" is a landing page.
pub fn project_type(description: &str) -> &'static str {
    let lower: String = description.nfc().flat_map(char::to_lowercase).collect();
    let lower = lower.replace(['’', '‘'], "'");
    let words = words(&lower);
    let mut best: Option<(u32, std::cmp::Reverse<usize>, &'static str)> = None;
    for (id, keywords) in &rules().by_type {
        let hits: Vec<(u32, usize)> = keywords
            .iter()
            .filter_map(|keyword| keyword.find(&lower, &words).map(|at| (keyword.weight, at)))
            .collect();
        let Some(strongest) = hits.iter().map(|hit| hit.0).max() else { continue };
        // Further words of a type confirm it, but never outweigh a platform that is named.
        let more = hits.iter().map(|hit| hit.0).sum::<u32>() - strongest;
        let score = strongest * 4 + more.min(3);
        let first = hits.iter().filter(|hit| hit.0 == strongest).map(|hit| hit.1).min().unwrap_or(usize::MAX);
        let candidate = (score, std::cmp::Reverse(first), *id);
        if best.is_none_or(|best| (candidate.0, candidate.1) > (best.0, best.1)) {
            best = Some(candidate);
        }
    }
    match best {
        // A lone hint is not enough to leave the default.
        Some((score, _, id)) if score >= 8 => id,
        _ => DEFAULT,
    }
}

impl Keyword {
    fn parse(text: &str, lang: &str) -> Self {
        let (weight, text) = match text.split_at_checked(1) {
            Some(("!", rest)) => (5, rest),
            Some(("?", rest)) => (1, rest),
            _ => (3, text),
        };
        let lower = text.to_lowercase();
        // Short Latin words stay words even in languages that join theirs: `LP` is not in `help`.
        let joins = matches!(lang, "zh" | "ja" | "ar") && !lower.is_ascii();
        let words = lower
            .split(|c: char| !(c.is_alphanumeric() || c == '*'))
            .filter(|word| !word.is_empty())
            .map(|word| (word.trim_end_matches('*').to_owned(), word.ends_with('*')))
            .collect();
        Self { words, anywhere: joins.then_some(lower), weight }
    }

    /// Where the keyword first stands, as a byte offset.
    fn find(&self, text: &str, words: &[(usize, &str)]) -> Option<usize> {
        if let Some(anywhere) = &self.anywhere {
            return text.find(anywhere.as_str());
        }
        let last = self.words.len().checked_sub(1)?;
        words.windows(self.words.len()).find_map(|window| {
            let is_match =
                window.iter().zip(&self.words).enumerate().all(|(at, ((_, word), (keyword, any_ending)))| {
                    match word.strip_prefix(keyword.as_str()) {
                        Some("") => true,
                        Some(_) if *any_ending => true,
                        Some("s" | "es" | "n") => at == last && keyword.len() > 2,
                        _ => false,
                    }
                });
            is_match.then(|| window[0].0)
        })
    }
}

/// The words of a text with their offsets. Latin letters and digits next to Chinese or Japanese
/// are words of their own.
fn words(text: &str) -> Vec<(usize, &str)> {
    let kind = |c: char| match c {
        c if !c.is_alphanumeric() => 0,
        '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' => 1,
        _ => 2,
    };
    let mut words = Vec::new();
    let mut start = 0;
    let mut current = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if kind(c) != current {
            if current != 0 {
                words.push((start, &text[start..at]));
            }
            (start, current) = (at, kind(c));
        }
    }
    words
}

fn rules() -> &'static Rules {
    static RULES: LazyLock<Rules> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "compiled-in data that a test reads")]
        let raw: BTreeMap<String, BTreeMap<String, Vec<String>>> =
            toml::from_str(include_str!("../data/detect.toml")).expect("data/detect.toml is well formed");
        let kinds = &crate::catalog::catalog().types;
        let by_type = kinds.iter().filter_map(|kind| {
            let languages = raw.get(&kind.id)?;
            let keywords = languages
                .iter()
                .flat_map(|(lang, words)| words.iter().map(move |word| Keyword::parse(word, lang)))
                .collect();
            Some((kind.id.as_str(), keywords))
        });
        Rules { by_type: by_type.collect() }
    });
    &RULES
}
