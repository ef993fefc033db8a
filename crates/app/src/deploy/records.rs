//! The names and deployments of the past: a file of JSON lines for each project, in `deployments`
//! of the data folder.
//!
//! A line is only ever added. One that was cut by a crash, or that a newer Vectort wrote, is
//! passed over; it hides no other.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use vectort_contract::DeploymentView;
use vectort_core::ProjectId;

/// Most deployments that are shown.
const MAX_SHOWN: usize = 100;

/// The records of one data folder.
#[derive(Debug, Clone)]
pub(super) struct Records {
    folder: PathBuf,
}

/// A line.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "record", rename_all = "snake_case")]
enum Record {
    /// From here on the project is called so there.
    Named { target: String, name: String },
    /// The vendor made it ready.
    Deployed(DeploymentView),
}

impl Records {
    pub(super) fn of(home: &Path) -> Self {
        Self { folder: home.join("deployments") }
    }

    /// Where a project's records are.
    pub(super) fn path(&self, project: ProjectId) -> PathBuf {
        self.folder.join(format!("{project}.jsonl"))
    }

    /// Adds a deployment. It is on the disk when this returns.
    pub(super) fn add(&self, project: ProjectId, deployment: DeploymentView) -> io::Result<()> {
        self.append(project, &Record::Deployed(deployment))
    }

    /// Keeps `name` as the project's name at `target`.
    pub(super) fn claim(&self, project: ProjectId, target: &str, name: &str) -> io::Result<()> {
        if self.name(project, target)?.as_deref() == Some(name) {
            return Ok(());
        }
        self.append(project, &Record::Named { target: target.to_owned(), name: name.to_owned() })
    }

    /// A project's deployments, the latest first.
    pub(super) fn list(&self, project: ProjectId) -> io::Result<Vec<DeploymentView>> {
        let deployed = |record| match record {
            Record::Deployed(deployment) => Some(deployment),
            Record::Named { .. } => None,
        };
        Ok(read(&self.path(project))?.filter_map(deployed).take(MAX_SHOWN).collect())
    }

    /// What the project was called last at `target`.
    pub(super) fn name(&self, project: ProjectId, target: &str) -> io::Result<Option<String>> {
        Ok(names(&self.path(project), target)?.next())
    }

    /// Whether another project than `project` was ever called `name` at `target`.
    pub(super) fn is_anothers(&self, project: ProjectId, target: &str, name: &str) -> io::Result<bool> {
        let own = self.path(project);
        let entries = match fs_err::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            Err(error) => return Err(error),
        };
        for entry in entries {
            let path = entry?.path();
            if path != own && names(&path, target)?.any(|known| known == name) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    fn append(&self, project: ProjectId, record: &Record) -> io::Result<()> {
        fs_err::create_dir_all(&self.folder)?;
        // The line break in front ends a line that was cut.
        let line = format!("\n{}\n", serde_json::to_string(record)?);
        let mut file = fs_err::OpenOptions::new().append(true).create(true).open(self.path(project))?;
        file.write_all(line.as_bytes())?;
        file.sync_data()
    }
}

fn names(path: &Path, target: &str) -> io::Result<impl Iterator<Item = String>> {
    Ok(read(path)?.filter_map(move |record| match record {
        Record::Named { target: there, name } if there == target => Some(name),
        _ => None,
    }))
}

/// A file's records, the latest first.
fn read(path: &Path) -> io::Result<impl Iterator<Item = Record>> {
    let text = match fs_err::read(path) {
        Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => String::new(),
        Err(error) => return Err(error),
    };
    let lines: Vec<Record> = text.lines().rev().filter_map(|line| serde_json::from_str(line).ok()).collect();
    Ok(lines.into_iter())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deployment(name: &str, version: u32) -> DeploymentView {
        DeploymentView {
            target: "vercel".to_owned(),
            name: name.to_owned(),
            url: format!("https://{name}.vercel.app"),
            version,
            at: "2026-11-22T00:00:00Z".to_owned(),
            live: true,
        }
    }

    #[test]
    fn the_latest_comes_first_and_a_cut_line_hides_no_other() {
        let home = tempfile::tempdir().expect("a folder");
        let (records, project) = (Records::of(home.path()), ProjectId::fresh());
        assert_eq!(records.list(project).expect("none"), []);
        records.add(project, deployment("todo", 1)).expect("added");
        let path = records.path(project);
        let mut text = fs_err::read_to_string(&path).expect("written");
        text += "\n{\"record\":\"deployed\",\"tar";
        fs_err::write(&path, text).expect("cut");
        records.add(project, deployment("todo", 2)).expect("added");
        let versions: Vec<_> = records.list(project).expect("read").iter().map(|past| past.version).collect();
        assert_eq!(versions, [2, 1]);
    }

    #[test]
    fn a_name_is_anothers_only_when_another_project_has_it_there() {
        let home = tempfile::tempdir().expect("a folder");
        let (records, one, two) = (Records::of(home.path()), ProjectId::fresh(), ProjectId::fresh());
        let is_anothers = |project, name| records.is_anothers(project, "vercel", name).expect("read");
        assert!(!is_anothers(one, "todo"));
        records.claim(one, "vercel", "todo").expect("claimed");
        records.claim(one, "vercel", "todo").expect("claimed again");
        assert!(!is_anothers(one, "todo"));
        assert!(is_anothers(two, "todo"));
        assert!(!is_anothers(two, "notes"));
        assert!(!records.is_anothers(two, "netlify", "todo").expect("read"));
        let text = fs_err::read_to_string(records.path(one)).expect("written");
        assert_eq!(text.matches("todo").count(), 1, "said once");
        records.claim(one, "vercel", "notes").expect("claimed");
        assert_eq!(records.name(one, "vercel").expect("read").as_deref(), Some("notes"), "the last one");
        assert_eq!(records.name(one, "netlify").expect("read"), None);
        assert!(is_anothers(two, "todo"), "the old one may still be there");
    }
}
