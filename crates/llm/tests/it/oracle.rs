//! The same bytes, read by `genai`, which others wrote: the same text and the same usage.

use std::time::Duration;

use futures_util::StreamExt as _;
use genai::adapter::AdapterKind;
use genai::chat::{ChatMessage, ChatOptions, ChatRequest, ChatStreamEvent};
use genai::resolver::{AuthData, Endpoint, ServiceTargetResolver};
use genai::{Client, ModelIden, ServiceTarget};
use serde_json::json;
use vectort_llm::{Protocol, StopReason};
use vectort_testkit::scripted::{Reply, Scripted};

use crate::streams::{PROTOCOLS, delta, end, preamble, saying, whole};
use crate::support::{anyone, ask, router, run};

/// What a reader makes of a stream.
#[derive(Debug, PartialEq, Eq)]
struct Reading {
    text: String,
    /// Input, cached and output tokens.
    usage: (u64, u64, u64),
}

async fn theirs(protocol: Protocol, url: &str) -> Reading {
    let (kind, base) = match protocol {
        Protocol::Responses => (AdapterKind::OpenAIResp, format!("{url}/v1/")),
        Protocol::ChatCompletions => (AdapterKind::OpenAI, format!("{url}/v1/")),
        Protocol::Messages => (AdapterKind::Anthropic, format!("{url}/v1/")),
        Protocol::GenerateContent => (AdapterKind::Gemini, format!("{url}/v1beta/")),
    };
    let resolver = ServiceTargetResolver::from_resolver_fn(
        move |target: ServiceTarget| -> Result<ServiceTarget, genai::resolver::Error> {
            let model = ModelIden::new(kind, target.model.model_name);
            let endpoint = Endpoint::from_owned(base.clone());
            Ok(ServiceTarget { endpoint, auth: AuthData::from_single("k"), model })
        },
    );
    let client = Client::builder().with_service_target_resolver(resolver).build().expect("a client");
    let options = ChatOptions::default().with_capture_usage(true);
    let request =
        ChatRequest::default().with_system("You write programs.").append_message(ChatMessage::user("hi"));
    let response = client.exec_chat_stream("m", request, Some(&options)).await.expect("a response");
    let mut stream = response.stream;
    let mut reading = Reading { text: String::new(), usage: (0, 0, 0) };
    while let Some(event) = stream.next().await {
        match event.expect("an event") {
            ChatStreamEvent::Chunk(chunk) => reading.text.push_str(&chunk.content),
            ChatStreamEvent::End(end) => {
                let usage = end
                    .captured_usage
                    .unwrap_or_else(|| panic!("{protocol:?} without usage: {}", reading.text));
                let cached = usage.prompt_tokens_details.as_ref().and_then(|details| details.cached_tokens);
                let count = |tokens: Option<i32>| u64::try_from(tokens.unwrap_or(0)).expect("not negative");
                reading.usage = (count(usage.prompt_tokens), count(cached), count(usage.completion_tokens));
            }
            _ => {}
        }
    }
    reading
}

async fn ours(protocol: Protocol, url: &str) -> Reading {
    let versioned = format!("{url}/v1");
    let variables = match protocol {
        Protocol::Responses => vec![("OPENAI_API_KEY", "k"), ("OPENAI_BASE_URL", versioned.as_str())],
        Protocol::ChatCompletions => vec![("VECTORT_LOCAL_BASE_URL", url)],
        Protocol::Messages => vec![("ANTHROPIC_API_KEY", "k"), ("ANTHROPIC_BASE_URL", url)],
        Protocol::GenerateContent => vec![("GEMINI_API_KEY", "k"), ("GEMINI_BASE_URL", url)],
    };
    let run = run(&router(&variables), ask("hi"), anyone()).await;
    assert_eq!(run.stop(), Some(StopReason::Complete), "{run:#?}");
    let tokens = run.attempts()[0].tokens;
    Reading { text: run.text(), usage: (tokens.input, tokens.cached, tokens.output) }
}

/// The stream in pieces of `size` bytes, as a network would cut it. OpenAI's last event names
/// answer and model again, without which `genai` passes over it.
fn cut(stream: &[String], size: usize) -> Vec<Vec<u8>> {
    let named = r#""response":{"id":"resp_1","model":"m","status":"completed""#;
    let stream = stream.concat().replace(r#""response":{"status":"completed""#, named);
    stream.into_bytes().chunks(size).map(<[u8]>::to_vec).collect()
}

#[tokio::test]
async fn another_reader_of_the_same_bytes_reads_the_same() {
    let code = "<file path=\"a.js\">\nconst s = \"\\u00e9\\n\\\"{}\\\"\";\n// 你好 🌍🌍\t\u{2028}\n</file>\n";
    for protocol in PROTOCOLS {
        let mut many = vec![preamble(protocol, "m")];
        many.extend(code.split_inclusive(' ').map(|word| delta(protocol, word)));
        many.push(end(protocol).replace("Hello, wörld 🌍!", "the whole text again"));
        for (name, stream, size) in [
            ("whole", whole(protocol, "m"), usize::MAX),
            ("one long piece", saying(protocol, "m", &code.repeat(400)), 1_000),
            ("many pieces, cut anywhere", many, 7),
        ] {
            let pieces = cut(&stream, size.min(1 << 20));
            let server = Scripted::start(move |request| match request.method.as_str() {
                "GET" => Reply::json(200, &json!({"data": [{"id": "m"}]})),
                _ => Reply::stream(pieces.clone()),
            });
            let (ours, theirs) = tokio::time::timeout(Duration::from_mins(1), async {
                (ours(protocol, &server.url()).await, theirs(protocol, &server.url()).await)
            })
            .await
            .expect("both end");
            assert_eq!(ours, theirs, "{protocol:?}, {name}");
            assert!(!ours.text.is_empty() && ours.usage == (10, 2, 9), "{ours:?}");
        }
    }
}
