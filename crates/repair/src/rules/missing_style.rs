//! `missing-style`: `import "./App.css"` of a file that is not there.
//!
//! Acts on an import for its effect alone, of a style sheet for which no file could be meant, when
//! the app has other styles: then the line is a habit of templates, and its app never ran. An app
//! without any style sheet was meant to have this one, which a model must write.

use crate::edit::Cure;
use crate::imports::line_of;
use crate::resolve::{Target, folder, is_relative, resolve};
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let has_styles = tree.sound_scripts().any(|(path, script)| {
        let mut sources = script.imports.iter().map(|import| &import.source.specifier);
        sources.any(|it| {
            it.ends_with(".css")
                && !matches!(resolve(tree, it, folder(path)), Target::NoFile(_) | Target::NoPackage)
        })
    });
    if !has_styles {
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
