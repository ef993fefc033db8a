//! The file format of one pack: what `vectort-packer` writes and [`super::Packs`] reads.
//!
//! ```text
//! "VPK1" · u8 length, version (UTF-8) · u32 LE length, manifest (zstd of JSON) · contents (zstd)
//! ```
//!
//! The version needs no decompression, and the manifest none of the contents. Development text
//! comes first in the contents, so that a preview stops decompressing before the production text.

use std::io::Read as _;

use serde::{Deserialize, Serialize};

use super::PacksError;

const MAGIC: &[u8; 4] = b"VPK1";
/// Refuses to allocate for a damaged length; the largest pack is some 8 MB.
const MAX_CONTENTS: u64 = 64 << 20;

/// What a pack holds.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// npm package name.
    pub package: String,
    /// Exact version.
    pub version: String,
    /// What an app may import.
    pub entries: Vec<Entry>,
    /// Specifier prefixes that mean another: `three/examples/jsm/` is `three/addons/`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<(String, String)>,
    /// Development modules: the entries and what they share.
    pub dev: Vec<Module>,
    /// Production modules: the entries and what they share.
    pub prod: Vec<Module>,
    /// Files for our own use (Tailwind's style sheets and compiler).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<File>,
}

/// A specifier that an app may import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// As written in an import.
    pub specifier: String,
    /// Names exported by the development form, `default` excluded, sorted.
    pub exports: Vec<String>,
    /// Whether there is a default export.
    pub has_default: bool,
}

/// A module's place in the contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Module {
    /// The specifier for an entry, `<package>/~/<name>` for a part that entries share.
    pub id: String,
    /// Byte offset in the decompressed contents.
    pub offset: usize,
    /// Length in bytes.
    pub len: usize,
    /// Ids of the modules it imports statically, of this pack or another.
    pub imports: Vec<String>,
}

/// A file's place in the contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// Path inside the package.
    pub path: String,
    /// Byte offset in the decompressed contents.
    pub offset: usize,
    /// Length in bytes.
    pub len: usize,
}

impl Manifest {
    /// Bytes of the contents to decompress for the development form.
    pub(super) fn dev_end(&self) -> usize {
        self.dev.iter().map(|module| module.offset + module.len).max().unwrap_or(0)
    }

    /// Length of the whole contents.
    pub(super) fn end(&self) -> usize {
        let modules = self.dev.iter().chain(&self.prod).map(|module| module.offset + module.len);
        let files = self.files.iter().map(|file| file.offset + file.len);
        modules.chain(files).max().unwrap_or(0)
    }
}

/// Serialises a pack. Same input, same bytes.
pub fn encode(manifest: &Manifest, contents: &[u8]) -> Result<Vec<u8>, PacksError> {
    let damaged = |what| PacksError::Damaged { package: manifest.package.clone(), what };
    let json = serde_json::to_vec(manifest).map_err(|_| damaged("manifest"))?;
    let json = compress(&json).map_err(|_| damaged("manifest"))?;
    let body = compress(contents).map_err(|_| damaged("contents"))?;
    let version = u8::try_from(manifest.version.len()).map_err(|_| damaged("version"))?;
    let json_len = u32::try_from(json.len()).map_err(|_| damaged("manifest"))?;

    let mut bytes = Vec::with_capacity(json.len() + body.len() + 64);
    bytes.extend_from_slice(MAGIC);
    bytes.push(version);
    bytes.extend_from_slice(manifest.version.as_bytes());
    bytes.extend_from_slice(&json_len.to_le_bytes());
    bytes.extend_from_slice(&json);
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

fn compress(data: &[u8]) -> std::io::Result<Vec<u8>> {
    // The development and production forms of a package are nearly the same text, megabytes
    // apart: long-distance matching halves the size. 2^23 is what decoders accept unasked.
    let mut encoder = zstd::Encoder::new(Vec::new(), 19)?;
    encoder.long_distance_matching(true)?;
    encoder.window_log(23)?;
    encoder.set_pledged_src_size(Some(data.len() as u64))?;
    encoder.include_contentsize(true)?;
    std::io::Write::write_all(&mut encoder, data)?;
    encoder.finish()
}

/// A pack's bytes, cut into their three parts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sections<'a> {
    pub(super) version: &'a str,
    manifest: &'a [u8],
    contents: &'a [u8],
}

impl<'a> Sections<'a> {
    /// `None` when the bytes are not a pack.
    pub(super) fn split(bytes: &'a [u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(MAGIC)?;
        let (&version_len, rest) = rest.split_first()?;
        let (version, rest) = rest.split_at_checked(usize::from(version_len))?;
        let (manifest_len, rest) = rest.split_first_chunk::<4>()?;
        let (manifest, contents) = rest.split_at_checked(u32::from_le_bytes(*manifest_len) as usize)?;
        Some(Self { version: std::str::from_utf8(version).ok()?, manifest, contents })
    }

    pub(super) fn manifest(&self) -> Option<Manifest> {
        serde_json::from_slice(&zstd::decode_all(self.manifest).ok()?).ok()
    }

    /// The first `len` bytes of the contents.
    pub(super) fn contents(&self, len: usize) -> Option<Vec<u8>> {
        if len as u64 > MAX_CONTENTS {
            return None;
        }
        let mut text = Vec::with_capacity(len);
        zstd::Decoder::with_buffer(self.contents).ok()?.take(len as u64).read_to_end(&mut text).ok()?;
        (text.len() == len).then_some(text)
    }
}
