//! Changes of a project that is there.

use vectort_contract::{FileFate, RunEnd, TurnKind, TurnState};
use vectort_core::Problem;

use super::{SCRIPT, desk, edit, ended, kept, made, path, questions, read, run, says, summary, turn};
use crate::machine::{and, begins, end, until};

const HELLO: &str = "    return f'hello {name}'\n";
const BYE: &str = "    return f'good bye {name}'\n";

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_made_verified_and_nothing_else_moves() {
    let answer = format!("{}{}", edit("main.py", HELLO, BYE), summary("It says good bye now."));
    let desk = desk(move |_| says(&answer));
    let (id, _follower) = made(&desk).await;
    let before: Vec<_> = desk.app.files_list(id).await.expect("files");
    let readme = read(&desk, id, "README.md").await;

    let (number, view) = run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    assert_eq!((number, view.end, view.version), (2, Some(RunEnd::Verified), Some(2)), "{view:#?}");
    assert_eq!((view.credits, view.answer.as_str()), (1, "It says good bye now."));
    assert_eq!(read(&desk, id, "main.py").await, Some(SCRIPT.replace(HELLO, BYE)));
    let changed: Vec<_> = view.files.iter().map(|file| (file.path.as_str(), file.change)).collect();
    assert_eq!(changed, [("main.py", FileFate::Changed)]);
    assert_eq!((view.files[0].added, view.files[0].removed), (Some(1), Some(1)));

    assert_eq!(read(&desk, id, "README.md").await, readme, "line ends and white space included");
    let after = desk.app.files_list(id).await.expect("files");
    assert_eq!(before.len(), after.len());
    let differs = desk.app.version_diff(id, 1, 2).await.expect("a difference");
    assert_eq!(differs.iter().map(|change| change.path.as_str()).collect::<Vec<_>>(), ["main.py"]);

    let asked = questions(&desk);
    assert_eq!(asked.len(), 2, "the project, and the change");
    assert!(asked[1].contains(SCRIPT), "a small project goes whole");
    assert!(asked[1].contains("Say good bye"));
    assert!(view.context_tokens.is_some_and(|tokens| tokens > 50), "{:?}", view.context_tokens);
    let turn = kept(&desk, id, 2).await;
    assert_eq!((turn.state, turn.base, turn.text.as_str()), (TurnState::Verified, Some(1), "Say good bye"));
    assert_eq!(turn.run.attempts.len(), 1);
    assert_eq!(desk.app.versions_list(id).await.expect("versions")[0].turn, Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn files_come_go_and_move() {
    let desk = desk(|question| {
        if !question.has("Tidy up") {
            return says("<<<FILE notes.md>>>\n# Notes\n<<<END>>>\n<<<FILE old.py>>>\nX = 1\n<<<END>>>\n");
        }
        says(
            "<<<DELETE notes.md>>>\n<<<RENAME old.py -> words.py>>>\n\
             <<<RUN>>>\npython main.py\n<<<END>>>\n<<<SUMMARY>>>\nTidied.\n<<<END>>>\n",
        )
    });
    let (id, _follower) = made(&desk).await;
    run(&desk, turn(id, TurnKind::Edit, "Begin")).await;
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Tidy up")).await;
    assert_eq!(view.end, Some(RunEnd::Verified), "{view:#?}");
    let mut files: Vec<_> = view.files.iter().map(|file| (file.path.as_str(), file.change)).collect();
    files.sort_by_key(|(path, _)| *path);
    assert_eq!(
        files,
        [("notes.md", FileFate::Removed), ("old.py", FileFate::Removed), ("words.py", FileFate::Added),]
    );
    assert_eq!(read(&desk, id, "words.py").await.as_deref(), Some("X = 1\n"));
    assert!(read(&desk, id, "notes.md").await.is_none() && read(&desk, id, "old.py").await.is_none());
    assert!(view.notes.iter().any(|note| note.code == "how-to-run" && note.detail == "python main.py"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_several_places_is_asked_for_again_with_the_text() {
    let desk = desk(|question| {
        if question.has("# What did not fit") {
            return says(&(edit("main.py", HELLO, BYE) + summary("Found it.").as_str()));
        }
        // Two lines are blank twice in a row, and `def` begins two of them.
        says(&edit("main.py", "\n\n", "\n# here\n\n"))
    });
    let (id, _follower) = made(&desk).await;
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    assert_eq!(view.end, Some(RunEnd::Verified), "{view:#?}");
    assert_eq!(read(&desk, id, "main.py").await, Some(SCRIPT.replace(HELLO, BYE)), "nothing was guessed");
    let asked = questions(&desk);
    assert_eq!(asked.len(), 3);
    assert!(asked[2].contains("# What did not fit") && asked[2].contains(SCRIPT), "with the text as it is");
    assert_eq!(view.credits, 1, "a round more costs no credit");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_keys_are_in_is_never_shown() {
    let desk =
        desk(|_| says(&(edit(".env", "DB_PASS=\n", "DB_PASS=1\n") + edit("main.py", HELLO, BYE).as_str())));
    let (id, _follower) = made(&desk).await;
    desk.app.file_add(id, &path(".env"), b"DB_PASS=hunter2hunter2\n".to_vec()).await.expect("kept");
    run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    let asked = questions(&desk);
    assert!(asked.iter().any(|question| question.contains("# What did not fit")), "{asked:?}");
    assert!(asked.iter().all(|question| !question.contains("hunter2hunter2")));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_never_fits_is_a_draft_at_most_and_nothing_is_guessed() {
    let desk =
        desk(|_| says(&(edit("main.py", "there is no such line\n", "x\n") + summary("Done.").as_str())));
    let (id, _follower) = made(&desk).await;
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    assert_eq!((view.end, view.version, view.credits), (Some(RunEnd::Failed), None, 0), "{view:#?}");
    assert_eq!(questions(&desk).len(), 3, "the same is not asked for a third time");
    assert_eq!(read(&desk, id, "main.py").await.as_deref(), Some(SCRIPT));
    assert_eq!(kept(&desk, id, 2).await.state, TurnState::Failed);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_locked_file_stays_as_it_is() {
    let desk = desk(|question| {
        if question.has("# What did not fit") {
            return says(&summary("It cannot be done without the script."));
        }
        says(&(edit("main.py", HELLO, BYE) + "<<<FILE words.py>>>\nWORDS = []\n<<<END>>>\n"))
    });
    let (id, _follower) = made(&desk).await;
    desk.app.file_lock(id, &path("main.py"), true).await.expect("locked");
    let (_, view) = run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    assert_eq!(read(&desk, id, "main.py").await.as_deref(), Some(SCRIPT));
    assert_eq!(view.files.iter().map(|file| file.path.as_str()).collect::<Vec<_>>(), ["words.py"]);
    let asked = questions(&desk);
    assert!(asked[1].contains("Locked by the person") && asked[2].contains("the person locked the file"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_hand_edit_made_meanwhile_is_not_lost() {
    let desk = desk(|_| {
        let whole = edit("main.py", HELLO, BYE);
        let (first, rest) = whole.split_at(40);
        end(and(begins(first), 700, rest))
    });
    let (id, mut follower) = made(&desk).await;
    let number = desk.app.turn_start(turn(id, TurnKind::Edit, "Say good bye")).await.expect("a turn");
    until(&mut follower, "an answer", |view| view.turn == Some(number) && view.provider.is_some()).await;
    let dir = desk.dir(id).await;
    std::fs::write(dir.join("notes.txt"), "by hand").expect("written");
    std::fs::write(dir.join("README.md"), "# Mine\n").expect("written");
    let view = ended(&desk, id, number).await;
    assert_eq!(view.end, Some(RunEnd::Verified), "both together pass: {view:#?}");
    assert_eq!(read(&desk, id, "notes.txt").await.as_deref(), Some("by hand"));
    assert_eq!(read(&desk, id, "README.md").await.as_deref(), Some("# Mine\n"));
    assert_eq!(read(&desk, id, "main.py").await, Some(SCRIPT.replace(HELLO, BYE)));
    let head = desk.app.project_open(id).await.expect("it").head.expect("a head");
    let text = desk.app.version_file(id, head, &path("notes.txt")).await.expect("in the version");
    assert_eq!(text.text.as_deref(), Some("by hand"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_picked_broken_and_said_before_is_asked_with() {
    let desk = desk(|_| says(&(edit("main.py", HELLO, BYE) + summary("Good bye it is.").as_str())));
    let (id, _follower) = made(&desk).await;
    run(&desk, turn(id, TurnKind::Edit, "Say good bye")).await;
    let mut request = turn(id, TurnKind::Edit, "And here?");
    request.problems = vec![Problem::new("syntax-error", "odd sign").in_file(path("main.py")).at_line(3)];
    request.selection = Some(vectort_contract::Selection {
        place: vectort_contract::Place { path: path("main.py"), line: 5, column: 1 },
        component: Some("Greeter".to_owned()),
        tag: "button".to_owned(),
        text: "Hello".to_owned(),
    });
    request.excluded = vec![path("README.md")];
    let shown = desk.app.turn_context(request.clone()).await.expect("a context");
    assert!(shown.files.iter().all(|file| file.path.as_str() != "README.md"), "{shown:?}");
    assert!(shown.tokens <= shown.budget && shown.budget <= shown.most);
    run(&desk, request).await;
    let asked = questions(&desk);
    let last = asked.iter().find(|text| text.contains("And here?")).expect("asked");
    for part in ["Good bye it is.", "<button> element at main.py:5", "Greeter", "main.py:3: odd sign"] {
        assert!(last.contains(part), "{part}");
    }
    assert!(!last.contains("Kept to the byte"), "an excluded file is not shown");
}
