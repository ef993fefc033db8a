//! What the states of checks mean together.

use vectort_core::{Check, CheckState, Checks};

#[test]
fn every_required_check_must_pass() {
    assert!(!Checks::default().verified(), "nothing was checked");
    for check in Check::ALL {
        let mut checks = Checks::default();
        checks.set(check, CheckState::Passed);
        assert!(checks.verified(), "{check:?}");
        assert_eq!(checks.get(check), CheckState::Passed);
        for state in [CheckState::Failed, CheckState::Unavailable] {
            let mut checks = Checks { parse: CheckState::Passed, ..Checks::default() };
            checks.set(check, state);
            assert!(!checks.verified(), "{check:?} {state:?}");
        }
    }
}

#[test]
fn the_list_of_checks_is_whole_and_in_order() {
    assert!(Check::ALL.is_sorted());
    let json = serde_json::to_value(Checks::default()).expect("plain data");
    let fields: Vec<_> = json.as_object().expect("an object").keys().cloned().collect();
    let names: Vec<_> = Check::ALL.iter().map(|check| serde_json::to_value(check).expect("plain")).collect();
    assert_eq!(names, fields, "a field of `Checks` for each `Check`");
}

#[test]
fn what_was_stored_before_a_check_existed_still_reads() {
    let stored = r#"{"parse":"passed","resolve":"passed","bundle":"passed","mount":"passed"}"#;
    let checks: Checks = serde_json::from_str(stored).expect("an older version's checks");
    for check in [Check::Tools, Check::Types, Check::Accept] {
        assert_eq!(checks.get(check), CheckState::NotRequired, "{check:?}");
    }
    assert!(checks.verified());
}
