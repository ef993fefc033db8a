//! Which name was meant.

/// Optimal string alignment distance: insertions, deletions, substitutions and swaps of
/// neighbours. `None` above `most`.
pub(crate) fn distance(a: &str, b: &str, most: usize) -> Option<usize> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before = vec![0; b.len() + 1];
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for i in 1..=a.len() {
        let mut row = vec![i; b.len() + 1];
        for j in 1..=b.len() {
            let differs = usize::from(a[i - 1] != b[j - 1]);
            row[j] = (last[j] + 1).min(row[j - 1] + 1).min(last[j - 1] + differs);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                row[j] = row[j].min(before[j - 2] + 1);
            }
        }
        if row.iter().min().is_some_and(|least| *least > most) {
            return None;
        }
        before = std::mem::replace(&mut last, row);
    }
    Some(last[b.len()]).filter(|found| *found <= most)
}

/// How far a misspelling of `name` may be: one change in a short name, two in a longer one.
pub(crate) fn reach(name: &str) -> usize {
    match name.chars().count() {
        0..=2 => 0,
        3..=5 => 1,
        _ => 2,
    }
}

/// The one candidate that is nearer to `name` than every other, within [`reach`].
pub(crate) fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let mut best: Option<(usize, &str)> = None;
    let mut is_shared = false;
    for candidate in candidates {
        let most = best.map_or(reach(name), |(distance, _)| distance);
        let Some(found) = distance(name, candidate, most) else { continue };
        match best {
            Some((_, other)) if other == candidate => {}
            Some((distance, _)) if distance == found => is_shared = true,
            _ => {
                best = Some((found, candidate));
                is_shared = false;
            }
        }
    }
    best.filter(|_| !is_shared).map(|(_, candidate)| candidate)
}
