//! How long the index takes for 2,000 files: read anew, and after one edit. One JSON line a figure:
//! `cargo run --release -p vectort-context --example bench_context`.
#![expect(clippy::print_stdout, reason = "its output is its result")]

#[path = "../tests/it/synth.rs"]
mod synth;

use std::time::Instant;

use vectort_context::{Index, Query};
use vectort_core::RelPath;

const RUNS: usize = 9;
/// Edits of the second part; each changes the imports of its file.
const EDITS: usize = 101;

fn main() {
    let files = synth::repository();
    let bytes: usize = files.values().map(Vec::len).sum();
    let lines: usize = files.values().map(|content| content.split(|byte| *byte == b'\n').count()).sum();
    print("files", files.len() as f64, "files");
    print("lines_a_file", lines as f64 / files.len() as f64, "lines");
    print("size", bytes as f64 / 1e6, "MB");

    let mut cold = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        let index = Index::build(&files);
        cold.push(milliseconds(start));
        assert_eq!(index.len(), files.len());
    }
    median("cold_build", cold);

    let mut index = Index::build(&files);
    let scripts: Vec<&RelPath> = files.keys().filter(|path| path.extension() == "tsx").collect();
    let (mut updates, mut choices, mut both) = (Vec::new(), Vec::new(), Vec::new());
    for at in 0..EDITS {
        let path = scripts[at * 7 % scripts.len()];
        let mut content = files[path].clone();
        content.splice(
            0..0,
            format!("import {{ http }} from '@/lib/http';\nexport const edit{at} = {at};\n").into_bytes(),
        );
        let recent = [path.clone()];
        let query =
            query("ajoute un champ téléphone au formulaire client et trie la liste des factures", &recent);
        let start = Instant::now();
        index.update(path, Some(&content));
        updates.push(milliseconds(start));
        let chosen = Instant::now();
        let choice = index.choose(&query);
        choices.push(milliseconds(chosen));
        both.push(milliseconds(start));
        assert!(choice.files.len() > 5 && choice.tokens <= query.budget_tokens);
    }
    median("update", updates);
    median("choose", choices);
    let slowest = both.iter().copied().fold(0.0, f64::max);
    median("edit_update_and_choose", both);
    print("edit_update_and_choose_slowest", slowest, "ms");

    let (mut added, mut aliased) = (Vec::new(), Vec::new());
    let (Ok(config), Ok(new)) = (RelPath::parse("tsconfig.json"), RelPath::parse("src/ui/Banner.tsx")) else {
        return;
    };
    for at in 0..RUNS {
        let start = Instant::now();
        index.update(&new, (at % 2 == 0).then_some(b"export function Banner() {}\n".as_slice()));
        added.push(milliseconds(start));
        let text = format!(
            "{{\"compilerOptions\": {{\"baseUrl\": \".\", \"paths\": {{\"@/*\": [\"src/*\"], \"~{at}/*\": [\"lib/*\"]}}}}}}"
        );
        let start = Instant::now();
        index.update(&config, Some(text.as_bytes()));
        aliased.push(milliseconds(start));
    }
    median("file_comes_or_goes", added);
    median("alias_changes", aliased);
}

fn query<'a>(words: &'a str, recent: &'a [RelPath]) -> Query<'a> {
    Query {
        words,
        selected: None,
        open: &[],
        recent,
        problems: &[],
        pinned: &[],
        excluded: &[],
        budget_tokens: 24_000,
    }
}

fn milliseconds(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1_000.0
}

fn median(metric: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    print(metric, times[times.len() / 2], "ms");
}

fn print(metric: &str, value: f64, unit: &str) {
    println!(
        "{{\"bench\":\"context\",\"case\":\"vectort\",\"metric\":\"{metric}\",\"value\":{value:.2},\"unit\":\"{unit}\"}}"
    );
}
