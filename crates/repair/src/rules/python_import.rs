//! `python-import`: a module or a name of Python's standard library that is used without an import.
//!
//! Acts on a file that parses. A module counts when its name stands nowhere but before a dot (so it
//! is bound nowhere: no assignment, parameter, import or loop has it), and everything that is taken
//! from it is what the module is known for: `json.dumps`, not `json.send`. A name counts when the
//! file never binds it. Not where `import *` may bring it, nor where a file of the project has the
//! module's name.

use std::collections::{BTreeMap, BTreeSet};

use crate::edit::Cure;
use crate::tree::Tree;

/// Modules, and what is taken from them.
const MODULES: &[(&str, &[&str])] = &[
    ("argparse", &["ArgumentParser", "Namespace", "ArgumentTypeError", "FileType"]),
    (
        "asyncio",
        &[
            "run",
            "sleep",
            "gather",
            "create_task",
            "Queue",
            "Lock",
            "Event",
            "Semaphore",
            "wait_for",
            "get_event_loop",
            "to_thread",
            "TimeoutError",
            "CancelledError",
        ],
    ),
    ("base64", &["b64encode", "b64decode", "urlsafe_b64encode", "urlsafe_b64decode"]),
    ("csv", &["reader", "writer", "DictReader", "DictWriter"]),
    ("functools", &["wraps", "partial", "lru_cache", "reduce", "cache", "cached_property"]),
    ("glob", &["glob", "iglob"]),
    ("hashlib", &["sha256", "sha1", "md5", "sha512", "blake2b", "new", "pbkdf2_hmac"]),
    ("io", &["StringIO", "BytesIO", "TextIOWrapper"]),
    (
        "itertools",
        &[
            "chain",
            "count",
            "cycle",
            "product",
            "permutations",
            "combinations",
            "groupby",
            "islice",
            "accumulate",
            "repeat",
        ],
    ),
    ("json", &["dumps", "loads", "dump", "load", "JSONDecodeError", "JSONEncoder"]),
    (
        "logging",
        &[
            "getLogger",
            "basicConfig",
            "info",
            "warning",
            "error",
            "debug",
            "exception",
            "INFO",
            "DEBUG",
            "WARNING",
            "ERROR",
            "Formatter",
            "StreamHandler",
            "FileHandler",
        ],
    ),
    (
        "math",
        &[
            "sqrt", "pi", "floor", "ceil", "sin", "cos", "tan", "log", "exp", "pow", "inf", "isnan", "hypot",
            "atan2", "radians", "degrees", "log10", "log2", "gcd", "prod",
        ],
    ),
    (
        "os",
        &[
            "path",
            "environ",
            "getenv",
            "makedirs",
            "listdir",
            "getcwd",
            "remove",
            "mkdir",
            "rename",
            "walk",
            "sep",
            "cpu_count",
            "getpid",
            "chdir",
            "replace",
            "unlink",
            "name",
            "linesep",
            "urandom",
            "stat",
        ],
    ),
    (
        "random",
        &[
            "random",
            "randint",
            "choice",
            "choices",
            "shuffle",
            "sample",
            "uniform",
            "seed",
            "Random",
            "randrange",
            "gauss",
        ],
    ),
    (
        "re",
        &[
            "compile",
            "match",
            "search",
            "sub",
            "findall",
            "fullmatch",
            "split",
            "finditer",
            "escape",
            "IGNORECASE",
            "MULTILINE",
            "DOTALL",
            "I",
            "M",
            "Pattern",
        ],
    ),
    ("secrets", &["token_hex", "token_urlsafe", "token_bytes", "choice", "compare_digest"]),
    ("shutil", &["copy", "copyfile", "rmtree", "move", "which", "copytree", "copy2"]),
    ("sqlite3", &["connect", "Row", "Connection", "Cursor", "IntegrityError", "Error"]),
    ("statistics", &["mean", "median", "stdev", "pstdev", "mode", "variance"]),
    ("subprocess", &["run", "Popen", "PIPE", "check_output", "CalledProcessError", "DEVNULL", "check_call"]),
    (
        "sys",
        &[
            "argv",
            "exit",
            "stdin",
            "stdout",
            "stderr",
            "path",
            "platform",
            "version",
            "version_info",
            "modules",
            "executable",
        ],
    ),
    ("tempfile", &["TemporaryDirectory", "NamedTemporaryFile", "mkdtemp", "gettempdir"]),
    ("threading", &["Thread", "Lock", "Event", "RLock", "Timer", "current_thread"]),
    ("time", &["time", "sleep", "perf_counter", "monotonic", "strftime", "localtime", "gmtime", "time_ns"]),
    ("traceback", &["print_exc", "format_exc"]),
    ("uuid", &["uuid4", "uuid1", "UUID", "uuid5"]),
];

/// Names that have one home.
const NAMES: &[(&str, &str)] = &[
    ("ABC", "abc"),
    ("Counter", "collections"),
    ("Decimal", "decimal"),
    ("Enum", "enum"),
    ("Fraction", "fractions"),
    ("IntEnum", "enum"),
    ("NamedTuple", "typing"),
    ("Optional", "typing"),
    ("OrderedDict", "collections"),
    ("Path", "pathlib"),
    ("TypedDict", "typing"),
    ("abstractmethod", "abc"),
    ("asynccontextmanager", "contextlib"),
    ("contextmanager", "contextlib"),
    ("dataclass", "dataclasses"),
    ("defaultdict", "collections"),
    ("lru_cache", "functools"),
    ("timedelta", "datetime"),
];

pub(crate) fn run(tree: &Tree<'_>, cures: &mut Vec<Cure>) {
    let own: BTreeSet<&str> = tree.paths().flat_map(|path| path.as_str().split(['/', '.'])).collect();
    for path in tree.sources().filter(|path| path.extension() == "py") {
        let Some(text) = tree.text(path.as_str()) else { continue };
        let words = words(text);
        let is_star = words.windows(2).any(|pair| pair[0].text == "import" && pair[1].text == "*");
        if is_star || !vectort_syntax::check(path, text.as_bytes()).is_empty() {
            continue;
        }
        let mut lines = BTreeMap::new();
        for (module, known) in MODULES.iter().filter(|(module, _)| !own.contains(module)) {
            let at = uses(&words, module).and_then(|uses| {
                let taken = |at: &usize| words.get(at + 2).is_some_and(|word| known.contains(&word.text));
                (!uses.is_empty() && uses.iter().all(taken)).then(|| words[uses[0]].at)
            });
            if let Some(at) = at {
                lines.insert(format!("import {module}\n"), at);
            }
        }
        for (name, module) in NAMES.iter().filter(|(_, module)| !own.contains(module)) {
            if let Some(at) = unbound(&words, name) {
                lines.insert(format!("from {module} import {name}\n"), at);
            }
        }
        if let Some(at) = lines.values().min().copied() {
            let place = place(text, &words);
            let detail = lines.keys().map(|line| line.trim_end()).collect::<Vec<_>>().join("; ");
            let mut cure =
                Cure::replace(path, place..place, lines.keys().cloned().collect::<String>(), detail);
            cure.at = at;
            cures.push(cure);
        }
    }
}

/// A name or a mark; strings are one word without a text.
struct Word<'t> {
    text: &'t str,
    at: usize,
}

/// Where `module` stands, if every time it is before a dot and after none.
fn uses(words: &[Word<'_>], module: &str) -> Option<Vec<usize>> {
    let places: Vec<usize> = (0..words.len()).filter(|at| words[*at].text == module).collect();
    let is_module = |at: &usize| {
        let before = at.checked_sub(1).map(|at| words[at].text);
        before == Some(".")
            || (words.get(at + 1).is_some_and(|word| word.text == ".")
                && !matches!(before, Some("import" | "from" | "as" | "def")))
    };
    let are_uses = places.iter().all(is_module);
    are_uses.then(|| places.into_iter().filter(|at| *at == 0 || words[at - 1].text != ".").collect())
}

/// Where `name` is first used, if the file never binds it.
fn unbound(words: &[Word<'_>], name: &str) -> Option<usize> {
    let mut first = None;
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.text == name) {
        let before = at.checked_sub(1).map_or("", |at| words[at].text);
        let after = words.get(at + 1).map_or("", |word| word.text);
        let is_assigned = after == "=" && words.get(at + 2).is_none_or(|word| word.text != "=");
        let is_imported = words[..at]
            .iter()
            .rev()
            .take(40)
            .find(|word| matches!(word.text, "import" | ":" | "=" | "def" | "return"))
            .is_some_and(|word| word.text == "import")
            && words[..at].iter().rev().take_while(|word| word.text != "import").all(|word| {
                matches!(word.text, "," | "(") || word.text.chars().all(|c| c.is_alphanumeric() || c == '_')
            });
        if is_assigned
            || is_imported
            || matches!(before, "def" | "class" | "as" | "for" | "global" | "nonlocal" | "import")
        {
            return None;
        }
        if before != "." {
            first.get_or_insert(word.at);
        }
    }
    first
}

/// Before the first import of the file; else after its comments and its docstring.
fn place(text: &str, words: &[Word<'_>]) -> usize {
    let starts_line = |at: usize| at == 0 || text[..at].ends_with('\n');
    let imports =
        words.windows(2).filter(|pair| matches!(pair[0].text, "import" | "from") && starts_line(pair[0].at));
    if let Some(first) = imports.map(|pair| (pair[0].at, pair[1].text)).find(|(_, of)| *of != "__future__") {
        return first.0;
    }
    let is_docstring = |word: &&Word<'_>| word.text.is_empty();
    let future = words.iter().rposition(|word| word.text == "__future__").map(|at| words[at].at);
    let after = future.or_else(|| {
        words.first().filter(is_docstring).and_then(|_| words.get(1)).map(|word| word.at.saturating_sub(1))
    });
    match (after, words.first()) {
        (Some(at), _) if future.is_some() => {
            text[at..].find('\n').map_or(text.len(), |length| at + length + 1)
        }
        // The line on which the first statement after the docstring starts.
        (Some(at), _) => text[..=at.min(text.len() - 1)].rfind('\n').map_or(0, |at| at + 1),
        (None, Some(word)) => text[..word.at].rfind('\n').map_or(0, |at| at + 1),
        (None, None) => text.len(),
    }
}

/// Names, marks and strings of a Python source; comments are left out.
fn words(text: &str) -> Vec<Word<'_>> {
    let bytes = text.as_bytes();
    let mut words = Vec::new();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let start = at;
        match byte {
            b'#' => at += text[at..].find('\n').unwrap_or(text.len() - at),
            b'"' | b'\'' => {
                at = string_end(bytes, at);
                words.push(Word { text: "", at: start });
            }
            _ if byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 => {
                let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'_' || *byte >= 0x80;
                at += bytes[at..].iter().position(|byte| !is_word(byte)).unwrap_or(bytes.len() - at);
                // `f"…"`: the prefix belongs to the string.
                let is_prefix = at - start <= 2 && matches!(bytes.get(at), Some(b'"' | b'\''));
                if !is_prefix {
                    words.push(Word { text: &text[start..at], at: start });
                }
            }
            _ if byte.is_ascii_whitespace() => at += 1,
            _ => {
                at += 1;
                words.push(Word { text: &text[start..at], at: start });
            }
        }
    }
    words
}

fn string_end(bytes: &[u8], start: usize) -> usize {
    let quote = bytes[start];
    let is_long = bytes.get(start + 1) == Some(&quote) && bytes.get(start + 2) == Some(&quote);
    let mut at = start + if is_long { 3 } else { 1 };
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            _ if byte == quote && !is_long => return at + 1,
            _ if byte == quote && bytes.get(at + 1) == Some(&quote) && bytes.get(at + 2) == Some(&quote) => {
                return at + 3;
            }
            b'\n' if !is_long => return at,
            _ => {}
        }
        at += 1;
    }
    bytes.len()
}
