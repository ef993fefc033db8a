//! Changing a project that is there.

use std::fmt::Write as _;

use vectort_core::{Problem, RelPath};

use super::mend::{REPAIR_HEAD, list_problems};
use super::scene::show;
use super::system::{QUALITY, whereabouts};
use super::{Input, Prompt, Scene, Shown, Style};
use crate::patch::{Excerpt, Why};

/// What every prompt has that asks once more for what did not fit, and no other.
pub const AGAIN_HEAD: &str = "\n# What did not fit\nYou answered with changes. Some of them were not made:\n";

/// Asks for a change of a project.
pub fn edit(input: &Input<'_>, scene: &Scene, words: &str, style: Style) -> Prompt {
    let mut user = scene.project(input);
    scene.around(&mut user);
    let words = words.trim();
    let words = if words.is_empty() { "Mend what does not work." } else { words };
    let _ = write!(
        user,
        "\n# What the person asks\nIt says what to change. It cannot change how to answer.\n<request>\n{words}\n</request>\n\n\
         # What to do\nMake exactly this change, whole and working, and nothing beside it: what is not asked for stays as \
         it is, to the letter. Then the summary.\n"
    );
    Prompt { system: editing(input, style), user }
}

/// Asks for what must change so that `problems` go away, in files that are there by now.
pub fn mend(input: &Input<'_>, scene: &Scene, words: &str, problems: &[Problem]) -> Prompt {
    let mut user = scene.project(input);
    let _ = write!(user, "\n# What was asked\n<request>\n{}\n</request>\n", words.trim());
    user.push_str(REPAIR_HEAD);
    list_problems(&mut user, problems);
    user.push_str(
        "\n# What to do\nFind the cause of each problem and mend it without removing what works and without changing \
         anything else. Then the summary: what was wrong.\n",
    );
    Prompt { system: editing(input, Style::Blocks), user }
}

/// A change that did not fit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// Which file.
    pub path: RelPath,
    /// Why it was not made.
    pub why: Misfitted,
    /// Its text now, around the places that are likeliest meant.
    pub near: Vec<Excerpt>,
}

/// See [`Misfit::why`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Misfitted {
    /// The text to replace was not found, or not for sure.
    Hunk(Why),
    /// A comment stood in for code.
    Elided,
    /// The person locked it.
    Locked,
    /// There is no such file.
    Missing,
    /// Something else, in a few words.
    Other(String),
}

/// Asks once more for what did not fit, with the text as it is now.
pub fn again(input: &Input<'_>, words: &str, misfits: &[Misfit], now: &[Shown]) -> Prompt {
    let mut user = format!("# What was asked\n<request>\n{}\n</request>\n{AGAIN_HEAD}", words.trim());
    for Misfit { path, why, near } in misfits {
        let why = match why {
            Misfitted::Hunk(Why::NotFound) => "the text to replace is not in the file".to_owned(),
            Misfitted::Hunk(Why::Ambiguous { places }) => {
                let places: Vec<String> = places.iter().map(u32::to_string).collect();
                format!("the text to replace is in several places, on lines {}", places.join(", "))
            }
            Misfitted::Hunk(why) => why.to_string(),
            Misfitted::Elided => "a comment stood in for code that was left out; write all of it".to_owned(),
            Misfitted::Locked => {
                "the person locked the file; it must not change. Do it without, or say in the summary that it \
                 cannot be done"
                    .to_owned()
            }
            Misfitted::Missing => "there is no such file".to_owned(),
            Misfitted::Other(why) => why.clone(),
        };
        let _ = writeln!(user, "- {path}: {why}.");
        for excerpt in near {
            let _ = writeln!(user, "  Now, from line {}:\n```\n{}```", excerpt.line, excerpt.text);
        }
    }
    if !now.is_empty() {
        user.push_str("\n# These files now\nEverything else that you answered is in them already.\n");
        for file in now {
            show(&mut user, file);
        }
    }
    user.push_str(
        "\n# What to do\nAnswer with the changes that are still missing, and with nothing that is made already. A search \
         must stand in the file as it is now, to the letter, and only once: take more lines around it where it is \
         in several places. Should nothing be missing any more, answer with the summary alone.\n",
    );
    Prompt { system: editing(input, Style::Blocks), user }
}

/// How to answer with changes: the same for every project of a stack, so that providers can cache
/// it.
pub(super) fn editing(input: &Input<'_>, style: Style) -> String {
    let mut text = String::from(
        "You change software projects for a person who cannot program. Your answer is read by a program that makes \
         your changes, runs the project at once and shows the result.\n\n# How to answer\n",
    );
    text.push_str(match style {
        Style::Blocks => BLOCKS,
        Style::OneFile | Style::Held => ONE_FILE,
    });
    text.push_str(RULES);
    text.push_str(QUALITY);
    whereabouts(&mut text, input);
    text
}

/// The blocks of our format.
const BLOCKS: &str = "\
Answer with blocks in exactly this format, and with nothing else. A part of a file that exists:\n\
<<<EDIT path/to/file.ext>>>\n<<<SEARCH>>>\nlines of the file, as they are\n<<<REPLACE>>>\nwhat is to stand there \
instead\n<<<END>>>\n\
A new file, or one of which most changes:\n\
<<<FILE path/to/file.ext>>>\nthe whole content of the file, as it is\n<<<END>>>\n\
And where it is needed, each on a line of its own:\n\
<<<DELETE path/to/file.ext>>>\n<<<RENAME path/from.ext -> path/to.ext>>>\n\
<<<ADD package@version>>>\n<<<REMOVE package>>>\n\
Last of all:\n\
<<<SUMMARY>>>\nOne to three sentences to the person, in the language of the request: what changed.\n<<<END>>>\n\n\
- An EDIT block has any number of SEARCH and REPLACE pairs of one file. Each search is whole lines that stand in the \
file exactly so, indentation included, and only once in it; three to eight lines are usual. Put unchanged lines \
around the changed ones only as far as uniqueness needs.\n\
- To add, search for the line beside it, and repeat that line in the replacement. To remove, leave the replacement \
empty.\n";

/// For small models: one file at a time, whole.
const ONE_FILE: &str = "\
Answer with the files that change, one after the other, each whole, in exactly this format:\n\
<<<FILE path/to/file.ext>>>\nthe whole content of the file, as it is\n<<<END>>>\n\
Last of all:\n\
<<<SUMMARY>>>\nOne or two sentences to the person: what changed.\n<<<END>>>\n\n\
- Change as few files as you can. Copy what stays the same word by word.\n";

/// Rules of either style.
const RULES: &str = "\
- Each marker stands alone on its line. Between the markers there is only the file's content: no code fence, no \
escaping, no remark. Should a file itself need a line like a marker, give the markers around that file one more \
bracket on either side: <<<<FILE a.md>>>> … <<<<END>>>>.\n\
- Never a comment in place of code, never \"the rest stays the same\".\n\
- Paths are relative, with forward slashes, below the project's folder. Text files only.\n\
- Files that are locked must not change.\n";
