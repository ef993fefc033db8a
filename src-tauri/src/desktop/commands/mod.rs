//! Commands of the window: at most eight lines each, over `vectort_app`. Their names and arguments
//! are those of `ui/src/platform/tauri.ts`; what each may do is in `src-tauri/permissions`.

pub(crate) mod attachments;
pub(crate) mod deploy;
pub(crate) mod files;
pub(crate) mod preview;
pub(crate) mod projects;
pub(crate) mod runs;
pub(crate) mod settings;
pub(crate) mod system;
pub(crate) mod turns;
pub(crate) mod versions;

use tauri::State;

use crate::state::Desktop;

/// The state as commands get it.
type Shared<'a> = State<'a, Desktop>;

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use serde_json::Value;

    fn read(path: &str) -> String {
        fs_err::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
    }

    /// The command names of the source text, between `before` and `after`.
    fn names<'a>(text: &'a str, before: &str, after: char) -> BTreeSet<&'a str> {
        let names = text.split(before).skip(1).filter_map(|rest| rest.split(after).next());
        names.filter(|name| name.chars().all(|it| it.is_ascii_lowercase() || it == '_')).collect()
    }

    #[test]
    fn the_page_calls_what_there_is_and_there_is_no_more() {
        let page = read("ui/src/platform/tauri.ts");
        let mut called = names(&page, "invoke(\"", '"');
        for generic in ["invoke<ArrayBuffer>(\"", "invoke<ProjectId | null>(\"", "follow(\""] {
            called.extend(names(&page, generic, '"'));
        }
        let window = read("src-tauri/src/desktop/window.rs");
        let handler = window.split("generate_handler![").nth(1).unwrap().split(']').next().unwrap();
        let handled = names(handler, "::", ',');
        assert_eq!(called, handled);
    }

    #[test]
    fn only_the_windows_own_page_may_call() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities");
        let files: Vec<_> = fs_err::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
        assert!(!files.is_empty());
        for path in files {
            let capability: Value = serde_json::from_str(&fs_err::read_to_string(path).unwrap()).unwrap();
            assert_eq!(capability["webviews"], serde_json::json!(["main"]));
            assert!(capability.get("windows").is_none(), "a window's capability holds for its preview, too");
            assert!(capability.get("remote").is_none());
            let granted = capability["permissions"].as_array().unwrap();
            let foreign = granted.iter().filter_map(Value::as_str).filter(|name| name.contains(':'));
            assert!(
                foreign.eq(["core:event:allow-listen", "core:event:allow-unlisten"]),
                "plugins are asked by commands of ours only"
            );
        }
        let config: Value = serde_json::from_str(&read("tauri.conf.json")).unwrap();
        assert_eq!(config["app"]["security"]["capabilities"], serde_json::json!(["main"]));
        assert_eq!(config["app"]["withGlobalTauri"], false);
    }
}
