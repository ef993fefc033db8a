//! Pages as text, and bounds on what is read.

use axum::Router;
use axum::body::Body;
use axum::http::header;
use axum::response::IntoResponse as _;
use axum::routing::get;
use vectort_fetch::{FetchError, Fetched, Fetcher, Limits, Url, read_page};

use crate::support::{LIMITS, serve};

fn fetched(content_type: &str, bytes: &[u8]) -> Fetched {
    let url = Url::parse("https://example.com/").unwrap();
    Fetched { url, content_type: content_type.to_owned(), bytes: bytes.to_vec() }
}

#[test]
fn a_page_is_its_words() {
    let html = r"<!doctype html><html><head><title>Tea &amp;
        cake</title><style>p { color: red }</style></head>
        <body><nav><a>Home</a></nav><header>Skip me</header>
        <main><h1>How to <em>brew</em></h1><p>Boil&nbsp;water.<p>Wait   3
        minutes.<ul><li>Green</li><li><p>Black</p></ul>
        <pre>if a &lt; b {
    go()
}</pre><script>if (a < b) { '</main>' }</script><table><tr><td>1<td>2</table></main>
        <footer>Imprint</footer></body></html>";
    let page = read_page(&fetched("text/html; charset=utf-8", html.as_bytes())).unwrap();
    assert_eq!(page.title, "Tea & cake");
    assert_eq!(
        page.text,
        "# How to brew\n\nBoil water.\n\nWait 3 minutes.\n\n- Green\n- Black\n\nif a < b {\n    go()\n}\n\n1 2"
    );
    assert!(!page.is_cut);
}

#[test]
fn a_page_without_a_main_part_is_all_of_it() {
    let page = read_page(&fetched("text/html", b"<body>Hello <b>there</b><br>you</body>")).unwrap();
    assert_eq!((page.title.as_str(), page.text.as_str()), ("", "Hello there\nyou"));
}

#[test]
fn encodings_are_those_that_are_named() {
    for (content_type, bytes) in [
        ("text/html; charset=iso-8859-1", b"caf\xe9".as_slice()),
        ("text/html", b"<meta charset='windows-1252'>caf\xe9"),
        ("text/plain", "café".as_bytes()),
        ("text/html", b"\xef\xbb\xbfcaf\xc3\xa9"),
    ] {
        assert_eq!(read_page(&fetched(content_type, bytes)).unwrap().text, "café", "{content_type}");
    }
}

#[test]
fn what_is_no_text_is_refused_and_a_long_page_is_cut() {
    for (content_type, bytes) in [("image/png", b"x".as_slice()), ("", b"x"), ("text/plain", b"a\0b")] {
        let refused = read_page(&fetched(content_type, bytes)).unwrap_err();
        assert!(matches!(refused, FetchError::ContentType(_)), "{content_type}: {refused:?}");
    }
    let page = read_page(&fetched("text/plain", "é".repeat(200_000).as_bytes())).unwrap();
    assert!(page.is_cut);
    assert_eq!(page.text.len(), 200 << 10);
}

#[test]
fn hostile_markup_ends() {
    for html in
        ["<", "<!--", "<title>", "<script>", "</", "<nav>", &"<div>".repeat(50_000), &"<li>".repeat(50_000)]
    {
        read_page(&fetched("text/html", html.as_bytes())).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn more_than_the_limit_is_not_read_however_it_is_packed() {
    let endless = || async {
        let zeros = futures_util::stream::repeat_with(|| Ok::<_, std::io::Error>(vec![b'a'; 64 << 10]));
        ([(header::CONTENT_TYPE, "text/plain")], Body::from_stream(zeros)).into_response()
    };
    let silent = || std::future::pending::<String>();
    let server = serve(Router::new().route("/endless", get(endless)).route("/silent", get(silent))).await;
    let fetcher = Fetcher::with_loopback().unwrap();
    let failed = fetcher.get(&format!("http://{server}/endless"), "*/*", LIMITS).await.unwrap_err();
    assert!(matches!(failed, FetchError::TooLarge(_)), "{failed:?}");
    let soon = Limits { time: std::time::Duration::from_millis(200), ..LIMITS };
    let failed = fetcher.get(&format!("http://{server}/silent"), "*/*", soon).await.unwrap_err();
    assert!(matches!(failed, FetchError::TimedOut), "{failed:?}");
}
