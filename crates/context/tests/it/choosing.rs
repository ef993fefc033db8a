//! What is chosen, how much of it, and in which order.

use vectort_context::{Choice, Chosen, How, Index, Lines, Place, Query, Reason};
use vectort_core::Problem;

use super::{Files, files, large, path, paths, strings, words};

fn small() -> Files {
    files(&[
        ("package.json", "{\"name\": \"shop\"}"),
        ("index.html", "<script type=module src=/src/main.ts></script>"),
        ("src/main.ts", "import './cart';"),
        ("src/cart.ts", "import { money } from './money';\nexport const cart = money(1);"),
        ("src/money.ts", "export const money = (n: number) => n;"),
        ("tsconfig.json", "{}"),
        ("package-lock.json", "{}"),
        ("logo.png", "\0PNG"),
        (".env", "KEY=secret"),
    ])
}

fn one<'c>(choice: &'c Choice, file: &str) -> &'c Chosen {
    choice.files.iter().find(|chosen| chosen.path.as_str() == file).unwrap()
}

#[test]
fn a_small_project_goes_whole_without_what_nobody_wrote() {
    let choice = Index::build(&small()).choose(&words("anything", 5_000));
    assert!(choice.is_whole);
    assert_eq!(
        paths(&choice),
        ["package.json", "index.html", "src/main.ts", "tsconfig.json", "src/cart.ts", "src/money.ts"]
    );
    assert!(choice.files.iter().all(|it| it.how == How::Whole && it.reason == Reason::WholeProject));
    assert_eq!(strings(&choice.listed), [".env", "logo.png", "package-lock.json"], "named, not shown");
}

#[test]
fn what_changed_last_comes_last_and_the_rest_stays_in_place() {
    let index = Index::build(&small());
    let before = index.choose(&words("one thing", 5_000));
    let recent = [path("src/cart.ts"), path("tsconfig.json")];
    let after = index.choose(&Query { recent: &recent, ..words("another thing", 5_000) });
    assert_eq!(paths(&before)[..3], paths(&after)[..3]);
    assert_eq!(paths(&after)[3..], ["src/money.ts", "tsconfig.json", "src/cart.ts"]);
    let same = index.choose(&words("another thing", 5_000));
    assert_eq!(before.files, same.files, "a whole project does not depend on the words");
}

#[test]
fn prompts_of_similar_requests_begin_alike() {
    let index = large();
    let pinned = [path("src/theme.css")];
    let ask = |request| Query { pinned: &pinned, ..words(request, 20_000) };
    let one = index.choose(&ask("the invoice form needs a due date"));
    let other = index.choose_after(&ask("the invoice form needs a due date field in red"), &one.files);
    let alike =
        one.files.iter().zip(&other.files).take_while(|(a, b)| (&a.path, &a.how) == (&b.path, &b.how));
    let tokens: u32 = alike.map(|(chosen, _)| chosen.tokens).sum();
    assert!(tokens * 2 > one.tokens, "{tokens} of {} tokens are alike", one.tokens);
    assert!(other.tokens <= 20_000);
    let far = index.choose_after(&ask("create_warehouse rejects negative quantities"), &other.files);
    assert!(paths(&far).contains(&"server/warehouse/service.py"), "what is asked for now has its room");
    let alike = one.files.iter().zip(&far.files).take_while(|(a, b)| a.path == b.path);
    assert!(alike.count() >= 5, "manifests, entries and pinned files come first whatever is asked");
}

#[test]
fn excluded_files_are_neither_shown_nor_named() {
    let index = Index::build(&small());
    let excluded = [path("src/money.ts"), path(".env")];
    let pinned = [path("src/money.ts")];
    let choice = index.choose(&Query { excluded: &excluded, pinned: &pinned, ..words("money", 5_000) });
    assert!(!paths(&choice).contains(&"src/money.ts") && !strings(&choice.listed).contains(&"src/money.ts"));
    let all: Vec<_> = small().into_keys().collect();
    let none = index.choose(&Query { excluded: &all, ..words("money", 5_000) });
    assert_eq!((none.files.len(), none.listed.len(), none.tokens), (0, 0, 0));
}

#[test]
fn secrets_are_not_shown_even_if_they_are_pinned() {
    let pinned = [path(".env"), path("package-lock.json")];
    let choice = Index::build(&small()).choose(&Query { pinned: &pinned, ..words("", 5_000) });
    assert!(!paths(&choice).contains(&".env"));
    assert_eq!(one(&choice, "package-lock.json").reason, Reason::Pinned, "a lock file may be asked for");
}

#[test]
fn without_a_budget_there_is_nothing() {
    let pinned = [path("src/cart.ts")];
    let choice = Index::build(&small()).choose(&Query { pinned: &pinned, ..words("cart", 0) });
    assert_eq!((choice.files.len(), choice.tokens, choice.is_whole), (0, 0, false));
    assert!(Index::default().choose(&words("cart", 0)).is_whole, "nothing is all of nothing");
}

#[test]
fn a_pinned_file_that_is_too_large_is_cut_and_says_so() {
    let mut project = small();
    let body: String = (0..2_000).map(|at| format!("export const value{at} = {at};\n")).collect();
    project.insert(path("src/values.ts"), body.clone().into_bytes());
    let index = Index::build(&project);
    let pinned = [path("src/values.ts"), path("src/money.ts")];
    let choice = index.choose(&Query { pinned: &pinned, ..words("value1500", 1_000) });
    assert_eq!(one(&choice, "src/money.ts").how, How::Whole, "a small one leaves the rest to the large one");
    let cut = one(&choice, "src/values.ts");
    let How::Excerpt { ranges } = &cut.how else { panic!("{cut:?}") };
    assert_eq!(ranges[0].first, 1);
    assert!(
        ranges.contains(&Lines { first: 1_501, last: 1_501 }),
        "the line that the request names: {ranges:?}"
    );
    let shown = index.shown(cut, body.as_bytes()).unwrap();
    assert!(shown.contains("…\nexport const value1500 = 1500;\n…\n"), "{shown}");
    assert!(choice.tokens <= 1_000);
}

#[test]
fn the_lines_pointed_at_are_in_the_excerpt() {
    let mut project = small();
    let functions: String =
        (0..300).map(|at| format!("export function f{at}() {{\n  return {at};\n}}\n")).collect();
    project.insert(path("src/long.ts"), functions.into_bytes());
    let index = Index::build(&project);
    let selected = Place { path: path("src/long.ts"), line: 602 };
    let problems = [Problem::new("type-error", "no").in_file(path("src/long.ts")).at_line(302)];
    let query = Query { selected: Some(&selected), problems: &problems, ..words("", 1_200) };
    let choice = index.choose(&query);
    let chosen = one(&choice, "src/long.ts");
    let How::Excerpt { ranges } = &chosen.how else { panic!("{chosen:?}") };
    let covers = |line: u32| ranges.iter().any(|range| (range.first..=range.last).contains(&line));
    assert!(covers(601) && covers(602) && covers(603), "the whole function around it: {ranges:?}");
    assert!(covers(302), "{ranges:?}");
}

#[test]
fn what_matters_less_is_shown_in_short() {
    let index = large();
    let choice = index.choose(&words("useShipment", 12_000));
    let hook = one(&choice, "src/features/shipment/useShipment.ts");
    assert_eq!((&hook.how, hook.reason), (&How::Whole, Reason::Named));
    let service = one(&choice, "src/features/shipment/shipmentService.ts");
    assert_eq!(service.reason, Reason::ImportedBy);
    assert!(choice.files.iter().any(|chosen| chosen.how == How::Outline));
    assert!(!choice.listed.is_empty());
}

#[test]
fn a_request_that_says_nothing_gets_what_everything_uses() {
    let index = large();
    let choice = index.choose(&words("…", 12_000));
    assert!(paths(&choice).contains(&"src/ui/Button.tsx"), "{:?}", paths(&choice));
}
