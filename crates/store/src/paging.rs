//! What both engines agree on about listings: the place where a page ends, and what a project is
//! searched by.

use crate::model::Project;

/// Most projects or messages of a page.
pub(crate) const MOST: u32 = 100;

/// Most entries of a page of a ledger.
pub(crate) const MOST_ENTRIES: u32 = 200;

/// The place after which a page goes on, of two parts that order a listing.
pub(crate) fn cursor(number: i64, id: impl std::fmt::Display) -> String {
    format!("{number}.{id}")
}

/// Reads a place. One that is damaged is the beginning: it shows nothing that is not the asker's.
pub(crate) fn place(cursor: Option<&str>) -> Option<(i64, String)> {
    let (number, id) = cursor?.split_once('.')?;
    Some((number.parse().ok()?, id.to_owned()))
}

/// What a project is searched by: title and description, lower case.
pub(crate) fn searched(project: &Project) -> String {
    format!("{}\n{}", project.title, project.description).to_lowercase()
}
