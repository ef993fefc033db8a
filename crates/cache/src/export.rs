//! Archives of a version.

use std::io::{Seek, Write};
use std::path::Path;

use vectort_core::{ProjectId, RelPath};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::error::{CacheError, Result};
use crate::folder::is_secret;
use crate::rows;
use crate::session::{Missing, Scope, Session};
use crate::store::Store;

/// What an archive holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The version.
    pub seq: u32,
    /// Number of files.
    pub files: u32,
    /// Their sizes added up, uncompressed, in bytes.
    pub bytes: u64,
    /// Files left out because they usually hold secrets (`.env`), in path order.
    pub secrets: Vec<RelPath>,
}

impl Store {
    /// Writes a ZIP archive of a version, or of the head with the person's outside edits taken in.
    ///
    /// The same version gives the same bytes: paths in order, no times, no owner. Files that
    /// usually hold secrets are left out and listed.
    pub fn write_zip<W: Write + Seek>(
        &self,
        project: ProjectId,
        seq: Option<u32>,
        writer: W,
    ) -> Result<Exported> {
        let mut session = Session::begin(self, project)?;
        let (seq, tree) = if let Some(seq) = seq {
            (seq, rows::tree(&self.truth(), &session.project, Some(seq))?)
        } else {
            if session.capture(Scope::All(&[]))?.is_some() {
                session.project(Missing::Leave);
            }
            let head = session.project.head.ok_or(CacheError::UnknownVersion(0))?;
            (head, session.head.clone())
        };
        drop(session);
        let mut exported = Exported { seq, files: 0, bytes: 0, secrets: Vec::new() };
        let mut archive = ZipWriter::new(writer);
        for (path, entry) in &tree {
            if is_secret(path) {
                exported.secrets.push(path.clone());
                continue;
            }
            let bytes = rows::blob(&self.truth(), entry.blob)?;
            let options = SimpleFileOptions::default()
                .compression_method(CompressionMethod::Deflated)
                .last_modified_time(DateTime::DEFAULT)
                .unix_permissions(if bytes.starts_with(b"#!") { 0o755 } else { 0o644 });
            archive.start_file(path.as_str(), options)?;
            archive.write_all(&bytes).map_err(CacheError::io("archive"))?;
            exported.files += 1;
            exported.bytes += entry.size;
        }
        archive.finish()?.flush().map_err(CacheError::io("archive"))?;
        Ok(exported)
    }

    /// As [`Store::write_zip`], to a file that appears whole or not at all. A file that is there
    /// is replaced.
    pub fn export_zip(&self, project: ProjectId, seq: Option<u32>, target: &Path) -> Result<Exported> {
        let target = std::path::absolute(target).map_err(CacheError::io(target))?;
        let Some(name) = target.file_name() else { return Err(CacheError::NotAFolder(target)) };
        let name = format!(".vectort-{:016x}-{}.tmp", rand::random::<u64>(), name.to_string_lossy());
        let partial = target.with_file_name(name);
        let written = fs_err::File::create(&partial).map_err(CacheError::io(&partial)).and_then(|file| {
            let exported = self.write_zip(project, seq, &file)?;
            file.sync_all().map_err(CacheError::io(&partial))?;
            fs_err::rename(&partial, &target).map_err(CacheError::io(&target))?;
            Ok(exported)
        });
        if written.is_err() {
            // Best effort: the name says whose it is, and the next scan of the folder ignores it.
            let _ = fs_err::remove_file(&partial);
        }
        written
    }
}
