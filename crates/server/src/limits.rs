//! How often somebody may ask.
//!
//! Two sieves. A token bucket of this process's own (GCRA, `governor`) stands before everything and
//! costs no store anything. What is expensive (accounts, mail, models, payments) is also counted in
//! the store, so that the limit is one limit however many servers there are. Who is over it is
//! refused from memory until the window ends.

use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Mutex;

use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use governor::clock::{Clock as _, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use jiff::{SignedDuration, Timestamp};
use vectort_contract::api::ApiCode;

use crate::problem::{Problem, Result};
use crate::state::Server;
use crate::tokens::Bearer;

/// Requests a second that one person or address may make for long, and at once.
const STEADY: NonZeroU32 = NonZeroU32::new(100).unwrap();
const BURST: NonZeroU32 = NonZeroU32::new(400).unwrap();

/// Whose requests are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum By {
    Address,
    Person,
}

/// A limit that all servers share: at most so many within a window.
#[derive(Debug)]
pub(crate) struct Rule {
    name: &'static str,
    most: u64,
    seconds: i64,
}

impl Rule {
    const fn new(name: &'static str, most: u64, seconds: i64) -> Self {
        Self { name, most, seconds }
    }
}

const MINUTE: i64 = 60;
const HOUR: i64 = 3600;

/// Sign-ins to one account from one address.
pub(crate) const LOGIN: Rule = Rule::new("login", 10, MINUTE);
/// Mails that one address is sent.
pub(crate) const MAIL: Rule = Rule::new("mail", 5, HOUR);
/// As above, for passwords.
pub(crate) const FORGOT: Rule = Rule::new("forgot", 5, HOUR);

/// What is expensive, by method and route. Limits of the original where it had one.
const ROUTES: &[(Method, &str, By, Rule)] = &[
    (Method::POST, "/api/auth/register", By::Address, Rule::new("register", 5, HOUR)),
    (Method::POST, "/api/auth/login", By::Address, Rule::new("login-address", 60, MINUTE)),
    (Method::POST, "/api/auth/verify", By::Address, Rule::new("verify", 30, MINUTE)),
    (Method::POST, "/api/auth/verify/again", By::Address, Rule::new("mail-address", 20, HOUR)),
    (Method::POST, "/api/auth/forgot", By::Address, Rule::new("forgot-address", 20, HOUR)),
    (Method::POST, "/api/auth/reset", By::Address, Rule::new("reset", 30, HOUR)),
    (Method::POST, "/auth/verify", By::Address, Rule::new("verify", 30, MINUTE)),
    (Method::POST, "/auth/reset", By::Address, Rule::new("reset", 30, HOUR)),
    (Method::GET, "/api/auth/{provider}/login", By::Address, Rule::new("oauth", 60, MINUTE)),
    (Method::POST, "/api/auth/handoff", By::Address, Rule::new("handoff", 60, MINUTE)),
    (Method::POST, "/api/auth/password", By::Person, Rule::new("password", 10, HOUR)),
    (Method::GET, "/api/auth/export", By::Person, Rule::new("export", 10, HOUR)),
    (Method::POST, "/api/projects/{id}/generate", By::Person, Rule::new("generate", 10, MINUTE)),
    (Method::POST, "/api/projects/{id}/iterate", By::Person, Rule::new("iterate", 20, MINUTE)),
    (Method::POST, "/api/credits/purchase", By::Person, Rule::new("purchase", 10, MINUTE)),
    (Method::POST, "/api/credits/subscribe", By::Person, Rule::new("purchase", 10, MINUTE)),
    (Method::POST, "/api/credits/portal", By::Person, Rule::new("purchase", 10, MINUTE)),
];

/// Where a request comes from, as far as that can be believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Origin(pub(crate) IpAddr);

/// Who asks, read once from the token; `None` without one that holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Asker(pub(crate) Option<Bearer>);

/// The limits of one process.
pub(crate) struct Limits {
    bucket: DefaultKeyedRateLimiter<String>,
    clock: DefaultClock,
    /// Who is over a shared limit, until when.
    over: Mutex<HashMap<String, Timestamp>>,
    is_on: bool,
}

impl Limits {
    pub(crate) fn new(is_on: bool) -> Self {
        let quota = Quota::per_second(STEADY).allow_burst(BURST);
        Self {
            bucket: RateLimiter::keyed(quota),
            clock: DefaultClock::default(),
            over: Mutex::default(),
            is_on,
        }
    }

    /// Counts one more request of `subject` against the rule.
    ///
    /// # Errors
    ///
    /// `rate-limited`, with the time when the window ends.
    pub(crate) async fn count(&self, server: &Server, rule: &Rule, subject: &str) -> Result<()> {
        if !self.is_on {
            return Ok(());
        }
        let now = server.now();
        // Addresses are personal: what is kept of them for an hour is a digest.
        let key = format!("{}:{}", rule.name, crate::keys::digest(subject));
        let until = self.over.lock().ok().and_then(|over| over.get(&key).copied());
        if let Some(until) = until.filter(|until| *until > now) {
            return Err(limited(now, until));
        }
        let start = now.as_second() - now.as_second().rem_euclid(rule.seconds);
        let window = Timestamp::from_second(start).unwrap_or(now);
        let end = window.checked_add(SignedDuration::from_secs(rule.seconds)).unwrap_or(Timestamp::MAX);
        let hits = server.store().rate_hit(&key, window, end).await?;
        if hits <= rule.most {
            return Ok(());
        }
        if let Ok(mut over) = self.over.lock() {
            over.insert(key, end);
        }
        Err(limited(now, end))
    }

    /// Takes one token of the process's own bucket.
    fn take(&self, subject: &str) -> Result<()> {
        if !self.is_on {
            return Ok(());
        }
        self.bucket.check_key(&subject.to_owned()).map_err(|not_until| {
            let wait = not_until.wait_time_from(self.clock.now());
            Problem::new(ApiCode::RateLimited).after(wait.as_secs() + 1)
        })
    }

    /// Forgets whom nothing holds back any more.
    pub(crate) fn sweep(&self, now: Timestamp) {
        self.bucket.retain_recent();
        self.bucket.shrink_to_fit();
        if let Ok(mut over) = self.over.lock() {
            over.retain(|_, until| *until > now);
        }
    }
}

fn limited(now: Timestamp, until: Timestamp) -> Problem {
    let seconds = until.duration_since(now).as_secs().max(0).unsigned_abs() + 1;
    Problem::new(ApiCode::RateLimited).after(seconds)
}

/// Where a request comes from: the peer, or what the outermost of the trusted proxies saw. Entries
/// further left are whatever the client wrote.
fn origin(peer: Option<IpAddr>, headers: &HeaderMap, trusted_proxies: usize) -> IpAddr {
    let peer = peer.unwrap_or(IpAddr::from([0, 0, 0, 0]));
    if trusted_proxies == 0 {
        return peer;
    }
    let lines = headers.get_all("x-forwarded-for").iter().filter_map(|value| value.to_str().ok());
    let hops: Vec<&str> = lines.flat_map(|line| line.split(',')).map(str::trim).collect();
    let seen = hops.len().checked_sub(trusted_proxies).and_then(|index| hops.get(index));
    seen.and_then(|hop| hop.parse().ok()).unwrap_or(peer)
}

/// One subscriber has a whole /64 of IPv6.
fn network(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(address) => address.to_string(),
            None => format!("{:x?}", &address.segments()[..4]),
        },
    }
}

impl Origin {
    /// For keys of limits.
    pub(crate) fn network(self) -> String {
        network(self.0)
    }
}

/// Finds out who asks, and refuses who asks too often.
pub(crate) async fn layer(State(server): State<Server>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let origin = Origin(origin(peer, request.headers(), server.config().trusted_proxies));
    let asker = crate::extract::bearer(request.headers(), &server);
    request.extensions_mut().insert(origin);
    request.extensions_mut().insert(Asker(asker));
    let (method, route) = (request.method().clone(), request.extensions().get::<MatchedPath>().cloned());
    match admit(&server, &method, route.as_ref(), origin, asker).await {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

async fn admit(
    server: &Server,
    method: &Method,
    route: Option<&MatchedPath>,
    origin: Origin,
    asker: Option<Bearer>,
) -> Result<()> {
    let limits = server.limits();
    if !limits.is_on {
        return Ok(());
    }
    let address = origin.network();
    limits.take(&asker.map_or_else(|| address.clone(), |bearer| bearer.user.to_string()))?;
    let Some(route) = route else { return Ok(()) };
    let rule = ROUTES.iter().find(|(known, path, ..)| known == method && *path == route.as_str());
    match (rule, asker) {
        (Some((_, _, By::Person, rule)), Some(bearer)) => {
            limits.count(server, rule, &bearer.user.to_string()).await
        }
        (Some((_, _, By::Address, rule)), _) => limits.count(server, rule, &address).await,
        // Nobody is signed in: the route refuses by itself.
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_trusted_proxies_wrote_is_believed() {
        let headers: HeaderMap = [(
            "x-forwarded-for".parse().expect("a name"),
            "6.6.6.6, 203.0.113.9, 10.0.0.2".parse().expect("text"),
        )]
        .into_iter()
        .collect();
        let peer: IpAddr = "10.0.0.1".parse().expect("an address");
        let from = |proxies| origin(Some(peer), &headers, proxies).to_string();
        assert_eq!([from(0), from(1), from(2), from(4)], ["10.0.0.1", "10.0.0.2", "203.0.113.9", "10.0.0.1"]);
        assert_eq!(origin(Some(peer), &HeaderMap::new(), 1), peer);
    }

    #[test]
    fn a_flood_is_held_back_and_nobody_else() {
        let limits = Limits::new(true);
        let refused = (0..600).filter(|_| limits.take("ada").is_err()).count();
        assert!((150..=200).contains(&refused), "{refused}");
        assert!(limits.take("eve").is_ok());
        let off = Limits::new(false);
        assert!((0..600).all(|_| off.take("ada").is_ok()));
    }

    #[test]
    fn a_network_of_ipv6_is_one_asker() {
        let network = |text: &str| network(text.parse().expect("an address"));
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
    }
}
