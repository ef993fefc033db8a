//! The catalog, as a list.

use vectort_contract::{Done, Event};
use vectort_generation::catalog::{Preview, catalog};

use crate::host::Host;
use crate::{App, Emit};

impl<H: Host> App<H> {
    /// Reports every project type with its frameworks.
    pub fn types(&self, emit: &Emit<'_>) -> Done {
        for kind in &catalog().types {
            emit(Event::Type {
                id: kind.id.clone(),
                framework: kind.framework.clone(),
                frameworks: kind.frameworks.clone(),
                preview: kind.preview == Preview::Browser,
            });
        }
        Done { ok: true, ..Done::default() }
    }
}
