//! A project's files, as its commits make them.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use uuid::Uuid;
use vectort_core::RelPath;
use vectort_store::{Commit, Project};

use crate::problem::{Problem, Result};
use crate::state::Server;

/// How many commits are read at once.
pub(crate) const PAGE: u32 = 500;

/// How many projects' trees are remembered.
const MOST_REMEMBERED: usize = 256;

/// A file of a tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) path: RelPath,
    pub(crate) hash: String,
    pub(crate) size: u64,
}

/// The files after a revision, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Tree {
    /// The revision; 0 without any.
    pub(crate) rev: u64,
    pub(crate) files: BTreeMap<String, Node>,
}

impl Tree {
    /// The tree one commit later.
    pub(crate) fn apply(&mut self, commit: &Commit) -> Result<()> {
        for change in &commit.changes {
            match &change.hash {
                Some(hash) => {
                    let path = RelPath::parse(&change.path).map_err(|error| Problem::internal(&error))?;
                    let node = Node { path, hash: hash.clone(), size: change.size };
                    self.files.insert(change.file.clone(), node);
                }
                None => drop(self.files.remove(&change.file)),
            }
        }
        self.rev = commit.rev;
        Ok(())
    }

    /// By path: id and file.
    pub(crate) fn by_path(&self) -> BTreeMap<&RelPath, (&str, &Node)> {
        self.files.iter().map(|(id, node)| (&node.path, (id.as_str(), node))).collect()
    }
}

/// Trees read before: commits never change, so one of an earlier revision only lacks the later ones.
#[derive(Default)]
pub(crate) struct Trees(Mutex<HashMap<Uuid, Arc<Tree>>>);

impl Trees {
    fn get(&self, project: Uuid) -> Option<Arc<Tree>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&project).cloned()
    }

    fn keep(&self, project: Uuid, tree: &Arc<Tree>) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_REMEMBERED && !known.contains_key(&project) {
            known.clear();
        }
        if known.get(&project).is_none_or(|known| known.rev < tree.rev) {
            known.insert(project, Arc::clone(tree));
        }
    }
}

impl Server {
    /// The project's files now.
    pub(crate) async fn tree(&self, project: Uuid) -> Result<Arc<Tree>> {
        let known = self.trees().get(project).unwrap_or_default();
        let mut tree: Option<Tree> = None;
        loop {
            let since = tree.as_ref().map_or(known.rev, |tree| tree.rev);
            let page = self.store().commits(project, since, PAGE).await?;
            let is_last = page.len() < PAGE as usize;
            if !page.is_empty() {
                let tree = tree.get_or_insert_with(|| (*known).clone());
                page.iter().try_for_each(|commit| tree.apply(commit))?;
            }
            if is_last {
                break;
            }
        }
        let Some(tree) = tree else { return Ok(known) };
        let tree = Arc::new(tree);
        self.trees().keep(project, &tree);
        Ok(tree)
    }

    /// Every file with its content, by path.
    pub(crate) async fn contents(&self, project: &Project, tree: &Tree) -> Result<BTreeMap<RelPath, Bytes>> {
        let hashes = tree.files.values().map(|node| node.hash.as_str());
        let contents = self.blob_bytes(project.owner, hashes).await?;
        let content = |node: &Node| contents.get(&node.hash).cloned().unwrap_or_default();
        Ok(tree.files.values().map(|node| (node.path.clone(), content(node))).collect())
    }
}
