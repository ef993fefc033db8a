// Without this a console window opens beside the app on Windows.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};
use tauri::Manager;

/// Why a report could not be written; the UI shows it after its own sentence.
#[derive(Debug, thiserror::Error)]
enum ReportError {
    #[error("a report name may hold letters, digits, '-' and '_' only")]
    Name,
    #[error(transparent)]
    Folder(#[from] tauri::Error),
    #[error(transparent)]
    Write(#[from] std::io::Error),
}

impl Serialize for ReportError {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_string())
    }
}

/// Writes a CSV report into the person's documents and says where it went.
#[tauri::command]
fn save_report(app: tauri::AppHandle, name: &str, csv: &str) -> Result<PathBuf, ReportError> {
    write_report(&app.path().document_dir()?, name, csv)
}

fn write_report(folder: &Path, name: &str, csv: &str) -> Result<PathBuf, ReportError> {
    let safe = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    if name.is_empty() || !name.chars().all(safe) {
        return Err(ReportError::Name);
    }
    let path = folder.join(format!("{name}.csv"));
    std::fs::write(&path, csv)?;
    Ok(path)
}

fn main() {
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![save_report])
        .run(tauri::generate_context!())
        .expect("the window could not be opened");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_lands_in_the_folder() {
        let folder = std::env::temp_dir();
        let path = write_report(&folder, "%%snake%%_report_test", "a,b\n").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "a,b\n");
        std::fs::remove_file(path).unwrap();
    }

    #[test]
    fn a_name_cannot_leave_the_folder() {
        let refused = write_report(&std::env::temp_dir(), "../escape", "");
        assert!(matches!(refused, Err(ReportError::Name)));
    }
}
