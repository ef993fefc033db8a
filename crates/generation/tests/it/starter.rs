use std::collections::BTreeSet;

use vectort_core::RelPath;
use vectort_generation::catalog::catalog;
use vectort_generation::starter::{self, Palette, StarterInput, contrast_on_white, identity};
use vectort_i18n::{LANGUAGES, Localizer};

/// One description for each language; quotes, dollars and tags are there to break templates.
fn description(lang: &str) -> &'static str {
    match lang {
        "fr" => {
            "Une application pour suivre l’arrosage des plantes d'intérieur, avec des \"rappels\" à 5 $ <b>"
        }
        "es" => "Una tienda de café de especialidad con carrito y pedidos",
        "de" => "Ein Haushaltsbuch für Familien mit Diagrammen und Sparzielen",
        "zh" => "一个带拖放功能的看板，用来管理团队任务",
        "ja" => "レシピを管理して買い物リストを作るアプリ",
        "ru" => "Дневник тренировок с графиками и целями",
        "it" => "Un diario di viaggio con mappe, foto e ricordi",
        "ar" => "تطبيق لإدارة مواعيد العيادة مع تذكيرات للمرضى",
        _ => "a kanban board with drag and drop, ${cards} \\ </script> #{x} and */ labels",
    }
}

fn render(type_id: &str, lang: &str) -> Vec<(RelPath, Vec<u8>)> {
    let localizer = Localizer::new(lang);
    let input = StarterInput { description: description(lang), lang, year: 2026 };
    starter::render(type_id, &input, &|id| localizer.try_get(id, &[])).unwrap_or_else(|error| {
        panic!(
            "{type_id} in {lang}: {error}: {:?}",
            std::error::Error::source(&error).map(ToString::to_string)
        )
    })
}

#[test]
fn every_starter_renders_in_every_language() {
    let mut types: Vec<_> = catalog().types.iter().map(|kind| kind.id.as_str()).collect();
    types.sort_unstable();
    assert_eq!(starter::available(), types, "a starter for each type");
    for type_id in starter::available() {
        let required = catalog().starter_stack(type_id).unwrap().required();
        for lang in LANGUAGES {
            let files = render(type_id, lang);
            let names: BTreeSet<_> = files.iter().map(|(path, _)| path.as_str()).collect();
            assert_eq!(names.len(), files.len(), "{type_id}: a path twice");
            assert!(names.contains("README.md"), "{type_id}: no README.md");
            for need in &required {
                let is_there = need.split('|').any(|name| match name.strip_prefix('*') {
                    Some(ending) => names.iter().any(|path| path.ends_with(ending)),
                    None => names.contains(name),
                });
                assert!(is_there, "{type_id}: no {need}");
            }
            for (path, content) in &files {
                let Ok(text) = std::str::from_utf8(content) else { continue };
                if let Some(at) = text.find("%%") {
                    panic!(
                        "{type_id}/{path} in {lang}: {:?}",
                        text[at..].chars().take(40).collect::<String>()
                    );
                }
                let is_config = path.file_name().starts_with("tsconfig");
                if matches!(path.extension().as_str(), "json" | "webmanifest") && !is_config {
                    let parsed = serde_json::from_str::<serde_json::Value>(text);
                    assert!(parsed.is_ok(), "{type_id}/{path} in {lang}: {}", parsed.unwrap_err());
                }
            }
        }
    }
}

#[test]
fn no_two_starters_are_the_same_thing_twice() {
    let lines: Vec<(&str, BTreeSet<String>)> = starter::available()
        .into_iter()
        .map(|type_id| {
            let files = render(type_id, "en");
            let text = files.iter().filter_map(|(_, content)| std::str::from_utf8(content).ok());
            let lines =
                text.flat_map(str::lines).map(str::trim).filter(|line| line.len() > 8).map(str::to_owned);
            (type_id, lines.collect())
        })
        .collect();
    for (at, (a, ours)) in lines.iter().enumerate() {
        for (b, theirs) in &lines[at + 1..] {
            let shared = ours.intersection(theirs).count();
            let share = shared * 100 / ours.len().min(theirs.len()).max(1);
            assert!(share <= 60, "{a} and {b} share {share}% of their lines");
        }
    }
}

#[test]
fn a_type_without_a_starter_is_an_error() {
    let input = StarterInput { description: "x", lang: "en", year: 2026 };
    assert!(starter::render("nope", &input, &|_| None).is_err());
}

#[test]
fn names_that_are_given_are_kept() {
    for (lang, text, name) in [
        ("en", "A bakery shop called Rise and Shine that sells bread", "Rise"),
        ("en", "A bakery shop called Golden Crust, with a cart", "Golden Crust"),
        ("en", "A game named \"Star Hopper\" for kids", "Star Hopper"),
        ("en", "“Mindful Minutes”: a meditation timer", "Mindful Minutes"),
        ("fr", "Un blog appelé « Les Petits Plats » sur la cuisine", "Les Petits Plats"),
        ("fr", "Une boutique nommée Lumière avec panier", "Lumière"),
        ("es", "Una app llamada Ruta Verde para caminar", "Ruta Verde"),
        ("de", "Ein Spiel namens Sternenjäger für Kinder", "Sternenjäger"),
        ("it", "Un sito chiamato Dolce Vita per un ristorante", "Dolce Vita"),
        ("ru", "Приложение под названием «Мой сад» для растений", "Мой сад"),
        ("ar", "متجر اسمه نخيل لبيع التمور", "نخيل"),
        ("zh", "一个名为“晨光”的日记应用", "晨光"),
        ("zh", "做一个叫做星河的游戏", "星河"),
        ("ja", "「はなまる」という家計簿アプリ", "はなまる"),
    ] {
        assert_eq!(identity("web_app", text, lang).name, name, "{text}");
    }
}

#[test]
fn other_names_say_what_it_is() {
    for (lang, text, name) in [
        ("en", "a kanban board with drag and drop", "Kanban Board"),
        ("en", "Build me a simple app to track plant watering", "Track Plant Watering"),
        ("fr", "Une application pour suivre l'arrosage des plantes", "Suivre arrosage plantes"),
        ("de", "Ein Haushaltsbuch für Familien mit Diagrammen", "Haushaltsbuch Familien"),
        ("es", "Una tienda de café de especialidad", "Tienda café especialidad"),
        ("it", "Un diario di viaggio con mappe", "Diario viaggio mappe"),
        ("ru", "Дневник тренировок с графиками", "Дневник тренировок"),
        ("zh", "一个带拖放功能的看板，用来管理团队任务", "看板"),
        ("zh", "咖啡店的网站", "咖啡店"),
        ("ja", "レシピを管理して買い物リストを作るアプリ", "レシピ"),
        ("ja", "買い物リストの共有", "買い物リスト"),
        ("ja", "ドラッグ&ドロップ付きのカンバンボード", "カンバンボード"),
        ("ar", "تطبيق لإدارة مواعيد العيادة", "مواعيد العيادة"),
        ("en", "app", "Web App"),
        ("en", "!!! 42", "Web App"),
        ("zh", "的", "Web App"),
    ] {
        assert_eq!(identity("web_app", text, lang).name, name, "{text}");
    }
}

#[test]
fn machine_names_are_safe_everywhere() {
    for lang in LANGUAGES {
        for text in [description(lang), "", "123", "日本", "class", "React", "Ü-ber  Maß’s", "🎉🎉"]
        {
            let identity = identity("rest_api", text, lang);
            let slug = &identity.slug;
            assert!(slug.len() >= 2 && slug.len() <= 48, "{slug}");
            assert!(slug.starts_with(|c: char| c.is_ascii_lowercase()), "{slug}");
            assert!(slug.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{slug}");
            assert!(!slug.contains("--") && !slug.ends_with('-'), "{slug}");
            assert!(identity.ident.starts_with(|c: char| c.is_ascii_uppercase()), "{}", identity.ident);
            assert!(identity.ident.chars().all(|c| c.is_ascii_alphanumeric()), "{}", identity.ident);
            assert!(!identity.name.trim().is_empty());
            assert!((3..=6).contains(&identity.topics.len()), "{:?}", identity.topics);
        }
    }
    assert_eq!(identity("web_app", "called React", "en").slug, "react-app");
    assert_eq!(identity("web_app", "Дневник тренировок", "ru").slug, "dnevnik-trenirovok");
    assert_eq!(identity("cli_tool", "看板", "zh").slug, "cli-tool-starter");
}

#[test]
fn topics_are_words_of_the_description() {
    assert_eq!(
        identity(
            "web_app",
            "Plants and plant watering: reminders for roses, ferns, cacti, mosses and palms",
            "en"
        )
        .topics,
        ["Plants", "Watering", "Reminders", "Roses", "Ferns", "Cacti"]
    );
    assert_eq!(identity("web_app", "咖啡店", "zh").topics.len(), 3);
}

#[test]
fn colours_follow_the_words_and_stay_readable() {
    for (text, hue) in [
        ("a coffee shop", 25),
        ("Boutique verte de plantes", 140),
        ("une appli nature", 140),
        ("Ein Meer-Quiz", 200),
        ("visit the ocean", 200),
        ("咖啡店的网站", 25),
        ("夜空の日記", 255),
        ("Ночной дневник", 255),
        ("مقهى صغير", 25),
    ] {
        assert_eq!(Palette::for_description(text).hue, hue, "{text}");
    }
    // Gold hides in `order` and `for`, red in `predict`.
    assert_eq!(Palette::for_description("order"), Palette::for_description("order"));
    assert_ne!(Palette::for_description("order tracker").hue, 46);
    for hue in 0..360 {
        let palette = Palette::of_hue(hue);
        assert!(contrast_on_white(&palette.strong).unwrap() >= 4.5, "{palette:?}");
        assert!(contrast_on_white(&palette.accent).unwrap() >= 3.0, "{palette:?}");
        assert!(contrast_on_white(&palette.soft).unwrap() <= 1.4, "{palette:?}");
    }
}
