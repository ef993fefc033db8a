//! Manifests that are JSON: an entry is put in or taken out, every other byte stays.

use std::ops::Range;

use super::{Edited, Fault, is_raised};

/// An entry of an object: from its key to its value's end.
#[derive(Debug)]
struct Entry {
    key: String,
    /// From the key's quote.
    all: Range<usize>,
    value: Range<usize>,
}

/// An object: its brackets and its entries.
#[derive(Debug)]
struct Object {
    open: usize,
    close: usize,
    entries: Vec<Entry>,
}

impl Object {
    fn entry(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.key == key)
    }
}

pub(super) fn add(text: &str, sections: &[&str], section: &str, name: &str, version: &str) -> Edited {
    let root = read(text)?;
    for known in sections {
        let Some(entry) = root.entry(known) else { continue };
        let object = object(text, entry.value.start).ok_or(Fault::Unreadable)?;
        let Some(there) = object.entry(name) else { continue };
        let old: String = serde_json::from_str(&text[there.value.clone()]).map_err(|_| Fault::Unreadable)?;
        if !is_raised(&old, version) {
            return Err(Fault::AlreadyThere(Some(old)));
        }
        let mut edited = text.to_owned();
        edited.replace_range(there.value.clone(), &quoted(version));
        return Ok(edited);
    }
    let line = format!("{}: {}", quoted(name), quoted(version));
    if let Some(entry) = root.entry(section) {
        let object = object(text, entry.value.start).ok_or(Fault::Unreadable)?;
        let outer = indent_of(text, entry.all.start);
        return Ok(insert(text, &object, name, &line, outer));
    }
    let outer = root.entries.first().map_or("  ", |first| indent_of(text, first.all.start));
    let at_line = root.entries.first().is_none_or(|first| text[root.open..first.all.start].contains('\n'));
    let block = if at_line {
        format!("{}: {{{br}{outer}{outer}{line}{br}{outer}}}", quoted(section), br = line_break(text))
    } else {
        format!("{}: {{{line}}}", quoted(section))
    };
    // Behind the sections that are there, else at the end.
    let after = root.entries.iter().rfind(|entry| sections.contains(&entry.key.as_str()));
    Ok(insert_after(text, &root, after.or(root.entries.last()), &block, ""))
}

pub(super) fn remove(text: &str, sections: &[&str], name: &str) -> Edited {
    let root = read(text)?;
    let found = sections.iter().find_map(|section| {
        let object = object(text, root.entry(section)?.value.start)?;
        let at = object.entries.iter().position(|entry| entry.key == name)?;
        Some((object, at))
    });
    let (object, at) = found.ok_or(Fault::NotThere)?;
    let entry = &object.entries[at];
    let bytes = match (at.checked_sub(1).map(|before| &object.entries[before]), object.entries.get(at + 1)) {
        (_, Some(next)) => entry.all.start..next.all.start,
        (Some(before), None) => before.all.end..entry.all.end,
        (None, None) => object.open + 1..object.close,
    };
    let mut edited = text.to_owned();
    edited.replace_range(bytes, "");
    Ok(edited)
}

/// Puts an entry where the order of names wants it, if they are in order, else last.
fn insert(text: &str, object: &Object, name: &str, line: &str, outer: &str) -> String {
    let is_sorted = object.entries.is_sorted_by(|a, b| a.key <= b.key);
    let at = if is_sorted {
        object.entries.partition_point(|entry| entry.key.as_str() < name)
    } else {
        object.entries.len()
    };
    match (object.entries.get(at), at.checked_sub(1).and_then(|before| object.entries.get(before))) {
        (Some(next), None) => {
            let gap = &text[object.open + 1..next.all.start];
            let mut edited = text.to_owned();
            edited.insert_str(next.all.start, &format!("{line},{gap}"));
            edited
        }
        (_, before) => insert_after(text, object, before, line, outer),
    }
}

fn insert_after(text: &str, object: &Object, before: Option<&Entry>, line: &str, outer: &str) -> String {
    let mut edited = text.to_owned();
    if let Some(before) = before {
        // As the entries before it are set apart.
        let at = object.entries.iter().position(|entry| entry.all == before.all).unwrap_or_default();
        let from = at.checked_sub(1).map_or(object.open + 1, |at| object.entries[at].all.end);
        let gap = text[from..before.all.start].trim_start_matches([' ', '\t']).trim_start_matches(',');
        edited.insert_str(before.all.end, &format!(",{gap}{line}"));
    } else {
        let br = line_break(text);
        let unit = if outer.is_empty() { "  " } else { outer };
        edited.replace_range(object.open + 1..object.close, &format!("{br}{outer}{unit}{line}{br}{outer}"));
    }
    edited
}

fn line_break(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// White space at the start of the line that a byte is in.
fn indent_of(text: &str, at: usize) -> &str {
    let start = text[..at].rfind('\n').map_or(0, |line| line + 1);
    let line = &text[start..at];
    &line[..line.len() - line.trim_start().len()]
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// The outermost object of a text that is JSON and nothing else.
fn read(text: &str) -> Result<Object, Fault> {
    let value: serde_json::Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|_| Fault::Unreadable)?;
    let open = text.find('{').filter(|_| value.is_object()).ok_or(Fault::Unreadable)?;
    object(text, open).ok_or(Fault::Unreadable)
}

/// The object that begins at `open`, of a text that is known to be JSON.
fn object(text: &str, open: usize) -> Option<Object> {
    let bytes = text.as_bytes();
    if bytes.get(open) != Some(&b'{') {
        return None;
    }
    let mut entries = Vec::new();
    let mut at = open + 1;
    loop {
        at = skip(bytes, at, b" \t\r\n,");
        if *bytes.get(at)? == b'}' {
            return Some(Object { open, close: at, entries });
        }
        let key_end = string_end(bytes, at)?;
        let value = skip(bytes, key_end, b" \t\r\n:");
        let end = value_end(bytes, value)?;
        let key = serde_json::from_str(&text[at..key_end]).ok()?;
        entries.push(Entry { key, all: at..end, value: value..end });
        at = end;
    }
}

fn skip(bytes: &[u8], at: usize, signs: &[u8]) -> usize {
    at + bytes[at..].iter().take_while(|byte| signs.contains(byte)).count()
}

/// Where the string that begins at `at` ends.
fn string_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut end = at + 1;
    loop {
        match bytes.get(end)? {
            b'"' => return Some(end + 1),
            b'\\' => end += 2,
            _ => end += 1,
        }
    }
}

fn value_end(bytes: &[u8], at: usize) -> Option<usize> {
    let (mut at, mut depth) = (at, 0_u32);
    loop {
        match bytes.get(at)? {
            b'"' => {
                at = string_end(bytes, at)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            b'{' | b'[' => (at, depth) = (at + 1, depth + 1),
            b'}' | b']' | b',' | b' ' | b'\t' | b'\r' | b'\n' if depth == 0 => return Some(at),
            b'}' | b']' => {
                (at, depth) = (at + 1, depth - 1);
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => at += 1,
        }
    }
}
