//! ZIP archives of other people.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

use vectort_core::RelPath;
use zip::ZipArchive;
use zip::result::ZipError;

use super::{Intake, IntakeError, MAX_BYTES, MAX_ENTRIES, Place, Planter, only_top, place};
use crate::model::SkipReason;

/// More than this many bytes for each packed one is no file that a person has: Deflate reaches
/// 1,032 on nothing but zeros, and sources stay below 20.
const MAX_RATIO: u64 = 200;
/// Small files may be packed as tightly as they like.
const FREE_BYTES: u64 = 4 << 20;
/// The end of a central directory, with the longest comment (APPNOTE.TXT, 4.3.16).
const MAX_END: u64 = 22 + 65_535;

/// What an entry is, before anything is unpacked.
struct Entry {
    at: usize,
    path: RelPath,
    executable: bool,
    packed: u64,
}

/// Unpacks an archive into an empty folder. One folder that holds everything is left out of the
/// paths. Archives that are encrypted, ambiguous, damaged, far too large or that lead outside are
/// refused.
pub fn unpack_zip(
    archive: &Path,
    into: &Path,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<Intake, IntakeError> {
    let mut file = File::open(archive).map_err(IntakeError::io(archive))?;
    let size = file.metadata().map_err(IntakeError::io(archive))?.len();
    if size > MAX_BYTES {
        return Err(IntakeError::TooLarge);
    }
    let declared = declared_entries(&mut file, size).map_err(IntakeError::io(archive))?;
    if declared.is_some_and(|entries| entries > MAX_ENTRIES) {
        return Err(IntakeError::TooManyEntries);
    }
    let mut zip = ZipArchive::new(BufReader::new(file)).map_err(refusal)?;
    if zip.len() > MAX_ENTRIES {
        return Err(IntakeError::TooManyEntries);
    }
    // The archive is read by name, and keeps one of two.
    if declared.is_some_and(|entries| entries != zip.len()) {
        return Err(IntakeError::Duplicate);
    }
    if zip.has_overlapping_files().map_err(refusal)? {
        return Err(IntakeError::Damaged);
    }
    let mut planter = Planter::new(into, is_cancelled);
    let entries = entries(&mut zip, &mut planter)?;
    planter.strip = only_top(entries.iter().map(|entry| &entry.path));
    for entry in entries {
        let mut content = zip.by_index(entry.at).map_err(refusal)?;
        let most = FREE_BYTES.max(entry.packed.saturating_mul(MAX_RATIO));
        let mut bounded = (&mut content).take(most + 1);
        let before = planter.intake.bytes;
        planter.put(&entry.path, &mut bounded, entry.executable)?;
        if planter.intake.bytes - before > most {
            return Err(IntakeError::TooLarge);
        }
    }
    planter.finish()
}

fn entries<R: Read + Seek>(
    zip: &mut ZipArchive<R>,
    planter: &mut Planter<'_>,
) -> Result<Vec<Entry>, IntakeError> {
    let mut entries = Vec::new();
    for at in 0..zip.len() {
        planter.check_cancelled()?;
        let entry = zip.by_index_raw(at).map_err(refusal)?;
        let name = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if entry.is_dir() {
            // Judged all the same: a folder outside is an attempt.
            place(name.trim_end_matches(['/', '\\']))?;
            continue;
        }
        if entry.encrypted() {
            return Err(IntakeError::Encrypted);
        }
        match place(&name)? {
            Place::Passed => {}
            Place::Unholdable => planter.skip(&name, SkipReason::Name),
            Place::At(path) if entry.is_symlink() => planter.skip(path.as_str(), SkipReason::Symlink),
            Place::At(path) => entries.push(Entry {
                at,
                path,
                executable: entry.unix_mode().is_some_and(|mode| mode & 0o111 != 0),
                packed: entry.compressed_size(),
            }),
        }
    }
    Ok(entries)
}

/// How many entries the archive says it has; `None` for one that says it elsewhere (ZIP64).
fn declared_entries(file: &mut File, size: u64) -> io::Result<Option<usize>> {
    file.seek(SeekFrom::Start(size.saturating_sub(MAX_END)))?;
    let mut end = Vec::new();
    file.read_to_end(&mut end)?;
    file.rewind()?;
    let at = end.windows(4).rposition(|window| window == b"PK\x05\x06");
    let count =
        at.and_then(|at| end.get(at + 10..at + 12)).map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]));
    Ok(count.filter(|count| *count != u16::MAX).map(usize::from))
}

fn refusal(error: ZipError) -> IntakeError {
    match error {
        ZipError::Io(source) if source.kind() != io::ErrorKind::UnexpectedEof => {
            IntakeError::Io { path: "archive".into(), source }
        }
        ZipError::UnsupportedArchive(text) if text == ZipError::PASSWORD_REQUIRED => IntakeError::Encrypted,
        ZipError::UnsupportedArchive(_) | ZipError::CompressionMethodNotSupported(_) => {
            IntakeError::Unsupported
        }
        _ => IntakeError::Damaged,
    }
}
