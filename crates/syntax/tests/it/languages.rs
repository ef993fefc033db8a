use std::time::Instant;

use proptest::prelude::*;
use vectort_core::RelPath;
use vectort_syntax::{MAX_PROBLEMS, PARSE_BUDGET, check};

fn found(path: &str, content: &str) -> Vec<(Option<u32>, String)> {
    let path = RelPath::parse(path).unwrap();
    check(&path, content.as_bytes()).into_iter().map(|problem| (problem.line, problem.message)).collect()
}

/// Modern code of each language: a grammar that is behind its language would cry wolf here.
const VALID: &[(&str, &str)] = &[
    (
        "a.py",
        "from __future__ import annotations\nfrom dataclasses import dataclass\n\n@dataclass(slots=True)\nclass A[T]:\n    x: int = 0\n\n    async def f(self, *a: int, **k: str) -> list[int]:\n        match a:\n            case [1, *rest] if rest:\n                return [y for y in rest if (z := y) > 0]\n            case _:\n                print(f\"{self.x!r:>{10}} {'nested'}\")\n        return []\n\ntype Alias = dict[str, int]\n",
    ),
    (
        "a.go",
        "package main\n\nimport (\n\t\"fmt\"\n\t\"cmp\"\n)\n\ntype N interface{ ~int | ~float64 }\n\nfunc Max[T cmp.Ordered](a, b T) T {\n\tif a > b {\n\t\treturn a\n\t}\n\treturn b\n}\n\nfunc main() {\n\tfor i := range 3 {\n\t\tfmt.Println(Max(i, 1), `raw`)\n\t}\n\tdefer func() { recover() }()\n}\n",
    ),
    (
        "a.rs",
        "#![warn(missing_docs)]\n//! Doc.\nuse std::{fmt, io};\n\npub trait A<'a, const N: usize>: fmt::Debug { type B<'b> where Self: 'b; async fn f(&self) -> impl Iterator<Item = u8>; }\n\nfn main() -> Result<(), io::Error> {\n    let Some(x) = Some(1_u32) else { return Ok(()) };\n    if let Some(y) = Some(2) && y > x { println!(\"{x:?} {}\", r#\"raw\"#); }\n    let c = async move || { x };\n    match x { 0..=9 | 11 => {}, n @ 12.. if n > 3 => {}, _ => unreachable!() }\n    Ok(())\n}\n",
    ),
    (
        "A.java",
        "package a;\n\nimport java.util.*;\n\npublic sealed interface A permits B {}\n\nrecord B(int x, List<String> y) implements A {\n    B {\n        if (x < 0) throw new IllegalArgumentException();\n    }\n    static String f(Object o) {\n        return switch (o) {\n            case B(int x, var y) when x > 0 -> \"\"\"\n                text\n                \"\"\";\n            case String s -> s;\n            default -> { yield \"\"; }\n        };\n    }\n}\n",
    ),
    (
        "a.php",
        "<?php\n\ndeclare(strict_types=1);\n\nnamespace App\\Http;\n\nuse App\\Models\\{User, Post};\n\n#[Attr]\nfinal readonly class A extends B implements C\n{\n    public function __construct(private ?string $x = null, protected int|string $y = 1) {}\n\n    public function f(): static\n    {\n        $z = match (true) { $this->y > 1 => fn ($q) => $q ** 2, default => null };\n        return $z?->g(...)->h(name: 'a');\n    }\n}\n\nenum Suit: string { case Hearts = 'H'; }\n",
    ),
    (
        "a.rb",
        "# frozen_string_literal: true\n\nclass A < ApplicationRecord\n  belongs_to :user\n  validates :name, presence: true, length: { maximum: 10 }\n  scope :recent, -> { where(\"created_at > ?\", 1.day.ago) }\n\n  def f(x, *rest, key: 1, **opts, &block)\n    case { name: x }\n    in { name: String => n } if n.size > 1 then puts \"#{n}\"\n    else nil\n    end\n    rest.map(&:to_s).each_with_index { |a, i| yield a, i }\n  end\n\n  def g = 42\nend\n",
    ),
    (
        "a.dart",
        "import 'package:flutter/material.dart';\n\nsealed class Shape {}\n\nclass Square extends Shape {\n  const Square(this.side, {required this.name, super.key});\n  final double side;\n  final String? name;\n}\n\n(int, String) pair() => (1, 'a');\n\nclass App extends StatelessWidget {\n  const App({super.key});\n\n  @override\n  Widget build(BuildContext context) {\n    final area = switch (Square(1, name: null)) { Square(:var side) when side > 0 => side * side, _ => 0 };\n    return MaterialApp(\n      home: Scaffold(\n        body: Column(children: [\n          for (final x in [1, 2]) Text('$x ${area.toStringAsFixed(2)}'),\n          if (area > 1) ...[const Text(\"a\")] else const SizedBox.shrink(),\n        ]),\n      ),\n    );\n  }\n}\n\nFuture<void> main() async {\n  late final String s;\n  s = await Future.value('x');\n  runApp(const App());\n}\n",
    ),
    (
        "a.sol",
        "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.24;\n\nimport {ERC20} from \"@openzeppelin/contracts/token/ERC20/ERC20.sol\";\n\nerror TooLow(uint256 have, uint256 need);\n\ncontract A is ERC20 {\n    struct P { address who; uint96 amount; }\n    mapping(address who => uint256 amount) public balances;\n    event Paid(address indexed who, uint256 amount);\n    address public immutable owner;\n    string public title = unicode\"é漢\";\n\n    modifier onlyOwner() { if (msg.sender != owner) revert TooLow({have: 0, need: 1}); _; }\n\n    constructor(string memory name_) ERC20(name_, \"A\") { owner = msg.sender; }\n\n    function pay(address payable to) external payable onlyOwner returns (bool ok) {\n        unchecked { balances[to] += msg.value; }\n        (ok, ) = to.call{value: msg.value}(\"\");\n        require(ok, \"failed\");\n        emit Paid(to, msg.value);\n        assembly { let x := mload(0x40) }\n    }\n\n    receive() external payable {}\n}\n",
    ),
    (
        "a.yaml",
        "version: \"3.9\"\nx: &a\n  b: [1, 2, {c: d}]\n  <<: *a\nservices:\n  web:\n    image: nginx:1\n    command: >\n      folded\n      text\n    env:\n      - A=b\n      - \"C: d\"\n---\nsecond: |\n  literal\n    deep\n",
    ),
    (
        "a.html",
        "<!doctype html>\n<html lang=en>\n<head><meta charset=\"utf-8\"><title>a & b</title>\n<script type=\"module\">if (1 < 2 && a) { b(\"<p>\") }</script><style>a > b { color: red }</style></head>\n<body><p>one<p>two<br><img src=x alt=\"\"><ul><li>a<li>b</ul><input disabled>\n<svg viewBox=\"0 0 1 1\"><path d=\"M0 0\"/></svg><!-- c --></body></html>\n",
    ),
    (
        "a.css",
        "@import \"tailwindcss\";\n@theme { --color-a: oklch(0.7 0.1 20); }\n.a { &:hover { color: rgb(0 0 0 / 50%); } @media (width >= 40rem) { inset: 0 } background: url(data:image/svg+xml;utf8,<svg xmlns='x'></svg>); content: \"\\\"}\"; }\n@container card (inline-size > 30em) { .b\\:c { @apply p-1; } }\n",
    ),
    (
        "tsconfig.json",
        "{\n  // comment \"with quotes\"\n  \"compilerOptions\": { \"paths\": { \"@/*\": [\"./src/*\",] }, /* x */ },\n}\n",
    ),
    ("package.json", "{\"a\": [1, 2.5e3, null, true, \"\\u00e9\"]}"),
    ("a.toml", "[package]\nname = \"a\"\n[[bin]]\nx = { y = 1, z = [1, 2] }\n"),
    ("templates/a.html", "{% if a < b %}<a href=\"{% url \"x\" %}\">{{ c }}</a>{% endif %}"),
    ("a.blade.php", "@if ($a < 1) <p> @endif"),
    ("helm/templates/a.yaml", "a: {{ .Values.x }}\n{{- if .y }}\nb: 1\n{{- end }}\n"),
    ("src/App.tsx", "not ours {{{"),
    ("empty.py", ""),
];

#[test]
fn valid_files_have_no_problems() {
    for (path, content) in VALID {
        assert_eq!(found(path, content), [], "{path}");
        assert_eq!(found(path, &content.replace('\n', "\r\n")), [], "{path} with CRLF");
    }
}

#[test]
fn errors_are_found_where_they_are() {
    for (path, content, line) in [
        ("a.py", "def f():\n    return (1,\n\nclass A\n    pass\n", 2..=5),
        ("a.py", "x = 1\nif x = 1:\n    pass\n", 2..=2),
        ("a.go", "package main\n\nfunc main() {\n\tx := \n}\n", 4..=5),
        ("a.rs", "fn main() {\n    let x = ;\n}\n", 2..=2),
        ("a.rs", "fn main() {\n    println!(\"a\";\n}\n", 2..=3),
        ("A.java", "class A {\n  void f() {\n    int x = 1\n  }\n}\n", 3..=4),
        ("a.php", "<?php\nfunction f( {\n  echo 1;\n}\n", 2..=3),
        ("a.rb", "class A\n  def f\n    puts 'a'\n  end\n", 1..=5),
        ("a.dart", "void main() {\n  final x = [1, 2;\n}\n", 2..=3),
        ("a.sol", "pragma solidity ^0.8.0;\ncontract A {\n  function f( public {}\n}\n", 3..=3),
        ("a.yaml", "a: 1\nb: [1, 2\nc: 3\n", 2..=4),
        ("a.html", "<p>a</p>\n<div class=\"x\n", 2..=3),
        ("a.html", "<p>\n<!-- open\n", 2..=2),
        ("a.html", "<p>\n\n<script>\nlet a;\n", 3..=3),
        ("a.css", "a { color: red;\n\nb { }\n", 1..=1),
        ("a.css", "a { }\n}\n", 2..=2),
        ("a.css", "a { content: \"x\n }\n", 1..=1),
        ("a.css", "a {}\n/* open\n", 2..=2),
        ("a.json", "{\n  \"a\": 1,\n}\n", 3..=3),
        ("a.json", "{ // no\n}", 1..=1),
        ("a.toml", "a = 1\nb = = 2\n", 2..=2),
        ("pubspec.yaml", "a: \"x\nb: 1\n", 1..=3),
    ] {
        let problems = found(path, content);
        assert!(!problems.is_empty(), "{path}: nothing found in {content:?}");
        let first = problems[0].0.unwrap();
        assert!(line.contains(&first), "{path}: line {first}, not {line:?}: {problems:?}");
        assert!(!problems[0].1.is_empty() && problems[0].1.len() < 400, "{problems:?}");
    }
}

#[test]
fn what_is_no_text_is_said() {
    let path = RelPath::parse("a.py").unwrap();
    let problems = check(&path, b"x = 1\ny = '\xff'\n");
    assert_eq!((problems[0].code.as_str(), problems[0].line), ("not-utf8", Some(2)));
    assert_eq!(check(&path, &vec![b' '; (1 << 20) + 1])[0].code, "file-too-large");
    assert_eq!(check(&RelPath::parse("a.png").unwrap(), b"\xff\xd8"), []);
    assert_eq!(check(&path, "\u{feff}x = 1\n".as_bytes()), []);
}

/// A megabyte of what parsers like least ends within the budget, whatever the result.
#[test]
fn hostile_files_end_in_time() {
    let mib = 1 << 20;
    let fill = |unit: &str| unit.repeat(mib / unit.len());
    // Each line one column further in.
    let deep = |mark: &str, line: &str| -> String {
        (0..1_000).map(|depth| format!("{}{mark}{line}", " ".repeat(depth))).collect()
    };
    let files = [
        ("a.py", fill("(")),
        ("a.go", fill("{[(")),
        ("a.yaml", fill("- ")),
        ("a.json", fill("[")),
        ("a.rs", fill("fn f(){")),
        ("a.css", fill("url(")),
        ("a.toml", fill("a=[")),
        ("a.html", fill("<a>")),
        ("a.java", fill("if(")),
        ("a.php", fill("<?php $a[")),
        ("a.rb", fill("do |x| ")),
        ("a.dart", fill("a<")),
        ("a.sol", fill("mapping(")),
        ("a.html", fill("<a b=\"")),
        ("a.yaml", fill("a: ")),
        ("a.yaml", fill("? ")),
        ("a.yaml", deep("- ", "a:\n")),
        ("a.yaml", fill("&a [")),
        ("a.py", deep("", "if a:\n")),
        ("a.rb", fill("<<A, ")),
        ("a.rb", fill("\"#{")),
        ("a.rb", fill("%w(")),
        ("a.rb", "<<A\n\"#{".repeat(2_000)),
        ("a.rb", format!("<<{}\n", "A".repeat(300))),
        ("a.rb", (0..90).map(|n| format!("x = <<~A{n}\n")).collect()),
        ("a.php", fill("<?php <<<A\n")),
        ("a.html", fill("<my-tag>")),
        ("a.py", fill("f\"{")),
        ("a.dart", fill("\"${")),
        ("a.rs", fill("r#\"")),
        ("a.rs", format!("r{}\"", "#".repeat(1_000))),
        ("a.py", fill("x = \"\"\"\n")),
        ("a.yaml", fill("a:\n  b: [\n")),
    ];
    std::thread::scope(|scope| {
        for pair in files.chunks(8) {
            scope.spawn(move || {
                for (path, content) in pair {
                    let start = Instant::now();
                    let problems = found(path, content);
                    assert!(problems.len() <= MAX_PROBLEMS, "{path}");
                    assert!(start.elapsed() < PARSE_BUDGET * 4, "{path}: {:?}", start.elapsed());
                }
            });
        }
    });
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    /// Cut and damaged code never panics, and lines are lines of the file.
    #[test]
    fn damaged_files_never_panic(which in 0..VALID.len(), from in 0_usize..900, len in 0_usize..900, junk in "[\\PC\n]{0,8}") {
        let (path, content) = VALID[which];
        let chars: Vec<char> = content.chars().collect();
        let from = from.min(chars.len());
        let until = (from + len).min(chars.len());
        let damaged: String = chars[..from].iter().chain(&junk.chars().collect::<Vec<_>>()).chain(&chars[until..]).collect();
        let lines = damaged.matches('\n').count() as u32 + 1;
        for (line, _) in found(path, &damaged) {
            prop_assert!(line.is_none_or(|line| (1..=lines).contains(&line)), "{path} line {line:?} of {lines}");
        }
    }
}
