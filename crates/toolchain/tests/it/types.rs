//! TypeScript's native compiler on real and hostile projects.

use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use vectort_core::{CheckState, Problem};
use vectort_testkit::peers;
use vectort_toolchain::{Limits, ToolError, TypePacks, TypeReport, TypeScript};

use crate::support::{Files, files, places};

const CONFIG: &str = r#"{
  // As create-vite writes it.
  "compilerOptions": {
    "target": "ES2023", "lib": ["ES2023", "DOM", "DOM.Iterable"], "module": "ESNext",
    "moduleResolution": "bundler", "jsx": "react-jsx", "strict": true, "noEmit": true,
    "noUnusedLocals": true, "noUncheckedIndexedAccess": true, "types": ["vite/client"],
  },
  "include": ["src"],
}"#;
const PACKAGE: &str =
    r#"{"name":"a","dependencies":{"react":"^19.0.0"},"devDependencies":{"vite":"^8.0.0"}}"#;

fn compiler() -> Option<TypeScript> {
    let packages = peers::require("typescript")?.join("node_modules/@typescript");
    let folders = std::fs::read_dir(packages).expect("the peer's packages");
    let folders: Vec<PathBuf> = folders.flatten().map(|entry| entry.path()).collect();
    let folders: Vec<_> = folders.iter().map(PathBuf::as_path).collect();
    Some(TypeScript::locate(&folders).expect("the platform's package has the compiler"))
}

fn types() -> TypePacks {
    static CACHE: OnceLock<tempfile::TempDir> = OnceLock::new();
    let cache = CACHE.get_or_init(|| tempfile::tempdir().expect("a folder"));
    TypePacks::open(cache.path()).expect("the types")
}

pub(crate) async fn checked(files: &Files) -> Option<TypeReport> {
    let report = compiler()?.check_types(files, None, &types(), &Limits::default()).await;
    Some(report.expect("an answer"))
}

/// A React app whose only source is `text`.
fn app(text: &str) -> Files {
    files(&[("package.json", PACKAGE), ("tsconfig.json", CONFIG), ("src/App.tsx", text)])
}

#[track_caller]
fn assert_passes(report: &TypeReport) {
    assert_eq!((report.state, report.problems.len()), (CheckState::Passed, 0), "{report:#?}");
}

fn begins(problems: &[Problem]) -> Vec<&str> {
    problems.iter().map(|it| it.message.split(':').next().unwrap_or_default()).collect()
}

#[tokio::test]
async fn errors_are_found_with_their_place() {
    let text = "import { useState } from 'react';\nexport function App() {\n  const [n, setN] = useState(0);\n  return <button onClick={() => setN('a')}>{n.foo}</button>;\n}\n";
    let Some(report) = checked(&app(text)).await else { return };
    assert_eq!(places(&report.problems), ["src/App.tsx:4", "src/App.tsx:4"], "{report:#?}");
    assert_eq!(begins(&report.problems), ["TS2345", "TS2339"]);
    assert!(report.problems.iter().all(|problem| problem.code == "type-error"));
    assert_eq!(report.state, CheckState::Failed);
}

#[tokio::test]
async fn every_package_of_the_packs_has_types() {
    let text = "import { useState } from 'react';\nimport { createRoot } from 'react-dom/client';\n\
        import { BrowserRouter, Link, useParams } from 'react-router';\nimport { NavLink } from 'react-router-dom';\n\
        import { Camera, Github, type LucideIcon } from 'lucide-react';\n\
        import { LineChart, Line, ResponsiveContainer } from 'recharts';\nimport { create } from 'zustand';\n\
        import { persist } from 'zustand/middleware';\nimport { immer } from 'zustand/middleware/immer';\n\
        import clsx from 'clsx';\nimport { produce } from 'immer';\nimport { format, addDays } from 'date-fns';\n\
        import { fr } from 'date-fns/locale';\nimport { Mesh, Scene } from 'three';\n\
        import { OrbitControls } from 'three/addons/controls/OrbitControls.js';\n\
        import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js';\n\
        import logo from './logo.svg';\nimport './App.css';\n\
        const useStore = create<{ n: number }>()(persist(immer(() => ({ n: 0 })), { name: 'n' }));\n\
        const icons: LucideIcon[] = [Camera, Github];\nconst scene = new Scene().add(new Mesh());\n\
        const mode: string = import.meta.env.MODE;\n\
        export const all = [useState, createRoot, BrowserRouter, Link, useParams, NavLink, LineChart, Line,\n\
          ResponsiveContainer, useStore, clsx('a'), produce, format(addDays(new Date(), 1), 'P', { locale: fr }), icons, scene,\n\
          OrbitControls, GLTFLoader, logo, mode];\n";
    let Some(report) = checked(&app(text)).await else { return };
    assert_passes(&report);
    assert_eq!(report.remarks, [], "each has types, and not by being `any`");

    for (wrong, code) in [
        ("import { format } from 'date-fns';\nformat('x', 1);", "TS2345"),
        ("import { Nowhere } from 'lucide-react';\nNowhere;", "TS2305"),
        ("import { Mesh } from 'three';\nnew Mesh().nothing;", "TS2339"),
        ("import { create } from 'zustand';\nconst n: number = create(() => 1);", "TS2322"),
        ("import { Link } from 'react-router';\nexport const a = <Link />;", "TS2741"),
    ] {
        let report = checked(&app(wrong)).await.expect("as before");
        assert_eq!(begins(&report.problems), [code], "{wrong}: {report:#?}");
    }
}

#[tokio::test]
async fn style_and_what_is_untyped_do_not_block() {
    let text = "import fs from 'node:fs';\nimport { thing } from 'not-in-any-pack';\nimport deep from '@scope/name/deep';\n\
        import Face from './Face.vue';\nimport data from './data.yaml';\nimport alias from '@/lib/alias';\n\
        const unused = 1;\nthing.on('x', (event) => event.y);\n\
        const list: number[] = [];\nexport const first: number = list[0];\n\
        function untyped(a) { return a; }\nexport default [fs, deep, Face, data, alias, untyped, process.env];\n";
    let mut project = app(text);
    project.extend(files(&[("src/Face.vue", "<template/>"), ("src/data.yaml", "a: 1")]));
    let Some(report) = checked(&project).await else { return };
    assert_passes(&report);
    let remarks = begins(&report.remarks);
    for code in ["TS6133", "TS2307", "TS7006"] {
        assert!(remarks.contains(&code), "{code}: {report:#?}");
    }
}

#[tokio::test]
async fn an_import_of_nothing_is_an_error() {
    let Some(report) = checked(&app("import { a } from './absent';\nexport default a;\n")).await else {
        return;
    };
    assert_eq!(
        (begins(&report.problems), places(&report.problems)),
        (vec!["TS2307"], vec!["src/App.tsx:1".to_owned()])
    );
}

#[tokio::test]
async fn a_class_of_a_package_without_types_has_an_unknown_shape() {
    let lit = "import { LitElement } from 'lit';\nexport class Clock extends LitElement {}\n\
        customElements.define('my-clock', Clock);\ndeclare const n: number;\nn.toFixed('a');\n";
    let mut project = app(lit);
    let other = "import { Clock } from './App';\ncustomElements.define('a-b', Clock);\nexport const n: number = 'a';\n";
    project.extend(files(&[("src/other.ts", other)]));
    let Some(report) = checked(&project).await else { return };
    assert_eq!(places(&report.problems), ["src/other.ts:3"], "{report:#?}");
}

#[tokio::test]
async fn globals_of_absent_types_do_not_block() {
    let mut project = app("chrome.runtime.id;\nexport const n: number = 'a';\n");
    project.insert(
        "package.json".parse().expect("a path"),
        br#"{"devDependencies":{"@types/chrome":"^0.1.0","vite":"^8.0.0"}}"#.to_vec(),
    );
    let Some(report) = checked(&project).await else { return };
    assert_eq!(begins(&report.problems), ["TS2322"], "{report:#?}");
    let report = checked(&app("chrome.runtime.id;\n")).await.expect("as before");
    assert_eq!(begins(&report.problems), ["TS2304"], "{report:#?}");
}

#[tokio::test]
async fn settings_of_older_compilers_are_understood() {
    let config = r#"{"compilerOptions":{"target":"es5","module":"commonjs","moduleResolution":"node","baseUrl":"src",
        "esModuleInterop":false,"downlevelIteration":true,"outDir":"dist","rootDir":"src","declaration":true,"composite":true,
        "plugins":[{"name":"next"}],"paths":{"~/*":["lib/*"]},"importsNotUsedAsValues":"error"},"extends":"expo/tsconfig.base"}"#;
    let project = files(&[
        ("tsconfig.json", config),
        (
            "src/main.ts",
            "import { a } from '~/a';\nimport { b } from 'lib/a';\nexport const c: string = a + b;\n",
        ),
        ("src/lib/a.ts", "export const a = 1;\nexport const b = 2;\n"),
        ("dist/old.ts", "const broken: number = '';\n"),
    ]);
    let Some(report) = checked(&project).await else { return };
    assert_eq!(places(&report.problems), ["src/main.ts:3"], "{report:#?}");
}

#[tokio::test]
async fn references_are_followed() {
    let project = files(&[
        ("package.json", PACKAGE),
        (
            "tsconfig.json",
            r#"{"files":[],"references":[{"path":"./tsconfig.app.json"},{"path":"./tsconfig.node.json"}]}"#,
        ),
        ("tsconfig.app.json", CONFIG),
        (
            "tsconfig.node.json",
            r#"{"compilerOptions":{"composite":true,"types":["node"]},"include":["vite.config.ts"]}"#,
        ),
        (
            "vite.config.ts",
            "import { defineConfig } from 'vite';\nimport path from 'node:path';\nexport default defineConfig({ base: path.join(1) });\n",
        ),
        ("src/a.ts", "export const n: number = '';\n"),
    ]);
    let Some(report) = checked(&project).await else { return };
    let mut found = places(&report.problems);
    found.sort();
    assert_eq!(found, ["src/a.ts:1", "vite.config.ts:3"], "{report:#?}");
}

#[tokio::test]
async fn a_project_without_a_configuration_needs_no_check() {
    let plain = files(&[("src/a.ts", "const n: number = '';\n"), ("package.json", PACKAGE)]);
    let Some(report) = checked(&plain).await else { return };
    assert_eq!((report.state, report.problems.len()), (CheckState::NotRequired, 0));
    let empty = files(&[("tsconfig.json", CONFIG), ("index.html", "<p>")]);
    assert_eq!(checked(&empty).await.expect("as before").state, CheckState::NotRequired);
    let elsewhere = files(&[("tsconfig.json", CONFIG), ("lib/a.ts", "const n: number = '';\n")]);
    assert_eq!(checked(&elsewhere).await.expect("as before").state, CheckState::NotRequired);
}

#[tokio::test]
async fn a_broken_configuration_is_the_manifests_problem() {
    for config in [
        "{ nonsense",
        "[]",
        r#"{"compilerOptions": 3}"#,
        r#"{"compilerOptions": {"target": "ES3000"}}"#,
        r#"{"extends": "./absent.json"}"#,
        r#"{"extends": "./tsconfig.json"}"#,
    ] {
        let project = files(&[("tsconfig.json", config), ("src/a.ts", "export const a = 1;\n")]);
        let Some(report) = checked(&project).await else { return };
        assert_eq!(report.state, CheckState::Failed, "{config}: {report:#?}");
        assert_eq!(report.problems[0].code, "invalid-tsconfig", "{config}: {report:#?}");
        assert_eq!(places(&report.problems)[0], "tsconfig.json");
    }
}

#[tokio::test]
async fn nothing_outside_the_project_is_read_or_told() {
    let secret = tempfile::tempdir().expect("a folder");
    let at = |name: &str| secret.path().join(name).display().to_string();
    std::fs::write(secret.path().join("key.ts"), "export const token_of_the_person: 'hunter2' = 1;\n")
        .expect("a file");
    std::fs::write(secret.path().join("tsconfig.json"), "{\"compilerOptions\":{\"hunter2\":1}}")
        .expect("a file");
    let source = ("src/a.ts", "export const a = 1;\n");
    let up = "../".repeat(30);
    let with = |config: String| files(&[("tsconfig.json", config.as_str()), source]);
    let hostile = [
        with(format!(r#"{{"files": [{:?}, "src/a.ts"]}}"#, at("key.ts"))),
        with(format!(r#"{{"include": ["src", {:?}]}}"#, format!("{}/**/*", at("")))),
        with(format!(r#"{{"include": ["src", "{up}{}"]}}"#, &at("key.ts")[1..])),
        with(format!(
            r#"{{"compilerOptions": {{"paths": {{"x": [{:?}]}}, "typeRoots": [{:?}]}}, "include": ["src"]}}"#,
            at("key.ts"),
            at("")
        )),
        with(format!(r#"{{"extends": {:?}, "include": ["src"]}}"#, at("tsconfig.json"))),
        with(format!(r#"{{"references": [{{"path": {:?}}}], "include": ["src"]}}"#, at(""))),
    ];
    let Some(compiler) = compiler() else { return };
    for project in hostile {
        let report =
            compiler.check_types(&project, None, &types(), &Limits::default()).await.expect("an answer");
        assert_passes(&report);
    }
    for import in [
        format!("import {{ token_of_the_person }} from {:?};", at("key")),
        format!("import {{ token_of_the_person }} from \"{up}{}\";", &at("key")[1..]),
        format!("/// <reference path={:?} />", at("key.ts")),
        format!("type A = typeof import({:?});", at("key")),
    ] {
        let project = files(&[
            ("tsconfig.json", "{}"),
            ("src/a.ts", &format!("{import}\nexport const n: number = '';\n")),
        ]);
        let report = compiler.check_types(&project, None, &types(), &Limits::default()).await;
        let told = format!("{report:?}");
        assert!(matches!(report, Err(ToolError::NoAnswer(_))), "{import}: {told}");
        assert!(!told.contains("hunter2") && !told.contains("token_of"), "{told}");
    }
    let extended = files(&[
        ("tsconfig.json", &format!(r#"{{"extends": "{up}{}"}}"#, &at("tsconfig.json")[1..])),
        source,
    ]);
    let report =
        compiler.check_types(&extended, None, &types(), &Limits::default()).await.expect("an answer");
    assert_eq!(report.problems[0].code, "invalid-tsconfig");
    assert!(!format!("{report:?}").contains("hunter2"));
}

#[tokio::test]
async fn a_projects_own_packages_come_first() {
    let Some(compiler) = compiler() else { return };
    let disk = tempfile::tempdir().expect("a folder");
    let package = disk.path().join("node_modules/mine");
    std::fs::create_dir_all(&package).expect("a folder");
    std::fs::write(package.join("package.json"), r#"{"name":"mine","types":"index.d.ts"}"#).expect("a file");
    std::fs::write(package.join("index.d.ts"), "export const n: number; const wrong: number = '';")
        .expect("a file");
    let project = app("import { n } from 'mine';\nexport const text: string = n;\n");
    let modules = disk.path().join("node_modules");
    let report = compiler
        .check_types(&project, Some(&modules), &types(), &Limits::default())
        .await
        .expect("an answer");
    assert_eq!(places(&report.problems), ["src/App.tsx:2"], "{report:#?}");
    let before: Vec<_> = std::fs::read_dir(disk.path()).expect("a folder").flatten().collect();
    assert_eq!(before.len(), 1, "nothing was written");
}

#[tokio::test]
async fn types_that_never_end_are_stopped() {
    let Some(compiler) = compiler() else { return };
    let text = "type Build<T extends unknown[], N extends number> = T['length'] extends N ? T : Build<[...T, 0] | [...T, 1], N>;\nexport type A = Build<[], 40>;\n";
    let limits = Limits { wall: Duration::from_millis(300), memory_bytes: 1 << 30, ..Limits::default() };
    let report = compiler.check_types(&app(text), None, &types(), &limits).await;
    // The compiler gives up by itself on some, and is stopped on others; neither hangs.
    match report {
        Err(ToolError::TimedOut(_) | ToolError::TooMuchMemory(_)) | Ok(_) => {}
        other => panic!("{other:?}"),
    }
    let limits = Limits { output_bytes: 100, ..Limits::default() };
    let report = compiler.check_types(&app("export {}"), None, &types(), &limits).await;
    assert!(matches!(report, Err(ToolError::TooMuchOutput(100))), "{report:?}");
}

#[tokio::test]
async fn odd_names_are_files_like_others() {
    let project = files(&[
        ("tsconfig.json", "{}"),
        ("--help.ts", "export const a: number = '';\n"),
        ("src/a (1,2).ts", "export const a: number = '';\n"),
        ("src/файл.ts", "export const a: number = '';\n"),
        ("@args.ts", "export const a = 1;\n"),
    ]);
    let Some(report) = checked(&project).await else { return };
    let mut found = places(&report.problems);
    found.sort();
    assert_eq!(found, ["--help.ts:1", "src/a (1,2).ts:1", "src/файл.ts:1"], "{report:#?}");
}

#[test]
fn types_are_laid_out_once_by_any_number_of_processes() {
    let cache = tempfile::tempdir().expect("a folder");
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| TypePacks::open(cache.path()).expect("the types"));
        }
    });
    let folders: Vec<_> = std::fs::read_dir(cache.path()).expect("a folder").flatten().collect();
    assert_eq!(folders.len(), 1, "{folders:?}");
}
