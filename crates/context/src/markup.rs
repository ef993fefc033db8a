//! HTML, single-file components, CSS and Markdown, read without a tree.

use vectort_syntax::symbols::signature;
use vectort_syntax::{Definition, Kind};

use crate::found::{Found, LineIndex};
use crate::script;

/// Most selectors or headings of one file.
const MAX_FOUND: usize = 400;

/// A page or a component: ids and classes, texts, scripts and links.
pub(crate) fn html(text: &str) -> Found {
    let mut found = Found::default();
    let lines = LineIndex::new(text);
    let mut rest_at = 0;
    while let Some(start) = text[rest_at..].find('<').map(|at| at + rest_at) {
        found.text(&text[rest_at..start]);
        if text[start..].starts_with("<!--") {
            rest_at = text[start..].find("-->").map_or(text.len(), |end| start + end + 3);
            continue;
        }
        let Some(end) = text[start..].find('>').map(|at| at + start) else { break };
        let tag = &text[start + 1..end];
        rest_at = end + 1;
        let name = tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        attributes(name, tag, lines.line(start), &mut found);
        // What is inside of these is no text of the page.
        if name.eq_ignore_ascii_case("script") || name.eq_ignore_ascii_case("style") {
            let close = format!("</{}", name.to_ascii_lowercase());
            let inside = text[rest_at..].find(&close).map_or(text.len(), |at| at + rest_at);
            let body = &text[rest_at..inside];
            if name.eq_ignore_ascii_case("script") {
                let extension = if tag.contains("ts") { "ts" } else { "js" };
                inner_script(body, extension, lines.line(rest_at) - 1, &mut found);
            }
            rest_at = inside;
        }
    }
    found.text(&text[rest_at.min(text.len())..]);
    found
}

fn inner_script(body: &str, extension: &str, first_line: u32, found: &mut Found) {
    if let Some(script) = script::read(body, extension, first_line) {
        found.definitions.extend(script.definitions);
        found.imports.extend(script.imports);
        found.text(&script.texts);
    }
}

fn attributes(name: &str, tag: &str, line: u32, found: &mut Found) {
    let value = |attribute: &str| {
        let at = tag.find(&format!(" {attribute}="))? + attribute.len() + 2;
        let quote = tag[at..].chars().next().filter(|c| matches!(c, '"' | '\''))?;
        tag[at + 1..].split(quote).next()
    };
    match name {
        "script" => found.imports.extend(value("src").map(relative)),
        "link" if tag.contains("stylesheet") => found.imports.extend(value("href").map(relative)),
        "a" => found.text(value("href").unwrap_or_default()),
        _ => {}
    }
    for attribute in ["title", "placeholder", "aria-label", "alt"] {
        found.text(value(attribute).unwrap_or_default());
    }
    if let Some(id) = value("id").filter(|id| !id.is_empty() && !id.contains(['{', ' '])) {
        select(&format!("#{id}"), line, line, found);
    }
    for class in value("class").unwrap_or_default().split_whitespace().filter(|class| !class.contains('{')) {
        found.text(class);
    }
}

/// In HTML `main.js` is a path, and no package.
fn relative(target: &str) -> String {
    if target.starts_with(['.', '/']) || target.contains(':') {
        target.to_owned()
    } else {
        format!("./{target}")
    }
}

/// A component in one file: its script is one, the rest is a page.
pub(crate) fn component(text: &str, name: &str) -> Found {
    let mut found = html(text);
    let last = memchr::memchr_iter(b'\n', text.as_bytes()).count() as u32 + 1;
    let stem = name.split('.').next().unwrap_or(name);
    found.definitions.insert(
        0,
        Definition {
            name: stem.to_owned(),
            kind: Kind::Component,
            first: 1,
            last,
            depth: 0,
            is_exported: true,
            signature: format!("component {stem}"),
        },
    );
    found
}

/// Selectors, and `@import`s.
pub(crate) fn css(text: &str) -> Found {
    let mut found = Found::default();
    let bytes = text.as_bytes();
    let (mut line, mut start, mut start_line, mut depth) = (1_u32, 0, 1_u32, 0_u32);
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        match bytes[at] {
            b'\n' => line += 1,
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                let end = memchr::memmem::find(&bytes[at..], b"*/").map_or(bytes.len(), |end| at + end + 2);
                line += memchr::memchr_iter(b'\n', &bytes[at..end]).count() as u32;
                at = end;
                start = end;
                start_line = line;
                continue;
            }
            b'{' => {
                let raw = text.get(start..at).unwrap_or_default();
                let blank = raw.len() - raw.trim_start().len();
                let first = start_line + memchr::memchr_iter(b'\n', &raw.as_bytes()[..blank]).count() as u32;
                let before = found.definitions.len();
                select(raw.trim(), first, line, &mut found);
                open.push(before);
                depth += 1;
                (start, start_line) = (at + 1, line);
            }
            b'}' => {
                if let Some(definition) = open.pop().and_then(|at| found.definitions.get_mut(at)) {
                    definition.last = line;
                }
                depth = depth.saturating_sub(1);
                (start, start_line) = (at + 1, line);
            }
            b';' => {
                let statement = text.get(start..at).unwrap_or_default().trim();
                if depth == 0 && statement.starts_with("@import") {
                    let mut parts = statement.split(['"', '\'', '(', ')']).skip(1).map(str::trim);
                    let target = parts.find(|part| !part.is_empty() && *part != "url");
                    found.imports.extend(target.filter(|it| !it.contains(':')).map(relative));
                }
                (start, start_line) = (at + 1, line);
            }
            _ => {}
        }
        at += 1;
    }
    found
}

fn select(name: &str, first: u32, last: u32, found: &mut Found) {
    if !name.is_empty() && found.definitions.len() < MAX_FOUND {
        let name = signature(name);
        found.definitions.push(Definition {
            signature: name.clone(),
            name,
            kind: Kind::Selector,
            first,
            last,
            depth: 0,
            is_exported: true,
        });
    }
}

/// Headings; each holds the text up to the next one.
pub(crate) fn markdown(text: &str) -> Found {
    let mut found = Found::default();
    let mut in_fence = false;
    let mut count = 0;
    for (at, line) in text.lines().enumerate() {
        count = at as u32 + 1;
        if line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~") {
            in_fence = !in_fence;
        }
        let level = line.bytes().take_while(|byte| *byte == b'#').count();
        if in_fence || !(1..=6).contains(&level) || !line[level..].starts_with(' ') {
            continue;
        }
        if let Some(before) = found.definitions.last_mut() {
            before.last = at as u32;
        }
        if found.definitions.len() < MAX_FOUND {
            found.definitions.push(Definition {
                name: line[level..].trim().to_owned(),
                kind: Kind::Heading,
                first: count,
                last: count,
                depth: level as u8 - 1,
                is_exported: false,
                signature: signature(line),
            });
        }
        found.text(&line[level..]);
    }
    if let Some(last) = found.definitions.last_mut() {
        last.last = count;
    }
    found
}
