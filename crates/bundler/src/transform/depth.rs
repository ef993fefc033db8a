//! A guard against sources that nest so deeply that the compiler's recursion would overflow the
//! stack, which no error handling survives.

use vectort_core::nesting;

/// Up to here any thread's stack does.
const SHALLOW: usize = 1_000;
/// Beyond this no stack is given: nobody writes such code, and 1 MiB of `[` is an attack.
const DEEPEST: usize = 20_000;
/// Stack of the thread for what lies between; virtual memory, used as far as needed.
const STACK: usize = 512 << 20;

/// How to compile a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Depth {
    Shallow,
    Deep,
    TooDeep,
}

/// Runs `work` with as much stack as `source` may take; `None` if that is too much.
pub(super) fn with_stack<T: Send>(source: &str, work: impl FnOnce() -> T + Send) -> Option<T> {
    match depth(source) {
        Depth::Shallow => Some(work()),
        Depth::TooDeep => None,
        Depth::Deep => std::thread::scope(|scope| {
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok()?;
            thread.join().ok()
        }),
    }
}

fn depth(source: &str) -> Depth {
    // Most sources are too short to be deep.
    if source.len() < SHALLOW {
        return Depth::Shallow;
    }
    match nesting(source) {
        estimate if estimate < SHALLOW => Depth::Shallow,
        estimate if estimate < DEEPEST => Depth::Deep,
        _ => Depth::TooDeep,
    }
}
