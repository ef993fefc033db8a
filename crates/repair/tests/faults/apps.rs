//! Apps that others published, and our own starters.

use std::path::Path;

use vectort_core::RelPath;

use super::Files;

/// A whole app.
pub(crate) struct App {
    pub(crate) name: String,
    pub(crate) files: Files,
}

impl App {
    /// The files without which it is none of its kind.
    pub(crate) fn required(&self) -> Vec<String> {
        ["index.html", "package.json"]
            .into_iter()
            .filter(|name| self.files.contains_key(*name))
            .map(str::to_owned)
            .collect()
    }
}

/// Folders of npm packages (the peers `apps` and `create-vite`, pinned in `cargo xtask peers`) with
/// apps under MIT that use nothing but what a pack has.
const PUBLIC: &[(&str, &str)] = &[
    ("create-vite", "create-vite/template-react"),
    ("create-vite", "create-vite/template-react-ts"),
    ("create-vite", "create-vite/template-vanilla"),
    ("create-vite", "create-vite/template-vanilla-ts"),
    ("apps", "create-rsbuild/template-react-js"),
    ("apps", "create-rsbuild/template-react-ts"),
    ("apps", "create-rsbuild/template-vanilla-js"),
    ("apps", "create-rsbuild/template-vanilla-ts"),
    ("apps", "cra-template/template"),
    ("apps", "cra-template-typescript/template"),
    ("apps", "cra-template-shatemplate/template"),
    ("apps", "@quick-start/create-electron/template/react/src/renderer"),
    ("apps", "@quick-start/create-electron/template/react-ts/src/renderer"),
    ("apps", "@quick-start/create-electron/template/vanilla/src/renderer"),
    ("apps", "@quick-start/create-electron/template/vanilla-ts/src/renderer"),
    ("apps", "create-vite-extra/template-ssr-react"),
    ("apps", "create-vite-extra/template-ssr-react-ts"),
    ("apps", "create-vite-extra/template-deno-react"),
    ("apps", "create-vite-extra/template-deno-react-ts"),
    ("apps", "html5-boilerplate/dist"),
];

/// Apps by others; none where the peers are not installed.
pub(crate) fn public() -> Vec<App> {
    let mut apps = Vec::new();
    for (peer, folder) in PUBLIC {
        let Some(peer) = vectort_testkit::peers::require(peer) else { return Vec::new() };
        let folder_path = peer.join("node_modules").join(folder);
        let mut files = read(&folder_path);
        // A template of create-react-app has its dependencies beside it.
        if !files.contains_key("package.json") {
            let template = std::fs::read_to_string(folder_path.join("../template.json")).unwrap_or_default();
            let template: serde_json::Value = serde_json::from_str(&template).unwrap_or_default();
            let mut dependencies = serde_json::json!({});
            if files.keys().any(|path| path.as_str().ends_with("sx")) || folder.starts_with("cra") {
                dependencies = serde_json::json!({ "react": "^19.0.0", "react-dom": "^19.0.0" });
            }
            for (name, version) in template["package"]["dependencies"].as_object().into_iter().flatten() {
                dependencies[name] = version.clone();
            }
            let manifest =
                serde_json::json!({ "name": "app", "private": true, "dependencies": dependencies });
            let text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
            files.insert(RelPath::parse("package.json").expect("a path"), text.into_bytes());
        }
        apps.push(App { name: (*folder).to_owned(), files });
    }
    apps
}

/// The starters of this repository.
pub(crate) fn own() -> Vec<App> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generation/starters");
    let mut names: Vec<_> =
        std::fs::read_dir(&folder).into_iter().flatten().flatten().map(|entry| entry.file_name()).collect();
    names.sort();
    let apps = names.into_iter().map(|name| {
        let files =
            read(&folder.join(&name)).into_iter().map(|(path, content)| (path, filled(content))).collect();
        App { name: format!("starters/{}", name.to_string_lossy()), files }
    });
    apps.filter(|app| app.files.contains_key("index.html") && app.files.contains_key("package.json"))
        .collect()
}

/// A starter's text with something in the place of each name.
fn filled(content: Vec<u8>) -> Vec<u8> {
    let Ok(text) = String::from_utf8(content.clone()) else { return content };
    let mut out = String::new();
    for (at, part) in text.split("%%").enumerate() {
        let is_name = at % 2 == 1
            && !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || "_|.-".contains(c));
        let value = match part {
            "hue" => "210",
            "lang" => "en",
            "dir" => "ltr",
            "year" => "2026",
            "topics|json" => "[\"One\", \"Two\"]",
            "slug" | "snake" | "ident" => "app",
            _ if part.starts_with("accent") => "#336699",
            _ if part.ends_with("|json") => "\"Text\"",
            _ => "Text",
        };
        out.push_str(if is_name { value } else { part });
    }
    out.into_bytes()
}

fn read(folder: &Path) -> Files {
    let mut files = Files::new();
    let mut queue = vec![folder.to_owned()];
    while let Some(next) = queue.pop() {
        for entry in std::fs::read_dir(&next).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                queue.push(path);
                continue;
            }
            let Some(relative) = path.strip_prefix(folder).ok().and_then(Path::to_str) else { continue };
            // Tests and servers are not part of what a page shows.
            let is_other = [".test.", "setupTests", "entry-server", "server."]
                .iter()
                .any(|mark| relative.contains(mark));
            if let (Ok(relative), Ok(content)) = (RelPath::parse(relative), std::fs::read(&path))
                && !is_other
                && !relative.as_str().split('/').any(|part| part.starts_with('.'))
            {
                files.insert(relative, content);
            }
        }
    }
    files
}
