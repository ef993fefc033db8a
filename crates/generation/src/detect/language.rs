//! The language of a description, among the nine that Vectort speaks.

use whatlang::{Detector, Lang};

/// Small words by which short texts give their language away. A word that two of these languages
/// share says nothing and is left out.
const SMALL_WORDS: &[(&str, &str)] = &[
    (
        "en",
        "the and with for that my to of is an are this which from your it where a i me by into build make create want app track shop online simple",
    ),
    (
        "fr",
        "le les des une pour avec et qui est dans du sur au aux mon ma mes je un permettant suivre gérer où créer crée boutique ligne d l site jeu faire affiche avoir",
    ),
    (
        "es",
        "el los las una para con y que es del al mi mis un por donde crear crea tienda línea juego quiero aplicación gestionar sitio hacer seguir lista",
    ),
    (
        "de",
        "der die das ein eine einen einer für mit und zum zur ist mein meine ich den dem von auf im als wo erstelle spiel seite verwalten anwendung soll kann bitte",
    ),
    (
        "it",
        "il gli una per con che è di del della dei delle un mio mia e sono dove crea creare negozio gioco voglio applicazione gestire sito lo nel fare tenere traccia",
    ),
];

/// Letters of one of these languages only, or nearly so.
const LETTERS: &[(&str, &str)] = &[("fr", "çèêœùâîûëï"), ("es", "ñ¿¡áíú"), ("de", "äöüß"), ("it", "ìò")];

/// The language that a description is in, `en` when it cannot be told.
pub fn language(description: &str) -> &'static str {
    script(description).unwrap_or_else(|| latin(description))
}

/// The language that the letters alone decide.
fn script(text: &str) -> Option<&'static str> {
    let (mut latin, mut kana, mut han, mut cyrillic, mut arabic) = (0, 0, 0, 0, 0);
    for c in text.chars() {
        match c {
            '\u{3041}'..='\u{30ff}' | '\u{ff66}'..='\u{ff9d}' => kana += 1,
            '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' => han += 1,
            '\u{0400}'..='\u{04ff}' => cyrillic += 1,
            '\u{0600}'..='\u{06ff}'
            | '\u{0750}'..='\u{077f}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' => arabic += 1,
            c if c.is_alphabetic() => latin += 1,
            _ => {}
        }
    }
    // A character of Chinese or Japanese says about as much as three letters, and names of products
    // and frameworks are Latin everywhere.
    let eastern = (kana + han) * 3;
    let (most, language) = [(eastern, if kana > 0 { "ja" } else { "zh" }), (cyrillic, "ru"), (arabic, "ar")]
        .into_iter()
        .max_by_key(|(count, _)| *count)?;
    (most > 0 && most * 2 > latin).then_some(language)
}

fn latin(text: &str) -> &'static str {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    let mut scores: Vec<(f64, &'static str)> = SMALL_WORDS
        .iter()
        .map(|(language, list)| {
            let small = words.iter().filter(|word| list.split(' ').any(|small| small == **word)).count();
            let letters =
                LETTERS.iter().find(|(name, _)| name == language).map_or("", |(_, letters)| letters);
            let typical = lower.chars().filter(|c| letters.contains(*c)).count();
            (small as f64 + typical as f64 * 0.7, *language)
        })
        .collect();
    // Trigrams are worth more the longer the text is, and mislead on a few words.
    if let Some(info) =
        Detector::with_allowlist(vec![Lang::Eng, Lang::Fra, Lang::Spa, Lang::Deu, Lang::Ita]).detect(text)
    {
        let name = match info.lang() {
            Lang::Fra => "fr",
            Lang::Spa => "es",
            Lang::Deu => "de",
            Lang::Ita => "it",
            _ => "en",
        };
        let weight = if info.is_reliable() { words.len() as f64 / 8.0 } else { words.len() as f64 / 40.0 };
        for (score, _) in scores.iter_mut().filter(|(_, language)| *language == name) {
            *score += weight.min(4.0);
        }
    }
    // English first, so that it wins where nothing speaks for another.
    let mut best = (0.5, "en");
    for (score, language) in scores {
        if score > best.0 {
            best = (score, language);
        }
    }
    best.1
}
