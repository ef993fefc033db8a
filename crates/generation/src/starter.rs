//! Offline starters: a working project for each of the 29 types, named, themed and filled from
//! the description, with no model involved.

mod colour;
mod naming;
mod words;

use std::collections::BTreeMap;

use include_dir::{Dir, DirEntry, include_dir};
use vectort_core::RelPath;

pub use colour::{Palette, contrast_on_white};

use crate::catalog::{CatalogError, catalog};
use crate::template::{self, Literal, TemplateError, Value, Values, one_line};

static STARTERS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starters");

/// Longest description that a starter shows, in characters.
const MAX_SHOWN_DESCRIPTION: usize = 280;

/// What a starter is made from.
#[derive(Debug, Clone, Copy)]
pub struct StarterInput<'a> {
    /// The person's words.
    pub description: &'a str,
    /// The language of the app: one of the nine, as [`crate::detect::language`] gives it.
    pub lang: &'a str,
    /// The current year, for copyright lines.
    pub year: i32,
}

/// What the description gives a starter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// The app's name, in the language of the description.
    pub name: String,
    /// The name as a package: ASCII, kebab-case.
    pub slug: String,
    /// The name as a type: ASCII, `PascalCase`.
    pub ident: String,
    /// The name as a module: ASCII, `snake_case`.
    pub snake: String,
    /// Three to six words that the description is about.
    pub topics: Vec<String>,
    /// Its colours.
    pub palette: Palette,
}

/// Why there is no starter.
#[derive(Debug, thiserror::Error)]
pub enum StarterError {
    /// No such type.
    #[error(transparent)]
    Catalog(#[from] CatalogError),
    /// The type has no files: a mistake of the build.
    #[error("no starter for `{0}`")]
    Missing(String),
    /// A file does not expand: a mistake in the starter.
    #[error("starter file `{file}`")]
    Template {
        /// The file, as stored.
        file: String,
        /// Why.
        #[source]
        source: TemplateError,
    },
    /// A file's path is not one that a project can have: a mistake in the starter.
    #[error("starter file `{file}`")]
    Path {
        /// The file, as stored.
        file: String,
        /// Why.
        #[source]
        source: vectort_core::PathProblem,
    },
}

/// Name, topics and colours for a description.
pub fn identity(type_id: &str, description: &str, lang: &str) -> Identity {
    let name = naming::name(type_id, description, lang);
    let slug = naming::slug(&name, type_id);
    Identity {
        ident: naming::pascal(&slug),
        snake: slug.replace('-', "_"),
        topics: naming::topics(description, lang),
        palette: Palette::for_description(description),
        name,
        slug,
    }
}

/// The ids of the types that have a starter, sorted.
pub fn available() -> Vec<&'static str> {
    let mut ids: Vec<_> = STARTERS.dirs().filter_map(|dir| dir.path().to_str()).collect();
    ids.sort_unstable();
    ids
}

/// The files of a type's starter, sorted by path. `messages` answers for Fluent messages in
/// `input.lang`.
pub fn render(
    type_id: &str,
    input: &StarterInput<'_>,
    messages: &dyn Fn(&str) -> Option<String>,
) -> Result<Vec<(RelPath, Vec<u8>)>, StarterError> {
    let kind = catalog().kind(type_id)?;
    let folder = STARTERS.get_dir(&kind.id).ok_or_else(|| StarterError::Missing(kind.id.clone()))?;
    let values = Values {
        known: known(&identity(type_id, input.description, input.lang), input),
        messages,
        message_prefix: format!("starter-{}-", kind.id.replace('_', "-")),
    };
    let mut files = Vec::new();
    expand_folder(folder, &kind.id, &values, &mut files)?;
    files.sort();
    Ok(files)
}

fn expand_folder(
    folder: &Dir<'_>,
    root: &str,
    values: &Values<'_>,
    files: &mut Vec<(RelPath, Vec<u8>)>,
) -> Result<(), StarterError> {
    for entry in folder.entries() {
        let file = match entry {
            DirEntry::Dir(folder) => {
                expand_folder(folder, root, values, files)?;
                continue;
            }
            DirEntry::File(file) => file,
        };
        let stored = file.path().to_string_lossy().replace('\\', "/");
        // `.tmpl` hides a file from tools that would act on it where it is stored (Cargo, say).
        let shown = stored.strip_suffix(".tmpl").unwrap_or(&stored);
        let relative = shown.strip_prefix(root).unwrap_or(shown).trim_start_matches('/');
        let path =
            RelPath::parse(relative).map_err(|source| StarterError::Path { file: stored.clone(), source })?;
        let content = match file.contents_utf8() {
            Some(text) => template::expand(text, Literal::of_extension(&path.extension()), values)
                .map_err(|source| StarterError::Template { file: stored.clone(), source })?
                .into_bytes(),
            None => file.contents().to_vec(),
        };
        files.push((path, content));
    }
    Ok(())
}

fn known(identity: &Identity, input: &StarterInput<'_>) -> BTreeMap<&'static str, Value> {
    let plain = |text: &str| Value::Plain(text.to_owned());
    let palette = &identity.palette;
    BTreeMap::from([
        ("name", Value::Text(identity.name.clone())),
        ("slug", plain(&identity.slug)),
        ("ident", plain(&identity.ident)),
        ("snake", plain(&identity.snake)),
        ("description", Value::Text(shorten(&one_line(input.description)))),
        ("lang", plain(input.lang)),
        ("dir", plain(if input.lang == "ar" { "rtl" } else { "ltr" })),
        ("hue", Value::Plain(palette.hue.to_string())),
        ("accent", plain(&palette.accent)),
        ("accent_strong", plain(&palette.strong)),
        ("accent_soft", plain(&palette.soft)),
        ("topics", Value::List(identity.topics.clone())),
        ("year", Value::Plain(input.year.to_string())),
    ])
}

/// The first [`MAX_SHOWN_DESCRIPTION`] characters, cut between words.
fn shorten(text: &str) -> String {
    let Some((end, _)) = text.char_indices().nth(MAX_SHOWN_DESCRIPTION) else { return text.to_owned() };
    let cut = text[..end].rfind(' ').filter(|at| *at > end / 2).unwrap_or(end);
    format!("{}…", text[..cut].trim_end())
}
