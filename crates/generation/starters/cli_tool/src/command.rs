//! What the person asked for, and why it could not be done.

use std::fmt;
use std::io::{self, Write};

use crate::messages;

#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Add(String),
    List { all: bool },
    Done(usize),
    Drop(usize),
}

#[derive(Debug)]
pub enum Problem {
    UnknownCommand(String),
    MissingText,
    BadNumber(String),
    NoEntry(usize),
    Storage(io::Error),
    Output(io::Error),
}

impl Problem {
    /// Whether the command was written wrongly, rather than having failed.
    pub fn is_usage(&self) -> bool {
        matches!(
            self,
            Self::UnknownCommand(_) | Self::MissingText | Self::BadNumber(_)
        )
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownCommand(word) => write!(f, "{} {word}", messages::UNKNOWN_COMMAND),
            Self::MissingText => f.write_str(messages::MISSING_TEXT),
            Self::BadNumber(word) => write!(f, "{} {word}", messages::BAD_NUMBER),
            Self::NoEntry(number) => write!(f, "{} {number}", messages::NO_ENTRY),
            Self::Storage(error) => write!(f, "{} {error}", messages::STORAGE),
            Self::Output(error) => write!(f, "{error}"),
        }
    }
}

/// Reads the arguments after the program's name.
pub fn parse(arguments: &[String]) -> Result<Command, Problem> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => Ok(Command::List { all: false }),
        ["help" | "-h" | "--help"] => Ok(Command::Help),
        ["list"] => Ok(Command::List { all: false }),
        ["list", "--all" | "-a"] => Ok(Command::List { all: true }),
        ["add", text @ ..] => one_line(text).map(Command::Add).ok_or(Problem::MissingText),
        ["done", number] => parse_number(number).map(Command::Done),
        ["drop", number] => parse_number(number).map(Command::Drop),
        ["done" | "drop", ..] => Err(Problem::BadNumber(String::new())),
        [unknown, ..] => Err(Problem::UnknownCommand((*unknown).to_owned())),
    }
}

/// Joins the words; an entry is a line of the file, so that line breaks become spaces.
fn one_line(words: &[&str]) -> Option<String> {
    let text = words
        .join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    (!text.is_empty()).then_some(text)
}

fn parse_number(word: &str) -> Result<usize, Problem> {
    match word.parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(Problem::BadNumber(word.to_owned())),
    }
}

pub fn write_help(out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}\n\n{}", messages::ABOUT, messages::USAGE)?;
    for (command, help) in [
        ("add TEXT", messages::HELP_ADD),
        ("list [--all]", messages::HELP_LIST),
        ("done N", messages::HELP_DONE),
        ("drop N", messages::HELP_DROP),
    ] {
        writeln!(out, "  %%slug%% {command:<14} {}", help)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command, Problem> {
        parse(
            &line
                .split(' ')
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect::<Vec<_>>(),
        )
    }

    #[test]
    fn commands_are_read() {
        assert_eq!(parsed("").unwrap(), Command::List { all: false });
        assert_eq!(
            parsed("add water\n the  roses").unwrap(),
            Command::Add("water the roses".into())
        );
        assert_eq!(parsed("done 3").unwrap(), Command::Done(3));
    }

    #[test]
    fn mistakes_are_named() {
        assert!(matches!(parsed("add"), Err(Problem::MissingText)));
        assert!(matches!(parsed("done 0"), Err(Problem::BadNumber(_))));
        assert!(matches!(parsed("done"), Err(Problem::BadNumber(_))));
        assert!(matches!(parsed("fly"), Err(Problem::UnknownCommand(word)) if word == "fly"));
    }
}
