//! YAML 1.2. A template that only becomes YAML is left alone.

use std::time::Instant;

use saphyr_parser::Parser;
use vectort_core::Problem;

use crate::PARSE_BUDGET;

pub(crate) fn check(text: &str) -> Vec<Problem> {
    if text.contains("{{") || text.contains("{%") {
        return Vec::new();
    }
    let start = Instant::now();
    for (count, event) in Parser::new_from_str(text).enumerate() {
        if let Err(error) = event {
            let line = error.marker().line().clamp(1, text.lines().count().max(1));
            return vec![Problem::new("syntax-error", error.info()).at_line(line as u32)];
        }
        if count % 256 == 0 && start.elapsed() > PARSE_BUDGET {
            return vec![Problem::new(
                "check-timed-out",
                format!("no result within {} s", PARSE_BUDGET.as_secs()),
            )];
        }
    }
    Vec::new()
}
