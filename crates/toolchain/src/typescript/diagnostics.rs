//! What the compiler prints, and which of it blocks.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;
use serde::{Deserialize, Deserializer};
use vectort_core::{Problem, RelPath};

use super::paths::{folder, inside};

/// `data/typescript.toml`, part of the program; a test reads it.
static RULES: LazyLock<Rules> =
    LazyLock::new(|| toml::from_str(include_str!("../../data/typescript.toml")).unwrap_or_default());

/// An entry of `types` is not there.
const NO_ENTRY: u32 = 2688;
/// What an import of code may end in.
const CODE: &[&str] = &["ts", "tsx", "mts", "cts", "js", "jsx", "mjs", "cjs", "json"];
/// Longest message that is kept, in characters.
const MAX_MESSAGE: usize = 600;
/// Most further lines of a message: the first say what, the rest why in ever more detail.
const MAX_DETAIL: usize = 3;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rules {
    remark: Vec<Rule>,
    absent: Vec<Rule>,
    global: Vec<Rule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    codes: Vec<Codes>,
    #[expect(dead_code, reason = "for who reads the table")]
    reason: String,
}

#[derive(Debug)]
struct Codes(RangeInclusive<u32>);

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let (first, last) = text.split_once('-').unwrap_or((&text, &text));
        let number = |text: &str| text.parse().map_err(serde::de::Error::custom);
        Ok(Self(number(first)?..=number(last)?))
    }
}

fn named(rules: &[Rule], code: u32) -> bool {
    rules.iter().any(|rule| rule.codes.iter().any(|codes| codes.0.contains(&code)))
}

/// One error of the compiler.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Diagnostic {
    /// As printed; none for one of the configuration as a whole.
    pub(super) file: Option<String>,
    pub(super) line: Option<u32>,
    pub(super) code: u32,
    pub(super) message: String,
}

/// What was printed: errors, and the files that were read.
#[derive(Debug, Default)]
pub(super) struct Printed {
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) read: Vec<PathBuf>,
}

impl Printed {
    /// Takes the output of `--pretty false --listFiles` apart.
    pub(super) fn parse(text: &str) -> Self {
        static LINE: LazyLock<Option<Regex>> = LazyLock::new(|| {
            Regex::new(r"^(?:(?P<file>.+?)\((?P<line>\d+),\d+\): )?error TS(?P<code>\d+): (?P<message>.*)$")
                .ok()
        });
        let mut printed = Self::default();
        let mut detail = 0;
        for line in text.lines() {
            if let Some(found) = LINE.as_ref().and_then(|pattern| pattern.captures(line)) {
                detail = 0;
                printed.diagnostics.push(Diagnostic {
                    file: found.name("file").map(|it| it.as_str().replace('\\', "/")),
                    line: found.name("line").and_then(|it| it.as_str().parse().ok()),
                    code: found["code"].parse().unwrap_or(0),
                    message: found["message"].to_owned(),
                });
            } else if line.starts_with(' ') {
                detail += 1;
                if let Some(last) = printed.diagnostics.last_mut().filter(|_| detail <= MAX_DETAIL) {
                    last.message.push('\n');
                    last.message.push_str(line);
                }
            } else if Path::new(line).is_absolute() {
                printed.read.push(PathBuf::from(line));
            }
        }
        printed
    }
}

/// What an error is to the gate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    Blocks,
    Remark,
}

/// What is known of the project while its errors are weighed.
pub(super) struct Weigh<'a> {
    files: &'a BTreeMap<RelPath, Vec<u8>>,
    /// Global names may come from types that are not here.
    lacks_globals: bool,
    /// Files with a class upon one that may be of a package without types.
    unknown_bases: BTreeSet<&'a str>,
    /// Those classes.
    unknown_classes: BTreeSet<&'a str>,
}

impl<'a> Weigh<'a> {
    pub(super) fn new(
        files: &'a BTreeMap<RelPath, Vec<u8>>,
        lacks_types: bool,
        diagnostics: &'a [Diagnostic],
    ) -> Self {
        static CLASS: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r"\bclass\s+(\w+)[^{};]*\sextends\s").ok());
        let (mut unknown_bases, mut unknown_classes) = (BTreeSet::new(), BTreeSet::new());
        let absent = diagnostics.iter().filter(|it| named(&RULES.absent, it.code));
        let importers: BTreeSet<&str> = absent.filter_map(|it| it.file.as_deref()).collect();
        for path in importers {
            let content = RelPath::parse(path).ok().and_then(|path| files.get(&path));
            let text = content.and_then(|content| std::str::from_utf8(content).ok()).unwrap_or_default();
            for class in CLASS.as_ref().into_iter().flat_map(|class| class.captures_iter(text)) {
                unknown_bases.insert(path);
                unknown_classes.extend(class.get(1).map(|name| name.as_str()));
            }
        }
        Self {
            files,
            lacks_globals: lacks_types || diagnostics.iter().any(|it| it.code == NO_ENTRY),
            unknown_bases,
            unknown_classes,
        }
    }

    pub(super) fn weigh(&self, diagnostic: &Diagnostic) -> Weight {
        let code = diagnostic.code;
        let is_remark = if named(&RULES.absent, code) {
            !self.leads_nowhere(diagnostic)
        } else if named(&RULES.global, code) {
            self.lacks_globals
        } else {
            named(&RULES.remark, code) || self.is_doubtful(diagnostic)
        };
        if is_remark { Weight::Remark } else { Weight::Blocks }
    }

    /// Whether it is about a class whose shape nobody knows here.
    fn is_doubtful(&self, diagnostic: &Diagnostic) -> bool {
        let mut words = diagnostic.message.split(|c: char| !c.is_alphanumeric() && c != '_');
        let file = diagnostic.file.as_deref().unwrap_or_default();
        self.unknown_bases.contains(file) || words.any(|word| self.unknown_classes.contains(word))
    }

    /// Whether a relative import names code that the project does not have in any form. A package
    /// may have no types here, a file that is there may be of a kind that has none, and pictures
    /// and styles are the bundler's.
    fn leads_nowhere(&self, diagnostic: &Diagnostic) -> bool {
        let Some(specifier) = diagnostic.message.split(['\'', '"']).nth(1) else { return false };
        let (Some(file), true) = (&diagnostic.file, specifier.starts_with('.')) else { return false };
        let Some(wanted) = inside(folder(file), specifier) else { return true };
        let name = wanted.rsplit('/').next().unwrap_or_default();
        let is_code = name.rsplit_once('.').is_none_or(|(_, extension)| CODE.contains(&extension));
        is_code
            && !self.files.keys().any(|path| {
                let rest = path.as_str().strip_prefix(wanted.as_str());
                rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '/']))
            })
    }
}

/// The problem that an error is: `root`, where the copy was, is nobody's business.
pub(super) fn problem(diagnostic: &Diagnostic, file: Option<RelPath>, root: &str) -> Problem {
    let message = diagnostic.message.replace(&format!("{root}/"), "").replace(root, ".");
    let message: String = message.chars().take(MAX_MESSAGE).collect();
    let mut problem = Problem::new("type-error", format!("TS{}: {message}", diagnostic.code));
    (problem.file, problem.line) = (file, diagnostic.line);
    problem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_reads() {
        let rules: Rules = toml::from_str(include_str!("../../data/typescript.toml")).expect("the table");
        assert!(named(&rules.remark, 6133) && named(&rules.remark, 7006) && named(&rules.absent, 2307));
        for genuine in [1005, 2322, 2339, 2345, 2554, 2741, 2769, 18047, 18048] {
            let all = [&rules.remark, &rules.absent, &rules.global];
            assert!(!all.iter().any(|rules| named(rules, genuine)), "TS{genuine} blocks");
        }
    }

    #[test]
    fn output_is_taken_apart() {
        let text = "src/a b.tsx(3,5): error TS2322: Type 'x' is not\n  assignable\n    because\nerror TS18003: No inputs\n/tmp/a/src/a.ts\nsrc/(1,2)/x.ts(7,1): error TS2304: Cannot find name 'b(1,2): error TS1: c'.\n";
        let printed = Printed::parse(text);
        let shown: Vec<_> =
            printed.diagnostics.iter().map(|it| (it.file.as_deref(), it.line, it.code)).collect();
        assert_eq!(
            shown,
            [
                (Some("src/a b.tsx"), Some(3), 2322),
                (None, None, 18003),
                (Some("src/(1,2)/x.ts"), Some(7), 2304)
            ]
        );
        assert_eq!(printed.diagnostics[0].message, "Type 'x' is not\n  assignable\n    because");
        assert_eq!(printed.read, [PathBuf::from("/tmp/a/src/a.ts")]);
    }
}
