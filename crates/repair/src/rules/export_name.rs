//! `missing-export`: an import of a name that its file declares, but does not export.
//!
//! Acts on a named import of a project's file when the name is declared there at the top level:
//! its declaration gets an `export`. For a default import of a file without a default export, the
//! declaration that bears the import's name or the file's is exported by default. What is exported
//! by default under that name is not exported twice: there the import is at fault.

use std::collections::BTreeSet;

use vectort_core::RelPath;

use crate::edit::Cure;
use crate::exporters::{names, stem};
use crate::resolve::{Target, folder, resolve};
use crate::script::Script;
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let mut done: BTreeSet<(RelPath, String)> = BTreeSet::new();
    for (path, script) in tree.sound_scripts() {
        for import in &script.imports {
            let target = resolve(tree, &import.source.specifier, folder(path));
            let Target::File(file) = &target else { continue };
            let Some(exported) = names(tree, &target) else { continue };
            let Some(there) = tree.script(file) else { continue };
            for name in
                import.names.iter().filter(|name| name.imported != "*" && !exported.contains(&name.imported))
            {
                let key = (file.clone(), name.imported.clone());
                let cure = if name.imported == "default" {
                    by_default(tree, file, &there, &exported, &name.local)
                } else {
                    by_name(tree, file, &there, &name.imported)
                };
                if let Some(cure) = cure
                    && done.insert(key)
                {
                    cures.push(cure);
                }
            }
        }
    }
}

fn by_name(tree: &Tree<'_>, file: &RelPath, script: &Script, name: &str) -> Option<Cure> {
    // Its default export is what is meant: `export-kind` has it.
    if script.exports.iter().any(|it| it.name == "default" && it.local.as_deref() == Some(name)) {
        return None;
    }
    let text = tree.text(file.as_str())?;
    let Some(declared) = script.declared.iter().find(|it| it.name == name) else {
        // Imported there, and meant to be handed on.
        let (import, _) = script.import_of(name)?;
        return (!import.is_type).then(|| {
            Cure::replace(
                file,
                text.len()..text.len(),
                appended(text, &format!("export {{ {name} }};")),
                name,
            )
        });
    };
    if declared.is_alone && !declared.is_exported {
        let at = declared.statement.start;
        return Some(Cure::replace(file, at..at, "export ", name));
    }
    // One of several in a statement, or exported by default already.
    let keyword = if declared.is_type { "export type" } else { "export" };
    Some(Cure::replace(
        file,
        text.len()..text.len(),
        appended(text, &format!("{keyword} {{ {name} }};")),
        name,
    ))
}

fn by_default(
    tree: &Tree<'_>,
    file: &RelPath,
    script: &Script,
    exported: &BTreeSet<String>,
    local: &str,
) -> Option<Cure> {
    // Exported by that name: then the import is at fault.
    if exported.contains(local) {
        return None;
    }
    let text = tree.text(file.as_str())?;
    let of = |name: &str| script.declared.iter().find(|it| it.name == name && !it.is_type);
    let declared = of(local).or_else(|| of(stem(file)).filter(|it| !it.is_exported))?;
    Some(Cure::replace(
        file,
        text.len()..text.len(),
        appended(text, &format!("export default {};", declared.name)),
        format!("default ({})", declared.name),
    ))
}

fn appended(text: &str, line: &str) -> String {
    let gap = if text.ends_with('\n') { "\n" } else { "\n\n" };
    format!("{gap}{line}\n")
}
