//! Stylesheets that want Tailwind, compiled for the class names that the sources use.

use std::collections::BTreeMap;
use std::sync::Arc;

use vectort_core::{Problem, RelPath};

use crate::packs::Packs;

/// Compiled stylesheets by registry id.
#[derive(Default)]
pub(crate) struct Styles {
    compiled: BTreeMap<String, String>,
    problems: Vec<Problem>,
}

impl Styles {
    pub(crate) fn compiled(&self) -> &BTreeMap<String, String> {
        &self.compiled
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn stale(&mut self, _id: &str) {}

    pub(crate) fn source_changed(&mut self, _path: &RelPath) {}

    pub(crate) fn problems(&self) -> Vec<Problem> {
        self.problems.clone()
    }

    pub(crate) fn compile(
        &mut self,
        _packs: &Packs,
        _sheets: &[(String, String)],
        _sources: &[(String, Arc<str>)],
    ) -> Vec<(String, String)> {
        Vec::new()
    }
}
