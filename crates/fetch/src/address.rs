//! Which addresses are public.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use reqwest::Url;

use crate::error::Refusal;

/// The longest address that is looked at, in bytes.
const MAX_CHARS: usize = 2_048;

/// Endings of names that are no names of the public network (RFC 6761, 6762, 7686, 8375, 9476 and
/// what routers and clouds use).
const LOCAL_ENDINGS: &[&str] = &[
    "localhost",
    "local",
    "localdomain",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "arpa",
    "onion",
    "alt",
    "test",
    "invalid",
    "example",
];

/// What lies at fixed addresses of the public space and is no public service: the host agent of
/// Azure's machines.
const HOST_AGENTS: &[Ipv4Addr] = &[Ipv4Addr::new(168, 63, 129, 16)];

/// Parses an address and refuses what cannot be public. What its name stands for is judged when it
/// is looked up.
pub(crate) fn judge(text: &str, loopback: bool) -> Result<Url, Refusal> {
    if text.len() > MAX_CHARS {
        return Err(Refusal::NotAnAddress);
    }
    let url = Url::parse(text.trim()).map_err(|_| Refusal::NotAnAddress)?;
    judge_url(&url, loopback)?;
    Ok(url)
}

/// As [`judge`]. The parser has turned every spelling of an IPv4 address (decimal, octal,
/// hexadecimal, shortened, in full-width digits) into the one that is judged here.
pub(crate) fn judge_url(url: &Url, loopback: bool) -> Result<(), Refusal> {
    let host = url.host_str().filter(|host| !host.is_empty()).ok_or(Refusal::NotAnAddress)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(Refusal::Credentials);
    }
    let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host);
    let ip: Option<IpAddr> = bare.parse().ok();
    if loopback && matches!(url.scheme(), "http" | "https") && ip.is_some_and(|ip| ip.is_loopback()) {
        return Ok(());
    }
    if url.scheme() != "https" {
        return Err(Refusal::Scheme);
    }
    // `port` is none for the scheme's own.
    if url.port().is_some() {
        return Err(Refusal::Port);
    }
    match ip {
        Some(ip) if is_public(ip) => Ok(()),
        Some(_) => Err(Refusal::NotPublic),
        None => judge_name(host),
    }
}

fn judge_name(host: &str) -> Result<(), Refusal> {
    let name = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    match name.rsplit_once('.') {
        Some((_, ending)) if !LOCAL_ENDINGS.contains(&ending) => Ok(()),
        _ => Err(Refusal::LocalName),
    }
}

/// Whether an address is one of the public network, by the IANA registries of special-purpose
/// addresses (RFC 6890) and what wraps an IPv4 address in an IPv6 one.
pub fn is_public(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => is_public_v4(ip),
        IpAddr::V6(ip) => is_public_v6(ip),
    }
}

fn is_public_v4(ip: Ipv4Addr) -> bool {
    let [a, b, c, _] = ip.octets();
    let special = matches!(
        (a, b, c),
        // This network; private; loopback; link-local and metadata; multicast, reserved, broadcast.
        (0 | 10 | 127 | 224..=255, ..) | (169, 254, _) | (172, 16..=31, _) | (192, 168, _)
        // Shared with a provider (CGNAT), where clouds keep their metadata too.
            | (100, 64..=127, _)
        // Protocol assignments; documentation; the old 6to4 relays; benchmarks.
            | (192, 0, 0 | 2) | (198, 51, 100) | (203, 0, 113) | (192, 88, 99) | (198, 18 | 19, _)
    );
    !special && !HOST_AGENTS.contains(&ip)
}

fn is_public_v6(ip: Ipv6Addr) -> bool {
    let segments = ip.segments();
    // Only 2000::/3 is given out. Loopback, mapped and compatible IPv4, NAT64, unique local,
    // link-local and multicast addresses all lie outside.
    if segments[0] & 0xe000 != 0x2000 {
        return false;
    }
    let special = match (segments[0], segments[1]) {
        // Protocol assignments: Teredo, ORCHID, benchmarks. Documentation. 6to4.
        (0x2001, 0..=0x01ff | 0x0db8) | (0x2002, _) => true,
        // Documentation (RFC 9637).
        (0x3fff, second) => second < 0x1000,
        _ => false,
    };
    // An interface's IPv4 address in its last half (ISATAP, RFC 5214).
    let isatap = segments[4] & 0xfdff == 0 && segments[5] == 0x5efe;
    !special && !isatap
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn public_addresses_are_public() {
        for ip in
            ["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "192.0.1.1", "2606:4700::1111", "2a00::1"]
        {
            assert!(is_public(ip.parse().expect("an address")), "{ip}");
        }
    }

    #[test]
    fn a_public_https_address_is_let_through_whatever_its_case() {
        for url in
            ["https://example.com/a?b#c", "HTTPS://EXAMPLE.COM:443/", "https://1.1.1.1/", " https://a.b.c. "]
        {
            assert!(judge(url, false).is_ok(), "{url}");
        }
    }

    #[test]
    fn loopback_is_let_through_only_where_a_test_asks() {
        for url in ["http://127.0.0.1:8080/", "http://[::1]:8080/"] {
            assert!(judge(url, true).is_ok(), "{url}");
            assert!(judge(url, false).is_err(), "{url}");
        }
        assert_eq!(judge("http://10.0.0.1/", true), Err(Refusal::Scheme));
    }
}
