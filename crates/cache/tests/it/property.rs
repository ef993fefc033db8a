//! Random sequences of everything, against a model that is a list of trees.

use std::collections::BTreeMap;

use proptest::prelude::*;
use vectort_cache::{Edit, VersionState};
use vectort_core::RelPath;

use crate::support::*;

type Files = BTreeMap<String, Vec<u8>>;

const PATHS: &[&str] = &["a.txt", "b.txt", "src/a.ts", "src/deep/b.ts", "src/deep/c.ts", ".env"];

#[derive(Debug, Clone)]
enum Step {
    Save(usize, u8),
    Remove(usize),
    OutsideWrite(usize, u8),
    OutsideRemove(usize),
    /// A run: what it writes, whether it is accepted, and an edit by the person meanwhile.
    Run {
        writes: Vec<(usize, Option<u8>)>,
        accept: bool,
        meanwhile: Option<(usize, u8)>,
    },
    Restore(usize),
    Sync,
    Reopen,
    Discard(usize, u8),
}

fn step() -> impl Strategy<Value = Step> {
    let path = 0..PATHS.len();
    let writes = prop::collection::vec((path.clone(), prop::option::weighted(0.8, any::<u8>())), 0..4);
    let meanwhile = prop::option::of((path.clone(), any::<u8>()));
    prop_oneof![
        4 => (path.clone(), any::<u8>()).prop_map(|(path, byte)| Step::Save(path, byte)),
        1 => path.clone().prop_map(Step::Remove),
        4 => (path.clone(), any::<u8>()).prop_map(|(path, byte)| Step::OutsideWrite(path, byte)),
        2 => path.clone().prop_map(Step::OutsideRemove),
        3 => (writes, prop::bool::weighted(0.7), meanwhile)
            .prop_map(|(writes, accept, meanwhile)| Step::Run { writes, accept, meanwhile }),
        2 => (0..20usize).prop_map(Step::Restore),
        2 => Just(Step::Sync),
        1 => Just(Step::Reopen),
        1 => (path, any::<u8>()).prop_map(|(path, byte)| Step::Discard(path, byte)),
    ]
}

/// The expected state. `disk` may be ahead of the head by outside edits not yet taken in.
#[derive(Debug)]
struct Model {
    versions: Vec<Files>,
    head: Files,
    disk: Files,
    current: bool,
}

impl Model {
    /// Outside edits become a version. `.env` is taken in only where a version has it.
    fn take_in(&mut self, also: &[&str]) {
        let mut tree = self.disk.clone();
        if !self.head.contains_key(".env") && !also.contains(&".env") {
            tree.remove(".env");
        }
        if tree != self.head {
            self.versions.push(tree.clone());
            self.head = tree;
        }
    }

    fn take_in_only(&mut self, path: &str) {
        if self.disk.get(path) != self.head.get(path) {
            set(&mut self.head, path, self.disk.get(path).cloned());
            self.versions.push(self.head.clone());
        }
    }

    /// The head reaches the folder; outside edits that were not taken in stay as they are.
    fn land(&mut self, tree: Files) {
        for path in PATHS {
            if tree.get(*path) != self.head.get(*path) {
                set(&mut self.disk, path, tree.get(*path).cloned());
            }
        }
        self.versions.push(tree.clone());
        self.head = tree;
    }
}

fn set(files: &mut Files, path: &str, bytes: Option<Vec<u8>>) {
    match bytes {
        Some(bytes) => files.insert(path.to_owned(), bytes),
        None => files.remove(path),
    };
}

fn bytes(byte: u8) -> Vec<u8> {
    // Few contents, so that edits often undo each other.
    vec![b'a' + byte % 4; usize::from(byte % 3) + 1]
}

fn check(steps: Vec<Step>) -> Result<(), TestCaseError> {
    let mut desk = Desk::new();
    let project = desk.project("app", &[("a.txt", "a"), ("src/a.ts", "b")]);
    // Left alone throughout.
    write(&project.dir, "node_modules/x/index.js", "theirs");
    let start = texts(&[("a.txt", "a"), ("src/a.ts", "b")]);
    let mut model = Model { versions: vec![start.clone()], head: start.clone(), disk: start, current: true };

    for step in steps {
        match &step {
            Step::Save(path, byte) => {
                let path = PATHS[*path];
                desk.store.save(project.id, &rel(path), &bytes(*byte)).unwrap();
                model.take_in_only(path);
                let mut tree = model.head.clone();
                tree.insert(path.to_owned(), bytes(*byte));
                if tree != model.head {
                    model.land(tree);
                }
            }
            Step::Remove(path) => {
                let path = PATHS[*path];
                let removed = desk.store.edit(project.id, &[Edit::Remove(&rel(path))]);
                model.take_in_only(path);
                prop_assert_eq!(removed.is_ok(), model.head.contains_key(path));
                if removed.is_ok() {
                    let mut tree = model.head.clone();
                    tree.remove(path);
                    model.land(tree);
                }
            }
            Step::OutsideWrite(path, byte) => {
                write(&project.dir, PATHS[*path], bytes(*byte));
                set(&mut model.disk, PATHS[*path], Some(bytes(*byte)));
            }
            Step::OutsideRemove(path) => {
                let _ = std::fs::remove_file(project.dir.join(PATHS[*path]));
                model.disk.remove(PATHS[*path]);
            }
            Step::Run { writes, accept, meanwhile } => {
                let mut draft = desk.store.begin_draft(project.id).unwrap();
                model.take_in(&[]);
                let base = model.head.clone();
                let mut mine: BTreeMap<&str, Option<Vec<u8>>> = BTreeMap::new();
                for (path, byte) in writes {
                    let path = PATHS[*path];
                    if let Some(byte) = byte {
                        draft.write(&rel(path), &bytes(*byte)).unwrap();
                        mine.insert(path, Some(bytes(*byte)));
                    } else {
                        let there = mine.get(path).map_or(base.contains_key(path), Option::is_some);
                        prop_assert_eq!(draft.remove(&rel(path)).is_ok(), there);
                        if there {
                            mine.remove(path);
                            if base.contains_key(path) {
                                mine.insert(path, None);
                            }
                        }
                    }
                }
                if let Some((path, byte)) = meanwhile {
                    write(&project.dir, PATHS[*path], bytes(*byte));
                    set(&mut model.disk, PATHS[*path], Some(bytes(*byte)));
                }
                let landed =
                    if *accept { draft.accept(&meta("run")) } else { draft.keep_unverified(&meta("run")) };
                landed.unwrap();
                model.take_in(&mine.keys().copied().collect::<Vec<_>>());
                let mut tree = model.head.clone();
                for (path, bytes) in mine {
                    set(&mut tree, path, bytes);
                }
                if *accept {
                    model.land(tree);
                } else {
                    model.versions.push(tree);
                }
            }
            Step::Restore(seq) => {
                let seq = seq % model.versions.len();
                desk.store.restore(project.id, seq as u32 + 1).unwrap();
                let tree = model.versions[seq].clone();
                model.take_in(&tree.keys().map(String::as_str).collect::<Vec<_>>());
                model.land(tree);
            }
            Step::Sync => {
                desk.store.sync_from_disk(project.id).unwrap();
                model.take_in(&[]);
            }
            Step::Reopen => desk.reopen(),
            Step::Discard(path, byte) => {
                let mut draft = desk.store.begin_draft(project.id).unwrap();
                draft.write(&rel(PATHS[*path]), &bytes(*byte)).unwrap();
                drop(draft);
                model.take_in(&[]);
            }
        }
        let mut folder = disk(&project.dir);
        prop_assert_eq!(folder.remove("node_modules/x/index.js").unwrap(), b"theirs");
        prop_assert_eq!(&folder, &model.disk, "folder after {:?}", step);
        let history = desk.store.history(project.id).unwrap();
        prop_assert_eq!(history.len(), model.versions.len(), "versions after {:?}", step);
        let head = desk.store.by_id(project.id).unwrap().head.unwrap();
        prop_assert_eq!(&desk.version_files(project.id, head), &model.head, "head after {:?}", step);
        prop_assert_eq!(history[head as usize - 1].state == VersionState::Current, model.current);
    }
    // No version ever changed, and every one is a commit with the same bytes (secrets aside).
    for (index, expected) in model.versions.iter().enumerate() {
        prop_assert_eq!(&desk.version_files(project.id, index as u32 + 1), expected);
    }
    let repository = git2::Repository::open_bare(desk.store.git_dir(project.id)).unwrap();
    let tip = repository.find_reference("refs/heads/main").unwrap().peel_to_tree().unwrap();
    let mut committed = Files::new();
    tip.walk(git2::TreeWalkMode::PreOrder, |root, entry| {
        if entry.kind() == Some(git2::ObjectType::Blob) {
            let path = RelPath::parse(&format!("{root}{}", entry.name().unwrap())).unwrap();
            let blob = repository.find_blob(entry.id()).unwrap();
            committed.insert(path.to_string(), blob.content().to_vec());
        }
        git2::TreeWalkResult::Ok
    })
    .unwrap();
    let mut head = model.head.clone();
    head.remove(".env");
    prop_assert_eq!(committed, head);
    Ok(())
}

/// `PROPTEST_CASES`, or few enough for every test run.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_and_nothing_else_changes(steps in prop::collection::vec(step(), 1..25)) {
        check(steps)?;
    }
}
