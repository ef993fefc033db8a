//! Fills a data folder with projects, each with one verified version, for benches of long lists:
//! `seed_projects HOME COUNT`.

use std::error::Error;
use std::path::Path;

use vectort_cache::{Author, Meta, NewProject, Store};
use vectort_core::{CheckState, Checks, RelPath};

const KINDS: [(&str, &str); 4] =
    [("web_app", "react"), ("landing_page", "vanilla"), ("dashboard", "react"), ("blog_cms", "react")];
const THINGS: [&str; 25] = [
    "bakery",
    "library",
    "garden",
    "orchard",
    "museum",
    "harbour",
    "clinic",
    "school",
    "studio",
    "market",
    "brewery",
    "theatre",
    "workshop",
    "kitchen",
    "forest",
    "island",
    "station",
    "village",
    "bridge",
    "castle",
    "meadow",
    "quarry",
    "lighthouse",
    "vineyard",
    "observatory",
];
const USES: [&str; 20] = [
    "board",
    "planner",
    "shop",
    "diary",
    "ledger",
    "map",
    "calendar",
    "tracker",
    "catalogue",
    "quiz",
    "gallery",
    "counter",
    "timer",
    "wiki",
    "forum",
    "menu",
    "atlas",
    "journal",
    "archive",
    "guide",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = std::env::args_os().skip(1);
    let (Some(home), Some(count)) = (args.next(), args.next()) else {
        return Err("usage: seed_projects HOME COUNT".into());
    };
    let count: usize = count.to_string_lossy().parse()?;
    let store = Store::open(Path::new(&home))?;
    let projects = store.home().join("projects");
    for index in 0..count {
        let (thing, rest) = (THINGS[index % THINGS.len()], index / THINGS.len());
        let (usage, number) = (USES[rest % USES.len()], rest / USES.len() + 1);
        let (type_id, framework) = KINDS[index % KINDS.len()];
        let project = store.create(&NewProject {
            title: format!("{thing} {usage} {number}"),
            description: format!("A {usage} for a {thing}"),
            type_id: type_id.to_owned(),
            framework: framework.to_owned(),
            language: "en".to_owned(),
            mode: "quick".to_owned(),
            dir: projects.join(format!("{thing}-{usage}-{number}")),
            inputs: serde_json::json!({}),
        })?;
        let mut draft = store.begin_draft(project.id)?;
        let page =
            format!("<!doctype html><title>{thing} {usage}</title><h1>{thing} {usage} {number}</h1>\n");
        draft.write(&RelPath::parse("index.html")?, page.as_bytes())?;
        draft.accept(&meta())?;
    }
    Ok(())
}

fn meta() -> Meta {
    Meta {
        author: Author::Model,
        message: String::new(),
        provider: None,
        model: None,
        checks: Checks {
            parse: CheckState::Passed,
            resolve: CheckState::Passed,
            bundle: CheckState::Passed,
            mount: CheckState::Passed,
            ..Checks::default()
        },
        verified: true,
        run: None,
        turn: None,
    }
}
