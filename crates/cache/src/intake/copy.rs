//! A folder of the person's, copied.

use std::path::Path;

use super::{Intake, IntakeError, MAX_ENTRIES, Place, Planter, place};
use crate::model::SkipReason;

/// Copies a folder into an empty one that does not lie in it. Links are left out.
pub fn copy_folder(from: &Path, into: &Path, is_cancelled: &dyn Fn() -> bool) -> Result<Intake, IntakeError> {
    let mut planter = Planter::new(into, is_cancelled);
    let mut entries = 0;
    let mut folders = vec![(from.to_owned(), String::new())];
    while let Some((folder, prefix)) = folders.pop() {
        for entry in fs_err::read_dir(&folder).map_err(IntakeError::io(&folder))? {
            let entry = entry.map_err(IntakeError::io(&folder))?;
            entries += 1;
            if entries > MAX_ENTRIES {
                return Err(IntakeError::TooManyEntries);
            }
            let text = format!("{prefix}{}", entry.file_name().to_string_lossy());
            let path = match place(&text)? {
                Place::Passed => continue,
                Place::Unholdable => {
                    planter.skip(&text, SkipReason::Name);
                    continue;
                }
                Place::At(path) => path,
            };
            let kind = entry.file_type().map_err(IntakeError::io(&entry.path()))?;
            if kind.is_dir() {
                folders.push((entry.path(), format!("{text}/")));
            } else if kind.is_file() {
                let mut file = fs_err::File::open(entry.path()).map_err(IntakeError::io(&entry.path()))?;
                let executable = is_executable(&entry.path());
                planter.put(&path, &mut file, executable)?;
            } else {
                let reason = if kind.is_symlink() { SkipReason::Symlink } else { SkipReason::Special };
                planter.skip(&text, reason);
            }
        }
    }
    planter.finish()
}

#[cfg(unix)]
fn is_executable(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt as _;
    fs_err::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_executable(_: &Path) -> bool {
    false
}
