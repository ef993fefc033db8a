//! What is asked, whoever answers.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

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
    /// Pictures that belong to it. A model that does not see is told how many it misses.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub images: Vec<Image>,
}

/// A picture, kept as it goes over the wire.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Its format.
    pub format: ImageFormat,
    /// Base64 of its bytes; shared, because every attempt sends it again.
    #[serde(serialize_with = "as_text", deserialize_with = "of_text")]
    pub base64: Arc<str>,
}

impl Image {
    /// A picture of these bytes, which are believed to be of that format.
    pub fn new(format: ImageFormat, bytes: &[u8]) -> Self {
        Self { format, base64: STANDARD.encode(bytes).into() }
    }

    /// As `data:` URL (RFC 2397), the form that OpenAI's protocols take.
    pub(crate) fn data_url(&self) -> String {
        format!("data:{};base64,{}", self.format.media_type(), self.base64)
    }
}

fn as_text<S: Serializer>(text: &Arc<str>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(text)
}

fn of_text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
    String::deserialize(deserializer).map(Into::into)
}

/// The formats that every model which sees takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ImageFormat {
    /// `image/png`
    Png,
    /// `image/jpeg`
    Jpeg,
    /// `image/webp`
    Webp,
    /// `image/gif`, of which the first frame counts.
    Gif,
}

impl ImageFormat {
    /// The media type (RFC 6838).
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
            Self::Gif => "image/gif",
        }
    }
}

impl Message {
    /// A message of the person's.
    pub fn user(text: impl Into<String>) -> Self {
        Self { role: Role::User, text: text.into(), images: Vec::new() }
    }

    /// A message of the model's.
    pub fn assistant(text: impl Into<String>) -> Self {
        Self { role: Role::Assistant, text: text.into(), images: Vec::new() }
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
    /// A JSON Schema that the answer must satisfy. Sent only to local servers that are known to
    /// hold a model to it ([`Abilities::schema`](crate::Abilities::schema)); the others read of it in the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub schema: Option<Value>,
}

impl Request {
    /// A request with one message.
    pub fn new(system: impl Into<String>, message: impl Into<String>) -> Self {
        Self { system: system.into(), messages: vec![Message::user(message)], ..Self::default() }
    }
}
