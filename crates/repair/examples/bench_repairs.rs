//! What share of seeded faults the rules cure without a model. One JSON line a figure:
//! `cargo run --release -p vectort-repair --example bench_repairs`.
//!
//! Figures are of odd seeds; the rules were written on even ones. `VECTORT_SEEDS` is how many seeds
//! there are of each kind (80), `VECTORT_SHOW=1` tells on standard error what was not cured on even
//! seeds.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "its output is its result")]

#[path = "../tests/faults/mod.rs"]
mod faults;

use std::collections::BTreeSet;

use faults::seed::KINDS;
use faults::{Outcome, apps, gate, trial};

fn main() {
    let seeds: u64 = std::env::var("VECTORT_SEEDS").ok().and_then(|text| text.parse().ok()).unwrap_or(80);
    let shows = std::env::var_os("VECTORT_SHOW").is_some();
    for (case, apps) in [("public", apps::public()), ("starters", apps::own())] {
        let whole: Vec<_> =
            apps.into_iter().filter(|app| gate::is_sound(app, &app.files, &app.files)).collect();
        if shows {
            eprintln!("{case}: {}", whole.iter().map(|app| app.name.as_str()).collect::<Vec<_>>().join(", "));
        }
        if whole.is_empty() {
            continue;
        }
        let (mut seeded, mut cured, mut wrong) = (0_u32, 0_u32, 0_u32);
        let mut used = BTreeSet::new();
        for (kind, name) in KINDS {
            let mut of_kind = [0_u32; 3];
            for seed in 0..seeds {
                let Some(trial) = trial(&whole, *kind, seed) else { continue };
                if seed % 2 == 0 {
                    if shows && trial.outcome != Outcome::Cured {
                        eprintln!(
                            "{name} {seed} {} {}: {:?} by {:?}",
                            trial.app, trial.fault, trial.outcome, trial.repaired.repairs
                        );
                    }
                    continue;
                }
                used.insert(trial.app);
                of_kind[0] += 1;
                of_kind[1] += u32::from(trial.outcome == Outcome::Cured);
                of_kind[2] += u32::from(matches!(trial.outcome, Outcome::Wrong(_)));
            }
            for (what, value) in ["seeded", "cured", "wrong"].iter().zip(of_kind) {
                figure(case, &format!("{name}_{what}"), f64::from(value), "faults");
            }
            seeded += of_kind[0];
            cured += of_kind[1];
            wrong += of_kind[2];
        }
        figure(case, "apps", used.len() as f64, "apps");
        figure(case, "seeded", f64::from(seeded), "faults");
        figure(case, "cured", f64::from(cured), "faults");
        figure(case, "wrong", f64::from(wrong), "faults");
        figure(case, "cured_share", 100.0 * f64::from(cured) / f64::from(seeded.max(1)), "%");
    }
}

fn figure(case: &str, metric: &str, value: f64, unit: &str) {
    println!(
        "{{\"bench\":\"repairs\",\"case\":\"{case}\",\"metric\":\"{metric}\",\"value\":{value:.1},\"unit\":\"{unit}\"}}"
    );
}
