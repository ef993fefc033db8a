//! What imports, stylesheets and pages mean, and the checks built on that.

use std::path::Path;

use tempfile::TempDir;
use vectort_bundler::check;
use vectort_bundler::check::CheckReport;
use vectort_bundler::config::Config;
use vectort_bundler::css::stylesheet;
use vectort_bundler::html::{Page, Script};
use vectort_bundler::packs::Packs;
use vectort_bundler::project::Project;
use vectort_bundler::resolve::{Resolved, Resolver};
use vectort_core::{CheckState, RelPath};

/// A folder with these files.
pub(crate) fn folder(files: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().expect("a temporary folder");
    for (path, text) in files {
        write(dir.path(), path, text);
    }
    dir
}

pub(crate) fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs_err::create_dir_all(path.parent().expect("a parent")).expect("a folder");
    fs_err::write(path, text).expect("a file");
}

pub(crate) fn packs() -> Packs {
    Packs::open(&std::env::temp_dir()).expect("packs")
}

fn resolve(files: &[(&str, &str)], specifier: &str, from: &str) -> Resolved {
    let dir = folder(files);
    let project = Project::open(dir.path()).expect("a project");
    let (config, _) = Config::read(&project);
    let packs = packs();
    Resolver { project: &project, config: &config, packs: &packs }.resolve(specifier, from)
}

fn file(path: &str) -> Resolved {
    Resolved::File(path.to_owned())
}

fn report(files: &[(&str, &str)]) -> CheckReport {
    let dir = folder(files);
    check(dir.path(), &packs()).expect("a report")
}

fn codes(report: &CheckReport) -> Vec<&str> {
    report.problems.iter().map(|problem| problem.code.as_str()).collect()
}

#[test]
fn extensions_and_index_files_may_be_left_out() {
    let files =
        [("src/a.tsx", ""), ("src/b/index.ts", ""), ("src/c.js", ""), ("src/c.ts", ""), ("src/d.ts", "")];
    assert_eq!(resolve(&files, "./a", "src"), file("/src/a.tsx"));
    assert_eq!(resolve(&files, "../b", "src/x"), file("/src/b/index.ts"));
    assert_eq!(resolve(&files, "./c", "src"), file("/src/c.js"), "Vite's order");
    assert_eq!(resolve(&files, "./d.js", "src"), file("/src/d.ts"), "TypeScript's way to write it");
    assert_eq!(resolve(&files, "/src/a", "src"), file("/src/a.tsx"));
    assert_eq!(resolve(&files, "./a?raw", "src"), file("/src/a.tsx?raw"));
}

#[test]
fn the_wrong_case_is_not_found_but_explained() {
    let Resolved::Missing(problem) = resolve(&[("src/App.tsx", "")], "./app", "src") else { panic!("found") };
    assert_eq!(problem.code, "unresolved-import");
    assert_eq!(problem.message, "./app (there is src/App.tsx)");
}

#[test]
fn nothing_resolves_outside_the_root() {
    let Resolved::Missing(problem) = resolve(&[("a.js", "")], "../../etc/passwd", "src") else {
        panic!("found")
    };
    assert_eq!(problem.code, "import-outside-project");
}

#[cfg(unix)]
#[test]
fn links_out_of_the_root_do_not_exist() {
    let outside = folder(&[("secret.js", "export default 1")]);
    let dir =
        folder(&[("index.html", "<script type=module src=/a.js></script>"), ("a.js", "import './link.js'")]);
    std::os::unix::fs::symlink(outside.path().join("secret.js"), dir.path().join("link.js")).expect("a link");
    let project = Project::open(dir.path()).expect("a project");
    assert!(!project.contains("link.js"));
    let link = RelPath::parse("link.js").expect("a path");
    assert!(project.read_text(&link).is_err(), "nor can it be read by name");
    let report = check(dir.path(), &packs()).expect("a report");
    assert_eq!(codes(&report), ["unresolved-import"]);
}

#[test]
fn tsconfig_paths_work_with_comments_extends_and_references() {
    let files = [
        (
            "tsconfig.json",
            "{\n // solution\n \"files\": [], \"references\": [{ \"path\": \"./tsconfig.app.json\" },],\n}",
        ),
        (
            "tsconfig.app.json",
            "{ \"extends\": \"./base.json\", \"compilerOptions\": { \"jsxImportSource\": \"preact\" } }",
        ),
        (
            "base.json",
            "{ \"compilerOptions\": { \"baseUrl\": \".\", \"paths\": { \"#ui/*\": [\"./src/ui/*\"], \"~\": [\"./src/all.ts\"] } } }",
        ),
        ("src/ui/button.tsx", ""),
        ("src/all.ts", ""),
        ("src/lib/utils.ts", ""),
    ];
    assert_eq!(resolve(&files, "#ui/button", "src"), file("/src/ui/button.tsx"));
    assert_eq!(resolve(&files, "~", "src"), file("/src/all.ts"));
    assert_eq!(resolve(&files, "src/lib/utils", "src"), file("/src/lib/utils.ts"), "baseUrl");
    assert_eq!(resolve(&files, "@/lib/utils", "src/x"), file("/src/lib/utils.ts"), "@/ by convention");
    let dir = folder(&files);
    let (config, problems) = Config::read(&Project::open(dir.path()).expect("a project"));
    assert_eq!((config.jsx.import_source.as_str(), problems.len()), ("preact", 0));
}

#[test]
fn aliases_of_vite_are_read_without_running_it() {
    let config = "import path from 'node:path';\nimport { defineConfig } from 'vite';\nexport default defineConfig(({ mode }) => ({\n\
                  resolve: { alias: { '@ui': path.resolve(__dirname, 'src', 'ui'), $lib: '/src/lib', '~~': fileURLToPath(new URL('.', import.meta.url)),\
                  react: 'preact/compat', '@out': path.resolve(__dirname, '../other') } },\n}));";
    let files =
        [("vite.config.ts", config), ("src/ui/a.tsx", ""), ("src/lib/index.ts", ""), ("src/ui/index.ts", "")];
    assert_eq!(resolve(&files, "@ui/a", "src"), file("/src/ui/a.tsx"));
    assert_eq!(resolve(&files, "@ui", "src"), file("/src/ui/index.ts"));
    assert_eq!(resolve(&files, "$lib", "src"), file("/src/lib/index.ts"));
    assert_eq!(resolve(&files, "~~/src/ui/a", "src"), file("/src/ui/a.tsx"));
    assert_eq!(resolve(&files, "react", "src"), Resolved::Pack("react".into()));
    assert!(matches!(resolve(&files, "@out/x", "src"), Resolved::Missing(_)));
    let list = "export default { resolve: { alias: [{ find: '@', replacement: resolve('./app') }, { find: /x/, replacement: 'y' }] } }";
    assert_eq!(resolve(&[("vite.config.js", list), ("app/b.ts", "")], "@/b", "app"), file("/app/b.ts"));
    let nothing = [("vite.config.js", "export default {{{"), ("a.ts", "")];
    assert_eq!(resolve(&nothing, "./a", ""), file("/a.ts"));
}

#[test]
fn packages_are_packs_or_problems() {
    let missing = |specifier: &str| match resolve(&[("a.js", "")], specifier, "") {
        Resolved::Missing(problem) => (problem.code, problem.message),
        other => panic!("{other:?}"),
    };
    assert_eq!(missing("left-pad/x"), ("unknown-package".into(), "left-pad".into()));
    assert_eq!(missing("@acme/ui/button").1, "@acme/ui");
    assert_eq!(missing("node:fs").0, "node-builtin");
    assert_eq!(missing("fs").0, "node-builtin");
    assert_eq!(missing("https://example.com/x.js").0, "remote-import");
    assert_eq!(resolve(&[("a.js", "")], "react", ""), Resolved::Pack("react".into()));
    let from_cdn = resolve(&[("a.js", "")], "https://esm.sh/react-dom@18.2.0/client?dev", "");
    assert_eq!(from_cdn, Resolved::Pack("react-dom/client".into()));
}

#[test]
fn env_files_give_only_public_variables() {
    let dir = folder(&[
        (".env", "VITE_TITLE=\"My app\" # name\nSECRET=1\nVITE_A=1\n"),
        (".env.development", "export VITE_A=2\n"),
        (".env.production", "VITE_A=3\n"),
    ]);
    let (config, _) = Config::read(&Project::open(dir.path()).expect("a project"));
    let env = config.import_meta_env();
    assert_eq!((env["VITE_TITLE"].as_str(), env["VITE_A"].as_str()), (Some("My app"), Some("2")));
    assert!(env.get("SECRET").is_none());
    assert_eq!((env["DEV"].as_bool(), env["MODE"].as_str()), (Some(true), Some("development")));
}

#[test]
fn stylesheets_are_inlined_and_addressed_from_the_root() {
    let dir = folder(&[
        (
            "src/a.css",
            "@import url(\"https://fonts.example/x.css\");\n@import './b.css' layer(base) screen;\n\
             /* url(no.png) */ .a { background: url( img/x.png ) ; content: \"url(no)\" }\n.b{background:url(#id)}",
        ),
        ("src/b.css", "@import \"./a.css\";\n.b { src: url('../font.woff2?x#y'), url(data:x) }"),
    ]);
    let project = Project::open(dir.path()).expect("a project");
    let path = RelPath::parse("src/a.css").expect("a path");
    let sheet = stylesheet(&project, &path).expect("it is there");
    assert!(sheet.text.starts_with("@import url(\"https://fonts.example/x.css\");"), "{}", sheet.text);
    assert!(sheet.text.contains("@layer base {\n@media screen {\n"), "{}", sheet.text);
    assert!(sheet.text.contains("url(\"/font.woff2?x#y\"), url(data:x)"), "{}", sheet.text);
    assert!(
        sheet.text.contains("url(\"/src/img/x.png\")") && sheet.text.contains("/* url(no.png) */"),
        "{}",
        sheet.text
    );
    assert!(sheet.text.contains("\"url(no)\"") && sheet.text.contains("url(#id)"));
    assert!(sheet.inlined.contains("src/b.css") && !sheet.tailwind);
}

#[test]
fn css_modules_scope_their_names() {
    let dir = folder(&[(
        "a.module.css",
        ".card:hover > .title, :global(.dark) .card[data-x=\".no\"] { color: red; margin: .5em; animation: pop 1s }\n\
         @keyframes pop { 0.5% { opacity: 0 } to { opacity: 1 } }\n\
         @media (min-width: 1.5em) { .wide { composes: card title; top: 1.5px } }\n",
    )]);
    let project = Project::open(dir.path()).expect("a project");
    let sheet = stylesheet(&project, &RelPath::parse("a.module.css").expect("a path")).expect("it is there");
    let card = &sheet.names["card"];
    assert!(card.starts_with("card_") && sheet.text.contains(&format!(".{card}:hover")), "{}", sheet.text);
    assert!(
        sheet.text.contains(".dark .card_")
            && sheet.text.contains("\".no\"")
            && sheet.text.contains("margin: .5em"),
        "{}",
        sheet.text
    );
    assert!(sheet.text.contains("0.5% {") && !sheet.text.contains("composes"), "{}", sheet.text);
    assert!(sheet.text.contains(&format!("@keyframes {}", sheet.names["pop"])), "{}", sheet.text);
    assert!(sheet.text.contains(&format!("animation: {} 1s", sheet.names["pop"])), "{}", sheet.text);
    assert_eq!(sheet.names["wide"].split(' ').count(), 3, "{:?}", sheet.names);
}

#[test]
fn pages_are_scanned_and_rendered_in_place() {
    let source = "<!doctype html>\n<html><head>\n<!-- <script src=no.js></script> -->\n\
                  <link rel='stylesheet' href=\"a.css?x=1&amp;y=2\">\n<script>var a = '<b>';</script>\n\
                  <script\n type=module src=/src/main.js></script></head><body a=b>\n\
                  <textarea><script src=no.js></script></textarea><template><script type=module src=no.js></script></template>\n<script type='module'>import 'x'</script>\n\
                  <script type=\"application/json\">{}</script></body></html>";
    let page = Page::parse(source);
    let kinds: Vec<_> = page.scripts.iter().map(|tag| (&tag.script, tag.line)).collect();
    assert_eq!(kinds.len(), 3, "{kinds:?}");
    assert_eq!(kinds[1], (&Script::Module { src: "/src/main.js".into() }, 6));
    assert_eq!(page.references[0].url, "a.css?x=1&y=2");
    let html = page.render("<HEAD>", "<APP>");
    assert!(html.contains("<head><HEAD>\n"), "{html}");
    assert_eq!((html.matches("<APP>").count(), html.matches("type=module").count()), (1, 1), "{html}");
    assert_eq!(html.lines().count(), source.lines().count(), "no line moves");
    assert!(html.contains("application/json"));
}

#[test]
fn any_text_is_a_page() {
    for text in [
        "",
        "<",
        "<!--",
        "<script",
        "<script>",
        "<a b='",
        "<a =>",
        "</",
        "<é x=ü>",
        "<script type=module src=x>",
    ] {
        let page = Page::parse(text);
        assert!(page.render("H", "A").contains('H'), "{text}");
    }
}

#[test]
fn a_good_project_passes() {
    let report = report(&[
        ("package.json", r#"{"name":"a","dependencies":{"react":"^18.2.0","react-dom":"^19.0.0"}}"#),
        (
            "index.html",
            r#"<link rel="stylesheet" href="/src/page.css"><div id="root"></div><script type="module" src="/src/main.tsx"></script>"#,
        ),
        ("src/page.css", "body{}"),
        (
            "src/main.tsx",
            "import { createRoot } from 'react-dom/client';\nimport { App } from '@/App';\nimport type { T } from './types';\nconst t: T = {};\ncreateRoot(document.getElementById('root')!).render(<App {...t} />);",
        ),
        (
            "src/App.tsx",
            "import styles from './a.module.css';\nimport data, { title } from './data.json';\nimport logo from '/logo.svg';\nexport * from './types';\nexport function App() { return <p className={styles.a}>{title}{data.n}{logo}</p> }",
        ),
        ("src/types.ts", "export interface T { a?: string }"),
        ("src/a.module.css", ".a{}"),
        ("src/data.json", r#"{"title":"x","n":1}"#),
        ("public/logo.svg", "<svg/>"),
    ]);
    assert_eq!(report.problems, []);
    assert_eq!(
        (report.parse, report.resolve, report.bundle),
        (CheckState::Passed, CheckState::Passed, CheckState::Passed)
    );
    assert_eq!(report.modules, 5);
    assert!(
        report.notes.iter().any(|note| note.code == "pack-version" && note.message.starts_with("react ^18")),
        "{:?}",
        report.notes
    );
}

#[test]
fn each_kind_of_failure_has_its_code_and_place() {
    let report = report(&[
        ("index.html", "<p>\n<script type=module src=/main.ts></script>\n<script src=nothing.js></script>"),
        (
            "main.ts",
            "import { gone, here } from './a';\nimport './missing';\nimport pad from 'left-pad';\nimport { useNothing } from 'react';\nimport './old';\nimport './x.scss';\nhere(gone, pad, useNothing);",
        ),
        ("a.ts", "export { here } from './b';\nexport type gone2 = 1;"),
        ("b.ts", "export const here = (...a: unknown[]) => a;"),
        ("old.js", "module.exports = 1;"),
        ("x.scss", "a { b { c: d } }"),
        ("unreached.ts", "const = 1;"),
    ]);
    let found: Vec<_> = report
        .problems
        .iter()
        .map(|problem| {
            (
                problem.code.as_str(),
                problem.file.as_ref().map_or("", |file| file.as_str()),
                problem.line.unwrap_or(0),
            )
        })
        .collect();
    for expected in [
        ("unresolved-import", "index.html", 3),
        ("missing-export", "main.ts", 1),
        ("unresolved-import", "main.ts", 2),
        ("unknown-package", "main.ts", 3),
        ("missing-export", "main.ts", 4),
        ("commonjs-module", "old.js", 0),
        ("unsupported-style", "x.scss", 0),
        ("syntax-error", "unreached.ts", 1),
    ] {
        assert!(found.contains(&expected), "{expected:?} not in {found:#?}");
    }
    assert_eq!(found.len(), 8, "{found:#?}");
    assert_eq!((report.parse, report.bundle), (CheckState::Failed, CheckState::Failed));
}

#[test]
fn a_folder_without_a_page_has_no_entry() {
    assert_eq!(codes(&report(&[("readme.md", "hello")])), ["no-entry"]);
    let bare = report(&[("src/main.jsx", "document.body.append('hi')")]);
    assert_eq!(bare.problems, [], "scripts alone get a page");
}
