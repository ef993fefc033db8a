//! What the window says in a language, by message id: tests name what they mean, not how it is worded.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, Result};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

/// The messages of one language, without what varies in them.
#[derive(Debug, Clone)]
pub struct Texts {
    language: String,
    messages: BTreeMap<String, String>,
}

impl Texts {
    /// The messages of `locales/<language>`.
    pub fn of(language: &str) -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../locales").join(language);
        let mut messages = BTreeMap::new();
        let entries = std::fs::read_dir(&folder).with_context(|| format!("no locale {language}"))?;
        for entry in entries {
            let path = entry?.path();
            let resource =
                parser::parse(std::fs::read_to_string(&path)?).unwrap_or_else(|(parsed, _)| parsed);
            for entry in &resource.body {
                if let Entry::Message(message) = entry
                    && let Some(pattern) = &message.value
                {
                    messages.insert(message.id.name.clone(), longest(pattern));
                }
            }
        }
        Ok(Self { language: language.to_owned(), messages })
    }

    /// Its tag.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The message; of one with arguments, its longest piece of plain text.
    ///
    /// # Panics
    /// When there is no such message.
    pub fn get(&self, id: &str) -> &str {
        self.messages.get(id).unwrap_or_else(|| panic!("no message {id:?} in {}", self.language))
    }

    /// All messages, by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.messages.iter().map(|(id, text)| (id.as_str(), text.as_str()))
    }
}

fn longest(pattern: &Pattern<String>) -> String {
    let pieces = pattern.elements.iter().map(|element| match element {
        PatternElement::TextElement { value } => value.trim().to_owned(),
        PatternElement::Placeable { expression: Expression::Select { variants, .. } } => variants
            .iter()
            .find(|variant| variant.default)
            .map(|variant| longest(&variant.value))
            .unwrap_or_default(),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::StringLiteral { value }),
        } => value.clone(),
        PatternElement::Placeable { .. } => String::new(),
    });
    // As a browser shows it: one line.
    let piece = pieces.max_by_key(|piece| piece.chars().count()).unwrap_or_default();
    piece.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn a_message_is_its_longest_plain_piece() {
        let texts = Texts::of("en").expect("English is there");
        assert_eq!(texts.get("action-new-app"), "New app");
        assert!(texts.iter().count() > 100);
    }
}
