//! The git projection: one bare repository per project, one commit per version.
//!
//! Accepted versions form `refs/heads/main`; each draft is `refs/drafts/<seq>`, a commit on the
//! version that it was made on. A repository that is missing, damaged or ahead of the database is
//! made again from the versions. Secrets (`.env`) are left out.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::Path;

use git2::{Commit, ErrorCode, ObjectType, Oid, Repository, RepositoryInitOptions, Signature, Time};
use rusqlite::Connection;

use crate::error::{CacheError, Result};
use crate::folder::is_secret;
use crate::model::{Author, Project, Version, VersionState};
use crate::rows::{self, GitVersion};

const MAIN: &str = "refs/heads/main";
const DRAFTS: &str = "refs/drafts/";
/// The commit trailer that says which version a commit is.
const TRAILER: &str = "Vectort-Version: ";

/// Commits the versions that the repository lacks. The caller holds the project's write lock.
pub(crate) fn catch_up(connection: &Connection, project: &Project, path: &Path) -> Result<()> {
    if project.head.is_none() {
        return Ok(());
    }
    match commit_missing(connection, project, path) {
        // Whatever is wrong with it, making it again is cheaper than judging it.
        Err(CacheError::Git(error)) => {
            tracing::info!(%error, project = %project.id, "repository made again");
            remove(path)?;
            commit_missing(connection, project, path)
        }
        outcome => outcome,
    }
}

/// Reads every object that a ref reaches; makes the repository again when one is bad. Returns
/// whether it had to.
pub(crate) fn repair(connection: &Connection, project: &Project, path: &Path) -> Result<bool> {
    let sound = Repository::open_bare(path).and_then(|repository| check(&repository)).is_ok();
    if !sound {
        remove(path)?;
    }
    catch_up(connection, project, path)?;
    Ok(!sound)
}

fn remove(path: &Path) -> Result<()> {
    match fs_err::remove_dir_all(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(CacheError::io(path)(error)),
        _ => Ok(()),
    }
}

fn commit_missing(connection: &Connection, project: &Project, path: &Path) -> Result<()> {
    let repository = open(path)?;
    clear_stale_locks(path);
    let main = main_seq(&repository)?;
    let mut commits = Commits { repository: &repository, known: BTreeMap::new() };
    let drafts: BTreeSet<u32> = commits.drafts()?;
    let last: u32 = connection
        .prepare_cached("SELECT max(seq) FROM versions WHERE project = ?1")?
        .query_row([project.pk], |row| row.get(0))?;
    if main.max(drafts.last().copied().unwrap_or(0)) > last {
        return Err(git2::Error::from_str("repository is ahead of the database").into());
    }
    let connection = &*connection.unchecked_transaction()?;
    for missing in rows::git_versions(connection, project, main, |seq| drafts.contains(&seq))? {
        commits.add(connection, &missing)?;
    }
    Ok(())
}

fn open(path: &Path) -> Result<Repository> {
    match Repository::open_bare(path) {
        // libgit2 opens what git would not take for a repository.
        Ok(repository) if repository.find_reference("HEAD")?.symbolic_target()? == Some(MAIN) => {
            Ok(repository)
        }
        Ok(_) => Err(git2::Error::from_str("HEAD is not main").into()),
        Err(error) if error.code() == ErrorCode::NotFound && !path.exists() => {
            let mut options = RepositoryInitOptions::new();
            // No templates: a person's hooks do not belong here.
            options.bare(true).initial_head("main").external_template(false);
            Ok(Repository::init_opts(path, &options)?)
        }
        Err(error) => Err(error.into()),
    }
}

/// A kill in the middle of a ref update leaves its lock file. The write lock says nobody is at it.
fn clear_stale_locks(path: &Path) {
    let folders = [path.to_owned(), path.join("refs/heads"), path.join("refs/drafts")];
    for folder in folders {
        for entry in fs_err::read_dir(folder).into_iter().flatten().flatten() {
            if entry.path().extension().is_some_and(|extension| extension == "lock") {
                // Best effort: if it stays, the update fails and the repository is made again.
                let _ = fs_err::remove_file(entry.path());
            }
        }
    }
}

/// The version at the tip of `main`; 0 before the first.
fn main_seq(repository: &Repository) -> Result<u32, git2::Error> {
    match repository.find_reference(MAIN) {
        Ok(reference) => seq_of(&reference.peel_to_commit()?),
        Err(error) if error.code() == ErrorCode::NotFound => Ok(0),
        Err(error) => Err(error),
    }
}

fn seq_of(commit: &Commit<'_>) -> Result<u32, git2::Error> {
    String::from_utf8_lossy(commit.message_bytes())
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix(TRAILER)?.parse().ok())
        .ok_or_else(|| git2::Error::from_str("commit names no version"))
}

struct Commits<'r> {
    repository: &'r Repository,
    known: BTreeMap<u32, Oid>,
}

impl<'r> Commits<'r> {
    fn drafts(&mut self) -> Result<BTreeSet<u32>, git2::Error> {
        let mut drafts = BTreeSet::new();
        for reference in self.repository.references_glob(&format!("{DRAFTS}*"))? {
            let commit = reference?.peel_to_commit()?;
            let seq = seq_of(&commit)?;
            self.known.insert(seq, commit.id());
            drafts.insert(seq);
        }
        Ok(drafts)
    }

    fn add(&mut self, connection: &Connection, missing: &GitVersion) -> Result<()> {
        let version = &missing.version;
        let parent = version.parent.map(|seq| self.commit(seq)).transpose()?;
        let base = match &parent {
            Some(parent) if !missing.full => Some(parent.tree()?),
            _ => None,
        };
        let mut changes = BTreeMap::new();
        for (path, blob) in missing.changes.iter().filter(|(path, _)| !is_secret(path)) {
            let file = match blob {
                Some(blob) => {
                    let bytes = rows::blob(connection, *blob)?;
                    let mode = if bytes.starts_with(b"#!") { 0o100_755 } else { 0o100_644 };
                    Some((self.repository.blob(&bytes)?, mode))
                }
                None => None,
            };
            changes.insert(path.as_str(), file);
        }
        let tree = match write_tree(self.repository, base.as_ref(), &changes)? {
            Some(tree) => tree,
            None => self.repository.treebuilder(None)?.write()?,
        };
        let tree = self.repository.find_tree(tree)?;
        let who = signature(version)?;
        let message = message(version);
        let parents: Vec<&Commit<'_>> = parent.iter().collect();
        let oid = self.repository.commit(None, &who, &who, &message, &tree, &parents)?;
        let name = match version.state {
            VersionState::Draft => format!("{DRAFTS}{}", version.seq),
            VersionState::Current | VersionState::Past => MAIN.to_owned(),
        };
        self.repository.reference(&name, oid, true, "version")?;
        self.known.insert(version.seq, oid);
        Ok(())
    }

    /// The commit of an earlier version: known, or back along `main`.
    fn commit(&mut self, seq: u32) -> Result<Commit<'r>, git2::Error> {
        if let Some(oid) = self.known.get(&seq) {
            return self.repository.find_commit(*oid);
        }
        let mut commit = self.repository.find_reference(MAIN)?.peel_to_commit()?;
        loop {
            let found = seq_of(&commit)?;
            self.known.insert(found, commit.id());
            if found == seq {
                return Ok(commit);
            }
            commit = commit.parent(0)?;
        }
    }
}

type GitFile = Option<(Oid, i32)>;

/// Writes `base` with `changes` applied; `None` when nothing is left.
fn write_tree(
    repository: &Repository,
    base: Option<&git2::Tree<'_>>,
    changes: &BTreeMap<&str, GitFile>,
) -> Result<Option<Oid>, git2::Error> {
    let mut files: BTreeMap<&str, GitFile> = BTreeMap::new();
    let mut folders: BTreeMap<&str, BTreeMap<&str, GitFile>> = BTreeMap::new();
    for (path, file) in changes {
        match path.split_once('/') {
            Some((folder, rest)) => {
                folders.entry(folder).or_default().insert(rest, *file);
            }
            None => {
                files.insert(path, *file);
            }
        }
    }
    let mut builder = repository.treebuilder(base)?;
    let kind = |name: &str| base.and_then(|base| base.get_name(name)).and_then(|entry| entry.kind());
    // A name may change from file to folder or back, so files go first and come last.
    for (name, file) in &files {
        if file.is_none() && kind(name) == Some(ObjectType::Blob) {
            builder.remove(name)?;
        }
    }
    for (name, below) in &folders {
        let inner = match base.and_then(|base| base.get_name(name)) {
            Some(entry) if entry.kind() == Some(ObjectType::Tree) => Some(repository.find_tree(entry.id())?),
            _ => None,
        };
        match write_tree(repository, inner.as_ref(), below)? {
            Some(tree) => {
                builder.insert(name, tree, 0o040_000)?;
            }
            None if inner.is_some() => builder.remove(name)?,
            None => {}
        }
    }
    for (name, file) in &files {
        if let Some((blob, mode)) = file {
            builder.insert(name, *blob, *mode)?;
        }
    }
    if builder.is_empty() { Ok(None) } else { builder.write().map(Some) }
}

/// Names that no mail can reach (RFC 2606): the history says who, never an account.
fn signature(version: &Version) -> Result<Signature<'static>, git2::Error> {
    let (name, mail) = match version.author {
        Author::Model => ("Vectort model", "model@vectort.invalid"),
        Author::Person => ("Vectort person", "person@vectort.invalid"),
        Author::Starter => ("Vectort starter", "starter@vectort.invalid"),
        Author::Import => ("Vectort import", "import@vectort.invalid"),
    };
    Signature::new(name, mail, &Time::new(version.at.as_second(), 0))
}

/// Subject, body, and trailers that say what the database knows.
fn message(version: &Version) -> String {
    use std::fmt::Write as _;
    let reason = match serde_json::to_value(version.reason) {
        Ok(serde_json::Value::String(reason)) => reason,
        _ => String::new(),
    };
    // A NUL would end the commit's text; a trailer in a model's words would name another version.
    let text = version.message.replace('\0', "").replace(TRAILER, "");
    let mut message = if text.trim().is_empty() { reason.clone() } else { text.trim().to_owned() };
    message.push_str("\n\n");
    let _ = writeln!(message, "Vectort-Reason: {reason}");
    if let Some(model) = &version.model {
        let _ = writeln!(message, "Vectort-Model: {}", model.replace(['\0', '\n', '\r'], " "));
    }
    let _ = writeln!(message, "Vectort-Verified: {}", version.verified);
    let _ = writeln!(message, "{TRAILER}{}", version.seq);
    message
}

/// Every object that a ref reaches can be read, and has its name's bytes (libgit2 checks that).
fn check(repository: &Repository) -> Result<(), git2::Error> {
    let database = repository.odb()?;
    let mut seen = BTreeSet::new();
    let mut next = Vec::new();
    for reference in repository.references()? {
        next.push(reference?.peel_to_commit()?.id());
    }
    while let Some(oid) = next.pop() {
        if !seen.insert(oid) {
            continue;
        }
        let object = database.read(oid)?;
        match object.kind() {
            ObjectType::Commit => {
                let commit = repository.find_commit(oid)?;
                next.push(commit.tree_id());
                next.extend(commit.parent_ids());
            }
            ObjectType::Tree => next.extend(repository.find_tree(oid)?.iter().map(|entry| entry.id())),
            _ => {}
        }
    }
    Ok(())
}
