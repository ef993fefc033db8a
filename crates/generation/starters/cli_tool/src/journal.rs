//! The list on disk: a line for each entry, `[ ] text` or `[x] text`, fit for any editor.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::messages;

#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    pub text: String,
    pub done: bool,
}

pub struct Journal {
    path: PathBuf,
    entries: Vec<Entry>,
}

impl Journal {
    /// Opens a list; one that does not exist yet begins with the subjects of this tool.
    pub fn open(path: &Path) -> io::Result<Self> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => first_entries(),
            Err(error) => return Err(error),
        };
        let entries = text
            .lines()
            .filter(|line| !line.trim().is_empty())
            .map(parse_line)
            .collect::<io::Result<_>>()?;
        Ok(Self {
            path: path.to_owned(),
            entries,
        })
    }

    /// Entries with their numbers, counted from 1.
    pub fn entries(&self) -> impl Iterator<Item = (usize, &Entry)> {
        self.entries
            .iter()
            .enumerate()
            .map(|(index, entry)| (index + 1, entry))
    }

    /// Returns the number of the new entry.
    pub fn add(&mut self, text: &str) -> usize {
        self.entries.push(Entry {
            text: text.to_owned(),
            done: false,
        });
        self.entries.len()
    }

    pub fn complete(&mut self, number: usize) -> Option<&str> {
        let entry = self.entries.get_mut(number.checked_sub(1)?)?;
        entry.done = true;
        Some(&entry.text)
    }

    pub fn remove(&mut self, number: usize) -> Option<String> {
        let index = number.checked_sub(1)?;
        (index < self.entries.len()).then(|| self.entries.remove(index).text)
    }

    /// Writes a new file beside the old one and renames it: a crash leaves one or the other whole.
    pub fn save(&self) -> io::Result<()> {
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder)?;
        }
        let text: String = self
            .entries
            .iter()
            .map(|entry| format!("[{}] {}\n", if entry.done { 'x' } else { ' ' }, entry.text))
            .collect();
        let draft = self.path.with_extension("tmp");
        fs::write(&draft, text)?;
        fs::rename(&draft, &self.path)
    }
}

fn parse_line(line: &str) -> io::Result<Entry> {
    let entry = |rest: &str, done| Entry {
        text: rest.trim().to_owned(),
        done,
    };
    match (line.strip_prefix("[ ]"), line.strip_prefix("[x]")) {
        (Some(rest), _) => Ok(entry(rest, false)),
        (_, Some(rest)) => Ok(entry(rest, true)),
        // Someone else's file must not be overwritten as if it were ours.
        _ => Err(io::Error::new(
            io::ErrorKind::InvalidData,
            format!("{} {line}", messages::DAMAGED),
        )),
    }
}

fn first_entries() -> String {
    messages::TOPICS
        .iter()
        .map(|topic| format!("[ ] {topic}\n"))
        .collect()
}
