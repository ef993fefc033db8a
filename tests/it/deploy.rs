//! `vectort deploy`: against an emulator of Vercel that others wrote, and against a strict stub
//! that serves what it was given.

#[cfg(unix)]
use std::time::{Duration, Instant};

use serde_json::Value;
use vectort_testkit::emulate::Emulate;
use vectort_testkit::vercel::{Behaviour, Build, Site, VercelStub};

use crate::cli::{Cli, Ran};

/// A computer with an account at `stub` and a project that needs no provider.
fn computer(stub: &VercelStub) -> (Cli, String) {
    let cli = Cli::new()
        .with("VERCEL_API_URL", stub.url())
        .with("VERCEL_TOKEN", VercelStub::TOKEN)
        .with("VECTORT_REACH_SECONDS", "1");
    let dir = project(&cli);
    (cli, dir)
}

fn project(cli: &Cli) -> String {
    let dir = cli.path("Ma Liste d'été");
    std::fs::create_dir(&dir).expect("made");
    std::fs::write(dir.join("index.html"), "<!doctype html><title>Été</title><h1>Liste</h1>")
        .expect("written");
    dir.to_string_lossy().into_owned()
}

fn ends(ran: &Ran) -> Vec<&str> {
    ran.of("deploy").filter_map(|event| event["view"]["end"].as_str()).collect()
}

/// Everything that the run said must not have the token in it.
fn assert_no_token(ran: &Ran, token: &str) {
    assert!(!ran.stdout.contains(token) && !ran.stderr.contains(token), "{ran:?}");
}

#[test]
fn a_project_is_live_where_the_last_line_says() {
    let stub = VercelStub::start();
    let (cli, dir) = computer(&stub);
    let ran = cli.json(&["deploy", &dir, "--to", "vercel"]);
    assert_eq!((ran.status, ran.error()), (0, "none"), "{ran:?}");
    let phases: Vec<_> = ran.of("deploy").map(|event| event["view"]["phase"].clone()).collect();
    assert_eq!((&phases[0], phases.last()), (&Value::from("building"), Some(&Value::Null)));
    assert_eq!(ends(&ran), ["live"]);
    let url = ran.done()["url"].as_str().expect("an address");
    assert_eq!(stub.site("ma-liste-dete").as_deref(), Some(url), "the title's name: {:?}", ran.done());
    let deployments = stub.deployments();
    let page = String::from_utf8_lossy(&deployments[0].files["index.html"]).into_owned();
    assert!(page.contains("<h1>Liste</h1>"), "{page}");
    assert!(deployments[0].files.keys().all(|path| !path.contains("vectort")), "{:?}", deployments[0].files);
    assert_no_token(&ran, VercelStub::TOKEN);
    // Again, and nothing goes up.
    let before = stub.uploads();
    assert_eq!(cli.json(&["deploy", &dir, "--to", "vercel"]).status, 0);
    assert_eq!((stub.uploads(), stub.deployments().len()), (before, 2));
}

#[test]
fn what_does_not_answer_is_not_called_live() {
    let stub = VercelStub::with(Behaviour { site: Site::Login, ..Behaviour::default() });
    let (cli, dir) = computer(&stub);
    let ran = cli.json(&["deploy", &dir, "--to", "vercel", "--name", "liste"]);
    assert_eq!((ran.status, ran.error(), ends(&ran)), (1, "none", vec!["not_answering"]), "{ran:?}");
    assert_eq!(ran.done()["url"].as_str().map(str::to_owned), stub.site("liste"));
}

#[test]
fn every_refusal_has_its_code_and_status() {
    let stub = VercelStub::start();
    let (cli, dir) = computer(&stub);
    let script = cli.path("script");
    std::fs::create_dir(&script).expect("made");
    std::fs::write(script.join("requirements.txt"), "requests\n").expect("written");
    let script = script.to_string_lossy().into_owned();
    for (args, code, status) in [
        (vec!["deploy", &dir, "--to", "heroku"], "unknown-target", 2),
        (vec!["deploy", &dir, "--to", "vercel", "--name", "My App"], "bad-name", 2),
        (vec!["deploy", &script, "--to", "vercel"], "not-previewable", 2),
        (vec!["deploy", "/nowhere/at/all", "--to", "vercel"], "not-found", 2),
    ] {
        let ran = cli.json(&args);
        assert_eq!((ran.error(), ran.status), (code, status), "{args:?}: {ran:?}");
    }
    let refused = |variable: &str, value: &str| {
        let cli = Cli::new().with("VERCEL_API_URL", stub.url()).with(variable, value);
        let dir = project(&cli);
        let ran = cli.json(&["deploy", &dir, "--to", "vercel"]);
        assert_no_token(&ran, "vercel-canary");
        (ran.error().to_owned(), ran.status)
    };
    assert_eq!(refused("VERCEL_TOKEN", "vercel-canary"), ("account-refused".to_owned(), 3));
    assert_eq!(refused("VERCEL_TOKEN", "vercel canary"), ("bad-key".to_owned(), 2));
    assert_eq!(refused("VERCEL_TOKEN", ""), ("no-account".to_owned(), 3));
    assert!(stub.deployments().is_empty());
    let usage = cli.json(&["deploy", &dir]);
    assert_eq!((usage.error(), usage.status), ("bad-usage", 2));
}

#[test]
fn a_vendor_that_is_away_or_refuses_is_said_so() {
    let away = Cli::new()
        .with("VERCEL_API_URL", vectort_testkit::scripted::refused_url())
        .with("VERCEL_TOKEN", "vercel-canary");
    let dir = project(&away);
    let ran = away.json(&["deploy", &dir, "--to", "vercel", "--name", "liste"]);
    assert_eq!((ran.error(), ran.status, ends(&ran)), ("target-unreachable", 1, vec!["failed"]), "{ran:?}");
    let stub =
        VercelStub::with(Behaviour { refuses: Some((402, "payment_required")), ..Behaviour::default() });
    let (cli, dir) = computer(&stub);
    let ran = cli.json(&["deploy", &dir, "--to", "vercel"]);
    assert_eq!((ran.error(), ran.status), ("deploy-failed", 1));
    assert_eq!(ran.done()["error"]["args"]["detail"], "payment_required");
}

#[test]
fn a_person_reads_sentences_in_their_language() {
    let stub = VercelStub::start();
    let (cli, dir) = computer(&stub);
    let ran = cli.text(&["deploy", &dir, "--to", "vercel"]);
    let url = stub.site("ma-liste-dete").expect("deployed");
    for line in ["Building for production", "Sending 2 files", &format!("Live: {url}")] {
        assert!(ran.stdout.lines().any(|said| said == line), "{line}: {ran:?}");
    }
    let french = cli.with("VECTORT_LANG", "fr").text(&["deploy", &dir, "--to", "vercel"]);
    assert!(french.stdout.contains(&format!("En ligne : {url}")), "{french:?}");
}

#[cfg(unix)]
#[test]
fn ctrl_c_stops_it_there_too() {
    let stub = VercelStub::with(Behaviour { build: Build::Never, ..Behaviour::default() });
    let (cli, dir) = computer(&stub);
    let mut running = crate::interrupt::Running::start(&cli, &["deploy", &dir, "--to", "vercel", "--json"]);
    running.wait(|event| event["view"]["phase"] == "preparing");
    running.signal("INT");
    let asked = Instant::now();
    let last = running.last();
    assert_eq!((last["event"].as_str(), last["error"]["code"].as_str()), (Some("done"), Some("cancelled")));
    assert_eq!(running.code(), Some(130));
    assert!(asked.elapsed() < Duration::from_secs(5));
    assert_eq!(stub.deployments()[0].state, "CANCELED");
}

#[test]
fn the_emulator_takes_a_projects_deployment() {
    let Some(emulate) = Emulate::start() else { return };
    let cli = Cli::new()
        .with("VERCEL_API_URL", emulate.url())
        .with("VERCEL_TOKEN", Emulate::TOKEN)
        .with("VECTORT_REACH_SECONDS", "1");
    let dir = project(&cli);
    let ran = cli.json(&["deploy", &dir, "--to", "vercel"]);
    // It serves nothing, and says so to nobody: only a visit tells.
    assert_eq!((ran.status, ran.error(), ends(&ran)), (1, "none", vec!["not_answering"]), "{ran:?}");
    assert!(ran.done()["url"].as_str().is_some_and(|url| url.contains("ma-liste-dete")), "{ran:?}");
}
