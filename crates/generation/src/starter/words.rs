//! Word lists by language (`data/words.toml`), and the lookups in them.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    stop: BTreeMap<String, String>,
    fallback: BTreeMap<String, Vec<String>>,
    named: BTreeMap<String, Vec<String>>,
    hue: Vec<HueRule>,
}

#[derive(Deserialize)]
struct HueRule {
    hue: u16,
    stems: Vec<String>,
}

struct Words {
    raw: Raw,
    stop: BTreeMap<String, HashSet<String>>,
}

fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        #[expect(clippy::expect_used, reason = "compiled-in data that a test reads")]
        let raw: Raw =
            toml::from_str(include_str!("../../data/words.toml")).expect("data/words.toml is well formed");
        let stop = raw
            .stop
            .iter()
            .map(|(lang, text)| (lang.clone(), text.split_whitespace().map(str::to_owned).collect()))
            .collect();
        Words { raw, stop }
    });
    &WORDS
}

/// True for a word (lower case) that says nothing about what an app is for.
pub(super) fn is_stop(lang: &str, word: &str) -> bool {
    words().stop.get(lang).is_some_and(|stop| stop.contains(word))
}

/// The stop words of a language, longest first, to cut unspaced text with.
pub(super) fn separators(lang: &str) -> Vec<&'static str> {
    let mut all: Vec<&str> = words().stop.get(lang).into_iter().flatten().map(String::as_str).collect();
    all.sort_by_key(|word| (std::cmp::Reverse(word.chars().count()), *word));
    all
}

/// Topics for a description that has too few.
pub(super) fn fallback(lang: &str) -> &'static [String] {
    let all = &words().raw.fallback;
    all.get(lang).or_else(|| all.get("en")).map_or(&[], Vec::as_slice)
}

/// What introduces a name in a language.
pub(super) fn introducers(lang: &str) -> &'static [String] {
    words().raw.named.get(lang).map_or(&[], Vec::as_slice)
}

/// The hue of the first word that calls one up.
pub(super) fn hue(description: &str) -> Option<u16> {
    let lower = description.to_lowercase();
    let rules = &words().raw.hue;
    let of_word = |word: &str| {
        rules.iter().find(|rule| rule.stems.iter().any(|stem| matches_stem(word, stem))).map(|rule| rule.hue)
    };
    let spaced = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // Chinese and Japanese write words without spaces: look for the characters themselves.
    spaced.clone().find_map(of_word).or_else(|| {
        let found = rules.iter().flat_map(|rule| {
            rule.stems
                .iter()
                .filter(|stem| stem.chars().all(is_cjk))
                .filter_map(|stem| lower.find(stem.as_str()).map(|at| (at, rule.hue)))
        });
        found.min().map(|(_, hue)| hue)
    })
}

/// A stem of up to three letters must be the whole word (`or` is gold, `order` is not).
fn matches_stem(word: &str, stem: &str) -> bool {
    if stem.chars().count() <= 3 { word == stem } else { word.starts_with(stem) }
}

pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '々')
}
