//! Addresses that would lead into this machine or its network: none is ever connected to.

use std::net::SocketAddr;

use axum::Router;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse as _;
use axum::routing::get;
use vectort_fetch::{FetchError, Fetcher, Refusal, Url, is_public};

use crate::support::{Canary, LIMITS, serve};

/// Hosts that are this machine, its network, or a cloud's metadata, in every spelling.
const HOSTS: &[&str] = &[
    // Loopback and this host.
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "127.255.255.254",
    "0",
    "0.0.0.0",
    "0.0.0.1",
    "0x7f000001",
    "0x7f.1",
    "0X7F.0.0.1",
    "2130706433",
    "017700000001",
    "0177.0.0.1",
    "0177.0.0.01",
    "00000177.0.0.1",
    "127.0.0.1.",
    "0x7f.0x0.0x0.0x1",
    "１２７.０.０.１",
    "①②⑦.⓪.⓪.①",
    "127。0。0。1",
    "%31%32%37.0.0.1",
    "127.0.0.%31",
    "0300.0250.0.1",
    // Private, shared, link-local, metadata.
    "10.0.0.1",
    "10.255.255.255",
    "012.0.0.1",
    "0xa.0.0.1",
    "167772161",
    "172.16.0.1",
    "172.31.255.255",
    "0xac.0x10.0.1",
    "192.168.0.1",
    "192.168.1.254",
    "0xc0a80001",
    "3232235521",
    "192.168.257",
    "100.64.0.1",
    "100.127.255.255",
    "100.100.100.200",
    "169.254.0.1",
    "169.254.169.254",
    "169.254.170.2",
    "0xa9fea9fe",
    "2852039166",
    "0251.0376.0251.0376",
    "169.254.43518",
    "168.63.129.16",
    "192.0.0.192",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "198.18.0.1",
    "198.19.255.255",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    // IPv6: loopback, unspecified, wrapped IPv4, local, and what is reserved.
    "[::1]",
    "[::]",
    "[0:0:0:0:0:0:0:1]",
    "[0000::0001]",
    "[::127.0.0.1]",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "[::ffff:10.0.0.1]",
    "[::ffff:169.254.169.254]",
    "[::ffff:0:127.0.0.1]",
    "[::10.0.0.1]",
    "[64:ff9b::127.0.0.1]",
    "[64:ff9b::a9fe:a9fe]",
    "[64:ff9b:1::7f00:1]",
    "[2002:7f00:1::]",
    "[2002:a9fe:a9fe::1]",
    "[2002:c0a8:1::1]",
    "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
    "[2001::1]",
    "[2001:10::1]",
    "[2001:20::1]",
    "[2001:db8::1]",
    "[3fff::1]",
    "[fe80::1]",
    "[febf::1]",
    "[fec0::1]",
    "[fc00::1]",
    "[fd00:ec2::254]",
    "[fd12:3456:789a::1]",
    "[ff02::1]",
    "[ff0e::1]",
    "[100::1]",
    "[5f00::1]",
    "[2a00:1450::5efe:7f00:1]",
    "[2a00:1450::200:5efe:a00:1]",
    // Names.
    "localhost",
    "LOCALHOST",
    "localhost.",
    "app.localhost",
    "a.b.localhost",
    "printer.local",
    "router",
    "intranet",
    "metadata.google.internal",
    "metadata",
    "kubernetes.default.svc.cluster.local",
    "host.docker.internal",
    "nas.lan",
    "box.home",
    "a.home.arpa",
    "1.0.0.127.in-addr.arpa",
    "db.corp",
    "x.private",
    "hidden.onion",
    "y.invalid",
    "z.test",
    "localhost.localdomain",
    "ｌｏｃａｌｈｏｓｔ",
    "ⓛⓞⓒⓐⓛⓗⓞⓢⓣ",
];

/// Whole addresses that are none, of which a careless parser would read another host.
fn addresses(port: u16) -> Vec<String> {
    let p = port;
    let mut all = vec![
        format!("https://example.com@127.0.0.1:{p}/"),
        format!("https://example.com:443@127.0.0.1:{p}/"),
        format!("https://127.0.0.1:{p}@example.com/"),
        format!("https://user:pass@example.com:{p}/"),
        format!("https://@127.0.0.1:{p}/"),
        format!("https://example.com\\@127.0.0.1:{p}/"),
        format!("https:\\\\127.0.0.1:{p}\\"),
        format!("https:127.0.0.1:{p}"),
        format!("https:///127.0.0.1:{p}/"),
        format!("//127.0.0.1:{p}/"),
        format!("127.0.0.1:{p}"),
        format!("https://127.0.0.1:{p}#@example.com/"),
        format!("https://127.0.0.1:{p}?@example.com/"),
        format!("https://127.0.0.1\t:{p}/"),
        format!("ht\ntps://127.0.0.1:{p}/"),
        format!("https://127.0.0.1 :{p}/"),
        format!("https://127.0.0.1%00.example.com:{p}/"),
        format!("https://[::1%25lo]:{p}/"),
        format!("https://[::1]:{p}@example.com/"),
        format!("ftp://127.0.0.1:{p}/"),
        format!("gopher://127.0.0.1:{p}/_GET"),
        format!("dict://127.0.0.1:{p}/"),
        format!("ws://127.0.0.1:{p}/"),
        format!("git://127.0.0.1:{p}/r.git"),
        "file:///etc/passwd".to_owned(),
        "file://localhost/etc/passwd".to_owned(),
        "data:text/html,hello".to_owned(),
        "javascript:alert(1)".to_owned(),
        "blob:https://example.com/1".to_owned(),
        "smb://127.0.0.1/share".to_owned(),
        "\\\\127.0.0.1\\share".to_owned(),
        "http://example.com/".to_owned(),
        "https://example.com:22/".to_owned(),
        format!("https://example.com:{p}/"),
        "https://".to_owned(),
        "https://:443/".to_owned(),
        String::new(),
        format!("https://{}.com/", "a".repeat(3_000)),
    ];
    for host in HOSTS {
        all.push(format!("https://{host}/"));
        all.push(format!("https://{host}:{p}/"));
        all.push(format!("http://{host}:{p}/"));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn no_hostile_address_is_ever_connected_to() {
    let canary = Canary::new().await;
    let fetcher = Fetcher::new().unwrap();
    let addresses = addresses(canary.port);
    assert!(addresses.len() >= 150, "{}", addresses.len());
    for url in &addresses {
        // A careless parser would see this machine; this one sees the public host that is there.
        if fetcher.judge(url).is_ok_and(|url| url.host_str() == Some("example.com")) {
            continue;
        }
        let refused = fetcher.get(url, "*/*", LIMITS).await.unwrap_err();
        assert!(matches!(refused, FetchError::Refused(_)), "{url}: {refused:?}");
    }
    assert_eq!(canary.hits(), 0, "of {} addresses", addresses.len());
    eprintln!("{} hostile addresses, 0 hits", addresses.len());
    // The canary sings.
    let fetcher = Fetcher::with_loopback().unwrap();
    fetcher.get(&format!("http://127.0.0.1:{}/", canary.port), "*/*", short()).await.unwrap_err();
    assert_eq!(canary.hits(), 1);
}

fn short() -> vectort_fetch::Limits {
    vectort_fetch::Limits { time: std::time::Duration::from_millis(300), ..LIMITS }
}

/// A redirect is judged as the address that it leads away from was.
#[tokio::test(flavor = "multi_thread")]
async fn no_redirect_leads_inside() {
    let canary = Canary::new().await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let base = Url::parse("http://127.0.0.1:1/").unwrap();
    let targets: Vec<String> = addresses(canary.port)
        .into_iter()
        // What a header can carry; loopback itself is what the fetcher of a test may reach.
        .filter(|url| url.is_ascii() && !url.contains(['\n', '\t']) && url.len() < 2_000)
        .filter(|url| base.join(url).is_ok_and(|url| fetcher.judge(url.as_str()).is_err()))
        .collect();
    assert!(targets.len() >= 150, "{}", targets.len());
    let table = targets.clone();
    let redirect = move |axum::extract::Path(at): axum::extract::Path<usize>| {
        let to = table[at].clone();
        async move { (StatusCode::FOUND, [(header::LOCATION, to)]).into_response() }
    };
    let server = serve(Router::new().route("/{at}", get(redirect))).await;
    for (at, target) in targets.iter().enumerate() {
        let failed = fetcher.get(&format!("http://{server}/{at}"), "*/*", LIMITS).await.unwrap_err();
        assert!(matches!(failed, FetchError::Refused(_)), "{target}: {failed:?}");
    }
    assert_eq!(canary.hits(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn redirects_are_followed_five_times() {
    let router = |address: fn(usize) -> String| {
        Router::new().route(
            "/{at}",
            get(move |axum::extract::Path(at): axum::extract::Path<usize>| async move {
                if at == 0 {
                    "here".into_response()
                } else {
                    (StatusCode::MOVED_PERMANENTLY, [(header::LOCATION, address(at - 1))]).into_response()
                }
            }),
        )
    };
    let server = serve(router(|at| format!("/{at}"))).await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let fetched = fetcher.get(&format!("http://{server}/5"), "*/*", LIMITS).await.unwrap();
    assert_eq!((fetched.bytes.as_slice(), fetched.url.path()), (b"here".as_slice(), "/0"));
    let failed = fetcher.get(&format!("http://{server}/6"), "*/*", LIMITS).await.unwrap_err();
    assert!(matches!(failed, FetchError::Redirects), "{failed:?}");
}

/// A name that stands for this machine, by a real look-up: the hosts file has one.
#[tokio::test]
async fn a_name_is_judged_by_what_it_stands_for() {
    let Ok(mut found) = tokio::net::lookup_host(("localhost", 443)).await else { return };
    assert!(found.all(|address: SocketAddr| !is_public(address.ip())));
    let refused = Fetcher::new().unwrap().get("https://localhost/", "*/*", LIMITS).await.unwrap_err();
    assert!(matches!(refused, FetchError::Refused(Refusal::LocalName)), "{refused:?}");
}
