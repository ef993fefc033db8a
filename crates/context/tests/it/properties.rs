//! What holds for every project and every query.

use proptest::prelude::*;
use vectort_context::{Index, Place, Query};
use vectort_core::{Problem, RelPath, tokens};

use super::{Files, path};

const NAMES: [&str; 20] = [
    "src/a.ts",
    "src/b.ts",
    "src/b/index.ts",
    "src/useCart.ts",
    "src/Cart.tsx",
    "lib/cart.py",
    "lib/__init__.py",
    "lib/money.py",
    "src/Page.vue",
    "src/app.css",
    "index.html",
    "package.json",
    "tsconfig.json",
    "go.mod",
    "main.go",
    "pkg/a.go",
    "pkg/b.go",
    "README.md",
    "dist/out.js",
    "logo.png",
];
const LINES: [&str; 16] = [
    "import { a } from './b';",
    "import '@/useCart';",
    "import Cart from './Cart';",
    "from .cart import total",
    "from lib import money",
    "import \"example.com/x/pkg\"",
    "module example.com/x",
    "export function useCart(id: string) {",
    "}",
    "def total(items):",
    "    return 1",
    "const text = 'Ajouter au panier';",
    "<p class=\"cart\">Panier vide</p>",
    ".cart { color: red }",
    "{\"compilerOptions\": {\"paths\": {\"@/*\": [\"src/*\"]}}}",
    "# Cart",
];

fn content() -> impl Strategy<Value = Vec<u8>> {
    let lines = proptest::collection::vec(0..LINES.len(), 0..30);
    prop_oneof![
        9 => lines.prop_map(|lines| lines.iter().map(|at| format!("{}\n", LINES[*at])).collect::<String>().into_bytes()),
        1 => proptest::collection::vec(any::<u8>(), 0..200),
    ]
}

fn project() -> impl Strategy<Value = Files> {
    proptest::collection::btree_map(
        (0..NAMES.len()).prop_map(|at| path(NAMES[at])),
        content(),
        0..NAMES.len(),
    )
}

fn some_paths() -> impl Strategy<Value = Vec<RelPath>> {
    proptest::collection::vec((0..NAMES.len()).prop_map(|at| path(NAMES[at])), 0..4)
}

#[derive(Debug, Clone)]
struct Asked {
    words: String,
    selected: Option<Place>,
    problems: Vec<Problem>,
    open: Vec<RelPath>,
    recent: Vec<RelPath>,
    pinned: Vec<RelPath>,
    excluded: Vec<RelPath>,
    budget: u32,
}

impl Asked {
    fn query(&self) -> Query<'_> {
        Query {
            words: &self.words,
            selected: self.selected.as_ref(),
            open: &self.open,
            recent: &self.recent,
            problems: &self.problems,
            pinned: &self.pinned,
            excluded: &self.excluded,
            budget_tokens: self.budget,
        }
    }
}

fn asked() -> impl Strategy<Value = Asked> {
    let words =
        prop_oneof![Just(String::new()), Just("le panier, useCart in src/b.ts".to_owned()), ".{0,60}"];
    let place = (0..NAMES.len(), 0..40_u32).prop_map(|(at, line)| Place { path: path(NAMES[at]), line });
    let problem = (0..NAMES.len(), 0..40_u32)
        .prop_map(|(at, line)| Problem::new("x", "./useCart").in_file(path(NAMES[at])).at_line(line));
    (
        words,
        proptest::option::of(place),
        proptest::collection::vec(problem, 0..3),
        some_paths(),
        some_paths(),
        some_paths(),
        some_paths(),
        prop_oneof![0..80_u32, 80..1_500_u32, Just(u32::MAX)],
    )
        .prop_map(|(words, selected, problems, open, recent, pinned, excluded, budget)| Asked {
            words,
            selected,
            problems,
            open,
            recent,
            pinned,
            excluded,
            budget,
        })
}

/// Everything that an index says, to be compared.
fn all(index: &Index, asked: &Asked) -> String {
    let mut text = format!("{:?}\n", index.choose(&asked.query()));
    for name in NAMES {
        let name = path(name);
        text += &format!(
            "{name}: {:?} {:?} {:?}\n",
            index.outline(&name),
            index.dependencies(&name),
            index.dependents(&name)
        );
    }
    for name in ["useCart", "total", "Page"] {
        text += &format!("{name}: {:?}\n", index.definition(name));
    }
    text
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_budget_holds_and_the_figures_are_true(files in project(), before in asked(), asked in asked()) {
        let index = Index::build(&files);
        let previous = index.choose(&before.query());
        let choice = index.choose_after(&asked.query(), &previous.files);
        prop_assert!(choice.tokens <= asked.budget);
        let names: u32 = choice.listed.iter().map(|path| tokens(path.as_str()) + 1).sum();
        let shown: u32 = choice.files.iter().map(|chosen| chosen.tokens).sum();
        prop_assert_eq!(choice.tokens, shown + names);
        for chosen in &choice.files {
            let text = index.shown(chosen, &files[&chosen.path]).expect("the content that the index read");
            prop_assert!(tokens(&text) + tokens(chosen.path.as_str()) <= chosen.tokens, "{:?}", chosen);
            prop_assert!((0.0..=1.0).contains(&chosen.score));
        }
        let mut seen: Vec<&RelPath> = choice.files.iter().map(|it| &it.path).chain(&choice.listed).collect();
        let count = seen.len();
        seen.sort();
        seen.dedup();
        prop_assert_eq!(seen.len(), count, "no file twice");
        prop_assert!(asked.excluded.iter().all(|path| !seen.contains(&path)));
    }

    #[test]
    fn every_pinned_file_is_shown(files in project(), asked in asked()) {
        let asked = Asked { budget: asked.budget.max(400), ..asked };
        let choice = Index::build(&files).choose(&asked.query());
        let is_text = |path: &RelPath| std::str::from_utf8(&files[path]).is_ok_and(|it| !it.contains('\0'));
        for path in &asked.pinned {
            if files.contains_key(path) && is_text(path) && !files[path].is_empty() && !asked.excluded.contains(path) {
                prop_assert!(choice.files.iter().any(|chosen| chosen.path == *path), "{} in {:?}", path, choice);
            }
        }
    }

    #[test]
    fn updates_lead_where_a_rebuild_does(
        before in project(),
        edits in proptest::collection::vec((0..NAMES.len(), proptest::option::weighted(0.7, content())), 0..12),
        asked in asked(),
    ) {
        let mut index = Index::build(&before);
        let mut files = before;
        for (at, content) in edits {
            let name = path(NAMES[at]);
            index.update(&name, content.as_deref());
            match content {
                Some(content) => files.insert(name, content),
                None => files.remove(&name),
            };
        }
        let rebuilt = Index::build(&files);
        prop_assert_eq!(all(&index, &asked), all(&rebuilt, &asked));
        prop_assert_eq!(index.len(), files.len());
    }
}
