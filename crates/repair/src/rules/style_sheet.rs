//! `unclosed-style`: blocks that are still open where a style sheet ends.
//!
//! Acts when the text ends after a whole declaration or block, outside strings and comments. Not
//! when a rule is open that has other rules in it: then the brace is missing further up, and where
//! is a guess. At-rules (`@media`) do have rules in them.

use crate::edit::Cure;
use crate::tree::Tree;

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    for path in tree.sources().filter(|path| path.extension() == "css") {
        let Some(text) = tree.text(path.as_str()) else { continue };
        let Some(open) = open(text).filter(|open| !open.is_empty()) else { continue };
        let end = text.trim_end().len();
        if !text[..end].ends_with([';', '}']) || open.iter().any(|block| block.has_rules && !block.is_at_rule)
        {
            continue;
        }
        let mut closing = String::new();
        for depth in (0..open.len()).rev() {
            closing.push('\n');
            closing.push_str(&"  ".repeat(depth));
            closing.push('}');
        }
        closing.push('\n');
        let detail = "}".repeat(open.len());
        cures.push(Cure::replace(path, end..text.len(), closing, detail));
    }
}

struct Block {
    is_at_rule: bool,
    has_rules: bool,
}

/// Open blocks at the end, outermost first; `None` if the text ends within something else, or
/// closes what is not open.
fn open(text: &str) -> Option<Vec<Block>> {
    let bytes = text.as_bytes();
    let mut open: Vec<Block> = Vec::new();
    let (mut at, mut start, mut round) = (0, 0, 0_usize);
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'/' if bytes.get(at + 1) == Some(&b'*') => {
                let end = at + text[at..].find("*/")? + 1;
                if text[start..at].trim().is_empty() {
                    start = end + 1;
                }
                at = end;
            }
            b'"' | b'\'' => {
                at += 1;
                while *bytes.get(at)? != byte {
                    if bytes[at] == b'\n' {
                        return None;
                    }
                    at += if bytes[at] == b'\\' { 2 } else { 1 };
                }
            }
            b'(' => round += 1,
            b')' => round = round.checked_sub(1)?,
            b'{' => {
                let prelude = text.get(start..at)?.trim();
                if let Some(outer) = open.last_mut() {
                    // `&:hover {` and `@apply`-like blocks are nesting that is meant.
                    outer.has_rules |= !prelude.starts_with(['&', '@', ':', '>', '+', '~']);
                }
                open.push(Block { is_at_rule: prelude.starts_with('@'), has_rules: false });
                start = at + 1;
            }
            b'}' => {
                open.pop()?;
                start = at + 1;
            }
            b';' => start = at + 1,
            _ => {}
        }
        at += 1;
    }
    (round == 0).then_some(open)
}
