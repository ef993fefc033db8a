//! Is a description one that can be worked on?

use vectort_core::limits::MAX_DESCRIPTION_CHARS;

/// Why a description is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DescriptionProblem {
    /// Nothing but white space.
    #[error("empty description")]
    Empty,
    /// Longer than [`MAX_DESCRIPTION_CHARS`].
    #[error("description of {chars} characters")]
    TooLong {
        /// How long it is, in Unicode scalar values.
        chars: usize,
    },
    /// A control character other than tab and line break: pasted binary, or an attempt to hide
    /// text from whoever reads it.
    #[error("control character U+{code:04X} in the description")]
    ControlCharacter {
        /// Its code point.
        code: u32,
    },
}

impl DescriptionProblem {
    /// A stable kebab-case id.
    pub fn code(self) -> &'static str {
        match self {
            Self::Empty => "empty-description",
            Self::TooLong { .. } => "description-too-long",
            Self::ControlCharacter { .. } => "control-characters",
        }
    }
}

/// The description without the white space around it, its line breaks as LF.
pub fn check(description: &str) -> Result<String, DescriptionProblem> {
    let text = description.strip_prefix('\u{feff}').unwrap_or(description).trim();
    if text.is_empty() {
        return Err(DescriptionProblem::Empty);
    }
    let text = text.replace("\r\n", "\n");
    let chars = text.chars().count();
    if chars > MAX_DESCRIPTION_CHARS {
        return Err(DescriptionProblem::TooLong { chars });
    }
    match text.chars().find(|c| is_hidden(*c)) {
        Some(c) => Err(DescriptionProblem::ControlCharacter { code: u32::from(c) }),
        None => Ok(text),
    }
}

/// Control characters, and the formatting ones that reorder text or carry invisible tags. Joiners
/// (U+200C, U+200D) and marks of direction (U+200E, U+200F) are part of writing.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{e0000}'..='\u{e007f}')
}
