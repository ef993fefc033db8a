//! What files define: signatures and places.

use super::{files, path, single, strings};
use vectort_context::Index;

#[track_caller]
fn outline(name: &str, text: &str, expected: &str) {
    let index = single(name, text);
    assert_eq!(index.outline(&path(name)).unwrap_or_default(), expected, "outline of {name}");
}

#[test]
fn scripts() {
    outline(
        "a.tsx",
        "import a from './a';\nexport default function App({ items }: Props) {\n  return <p>Hi</p>;\n}\nexport const useCart = (id: string): Cart => {\n  return get(id);\n};\nconst limit = 3;\nexport { limit };\nexport interface Cart { id: string }\nclass Store {\n  add(item) { }\n}\n",
        "export default function App({ items }: Props)\nexport const useCart = (id: string): Cart\nconst limit = 3\nexport interface Cart { id: string }\nclass Store\n  add(item)\n",
    );
}

#[test]
fn pages_styles_and_prose() {
    outline(
        "a.html",
        "<div id=\"root\">Hi</div>\n<script>\nfunction go() {}\n</script>",
        "#root\nfunction go()\n",
    );
    outline(
        "a.css",
        "@import url('b.css');\n/* a\n{ */\n.card > a,\n.b {\n  color: red;\n}\n@media print {\n  p { x: y }\n}\n",
        ".card > a, .b\n@media print\np\n",
    );
    outline("a.md", "# One\n```\n# no\n```\n## Two\n", "# One\n  ## Two\n");
    outline(
        "Card.vue",
        "<script lang=\"ts\">\nexport const a = 1;\n</script>\n<p>Hi</p>",
        "component Card\nexport const a = 1\n",
    );
}

#[test]
fn languages_with_grammars() {
    outline(
        "a.py",
        "class Cart:\n    def add(self, item):\n        pass\n",
        "class Cart\n  def add(self, item)\n",
    );
    outline(
        "a.go",
        "package a\nfunc (c *Cart) Add(n int) error {\n\treturn nil\n}\n",
        "func (c *Cart) Add(n int) error\n",
    );
}

#[test]
fn places_are_exact() {
    let index = Index::build(&files(&[
        ("src/b.ts", "\nexport function useCart() {}\n"),
        ("src/a.py", "def use_cart():\n    pass\n"),
        ("src/Page.vue", "<p>1</p>\n<script>\nconst total = 1;\n</script>\n"),
    ]));
    let places = |name: &str| -> Vec<String> {
        index.definition(name).iter().map(|it| format!("{}:{}", it.path, it.line)).collect()
    };
    assert_eq!(places("useCart"), ["src/b.ts:2"], "another spelling is another name");
    assert_eq!(places("use_cart"), ["src/a.py:1"]);
    assert_eq!(places("total"), ["src/Page.vue:3"]);
    assert!(places("nothing").is_empty());
}

#[test]
fn broken_and_hostile_files_cost_no_more_than_their_words() {
    let deep = "[".repeat(300_000);
    let prefixes = format!("{}x;\n", "typeof ".repeat(100_000));
    let operators = "!".repeat(300_000);
    let arrows = "a=>\n".repeat(60_000);
    let index = Index::build(&files(&[
        ("deep.js", &deep),
        ("prefixes.js", &prefixes),
        ("operators.ts", &operators),
        ("arrows.jsx", &arrows),
        ("broken.tsx", "export function whole() {}\nfunction broken( {\n"),
        ("mod.rs", &"mod a {".repeat(30_000)),
        ("open.html", &"<a ".repeat(50_000)),
        ("open.css", &"a{".repeat(100_000)),
    ]));
    assert_eq!(index.len(), 8);
    assert!(strings(&index.dependencies(&path("deep.js"))).is_empty());
}

#[test]
fn a_file_in_another_encoding_is_known_by_name_only() {
    let mut project = files(&[("a.ts", "export const a = 1;")]);
    project.insert(path("b.ts"), b"export const b = '\xe9';".to_vec());
    let index = Index::build(&project);
    assert_eq!(index.outline(&path("b.ts")), None);
    let choice = index.choose(&super::words("b", 1_000));
    assert_eq!((super::paths(&choice), strings(&choice.listed)), (vec!["a.ts"], vec!["b.ts"]));
}
