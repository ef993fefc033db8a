//! What the scenarios share.

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use vectort_testkit::desktop::{self, Computer};

/// The screen of most scenarios.
pub(crate) const SCREEN: (u16, u16) = (1280, 800);

/// A turn: windows are tested one at a time, whatever the number of test threads.
pub(crate) struct Turn(#[expect(dead_code, reason = "held, not read")] MutexGuard<'static, ()>);

/// A computer with Vectort on it and a turn to use it. Where the driver is missing, that is told
/// loudly and the test passes over; where `CI` is set it fails.
pub(crate) fn computer(test: &str) -> Option<(Computer, Turn)> {
    static TURN: Mutex<()> = Mutex::new(());
    let turn = Turn(TURN.lock().unwrap_or_else(PoisonError::into_inner));
    if let Some(missing) = desktop::missing() {
        assert!(std::env::var_os("CI").is_none(), "{test}: {missing}");
        eprintln!("\n*** SKIPPED {test}: {missing}: `cargo xtask e2e` installs it\n");
        return None;
    }
    let computer = Computer::start(Path::new(env!("CARGO_BIN_EXE_vectort")), SCREEN).expect("a computer");
    Some((computer, turn))
}
