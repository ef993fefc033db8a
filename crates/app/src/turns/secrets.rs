//! Taking keys, tokens and passwords out of texts that leave the machine.

use std::sync::LazyLock;

use regex::{Captures, Regex};

/// What stands where a secret stood.
const SECRET: &str = "[secret]";

/// Shapes that nothing but a secret has, and places where only a secret stands. Of a group named
/// `keep` the text stays.
const SHAPES: [&str; 9] = [
    // Vendors' own beginnings.
    r"\b(?:sk|rk|pk)[-_](?:ant-|proj-|live_|test_|or-)?[A-Za-z0-9_-]{16,}",
    r"\bAIza[0-9A-Za-z_-]{30,}",
    r"\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|hf_[A-Za-z0-9]{20,}|npm_[A-Za-z0-9]{30,}|xox[abeoprs]-[A-Za-z0-9-]{10,}|A(?:KIA|SIA)[0-9A-Z]{16}|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})",
    // JSON web tokens, private keys.
    r"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]*",
    r"-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)",
    // Headers, addresses with a password, settings.
    r"(?i)(?P<keep>\b(?:bearer|basic)\s+)[A-Za-z0-9._~+/=-]{12,}",
    r"(?P<keep>://[^/\s:@]{1,100}:)[^/\s@]{1,200}@",
    r"(?i)(?P<keep>\b(?:api[_-]?key|token|secret|password|passwd)=)[^\s\x22'`;,(){}<>\[\]&]{6,}",
    r"(?P<keep>\b[A-Z0-9_]*(?:API_?KEY|TOKEN|SECRET|PASSWORD|PASSWD|PRIVATE_KEY)[A-Z0-9_]*\s*=\s*)[^\s\x22'`;,)]{6,}",
];

/// A name that says what it is, and a text of its own: `apiKey: "…"`.
const NAMED: &str = r#"(?i)(?P<keep>(?:api[_-]?key|access[_-]?key|auth[_-]?token|access[_-]?token|client[_-]?secret|secret|password|passwd)\\?["']?\s*[:=]\s*\\?["'`])[^"'`\\\n]{6,}"#;

static ALL: LazyLock<Vec<Regex>> =
    LazyLock::new(|| SHAPES.iter().chain([&NAMED]).filter_map(|shape| Regex::new(shape).ok()).collect());

/// The text without what looks like a secret, and without `known` ones.
pub(super) fn without_secrets(text: &str, known: &[String]) -> String {
    let mut text = text.to_owned();
    for secret in known.iter().filter(|secret| secret.len() >= 6) {
        text = text.replace(secret.as_str(), SECRET);
    }
    for shape in ALL.iter() {
        let replaced = shape.replace_all(&text, |found: &Captures<'_>| {
            let keep = found.name("keep").map_or("", |keep| keep.as_str());
            // An address keeps the sign that ends its password.
            let end = if found[0].ends_with('@') { "@" } else { "" };
            format!("{keep}{SECRET}{end}")
        });
        if let std::borrow::Cow::Owned(replaced) = replaced {
            text = replaced;
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_is_one() {
        assert_eq!(ALL.len(), SHAPES.len() + 1);
    }

    #[test]
    fn secrets_go_and_what_surrounds_them_stays() {
        for (text, rest) in [
            ("key sk-ant-api03-abcdefghijklmnop_1234 end", "key [secret] end"),
            ("OPENAI_API_KEY=sk-proj-abcdefghijklmnopqrst", "OPENAI_API_KEY=[secret]"),
            ("AIzaSyA1234567890abcdefghijklmnopqrstuv", "[secret]"),
            ("token ghp_abcdefghijklmnopqrstuvwxyz012345", "token [secret]"),
            ("Authorization: Bearer abcdefghijklmnop.qrs", "Authorization: Bearer [secret]"),
            ("postgres://me:hunter22@db/x", "postgres://me:[secret]@db/x"),
            ("DB_PASSWORD=correct-horse", "DB_PASSWORD=[secret]"),
            ("the password=hunter2hunter2 please", "the password=[secret] please"),
            ("/x?token=abcdef123&y=1", "/x?token=[secret]&y=1"),
            (r#"apiKey: "0123456789abcdef","#, r#"apiKey: "[secret]","#),
            (r#"{"password":"correct horse"}"#, r#"{"password":"[secret]"}"#),
            ("-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----\nafter", "[secret]\nafter"),
            ("mine is tr0ub4dor-and-3", "mine is [secret]"),
        ] {
            assert_eq!(without_secrets(text, &["tr0ub4dor-and-3".to_owned()]), rest, "{text}");
        }
    }

    #[test]
    fn code_is_left_alone() {
        for text in [
            "const token = useToken();",
            "<input type=\"password\" name=\"password\" />",
            "password: string;",
            "import { secret } from './secret';",
            "<Login password={password} token={token} />",
            "see https://example.org/a:b and me@example.org",
            "--color-background-skeleton: #fff",
        ] {
            assert_eq!(without_secrets(text, &[]), text);
        }
    }
}
