//! One fault, at random, into a whole app.

use fastrand::Rng;
use vectort_core::RelPath;

use super::Files;
use super::apps::App;
use super::sites::{Import, Sites, sites};

/// What is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    MissingImport,
    ImportPath,
    MissingExport,
    MissingDependency,
    PathCase,
    PathExtension,
    PackageName,
    Unclosed,
    JsxTag,
    Duplicate,
    ExportForm,
    ExportSpelling,
    MissingFile,
    StyleImportOrder,
    LooseJson,
    CodeFence,
    HtmlEntity,
    SmartQuote,
    MissingStyle,
}

/// Every kind, with its name in reports.
pub(crate) const KINDS: &[(Kind, &str)] = &[
    (Kind::MissingImport, "missing_import"),
    (Kind::ImportPath, "import_path"),
    (Kind::MissingExport, "missing_export"),
    (Kind::MissingDependency, "missing_dependency"),
    (Kind::PathCase, "path_case"),
    (Kind::PathExtension, "path_extension"),
    (Kind::PackageName, "package_name"),
    (Kind::Unclosed, "unclosed"),
    (Kind::JsxTag, "jsx_tag"),
    (Kind::Duplicate, "duplicate"),
    (Kind::ExportForm, "export_kind"),
    (Kind::ExportSpelling, "export_spelling"),
    (Kind::MissingFile, "missing_file"),
    (Kind::StyleImportOrder, "style_import_order"),
    (Kind::LooseJson, "loose_json"),
    (Kind::CodeFence, "code_fence"),
    (Kind::HtmlEntity, "html_entity"),
    (Kind::SmartQuote, "smart_quote"),
    (Kind::MissingStyle, "missing_style"),
];

/// The app without and with the fault, and what the fault is. `None`: this try found no place.
pub(crate) fn fault(app: &App, kind: Kind, random: &mut Rng) -> Option<(Files, Files, String)> {
    let mut whole = app.files.clone();
    if kind == Kind::StyleImportOrder {
        split_style(&mut whole, random)?;
    }
    let mut broken = whole.clone();
    let what = match kind {
        Kind::MissingImport => in_script(&mut broken, random, missing_import),
        Kind::ImportPath => {
            in_script(&mut broken, random, |text, sites, random, _| misspelt_path(text, sites, random, true))
        }
        Kind::PackageName => {
            in_script(&mut broken, random, |text, sites, random, _| misspelt_path(text, sites, random, false))
        }
        Kind::MissingExport => in_script(&mut broken, random, missing_export),
        Kind::MissingDependency => missing_dependency(&mut broken, random),
        Kind::PathCase => in_script(&mut broken, random, path_case),
        Kind::PathExtension => in_script(&mut broken, random, path_extension),
        Kind::Unclosed => unclosed(&mut broken, random),
        Kind::JsxTag => in_script(&mut broken, random, jsx_tag),
        Kind::Duplicate => in_script(&mut broken, random, duplicate),
        Kind::ExportForm => in_script(&mut broken, random, export_kind),
        Kind::ExportSpelling => in_script(&mut broken, random, export_spelling),
        Kind::MissingFile => missing_file(&mut broken, random),
        Kind::StyleImportOrder => late_import(&mut broken),
        Kind::LooseJson => loose_json(&mut broken, random),
        Kind::CodeFence => fenced(&mut broken, random),
        Kind::HtmlEntity => in_script(&mut broken, random, escaped),
        Kind::SmartQuote => in_script(&mut broken, random, smart_quotes),
        Kind::MissingStyle => in_script(&mut broken, random, missing_style),
    }?;
    (broken != whole).then_some((whole, broken, what))
}

fn text(files: &Files, path: &RelPath) -> Option<String> {
    String::from_utf8(files.get(path)?.clone()).ok()
}

fn pick<'x, T>(from: &'x [T], random: &mut Rng) -> Option<&'x T> {
    (!from.is_empty()).then(|| &from[random.usize(..from.len())])
}

fn is_script(path: &RelPath) -> bool {
    ["js", "jsx", "ts", "tsx"].contains(&path.extension().as_str())
        && !path.as_str().contains(".config.")
        && !path.as_str().ends_with(".d.ts")
}

fn in_script(
    files: &mut Files,
    random: &mut Rng,
    change: impl Fn(&str, &Sites, &mut Rng, &RelPath) -> Option<(String, String)>,
) -> Option<String> {
    let scripts: Vec<RelPath> = files.keys().filter(|path| is_script(path)).cloned().collect();
    let path = pick(&scripts, random)?.clone();
    let before = text(files, &path)?;
    let (after, what) = change(&before, &sites(path.as_str(), &before), random, &path)?;
    files.insert(path.clone(), after.into_bytes());
    Some(format!("{path}: {what}"))
}

/// One letter swapped, left out, doubled or replaced, never the first.
fn misspelt(name: &str, random: &mut Rng) -> Option<String> {
    let mut letters: Vec<char> = name.chars().collect();
    let places: Vec<usize> = (1..letters.len()).filter(|at| letters[*at].is_ascii_alphabetic()).collect();
    let at = *pick(&places, random)?;
    match random.u8(..4) {
        0 if at + 1 < letters.len() => letters.swap(at, at + 1),
        0 | 1 => {
            letters.remove(at);
        }
        2 => letters.insert(at, letters[at]),
        _ => letters[at] = random.lowercase(),
    }
    let misspelt: String = letters.into_iter().collect();
    (misspelt != name).then_some(misspelt)
}

fn missing_import(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let import = pick(&sites.imports, random)?;
    let name = pick(&import.names, random)?.clone();
    let mut after = text.to_owned();
    if import.names.len() == 1 {
        after.replace_range(import.range.clone(), "");
    } else if name.imported == "default" {
        let end = name.range.end + text[name.range.end..].find(['{', '*'])?;
        after.replace_range(name.range.start..end, "");
    } else {
        let end = text[name.range.end..].find(|c: char| c != ',' && !c.is_whitespace())? + name.range.end;
        after.replace_range(name.range.start..end, "");
        let end = after[import.range.start..].find(" from ")? + import.range.start;
        let clause = after[import.range.start..end].replace(", {}", "").replace(", {  }", "");
        after.replace_range(import.range.start..end, &clause);
    }
    Some((after, format!("{} is not imported", name.local)))
}

fn misspelt_path(text: &str, sites: &Sites, random: &mut Rng, is_file: bool) -> Option<(String, String)> {
    let fits = |import: &&Import| {
        text[import.source.clone()].starts_with('.') == is_file
            && !text[import.source.clone()].starts_with('/')
    };
    let imports: Vec<&Import> = sites.imports.iter().filter(fits).collect();
    let import = pick(&imports, random)?;
    let specifier = &text[import.source.clone()];
    let start = if is_file { specifier.rfind("./").map_or(0, |at| at + 2) } else { 0 };
    let end = specifier.rfind('.').filter(|at| *at > start).unwrap_or(specifier.len());
    let written =
        format!("{}{}{}", &specifier[..start], misspelt(&specifier[start..end], random)?, &specifier[end..]);
    let mut after = text.to_owned();
    after.replace_range(import.source.clone(), &written);
    Some((after, format!("{specifier} is written {written}")))
}

fn missing_export(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let mut places = sites.export_keywords.clone();
    places.extend(sites.default_names.clone());
    let place = pick(&places, random)?.clone();
    let mut after = text.to_owned();
    let what = text[place.clone()].to_owned();
    after.replace_range(place, "");
    Some((after, format!("without {what}")))
}

fn missing_dependency(files: &mut Files, random: &mut Rng) -> Option<String> {
    let path = RelPath::parse("package.json").ok()?;
    let mut manifest: serde_json::Value = serde_json::from_slice(files.get(&path)?).ok()?;
    let dependencies = manifest.get_mut("dependencies")?.as_object_mut()?;
    let names: Vec<String> = dependencies.keys().cloned().collect();
    let name = pick(&names, random)?;
    dependencies.shift_remove(name);
    files.insert(path, serde_json::to_string_pretty(&manifest).ok()?.into_bytes());
    Some(format!("package.json without {name}"))
}

fn path_case(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let imports: Vec<&Import> =
        sites.imports.iter().filter(|import| text[import.source.clone()].starts_with('.')).collect();
    let import = pick(&imports, random)?;
    let specifier = &text[import.source.clone()];
    let start = specifier.rfind('/')? + 1;
    let first = specifier[start..].chars().next()?;
    let name = &specifier[start..];
    let changed = match random.u8(..3) {
        0 => name.to_lowercase(),
        1 => name.to_uppercase(),
        _ if first.is_uppercase() => format!("{}{}", first.to_lowercase(), &name[first.len_utf8()..]),
        _ => format!("{}{}", first.to_uppercase(), &name[first.len_utf8()..]),
    };
    let written = format!("{}{changed}", &specifier[..start]);
    let mut after = text.to_owned();
    after.replace_range(import.source.clone(), &written);
    Some((after, format!("{specifier} is written {written}")))
}

fn path_extension(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let imports: Vec<&Import> =
        sites.imports.iter().filter(|import| text[import.source.clone()].starts_with('.')).collect();
    let import = pick(&imports, random)?;
    let specifier = &text[import.source.clone()];
    let name = specifier.rfind('/')? + 1;
    let stem = specifier[name..].rfind('.').map_or(specifier, |at| &specifier[..name + at]);
    let extensions = ["jsx", "js", "ts", "tsx", "scss", "mjs", "vue", "png", "svg"];
    let written = format!("{stem}.{}", pick(&extensions, random)?);
    let mut after = text.to_owned();
    after.replace_range(import.source.clone(), &written);
    Some((after, format!("{specifier} is written {written}")))
}

/// Cuts brackets, closing tags and a default export off the end.
fn unclosed(files: &mut Files, random: &mut Rng) -> Option<String> {
    let paths: Vec<RelPath> = files
        .keys()
        .filter(|path| is_script(path) || matches!(path.extension().as_str(), "css" | "json"))
        .cloned()
        .collect();
    let path = pick(&paths, random)?.clone();
    let before = text(files, &path)?;
    let mut rest = before.trim_end();
    if random.bool()
        && let Some((body, last)) = rest.rsplit_once('\n')
        && last.starts_with("export default ")
        && !last.contains(['(', '{'])
    {
        rest = body.trim_end();
    }
    let mut cut = 0;
    let most = random.usize(1..=5);
    while cut < most {
        if let Some(shorter) = rest.strip_suffix(['}', ')', ']']) {
            rest = shorter;
            cut += 1;
        } else if let Some(shorter) =
            rest.strip_suffix(';').filter(|shorter| shorter.ends_with(['}', ')', ']']))
        {
            rest = shorter;
            continue;
        } else if let Some(at) =
            rest.rfind("</").filter(|at| rest.ends_with('>') && !rest[*at..].contains(['\n', ' ']))
        {
            rest = &rest[..at];
            cut += 1;
        } else {
            break;
        }
        rest = rest.trim_end();
    }
    if cut == 0 {
        return None;
    }
    let end = if random.bool() { "\n" } else { "" };
    files.insert(path.clone(), format!("{rest}{end}").into_bytes());
    Some(format!(
        "{path}: {cut} closings are cut off, it ends in {:?}",
        rest.lines().last().unwrap_or_default()
    ))
}

fn jsx_tag(text: &str, _: &Sites, random: &mut Rng, path: &RelPath) -> Option<(String, String)> {
    if !path.extension().ends_with("sx") {
        return None;
    }
    let tags: Vec<(usize, usize)> =
        text.match_indices("</").filter_map(|(at, _)| Some((at, at + text[at..].find('>')? + 1))).collect();
    let (start, end) = *pick(&tags, random)?;
    let mut after = text.to_owned();
    let name = &text[start + 2..end - 1];
    if random.bool() && name.len() > 3 {
        let wrong = misspelt(name, random)?;
        after.replace_range(start + 2..end - 1, &wrong);
        return Some((after, format!("</{name}> is written </{wrong}>")));
    }
    after.replace_range(start..end, "");
    Some((after, format!("</{name}> is missing")))
}

fn duplicate(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let mut places: Vec<_> = sites.imports.iter().map(|import| import.range.clone()).collect();
    places.extend(sites.declarations.iter().cloned());
    places.extend(sites.default_names.iter().cloned());
    let place = pick(&places, random)?.clone();
    let statement = text[place.clone()].to_owned();
    let mut after = text.to_owned();
    let is_import = statement.starts_with("import");
    let at = if random.bool() || is_import { place.end } else { text.trim_end().len() };
    after.insert_str(at, &format!("\n{statement}"));
    Some((after, format!("twice: {}", statement.lines().next().unwrap_or_default())))
}

fn export_kind(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let fits = |import: &&Import| {
        let specifier = &text[import.source.clone()];
        import.names.len() == 1 && !specifier.ends_with(".css") && !specifier.ends_with(".svg")
    };
    let imports: Vec<&Import> = sites.imports.iter().filter(fits).collect();
    let import = pick(&imports, random)?;
    let name = &import.names[0];
    let clause = match name.imported.as_str() {
        "default" => format!("{{ {} }}", name.local),
        "*" => return None,
        _ => name.local.clone(),
    };
    let mut after = text.to_owned();
    let source = text[import.source.start - 1..=import.source.end].to_owned();
    let end = if text[import.range.clone()].ends_with(';') { ";" } else { "" };
    after.replace_range(import.range.clone(), &format!("import {clause} from {source}{end}"));
    Some((after, format!("import {clause} from {source}")))
}

/// The name is wrong wherever it stands, as by somebody who takes it for right.
fn export_spelling(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let names = sites.imports.iter().flat_map(|import| import.names.iter());
    let names: Vec<_> = names.filter(|name| name.imported == name.local && name.imported.len() > 3).collect();
    let name = pick(&names, random)?;
    let wrong = match random.u8(..4) {
        0 => format!("{}Icon", name.local),
        1 => {
            let mut letters: Vec<char> = name.local.chars().collect();
            let at = random.usize(1..letters.len());
            letters[at] = if letters[at].is_uppercase() {
                letters[at].to_ascii_lowercase()
            } else {
                letters[at].to_ascii_uppercase()
            };
            letters.into_iter().collect()
        }
        _ => misspelt(&name.local, random)?,
    };
    let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '$'));
    let mut after = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(&name.local) {
        let end = at + name.local.len();
        let before = rest[..at].chars().next_back();
        // A property so called is another thing.
        let is_whole = !is_word(before) && before != Some('.') && !is_word(rest[end..].chars().next());
        after.push_str(&rest[..at]);
        after.push_str(if is_whole { &wrong } else { &name.local });
        rest = &rest[end..];
    }
    after.push_str(rest);
    Some((after, format!("{} is written {wrong}", name.local)))
}

fn missing_file(files: &mut Files, random: &mut Rng) -> Option<String> {
    let names = [
        "index.html",
        "package.json",
        "src/main.tsx",
        "src/main.jsx",
        "src/index.tsx",
        "src/index.jsx",
        "tsconfig.node.json",
        "tsconfig.app.json",
    ];
    let there: Vec<RelPath> =
        names.iter().filter_map(|name| files.get_key_value(*name).map(|(path, _)| path.clone())).collect();
    let path = pick(&there, random)?;
    files.remove(path);
    Some(format!("{path} is missing"))
}

/// An app whose style sheet imports its first rules from a file of their own.
fn split_style(files: &mut Files, random: &mut Rng) -> Option<()> {
    let sheets: Vec<RelPath> = files
        .keys()
        .filter(|path| path.extension() == "css" && !path.as_str().starts_with("public/"))
        .cloned()
        .collect();
    let path = pick(&sheets, random)?.clone();
    let before = text(files, &path)?;
    // A first rule without an inner block.
    let end = before.find('}')? + 1;
    let head = &before[..end];
    if head.matches('{').count() != 1
        || head.contains("@import")
        || head.contains("@tailwind")
        || !before[end..].contains('{')
    {
        return None;
    }
    let folder = path.parent().map(|folder| format!("{folder}/")).unwrap_or_default();
    files.insert(RelPath::parse(&format!("{folder}first.css")).ok()?, head.as_bytes().to_vec());
    files.insert(path, format!("@import \"./first.css\";\n{}", before[end..].trim_start()).into_bytes());
    Some(())
}

fn late_import(files: &mut Files) -> Option<String> {
    let (path, before) = files.iter().find_map(|(path, content)| {
        let text = String::from_utf8_lossy(content).into_owned();
        text.starts_with("@import \"./first.css\";").then(|| (path.clone(), text))
    })?;
    let rest = before.split_once('\n')?.1;
    // After the first whole rule.
    let mut depth = 0_i32;
    let end = rest.char_indices().find_map(|(at, c)| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        (c == '}' && depth == 0).then_some(at + 1)
    })?;
    files.insert(
        path.clone(),
        format!("{}\n@import \"./first.css\";\n{}", &rest[..end], &rest[end..]).into_bytes(),
    );
    Some(format!("{path}: @import after a rule"))
}

fn loose_json(files: &mut Files, random: &mut Rng) -> Option<String> {
    let paths: Vec<RelPath> = files
        .keys()
        .filter(|path| path.extension() == "json" && !path.file_name().starts_with("tsconfig"))
        .cloned()
        .collect();
    let path = pick(&paths, random)?.clone();
    let before = text(files, &path)?;
    let what = random.u8(..4);
    let after = match what {
        0 => {
            let ends: Vec<usize> = before.match_indices(['}', ']']).map(|(at, _)| at).collect();
            let at = *pick(&ends, random)?;
            let end = before[..at].trim_end().len();
            format!("{},{}", &before[..end], &before[end..])
        }
        1 => {
            let lines: Vec<&str> = before.lines().collect();
            let at = random.usize(..lines.len());
            let mut lines: Vec<String> = lines.into_iter().map(str::to_owned).collect();
            lines[at].push_str(" // what this is for");
            lines.join("\n") + "\n"
        }
        2 => {
            let start = before.find('{')? + 1;
            format!("{}\n  /* settings\n     of the app */{}", &before[..start], &before[start..])
        }
        _ => format!("// {path}\n{before}"),
    };
    files.insert(path.clone(), after.into_bytes());
    Some(format!("{path}: loose in way {what}"))
}

fn fenced(files: &mut Files, random: &mut Rng) -> Option<String> {
    let paths: Vec<RelPath> =
        files.keys().filter(|path| is_script(path) || path.extension() == "json").cloned().collect();
    let path = pick(&paths, random)?.clone();
    let before = text(files, &path)?;
    let before = before.trim_end();
    let after = match random.u8(..3) {
        0 => format!("```{}\n{before}\n```\n", path.extension()),
        1 => format!("```\n{before}\n"),
        _ => format!("{before}\n```\n"),
    };
    files.insert(path.clone(), after.into_bytes());
    Some(format!("{path}: fenced"))
}

#[expect(clippy::unnecessary_wraps, reason = "the others may find no place")]
fn escaped(text: &str, _: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let after = match random.u8(..3) {
        0 => text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"),
        1 => text.replace("=>", "=&gt;"),
        _ => text.replace("&&", "&amp;&amp;").replace(" < ", " &lt; ").replace(" > ", " &gt; "),
    };
    Some((after, "escaped as HTML".to_owned()))
}

fn smart_quotes(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let import = pick(&sites.imports, random)?;
    let quote = text[import.source.start - 1..].chars().next()?;
    let (open, close) = if quote == '"' { ('“', '”') } else { ('‘', '’') };
    let mut after = text.to_owned();
    if random.bool() {
        after.replace_range(import.source.end..=import.source.end, &close.to_string());
        after.replace_range(import.source.start - 1..import.source.start, &open.to_string());
    } else {
        for import in sites.imports.iter().rev() {
            after.replace_range(import.source.end..=import.source.end, &close.to_string());
            after.replace_range(import.source.start - 1..import.source.start, &open.to_string());
        }
    }
    Some((after, "typographic quotes".to_owned()))
}

fn missing_style(text: &str, sites: &Sites, random: &mut Rng, _: &RelPath) -> Option<(String, String)> {
    let last = sites.imports.last()?;
    let name = pick(&["theme", "animations", "Layout.module", "responsive"], random)?;
    let mut after = text.to_owned();
    after.insert_str(last.range.end, &format!("\nimport './{name}.css'"));
    Some((after, format!("imports ./{name}.css")))
}
