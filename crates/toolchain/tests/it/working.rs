//! What works must pass: no tool may cry wolf on the starters, nor on what others generate.

use std::path::Path;

use vectort_core::{CheckState, RelPath};
use vectort_generation::starter::{self, StarterInput};
use vectort_i18n::Localizer;
use vectort_testkit::peers;
use vectort_toolchain::{Limits, check_with_tools};

use crate::support::Files;
use crate::types::checked;

fn rendered(type_id: &str) -> Files {
    let localizer = Localizer::new("en");
    let input = StarterInput { description: "a kanban board for a team of five", lang: "en", year: 2026 };
    let files = starter::render(type_id, &input, &|id| localizer.try_get(id, &[])).expect("a starter");
    files.into_iter().collect()
}

#[tokio::test]
async fn every_starter_passes_types() {
    let mut wrong = Vec::new();
    for type_id in starter::available() {
        let Some(report) = checked(&rendered(type_id)).await else { return };
        eprintln!(
            "{type_id}: {:?}, {} ms, {} remarks",
            report.state,
            report.elapsed_ms,
            report.remarks.len()
        );
        if report.state == CheckState::Failed {
            wrong.push((type_id, report.problems));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn every_starter_passes_its_tools() {
    let limits =
        Limits { cache: Some(std::env::temp_dir().join("vectort-toolchain-tests")), ..Limits::default() };
    let mut wrong = Vec::new();
    for type_id in starter::available() {
        for report in check_with_tools(&rendered(type_id), &limits).await {
            eprintln!(
                "{type_id}: {}: {:?}, {} ms {:?}",
                report.tool, report.state, report.elapsed_ms, report.notes
            );
            if report.state == CheckState::Failed
                || report.notes.iter().any(|note| note.0 == "tool-no-answer")
            {
                wrong.push((type_id, report));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn what_others_generate_passes_types() {
    let Some(vite) = peers::require("create-vite") else { return };
    // Further generators, where the bench of repairs has installed them.
    let more = peers::dir().join("apps/node_modules");
    let mut roots = vec![vite.join("node_modules/create-vite")];
    for package in ["create-vite-extra", "create-rsbuild", "@quick-start/create-electron/template"] {
        roots.push(more.join(package));
    }
    roots.push(more.join("cra-template-shatemplate"));
    let mut wrong = Vec::new();
    for folder in roots.iter().filter_map(|root| std::fs::read_dir(root).ok()).flatten().flatten() {
        let folder = folder.path();
        if !folder.join("tsconfig.json").is_file() {
            continue;
        }
        let mut files = Files::new();
        read(&folder, &folder, &mut files);
        let Some(report) = checked(&files).await else { return };
        eprintln!("{}: {:?}, {} ms", folder.display(), report.state, report.elapsed_ms);
        if report.state == CheckState::Failed {
            wrong.push((folder, report.problems));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn read(root: &Path, folder: &Path, files: &mut Files) {
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            read(root, &path, files);
            continue;
        }
        let inside = path.strip_prefix(root).expect("below").to_string_lossy().replace('\\', "/");
        if let Ok(inside) = RelPath::parse(&inside) {
            files.insert(inside, std::fs::read(&path).expect("a file"));
        }
    }
}
