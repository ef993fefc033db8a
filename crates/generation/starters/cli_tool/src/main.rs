//! The command `%%slug%%`: a list of things to do in a plain text file.

mod command;
mod journal;
mod messages;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use command::{Command, Problem};
use journal::Journal;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = command::parse(&arguments)
        .and_then(|command| run(command, &journal_path(), &mut io::stdout().lock()));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever read our output (such as `head`) has seen enough.
        Err(Problem::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::from(if problem.is_usage() { 2 } else { 1 })
        }
    }
}

fn run(command: Command, path: &std::path::Path, out: &mut impl Write) -> Result<(), Problem> {
    if let Command::Help = command {
        return command::write_help(out).map_err(Problem::Output);
    }
    let mut journal = Journal::open(path).map_err(Problem::Storage)?;
    match command {
        Command::Help => {}
        Command::Add(text) => {
            let number = journal.add(&text);
            journal.save().map_err(Problem::Storage)?;
            writeln!(out, "{} {number}: {text}", messages::ADDED).map_err(Problem::Output)?;
        }
        Command::Done(number) => {
            let text = journal
                .complete(number)
                .ok_or(Problem::NoEntry(number))?
                .to_owned();
            journal.save().map_err(Problem::Storage)?;
            writeln!(out, "{} {text}", messages::DONE).map_err(Problem::Output)?;
        }
        Command::Drop(number) => {
            let text = journal.remove(number).ok_or(Problem::NoEntry(number))?;
            journal.save().map_err(Problem::Storage)?;
            writeln!(out, "{} {text}", messages::DROPPED).map_err(Problem::Output)?;
        }
        Command::List { all } => list(&journal, all, out).map_err(Problem::Output)?,
    }
    Ok(())
}

fn list(journal: &Journal, all: bool, out: &mut impl Write) -> io::Result<()> {
    let mut shown = 0;
    for (number, entry) in journal.entries() {
        if entry.done && !all {
            continue;
        }
        let mark = if entry.done { 'x' } else { ' ' };
        writeln!(out, "{number:>4} [{mark}] {}", entry.text)?;
        shown += 1;
    }
    if shown == 0 {
        writeln!(out, "{}", messages::EMPTY)?;
    }
    Ok(())
}

/// `JOURNAL_FILE` keeps tests and experiments away from the real list.
fn journal_path() -> PathBuf {
    if let Some(path) = std::env::var_os("JOURNAL_FILE") {
        return path.into();
    }
    let home = || {
        std::env::var_os("HOME")
            .or_else(|| std::env::var_os("USERPROFILE"))
            .map(PathBuf::from)
    };
    std::env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| std::env::var_os("APPDATA").map(PathBuf::from))
        .or_else(|| home().map(|home| home.join(".local/share")))
        .unwrap_or_default()
        .join("%%slug%%")
        .join("journal.txt")
}
