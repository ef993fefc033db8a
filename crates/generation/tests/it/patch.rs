use vectort_generation::patch::{
    FUZZY_BAR, How, Hunk, MAX_COMPARED, NEAR_CLEAR, NEAR_WITHIN, Stale, Why, apply,
};

fn hunk(search: &str, replace: &str) -> Hunk {
    Hunk { search: search.to_owned(), replace: replace.to_owned(), near: None }
}

fn near(search: &str, replace: &str, line: u32) -> Hunk {
    Hunk { near: Some(line), ..hunk(search, replace) }
}

#[track_caller]
fn check(text: &str, hunks: &[Hunk], expected: &str, how: How) {
    let applied = apply(text, hunks).unwrap();
    assert_eq!(applied.text, expected);
    assert_eq!(applied.found[0].how, how, "{:?}", applied.found);
    assert_eq!(applied.inverse().revert(&applied.text).as_deref(), Ok(text));
}

#[track_caller]
fn refused(text: &str, hunks: &[Hunk]) -> Why {
    apply(text, hunks).unwrap_err().why
}

#[test]
fn exact_text_is_replaced_wherever_it_begins() {
    check("a one\nb\n", &[hunk("a one\n", "x\n")], "x\nb\n", How::Exact);
    check("a one\nb\n", &[hunk("one", "1")], "a 1\nb\n", How::Exact);
    check("a one\nb\n", &[hunk("one\nb", "1\n2")], "a 1\n2\n", How::Exact);
    check("a\nb\nc\n", &[hunk("b\n", "")], "a\nc\n", How::Exact);
    // Whole lines begin at the start of one.
    assert_eq!(refused("discount = 1\n", &[hunk("count = 1\n", "x\n")]), Why::NotFound);
    check(
        "discount = 1\ncount = 1\n",
        &[hunk("count = 1\n", "n = 1\n")],
        "discount = 1\nn = 1\n",
        How::Exact,
    );
    assert!(matches!(refused("discount = 1\ncount = 1\n", &[hunk("count = 1", "x")]), Why::Ambiguous { .. }));
}

#[test]
fn line_ends_marks_and_missing_breaks_stay() {
    check("one\r\ntwo\r\n", &[hunk("one\n", "1\n1b\n")], "1\r\n1b\r\ntwo\r\n", How::Exact);
    check("one\r\ntwo\r\n", &[hunk("one\ntwo", "1\n2")], "1\r\n2\r\n", How::Exact);
    check("\u{feff}one\n", &[hunk("one\n", "1\n")], "\u{feff}1\n", How::Exact);
    check("one\ntwo", &[hunk("two\n", "2\n")], "one\n2", How::Exact);
    check("one\ntwo", &[hunk("two\n", "two\nthree\n")], "one\ntwo\nthree", How::Exact);
    check("one\ntwo", &[hunk("one\ntwo\n", "one\n")], "one", How::Exact);
    // Lines on both sides keep what they end in.
    check("a\r\nb\nc\n", &[hunk("a\nb\nc\n", "a\nb\nd\n")], "a\r\nb\nd\n", How::Exact);
}

#[test]
fn white_space_may_differ_and_the_replacement_follows_the_file() {
    let file = "if x:\n    if y:\n        go()\n    end()\n";
    check(
        file,
        &[hunk("if y:  \n    go()\n", "if y:\n    stop()\n")],
        "if x:\n    if y:\n        stop()\n    end()\n",
        How::Whitespace,
    );
    check(
        file,
        &[hunk("            if y:\n                go()\n", "            if z:\n                go()\n")],
        "if x:\n    if z:\n        go()\n    end()\n",
        How::Whitespace,
    );
    let tabs = "fn a() {\n\tif b {\n\t\tc();\n\t}\n}\n";
    check(
        tabs,
        &[hunk(
            "    if b {\n        c();\n    }\n",
            "    if b {\n        while d {\n            c();\n        }\n    }\n",
        )],
        "fn a() {\n\tif b {\n\t\twhile d {\n\t\t\tc();\n\t\t}\n\t}\n}\n",
        How::Whitespace,
    );
    let two = "jobs:\n  build:\n    runs: one\n";
    check(
        two,
        &[hunk("    build:\n        runs: one\n", "    build:\n        runs: two\n        needs: three\n")],
        "jobs:\n  build:\n    runs: two\n    needs: three\n",
        How::Whitespace,
    );
    // A constant shift only: another nesting is another meaning.
    assert_eq!(refused(file, &[hunk("if y:\ngo()\n", "x\n")]), Why::NotFound);
    // Blank lines at its ends are not what counts.
    check("one()\ntwo()\n", &[hunk("\none()\n\n", "\nuno()\n\n")], "uno()\ntwo()\n", How::Exact);
}

#[test]
fn the_same_words_with_other_signs_are_found() {
    let file = "const a = 'one';\nconst b = call(a, 'two');\nexport { a, b };\n";
    let search = "const a = \"one\"\nconst b = call(a, \"two\")\nexport { a, b }\n";
    let replace = "const a = \"one\"\nconst b = call(a, 'three');\nexport { a, b }\n";
    let applied = apply(file, &[hunk(search, replace)]).unwrap();
    // What the replacement does not change stays as the file has it.
    assert_eq!(applied.text, "const a = 'one';\nconst b = call(a, 'three');\nexport { a, b };\n");
    assert!(
        matches!(applied.found[0].how, How::Fuzzy { score } if score >= FUZZY_BAR),
        "{:?}",
        applied.found
    );
}

#[test]
fn the_bar_of_a_fuzzy_match() {
    let file = "const a = 'one';\nconst b = call(a, 'two');\nexport { a, b };\n";
    // Two significant lines are too few.
    assert_eq!(
        refused(file, &[hunk("const a = \"one\"\nconst b = call(a, \"two\")\n", "x\n")]),
        Why::NotFound
    );
    // Another word, another operator, another line are other code.
    for search in [
        "const a = \"two\"\nconst b = call(a, \"two\")\nexport { a, b }\n",
        "const a == \"one\"\nconst b = call(a, \"two\")\nexport { a, b }\n",
        "const a = \"one\"\nexport { a, b }\nconst b = call(a, \"two\")\n",
        "const a = \"one\"\nconst c = call(a, \"two\")\nexport { a, b }\n",
    ] {
        assert_eq!(refused(file, &[hunk(search, "x\n")]), Why::NotFound, "{search}");
    }
    // Twice the same words, or nearly the same lines elsewhere: neither is better by the margin.
    let search = "const a = \"one\"\nconst b = call(a, \"two\")\nexport { a, b }\n";
    assert!(matches!(refused(&format!("{file}{file}"), &[hunk(search, "x\n")]), Why::Ambiguous { .. }));
    let rival = file.replace("'two'", "'two', 1");
    let both = format!("{file}{rival}");
    assert_eq!(refused(&both, &[hunk(search, "x\n")]), Why::Ambiguous { places: vec![1, 4] });
    // Far enough apart, the one with the words is meant.
    let other = file.replace("call(a, 'two')", "something(else, entirely, 'different', from, it)");
    assert!(apply(&format!("{file}{other}"), &[hunk(search, "x\n")]).is_ok());
    // So many signs of its own that it is hardly the text any more.
    let odd = "const a = (((((((((((('one'))))))))))));\nconst b = ((((((call((((((a, ((((('two'))))))))))))))))));\nexport { a, b };\n";
    assert_eq!(refused(odd, &[hunk(search, "x\n")]), Why::NotFound);
}

#[test]
fn a_hint_chooses_only_between_the_identical_and_only_when_clear() {
    let gap = |lines: u32| "\n".repeat(lines as usize);
    let file = |lines: u32| format!("color: red;\n{}color: red;\n", gap(lines));
    let edit = |line: u32| [near("color: red;\n", "color: blue;\n", line)];
    let clear = file(2 * NEAR_CLEAR);
    for line in 1..=1 + NEAR_WITHIN {
        let applied = apply(&clear, &edit(line)).unwrap();
        assert!(applied.text.starts_with("color: blue;\n") && applied.text.ends_with("color: red;\n"));
    }
    // Too far from its hint, and another too near to it.
    assert!(matches!(refused(&clear, &edit(2 + NEAR_WITHIN)), Why::Ambiguous { .. }));
    assert!(matches!(refused(&file(NEAR_CLEAR - 2), &edit(1)), Why::Ambiguous { .. }));
    // A hint does not make an anchor of a brace, nor choose between texts that differ.
    let braces = format!("}}\n{}}}\n", gap(2 * NEAR_CLEAR));
    assert!(matches!(refused(&braces, &[near("}\n", "x\n", 1)]), Why::Ambiguous { .. }));
    let differ = format!("color: red;\n{}  color: red;\n", gap(2 * NEAR_CLEAR));
    assert!(matches!(refused(&differ, &[near("\tcolor: red;\n", "x\n", 1)]), Why::Ambiguous { .. }));
    // A single place needs no hint, and a wrong one does no harm.
    check("one\ntwo\n", &[near("two\n", "2\n", 900)], "one\n2\n", How::Exact);
}

#[test]
fn braces_and_blank_lines_are_no_anchors() {
    check("a {\n}\n", &[hunk("}\n", "};\n")], "a {\n};\n", How::Exact);
    assert!(matches!(refused("a {\n  }\n}\n", &[hunk("}\n", "x\n")]), Why::Ambiguous { .. }));
    assert_eq!(refused("a {\n  }\n", &[hunk("}\n", "x\n")]), Why::NotFound);
    assert!(matches!(refused("a\n\nb\n\n", &[hunk("\n", "x\n")]), Why::Ambiguous { .. }));
    check("a\n\nb\n", &[hunk("\n", "x\n")], "a\nx\nb\n", How::Exact);
}

#[test]
fn all_hunks_or_none() {
    let file = "one line\ntwo line\nthree line\n";
    let order = [hunk("three line\n", "3\n"), hunk("one line\n", "1\n1\n")];
    let applied = apply(file, &order).unwrap();
    assert_eq!(applied.text, "1\n1\ntwo line\n3\n");
    assert_eq!((applied.found[0].before.clone(), applied.found[0].after.clone()), (3..4, 4..5));
    assert_eq!((applied.found[1].before.clone(), applied.found[1].after.clone()), (1..2, 1..3));
    let overlap = apply(file, &[hunk("one line\ntwo line\n", "x\n"), hunk("two line\n", "y\n")]).unwrap_err();
    assert_eq!((overlap.hunk, overlap.why), (1, Why::Overlap));
    // A replacement is not looked at: every hunk is about the text as it was.
    assert_eq!(refused(file, &[hunk("one line\n", "new line\n"), hunk("new line\n", "x\n")]), Why::NotFound);
    assert_eq!(refused(file, &[hunk("one line\n", "one line\n")]), Why::NoChange);
    assert_eq!(refused(file, &[hunk("", "x\n")]), Why::Empty);
    check("", &[hunk("", "x\n")], "x\n", How::Exact);
}

#[test]
fn a_mismatch_shows_the_text_as_it_is() {
    let file: String = (1..=60).map(|n| format!("line number {n}\n")).collect();
    let stale = hunk("line number 20\nline number twenty-one\nline number 22\n", "x\n");
    let mismatch = apply(&file, &[stale]).unwrap_err();
    assert_eq!((mismatch.hunk, &mismatch.why), (0, &Why::NotFound));
    assert_eq!(mismatch.near[0].line, 14);
    assert!(mismatch.near[0].text.contains("line number 21\n"), "{:?}", mismatch.near);
    // Bounded, whatever the text.
    let wide = format!("{}\n", "word ".repeat(500)).repeat(900);
    let search = format!("{}\nthat\n", "word ".repeat(500).trim_end());
    let shown = apply(&wide, &[hunk(&search, "x\n")]).unwrap_err().near;
    assert!(shown.len() <= 3 && shown.iter().all(|place| place.text.len() <= 4 << 10), "{shown:?}");
}

#[test]
fn an_edit_is_taken_back_only_from_what_it_made() {
    let applied = apply("a one\nb\n", &[hunk("one", "1")]).unwrap();
    assert_eq!(applied.inverse().revert("a 1\nb\n").as_deref(), Ok("a one\nb\n"));
    assert_eq!(applied.inverse().revert("a 2\nb\n"), Err(Stale));
    assert_eq!(applied.inverse().revert("a 1\nb\nc\n"), Err(Stale));
    assert_eq!(applied.inverse().revert("é\nb\n"), Err(Stale));
}

/// What would make matching slow if it looked at every place again and again. Quadratic time would
/// be minutes.
#[test]
fn hostile_texts_take_bounded_time() {
    let size = 1 << 19;
    for line in ["a\n", "\n", "}\n", "  x y z\n", "aaaa aaaa\r\n"] {
        let text = line.repeat(size / line.len());
        let unit = line.trim_end_matches(['\r', '\n']);
        let many = format!("{unit}\n").repeat(2_000);
        for search in [
            format!("{unit}\n"),
            many.clone(),
            format!("{many}b\n"),
            format!("b\n{many}"),
            many.trim_end().to_owned(),
        ] {
            let hunks: Vec<Hunk> = (0..20).map(|_| hunk(&search, "q\n")).collect();
            assert!(apply(&text, &hunks).is_err());
        }
    }
    // Rivals that all have most of the words.
    let block = "const one = first(second);\nconst two = third(fourth);\nconst three = fifth(sixth);\n";
    let text: String = (0..4 * MAX_COMPARED).map(|n| block.replace("sixth", &format!("n{n}"))).collect();
    let hunks: Vec<Hunk> = (0..50).map(|_| hunk(&block.replace(';', ""), "q\n")).collect();
    assert_eq!(refused(&text, &hunks), Why::NotFound);
}
