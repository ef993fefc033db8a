//! `export-spelling`: an import of a name that its module nearly exports.
//!
//! Acts when the module does not export the name, and exactly one of these is exported: the name in
//! other letter case; the name with `Icon` added or taken away; the name that lucide has for a
//! picture that is often called so; the one nearest name, by at most two letters. The import says
//! `near as written`, so that nothing else in the file changes.

use std::collections::BTreeSet;

use crate::edit::Cure;
use crate::exporters::names;
use crate::imports::with_names;
use crate::near;
use crate::resolve::{Target, folder, resolve};
use crate::tree::Tree;

/// What icons are called elsewhere, and in lucide.
const ICONS: &[(&str, &str)] = &[
    ("Dashboard", "LayoutDashboard"),
    ("Cart", "ShoppingCart"),
    ("Close", "X"),
    ("Cancel", "X"),
    ("Warning", "TriangleAlert"),
    ("Alert", "TriangleAlert"),
    ("Error", "CircleAlert"),
    ("Notification", "Bell"),
    ("Notifications", "Bell"),
    ("Email", "Mail"),
    ("Person", "User"),
    ("People", "Users"),
    ("Profile", "User"),
    ("Account", "User"),
    ("Add", "Plus"),
    ("Remove", "Minus"),
    ("Delete", "Trash2"),
    ("Location", "MapPin"),
    ("Time", "Clock"),
    ("Favorite", "Heart"),
    ("Money", "Banknote"),
    ("Dollar", "DollarSign"),
    ("Chart", "ChartColumn"),
    ("Graph", "ChartLine"),
    ("Stop", "CircleStop"),
    ("Visibility", "Eye"),
    ("VisibilityOff", "EyeOff"),
    ("Question", "CircleQuestionMark"),
    ("Help", "CircleQuestionMark"),
    ("Spinner", "LoaderCircle"),
    ("Loading", "LoaderCircle"),
    ("Lightning", "Zap"),
    ("Web", "Globe"),
    ("World", "Globe"),
    ("Photo", "Image"),
    ("Picture", "Image"),
    ("Back", "ArrowLeft"),
    ("Next", "ArrowRight"),
    ("Tick", "Check"),
    ("Checkmark", "Check"),
    ("Attachment", "Paperclip"),
    ("Security", "Shield"),
    ("Fire", "Flame"),
    ("Robot", "Bot"),
    ("Comment", "MessageSquare"),
    ("Chat", "MessageCircle"),
    ("Message", "MessageSquare"),
    ("Document", "FileText"),
    ("Exit", "LogOut"),
    ("Logout", "LogOut"),
    ("Login", "LogIn"),
    ("Refresh", "RefreshCw"),
    ("Reload", "RefreshCw"),
    ("Edit3", "PenLine"),
    ("Gear", "Settings"),
    ("Hamburger", "Menu"),
];

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for (path, script) in tree.sound_scripts() {
        let Some(text) = tree.text(path.as_str()) else { continue };
        for import in script.imports.iter().filter(|import| !import.is_type) {
            let target = resolve(tree, &import.source.specifier, folder(path));
            let Some(exported) = names(tree, &target) else { continue };
            let mut wanted = import.names.clone();
            let mut changed = Vec::new();
            for name in wanted
                .iter_mut()
                .filter(|name| !name.is_type && !matches!(name.imported.as_str(), "*" | "default"))
            {
                if exported.contains(&name.imported) || is_declared(tree, &target, &name.imported) {
                    continue;
                }
                if let Some(found) = meant(&name.imported, &exported, &import.source.specifier) {
                    changed.push(format!("{} → {found}", name.imported));
                    name.imported = found;
                }
            }
            if !changed.is_empty() {
                let (range, head) = with_names(text, import, &wanted);
                cures.push(Cure::replace(path, range, head, changed.join(", ")));
            }
        }
    }
}

/// `missing-export` or `export-kind` know better.
fn is_declared(tree: &Tree<'_>, target: &Target, name: &str) -> bool {
    let Target::File(file) = target else { return false };
    tree.script(file).is_some_and(|script| {
        let is_default =
            script.exports.iter().any(|it| it.name == "default" && it.local.as_deref() == Some(name));
        is_default || script.import_of(name).is_some() || script.declared.iter().any(|it| it.name == name)
    })
}

fn meant(name: &str, exported: &BTreeSet<String>, specifier: &str) -> Option<String> {
    let has = |name: &str| exported.contains(name).then(|| name.to_owned());
    let lower = name.to_lowercase();
    let mut same = exported.iter().filter(|it| it.to_lowercase() == lower);
    if let (Some(one), None) = (same.next(), same.next()) {
        return Some(one.clone());
    }
    if specifier == "lucide-react" {
        let bare = name.strip_suffix("Icon").unwrap_or(name);
        let bare = bare.strip_prefix("Lucide").unwrap_or(bare);
        let renamed = || ICONS.iter().find(|(other, _)| *other == bare).and_then(|(_, here)| has(here));
        if let Some(found) = has(bare).filter(|_| bare != name).or_else(renamed) {
            return Some(found);
        }
    }
    let with = format!("{name}Icon");
    let suffixed =
        has(&with).or_else(|| name.strip_suffix("Icon").filter(|bare| !bare.is_empty()).and_then(has));
    suffixed.or_else(|| {
        near::nearest(name, exported.iter().map(String::as_str).filter(|it| *it != "default"))
            .map(str::to_owned)
    })
}
