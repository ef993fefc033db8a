//! Commits: one insert is a whole push, and the store's rules of uniqueness are its compare-and-swap
//! and its exactly-once (`docs/API.md`, sync).

use std::collections::{BTreeMap, BTreeSet, HashSet};

use bytes::Bytes;
use uuid::Uuid;
use vectort_contract::api::ApiCode;
use vectort_contract::hosted::PushChange;
use vectort_core::RelPath;
use vectort_core::limits::MAX_FILES;
use vectort_store::{Change, Commit, Project, StoreError, Unique};

use crate::blobs::is_hash;
use crate::problem::{Problem, Result};
use crate::state::Server;
use crate::tree::Tree;

/// The device that generations push as.
pub(crate) const MODEL: &str = "model";

/// Longest name of a device or a mutation, in characters.
const MOST_NAME: usize = 64;

/// Longest message, in characters.
const MOST_MESSAGE: usize = 500;

/// How often somebody else may push before a generation does.
const MOST_RACES: usize = 32;

/// A push that is to be made.
#[derive(Debug, Clone)]
pub(crate) struct Mutation {
    pub(crate) client: String,
    pub(crate) name: String,
    pub(crate) base: u64,
    pub(crate) changes: Vec<PushChange>,
    pub(crate) message: String,
    pub(crate) author: &'static str,
}

/// What became of a generation's files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Landed {
    /// The commit; `None` when nothing differs.
    pub(crate) rev: Option<u64>,
    /// Paths that changed.
    pub(crate) changed: Vec<String>,
    /// What lies beside an edit of the person's.
    pub(crate) conflicts: Vec<String>,
}

/// A name that a device gives itself or a mutation.
pub(crate) fn check_name(name: &str, field: &str) -> Result<()> {
    let is_fine = (1..=MOST_NAME).contains(&name.len())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    if is_fine { Ok(()) } else { Err(Problem::new(ApiCode::Invalid).about(field)) }
}

/// A fresh ULID: a `UUIDv7`'s bits in Crockford's Base32, which is the same layout.
pub(crate) fn ulid() -> String {
    const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits = Uuid::now_v7().as_u128();
    (0..26).rev().map(|at| char::from(ALPHABET[(bits >> (at * 5)) as usize & 31])).collect()
}

fn is_ulid(text: &str) -> bool {
    text.len() == 26 && text.bytes().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

impl Server {
    /// Makes a push, once. `conflict` with `head:<n>` when it is not on the head.
    pub(crate) async fn push(&self, project: &Project, mutation: Mutation) -> Result<Commit> {
        let known = self.store().commit_by_mutation(project.id, &mutation.client, &mutation.name).await;
        match known {
            Ok(commit) => return Ok(commit),
            Err(StoreError::NotFound) => {}
            Err(error) => return Err(error.into()),
        }
        if mutation.message.chars().count() > MOST_MESSAGE {
            return Err(Problem::new(ApiCode::Invalid).about("message"));
        }
        let tree = self.tree(project.id).await?;
        if tree.rev != mutation.base {
            return Err(behind(tree.rev));
        }
        let commit = Commit {
            project: project.id,
            rev: mutation.base + 1,
            client: mutation.client,
            mutation: mutation.name,
            base: mutation.base,
            changes: self.checked(project.owner, &tree, &mutation.changes).await?,
            message: mutation.message,
            author: mutation.author.to_owned(),
            at: self.now(),
        };
        match self.store().commit(&commit).await {
            Ok(()) => {}
            Err(StoreError::Duplicate(Unique::Mutation)) => {
                let known =
                    self.store().commit_by_mutation(project.id, &commit.client, &commit.mutation).await?;
                return Ok(known);
            }
            Err(StoreError::Duplicate(_)) => {
                return Err(behind(self.store().head(project.id).await?));
            }
            Err(error) => return Err(error.into()),
        }
        self.hint(project, commit.rev).await;
        Ok(commit)
    }

    /// Tells the project's document of its head. That is a hint: whoever is faster has a later one.
    async fn hint(&self, project: &Project, head: u64) {
        for _ in 0..3 {
            let Ok(mut latest) = self.store().project(project.owner, project.id).await else { return };
            if latest.head >= head {
                return;
            }
            latest.head = head;
            latest.updated_at = self.now();
            match self.store().project_update(&latest).await {
                Err(StoreError::Conflict) => {}
                _ => return,
            }
        }
    }

    /// The changes, if the project can have them: known contents, safe paths, none that some system
    /// takes for another, not too many files.
    async fn checked(&self, owner: Uuid, tree: &Tree, changes: &[PushChange]) -> Result<Vec<Change>> {
        let invalid = |about: String| Problem::new(ApiCode::Invalid).about(about);
        if changes.is_empty() || changes.len() > MAX_FILES {
            return Err(invalid("changes".to_owned()));
        }
        let hashes: Vec<&str> = changes.iter().filter_map(|change| change.hash.as_deref()).collect();
        if hashes.iter().any(|hash| !is_hash(hash)) {
            return Err(invalid("hash".to_owned()));
        }
        let sizes = self.blob_sizes(owner, &hashes).await?;
        let mut paths: BTreeMap<&str, RelPath> =
            tree.files.iter().map(|(id, node)| (id.as_str(), node.path.clone())).collect();
        let (mut seen, mut checked) = (HashSet::new(), Vec::with_capacity(changes.len()));
        for change in changes {
            if !is_ulid(&change.file_id) || !seen.insert(&change.file_id) {
                return Err(invalid("fileId".to_owned()));
            }
            let path = RelPath::parse(&change.path).map_err(|error| invalid(format!("path: {error}")))?;
            let size = if let Some(hash) = &change.hash {
                paths.insert(&change.file_id, path.clone());
                *sizes.get(hash).ok_or_else(|| invalid(format!("hash: {hash} was not uploaded")))?
            } else {
                paths.remove(change.file_id.as_str());
                0
            };
            checked.push(Change {
                file: change.file_id.clone(),
                path: path.to_string(),
                hash: change.hash.clone(),
                size,
            });
        }
        if paths.len() > MAX_FILES {
            return Err(invalid("changes: too many files".to_owned()));
        }
        let mut folds = BTreeSet::new();
        if let Some(clash) = paths.values().find(|path| !folds.insert(path.fold())) {
            return Err(invalid(format!("path: {clash} is there twice")));
        }
        Ok(checked)
    }

    /// Makes what a generation wrote on `base` the project's: a commit on the head, where edits that
    /// the person made meanwhile stay. What both changed lies beside theirs.
    pub(crate) async fn land(
        &self,
        project: &Project,
        generation: Uuid,
        base: &Tree,
        files: &BTreeMap<RelPath, Bytes>,
        message: &str,
    ) -> Result<Landed> {
        let mut hashes = BTreeMap::new();
        let known: BTreeMap<&RelPath, &str> =
            base.files.values().map(|node| (&node.path, node.hash.as_str())).collect();
        for (path, content) in files {
            let hash = blake3::hash(content).to_hex().to_string();
            if known.get(path) != Some(&hash.as_str()) {
                self.keep_blob(project.owner, content.clone()).await?;
            }
            hashes.insert(path.clone(), hash);
        }
        for _ in 0..MOST_RACES {
            let head = self.tree(project.id).await?;
            let (changes, landed) = rebase(base, &hashes, &head);
            if changes.is_empty() {
                return Ok(landed);
            }
            let mutation = Mutation {
                client: MODEL.to_owned(),
                name: generation.simple().to_string(),
                base: head.rev,
                changes,
                message: message.chars().take(MOST_MESSAGE).collect(),
                author: "model",
            };
            match self.push(project, mutation).await {
                Ok(commit) => return Ok(Landed { rev: Some(commit.rev), ..landed }),
                Err(problem) if problem.code() == ApiCode::Conflict => {}
                Err(problem) => return Err(problem),
            }
        }
        Err(Problem::new(ApiCode::Unavailable).after(1))
    }
}

fn behind(head: u64) -> Problem {
    Problem::new(ApiCode::Conflict).about(format!("head:{head}"))
}

/// The changes that bring what was made of `base` to `head`.
fn rebase(base: &Tree, made: &BTreeMap<RelPath, String>, head: &Tree) -> (Vec<PushChange>, Landed) {
    let (base, now) = (base.by_path(), head.by_path());
    let mut taken: BTreeSet<String> = now.keys().map(|path| path.fold()).collect();
    let (mut changes, mut landed) = (Vec::new(), Landed::default());
    let paths: BTreeSet<&RelPath> = base.keys().copied().chain(made.keys()).collect();
    // What goes makes room for what comes.
    for path in &paths {
        let Some((id, node)) = now.get(*path).copied() else { continue };
        let is_same = base.get(*path).is_some_and(|(_, old)| old.hash == node.hash);
        // Removed here, edited there: the edit wins.
        if !made.contains_key(*path) && is_same {
            taken.remove(&path.fold());
            landed.changed.push(path.to_string());
            changes.push(PushChange { file_id: id.to_owned(), path: path.to_string(), hash: None });
        }
    }
    for path in paths {
        let Some(hash) = made.get(path) else { continue };
        let old = base.get(path).map(|(_, node)| node.hash.as_str());
        if old == Some(hash.as_str()) {
            continue;
        }
        let current = now.get(path).copied();
        let mut write = |id: Option<&str>, path: &RelPath| {
            landed.changed.push(path.to_string());
            let file_id = id.map_or_else(ulid, str::to_owned);
            changes.push(PushChange { file_id, path: path.to_string(), hash: Some(hash.clone()) });
        };
        match current {
            Some((_, node)) if node.hash == *hash => {}
            Some((id, node)) if Some(node.hash.as_str()) == old => write(Some(id), path),
            None if taken.insert(path.fold()) => write(None, path),
            _ => {
                if let Some(aside) = aside(path, &mut taken) {
                    write(None, &aside);
                    landed.conflicts.push(aside.to_string());
                }
            }
        }
    }
    (changes, landed)
}

/// A free name beside `path`.
fn aside(path: &RelPath, taken: &mut BTreeSet<String>) -> Option<RelPath> {
    let (stem, extension) = match path.as_str().rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !extension.contains('/') => {
            (stem, format!(".{extension}"))
        }
        _ => (path.as_str(), String::new()),
    };
    (1..1_000).find_map(|nth| {
        let name = RelPath::parse(&format!("{stem}.conflict-model-{nth}{extension}")).ok()?;
        taken.insert(name.fold()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Node;

    fn tree(files: &[(&str, &str)]) -> Tree {
        let node = |(nth, (path, hash)): (usize, &(&str, &str))| {
            let path = RelPath::parse(path).expect("a safe path");
            (nth.to_string(), Node { path, hash: (*hash).to_owned(), size: 1 })
        };
        Tree { rev: 1, files: files.iter().enumerate().map(node).collect() }
    }

    fn made(files: &[(&str, &str)]) -> BTreeMap<RelPath, String> {
        let file =
            |(path, hash): &(&str, &str)| (RelPath::parse(path).expect("a safe path"), (*hash).to_owned());
        files.iter().map(file).collect()
    }

    fn shown(changes: &[PushChange]) -> Vec<(&str, Option<&str>)> {
        changes.iter().map(|change| (change.path.as_str(), change.hash.as_deref())).collect()
    }

    #[test]
    fn newer_edits_stay_whatever_the_model_wrote() {
        let base = tree(&[("a.js", "1"), ("b.js", "1"), ("c.js", "1"), ("d.js", "1"), ("e.js", "1")]);
        // The person edits a and b, removes c, adds f.
        let head = tree(&[("a.js", "2"), ("b.js", "2"), ("d.js", "1"), ("e.js", "1"), ("f.js", "2")]);
        // The model edits a, c and d, removes b and e, adds f and g.
        let model = made(&[("a.js", "3"), ("c.js", "3"), ("d.js", "3"), ("f.js", "3"), ("g.js", "3")]);
        let (changes, landed) = rebase(&base, &model, &head);
        assert_eq!(
            shown(&changes),
            [
                ("e.js", None),
                ("a.conflict-model-1.js", Some("3")),
                ("c.js", Some("3")),
                ("d.js", Some("3")),
                ("f.conflict-model-1.js", Some("3")),
                ("g.js", Some("3")),
            ]
        );
        assert_eq!(landed.conflicts, ["a.conflict-model-1.js", "f.conflict-model-1.js"]);
    }

    #[test]
    fn another_case_of_a_path_is_the_same_file_to_some_system() {
        let base = tree(&[("readme.md", "1")]);
        let (changes, _) = rebase(&base, &made(&[("README.md", "2")]), &base);
        assert_eq!(shown(&changes), [("readme.md", None), ("README.md", Some("2"))]);
        let theirs = tree(&[("readme.md", "1"), ("app.js", "1")]);
        let (changes, landed) = rebase(&base, &made(&[("readme.md", "1"), ("App.js", "2")]), &theirs);
        assert_eq!(shown(&changes), [("App.conflict-model-1.js", Some("2"))]);
        assert_eq!(landed.conflicts.len(), 1);
    }

    #[test]
    fn fresh_ids_are_ulids_in_the_order_of_time() {
        let ids: Vec<String> = (0..100).map(|_| ulid()).collect();
        assert!(ids.iter().all(|id| is_ulid(id)) && ids.is_sorted());
    }
}
