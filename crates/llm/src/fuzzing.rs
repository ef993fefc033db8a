//! Entry points for libFuzzer (`fuzz/`). They panic when a promise of the decoders is broken.

use bytes::Bytes;

use crate::wire::{Decoder, Protocol, WireEvent};

/// Decodes `data` twice, whole and cut at places that its first byte chooses, and asserts what
/// [`crate::wire`] promises: any split gives the same events, no text is empty, and every stream
/// ends in exactly one verdict.
pub fn fuzz_decoder(protocol: Protocol, data: &[u8]) {
    let (seed, stream) = data.split_at(data.len().min(1));
    let whole = decode(protocol, stream, stream.len().max(1));
    assert_promises(&whole);
    let step = 1 + usize::from(seed.first().copied().unwrap_or(0) % 31);
    let cut = decode(protocol, stream, step);
    assert_eq!(join(whole), join(cut), "cutting the stream every {step} bytes changed what was read");
}

/// The events of `stream`, fed in pieces of `step` bytes.
pub fn decode(protocol: Protocol, stream: &[u8], step: usize) -> Vec<WireEvent> {
    let mut decoder = Decoder::new(protocol);
    let mut events = Vec::new();
    for piece in stream.chunks(step) {
        let was_done = decoder.is_done();
        let more = decoder.push(Bytes::copy_from_slice(piece));
        assert!(!was_done || more.is_empty(), "an event after the end");
        events.extend(more);
    }
    events.extend(decoder.finish());
    assert!(decoder.is_done() && decoder.finish().is_empty(), "the end was not the end");
    events
}

fn join(events: Vec<WireEvent>) -> Vec<WireEvent> {
    let mut joined: Vec<WireEvent> = Vec::with_capacity(events.len());
    for event in events {
        match (joined.last_mut(), event) {
            (Some(WireEvent::Text(text)), WireEvent::Text(more)) => text.push_str(&more),
            (_, event) => joined.push(event),
        }
    }
    joined
}

fn assert_promises(events: &[WireEvent]) {
    let mut stopped = false;
    for (index, event) in events.iter().enumerate() {
        match event {
            WireEvent::Text(text) => assert!(!text.is_empty(), "an empty text"),
            WireEvent::Model(model) => assert!(!model.is_empty() && model.len() <= 256, "no name"),
            WireEvent::Stop(_) => stopped = true,
            WireEvent::Reasoning | WireEvent::Usage(_) => {}
            WireEvent::Fault(_) | WireEvent::Malformed(_) | WireEvent::TooLarge | WireEvent::Truncated => {
                assert_eq!(index + 1, events.len(), "something follows a failure");
                assert!(!matches!(event, WireEvent::Truncated) || !stopped, "complete and truncated");
                stopped = true;
            }
        }
    }
    assert!(stopped, "a stream without a verdict");
}
