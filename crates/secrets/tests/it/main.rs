//! Whatever keyring this machine has (often none): every call answers, in bounded time, typed.

use vectort_secrets::{SecretError, delete, get, set};

#[test]
fn a_secret_is_kept_and_forgotten_or_the_keyring_is_named_unavailable() {
    let name = format!("test-{}", std::process::id());
    match set(&name, "s3cret") {
        Ok(()) => {
            assert_eq!(get(&name), Ok(Some("s3cret".to_owned())));
            assert_eq!(delete(&name), Ok(()));
            assert_eq!(get(&name), Ok(None));
        }
        Err(SecretError::Unavailable(reason)) => {
            assert!(!reason.contains("s3cret"), "the reason must not quote the secret");
            assert!(matches!(get(&name), Err(SecretError::Unavailable(_))), "reads agree with writes");
        }
        Err(error @ SecretError::Length) => panic!("{error}"),
    }
}

#[test]
fn lengths_that_some_keyring_refuses_are_refused_everywhere() {
    assert_eq!(set("test-empty", ""), Err(SecretError::Length));
    assert_eq!(set("test-long", &"x".repeat(1_281)), Err(SecretError::Length));
}
