//! Npm packages that ship with Vectort, prebundled for the preview and the production build.

// Agreement with the preview engine (`crate::transform`, `crate::client`), as signatures:
//
//   Packs::open(cache_dir: &Path) -> Result<Packs, _>
//   packs.lookup(specifier: &str) -> Option<PackModule>
//   PackModule { package: String, version: String, specifier: String, exports: Vec<String>, has_default: bool }
//   packs.dev_script(specifiers: &[String] or BTreeSet<String>) -> Result<DevScript, _>
//   DevScript { bytes: bytes::Bytes, hash: String, modules: Vec<String> }
//   packs.css(specifier) -> Option<String>       packs.versions() -> [(name, version)]
//   Tailwind::new(&Packs) / compile / add        (crate::tailwind)
//
// A pack module's id in the page's registry is `npm:` + its specifier ("npm:react",
// "npm:react-dom/client", "npm:react/jsx-dev-runtime"); shared inner chunks: "npm:~<name>".
// `transform::to_registry(id, source, &TransformOptions::package())` gives `Registered`;
// `Registered::define(&deps)` with deps: specifier as written -> registry id, renders
//   __vectort__.define("npm:react", {deps: {"./x": "npm:~x"}}, function (…) { … });
// `__vectort__` (client runtime) is there before the script runs; defining an id twice is ignored.
// React: the script must run `__vectort__.refresh(RefreshRuntime)` after
// `RefreshRuntime.injectIntoGlobalHook(window)` and before react-dom is *evaluated* (modules are
// only evaluated on first import, so simply do both at the end of the script: it defines, then
// `__vectort__.refresh(__vectort__.load("npm:react-refresh/runtime"))`; `refresh` injects).
