//! How many lines came and went.

use std::time::Instant;

use similar::{Algorithm, DiffTag, capture_diff_slices_deadline};

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
    fn what_differs_everywhere_is_counted_in_bounded_time() {
        let text = |odd: usize| (0..60_000).map(|n| format!("{}\n", n * 2 + odd)).collect::<String>();
        let start = Instant::now();
        let lines =
            count(text(0).as_bytes(), text(1).as_bytes(), start + std::time::Duration::from_millis(50));
        assert_eq!(lines, Some(Lines { added: 60_000, removed: 60_000 }));
        assert!(start.elapsed() < std::time::Duration::from_secs(5), "{:?}", start.elapsed());
    }
}
