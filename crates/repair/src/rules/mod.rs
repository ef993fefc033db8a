//! The rules, one a file; each says when it acts. The order is that of precedence: where two want
//! the same text, the earlier one has it in this pass. First what keeps a file from being read,
//! then what its imports mean, then what they name, then what describes the project.

mod code_fence;
mod dependency;
mod duplicate;
mod export_kind;
mod export_name;
mod export_spelling;
mod html_entity;
mod import_path;
mod jsx_tag;
mod loose_json;
mod missing_file;
mod missing_import;
mod missing_style;
mod package_name;
mod page_path;
mod python_import;
mod smart_quote;
mod stops;
mod style_import;
mod style_sheet;
mod unclosed;

use crate::edit::Cure;
use crate::tree::Tree;

pub(crate) type Rule = fn(&Tree<'_>, &mut Vec<Cure>);

macro_rules! rules {
    ($($name:literal => $module:ident,)*) => {
        pub(crate) const TABLE: &[(&str, Rule)] = &[$(($name, $module::run),)*];

        /// Every rule's name: stable, kebab-case, with a message `repair-<rule>`.
        pub const RULES: &[&str] = &[$($name,)*];
    };
}

rules! {
    "code-fence" => code_fence,
    "html-entity" => html_entity,
    "smart-quote" => smart_quote,
    "jsx-tag" => jsx_tag,
    "unclosed" => unclosed,
    "duplicate" => duplicate,
    "loose-json" => loose_json,
    "unclosed-style" => style_sheet,
    "style-import-order" => style_import,
    "import-path" => import_path,
    "page-path" => page_path,
    "package-name" => package_name,
    "missing-export" => export_name,
    "export-kind" => export_kind,
    "export-spelling" => export_spelling,
    "missing-import" => missing_import,
    "python-import" => python_import,
    "missing-style" => missing_style,
    "missing-file" => missing_file,
    "missing-dependency" => dependency,
}
