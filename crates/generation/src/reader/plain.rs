//! Files between lines such as `FILE: src/App.tsx`, without a fence.
//!
//! Nothing but the next such line shows where a file ends, and a person's sentence may follow a
//! label too. So the label must shout (capitals, or a rule of signs on both sides), and the first
//! line after it must not read like a sentence.

/// Words of an end line.
const ENDS: &[&str] = &[
    "end file",
    "end of file",
    "fin du fichier",
    "fin de archivo",
    "fin del archivo",
    "ende der datei",
    "fine del file",
    "конец файла",
    "文件结束",
    "ファイル終わり",
    "نهاية الملف",
];

/// Takes the rule off both sides of `=== src/App.tsx ===`; `None` without one on each side.
pub(super) fn between_rules(line: &str) -> Option<&str> {
    let line = line.trim();
    let line = ["// ", "# "].iter().find_map(|mark| line.strip_prefix(mark)).unwrap_or(line);
    if let Some(inner) = line.strip_prefix("==>").and_then(|inner| inner.strip_suffix("<==")) {
        return Some(inner.trim());
    }
    let mark = line.bytes().next().filter(|byte| matches!(byte, b'=' | b'-'))?;
    let lead = line.bytes().take_while(|byte| *byte == mark).count();
    let trail = line.bytes().rev().take_while(|byte| *byte == mark).count();
    if lead < 3 || trail < 3 || lead + trail >= line.len() {
        return None;
    }
    Some(line[lead..line.len() - trail].trim())
}

/// True for the line that ends such a file.
pub(super) fn is_end(line: &str) -> bool {
    let (inner, has_rules) = between_rules(line).map_or((line.trim(), false), |inner| (inner, true));
    // A shell's here-document and SQL end in the bare words.
    if inner.len() > 40 || line.starts_with(' ') {
        return false;
    }
    let words = inner.to_lowercase();
    ENDS.contains(&words.as_str()) && (has_rules || !is_lower(inner))
        || has_rules && matches!(words.as_str(), "end" | "eof" | "fin" | "ende" | "fine")
}

fn is_lower(text: &str) -> bool {
    text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_uppercase())
}

/// True for a line that reads like a sentence to a person, not like the first line of a file.
pub(super) fn is_prose(line: &str) -> bool {
    let line = line.trim();
    let Some(first) = line.chars().next() else { return false };
    let words = line.split_whitespace().count();
    let ends_a_sentence = line.ends_with(['.', ':', '!', '?', '…', '*', '`', '。', '：']);
    if words >= 4 && ends_a_sentence && first.is_uppercase() {
        return true;
    }
    let is_plain = !line.contains(['{', '}', ';', '=', '<', '>', '"', '\\', '#', '@', '$', '[', ']']);
    if !is_plain || !(first.is_alphabetic() || matches!(first, '\'' | '*' | '`' | '¿' | '¡')) {
        return false;
    }
    // Scripts without capitals and most others than Latin are not what code begins with.
    if !first.is_ascii() {
        return true;
    }
    let shouts =
        line.split(' ').next().is_some_and(|word| word.len() > 1 && !word.contains(char::is_lowercase));
    if shouts || line.ends_with(['(', ',']) {
        // `CREATE TABLE users (`, `FROM alpine`
        return false;
    }
    if first.is_ascii_lowercase() { words >= 4 && ends_a_sentence } else { words >= 3 }
}
