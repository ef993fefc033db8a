//! Bad input: each ends in a typed error within its deadline, and in bounded memory.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::json;
use vectort_llm::wire::{Decoder, WireEvent};
use vectort_llm::{
    BaseUrl, BaseUrlProblem, Config, ConfigError, Deadlines, MAX_ANSWER_BYTES, MAX_EVENT_BYTES, Memory,
    Options, Policy, Protocol, Provider, Reason, Router,
};
use vectort_testkit::scripted::{Reply, Scripted, Step};

use crate::streams::{PROTOCOLS, TEXT, delta, end, preamble, whole};
use crate::support::{Run, anyone, ask, config, fast, once, only, router, run};
use crate::trio::{Trio, says};

/// Anthropic alone, with time for a busy machine: what is bounded here is not time.
async fn patient(reply: Reply) -> Run {
    let server = Scripted::always(reply);
    let deadlines = Deadlines {
        first_token: Duration::from_secs(30),
        first_token_least: Duration::from_secs(30),
        headers: Duration::from_secs(30),
        stall: Duration::from_secs(30),
        ..fast()
    };
    let config = config(&[("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", &server.url())]);
    let router = Router::with_options(config, Options { deadlines, policy: once(), ..Options::default() });
    run(&router, ask("hi"), anyone()).await
}

async fn anthropic(reply: Reply) -> Run {
    let server = Scripted::always(reply);
    let url = server.url();
    run(&router(&[("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", &url)]), ask("hi"), anyone()).await
}

fn reason(run: &Run) -> Reason {
    let [attempt] = run.attempts() else { panic!("one attempt: {run:#?}") };
    attempt.error.as_ref().unwrap_or_else(|| panic!("it failed: {run:#?}")).reason
}

/// Says to a child that it is alone in its process, so that its memory is the test's.
const ALONE: &str = "VECTORT_TEST_ALONE";

#[test]
fn memory_is_bounded_in_a_process_of_its_own() {
    for test in
        ["hostile::an_event_of_fifty_megabytes_is_given_up_at_the_bound", "hostile::a_million_tiny_events"]
    {
        let child = std::process::Command::new(std::env::current_exe().expect("this binary"))
            .args([test, "--test-threads=1"])
            .env(ALONE, "1")
            .output()
            .expect("the child runs");
        let said = String::from_utf8_lossy(&child.stdout);
        assert!(child.status.success() && said.contains("1 passed"), "{said}");
    }
}

/// The most that this process has held at once, in KiB; `None` where the system does not tell,
/// or where others share the process.
fn peak_kib() -> Option<u64> {
    std::env::var_os(ALONE)?;
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[tokio::test]
async fn an_event_of_fifty_megabytes_is_given_up_at_the_bound() {
    let piece = vec![b'x'; 1 << 20];
    let first = b"data: {\"type\":\"content_block_delta\",\"delta\":{\"text\":\"".to_vec();
    let reply = Reply::stream([first]);
    let reply = (0..50).fold(reply, |reply, _| reply.then(Step::Send(piece.clone())));
    let before = peak_kib();
    let run = patient(reply).await;
    assert_eq!(reason(&run), Reason::EventTooLarge);
    if let Some((before, after)) = before.zip(peak_kib()) {
        // The script itself is 50 MiB, twice while it is copied; what is read is 8 MiB and its
        // copies.
        assert!(after - before < 190 << 10, "{before} to {after} KiB");
    }
}

#[test]
fn a_million_tiny_events_are_read_in_a_moment_and_no_memory() {
    if std::env::var_os(ALONE).is_none() {
        return;
    }
    let tiny = Bytes::from("data:{}\n\n".repeat(1_000));
    let mut decoder = Decoder::new(Protocol::ChatCompletions);
    let (start, before) = (Instant::now(), peak_kib());
    for _ in 0..1_000 {
        assert!(decoder.push(tiny.clone()).is_empty());
    }
    for protocol in PROTOCOLS {
        let chunk = Bytes::from(delta(protocol, "x").repeat(1_000));
        let mut decoder = Decoder::new(protocol);
        let is_text = |event: &&WireEvent| matches!(event, WireEvent::Text(_));
        let texts: usize = (0..25).map(|_| decoder.push(chunk.clone()).iter().filter(is_text).count()).sum();
        assert_eq!(texts, 25_000, "{protocol:?}");
    }
    // Unoptimised and beside other work; what is looked for is a cost that grows with the length.
    assert!(start.elapsed() < Duration::from_mins(2), "took {:?}", start.elapsed());
    if let Some((before, after)) = before.zip(peak_kib()) {
        assert!(after - before < 8 << 10, "{before} to {after} KiB");
    }
}

#[tokio::test]
async fn an_answer_without_end_ends() {
    let piece = delta(Protocol::Messages, &"x".repeat(1 << 20)).into_bytes();
    let reply = Reply::stream([preamble(Protocol::Messages, "m")]);
    let reply = (0..20).fold(reply, |reply, _| reply.then(Step::Send(piece.clone())));
    let run = patient(reply).await;
    assert_eq!(reason(&run), Reason::AnswerTooLarge);
    assert!(run.text().len() as u64 <= MAX_ANSWER_BYTES);
}

#[tokio::test]
async fn what_is_no_stream_is_told() {
    let stream = || whole(Protocol::Messages, "claude-sonnet-4-6").concat();
    let gzip = {
        // A deflate stream of stored blocks: valid, uncompressed, written by hand.
        let text = stream().into_bytes();
        let length = text.len() as u16;
        let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255, 1];
        bytes.extend(length.to_le_bytes());
        bytes.extend((!length).to_le_bytes());
        bytes.extend(&text);
        let crc = text.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ (0xEDB8_8320 & (!(crc & 1)).wrapping_add(1))
            })
        });
        bytes.extend((!crc).to_le_bytes());
        bytes.extend((text.len() as u32).to_le_bytes());
        bytes
    };
    let body = |kind: &str, text: Vec<u8>| Reply::body(200, kind, text);
    let sse = "text/event-stream";
    let cases = [
        (
            "a page",
            body("text/html; charset=utf-8", b"<!doctype html><h1>Sign in</h1>".to_vec()),
            Reason::BadResponse,
        ),
        ("a picture", body("image/png", b"\x89PNG\r\n\x1a\n".to_vec()), Reason::BadResponse),
        ("brotli", body(sse, vec![0x8b; 200]).header("content-encoding", "br"), Reason::BadResponse),
        ("no gzip", body(sse, stream().into_bytes()).header("content-encoding", "gzip"), Reason::BadResponse),
        (
            "a redirect",
            Reply::body(302, "text/plain", "").header("location", "http://127.0.0.1:9/"),
            Reason::BadResponse,
        ),
        ("plain text", body("text/plain", b"It works!".to_vec()), Reason::Truncated),
        ("an empty body", body(sse, Vec::new()), Reason::Truncated),
        ("JSON that is no error", body("application/json", b"{\"ok\":true}".to_vec()), Reason::Truncated),
        ("half a character", body(sse, b"data: {\"a\":\"\xc3\n\n".to_vec()), Reason::BadResponse),
        (
            "events without data",
            body(sse, b"event: ping\n\nevent: message_stop\n\n".to_vec()),
            Reason::Truncated,
        ),
    ];
    for (name, reply, expected) in cases {
        let run = anthropic(reply).await;
        assert_eq!(reason(&run), expected, "{name}: {run:#?}");
        assert_eq!(run.text(), "");
    }
    // What can be unpacked is: some proxies pack whatever they are told.
    let run = patient(body(sse, gzip).header("content-encoding", "gzip")).await;
    assert_eq!((run.text().as_str(), run.stop().is_some()), (TEXT, true), "{run:#?}");
}

#[tokio::test]
async fn a_flood_packed_small_is_bounded_as_if_it_were_not() {
    // A gzip of 100 MiB of one character is 100 KiB; here as stored blocks of zeros repeated, so
    // that no compressor is needed: the bound is on what is unpacked.
    let mut bytes = vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];
    let block = {
        let mut block = vec![0, 0xff, 0xff, 0, 0];
        block.extend(vec![b'a'; 0xffff]);
        block
    };
    let start = b"data: ";
    bytes.extend([0, start.len() as u8, 0, !(start.len() as u8), 0xff]);
    bytes.extend(start);
    let reply = Reply::stream([bytes]).header("content-encoding", "gzip");
    let blocks = MAX_EVENT_BYTES / 0xffff + 10;
    let reply = (0..blocks).fold(reply, |reply, _| reply.then(Step::Send(block.clone())));
    assert_eq!(reason(&patient(reply).await), Reason::EventTooLarge);
}

#[tokio::test]
async fn a_proxy_that_buffers_is_waited_for_as_long_as_a_first_token() {
    let text = whole(Protocol::Messages, "claude-sonnet-4-6").concat().into_bytes();
    let late = |wait: u64| {
        Reply::stream([b": \n\n"])
            .then(Step::Pause(Duration::from_millis(wait)))
            .then(Step::Send(text.clone()))
    };
    assert_eq!(anthropic(late(500)).await.text(), TEXT, "all at once, in time");
    let start = Instant::now();
    assert_eq!(reason(&anthropic(late(3_000)).await), Reason::FirstTokenTimeout);
    assert!(start.elapsed() < Duration::from_millis(1_500), "{:?}", start.elapsed());
}

#[tokio::test]
async fn pings_alone_keep_no_stream_alive_before_the_first_text() {
    let reply = Reply::stream([preamble(Protocol::Messages, "m")]);
    let ping = b"event: ping\ndata: {\"type\":\"ping\"}\n\n".to_vec();
    let reply = (0..100).fold(reply, |reply, _| {
        reply.then(Step::Pause(Duration::from_millis(50))).then(Step::Send(ping.clone()))
    });
    let start = Instant::now();
    assert_eq!(reason(&anthropic(reply).await), Reason::FirstTokenTimeout);
    assert!(start.elapsed() < Duration::from_secs(2));
}

#[tokio::test]
async fn a_server_that_speaks_no_http_is_told() {
    for words in
        [&b"SSH-2.0-OpenSSH_9.6\r\n"[..], b"HTTP/1.1 abc\r\n\r\n", b"\x15\x03\x01\x00\x02\x02\x46", b""]
    {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let words = words.to_vec();
        std::thread::spawn(move || {
            while let Ok((mut socket, _)) = listener.accept() {
                let _ = socket.read(&mut [0; 4096]);
                let _ = socket.write_all(&words);
            }
        });
        let router = router(&[("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", &url)]);
        let run = run(&router, ask("hi"), anyone()).await;
        assert!(matches!(reason(&run), Reason::ConnectionLost | Reason::BadResponse), "{run:#?}");
    }
}

#[tokio::test]
async fn headers_without_end_and_a_flood_of_them_are_refused() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    std::thread::spawn(move || {
        while let Ok((mut socket, _)) = listener.accept() {
            let _ = socket.read(&mut [0; 4096]);
            let _ = socket.write_all(b"HTTP/1.1 200 OK\r\n");
            let line = format!("x-flood: {}\r\n", "y".repeat(8_000));
            while socket.write_all(line.as_bytes()).is_ok() {}
        }
    });
    let router = router(&[("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", &url)]);
    let start = Instant::now();
    let run = run(&router, ask("hi"), anyone()).await;
    assert!(matches!(reason(&run), Reason::ConnectionLost | Reason::HeadersTimeout), "{run:#?}");
    assert!(start.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_base_url_that_is_none_is_refused_before_anything_is_asked() {
    for (text, problem) in [
        ("", BaseUrlProblem::Unparsable),
        ("api.openai.com", BaseUrlProblem::Unparsable),
        ("file:///etc/passwd", BaseUrlProblem::Scheme),
        ("ftp://host/v1", BaseUrlProblem::Scheme),
        ("http://", BaseUrlProblem::Unparsable),
        ("https://user:secret@host/v1", BaseUrlProblem::Credentials),
        ("https://host/v1?key=1", BaseUrlProblem::Query),
        ("http://host:99999/v1", BaseUrlProblem::Unparsable),
    ] {
        assert_eq!(BaseUrl::parse(text), Err(problem), "{text}");
    }
    let read = |name: &str| (name == "OPENAI_BASE_URL").then(|| "nonsense".to_owned());
    assert!(matches!(
        Config::from_env(read),
        Err(ConfigError::InvalidBaseUrl { variable: "OPENAI_BASE_URL", .. })
    ));
}

#[tokio::test]
async fn a_reader_that_does_not_read_holds_back_the_provider_not_the_memory() {
    use futures_util::StreamExt as _;
    let piece = delta(Protocol::Messages, &"x".repeat(64 << 10)).into_bytes();
    let reply = Reply::stream([preamble(Protocol::Messages, "m")]);
    let reply = (0..200).fold(reply, |reply, _| reply.then(Step::Send(piece.clone())));
    let server = Scripted::always(reply.then(Step::Send(end(Protocol::Messages).into_bytes())));
    let url = server.url();
    let router = router(&[("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", &url)]);
    let mut stream = Box::pin(router.stream(ask("hi"), anyone()));
    while !matches!(stream.next().await, Some(vectort_llm::StreamEvent::Text(_))) {}
    // Longer than every deadline: whoever does not read is not told that the provider stalled.
    tokio::time::sleep(Duration::from_millis(900)).await;
    let rest: Vec<_> = stream.collect().await;
    assert!(matches!(rest.last(), Some(vectort_llm::StreamEvent::Finished { .. })), "{:?}", rest.last());
}

#[tokio::test]
async fn hints_from_another_world_are_bounded() {
    for hint in ["99999999999999999999", "-5", "NaN", "inf", "Thu, 01 Jan 1970 00:00:00 GMT", "soon", ""] {
        let trio = Trio::start(move |place, _| match place {
            0 => {
                Reply::json(429, &json!({"error": {"type": "rate_limit_error"}})).header("retry-after", hint)
            }
            _ => says(place, "here"),
        });
        let memory = Memory::default();
        let policy = Policy { backoff: Duration::from_millis(10), ..Policy::default() };
        let router = trio.router(policy.clone(), &memory);
        assert_eq!(
            run(&router, ask("hi"), anyone()).await.story(),
            "openai rate-limited, anthropic ok; finished"
        );
        let health = memory.health(&policy.breaker);
        let openai = health.iter().find(|health| health.provider == Provider::OpenAi).expect("known");
        let wait = openai.throttled_until.map_or(0, |until| until.saturating_sub(openai.asked_at));
        assert!(wait <= 24 * 3_600_000, "{hint}: {wait}");
        let start = Instant::now();
        run(&router, ask("hi"), only(Provider::OpenAi)).await;
        assert!(start.elapsed() < Duration::from_secs(2), "{hint}");
    }
}
