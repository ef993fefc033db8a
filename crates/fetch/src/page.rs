//! A web page as text: what it says, without what surrounds it.

use std::cell::RefCell;

use encoding_rs::{Encoding, UTF_8};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};

use crate::error::{FetchError, Result};
use crate::fetcher::Fetched;

/// Most text that is kept of a page, in bytes of UTF-8.
const MAX_TEXT_BYTES: usize = 200 << 10;
/// How far into a page its own word on its encoding is looked for.
const ENCODING_WINDOW: usize = 1_024;

/// A page's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Its title; empty without one.
    pub title: String,
    /// Its text: paragraphs, `#` headings, `-` items, code as it is; at most 200 KiB.
    pub text: String,
    /// It had more.
    pub is_cut: bool,
}

/// The words of what was fetched. [`FetchError::ContentType`] for what is no text.
pub fn read_page(fetched: &Fetched) -> Result<Page> {
    let kind = fetched.content_type.split(';').next().unwrap_or_default().trim();
    let is_html = matches!(kind, "text/html" | "application/xhtml+xml");
    let is_text = kind.starts_with("text/") || matches!(kind, "application/json" | "application/xml");
    if !is_html && !is_text {
        return Err(FetchError::ContentType(kind.to_owned()));
    }
    let text = decode(fetched);
    if text.contains('\0') {
        return Err(FetchError::ContentType(kind.to_owned()));
    }
    let (title, text) = if is_html { words(&text) } else { (String::new(), text) };
    let (text, is_cut) = cut(text);
    Ok(Page { title, text, is_cut })
}

/// By its byte order mark, what the server says, what the page says, or as UTF-8.
fn decode(fetched: &Fetched) -> String {
    let named = |text: &str| {
        let at = text.find("charset=")? + "charset=".len();
        let name = text[at..].trim_start_matches(['"', '\'']);
        let end =
            name.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(name.len());
        Encoding::for_label(&name.as_bytes()[..end])
    };
    let start = &fetched.bytes[..fetched.bytes.len().min(ENCODING_WINDOW)];
    let start = String::from_utf8_lossy(start).to_ascii_lowercase();
    let encoding = named(&fetched.content_type).or_else(|| named(&start)).unwrap_or(UTF_8);
    encoding.decode(&fetched.bytes).0.into_owned()
}

fn cut(mut text: String) -> (String, bool) {
    if text.len() <= MAX_TEXT_BYTES {
        return (text, false);
    }
    text.truncate(text.floor_char_boundary(MAX_TEXT_BYTES));
    (text, true)
}

/// The title and the text of a page. Where it marks its main part, the text is that part.
fn words(html: &str) -> (String, String) {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(Words::default(), TokenizerOpts::default());
    // The sink never asks for a script to be run, so one call takes it all.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut words = tokenizer.sink.0.into_inner();
    let text = if words.main.so_far.trim().is_empty() { &mut words.all } else { &mut words.main };
    (words.title.split_whitespace().collect::<Vec<_>>().join(" "), text.finish())
}

/// What is not read: it is not the page's text, or it is around it.
const PASSED_OVER: &[&str] = &[
    "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "nav", "footer", "aside",
    "button", "select", "dialog",
];
/// What begins on a line of its own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "blockquote",
    "dd",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "header",
    "hr",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "table",
    "tr",
    "ul",
];

#[derive(Default)]
struct Words(RefCell<State>);

#[derive(Default)]
struct State {
    title: String,
    in_title: bool,
    /// The element that is passed over, and how many of its kind are open.
    passing: Option<(String, u32)>,
    mains: u32,
    all: Text,
    main: Text,
}

impl State {
    fn each(&mut self, write: impl Fn(&mut Text)) {
        write(&mut self.all);
        if self.mains > 0 {
            write(&mut self.main);
        }
    }

    fn tag(&mut self, tag: &Tag) {
        let (name, opens) = (&*tag.name, tag.kind == TagKind::StartTag);
        if let Some((passed, depth)) = &mut self.passing {
            if name == passed {
                *depth = if opens { *depth + 1 } else { *depth - 1 };
                if *depth == 0 {
                    self.passing = None;
                }
            }
            return;
        }
        match name {
            // Only the page's own: a drawing has titles too.
            "title" => self.in_title = opens && self.title.is_empty(),
            _ if PASSED_OVER.contains(&name) => {
                self.passing = (opens && !tag.self_closing).then(|| (name.to_owned(), 1));
            }
            "main" | "article" => {
                self.each(Text::end_block);
                self.mains = if opens { self.mains + 1 } else { self.mains.saturating_sub(1) };
            }
            "br" => self.each(Text::end_line),
            "li" => {
                self.each(Text::end_line);
                if opens {
                    self.each(|text| text.mark("- "));
                }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                self.each(Text::end_block);
                if opens {
                    let level = usize::from(name.as_bytes()[1] - b'0');
                    self.each(|text| text.mark(&format!("{} ", "#".repeat(level))));
                }
            }
            "td" | "th" if opens => self.each(|text| text.words(" ")),
            _ if BLOCKS.contains(&name) => {
                self.each(Text::end_block);
                if name == "pre" {
                    self.each(|text| text.is_code = opens);
                }
            }
            _ => {}
        }
    }

    fn characters(&mut self, text: &str) {
        if self.passing.is_some() {
            return;
        }
        if self.in_title {
            self.title.push_str(text);
            return;
        }
        self.each(|to| to.words(text));
    }
}

impl TokenSink for Words {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        let mut state = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) => {
                state.tag(&tag);
                if tag.kind == TagKind::StartTag {
                    // As a parser that builds a tree would switch the tokenizer.
                    return match &*tag.name {
                        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
                        "style" | "noscript" | "iframe" | "noframes" | "xmp" => {
                            TokenSinkResult::RawData(RawKind::Rawtext)
                        }
                        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
                        _ => TokenSinkResult::Continue,
                    };
                }
            }
            Token::CharacterTokens(text) => state.characters(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Text that grows, with its spaces as a browser would show them.
#[derive(Debug, Default)]
struct Text {
    so_far: String,
    /// A space is due before the next word.
    space: bool,
    /// The line has nothing but a mark yet.
    bare: bool,
    is_code: bool,
}

impl Text {
    fn words(&mut self, text: &str) {
        if self.is_code {
            self.so_far.push_str(text);
            return;
        }
        for (at, word) in text.split(|c: char| c.is_whitespace()).enumerate() {
            self.space |= at > 0;
            if word.is_empty() {
                continue;
            }
            if self.space && !self.bare && !self.so_far.is_empty() && !self.so_far.ends_with('\n') {
                self.so_far.push(' ');
            }
            self.so_far.push_str(word);
            (self.space, self.bare) = (false, false);
        }
    }

    fn mark(&mut self, mark: &str) {
        self.so_far.push_str(mark);
        self.bare = true;
    }

    fn end_line(&mut self) {
        if !self.so_far.is_empty() && !self.so_far.ends_with('\n') {
            self.so_far.push('\n');
        }
        (self.space, self.bare) = (false, false);
    }

    fn end_block(&mut self) {
        // A block within an item begins on the item's line.
        if self.bare {
            return;
        }
        self.end_line();
        if !self.so_far.is_empty() && !self.so_far.ends_with("\n\n") {
            self.so_far.push('\n');
        }
    }

    fn finish(&mut self) -> String {
        let text = std::mem::take(&mut self.so_far);
        let mut lines: Vec<&str> = text.lines().map(str::trim_end).collect();
        lines.dedup_by(|next, last| next.is_empty() && last.is_empty());
        lines.join("\n").trim().to_owned()
    }
}
