//! The project and the packs as rolldown sees them.
//!
//! Modules have the preview's ids: `/src/app.tsx` for a file, with the query of its import. Packs
//! are `\0pack:` and a specifier, a page is `\0page:` and its name. Only what a project's own
//! `node_modules` has goes by absolute path.

use std::borrow::Cow;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

use rolldown_common::ResolvedExternal;
use rolldown_common::side_effects::HookSideEffects;
use rolldown_plugin::{
    HookGenerateBundleArgs, HookLoadArgs, HookLoadReturn, HookNoopReturn, HookResolveIdArgs,
    HookResolveIdOutput, HookResolveIdReturn, HookUsage, Plugin, PluginContext, PluginContextResolveOptions,
    SharedLoadPluginContext,
};

use super::shared::{PAGE, Shared, script};
use crate::module::version_note;
use crate::resolve::{Resolved, split_query};

const PACK: &str = "\0pack:";
const PUBLIC: &str = "\0public:";

/// The hooks.
#[derive(Debug)]
pub(super) struct BuildPlugin {
    shared: Arc<Shared>,
}

impl BuildPlugin {
    pub(super) fn new(shared: Arc<Shared>) -> Self {
        Self { shared }
    }

    /// A package of the project's own `node_modules`, resolved by rolldown; `None` if it is not
    /// there, an error if it leads out of the root.
    async fn installed(
        &self,
        ctx: &PluginContext,
        args: &HookResolveIdArgs<'_>,
        importer: &str,
    ) -> Option<HookResolveIdOutput> {
        let root = self.shared.project.root();
        let options =
            PluginContextResolveOptions { import_kind: args.kind, ..PluginContextResolveOptions::default() };
        let resolved = ctx.resolve(args.specifier, Some(importer), Some(options)).await.ok()?.ok()?;
        let path = resolved.id.as_str().to_owned();
        let is_inside = fs_err::canonicalize(split_query(&path).0).is_ok_and(|path| path.starts_with(root));
        // Browser builds replace modules by nothing (`"fs": false`); those have no path.
        (is_inside || !Path::new(&path).is_absolute())
            .then(|| HookResolveIdOutput::from_resolved_id(resolved))
    }
}

fn external(specifier: &str) -> HookResolveIdOutput {
    HookResolveIdOutput {
        id: specifier.to_owned().into(),
        external: Some(ResolvedExternal::Bool(true)),
        normalize_external_id: Some(false),
        ..HookResolveIdOutput::default()
    }
}

fn pack(id: &str) -> HookResolveIdOutput {
    // An unused import of a pack goes, with everything that it would have brought along.
    HookResolveIdOutput {
        side_effects: Some(HookSideEffects::False),
        ..HookResolveIdOutput::from_id(format!("{PACK}{id}"))
    }
}

impl Plugin for BuildPlugin {
    fn name(&self) -> Cow<'static, str> {
        "vectort:build".into()
    }

    fn register_hook_usage(&self) -> HookUsage {
        HookUsage::ResolveId | HookUsage::Load | HookUsage::GenerateBundle
    }

    async fn resolve_id(&self, ctx: &PluginContext, args: &HookResolveIdArgs<'_>) -> HookResolveIdReturn {
        let specifier = args.specifier;
        let shared = &self.shared;
        if specifier.starts_with(PAGE) {
            return Ok(Some(HookResolveIdOutput::from_id(specifier.to_owned())));
        }
        let importer = match args.importer {
            // Workers are entries by their ids.
            None if specifier.starts_with('/') => {
                return Ok(Some(HookResolveIdOutput::from_id(specifier.to_owned())));
            }
            None => return Ok(None),
            Some(importer) => importer,
        };
        if importer.starts_with(PACK) {
            return Ok(Some(pack(specifier)));
        }
        if importer.starts_with(PAGE) {
            return Ok(Some(if specifier.starts_with('/') {
                HookResolveIdOutput::from_id(specifier.to_owned())
            } else {
                pack(specifier)
            }));
        }
        if specifier.starts_with('\0')
            || specifier.starts_with("@oxc-project/runtime")
            || importer.starts_with('\0')
        {
            return Ok(None);
        }
        if Path::new(importer).starts_with(shared.project.root()) {
            if let Some(module) = shared.packs.lookup(specifier) {
                return Ok(Some(pack(module.specifier)));
            }
            return Ok(self.installed(ctx, args, importer).await);
        }
        let path = split_query(importer).0.trim_start_matches('/');
        let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
        Ok(Some(match shared.resolver().resolve(specifier, folder) {
            Resolved::File(id) => HookResolveIdOutput::from_id(id),
            Resolved::Pack(id) => {
                if let Some(note) = version_note(&shared.resolver(), &id) {
                    let mut found = shared.found();
                    if !found.notes.contains(&note) {
                        found.notes.push(note);
                    }
                }
                pack(&id)
            }
            Resolved::Public(url) => HookResolveIdOutput::from_id(format!("{PUBLIC}{url}")),
            Resolved::External(url) => external(&url),
            Resolved::Missing(problem) => {
                let real = shared.project.root().join(path);
                let is_package = !specifier.starts_with(['.', '/']);
                let found = match real.to_str().filter(|_| is_package) {
                    Some(real) => self.installed(ctx, args, real).await,
                    None => None,
                };
                if found.is_none() {
                    shared.missing(problem, importer, specifier);
                }
                found.unwrap_or_else(|| external(specifier))
            }
        }))
    }

    async fn load(&self, ctx: SharedLoadPluginContext, args: &HookLoadArgs<'_>) -> HookLoadReturn {
        let shared = &self.shared;
        if let Some((_, code)) = shared.pages.get(args.id) {
            return Ok(Some(script(code.clone(), None)));
        }
        if let Some(id) = args.id.strip_prefix(PACK) {
            let source = shared.packs.prod_source(id)?;
            let code = String::from_utf8(source.text.to_vec())?;
            return Ok(Some(script(code, Some(HookSideEffects::False))));
        }
        if let Some(url) = args.id.strip_prefix(PUBLIC) {
            let url = shared.base.script_url(url.trim_start_matches('/'));
            return Ok(Some(script(format!("export default {url};\n"), None)));
        }
        if Path::new(args.id).starts_with(shared.project.root()) {
            return Ok(shared.foreign(args.id));
        }
        if !args.id.starts_with('/') {
            return Ok(None);
        }
        match shared.module(&ctx, args.id) {
            Ok(output) => Ok(Some(output)),
            Err(problems) => {
                shared.add_problems(problems);
                Ok(Some(script(String::from("export {};\n"), None)))
            }
        }
    }

    async fn generate_bundle(
        &self,
        ctx: &PluginContext,
        _args: &mut HookGenerateBundleArgs<'_>,
    ) -> HookNoopReturn {
        let known: HashSet<String> = self.shared.found().styles.keys().cloned().collect();
        for (entry, _) in self.shared.entries() {
            let mut walk =
                StyleWalk { ctx, known: &known, seen: HashSet::new(), styles: Vec::new(), later: Vec::new() };
            walk.visit(entry);
            // What is imported on demand comes after what is there from the start.
            while let Some(id) = walk.later.pop() {
                walk.visit(&id);
            }
            self.shared.found().order.insert(entry.to_owned(), walk.styles);
        }
        Ok(())
    }
}

/// Depth-first in order of imports, which is the order of execution.
struct StyleWalk<'a> {
    ctx: &'a PluginContext,
    known: &'a HashSet<String>,
    seen: HashSet<String>,
    styles: Vec<String>,
    later: Vec<String>,
}

impl StyleWalk<'_> {
    fn visit(&mut self, id: &str) {
        if !self.seen.insert(id.to_owned()) {
            return;
        }
        if let Some(info) = self.ctx.get_module_info(id) {
            for import in &info.imported_ids {
                self.visit(import.as_str());
            }
            self.later.extend(info.dynamically_imported_ids.iter().map(|id| id.as_str().to_owned()));
        }
        if self.known.contains(id) {
            self.styles.push(id.to_owned());
        }
    }
}
