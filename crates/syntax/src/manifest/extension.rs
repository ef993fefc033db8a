//! A browser extension's `manifest.json`, version 3
//! (<https://developer.chrome.com/docs/extensions/reference/manifest>).

use serde_json::Value;

use super::{Files, Finding, join};

pub(super) fn check(text: &str, folder: &str, files: &Files<'_>) -> Vec<Finding> {
    let Ok(manifest) = serde_json::from_str::<Value>(text) else { return Vec::new() };
    let mut found = Vec::new();
    if manifest.get("manifest_version").and_then(Value::as_u64) != Some(3) {
        found.push("`manifest_version` is not 3".to_owned());
    }
    match manifest.get("name").and_then(Value::as_str) {
        Some(name) if !name.trim().is_empty() => {}
        _ => found.push("`name` is missing".to_owned()),
    }
    match manifest.get("version").and_then(Value::as_str) {
        Some(version) if is_version(version) => {}
        Some(version) => found.push(format!("`version` is not one to four numbers: {version}")),
        None => found.push("`version` is missing".to_owned()),
    }
    for named in named_files(&manifest) {
        if !exists(&named, folder, files) {
            found.push(format!("names a file that is not there: {named}"));
        }
    }
    if let Some(locale) = manifest.get("default_locale").and_then(Value::as_str)
        && !exists(&format!("_locales/{locale}/messages.json"), folder, files)
    {
        found.push(format!("`default_locale` has no messages: _locales/{locale}/messages.json"));
    }
    found.into_iter().map(|message| (None, message)).collect()
}

/// One to four numbers up to 65535, without leading zeros.
fn is_version(version: &str) -> bool {
    let parts: Vec<&str> = version.split('.').collect();
    let is_number = |part: &&str| {
        part.parse::<u16>().is_ok()
            && part.bytes().all(|byte| byte.is_ascii_digit())
            && (*part == "0" || !part.starts_with('0'))
    };
    (1..=4).contains(&parts.len()) && parts.iter().all(is_number)
}

fn named_files(manifest: &Value) -> Vec<String> {
    let mut named = Vec::new();
    let pages = [
        "/action/default_popup",
        "/background/service_worker",
        "/options_page",
        "/options_ui/page",
        "/devtools_page",
        "/side_panel/default_path",
        "/chrome_url_overrides/newtab",
        "/chrome_url_overrides/history",
        "/chrome_url_overrides/bookmarks",
        "/action/default_icon",
        "/icons",
        "/content_scripts",
    ];
    for place in pages {
        if let Some(value) = manifest.pointer(place) {
            collect(value, &mut named);
        }
    }
    named
}

/// Strings that are paths: a path itself, a map from sizes to paths, or content scripts.
fn collect(value: &Value, named: &mut Vec<String>) {
    match value {
        Value::String(path) => named.push(path.clone()),
        Value::Object(sizes) => {
            named.extend(sizes.values().filter_map(|path| path.as_str()).map(str::to_owned));
        }
        Value::Array(scripts) => {
            let lists = scripts.iter().flat_map(|script| [script.get("js"), script.get("css")]).flatten();
            named.extend(
                lists.filter_map(Value::as_array).flatten().filter_map(Value::as_str).map(str::to_owned),
            );
        }
        _ => {}
    }
}

/// The file itself, beside the manifest or in `public/`, or the source that it is built from.
fn exists(named: &str, folder: &str, files: &Files<'_>) -> bool {
    let path = named.split(['?', '#']).next().unwrap_or(named).trim_start_matches(['.', '/']);
    if ["", "public"].iter().chain([&folder]).any(|place| files.has(&join(place, path))) {
        return true;
    }
    let Some((stem, "js")) = path.rsplit_once('.') else { return false };
    ["ts", "tsx", "mts", "jsx"].iter().any(|extension| {
        ["", "src"].iter().any(|place| files.has(&join(place, &format!("{stem}.{extension}"))))
    })
}
