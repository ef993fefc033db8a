//! Where in the source an element that was picked is written.

use serde::Deserialize;
use vectort_core::RelPath;

use super::event::PickedElement;
use crate::graph::Engine;

/// Most characters of a name or text that a page may send; what is longer is cut.
const MOST: usize = 80;

/// See `client/pick.js`.
#[derive(Debug, Deserialize)]
pub(super) struct Picked {
    file: Option<String>,
    #[serde(default)]
    line: u32,
    #[serde(default)]
    column: u32,
    component: Option<String>,
    tag: String,
    #[serde(default)]
    id: String,
    #[serde(default)]
    classes: Vec<String>,
    #[serde(default)]
    text: String,
}

impl Picked {
    /// The element with its place: where React was told that it is, else where its id, classes or
    /// text stand first, else the page's beginning.
    pub(super) fn element(self, engine: &Engine) -> PickedElement {
        let known = self.file.as_deref().and_then(|file| {
            let path = RelPath::parse(file.trim_start_matches('/')).ok()?;
            // A page says what it likes; only files that the app is made of count.
            engine.modules().any(|module| module.path == path).then_some(path)
        });
        let place = match known {
            Some(path) => Some((path, self.line.max(1), self.column.max(1))),
            None => self.search(engine),
        };
        let page = || engine.pages().first().map(|page| page.path.clone());
        let (path, line, column) = place.unwrap_or_else(|| (page().unwrap_or_else(fallback), 1, 1));
        PickedElement {
            path,
            line,
            column,
            component: self.component.map(cut).filter(|name| !name.is_empty()),
            tag: cut(self.tag),
            text: cut(self.text),
        }
    }

    fn search(&self, engine: &Engine) -> Option<(RelPath, u32, u32)> {
        let classes = self.classes.join(" ");
        let first_words = self.text.split_inclusive(' ').take(4).collect::<String>();
        let needles = [
            (!self.id.is_empty()).then(|| format!("\"{}\"", self.id)),
            (!self.id.is_empty()).then(|| format!("'{}'", self.id)),
            (!classes.is_empty()).then_some(classes),
            (first_words.trim().len() > 2).then(|| first_words.trim().to_owned()),
        ];
        let pages = engine
            .pages()
            .iter()
            .filter_map(|page| Some((page.path.clone(), engine.project().read_text(&page.path).ok()?)));
        let modules = engine.modules().map(|module| (module.path.clone(), module.source.to_string()));
        let sources: Vec<(RelPath, String)> = pages.chain(modules).collect();
        needles.iter().flatten().find_map(|needle| {
            sources.iter().find_map(|(path, source)| {
                let at = source.find(needle.as_str())?;
                let before = &source[..at];
                let line = memchr::memchr_iter(b'\n', before.as_bytes()).count() as u32 + 1;
                let column =
                    before.rsplit('\n').next().map_or(0, |start| start.encode_utf16().count()) as u32 + 1;
                Some((path.clone(), line, column))
            })
        })
    }
}

fn cut(text: String) -> String {
    if text.chars().count() <= MOST { text } else { text.chars().take(MOST).collect() }
}

/// What a page without a file of its own is called.
#[expect(clippy::expect_used, reason = "a constant that a test parses")]
fn fallback() -> RelPath {
    RelPath::parse("index.html").expect("a safe path")
}
