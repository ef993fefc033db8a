//! How many lines came and went.

use std::time::Instant;

use similar::{Algorithm, DiffTag, TextDiff, capture_diff_slices_deadline};

/// Lines that differ between two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) added: u32,
    pub(super) removed: u32,
}

/// The lines that came and went; `None` when either side is not text. After `deadline` the counts
/// are those of some difference, not of the smallest.
pub(super) fn count(old: &[u8], new: &[u8], deadline: Instant) -> Option<Lines> {
    let (old, new) = (lines(old)?, lines(new)?);
    let mut total = Lines { added: 0, removed: 0 };
    for step in capture_diff_slices_deadline(Algorithm::Myers, &old, &new, Some(deadline)) {
        let (tag, old, new) = step.as_tag_tuple();
        if tag != DiffTag::Equal {
            total.removed += old.len() as u32;
            total.added += new.len() as u32;
        }
    }
    Some(total)
}

/// The difference of two texts as a unified diff, `old` and `new` being what its header names;
/// `None` when either side is not text. After `deadline` it is some difference, not the smallest.
pub(super) fn unified(
    (old_name, old): (&str, &[u8]),
    (new_name, new): (&str, &[u8]),
    deadline: Instant,
) -> Option<String> {
    let (old, new) = (lines(old)?, lines(new)?);
    let diff = TextDiff::configure()
        .newline_terminated(true)
        .algorithm(Algorithm::Myers)
        .deadline(deadline)
        .diff_slices(&old, &new);
    let mut text = format!("--- {old_name}\n+++ {new_name}\n");
    for hunk in diff.unified_diff().iter_hunks() {
        text.push_str(&hunk.to_string());
    }
    Some(text)
}

/// A text's lines with their ends, so that a changed end is a changed line.
fn lines(bytes: &[u8]) -> Option<Vec<&str>> {
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains('\0'))?;
    Some(text.split_inclusive('\n').collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(old: &str, new: &str) -> Option<(u32, u32)> {
        count(old.as_bytes(), new.as_bytes(), Instant::now() + std::time::Duration::from_secs(5))
            .map(|lines| (lines.added, lines.removed))
    }

    #[test]
    fn lines_are_counted_as_a_person_would() {
        assert_eq!(counted("", "a\nb\n"), Some((2, 0)));
        assert_eq!(counted("a\nb\n", ""), Some((0, 2)));
        assert_eq!(counted("a\nb\nc\n", "a\nB\nc\nd"), Some((2, 1)));
        assert_eq!(counted("a\n", "a"), Some((1, 1)), "the end of the last line");
        assert_eq!(counted("a\r\n", "a\n"), Some((1, 1)));
        assert_eq!(count(b"a\n", &[0xff, b'\n'], Instant::now()), None);
        assert_eq!(counted("a\n", "a\0\n"), None);
    }

    #[test]
    fn a_unified_diff_is_one_that_patch_takes() {
        let soon = Instant::now() + std::time::Duration::from_secs(5);
        let diff = |old: &str, new: &str| unified(("a/x", old.as_bytes()), ("b/x", new.as_bytes()), soon);
        assert_eq!(
            diff("one\ntwo\nthree\n", "one\n2\nthree\n").as_deref(),
            Some("--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n one\n-two\n+2\n three\n")
        );
        assert_eq!(
            diff("", "a").as_deref(),
            Some("--- a/x\n+++ b/x\n@@ -0,0 +1 @@\n+a\n\\ No newline at end of file\n")
        );
        assert_eq!(unified(("a", b"\0"), ("b", b""), soon), None);
    }

    #[test]
    fn what_differs_everywhere_is_counted_in_bounded_time() {
        let text = |odd: usize| (0..60_000).map(|n| format!("{}\n", n * 2 + odd)).collect::<String>();
        let start = Instant::now();
        let lines =
            count(text(0).as_bytes(), text(1).as_bytes(), start + std::time::Duration::from_millis(50));
        assert_eq!(lines, Some(Lines { added: 60_000, removed: 60_000 }));
        assert!(start.elapsed() < std::time::Duration::from_secs(5), "{:?}", start.elapsed());
    }
}
