//! The embedded messages and their parsed form.

use std::sync::OnceLock;

use fluent::FluentResource;
use fluent::concurrent::FluentBundle;
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use crate::language::LANGUAGES;

pub(crate) type Bundle = FluentBundle<FluentResource>;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../locales");

/// One cell a language, without and with isolation marks: parsing takes milliseconds, and a
/// command needs one of the eighteen.
static BUNDLES: [[OnceLock<Bundle>; 2]; LANGUAGES.len()] =
    [const { [const { OnceLock::new() }; 2] }; LANGUAGES.len()];

/// The parsed messages of one of [`LANGUAGES`]; any other name gives the first, English.
pub(crate) fn bundle(language: &str, isolating: bool) -> &'static Bundle {
    let index = LANGUAGES.iter().position(|known| *known == language).unwrap_or(0);
    BUNDLES[index][usize::from(isolating)].get_or_init(|| parse(LANGUAGES[index], isolating))
}

fn parse(language: &str, isolating: bool) -> Bundle {
    let locale: LanguageIdentifier = language.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(isolating);
    let files = LOCALES.get_dir(language).into_iter().flat_map(Dir::files);
    for text in files
        .filter(|file| file.path().extension().is_some_and(|it| it == "ftl"))
        .filter_map(|file| file.contents_utf8())
    {
        // A message that does not parse is left out and comes in English; one that is defined
        // twice keeps its first text. `cargo xtask tidy` fails on both.
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, _)| resource);
        _ = bundle.add_resource(resource);
    }
    bundle
}
