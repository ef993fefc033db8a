//! A request's words as terms, with what programmers call the same things.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::words::{self, Term, TermSet};

/// Most of a request that is looked at, in bytes: twice what a description may hold in English.
const MAX_WORDS: usize = 20_000;
/// Most different terms that files are searched for.
const MAX_TERMS: usize = 160;
/// What a translation counts, beside the word itself.
const TRANSLATED: f32 = 0.5;
/// What the whole name counts, which is more telling than its parts.
const WHOLE: f32 = 1.5;

/// Words that say nothing about a file, in the nine languages; as they are folded.
const STOP: &str = "a an the and or of to in on at by for from with without into is are be been was were it its \
    this that these those there here i me my we our you your he she they them their not no do does did can could \
    should would will shall may might must please make made let so as if when then than also too just only very \
    more less some any all each every what which who how why where want need like \
    le la les un une des du de d l et ou a au aux en dans sur sous par pour avec sans est sont etre il elle on nous \
    vous je tu ce cet cette ces ne pas que qui quoi dont se sa son ses mon ma mes plus moins tres fait faire fais \
    el los las una unos y o u al del por para con sin es son ser esta este esto que como mas menos muy se su sus mi \
    der die das den dem des ein eine einen einem einer und oder im am an auf aus bei mit nach von zu zum zur fur \
    ist sind sein wird werden nicht auch nur noch wie so dass sich ich du er sie es wir ihr bitte mache \
    il lo gli i uno di da nel nella con su per tra fra e ed che non sono essere questo questa del della dei delle \
    и в во на с со по к ко у о об от до из за для не что это как а но или же бы то все мне мои я ты он она мы вы \
    في من على الى إلى عن مع هذا هذه ان أن إن ما لا هو هي و أو او ثم كل";

/// What a query asks for.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// Parts of words and whole names, with what they count.
    pub(crate) weights: BTreeMap<Term, f32>,
    /// Words, and each two that follow each other as one, that may be the name of something.
    pub(crate) names: Vec<Term>,
    /// Names that nothing but code spells so: `useCart`, `add_item`.
    pub(crate) identifiers: Vec<Term>,
    /// What looks like a path or a file's name, in lower case.
    pub(crate) paths: Vec<String>,
}

impl Terms {
    pub(crate) fn of(text: &str) -> Self {
        let text = &text[..text.floor_char_boundary(MAX_WORDS)];
        let mut found = Self::default();
        let mut seen = TermSet::default();
        words::terms(text, |term, is_whole| {
            if !stop().contains(&term) && found.weights.len() < MAX_TERMS {
                seen.insert(term);
                let weight = if is_whole { WHOLE } else { 1.0 };
                let known = found.weights.entry(term).or_insert(weight);
                *known = known.max(weight);
            }
        });
        found.translate(text, &seen);
        let mut before: Option<String> = None;
        let marks = |c: char| c.is_whitespace() || "\"'`()[]{}<>,;!?«»“”‘’„".contains(c);
        for word in text.split(marks).filter(|word| !word.is_empty()) {
            let word = word.trim_matches(['.', ':', '*', '…']);
            if word.len() < 2 || word.len() > 200 {
                continue;
            }
            if word.contains(['/', '.']) {
                found.paths.push(word.trim_start_matches("./").to_lowercase());
            }
            let is_mixed = word.contains('_')
                || word
                    .as_bytes()
                    .windows(2)
                    .any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
            let term = words::name_term(word);
            if is_mixed {
                found.identifiers.push(term);
            }
            if stop().contains(&words::stemmed(&words::fold(word))) {
                before = None;
                continue;
            }
            found.names.push(term);
            found.names.extend(before.map(|before| words::name_term(&format!("{before}{word}"))));
            before = Some(word.to_owned());
        }
        found.paths.truncate(MAX_TERMS);
        found.names.truncate(2 * MAX_TERMS);
        found.names.sort_unstable();
        found.names.dedup();
        found
    }

    /// Adds the words of a tool's message, which matter less.
    pub(crate) fn also(&mut self, text: &str) {
        let text = &text[..text.floor_char_boundary(1_000)];
        words::terms(text, |term, is_whole| {
            if is_whole {
                self.identifiers.push(term);
            }
            if !stop().contains(&term) && self.weights.len() < MAX_TERMS {
                self.weights.entry(term).or_insert(TRANSLATED);
            }
        });
    }

    fn translate(&mut self, text: &str, seen: &TermSet) {
        let folded = words::fold(text);
        for line in glossary() {
            let is_said = line.words.iter().any(|term| seen.contains(term))
                || line.texts.iter().any(|word| folded.contains(word.as_str()));
            if is_said {
                for term in &line.code {
                    self.weights.entry(*term).or_insert(TRANSLATED);
                }
            }
        }
    }
}

struct Line {
    code: Vec<Term>,
    /// Words of requests, where words have spaces between them.
    words: Vec<Term>,
    /// Words of requests, where they have none.
    texts: Vec<String>,
}

fn glossary() -> &'static [Line] {
    static GLOSSARY: OnceLock<Vec<Line>> = OnceLock::new();
    GLOSSARY.get_or_init(|| {
        let lines = include_str!("glossary.txt").lines().filter(|line| !line.starts_with('#'));
        let lines = lines.filter_map(|line| line.split_once(':')).map(|(code, said)| {
            let term = |word: &str| words::stemmed(&words::fold(word));
            let has_spaces = |word: &&str| !word.starts_with(|c: char| c >= '\u{3000}');
            let (spaced, joined): (Vec<&str>, Vec<&str>) =
                code.split_whitespace().chain(said.split_whitespace()).partition(has_spaces);
            Line {
                code: code.split_whitespace().map(term).collect(),
                words: spaced.into_iter().map(term).collect(),
                texts: joined.into_iter().map(words::fold).collect(),
            }
        });
        lines.collect()
    })
}

fn stop() -> &'static TermSet {
    static STOPPED: OnceLock<TermSet> = OnceLock::new();
    STOPPED.get_or_init(|| STOP.split_whitespace().map(|word| words::stemmed(&words::fold(word))).collect())
}
