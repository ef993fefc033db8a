//! Integration tests of `vectort-i18n`.

use vectort_i18n::{FluentValue, LANGUAGES, Localizer, is_rtl, negotiate};

#[test]
fn negotiation_takes_the_first_language_that_is_spoken() {
    for (requested, expected) in [
        (&["fr"][..], "fr"),
        (&["fr-CA"], "fr"),
        (&["pt-BR", "it"], "it"),
        (&["zh-Hant-TW"], "zh"),
        (&["de_AT.UTF-8"], "de"),
        (&["ar_EG@latin"], "ar"),
        (&["C"], "en"),
        (&["POSIX", "tlh"], "en"),
        (&["", "!!", "ru"], "ru"),
        (&[], "en"),
    ] {
        assert_eq!(negotiate(requested), expected, "{requested:?}");
    }
}

#[test]
fn every_language_has_the_messages_of_the_command_line() {
    let english = Localizer::new("en").get("cli-about");
    assert_ne!(english, "cli-about", "English lacks the message");
    for language in LANGUAGES {
        let localizer = Localizer::new(language);
        assert_eq!(localizer.language(), language);
        let text = localizer.get("cli-about");
        assert_eq!(text == english, language == "en", "{language} falls back to English");
    }
}

#[test]
fn numbers_choose_the_plural_form_of_the_language() {
    let files = |language: &str, count: u64| {
        Localizer::new(language).get_args("cli-files-count", &[("count", FluentValue::from(count))])
    };
    assert_eq!(files("en", 1), "1 file");
    assert_eq!(files("en", 2), "2 files");
    assert_eq!(files("ru", 1), "1 файл");
    assert_eq!(files("ru", 3), "3 файла");
    assert_eq!(files("ru", 5), "5 файлов");
    assert_eq!(files("ru", 21), "21 файл");
    assert_eq!(files("ar", 2), "ملفان");
    assert_ne!(files("ar", 3), files("ar", 11));
}

#[test]
fn isolation_marks_are_for_places_that_shape_text() {
    let args = [("path", FluentValue::from("src/App.tsx"))];
    let bare = Localizer::new("ar").get_args("cli-saved-in", &args);
    assert!(bare.contains("src/App.tsx") && !bare.contains('\u{2068}'), "{bare:?}");
    let marked = Localizer::new("ar").isolating().get_args("cli-saved-in", &args);
    assert!(marked.contains("\u{2068}src/App.tsx\u{2069}"), "{marked:?}");
    assert!(is_rtl("ar") && !is_rtl("en"));
}

#[test]
fn what_no_language_has_comes_as_its_id() {
    let localizer = Localizer::new("ja");
    assert_eq!(localizer.get("no-such-message"), "no-such-message");
    assert_eq!(localizer.try_get("no-such-message", &[]), None);
    assert_eq!(localizer.try_get("cli-about.no-such-attribute", &[]), None);
}

#[test]
fn threads_share_the_parsed_messages() {
    let handles: Vec<_> =
        (0..8).map(|i| std::thread::spawn(move || Localizer::new(LANGUAGES[i]).get("cli-about"))).collect();
    for (handle, language) in handles.into_iter().zip(LANGUAGES) {
        assert_eq!(handle.join().unwrap(), Localizer::new(language).get("cli-about"));
    }
}
