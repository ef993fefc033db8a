//! What a page in the preview may be, and where it may lead. Pure.

use tauri::Url;

/// What becomes of an address that a page wants to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The preview goes there.
    Here,
    /// The person meant it: the system's browser goes there.
    Outside(Url),
    /// Nobody goes there.
    Nowhere,
}

/// Only a preview's own origin: plain HTTP on a name that resolves to loopback. Never the window's
/// own origin or a custom scheme, which Tauri would take for the window's page.
pub(crate) fn is_preview(url: &Url) -> bool {
    url.scheme() == "http"
        && url.host_str().is_some_and(|host| host.ends_with(".localhost") || host == "127.0.0.1")
        // `tauri.localhost` and `ipc.localhost` are the window's own where schemes cannot be custom.
        && !matches!(url.host_str(), Some("tauri.localhost" | "ipc.localhost" | "asset.localhost"))
}

/// Where a page of `origin` may navigate, in its own place. A frame's navigation cannot be told from
/// the page's own here, so both have the same rule; the preview's policy has it too (`frame-src`).
pub(crate) fn navigation(to: &str, origin: &Url, gesture: bool) -> Verdict {
    // Empty pages, and what a page made by itself: they have its origin or none.
    if ["about:blank", "about:srcdoc"].contains(&to) || to.starts_with("data:") {
        return Verdict::Here;
    }
    match Url::parse(to.strip_prefix("blob:").unwrap_or(to)) {
        Ok(url) if url.origin() == origin.origin() => Verdict::Here,
        Ok(url) => outside(url, gesture),
        Err(_) => Verdict::Nowhere,
    }
}

/// Where a page may go with a new window. There is none: its own pages open in place.
pub(crate) fn new_window(to: &str, origin: &Url, gesture: bool) -> Verdict {
    match Url::parse(to) {
        Ok(url) if url.origin() == origin.origin() && gesture => Verdict::Here,
        Ok(url) => outside(url, gesture),
        Err(_) => Verdict::Nowhere,
    }
}

/// `route` (path, query and fragment) within `origin`; `None` for what would leave it.
pub(crate) fn route(route: &str, origin: &Url) -> Option<Url> {
    let url = origin.join(route).ok()?;
    (url.origin() == origin.origin()).then_some(url)
}

/// Another program is started only for the web, and only by a person.
fn outside(url: Url, gesture: bool) -> Verdict {
    let is_web = ["http", "https"].contains(&url.scheme()) && url.host_str().is_some();
    if is_web && gesture { Verdict::Outside(url) } else { Verdict::Nowhere }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origin() -> Url {
        Url::parse("http://k3x9.localhost:41234/").unwrap()
    }

    fn outside_to(url: &str) -> Verdict {
        Verdict::Outside(Url::parse(url).unwrap())
    }

    #[test]
    fn only_loopback_http_is_a_preview() {
        for (url, expected) in [
            ("http://k3x9.localhost:41234/", true),
            ("http://127.0.0.1:41234/", true),
            ("https://k3x9.localhost/", false),
            ("http://tauri.localhost/", false),
            ("http://ipc.localhost/", false),
            ("http://localhost.example.com/", false),
            ("http://example.com/", false),
            ("tauri://localhost/", false),
            ("file:///etc/passwd", false),
            ("about:blank", false),
        ] {
            assert_eq!(is_preview(&Url::parse(url).unwrap()), expected, "{url}");
        }
    }

    #[test]
    fn a_page_stays_at_its_origin() {
        for here in [
            "http://k3x9.localhost:41234/about?x=1#y",
            "about:blank",
            "about:srcdoc",
            "data:text/html,x",
            "blob:http://k3x9.localhost:41234/9d2b",
        ] {
            assert_eq!(navigation(here, &origin(), false), Verdict::Here, "{here}");
        }
        for nowhere in [
            "http://k3x9.localhost:41235/",
            "http://other.localhost:41234/",
            "https://k3x9.localhost:41234/",
            "https://example.com/",
            "blob:https://example.com/9d2b",
            "tauri://localhost/",
            "http://tauri.localhost/",
            "ipc://localhost/projects_list",
            "file:///etc/passwd",
            "smb://host/share",
            "javascript:alert(1)",
            "not an address",
        ] {
            assert_eq!(navigation(nowhere, &origin(), false), Verdict::Nowhere, "{nowhere}");
        }
    }

    #[test]
    fn only_a_person_leads_outside_and_only_to_the_web() {
        assert_eq!(navigation("https://example.com/a", &origin(), true), outside_to("https://example.com/a"));
        assert_eq!(new_window("https://example.com/a", &origin(), true), outside_to("https://example.com/a"));
        assert_eq!(new_window("https://example.com/a", &origin(), false), Verdict::Nowhere);
        assert_eq!(new_window("http://k3x9.localhost:41234/b", &origin(), true), Verdict::Here);
        assert_eq!(new_window("http://k3x9.localhost:41234/b", &origin(), false), Verdict::Nowhere);
        for scheme in
            ["file:///etc/passwd", "smb://host/share", "tauri://localhost/", "vscode://x", "data:,x"]
        {
            assert_eq!(new_window(scheme, &origin(), true), Verdict::Nowhere, "{scheme}");
        }
        assert_eq!(navigation("file:///etc/passwd", &origin(), true), Verdict::Nowhere);
    }

    #[test]
    fn a_route_does_not_leave_the_origin() {
        let to = |path: &str| route(path, &origin()).map(String::from);
        assert_eq!(to("/a/b?c#d").as_deref(), Some("http://k3x9.localhost:41234/a/b?c#d"));
        assert_eq!(to("a").as_deref(), Some("http://k3x9.localhost:41234/a"));
        for leaving in
            ["//example.com/", "https://example.com/", "file:///etc/passwd", "http://[", "\\\\example.com\\x"]
        {
            assert_eq!(to(leaving), None, "{leaving}");
        }
    }
}
