//! Commands of the window: allowed one by one, and thin.

use std::path::Path;

use super::{files, read, shown};

/// Lines between a command's braces: it translates and hands on.
const MAX_LINES: usize = 8;

/// Every `#[tauri::command]` is in a permission file (tests on Tauri's mock runtime bypass the
/// access list, so only this notices), and every permission is granted somewhere.
pub(super) fn check(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut remarks = Vec::new();
    let mut permissions = String::new();
    for path in files(&root.join("src-tauri/permissions"), &["toml"]) {
        permissions.push_str(&read(&path)?);
    }
    let mut capabilities = String::new();
    for path in files(&root.join("src-tauri/capabilities"), &["json"]) {
        capabilities.push_str(&read(&path)?);
    }
    for path in files(&root.join("src-tauri/src"), &["rs"]) {
        for source in read(&path)?.split("#[tauri::command").skip(1) {
            let Some(name) = source.split("fn ").nth(1).and_then(|rest| rest.split(['(', '<']).next()) else {
                continue;
            };
            if !permissions.contains(&format!("\"{name}\"")) {
                remarks
                    .push(format!("{}: {name} is in no file of src-tauri/permissions", shown(root, &path)));
            }
            let body = source
                .lines()
                .skip_while(|line| !line.ends_with('{'))
                .skip(1)
                .take_while(|line| *line != "}");
            let lines = body.count();
            if lines > MAX_LINES {
                remarks
                    .push(format!("{}: {name} has {lines} lines, more than {MAX_LINES}", shown(root, &path)));
            }
        }
    }
    for line in permissions.lines() {
        if let Some(identifier) = line.strip_prefix("identifier = ")
            && !capabilities.contains(identifier.trim())
        {
            remarks.push(format!("the permission {} is granted by no capability", identifier.trim()));
        }
    }
    Ok(remarks)
}
