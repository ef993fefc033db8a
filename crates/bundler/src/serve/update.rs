//! The thread that turns changed files into messages to the pages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;
use std::time::Instant;

use vectort_core::RelPath;

use crate::graph::Update;
use crate::project::{Project, is_listed};

use super::Shared;
use super::event::{PreviewEvent, UpdateKind};
use super::watch::Watch;

/// Work for the thread.
pub(crate) enum Message {
    /// The watcher saw something happen to these.
    Paths(Vec<PathBuf>),
    /// The host wrote these itself.
    Changed(Vec<RelPath>),
    /// The preview ends.
    Stop,
}

/// Runs until told to stop.
pub(crate) fn run(shared: &Shared, receiver: &Receiver<Message>, mut watch: Option<Watch>) {
    while let Ok(first) = receiver.recv() {
        let started = Instant::now();
        let mut paths = Vec::new();
        // Whatever is there already belongs to the same edit; nothing is waited for.
        for message in std::iter::once(first).chain(receiver.try_iter()) {
            match message {
                Message::Paths(some) => {
                    for path in some {
                        expand(shared, &path, watch.as_mut(), &mut paths);
                    }
                }
                Message::Changed(some) => paths.extend(some),
                Message::Stop => return,
            }
        }
        paths.sort();
        paths.dedup();
        if !paths.is_empty() {
            apply(shared, &paths, started);
        }
    }
}

/// The files that an event's path stands for: itself, or a folder's.
fn expand(shared: &Shared, path: &std::path::Path, watch: Option<&mut Watch>, paths: &mut Vec<RelPath>) {
    let engine = shared.engine();
    let project = engine.project();
    let Some(relative) = project.relative(path) else { return };
    if project.is_dir(&relative) {
        let entered = relative.as_str().split('/').all(crate::project::is_entered);
        if entered && let Some(watch) = watch {
            let _ = watch.add(path);
            paths.extend(files_below(project, &relative));
        }
        return;
    }
    let inside = format!("{relative}/");
    paths.extend(project.files().iter().filter(|file| file.as_str().starts_with(&inside)).cloned());
    if is_listed(&relative) || crate::config::Config::is_config_file(relative.as_str()) {
        paths.push(relative);
    }
}

/// What is in a folder that has just appeared.
fn files_below(project: &Project, folder: &RelPath) -> Vec<RelPath> {
    let mut found = Vec::new();
    let mut queue = vec![project.root().join(folder.as_str())];
    while let Some(folder) = queue.pop() {
        let Ok(entries) = fs_err::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                queue.push(entry.path());
            } else {
                found.extend(project.relative(&entry.path()).filter(is_listed));
            }
        }
        if found.len() > 20_000 {
            break;
        }
    }
    found
}

fn apply(shared: &Shared, paths: &[RelPath], started: Instant) {
    let mut engine = shared.engine();
    let mut update = engine.update(paths);
    let in_graph = |path: &RelPath| engine.module(&format!("/{path}")).is_some();
    update.reload |= paths
        .iter()
        .any(|path| path.extension() != "css" && !in_graph(path) && shared.was_served(path.as_str()));
    let problems = engine.problems();
    let fingerprint = engine.fingerprint();
    // What does not parse is told, not sent: the page keeps what it runs.
    update.modules.retain(|module| module.registered.is_some());
    update.changed.retain(|id| update.modules.iter().any(|module| module.id == *id));
    let packs: Vec<String> = update.modules.iter().flat_map(|module| module.packs.iter().cloned()).collect();
    if update.reload {
        shared.renew_runtime(&engine);
    }
    drop(engine);

    let problems_changed = shared.tell(&problems);
    if update.reload {
        shared.push(&serde_json::json!({ "t": "reload", "reason": "files" }));
    } else if update.any || problems_changed || update.links {
        let scripts = shared.new_pack_scripts(&packs);
        shared.remember(&update.modules);
        shared.push(&serde_json::json!({
            "t": "update",
            "build": fingerprint,
            "code": code(shared, &update),
            "changed": update.changed,
            "styles": update.styles,
            "links": update.links,
            "scripts": scripts,
            "problems": problems,
        }));
    }
    if update.any || update.reload || problems_changed || update.links {
        let kind = kind(&update);
        let ms = started.elapsed().as_secs_f64() * 1000.0;
        let mut modules = update.changed;
        modules.extend(update.styles.into_iter().map(|(id, _)| id));
        shared.emit(PreviewEvent::Updated { ms, modules, kind });
    }
    if problems_changed {
        shared.emit(PreviewEvent::Problems { problems: problems.clone() });
    }
    if !update.reload {
        later_styles(shared);
    }
}

/// Class names that are new need new styles; the modules did not wait for them.
fn later_styles(shared: &Shared) {
    let started = Instant::now();
    let mut engine = shared.engine();
    let restyled = engine.compile_styles();
    let (fingerprint, problems) = (engine.fingerprint(), engine.problems());
    drop(engine);
    // A stylesheet that does not compile changes nothing but the problems.
    let problems_changed = shared.tell(&problems);
    let is_restyled = restyled.links || !restyled.modules.is_empty();
    if is_restyled || problems_changed {
        shared.push(&serde_json::json!({
            "t": "update", "build": fingerprint, "styles": restyled.modules, "links": restyled.links,
            "problems": problems,
        }));
    }
    if is_restyled {
        let modules = restyled.modules.into_iter().map(|(id, _)| id).collect();
        let ms = started.elapsed().as_secs_f64() * 1000.0;
        shared.emit(PreviewEvent::Updated { ms, modules, kind: UpdateKind::Css });
    }
    if problems_changed {
        shared.emit(PreviewEvent::Problems { problems });
    }
}

fn kind(update: &Update) -> UpdateKind {
    if update.reload {
        UpdateKind::Reload
    } else if !update.changed.is_empty() {
        UpdateKind::Hmr
    } else if !update.styles.is_empty() || update.links {
        UpdateKind::Css
    } else {
        UpdateKind::Problems
    }
}

/// The definitions, each under a URL of its own so that stacks tell them apart.
fn code(shared: &Shared, update: &Update) -> String {
    match update.modules.as_slice() {
        [] => String::new(),
        [one] => format!("{}{}", one.script, source_url(shared, one)),
        many => many
            .iter()
            .map(|module| {
                let text = format!("{}{}", module.script, source_url(shared, module));
                format!("(0, eval)({});\n", serde_json::Value::String(text))
            })
            .collect(),
    }
}

fn source_url(shared: &Shared, module: &Arc<crate::module::Module>) -> String {
    let joint = if module.id.contains('?') { '&' } else { '?' };
    format!("//# sourceURL=http://{}/@vectort/m{}{joint}v={}\n", shared.host(), module.id, module.version)
}
