//! The process that is killed: it works on projects for ever and says what was acknowledged.
//!
//! One line for each, written after the call returned (or, for `outside` and `creating`, after
//! the file was in place or before the project is made):
//!
//! - `saved PROJECT SEQ PATH BLOB`
//! - `removed PROJECT SEQ PATH`
//! - `landed PROJECT SEQ TOKEN`: a run's version; its `gen/*` files all hold TOKEN
//! - `restored PROJECT SEQ FROM`
//! - `outside PROJECT PATH BLOB`
//! - `creating DIR`, `created DIR PROJECT`

use std::error::Error;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use rand::rngs::SmallRng;
use rand::{Rng as _, SeedableRng as _};
use vectort_cache::{
    Author, BlobId, CacheError, Edit, ListQuery, Meta, NewProject, NewTurn, Project, Store, TurnEnd,
    TurnState,
};
use vectort_core::{CheckState, Checks, RelPath};

/// Files of a run.
pub(crate) const RUN_FILES: usize = 5;
const PROJECTS: usize = 3;

/// Works until killed. Without `alone`, another worker is at the same projects.
pub(crate) fn run(home: &Path, seed: u64, alone: bool) -> Result<(), Box<dyn Error>> {
    let mut rng = SmallRng::seed_from_u64(seed);
    let store = Store::open(home)?;
    say("\nready")?;
    loop {
        let projects = store.list(&ListQuery::default())?;
        if projects.len() < PROJECTS && (projects.is_empty() || rng.random_ratio(1, 20)) {
            let dir = home.join("projects").join(format!("{:016x}", rng.random::<u64>()));
            say(&format!("creating {}", dir.display()))?;
            let project = store.create(&new_project(dir))?;
            generate(&store, &project, &mut rng, true)?;
            say(&format!("created {} {}", project.dir.display(), project.id))?;
            continue;
        }
        let project = &projects[rng.random_range(0..projects.len())];
        match step(&store, project, &mut rng, alone) {
            // Two workers may want to run at once, or remove the same file.
            Err(error) if !alone && is_contention(error.as_ref()) => {}
            outcome => outcome?,
        }
    }
}

fn step(store: &Store, project: &Project, rng: &mut SmallRng, alone: bool) -> Result<(), Box<dyn Error>> {
    let id = project.id;
    let Some(head) = project.head else {
        // Made by a worker that was killed before its first version.
        return generate(store, project, rng, true);
    };
    match rng.random_range(0..100) {
        0..60 => {
            let path = RelPath::parse(&format!("src/{}.ts", rng.random_range(0..12)))?;
            let bytes = content(rng);
            let landed = store.save(id, &path, &bytes)?;
            say(&format!("saved {id} {} {path} {}", landed.version.seq, BlobId::of(&bytes)))
        }
        60..68 => {
            let files: Vec<RelPath> =
                store.files(id, head)?.into_keys().filter(|path| path.as_str().starts_with("src/")).collect();
            if files.is_empty() {
                return Ok(());
            }
            let path = &files[rng.random_range(0..files.len())];
            match store.edit(id, &[Edit::Remove(path)]) {
                Err(CacheError::UnknownFile(_)) => Ok(()),
                landed => say(&format!("removed {id} {} {path}", landed?.version.seq)),
            }
        }
        68..78 if alone => {
            // Another editor, which also replaces by renaming.
            let path = RelPath::parse(&format!("outside/{}.md", rng.random_range(0..4)))?;
            let bytes = content(rng);
            let target = project.dir.join(path.as_str());
            std::fs::create_dir_all(project.dir.join("outside"))?;
            let partial = project.dir.with_extension("editor");
            std::fs::write(&partial, &bytes)?;
            std::fs::rename(&partial, &target)?;
            say(&format!("outside {id} {path} {}", BlobId::of(&bytes)))?;
            store.sync_from_disk(id)?;
            Ok(())
        }
        78..90 => {
            let accept = rng.random_ratio(3, 4);
            generate(store, project, rng, accept)
        }
        90..95 => {
            let seq = rng.random_range(1..=head);
            let landed = store.restore(id, seq)?;
            say(&format!("restored {id} {} {seq}", landed.version.seq))
        }
        95..98 => match store.undo(id) {
            Err(CacheError::NothingToUndo) => Ok(()),
            landed => Ok(landed.map(drop)?),
        },
        _ => {
            store.rename(id, &format!("named {}", rng.random::<u16>()))?;
            Ok(())
        }
    }
}

/// A run: some files, each with the same token, as one version.
fn generate(
    store: &Store,
    project: &Project,
    rng: &mut SmallRng,
    accept: bool,
) -> Result<(), Box<dyn Error>> {
    let token = format!("{:016x}", rng.random::<u64>());
    let mut draft = store.begin_draft(project.id)?;
    let base = draft.base();
    let request = serde_json::json!({ "text": token });
    let number =
        store.turn_begin(project.id, &NewTurn { kind: "edit".to_owned(), request, base, replay_of: None })?;
    for n in 0..RUN_FILES {
        let padding = "x".repeat(rng.random_range(0..4_000));
        draft.write(&RelPath::parse(&format!("gen/{n}.txt"))?, format!("{token}\n{padding}").as_bytes())?;
    }
    let meta = Meta {
        author: Author::Model,
        message: token.clone(),
        provider: Some("local".to_owned()),
        model: Some("none".to_owned()),
        checks: Checks { parse: CheckState::Passed, ..Checks::default() },
        verified: accept,
        run: None,
        turn: Some(TurnEnd {
            number,
            state: if accept { TurnState::Verified } else { TurnState::Draft },
            run: Some(serde_json::json!({ "token": token })),
        }),
    };
    let landed = if accept { draft.accept(&meta)? } else { draft.keep_unverified(&meta)? };
    say(&format!("landed {} {} {token}", project.id, landed.version.seq))
}

fn content(rng: &mut SmallRng) -> Vec<u8> {
    let mut text = format!("{:032x}\n", rng.random::<u128>());
    text.push_str(&"line\n".repeat(rng.random_range(0..1_500)));
    text.into_bytes()
}

fn new_project(dir: PathBuf) -> NewProject {
    NewProject {
        title: "Soak".to_owned(),
        description: String::new(),
        type_id: "web_app".to_owned(),
        framework: "vanilla".to_owned(),
        language: "en".to_owned(),
        mode: "quick".to_owned(),
        dir,
        inputs: serde_json::json!({}),
    }
}

fn is_contention(error: &(dyn Error + 'static)) -> bool {
    matches!(error.downcast_ref(), Some(CacheError::Locked(_) | CacheError::UnknownFile(_)))
}

/// One write call, so that a kill cannot cut a line that is whole.
fn say(line: &str) -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    out.write_all(format!("{line}\n").as_bytes())?;
    out.flush()?;
    Ok(())
}
