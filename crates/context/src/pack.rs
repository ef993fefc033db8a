//! Fits what matters into a budget, and puts it in order.

use std::collections::{BTreeMap, BTreeSet};

use vectort_core::{RelPath, tokens};

use crate::choice::{Choice, Chosen, How, Query, Reason};
use crate::excerpt::{excerpt, excerpt_cost};
use crate::file::File;
use crate::index::{Id, Index};
use crate::kind::Kind;
use crate::rank::{Rank, Ranking, rank};

/// What a prompt writes around a file, beside its name.
const FRAME: u32 = 12;
/// What separates the names of a list.
const COMMA: u32 = 1;
/// Part of the budget that manifests and entries may take together, and names.
const FOR_CORE: u32 = 5;
const FOR_NAMES: u32 = 10;
/// Files below this part of the best score are only named.
const CUT: f32 = 0.12;
/// Files below this part of the best score are shown in short.
const SHORT: f32 = 0.45;
/// A file of fewer tokens is not made shorter.
const SHORTEST: u32 = 150;
/// A file of fewer tokens need not share.
const SMALL: u32 = 400;
/// For fewer tokens than these a few lines of a file say nothing.
const FEW: u32 = 200;
/// How many of the recent files stand at the end of a prompt.
const VOLATILE: usize = 12;

impl Index {
    /// Chooses what a model is shown, within the query's budget.
    ///
    /// Everything, if it fits. Otherwise what is pinned comes first, however little of it fits
    /// (an excerpt then says which lines); a fifth of the rest is for manifests and entries; then
    /// the best first, those that matter less in short.
    pub fn choose(&self, query: &Query<'_>) -> Choice {
        self.choose_after(query, &[])
    }

    /// [`Self::choose`] for a turn that follows another: files of `previous` that still matter stay
    /// as they were and where they were, and new ones come after them, so that a provider's cache
    /// of the last prompt holds for as long as it can. Files that changed since belong into
    /// [`Query::recent`].
    pub fn choose_after(&self, query: &Query<'_>, previous: &[Chosen]) -> Choice {
        let mut packing = Packing::new(self, query, previous);
        if !packing.whole() {
            packing.some();
        }
        packing.done()
    }

    /// What a prompt shows of a chosen file, given its content: `None` if that is not what the
    /// index read. Gaps of an excerpt are marked by a line `…`.
    pub fn shown(&self, chosen: &Chosen, content: &[u8]) -> Option<String> {
        let text = std::str::from_utf8(content).ok()?;
        match &chosen.how {
            How::Whole => Some(text.to_owned()),
            How::Outline => self.outline(&chosen.path),
            How::Excerpt { ranges } => {
                let lines: Vec<&str> = text.split_inclusive('\n').collect();
                let mut shown = String::new();
                let mut next = 1;
                for range in ranges {
                    if range.first > next {
                        shown.push_str("…\n");
                    }
                    let part = lines.get(range.first as usize - 1..range.last as usize)?;
                    shown.extend(part.iter().copied());
                    if !shown.ends_with('\n') {
                        shown.push('\n');
                    }
                    next = range.last + 1;
                }
                if (next as usize) <= lines.len() {
                    shown.push_str("…\n");
                }
                Some(shown)
            }
        }
    }
}

struct Packing<'q> {
    index: &'q Index,
    query: &'q Query<'q>,
    previous: &'q [Chosen],
    excluded: BTreeSet<Id>,
    pinned: Vec<Id>,
    /// Tokens that are left.
    room: u32,
    chosen: BTreeMap<Id, Chosen>,
    is_whole: bool,
    /// By path.
    ranks: BTreeMap<Id, Rank>,
}

impl<'q> Packing<'q> {
    fn new(index: &'q Index, query: &'q Query<'q>, previous: &'q [Chosen]) -> Self {
        let id = |path: &RelPath| index.paths.get(path).copied();
        let excluded: BTreeSet<Id> = query.excluded.iter().filter_map(id).collect();
        let mut pinned: Vec<Id> = Vec::new();
        for id in query.pinned.iter().filter_map(id).filter(|id| !excluded.contains(id)) {
            let can_be = index.file(id).is_some_and(|file| file.kind.can_be_shown());
            if can_be && !pinned.contains(&id) {
                pinned.push(id);
            }
        }
        Self {
            index,
            query,
            previous,
            excluded,
            pinned,
            room: query.budget_tokens,
            chosen: BTreeMap::new(),
            is_whole: false,
            ranks: BTreeMap::new(),
        }
    }

    /// Takes everything, if it fits.
    fn whole(&mut self) -> bool {
        let belongs = |id: Id, file: &File| {
            !self.excluded.contains(&id) && (file.kind.is_shown() || self.pinned.contains(&id))
        };
        let all: Vec<(Id, &File)> = self.index.files().filter(|(id, file)| belongs(*id, file)).collect();
        let sum: u64 = all.iter().map(|(_, file)| u64::from(cost(file, file.tokens))).sum();
        if sum > u64::from(self.query.budget_tokens) {
            return false;
        }
        self.is_whole = true;
        for (id, file) in all {
            let reason = if self.pinned.contains(&id) { Reason::Pinned } else { Reason::WholeProject };
            self.take(id, file, How::Whole, file.tokens, Rank { score: 1.0, reason });
        }
        true
    }

    fn some(&mut self) {
        let excluded = &self.excluded;
        let Ranking { ranks, terms } = rank(self.index, self.query, &|id| excluded.contains(&id));
        self.ranks = ranks;
        let index = self.index;
        let focus = |file: &File| focus(self.query, file);
        self.take_pinned(&terms.names, &focus);
        let names = self.query.budget_tokens / FOR_NAMES;
        let for_names = names.min(self.room / 2);
        self.room -= for_names;
        self.take_core();
        // Ids are no order: an index that was updated has others than one that was built.
        let mut order: Vec<(Id, &File, Rank)> = self
            .ranks
            .iter()
            .filter_map(|(id, rank)| Some((*id, index.file(*id)?, *rank)))
            .filter(|(id, file, _)| file.kind.is_shown() && !self.chosen.contains_key(id))
            .collect();
        order.sort_by(|a, b| b.2.score.total_cmp(&a.2.score).then_with(|| a.1.path.cmp(&b.1.path)));
        let best = order.first().map_or(0.0, |(_, _, rank)| rank.score);
        self.take_again(best * CUT);
        order.retain(|(id, ..)| !self.chosen.contains_key(id));
        for (id, file, rank) in order {
            if rank.score < best * CUT {
                break;
            }
            let points = focus(file);
            let matters = rank.score >= best * SHORT || !points.is_empty();
            // No large file takes more than half of what is left, so that the next has some too.
            let most = if matters { self.room / 2 } else { self.room / 6 };
            let most = most.max(self.room.min(SMALL));
            if matters && cost(file, file.tokens) <= most {
                self.take(id, file, How::Whole, file.tokens, rank);
            } else if matters && (most >= FEW || !points.is_empty()) {
                self.take_excerpt(id, file, most, &points, &terms.names, rank);
            } else if cost(file, file.tokens) <= most.min(SHORTEST) {
                self.take(id, file, How::Whole, file.tokens, rank);
            } else if file.outline_tokens > 0 && file.outline_tokens < file.tokens {
                if cost(file, file.outline_tokens) <= most {
                    self.take(id, file, How::Outline, file.outline_tokens, rank);
                }
            } else if cost(file, file.tokens) <= most {
                self.take(id, file, How::Whole, file.tokens, rank);
            }
        }
        self.room += for_names;
    }

    /// Pinned files share the budget: small ones first, so that what they leave goes to the rest.
    fn take_pinned(&mut self, names: &[u64], focus: &dyn Fn(&File) -> Vec<u32>) {
        let index = self.index;
        let files = self.pinned.iter().filter_map(|id| Some((*id, index.file(*id)?)));
        let mut files: Vec<(Id, &File)> = files.collect();
        files.sort_by(|a, b| (a.1.tokens, &a.1.path).cmp(&(b.1.tokens, &b.1.path)));
        let count = files.len();
        for (at, (id, file)) in files.into_iter().enumerate() {
            let share = self.room / (count - at) as u32;
            let rank = Rank { score: 1.0, reason: Reason::Pinned };
            if cost(file, file.tokens) <= share {
                self.take(id, file, How::Whole, file.tokens, rank);
            } else {
                self.take_excerpt(id, file, share, &focus(file), names, rank);
            }
        }
    }

    /// Manifests and entries, those nearest to the root first.
    fn take_core(&mut self) {
        let index = self.index;
        let mut core: Vec<(Id, &File, Reason)> = index
            .files()
            .filter_map(|(id, file)| match file.kind {
                Kind::Manifest => Some((id, file, Reason::Manifest)),
                Kind::Entry => Some((id, file, Reason::Entry)),
                _ => None,
            })
            .filter(|(id, ..)| !self.excluded.contains(id) && !self.chosen.contains_key(id))
            .collect();
        let depth = |file: &File| file.path.as_str().matches('/').count();
        core.sort_by_key(|(_, file, _)| (depth(file), file.kind, &file.path));
        let mut left = self.room.min(self.query.budget_tokens / FOR_CORE);
        for (id, file, reason) in core.into_iter().take(12) {
            let known = self.ranks.get(&id).copied();
            let score = known.map_or(0.0, |rank| rank.score).max(0.2);
            let reason = known.filter(|rank| rank.score > 0.5).map_or(reason, |rank| rank.reason);
            let rank = Rank { score, reason };
            // A change of its text would be a change of the prompt's start: it is shown the same
            // whatever the query, whole or in short.
            if cost(file, file.tokens) <= left / 2 {
                left -= cost(file, file.tokens);
                self.take(id, file, How::Whole, file.tokens, rank);
            } else if file.outline_tokens > 0 && cost(file, file.outline_tokens) <= left / 2 && score < 0.5 {
                left -= cost(file, file.outline_tokens);
                self.take(id, file, How::Outline, file.outline_tokens, rank);
            }
        }
    }

    /// Files of the last choice that still matter, as they were, in half of what is left.
    fn take_again(&mut self, least: f32) {
        let mut left = self.room / 2;
        for before in self.previous {
            let Some(id) = self.index.paths.get(&before.path).copied() else { continue };
            let (Some(file), Some(rank)) = (self.index.file(id), self.ranks.get(&id).copied()) else {
                continue;
            };
            let is_new = self.query.recent.contains(&before.path) || !focus(self.query, file).is_empty();
            if rank.score < least || is_new || !file.kind.is_shown() || self.chosen.contains_key(&id) {
                continue;
            }
            let tokens = match &before.how {
                How::Whole => Some(file.tokens),
                How::Outline => Some(file.outline_tokens).filter(|tokens| *tokens > 0),
                How::Excerpt { ranges } => excerpt_cost(file, ranges),
            };
            if let Some(tokens) = tokens.filter(|tokens| cost(file, *tokens) <= left) {
                left -= cost(file, tokens);
                self.take(id, file, before.how.clone(), tokens, rank);
            }
        }
    }

    fn take_excerpt(&mut self, id: Id, file: &File, most: u32, points: &[u32], names: &[u64], rank: Rank) {
        let Some(room) = most.checked_sub(cost(file, 0)) else { return };
        if let Some((ranges, tokens)) = excerpt(file, room, points, names) {
            self.take(id, file, How::Excerpt { ranges }, tokens, rank);
        }
    }

    fn take(&mut self, id: Id, file: &File, how: How, tokens: u32, rank: Rank) {
        let tokens = cost(file, tokens);
        self.room = self.room.saturating_sub(tokens);
        let Rank { score, reason } = rank;
        self.chosen.insert(id, Chosen { path: file.path.clone(), how, tokens, reason, score });
    }

    fn done(mut self) -> Choice {
        let listed = self.names();
        let index = self.index;
        let mut files: Vec<(Id, Chosen)> = std::mem::take(&mut self.chosen).into_iter().collect();
        let place = |id: Id, chosen: &Chosen| {
            let kind = index.file(id).map_or(Kind::Source, |file| file.kind);
            let recent = self.query.recent.iter().take(VOLATILE).position(|path| *path == chosen.path);
            let tier = match (recent, chosen.reason, kind) {
                (Some(_), ..) => 6,
                (_, Reason::Selected | Reason::Problem, _) => 5,
                (_, _, Kind::Manifest) => 0,
                (_, _, Kind::Entry) => 1,
                (_, Reason::Pinned, _) => 2,
                (_, _, Kind::Config) => 3,
                _ => 4,
            };
            let again = self.previous.iter().position(|it| it.path == chosen.path && it.how == chosen.how);
            (tier, recent.map(std::cmp::Reverse), again.unwrap_or(usize::MAX))
        };
        files.sort_by(|(a, one), (b, other)| {
            place(*a, one).cmp(&place(*b, other)).then_with(|| one.path.cmp(&other.path))
        });
        let files: Vec<Chosen> = files.into_iter().map(|(_, chosen)| chosen).collect();
        let named: u32 = listed.iter().map(name_cost).sum();
        Choice {
            tokens: files.iter().map(|chosen| chosen.tokens).sum::<u32>() + named,
            files,
            budget: self.query.budget_tokens,
            is_whole: self.is_whole,
            listed,
        }
    }

    /// Names of what is not shown: what matters most first, as far as they fit.
    fn names(&self) -> Vec<RelPath> {
        let mut rest: Vec<(&File, f32)> = self
            .index
            .files()
            .filter(|(id, _)| !self.excluded.contains(id) && !self.chosen.contains_key(id))
            .map(|(id, file)| (file, self.ranks.get(&id).map_or(0.0, |rank| rank.score)))
            .collect();
        rest.sort_by(|a, b| {
            let key = |file: &File| (!file.kind.is_shown(), file.path.as_str().matches('/').count());
            b.1.total_cmp(&a.1).then_with(|| key(a.0).cmp(&key(b.0))).then_with(|| a.0.path.cmp(&b.0.path))
        });
        let mut left = self.room.min(self.query.budget_tokens / FOR_NAMES);
        let mut listed = Vec::new();
        for (file, _) in rest {
            let Some(rest) = left.checked_sub(name_cost(&file.path)) else { break };
            left = rest;
            listed.push(file.path.clone());
        }
        listed.sort();
        listed
    }
}

/// What `tokens` of a file cost with its name around them.
fn cost(file: &File, tokens_of_it: u32) -> u32 {
    tokens_of_it.saturating_add(tokens(file.path.as_str())).saturating_add(FRAME)
}

fn name_cost(path: &RelPath) -> u32 {
    tokens(path.as_str()) + COMMA
}

/// Lines of a file that the query points at.
fn focus(query: &Query<'_>, file: &File) -> Vec<u32> {
    let selected = query.selected.filter(|place| place.path == file.path).map(|place| place.line);
    let problems = query.problems.iter().filter(|problem| problem.file.as_ref() == Some(&file.path));
    let mut lines: Vec<u32> =
        selected.into_iter().chain(problems.filter_map(|problem| problem.line)).collect();
    lines.retain(|line| (1..=file.lines()).contains(line));
    lines.dedup();
    lines.truncate(12);
    lines
}
