//! Names, tokens, addresses: what is taken and what is made.

use vectort_deploy::{Address, AddressProblem, NameProblem, ProjectName, Token};

#[test]
fn titles_in_any_script_become_names_that_are_taken() {
    for (title, name) in [
        ("Café Crème", "cafe-creme"),
        ("  My  To-Do --- List! ", "my-to-do-list"),
        ("Straße & Ærø", "strasse-aero"),
        ("Łódź Đà Nẵng", "lodz-da-nang"),
        ("İstanbul ışık", "istanbul-isik"),
        ("2048", "2048"),
        ("it's \u{2019}round", "its-round"),
        ("Ｗｉｄｅ", "wide"),
        ("Мой todo список", "todo"),
    ] {
        let made = ProjectName::from_title(title);
        assert_eq!(made.as_str(), name, "{title}");
    }
    for title in ["待办事项", "قائمة المهام", "やることリスト", "Список дел", "🙂", "", "---", "买 3"]
    {
        let made = ProjectName::from_title(title);
        assert!(made.as_str().starts_with("app-") && made.as_str().len() == 12, "{title:?}: {made}");
        assert_eq!(made, ProjectName::from_title(title), "the same every time");
        ProjectName::parse(made.as_str()).expect("its own rules");
    }
    assert_ne!(ProjectName::from_title("待办事项"), ProjectName::from_title("やることリスト"));
    let long = ProjectName::from_title(&"long title ".repeat(40));
    assert!(long.as_str().len() <= 48 && !long.as_str().ends_with('-'), "{long}");
}

#[test]
fn a_name_is_told_apart_the_same_way_every_time() {
    let name = ProjectName::from_title("Todo");
    let apart = name.apart("one");
    assert_eq!((apart.as_str().len(), &apart), ("todo-0000".len(), &name.apart("one")));
    assert_ne!(apart, name.apart("two"));
    let longest = ProjectName::parse(&"a".repeat(100)).expect("fits").apart("one");
    ProjectName::parse(longest.as_str()).expect("still fits");
}

#[test]
fn names_follow_the_vendors_rules() {
    for name in ["a", "my-app_1.2", &"a".repeat(100), "a--b"] {
        assert!(ProjectName::parse(name).is_ok(), "{name}");
    }
    for (name, problem) in [
        ("", NameProblem::Length),
        (&"a".repeat(101), NameProblem::Length),
        ("My-App", NameProblem::Character),
        ("a b", NameProblem::Character),
        ("a/../b", NameProblem::Character),
        ("..", NameProblem::Character),
        ("--", NameProblem::Character),
        ("café", NameProblem::Character),
        ("a---b", NameProblem::Hyphens),
    ] {
        assert_eq!(ProjectName::parse(name), Err(problem), "{name}");
    }
}

#[test]
fn tokens_are_headers_and_are_never_shown() {
    let token = Token::parse("  s3cret-token \n").expect("a token");
    assert_eq!(token.expose(), "s3cret-token");
    assert_eq!(format!("{token:?} {:?}", Some(&token)), "Token(***) Some(Token(***))");
    for text in ["", "   ", "two words", "line\nbreak", "t\u{f6}ken", "nul\0", &"x".repeat(1_281)] {
        assert!(Token::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_token_travels_in_clear_text_on_this_computer_only() {
    for address in
        ["https://api.vercel.com/", "http://127.0.0.1:4100", "http://[::1]:1/x", "http://localhost:1"]
    {
        assert!(Address::parse(address).is_ok(), "{address}");
    }
    for (address, problem) in [
        ("http://api.vercel.com", AddressProblem::Insecure),
        ("http://localhost.evil.example", AddressProblem::Insecure),
        ("ftp://127.0.0.1", AddressProblem::Insecure),
        ("https://user:pass@api.vercel.com", AddressProblem::Extra),
        ("https://api.vercel.com/?x=1", AddressProblem::Extra),
        ("vercel", AddressProblem::Unparsable),
    ] {
        assert_eq!(Address::parse(address), Err(problem), "{address}");
    }
}
