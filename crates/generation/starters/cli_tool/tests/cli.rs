//! The tool as a person runs it.

use std::path::PathBuf;
use std::process::{Command, Output};

struct Desk {
    folder: PathBuf,
}

impl Desk {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("%%snake%%-{name}-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.join("journal.txt")
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_%%slug%%"))
            .args(arguments)
            .env("JOURNAL_FILE", self.file())
            .output()
            .unwrap()
    }

    fn says(&self, arguments: &[&str]) -> String {
        String::from_utf8(self.run(arguments).stdout).unwrap()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn an_entry_lives_from_add_to_drop() {
    let desk = Desk::new("life");
    std::fs::write(desk.file(), "[ ] first\n").unwrap();
    assert!(desk.says(&["add", "été", "!"]).contains("2: été !"));
    desk.says(&["done", "2"]);
    assert!(!desk.says(&["list"]).contains("été"));
    assert!(desk.says(&["list", "--all"]).contains("   2 [x] été !"));
    desk.says(&["drop", "1"]);
    assert_eq!(std::fs::read_to_string(desk.file()).unwrap(), "[x] été !\n");
}

#[test]
fn mistakes_and_failures_have_their_own_codes() {
    let desk = Desk::new("codes");
    assert_eq!(desk.run(&["fly"]).status.code(), Some(2));
    assert_eq!(desk.run(&["done", "99"]).status.code(), Some(1));
    assert!(!desk.file().exists(), "a refused command writes nothing");
    assert_eq!(desk.run(&["help"]).status.code(), Some(0));
}

#[test]
fn a_file_of_something_else_is_left_alone() {
    let desk = Desk::new("foreign");
    std::fs::write(desk.file(), "dear diary\n").unwrap();
    assert_eq!(desk.run(&["add", "x"]).status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(desk.file()).unwrap(), "dear diary\n");
}
