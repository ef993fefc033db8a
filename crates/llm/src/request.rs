//! What is asked, whoever answers.

use serde::{Deserialize, Serialize};

/// Who said a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The person, or the program on their behalf.
    User,
    /// The model.
    Assistant,
}

/// A message of the conversation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Who said it.
    pub role: Role,
    /// What was said.
    pub text: String,
}

impl Message {
    /// A message of the person's.
    pub fn user(text: impl Into<String>) -> Self {
        Self { role: Role::User, text: text.into() }
    }

    /// A message of the model's.
    pub fn assistant(text: impl Into<String>) -> Self {
        Self { role: Role::Assistant, text: text.into() }
    }
}

/// How long a model may think. Sent to models that take it: OpenAI's reasoning models.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Effort {
    /// As little as it can.
    Low,
    /// Its usual measure.
    Medium,
    /// As much as it wants; the first text may take minutes.
    High,
}

impl Effort {
    /// The name on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// A request for text, the same for every provider.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Request {
    /// Standing instructions; none when empty.
    pub system: String,
    /// The conversation, oldest first. It should end with a message of the person's.
    pub messages: Vec<Message>,
    /// The longest answer, in tokens, reasoning included; the model's own limit when `None`, and
    /// never more than that.
    pub max_output_tokens: Option<u32>,
    /// How long to think; the provider's default when `None`.
    pub effort: Option<Effort>,
}

impl Request {
    /// A request with one message.
    pub fn new(system: impl Into<String>, message: impl Into<String>) -> Self {
        Self { system: system.into(), messages: vec![Message::user(message)], ..Self::default() }
    }
}
