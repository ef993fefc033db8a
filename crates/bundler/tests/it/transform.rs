//! One module into registry form.

use std::collections::BTreeMap;

use vectort_bundler::transform::{
    Jsx, Registered, SourceKind, TransformOptions, css_module, json_module, original_position,
    syntax_problems, to_registry,
};

fn options(kind: SourceKind) -> TransformOptions {
    TransformOptions::project(kind, Jsx::default(), false)
}

fn tsx(source: &str) -> Registered {
    to_registry("/src/App.tsx", source, &options(SourceKind::Tsx)).expect("it parses")
}

#[test]
fn types_go_and_values_stay() {
    let module = tsx("import { type A, b, C } from './x';\nimport type D from './d';\n\
         export interface Props { a: A; d: D; c: C }\nexport const e = b as number;\nexport type { A };\n");
    let names: Vec<_> =
        module.imports.iter().flat_map(|import| &import.names).map(|name| name.name.as_str()).collect();
    assert_eq!(names, ["b"], "C is only used as a type");
    assert_eq!(module.exports.names.iter().collect::<Vec<_>>(), ["e"]);
    assert!(module.exports.types.contains("Props") && module.exports.types.contains("A"));
    assert!(!module.code.contains("interface"), "{}", module.code);
}

#[test]
fn static_imports_do_not_await() {
    let module = tsx("import a from 'a';\nexport * from './b';\nexport default a + 1;\n");
    assert!(!module.is_async && !module.code.contains("await"), "{}", module.code);
    let module = tsx("import a from 'a';\nexport const b = await a();\n");
    assert!(module.is_async && module.code.contains("await __vite_ssr_import__(\"a\""), "{}", module.code);
    let inside = tsx("export async function f() { await 1; for await (const x of y()) x; }\n");
    assert!(!inside.is_async, "await in a function is not the module's");
}

#[test]
fn a_default_beside_a_namespace_survives() {
    let module = tsx("import a, * as b from 'x';\nexport const c = [a, b];\n");
    assert_eq!(module.imports.len(), 2, "{:?}", module.imports);
    assert!(module.code.contains(".default, __vite_ssr_import_"), "{}", module.code);
}

#[test]
fn jsx_is_development_jsx_with_fast_refresh() {
    let module = tsx("export default function App() { return <p>{1}</p> }\n");
    assert!(module.refresh, "{}", module.code);
    assert_eq!(module.imports[0].specifier, "react/jsx-dev-runtime");
    assert!(module.code.contains("lineNumber: 1"), "{}", module.code);
    let package =
        to_registry("react", "export const a = 1", &TransformOptions::package()).expect("it parses");
    assert!(!package.refresh);
}

#[test]
fn dynamic_parts_are_found() {
    let module = tsx("const p = import('./page');\nconst q = (n) => import(`./pages/${n}.tsx`);\n\
         const g = import.meta.glob(['./*.ts', '!./b.ts'], { query: '?raw' });\n\
         const w = new Worker(new URL('./w.ts', import.meta.url));\nexport { p, q, g, w };\n");
    let dynamic: Vec<_> =
        module.dynamic_imports.iter().map(|one| (one.specifier.as_str(), one.pattern, one.line)).collect();
    assert_eq!(dynamic, [("./page", false, 1), ("./pages/*.tsx", true, 2)]);
    assert_eq!(
        (module.globs[0].patterns.len(), module.globs[0].query.as_str(), module.globs[0].line),
        (2, "?raw", 3)
    );
    assert_eq!((module.urls[0].specifier.as_str(), module.urls[0].line), ("./w.ts", 4));
}

#[test]
fn syntax_errors_name_file_and_line() {
    let source = "export const a = 1;\nexport function b() {\n  return <p>\n}\n";
    let problems = to_registry("/src/App.tsx", source, &options(SourceKind::Tsx)).expect_err("it is broken");
    assert_eq!(problems[0].code, "syntax-error");
    assert_eq!(problems[0].file.as_ref().map(AsRef::as_ref), Some("src/App.tsx"));
    assert!(problems[0].line.is_some_and(|line| (3..=5).contains(&line)), "{problems:?}");
    let twice = syntax_problems("/a.ts", "let a = 1;\nlet a = 2;\n", SourceKind::Ts);
    assert_eq!(twice.len(), 1, "a redeclaration is an early error: {twice:?}");
}

#[test]
fn hostile_sources_are_problems_not_panics() {
    for source in [
        "",
        "\u{feff}",
        "\0",
        "<<<<<<",
        "export default",
        "import {",
        "export = 1",
        "export declare const x: 1",
    ] {
        let _ = to_registry("/a.tsx", source, &options(SourceKind::Tsx));
    }
    for part in [
        "[",
        "(",
        "{",
        "a=>",
        "!",
        "typeof ",
        "a?b:",
        "1+",
        "a.",
        "if(a)",
        "else if(a){}",
        "for(;;)",
        "<a>",
        "`${",
        "new ",
    ] {
        for count in [3_000, 200_000] {
            // What counts is that it comes back.
            let _ = to_registry("/a.tsx", &part.repeat(count), &options(SourceKind::Tsx));
        }
    }
    let chain = format!("export const n = {}1;", "1 + ".repeat(5_000));
    assert!(to_registry("/a.ts", &chain, &options(SourceKind::Ts)).is_ok(), "long is not hostile");
}

#[test]
fn positions_map_back_to_the_source() {
    let source = "import { useState } from 'react';\n\ninterface Props { a: string }\n\n\
                  export function Boom(props: Props) {\n  const [n] = useState(0);\n  throw new Error(props.a + n);\n}\n";
    let options = options(SourceKind::Tsx);
    let module = to_registry("/src/Boom.tsx", source, &options).expect("it parses");
    let (index, text) =
        module.code.lines().enumerate().find(|(_, line)| line.contains("throw")).expect("it throws");
    let column = text.find("new Error").expect("an error") + 1;
    let place = original_position("/src/Boom.tsx", source, &options, index as u32 + 1, column as u32);
    assert_eq!(place.map(|(line, _)| line), Some(7));
}

#[test]
fn common_js_is_recognised() {
    let cjs =
        to_registry("/a.js", "const x = require('x');\nmodule.exports = x;\n", &options(SourceKind::Js));
    assert!(cjs.expect("it parses").common_js);
    let esm = to_registry(
        "/a.js",
        "import x from 'x';\nif (typeof module !== 'undefined') x();\n",
        &options(SourceKind::Js),
    );
    assert!(!esm.expect("it parses").common_js);
}

#[test]
fn legacy_decorators_and_enums_compile() {
    let mut decorated = options(SourceKind::Ts);
    decorated.legacy_decorators = true;
    let module = to_registry(
        "/a.ts",
        "@sealed class A { @field b = 1 }\nexport enum E { X = 1, Y }\nexport { A };",
        &decorated,
    )
    .expect("it parses");
    assert!(module.code.contains("babelHelpers.decorate"), "{}", module.code);
    assert!(module.exports.names.contains("E"));
}

#[test]
fn json_and_styles_are_modules() {
    let json =
        json_module("/a.json", "\u{feff}{\"name\": 1, \"a-b\": 2, \"default\": 3}").expect("it is JSON");
    assert!(json.exports.names.contains("name") && json.exports.names.contains("default"));
    assert!(!json.exports.names.contains("a-b"));
    let broken = json_module("/a.json", "{\n  \"a\": ,\n}").expect_err("it is not JSON");
    assert_eq!(broken[0].line, Some(2));
    let names = BTreeMap::from([("card".to_owned(), "card_1".to_owned())]);
    let css = css_module("/a.module.css", ".card_1{}", &names, false);
    assert!(css.code.contains(".style(\".card_1{}\")"), "{}", css.code);
}

#[test]
fn definitions_start_their_body_on_the_second_line() {
    let module = tsx("export const a = 1;\n");
    let script = module.define(&BTreeMap::new(), serde_json::Map::new());
    let mut lines = script.lines();
    assert!(lines.next().is_some_and(|line| line.starts_with("__vectort__.define(\"/src/App.tsx\"")));
    assert_eq!(lines.next(), module.code.lines().next());
}
