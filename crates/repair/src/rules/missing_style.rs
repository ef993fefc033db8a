//! `missing-style`: `import "./App.css"` of a file that is not there.
//!
//! Acts on an import for its effect alone, of a style sheet for which no file could be meant, when
//! the app has other styles, all of which are imported or linked to: then the line is a habit of
//! templates, and its app never ran. An app without any style sheet was meant to have this one, which
//! a model must write; and one with a sheet that nothing uses may have meant that one.

use vectort_core::RelPath;

use crate::edit::Cure;
use crate::imports::line_of;
use crate::resolve::{Target, folder, is_relative, resolve};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let has_styles = tree.sources().any(|path| path.extension() == "css");
    if !has_styles || tree.sources().any(|path| path.extension() == "css" && !is_used(tree, path)) {
        return;
    }
    for (path, script) in tree.sound_scripts() {
        let Some(text) = tree.text(path.as_str()) else { continue };
        for import in script.imports.iter().filter(|import| import.is_bare) {
            let specifier = &import.source.specifier;
            let is_missing = is_relative(specifier)
                && specifier.ends_with(".css")
                && matches!(resolve(tree, specifier, folder(path)), Target::NoFile(_));
            if is_missing {
                cures.push(Cure::replace(path, line_of(text, &import.range), "", specifier.clone()));
            }
        }
    }
}

/// A script imports the sheet, another sheet does, or a page links to it.
fn is_used(tree: &Tree<'_>, sheet: &RelPath) -> bool {
    let by_script = tree.sound_scripts().any(|(path, script)| {
        script.imports.iter().any(|import| {
            resolve(tree, &import.source.specifier, folder(path)) == Target::File(sheet.clone())
        })
    });
    let is_text = |path: &&RelPath| matches!(path.extension().as_str(), "css" | "html" | "htm");
    let names =
        |path: &RelPath| tree.text(path.as_str()).is_some_and(|text| text.contains(sheet.file_name()));
    by_script || tree.sources().filter(is_text).any(|path| path != sheet && names(path))
}
