//! Production builds.

use std::collections::BTreeMap;
use std::path::Path;

use tempfile::TempDir;
use vectort_bundler::build::{BuildError, BuildOptions, BuildReport, build, prebundle};
use vectort_bundler::packs::Packs;
use vectort_bundler::project::Project;
use vectort_core::RelPath;
use vectort_testkit::statics::Statics;
use vectort_testkit::{chromium, peers};

use crate::resolve::{folder, packs, write};

/// A build with its files as text (or nothing, for what is not UTF-8), by path.
struct Built {
    _root: TempDir,
    out: TempDir,
    report: BuildReport,
    files: BTreeMap<String, String>,
}

impl Built {
    fn of(files: &[(&str, &str)]) -> Self {
        Self::with(files, &BuildOptions::default())
    }

    fn with(files: &[(&str, &str)], options: &BuildOptions) -> Self {
        let root = folder(files);
        let out = tempfile::tempdir().unwrap();
        let report = build(root.path(), &out.path().join("dist"), &packs(), options).unwrap();
        let files = report
            .files
            .iter()
            .map(|(path, size)| {
                let bytes = std::fs::read(out.path().join("dist").join(path.as_str())).unwrap();
                assert_eq!(bytes.len() as u64, *size, "{path}");
                (path.to_string(), String::from_utf8(bytes).unwrap_or_default())
            })
            .collect();
        Self { _root: root, out, report, files }
    }

    fn dist(&self) -> std::path::PathBuf {
        self.out.path().join("dist")
    }

    /// The one file whose name starts and ends like this.
    fn file(&self, start: &str, end: &str) -> (&str, &str) {
        let mut found = self.files.iter().filter(|(path, _)| path.starts_with(start) && path.ends_with(end));
        let (path, text) = found.next().unwrap_or_else(|| panic!("no {start}*{end} in {:?}", self.report));
        assert!(found.next().is_none(), "more than one {start}*{end}");
        (path, text)
    }

    fn scripts(&self) -> String {
        self.files.iter().filter(|(path, _)| path.ends_with(".js")).map(|(_, text)| text.as_str()).collect()
    }

    fn codes(&self) -> Vec<(&str, Option<&str>, Option<u32>)> {
        self.report
            .problems
            .iter()
            .map(|problem| (problem.code.as_str(), problem.file.as_ref().map(RelPath::as_str), problem.line))
            .collect()
    }
}

const PAGE: &str = "<!doctype html><html><head><title>t</title></head><body><div id=\"root\"></div>\
<script type=\"module\" src=\"/src/main.tsx\"></script></body></html>";

fn react(main: &str) -> Vec<(&'static str, String)> {
    vec![
        ("index.html", PAGE.to_owned()),
        ("package.json", "{}".to_owned()),
        ("src/main.tsx", main.to_owned()),
    ]
}

fn refs<'a>(files: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    files.iter().map(|(path, text)| (*path, text.as_str())).collect()
}

#[test]
fn a_react_app_becomes_a_page_a_script_and_a_stylesheet() {
    let mut files = react(
        "import { createRoot } from 'react-dom/client';\nimport './app.css';\nimport { unused } from './util';\n\
         const App = () => <p className=\"hello\">{import.meta.env.MODE}</p>;\ncreateRoot(document.getElementById('root')!).render(<App />);\n",
    );
    files.push(("src/util.ts", "export const unused = 'NEVER_USED' as const; export type T = 1;".into()));
    files.push(("src/app.css", "/* gone */\n.hello { color : red ; }\n".into()));
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let (script, code) = built.file("assets/index-", ".js");
    let (style, css) = built.file("assets/index-", ".css");
    let html = &built.files["index.html"];
    assert!(
        html.contains(&format!("src=\"/{script}\"")) && html.contains(&format!("href=\"/{style}\"")),
        "{html}"
    );
    assert!(!html.contains("/src/main.tsx"), "{html}");
    assert_eq!(css, ".hello{color : red}", "without the comment");
    assert!(!code.contains("NEVER_USED"), "tree-shaken");
    assert!(
        code.contains("production") && !code.contains("react-dom-client.development"),
        "React's production build"
    );
    assert!(code.len() < 230_000, "minified: {}", code.len());
}

#[test]
fn the_same_project_gives_the_same_bytes_and_an_edit_another_name() {
    let app = |text: &str| {
        let files = react(&format!("document.body.append({text:?});"));
        Built::of(&refs(&files)).files
    };
    assert_eq!(app("a"), app("a"));
    let names = |files: BTreeMap<String, String>| files.into_keys().collect::<Vec<_>>();
    assert_ne!(names(app("a")), names(app("b")));
}

#[test]
fn dynamic_imports_split_and_globs_expand() {
    let mut files = react(
        "const pages = import.meta.glob('./pages/*.ts');\nconst texts = import.meta.glob('./pages/*.ts', { query: '?raw', import: 'default', eager: true });\n\
         for (const [name, load] of Object.entries(pages)) load().then((page: any) => console.log(name, page.default, texts[name]));\n\
         const which = location.hash.slice(1);\nimport(`./pages/${which}.ts`).then(console.log, () => {});\n",
    );
    files.push(("src/pages/one.ts", "export default 'PAGE_ONE';".into()));
    files.push(("src/pages/two.ts", "export default 'PAGE_TWO';".into()));
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    assert!(built.file("assets/one-", ".js").1.contains("PAGE_ONE"));
    let (_, main) = built.file("assets/index-", ".js");
    assert!(main.contains("./pages/one.ts") && main.contains("export default 'PAGE_TWO';"), "{main}");
}

#[test]
fn workers_are_entries_of_their_own() {
    let mut files = react(
        "const worker = new Worker(new URL('./sum.worker.ts', import.meta.url), { type: 'module' });\nworker.postMessage(1);\n",
    );
    files.push(("src/sum.worker.ts", "import { add } from './add';\nself.onmessage = (event: MessageEvent<number>) => postMessage(add(event.data, 41));".into()));
    files.push(("src/add.ts", "export const add = (a: number, b: number) => a + b;".into()));
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let (worker, code) = built.file("assets/sum", ".js");
    assert!(code.contains("onmessage") && !code.contains("MessageEvent<"), "{code}");
    let (_, main) = built.file("assets/index-", ".js");
    assert!(main.contains(worker.trim_start_matches("assets/")), "{main}");
}

#[test]
fn another_version_of_a_pack_is_a_note() {
    let mut files = react(
        "import { useState } from 'react';\nimport { clsx } from 'clsx';\nconsole.log(useState, clsx);\n",
    );
    files[1].1 = "{\"dependencies\":{\"react\":\"^16.0.0\",\"clsx\":\"^2.0.0\"}}".into();
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let notes: Vec<_> = built.report.notes.iter().map(|note| note.code.as_str()).collect();
    assert_eq!(notes, ["pack-version"], "{:?}", built.report.notes);
}

#[test]
fn assets_are_inlined_or_hashed_and_public_files_copied() {
    let big = "x".repeat(5000);
    let mut files = react(
        "import small from './small.svg';\nimport big from './big.txt?url';\nimport raw from './note.txt?raw';\nimport data from './data.json';\n\
         import { used } from './data.json';\nimport logo from '/logo.svg';\nconst other = new URL('./big.bin', import.meta.url);\n\
         console.log(small, big, raw, data, used, logo, other.href);\n",
    );
    files.push(("src/small.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".into()));
    files.push(("src/big.txt", big.clone()));
    files.push(("src/big.bin", big.clone() + "b"));
    files.push(("src/note.txt", "RAW TEXT".into()));
    files.push(("src/data.json", "{\"used\": \"USED\", \"other\": 2}".into()));
    files.push(("public/logo.svg", "<svg/>".into()));
    files.push(("public/deep/robots.txt", "all".into()));
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let code = built.scripts();
    assert!(code.contains("data:image/svg+xml;base64,"), "{code}");
    assert!(code.contains(built.file("assets/big-", ".txt").0), "{code}");
    assert!(code.contains(built.file("assets/big-", ".bin").0), "{code}");
    assert!(code.contains("RAW TEXT") && code.contains("USED") && code.contains("/logo.svg"), "{code}");
    assert_eq!(built.files["deep/robots.txt"], "all");
    assert_eq!(built.files["logo.svg"], "<svg/>");
}

#[test]
fn a_relative_base_works_from_anywhere() {
    let big = "x".repeat(5000);
    let mut files = react(
        "import './a.css';\nimport url from './big.txt?url';\nimport('./late').then(({ late }) => console.log(late, url));\n",
    );
    files.push(("src/late.ts", "export const late = 1;".into()));
    files.push(("src/big.txt", big.clone()));
    files.push(("src/big.png", big));
    files.push(("src/a.css", ".a { background: url('./big.png'); }".into()));
    let built = Built::with(&refs(&files), &BuildOptions { base: "./".into() });
    assert_eq!(built.report.problems, []);
    assert!(built.files["index.html"].contains("src=\"./assets/index-"), "{}", built.files["index.html"]);
    let image = built.file("assets/big-", ".png").0.trim_start_matches("assets/");
    let css = built.file("assets/index-", ".css").1;
    assert!(css.contains(&format!("url(\"{image}\")")), "{css}");
    assert!(built.scripts().contains("import.meta.url"), "assets are found from the script's place");
}

#[test]
fn css_modules_imports_and_tailwind_share_the_previews_rules() {
    let mut files = react(
        "import './main.css';\nimport styles, { card } from './card.module.css';\ndocument.body.className = `flex p-[13px] ${styles.card} ${card}`;\n",
    );
    files.push(("src/main.css", "@import 'tailwindcss';\n@import './part.css';\n.x { @apply mt-4; }".into()));
    files.push(("src/part.css", ".part { color: red }".into()));
    files.push(("src/card.module.css", ".card { color: blue }".into()));
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let (_, css) = built.file("assets/index-", ".css");
    for expected in [".flex{", ".p-\\[13px\\]{", ".part{", "calc(var(--spacing) * 4)"] {
        assert!(css.contains(expected), "{expected} is missing in {css}");
    }
    let scoped = css.split(".card").nth(1).and_then(|rest| rest.split('{').next()).unwrap();
    assert!(!scoped.is_empty() && built.scripts().contains(&format!("card{scoped}")), "{css}");
}

#[test]
fn environment_is_productions_and_secrets_stay_out() {
    let mut files = react(
        "console.log(import.meta.env.VITE_NAME, import.meta.env.PROD, import.meta.env.SECRET, import.meta.env.BASE_URL);\nif (import.meta.hot) console.log('HOT');\nif (process.env.NODE_ENV !== 'production') console.log('DEVELOPMENT');",
    );
    files.push((".env", "VITE_NAME=base\nSECRET=hunter2\n".into()));
    files.push((".env.production", "VITE_NAME=PRODUCTION_NAME\n".into()));
    files.push((".env.development", "VITE_NAME=DEVELOPMENT_NAME\n".into()));
    let code = Built::of(&refs(&files)).scripts();
    assert!(code.contains("PRODUCTION_NAME"), "{code}");
    for absent in ["hunter2", "DEVELOPMENT", "HOT", "process.env"] {
        assert!(!code.contains(absent), "{absent} in {code}");
    }
}

#[test]
fn what_is_wrong_is_said_with_file_and_line_and_nothing_is_written() {
    let mut files = react(
        "import './a';\nimport x from 'left-pad';\nimport './missing';\nimport { nope } from './a';\nimport fs from 'fs';\nconsole.log(x, nope, fs);\n",
    );
    files.push(("src/a.ts", "export const a = 1;".into()));
    let built = Built::of(&refs(&files));
    let main = Some("src/main.tsx");
    let codes = built.codes();
    assert!(codes.contains(&("unknown-package", main, Some(2))), "{codes:?}");
    assert!(codes.contains(&("unresolved-import", main, Some(3))), "{codes:?}");
    assert!(codes.contains(&("node-builtin", main, Some(5))), "{codes:?}");
    assert!(!built.dist().exists() && built.report.files.is_empty(), "nothing is written");

    let broken = Built::of(&refs(&react("const a = ;\n")));
    assert_eq!(broken.codes().first(), Some(&("syntax-error", main, Some(1))));

    let mut missing = react("import { nope } from './a';\nconsole.log(nope);\n");
    missing.push(("src/a.ts", "export const a = 1;".into()));
    let missing = Built::of(&refs(&missing));
    assert_eq!(
        missing.codes().iter().map(|(code, file, _)| (*code, *file)).collect::<Vec<_>>(),
        [("missing-export", main)],
        "{:?}",
        missing.report.problems
    );

    let empty = Built::of(&[("package.json", "{}")]);
    assert_eq!(empty.codes().first().map(|(code, _, _)| *code), Some("no-entry"));
}

#[test]
fn installed_packages_are_bundled_with_the_shared_react() {
    let mut files = react(
        "import pad, { hook } from 'some-package';\nimport legacy from 'legacy';\nconsole.log(pad(1), hook, legacy.answer);\n",
    );
    files.push((
        "node_modules/some-package/package.json",
        "{\"name\":\"some-package\",\"module\":\"index.mjs\",\"sideEffects\":false}".into(),
    ));
    files.push(("node_modules/some-package/index.mjs", "import { useState } from 'react';\nexport const hook = useState;\nexport default (n) => 'PADDED' + n;".into()));
    files.push(("node_modules/legacy/package.json", "{\"name\":\"legacy\",\"main\":\"index.js\"}".into()));
    files.push(("node_modules/legacy/index.js", "exports.answer = 'LEGACY' + require('./part');".into()));
    files.push(("node_modules/legacy/part.js", "module.exports = 42;".into()));
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let code = built.scripts();
    assert!(code.contains("PADDED") && code.contains("LEGACY"), "{code}");
}

#[test]
fn installed_packages_are_prebundled_for_the_preview() {
    let root = folder(&[
        (
            "node_modules/modern/package.json",
            "{\"name\":\"modern\",\"version\":\"1.2.3\",\"module\":\"index.mjs\"}",
        ),
        (
            "node_modules/modern/index.mjs",
            "import { useState } from 'react';\nimport { part } from './part.mjs';\nexport const hook = () => useState(part);\n",
        ),
        ("node_modules/modern/part.mjs", "export const part = 'PART';"),
        (
            "node_modules/legacy/package.json",
            "{\"name\":\"legacy\",\"version\":\"0.1.0\",\"main\":\"index.js\"}",
        ),
        (
            "node_modules/legacy/index.js",
            "const React = require('react');\nexports.answer = 42;\nexports.element = () => React.createElement('p');",
        ),
    ]);
    let cache = tempfile::tempdir().unwrap();
    let packs = Packs::open(cache.path()).unwrap();
    let project = Project::open(root.path()).unwrap();

    let modern = prebundle(&project, &packs, "modern").unwrap().unwrap();
    assert_eq!(
        (modern.version.as_str(), modern.exports.as_slice(), modern.has_default),
        ("1.2.3", &["hook".to_owned()][..], false)
    );
    assert_eq!(modern.imports, ["react"], "the app's React");
    assert!(modern.code.contains("PART"), "{}", modern.code);

    let legacy = prebundle(&project, &packs, "legacy").unwrap().unwrap();
    assert_eq!(legacy.exports, ["answer", "element"]);
    assert!(legacy.has_default && legacy.imports == ["react"], "{legacy:?}");
    assert!(!legacy.code.contains("require(\"react\")"), "{}", legacy.code);

    write(root.path(), "node_modules/legacy/index.js", "exports.other = 1;");
    assert_eq!(prebundle(&project, &packs, "legacy").unwrap().unwrap(), legacy, "from the cache");
    write(root.path(), "node_modules/.package-lock.json", "{}");
    assert_eq!(
        prebundle(&project, &packs, "legacy").unwrap().unwrap().exports,
        ["other"],
        "npm installed something"
    );
    assert_eq!(prebundle(&project, &packs, "absent"), Ok(None));
}

#[cfg(unix)]
#[test]
fn nothing_outside_the_root_is_read() {
    let outside = folder(&[
        ("package.json", "{\"name\":\"evil\",\"main\":\"index.js\"}"),
        ("index.js", "module.exports = 'STOLEN';"),
        ("secret.txt", "STOLEN"),
    ]);
    let root = folder(&refs(&react(
        "import evil from 'evil';\nimport secret from './secret.txt?raw';\nimport up from '../../secret.txt?raw';\nconsole.log(evil, secret, up);\n",
    )));
    std::fs::create_dir_all(root.path().join("node_modules")).unwrap();
    std::os::unix::fs::symlink(outside.path(), root.path().join("node_modules/evil")).unwrap();
    std::os::unix::fs::symlink(outside.path().join("secret.txt"), root.path().join("src/secret.txt"))
        .unwrap();
    let out = tempfile::tempdir().unwrap();
    let report = build(root.path(), &out.path().join("dist"), &packs(), &BuildOptions::default()).unwrap();
    assert_eq!(report.problems.len(), 3, "{:?}", report.problems);
    assert!(!out.path().join("dist").exists());
}

#[test]
fn only_an_empty_folder_or_a_previous_build_is_replaced() {
    let root = folder(&[("index.html", "<p>hello</p>"), ("src/a.ts", "export {}")]);
    let go = |out: &Path| build(root.path(), out, &packs(), &BuildOptions::default());
    let outside = tempfile::tempdir().unwrap();

    let dist = outside.path().join("dist");
    assert!(go(&dist).unwrap().problems.is_empty());
    write(&dist, "stale.js", "1");
    assert!(go(&dist).unwrap().problems.is_empty(), "a previous build");
    assert!(!dist.join("stale.js").exists(), "is replaced as a whole");
    assert_eq!(std::fs::read_dir(outside.path()).unwrap().count(), 1, "no temporary folder is left");

    let precious = outside.path().join("precious");
    write(&precious, "photo.jpg", "1");
    assert!(matches!(go(&precious), Err(BuildError::NotEmpty(_))));
    assert!(precious.join("photo.jpg").exists());

    for among in ["", "src", "src/dist", ".git", "node_modules/x"] {
        assert!(matches!(go(&root.path().join(among)), Err(BuildError::AmongSources(_))), "{among:?}");
    }
    assert!(matches!(go(root.path().parent().unwrap()), Err(BuildError::AmongSources(_))));
    assert!(go(&root.path().join("dist")).unwrap().problems.is_empty(), "beside the sources");
    assert!(go(&root.path().join("dist")).unwrap().problems.is_empty(), "again");
}

#[test]
fn plain_pages_keep_their_classic_scripts_and_files() {
    let built = Built::of(&[
        (
            "index.html",
            "<!doctype html><html><head><link rel=\"stylesheet\" href=\"style.css\"></head><body><img src='img/a.png'><a href=\"about.html\">x</a><script src=\"app.js\"></script></body></html>",
        ),
        (
            "about.html",
            "<p>about</p><script type=\"module\">import { answer } from './lib.js'; console.log(answer)</script>",
        ),
        ("style.css", "body { color: red; background: url(img/a.png) }"),
        ("app.js", "fetch('data/items.json').then(show); function show() {}"),
        ("lib.js", "export const answer = 'ANSWER';"),
        ("img/a.png", "not really"),
        ("data/items.json", "[1]"),
    ]);
    assert_eq!(built.report.problems, []);
    let html = &built.files["index.html"];
    assert!(
        html.contains(built.file("assets/app-", ".js").0) && html.contains(built.file("assets/a-", ".png").0),
        "{html}"
    );
    assert!(
        html.contains(built.file("assets/index-", ".css").0) && !html.contains("href=\"style.css\""),
        "{html}"
    );
    assert!(built.files["about.html"].contains(built.file("assets/about-", ".js").0));
    assert_eq!(built.files["data/items.json"], "[1]", "scripts may ask for it");
}

#[test]
fn every_pack_builds() {
    let built = Built::of(&refs(&react(
        "import { createRoot } from 'react-dom/client';\nimport { BrowserRouter, Routes, Route } from 'react-router-dom';\nimport { Activity, Github } from 'lucide-react';\n\
         import { create } from 'zustand';\nimport { persist } from 'zustand/middleware';\nimport clsx from 'clsx';\nimport { format } from 'date-fns';\nimport { fr } from 'date-fns/locale';\n\
         const useStore = create(persist(() => ({ n: 1 }), { name: 'n' }));\n\
         const App = () => <BrowserRouter><Routes><Route path=\"*\" element={<p className={clsx('a', { b: true })}><Activity /><Github />{useStore((s) => s.n)}{format(new Date(0), 'PPPP', { locale: fr })}</p>} /></Routes></BrowserRouter>;\n\
         createRoot(document.getElementById('root')!).render(<App />);\n",
    )));
    assert_eq!(built.report.problems, []);
    let size: usize = built.scripts().len();
    assert!(size < 420_000, "unused icons and functions are shaken out: {size}");
}

/// The templates, built without Node, in a real browser.
#[tokio::test(flavor = "multi_thread")]
async fn create_vites_templates_run_with_an_empty_console() {
    let Some(peer) = peers::require("create-vite") else { return };
    let Some(browser) = chromium::start_or_skip("create_vites_templates_run_with_an_empty_console").await
    else {
        return;
    };
    let out = tempfile::tempdir().unwrap();
    for template in ["react", "react-ts", "vanilla", "vanilla-ts"] {
        let source = peer.join("node_modules/create-vite").join(format!("template-{template}"));
        let dist = out.path().join(template);
        let report = build(&source, &dist, &packs(), &BuildOptions::default()).unwrap();
        assert_eq!(report.problems, [], "{template}");
        eprintln!("build: template-{template} in {} ms", report.ms);
        let server = Statics::serve(&dist).await;
        browser.open(&server.url()).await.unwrap();
        browser.wait_for("document.querySelector('button')").await.unwrap();
        browser.click("button").await.unwrap();
        let text = browser
            .wait_for("/count is 1/i.test(document.body.innerText) && document.body.innerText")
            .await
            .unwrap();
        assert!(text.as_str().is_some_and(|text| text.len() > 20), "{template}: {text}");
        let radius = browser
            .run("return getComputedStyle(document.querySelector('button')).borderRadius")
            .await
            .unwrap();
        assert_ne!(radius, "0px", "{template}: the stylesheet is applied");
        let broken = browser.run("return [...document.images].filter((image) => !image.naturalWidth).map((image) => image.src)").await.unwrap();
        assert_eq!(broken, serde_json::json!([]), "{template}");
        assert_eq!(browser.console().await.unwrap(), [], "{template}");
    }
    browser.quit().await.unwrap();
}

/// Every pack in one app, in a real browser: names, peers and order are right.
#[tokio::test(flavor = "multi_thread")]
async fn packs_run_in_a_browser() {
    let Some(browser) = chromium::start_or_skip("packs_run_in_a_browser").await else { return };
    let mut files = react(include_str!("packs_app.tsx"));
    // Without an icon the browser asks for /favicon.ico, and says that there is none.
    files[0].1 = files[0].1.replace("<title>", "<link rel=\"icon\" href=\"data:,\"><title>");
    let built = Built::of(&refs(&files));
    assert_eq!(built.report.problems, []);
    let server = Statics::serve(&built.dist()).await;
    browser.open(&server.url()).await.unwrap();
    let text = browser
        .wait_for("document.body.innerText.includes('ready') && document.body.innerText")
        .await
        .unwrap();
    for expected in ["clsx a b", "zustand 2", "date jeudi", "three 1", "route home"] {
        assert!(text.as_str().is_some_and(|text| text.contains(expected)), "{expected} is missing in {text}");
    }
    assert_eq!(
        browser.run("return document.querySelectorAll('svg.lucide').length").await.unwrap(),
        2,
        "icons"
    );
    browser.wait_for("document.querySelector('.recharts-line path')").await.unwrap();
    assert_eq!(browser.console().await.unwrap(), []);
    browser.quit().await.unwrap();
}

#[test]
fn extensions_keep_the_names_that_their_manifest_gives() {
    let manifest = r#"{ "manifest_version": 3, "name": "x", "version": "1", "action": { "default_popup": "popup.html" }, "background": { "service_worker": "background.js" } }"#;
    let built = Built::of(&[
        ("manifest.json", manifest),
        ("popup.html", "<script type=\"module\" src=\"popup.js\"></script>"),
        ("popup.js", "import { greet } from './store.js';\ngreet();\n"),
        ("store.js", "export const greet = () => {};\n"),
        ("background.js", "chrome.runtime.onInstalled.addListener(() => {});\n"),
        ("README.md", "# x\n"),
    ]);
    assert_eq!(built.report.problems, []);
    let names: Vec<&str> = built.files.keys().map(String::as_str).collect();
    assert_eq!(names, ["background.js", "manifest.json", "popup.html", "popup.js", "store.js"]);
}
