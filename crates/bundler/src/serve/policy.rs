//! Who may talk to the preview, and whom its pages may talk to.
//!
//! An app under preview was written by a model: it is not trusted. Its origin is its own (an
//! unguessable host name below `.localhost`, which browsers resolve to the loopback interface),
//! so that it shares no storage with other projects; and the policy below keeps it from reaching
//! them, the local network, or anything over plain http.

use axum::http::{HeaderMap, HeaderName, HeaderValue, header};

/// Which hosts a previewed app may reach.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Network {
    /// Images, fonts, styles, media and fetches from `https:` hosts; scripts from none.
    #[default]
    Open,
    /// Nothing but its own origin.
    Strict,
}

/// The preview's name and its rules.
#[derive(Debug, Clone)]
pub(crate) struct Policy {
    host: String,
    /// Also answer to `127.0.0.1` and `localhost`; for tests and tools without a resolver.
    allow_ip_host: bool,
    port: u16,
    content: HeaderValue,
}

impl Policy {
    pub(crate) fn new(token: &str, port: u16, network: Network, allow_ip_host: bool) -> Self {
        let host = format!("{token}.localhost:{port}");
        let https = match network {
            Network::Open => " https:",
            Network::Strict => "",
        };
        let policy = format!(
            "default-src 'self'; \
             script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; \
             style-src 'self' 'unsafe-inline' data: blob:{https}; \
             img-src 'self' data: blob:{https}; \
             font-src 'self' data: blob:{https}; \
             media-src 'self' data: blob:{https}; \
             connect-src 'self' ws://{host} data: blob:{https}; \
             worker-src 'self' blob:; \
             frame-src 'self' data: blob:; \
             object-src 'none'; base-uri 'none'; form-action 'none'; \
             frame-ancestors tauri: http://tauri.localhost https://tauri.localhost \
             http://localhost:* http://127.0.0.1:*"
        );
        let content =
            HeaderValue::from_str(&policy).unwrap_or_else(|_| HeaderValue::from_static("default-src 'none'"));
        Self { host, allow_ip_host, port, content }
    }

    /// `<token>.localhost:<port>`.
    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    /// Refuses DNS rebinding: a foreign name that points here is not this server.
    pub(crate) fn is_own_host(&self, headers: &HeaderMap) -> bool {
        let mut hosts = headers.get_all(header::HOST).iter();
        let (Some(host), None) = (hosts.next(), hosts.next()) else { return false };
        host.to_str().is_ok_and(|host| self.names(host))
    }

    /// Refuses other sites' WebSockets, which no cross-origin rule of the browser stops.
    pub(crate) fn is_own_origin(&self, headers: &HeaderMap) -> bool {
        let origin = headers.get(header::ORIGIN).and_then(|origin| origin.to_str().ok());
        origin.and_then(|origin| origin.strip_prefix("http://")).is_some_and(|host| self.names(host))
    }

    fn names(&self, host: &str) -> bool {
        host.eq_ignore_ascii_case(&self.host)
            || (self.allow_ip_host
                && ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{}", self.port)))
    }

    /// Headers of every answer.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) {
        headers.insert(header::CONTENT_SECURITY_POLICY, self.content.clone());
        headers.insert(header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
        headers.insert(header::REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
        headers.insert(
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        );
        headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    }
}
