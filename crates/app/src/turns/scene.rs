//! What a model is shown beside the words: files within a budget, the conversation, what is picked,
//! broken, attached.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use vectort_cache::TurnState;
use vectort_context::{Choice, Chosen, How, Index, Place, Query, Reason};
use vectort_contract::{ContextFile, ContextView, ErrorCode, Shown as ShownAs, TurnRequest, WireError};
use vectort_core::{Problem, ProjectId, RelPath};
use vectort_generation::prompt::{Attached, Exchange, Picked, Scene, Shown};
use vectort_llm::{Provider, Registry, Router, Selection};

use super::conversation::{asked, plan, run};
use super::drive::Ctx;
use super::job::Job;
use super::ledger::held;
use crate::host::Host;
use crate::{App, Result};

/// How many of the last turns are told.
const TALK: usize = 4;
/// Tokens of files that are shown where nobody says how many: enough for a small project, and a
/// fair price for a part of a large one.
const USUAL: u32 = 48_000;
/// Tokens that a prompt needs beside the files.
const OVERHEAD: u32 = 6_000;
/// What a local model takes of which nobody knows how much it takes.
const UNKNOWN_CONTEXT: u32 = 8_192;
/// Projects whose files are kept at hand.
const MAX_KNOWN: usize = 4;
/// The most files that are only named.
const MAX_LISTED: usize = 400;

/// What surrounds a request, whatever files are shown with it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Surroundings {
    pub(crate) talk: Vec<Exchange>,
    pub(crate) picked: Option<Picked>,
    pub(crate) problems: Vec<Problem>,
    pub(crate) attached: Vec<Attached>,
    pub(crate) pinned: Vec<RelPath>,
    pub(crate) excluded: Vec<RelPath>,
    /// Files that changed last, the latest first.
    pub(crate) recent: Vec<RelPath>,
    pub(crate) locked: Vec<RelPath>,
    /// Tokens of files to show, where the person said how many.
    pub(crate) tokens: Option<u32>,
}

/// A project's files as they are.
pub(crate) type Files = BTreeMap<RelPath, Vec<u8>>;

/// What else to show of the files.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Aim<'a> {
    pub(crate) words: &'a str,
    pub(crate) pinned: &'a [RelPath],
    pub(crate) problems: &'a [Problem],
}

/// Chooses what is shown, after `previous`, which the question before showed: what is the same in
/// both stands first, for the provider's cache of prompts.
pub(crate) fn choose(
    index: &Index,
    around: &Surroundings,
    aim: Aim<'_>,
    budget: u32,
    previous: &[Chosen],
) -> Choice {
    let selected =
        around.picked.as_ref().map(|picked| Place { path: picked.path.clone(), line: picked.line });
    let pinned: Vec<RelPath> = around.pinned.iter().chain(aim.pinned).cloned().collect();
    let problems: Vec<Problem> = around.problems.iter().chain(aim.problems).cloned().collect();
    let query = Query {
        words: aim.words,
        selected: selected.as_ref(),
        open: &[],
        recent: &around.recent,
        problems: &problems,
        pinned: &pinned,
        excluded: &around.excluded,
        budget_tokens: budget,
    };
    index.choose_after(&query, previous)
}

/// The files as a prompt shows them.
pub(crate) fn scene(index: &Index, files: &Files, choice: &Choice, around: &Surroundings) -> Scene {
    let mut shown = Vec::new();
    for chosen in &choice.files {
        let path = chosen.path.clone();
        let Some(text) = files.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok()) else { continue };
        shown.push(match &chosen.how {
            How::Whole => Shown::Whole { path, text: text.to_owned() },
            How::Outline => {
                let text = index.outline(&path).unwrap_or_default();
                Shown::Outline { path, text }
            }
            How::Excerpt { ranges } => {
                let part = |first: u32, last: u32| {
                    let lines = text.lines().skip(first.saturating_sub(1) as usize);
                    let count = (last + 1).saturating_sub(first) as usize;
                    lines.take(count).collect::<Vec<_>>().join("\n")
                };
                let parts = ranges.iter().map(|lines| (lines.first, part(lines.first, lines.last)));
                Shown::Excerpt { path, parts: parts.collect() }
            }
        });
    }
    Scene {
        shown,
        listed: choice.listed.iter().take(MAX_LISTED).cloned().collect(),
        locked: around.locked.clone(),
        talk: around.talk.clone(),
        picked: around.picked.clone(),
        problems: around.problems.clone(),
        attached: around.attached.clone(),
    }
}

/// How many tokens of files the model that is asked first can take.
pub(crate) fn most(router: &Router, selection: &Selection) -> u32 {
    let first = router.plan(selection).ok().and_then(|targets| targets.into_iter().next());
    let Some(target) = first else { return USUAL };
    let known = target.model.as_deref().and_then(|model| Registry::builtin().find(target.provider, model));
    let (context, answer) = match known {
        Some(model) => (model.context, u64::from(model.max_output)),
        None if target.provider == Provider::Local => {
            let context = target.abilities.and_then(|known| known.context).unwrap_or(UNKNOWN_CONTEXT);
            (u64::from(context), u64::from(context) / 2)
        }
        None => (128_000, 16_000),
    };
    let left = context.saturating_sub(answer.min(context / 2));
    u32::try_from(left).unwrap_or(u32::MAX).saturating_sub(OVERHEAD).max(1_000)
}

/// How many of them are shown.
pub(crate) fn budget(around: &Surroundings, most: u32) -> Result<u32> {
    match around.tokens {
        Some(tokens) if tokens > most => Err(WireError::new(ErrorCode::ContextTooLarge)),
        Some(tokens) => Ok(tokens),
        None => Ok(USUAL.min(most)),
    }
}

/// The choice as the window shows it.
pub(crate) fn view(choice: Choice, most: u32) -> ContextView {
    let file = |chosen: Chosen| ContextFile {
        path: chosen.path,
        shown: match chosen.how {
            How::Whole => ShownAs::Whole,
            How::Outline => ShownAs::Outline,
            How::Excerpt { .. } => ShownAs::Excerpt,
        },
        tokens: chosen.tokens,
        reason: reason(chosen.reason).to_owned(),
    };
    ContextView {
        files: choice.files.into_iter().map(file).collect(),
        tokens: choice.tokens,
        budget: choice.budget,
        most,
        is_whole: choice.is_whole,
        listed: choice.listed,
    }
}

fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::WholeProject => "all",
        Reason::Manifest => "manifest",
        Reason::Entry => "entry",
        Reason::Pinned => "pinned",
        Reason::Selected => "selected",
        Reason::Problem => "problem",
        Reason::Named => "named",
        Reason::Symbol | Reason::Words => "symbol",
        Reason::Imports => "imports",
        Reason::Central => "central",
        Reason::ImportedBy => "imported-by",
        Reason::Recent => "recent",
    }
}

impl<H: Host> App<H> {
    /// What surrounds a request, but for what came along.
    pub(crate) async fn surroundings(&self, request: &TurnRequest) -> Result<Surroundings> {
        let id = request.project;
        let talk = self.talk(id, None).await?;
        let locked = self.store(move |store| Ok(store.locks(id)?.into_iter().collect())).await?;
        let recent = self.recent(id, None).await?;
        let picked = request.selection.clone().map(|selection| Picked {
            path: selection.place.path,
            line: selection.place.line,
            component: selection.component,
            tag: selection.tag,
            text: selection.text,
        });
        Ok(Surroundings {
            talk,
            picked,
            problems: request.problems.clone(),
            attached: Vec::new(),
            pinned: request.pinned.clone(),
            excluded: request.excluded.clone(),
            recent,
            locked,
            tokens: request.context_tokens,
        })
    }

    /// Files that changed last, the latest first; up to a version, or up to now.
    pub(crate) async fn recent(&self, id: ProjectId, until: Option<u32>) -> Result<Vec<RelPath>> {
        self.store(move |store| {
            let history = store.history(id)?;
            let is_by_then = |seq: u32| until.is_none_or(|until| seq <= until);
            let mut recent: Vec<RelPath> = Vec::new();
            for version in history.iter().rev().filter(|version| is_by_then(version.seq)).take(TALK) {
                let Some(parent) = version.parent else { continue };
                for change in store.diff(id, parent, version.seq)? {
                    if !recent.contains(&change.path) {
                        recent.push(change.path);
                    }
                }
            }
            Ok(recent)
        })
        .await
    }

    /// The last turns, or the last ones before that turn.
    pub(crate) async fn talk(&self, id: ProjectId, before: Option<u32>) -> Result<Vec<Exchange>> {
        let mut turns = self.on_live(id, move |store, _| store.turns(id)).await?;
        turns.retain(|turn| {
            turn.state != TurnState::Running && before.is_none_or(|before| turn.number < before)
        });
        let last = turns.split_off(turns.len().saturating_sub(TALK));
        let talk = last.into_iter().map(|turn| {
            let words = asked(&turn).map(|asked| asked.words().to_owned()).unwrap_or_default();
            let (failed, plan) = (turn.state == TurnState::Failed, plan(&turn));
            let answer = match (run(id, turn).answer, plan) {
                (answer, Some(plan)) if answer.is_empty() => plan.summary,
                (answer, _) if answer.is_empty() => "Done.".to_owned(),
                (answer, _) => answer,
            };
            Exchange { words, answer, failed }
        });
        Ok(talk.collect())
    }

    /// A project's files, as a version holds them.
    pub(crate) async fn version_files(&self, id: ProjectId, version: u32) -> Result<Files> {
        self.store(move |store| {
            let tree = store.files(id, version)?;
            tree.into_iter().map(|(path, entry)| Ok((path, store.content(entry.blob)?))).collect()
        })
        .await
    }

    /// What a turn's first question shows of `files`; how much that is, is told.
    pub(crate) async fn show(&self, ctx: Ctx<'_>, files: Files, aim: OwnedAim) -> Result<Scene> {
        let (scene, tokens) = self.look_at(ctx.job, &ctx.providers.router, files, aim).await?;
        ctx.tell_turn(tokens);
        Ok(scene)
    }

    /// What a later question shows of them.
    pub(crate) async fn look(
        &self,
        job: &Job,
        router: &Router,
        files: Files,
        aim: OwnedAim,
    ) -> Result<Scene> {
        Ok(self.look_at(job, router, files, aim).await?.0)
    }

    async fn look_at(&self, job: &Job, router: &Router, files: Files, aim: OwnedAim) -> Result<(Scene, u32)> {
        let budget = budget(&job.around, most(router, &job.whom.selection))?;
        let around = job.around.clone();
        // What is played again is asked as if nothing had been asked since.
        let project = job.project.filter(|_| job.replayed.is_none());
        let previous = project.map(|id| self.contexts.shown(id)).unwrap_or_default();
        let (scene, choice) = crate::blocking(move || {
            let index = Index::build(&files);
            let aim = Aim { words: &aim.words, pinned: &aim.pinned, problems: &aim.problems };
            let choice = choose(&index, &around, aim, budget, &previous);
            (scene(&index, &files, &choice, &around), choice)
        })
        .await?;
        if let Some(id) = project {
            self.contexts.show(id, choice.files.into());
        }
        Ok((scene, choice.tokens))
    }
}

/// An [`Aim`] that goes to another thread.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnedAim {
    pub(crate) words: String,
    pub(crate) pinned: Vec<RelPath>,
    pub(crate) problems: Vec<Problem>,
}

/// The latest projects that somebody asked about: asked at every key, read once.
#[derive(Debug, Default)]
pub(crate) struct Contexts {
    known: Mutex<Latest<Arc<Mutex<Known>>>>,
    /// What the last question about each showed.
    shown: Mutex<Latest<Arc<[Chosen]>>>,
}

/// Something of each of the [`MAX_KNOWN`] latest projects, the latest last.
#[derive(Debug)]
struct Latest<T>(Vec<(ProjectId, T)>);

impl<T> Default for Latest<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Clone> Latest<T> {
    fn get(&mut self, id: ProjectId) -> Option<T> {
        let place = self.0.iter().position(|(known, _)| *known == id)?;
        let entry = self.0.remove(place);
        let found = entry.1.clone();
        self.0.push(entry);
        Some(found)
    }

    fn put(&mut self, id: ProjectId, value: T) {
        self.0.retain(|(known, _)| *known != id);
        if self.0.len() >= MAX_KNOWN {
            self.0.remove(0);
        }
        self.0.push((id, value));
    }
}

/// A project's files and what is known of them.
#[derive(Debug)]
pub(crate) struct Known {
    head: u32,
    pub(crate) index: Index,
    pub(crate) files: Files,
}

impl Known {
    /// Takes in what changed from `had` to `head`; `false`, and nothing is taken in, when it is at
    /// another version by now, of which the changes say nothing.
    fn advance(&mut self, had: u32, head: u32, changes: Vec<(RelPath, Option<Vec<u8>>)>) -> bool {
        if self.head != had {
            return false;
        }
        for (path, content) in changes {
            self.index.update(&path, content.as_deref());
            match content {
                Some(content) => self.files.insert(path, content),
                None => self.files.remove(&path),
            };
        }
        self.head = head;
        true
    }
}

impl Contexts {
    fn get(&self, id: ProjectId) -> Option<Arc<Mutex<Known>>> {
        held(&self.known).get(id)
    }

    fn put(&self, id: ProjectId, project: Known) -> Arc<Mutex<Known>> {
        let project = Arc::new(Mutex::new(project));
        held(&self.known).put(id, Arc::clone(&project));
        project
    }

    /// What the last question about the project showed; nothing if there was none of late.
    pub(crate) fn shown(&self, id: ProjectId) -> Arc<[Chosen]> {
        held(&self.shown).get(id).unwrap_or_default()
    }

    fn show(&self, id: ProjectId, files: Arc<[Chosen]>) {
        held(&self.shown).put(id, files);
    }
}

impl<H: Host> App<H> {
    /// What is known of a project's head: of what changed since it was asked last, only that is
    /// read.
    pub(crate) async fn index(&self, id: ProjectId) -> Result<Arc<Mutex<Known>>> {
        loop {
            // Asked by several at the same time, one brings it on; then it is where the others want
            // it, or nearer.
            if let Some(known) = self.bring_on(id).await? {
                return Ok(known);
            }
        }
    }

    /// `None` where somebody else brought it on meanwhile.
    async fn bring_on(&self, id: ProjectId) -> Result<Option<Arc<Mutex<Known>>>> {
        let known = self.contexts.get(id);
        let had = known.as_ref().map(|known| held(known).head);
        let (head, changes) = self
            .on_live(id, move |store, project| {
                let Some(head) = project.head else { return Ok((None, Vec::new())) };
                if had == Some(head) {
                    return Ok((Some(head), Vec::new()));
                }
                let tree = store.files(id, head)?;
                let changed: Vec<RelPath> = match had {
                    Some(had) => store.diff(id, had, head)?.into_iter().map(|change| change.path).collect(),
                    None => tree.keys().cloned().collect(),
                };
                let read = |path: RelPath| {
                    let content = tree.get(&path).map(|entry| store.content(entry.blob)).transpose()?;
                    Ok((path, content))
                };
                let changes: vectort_cache::Result<Vec<_>> = changed.into_iter().map(read).collect();
                Ok((Some(head), changes?))
            })
            .await?;
        let Some(head) = head else { return Err(WireError::new(ErrorCode::NotFound)) };
        if let (Some(known), Some(had)) = (known, had) {
            return crate::blocking(move || {
                let is_done = held(&known).advance(had, head, changes);
                is_done.then_some(known)
            })
            .await;
        }
        let files: Files = changes.into_iter().filter_map(|(path, content)| Some((path, content?))).collect();
        let project = crate::blocking(move || {
            let index = Index::build(&files);
            Known { head, index, files }
        })
        .await?;
        Ok(Some(self.contexts.put(id, project)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_from_another_version_are_not_taken_in() {
        let path = RelPath::parse("a.txt").expect("a path");
        let at = |text: &str| vec![(path.clone(), Some(text.as_bytes().to_vec()))];
        let files = Files::from([(path.clone(), b"one".to_vec())]);
        let mut known = Known { head: 1, index: Index::build(&files), files };
        assert!(known.advance(1, 2, at("two")));
        // Version 3 is as version 1 was: whoever compared those two found no change.
        assert!(!known.advance(1, 3, Vec::new()));
        assert_eq!((known.head, known.files[&path].as_slice()), (2, b"two".as_slice()));
        assert!(known.advance(2, 3, at("one")));
        assert_eq!((known.head, known.files[&path].as_slice()), (3, b"one".as_slice()));
    }
}
