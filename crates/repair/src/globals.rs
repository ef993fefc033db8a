//! Names that need no import: the language's, browsers', workers', Node's and test runners'.
//!
//! From the npm package `globals` 17.14.0 (MIT): `builtin`, `browser`, `worker`, `serviceworker`,
//! `audioWorklet`, `node`, `commonjs`, `amd`, `webextensions`, `jest`, `mocha`, `vitest`.

/// Sorted, one a line.
const LIST: &str = include_str!("globals.txt");

/// Names that tools put in place when they build.
const REPLACED: [&str; 4] = ["__DEV__", "__APP_VERSION__", "__VERSION__", "__BUILD__"];

/// Whether a name may be there without an import.
pub(crate) fn is_global(name: &str) -> bool {
    REPLACED.contains(&name) || LIST.lines().any(|known| known == name)
}
