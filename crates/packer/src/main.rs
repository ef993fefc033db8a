//! Makes the packs of `vectort-bundler` from the npm registry. Run by `cargo xtask packs`.
//!
//! Needs node and npm, and the network unless npm's cache has everything; what it makes needs
//! none of these. `--check` makes everything again and compares it with what is committed.

mod bundle;
mod link;
mod npm;
mod pack;
mod record;
mod spec;
mod types;

use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use clap::{Arg, ArgAction, Command, value_parser};
use vectort_bundler::packs::format;

use crate::bundle::Mode;
use crate::npm::Install;
use crate::pack::Draft;
use crate::spec::Spec;

fn main() -> Result<()> {
    let packs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../bundler/packs");
    let matches = Command::new("vectort-packer")
        .about("Makes the npm packs from the registry")
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Compare with what is committed; write nothing"),
        )
        .arg(
            Arg::new("cache")
                .long("cache")
                .value_parser(value_parser!(PathBuf))
                .help("Where npm installs [default: a folder in the system's temporary folder]"),
        )
        .get_matches();
    let cache = matches
        .get_one::<PathBuf>("cache")
        .cloned()
        .unwrap_or_else(|| std::env::temp_dir().join("vectort-packs"));
    let made = make(&packs, &cache, matches.get_flag("check"))?;
    if matches.get_flag("check") { check(&packs, &made) } else { write(&packs, &made) }
}

/// Every file to commit: path below `packs/` and bytes.
type Made = Vec<(String, Vec<u8>)>;

fn make(packs: &Path, cache: &Path, frozen: bool) -> Result<Made> {
    let spec = Spec::read(&packs.join("packs.toml"))?;
    fs_err::create_dir_all(cache)?;
    let cache = fs_err::canonicalize(cache)?;
    let install = Install::make(&cache, &spec.dependencies(), &packs.join("package-lock.json"), frozen)?;
    let sources = cache.join("sources");
    fs_err::create_dir_all(&sources)?;
    for pack in &spec.packs {
        for file in pack.source.values() {
            fs_err::copy(packs.join("src").join(file), sources.join(file))?;
        }
    }

    let mut drafts: Vec<Draft> = spec.packs.iter().map(|_| Draft::empty()).collect();
    for mode in [Mode::Development, Mode::Production] {
        let entries = spec
            .packs
            .iter()
            .map(|pack| bundle::entries(pack, &install, &sources, mode))
            .collect::<Result<Vec<_>>>()?;
        let external = pack::all_specifiers(entries.iter());
        for ((pack, entries), draft) in spec.packs.iter().zip(&entries).zip(&mut drafts) {
            if entries.is_empty() || pack.development_only && mode == Mode::Production {
                continue;
            }
            draft.entries = entries.keys().cloned().collect();
            let bundled = bundle::bundle(pack, &install, entries, &external, mode)
                .with_context(|| format!("packing {}", pack.package))?;
            draft.form(mode, bundled);
        }
    }

    pack::closed(&drafts)?;
    let exports = pack::exports(&drafts)?;
    let mut made = Made::new();
    let mut lock = record::PackLock { packs: Vec::new() };
    let mut all_parts = Vec::new();
    for (pack, draft) in spec.packs.iter().zip(&drafts) {
        let (manifest, contents) = pack::assemble(pack, &install, draft, &exports)?;
        let blob = format::encode(&manifest, &contents)?;
        let own = cache.join("node_modules").join(&pack.package).join("package.json");
        let files = draft.dev.files.iter().chain(&draft.prod.files).chain([&own]);
        let parts = record::parts(&install, files);
        let name = format!("dist/{}.pack.zst", pack.package.replace('/', "__"));
        let _ = writeln!(
            std::io::stdout(),
            "{name}: {} KB of {} KB, {} entries",
            blob.len().div_ceil(1024),
            contents.len().div_ceil(1024),
            manifest.entries.len()
        );
        lock.packs.push(record::locked(pack, &install, &parts, &name, &blob)?);
        all_parts.extend(parts);
        made.push((name, blob));
    }
    all_parts.sort();
    all_parts.dedup();
    let mut lock = serde_json::to_vec_pretty(&lock)?;
    lock.push(b'\n');
    made.push(("packs.lock.json".to_owned(), lock));
    made.push(("NOTICES.md".to_owned(), record::notices(&all_parts)?.into_bytes()));
    made.extend(types::make(packs, &cache, &spec, &exports, frozen).context("packing types")?);
    Ok(made)
}

fn write(packs: &Path, made: &Made) -> Result<()> {
    let dist = packs.join("dist");
    if dist.exists() {
        for entry in fs_err::read_dir(&dist)? {
            let path = entry?.path();
            let known = made.iter().any(|(name, _)| packs.join(name) == path);
            if !known && path.extension().is_some_and(|extension| extension == "zst") {
                fs_err::remove_file(path)?;
            }
        }
    }
    fs_err::create_dir_all(&dist)?;
    for (name, bytes) in made {
        fs_err::write(packs.join(name), bytes)?;
    }
    Ok(())
}

fn check(packs: &Path, made: &Made) -> Result<()> {
    let differs: Vec<&str> = made
        .iter()
        .filter(|(name, bytes)| fs_err::read(packs.join(name)).ok().as_ref() != Some(bytes))
        .map(|(name, _)| name.as_str())
        .collect();
    if !differs.is_empty() {
        bail!("not what is committed: {}", differs.join(", "));
    }
    Ok(())
}
