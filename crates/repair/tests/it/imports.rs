//! Imports and exports.

use vectort_core::{Problem, RelPath};

use crate::world::{cures, left, repaired, repaired_with};

const CARD: (&str, &str) = ("src/Card.tsx", "export function Card() {\n  return <p>card</p>;\n}\n");

#[test]
fn a_name_with_one_exporter_is_imported() {
    let app = "import { useEffect } from \"react\";\nexport const App = () => {\n  useEffect(() => {});\n  const [n] = useState(0);\n  return <Card key={n} />;\n};\n";
    let done = repaired(&[CARD, ("src/App.tsx", app)]);
    assert!(
        done.text("src/App.tsx").starts_with(
            "import { useEffect, useState } from \"react\";\nimport { Card } from \"./Card\";\n"
        ),
        "{done:?}"
    );
    assert_eq!(done.rules.len(), 2);
    // A component so called is nothing that browsers have.
    cures(
        "missing-import",
        &[("a.tsx", "export const A = () => <Map />;\n")],
        "a.tsx",
        "import { Map } from \"lucide-react\";\nexport const A = () => <Map />;\n",
    );
}

#[test]
fn others_show_where_a_name_comes_from() {
    let other =
        "import { Link } from \"react-router-dom\";\nexport const Nav = () => <Link to=\"/\">a</Link>;\n";
    let before = "export const A = () => <Link to=\"/a\">a</Link>;\n";
    let files = [("Nav.tsx", other), ("A.tsx", before)];
    cures(
        "missing-import",
        &files,
        "A.tsx",
        &format!("import {{ Link }} from \"react-router-dom\";\n{before}"),
    );
    // Two packages have it, and nothing tells which is meant.
    left(&[("A.tsx", before)]);
}

#[test]
fn names_that_may_be_anything_are_left() {
    left(&[("a.ts", "export const a = [document, window, structuredClone, Map, process, typeof Card];\n")]);
    left(&[("a.ts", "export const a = (x: Card) => x;\n"), CARD]);
    // A package exports it, but a forgotten function is as likely.
    left(&[
        ("package.json", "{ \"dependencies\": { \"date-fns\": \"1\" } }"),
        ("a.ts", "export const a = format(1);\n"),
    ]);
    // Two files export it.
    left(&[
        CARD,
        ("src/ui/Card.tsx", "export const Card = () => <b>c</b>;\n"),
        ("src/App.tsx", "export const App = () => <Card />;\n"),
    ]);
    left(&[CARD, ("src/App.test.tsx", "export const App = () => <Card />;\n")]);
}

#[test]
fn a_path_that_leads_nowhere_is_corrected() {
    let app =
        |path: &str| format!("import {{ Card }} from \"{path}\";\nexport const App = () => <Card />;\n");
    for (wrong, right) in [
        ("./card", "./Card"),
        ("./Crad", "./Card"),
        ("./Card.ts", "./Card.tsx"),
        ("./components/Card", "./Card"),
    ] {
        cures("import-path", &[CARD, ("src/App.tsx", &app(wrong))], "src/App.tsx", &app(right));
    }
    // Nobody exports it there; two are as near; a name far away.
    left(&[("src/Card.tsx", "export const Cart = 1;\n"), ("src/App.tsx", &app("./Crad"))]);
    left(&[("src/Cars.tsx", CARD.1), ("src/Cart.tsx", CARD.1), ("src/App.tsx", &app("./Carx"))]);
    left(&[CARD, ("src/App.tsx", &app("./Button"))]);
    // A style sheet is no script.
    left(&[("src/theme.ts", "export const a = 1;\n"), ("src/App.ts", "import \"./theme.css\";\n")]);
}

#[test]
fn an_alias_is_touched_only_if_the_gate_blames_it() {
    let app = "import { Card } from \"@/Crad\";\nexport const App = () => <Card />;\n";
    left(&[CARD, ("src/App.tsx", app)]);
    let path = RelPath::parse("src/App.tsx").expect("a path");
    let blamed = [Problem::new("unresolved-import", "@/Crad").in_file(path)];
    let done = repaired_with(&[CARD, ("src/App.tsx", app)], &[], &blamed);
    assert!(done.text("src/App.tsx").contains("\"@/Card\""), "{done:?}");
}

#[test]
fn a_package_is_spelt_right_if_the_gate_does_not_know_it() {
    let text = "import { Heart } from \"lucid-react\";\nexport const A = () => <Heart />;\n";
    let blamed =
        [Problem::new("unknown-package", "lucid-react").in_file(RelPath::parse("a.tsx").expect("a path"))];
    let done = repaired_with(&[("a.tsx", text)], &[], &blamed);
    assert_eq!(done.rules, ["package-name"]);
    assert!(done.text("a.tsx").contains("\"lucide-react\""));
    // It may come from elsewhere.
    let listed = ("package.json", "{ \"name\": \"a\", \"dependencies\": { \"lucid-react\": \"1\" } }");
    assert!(repaired_with(&[("a.tsx", text), listed], &[], &blamed).rules.is_empty());
}

#[test]
fn a_declaration_that_is_imported_is_exported() {
    let app = ("App.tsx", "import { Card } from \"./Card\";\nexport const App = () => <Card />;\n");
    cures(
        "missing-export",
        &[("Card.tsx", "function Card() { return 1; }\n"), app],
        "Card.tsx",
        "export function Card() { return 1; }\n",
    );
    cures(
        "missing-export",
        &[("Card.tsx", "const a = 1, Card = () => a;\n"), app],
        "Card.tsx",
        "const a = 1, Card = () => a;\n\nexport { Card };\n",
    );
    let app = ("App.tsx", "import Card from \"./Card\";\nexport const App = () => <Card />;\n");
    cures(
        "missing-export",
        &[("Card.tsx", "const Card = () => 1;\n"), app],
        "Card.tsx",
        "const Card = () => 1;\n\nexport default Card;\n",
    );
}

#[test]
fn an_import_is_of_the_kind_that_is_exported() {
    let named = "import { Card } from \"./Card\";\nexport const App = () => <Card />;\n";
    let default = "import Card from \"./Card\";\nexport const App = () => <Card />;\n";
    cures(
        "export-kind",
        &[("Card.tsx", "export default function Card() { return 1; }\n"), ("App.tsx", named)],
        "App.tsx",
        default,
    );
    cures(
        "export-kind",
        &[("Card.tsx", "export function Card() { return 1; }\n"), ("App.tsx", default)],
        "App.tsx",
        named,
    );
    cures(
        "export-kind",
        &[("a.ts", "import { React } from \"react\";\nexport const a = React;\n")],
        "a.ts",
        "import React from \"react\";\nexport const a = React;\n",
    );
    // The default is something else.
    left(&[
        ("Card.tsx", "export default function List() { return 1; }\nexport const a = 1;\n"),
        ("App.tsx", named),
    ]);
}

#[test]
fn a_name_that_is_nearly_exported_is_imported_as_written() {
    let icon = |clause: &str| {
        format!("import {{ {clause} }} from \"lucide-react\";\nexport const a = [Cart, HeartIcon, GitHub];\n")
    };
    let files = [("a.ts", icon("Cart, HeartIcon, GitHub"))];
    let right = icon("ShoppingCart as Cart, Heart as HeartIcon, Github as GitHub");
    cures("export-spelling", &[("a.ts", files[0].1.as_str())], "a.ts", &right);
    left(&[("a.ts", "import { Elephant } from \"lucide-react\";\nexport const a = Elephant;\n")]);
}

#[test]
fn a_style_sheet_that_is_not_there_is_not_imported() {
    let main = ("src/main.ts", "import \"./index.css\";\nimport \"./App.css\";\n");
    cures(
        "missing-style",
        &[("src/index.css", "a { b: c }"), main],
        "src/main.ts",
        "import \"./index.css\";\n",
    );
    // The only style, or one that was meant, is a model's to write.
    left(&[("src/main.ts", "import \"./App.css\";\n")]);
    left(&[
        ("src/index.css", ""),
        ("src/unused.css", ""),
        ("src/main.ts", "import \"./App.css\";\nimport \"./index.css\";\n"),
    ]);
}
