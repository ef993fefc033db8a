//! Messages: the same in nine languages, translated, used.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast;

use super::{files, read, shown};

/// English first: the others are compared with it.
const LANGUAGES: [&str; 9] = ["en", "fr", "es", "de", "zh", "ja", "ru", "it", "ar"];

/// At most this share of a language's values may read as in English (loan words do).
const MAX_EQUAL_PERCENT: usize = 5;

/// Names that no language translates; a value of nothing else is compared with nothing.
const NAMES: &[&str] = &[
    "vectort",
    "kib",
    "mib",
    "gib",
    "api",
    "rest",
    "graphql",
    "websocket",
    "react",
    "native",
    "flutter",
    "electron",
    "chrome",
    "nft",
    "saas",
    "npm",
    "zip",
    "json",
    "html",
    "css",
    "sql",
    "csv",
    "pdf",
    "url",
    "openai",
    "anthropic",
    "gemini",
    "ollama",
    "xvfb",
    "ok",
    "id",
    "sku",
    "usd",
    "eur",
    "eth",
    "cpu",
    "gpu",
    "ram",
    "gb",
    "mb",
    "kb",
    "ms",
    "px",
    "kg",
    "km",
    "cm",
    "am",
    "pm",
    "ai",
    "ui",
    "faq",
    "rss",
    "http",
    "https",
    "get",
    "post",
    "put",
    "delete",
    "patch",
    "localhost",
    "docker",
    "python",
    "rust",
    "solidity",
    "web3",
    "ethereum",
    "github",
    "google",
    "email",
    "mongodb",
    "postgresql",
    "mysql",
    "sqlite",
    "redis",
    "firebase",
    "supabase",
    "prisma",
    "stripe",
    "maps",
    "slack",
    "twilio",
    "sendgrid",
    "s3",
    "vercel",
    "netlify",
    "render",
    "kubernetes",
    "wi",
    "fi",
    "bpm",
    "hp",
    "xp",
    "fps",
    "b",
    "v",
];

/// Messages that are looked up by a name made at run time, such as `problem-<code>`: then the rest
/// of the id is a literal somewhere.
const JOINED: &[&str] =
    &["action-", "attempt-", "cli-version-", "doctor-", "ledger-", "problem-", "repair-", "ui-context-"];

/// Messages whose names come from elsewhere: `codes` compares them, or data names them.
const EXEMPT: &[&str] = &["choice-", "error-", "starter-", "type-"];

/// Prefixes under which a literal in the sources must be a message.
const STATIC: &[&str] = &["cli-", "doctor-", "native-", "preview-overlay-", "ui-", "check-state-"];

/// One message, taken apart.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Message {
    /// The file it is in, such as `cli.ftl`.
    pub file: String,
    /// Variables of the value and of all attributes.
    pub variables: BTreeSet<String>,
    /// Names of attributes.
    pub attributes: BTreeSet<String>,
    /// The text, with placeables as `{}`.
    pub text: String,
    /// The keys of its selectors.
    pub variants: BTreeSet<String>,
}

/// The messages of one language, by id.
pub type Messages = BTreeMap<String, Message>;

/// All checks of messages.
pub fn check(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut remarks = Vec::new();
    let mut languages = Vec::new();
    for language in LANGUAGES {
        let mut messages = Messages::new();
        for path in files(&root.join("locales").join(language), &["ftl"]) {
            let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            remarks.extend(
                parse(&file, &read(&path)?, &mut messages).into_iter().map(|it| format!("{language}: {it}")),
            );
        }
        languages.push((language, messages));
    }
    let Some(((_, english), others)) = languages.split_first() else { return Ok(remarks) };
    for (language, messages) in others {
        remarks.extend(compare(language, english, messages));
    }
    remarks.extend(usage(root, english)?);
    remarks.extend(codes(root, english)?);
    Ok(remarks)
}

/// Reads one file into `messages`; gives what is wrong with it by itself.
pub fn parse(file: &str, text: &str, messages: &mut Messages) -> Vec<String> {
    let mut remarks = Vec::new();
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, errors)| {
        remarks.extend(errors.iter().map(|error| format!("{file}: {error}")));
        resource
    });
    for entry in resource.body {
        let ast::Entry::Message(message) = entry else { continue };
        let mut found = Message { file: file.to_owned(), ..Message::default() };
        if let Some(value) = &message.value {
            walk(value, &mut found);
        }
        for attribute in &message.attributes {
            found.attributes.insert(attribute.id.name.to_owned());
            walk(&attribute.value, &mut found);
        }
        let id = message.id.name.to_owned();
        if let Some(earlier) = messages.get(&id) {
            remarks.push(format!("{file}: {id} is also in {}", earlier.file));
        }
        messages.insert(id, found);
    }
    remarks
}

fn walk(pattern: &ast::Pattern<&str>, message: &mut Message) {
    for element in &pattern.elements {
        match element {
            ast::PatternElement::TextElement { value } => message.text.push_str(value),
            ast::PatternElement::Placeable { expression } => match expression {
                ast::Expression::Inline(inline) => {
                    message.text.push_str("{}");
                    walk_inline(inline, message);
                }
                ast::Expression::Select { selector, variants } => {
                    walk_inline(selector, message);
                    for variant in variants {
                        let (ast::VariantKey::Identifier { name }
                        | ast::VariantKey::NumberLiteral { value: name }) = &variant.key;
                        message.variants.insert((*name).to_owned());
                        message.text.push('|');
                        walk(&variant.value, message);
                    }
                }
            },
        }
    }
}

fn walk_inline(inline: &ast::InlineExpression<&str>, message: &mut Message) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| walk_inline(argument, message));
        }
        ast::InlineExpression::Placeable { expression } => {
            if let ast::Expression::Inline(inner) = expression.as_ref() {
                walk_inline(inner, message);
            }
        }
        _ => {}
    }
}

/// What a language's messages lack beside the English ones.
pub fn compare(language: &str, english: &Messages, messages: &Messages) -> Vec<String> {
    let mut remarks = Vec::new();
    for id in english.keys().filter(|id| !messages.contains_key(*id)) {
        remarks.push(format!("{language}: {id} is missing"));
    }
    let (mut compared, mut equal) = (0, Vec::new());
    for (id, message) in messages {
        let Some(original) = english.get(id) else {
            remarks.push(format!("{language}: {id} is not in English"));
            continue;
        };
        for (what, ours, theirs) in [
            ("variables", &message.variables, &original.variables),
            ("attributes", &message.attributes, &original.attributes),
        ] {
            if ours != theirs {
                remarks.push(format!("{language}: {id} has {what} {ours:?} where English has {theirs:?}"));
            }
        }
        if message.file != original.file {
            remarks.push(format!("{language}: {id} is in {}, in English in {}", message.file, original.file));
        }
        if has_plural(original) {
            let missing = plurals(language).iter().filter(|key| !message.variants.contains(**key));
            remarks.extend(missing.map(|key| format!("{language}: {id} lacks the plural form [{key}]")));
        }
        if !has_words(&original.text) {
            continue;
        }
        compared += 1;
        if message.text == original.text {
            equal.push(id.as_str());
        }
        if has_words(&message.text) && !in_own_script(language, &message.text) {
            remarks.push(format!("{language}: {id} is not in the language's script: {:?}", message.text));
        }
    }
    if equal.len() * 100 > compared * MAX_EQUAL_PERCENT {
        remarks.push(format!(
            "{language}: {} of {compared} values read as in English, more than {MAX_EQUAL_PERCENT}%: {}",
            equal.len(),
            equal.join(" ")
        ));
    }
    remarks
}

fn has_plural(message: &Message) -> bool {
    message.variants.contains("one") && message.variants.contains("other")
}

/// The plural categories of whole numbers that a language cannot do without (CLDR).
fn plurals(language: &str) -> &'static [&'static str] {
    match language {
        "ru" => &["one", "few", "many"],
        "ar" => &["one", "two", "few", "many", "other"],
        "zh" | "ja" => &[],
        _ => &["one", "other"],
    }
}

/// True when something is left to translate after names, numbers and marks are gone.
fn has_words(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().any(char::is_alphabetic))
        .any(|word| !NAMES.contains(&word.to_lowercase().as_str()))
}

fn in_own_script(language: &str, text: &str) -> bool {
    let has = |range: &[std::ops::RangeInclusive<char>]| {
        text.chars().any(|c| range.iter().any(|it| it.contains(&c)))
    };
    match language {
        "ru" => has(&['\u{400}'..='\u{4ff}']),
        "ar" => has(&['\u{600}'..='\u{6ff}', '\u{750}'..='\u{77f}']),
        "zh" => has(&['\u{4e00}'..='\u{9fff}']) && !has(&['\u{3040}'..='\u{30ff}']),
        "ja" => has(&['\u{3040}'..='\u{30ff}', '\u{4e00}'..='\u{9fff}']),
        _ => !has(&[
            '\u{400}'..='\u{4ff}',
            '\u{600}'..='\u{6ff}',
            '\u{3040}'..='\u{30ff}',
            '\u{4e00}'..='\u{9fff}',
        ]),
    }
}

/// Messages that nothing names, and names without a message.
fn usage(root: &Path, english: &Messages) -> anyhow::Result<Vec<String>> {
    let mut remarks = Vec::new();
    let mut named = BTreeSet::new();
    let sources = ["crates", "src-tauri/src", "ui/src"]
        .map(|folder| files(&root.join(folder), &["rs", "js", "ts", "tsx"]));
    for path in sources.iter().flatten().filter(|path| is_source(&shown(root, path))) {
        let text = read(path)?;
        for literal in literals(&text) {
            let is_message = english.contains_key(literal);
            if !is_message && STATIC.iter().any(|prefix| is_id_after(literal, prefix)) {
                remarks.push(format!("{}: there is no message {literal}", shown(root, path)));
            }
            named.insert(literal.to_owned());
        }
    }
    for id in english.keys().filter(|id| !named.contains(*id)) {
        let is_joined =
            JOINED.iter().filter_map(|prefix| id.strip_prefix(prefix)).any(|rest| named.contains(rest));
        if !is_joined && !EXEMPT.iter().any(|prefix| id.starts_with(prefix)) {
            remarks.push(format!("{id} is used nowhere"));
        }
    }
    Ok(remarks)
}

/// The messages of the choices that the catalog offers beside types and frameworks.
fn choices(catalog: &str) -> BTreeSet<String> {
    let mut list = "";
    let mut found = BTreeSet::new();
    for line in catalog.lines() {
        if let Some(name) = line.strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]")) {
            list = name;
        }
        // `id = "google_maps"`
        if matches!(list, "database" | "feature" | "integration" | "deployment")
            && let Some(id) = line.strip_prefix("id = \"").and_then(|rest| rest.strip_suffix('"'))
        {
            found.insert(format!("choice-{list}-{}", id.replace('_', "-")));
        }
    }
    found
}

/// Tests and this tool may name messages that do not exist.
fn is_source(path: &str) -> bool {
    !path.contains("/tests/") && !path.starts_with("crates/xtask/")
}

/// String literals, roughly: what stands between two double quotes of one line. An escaped quote
/// only shifts the rest of its line.
fn literals(text: &str) -> impl Iterator<Item = &str> {
    text.lines().flat_map(|line| line.split('"').skip(1).step_by(2))
}

fn is_id_after(literal: &str, prefix: &str) -> bool {
    literal.strip_prefix(prefix).is_some_and(|rest| {
        !rest.is_empty()
            && !rest.ends_with('-')
            && rest.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    })
}

/// Codes and type ids that the sources define have their messages, and the other way round.
fn codes(root: &Path, english: &Messages) -> anyhow::Result<Vec<String>> {
    let mut remarks = Vec::new();
    let mut errors = BTreeSet::new();
    for line in read(&root.join("crates/contract/src/error.rs"))?.lines() {
        // `BadUsage = "bad-usage", 2;`
        if let Some((_, rest)) = line.split_once(" = \"")
            && let Some((code, status)) = rest.split_once("\", ")
            && status.ends_with(';')
        {
            errors.insert(format!("error-{code}"));
        }
    }
    let defined: BTreeSet<String> = english.keys().filter(|id| id.starts_with("error-")).cloned().collect();
    remarks.extend(errors.difference(&defined).map(|id| format!("the error code has no message {id}")));
    remarks.extend(defined.difference(&errors).map(|id| format!("{id} belongs to no error code")));
    for path in files(&root.join("crates"), &["rs"]).iter().filter(|path| is_source(&shown(root, path))) {
        for rest in read(path)?.split("Problem::new(").skip(1) {
            let argument = rest.trim_start();
            let code = argument.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(code, _)| code);
            if let Some(code) = code.filter(|code| !english.contains_key(&format!("problem-{code}"))) {
                remarks.push(format!("{}: there is no message problem-{code}", shown(root, path)));
            }
        }
    }
    for line in read(&root.join("crates/repair/src/rules/mod.rs"))?.lines() {
        // `"missing-import" => missing_import,`: a repair rule.
        let rule =
            line.trim().strip_prefix('"').and_then(|rest| rest.split_once("\" => ")).map(|(rule, _)| rule);
        if let Some(rule) = rule.filter(|rule| !english.contains_key(&format!("repair-{rule}"))) {
            remarks.push(format!("there is no message repair-{rule}"));
        }
    }
    for line in read(&root.join("crates/llm/src/error.rs"))?.lines() {
        // `Self::RateLimited => "rate-limited",`
        let reason = line.split_once(" => \"").and_then(|(_, rest)| rest.strip_suffix("\","));
        if let Some(reason) = reason.filter(|reason| !english.contains_key(&format!("attempt-{reason}"))) {
            remarks.push(format!("there is no message attempt-{reason}"));
        }
    }
    let choices = choices(&read(&root.join("crates/generation/data/catalog.toml"))?);
    let named: BTreeSet<String> = english.keys().filter(|id| id.starts_with("choice-")).cloned().collect();
    remarks.extend(choices.difference(&named).map(|id| format!("the catalog's choice has no message {id}")));
    remarks.extend(named.difference(&choices).map(|id| format!("{id} belongs to no choice of the catalog")));
    if let Ok(types) = std::fs::read_dir(root.join("crates/generation/starters")) {
        for entry in types.filter_map(Result::ok).filter(|entry| entry.path().is_dir()) {
            let id = format!("type-{}", entry.file_name().to_string_lossy().replace('_', "-"));
            if !english.contains_key(&id) && !id.contains("type--") {
                remarks.push(format!("there is no message {id}"));
            }
        }
    }
    Ok(remarks)
}
