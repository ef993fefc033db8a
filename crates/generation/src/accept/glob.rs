//! Paths by pattern.

/// What the first `*` of a pattern stands for in `path`, the whole path where it has none; `None`
/// where the path does not match. A `*` stands for any text within one part of a path, `**` also
/// across parts; a pattern without a slash is about the file's name, in any folder.
pub(super) fn captured<'p>(pattern: &str, path: &'p str) -> Option<&'p str> {
    let subject = if pattern.contains('/') { path } else { path.rsplit('/').next().unwrap_or(path) };
    let Some((before, _)) = pattern.split_once('*') else { return (pattern == subject).then_some(path) };
    let rest = subject.strip_prefix(before)?;
    let length = matched(&pattern[before.len()..], rest)?;
    // Files of one name in different folders are different things.
    Some(if pattern.contains('/') { &rest[..length] } else { path })
}

/// How much of `text` the star that `pattern` begins with stands for, if all of it matches.
fn matched(pattern: &str, text: &str) -> Option<usize> {
    let across = pattern.starts_with("**");
    let after = pattern.trim_start_matches('*');
    let end = if across { text.len() } else { text.find('/').unwrap_or(text.len()) };
    let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]).take_while(|at| *at <= end);
    ends.into_iter().find(|at| matches(after, &text[*at..]))
}

fn matches(pattern: &str, text: &str) -> bool {
    match pattern.split_once('*') {
        None => pattern == text,
        Some((before, _)) => {
            text.strip_prefix(before).is_some_and(|rest| matched(&pattern[before.len()..], rest).is_some())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::captured;

    #[test]
    fn stars_stand_for_parts() {
        assert_eq!(captured("manifest.json", "public/manifest.json"), Some("public/manifest.json"));
        assert_eq!(captured("public/manifest.json", "manifest.json"), None);
        assert_eq!(captured("*.sol", "contracts/Token.sol"), Some("contracts/Token.sol"));
        assert_eq!(captured("*.sol", "contracts/Token.sol.md"), None);
        assert_eq!(captured("services/*/Dockerfile", "services/users/Dockerfile"), Some("users"));
        assert_eq!(captured("services/*/Dockerfile", "services/users/api/Dockerfile"), None);
        assert_eq!(captured("services/*/**", "services/users/src/main.go"), Some("users"));
        assert_eq!(captured("k8s/*", "k8s/app.yaml"), Some("app.yaml"));
        assert_eq!(captured("*test*", "src/user.test.ts"), Some("src/user.test.ts"));
        assert_eq!(captured("*", "é"), Some("é"));
    }
}
