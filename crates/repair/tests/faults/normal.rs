//! A form of an app that does not depend on how it is written down: white space, comments, where
//! imports stand and how they spell a path, whether an export is on its declaration or apart.

use std::collections::{BTreeMap, BTreeSet};

use oxc::allocator::Allocator;
use oxc::ast::ast::{ExportDefaultDeclarationKind, ImportDeclarationSpecifier, Statement};
use oxc::codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc::parser::Parser;
use oxc::semantic::SemanticBuilder;
use oxc::str::Ident;
use vectort_bundler::config::Config;
use vectort_bundler::project::Project;
use vectort_bundler::resolve::{Resolved, Resolver};
use vectort_core::RelPath;

use super::gate::{packs, write};
use super::seed::Kind;
use super::{Files, gate};

/// What makes two apps different, if anything does.
pub(crate) fn difference(whole: &Files, after: &Files, fault: Kind) -> Option<String> {
    let (before_forms, after_forms) = (forms(whole), forms(after));
    let paths: BTreeSet<&RelPath> = before_forms.keys().chain(after_forms.keys()).collect();
    for path in paths {
        let (before, now) = (before_forms.get(path), after_forms.get(path));
        // A file that was made anew is another text; what it must have in common is in `essence`.
        if fault == Kind::MissingFile && whole.get(path) != after.get(path) {
            let essence = |files: &Files| {
                files.get(path).map(|content| essence(path, &String::from_utf8_lossy(content)))
            };
            if essence(whole) != essence(after) {
                return Some(format!("{path}: {:?} became {:?}", essence(whole), essence(after)));
            }
            continue;
        }
        if before != now {
            return Some(format!(
                "{path}: {}",
                first_difference(before.map_or("", String::as_str), now.map_or("", String::as_str))
            ));
        }
    }
    None
}

/// Without indentation, blank lines, and line breaks around tags and braces, none of which JSX keeps.
fn without_layout(printed: &str) -> String {
    let lines: Vec<&str> = printed.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let mut text = lines.join("\n");
    for mark in ['<', '>', '{', '}'] {
        text = text
            .replace(&format!("\n{mark}"), &mark.to_string())
            .replace(&format!("{mark}\n"), &mark.to_string());
    }
    text
}

fn first_difference(before: &str, now: &str) -> String {
    let lines = before.lines().zip(now.lines().chain(std::iter::repeat("")));
    let (one, other) = lines.into_iter().find(|(one, other)| one != other).unwrap_or_default();
    format!("{one:?} became {other:?}")
}

/// What a page, a start script or a manifest is for: scripts, the element that is mounted into, the
/// components that are mounted, packages.
fn essence(path: &RelPath, text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match path.extension().as_str() {
        "html" => {
            for attribute in ["src=\"", "id=\""] {
                found.extend(
                    text.split(attribute)
                        .skip(1)
                        .filter_map(|rest| rest.split('"').next())
                        .map(|it| it.trim_start_matches(['.', '/']).to_owned()),
                );
            }
        }
        "json" => {
            let manifest: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
            found.extend(
                manifest["dependencies"].as_object().into_iter().flatten().map(|(name, _)| name.clone()),
            );
            // What nothing imports need not be there.
            found.retain(|name| packs().package_of(name).is_some());
        }
        _ => {
            found.extend(
                text.split("getElementById(")
                    .skip(1)
                    .map(|rest| rest.chars().skip(1).take_while(char::is_ascii_alphanumeric).collect()),
            );
            found.extend(text.contains("<App").then(|| "App".to_owned()));
            found.extend(text.contains("StrictMode").then(|| "StrictMode".to_owned()));
        }
    }
    found
}

fn forms(files: &Files) -> BTreeMap<RelPath, String> {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), files);
    let project = Project::open(folder.path()).expect("a project");
    let (config, _) = Config::read(&project);
    let resolver = Resolver { project: &project, config: &config, packs: packs() };
    let forms = files.iter().map(|(path, content)| {
        let text = String::from_utf8_lossy(content);
        let form = match path.extension().as_str() {
            "js" | "jsx" | "ts" | "tsx" | "mjs" => script(path, &text, &resolver),
            "css" => text.split_whitespace().collect::<Vec<_>>().join(" "),
            "html" => {
                let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
                words.replace("src=\"./", "src=\"/").replace("href=\"./", "href=\"/")
            }
            "json" => json(&text),
            _ => blob(content),
        };
        (path.clone(), form)
    });
    forms.collect()
}

fn blob(content: &[u8]) -> String {
    format!("{} bytes", content.len())
}

/// Keys in order; of dependencies only the names, since a version is not known once it is gone.
fn json(text: &str) -> String {
    let mut plain = text.to_owned();
    _ = json_strip_comments::strip(&mut plain);
    let Ok(mut value) = serde_json::from_str::<serde_json::Value>(&plain) else { return text.to_owned() };
    let mut versions = Vec::new();
    if let Some(dependencies) = value.get_mut("dependencies").and_then(serde_json::Value::as_object_mut) {
        for (name, version) in dependencies.iter_mut() {
            versions.push(name.clone());
            *version = serde_json::Value::Null;
        }
    }
    value.sort_all_objects();
    value.to_string()
}

fn script(path: &RelPath, text: &str, resolver: &Resolver<'_>) -> String {
    let folder = path.parent().unwrap_or_default();
    let target = |specifier: &str| match resolver.resolve(specifier, folder) {
        Resolved::File(id) | Resolved::Pack(id) | Resolved::Public(id) | Resolved::External(id) => id,
        Resolved::Missing(_) => format!("missing:{specifier}"),
    };
    let allocator = Allocator::default();
    let parsed = Parser::new(&allocator, text, gate::kind(path.as_str())).parse();
    if parsed.diagnostics.has_errors() {
        return format!("does not parse: {text}");
    }
    let mut program = parsed.program;
    let mut scoping = SemanticBuilder::new().build(&program).semantic.into_scoping();
    let mut facts = BTreeSet::new();
    for statement in &program.body {
        let Statement::ImportDeclaration(import) = statement else { continue };
        let from = target(&import.source.value);
        facts.insert(format!("loads {from}"));
        for specifier in import.specifiers.iter().flatten() {
            let imported = match specifier {
                ImportDeclarationSpecifier::ImportSpecifier(it) => it.imported.name().to_string(),
                ImportDeclarationSpecifier::ImportDefaultSpecifier(_) => "default".to_owned(),
                ImportDeclarationSpecifier::ImportNamespaceSpecifier(_) => "namespace".to_owned(),
            };
            let name: String = format!("I_{from}_{imported}")
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() { c } else { '_' })
                .collect();
            let symbol = specifier.local().symbol_id();
            scoping.set_symbol_name(symbol, Ident::from(allocator.alloc_str(&name) as &str));
        }
    }
    let body: Vec<Statement<'_>> = program.body.drain(..).collect();
    for statement in body {
        match statement {
            Statement::ImportDeclaration(_) | Statement::EmptyStatement(_) => {}
            Statement::ExportNamedDeclaration(export) => {
                facts.extend(
                    export
                        .specifiers
                        .iter()
                        .map(|it| format!("exports {} as {}", it.local.name(), it.exported.name())),
                );
            }
            Statement::ExportFromDeclaration(export) => {
                let from = target(&export.source.value);
                facts.extend(
                    export.specifiers.iter().map(|it| {
                        format!("hands on {} of {from} as {}", it.local.name(), it.exported.name())
                    }),
                );
            }
            Statement::ExportDeclaration(export) => {
                let declaration = export.unbox().declaration;
                match &declaration {
                    oxc::ast::ast::Declaration::VariableDeclaration(it) => {
                        let names = it.declarations.iter().flat_map(|it| it.id.get_binding_identifiers());
                        facts.extend(names.map(|id| format!("exports {0} as {0}", id.name)));
                    }
                    other => facts.extend(other.id().map(|id| format!("exports {0} as {0}", id.name))),
                }
                program.body.push(Statement::from(declaration));
            }
            Statement::ExportDefaultDeclaration(export) => match export.unbox().declaration {
                ExportDefaultDeclarationKind::FunctionDeclaration(it) if it.id.is_some() => {
                    facts.extend(it.id.as_ref().map(|id| format!("exports {} as default", id.name)));
                    program.body.push(Statement::FunctionDeclaration(it));
                }
                ExportDefaultDeclarationKind::ClassDeclaration(it) if it.id.is_some() => {
                    facts.extend(it.id.as_ref().map(|id| format!("exports {} as default", id.name)));
                    program.body.push(Statement::ClassDeclaration(it));
                }
                ExportDefaultDeclarationKind::Identifier(it) => {
                    facts.insert(format!("exports {} as default", it.name));
                }
                other => {
                    facts.insert("exports a value as default".to_owned());
                    if let Ok(expression) = oxc::ast::ast::Expression::try_from(other) {
                        let printed = {
                            let mut codegen = Codegen::new();
                            codegen.print_expression(&expression);
                            codegen.into_source_text()
                        };
                        facts.insert(format!("default is {printed}"));
                    }
                }
            },
            other => program.body.push(other),
        }
    }
    let options =
        CodegenOptions { minify: false, comments: CommentOptions::disabled(), ..CodegenOptions::default() };
    let printed = Codegen::new().with_options(options).with_scoping(Some(scoping)).build(&program).code;
    format!("{}\n{}", facts.into_iter().collect::<Vec<_>>().join("\n"), without_layout(&printed))
}
