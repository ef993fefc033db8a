//! The offline starters pass what generated projects must pass.

use std::collections::BTreeMap;

use vectort_core::RelPath;
use vectort_generation::catalog::catalog;
use vectort_generation::starter::{self, StarterInput};
use vectort_i18n::Localizer;
use vectort_syntax::{check, check_manifest, check_required};

#[test]
fn starters_have_no_problems() {
    let texts = [
        ("en", "a shop called \"Tom's & Co\" for $5 #{teas} */ with \\ </script>"),
        ("ja", "レシピのアプリ"),
        ("ar", "متجر"),
    ];
    let mut all = Vec::new();
    for type_id in starter::available() {
        let stack = catalog().starter_stack(type_id).unwrap();
        for (lang, description) in texts {
            let localizer = Localizer::new(lang);
            let input = StarterInput { description, lang, year: 2026 };
            let files: BTreeMap<RelPath, Vec<u8>> =
                match starter::render(type_id, &input, &|id| localizer.try_get(id, &[])) {
                    Ok(files) => files.into_iter().collect(),
                    Err(error) => panic!("{type_id}: {error}"),
                };
            let problems = files
                .iter()
                .flat_map(|(path, content)| check(path, content))
                .chain(check_required(&stack.required(), &files))
                .chain(stack.manifests().into_iter().flat_map(|manifest| check_manifest(manifest, &files)));
            all.extend(problems.map(|problem| format!("{type_id} ({lang}): {problem:?}")));
        }
    }
    assert!(all.is_empty(), "{}", all.join("\n"));
}
