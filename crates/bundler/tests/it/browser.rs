//! What a browser makes of a preview.

use std::time::Duration;

use vectort_bundler::serve::{PreviewEvent, PreviewOptions, PreviewServer, new_token};
use vectort_core::RelPath;
use vectort_testkit::chromium;

use crate::resolve::{packs, write};
use crate::serve::{PAGE, TIMEOUT, preview};

#[tokio::test(flavor = "multi_thread")]
async fn nothing_open_means_nothing_mounted() {
    let (_dir, server) = preview(&[("index.html", "<p>x")]).await;
    let report = server.wait_mounted(Duration::from_millis(300)).await;
    assert!(!report.mounted);
    assert_eq!(report.errors[0].code, "mount-no-page");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_mounts_and_what_does_not() {
    let Some(browser) = chromium::start_or_skip("what_mounts_and_what_does_not").await else { return };
    let long = "Twenty characters of text, and some more.";
    let draw = "const c = document.querySelector('canvas').getContext('2d'); c.fillRect(0, 0, 60, 60);";
    let cases: &[(&str, String, Option<&str>)] = &[
        ("text", format!("<p>{long}"), None),
        ("a canvas", format!("<canvas width=120 height=120></canvas><script>{draw}</script>"), None),
        (
            "a canvas, drawn later",
            format!("<canvas width=120 height=120></canvas><script>setTimeout(() => {{ {draw} }}, 1000)</script>"),
            None,
        ),
        (
            "WebGL",
            "<canvas width=120 height=120></canvas><script>document.querySelector('canvas').getContext('webgl')</script>"
                .into(),
            None,
        ),
        ("a canvas with nothing on it", "<canvas width=120 height=120></canvas>".into(), Some("mount-nothing-visible")),
        (
            "a canvas of one colour",
            format!("<canvas width=120 height=120></canvas><script>{}</script>", draw.replace("60, 60", "120, 120")),
            Some("mount-nothing-visible"),
        ),
        ("a drawing", "<svg width=120 height=120><circle cx=60 cy=60 r=50 /></svg>".into(), None),
        ("a drawing of nothing", "<svg width=120 height=120></svg>".into(), Some("mount-nothing-visible")),
        ("only white space", "<p>\n&nbsp; &emsp;</p><div style='height:400px'></div>".into(), Some("mount-nothing-visible")),
        ("white on white", format!("<body style='background:#fff'><p style='color:white'>{long}"), Some("mount-nothing-visible")),
        ("white on no colour", format!("<p style='color:#ffffff'>{long}"), Some("mount-nothing-visible")),
        ("black on black", format!("<body style='background:#000;color:#000'><p>{long}"), Some("mount-nothing-visible")),
        ("no colour", format!("<p style='color:transparent'>{long}"), Some("mount-nothing-visible")),
        ("white on dark", format!("<body style='background:#123'><p style='color:white'>{long}"), None),
        (
            "white on a picture of its own layer",
            format!("<div style='position:absolute;inset:0;background:#123'></div><p style='position:relative;color:white'>{long}"),
            None,
        ),
        (
            "white on a layer without clicks",
            format!("<div style='position:fixed;inset:0;background:#123;z-index:-1;pointer-events:none'></div><p style='color:white'>{long}"),
            None,
        ),
        (
            "text cut out of a gradient",
            format!("<p style='color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text;background-clip:text'>{long}"),
            None,
        ),
        (
            "under a white sheet",
            format!("<p>{long}<div style='position:fixed;inset:0;background:#fff'></div>"),
            Some("mount-nothing-visible"),
        ),
        (
            "under a veil",
            format!("<p>{long}<div style='position:fixed;inset:0;background:rgba(255,255,255,.5)'></div>"),
            None,
        ),
        ("late", format!("<script>setTimeout(() => document.body.append('{long}'), 1500)</script>"), None),
        (
            "shadow",
            format!(
                "<x-a></x-a><script>document.querySelector('x-a').attachShadow({{mode:'open'}}).innerHTML='<p>{long}</p>'</script>"
            ),
            None,
        ),
        ("nothing", "<p>short".into(), Some("mount-nothing-visible")),
        (
            "hidden",
            format!(
                "<p style='display:none'>{long}<p style='visibility:hidden'>{long}<p style='opacity:0'>{long}"
            ),
            Some("mount-nothing-visible"),
        ),
        (
            "off screen",
            format!(
                "<p style='position:absolute;left:-9999px'>{long}<div style='height:0;overflow:hidden'>{long}</div>"
            ),
            Some("mount-nothing-visible"),
        ),
        ("thrown", format!("<p>{long}<script>\nthrow new Error('boom')</script>"), Some("uncaught-error")),
        (
            "thrown soon",
            format!("<p>{long}<script>setTimeout(() => nope(), 400)</script>"),
            Some("uncaught-error"),
        ),
        (
            "thrown by a clock",
            format!("<p>{long}<script>setInterval(() => nope(), 1000)</script>"),
            Some("uncaught-error"),
        ),
        (
            "rejected later",
            format!("<p>{long}<script>setTimeout(async () => {{ await 0; nope() }}, 600)</script>"),
            Some("unhandled-rejection"),
        ),
        ("only logged", format!("<p>{long}<script>console.error(new Error('meh'), 'it happens')</script>"), None),
        (
            "caught, and silenced",
            format!("<p>{long}<script>onerror = () => true; addEventListener('error', (e) => e.stopImmediatePropagation(), true); setTimeout(() => nope())</script>"),
            Some("uncaught-error"),
        ),
        (
            "an excuse",
            "<main><h1>Something went wrong</h1><button>Reload the page</button></main>".into(),
            Some("mount-excuse"),
        ),
        (
            "about excuses",
            format!("<main><h1>What to do when something went wrong</h1>{}</main>", format!("<p>{long}").repeat(6)),
            None,
        ),
        (
            "endless in promises",
            format!("<p>{long}<script>setTimeout(async () => {{ const end = Date.now() + 5000; while (Date.now() < end) await 0; }}, 900)</script>"),
            Some("mount-unresponsive"),
        ),
        (
            "reloads for ever",
            format!("<p>{long}<script>setTimeout(() => location.reload(), 100)</script>"),
            Some("mount-reloading"),
        ),
        (
            "goes away",
            format!("<p>{long}<script>setTimeout(() => location.replace('about:blank'), 500)</script>"),
            Some("mount-left"),
        ),
        ("closes itself", format!("<p>{long}<script>window.close()</script>"), None),
        (
            "rejected",
            format!("<p>{long}<script>Promise.reject(new TypeError('no'))</script>"),
            Some("unhandled-rejection"),
        ),
        (
            "endless",
            format!(
                "<p>{long}<script>setTimeout(() => {{ const end = Date.now() + 5000; while (Date.now() < end); }}, 200)</script>"
            ),
            Some("mount-unresponsive"),
        ),
        ("overlay only", "<script type=module>import './missing'</script>".into(), Some("unresolved-import")),
    ];
    for (name, html, failure) in cases {
        let (_dir, server) = preview(&[("index.html", html)]).await;
        browser.open(server.url()).await.expect("it opens");
        let patience = if *failure == Some("mount-nothing-visible") { 2200 } else { 4500 };
        let report = server.wait_mounted(Duration::from_millis(patience)).await;
        match failure {
            None => assert!(report.mounted, "{name}: {report:?}"),
            Some(code) => {
                assert!(!report.mounted, "{name}: {report:?}");
                assert_eq!(report.errors[0].code, *code, "{name}: {report:?}");
            }
        }
        server.shutdown().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_never_yields_is_unresponsive() {
    let Some(browser) = chromium::start_or_skip("a_page_that_never_yields_is_unresponsive").await else {
        return;
    };
    let loops = "<script>const end = Date.now() + 8000; while (Date.now() < end);</script>";
    let page = format!("<p>Twenty characters of text, and some more.{loops}");
    let (_dir, server) = preview(&[("index.html", &page)]).await;
    // The driver says that it is open when the loop is over, and may take its time before it asks.
    let judged = async {
        while server.wait_mounted(Duration::from_millis(100)).await.errors[0].code == "mount-no-page" {}
        server.wait_mounted(Duration::from_secs(4)).await
    };
    let (_, report) = tokio::join!(browser.open(server.url()), judged);
    assert!(!report.mounted, "{report:?}");
    assert_eq!(report.errors[0].code, "mount-unresponsive", "{report:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_boundary_hides_and_what_renders_for_ever() {
    const HEAD: &str = "import { Component, useEffect, useState, type ReactNode } from 'react';\n\
         import { createRoot } from 'react-dom/client';\n\
         class Guard extends Component<{ children: ReactNode }> {\n\
           state = { failed: false };\n\
           static getDerivedStateFromError() { return { failed: true }; }\n\
           render() { return this.state.failed ? <p>This part of the page is resting for a while.</p> : this.props.children; }\n\
         }\n\
         const show = (what: ReactNode) => createRoot(document.getElementById('root')!).render(what);\n\
         const text = <p>Twenty characters of text, and some more.</p>;\n";
    let Some(browser) = chromium::start_or_skip("what_a_boundary_hides_and_what_renders_for_ever").await
    else {
        return;
    };
    let cases = [
        ("nothing wrong", "function App() { return text; }\nshow(<Guard><App /></Guard>);", None),
        (
            "a boundary",
            "function App(): ReactNode { throw new Error('hidden'); }\nshow(<Guard><App /></Guard>);",
            Some("caught-error"),
        ),
        (
            "no boundary",
            "function App(): ReactNode { throw new Error('seen'); }\nshow(<>{text}<App /></>);",
            Some("uncaught-error"),
        ),
        (
            "a boundary, later",
            "function App() { const [bad, set] = useState(false); useEffect(() => { setTimeout(() => set(true), 700); }, []);\n\
             if (bad) throw new Error('hidden'); return text; }\nshow(<Guard><App /></Guard>);",
            Some("caught-error"),
        ),
        (
            "renders for ever",
            "function App() { const [n, set] = useState(0); set(n + 1); return <p>{n}</p>; }\nshow(<>{text}<App /></>);",
            Some("uncaught-error"),
        ),
        (
            "an effect for ever",
            "function App() { const [n, set] = useState(0); useEffect(() => set(n + 1)); return <p>{n}</p>; }\nshow(<>{text}<App /></>);",
            Some("endless-render"),
        ),
    ];
    let page = PAGE.replace("main.ts", "main.tsx");
    for (name, app, failure) in cases {
        let source = format!("{HEAD}{app}\n");
        let (_dir, server) = preview(&[("index.html", &page), ("src/main.tsx", &source)]).await;
        browser.open(server.url()).await.expect("it opens");
        let report = server.wait_mounted(Duration::from_secs(8)).await;
        assert_eq!(report.mounted, failure.is_none(), "{name}: {report:?}");
        assert_eq!(report.errors.first().map(|problem| problem.code.as_str()), failure, "{name}: {report:?}");
        server.shutdown().await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_looked_for_is_found_or_not() {
    let Some(browser) = chromium::start_or_skip("what_is_looked_for_is_found_or_not").await else { return };
    let dir = crate::resolve::folder(&[(
        "index.html",
        "<h1>Twenty characters of text, and some more.</h1><table hidden><tr><td>x</table><x-a></x-a>\
         <script>document.querySelector('x-a').attachShadow({mode:'open'}).innerHTML='<button>in the shadow</button>';\
         setTimeout(() => document.body.append(document.createElement('input')), 2500)</script>",
    )]);
    let looked_for = ["h1", "button, canvas", "table", "input", "not ( a selector"];
    let options = PreviewOptions {
        expect: looked_for.map(str::to_owned).to_vec(),
        ..PreviewOptions::new(dir.path(), new_token(), packs())
    };
    let server = PreviewServer::start(options).await.expect("it starts");
    browser.open(server.url()).await.expect("it opens");
    let report = server.wait_mounted(Duration::from_secs(10)).await;
    assert!(report.mounted, "what is missing is no failure of the page's start: {report:?}");
    assert_eq!(report.found, ["h1", "button, canvas", "input"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_says_once_that_it_shows_something() {
    let Some(browser) = chromium::start_or_skip("a_page_says_once_that_it_shows_something").await else {
        return;
    };
    let late = "<body><script>setTimeout(() => { document.body.textContent = 'shown' }, 700)</script></body>";
    let (_dir, server) = preview(&[("index.html", late)]).await;
    let mut events = server.subscribe();
    for _ in 0..2 {
        let opened = tokio::time::Instant::now();
        browser.open(server.url()).await.expect("it opens");
        let mut painted = Vec::new();
        // For as long as it takes to come, and then for as long as it might come again.
        let mut until = opened + 3 * TIMEOUT;
        while let Ok(event) = tokio::time::timeout_at(until, events.recv()).await {
            if event.expect("an event") == PreviewEvent::Painted {
                painted.push(opened.elapsed());
                until = tokio::time::Instant::now() + Duration::from_secs(3);
            }
        }
        assert_eq!(painted.len(), 1, "{painted:?}");
        assert!(painted[0] >= Duration::from_millis(700), "not before there is something: {painted:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn errors_name_the_line_of_the_source() {
    let Some(browser) = chromium::start_or_skip("errors_name_the_line_of_the_source").await else { return };
    let (dir, server) = preview(&[
        ("index.html", PAGE),
        ("src/main.ts", "import { boom } from './boom';\n\ninterface A { b: string }\n\nboom({ b: 'x' } as A);\n"),
        ("src/boom.ts", "type B = { b: string };\n\n\nexport function boom(b: B): never {\n  console.warn('about', b, [1, new Map([[1, 2]])]);\n  throw new RangeError(b.b);\n}\n"),
    ])
    .await;
    let mut events = server.subscribe();
    browser.open(server.url()).await.expect("it opens");
    let (mut warned, mut thrown) = (None, None);
    let until = tokio::time::Instant::now() + TIMEOUT;
    while thrown.is_none() {
        match tokio::time::timeout_at(until, events.recv()).await.expect("in time").expect("an event") {
            PreviewEvent::Console { level, text } => warned = Some((level, text)),
            PreviewEvent::Uncaught { problem } => thrown = Some(problem),
            _ => {}
        }
    }
    assert_eq!(warned, Some(("warn".into(), "about {b: \"x\"} [1, Map(1) {1 => 2}]".into())));
    let thrown = thrown.expect("thrown");
    assert_eq!(
        (thrown.file.as_ref().map(RelPath::as_str), thrown.line),
        (Some("src/boom.ts"), Some(6)),
        "{thrown:?}"
    );
    assert_eq!(thrown.message, "RangeError: x");
    // The same after an edit: the code then comes by another way.
    write(
        dir.path(),
        "src/boom.ts",
        "// one more line\n\n\n\n\n\nexport function boom(b: unknown): never {\n  throw new RangeError('y');\n}\n",
    );
    loop {
        if let PreviewEvent::Uncaught { problem } =
            tokio::time::timeout_at(until, events.recv()).await.expect("in time").expect("an event")
        {
            assert_eq!((problem.line, problem.message.as_str()), (Some(8), "RangeError: y"));
            break;
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn module_semantics_in_a_browser() {
    let Some(browser) = chromium::start_or_skip("module_semantics_in_a_browser").await else { return };
    let (_dir, server) = preview(&[
        ("index.html", "<body><script>window.order = []</script><script type=module src=./main.ts></script>\
                        <script type=module>import { order } from './order'; order.push('inline:' + document.readyState)</script>"),
        ("order.ts", "export const order: string[] = (window as any).order;"),
        ("main.ts", "import { order } from './order';\nimport { even, n, bump } from './even';\nimport * as all from './all';\nimport def, * as ns from './all';\n\
                     import styles from './a.module.css';\nimport text from './t.txt?raw';\nimport url from './i.svg';\nimport pub from '/p.svg';\nimport json, { a } from './d.json';\n\
                     order.push('main'); bump();\n\
                     const eager = import.meta.glob('./g/*.ts', { eager: true, import: 'default' });\nconst lazy = import.meta.glob('./g/*.ts');\n\
                     const name = 'one';\n\
                     const worker = new Worker(new URL('./w.ts', import.meta.url), { type: 'module' });\n\
                     Promise.all([import('./slow'), import(`./g/${name}.ts`), lazy['./g/two.ts'](), new Promise((done) => { worker.onmessage = (e) => done(e.data); worker.postMessage(20); })]).then(([slow, one, two, sum]: any) => {\n\
                       (window as any).result = { even: even(10), n, all: Object.keys(all).sort().join(), def, same: ns === all, style: getComputedStyle(Object.assign(document.body.appendChild(document.createElement('p')), { className: styles.red })).color,\n\
                       text, url, pub, a, json, eager, slow: slow.value, one: one.default, two: two.default, sum, env: import.meta.env.VITE_X, meta: import.meta.url, order };\n\
                     });"),
        ("even.ts", "import { odd } from './odd';\nimport { order } from './order';\norder.push('even');\nexport let n = 0;\nexport const bump = () => { n++; };\nexport function even(x: number): boolean { return x === 0 || odd(x - 1); }"),
        ("odd.ts", "import { even } from './even';\nimport { order } from './order';\norder.push('odd:' + typeof even);\nexport function odd(x: number): boolean { return x !== 0 && even(x - 1); }"),
        ("all.ts", "export * from './order';\nexport { even as isEven } from './even';\nexport * as odd from './odd';\nexport default class {}\nexport const enum E { A = 4 }\n"),
        ("slow.ts", "import { base } from './base';\nexport const value = base + (await Promise.resolve(1));"),
        ("base.ts", "export const base = await new Promise<number>((done) => setTimeout(() => done(40), 20));"),
        ("g/one.ts", "export default 1;"), ("g/two.ts", "export default 2;"),
        ("w.ts", "import { add } from './add';\nself.onmessage = (e: MessageEvent<number>) => self.postMessage(add(e.data, 1));"),
        ("add.ts", "export const add = (a: number, b: number) => a + b;"),
        ("a.module.css", ".red { color: rgb(255, 0, 0) }"), ("t.txt", "plain"), ("i.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>"), ("public/p.svg", "<svg/>"),
        ("d.json", "{\"a\": [1]}"), (".env", "VITE_X=y"),
    ])
    .await;
    assert_eq!(server.problems(), []);
    browser.open(server.url()).await.expect("it opens");
    let result = browser.wait_for("window.result").await.expect("a result");
    let text = |key: &str| result[key].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        (result["even"].as_bool(), result["n"].as_u64(), result["same"].as_bool()),
        (Some(true), Some(1), Some(true)),
        "{result}"
    );
    assert_eq!(text("all"), "E,default,isEven,odd,order");
    assert_eq!(
        (text("style"), text("text"), text("url"), text("pub")),
        ("rgb(255, 0, 0)".into(), "plain".into(), "/i.svg".into(), "/p.svg".into())
    );
    assert_eq!(
        (result["slow"].as_u64(), result["one"].as_u64(), result["two"].as_u64(), result["sum"].as_u64()),
        (Some(41), Some(1), Some(2), Some(21)),
        "{result}"
    );
    assert_eq!((result["eager"]["./g/one.ts"].as_u64(), text("env")), (Some(1), "y".into()));
    assert_eq!(
        result["order"],
        serde_json::json!(["odd:function", "even", "main", "inline:interactive"]),
        "evaluation order of the specification"
    );
    assert!(text("meta").ends_with("/main.ts"));
    let console = browser.console().await.expect("a console");
    assert_eq!(console, [], "nothing else is said");
}

/// create-vite's own templates, as its npm package has them.
#[tokio::test(flavor = "multi_thread")]
async fn create_vite_templates_open_with_an_empty_console() {
    let Some(peer) = vectort_testkit::peers::require("create-vite") else { return };
    let Some(browser) = chromium::start_or_skip("create_vite_templates_open_with_an_empty_console").await
    else {
        return;
    };
    for template in ["react", "react-ts", "vanilla", "vanilla-ts"] {
        let source = peer.join("node_modules/create-vite").join(format!("template-{template}"));
        let dir = tempfile::tempdir().expect("a temporary folder");
        copy(&source, dir.path());
        let report = vectort_bundler::check(dir.path(), &packs()).expect("a report");
        assert_eq!(report.problems, [], "{template}");
        let server = PreviewServer::start(PreviewOptions::new(dir.path(), new_token(), packs()))
            .await
            .expect("it starts");
        browser.open(server.url()).await.expect("it opens");
        let mounted = server.wait_mounted(TIMEOUT).await;
        assert!(mounted.mounted, "{template}: {mounted:?}");
        browser.click("button.counter").await.expect("a click");
        browser
            .wait_for("/count is 1/i.test(document.querySelector('button.counter').textContent)")
            .await
            .expect("it counts");
        let images = browser
            .run("return [...document.images].every((image) => image.complete && image.naturalWidth > 0)")
            .await;
        assert_eq!(images.expect("a value"), true, "{template}: every image is there");
        assert_eq!(browser.console().await.expect("a console"), [], "{template}");
        browser.open("about:blank").await.expect("it leaves");
        server.shutdown().await;
    }
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs_err::create_dir_all(to).expect("a folder");
    for entry in fs_err::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.file_type().expect("a kind").is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs_err::copy(entry.path(), target).expect("copied");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn tailwind_follows_the_classes() {
    let Some(browser) = chromium::start_or_skip("tailwind_follows_the_classes").await else { return };
    let (dir, server) = preview(&[
        ("index.html", PAGE),
        ("src/main.ts", "import './style.css';\nimport { box } from './box';\nimport.meta.hot?.accept('./box', (next: any) => show(next.box));\nfunction show(name: string) { document.body.innerHTML = `<p id=\"p\" class=\"${name}\">box</p>` }\nshow(box);"),
        ("src/box.ts", "export const box = 'mt-[7px]';"),
        ("src/style.css", "@import \"tailwindcss\";\n@theme { --color-brand: rgb(9, 8, 7); }\n"),
    ])
    .await;
    assert_eq!(server.problems(), []);
    browser.open(server.url()).await.expect("it opens");
    browser
        .wait_for("getComputedStyle(document.querySelector('#p')).marginTop === '7px'")
        .await
        .expect("styled");
    browser.run("window.mark = 1").await.expect("marked");
    let mut events = server.subscribe();
    write(dir.path(), "src/box.ts", "export const box = 'mt-[9px] text-brand';");
    browser.wait_for("getComputedStyle(document.querySelector('#p')).marginTop === '9px' && getComputedStyle(document.querySelector('#p')).color === 'rgb(9, 8, 7)'").await.expect("new classes");
    let mut kinds = Vec::new();
    while let Ok(event) = events.try_recv() {
        if let PreviewEvent::Updated { kind, .. } = event {
            kinds.push(format!("{kind:?}"));
        }
    }
    assert_eq!(kinds, ["Hmr", "Css"], "the module does not wait for the styles");
    // No new class: nothing to send.
    write(dir.path(), "src/box.ts", "export const box = 'text-brand mt-[9px]';\n");
    browser
        .wait_for("document.querySelector('#p').className === 'text-brand mt-[9px]'")
        .await
        .expect("updated");
    tokio::time::sleep(Duration::from_millis(100)).await;
    let kinds = std::iter::from_fn(|| events.try_recv().ok())
        .filter(|event| matches!(event, PreviewEvent::Updated { .. }))
        .count();
    assert_eq!(kinds, 1);
    // The stylesheet itself.
    write(dir.path(), "src/style.css", "@import \"tailwindcss\";\n@theme { --color-brand: rgb(6, 5, 4); }\n");
    browser
        .wait_for("getComputedStyle(document.querySelector('#p')).color === 'rgb(6, 5, 4)'")
        .await
        .expect("new theme");
    assert_eq!(browser.run("return window.mark").await.expect("a value"), 1, "no reload");
}

#[tokio::test(flavor = "multi_thread")]
async fn linked_stylesheets_get_tailwind_too() {
    let Some(browser) = chromium::start_or_skip("linked_stylesheets_get_tailwind_too").await else { return };
    let page =
        "<link rel=stylesheet href=style.css><p id=p class='mt-[3px]'><script type=module src=a.js></script>";
    let (dir, server) = preview(&[
        ("index.html", page),
        ("a.js", "p.className += ' mb-[4px]'; import.meta.hot.accept();"),
        ("style.css", "@import \"tailwindcss\";"),
    ])
    .await;
    browser.open(server.url()).await.expect("it opens");
    let style = "getComputedStyle(document.querySelector('#p'))";
    browser
        .wait_for(&format!("{style}.marginTop === '3px' && {style}.marginBottom === '4px'"))
        .await
        .expect("styled");
    browser.run("window.mark = 1").await.expect("marked");
    write(dir.path(), "a.js", "p.className += ' pt-[5px]'; import.meta.hot.accept();");
    browser.wait_for(&format!("{style}.paddingTop === '5px'")).await.expect("a class from an update");
    write(dir.path(), "style.css", "@import \"tailwindcss\";\n@nonsense {");
    browser.wait_for("document.querySelector('vectort-overlay')").await.expect("told");
    write(dir.path(), "style.css", "@import \"tailwindcss\";\np { padding-left: 6px }");
    browser
        .wait_for(&format!("{style}.paddingLeft === '6px' && !document.querySelector('vectort-overlay')"))
        .await
        .expect("recovered");
    assert_eq!(browser.run("return window.mark").await.expect("a value"), 1, "no reload");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_policy_refuses_explains_a_failure() {
    let Some(browser) = chromium::start_or_skip("what_the_policy_refuses_explains_a_failure").await else {
        return;
    };
    let page = "<script src=https://cdn.example/chart.js></script><p>Twenty characters and more<script>new Chart()</script>\
                <script>fetch('http://192.168.0.1/').catch(() => {}); navigator.sendBeacon('http://127.0.0.1:9/', 'x')</script>";
    let (_dir, server) = preview(&[("index.html", page)]).await;
    browser.open(server.url()).await.expect("it opens");
    let report = server.wait_mounted(TIMEOUT).await;
    let codes: Vec<_> = report.errors.iter().map(|problem| problem.code.as_str()).collect();
    assert_eq!(
        codes,
        ["uncaught-error", "blocked-by-policy", "blocked-by-policy", "blocked-by-policy"],
        "{report:?}"
    );
    assert_eq!(
        (report.errors[0].file.as_ref().map(RelPath::as_str), report.errors[0].line),
        (Some("index.html"), Some(1))
    );
    let refused = format!("{:?}", &report.errors[1..]);
    assert!(
        refused.contains("cdn.example") && refused.contains("192.168.0.1") && refused.contains("127.0.0.1:9"),
        "{refused}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn installed_packages_run_and_share_the_packs() {
    let Some(browser) = chromium::start_or_skip("installed_packages_run_and_share_the_packs").await else {
        return;
    };
    let (dir, server) = preview(&[
        ("index.html", PAGE),
        ("package.json", r#"{"dependencies":{"hooks":"1","legacy":"1"}}"#),
        ("src/main.ts", "import { useIt } from 'hooks';\nimport legacy, { twice } from 'legacy';\nimport 'hooks/style.css';\nimport { useState } from 'react';\n(window as any).result = [useIt() === useState, legacy.twice(2), twice(4)];"),
        ("node_modules/hooks/package.json", r#"{"name":"hooks","version":"1.0.0","type":"module","exports":{".":"./index.js","./style.css":"./style.css"}}"#),
        ("node_modules/hooks/index.js", "import { useState } from 'react';\nexport const useIt = () => useState;"),
        ("node_modules/hooks/style.css", "body { color: rgb(7, 7, 7) }"),
        ("node_modules/legacy/package.json", r#"{"name":"legacy","version":"1.0.0","main":"lib.js"}"#),
        ("node_modules/legacy/lib.js", "exports.twice = function (n) { return n * 2; };"),
    ])
    .await;
    assert_eq!(server.problems(), []);
    browser.open(server.url()).await.expect("it opens");
    assert_eq!(browser.wait_for("window.result").await.expect("a result"), serde_json::json!([true, 4, 8]));
    browser.wait_for("getComputedStyle(document.body).color === 'rgb(7, 7, 7)'").await.expect("styled");
    // Files that come and go do not unsettle what is installed.
    write(dir.path(), "src/other.ts", "export {};");
    write(
        dir.path(),
        "src/main.ts",
        "import { twice } from 'legacy';\nimport './other';\nimport 'nowhere';\n(window as any).result = twice(5);",
    );
    browser.wait_for("document.querySelector('vectort-overlay')").await.expect("told");
    let problems = server.problems();
    assert_eq!(
        (problems.len(), problems[0].code.as_str(), problems[0].line),
        (1, "unknown-package", Some(3)),
        "{problems:?}"
    );
}
