//! `cargo xtask bench preview`: the same 50-file React app in `vectort preview` and in Vite, in
//! one run and one browser.
//!
//! - `first_paint_ms_p50`: from starting the process, with packages and packs in place, to the
//!   frame after the app's first effect, in a browser that is already open, in the tab that
//!   showed the app before its server was restarted.
//! - `first_paint_cold_tab_ms_p50`: the same in a tab that showed another site, so that the browser
//!   starts a process and parses every script anew.
//! - `save_to_painted_ms_p50`, `_p95`: from just before a file is written to the frame after the
//!   document changed.
//!
//! Both clocks are the machine's. The app measures itself, so neither server is asked anything.
#![expect(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a bench ends where its peers do not work"
)]

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use vectort_testkit::chromium::{self, Chromium};
use vectort_testkit::peers;

const COMPONENTS: usize = 46;
const STARTS: usize = 9;
const SAVES: usize = 50;

/// Runs after React's first commit: the frame that shows it is over once the message arrives.
const PAINTED: &str = "export function painted(done) {\n  requestAnimationFrame(() => {\n    const channel = new MessageChannel();\n    channel.port1.onmessage = () => done(performance.timeOrigin + performance.now());\n    channel.port2.postMessage(0);\n  });\n}\n";

/// Records when each change of the document was painted.
const OBSERVE: &str = "
    window.__stamps = [];
    let pending = false;
    new MutationObserver(() => {
        if (pending) return;
        pending = true;
        window.__painted_by(time => { pending = false; window.__stamps.push(time); });
    }).observe(document.getElementById('root'), { childList: true, characterData: true, subtree: true });
    return true;";

struct Case {
    name: &'static str,
    dir: PathBuf,
    start: fn(&Path) -> Command,
}

#[tokio::main]
async fn main() {
    let Some(vite) = peers::require("vite") else { return };
    let Some(browser) = chromium::start_or_skip("bench preview").await else { return };
    let folder = tempfile::tempdir().expect("a temporary folder");
    let cases = [
        Case { name: "vectort", dir: folder.path().join("vectort"), start: vectort },
        Case { name: "vite", dir: folder.path().join("vite"), start: vite_command },
    ];
    for case in &cases {
        write_app(&case.dir, &vite);
        // Packs unpacked, dependencies pre-bundled, files in the page cache.
        let server = Server::start(case);
        first_paint(&browser, &server.url).await;
    }
    for case in &cases {
        let mut times = Vec::new();
        // One more than counted: the first of them finds the other case's page in the tab.
        for start in 0..=STARTS {
            let began = now_ms();
            let server = Server::start(case);
            let painted = first_paint(&browser, &server.url).await;
            if start > 0 {
                times.push(painted - began);
            }
        }
        report(case.name, "first_paint_ms_p50", percentile(&mut times, 50));
    }
    let mut cold = [Vec::new(), Vec::new()];
    for _ in 0..STARTS {
        for (case, times) in cases.iter().zip(&mut cold) {
            browser.open("about:blank").await.expect("left");
            tokio::time::sleep(Duration::from_secs(1)).await;
            let began = now_ms();
            let server = Server::start(case);
            times.push(first_paint(&browser, &server.url).await - began);
        }
    }
    for (case, times) in cases.iter().zip(&mut cold) {
        report(case.name, "first_paint_cold_tab_ms_p50", percentile(times, 50));
    }
    for case in &cases {
        let server = Server::start(case);
        first_paint(&browser, &server.url).await;
        let mut times = saves(case, &browser).await;
        report(case.name, "save_to_painted_ms_p50", percentile(&mut times, 50));
        report(case.name, "save_to_painted_ms_p95", percentile(&mut times, 95));
    }
}

/// When the frame after the app's first effect was over, by the page's clock.
async fn first_paint(browser: &Chromium, url: &str) -> f64 {
    browser.open(url).await.expect("opened");
    // Asking costs the page processor time, so ask late and seldom; the answer stays the same.
    tokio::time::sleep(Duration::from_millis(400)).await;
    let deadline = std::time::Instant::now() + Duration::from_secs(30);
    loop {
        let painted = browser.run("return window.__first || null").await.expect("the page answers");
        if let Some(time) = painted.as_f64() {
            return time;
        }
        assert!(std::time::Instant::now() < deadline, "the app never painted");
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
}

async fn number(browser: &Chromium, expression: &str) -> f64 {
    browser.wait_for(expression).await.expect("the page gets there").as_f64().expect("a number")
}

async fn saves(case: &Case, browser: &Chromium) -> Vec<f64> {
    browser.run(OBSERVE).await.expect("observing");
    // Vite's client connects after load; neither side is measured before it can listen.
    tokio::time::sleep(Duration::from_millis(1_500)).await;
    let file = case.dir.join("src/components/C7.jsx");
    let mut times = Vec::new();
    for save in 0..SAVES {
        let label = format!("save {save} of the bench");
        let source = component(7, &label);
        let began = now_ms();
        std::fs::write(&file, source).expect("written");
        // Polling costs processor time that the update needs: wait first.
        tokio::time::sleep(Duration::from_millis(180)).await;
        let painted = number(browser, &format!("window.__stamps[{save}]")).await;
        let text = browser.run("return document.getElementById('c7').textContent").await.expect("text");
        assert!(text.as_str().is_some_and(|text| text.contains(&label)), "{text}");
        times.push(painted - began);
        // Saves must not fall into step with the screen's refresh.
        tokio::time::sleep(Duration::from_millis(20 + (save as u64 * 7) % 23)).await;
    }
    times
}

/// A running server, killed with its children's pipes on drop.
struct Server {
    child: Child,
    url: String,
}

impl Server {
    fn start(case: &Case) -> Self {
        let mut child = (case.start)(&case.dir)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{} does not start: {error}", case.name));
        let mut lines = BufReader::new(child.stdout.take().expect("piped")).lines().map_while(Result::ok);
        let url = lines.find_map(|line| url_in(&line)).unwrap_or_else(|| panic!("{} gave no URL", case.name));
        // Its later output must not block it.
        std::thread::spawn(move || lines.for_each(drop));
        Self { child, url }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn url_in(line: &str) -> Option<String> {
    let at = line.find("http://")?;
    let url: String =
        line[at..].chars().take_while(|c| !c.is_whitespace() && !"\"\u{1b}".contains(*c)).collect();
    Some(url)
}

fn vectort(dir: &Path) -> Command {
    let binary = std::env::var("VECTORT_BIN").expect("VECTORT_BIN names the release binary");
    let mut command = Command::new(binary);
    command
        .args(["preview", &dir.to_string_lossy(), "--json"])
        .env("VECTORT_HOME", dir.with_file_name("home"))
        .env("VECTORT_NO_DISCOVERY", "1");
    command
}

fn vite_command(dir: &Path) -> Command {
    let mut command = Command::new("node");
    command
        .arg("node_modules/vite/bin/vite.js")
        .args(["--host", "127.0.0.1", "--port", "0"])
        .env("NO_COLOR", "1")
        .current_dir(dir);
    command
}

fn write_app(dir: &Path, vite: &Path) {
    let write = |path: &str, text: &str| {
        let path = dir.join(path);
        std::fs::create_dir_all(path.parent().expect("below")).expect("made");
        std::fs::write(path, text).expect("written");
    };
    write(
        "index.html",
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Bench</title></head>\n<body><div id=\"root\"></div><script type=\"module\" src=\"/src/main.jsx\"></script></body></html>\n",
    );
    write(
        "package.json",
        "{ \"name\": \"bench\", \"private\": true, \"type\": \"module\", \"dependencies\": { \"react\": \"^19.0.0\", \"react-dom\": \"^19.0.0\" } }\n",
    );
    write("src/painted.js", PAINTED);
    write(
        "src/main.jsx",
        "import { createRoot } from 'react-dom/client';\nimport App from './App.jsx';\nimport { painted } from './painted.js';\nimport './style.css';\nwindow.__painted_by = painted;\ncreateRoot(document.getElementById('root')).render(<App />);\n",
    );
    let (mut imports, mut uses) = (String::new(), String::new());
    for number in 0..COMPONENTS {
        let _ = writeln!(imports, "import C{number} from './components/C{number}.jsx';");
        let _ = write!(uses, "<C{number} />");
        write(&format!("src/components/C{number}.jsx"), &component(number, "first"));
    }
    write(
        "src/App.jsx",
        &format!(
            "import {{ useEffect }} from 'react';\nimport {{ painted }} from './painted.js';\n{imports}\nexport default function App() {{\n  useEffect(() => painted((time) => {{ window.__first = time; }}), []);\n  return <main>{uses}</main>;\n}}\n"
        ),
    );
    write("src/style.css", ".card { padding: 4px; border: 1px solid #ddd; }\n");
    // Vite's own needs; `vectort` does not read them.
    write(
        "vite.config.js",
        "import react from '@vitejs/plugin-react';\nexport default { plugins: [react()], cacheDir: '.vite', server: { strictPort: false } };\n",
    );
    #[cfg(unix)]
    std::os::unix::fs::symlink(vite.join("node_modules"), dir.join("node_modules")).expect("linked");
    #[cfg(windows)]
    std::os::windows::fs::symlink_dir(vite.join("node_modules"), dir.join("node_modules")).expect("linked");
}

fn component(number: usize, label: &str) -> String {
    format!(
        "import {{ useState }} from 'react';\n\nexport default function C{number}() {{\n  const [count, setCount] = useState({number});\n  return (\n    <section className=\"card\" id=\"c{number}\">\n      <h2>Card {number}</h2>\n      <p>{label}</p>\n      <button onClick={{() => setCount(count + 1)}}>Clicked {{count}} times</button>\n    </section>\n  );\n}}\n"
    )
}

fn now_ms() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_secs_f64() * 1_000.0
}

fn percentile(times: &mut [f64], percent: usize) -> f64 {
    times.sort_by(f64::total_cmp);
    times[(times.len() * percent).div_ceil(100).saturating_sub(1)]
}

fn report(case: &str, metric: &str, value: f64) {
    eprintln!("{case:>8} {metric}: {value:.1} ms");
    println!(
        "{}",
        serde_json::json!({ "bench": "preview", "case": case, "metric": metric, "value": (value * 10.0).round() / 10.0, "unit": "ms" })
    );
}
