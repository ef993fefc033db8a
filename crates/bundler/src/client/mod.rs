//! The page's half of the preview: plain scripts, compiled into the binary.

use serde_json::Value;

const REGISTRY: &str = include_str!("registry.js");
const OVERLAY: &str = include_str!("overlay.js");
const LINK: &str = include_str!("link.js");
const PICK: &str = include_str!("pick.js");
const REPORT: &str = include_str!("report.js");
const SIGHT: &str = include_str!("sight.js");

/// The runtime of a page. `config` has `env`, `strings`, `lang`, `dir` and `expect`.
pub(crate) fn page_script(config: &Value) -> String {
    wrapped(config, &[REGISTRY, OVERLAY, LINK, PICK, SIGHT, REPORT])
}

/// The runtime of a worker: modules, without replacing them and without reports.
pub(crate) fn worker_script(config: &Value) -> String {
    wrapped(config, &[REGISTRY])
}

fn wrapped(config: &Value, parts: &[&str]) -> String {
    // A page gets one runtime, also when a script that carries it is loaded twice.
    let mut script = String::from("(() => {\n\"use strict\";\nif (globalThis.__vectort__) return;\n");
    script.push_str(&format!("const CONFIG = {config};\n"));
    for part in parts {
        script.push_str(part);
    }
    script.push_str("})();\n");
    script
}
