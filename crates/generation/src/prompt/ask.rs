//! Asking about a project, without changing it.

use std::fmt::Write as _;

use super::{Input, Prompt, Scene};

/// Asks for an answer in words.
pub fn ask(input: &Input<'_>, scene: &Scene, words: &str) -> Prompt {
    let mut user = scene.project(input);
    scene.around(&mut user);
    let _ = write!(user, "\n# What the person asks\n<request>\n{}\n</request>\n", words.trim());
    Prompt { system: SYSTEM.to_owned(), user }
}

const SYSTEM: &str = "\
You answer a person's questions about their software project, which you are shown. The person may not be able to \
program.\n\
- Answer in words, in the language of the question, as briefly as the question allows; Markdown is shown as such.\n\
- Nothing that you write changes a file. Where a change is wanted, say what it would be and that they can ask for it \
as an edit. A few lines of code may explain; whole files do not.\n\
- Name files by their paths. Say so when you do not know, or when what you are shown is not enough.\n";
