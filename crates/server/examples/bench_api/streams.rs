//! Streams: what two thousand of them hold, and how long a chunk is kept.
//!
//! The model here writes the time into the name of each file that it sends; the event that says that
//! the file is complete has that name. Between the two lie the provider's connection, the reader, the
//! draft's file and the stream.

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use hdrhistogram::Histogram;
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use vectort_client::Client;
use vectort_contract::Event;
use vectort_contract::api::{NewApiProject, Register};

use crate::{figure, servers};

/// Streams at once.
const STREAMS: usize = 2_000;

/// Chunks that are timed.
const CHUNKS: usize = 400;

/// Between two chunks.
const GAP: Duration = Duration::from_millis(10);

fn micros() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970");
    u64::try_from(since.as_micros()).expect("a time")
}

pub(crate) async fn measure(folder: &Path) {
    let model = model().await;
    let server = servers::vectort(&folder.join("streams"), Some(&model));
    let client = Client::new(&server.url).expect("a client");
    let body = Register {
        email: "ada@example.com".to_owned(),
        full_name: "Ada".to_owned(),
        password: "Correct-h0rse".to_owned(),
        language: None,
    };
    let client = client.with_token(&client.register(&body).await.expect("an account").access_token);
    let body = NewApiProject {
        title: "Tea".to_owned(),
        description: "a page about tea".to_owned(),
        type_id: "landing_page".to_owned(),
    };
    let project = client.project_create("one", &body).await.expect("a project").id;
    let quick = || serde_json::from_value(json!({})).expect("everything has a default");

    let mut run = client.generate(&project, "times", &quick()).await.expect("it begins");
    let mut times = Histogram::<u64>::new_with_bounds(1, 60_000_000, 3).expect("bounds");
    while let Some(event) = run.next().await.expect("an event") {
        let now = micros();
        if let Event::File { path, .. } = event
            && let Some(sent) =
                path.file_name().strip_prefix("at-").and_then(|rest| rest.strip_suffix(".txt"))
        {
            times.saturating_record(now.saturating_sub(sent.parse().expect("a time")).max(1));
        }
        if times.len() as usize == CHUNKS {
            break;
        }
    }
    assert_eq!(times.len() as usize, CHUNKS, "every chunk came");
    figure("vectort", "relay_ms_p50", times.value_at_percentile(50.0) as f64 / 1e3, "ms");
    figure("vectort", "relay_ms_p99", times.value_at_percentile(99.0) as f64 / 1e3, "ms");
    client.stop(&project, run.id()).await.expect("stopped");

    let body = NewApiProject {
        title: "More".to_owned(),
        description: "a page".to_owned(),
        type_id: "landing_page".to_owned(),
    };
    let project = client.project_create("two", &body).await.expect("a project").id;
    let run = client.generate(&project, "streams", &quick()).await.expect("it begins");
    let mut streams = Vec::new();
    for _ in 0..STREAMS {
        let mut stream = client.follow(&project, run.id()).await.expect("it is there");
        stream.next().await.expect("an event");
        streams.push(stream);
    }
    tokio::time::sleep(Duration::from_secs(1)).await;
    figure("vectort", "sse_rss_mib", server.resident_mib(), "MiB");
    client.stop(&project, run.id()).await.expect("stopped");
}

/// A model that sends a small file every few milliseconds and never ends: its address.
async fn model() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}/v1", listener.local_addr().expect("bound"));
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(answer(stream));
        }
    });
    url
}

async fn answer(mut stream: TcpStream) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    let mut request = Vec::new();
    while !request.windows(4).any(|window| window == b"\r\n\r\n") {
        if stream.read_buf(&mut request).await? == 0 {
            return Ok(());
        }
    }
    if request.starts_with(b"GET") {
        let list = json!({ "object": "list", "data": [{ "id": "tiny", "object": "model" }] }).to_string();
        let head = format!(
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{list}",
            list.len()
        );
        return stream.write_all(head.as_bytes()).await;
    }
    let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    stream.write_all(head.as_bytes()).await?;
    for nth in 0_u64.. {
        // As many as are timed; then only now and then, so that the run goes on.
        tokio::time::sleep(if nth < CHUNKS as u64 + 20 { GAP } else { Duration::from_secs(1) }).await;
        let mut block = String::new();
        let path = vectort_core::RelPath::parse(&format!("public/at-{}.txt", micros())).expect("a safe path");
        vectort_generation::format::write_file(&mut block, &path, "A line.\n");
        let chunk = json!({ "object": "chat.completion.chunk", "model": "tiny",
            "choices": [{ "index": 0, "delta": { "content": block }, "finish_reason": null }] });
        let event = format!("data: {chunk}\n\n");
        stream.write_all(format!("{:x}\r\n{event}\r\n", event.len()).as_bytes()).await?;
    }
    Ok(())
}
