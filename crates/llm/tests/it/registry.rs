//! Models, dates and prices.

use jiff::civil::{Date, date};
use vectort_llm::{Mode, Provider, Registry, RegistryError, Usage};

fn chosen(day: Date, mode: Mode) -> Vec<&'static str> {
    [Provider::OpenAi, Provider::Anthropic, Provider::Gemini]
        .into_iter()
        .map(|provider| Registry::builtin().choose(provider, mode, day)[0].id.as_str())
        .collect()
}

#[test]
fn the_date_decides_which_models_are_used() {
    let cases = [
        (date(2026, 6, 1), ["gpt-5", "claude-sonnet-4-20250514", "gemini-2.5-pro"]),
        (date(2026, 6, 14), ["gpt-5", "claude-sonnet-4-20250514", "gemini-2.5-pro"]),
        (date(2026, 6, 15), ["gpt-5", "claude-sonnet-4-6", "gemini-2.5-pro"]),
        (date(2026, 11, 22), ["gpt-5", "claude-sonnet-4-6", "gemini-2.5-pro"]),
        (date(2026, 12, 1), ["gpt-5", "claude-sonnet-4-6", "gemini-3.8-flash"]),
        (date(2026, 12, 15), ["gpt-6.1-sol", "claude-sonnet-4-6", "gemini-3.8-flash"]),
        (date(2027, 6, 1), ["gpt-6.1-sol", "claude-sonnet-4-6", "gemini-3.8-flash"]),
        (date(2099, 1, 1), ["gpt-6.1-sol", "claude-sonnet-4-6", "gemini-3.8-flash"]),
    ];
    for (day, expected) in cases {
        assert_eq!(chosen(day, Mode::Advanced), expected, "on {day}");
    }
}

#[test]
fn quick_is_never_dearer_than_advanced() {
    for day in [date(2026, 6, 1), date(2026, 11, 22), date(2026, 12, 15), date(2027, 6, 1), date(2030, 1, 1)]
    {
        for provider in [Provider::OpenAi, Provider::Anthropic, Provider::Gemini] {
            let registry = Registry::builtin();
            let quick = registry.choose(provider, Mode::Quick, day)[0];
            let advanced = registry.choose(provider, Mode::Advanced, day)[0];
            assert!(quick.price.output <= advanced.price.output, "{provider} on {day}");
            assert!(!quick.is_retired(day) && !advanced.is_retired(day), "{provider} on {day}");
        }
    }
}

#[test]
fn every_chain_ends_in_a_model_without_a_retirement() {
    for provider in [Provider::OpenAi, Provider::Anthropic, Provider::Gemini] {
        for mode in [Mode::Quick, Mode::Advanced] {
            let last = Registry::builtin().choose(provider, mode, date(9999, 12, 31));
            assert_eq!(last.last().and_then(|model| model.retires_on), None, "{provider} {mode:?}");
        }
    }
}

#[test]
fn a_local_server_has_no_slot() {
    assert!(Registry::builtin().choose(Provider::Local, Mode::Advanced, date(2026, 11, 22)).is_empty());
}

#[test]
fn models_are_found_by_dated_forms_and_aliases_only() {
    let find = |provider, id| Registry::builtin().find(provider, id).map(|model| model.id.as_str());
    assert_eq!(find(Provider::OpenAi, "gpt-5-2025-08-07"), Some("gpt-5"));
    assert_eq!(find(Provider::OpenAi, "gpt-5-mini-2025-08-07"), Some("gpt-5-mini"));
    assert_eq!(find(Provider::OpenAi, "gpt-5-pro"), None);
    assert_eq!(find(Provider::Anthropic, "claude-sonnet-4-0"), Some("claude-sonnet-4-20250514"));
    assert_eq!(find(Provider::Anthropic, "claude-haiku-4-5-20251001"), Some("claude-haiku-4-5"));
    assert_eq!(find(Provider::Anthropic, "claude-sonnet-4-7"), None);
    assert_eq!(find(Provider::Gemini, "models/gemini-2.5-pro"), Some("gemini-2.5-pro"));
    assert_eq!(find(Provider::Gemini, "gpt-5"), None);
}

#[test]
fn cost_is_in_whole_micro_dollars_rounded_up() {
    let cost = |provider, id: &str, usage| {
        Registry::builtin().find(provider, id).expect("a known model").cost_microusd(&usage)
    };
    let usage =
        |input, cached, cache_write, output| Usage { input, cached, cache_write, reasoning: 0, output };
    // $1.25 and $10 a million.
    assert_eq!(cost(Provider::OpenAi, "gpt-5", usage(1_000_000, 0, 0, 1_000_000)), 11_250_000);
    // 200 plain at 1.25, 800 cached at 0.125, 100 out at 10: 250 + 100 + 1000.
    assert_eq!(cost(Provider::OpenAi, "gpt-5", usage(1_000, 800, 0, 100)), 1_350);
    assert_eq!(cost(Provider::OpenAi, "gpt-5-nano", usage(1, 0, 0, 0)), 1, "0.05 is rounded up");
    assert_eq!(cost(Provider::OpenAi, "gpt-5", Usage::default()), 0);
    // 5 plain at 3, 3 written at 3.75, 2 read at 0.3, 9 out at 15: 15 + 11.25 + 0.6 + 135.
    assert_eq!(cost(Provider::Anthropic, "claude-sonnet-4-6", usage(10, 2, 3, 9)), 162);
    // The whole request is dearer above 200,000 tokens, not only what is above.
    assert_eq!(cost(Provider::Gemini, "gemini-2.5-pro", usage(200_000, 0, 0, 0)), 250_000);
    assert_eq!(cost(Provider::Gemini, "gemini-2.5-pro", usage(200_001, 0, 0, 0)), 500_003);
    // Counts that contradict each other must not panic.
    assert_eq!(cost(Provider::OpenAi, "gpt-5", usage(1, 50, 50, 0)), 1);
    assert_eq!(cost(Provider::OpenAi, "gpt-5", usage(u64::MAX, 0, 0, u64::MAX)), u64::MAX);
}

#[test]
fn a_table_that_contradicts_itself_is_refused() {
    let table = "models = []\n[[slots]]\nprovider = \"openai\"\nmode = \"quick\"\nchain = [\"gpt-99\"]\n";
    assert!(matches!(Registry::parse(table), Err(RegistryError::UnknownModel { .. })));
    assert!(matches!(Registry::parse("models = []\nslots = []"), Err(RegistryError::EmptySlot { .. })));
    assert!(matches!(Registry::parse("modells = []"), Err(RegistryError::Toml(_))));
}
