//! How much each file matters to a query: what is pointed at, what says the same words (BM25), and
//! what imports lead to from there.

use std::collections::BTreeMap;

use vectort_core::RelPath;

use crate::choice::{Query, Reason};
use crate::index::{Id, Index};
use crate::kind::Kind;
use crate::query::Terms;
use crate::words::Term;

/// What a file has by itself, by why.
const PINNED: f32 = 1.0;
const SELECTED: f32 = 1.0;
const PROBLEM: f32 = 0.95;
const NAMED: f32 = 0.9;
const DEFINES: f32 = 0.8;
/// A name of several parts, all of which the request has in some language.
const SPELT: f32 = 0.6;
const OPEN: f32 = 0.35;
const CENTRAL: f32 = 0.3;
const RECENT: f32 = 0.3;
/// Each older one of the recent files has this much of the one before.
const OLDER: f32 = 0.85;
/// What the best match of the words has.
const WORDS: f32 = 0.75;
/// What goes on over an import to what is imported, to what imports, and to what defines a name.
const TO_IMPORTED: f32 = 0.45;
const TO_IMPORTER: f32 = 0.35;
const TO_DEFINITION: f32 = 0.3;
/// How often it goes on, and what is too little to.
const HOPS: usize = 2;
const TOO_LITTLE: f32 = 0.04;
/// With more neighbours than these, each has less: everything imports `utils`.
const CROWD: f32 = 6.0;
/// Files whose used names are looked up.
const MAX_USERS: usize = 24;
/// A name that more files define, or a file name that more have, tells nothing.
const MAX_NAMESAKES: usize = 5;
/// BM25's saturation, and how much longer files are held back (Robertson & Zaragoza, 2009).
const K1: f32 = 1.2;
const B: f32 = 0.4;

/// A file's score, from 0 to 1, and why it has it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Rank {
    pub(crate) score: f32,
    pub(crate) reason: Reason,
}

/// What is said of a query's files.
pub(crate) struct Ranking {
    pub(crate) ranks: BTreeMap<Id, Rank>,
    pub(crate) terms: Terms,
}

/// Ranks all files that have anything to do with the query. What is excluded is as if it were not
/// there.
pub(crate) fn rank(index: &Index, query: &Query<'_>, is_excluded: &dyn Fn(Id) -> bool) -> Ranking {
    let mut terms = Terms::of(query.words);
    for problem in query.problems.iter().take(20) {
        terms.also(&problem.message);
    }
    let mut own = pointed_at(index, query, &terms);
    let said = words(index, &terms);
    for (id, score) in said {
        raise(&mut own, id, score, Reason::Words);
    }
    own.retain(|id, _| !is_excluded(*id));
    if own.is_empty() {
        own = central(index, is_excluded);
    }
    let mut ranks = own.clone();
    let mut front = own;
    for hop in 0..HOPS {
        let next = spread(index, &front, hop == 0, is_excluded);
        front = BTreeMap::new();
        for (id, from) in next {
            if let Some(rank) = ranks.get_mut(&id) {
                // Both count: `1 − (1 − a)(1 − b)`.
                let both = 1.0 - (1.0 - rank.score) * (1.0 - from.score * 0.5);
                let reason = if from.score > rank.score { from.reason } else { rank.reason };
                *rank = Rank { score: both, reason };
            } else {
                ranks.insert(id, from);
                front.insert(id, from);
            }
        }
    }
    Ranking { ranks, terms }
}

/// What most of the project uses, for a request that says nothing to go by.
fn central(index: &Index, is_excluded: &dyn Fn(Id) -> bool) -> BTreeMap<Id, Rank> {
    let files = index.files().filter(|(id, file)| file.kind == Kind::Source && !is_excluded(*id));
    let score = |id: Id| CENTRAL * (1.0 - 1.0 / (1.0 + index.importers(id).len() as f32));
    let rank = |id: Id| Rank { score: score(id).max(TOO_LITTLE), reason: Reason::Central };
    files.map(|(id, _)| (id, rank(id))).collect()
}

fn raise(ranks: &mut BTreeMap<Id, Rank>, id: Id, score: f32, reason: Reason) {
    let rank = ranks.entry(id).or_insert(Rank { score: 0.0, reason });
    let (more, less) = if score > rank.score { (score, rank.score) } else { (rank.score, score) };
    if score > rank.score {
        rank.reason = reason;
    }
    rank.score = 1.0 - (1.0 - more) * (1.0 - less * 0.5);
}

fn pointed_at(index: &Index, query: &Query<'_>, terms: &Terms) -> BTreeMap<Id, Rank> {
    let mut ranks = BTreeMap::new();
    let mut give = |path: &RelPath, score: f32, reason: Reason| {
        if let Some(id) = index.paths.get(path) {
            raise(&mut ranks, *id, score, reason);
        }
    };
    for path in query.pinned {
        give(path, PINNED, Reason::Pinned);
    }
    if let Some(place) = query.selected {
        give(&place.path, SELECTED, Reason::Selected);
    }
    for file in query.problems.iter().filter_map(|problem| problem.file.as_ref()) {
        give(file, PROBLEM, Reason::Problem);
    }
    for path in query.open {
        give(path, OPEN, Reason::Recent);
    }
    let mut score = RECENT;
    for path in query.recent.iter().take(16) {
        give(path, score, Reason::Recent);
        score *= OLDER;
    }
    for (id, score, reason) in named(index, terms) {
        raise(&mut ranks, id, score, reason);
    }
    ranks
}

/// Files that the request names, by path, by name, or by a name in them.
fn named(index: &Index, terms: &Terms) -> Vec<(Id, f32, Reason)> {
    let mut found = Vec::new();
    let mut by_stem: BTreeMap<Term, Vec<Id>> = BTreeMap::new();
    let mut by_path: Vec<Vec<Id>> = vec![Vec::new(); terms.paths.len()];
    for (id, file) in index.files().filter(|(_, file)| file.kind.can_be_shown()) {
        if terms.names.binary_search(&file.stem).is_ok() {
            by_stem.entry(file.stem).or_default().push(id);
        }
        let is_spelt =
            file.stem_parts.len() > 1 && file.stem_parts.iter().all(|part| terms.weights.contains_key(part));
        if is_spelt {
            found.push((id, SPELT, Reason::Named));
        }
        if !terms.paths.is_empty() {
            let path = file.path.as_str().to_lowercase();
            for (at, wanted) in terms.paths.iter().enumerate() {
                let is_it = path
                    .strip_suffix(wanted.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.ends_with('/'));
                if is_it {
                    by_path[at].push(id);
                }
            }
        }
    }
    let few = |ids: &Vec<Id>| ids.len() <= MAX_NAMESAKES;
    found.extend(by_path.iter().filter(|ids| few(ids)).flatten().map(|id| (*id, PINNED, Reason::Named)));
    // Namesakes share: the words tell them apart.
    for ids in by_stem.values() {
        let score = NAMED / (ids.len() as f32).sqrt();
        found.extend(
            ids.iter().filter(|_| ids.len() <= 4 * MAX_NAMESAKES).map(|id| (*id, score, Reason::Named)),
        );
    }
    for term in &terms.identifiers {
        if let Some(ids) = index.defined.get(term).filter(|ids| ids.len() <= MAX_NAMESAKES) {
            found.extend(ids.iter().map(|id| (*id, DEFINES, Reason::Symbol)));
        }
    }
    found
}

/// BM25 over weighted counts; the best file has [`WORDS`].
fn words(index: &Index, terms: &Terms) -> BTreeMap<Id, f32> {
    let count = index.len().max(1) as f32;
    let average = (index.length as f32 / count).max(1.0);
    let mut scores = vec![0.0_f32; index.capacity()];
    for (term, weight) in &terms.weights {
        let Some(list) = index.postings.get(term) else { continue };
        let having = list.len() as f32;
        let rarity = (1.0 + (count - having + 0.5) / (having + 0.5)).ln();
        for (id, times) in list {
            let Some(file) = index.file(*id) else { continue };
            let times = *times as f32;
            let held_back = K1 * (1.0 - B + B * file.length as f32 / average);
            scores[*id as usize] += weight * rarity * times * (K1 + 1.0) / (times + held_back);
        }
    }
    let weighted = |id: Id| index.file(id).map_or(0.0, |file| scores[id as usize] * file.kind.weight());
    let found: BTreeMap<Id, f32> =
        (0..scores.len() as Id).map(|id| (id, weighted(id))).filter(|(_, it)| *it > 0.0).collect();
    let best = found.values().copied().fold(0.0, f32::max);
    found.into_iter().map(|(id, score)| (id, score / best * WORDS)).collect()
}

/// What one step over imports and names gives to others. Each file keeps the most that comes from
/// any one neighbour, so that the order of neighbours makes no difference.
fn spread(
    index: &Index,
    front: &BTreeMap<Id, Rank>,
    with_names: bool,
    is_excluded: &dyn Fn(Id) -> bool,
) -> BTreeMap<Id, Rank> {
    let mut next: BTreeMap<Id, Rank> = BTreeMap::new();
    let mut give = |id: Id, score: f32, reason: Reason| {
        let is_shown = index.file(id).is_some_and(|file| file.kind.is_shown() && file.kind != Kind::Prose);
        if score < TOO_LITTLE || !is_shown || is_excluded(id) {
            return;
        }
        let rank = next.entry(id).or_insert(Rank { score, reason });
        if (score, reason) > (rank.score, rank.reason) {
            *rank = Rank { score, reason };
        }
    };
    let thinned = |count: usize| (count as f32 / CROWD).max(1.0).sqrt();
    for (id, rank) in front {
        let imports = index.imports(*id);
        let share = rank.score * TO_IMPORTED / thinned(imports.len());
        imports.for_each(|other| give(other, share, Reason::ImportedBy));
        let importers = index.importers(*id);
        let share = rank.score * TO_IMPORTER / thinned(importers.len());
        importers.for_each(|other| give(other, share, Reason::Imports));
    }
    if with_names {
        let mut best: Vec<(&RelPath, Id, f32)> = front
            .iter()
            .filter_map(|(id, rank)| Some((&index.file(*id)?.path, *id, rank.score)))
            .filter(|(_, _, score)| *score >= 0.3)
            .collect();
        best.sort_by(|a, b| b.2.total_cmp(&a.2).then_with(|| a.0.cmp(b.0)));
        for (_, id, score) in best.into_iter().take(MAX_USERS) {
            let Some(file) = index.file(id) else { continue };
            for term in &file.uses {
                let Some(ids) = index.defined.get(term).filter(|ids| ids.len() <= 2) else { continue };
                for other in ids.iter().filter(|other| **other != id) {
                    give(*other, score * TO_DEFINITION, Reason::Symbol);
                }
            }
        }
    }
    next
}
