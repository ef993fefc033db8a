//! The name and the topics that a description gives an app.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::words::{self, is_cjk};
use crate::template::one_line;

const MAX_NAME: usize = 40;
const MAX_SLUG: usize = 40;
const MAX_UNSPACED_NAME: usize = 8;
const TOPICS: std::ops::RangeInclusive<usize> = 3..=6;

/// Package names that a registry, a tool or a language has taken.
const RESERVED: &[&str] = &[
    "react",
    "vue",
    "svelte",
    "angular",
    "next",
    "nuxt",
    "node",
    "express",
    "flask",
    "django",
    "fastapi",
    "electron",
    "tauri",
    "flutter",
    "test",
    "tests",
    "src",
    "app",
    "main",
    "index",
    "core",
    "std",
    "alloc",
    "proc-macro",
    "class",
    "enum",
    "import",
    "export",
    "default",
    "package",
    "module",
    "new",
    "return",
    "static",
    "struct",
    "trait",
    "type",
    "async",
    "await",
    "const",
    "def",
    "lambda",
    "global",
    "email",
    "calendar",
    "json",
    "http",
    "socket",
    "queue",
    "random",
    "string",
    "time",
    "build",
    "pip",
    "python",
    "rust",
    "cargo",
    "favicon-ico",
    "node-modules",
    "match",
    "move",
    "self",
    "super",
    "switch",
    "void",
    "while",
    "with",
    "yield",
    "case",
    "catch",
    "continue",
    "do",
    "double",
    "else",
    "final",
    "finally",
    "for",
    "if",
    "in",
    "int",
    "interface",
    "let",
    "loop",
    "mod",
    "mut",
    "none",
    "null",
    "or",
    "and",
    "not",
    "is",
    "pub",
    "ref",
    "try",
    "true",
    "false",
    "use",
    "var",
];

/// The app's name: the one that the description gives it, else its first words that say something.
/// Never empty.
pub(super) fn name(type_id: &str, description: &str, lang: &str) -> String {
    let text = one_line(description);
    given_name(&text, lang)
        .or_else(|| made_name(&text, lang))
        .filter(|name| name.chars().any(char::is_alphanumeric))
        .unwrap_or_else(|| title(type_id.split('_'), "en"))
}

/// Three to six words that the description is about.
pub(super) fn topics(description: &str, lang: &str) -> Vec<String> {
    let text = one_line(description);
    let mut topics: Vec<String> = Vec::new();
    let mut add = |word: &str| {
        let word = capitalised(word);
        if topics.len() < *TOPICS.end() && !topics.iter().any(|topic| same_topic(topic, &word)) {
            topics.push(word);
        }
    };
    salient(&text, lang).iter().filter(|word| word.chars().count() <= 24).for_each(|word| add(word));
    let fallback = words::fallback(lang);
    for word in fallback {
        if topics.len() >= *TOPICS.start() {
            break;
        }
        if !topics.iter().any(|topic| same_topic(topic, word)) {
            topics.push(word.clone());
        }
    }
    topics
}

/// Singular and plural of a word are one topic.
fn same_topic(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a == b || a.trim_end_matches('s') == b.trim_end_matches('s')
}

// ---------------------------------------------------------------------- names that are given

fn given_name(text: &str, lang: &str) -> Option<String> {
    introduced(text, lang).or_else(|| quoted(text).map(str::to_owned))
}

/// The first short quotation.
fn quoted(text: &str) -> Option<&str> {
    const PAIRS: &[(char, char)] = &[
        ('"', '"'),
        ('“', '”'),
        ('„', '“'),
        ('«', '»'),
        ('「', '」'),
        ('『', '』'),
        ('《', '》'),
        ('‹', '›'),
    ];
    PAIRS
        .iter()
        .filter_map(|(open, close)| {
            let at = text.find(*open)?;
            let rest = &text[at + open.len_utf8()..];
            let inner = rest[..rest.find(*close)?].trim();
            let is_name = (1..=MAX_NAME).contains(&inner.chars().count())
                && inner.split(' ').count() <= 5
                && inner.chars().any(char::is_alphanumeric);
            is_name.then_some((at, inner))
        })
        .min()
        .map(|(_, inner)| inner)
}

/// What follows `called` and its like.
fn introduced(text: &str, lang: &str) -> Option<String> {
    words::introducers(lang).iter().find_map(|introducer| {
        let at = find_ignoring_case(text, introducer)?;
        let rest = text[at + introducer.len()..].trim_start_matches([' ', ':', '：']);
        if is_cjk(introducer.chars().next()?) {
            if let Some(inner) = quoted(rest).filter(|_| rest.starts_with(['"', '“', '「', '『', '《']))
            {
                return Some(inner.to_owned());
            }
            let end = rest.find(|c: char| !c.is_alphanumeric() || c == '的').unwrap_or(rest.len());
            let run: String = rest[..end].chars().take(MAX_UNSPACED_NAME * 2).collect();
            return (!run.is_empty()).then_some(run);
        }
        if rest.starts_with(['"', '“', '„', '«', '\'', '‘']) {
            let inner = rest.trim_start_matches(['"', '“', '„', '«', '\'', '‘', ' ']);
            let end = inner.find(['"', '”', '“', '»', '\'', '’']).unwrap_or(inner.len());
            let inner = inner[..end].trim();
            if (1..=MAX_NAME).contains(&inner.chars().count()) {
                return Some(inner.to_owned());
            }
        }
        let clause = &rest[..rest.find([',', '.', ';', ':', '(', '،', '!', '?']).unwrap_or(rest.len())];
        // A quotation too long to be a name still starts with one.
        let clause = clause.trim_start_matches(['"', '“', '„', '«', '\'', '‘', ' ']);
        // `called Blue Bottle that sells…`: words that are capitalised, or the first one.
        let proper: Vec<&str> = clause
            .split(' ')
            .take(4)
            .take_while(|word| word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
            .collect();
        let name = if proper.is_empty() { clause.split(' ').next()?.to_owned() } else { proper.join(" ") };
        (!name.is_empty() && name.chars().count() <= MAX_NAME).then(|| capitalised(&name))
    })
}

/// Where `needle` (lower case) stands in `text` as a whole word.
fn find_ignoring_case(text: &str, needle: &str) -> Option<usize> {
    let is_spaced = !needle.chars().all(is_cjk);
    text.char_indices().map(|(at, _)| at).find(|at| {
        let Some(candidate) = text.get(*at..at + needle.len()) else { return false };
        let before = text[..*at].chars().next_back();
        let after = text[at + needle.len()..].chars().next();
        candidate.to_lowercase() == needle
            && (!is_spaced || ![before, after].into_iter().flatten().any(char::is_alphanumeric))
    })
}

// ---------------------------------------------------------------------- names that are made

fn made_name(text: &str, lang: &str) -> Option<String> {
    let clause_end = text.find([
        '.', ',', ';', ':', '!', '?', '\n', '。', '，', '、', '；', '：', '！', '？', '،', '؛', '(', '（',
    ]);
    let clause = &text[..clause_end.unwrap_or(text.len())];
    let mut found = salient(clause, lang);
    if found.is_empty() {
        found = salient(text, lang);
    }
    if lang == "ja" {
        return found.first().map(|run| run.chars().take(MAX_UNSPACED_NAME).collect());
    }
    if lang == "zh" {
        // The head of a phrase stands last, and the longest run says most.
        let best = found.iter().max_by_key(|run| run.chars().count().min(MAX_UNSPACED_NAME))?;
        return Some(best.chars().take(MAX_UNSPACED_NAME).collect());
    }
    let mut name: Vec<&str> = Vec::new();
    for word in &found {
        let len: usize = name.iter().map(|word| word.chars().count() + 1).sum();
        if name.len() == 3 || (name.len() >= 2 && len > 16) || len + word.chars().count() > MAX_NAME {
            break;
        }
        name.push(word);
    }
    (!name.is_empty()).then(|| title(name.into_iter(), lang))
}

/// English titles capitalise every word; the other languages the first, and keep the rest.
fn title<'w>(words: impl Iterator<Item = &'w str>, lang: &str) -> String {
    let words = words
        .enumerate()
        .map(|(at, word)| if at == 0 || lang == "en" { capitalised(word) } else { word.to_owned() });
    words.collect::<Vec<_>>().join(" ")
}

fn capitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The words that say something, in order.
fn salient(text: &str, lang: &str) -> Vec<String> {
    match lang {
        "zh" => unspaced_runs(text, lang, char::is_alphanumeric),
        "ja" => unspaced_runs(&cut_at_grammar(text), lang, |c| c.is_alphanumeric() || c == 'ー'),
        _ => text
            .split(|c: char| !(c.is_alphanumeric() || is_combining_mark(c) || c == '-'))
            .map(|word| word.trim_matches('-'))
            .filter(|word| word.chars().count() > 1 && !word.chars().all(|c| c.is_ascii_digit()))
            .filter(|word| !words::is_stop(lang, &word.to_lowercase()))
            .map(str::to_owned)
            .collect(),
    }
}

/// Hiragana are mostly grammar and cut runs of kanji and katakana apart. One between two kanji that
/// is no particle belongs to the word (買い物, 乗り物).
fn cut_at_grammar(text: &str) -> String {
    let chars: Vec<char> = text.chars().collect();
    let is_kanji =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| is_cjk(*c) && *c >= '\u{3400}');
    let keep = |at: usize, c: char| {
        !matches!(c, '\u{3041}'..='\u{309f}')
            || (!matches!(
                c,
                'の' | 'に' | 'を' | 'は' | 'が' | 'と' | 'で' | 'へ' | 'も' | 'や' | 'な' | 'お' | 'か'
            ) && is_kanji(at.checked_sub(1))
                && is_kanji(Some(at + 1)))
    };
    chars.iter().enumerate().map(|(at, c)| if keep(at, *c) { *c } else { ' ' }).collect()
}

fn unspaced_runs(text: &str, lang: &str, belongs: impl Fn(char) -> bool) -> Vec<String> {
    let separators = words::separators(lang);
    let mut runs = Vec::new();
    for piece in text.split(|c: char| !belongs(c)) {
        let mut rest = piece;
        let mut run = String::new();
        while let Some(c) = rest.chars().next() {
            if let Some(separator) = separators.iter().find(|separator| rest.starts_with(**separator)) {
                runs.push(std::mem::take(&mut run));
                rest = &rest[separator.len()..];
            } else {
                run.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
        runs.push(run);
    }
    runs.retain(|run| run.chars().count() > 1);
    runs
}

// ---------------------------------------------------------------------- names for machines

/// A package name that npm, crates.io, PyPI and pub.dev all accept once dashes are theirs.
pub(super) fn slug(name: &str, type_id: &str) -> String {
    let mut slug = String::new();
    for c in name.nfd().filter(|c| !is_combining_mark(*c)) {
        match ascii(c) {
            Some(text) => slug.push_str(text),
            None if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            None if matches!(c, '\'' | '’') => {}
            None if !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    slug.truncate(MAX_SLUG);
    let slug = slug.trim_matches('-').trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let letters = slug.chars().filter(char::is_ascii_lowercase).count();
    if letters < 2 {
        return format!("{}-starter", type_id.replace('_', "-"));
    }
    if RESERVED.contains(&slug) { format!("{slug}-app") } else { slug.to_owned() }
}

pub(super) fn pascal(slug: &str) -> String {
    slug.split('-').map(capitalised).collect()
}

/// Letters that do not decompose into ASCII: Cyrillic by the passport scheme (ICAO 9303), and the
/// Latin ones.
#[expect(clippy::match_same_arms, reason = "a table, in the alphabet's order")]
fn ascii(c: char) -> Option<&'static str> {
    Some(match c.to_lowercase().next()? {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'ё' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'і' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ъ' => "",
        'ы' => "y",
        'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' => "d",
        'ı' => "i",
        _ => return None,
    })
}
