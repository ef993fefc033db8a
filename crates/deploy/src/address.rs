//! Where a vendor's API is.

use std::fmt;
use std::net::IpAddr;

use reqwest::Url;

/// A vendor's address, without a slash at its end: `https`, or `http` on this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address(String);

/// Why a text is not such an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AddressProblem {
    /// Not a URL with a host.
    #[error("not a URL")]
    Unparsable,
    /// A token must not travel in clear text: `http` is for loopback only.
    #[error("neither https nor http on this computer")]
    Insecure,
    /// A user name, password, query or fragment inside.
    #[error("more than an address")]
    Extra,
}

impl Address {
    /// Reads an address, with or without a slash at its end.
    pub fn parse(text: &str) -> Result<Self, AddressProblem> {
        let url = Url::parse(text.trim()).map_err(|_| AddressProblem::Unparsable)?;
        if url.host_str().is_none_or(str::is_empty) {
            return Err(AddressProblem::Unparsable);
        }
        if !url.username().is_empty()
            || url.password().is_some()
            || url.query().is_some()
            || url.fragment().is_some()
        {
            return Err(AddressProblem::Extra);
        }
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            _ => return Err(AddressProblem::Insecure),
        }
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }

    pub(crate) fn fixed(https: &'static str) -> Self {
        Self(https.to_owned())
    }

    /// The address of `path`, which starts with a slash.
    pub(crate) fn join(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// Whether it is on this computer. A proxy is never asked for such an address.
    pub(crate) fn is_loopback(&self) -> bool {
        Url::parse(&self.0).is_ok_and(|url| is_loopback(&url))
    }

    /// The URL of a host that the vendor named. A vendor on this computer, which has no
    /// certificates, names sites on this computer.
    pub(crate) fn site(&self, host: &str) -> String {
        if host.contains("://") {
            return host.to_owned();
        }
        let plain = format!("http://{host}");
        let here = self.is_loopback() && Url::parse(&plain).is_ok_and(|url| is_loopback(&url));
        if here { plain } else { format!("https://{host}") }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_loopback(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    host == "localhost"
        || host.ends_with(".localhost")
        || bare.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}
