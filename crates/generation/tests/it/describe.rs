use vectort_generation::describe::{DescriptionProblem, check};

#[test]
fn descriptions_are_trimmed() {
    assert_eq!(check("  a\r\nb\tc \n").unwrap(), "a\nb\tc");
    assert_eq!(check("\u{feff}x").unwrap(), "x");
    // Joiners and marks of direction are part of Persian, Arabic and emoji.
    assert!(check("👩\u{200d}💻 \u{200f}تطبيق").is_ok());
}

#[test]
fn length_counts_characters() {
    assert!(check(&"é".repeat(10_000)).is_ok());
    assert_eq!(check(&"é".repeat(10_001)), Err(DescriptionProblem::TooLong { chars: 10_001 }));
    assert_eq!(check(&format!("{}{}", "x".repeat(10_000), " ".repeat(9))).unwrap().len(), 10_000);
}

#[test]
fn what_cannot_be_worked_on_is_named() {
    for empty in ["", " ", "\n\t ", "\u{feff}"] {
        assert_eq!(check(empty), Err(DescriptionProblem::Empty));
    }
    for (c, code) in [
        ('\0', 0),
        ('\u{7}', 7),
        ('\u{1b}', 27),
        ('\u{7f}', 127),
        ('\u{9b}', 0x9b),
        ('\u{202e}', 0x202e),
        ('\u{e0041}', 0xe0041),
    ] {
        let problem = check(&format!("a{c}b")).unwrap_err();
        assert_eq!(problem, DescriptionProblem::ControlCharacter { code });
        assert_eq!(problem.code(), "control-characters");
    }
}
