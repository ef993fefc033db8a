//! How many dialogs a page may show. Pure.

use std::time::{Duration, Instant};

/// So many dialogs ...
const MANY: usize = 3;
/// ... within this time are a loop; the page shows no more of them until a person reloads it.
const SHORT: Duration = Duration::from_secs(10);

/// The dialogs of a page.
#[derive(Debug, Default)]
pub(crate) struct Dialogs {
    shown: Vec<Instant>,
    silenced: bool,
}

impl Dialogs {
    /// Whether the page may show one more.
    pub(crate) fn allow(&mut self, now: Instant) -> bool {
        self.shown.retain(|at| now.duration_since(*at) < SHORT);
        self.silenced |= self.shown.len() >= MANY;
        if !self.silenced {
            self.shown.push(now);
        }
        !self.silenced
    }

    /// No more of them.
    pub(crate) fn silence(&mut self) {
        self.silenced = true;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_is_silenced_for_good() {
        let start = Instant::now();
        let mut dialogs = Dialogs::default();
        let allowed: Vec<bool> = (0..5).map(|n| dialogs.allow(start + Duration::from_secs(n))).collect();
        assert_eq!(allowed, [true, true, true, false, false]);
        assert!(!dialogs.allow(start + Duration::from_hours(1)));
    }

    #[test]
    fn a_dialog_now_and_then_is_shown() {
        let start = Instant::now();
        let mut dialogs = Dialogs::default();
        assert!((0..50).all(|n| dialogs.allow(start + Duration::from_secs(n * 4))));
    }
}
