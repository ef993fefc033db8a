//! A guard against sources that nest so deeply that the compiler's recursion would overflow the
//! stack, which no error handling survives.

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

/// An upper estimate of the nesting, from bytes: brackets, the longest run of tokens without a
/// separator (operators, prefixes, `a ? b : c ? …`), and statements that nest without braces.
fn depth(source: &str) -> Depth {
    // Most sources are too short to be deep.
    if source.len() < SHALLOW {
        return Depth::Shallow;
    }
    let (mut open, mut deepest) = (0_usize, 0_usize);
    let (mut run, mut longest) = (0_usize, 0_usize);
    let mut in_word = false;
    let mut quote = None;
    for byte in source.bytes() {
        // Strings of one line hold data; what is in templates and comments counts.
        match (quote, byte) {
            (Some(_), b'\n') => quote = None,
            (Some(open), _) => {
                if byte == open {
                    quote = None;
                }
                continue;
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, _) => {}
        }
        let is_word = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80;
        match byte {
            b'(' | b'[' | b'{' => {
                open += 1;
                deepest = deepest.max(open);
            }
            b')' | b']' | b'}' => open = open.saturating_sub(1),
            _ => {}
        }
        match byte {
            b';' | b',' | b'{' | b'}' => run = 0,
            _ if is_word && in_word => {}
            _ if byte.is_ascii_whitespace() => {}
            _ => run += 1,
        }
        longest = longest.max(run);
        in_word = is_word;
    }
    let count = |word: &str| memchr::memmem::find_iter(source.as_bytes(), word).count();
    match deepest + longest + count("else") + count("for") {
        estimate if estimate < SHALLOW => Depth::Shallow,
        estimate if estimate < DEEPEST => Depth::Deep,
        _ => Depth::TooDeep,
    }
}
