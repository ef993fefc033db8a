//! Pages: which scripts and styles they load, and the form in which the preview serves them.
//!
//! A tag scanner, not a parser: it knows comments, raw-text elements and attributes (WHATWG HTML,
//! §13.2.5), which is all that finding `<script>` and `<link>` takes. The rest of a page goes
//! through untouched, and no line moves, so that inline scripts keep their line numbers.

use std::ops::Range;

/// A start tag with its attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Tag {
    name: String,
    span: Range<usize>,
    attributes: Vec<(String, String)>,
    /// Where each attribute's value is, without its quotes.
    values: Vec<Range<usize>>,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Where the value of an attribute is; an empty range if there is none.
    fn value_span(&self, name: &str) -> Range<usize> {
        let at = self.attributes.iter().position(|(key, _)| key == name);
        at.and_then(|at| self.values.get(at).cloned()).unwrap_or_default()
    }
}

/// What a `<script>` is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Script {
    /// `type="module" src`.
    Module {
        /// As written.
        src: String,
    },
    /// `type="module"` with its code in the page.
    InlineModule {
        /// The code.
        code: String,
    },
    /// A classic script with `src`.
    Classic {
        /// As written.
        src: String,
    },
    /// A classic script in the page.
    InlineClassic {
        /// The code.
        code: String,
    },
}

/// A script of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScriptTag {
    /// What it is.
    pub script: Script,
    /// Line of the tag, counted from 1.
    pub line: u32,
    /// From `<script` to the end of `</script>`.
    pub(crate) span: Range<usize>,
    /// The value of `src`.
    pub(crate) src: Range<usize>,
}

/// Something else that a page loads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// As written.
    pub url: String,
    /// Line of the tag, counted from 1.
    pub line: u32,
    /// A `<link rel="stylesheet">`; else an image, icon or other file.
    pub stylesheet: bool,
    /// The start tag.
    pub(crate) tag: Range<usize>,
    /// The value of the attribute that has the URL.
    pub(crate) value: Range<usize>,
}

/// A page, scanned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    source: String,
    /// Scripts that run, in order.
    pub scripts: Vec<ScriptTag>,
    /// Stylesheets, images and icons.
    pub references: Vec<Reference>,
    /// Where the runtime goes: after `<head>`, or where a head would start.
    head: usize,
}

impl Page {
    /// Scans a page. Total: any text is a page.
    pub fn parse(source: &str) -> Self {
        let mut page =
            Self { source: source.to_owned(), scripts: Vec::new(), references: Vec::new(), head: 0 };
        let mut head = None;
        let mut fallback = 0;
        let mut at = 0;
        while let Some(open) = source[at..].find('<').map(|found| at + found) {
            let rest = &source[open..];
            if rest.starts_with("<!--") {
                at = rest.find("-->").map_or(source.len(), |end| open + end + 3);
                continue;
            }
            if rest.starts_with("<!") || rest.starts_with("<?") {
                at = rest.find('>').map_or(source.len(), |end| open + end + 1);
                fallback = at;
                continue;
            }
            let Some(tag) = start_tag(source, open) else {
                at = open + 1;
                continue;
            };
            at = tag.span.end;
            match tag.name.as_str() {
                "head" if head.is_none() => head = Some(at),
                "html" => fallback = at,
                _ => {}
            }
            let line = memchr::memchr_iter(b'\n', &source.as_bytes()[..open]).count() as u32 + 1;
            if let "script" | "style" | "textarea" | "title" | "noscript" | "template" | "iframe" | "xmp" =
                tag.name.as_str()
            {
                let close = end_tag(source, at, &tag.name);
                if tag.name == "script" {
                    page.add_script(&tag, &source[at..close.start], tag.span.start..close.end, line);
                }
                at = close.end;
            } else {
                page.add_reference(&tag, line);
            }
        }
        page.head = head.unwrap_or(fallback);
        page
    }

    fn add_script(&mut self, tag: &Tag, code: &str, span: Range<usize>, line: u32) {
        let kind = tag.get("type").unwrap_or_default().trim().to_ascii_lowercase();
        let src = tag.get("src").filter(|src| !src.is_empty()).map(str::to_owned);
        let script = match (kind.as_str(), src) {
            ("" | "text/javascript" | "application/javascript", Some(src)) => Script::Classic { src },
            ("" | "text/javascript" | "application/javascript", None) => {
                Script::InlineClassic { code: code.to_owned() }
            }
            // `text/babel`: compiled in the page by a library that comes from another host, which
            // the preview does not load; the module transform does the same work.
            ("module" | "text/babel" | "text/jsx" | "text/typescript", Some(src)) => Script::Module { src },
            ("module" | "text/babel" | "text/jsx" | "text/typescript", None) => {
                Script::InlineModule { code: code.to_owned() }
            }
            // Data blocks: JSON, import maps, templates.
            _ => return,
        };
        self.scripts.push(ScriptTag { script, line, span, src: tag.value_span("src") });
    }

    fn add_reference(&mut self, tag: &Tag, line: u32) {
        let rel = || tag.get("rel").unwrap_or_default().to_ascii_lowercase();
        let (attribute, stylesheet) = match tag.name.as_str() {
            "link" if rel().split_whitespace().any(|rel| rel == "stylesheet") => ("href", true),
            "link" if rel().split_whitespace().any(|rel| rel.ends_with("icon")) => ("href", false),
            "img" | "source" | "audio" | "video" => ("src", false),
            _ => return,
        };
        if let Some(url) = tag.get(attribute).filter(|url| !url.is_empty()) {
            let (url, value) = (url.to_owned(), tag.value_span(attribute));
            self.references.push(Reference { url, line, stylesheet, tag: tag.span.clone(), value });
        }
    }

    /// The text between the tags, for class names.
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Where what belongs first in the head goes.
    pub(crate) fn head(&self) -> usize {
        self.head
    }

    /// The page with `head` put first in its head, and `app` in place of the first module script
    /// (or at the end, if there is none and `app` is not empty). Module scripts go: `app` runs them.
    pub fn render(&self, head: &str, app: &str) -> String {
        let mut out = String::with_capacity(self.source.len() + head.len() + app.len());
        let mut at = 0;
        let mut placed = app.is_empty();
        let mut head_placed = false;
        let mut copy = |out: &mut String, to: usize, at: &mut usize| {
            if !head_placed && self.head <= to {
                out.push_str(&self.source[*at..self.head.max(*at)]);
                out.push_str(head);
                *at = self.head.max(*at);
                head_placed = true;
            }
            out.push_str(&self.source[*at..to]);
            *at = to;
        };
        for tag in &self.scripts {
            if !matches!(tag.script, Script::Module { .. } | Script::InlineModule { .. }) {
                continue;
            }
            copy(&mut out, tag.span.start, &mut at);
            if !placed {
                out.push_str(app);
                placed = true;
            }
            // Keep the line count, so that positions in what follows stay true.
            out.extend(self.source[tag.span.clone()].chars().filter(|c| *c == '\n'));
            at = tag.span.end;
        }
        if !placed {
            let end = self.source[at..].rfind("</body").map_or(self.source.len(), |found| at + found);
            copy(&mut out, end, &mut at);
            out.push_str(app);
        }
        copy(&mut out, self.source.len(), &mut at);
        out
    }
}

fn start_tag(source: &str, open: usize) -> Option<Tag> {
    let bytes = source.as_bytes();
    let mut at = open + 1;
    let end = source[at..].find(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(|found| at + found)?;
    if end == at || !bytes[at].is_ascii_alphabetic() {
        return None;
    }
    let name = source[at..end].to_ascii_lowercase();
    at = end;
    let mut attributes = Vec::new();
    let mut values = Vec::new();
    loop {
        at += source[at..].find(|c: char| !c.is_whitespace() && c != '/')?;
        if bytes[at] == b'>' {
            return Some(Tag { name, span: open..at + 1, attributes, values });
        }
        // The first character of a name may be anything, even `=`.
        let first = source[at..].chars().next().map_or(0, char::len_utf8);
        let key_end = source[at + first..]
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))
            .map(|found| at + first + found)?;
        let key = source.get(at..key_end)?.to_ascii_lowercase();
        at = key_end;
        let after = at + source[at..].find(|c: char| !c.is_whitespace())?;
        if bytes[after] != b'=' {
            attributes.push((key, String::new()));
            values.push(at..at);
            continue;
        }
        at = after + 1;
        at += source[at..].find(|c: char| !c.is_whitespace())?;
        let span = if let quote @ (b'"' | b'\'') = bytes[at] {
            let close = at + 1 + source[at + 1..].find(quote as char)?;
            let span = at + 1..close;
            at = close + 1;
            span
        } else {
            let end = at + source[at..].find(|c: char| c.is_whitespace() || c == '>')?;
            let span = at..end;
            at = end;
            span
        };
        let value = &source[span.clone()];
        values.push(span);
        attributes.push((key, value.replace("&amp;", "&").replace("&quot;", "\"")));
    }
}

/// `</name … >`, or the end of the text.
fn end_tag(source: &str, from: usize, name: &str) -> Range<usize> {
    let mut at = from;
    while let Some(found) = source[at..].find("</").map(|found| at + found) {
        let after = &source[found + 2..];
        let is_it = after.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name))
            && !after[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric());
        if is_it {
            let end = after.find('>').map_or(source.len(), |end| found + 2 + end + 1);
            return found..end;
        }
        at = found + 2;
    }
    source.len()..source.len()
}
