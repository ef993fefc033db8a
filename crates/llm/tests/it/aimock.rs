//! Against aimock, which was written by others: each protocol, and fallback as people meet it.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::sync::OnceLock;

use serde_json::json;
use vectort_llm::{Config, Options, Protocol, Provider, Router, StopReason};
use vectort_testkit::aimock::Aimock;
use vectort_testkit::scripted::{Received, Reply, Scripted, refused_url};

use crate::support::{Run, anyone, ask, config, fast, once, only, run};

const ANSWER: &str =
    "Voilà: <file path=\"index.html\"> 你好 🌍 and a long enough text to be cut into many chunks.";

/// One server for every test here. `None`: not installed, and told so.
fn server() -> Option<&'static Aimock> {
    static SERVER: OnceLock<Option<Aimock>> = OnceLock::new();
    let error = |name: &str, status: u16, kind: &str| {
        json!({"match": {"userMessage": name}, "status": status,
            "response": {"error": {"message": "no", "type": kind}, "status": status}})
    };
    let start = || {
        Aimock::start(&json!({"fixtures": [
            {"match": {"userMessage": "answer"}, "chunkSize": 7, "response": {"content": ANSWER,
                "usage": {"prompt_tokens": 11, "completion_tokens": 17, "total_tokens": 28}}},
            {"match": {"userMessage": "cut"}, "response": {"content": ANSWER},
                "truncateAfterChunks": 12, "latency": 10, "chunkSize": 4},
            {"match": {"userMessage": "gone"}, "response": {"content": ANSWER.repeat(20)},
                "disconnectAfterMs": 500, "latency": 20, "chunkSize": 8},
            error("r401", 401, "authentication_error"),
            error("r429", 429, "rate_limit_error"),
            error("r500", 500, "api_error"),
            error("r529", 529, "overloaded_error"),
        ]}))
    };
    SERVER.get_or_init(start).as_ref()
}

/// Every provider at aimock, except that `first` is elsewhere.
fn everyone(mock: &Aimock, first: Option<(Provider, &str)>) -> Config {
    let mut urls = [
        (Provider::OpenAi, mock.openai_url()),
        (Provider::Anthropic, mock.url()),
        (Provider::Gemini, mock.url()),
        (Provider::Local, mock.url()),
    ];
    for (provider, url) in &mut urls {
        if let Some((_, elsewhere)) = first.filter(|(first, _)| first == provider) {
            elsewhere.clone_into(url);
        }
    }
    let mut variables = vec![("OPENAI_API_KEY", "k"), ("ANTHROPIC_API_KEY", "k"), ("GEMINI_API_KEY", "k")];
    variables.extend(urls.iter().map(|(provider, url)| (provider.base_url_variable(), url.as_str())));
    config(&variables)
}

async fn go(config: Config, message: &str, provider: Option<Provider>) -> Run {
    let router =
        Router::with_options(config, Options { deadlines: fast(), policy: once(), ..Options::default() });
    run(&router, ask(message), provider.map_or_else(anyone, only)).await
}

#[tokio::test]
async fn each_provider_answers() {
    let Some(mock) = server() else { return };
    for (provider, protocol, model) in [
        (Provider::OpenAi, Protocol::Responses, "gpt-5"),
        (Provider::Anthropic, Protocol::Messages, "claude-sonnet-4-6"),
        (Provider::Gemini, Protocol::GenerateContent, "gemini-2.5-pro"),
        (Provider::Local, Protocol::ChatCompletions, "gpt-4"),
    ] {
        let run = go(everyone(mock, None), "answer", Some(provider)).await;
        assert_eq!(run.text(), ANSWER, "{provider}: {run:#?}");
        assert_eq!(run.stop(), Some(StopReason::Complete));
        let [attempt] = run.attempts() else { panic!("one attempt: {run:#?}") };
        assert_eq!((attempt.provider, attempt.protocol, attempt.model.as_str()), (provider, protocol, model));
        assert_eq!(
            (attempt.tokens.input, attempt.tokens.output, attempt.estimated),
            (11, 17, false),
            "{provider}"
        );
        assert_eq!((attempt.note, &attempt.error), (None, &None), "{provider}");
    }
}

#[tokio::test]
async fn each_answer_has_its_price() {
    let Some(mock) = server() else { return };
    for (provider, cost) in [
        // 11 in and 17 out at $1.25/$10, $3/$15, $1.25/$10, nothing; rounded up.
        (Provider::OpenAi, 184),
        (Provider::Anthropic, 288),
        (Provider::Gemini, 184),
        (Provider::Local, 0),
    ] {
        let run = go(everyone(mock, None), "answer", Some(provider)).await;
        assert_eq!(run.attempts()[0].cost_microusd, Some(cost), "{provider}");
    }
}

/// Passes a request on to aimock. HTTP/1.0, so that the body comes in one piece and closes.
fn forward(address: &str, request: &Received) -> Reply {
    let mut stream = TcpStream::connect(address).expect("aimock accepts");
    let head = format!(
        "{} {} HTTP/1.0\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
        request.method,
        request.path,
        request.body.len()
    );
    stream
        .write_all(head.as_bytes())
        .and_then(|()| stream.write_all(&request.body))
        .expect("the request is sent");
    let mut response = String::new();
    stream.read_to_string(&mut response).expect("the response is read");
    let (_, body) = response.split_once("\r\n\r\n").expect("a head and a body");
    Reply::stream([body.to_owned()])
}

#[tokio::test]
async fn chat_completions_answers_where_responses_is_not_spoken() {
    let Some(mock) = server() else { return };
    let address = mock.url().replace("http://", "");
    let lacking = Scripted::start(move |request| match request.path.as_str() {
        "/v1/chat/completions" => forward(&address, request),
        _ => Reply::json(404, &json!({"detail": "Not Found"})),
    });
    let url = format!("{}/v1", lacking.url());
    let run = go(everyone(mock, Some((Provider::OpenAi, &url))), "answer", None).await;
    assert_eq!(run.story(), "openai ok; finished");
    assert_eq!(run.text(), ANSWER);
    let attempt = &run.attempts()[0];
    assert_eq!((attempt.protocol, attempt.tokens.output), (Protocol::ChatCompletions, 17));
}

#[tokio::test]
async fn a_first_provider_that_fails_is_followed_by_the_second() {
    let Some(mock) = server() else { return };
    let failing = |status: u16, kind: &str| {
        Scripted::always(Reply::json(status, &json!({"error": {"message": "no", "type": kind}})))
    };
    let silent = Scripted::always(Reply::silent());
    let cases = [
        (format!("{}/v1", refused_url()), "connection-refused"),
        (format!("{}/v1", silent.url()), "headers-timeout"),
    ];
    for (url, reason) in &cases {
        let run = go(everyone(mock, Some((Provider::OpenAi, url))), "answer", None).await;
        assert_eq!(run.story(), format!("openai {reason}, anthropic ok; finished"));
        assert_eq!(run.text(), ANSWER);
    }
    for (status, kind, reason) in [
        (401, "invalid_request_error", "unauthorized"),
        (429, "rate_limit_error", "rate-limited"),
        (500, "server_error", "server-error"),
        (529, "overloaded_error", "overloaded"),
    ] {
        let server = failing(status, kind);
        let url = format!("{}/v1", server.url());
        let run = go(everyone(mock, Some((Provider::OpenAi, &url))), "answer", None).await;
        assert_eq!(run.story(), format!("openai {reason}, anthropic ok; finished"));
        assert_eq!(run.text(), ANSWER);
        assert_eq!(run.attempts()[0].error.as_ref().and_then(|error| error.status), Some(status));
    }
}

#[tokio::test]
async fn aimocks_own_errors_are_read_in_every_protocol() {
    let Some(mock) = server() else { return };
    for (message, reason) in
        [("r401", "unauthorized"), ("r429", "rate-limited"), ("r500", "server-error"), ("r529", "overloaded")]
    {
        let run = go(everyone(mock, None), message, None).await;
        assert_eq!(
            run.story(),
            format!("openai {reason}, anthropic {reason}, gemini {reason}, local {reason}; exhausted"),
            "{message}"
        );
    }
}

#[tokio::test]
async fn aimocks_broken_streams_are_never_whole_answers() {
    let Some(mock) = server() else { return };
    for message in ["cut", "gone"] {
        for provider in Provider::ALL {
            let run = go(everyone(mock, None), message, Some(provider)).await;
            assert_eq!(
                run.story(),
                format!("{provider} connection-lost; interrupted"),
                "{message}: {:?}",
                run.attempts()
            );
            assert!(ANSWER.repeat(20).starts_with(&run.text()) && !run.text().is_empty());
            assert!(run.attempts()[0].estimated);
        }
    }
}
