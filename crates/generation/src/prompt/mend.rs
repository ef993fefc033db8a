//! Asking for what is wrong or missing.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use vectort_core::{Problem, RelPath};

use super::{Input, Prompt, request, system};
use crate::format;

/// Most characters of the project's files that a repair prompt shows: about 50,000 tokens, which
/// every model of the registry takes.
pub const REPAIR_BUDGET: usize = 160_000;
/// What every repair prompt has and no other, so that a recording of one can be told.
pub const REPAIR_HEAD: &str = "\n# What is wrong\nYou made this project. It does not pass its checks:\n";
/// Most problems that a repair prompt lists; one cause often has many.
const MAX_PROBLEMS: usize = 40;

/// Asks for the files that need to change so that `problems` go away. Files that are to blame come
/// first; what does not fit into [`REPAIR_BUDGET`], or may hold secrets, is listed by name.
pub fn repair(input: &Input<'_>, files: &BTreeMap<RelPath, Vec<u8>>, problems: &[Problem]) -> Prompt {
    let mut user = request(input);
    user.push_str(REPAIR_HEAD);
    list_problems(&mut user, problems);
    user.push_str("\n# The files now\n");
    let is_blamed = |path: &RelPath| problems.iter().any(|problem| problem.file.as_ref() == Some(path));
    let mut order: Vec<(&RelPath, &Vec<u8>)> = files.iter().collect();
    order.sort_by_key(|(path, content)| (!is_blamed(path), content.len()));
    let mut room = REPAIR_BUDGET;
    let mut left_out = Vec::new();
    for (path, content) in order {
        match std::str::from_utf8(content) {
            Ok(text) if text.len() <= room && !path.is_secret() => {
                room -= text.len();
                format::write_file(&mut user, path, text);
            }
            _ => left_out.push(path.as_str()),
        }
    }
    if !left_out.is_empty() {
        let _ = writeln!(user, "\nNot shown, and to be kept as they are: {}", left_out.join(", "));
    }
    user.push_str(
        "\n# What to do\nFind the cause of each problem and fix it without removing what works. Answer with the \
         files that change, whole, in the same format, and nothing for those that stay as they are. A new file \
         may be added; a file cannot be deleted. Then the summary: what was wrong.\n",
    );
    Prompt { system: system(input), user }
}

/// The problems, one a line.
pub(super) fn list_problems(text: &mut String, problems: &[Problem]) {
    for problem in problems.iter().take(MAX_PROBLEMS) {
        let place = match (&problem.file, problem.line) {
            (Some(file), Some(line)) => format!("{file}:{line}: "),
            (Some(file), None) => format!("{file}: "),
            (None, _) => String::new(),
        };
        let _ = writeln!(text, "- {place}{} ({})", problem.message.trim(), problem.code);
    }
    if problems.len() > MAX_PROBLEMS {
        let _ = writeln!(text, "- and {} more", problems.len() - MAX_PROBLEMS);
    }
}

/// Asks for what is missing of an answer that broke off, of which `finished` is there. It is said
/// to whoever goes on, after the first request and the text that stands.
pub fn rest(finished: &[RelPath]) -> String {
    let mut text = String::from(
        "# What is there\nAn answer to this was begun and broke off. These files of it are finished and saved:\n",
    );
    for path in finished {
        let _ = writeln!(text, "- {path}");
    }
    text.push_str(
        "\n# What to do\nWrite every file that is still missing, whole, in the same format, so that it fits to \
         those that are there; begin with a new file and repeat none of the finished ones. Then the summary of \
         all of it. Should nothing be missing, answer with the summary alone.\n",
    );
    text
}
