//! What can be wrong with a screen without a person looking: text that is cut off or outside,
//! messages that were not translated, and what axe-core finds.

use std::collections::BTreeMap;

use anyhow::Result;
use serde_json::{Value, json};
use vectort_testkit::desktop::{Texts, Window};

/// Text that cannot be read whole: `[selector, text, how]`.
const CLIPPED: &str = r"
const found = [];
const name = e => e.localName + (e.id ? '#' + e.id : '') + (e.getAttribute('role') ? `[role=${e.getAttribute('role')}]` : '') +
  ([...e.classList].slice(0, 3).map(it => '.' + it).join(''));
const skip = '.cm-editor, canvas, svg, .sr-only, [aria-hidden=true], [inert]';
const W = document.documentElement.clientWidth;
for (const e of document.body.querySelectorAll('*')) {
  if (e.closest(skip) || !e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
  const own = [...e.childNodes].filter(it => it.nodeType === 3 && it.data.trim() !== '');
  if (own.length === 0) continue;
  const text = own.map(it => it.data.trim()).join(' ').slice(0, 80);
  const range = document.createRange();
  const boxes = own.flatMap(it => { range.selectNodeContents(it); return [...range.getClientRects()]; }).filter(it => it.width > 0);
  if (boxes.length === 0) continue;
  const left = Math.min(...boxes.map(it => it.left)), right = Math.max(...boxes.map(it => it.right));
  const top = Math.min(...boxes.map(it => it.top)), bottom = Math.max(...boxes.map(it => it.bottom));
  let how = null;
  for (let at = e; at && at !== document.documentElement; at = at.parentElement) {
    const style = getComputedStyle(at), box = at.getBoundingClientRect();
    // For screen readers alone.
    if (box.width <= 1 && box.height <= 1) { how = 'hidden'; break; }
    const ellipsis = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none';
    const cut = value => value === 'hidden' || value === 'clip';
    if (!ellipsis && cut(style.overflowX) && (left < box.left - 1.5 || right > box.right + 1.5)) { how = 'cut sideways by ' + name(at); break; }
    if (!ellipsis && cut(style.overflowY) && (bottom > box.bottom + 2.5 || top < box.top - 2.5) && bottom - top < 60) { how = 'cut above or below by ' + name(at); break; }
    if (ellipsis || /auto|scroll/.test(style.overflowX + style.overflowY)) { how = 'scrolls'; break; }
    if (/^(button|a)$/.test(at.localName) && (left < box.left - 1.5 || right > box.right + 1.5)) { how = 'spills out of ' + name(at); break; }
    if (style.position === 'fixed') { if (left < -1 || right > W + 1) how = 'outside the window'; break; }
  }
  if (how === null && (left < -1 || right > W + 1)) how = 'outside the window';
  if (how !== null && how !== 'scrolls' && how !== 'hidden') found.push([name(e), text, how]);
}
if (document.documentElement.scrollWidth > W + 1) found.push(['html', '', 'the page scrolls sideways']);
return found.slice(0, 30);
";

/// Every text that the page shows or tells, without what people and programs wrote.
const SAID: &str = r"
const said = new Set();
const lang = document.documentElement.lang;
const foreign = e => e.closest('bdi, code, pre, kbd, .cm-editor, [translate=no], [data-preview-area], [dir=auto], time') ||
  (e.closest('[lang]')?.lang ?? lang) !== lang;
const clean = text => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
for (let node; (node = walk.nextNode());) {
  const e = node.parentElement;
  if (!e || foreign(e) || /^(script|style|textarea)$/.test(e.localName) || !e.checkVisibility()) continue;
  said.add(clean(node.data));
}
for (const e of document.body.querySelectorAll('[aria-label],[title],[placeholder],[alt]')) {
  if (foreign(e)) continue;
  for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.add(clean(e.getAttribute(name) ?? ''));
}
said.delete('');
return [...said];
";

const AXE: &str = r"
const done = arguments[arguments.length - 1];
const options = { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] };
axe.run(document, options).then(
  result => done(result.violations.map(it => ({ id: it.id, impact: it.impact, help: it.help,
    nodes: it.nodes.slice(0, 4).map(node => ({ target: String(node.target), why: node.failureSummary?.slice(0, 300) })) }))),
  error => done([{ id: 'axe', impact: 'critical', help: String(error), nodes: [] }]));
";

/// The checks of one language.
pub(crate) struct Checker {
    texts: Texts,
    /// English sentences that this language says differently, with their ids.
    foreign: BTreeMap<String, String>,
    axe: Option<String>,
}

impl Checker {
    pub(crate) fn new(language: &str, axe: Option<String>) -> Result<Self> {
        let (texts, english) = (Texts::of(language)?, Texts::of("en")?);
        let mut foreign = BTreeMap::new();
        if language != "en" {
            let translated: BTreeMap<_, _> = texts.iter().collect();
            // A word that the language itself uses for something is no English there.
            let own: std::collections::BTreeSet<_> = texts.iter().map(|(_, text)| text).collect();
            for (id, text) in english.iter() {
                let differs = translated.get(id).is_some_and(|it| *it != text);
                if differs && text.chars().count() > 3 && !own.contains(text) {
                    foreign.insert(text.to_owned(), id.to_owned());
                }
            }
        }
        Ok(Self { texts, foreign, axe })
    }

    pub(crate) fn language(&self) -> &str {
        self.texts.language()
    }

    /// Puts axe-core into the page.
    pub(crate) async fn begin(&self, window: &Window<'_>) -> Result<()> {
        window.wait_for("return document.readyState === 'complete'").await?;
        if let Some(axe) = &self.axe {
            window.run(&format!("{axe}; window.axe = axe; return true"), Vec::new()).await?;
        }
        Ok(())
    }

    /// What is wrong with what the window shows now: kinds with their details.
    pub(crate) async fn check(&self, window: &Window<'_>, with_axe: bool) -> Result<Vec<(String, Value)>> {
        let mut findings = Vec::new();
        for clipped in window.run(CLIPPED, Vec::new()).await?.as_array().into_iter().flatten() {
            findings.push(("clipped".to_owned(), clipped.clone()));
        }
        for said in window.run(SAID, Vec::new()).await?.as_array().into_iter().flatten() {
            let said = said.as_str().unwrap_or_default();
            if self.texts.iter().any(|(id, _)| id == said) {
                findings.push(("message id".to_owned(), json!(said)));
            } else if let Some(id) = self.foreign.get(said) {
                findings.push(("untranslated".to_owned(), json!([id, said])));
            }
        }
        if with_axe && self.axe.is_some() {
            let violations = window.session().execute_async(AXE, Vec::new()).await?;
            for violation in violations.json().as_array().into_iter().flatten() {
                let is_serious = matches!(violation["impact"].as_str(), Some("serious" | "critical"));
                let kind = if is_serious { "axe" } else { "note" };
                findings.push((kind.to_owned(), violation.clone()));
            }
        }
        Ok(findings)
    }
}
