use std::collections::BTreeSet;

use vectort_core::Check;
use vectort_generation::catalog::{CatalogError, Preview, catalog};

const BROWSER: [&str; 18] = [
    "web_app",
    "ecommerce",
    "social_media",
    "blog_cms",
    "portfolio",
    "landing_page",
    "dashboard",
    "saas_platform",
    "mobile_app",
    "pwa",
    "electron_app",
    "desktop_app",
    "dapp",
    "nft_marketplace",
    "browser_game",
    "mobile_game",
    "chatbot",
    "chrome_extension",
];
const OTHER: [&str; 11] = [
    "react_native",
    "flutter_app",
    "rest_api",
    "graphql_api",
    "microservices",
    "websocket_server",
    "smart_contract",
    "ml_model",
    "data_pipeline",
    "cli_tool",
    "automation_script",
];
const FRAMEWORKS: [&str; 23] = [
    "react",
    "vue",
    "angular",
    "svelte",
    "nextjs",
    "nuxt",
    "vanilla",
    "fastapi",
    "django",
    "flask",
    "express",
    "nestjs",
    "spring_boot",
    "laravel",
    "ruby_rails",
    "react_native",
    "flutter",
    "ionic",
    "electron",
    "tauri",
    "solidity",
    "web3js",
    "ethers",
];

#[test]
fn the_names_are_those_of_the_original() {
    let catalog = catalog();
    let types: BTreeSet<_> = catalog.types.iter().map(|kind| kind.id.as_str()).collect();
    assert_eq!(catalog.types.len(), 29);
    assert_eq!(types, BROWSER.iter().chain(&OTHER).copied().collect());
    let frameworks: BTreeSet<_> =
        catalog.frameworks.iter().filter(|framework| !framework.extra).map(|it| it.id.as_str()).collect();
    assert_eq!(frameworks, FRAMEWORKS.into_iter().collect());
    let databases: Vec<_> = catalog.databases.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        databases,
        ["mongodb", "postgresql", "mysql", "sqlite", "redis", "firebase", "supabase", "prisma"]
    );
    assert_eq!(catalog.features.iter().map(|it| &it.id).collect::<BTreeSet<_>>().len(), 12);
}

#[test]
fn every_reference_resolves() {
    let catalog = catalog();
    for kind in &catalog.types {
        assert_eq!(
            kind.frameworks.iter().collect::<BTreeSet<_>>().len(),
            kind.frameworks.len(),
            "{}",
            kind.id
        );
        for framework in &kind.frameworks {
            let stack = catalog.stack(&kind.id, Some(framework)).unwrap();
            assert!(!stack.required().is_empty(), "{} in {framework}", kind.id);
        }
        let default = catalog.stack(&kind.id, None).unwrap();
        let starter = catalog.starter_stack(&kind.id).unwrap();
        assert_eq!(default.is_browser(), kind.preview == Preview::Browser, "default of {}", kind.id);
        assert_eq!(starter.is_browser(), kind.preview == Preview::Browser, "starter of {}", kind.id);
    }
    for framework in catalog.frameworks.iter().filter(|framework| !framework.extra) {
        let used = catalog.types.iter().any(|kind| kind.frameworks.contains(&framework.id));
        assert!(used, "no type can be written in {}", framework.id);
    }
}

#[test]
fn checks_follow_from_what_can_run_here() {
    let checks = |id: &str, framework| catalog().stack(id, framework).unwrap().checks().collect::<Vec<_>>();
    for kind in &catalog().types {
        for framework in &kind.frameworks {
            let checks = checks(&kind.id, Some(framework));
            assert!(checks.is_sorted(), "{} in {framework}: {checks:?}", kind.id);
            assert_eq!(checks.first(), Some(&Check::Parse), "{} in {framework}", kind.id);
            assert_eq!(checks.last(), Some(&Check::Accept), "{} in {framework}", kind.id);
        }
    }
    for id in BROWSER {
        let all = [Check::Parse, Check::Resolve, Check::Bundle, Check::Types, Check::Mount, Check::Accept];
        assert_eq!(checks(id, None), all, "{id}");
    }
    for id in OTHER {
        let checks = checks(id, None);
        assert!(checks.contains(&Check::Tools) && !checks.contains(&Check::Mount), "{id}: {checks:?}");
    }
    assert!(!checks("web_app", Some("vue")).contains(&Check::Bundle));
    let extension = catalog().stack("chrome_extension", None).unwrap();
    assert_eq!(extension.required(), ["popup.html|index.html", "manifest.json|public/manifest.json"]);
    assert_eq!(extension.entries(), ["popup.html", "index.html"]);
    assert_eq!(catalog().stack("web_app", None).unwrap().entries(), ["index.html"]);
    let services = catalog().stack("microservices", Some("go")).unwrap();
    assert_eq!(services.required(), ["*go.mod", "*.go"], "each service may be a module of its own");
}

#[test]
fn what_is_not_there_is_said() {
    let error = |type_id, framework| catalog().stack(type_id, framework).map(|_| ()).unwrap_err();
    assert_eq!(error("nope", None), CatalogError::UnknownType("nope".into()));
    assert_eq!(error("web_app", Some("cobol")), CatalogError::UnknownFramework("cobol".into()));
    assert_eq!(error("cli_tool", Some("react")).code(), "framework-not-allowed");
    assert_eq!(catalog().database("x").unwrap_err().code(), "unknown-database");
    assert_eq!(catalog().feature("x").unwrap_err().code(), "unknown-feature");
    assert_eq!(catalog().integration("x").unwrap_err().code(), "unknown-integration");
    assert_eq!(catalog().deployment("x").unwrap_err().code(), "unknown-deployment");
}
