//! A share of `cargo xtask bench repairs`, small enough for every run.

use crate::faults::seed::KINDS;
use crate::faults::{Outcome, apps, gate, normal, trial};

use vectort_repair::{World, repair};

#[test]
fn apps_without_a_fault_stay_as_they_are() {
    for app in apps::public().into_iter().chain(apps::own()) {
        let problems = gate::problems(&app, &app.files);
        let required = app.required();
        let world = World {
            files: &app.files,
            packages: &gate::Packed,
            required: &required,
            entries: &[],
            framework: "react",
            language: "en",
            title: "App",
        };
        let done = repair(&world, &problems);
        if problems.is_empty() && gate::is_sound(&app, &app.files, &app.files) {
            assert!(done.repairs.is_empty(), "{}: {:?}", app.name, done.repairs);
        }
    }
}

#[test]
fn most_seeded_faults_are_cured_and_no_app_becomes_another() {
    let apps: Vec<_> = apps::public()
        .into_iter()
        .chain(apps::own())
        .filter(|app| gate::is_sound(app, &app.files, &app.files))
        .collect();
    let (mut seeded, mut cured, mut wrong) = (0, 0, Vec::new());
    for (kind, name) in KINDS {
        for seed in [1, 3] {
            let Some(trial) = trial(&apps, *kind, seed) else { continue };
            seeded += 1;
            cured += usize::from(trial.outcome == Outcome::Cured);
            if let Outcome::Wrong(how) = &trial.outcome {
                wrong.push(format!(
                    "{name} {seed}: {}: {}: {how} by {:?}",
                    trial.app, trial.fault, trial.repaired.repairs
                ));
            }
        }
    }
    assert!(seeded >= 2 * KINDS.len() - 4, "only {seeded} faults could be seeded");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(cured * 100 >= seeded * 60, "{cured} of {seeded}");
}

#[test]
fn the_normal_form_tells_apps_apart() {
    let app = apps::own().into_iter().find(|app| app.name.ends_with("web_app")).expect("a starter");
    let mut other = app.files.clone();
    let path = app.files.keys().find(|path| path.as_str() == "src/App.tsx").expect("an app").clone();
    let text = String::from_utf8(app.files[&path].clone()).expect("text");
    other.insert(path.clone(), format!("{text}\nconsole.log(1);\n").into_bytes());
    assert!(normal::difference(&app.files, &other, KINDS[0].0).is_some());
    other.insert(path, format!("// a comment\n\n{text}").into_bytes());
    assert_eq!(normal::difference(&app.files, &other, KINDS[0].0), None);
}
