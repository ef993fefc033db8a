//! Expectations: data that is well formed, met by every starter, missed by every empty project.

use std::collections::{BTreeMap, BTreeSet};

use vectort_core::RelPath;
use vectort_generation::accept::{self, Page};
use vectort_generation::catalog::{Choice, Stack, catalog};
use vectort_generation::choices::{Chosen, Inputs};
use vectort_generation::starter::{self, StarterInput};
use vectort_i18n::{LANGUAGES, Localizer};

type Files = BTreeMap<RelPath, Vec<u8>>;

fn tree(files: &[(&str, &str)]) -> Files {
    let file = |(path, text): &(&str, &str)| (RelPath::parse(path).unwrap(), text.as_bytes().to_vec());
    files.iter().map(file).collect()
}

fn missing(stack: Stack, chosen: &Chosen, files: &Files) -> Vec<String> {
    let accept::Unmet { demands, wishes } = accept::in_files(stack, chosen, files);
    let problems = [demands, wishes].concat();
    assert!(problems.iter().all(|problem| problem.code == accept::NOT_ACCEPTED));
    problems.into_iter().map(|problem| problem.message).collect()
}

/// The smallest project of a framework that its own tools take, as each one's generator makes it.
fn bare(framework: &str) -> Files {
    let package = ("package.json", r#"{"name":"app","version":"1.0.0","private":true}"#);
    let page = |script: &'static str| {
        (
            "index.html",
            match script {
                "tsx" => {
                    "<!doctype html><html lang=en><meta charset=utf-8><title>App</title><div id=root></div><script type=module src=/src/main.tsx></script>"
                }
                _ => {
                    "<!doctype html><html lang=en><meta charset=utf-8><title>App</title><div id=app></div><script type=module src=/src/main.ts></script>"
                }
            },
        )
    };
    let hello = ("src/main.ts", "document.querySelector('#app')!.textContent = 'Hello';\n");
    match framework {
        "react" => tree(&[
            page("tsx"),
            package,
            (
                "src/main.tsx",
                "import { createRoot } from 'react-dom/client';\ncreateRoot(document.getElementById('root')!).render(<p>Hello</p>);\n",
            ),
        ]),
        "vanilla" | "electron" | "tauri" | "web3js" | "ethers" => tree(&[page("ts"), package, hello]),
        "vue" => tree(&[
            page("ts"),
            package,
            (
                "src/main.ts",
                "import { createApp } from 'vue';\nimport App from './App.vue';\ncreateApp(App).mount('#app');\n",
            ),
            ("src/App.vue", "<template><p>Hello</p></template>\n"),
        ]),
        "svelte" => tree(&[
            page("ts"),
            package,
            (
                "src/main.ts",
                "import { mount } from 'svelte';\nimport App from './App.svelte';\nmount(App, { target: document.body });\n",
            ),
            ("src/App.svelte", "<p>Hello</p>\n"),
        ]),
        "angular" => tree(&[
            package,
            ("angular.json", r#"{"version":1,"projects":{}}"#),
            (
                "src/main.ts",
                "import { bootstrapApplication } from '@angular/platform-browser';\nimport { App } from './app';\nbootstrapApplication(App);\n",
            ),
            (
                "src/app.ts",
                "import { Component } from '@angular/core';\n@Component({ selector: 'app-root', template: '<p>Hello</p>' })\nexport class App {}\n",
            ),
        ]),
        "nextjs" => {
            tree(&[package, ("app/page.tsx", "export default function Page() { return <p>Hello</p>; }\n")])
        }
        "nuxt" => tree(&[package, ("app/app.vue", "<template><p>Hello</p></template>\n")]),
        "ionic" => tree(&[
            package,
            page("tsx"),
            ("src/main.tsx", "import { setupIonicReact } from '@ionic/react';\nsetupIonicReact();\n"),
        ]),
        "react_native" => tree(&[
            package,
            ("App.tsx", "import { Text } from 'react-native';\nexport default () => <Text>Hello</Text>;\n"),
        ]),
        "flutter" => tree(&[
            ("pubspec.yaml", "name: app\nenvironment:\n  sdk: ^3.5.0\n"),
            (
                "lib/main.dart",
                "import 'package:flutter/widgets.dart';\nvoid main() => runApp(const Text('Hello', textDirection: TextDirection.ltr));\n",
            ),
        ]),
        "fastapi" => tree(&[
            ("requirements.txt", "fastapi\n"),
            ("app/main.py", "from fastapi import FastAPI\n\napp = FastAPI()\n"),
        ]),
        "flask" => tree(&[
            ("requirements.txt", "flask\n"),
            ("app.py", "from flask import Flask\n\napp = Flask(__name__)\n"),
        ]),
        "django" => tree(&[
            ("requirements.txt", "django\n"),
            (
                "manage.py",
                "import sys\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n",
            ),
            ("site/urls.py", "urlpatterns = []\n"),
        ]),
        "express" => {
            tree(&[package, ("src/index.js", "import express from 'express';\nexpress().listen(3000);\n")])
        }
        "nestjs" => tree(&[
            package,
            (
                "src/main.ts",
                "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\n(await NestFactory.create(AppModule)).listen(3000);\n",
            ),
            (
                "src/app.module.ts",
                "import { Module } from '@nestjs/common';\n@Module({})\nexport class AppModule {}\n",
            ),
        ]),
        "spring_boot" => tree(&[
            ("pom.xml", "<project><modelVersion>4.0.0</modelVersion><artifactId>app</artifactId></project>"),
            (
                "src/main/java/App.java",
                "@SpringBootApplication\npublic class App { public static void main(String[] a) { SpringApplication.run(App.class, a); } }\n",
            ),
        ]),
        "laravel" => tree(&[("composer.json", r#"{"name":"a/app"}"#), ("routes/web.php", "<?php\n")]),
        "ruby_rails" => tree(&[
            ("Gemfile", "gem 'rails'\n"),
            ("config/routes.rb", "Rails.application.routes.draw do\nend\n"),
        ]),
        "solidity" => tree(&[(
            "src/Empty.sol",
            "// SPDX-License-Identifier: MIT\npragma solidity ^0.8.24;\ncontract Empty {}\n",
        )]),
        "python" => tree(&[
            ("requirements.txt", ""),
            (
                "main.py",
                "def main() -> None:\n    print(\"Hello\")\n\n\nif __name__ == \"__main__\":\n    main()\n",
            ),
        ]),
        "node" => tree(&[package, ("index.js", "console.log('Hello');\n")]),
        "go" => tree(&[
            ("go.mod", "module app\n\ngo 1.24\n"),
            ("main.go", "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"Hello\") }\n"),
        ]),
        "rust" => tree(&[
            ("Cargo.toml", "[package]\nname = \"app\"\nversion = \"0.1.0\"\nedition = \"2024\"\n"),
            ("src/main.rs", "fn main() {\n    println!(\"Hello\");\n}\n"),
        ]),
        other => panic!("no bare project of {other}"),
    }
}

#[test]
fn every_starter_is_accepted() {
    for type_id in starter::available() {
        let stack = catalog().starter_stack(type_id).unwrap();
        for lang in LANGUAGES {
            let localizer = Localizer::new(lang);
            let input = StarterInput { description: "An app", lang, year: 2026 };
            let files = starter::render(type_id, &input, &|id| localizer.try_get(id, &[])).unwrap();
            let missing = missing(stack, &Chosen::default(), &files.into_iter().collect());
            assert!(missing.is_empty(), "{type_id} in {lang}: {missing:#?}");
        }
    }
}

#[test]
fn an_empty_project_of_any_type_in_any_framework_is_not() {
    for kind in &catalog().types {
        for framework in &kind.frameworks {
            let stack = catalog().stack(&kind.id, Some(framework)).unwrap();
            let files = bare(framework);
            for need in stack.required().iter().filter(|need| !need.starts_with("manifest.json")) {
                let is_there = need.replace("popup.html", "index.html").split('|').any(|one| {
                    files.keys().any(|path| match one.strip_prefix('*') {
                        Some(end) => path.as_str().ends_with(end),
                        None => path.as_str() == one,
                    })
                });
                assert!(is_there, "{}: no project of {framework} has {need}", kind.id);
            }
            let missing = missing(stack, &Chosen::default(), &files);
            assert!(!missing.is_empty(), "{} in {framework} has nothing of its kind", kind.id);
        }
    }
}

#[test]
fn a_choice_that_is_left_out_is_missed() {
    let catalog = catalog();
    for kind in &catalog.types {
        let stack = catalog.stack(&kind.id, None).unwrap();
        let files = bare(&stack.framework.id);
        let before = missing(stack, &Chosen::default(), &files).len();
        for (list, id) in all_choices() {
            let chosen = chosen(list, &id);
            let now = missing(stack, &chosen, &files);
            // FastAPI documents its interface by itself.
            if id != "api_documentation" || stack.framework.id != "fastapi" {
                assert!(now.len() > before, "{} without {list} {id}: {now:?}", kind.id);
            }
        }
    }
}

#[test]
fn a_choice_that_is_there_is_seen() {
    for (list, id) in all_choices() {
        let stack = catalog().stack("web_app", None).unwrap();
        let mut files = bare("react");
        let before = missing(stack, &Chosen::default(), &files);
        files.extend(with(&id));
        let now = missing(stack, &chosen(list, &id), &files);
        let more: Vec<_> = now.iter().filter(|it| !before.contains(it)).collect();
        assert!(more.is_empty(), "{list} {id}: {more:?}");
    }
}

/// How a project that has a choice shows it.
fn with(id: &str) -> Files {
    tree(&match id {
        "mongodb" => vec![("src/db.ts", "import { MongoClient } from 'mongodb';\n")],
        "postgresql" => vec![("src/db.ts", "import { Pool } from 'pg';\n")],
        "mysql" => vec![("src/db.ts", "import mysql from 'mysql2/promise';\n")],
        "sqlite" => vec![("src/db.ts", "import Database from 'better-sqlite3';\n")],
        "redis" => vec![("src/cache.ts", "import { createClient } from 'redis';\n")],
        "firebase" => vec![
            ("src/data.ts", "import { initializeApp } from 'firebase/app';\n"),
            ("firestore.rules", "rules_version = '2';\n"),
        ],
        "supabase" => vec![
            ("src/data.ts", "import { createClient } from '@supabase/supabase-js';\n"),
            ("supabase/migrations/1.sql", "alter table notes enable row level security;\n"),
        ],
        "prisma" => vec![(
            "prisma/schema.prisma",
            "datasource db { provider = \"sqlite\" }\nmodel Note { id Int @id }\n",
        )],
        "authentication" => vec![("src/auth.ts", "export function signIn(name: string) { return name; }\n")],
        "payments" => vec![("src/pay.ts", "export type Payment = 'pending' | 'paid' | 'failed';\n")],
        "realtime_chat" => vec![("src/chat.ts", "export interface Chat { messages: Message[] }\n")],
        "file_upload" => vec![("src/Drop.tsx", "export const Drop = () => <input type=\"file\" />;\n")],
        "email_notifications" => vec![("src/mail.ts", "export const outbox: Mail[] = [];\n")],
        "push_notifications" => vec![("src/push.ts", "await Notification.requestPermission();\n")],
        "analytics" => vec![("src/analytics.ts", "export function trackEvent(name: string) {}\n")],
        "seo" => vec![("about.html", "<meta name=\"description\" content=\"An app\">\n")],
        "admin_dashboard" => vec![("src/Admin.tsx", "export const Admin = () => null;\n")],
        "multi_language" => vec![("src/i18n.ts", "export const locales = ['en', 'fr'];\n")],
        "themes" => {
            vec![("src/theme.css", "@media (prefers-color-scheme: dark) { body { color: white } }\n")]
        }
        "api_documentation" => vec![("openapi.yaml", "openapi: 3.1.0\n")],
        "stripe" => vec![("src/stripe.ts", "import Stripe from 'stripe';\n")],
        "openai" => vec![("src/openai.ts", "fetch('https://api.openai.com/v1/responses');\n")],
        "google_maps" => vec![("src/map.ts", "const base = 'https://maps.googleapis.com/maps/api/js';\n")],
        "slack" => vec![("src/slack.ts", "const url = process.env.SLACK_WEBHOOK_URL;\n")],
        "twilio" => vec![("src/twilio.ts", "fetch('https://api.twilio.com/');\n")],
        "sendgrid" => vec![("src/mail.ts", "fetch('https://api.sendgrid.com/v3/mail/send');\n")],
        "s3" => vec![("src/files.ts", "import { S3Client } from '@aws-sdk/client-s3';\n")],
        "github" => vec![("src/github.ts", "fetch('https://api.github.com/user/repos');\n")],
        "vercel" => vec![("vercel.json", "{}\n")],
        "netlify" => vec![("netlify.toml", "[build]\npublish = \"dist\"\n")],
        "render" => vec![("render.yaml", "services:\n  - type: web\n")],
        "docker" => vec![("Dockerfile", "FROM node:22\nUSER node\n"), (".dockerignore", "node_modules\n")],
        "static" => vec![("README.md", "Upload dist/.\n")],
        "kubernetes" => {
            vec![("Dockerfile", "FROM node:22\n"), ("k8s/app.yaml", "kind: Deployment\n---\nkind: Service\n")]
        }
        other => panic!("nothing shows {other}"),
    })
}

fn all_choices() -> Vec<(&'static str, String)> {
    let catalog = catalog();
    let lists: [(&str, &[Choice]); 4] = [
        ("database", &catalog.databases),
        ("feature", &catalog.features),
        ("integration", &catalog.integrations),
        ("deployment", &catalog.deployments),
    ];
    lists.iter().flat_map(|(list, choices)| choices.iter().map(|it| (*list, it.id.clone()))).collect()
}

fn chosen(list: &str, id: &str) -> Chosen {
    let (one, many) = (Some(id.to_owned()), vec![id.to_owned()]);
    let inputs = match list {
        "database" => Inputs { database: one, ..Inputs::default() },
        "feature" => Inputs { features: many, ..Inputs::default() },
        "integration" => Inputs { integrations: many, ..Inputs::default() },
        _ => Inputs { deployment: one, ..Inputs::default() },
    };
    inputs.choose().unwrap()
}

#[test]
fn every_expectation_expects_something() {
    let raw: toml::Table = include_str!("../../data/catalog.toml").parse().unwrap();
    let mut seen = 0;
    for list in ["type", "framework", "database", "feature", "integration", "deployment"] {
        for entry in raw[list].as_array().unwrap() {
            let id = entry["id"].as_str().unwrap();
            let accept = entry.get("accept").and_then(toml::Value::as_array).cloned().unwrap_or_default();
            assert!(list == "framework" || !accept.is_empty(), "{list} {id} expects nothing");
            for expectation in accept {
                let expectation = expectation.as_table().unwrap();
                let says = expectation["says"].as_str().unwrap();
                assert!(says.chars().next().unwrap().is_lowercase() || says.starts_with(char::is_uppercase));
                assert!(!says.ends_with('.'), "{id}: {says}");
                let conditions = ["files", "any", "words", "all", "key", "page", "text"];
                assert!(conditions.iter().any(|it| expectation.contains_key(*it)), "{id}: {says}");
                if let Some(words) = expectation.get("words") {
                    assert!(catalog().words.contains_key(words.as_str().unwrap()), "{id}: {words}");
                }
                let only = expectation.get("frameworks").and_then(toml::Value::as_array);
                for framework in only.into_iter().flatten() {
                    let stack = catalog().stack(id, framework.as_str());
                    assert!(stack.is_ok(), "{id}: {framework}");
                }
                seen += 1;
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn the_page_is_looked_at_too() {
    let chosen = Chosen::default();
    let landing = catalog().stack("landing_page", None).unwrap();
    let selectors = accept::selectors(landing, &chosen);
    assert!(selectors.contains(&"h1".to_owned()), "{selectors:?}");
    let found: BTreeSet<String> = selectors.into_iter().collect();
    let page = Page { found, characters: 500 };
    assert_eq!(accept::on_page(landing, &chosen, &page), accept::Unmet::default());
    let short = Page { characters: 60, ..page.clone() };
    assert_eq!(accept::on_page(landing, &chosen, &short).wishes.len(), 1);
    let headless = Page { found: BTreeSet::new(), ..page.clone() };
    assert_eq!(accept::on_page(landing, &chosen, &headless).wishes.len(), 2);
    // What is demanded stands apart: without a place to write there is no chat.
    let chat = catalog().stack("chatbot", None).unwrap();
    let mute = Page { found: BTreeSet::new(), ..page };
    assert_eq!(accept::on_page(chat, &chosen, &mute).demands.len(), 1);
}

#[test]
fn what_only_a_comment_promises_is_not_there() {
    let stack = catalog().stack("ecommerce", Some("vanilla")).unwrap();
    let code = |text| tree(&[("src/main.ts", text)]);
    let chosen = Chosen::default();
    assert!(missing(stack, &chosen, &code("const cart = []; const price = 1; b.onclick = add;")).is_empty());
    let promised = missing(stack, &chosen, &code("// a cart\nconst price = 1; b.onclick = add;"));
    assert!(promised[0].contains("a cart"), "{promised:?}");
    let mut readme = code("const price = 1; b.onclick = add;");
    readme.extend(tree(&[("README.md", "cart"), ("package.json", r#"{"name":"cart"}"#)]));
    assert_eq!(missing(stack, &chosen, &readme).len(), 1);
}

#[test]
fn keys_and_counts() {
    let extension = catalog().stack("chrome_extension", None).unwrap();
    let manifest = |version: &str| {
        let text = format!(r#"{{"manifest_version":{version},"action":{{}}}}"#);
        tree(&[("public/manifest.json", &text), ("popup.js", "x.addEventListener('click', y)")])
    };
    let chosen = Chosen::default();
    assert!(missing(extension, &chosen, &manifest("3")).is_empty());
    assert_eq!(missing(extension, &chosen, &manifest("2")).len(), 1);
    assert_eq!(missing(extension, &chosen, &manifest("\"3\"")).len(), 1);
    let services = catalog().stack("microservices", Some("go")).unwrap();
    let with = |second: &str| {
        tree(&[("services/a/main.go", "/health"), (second, ""), ("compose.yaml", "services:\n")])
    };
    assert!(missing(services, &chosen, &with("services/b/main.go")).is_empty());
    assert_eq!(missing(services, &chosen, &with("services/a/other.go")).len(), 1, "one service");
}
