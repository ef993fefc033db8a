//! Pages, manifests and what starts an app.

use crate::world::{left, repaired, repaired_with};

const APP: (&str, &str) = ("src/App.tsx", "export default function App() { return <p>a</p>; }\n");
const MAIN: (&str, &str) = (
    "src/main.tsx",
    "import { createRoot } from \"react-dom/client\";\nimport App from \"./App\";\ncreateRoot(document.getElementById(\"app\")!).render(<App />);\n",
);
const PAGE: (&str, &str) = (
    "index.html",
    "<!doctype html>\n<div id=\"root\"></div>\n<script type=\"module\" src=\"/src/main.tsx\"></script>\n",
);

#[test]
fn a_page_is_made_for_what_mounts_into_it() {
    let done = repaired_with(&[APP, MAIN], &["index.html"], &[]);
    let page = done.text("index.html");
    for part in ["<html lang=\"fr\">", "<title>My App</title>", "id=\"app\"", "src=\"/src/main.tsx\""] {
        assert!(page.contains(part), "{page}");
    }
    // Nobody asked for one; the script wants more than one element.
    left(&[APP, MAIN]);
    let vanilla =
        ("src/main.ts", "document.querySelector(\"#list\")!.append(document.getElementById(\"form\")!);\n");
    assert!(repaired_with(&[vanilla], &["index.html"], &[]).rules.is_empty());
}

#[test]
fn a_start_script_is_made_for_the_app() {
    let done = repaired(&[PAGE, APP, ("src/index.css", "a { b: c }")]);
    let main = done.text("src/main.tsx");
    for part in
        ["import App from \"./App\";", "import \"./index.css\";", "getElementById(\"root\")!", "<App />"]
    {
        assert!(main.contains(part), "{done:?}");
    }
    // An app of another kind.
    left(&[PAGE, ("src/App.tsx", "export const routes = [];\n")]);
}

#[test]
fn a_page_finds_its_script() {
    let page = (
        "index.html",
        "<script type=\"module\" src=\"/src/mian.tsx\"></script>\n<link rel=\"stylesheet\" href=\"Style.css\">\n",
    );
    let done = repaired(&[page, APP, MAIN, ("style.css", "")]);
    assert_eq!(
        done.text("index.html"),
        "<script type=\"module\" src=\"/src/main.tsx\"></script>\n<link rel=\"stylesheet\" href=\"style.css\">\n"
    );
    assert_eq!(done.rules, ["page-path", "page-path"]);
}

#[test]
fn a_manifest_names_what_is_imported() {
    let manifest =
        ("package.json", "{\n  \"name\": \"a\",\n  \"dependencies\": {\n    \"react\": \"^1.0.0\"\n  }\n}\n");
    let done = repaired(&[manifest, APP, MAIN]);
    assert_eq!(
        done.text("package.json"),
        "{\n  \"name\": \"a\",\n  \"dependencies\": {\n    \"react\": \"^1.0.0\",\n    \"react-dom\": \"^1.2.3\"\n  }\n}\n"
    );
    // Nothing is known of it; types; tools.
    left(&[manifest, ("a.ts", "import express from \"express\";\nexport default express;\n")]);
    left(&[manifest, ("a.ts", "import type { clsx } from \"clsx\";\nexport type A = typeof clsx;\n")]);
}

#[test]
fn a_manifest_is_made_where_every_version_is_known() {
    let done = repaired_with(&[PAGE, APP, ("src/main.tsx", MAIN.1)], &["package.json"], &[]);
    let manifest: serde_json::Value = serde_json::from_str(done.text("package.json")).expect("JSON");
    assert_eq!(manifest["name"], "my-app");
    assert_eq!(manifest["dependencies"], serde_json::json!({ "react": "^1.2.3", "react-dom": "^1.2.3" }));
    let unknown = ("src/x.ts", "import \"express\";\n");
    assert!(repaired_with(&[PAGE, APP, MAIN, unknown], &["package.json"], &[]).rules.is_empty());
}

#[test]
fn configurations_that_are_referred_to_are_made() {
    let root =
        ("tsconfig.json", "{ \"files\": [], \"references\": [{ \"path\": \"./tsconfig.node.json\" }] }");
    let done = repaired(&[root, ("vite.config.ts", "export default {};\n")]);
    assert!(done.text("tsconfig.node.json").contains("vite.config.ts"), "{done:?}");
    left(&[root]);
}
