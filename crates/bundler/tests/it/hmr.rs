//! Edits reach the page in place.

use vectort_bundler::serve::{PreviewEvent, PreviewServer, UpdateKind};
use vectort_core::RelPath;
use vectort_testkit::chromium;

use crate::resolve::write;
use crate::serve::{TIMEOUT, preview};

const PAGE: &str = "<!doctype html><html><head></head><body><div id=root></div>\
                    <script type=module src=/src/main.tsx></script></body></html>";
const MAIN: &str = "import { createRoot } from 'react-dom/client';\nimport App from './App';\nimport './page.css';\n\
                    (window as any).loads = ((window as any).loads || 0) + 1;\n\
                    createRoot(document.getElementById('root')!).render(<App />);\n";

fn app(label: &str) -> String {
    format!(
        "import {{ useState }} from 'react';\nimport {{ greeting }} from './text';\nimport {{ Child }} from './Child';\n\
         export default function App() {{\n  const [n, set] = useState(0);\n\
           return <main><button onClick={{() => set(n + 1)}}>{label} {{n}}</button><p id=\"g\">{{greeting}}</p><Child /></main>;\n}}\n"
    )
}

fn files() -> Vec<(&'static str, String)> {
    vec![
        ("index.html", PAGE.into()),
        ("src/main.tsx", MAIN.into()),
        ("src/App.tsx", app("count")),
        ("src/Child.tsx", "import { useState } from 'react';\nexport function Child() { const [x] = useState(() => Math.random()); return <i id=\"c\">{x}</i> }\n".into()),
        ("src/text.ts", "export const greeting = 'hello';\n".into()),
        ("src/page.css", "button { color: rgb(1, 2, 3) }\n".into()),
    ]
}

async fn updated(events: &mut tokio::sync::broadcast::Receiver<PreviewEvent>) -> (UpdateKind, Vec<String>) {
    loop {
        let event = tokio::time::timeout(TIMEOUT, events.recv()).await.expect("in time").expect("an event");
        if let PreviewEvent::Updated { kind, modules, .. } = event {
            return (kind, modules);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn react_keeps_its_state() {
    let Some(browser) = chromium::start_or_skip("react_keeps_its_state").await else { return };
    let files = files();
    let files: Vec<_> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let (dir, server) = preview(&files).await;
    let mut events = server.subscribe();
    browser.open(server.url()).await.expect("it opens");
    browser.wait_for("document.querySelector('button')?.textContent === 'count 0'").await.expect("mounted");
    browser.click("button").await.expect("a click");
    browser.wait_for("document.querySelector('button').textContent === 'count 1'").await.expect("counted");
    let child =
        browser.run("window.mark = 1; return document.querySelector('#c').textContent").await.expect("text");

    // A component.
    write(dir.path(), "src/App.tsx", &app("clicks"));
    browser
        .wait_for("document.querySelector('button').textContent === 'clicks 1'")
        .await
        .expect("updated, state kept");
    assert_eq!(updated(&mut events).await, (UpdateKind::Hmr, vec!["/src/App.tsx".into()]));

    // What a component imports: its importer is the boundary.
    write(dir.path(), "src/text.ts", "export const greeting = 'good day';\n");
    browser.wait_for("document.querySelector('#g').textContent === 'good day'").await.expect("updated");
    // An atomic rename, as editors save.
    write(dir.path(), "src/new.tmp", "export const greeting = 'renamed';\n");
    fs_err::rename(dir.path().join("src/new.tmp"), dir.path().join("src/text.ts")).expect("renamed");
    browser.wait_for("document.querySelector('#g').textContent === 'renamed'").await.expect("updated");

    // A stylesheet.
    write(dir.path(), "src/page.css", "button { color: rgb(4, 5, 6) }\n");
    browser
        .wait_for("getComputedStyle(document.querySelector('button')).color === 'rgb(4, 5, 6)'")
        .await
        .expect("restyled");

    // A syntax error is told over the app, which stays; the next good save goes on from there.
    write(dir.path(), "src/App.tsx", "export default function App() { return <p> }");
    browser.wait_for("document.querySelector('vectort-overlay')").await.expect("told");
    assert_eq!(server.problems()[0].code, "syntax-error");
    write(dir.path(), "src/App.tsx", &app("again"));
    browser.wait_for("!document.querySelector('vectort-overlay') && document.querySelector('button').textContent === 'again 1'").await.expect("recovered");

    // A module that throws leaves the page as it was.
    write(dir.path(), "src/text.ts", "export const greeting = 'thrown';\nthrow new Error('in module');\n");
    loop {
        let event = tokio::time::timeout(TIMEOUT, events.recv()).await.expect("in time").expect("an event");
        if let PreviewEvent::Uncaught { problem } = event {
            assert_eq!(
                (problem.file.as_ref().map(RelPath::as_str), problem.line),
                (Some("src/text.ts"), Some(2))
            );
            break;
        }
    }
    write(dir.path(), "src/text.ts", "export const greeting = 'fine';\n");
    browser.wait_for("document.querySelector('#g').textContent === 'fine'").await.expect("recovered");

    // A new file, imported from the start and by a package that was not there before.
    write(
        dir.path(),
        "src/App.tsx",
        &app("new")
            .replace(
                "import { Child }",
                "import clsx from 'clsx';\nimport { late } from './late';\nimport { Child }",
            )
            .replace("{greeting}", "{clsx(greeting, late)}"),
    );
    browser.wait_for("document.querySelector('vectort-overlay')").await.expect("late is missing");
    write(dir.path(), "src/late.ts", "export const late = 'late';\n");
    browser.wait_for("document.querySelector('#g').textContent === 'fine late'").await.expect("it came");
    assert_eq!(server.problems(), []);

    let state = browser
        .run("return [window.mark, window.loads, document.querySelector('#c').textContent]")
        .await
        .expect("state");
    assert_eq!(state, serde_json::json!([1, 1, child]), "no reload, and siblings untouched");

    // The entry has no boundary: the page loads anew.
    write(dir.path(), "src/main.tsx", &MAIN.replace("<App />", "<><App />!</>"));
    browser
        .wait_for("!window.mark && document.querySelector('#root').textContent.endsWith('!')")
        .await
        .expect("loaded anew");
    // So does the page itself.
    write(dir.path(), "index.html", &PAGE.replace("<head>", "<head><title>new</title>"));
    browser.wait_for("document.title === 'new'").await.expect("loaded anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn plain_modules_can_accept_updates() {
    let Some(browser) = chromium::start_or_skip("plain_modules_can_accept_updates").await else { return };
    let (dir, server) = preview(&[
        ("index.html", "<body><link rel=stylesheet href=linked.css><script type=module src=./main.js></script><img src=pic.svg>"),
        ("main.js", "import { a } from './a';\nimport { b } from './b';\nwindow.seen = [a, b];\nwindow.runs = (window.runs || 0) + 1;\n\
                     import.meta.hot.accept('./a', (next) => window.seen.push('a:' + next.a));\n"),
        ("a.js", "export const a = 1;\n"),
        ("b.js", "export let b = 1;\nconst before = import.meta.hot.data.b;\nif (before) window.seen.push('b:' + before + '>' + b);\n\
                  import.meta.hot.dispose((data) => { data.b = b; });\nimport.meta.hot.accept();\n"),
        ("linked.css", "@import './part.css';"),
        ("part.css", "body { color: rgb(1, 1, 1) }"),
        ("pic.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ])
    .await;
    browser.open(server.url()).await.expect("it opens");
    browser.wait_for("window.seen").await.expect("started");
    browser.run("window.mark = 1").await.expect("marked");
    write(dir.path(), "a.js", "export const a = 2;\n");
    browser.wait_for("window.seen.includes('a:2')").await.expect("accepted by its importer");
    let b = "export let b = 2;\nwindow.seen.push('b:' + import.meta.hot.data.b + '>' + b);\nimport.meta.hot.accept();\n";
    // As the host says it, without the watcher; the watcher's own event then changes nothing.
    write(dir.path(), "b.js", b);
    server.changed(&[RelPath::parse("b.js").expect("a path")]);
    browser.wait_for("window.seen.includes('b:1>2')").await.expect("accepted by itself");
    write(dir.path(), "part.css", "body { color: rgb(2, 2, 2) }");
    browser.wait_for("getComputedStyle(document.body).color === 'rgb(2, 2, 2)'").await.expect("linked again");
    let seen = browser.run("return [window.seen, window.runs, window.mark]").await.expect("state");
    assert_eq!(seen, serde_json::json!([[1, 1, "a:2", "b:1>2"], 1, 1]), "each once, no reload");
    // A file that only the page uses.
    write(dir.path(), "pic.svg", "<svg xmlns='http://www.w3.org/2000/svg' id='x'/>");
    browser.wait_for("!window.mark").await.expect("loaded anew");
    // A script in the page, and the environment that it reads.
    let page = "<body><script type=module>window.title = 'inline ' + import.meta.env.VITE_T</script>";
    write(dir.path(), "index.html", &page.replace("inline", "first"));
    browser.wait_for("window.title === 'first undefined'").await.expect("loaded anew");
    write(dir.path(), "index.html", &page.replace("inline", "second"));
    browser.wait_for("window.title === 'second undefined'").await.expect("loaded anew");
    write(dir.path(), ".env", "VITE_T=t\n");
    browser.wait_for("window.title === 'second t'").await.expect("loaded anew");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_comes_back_finds_the_page_again() {
    let Some(browser) = chromium::start_or_skip("a_server_that_comes_back_finds_the_page_again").await else {
        return;
    };
    let (dir, server) = preview(&[
        ("index.html", "<body><script type=module src=./main.js></script>"),
        ("main.js", "document.body.append('one')"),
    ])
    .await;
    let url = server.url().to_owned();
    let (port, token) =
        (server.port(), url.trim_start_matches("http://").split('.').next().expect("a token").to_owned());
    browser.open(&url).await.expect("it opens");
    browser.wait_for("document.body.textContent.includes('one')").await.expect("started");
    browser.run("window.mark = 1").await.expect("marked");
    let restart = async || {
        let mut options =
            vectort_bundler::serve::PreviewOptions::new(dir.path(), token.clone(), crate::resolve::packs());
        options.port = Some(port);
        let server = PreviewServer::start(options).await.expect("it starts");
        assert_eq!(server.url(), url);
        server
    };
    server.shutdown().await;
    let server = restart().await;
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    assert_eq!(browser.run("return window.mark").await.expect("a value"), 1, "same files, same page");
    server.shutdown().await;
    write(dir.path(), "main.js", "document.body.append('two')");
    let _server = restart().await;
    browser
        .wait_for("document.body.textContent.includes('two') && !window.mark")
        .await
        .expect("other files, a new page");
}
