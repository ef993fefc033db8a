//! The `vectort` program: a window without arguments, a command line with them.

use std::process::ExitCode;

fn main() -> ExitCode {
    vectort_desktop::run()
}
