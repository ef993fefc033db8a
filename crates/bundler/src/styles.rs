//! Stylesheets that want Tailwind, compiled for the class names that the sources use.
//!
//! Class names only ever add up while a preview runs: a rule too many does no harm, and taking
//! one away would mean to compile everything again.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use indexmap::IndexSet;
use vectort_core::{Problem, RelPath};

use crate::packs::Packs;
use crate::tailwind::{Compiled, Tailwind, TailwindError, scan};

/// Compiled stylesheets by registry id.
#[derive(Default)]
pub(crate) struct Styles {
    engine: Option<Tailwind>,
    sheets: HashMap<String, Sheet>,
    compiled: BTreeMap<String, String>,
    /// Sources that have been searched for class names, as they were then.
    scanned: HashMap<String, Arc<str>>,
    /// In the order in which they were found.
    names: IndexSet<String>,
    problems: BTreeMap<String, Problem>,
}

struct Sheet {
    source: String,
    /// `None` if it did not compile.
    compiled: Option<Compiled>,
    /// How many of the names it has.
    names: usize,
}

impl Styles {
    /// The texts.
    pub(crate) fn compiled(&self) -> &BTreeMap<String, String> {
        &self.compiled
    }

    /// Forgets everything but the engine, which takes a while to start.
    pub(crate) fn clear(&mut self) {
        *self = Self { engine: self.engine.take(), ..Self::default() };
    }

    /// Stylesheets that did not compile.
    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.problems.values().cloned().collect()
    }

    /// Compiles stylesheets (id and text) for the class names in `sources` (id and text). Gives
    /// those whose result is new. Costs next to nothing when nothing changed.
    pub(crate) fn compile(
        &mut self,
        packs: &Packs,
        sheets: &[(String, String)],
        sources: &[(String, Arc<str>)],
    ) -> Vec<(String, String)> {
        self.find_names(sources);
        let mut changed = Vec::new();
        for (id, source) in sheets {
            let outcome = match self.sheets.get_mut(id) {
                Some(sheet) if sheet.source == *source => match &mut sheet.compiled {
                    Some(compiled) => {
                        let new = self.names.iter().skip(sheet.names).map(String::as_str);
                        let added = compiled.add(new).map(|text| text.map(str::to_owned));
                        sheet.names = self.names.len();
                        match added {
                            Err(TailwindError::Restarted) => self.compile_anew(packs, id, source).map(Some),
                            other => other,
                        }
                    }
                    None => continue,
                },
                _ => self.compile_anew(packs, id, source).map(Some),
            };
            match outcome {
                Ok(Some(text)) => {
                    self.problems.remove(id);
                    if self.compiled.get(id) != Some(&text) {
                        self.compiled.insert(id.clone(), text.clone());
                        changed.push((id.clone(), text));
                    }
                }
                Ok(None) => {}
                Err(error) => {
                    let file = RelPath::parse(id.trim_start_matches('/')).ok();
                    self.problems.insert(id.clone(), error.to_problem(file));
                    self.sheets
                        .insert(id.clone(), Sheet { source: source.clone(), compiled: None, names: 0 });
                }
            }
        }
        changed
    }

    fn compile_anew(&mut self, packs: &Packs, id: &str, source: &str) -> Result<String, TailwindError> {
        let engine = match &self.engine {
            Some(engine) => engine,
            None => self.engine.insert(Tailwind::new(packs)?),
        };
        // Imports of the project's own are inlined already.
        let none = Box::new(|_: &str, _: &str| None);
        let compiled = engine.compile(source, "/", self.names.iter().cloned(), none)?;
        let text = compiled.css().to_owned();
        let sheet = Sheet { source: source.to_owned(), compiled: Some(compiled), names: self.names.len() };
        self.sheets.insert(id.to_owned(), sheet);
        Ok(text)
    }

    /// Searches sources that changed for names.
    fn find_names(&mut self, sources: &[(String, Arc<str>)]) {
        for (id, text) in sources {
            if self.scanned.get(id).is_some_and(|known| Arc::ptr_eq(known, text) || known == text) {
                continue;
            }
            for name in scan(text) {
                if !self.names.contains(name) {
                    self.names.insert(name.to_owned());
                }
            }
            self.scanned.insert(id.clone(), text.clone());
        }
    }
}
