//! How the indentation of a search differs from the file's, so that its replacement can follow.

use super::lines::indent;

/// What one level of indentation is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Tab,
    Spaces(usize),
}

impl Unit {
    const ALL: [Self; 5] = [Self::Tab, Self::Spaces(2), Self::Spaces(4), Self::Spaces(8), Self::Spaces(3)];

    /// How many levels an indentation has.
    fn level(self, indent: &str) -> Option<usize> {
        match self {
            Self::Tab => indent.bytes().all(|byte| byte == b'\t').then_some(indent.len()),
            Self::Spaces(width) => {
                let fits = indent.bytes().all(|byte| byte == b' ') && indent.len().is_multiple_of(width);
                fits.then_some(indent.len() / width)
            }
        }
    }

    fn write(self, level: usize) -> String {
        match self {
            Self::Tab => "\t".repeat(level),
            Self::Spaces(width) => " ".repeat(width * level),
        }
    }
}

/// From the indentation of a search to the file's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shift {
    Same,
    /// The file has this before it.
    More(String),
    /// The search has this before it.
    Less(String),
    /// The file indents with another unit, and some levels more.
    Unit {
        from: Unit,
        to: Unit,
        levels: isize,
    },
}

impl Shift {
    /// What turns each first indentation into the second; `None` when nothing constant does.
    pub(super) fn between(pairs: &[(&str, &str)]) -> Option<Self> {
        let (search, file) = *pairs.first()?;
        if pairs.iter().all(|(search, file)| search == file) {
            return Some(Self::Same);
        }
        if let Some(lead) = file.strip_suffix(search).filter(|lead| !lead.is_empty())
            && pairs.iter().all(|(search, file)| file.strip_prefix(lead) == Some(search))
        {
            return Some(Self::More(lead.to_owned()));
        }
        if let Some(lead) = search.strip_suffix(file).filter(|lead| !lead.is_empty())
            && pairs.iter().all(|(search, file)| search.strip_prefix(lead) == Some(file))
        {
            return Some(Self::Less(lead.to_owned()));
        }
        // Another unit at the same depth is likelier than another depth as well.
        [true, false].into_iter().find_map(|same_depth| Self::units(pairs, same_depth))
    }

    fn units(pairs: &[(&str, &str)], same_depth: bool) -> Option<Self> {
        let all = || Unit::ALL.into_iter();
        let mut both = all().flat_map(|from| all().map(move |to| (from, to)));
        both.find_map(|(from, to)| {
            let mut levels = pairs.iter().map(|(search, file)| {
                Some(to.level(file)?.cast_signed() - from.level(search)?.cast_signed())
            });
            let first = levels.next()??;
            let fits = (first == 0) == same_depth && levels.all(|level| level == Some(first));
            fits.then_some(Self::Unit { from, to, levels: first })
        })
    }

    /// Indents a line of the replacement as the file is.
    pub(super) fn apply(&self, line: &str) -> String {
        if line.trim().is_empty() {
            return line.trim_matches([' ', '\t']).to_owned();
        }
        match self {
            Self::Same => line.to_owned(),
            Self::More(lead) => format!("{lead}{line}"),
            Self::Less(lead) => {
                let shared = line.bytes().zip(lead.bytes()).take_while(|(a, b)| a == b).count();
                line[shared..].to_owned()
            }
            Self::Unit { from, to, levels } => {
                let old = indent(line);
                // What is beyond the last whole level aligns something, and stays.
                let whole = match from {
                    Unit::Tab => old.len() - old.trim_start_matches('\t').len(),
                    Unit::Spaces(width) => (old.len() - old.trim_start_matches(' ').len()) / width * width,
                };
                let level = from.level(&old[..whole]).unwrap_or_default().saturating_add_signed(*levels);
                format!("{}{}", to.write(level), &line[whole..])
            }
        }
    }
}
