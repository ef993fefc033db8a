//! What the tests share.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use tempfile::TempDir;
use vectort_cache::{Adoption, Author, Meta, NewProject, Project, Store, StoreOptions};
use vectort_core::{CheckState, Checks, ProjectId, RelPath};

/// A data folder and a place for projects, both gone at the end.
pub(crate) struct Desk {
    pub(crate) temp: TempDir,
    pub(crate) store: Store,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let temp = TempDir::new().unwrap();
        let store = open(&temp.path().join("home"));
        Self { temp, store }
    }

    pub(crate) fn home(&self) -> PathBuf {
        self.temp.path().join("home")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.temp.path().canonicalize().unwrap().join(name)
    }

    /// The data folder again, as another process would open it.
    pub(crate) fn reopen(&mut self) {
        self.store = open(&self.home());
    }

    pub(crate) fn create(&self, name: &str) -> Project {
        self.store.create(&new_project(&self.path(name))).unwrap()
    }

    /// A project with a current version of these files.
    pub(crate) fn project(&self, name: &str, files: &[(&str, &str)]) -> Project {
        let project = self.create(name);
        let mut draft = self.store.begin_draft(project.id).unwrap();
        for (path, text) in files {
            draft.write(&rel(path), text.as_bytes()).unwrap();
        }
        let landed = draft.accept(&meta("made")).unwrap();
        assert!(landed.folder.is_whole(), "{:?}", landed.folder);
        self.store.by_id(project.id).unwrap()
    }

    pub(crate) fn adopt(&self, dir: &Path) -> vectort_cache::Result<vectort_cache::Adopted> {
        self.store.adopt(&adoption(dir))
    }

    pub(crate) fn version_files(&self, project: ProjectId, seq: u32) -> BTreeMap<String, Vec<u8>> {
        let files = self.store.files(project, seq).unwrap();
        files
            .into_iter()
            .map(|(path, entry)| (path.to_string(), self.store.content(entry.blob).unwrap()))
            .collect()
    }
}

/// A clock that ticks one second at each look, from 2026-01-01T00:00:00Z.
pub(crate) fn open(home: &Path) -> Store {
    let ticks = AtomicI64::new(1_767_225_600);
    let clock = move || Timestamp::from_second(ticks.fetch_add(1, Ordering::Relaxed)).unwrap();
    Store::open_with(home, StoreOptions { clock: Some(Arc::new(clock)), max_bytes: None }).unwrap()
}

pub(crate) fn new_project(dir: &Path) -> NewProject {
    NewProject {
        title: "Kanban".into(),
        description: "a kanban board".into(),
        type_id: "web_app".into(),
        framework: "react".into(),
        language: "en".into(),
        mode: "quick".into(),
        dir: dir.to_owned(),
        inputs: serde_json::json!({}),
    }
}

pub(crate) fn adoption(dir: &Path) -> Adoption {
    Adoption {
        dir: dir.to_owned(),
        title: None,
        type_id: "web_app".into(),
        framework: "vanilla".into(),
        language: "en".into(),
    }
}

pub(crate) fn meta(message: &str) -> Meta {
    Meta {
        author: Author::Model,
        message: message.into(),
        provider: Some("anthropic".into()),
        model: Some("a-model".into()),
        checks: Checks { parse: CheckState::Passed, ..Checks::default() },
        verified: true,
        run: Some(serde_json::json!({ "tokens": 12 })),
        turn: None,
    }
}

pub(crate) fn rel(path: &str) -> RelPath {
    RelPath::parse(path).unwrap()
}

/// Every regular file below a folder, links not followed.
pub(crate) fn disk(dir: &Path) -> BTreeMap<String, Vec<u8>> {
    fn walk(dir: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
        for entry in std::fs::read_dir(dir).unwrap() {
            let entry = entry.unwrap();
            let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                walk(&entry.path(), &format!("{name}/"), files);
            } else if kind.is_file() {
                files.insert(name, std::fs::read(entry.path()).unwrap());
            }
        }
    }
    let mut files = BTreeMap::new();
    if dir.exists() {
        walk(dir, "", &mut files);
    }
    files
}

pub(crate) fn texts(files: &[(&str, &str)]) -> BTreeMap<String, Vec<u8>> {
    files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect()
}

pub(crate) fn write(dir: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let file = dir.join(path);
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(file, bytes).unwrap();
}

/// git's own words, with no configuration of this machine.
pub(crate) fn git(repository: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .arg("--git-dir")
        .arg(repository)
        .args(arguments)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .output()
        .unwrap();
    assert!(output.status.success(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty(), "git {arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}
