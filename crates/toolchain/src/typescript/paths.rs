//! Paths in a `tsconfig.json`, kept inside the project.

use vectort_core::path::join;

/// `path`, as written in a file of the folder `base`, seen from the project's root; `None` when it
/// leads out. Patterns (`src/**/*`) pass as they are.
pub(super) fn inside(base: &str, path: &str) -> Option<String> {
    let path = path.replace('\\', "/");
    let path = path.strip_prefix("${configDir}/").unwrap_or(&path);
    if path.starts_with('/') || path.contains(':') || path.contains('\0') || path.contains("${") {
        return None;
    }
    join(base, path)
}

/// The folder of a file, `""` for the root.
pub(super) fn folder(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// With the `./` that tells a path from a package.
pub(super) fn dotted(path: &str) -> String {
    format!("./{path}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_path_leads_out() {
        for (base, path, expected) in [
            ("", "src", Some("src")),
            ("app", "./src/**/*", Some("app/src/**/*")),
            ("app", "../lib/*", Some("lib/*")),
            ("app", "${configDir}/src", Some("app/src")),
            ("", ".", Some("")),
            ("", "..", None),
            ("app", "../../x", None),
            ("app", "a/../../../x", None),
            ("", "/etc/passwd", None),
            ("", "C:\\x", None),
            ("", "file:///x", None),
            ("", "..\\x", None),
            ("", "${HOME}/x", None),
        ] {
            assert_eq!(inside(base, path).as_deref(), expected, "{base} {path}");
        }
    }
}
