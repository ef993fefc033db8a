//! A stranger's path: the README's own lines, run by bash against the program, with aimock for the
//! model and emulate for Stripe.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use serde_json::Value;
use vectort_testkit::aimock::Aimock;
use vectort_testkit::emulate::Emulate;

const README: &str = include_str!("../../../../README.md");

/// What aimock answers, for strangers and here.
const MODEL: &str = include_str!("../../../../docs/try/model.json");

/// The blocks of shell in the chapter on the hosted API.
fn blocks() -> Vec<&'static str> {
    let chapter = README.split("\n## The hosted API\n").nth(1).expect("the chapter");
    let chapter = chapter.split("\n## ").next().unwrap_or_default();
    chapter.split("```bash\n").skip(1).filter_map(|block| block.split("```").next()).collect()
}

/// What the lines that set the stand-ins up export, with the ports of this test.
fn exported(setup: &str, model: &str, stripe: &str) -> Vec<(String, String)> {
    let exports = setup.lines().filter_map(|line| line.strip_prefix("export "));
    let pairs = exports.flat_map(|line| line.split(' ')).filter_map(|word| word.split_once('='));
    let place =
        |value: &str| value.replace("http://127.0.0.1:4010", model).replace("http://127.0.0.1:4105", stripe);
    pairs.map(|(name, value)| (name.to_owned(), place(value))).collect()
}

#[test]
fn a_stranger_gets_from_nothing_to_the_ledger() {
    if cfg!(not(unix)) {
        return;
    }
    let fixtures: Value = serde_json::from_str(MODEL).expect("JSON");
    let Some(model) = Aimock::start(&fixtures) else { return };
    let Some(stripe) = Emulate::service("stripe", "stripe: {}\n") else { return };
    let [_, setup, path] = blocks()[..] else { panic!("three blocks: {:#?}", blocks()) };
    let environment = exported(setup, &model.url(), &stripe.url());
    assert_eq!(environment.len(), 5, "{environment:?}");
    let data = tempfile::tempdir().expect("a folder");
    let mut server = Command::new(env!("CARGO_BIN_EXE_vectort-server"))
        .env_clear()
        .env("HOME", data.path())
        .env("VECTORT_NO_DISCOVERY", "1")
        .envs(environment)
        .args(["--listen", "127.0.0.1:0", "--data"])
        .arg(data.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut said = BufReader::new(server.stdout.take().expect("it is piped")).lines();
    let url = said.find_map(|line| line.expect("text").strip_prefix("listening on ").map(str::to_owned));
    let walked = Command::new("bash")
        .args(["-euo", "pipefail", "-c", path])
        .current_dir(data.path())
        .env("API", url.expect("it says where it is"))
        .output()
        .expect("bash runs");
    let _ = server.kill();
    let _ = server.wait();
    let (said, failed) = (String::from_utf8_lossy(&walked.stdout), String::from_utf8_lossy(&walked.stderr));
    assert!(walked.status.success(), "{said}\n{failed}");
    let (told, streamed): (Vec<&str>, Vec<&str>) = said
        .lines()
        .filter(|line| !line.is_empty())
        .partition(|line| !["data:", "event:", "id:", ":"].iter().any(|field| line.starts_with(field)));
    assert!(streamed.contains(&"event: file") && streamed.contains(&"event: done"), "{streamed:#?}");
    let [first, after, files @ .., page, credited, bought, settled, reserved, welcome] = &told[..] else {
        panic!("too little: {told:#?}")
    };
    assert_eq!((*first, *after), ("10", "8"));
    assert_eq!(files, ["README.md", "index.html", "src/main.ts", "src/style.css"]);
    assert!(page.contains("/checkout/"), "{page}");
    assert_eq!(
        [*credited, *bought, *settled, *reserved, *welcome],
        ["true", "10 18 purchase", "0 8 generate", "-2 8 reserved", "10 10 welcome"]
    );
    let archive = std::fs::File::open(data.path().join("tea.zip")).expect("an archive");
    let archive = zip::ZipArchive::new(archive).expect("a ZIP");
    assert!(archive.file_names().flatten().any(|name| name.ends_with("index.html")));
}
