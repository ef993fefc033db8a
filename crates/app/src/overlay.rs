//! Texts of the preview's error overlay, in the person's language.

use std::collections::BTreeMap;

use vectort_i18n::Localizer;

use crate::App;
use crate::host::Host;

/// Problems that the overlay names; see `vectort_bundler`.
const PROBLEMS: &[&str] = &[
    "bundle-failed",
    "commonjs-module",
    "css-error",
    "import-outside-project",
    "missing-export",
    "no-entry",
    "node-builtin",
    "remote-import",
    "syntax-error",
    "transform-failed",
    "unknown-package",
    "unreadable-file",
    "unresolved-import",
    "unsupported-import",
];

impl<H: Host> App<H> {
    /// The person's language: what they chose, else the system's.
    pub(crate) async fn localizer(&self) -> Localizer {
        let chosen = self.settings().await.language;
        chosen.map_or_else(Localizer::detect, |language| Localizer::new(&language))
    }
}

/// The texts by the names that the overlay has for them.
pub fn overlay_strings(l10n: &Localizer) -> BTreeMap<String, String> {
    let problems = PROBLEMS.iter().map(|code| format!("problem-{code}")).map(|id| (id.clone(), id));
    let own = [("title", "preview-overlay-title"), ("dismiss", "preview-overlay-close")];
    own.map(|(name, id)| (name.to_owned(), id.to_owned()))
        .into_iter()
        .chain(problems)
        .filter_map(|(name, id)| Some((name, l10n.try_get(&id, &[])?)))
        .collect()
}
