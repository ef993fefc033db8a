//! Drops what a continuation repeats of the text before it.

/// Shorter repetitions are chance: "the " at both sides of a seam.
const LEAST: usize = 12;

/// Holds the beginning of a continuation back until it is clear what it repeats.
#[derive(Debug)]
pub(crate) struct Trim {
    /// The end of what was kept.
    before: String,
    held: String,
    most: usize,
    open: bool,
}

impl Trim {
    /// Looks for at most `most` characters of the end of `kept`.
    pub(crate) fn new(kept: &str, most: usize) -> Self {
        let from = kept.char_indices().rev().take(most).last().map_or(kept.len(), |(at, _)| at);
        Self {
            before: kept[from..].to_owned(),
            held: String::new(),
            most,
            open: most == 0 || kept.is_empty(),
        }
    }

    /// What of the text so far may be passed on.
    pub(crate) fn push(&mut self, text: String) -> String {
        if self.open {
            return text;
        }
        self.held.push_str(&text);
        if self.held.chars().count() < self.most { String::new() } else { self.finish() }
    }

    /// The rest, at the end of the answer.
    pub(crate) fn finish(&mut self) -> String {
        self.open = true;
        let held = std::mem::take(&mut self.held);
        let ends = held.char_indices().map(|(at, first)| at + first.len_utf8());
        let repeated = ends
            .enumerate()
            .filter(|(index, end)| *index < self.most && self.before.ends_with(&held[..*end]))
            .last();
        match repeated {
            Some((index, end)) if index + 1 >= LEAST => held[end..].to_owned(),
            _ => held,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(kept: &str, pieces: &[&str]) -> String {
        let mut trim = Trim::new(kept, 40);
        let mut text: String = pieces.iter().map(|piece| trim.push((*piece).to_owned())).collect();
        text.push_str(&trim.finish());
        format!("{kept}{text}")
    }

    #[test]
    fn a_repeated_end_is_dropped_wherever_the_pieces_are_cut() {
        let kept = "It was a dark and stormy näght; the rain fell";
        for pieces in [
            &["stormy näght; the rain fell in torrents, except at intervals."][..],
            &["storm", "y näght; the r", "ain fell in torrents, except at intervals."],
            &[" in torrents, except at intervals."],
        ] {
            let expected = "It was a dark and stormy näght; the rain fell in torrents, except at intervals.";
            assert_eq!(joined(kept, pieces), expected, "{pieces:?}");
        }
        assert_eq!(joined(kept, &["fell, and fell."]), format!("{kept}fell, and fell."), "too short to tell");
        assert_eq!(joined("", &["all of it"]), "all of it");
        assert_eq!(joined(kept, &["stormy näght; the rain fell"]), kept, "nothing but repetition");
    }
}
