//! The catalog, as a list, and what of it a description asks for.

use vectort_contract::{Choices, Detected, Done, Event, FrameworkView, TypeView};
use vectort_core::limits::MAX_DESCRIPTION_CHARS;
use vectort_generation::catalog::{Choice, Preview, catalog};
use vectort_generation::detect;

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

    /// Every project type with its frameworks, in the catalog's order.
    pub fn type_views(&self) -> Vec<TypeView> {
        let framework = |id: &String| {
            let label = catalog().framework(id).map_or_else(|_| id.clone(), |it| it.label.clone());
            FrameworkView { id: id.clone(), label }
        };
        let view = |kind: &vectort_generation::catalog::ProjectType| TypeView {
            id: kind.id.clone(),
            framework: kind.framework.clone(),
            frameworks: kind.frameworks.iter().map(framework).collect(),
            preview: kind.preview == Preview::Browser,
        };
        catalog().types.iter().map(view).collect()
    }

    /// Everything that a description can be narrowed down with, in the catalog's order.
    pub fn choices(&self) -> Choices {
        let ids = |choices: &[Choice]| choices.iter().map(|choice| choice.id.clone()).collect();
        let catalog = catalog();
        Choices {
            databases: ids(&catalog.databases),
            features: ids(&catalog.features),
            integrations: ids(&catalog.integrations),
            deployments: ids(&catalog.deployments),
        }
    }

    /// What a description asks for, by its words. No model is asked.
    pub fn detect(&self, description: &str) -> Detected {
        // What is beyond the limit is refused later; looking at it would make typing slow.
        let end =
            description.char_indices().nth(MAX_DESCRIPTION_CHARS).map_or(description.len(), |(at, _)| at);
        let description = &description[..end];
        let type_id = detect::project_type(description);
        let framework = catalog().kind(type_id).map_or_else(|_| String::new(), |kind| kind.framework.clone());
        Detected {
            type_id: type_id.to_owned(),
            framework,
            language: detect::language(description).to_owned(),
        }
    }
}
