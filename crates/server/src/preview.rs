//! A project as one page: its production build with everything inside.
//!
//! The page is served with a sandbox and a policy that let it neither reach anything nor act for
//! whoever looks at it: its origin is opaque, and it has no network.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use tokio::sync::Semaphore;
use vectort_bundler::build::{BuildOptions, build};
use vectort_bundler::packs::Packs;
use vectort_contract::api::ApiCode;
use vectort_core::RelPath;

use crate::problem::{Problem, Result};
use crate::runs::write;
use crate::state::Server;

/// How many pages are built at once.
const AT_ONCE: usize = 2;

/// Largest page, in bytes.
const MOST_BYTES: usize = 32 << 20;

/// What the page may do: run what it brings along.
pub(crate) const POLICY: &str = "sandbox allow-scripts allow-forms allow-modals; default-src 'none'; \
     script-src 'unsafe-inline' 'unsafe-eval' data: blob:; style-src 'unsafe-inline' data:; \
     img-src data: blob:; font-src data:; media-src data: blob:; connect-src data: blob:; \
     worker-src blob: data:; base-uri 'none'; form-action 'none'";

/// Builds pages.
pub(crate) struct Pages {
    packs: Packs,
    scratch: PathBuf,
    turns: Semaphore,
}

impl Pages {
    /// Builds below `scratch`; what packages unpack to is kept in `packs`.
    ///
    /// # Errors
    ///
    /// The folder's.
    pub(crate) fn new(packs: &Path, scratch: PathBuf) -> std::io::Result<Self> {
        let packs = Packs::open(packs).map_err(|error| std::io::Error::other(error.to_string()))?;
        Ok(Self { packs, scratch, turns: Semaphore::new(AT_ONCE) })
    }
}

impl Server {
    /// The page of these files. `invalid` when they do not build.
    pub(crate) async fn page(&self, files: BTreeMap<RelPath, Bytes>) -> Result<String> {
        let pages = self.pages();
        let _turn = pages.turns.acquire().await.map_err(|error| Problem::internal(&error))?;
        let (packs, scratch) = (pages.packs.clone(), pages.scratch.clone());
        let built = tokio::task::spawn_blocking(move || bundle(&files, &packs, &scratch));
        built.await.map_err(|error| Problem::internal(&error))?
    }
}

fn bundle(files: &BTreeMap<RelPath, Bytes>, packs: &Packs, scratch: &Path) -> Result<String> {
    let internal = |error: std::io::Error| Problem::internal(&error);
    fs_err::create_dir_all(scratch).map_err(internal)?;
    let folder = tempfile::Builder::new().prefix("page-").tempdir_in(scratch).map_err(internal)?;
    let (app, out) = (folder.path().join("app"), folder.path().join("out"));
    write(&app, files).map_err(internal)?;
    let options = BuildOptions { base: "./".to_owned() };
    let report = build(&app, &out, packs, &options).map_err(|error| Problem::internal(&error))?;
    if let Some(problem) = report.problems.first() {
        return Err(Problem::new(ApiCode::Invalid).about(format!("{}: {}", problem.code, problem.message)));
    }
    let mut built = BTreeMap::new();
    for (path, _) in report.files {
        let content = fs_err::read(out.join(path.as_str())).map_err(internal)?;
        built.insert(path.to_string(), content);
    }
    let page = inline(&built).ok_or_else(|| Problem::new(ApiCode::Invalid).about("no-entry"))?;
    if page.len() > MOST_BYTES { Err(Problem::new(ApiCode::TooLarge)) } else { Ok(page) }
}

fn is_script(path: &str) -> bool {
    path.ends_with(".js") || path.ends_with(".mjs")
}

/// `index.html` of a build with every other file inside.
fn inline(files: &BTreeMap<String, Vec<u8>>) -> Option<String> {
    let page = String::from_utf8_lossy(files.get("index.html")?).into_owned();
    // What refers to nothing comes first, then stylesheets, then scripts: each is whole when it is
    // put into the next.
    let mut data: BTreeMap<&str, String> = BTreeMap::new();
    let is_leaf = |path: &str| !is_script(path) && !path.ends_with(".css") && !path.ends_with(".html");
    for (path, content) in files.iter().filter(|(path, _)| is_leaf(path)) {
        data.insert(path, data_url(path, content));
    }
    for (path, content) in files.iter().filter(|(path, _)| path.ends_with(".css")) {
        let text = replace(&String::from_utf8_lossy(content), &data);
        data.insert(path, data_url(path, text.as_bytes()));
    }
    // Scripts name each other, in circles at times: by names that the page's import map has.
    let scripts: Vec<&String> = files.keys().filter(|path| is_script(path)).collect();
    let named: BTreeMap<&str, String> =
        scripts.iter().map(|path| (path.as_str(), format!("#{path}"))).chain(data.clone()).collect();
    let mut imports = serde_json::Map::new();
    for path in scripts {
        let text = replace(&String::from_utf8_lossy(&files[path]), &named);
        let url = data_url(path, text.as_bytes());
        imports.insert(format!("#{path}"), url.clone().into());
        data.insert(path, url);
    }
    let page = replace(&page, &data);
    if imports.is_empty() {
        return Some(page);
    }
    let map = serde_json::json!({ "imports": imports }).to_string().replace("</", "<\\/");
    let map = format!("<script type=\"importmap\">{map}</script>");
    let at = page.to_ascii_lowercase().find("<head").and_then(|at| Some(at + page[at..].find('>')? + 1));
    let (before, after) = page.split_at(at.unwrap_or(0));
    Some(format!("{before}{map}{after}"))
}

fn data_url(path: &str, content: &[u8]) -> String {
    let extension = path.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    let kind = match extension.as_str() {
        "js" | "mjs" => "text/javascript",
        "css" => "text/css",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "gif" => "image/gif",
        "webp" => "image/webp",
        "avif" => "image/avif",
        "ico" => "image/x-icon",
        "woff" => "font/woff",
        "woff2" => "font/woff2",
        "ttf" => "font/ttf",
        "json" | "webmanifest" | "map" => "application/json",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "mp4" => "video/mp4",
        "wasm" => "application/wasm",
        "txt" => "text/plain",
        _ => "application/octet-stream",
    };
    format!("data:{kind};base64,{}", STANDARD.encode(content))
}

/// The text with each reference to one of `files` replaced: a relative or rooted path between
/// delimiters whose end is the file's name. Names of a build hold a hash of the content.
fn replace(text: &str, files: &BTreeMap<&str, String>) -> String {
    let is_path = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '_' | '-' | '@' | '~' | '+');
    let opens = |c: char| matches!(c, '"' | '\'' | '`' | '(' | '=' | ' ' | ',');
    let closes = |c: char| matches!(c, '"' | '\'' | '`' | ')' | ' ' | '>' | '?' | '#' | ',');
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some(start) = rest.find(is_path) {
        let (skipped, tail) = rest.split_at(start);
        out.push_str(skipped);
        before = skipped.chars().next_back().or(before);
        let end = tail.find(|c| !is_path(c)).unwrap_or(tail.len());
        let (word, next) = tail.split_at(end);
        let wanted = word.trim_start_matches("./").trim_start_matches("../").trim_start_matches('/');
        let known = (word.contains('.') && before.is_some_and(opens))
            .then(|| {
                files.iter().find(|(path, _)| **path == wanted || path.rsplit('/').next() == Some(wanted))
            })
            .flatten();
        match known {
            Some((_, replacement)) if next.chars().next().is_none_or(closes) => {
                out.push_str(replacement);
            }
            _ => out.push_str(word),
        }
        before = word.chars().next_back();
        rest = next;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_build_becomes_one_page() {
        let files = [
            (
                "index.html",
                r#"<!doctype html><html><head><link rel="stylesheet" href="./assets/a-1.css"></head>
                   <body><script type="module" src="./assets/a-1.js"></script></body></html>"#,
            ),
            ("assets/a-1.css", "body{background:url(./b-2.png)}"),
            ("assets/a-1.js", r#"import"./c-3.js";const u=new URL("./b-2.png",import.meta.url);let a=b-2.5"#),
            ("assets/c-3.js", r#"import{x}from"./a-1.js";"#),
            ("assets/b-2.png", "png"),
        ];
        let files = files.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec())).collect();
        let page = inline(&files).expect("a page");
        assert!(!page.contains("./assets") && page.contains("data:text/css;base64,"), "{page}");
        let map = page.split("importmap\">").nth(1).and_then(|rest| rest.split("</script>").next());
        let map: serde_json::Value = serde_json::from_str(map.expect("a map")).expect("JSON");
        let script = map["imports"]["#assets/a-1.js"].as_str().expect("the entry");
        assert!(page.contains(&format!("src=\"{script}\"")), "the page and the others have one instance");
        let text = STANDARD.decode(script.split(',').nth(1).expect("data")).expect("Base64");
        let text = String::from_utf8(text).expect("text");
        assert!(text.starts_with(r##"import"#assets/c-3.js";const u=new URL("data:image/png;base64,cG5n""##));
        assert!(text.ends_with("let a=b-2.5"), "{text}");
    }
}
