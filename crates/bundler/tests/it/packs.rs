//! The committed packs.

use std::collections::{BTreeMap, HashSet};
use std::path::Path;
use std::time::Instant;

use vectort_bundler::packs::{Packs, PacksError, package_name};
use vectort_bundler::transform::{TransformOptions, to_registry};

fn packs() -> Packs {
    Packs::open(Path::new("unused")).unwrap()
}

#[test]
fn every_promised_package_is_there_at_its_exact_version() {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/packs.toml")).unwrap();
    let wanted: BTreeMap<String, String> = text
        .split("[[pack]]")
        .skip(1)
        .map(|pack| {
            let field = |name: &str| {
                let line = pack.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
                line.split('"').nth(1).unwrap().to_owned()
            };
            (field("package"), field("version"))
        })
        .collect();
    let packs = packs();
    let found: BTreeMap<String, String> =
        packs.versions().map(|(name, version)| (name.into(), version.into())).collect();
    assert_eq!(found, wanted, "run `cargo xtask packs`");
}

#[test]
fn committed_blobs_are_what_the_lock_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packs");
    let lock: serde_json::Value =
        serde_json::from_slice(&std::fs::read(folder.join("packs.lock.json")).unwrap()).unwrap();
    let mut total = 0;
    for pack in lock["packs"].as_array().unwrap() {
        let blob = std::fs::read(folder.join(pack["blob"]["file"].as_str().unwrap())).unwrap();
        total += blob.len();
        assert_eq!(
            blake3::hash(&blob).to_hex().as_str(),
            pack["blob"]["blake3"].as_str().unwrap(),
            "{}",
            pack["package"]
        );
        assert!(pack["integrity"].as_str().unwrap().starts_with("sha512-"));
    }
    assert!(total < 4 << 20, "the packs grew to {total} bytes; docs/adr/0002-packs.md sets 4 MiB");
}

#[test]
fn commonjs_packages_have_named_exports() {
    let packs = packs();
    for (specifier, names) in [
        ("react", &["useState", "createElement", "Suspense", "use", "version"][..]),
        ("react/jsx-runtime", &["jsx", "jsxs", "Fragment"]),
        ("react/jsx-dev-runtime", &["jsxDEV"]),
        ("react-dom", &["createPortal", "flushSync"]),
        ("react-dom/client", &["createRoot", "hydrateRoot"]),
        ("react-refresh/runtime", &["injectIntoGlobalHook", "performReactRefresh"]),
        ("react-router-dom", &["BrowserRouter", "useNavigate", "Link", "RouterProvider"]),
        ("lucide-react", &["Activity", "Github", "Twitter", "Linkedin", "XIcon"]),
        ("recharts", &["LineChart", "ResponsiveContainer", "Tooltip"]),
        ("zustand", &["create"]),
        ("zustand/middleware", &["persist", "devtools"]),
        ("date-fns", &["format", "addDays"]),
        ("date-fns/locale", &["fr", "ar", "zhCN"]),
        ("three", &["Scene", "WebGLRenderer", "Vector3"]),
        ("three/addons/controls/OrbitControls.js", &["OrbitControls"]),
        ("three/examples/jsm/loaders/GLTFLoader", &["GLTFLoader"]),
    ] {
        let module = packs.lookup(specifier).unwrap_or_else(|| panic!("{specifier} is in no pack"));
        for name in names {
            assert!(module.has_export(name), "{specifier} has no {name}");
        }
        assert!(!module.has_export("useStatee"), "{specifier}");
    }
    assert!(packs.lookup("react").unwrap().has_default, "import React from 'react'");
    assert!(packs.lookup("clsx").unwrap().has_default);
    assert!(!packs.lookup("recharts").unwrap().has_default);
}

#[test]
fn every_import_of_every_module_is_packed_once() {
    let packs = packs();
    let specifiers: Vec<String> = packs.specifiers().map(str::to_owned).collect();
    assert!(specifiers.len() > 300, "{}", specifiers.len());
    let modules = packs.dev_modules(&specifiers).unwrap();
    let mut before = HashSet::new();
    for module in &modules {
        assert!(before.insert(module.id.clone()), "{} comes twice", module.id);
        let text = std::str::from_utf8(&module.text).unwrap();
        assert!(text.starts_with("__vectort__.define("), "{}: {}", module.id, &text[..80.min(text.len())]);
        assert!(!text.contains("process.env.NODE_ENV"), "{}", module.id);
    }
    let copies = modules
        .iter()
        .filter(|module| module.text.windows(26).any(|part| part == b"ReactSharedInternals.H = n"))
        .count();
    assert!(copies <= 1, "React is shared, not copied: {copies}");

    for specifier in specifiers.iter().filter(|specifier| *specifier != "react-refresh/runtime") {
        let source = packs.prod_source(specifier).unwrap();
        assert_eq!(&source.id, specifier);
        for import in &source.imports {
            assert!(packs.prod_source(import).is_ok(), "{specifier} imports {import}");
        }
    }
}

#[test]
fn a_script_has_dependencies_first_and_a_stable_hash() {
    let packs = packs();
    let script = packs.dev_script(&["react-dom/client", "react/jsx-dev-runtime"]).unwrap();
    let place =
        |id: &str| script.modules.iter().position(|module| module == id).unwrap_or_else(|| panic!("{id}"));
    assert!(place("react") < place("react-dom") && place("react-dom") < place("react-dom/client"));
    assert!(place("scheduler") < place("react-dom/client"));
    assert_eq!(script, self::packs().dev_script(&["react-dom/client", "react/jsx-dev-runtime"]).unwrap());
    assert_ne!(script.hash, packs.dev_script(&["react"]).unwrap().hash);
}

#[test]
fn unknown_specifiers_are_told_apart() {
    let packs = packs();
    assert_eq!(packs.lookup("left-pad"), None);
    assert_eq!(packs.package_of("left-pad"), None);
    assert_eq!(packs.lookup("react/no-such-entry"), None);
    assert_eq!(packs.package_of("react/no-such-entry").map(|(name, _)| name), Some("react"));
    assert_eq!(packs.dev_script(&["left-pad"]), Err(PacksError::Unknown("left-pad".into())));
    assert_eq!(package_name("@scope/name/deep/path"), "@scope/name");
    assert_eq!(package_name("three/addons/x.js"), "three");
    assert_eq!(package_name("react"), "react");
}

#[test]
fn opening_costs_next_to_nothing() {
    let best = (0..20)
        .map(|_| {
            let started = Instant::now();
            std::hint::black_box(packs());
            started.elapsed()
        })
        .min()
        .unwrap();
    assert!(best.as_micros() < 1000, "{best:?}");
}

/// Prints its figure: what a preview's first request waits for.
#[test]
fn unpacking_react_takes_milliseconds() {
    let started = Instant::now();
    let script =
        packs().dev_script(&["react-dom/client", "react/jsx-dev-runtime", "react-refresh/runtime"]).unwrap();
    let elapsed = started.elapsed();
    eprintln!("packs: React's development script, {} KB, in {elapsed:?}", script.bytes.len() / 1024);
    assert!(elapsed.as_millis() < 500, "{elapsed:?}");
}

/// The registry's format is baked into the committed scripts.
#[test]
fn development_scripts_are_in_todays_registry_format() {
    let options = TransformOptions::package();
    let sample = to_registry("sample", "export const a = 1;", &options).unwrap();
    let sample = sample.define(&BTreeMap::new(), serde_json::Map::new());
    let start = sample.find("function (").unwrap();
    let wrapper = &sample[start..start + sample[start..].find('\n').unwrap()];
    for module in packs().dev_modules(&["react-dom/client", "recharts", "zustand"]).unwrap() {
        let text = std::str::from_utf8(&module.text).unwrap();
        let first = text.lines().next().unwrap_or_default();
        assert!(first.ends_with(wrapper), "run `cargo xtask packs`: {} starts with {first}", module.id);
    }
}
