//! Which files an import means, in every language, and after changes.

use vectort_context::Index;

use super::{files, path, strings};

#[track_caller]
fn check(project: &[(&str, &str)], from: &str, expected: &[&str]) {
    let index = Index::build(&files(project));
    assert_eq!(strings(&index.dependencies(&path(from))), expected, "imports of {from}");
    for to in expected {
        assert!(strings(&index.dependents(&path(to))).contains(&from), "{to} knows that {from} imports it");
    }
}

#[test]
fn scripts() {
    check(
        &[
            (
                "src/App.tsx",
                "import './app.css'; import { a } from './a'; export * from './b/'; import c from './c.js'; const d = () => import('./d'); const e = require('./e'); import React from 'react'; import X from './Card.vue'",
            ),
            ("src/app.css", ""),
            ("src/a.ts", ""),
            ("src/b/index.ts", ""),
            ("src/c.ts", ""),
            ("src/d.tsx", ""),
            ("src/e.js", ""),
            ("src/Card.vue", ""),
        ],
        "src/App.tsx",
        &["src/Card.vue", "src/a.ts", "src/app.css", "src/b/index.ts", "src/c.ts", "src/d.tsx", "src/e.js"],
    );
}

#[test]
fn aliases() {
    let project = [
        (
            "tsconfig.json",
            "{ // paths\n \"compilerOptions\": { \"baseUrl\": \".\", \"paths\": { \"@ui/*\": [\"lib/ui/*\"] } } }",
        ),
        ("packages/api/package.json", "{\"name\": \"@shop/api\"}"),
        ("packages/api/src/index.ts", ""),
        ("src/a.ts", "import '@/b'; import '@ui/c'; import '@shop/api'; import 'src/d'; import '~/e'"),
        ("src/b.ts", ""),
        ("lib/ui/c.tsx", ""),
        ("src/d.ts", ""),
        ("src/e.ts", ""),
    ];
    check(
        &project,
        "src/a.ts",
        &["lib/ui/c.tsx", "packages/api/src/index.ts", "src/b.ts", "src/d.ts", "src/e.ts"],
    );
}

#[test]
fn pages_and_styles() {
    check(
        &[
            (
                "index.html",
                "<link rel='stylesheet' href='a.css'><script type=module src='/src/main.ts'></script>",
            ),
            ("a.css", "@import 'b.css';"),
            ("src/main.ts", ""),
        ],
        "index.html",
        &["a.css", "src/main.ts"],
    );
    check(&[("a.css", "@import 'b.css';"), ("b.css", "")], "a.css", &["b.css"]);
}

#[test]
fn other_languages() {
    check(
        &[
            ("app/views/home.py", "from ..models import User, cart\nfrom app import money\nimport os"),
            ("app/models/__init__.py", ""),
            ("app/models/cart.py", ""),
            ("app/money.py", ""),
        ],
        "app/views/home.py",
        &["app/models/__init__.py", "app/models/cart.py", "app/money.py"],
    );
    check(
        &[
            ("go.mod", "module example.com/shop\n"),
            ("main.go", "package main\nimport (\n\"fmt\"\n\"example.com/shop/internal/cart\"\n)\n"),
            ("internal/cart/cart.go", "package cart"),
            ("internal/cart/total.go", "package cart"),
        ],
        "main.go",
        &["internal/cart/cart.go", "internal/cart/total.go"],
    );
    check(
        &[
            ("src/main.rs", "mod cart;\nmod money;\nuse crate::cart::line::Line;\nuse std::fmt;\n"),
            ("src/cart/mod.rs", ""),
            ("src/cart/line.rs", ""),
            ("src/money.rs", ""),
        ],
        "src/main.rs",
        &["src/cart/line.rs", "src/cart/mod.rs", "src/money.rs"],
    );
    check(
        &[
            (
                "src/test/java/com/shop/ATest.java",
                "import com.shop.cart.Cart;\nimport static com.shop.Money.of;\nclass ATest {}",
            ),
            ("src/main/java/com/shop/cart/Cart.java", ""),
            ("src/main/java/com/shop/Money.java", ""),
        ],
        "src/test/java/com/shop/ATest.java",
        &["src/main/java/com/shop/Money.java", "src/main/java/com/shop/cart/Cart.java"],
    );
    check(
        &[
            ("composer.json", "{\"autoload\": {\"psr-4\": {\"Shop\\\\\": \"lib/\"}}}"),
            (
                "index.php",
                "<?php\nrequire_once __DIR__ . '/boot.php';\nuse Shop\\Cart;\nuse App\\Models\\User;\n",
            ),
            ("boot.php", "<?php"),
            ("lib/Cart.php", "<?php"),
            ("app/Models/User.php", "<?php"),
        ],
        "index.php",
        &["app/Models/User.php", "boot.php", "lib/Cart.php"],
    );
    check(
        &[
            ("bin/a.rb", "require_relative '../lib/cart'\nrequire 'shop/money'\n"),
            ("lib/cart.rb", ""),
            ("lib/shop/money.rb", ""),
        ],
        "bin/a.rb",
        &["lib/cart.rb", "lib/shop/money.rb"],
    );
    check(
        &[
            (
                "lib/main.dart",
                "import 'package:shop/cart.dart';\nimport 'src/money.dart';\nimport 'dart:io';\n",
            ),
            ("lib/cart.dart", ""),
            ("lib/src/money.dart", ""),
        ],
        "lib/main.dart",
        &["lib/cart.dart", "lib/src/money.dart"],
    );
    check(
        &[
            ("contracts/A.sol", "import \"./B.sol\";\nimport {C} from \"lib/C.sol\";\n"),
            ("contracts/B.sol", ""),
            ("contracts/lib/C.sol", ""),
        ],
        "contracts/A.sol",
        &["contracts/B.sol", "contracts/lib/C.sol"],
    );
}

#[test]
fn cycles_are_no_trouble() {
    let index = Index::build(&files(&[
        ("a.ts", "import './b'; import './a'"),
        ("b.ts", "import './c'"),
        ("c.ts", "import './a'"),
    ]));
    assert_eq!(strings(&index.dependencies(&path("a.ts"))), ["b.ts"], "a file does not import itself");
    assert_eq!(strings(&index.dependents(&path("a.ts"))), ["c.ts"]);
    assert!(!index.choose(&super::words("b", 40)).files.is_empty());
}

#[test]
fn imports_change_as_files_and_aliases_come_and_go() {
    let mut index =
        Index::build(&files(&[("src/a.ts", "import './b'; import '@lib/c'"), ("src/b/index.ts", "")]));
    let from = path("src/a.ts");
    let now = |index: &Index| strings(&index.dependencies(&from)).join(" ");
    assert_eq!(now(&index), "src/b/index.ts");
    index.update(&path("src/b.ts"), Some(b""));
    assert_eq!(now(&index), "src/b.ts", "a nearer file takes the name");
    index.update(&path("src/b.ts"), None);
    assert_eq!(now(&index), "src/b/index.ts", "and gives it back");
    index.update(&path("lib/c.ts"), Some(b""));
    assert_eq!(now(&index), "src/b/index.ts");
    index.update(&path("tsconfig.json"), Some(br#"{"compilerOptions":{"paths":{"@lib/*":["./lib/*"]}}}"#));
    assert_eq!(now(&index), "lib/c.ts src/b/index.ts");
    index.update(&from, Some(b"import '@lib/c'"));
    assert_eq!(now(&index), "lib/c.ts");
    assert!(index.dependents(&path("src/b/index.ts")).is_empty());
}
