//! The build system. `cargo xtask help` lists what it does.
//!
//! **Invariant:** nothing here depends on a crate of the workspace, so that it compiles in seconds
//! and works while the rest does not compile.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a build tool talks to a terminal")]

mod bench;
mod build;
mod codegen;
mod crates;
mod databases;
mod e2e;
mod node;
mod packages;
pub mod paths;
mod peers;
mod pypi;
mod sh;
mod shots;
mod soak;
mod suite;
pub mod tidy;
mod typescript;
mod ui;

use std::process::ExitCode;

use anyhow::bail;

const HELP: &str = "\
cargo xtask COMMAND

  run [-- ARGS]            install what is missing, build the UI and the app, start it with ARGS
  build [--release|--dist] build the whole app with its UI inside; prints its path
  test [--lint]            everything: fences, types, UI, Rust, with the independent peers
  e2e [FILTER]             the real window, driven as a person would
  shots [--out DIR] [LANGUAGE...]
                           pictures of every screen, with what is wrong with them
  soak NAME [COUNT]        long runs with full counts: decoders, failover, kill, reader, schemathesis,
                           server-kill, turn-kill, webhooks
  bench NAME [--json]      figures: api, list, preview, reader, reads, router, start
  packs [--check]          vendored npm packages, from the registry
  codegen [--check]        TypeScript types from Rust
  tidy                     crate fences, messages in nine languages, permissions, file sizes
  peers [NAME...]          install the pinned programs that tests and benches compare with
  help                     this text
";

/// Runs the command that the process's arguments name.
pub fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) =
        args.split_first().map_or(("help", &[][..]), |(first, rest)| (first.as_str(), rest));
    let result = match command {
        // Its exit status is the app's.
        "run" => match build::run(rest) {
            Ok(code) => return code,
            Err(error) => Err(error),
        },
        "build" => build::build(rest),
        "test" => suite::run(rest),
        "e2e" => e2e::run(rest),
        "shots" => shots::run(rest),
        "soak" => soak::run(rest),
        "bench" => bench::run(rest),
        "packs" => build::packs(rest),
        "codegen" => codegen::run(rest),
        "tidy" => tidy::run(),
        "peers" if rest == ["typescript"] => typescript::run(),
        "peers" => peers::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => unknown(other),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn unknown(command: &str) -> anyhow::Result<()> {
    bail!("there is no command {command:?}; `cargo xtask help` lists them")
}
