//! `missing-file`: a file that starts or describes the app, and whose content follows from the rest.
//!
//! Acts on
//! - `index.html`, when it is required or the gate found no page, and one conventional script
//!   starts the app: a page with the element that the script mounts into, if the scripts look for
//!   no other;
//! - a page's script `main` or `index` that is not there, when `App` is, by itself: a mount of it;
//! - `package.json`, when it is required, the app is for browsers, and every import is of a file or
//!   of a package whose version is known;
//! - `tsconfig.node.json` and `tsconfig.app.json`, when `tsconfig.json` refers to them.

use serde_json::json;
use vectort_core::RelPath;
use vectort_core::path::relative;

use super::page_path::{is_there, loaded, pages};
use crate::edit::Cure;
use crate::resolve::{Target, folder, resolve};
use crate::tree::Tree;

/// Scripts that start an app by convention.
const STARTS: [&str; 14] = [
    "src/main.tsx",
    "src/main.jsx",
    "src/main.ts",
    "src/main.js",
    "src/index.tsx",
    "src/index.jsx",
    "src/index.ts",
    "src/index.js",
    "main.tsx",
    "main.jsx",
    "main.js",
    "index.tsx",
    "index.jsx",
    "script.js",
];

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    cures.extend(page(tree));
    for page in pages(tree) {
        cures.extend(mount(tree, page));
    }
    cures.extend(manifest(tree));
    type_configs(tree, cures);
}

/// A required file of this name is not there, nor its alternative.
fn is_missing(tree: &Tree<'_>, name: &str) -> bool {
    let required = tree.world.required.iter().any(|need| need.split('|').any(|one| one == name));
    let blamed = tree
        .problems("missing-file")
        .chain(tree.problems("missing-manifest"))
        .any(|problem| problem.message.split(" / ").any(|one| one == name));
    tree.get(name).is_none() && (required || blamed)
}

fn page(tree: &Tree<'_>) -> Option<Cure> {
    let has_no_page = tree.problems("no-entry").next().is_some() && tree.get("index.html").is_none();
    if !(is_missing(tree, "index.html") || has_no_page)
        || pages(tree).any(|page| page.file_name() == "index.html")
    {
        return None;
    }
    let named =
        tree.world.entries.iter().map(String::as_str).filter(|entry| {
            crate::script::source_type(entry.rsplit('.').next().unwrap_or_default()).is_some()
        });
    let script = named.chain(STARTS).find_map(|name| tree.get(name))?;
    let text = tree.text(script.as_str())?;
    let root = mounted_into(text).unwrap_or("root");
    if looks_for_more(tree, root) {
        return None;
    }
    let language = if tree.world.language.is_empty() { "en" } else { tree.world.language };
    let title = escaped(tree.world.title);
    let mut head = String::new();
    for sheet in ["style.css", "styles.css"].into_iter().filter(|name| tree.get(name).is_some()) {
        head.push_str(&format!("    <link rel=\"stylesheet\" href=\"/{sheet}\" />\n"));
    }
    let html = format!(
        "<!doctype html>\n<html lang=\"{language}\">\n  <head>\n    <meta charset=\"UTF-8\" />\n    \
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1.0\" />\n    <title>{title}</title>\n{head}  </head>\n  \
         <body>\n    <div id=\"{root}\"></div>\n    <script type=\"module\" src=\"/{script}\"></script>\n  </body>\n</html>\n"
    );
    Some(Cure::create(RelPath::parse("index.html").ok()?, html))
}

/// Scripts look for elements that the page must have had.
fn looks_for_more(tree: &Tree<'_>, root: &str) -> bool {
    let texts = tree.scripts().filter_map(|(path, _)| tree.text(path.as_str()));
    texts.into_iter().any(|text| {
        let calls = text
            .split("document.")
            .skip(1)
            .filter(|rest| rest.starts_with("getElement") || rest.starts_with("querySelector"));
        // `querySelector<HTMLDivElement>("#app")`.
        let arguments = calls.filter_map(|rest| rest.split_once('(')).map(|(_, argument)| argument);
        let mut names = arguments.map(|rest| {
            rest.trim_start_matches(['"', '\'', '`', '#'])
                .split(['"', '\'', '`', ')'])
                .next()
                .unwrap_or_default()
        });
        names.any(|name| ![root, "body", "html", "head"].contains(&name))
    })
}

/// The id in `getElementById("root")` or `querySelector("#root")`.
fn mounted_into(text: &str) -> Option<&str> {
    let after = |call: &str| text.split_once(call).map(|(_, rest)| rest);
    let quoted = |rest: &'_ str| -> Option<usize> { rest.find(['"', '\'']) };
    let by_id =
        after("getElementById(").and_then(|rest| rest.get(1..)).and_then(|rest| rest.get(..quoted(rest)?));
    let by_selector = || {
        let rest = text.split_once("querySelector")?.1;
        let rest = rest.split_once(['"', '\''])?.1.strip_prefix('#')?;
        rest.get(..quoted(rest)?)
    };
    let is_name =
        |id: &&str| !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    by_id.or_else(by_selector).filter(is_name)
}

/// `src/main.tsx` for a page that names it.
fn mount(tree: &Tree<'_>, page: &RelPath) -> Option<Cure> {
    let text = tree.text(page.as_str())?;
    let missing = loaded(page, text).into_iter().find(|it| it.is_script && !is_there(tree, it))?;
    let path = RelPath::parse(&missing.path).ok()?;
    let stem = crate::exporters::stem(&path);
    let is_start = matches!(stem, "main" | "index") && matches!(path.extension().as_str(), "tsx" | "jsx");
    if !is_start || tree.package("react-dom/client").is_none() {
        return None;
    }
    let places = ["src/App.tsx", "src/App.jsx", "src/App.js", "src/app/App.tsx", "App.tsx", "App.jsx"];
    let app = places.iter().find_map(|name| tree.get(name))?;
    let script = tree.script(app).filter(|script| script.is_sound())?;
    let app_path = relative(folder(&path), app.as_str());
    let app_path = app_path.rsplit_once('.').map_or(app_path.as_str(), |(stem, _)| stem);
    let import = if script.exports("default") {
        format!("import App from \"{app_path}\";\n")
    } else if script.exports("App") {
        format!("import {{ App }} from \"{app_path}\";\n")
    } else {
        return None;
    };
    let is_styled = |sheet: &str| {
        tree.scripts().any(|(_, script)| script.imports.iter().any(|it| it.source.specifier.ends_with(sheet)))
    };
    let sheets = ["index.css", "main.css", "global.css", "globals.css", "styles.css", "style.css"];
    let base = folder(&path);
    let sheet = sheets.iter().find(|name| tree.get(&format!("{base}/{name}")).is_some() && !is_styled(name));
    let style = sheet.map(|name| format!("import \"./{name}\";\n")).unwrap_or_default();
    let root = ["root", "app"].into_iter().find(|id| text.contains(&format!("id=\"{id}\"")))?;
    let assertion = if path.extension() == "tsx" { "!" } else { "" };
    let source = format!(
        "import {{ StrictMode }} from \"react\";\nimport {{ createRoot }} from \"react-dom/client\";\n{style}{import}\n\
         createRoot(document.getElementById(\"{root}\"){assertion}).render(\n  <StrictMode>\n    <App />\n  </StrictMode>,\n);\n"
    );
    Some(Cure::create(path, source))
}

fn manifest(tree: &Tree<'_>) -> Option<Cure> {
    let is_for_browsers =
        tree.get("index.html").is_some() || STARTS.iter().any(|name| tree.get(name).is_some());
    if !is_missing(tree, "package.json") || !is_for_browsers {
        return None;
    }
    let scripts: Vec<_> = tree.scripts().filter(|(path, _)| !super::missing_import::is_test(path)).collect();
    let is_known = scripts.iter().all(|(path, script)| {
        script.is_sound()
            && script.imports.iter().all(|import| {
                import.is_type || resolve(tree, &import.source.specifier, folder(path)) != Target::NoPackage
            })
    });
    if !is_known || scripts.is_empty() {
        return None;
    }
    let (mut has_react, mut has_types, mut has_tailwind) = (false, false, false);
    for (path, script) in &scripts {
        has_react |= script.has_jsx;
        has_types |= path.extension().starts_with("ts");
    }
    for path in tree.sources().filter(|path| path.extension() == "css") {
        has_tailwind |= tree.text(path.as_str()).is_some_and(|text| text.contains("tailwindcss"));
    }
    let mut dependencies: serde_json::Map<_, _> =
        super::dependency::imported(tree).into_iter().map(|(name, version)| (name, json!(version))).collect();
    let version = |name: &str| tree.world.packages.version(name).map(|version| format!("^{version}"));
    for name in ["react", "react-dom"].into_iter().filter(|_| has_react) {
        dependencies.insert(name.to_owned(), json!(version(name)?));
    }
    dependencies.sort_keys();
    let mut tools = serde_json::Map::new();
    if has_tailwind {
        tools.insert("@tailwindcss/vite".to_owned(), json!(version("tailwindcss")?));
    }
    if has_react {
        tools.insert("@vitejs/plugin-react".to_owned(), json!("^5.2.0"));
    }
    if has_tailwind {
        tools.insert("tailwindcss".to_owned(), json!(version("tailwindcss")?));
    }
    if has_types {
        tools.insert("typescript".to_owned(), json!("^5.9.3"));
    }
    tools.insert("vite".to_owned(), json!("^7.3.8"));
    let manifest = json!({
        "name": slug(tree.world.title),
        "private": true,
        "version": "0.0.0",
        "type": "module",
        "scripts": { "dev": "vite", "build": "vite build", "preview": "vite preview" },
        "dependencies": dependencies,
        "devDependencies": tools,
    });
    let text = serde_json::to_string_pretty(&manifest).ok()?;
    Some(Cure::create(RelPath::parse("package.json").ok()?, format!("{text}\n")))
}

fn type_configs(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let Some(text) = tree.text("tsconfig.json").map(str::to_owned) else { return };
    let mut text = text;
    if json_strip_comments::strip(&mut text).is_err() {
        return;
    }
    let Ok(config) = serde_json::from_str::<serde_json::Value>(&text) else { return };
    for reference in config["references"].as_array().into_iter().flatten() {
        let Some(path) = reference["path"].as_str() else { continue };
        let name = path.trim_start_matches("./");
        let (library, included) = match name {
            "tsconfig.node.json" => (
                json!(["ES2023"]),
                ["vite.config.ts", "vite.config.mts"]
                    .into_iter()
                    .filter(|it| tree.get(it).is_some())
                    .collect::<Vec<_>>(),
            ),
            "tsconfig.app.json" => (json!(["ES2023", "DOM", "DOM.Iterable"]), vec!["src"]),
            _ => continue,
        };
        let Ok(path) = RelPath::parse(name) else { continue };
        if tree.get(name).is_some() || included.is_empty() {
            continue;
        }
        let mut options = json!({
            "target": "ES2023", "lib": library, "module": "ESNext", "moduleResolution": "bundler", "skipLibCheck": true,
            "moduleDetection": "force", "noEmit": true, "strict": true,
        });
        if name == "tsconfig.app.json" {
            options["jsx"] = json!("react-jsx");
        }
        let Ok(text) =
            serde_json::to_string_pretty(&json!({ "compilerOptions": options, "include": included }))
        else {
            continue;
        };
        cures.push(Cure::create(path, format!("{text}\n")));
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A name that npm takes.
fn slug(title: &str) -> String {
    let mut name = String::new();
    for c in title.chars() {
        if c.is_ascii_alphanumeric() {
            name.push(c.to_ascii_lowercase());
        } else if !name.ends_with('-') && !name.is_empty() {
            name.push('-');
        }
    }
    let name = name.trim_end_matches('-');
    if name.is_empty() { "app".to_owned() } else { name.chars().take(60).collect() }
}
