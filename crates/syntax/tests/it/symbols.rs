//! Definitions and imports of every language with a grammar.

use vectort_core::RelPath;
use vectort_syntax::{Kind, symbols};

/// `kind name first-last`, exported ones with a `+`, nested ones indented.
fn found(path: &str, text: &str) -> (Vec<String>, Vec<String>) {
    let path = RelPath::parse(path).unwrap();
    let found = symbols(&path, text.as_bytes()).expect("a language with a grammar");
    let line = |it: &vectort_syntax::Definition| {
        let indent = "  ".repeat(it.depth.into());
        let mark = if it.is_exported { "+" } else { "" };
        format!("{indent}{mark}{:?} {} {}-{}", it.kind, it.name, it.first, it.last)
    };
    (found.definitions.iter().map(line).collect(), found.imports)
}

#[track_caller]
fn check(path: &str, text: &str, definitions: &[&str], imports: &[&str]) {
    let found = found(path, text);
    assert_eq!(found.0, definitions, "definitions of {path}");
    assert_eq!(found.1, imports, "imports of {path}");
}

#[test]
fn python() {
    check(
        "a.py",
        "import os, shop.cart as c\nfrom . import views\nfrom .models import User, _Cart\nLIMIT = 3\n@app.get('/')\ndef home(\n  x,\n):\n    def inner(): pass\nclass Cart(Base):\n    size = 1\n    def add(self): ...\n    def _drop(self): ...\n",
        &[
            "+Value LIMIT 4-4",
            "+Function home 5-9",
            "+Type Cart 10-13",
            "  +Method add 12-12",
            "  Method _drop 13-13",
        ],
        &["os", "shop.cart", ".views", ".models", ".models.User", ".models._Cart"],
    );
}

#[test]
fn go() {
    check(
        "a.go",
        "package a\nimport (\n\t\"fmt\"\n\ts \"example.com/shop/store\"\n)\nconst Limit = 3\ntype Cart struct{ n int }\ntype adder interface{ Add() }\nfunc (c *Cart) Add(n int) error { return nil }\nfunc total() int { return 1 }\n",
        &["+Value Limit 6-6", "+Type Cart 7-7", "Type adder 8-8", "+Method Add 9-9", "Function total 10-10"],
        &["fmt", "example.com/shop/store"],
    );
}

#[test]
fn rust() {
    check(
        "a.rs",
        "mod cart;\nuse crate::{cart::{self, Cart as C}, total};\nuse std::fmt;\npub struct A<T> { t: T }\nimpl<T> A<T> {\n    pub fn new() -> Self { todo!() }\n}\ntrait B { fn b(&self); }\npub(crate) fn f() {}\nmod inner { pub const X: u8 = 1; }\n",
        &[
            "+Type A 4-4",
            "+Type A 5-7",
            "  +Method new 6-6",
            "Interface B 8-8",
            "  Method b 8-8",
            "+Function f 9-9",
            "Module inner 10-10",
            "  +Value X 10-10",
        ],
        &["mod cart", "crate::cart", "crate::cart::Cart", "crate::total", "std::fmt"],
    );
}

#[test]
fn java() {
    check(
        "A.java",
        "package com.shop;\nimport com.shop.cart.Cart;\nimport static com.shop.Money.of;\npublic class A {\n  public A() {}\n  private int f(int x) { return x; }\n}\ninterface B { void b(); }\nrecord C(int x) {}\n",
        &[
            "+Type A 4-7",
            "  +Method A 5-5",
            "  Method f 6-6",
            "Interface B 8-8",
            "  Method b 8-8",
            "Type C 9-9",
        ],
        &["com.shop.cart.Cart", "com.shop.Money.of"],
    );
}

#[test]
fn php() {
    check(
        "a.php",
        "<?php\nnamespace App\\Http;\nuse App\\Models\\{User, Cart as C};\nuse App\\Money;\nrequire_once __DIR__ . '/lib/cart.php';\nclass A extends B {\n  public function f($x) { return 1; }\n  private function g() {}\n}\nfunction h() {}\n",
        &["+Module Http 2-2", "+Type A 6-9", "  +Method f 7-7", "  Method g 8-8", "+Function h 10-10"],
        &["App\\Models\\User", "App\\Models\\Cart", "App\\Money", "/lib/cart.php"],
    );
}

#[test]
fn ruby() {
    check(
        "a.rb",
        "require 'json'\nrequire_relative 'cart'\nmodule Shop\n  class A < B\n    def f(x)\n      1\n    end\n    def self.g; end\n  end\nend\n",
        &["+Module Shop 3-10", "  +Type A 4-9", "    +Method f 5-7", "    +Method g 8-8"],
        &["json", "./cart"],
    );
}

#[test]
fn dart() {
    check(
        "a.dart",
        "import 'package:shop/cart.dart';\nexport 'src/money.dart';\nconst limit = 3;\nclass A extends B {\n  A(this.x);\n  int f(int y) => y;\n  void _g() {}\n}\nvoid main() {}\nenum C { a, b }\n",
        &[
            "+Value limit 3-3",
            "+Type A 4-8",
            "  +Method f 6-6",
            "  Method _g 7-7",
            "+Function main 9-9",
            "+Type C 10-10",
        ],
        &["package:shop/cart.dart", "src/money.dart"],
    );
}

#[test]
fn solidity() {
    check(
        "a.sol",
        "pragma solidity ^0.8.0;\nimport {Cart} from \"./Cart.sol\";\ncontract A is Cart {\n  uint256 public total;\n  event Paid(address who);\n  constructor() {}\n  function pay() external payable {}\n  function _f() internal {}\n}\n",
        &[
            "+Type A 3-9",
            "  +Value total 4-4",
            "  +Method Paid 5-5",
            "  +Method constructor 6-6",
            "  +Method pay 7-7",
            "  Method _f 8-8",
        ],
        &["./Cart.sol"],
    );
}

#[test]
fn signatures_are_one_line_without_the_body() {
    let path = RelPath::parse("a.py").unwrap();
    let found = symbols(&path, b"def home(\n    first: int,\n) -> str:\n    return 'x'\n").unwrap();
    assert_eq!(found.definitions[0].signature, "def home( first: int, ) -> str");
    assert_eq!(found.definitions[0].kind, Kind::Function);
}

#[test]
fn what_is_broken_gives_what_can_be_made_out() {
    let (definitions, _) = found("a.py", "def whole():\n    return 1\n\ndef broken(:\n    (((\n");
    assert!(definitions.iter().any(|it| it.contains("whole")), "{definitions:?}");
}

#[test]
fn hostile_nesting_is_bounded() {
    let path = RelPath::parse("a.rs").unwrap();
    let text = "mod a {".repeat(50_000);
    let found = symbols(&path, text.as_bytes());
    assert!(found.is_none_or(|found| found.definitions.len() < 100));
    let path = RelPath::parse("a.tsx").unwrap();
    assert_eq!(symbols(&path, b"x"), None, "another parser's language");
}
