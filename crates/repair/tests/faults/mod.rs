//! Faults seeded into whole apps, and whether the rules cure them.
//!
//! A trial takes an app that passes the gate, seeds one fault, sees that the gate now fails (or
//! that it would at run time, or elsewhere than here: see `gate`), repairs, and looks again:
//! *cured* is an app that passes and does what it did, by a normal form of its modules;
//! *wrong* is one that passes and is another app.
//!
//! Rules are written on even seeds. What is reported is what happens on odd ones.
#![expect(clippy::expect_used, reason = "a test fails by panicking")]

pub(crate) mod apps;
pub(crate) mod gate;
pub(crate) mod normal;
pub(crate) mod seed;
mod sites;

use std::collections::BTreeMap;

use vectort_core::RelPath;
use vectort_repair::{Repaired, World, repair};

use apps::App;
use seed::Kind;

/// A project's files.
pub(crate) type Files = BTreeMap<RelPath, Vec<u8>>;

/// How a trial ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// As if there had been no fault.
    Cured,
    /// Something is left to a model.
    Left,
    /// The gate passes, and the app is another one.
    Wrong(String),
}

/// One fault and what became of it.
pub(crate) struct Trial {
    pub(crate) app: String,
    pub(crate) fault: String,
    pub(crate) outcome: Outcome,
    pub(crate) repaired: Repaired,
}

/// Seeds one fault of a kind; `None` if none of the apps has a place for it.
pub(crate) fn trial(apps: &[App], kind: Kind, seed: u64) -> Option<Trial> {
    let mut random = fastrand::Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ kind as u64);
    for _ in 0..60 {
        let app = &apps[random.usize(..apps.len())];
        let Some((whole, broken, fault)) = seed::fault(app, kind, &mut random) else { continue };
        if !gate::is_sound(app, &whole, &whole) {
            continue;
        }
        let problems = gate::problems(app, &broken);
        if problems.is_empty() && gate::is_sound(app, &whole, &broken) {
            continue;
        }
        let packages = gate::Packed;
        let required = app.required();
        let world = World {
            files: &broken,
            packages: &packages,
            required: &required,
            entries: &["index.html".to_owned()],
            framework: "react",
            language: "en",
            title: &app.name,
        };
        let repaired = repair(&world, &problems);
        let mut after = broken.clone();
        for (path, content) in &repaired.files {
            match content {
                Some(content) => after.insert(path.clone(), content.clone()),
                None => after.remove(path),
            };
        }
        let outcome = if gate::is_sound(app, &whole, &after) {
            match normal::difference(&whole, &after, kind) {
                None => Outcome::Cured,
                Some(difference) => Outcome::Wrong(difference),
            }
        } else {
            Outcome::Left
        };
        return Some(Trial { app: app.name.clone(), fault, outcome, repaired });
    }
    None
}
