//! Files that do not parse.

use crate::world::{cures, left, repaired};

#[test]
fn markdown_around_a_file_goes() {
    cures("code-fence", &[("a.ts", "```ts\nexport const a = 1;\n```\n")], "a.ts", "export const a = 1;\n");
    cures("code-fence", &[("a.css", "```css\na { color: red }\n```")], "a.css", "a { color: red }\n");
    // A template that parses, and a document.
    left(&[("a.ts", "export const a = `x`;\n"), ("README.md", "```\nx\n```\n")]);
}

#[test]
fn code_escaped_as_html_is_decoded_where_it_does_not_parse() {
    let whole =
        "const a = [1].map((x) =&gt; x &lt; 2 &amp;&amp; x);\nexport const b = &lt;p&gt;a&lt;/p&gt;;\n";
    let plain = "const a = [1].map((x) => x < 2 && x);\nexport const b = <p>a</p>;\n";
    cures("html-entity", &[("a.tsx", whole)], "a.tsx", plain);
    // The entity in the text is meant.
    let some = "export const a = (x) =&gt; <p title=\"&quot;\">1 &lt; 2</p>;\n";
    let mended = "export const a = (x) => <p title=\"&quot;\">1 &lt; 2</p>;\n";
    cures("html-entity", &[("a.jsx", some)], "a.jsx", mended);
    left(&[
        ("a.jsx", "export const a = <p>1 &lt; 2 &amp;&amp; 3</p>;\n"),
        ("b.ts", "export const b = \"&lt;\";\n"),
    ]);
}

#[test]
fn typographic_quotes_become_plain_where_they_stop_the_parser() {
    let before = "const a = “one”;\nexport const b = ‘two’ + a + \"“kept”\";\n";
    let after = "const a = \"one\";\nexport const b = 'two' + a + \"“kept”\";\n";
    cures("smart-quote", &[("a.ts", before)], "a.ts", after);
    left(&[("a.ts", "export const a = \"it’s “fine”\";\n")]);
}

#[test]
fn what_is_open_at_the_end_is_closed() {
    let whole = "import { useState } from \"react\";\nexport function App() {\n  const [n] = useState(0);\n  return (\n    <main>\n      <p>{n}</p>\n";
    let closed = [whole, "    </main>\n  )\n}\n"].concat();
    cures("unclosed", &[("a.tsx", whole)], "a.tsx", &closed);
    cures(
        "unclosed",
        &[("a.ts", "export const a = [\n  { b: 1 },\n")],
        "a.ts",
        "export const a = [\n  { b: 1 },\n]\n",
    );
}

#[test]
fn an_end_that_lost_content_is_left() {
    // An import that nothing uses, a state that nothing shows, no return, half a string, half a call.
    left(&[(
        "a.tsx",
        "import { Link } from \"react-router-dom\";\nexport function App() {\n  return (\n    <main>\n",
    )]);
    left(&[("a.tsx", "export function App() {\n  const n = 1;\n  return (\n    <p>a</p>\n")]);
    left(&[("a.tsx", "export function App() {\n  document.title = \"a\";\n")]);
    left(&[("a.ts", "export const a = { b: \"hal")]);
    left(&[("a.ts", "export function a(f, g) {\n  f(() => {\n    g();\n  },\n")]);
    left(&[("a.tsx", "export const A = () => (\n  <p>half a sent")]);
    // The fault is in the middle.
    left(&[(
        "a.ts",
        "export function a() {\n  if (1) {\n    f();\n}\n\nexport function f() { return [1)\n}\n",
    )]);
}

#[test]
fn tags_are_closed_by_their_names() {
    cures(
        "jsx-tag",
        &[("a.tsx", "export const A = () => <button>a</buton>;\n")],
        "a.tsx",
        "export const A = () => <button>a</button>;\n",
    );
    let before =
        "export const A = () => (\n  <div>\n    <ul>\n      <li>a</li>\n    <p>b</p>\n  </div>\n);\n";
    let after = "export const A = () => (\n  <div>\n    <ul>\n      <li>a</li>\n    </ul>\n    <p>b</p>\n  </div>\n);\n";
    cures("jsx-tag", &[("a.tsx", before)], "a.tsx", after);
    let before = "export const A = () => (\n  <div>\n    <h1>a\n    <p>b</p>\n  </div>\n);\n";
    let after = "export const A = () => (\n  <div>\n    <h1>a</h1>\n    <p>b</p>\n  </div>\n);\n";
    cures("jsx-tag", &[("a.tsx", before)], "a.tsx", after);
    // How much of the text is bold?
    left(&[("a.tsx", "export const A = () => <p>a <b>b c</p>;\n")]);
}

#[test]
fn what_is_said_twice_is_said_once() {
    let before = "import { useState } from \"react\";\nimport { useEffect, useState } from \"react\";\nexport const a = [useState, useEffect];\n";
    let after = "import { useState } from \"react\";\nimport { useEffect } from \"react\";\nexport const a = [useState, useEffect];\n";
    cures("duplicate", &[("a.ts", before)], "a.ts", after);
    cures(
        "duplicate",
        &[("a.ts", "const a = 1;\nconst b = 2;\nconst a = 1;\nexport { a, b };\n")],
        "a.ts",
        "const a = 1;\nconst b = 2;\nexport { a, b };\n",
    );
    let before = "export default function App() { return 1; }\n\nexport default App;\n";
    cures("duplicate", &[("a.ts", before)], "a.ts", "export default function App() { return 1; }\n\n");
    let overloaded =
        "export default function f(a: string): void;\nexport default function f(a: unknown): void { a; }\n";
    left(&[("a.ts", overloaded)]);
    // Two things of one name.
    left(&[("a.ts", "const a = 1;\nconst a = 2;\nexport { a };\n")]);
    left(&[
        ("a.ts", "import { a } from \"./b\";\nconst a = 2;\nexport { a };\n"),
        ("b.ts", "export const a = 1;\n"),
    ]);
}

#[test]
fn json_becomes_strict() {
    let before =
        "{\n  // what it is\n  \"name\": \"a\", /* b */\n  \"url\": \"http://x\",\n  \"list\": [1, 2,],\n}\n";
    let after = "{\n  \"name\": \"a\",\n  \"url\": \"http://x\",\n  \"list\": [1, 2]\n}\n";
    cures("loose-json", &[("data.json", before)], "data.json", after);
    cures(
        "loose-json",
        &[("data.json", "{\n  \"a\": {\n    \"b\": 1\n")],
        "data.json",
        "{\n  \"a\": {\n    \"b\": 1\n  }\n}\n",
    );
    // Whoever reads these takes comments.
    left(&[("tsconfig.json", "{\n  // strict\n  \"compilerOptions\": { \"strict\": true, },\n}\n")]);
    left(&[("data.json", "{ \"a\": \"hal")]);
    left(&[("data.json", "{ a: 1 }")]);
}

#[test]
fn style_sheets_are_closed_and_ordered() {
    cures(
        "unclosed-style",
        &[("a.css", "@media print {\n  a {\n    color: red;\n")],
        "a.css",
        "@media print {\n  a {\n    color: red;\n  }\n}\n",
    );
    // The brace is missing further up.
    left(&[("a.css", "a {\n  color: red;\nb {\n  color: blue;\n}\n")]);
    left(&[("a.css", "a {\n  color: re")]);
    let before = "@import \"./a.css\";\nbody { margin: 0 }\n@import url(\"https://fonts.example/x?a;b\");\np { margin: 0 }\n";
    let after = "@import \"./a.css\";\n@import url(\"https://fonts.example/x?a;b\");\nbody { margin: 0 }\np { margin: 0 }\n";
    cures("style-import-order", &[("b.css", before)], "b.css", after);
    left(&[("b.css", "@charset \"utf-8\";\n@layer a, b;\n@import \"./a.css\";\nbody { margin: 0 }\n")]);
}

#[test]
fn python_gets_its_standard_library() {
    let before = "\"\"\"What it does.\"\"\"\n\nfrom flask import Flask\n\ndef load(text):\n    return json.loads(text), Path(\"a\")\n";
    let after = before.replace("from flask", "from pathlib import Path\nimport json\nfrom flask");
    cures("python-import", &[("app.py", before)], "app.py", &after);
    let bare = "#!/usr/bin/env python3\n\"\"\"a\"\"\"\nprint(math.pi)\n";
    cures(
        "python-import",
        &[("app.py", bare)],
        "app.py",
        "#!/usr/bin/env python3\n\"\"\"a\"\"\"\nimport math\nprint(math.pi)\n",
    );
    for bound in [
        "import json\nprint(json.dumps(1))\n",
        "import os, json\nprint(json.dumps(1), os.sep)\n",
        "def f(json):\n    return json.dumps(1)\n",
        "json = get()\njson.dumps(1)\n",
        "for json in x:\n    json.dumps(1)\n",
        "from x import *\njson.dumps(1)\n",
        "x.json.dumps(1)\n",
        "json.send(1)\n",
        "# json.dumps\nprint(\"json.dumps\")\n",
        "from pathlib import (\n    PurePath,\n    Path,\n)\nPath(\"a\")\n",
        "class Path:\n    pass\n\nPath()\n",
        "import pathlib\nprint(pathlib.Path(1))\n",
    ] {
        left(&[("app.py", bound)]);
    }
    left(&[("json.py", "a = 1\n"), ("app.py", "json.dumps(1)\n")]);
}

#[test]
fn hostile_text_costs_little_and_breaks_nothing() {
    let deep = "[".repeat(200_000);
    let tags = "<a>".repeat(50_000);
    let half = "export const a = `${`${`${";
    for text in
        [deep.as_str(), tags.as_str(), half, "\u{feff}", "“", "</", "{`é\\é", "/* ", "/[", "<é", "a\r\n<"]
    {
        for name in ["a.tsx", "a.js", "a.json", "a.css", "a.py", "index.html"] {
            _ = repaired(&[(name, text)]);
        }
    }
}
