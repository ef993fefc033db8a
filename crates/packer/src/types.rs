//! The types of the packs' packages, for TypeScript's compiler: one blob of `.d.ts` files without
//! their comments, which only editors read.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};
use serde::Deserialize;

use crate::Made;
use crate::npm::Install;
use crate::record;
use crate::spec::Spec;

/// Where the result is, seen from the packs.
const HOME: &str = "../../toolchain/types";
/// What of a `package.json` says where types are.
const RESOLUTION: &[&str] =
    &["name", "version", "type", "main", "module", "types", "typings", "typesVersions", "exports"];

/// `types.toml`: its comments document the fields.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct TypesSpec {
    dependencies: BTreeMap<String, String>,
    roots: Roots,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Roots {
    imports: Vec<String>,
    types: Vec<String>,
}

/// Makes the blob and what is committed beside it.
pub(crate) fn make(
    packs: &Path,
    cache: &Path,
    spec: &Spec,
    exports: &HashMap<String, BTreeSet<String>>,
    frozen: bool,
) -> Result<Made> {
    let home = packs.join(HOME);
    let types: TypesSpec = toml::from_str(&fs_err::read_to_string(home.join("types.toml"))?)?;
    let mut dependencies = spec.dependencies();
    dependencies.extend(types.dependencies.iter().map(|(name, version)| (name.as_str(), version.as_str())));
    let install =
        Install::make(&cache.join("types"), &dependencies, &home.join("package-lock.json"), frozen)?;

    let specifiers: BTreeSet<&str> =
        exports.keys().map(String::as_str).chain(types.roots.imports.iter().map(String::as_str)).collect();
    let files = listed(&install, &specifiers, &types.roots.types)?;
    let mut packed: BTreeMap<String, String> = BTreeMap::new();
    for file in &files {
        let (folder, _, _) =
            install.owner(file).with_context(|| format!("{} is no package's", file.display()))?;
        let mut text = bare(&fs_err::read_to_string(file)?);
        if let Some(more) = restored(&install, file, &text, exports) {
            text.push_str(&more);
        }
        packed.insert(name(&install, file)?, text);
        let manifest = folder.join("package.json");
        packed.insert(name(&install, &manifest)?, slim(&fs_err::read(&manifest)?)?);
    }

    let blob = encode(&packed)?;
    let size: usize = packed.values().map(String::len).sum();
    let _ = std::io::Write::write_fmt(
        &mut std::io::stdout(),
        format_args!(
            "types.pack.zst: {} KB of {} KB, {} files\n",
            blob.len() / 1024,
            size / 1024,
            packed.len()
        ),
    );
    let parts = record::parts(&install, files.iter());
    let notices = record::notices(&parts)?;
    Ok(vec![(format!("{HOME}/types.pack.zst"), blob), (format!("{HOME}/NOTICES.md"), notices.into_bytes())])
}

/// The files that the compiler reads for these imports, in both ways of resolving them.
fn listed(install: &Install, specifiers: &BTreeSet<&str>, types: &[String]) -> Result<BTreeSet<PathBuf>> {
    let mut source = String::new();
    for specifier in specifiers {
        let _ = writeln!(source, "import {specifier:?};");
    }
    let mut files = BTreeSet::new();
    for (module, resolution) in [("ESNext", "bundler"), ("NodeNext", "NodeNext")] {
        let config = serde_json::json!({
            "compilerOptions": {
                "target": "ES2023", "lib": ["ES2023", "DOM"], "jsx": "react-jsx", "noEmit": true,
                "module": module, "moduleResolution": resolution, "types": types,
            },
            "files": ["roots.mts"],
        });
        fs_err::write(install.root.join("roots.mts"), &source)?;
        fs_err::write(install.root.join("tsconfig.json"), serde_json::to_vec(&config)?)?;
        let output = Command::new("node")
            .arg("node_modules/typescript/bin/tsc")
            .args(["--project", ".", "--listFilesOnly"])
            .current_dir(&install.root)
            .output()
            .context("cannot start node")?;
        let text = String::from_utf8(output.stdout)?;
        ensure!(output.status.success(), "the compiler cannot list its files: {text}");
        let modules = install.root.join("node_modules");
        let compiler = modules.join("@typescript");
        files.extend(
            text.lines()
                .map(PathBuf::from)
                .filter(|it| it.starts_with(&modules) && !it.starts_with(&compiler)),
        );
    }
    if files.len() < specifiers.len() {
        bail!("only {} files for {} imports", files.len(), specifiers.len());
    }
    Ok(files)
}

/// The path below the install's root.
fn name(install: &Install, file: &Path) -> Result<String> {
    let relative = file.strip_prefix(&install.root)?;
    Ok(relative.to_str().context("a path is not Unicode")?.replace('\\', "/"))
}

/// What a pack's own entry adds to the package (`packs/src/lucide-react.mjs`).
fn restored(
    install: &Install,
    file: &Path,
    text: &str,
    exports: &HashMap<String, BTreeSet<String>>,
) -> Option<String> {
    let lucide = install.root.join("node_modules/lucide-react/dist/lucide-react.d.ts");
    if file != lucide {
        return None;
    }
    let words: BTreeSet<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    let missing: Vec<&str> = exports
        .get("lucide-react")?
        .iter()
        .map(String::as_str)
        .filter(|name| !words.contains(name) && *name != "default")
        .collect();
    let declared: Vec<String> = missing.iter().map(|name| format!("{name}: LucideIcon")).collect();
    (!declared.is_empty()).then(|| format!("export declare const {};\n", declared.join(", ")))
}

/// A manifest with only what resolution reads.
fn slim(bytes: &[u8]) -> Result<String> {
    let mut manifest: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(bytes)?;
    manifest.retain(|key, _| RESOLUTION.contains(&key.as_str()));
    Ok(serde_json::to_string(&manifest)?)
}

/// Declarations without comments and blank lines. Directives (`/// <reference …>`) stay.
fn bare(text: &str) -> String {
    let bytes = text.as_bytes();
    let (mut kept, mut at) = (String::with_capacity(text.len() / 2), 0);
    let until = |from: usize, end: &str| text[from..].find(end).map_or(text.len(), |found| from + found);
    while at < bytes.len() {
        let rest = &text[at..];
        let end = if rest.starts_with("/*") {
            kept.push(' ');
            at = (until(at + 2, "*/") + 2).min(text.len());
            continue;
        } else if rest.starts_with("//") {
            let end = until(at, "\n");
            if rest.starts_with("/// <") || rest.starts_with("///<") {
                kept.push_str(&text[at..end]);
            }
            at = end;
            continue;
        } else if matches!(bytes[at], b'"' | b'\'' | b'`') {
            quoted(bytes, at)
        } else {
            rest.find(['/', '"', '\'', '`']).map_or(text.len(), |found| at + found.max(1))
        };
        kept.push_str(&text[at..end]);
        at = end;
    }
    let lines: Vec<&str> = kept.lines().map(str::trim_end).filter(|line| !line.trim().is_empty()).collect();
    lines.join("\n") + "\n"
}

/// Where the text that begins with a quote at `start` ends.
fn quoted(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() && bytes[at] != bytes[start] {
        at += 1 + usize::from(bytes[at] == b'\\');
    }
    (at + 1).min(bytes.len())
}

/// `u32 LE length · JSON of [path, bytes] · contents`, all of it compressed.
fn encode(files: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let index: Vec<(&str, usize)> = files.iter().map(|(path, text)| (path.as_str(), text.len())).collect();
    let index = serde_json::to_vec(&index)?;
    let mut plain = u32::try_from(index.len())?.to_le_bytes().to_vec();
    plain.extend(index);
    for text in files.values() {
        plain.extend_from_slice(text.as_bytes());
    }
    Ok(zstd::bulk::compress(&plain, 19)?)
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn comments_go_and_all_else_stays() {
        let text = "/// <reference types=\"node\" />\n/** Doc 'it' */\nexport type A = \"//x\" | '/*' | `a\\`//${string}`; // end\n\n// \"\ntype B = 1 /* in */ | 2;\n";
        let expected = "/// <reference types=\"node\" />\nexport type A = \"//x\" | '/*' | `a\\`//${string}`;\ntype B = 1   | 2;\n";
        assert_eq!(bare(text), expected);
    }
}
