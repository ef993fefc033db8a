//! How long the types of a small React app take: `cargo run --release --package vectort-toolchain
//! --example measure`. The compiler is the one beside the built programs (`cargo xtask build`), or
//! in the folder that `VECTORT_TYPESCRIPT` names.
#![expect(clippy::print_stdout, reason = "figures are this program's result")]

use std::collections::BTreeMap;
use std::error::Error;
use std::time::Instant;

use vectort_core::RelPath;
use vectort_generation::starter::{self, StarterInput};
use vectort_i18n::Localizer;
use vectort_toolchain::{Limits, TypePacks, TypeScript};

const ROUNDS: usize = 20;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let compiler = TypeScript::installed().ok_or("no compiler: `cargo xtask build --release` brings it")?;
    let cache = tempfile::tempdir()?;
    let start = Instant::now();
    let types = TypePacks::open(cache.path())?;
    println!("types laid out, once: {} ms", start.elapsed().as_millis());

    let localizer = Localizer::new("en");
    let input = StarterInput { description: "a kanban board", lang: "en", year: 2026 };
    let files: BTreeMap<RelPath, Vec<u8>> =
        starter::render("web_app", &input, &|id| localizer.try_get(id, &[]))?.into_iter().collect();
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let report = compiler.check_types(&files, None, &types, &Limits::default()).await?;
        if !report.problems.is_empty() {
            return Err(format!("the starter has errors: {:?}", report.problems).into());
        }
        times.push(report.elapsed_ms);
    }
    times.sort_unstable();
    let (median, worst) = (times[ROUNDS / 2], times[ROUNDS - 1]);
    println!("web_app, {} files: median {median} ms, worst {worst} ms of {ROUNDS}", files.len());
    Ok(())
}
