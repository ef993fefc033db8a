use proptest::prelude::*;
use vectort_generation::format::{write_file, write_summary};
use vectort_generation::fuzzing::read;
use vectort_generation::reader::{self, Event, Reader, checkpoint};

fn names(answer: &str) -> (usize, Vec<String>) {
    let point = checkpoint(answer);
    (point.keep, point.files.iter().map(ToString::to_string).collect())
}

#[test]
fn what_follows_the_last_complete_file_is_not_kept() {
    let whole = "Sure!\n<<<FILE a.ts>>>\nx\n<<<END>>>\n<<<FILE b.ts>>>\ny\n<<<END>>>\n";
    let at = |after: &str| whole.find(after).unwrap() + after.len();
    assert_eq!(names(""), (0, vec![]));
    assert_eq!(names("Sure!\n<<<FILE a.ts>>>\nx\n<<<EN"), (0, vec![]));
    let cut = format!("{}Now the next.\n<<<FILE b.ts>>>\nhal", &whole[..at("x\n<<<END>>>\n")]);
    assert_eq!(names(&cut), (at("x\n<<<END>>>\n"), vec!["a.ts".to_owned()]));
    let all = vec!["a.ts".to_owned(), "b.ts".to_owned()];
    assert_eq!(names(&format!("{whole}<<<SUMMARY>>>\nDo")), (whole.len(), all));
}

#[test]
fn other_forms_have_their_ends_too() {
    let tags = "<file path=\"a.ts\">x</file><file path=\"b.ts\">y";
    assert_eq!(names(tags), (tags.find("<file path=\"b").unwrap(), vec!["a.ts".to_owned()]));
    let fences = "### a.ts\n```ts\nx\n```\n\n### b.ts\n```ts\ny\n";
    assert_eq!(names(fences), (fences.find("\n### b").unwrap(), vec!["a.ts".to_owned()]));
    // A forgotten end shows in the next beginning, which is not kept.
    let forgotten = "<<<FILE a.ts>>>\nx\n<<<FILE b.ts>>>\ny\n";
    assert_eq!(names(forgotten), (forgotten.find("<<<FILE b").unwrap(), vec!["a.ts".to_owned()]));
    // Given twice, it is one file.
    let twice = "<<<FILE a.ts>>>\nx\n<<<END>>>\n<<<FILE A.ts>>>\ny\n<<<END>>>\n";
    assert_eq!(names(twice), (twice.len(), vec!["a.ts".to_owned()]));
}

#[test]
fn changes_are_kept_as_files_are() {
    let edit = "<<<EDIT a.ts>>>\n<<<SEARCH>>>\nx\n<<<REPLACE>>>\ny\n<<<END>>>\n";
    let answer = format!("{edit}<<<DELETE b.ts>>>\n<<<EDIT c.ts>>>\n<<<SEARCH>>>\nx\n<<<REPLACE>>>\n");
    let point = checkpoint(&answer);
    assert_eq!(point.keep, edit.len() + "<<<DELETE b.ts>>>\n".len());
    assert_eq!((point.files.len(), point.changes), (1, 2));
    // An edit that is not complete is asked for again from its beginning.
    assert_eq!(checkpoint(&edit[..edit.len() - 5]), reader::Checkpoint::default());
}

proptest! {
    /// Broken anywhere, and gone on with by somebody who writes the missing files, it comes to
    /// exactly the files of the whole answer.
    #[test]
    fn what_is_kept_and_the_rest_are_the_whole(
        texts in proptest::collection::vec("[a-z<>\n #]{0,60}", 1..6),
        cut in 0.0..1.0,
    ) {
        let files: Vec<(vectort_core::RelPath, String)> = texts
            .into_iter()
            .enumerate()
            .map(|(index, text)| (format!("f{index}.txt").parse().unwrap(), format!("{text}\n")))
            .collect();
        let mut whole = String::new();
        for (path, text) in &files {
            write_file(&mut whole, path, text);
        }
        write_summary(&mut whole, "Done.");
        let broken = &whole[..whole.floor_char_boundary((whole.len() as f64 * cut) as usize)];
        let point = checkpoint(broken);
        prop_assert!(point.keep <= broken.len());
        // The draft holds exactly the files that the checkpoint says are there.
        let seen = Reader::new().push(broken);
        let done: Vec<_> = seen.into_iter().filter_map(|event| match event {
            Event::FileDone { path, .. } => Some(path),
            _ => None,
        }).collect();
        prop_assert_eq!(&done, &point.files);
        let mut joined = broken[..point.keep].to_owned();
        for (path, text) in &files[point.files.len()..] {
            write_file(&mut joined, path, text);
        }
        write_summary(&mut joined, "Done.");
        prop_assert_eq!(read(&joined, usize::MAX), read(&whole, usize::MAX));
    }

    #[test]
    fn any_text_has_a_place_to_go_on_from(text in "[<>A-Z`#~a.\n \u{e9}\u{1f30d}/\"=]{0,400}") {
        let point = checkpoint(&text);
        prop_assert!(text.is_char_boundary(point.keep));
        prop_assert!(!point.files.is_empty() || point.keep == 0, "nothing is kept without a file");
    }
}
