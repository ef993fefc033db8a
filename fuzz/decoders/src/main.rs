//! Feeds one of the four stream decoders, named by `VECTORT_PROTOCOL`, what libFuzzer breeds.
//! `cargo xtask soak decoders` builds it with coverage and runs it once for each.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use vectort_llm::Protocol;

static PROTOCOL: LazyLock<Protocol> = LazyLock::new(|| match std::env::var("VECTORT_PROTOCOL").as_deref() {
    Ok("responses") => Protocol::Responses,
    Ok("chat-completions") => Protocol::ChatCompletions,
    Ok("messages") => Protocol::Messages,
    Ok("generate-content") => Protocol::GenerateContent,
    other => panic!("VECTORT_PROTOCOL names no protocol: {other:?}"),
});

fuzz_target!(|data: &[u8]| vectort_llm::fuzzing::fuzz_decoder(*PROTOCOL, data));
