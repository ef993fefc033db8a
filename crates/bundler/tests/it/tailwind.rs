//! Tailwind by its official compiler.

use std::time::{Duration, Instant};

use vectort_bundler::packs::Packs;
use vectort_bundler::tailwind::{Loaded, Tailwind, TailwindError, scan, wants_tailwind};

fn tailwind() -> Tailwind {
    Tailwind::new(&Packs::open(std::path::Path::new("unused")).unwrap()).unwrap()
}

fn compile(css: &str, candidates: &[&str]) -> Result<String, TailwindError> {
    let compiled = tailwind().compile(css, "", candidates.iter().copied(), Box::new(|_, _| None))?;
    Ok(compiled.css().to_owned())
}

#[test]
fn classes_become_rules_and_others_do_not() {
    let css = compile(
        "@import \"tailwindcss\";",
        &["flex", "mt-4", "hover:underline", "w-[13px]", "not-a-class", "const"],
    )
    .unwrap();
    for expected in [
        ".flex",
        ".mt-4",
        "calc(var(--spacing) * 4)",
        "hover\\:underline",
        "w-\\[13px\\]",
        "box-sizing: border-box",
    ] {
        assert!(css.contains(expected), "{expected} is missing in:\n{css}");
    }
    assert!(!css.contains("not-a-class") && !css.contains("mt-5"), "only what is used");
}

#[test]
fn theme_apply_layer_and_utility_work() {
    let css = compile(
        "@import \"tailwindcss\";\n@theme { --color-brand: #123456; }\n@layer components { .btn { @apply px-4 font-bold; } }\n@utility tab-4 { tab-size: 4; }",
        &["bg-brand", "tab-4", "md:bg-brand/50"],
    )
    .unwrap();
    for expected in ["--color-brand: #123456", ".bg-brand", "padding-inline", "tab-size: 4", ".btn"] {
        assert!(css.contains(expected), "{expected} is missing in:\n{css}");
    }
}

#[test]
fn version_3_directives_mean_version_4_imports() {
    let css = compile(
        "@tailwind base;\n@tailwind components;\n@tailwind utilities;\nbody { @apply text-gray-900; }",
        &["p-2"],
    )
    .unwrap();
    for expected in [".p-2", "--color-gray-900", "box-sizing: border-box", "--color-gray-200"] {
        assert!(css.contains(expected), "{expected} is missing in:\n{css}");
    }
    assert!(!css.contains("@tailwind"), "{css}");
}

#[test]
fn only_new_classes_reach_the_compiler() {
    let mut compiled =
        tailwind().compile("@import \"tailwindcss\";", "", ["p-1"], Box::new(|_, _| None)).unwrap();
    let started = Instant::now();
    for _ in 0..1000 {
        assert_eq!(compiled.add(["p-1"]), Ok(None), "known");
    }
    assert!(
        started.elapsed() < Duration::from_millis(100),
        "a known class costs a look-up: {:?}",
        started.elapsed()
    );
    assert_eq!(compiled.add(["zzz-no-class"]), Ok(None), "no rule, no change");
    assert!(
        compiled.add(["p-1", "p-2"]).unwrap().is_some_and(|css| css.contains(".p-2") && css.contains(".p-1"))
    );
    assert!(compiled.css().contains(".p-2"));
}

#[test]
fn imports_come_from_the_loader_with_their_base() {
    let load = |id: &str, base: &str| {
        (id == "./parts/a.css" && base == "src")
            .then(|| Loaded { content: ".a { @apply p-3; }".into(), base: "src/parts".into() })
    };
    let compiled = tailwind()
        .compile("@import \"tailwindcss\"; @import \"./parts/a.css\";", "src", [""; 0], Box::new(load))
        .unwrap();
    assert!(compiled.css().contains(".a {"), "{}", compiled.css());

    let missing = compile("@import \"./nowhere.css\";", &[]).unwrap_err();
    assert!(
        matches!(&missing, TailwindError::Stylesheet(text) if text.contains("./nowhere.css")),
        "{missing:?}"
    );
    assert_eq!(missing.to_problem(None).code, "css-error");
}

#[test]
fn javascript_plugins_are_refused_by_name() {
    for (css, name) in [
        (
            "@import \"tailwindcss\"; @plugin \"@tailwindcss/typography\";",
            "@plugin \"@tailwindcss/typography\"",
        ),
        ("@import \"tailwindcss\"; @config \"./tailwind.config.js\";", "@config \"./tailwind.config.js\""),
    ] {
        let error = compile(css, &[]).unwrap_err();
        assert_eq!(error, TailwindError::Unsupported(name.to_owned()));
        assert_eq!(error.to_problem(None).code, "unsupported-tailwind-plugin");
    }
}

#[test]
fn a_broken_stylesheet_is_an_error_and_the_engine_goes_on() {
    let tailwind = tailwind();
    let load = || Box::new(|_: &str, _: &str| None) as vectort_bundler::tailwind::Loader;
    let broken =
        tailwind.compile("@import \"tailwindcss\"; .a { @apply no-such-class; }", "", [""; 0], load());
    assert!(
        matches!(&broken, Err(TailwindError::Stylesheet(text)) if text.contains("no-such-class")),
        "{broken:?}"
    );
    assert!(tailwind.compile(".a {", "", [""; 0], load()).is_err());
    assert!(
        tailwind.compile("@import \"tailwindcss\";", "", ["flex"], load()).unwrap().css().contains(".flex")
    );
}

#[test]
fn too_much_work_is_stopped_and_the_next_call_gets_a_new_engine() {
    let tailwind = tailwind();
    let load = || Box::new(|_: &str, _: &str| None) as vectort_bundler::tailwind::Loader;
    let mut before = tailwind.compile("@import \"tailwindcss\";", "", ["flex"], load()).unwrap();
    let bomb = format!("@import \"tailwindcss\";{}", ".a{b:c}".repeat(3_000_000));
    let started = Instant::now();
    let stopped = tailwind.compile(&bomb, "", [""; 0], load());
    assert_eq!(stopped.map(drop), Err(TailwindError::Limit));
    assert!(started.elapsed() < Duration::from_mins(1), "{:?}", started.elapsed());
    assert_eq!(before.add(["grid"]), Err(TailwindError::Restarted));
    assert!(
        tailwind.compile("@import \"tailwindcss\";", "", ["grid"], load()).unwrap().css().contains(".grid")
    );
}

#[test]
fn the_scanner_finds_classes_wherever_they_stand() {
    let source = r#"
        <div class="flex md:hover:p-1.5 -mt-2 !w-full w-[calc(100%-1rem)]" :class="['grid', ok ? 'a-1' : 'b-2']">
        clsx("text-sm",{"bg-red-500":x},["w-[10px]"]) `before:content-['→'] ${y}` [&>p]:mt-4 data-[state=open]:bg-(--my-color)
        className={cond?'bg-[url(/a.png)]':"group/item"} [color:red] w-1/2 @container lg:[&:nth-child(3)]:p-2
    "#;
    let found: Vec<&str> = scan(source).collect();
    for expected in [
        "flex",
        "md:hover:p-1.5",
        "-mt-2",
        "!w-full",
        "w-[calc(100%-1rem)]",
        "grid",
        "a-1",
        "b-2",
        "text-sm",
        "bg-red-500",
        "w-[10px]",
        "before:content-['→']",
        "[&>p]:mt-4",
        "data-[state=open]:bg-(--my-color)",
        "bg-[url(/a.png)]",
        "group/item",
        "[color:red]",
        "w-1/2",
        "@container",
        "lg:[&:nth-child(3)]:p-2",
    ] {
        assert!(found.contains(&expected), "{expected} is missing in {found:?}");
    }
}

#[test]
fn the_scanner_is_linear() {
    for unit in ["[", "a-[", "w-[10px]", "((", "-(", "a", "ж[", "[a:b"] {
        let source = unit.repeat(200_000 / unit.len());
        let started = Instant::now();
        let count = scan(&source).count();
        assert!(started.elapsed() < Duration::from_secs(5), "{unit:?}: {count} in {:?}", started.elapsed());
    }
}

#[test]
fn plain_stylesheets_need_no_compiler() {
    assert!(!wants_tailwind("body { color: red }"));
    assert!(wants_tailwind("@import 'tailwindcss';"));
    assert!(wants_tailwind(".a { @apply flex; }"));
}

/// Not a check of anything but that a page of classes is quick; prints its figures.
#[test]
fn hundreds_of_classes_take_tens_of_milliseconds() {
    let names: Vec<String> =
        (1..=207).map(|n| format!("{}-{n}", ["p", "mt", "w", "z", "gap-x"][n % 5])).collect();
    let started = Instant::now();
    let tailwind = tailwind();
    let first = tailwind.compile("@import \"tailwindcss\";", "", [""; 0], Box::new(|_, _| None)).unwrap();
    let cold = started.elapsed();
    let started = Instant::now();
    let mut compiled =
        tailwind.compile("@import \"tailwindcss\";", "", names, Box::new(|_, _| None)).unwrap();
    let many = started.elapsed();
    let mut each = Vec::new();
    for n in 0..20 {
        let name = format!("h-[{n}px]");
        let started = Instant::now();
        assert!(compiled.add([name.as_str()]).unwrap().is_some());
        each.push(started.elapsed());
    }
    each.sort();
    eprintln!("tailwind: started and first sheet {cold:?}; 207 classes {many:?}; a new class {:?}", each[10]);
    assert!(first.css().len() < compiled.css().len());
    assert!(each[10] < Duration::from_secs(1), "{each:?}");
}
