//! Whether the page in the preview still answers. Pure: time comes in as ticks, one a second.
//!
//! The page runs in a process of its own, so that nothing it does stops the window. What remains is
//! to notice: WebKit itself tells of a hanging page only when somebody clicks into it.

/// Unanswered seconds after which a page hangs.
const PATIENCE: u32 = 5;
/// The same while a page loads: its process starts, and this computer may be busy.
const LOAD_PATIENCE: u32 = 20;
/// Seconds after which a hanging page's process is ended, since it burns a core for nothing. A
/// long computation may have come to its end by then.
const KILL_AFTER: u32 = 60;

/// What happened to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Input {
    /// A second went by.
    Tick,
    /// A page begins to load.
    Started,
    /// It has arrived; its scripts run from here on.
    Committed,
    /// It answered a ping.
    Answer,
    /// It shows a dialog, and stands still until a person answers that.
    Dialog,
    /// Its process is gone, by itself.
    Ended,
}

/// What to do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Ask the page for an answer.
    Ping,
    /// Tell that the page ended or hangs.
    Crashed,
    /// Tell that a page that hung answers again.
    Recovered,
    /// End its process.
    Kill,
}

/// The page's state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Watchdog {
    /// There is no page to watch, or nothing left of it.
    #[default]
    Idle,
    /// It is asked again and again.
    Watching {
        /// Seconds since the ping that is not answered yet.
        unanswered: Option<u32>,
        /// How many of them are too many.
        patience: u32,
        /// A person has to answer first.
        dialog: bool,
    },
    /// It does not answer.
    Hanging {
        /// For how long, in seconds.
        unanswered: u32,
    },
}

impl Watchdog {
    /// Whether a reload must end the page's process first: it would wait for its turn otherwise.
    pub(crate) fn is_stuck(self) -> bool {
        match self {
            Self::Idle => false,
            Self::Watching { unanswered, dialog, .. } => dialog || unanswered.is_some_and(|it| it >= 2),
            Self::Hanging { .. } => true,
        }
    }

    /// The next state, and what to do.
    pub(crate) fn step(self, input: Input) -> (Self, Option<Effect>) {
        let fresh = |patience| Self::Watching { unanswered: None, patience, dialog: false };
        match (self, input) {
            // A hanging page that is told to load another one stays what it is until that arrives. One
            // that shows a dialog cannot answer.
            (Self::Hanging { .. }, Input::Started)
            | (Self::Watching { dialog: true, .. }, Input::Started | Input::Tick) => (self, None),
            (_, Input::Started) => (fresh(LOAD_PATIENCE), None),
            (Self::Hanging { .. }, Input::Committed | Input::Answer) => {
                (fresh(PATIENCE), Some(Effect::Recovered))
            }
            (_, Input::Committed) => (fresh(PATIENCE), None),
            (Self::Idle, _) => (Self::Idle, None),
            (_, Input::Ended) => (Self::Idle, Some(Effect::Crashed)),

            (Self::Watching { unanswered: None, patience, .. }, Input::Tick) => {
                (Self::Watching { unanswered: Some(0), patience, dialog: false }, Some(Effect::Ping))
            }
            (Self::Watching { unanswered: Some(seconds), patience, .. }, Input::Tick) => {
                let unanswered = seconds + 1;
                if unanswered >= patience {
                    (Self::Hanging { unanswered }, Some(Effect::Crashed))
                } else {
                    (Self::Watching { unanswered: Some(unanswered), patience, dialog: false }, None)
                }
            }
            (Self::Watching { patience, .. }, Input::Answer) => (fresh(patience), None),
            (Self::Watching { unanswered, patience, .. }, Input::Dialog) => {
                (Self::Watching { unanswered, patience, dialog: true }, None)
            }

            (Self::Hanging { unanswered }, Input::Tick) if unanswered >= KILL_AFTER => {
                (Self::Idle, Some(Effect::Kill))
            }
            (Self::Hanging { unanswered }, Input::Tick) => {
                (Self::Hanging { unanswered: unanswered + 1 }, None)
            }
            (Self::Hanging { .. }, Input::Dialog) => (
                Self::Watching { unanswered: Some(0), patience: PATIENCE, dialog: true },
                Some(Effect::Recovered),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs `inputs` from `from`; gives the last state and every effect.
    fn run(from: Watchdog, inputs: &[Input]) -> (Watchdog, Vec<Effect>) {
        inputs.iter().fold((from, Vec::new()), |(state, mut effects), input| {
            let (state, effect) = state.step(*input);
            effects.extend(effect);
            (state, effects)
        })
    }

    fn loaded() -> Watchdog {
        run(Watchdog::Idle, &[Input::Started, Input::Committed]).0
    }

    #[test]
    fn a_page_that_answers_is_left_alone() {
        let (state, effects) = run(loaded(), &[Input::Tick, Input::Answer].repeat(100));
        assert_eq!(effects, [Effect::Ping].repeat(100));
        assert!(!state.is_stuck());
    }

    #[test]
    fn a_page_that_loops_crashed_once_and_is_ended_at_last() {
        let (state, effects) = run(loaded(), &[Input::Tick; 6]);
        assert_eq!(effects, [Effect::Ping, Effect::Crashed]);
        assert!(state.is_stuck());
        let (state, effects) = run(state, &[Input::Tick; 100]);
        assert_eq!(effects, [Effect::Kill]);
        assert_eq!(state, Watchdog::Idle);
    }

    #[test]
    fn a_long_computation_recovers() {
        let (state, effects) = run(loaded(), &[Input::Tick; 20]);
        assert_eq!(effects, [Effect::Ping, Effect::Crashed]);
        let (state, effects) = run(state, &[Input::Answer, Input::Tick]);
        assert_eq!(effects, [Effect::Recovered, Effect::Ping]);
        assert!(!state.is_stuck());
    }

    #[test]
    fn a_slow_start_is_no_crash() {
        let start = run(Watchdog::Idle, &[Input::Started]).0;
        assert_eq!(run(start, &[Input::Tick; 15]).1, [Effect::Ping]);
        assert_eq!(run(start, &[Input::Tick; 30]).1, [Effect::Ping, Effect::Crashed]);
    }

    #[test]
    fn a_dialog_waits_for_its_person() {
        let (state, effects) =
            run(loaded(), &[&[Input::Tick, Input::Dialog][..], &[Input::Tick; 600]].concat());
        assert_eq!(effects, [Effect::Ping]);
        assert!(state.is_stuck(), "a reload must not wait for the dialog");
        assert_eq!(run(state, &[Input::Answer, Input::Tick]).1, [Effect::Ping]);
    }

    #[test]
    fn an_end_is_told_once_and_a_reload_watches_again() {
        let (state, effects) = run(loaded(), &[Input::Ended, Input::Ended, Input::Tick, Input::Answer]);
        assert_eq!(effects, [Effect::Crashed]);
        assert_eq!(state, Watchdog::Idle);
        assert_eq!(run(state, &[Input::Started, Input::Committed, Input::Tick]).1, [Effect::Ping]);
    }
}
