//! `cargo xtask bench NAME [--json]`: figures as JSON objects `{bench, case, metric, value, unit}`.

use std::path::Path;

use anyhow::{Context as _, bail};
use serde_json::Value;

use crate::build::{self, Profile};
use crate::{packages, paths, peers, sh};

/// Runs a bench; each is an example program of the crate that it measures.
pub(crate) fn run(args: &[String]) -> anyhow::Result<()> {
    let json = args.iter().any(|arg| arg == "--json");
    let names: Vec<_> = args.iter().map(String::as_str).filter(|arg| *arg != "--json").collect();
    let lines = match names[..] {
        ["reader"] => {
            packages::ensure(packages::APP)?;
            build::example("vectort-generation", "bench_reader", &[])?
        }
        ["preview"] => {
            packages::ensure(packages::APP)?;
            packages::ensure(packages::TESTS)?;
            peers::install("vite")?;
            peers::ensure(&["aimock"])?;
            let program = build::app(Profile::Release)?;
            let env = [("VECTORT_BIN", program.as_os_str()), ("VECTORT_CASE", "preview".as_ref())];
            let browser = build::example("vectort-testkit", "bench_preview", &env)?;
            browser + &build::example("vectort-testkit", "bench_window", &env)?
        }
        ["start"] => {
            packages::ensure(packages::APP)?;
            packages::ensure(packages::TESTS)?;
            let program = build::app(Profile::Release)?;
            build::example("vectort-testkit", "bench_start", &[("VECTORT_BIN", program.as_os_str())])?
        }
        ["repairs"] => {
            packages::ensure(packages::APP)?;
            peers::install("create-vite")?;
            peers::install("apps")?;
            build::example("vectort-repair", "bench_repairs", &[])?
        }
        ["list"] => list()?,
        ["context"] => {
            packages::ensure(packages::APP)?;
            build::example("vectort-context", "bench_context", &[])?
        }
        ["reads"] => {
            packages::ensure(packages::APP)?;
            peers::ensure(&["ferretdb", "mongo-java-server"])?;
            build::example("vectort-store", "bench_reads", &[])?
        }
        ["api"] => {
            packages::ensure(packages::APP)?;
            peers::ensure(&["fastapi"])?;
            let program = build::server(Profile::Release)?;
            let bin = if cfg!(windows) { "Scripts/uvicorn.exe" } else { "bin/uvicorn" };
            let uvicorn = paths::peers().join("fastapi/venv").join(bin);
            let env = [("VECTORT_BIN", program.as_os_str()), ("VECTORT_FASTAPI", uvicorn.as_os_str())];
            build::example("vectort-server", "bench_api", &env)?
        }
        ["router"] => {
            packages::ensure(packages::APP)?;
            peers::ensure(&["tensorzero", "litellm"])?;
            build::example("vectort-llm", "bench_router", &[])?
        }
        _ => bail!(
            "usage: cargo xtask bench api|context|list|preview|reader|reads|repairs|router|start [--json]"
        ),
    };
    let figures = figures(&lines)?;
    if json {
        for figure in figures {
            println!("{figure}");
        }
    } else {
        print!("{}", table(&figures));
    }
    Ok(())
}

/// Ten thousand projects in the window.
fn list() -> anyhow::Result<String> {
    packages::ensure(packages::APP)?;
    packages::ensure(packages::TESTS)?;
    let program = build::app(Profile::Release)?;
    sh::run(sh::cargo().args([
        "build",
        "--release",
        "--package",
        "vectort-cache",
        "--example",
        "seed_projects",
    ]))?;
    let seed = paths::target()?.join("release/examples/seed_projects");
    let mut env = vec![
        ("VECTORT_BIN", program.as_os_str()),
        ("VECTORT_SEED", seed.as_os_str()),
        ("VECTORT_CASE", "list".as_ref()),
    ];
    // Filling a data folder waits for the disk at every project, and no figure is about that.
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        env.push(("TMPDIR", memory.as_os_str()));
    }
    build::example("vectort-testkit", "bench_window", &env)
}

/// The JSON objects of what a bench printed; each must have the five fields.
fn figures(text: &str) -> anyhow::Result<Vec<Value>> {
    let mut figures = Vec::new();
    for line in text.lines().filter(|line| line.starts_with('{')) {
        let figure: Value = serde_json::from_str(line).with_context(|| format!("not a figure: {line}"))?;
        let complete = ["bench", "case", "metric", "unit"].iter().all(|name| figure[name].is_string());
        if !complete || !figure["value"].is_number() {
            bail!("a figure without one of its fields: {line}");
        }
        figures.push(figure);
    }
    if figures.is_empty() {
        bail!("the bench printed no figure");
    }
    Ok(figures)
}

fn table(figures: &[Value]) -> String {
    let cell = |figure: &Value, name: &str| match &figure[name] {
        Value::String(text) => text.clone(),
        value => value.as_f64().map_or_else(|| value.to_string(), |number| format!("{number:.2}")),
    };
    let rows: Vec<[String; 4]> =
        figures.iter().map(|it| ["case", "metric", "value", "unit"].map(|name| cell(it, name))).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let widths = [0, 1, 2].map(width);
    let line = |row: &[String; 4]| {
        let [case, metric, value, unit] = row;
        let [a, b, c] = widths;
        format!("{case:<a$}  {metric:<b$}  {value:>c$}  {unit}\n")
    };
    rows.iter().map(line).collect()
}
