//! Load over kept-alive connections, with as little work for each request as there can be: both
//! programs share two cores with it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use hdrhistogram::Histogram;
use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// The three routes, as bytes to send.
pub(crate) struct Load {
    address: String,
    requests: Arc<Vec<Vec<u8>>>,
}

/// What came of it.
pub(crate) struct Times {
    all: Histogram<u64>,
    took: Duration,
}

impl Times {
    pub(crate) fn rps(&self) -> f64 {
        self.all.len() as f64 / self.took.as_secs_f64()
    }

    pub(crate) fn ms(&self, percentile: f64) -> f64 {
        self.all.value_at_percentile(percentile) as f64 / 1e6
    }
}

fn histogram() -> Histogram<u64> {
    Histogram::new_with_bounds(1_000, 60_000_000_000, 3).expect("bounds")
}

impl Load {
    pub(crate) fn new(url: &str, seed: &Value) -> Self {
        let address = url.trim_start_matches("http://").to_owned();
        let token = seed["token"].as_str().expect("a token");
        let project = seed["projects"][0]["id"].as_str().expect("a project");
        let paths = [
            "/api/auth/me".to_owned(),
            "/api/projects?limit=50".to_owned(),
            format!("/api/projects/{project}"),
        ];
        let request = |path: String| {
            format!("GET {path} HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {token}\r\naccept: */*\r\n\r\n")
                .into_bytes()
        };
        let requests = Arc::new(paths.into_iter().map(request).collect());
        Self { address, requests }
    }

    /// For so long; with a pace each request's time counts from when it was due, so that a server
    /// that stands still does not hide it (Gil Tene's coordinated omission).
    pub(crate) async fn run(&self, connections: usize, time: Duration, pace: Option<u32>) -> Times {
        let began = Instant::now();
        let gap = pace.map(|pace| Duration::from_secs(1) * u32::try_from(connections).expect("few") / pace);
        let workers: Vec<_> = (0..connections)
            .map(|nth| {
                let (address, requests) = (self.address.clone(), Arc::clone(&self.requests));
                let first = gap.map(|gap| gap * u32::try_from(nth).expect("few") / connections as u32);
                tokio::spawn(async move {
                    let mut stream = TcpStream::connect(&address).await.expect("it accepts");
                    stream.set_nodelay(true).expect("no delay");
                    let (mut times, mut answer, mut count) = (histogram(), Vec::with_capacity(64 << 10), nth);
                    let mut due = began + first.unwrap_or_default();
                    while began.elapsed() < time {
                        let from = match gap {
                            Some(gap) => {
                                tokio::time::sleep_until(due.into()).await;
                                let from = due;
                                due += gap;
                                from
                            }
                            None => Instant::now(),
                        };
                        let request = &requests[count % requests.len()];
                        count += 1;
                        stream.write_all(request).await.expect("it reads");
                        read(&mut stream, &mut answer).await;
                        let nanos = u64::try_from(from.elapsed().as_nanos()).expect("a time");
                        times.saturating_record(nanos);
                    }
                    times
                })
            })
            .collect();
        let mut all = histogram();
        for worker in workers {
            all.add(worker.await.expect("it works")).expect("the same bounds");
        }
        Times { all, took: began.elapsed() }
    }
}

/// Reads one answer, which must be 200 and say its length.
async fn read(stream: &mut TcpStream, answer: &mut Vec<u8>) {
    answer.clear();
    let head = loop {
        if let Some(end) = answer.windows(4).position(|window| window == b"\r\n\r\n") {
            break end + 4;
        }
        assert!(stream.read_buf(answer).await.expect("an answer") > 0, "the server closed the connection");
    };
    assert!(answer.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(answer));
    let text = String::from_utf8_lossy(&answer[..head]).to_ascii_lowercase();
    let length = text.split("content-length: ").nth(1).and_then(|rest| rest.split("\r\n").next());
    let length: usize = length.and_then(|text| text.parse().ok()).expect("a length");
    while answer.len() < head + length {
        assert!(stream.read_buf(answer).await.expect("an answer") > 0, "the server closed the connection");
    }
}
