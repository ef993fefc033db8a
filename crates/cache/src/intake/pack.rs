//! The files of one commit in a git pack.

use std::io::{self, Cursor};
use std::path::Path;

use git2::{ObjectType, Odb, Oid, Repository, Tree};

use super::{Intake, IntakeError, MAX_BYTES, MAX_ENTRIES, Place, Planter, place};
use crate::model::SkipReason;

/// How deep folders go.
const MAX_DEPTH: usize = 64;
/// What a pointer to a large file begins with (git-lfs, spec.md).
const LFS_POINTER: &[u8] = b"version https://git-lfs.github.com/spec/";
const MAX_POINTER_BYTES: usize = 1_024;

const SYMLINK: i32 = 0o120_000;
const SUBMODULE: i32 = 0o160_000;
const EXECUTABLE: i32 = 0o100_755;

/// Puts the files of a commit (40 hexadecimal digits), or of one of its folders, into an empty
/// folder. `scratch` is another empty folder, for the pack's index. Links, submodules and pointers
/// to large files are left out.
pub fn unpack_git(
    pack: &Path,
    commit: &str,
    folder: &str,
    scratch: &Path,
    into: &Path,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<Intake, IntakeError> {
    let repository = Repository::init_bare(scratch).map_err(damaged)?;
    let odb = repository.odb().map_err(damaged)?;
    let mut writer = odb.packwriter().map_err(damaged)?;
    let mut file = fs_err::File::open(pack).map_err(IntakeError::io(pack))?;
    copy(&mut file, &mut writer, is_cancelled)?;
    writer.commit().map_err(damaged)?;

    let commit = Oid::from_str(commit).and_then(|id| repository.find_commit(id)).map_err(damaged)?;
    let mut tree = commit.tree().map_err(damaged)?;
    let folder = folder.trim_matches('/');
    if !folder.is_empty() {
        let missing = |_| IntakeError::NoSuchFolder(folder.to_owned());
        let entry = tree.get_path(Path::new(folder)).map_err(missing)?;
        tree = repository.find_tree(entry.id()).map_err(missing)?;
    }
    let mut walk =
        Walk { repository: &repository, odb: &odb, planter: Planter::new(into, is_cancelled), entries: 0 };
    walk.tree(&tree, "", 0)?;
    walk.planter.finish()
}

fn copy(
    from: &mut impl io::Read,
    to: &mut impl io::Write,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<(), IntakeError> {
    let mut buffer = vec![0; 256 << 10];
    loop {
        if is_cancelled() {
            return Err(IntakeError::Cancelled);
        }
        let read = from.read(&mut buffer).map_err(IntakeError::io(Path::new("pack")))?;
        if read == 0 {
            return Ok(());
        }
        to.write_all(&buffer[..read]).map_err(|_| IntakeError::Damaged)?;
    }
}

struct Walk<'a> {
    repository: &'a Repository,
    odb: &'a Odb<'a>,
    planter: Planter<'a>,
    entries: usize,
}

impl Walk<'_> {
    fn tree(&mut self, tree: &Tree<'_>, prefix: &str, depth: usize) -> Result<(), IntakeError> {
        if depth > MAX_DEPTH {
            return Err(IntakeError::Damaged);
        }
        for entry in tree {
            self.entries += 1;
            if self.entries > MAX_ENTRIES {
                return Err(IntakeError::TooManyEntries);
            }
            self.planter.check_cancelled()?;
            let name = String::from_utf8_lossy(entry.name_bytes()).into_owned();
            if name.contains(['/', '\\']) {
                // A folder's entry has one name; a tree with more was not made by git.
                return Err(IntakeError::UnsafePath(name));
            }
            let text = format!("{prefix}{name}");
            let path = match place(&text)? {
                Place::Passed => continue,
                Place::Unholdable => {
                    self.planter.skip(&text, SkipReason::Name);
                    continue;
                }
                Place::At(path) => path,
            };
            match (entry.filemode(), entry.kind()) {
                (SYMLINK, _) => self.planter.skip(&text, SkipReason::Symlink),
                (SUBMODULE, _) => self.planter.skip(&text, SkipReason::Special),
                (_, Some(ObjectType::Tree)) => {
                    let inner = self.repository.find_tree(entry.id()).map_err(damaged)?;
                    self.tree(&inner, &format!("{text}/"), depth + 1)?;
                }
                (mode, Some(ObjectType::Blob)) => {
                    let (size, _) = self.odb.read_header(entry.id()).map_err(damaged)?;
                    if size as u64 + self.planter.intake.bytes > MAX_BYTES {
                        return Err(IntakeError::TooLarge);
                    }
                    let object = self.odb.read(entry.id()).map_err(damaged)?;
                    let bytes = object.data();
                    if bytes.len() <= MAX_POINTER_BYTES && bytes.starts_with(LFS_POINTER) {
                        self.planter.skip(&text, SkipReason::TooLarge);
                    } else {
                        self.planter.put(&path, &mut Cursor::new(bytes), mode == EXECUTABLE)?;
                    }
                }
                _ => return Err(IntakeError::Damaged),
            }
        }
        Ok(())
    }
}

#[expect(clippy::needless_pass_by_value, reason = "as `map_err` gives it")]
fn damaged(error: git2::Error) -> IntakeError {
    tracing::debug!(%error, "pack not read");
    IntakeError::Damaged
}
