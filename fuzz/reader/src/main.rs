//! Feeds the answer reader what libFuzzer breeds. `cargo xtask soak reader` builds it with coverage
//! and runs it; it needs no nightly toolchain and no sanitizer, because the reader has no unsafe
//! code: what is looked for are panics, hangs and broken promises.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| vectort_generation::fuzzing::fuzz_reader(data));
