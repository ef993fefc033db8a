//! The readers that are compared.

use std::collections::HashMap;
use std::path::Path;
use std::time::{Duration, Instant};

use futures_util::StreamExt as _;
use jiff::civil::date;
use serde_json::json;
use vectort_llm::{
    BaseUrl, BreakerPolicy, Config, LocalKind, LocalServer, Memory, Mode, Options, OrderPolicy, Policy,
    Provider, Request, Router, Selection, StreamEvent,
};

use crate::now_us;

/// One answer, read to its end.
pub(crate) struct Asked {
    /// From asking to the first text.
    pub(crate) first: Duration,
    /// From asking to the end.
    pub(crate) total: Duration,
    /// For each chunk, micro-seconds from its stamp to its arrival.
    pub(crate) late: Vec<f64>,
}

enum Reader {
    Direct { client: reqwest::Client, url: String, model: String },
    Vectort { router: Router, selection: Selection },
}

/// A way to ask the mock.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    reader: Reader,
    slow: bool,
}

impl Case {
    /// Bare reqwest at whatever speaks Chat Completions at `base`.
    pub(crate) fn direct(name: &'static str, base: &str, model: &str) -> Self {
        let client = reqwest::Client::builder().no_proxy().tcp_nodelay(true).build().expect("a client");
        let url = format!("{base}/v1/chat/completions");
        Self { name, reader: Reader::Direct { client, url, model: model.to_owned() }, slow: false }
    }

    pub(crate) fn vectort(base: &str, memory: &Path) -> Self {
        let options = Options { memory: Memory::open(memory), ..Options::default() };
        let router = Router::with_options(config(&[("VECTORT_LOCAL_BASE_URL", base)]), options);
        let selection = Selection {
            provider: Some(Provider::Local),
            model: Some("mock".to_owned()),
            ..Selection::any(Mode::Quick, date(2026, 11, 22))
        };
        Self { name: "vectort", reader: Reader::Vectort { router, selection }, slow: false }
    }

    /// This crate with a provider before the mock that always fails with `fault`, and with the
    /// circuit breaker off, so that it is asked every time.
    pub(crate) fn failing(base: &str, fault: Option<&str>) -> Self {
        let breaker =
            BreakerPolicy { consecutive: u32::MAX, min_samples: usize::MAX, ..BreakerPolicy::default() };
        let order = OrderPolicy { by_latency: false, ..OrderPolicy::default() };
        let options =
            Options { policy: Policy { breaker, order, ..Policy::default() }, ..Options::default() };
        let first = match fault {
            Some("refused") => "http://127.0.0.1:1/v1".to_owned(),
            Some(fault) => format!("{base}/{fault}/v1"),
            None => String::new(),
        };
        let variables: &[(&str, &str)] = match fault {
            Some(_) => &[("OPENAI_API_KEY", "key"), ("OPENAI_BASE_URL", first.as_str())],
            None => &[],
        };
        let mut config = config(variables);
        config.add_local(LocalServer {
            base_url: BaseUrl::parse(&format!("{base}/v1")).expect("a URL"),
            kind: LocalKind::Named,
            models: vec!["mock".to_owned()],
            abilities: std::collections::BTreeMap::new(),
        });
        let router = Router::with_options(config, options);
        let selection = Selection::any(Mode::Quick, date(2026, 11, 22));
        Self { name: "vectort", reader: Reader::Vectort { router, selection }, slow: false }
    }

    /// The same, asked less often.
    pub(crate) fn slow(self) -> Self {
        Self { slow: true, ..self }
    }

    pub(crate) fn is_slow(&self) -> bool {
        self.slow
    }

    pub(crate) async fn ask(&self, message: &str) -> Asked {
        match &self.reader {
            Reader::Direct { client, url, model } => direct(client, url, model, message).await,
            Reader::Vectort { router, selection } => vectort(router, selection, message).await,
        }
    }
}

pub(crate) fn config(variables: &[(&str, &str)]) -> Config {
    let variables: HashMap<&str, &str> = variables.iter().copied().collect();
    Config::from_env(|name| variables.get(name).map(|value| (*value).to_owned())).expect("a configuration")
}

async fn direct(client: &reqwest::Client, url: &str, model: &str, message: &str) -> Asked {
    let body = json!({"model": model, "stream": true, "stream_options": {"include_usage": true},
        "messages": [{"role": "user", "content": message}]});
    let start = Instant::now();
    let sent = client.post(url).header("authorization", "Bearer sk-1234").json(&body).send().await;
    let mut response = sent.expect("a response");
    assert!(response.status().is_success(), "{url}: {:?}", response.status());
    let mut stamps = Stamps::default();
    // A gateway may keep the connection after its last event; the end is the end of the body.
    while let Some(bytes) = response.chunk().await.expect("bytes") {
        stamps.read(&bytes, start);
    }
    stamps.asked(start)
}

async fn vectort(router: &Router, selection: &Selection, message: &str) -> Asked {
    let start = Instant::now();
    let mut stream = Box::pin(router.stream(Request::new("", message), selection.clone()));
    let mut stamps = Stamps::default();
    let mut finished = false;
    while let Some(event) = stream.next().await {
        match event {
            StreamEvent::Text(text) => stamps.read(text.as_bytes(), start),
            StreamEvent::Finished { .. } => finished = true,
            StreamEvent::Interrupted { attempts } | StreamEvent::Exhausted { attempts } => {
                panic!("no answer: {attempts:#?}");
            }
            _ => {}
        }
    }
    assert!(finished, "an end");
    stamps.asked(start)
}

/// Finds the stamps (`t=123;`) in bytes that come piece by piece.
#[derive(Default)]
struct Stamps {
    held: Vec<u8>,
    late: Vec<f64>,
    first: Option<Duration>,
}

impl Stamps {
    fn read(&mut self, bytes: &[u8], start: Instant) {
        let now = now_us();
        self.held.extend_from_slice(bytes);
        let mut from = 0;
        while let Some(at) = memchr::memmem::find(&self.held[from..], b"t=") {
            let digits = from + at + 2;
            let Some(end) = memchr::memchr(b';', &self.held[digits..]) else { break };
            let stamp =
                std::str::from_utf8(&self.held[digits..digits + end]).ok().and_then(|it| it.parse().ok());
            if let Some(stamp) = stamp {
                self.first.get_or_insert_with(|| start.elapsed());
                self.late.push(now.saturating_sub(stamp) as f64);
            }
            from = digits + end;
        }
        // A stamp may be cut in two.
        let keep = from.max(self.held.len().saturating_sub(24));
        self.held.drain(..keep);
    }

    fn asked(self, start: Instant) -> Asked {
        let total = start.elapsed();
        Asked { first: self.first.unwrap_or(total), total, late: self.late }
    }
}
