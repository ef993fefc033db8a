//! Bounds that hold everywhere, so that a hostile answer or folder costs bounded work.
//!
//! Source: the threat model's "model writes files" row (1 MiB a file, 2,000 files).

/// Largest file that a model may write or a version may hold, in bytes.
pub const MAX_FILE_BYTES: usize = 1 << 20;
/// Most files in one project.
pub const MAX_FILES: usize = 2_000;
/// Longest project-relative path, in UTF-8 bytes. Windows' `MAX_PATH` (260) leaves little more.
pub const MAX_PATH_BYTES: usize = 200;
/// Longest path component, in UTF-8 bytes (ext4, APFS and NTFS allow 255 units).
pub const MAX_COMPONENT_BYTES: usize = 120;
/// Longest description, in Unicode scalar values.
pub const MAX_DESCRIPTION_CHARS: usize = 10_000;
