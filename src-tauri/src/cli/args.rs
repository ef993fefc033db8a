//! The command line's grammar, with its help in the person's language.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use vectort_generation::catalog::{Choice, catalog};
use vectort_generation::choices::Inputs;
use vectort_i18n::{FluentValue, Localizer};

/// What was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Request {
    /// `vectort` alone.
    Window,
    Generate(Generate),
    Preview {
        dir: PathBuf,
        port: Option<u16>,
        strict: bool,
    },
    Build {
        dir: PathBuf,
        out: PathBuf,
    },
    History {
        dir: PathBuf,
    },
    Restore {
        dir: PathBuf,
        version: String,
    },
    Export {
        dir: PathBuf,
        zip: PathBuf,
    },
    Deploy {
        dir: PathBuf,
        to: String,
        name: Option<String>,
    },
    /// `vectort edit`, `vectort ask`.
    Turn(Turn),
    Replay {
        dir: PathBuf,
        turn: String,
        provider: Option<String>,
        model: Option<String>,
        mount: bool,
    },
    Report {
        dir: PathBuf,
        turn: String,
        out: PathBuf,
    },
    Import {
        source: String,
        out: Option<PathBuf>,
    },
    Diff {
        dir: PathBuf,
        from: String,
        to: String,
    },
    Providers,
    Types,
    Doctor,
}

/// `vectort edit`, `vectort ask`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Turn {
    pub(crate) dir: PathBuf,
    /// The words, or `-` for standard input.
    pub(crate) text: String,
    /// Answer in words; change nothing.
    pub(crate) asks: bool,
    /// Plan first.
    pub(crate) plan: bool,
    /// Work through the plan as it is.
    pub(crate) yes: bool,
    pub(crate) advanced: bool,
    pub(crate) provider: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) mount: bool,
    pub(crate) attach: Vec<String>,
    pub(crate) max_cost_microusd: Option<u64>,
}

/// `vectort generate`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Generate {
    /// The words, or `-` for standard input.
    pub(crate) description: String,
    pub(crate) type_id: Option<String>,
    pub(crate) framework: Option<String>,
    pub(crate) inputs: Inputs,
    pub(crate) advanced: bool,
    pub(crate) provider: Option<String>,
    pub(crate) model: Option<String>,
    pub(crate) allow_starter: bool,
    pub(crate) mount: bool,
    pub(crate) out: Option<PathBuf>,
    pub(crate) max_cost_microusd: Option<u64>,
    pub(crate) record: Option<PathBuf>,
    pub(crate) replay: Option<PathBuf>,
}

/// A request with the form of its answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Parsed {
    pub(crate) request: Request,
    pub(crate) json: bool,
}

/// Why there is no request.
#[derive(Debug)]
pub(crate) enum Stop {
    /// Help or the version was asked for: print and succeed.
    Print(String),
    /// Wrong use, in the person's language.
    Usage(String),
}

/// Reads the arguments; the first is the program's name.
pub(crate) fn parse(
    args: impl IntoIterator<Item = std::ffi::OsString>,
    l10n: &Localizer,
) -> Result<Parsed, Stop> {
    let mut matches = command(l10n).try_get_matches_from(args).map_err(|error| stop(&error, l10n))?;
    let Some((name, mut sub)) = matches.remove_subcommand() else {
        return Ok(Parsed { request: Request::Window, json: false });
    };
    let json = sub.try_get_one::<bool>("json").ok().flatten().copied().unwrap_or(false);
    let request = match name.as_str() {
        "generate" => Request::Generate(Generate {
            description: text(&mut sub, "description").unwrap_or_default(),
            type_id: text(&mut sub, "type"),
            framework: text(&mut sub, "framework"),
            inputs: Inputs {
                database: text(&mut sub, "database"),
                features: texts(&mut sub, "feature"),
                integrations: texts(&mut sub, "integration"),
                deployment: text(&mut sub, "deployment"),
            },
            advanced: text(&mut sub, "mode").is_some_and(|mode| mode == "advanced"),
            provider: text(&mut sub, "provider"),
            model: text(&mut sub, "model"),
            allow_starter: sub.get_flag("allow-starter"),
            mount: !sub.get_flag("no-mount"),
            out: sub.remove_one("out"),
            max_cost_microusd: sub.remove_one("max-cost"),
            record: sub.remove_one("record"),
            replay: sub.remove_one("replay"),
        }),
        "preview" => Request::Preview {
            dir: dir(&mut sub),
            port: sub.remove_one("port"),
            strict: sub.get_flag("strict"),
        },
        "build" => Request::Build { dir: dir(&mut sub), out: sub.remove_one("out").unwrap_or_default() },
        "history" => Request::History { dir: dir(&mut sub) },
        "restore" => {
            Request::Restore { dir: dir(&mut sub), version: text(&mut sub, "version").unwrap_or_default() }
        }
        "export" => Request::Export { dir: dir(&mut sub), zip: sub.remove_one("zip").unwrap_or_default() },
        "deploy" => Request::Deploy {
            dir: dir(&mut sub),
            to: text(&mut sub, "to").unwrap_or_default(),
            name: text(&mut sub, "name"),
        },
        "edit" | "ask" => Request::Turn(turn(&mut sub, name == "ask")),
        "replay" => Request::Replay {
            dir: dir(&mut sub),
            turn: text(&mut sub, "turn").unwrap_or_default(),
            provider: text(&mut sub, "provider"),
            model: text(&mut sub, "model"),
            mount: !sub.get_flag("no-mount"),
        },
        "report" => Request::Report {
            dir: dir(&mut sub),
            turn: text(&mut sub, "turn").unwrap_or_default(),
            out: sub.remove_one("out").unwrap_or_default(),
        },
        "import" => Request::Import {
            source: text(&mut sub, "source").unwrap_or_default(),
            out: sub.remove_one("out"),
        },
        "diff" => Request::Diff {
            dir: dir(&mut sub),
            from: text(&mut sub, "from").unwrap_or_default(),
            to: text(&mut sub, "to").unwrap_or_default(),
        },
        "providers" => Request::Providers,
        "types" => Request::Types,
        _ => Request::Doctor,
    };
    Ok(Parsed { request, json })
}

fn turn(sub: &mut ArgMatches, asks: bool) -> Turn {
    let is_set = |sub: &ArgMatches, name| sub.try_get_one::<bool>(name).ok().flatten().copied() == Some(true);
    Turn {
        dir: dir(sub),
        text: text(sub, "text").unwrap_or_default(),
        asks,
        plan: is_set(sub, "plan"),
        yes: is_set(sub, "yes"),
        advanced: sub.get_flag("advanced"),
        provider: text(sub, "provider"),
        model: text(sub, "model"),
        mount: !is_set(sub, "no-mount"),
        attach: sub.remove_many::<String>("attach").map(Iterator::collect).unwrap_or_default(),
        max_cost_microusd: sub.remove_one("max-cost"),
    }
}

/// US dollars, as in `0.25`, in millionths of one.
fn microusd(text: &str) -> Result<u64, String> {
    let usd: f64 = text.trim().trim_start_matches('$').parse().map_err(|_| String::new())?;
    // Beyond a million it is a slip of the keyboard.
    if !(0.0..=1e6).contains(&usd) {
        return Err(String::new());
    }
    Ok((usd * 1e6).round() as u64)
}

fn text(matches: &mut ArgMatches, name: &str) -> Option<String> {
    matches.remove_one::<String>(name)
}

fn texts(matches: &mut ArgMatches, name: &str) -> Vec<String> {
    matches.remove_many::<String>(name).into_iter().flatten().collect()
}

fn dir(matches: &mut ArgMatches) -> PathBuf {
    matches.remove_one("dir").unwrap_or_default()
}

fn command(l10n: &Localizer) -> Command {
    let t = |id: &str| l10n.get(id);
    let sub = |name: &'static str, about: &str| {
        Command::new(name)
            .about(t(about))
            .help_template(template(l10n, name))
            .disable_help_flag(true)
            .arg(help(l10n))
    };
    let dir = || {
        Arg::new("dir")
            .value_name("DIR")
            .help(t("cli-arg-dir"))
            .required(true)
            .value_parser(value_parser!(PathBuf))
    };
    let json = || flag("json", t("cli-opt-json"));
    let option = |name: &'static str, value: &'static str, about: &str| {
        Arg::new(name).long(name).value_name(value).help(t(about)).help_heading(t("cli-heading-options"))
    };
    let choice = |name: &'static str, value: &'static str, about: &str, of: &[Choice]| {
        let ids: Vec<&str> = of.iter().map(|choice| choice.id.as_str()).collect();
        option(name, value, about).help(format!("{} ({})", t(about), ids.join(", ")))
    };
    let words = |about: &str| Arg::new("text").value_name("TEXT").help(t(about)).required(true);
    // "-1" is a number that does not exist, not an option.
    let number = |name: &'static str, value: &'static str, about: &str| {
        Arg::new(name).value_name(value).help(t(about)).required(true).allow_negative_numbers(true)
    };
    let of_turn = |command: Command| {
        command
            .arg(flag("advanced", t("cli-opt-advanced")))
            .arg(option("provider", "PROVIDER", "cli-opt-provider"))
            .arg(option("model", "MODEL", "cli-opt-model"))
            .arg(option("attach", "FILE|URL", "cli-opt-attach").action(ArgAction::Append))
            .arg(option("max-cost", "USD", "cli-opt-max-cost").value_parser(microusd))
    };
    Command::new("vectort")
        .about(t("cli-about"))
        .version(env!("CARGO_PKG_VERSION"))
        .help_template(template(l10n, ""))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(help(l10n))
        .arg(flag("version", t("cli-opt-version")).short('V').action(ArgAction::Version))
        .subcommand_help_heading(t("cli-heading-commands"))
        .subcommand(
            sub("generate", "cli-generate-about")
                .arg(
                    Arg::new("description")
                        .value_name("DESCRIPTION")
                        .help(t("cli-arg-description"))
                        .required(true),
                )
                .arg(option("type", "TYPE", "cli-opt-type"))
                .arg(option("framework", "FRAMEWORK", "cli-opt-framework"))
                .arg(choice("database", "DATABASE", "cli-opt-database", &catalog().databases))
                .arg(
                    choice("feature", "FEATURE", "cli-opt-feature", &catalog().features)
                        .action(ArgAction::Append),
                )
                .arg(
                    choice("integration", "SERVICE", "cli-opt-integration", &catalog().integrations)
                        .action(ArgAction::Append),
                )
                .arg(choice("deployment", "PLACE", "cli-opt-deployment", &catalog().deployments))
                .arg(
                    option("mode", "MODE", "cli-opt-mode")
                        .value_parser(PossibleValuesParser::new(["quick", "advanced"]))
                        .hide_possible_values(true),
                )
                .arg(option("provider", "PROVIDER", "cli-opt-provider"))
                .arg(option("model", "MODEL", "cli-opt-model"))
                .arg(flag("allow-starter", t("cli-opt-allow-starter")))
                .arg(flag("no-mount", t("cli-opt-no-mount")))
                .arg(option("out", "DIR", "cli-opt-generate-out").value_parser(value_parser!(PathBuf)))
                .arg(option("max-cost", "USD", "cli-opt-max-cost").value_parser(microusd))
                .arg(option("record", "FILE", "cli-opt-record").value_parser(value_parser!(PathBuf)))
                .arg(
                    option("replay", "FILE", "cli-opt-replay")
                        .conflicts_with("record")
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(json()),
        )
        .subcommand(
            of_turn(sub("edit", "cli-edit-about").arg(dir()).arg(words("cli-arg-change")))
                .arg(flag("plan", t("cli-opt-plan")))
                .arg(flag("yes", t("cli-opt-yes")).requires("plan"))
                .arg(flag("no-mount", t("cli-opt-no-mount")))
                .arg(json()),
        )
        .subcommand(
            of_turn(sub("ask", "cli-ask-about").arg(dir()).arg(words("cli-arg-question"))).arg(json()),
        )
        .subcommand(
            sub("replay", "cli-replay-about")
                .arg(dir())
                .arg(number("turn", "TURN", "cli-arg-turn"))
                .arg(option("provider", "PROVIDER", "cli-opt-provider"))
                .arg(option("model", "MODEL", "cli-opt-model"))
                .arg(flag("no-mount", t("cli-opt-no-mount")))
                .arg(json()),
        )
        .subcommand(
            sub("report", "cli-report-about")
                .arg(dir())
                .arg(number("turn", "TURN", "cli-arg-turn"))
                .arg(
                    option("out", "FILE", "cli-opt-report-out")
                        .required(true)
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(json()),
        )
        .subcommand(
            sub("import", "cli-import-about")
                .arg(Arg::new("source").value_name("SOURCE").help(t("cli-arg-source")).required(true))
                .arg(option("out", "DIR", "cli-opt-import-out").value_parser(value_parser!(PathBuf)))
                .arg(json()),
        )
        .subcommand(
            sub("diff", "cli-diff-about")
                .arg(dir())
                .arg(number("from", "FROM", "cli-arg-version"))
                .arg(number("to", "TO", "cli-arg-version"))
                .arg(json()),
        )
        .subcommand(
            sub("preview", "cli-preview-about")
                .arg(dir())
                .arg(option("port", "PORT", "cli-opt-port").value_parser(value_parser!(u16).range(1..)))
                .arg(flag("strict", t("cli-opt-strict")))
                .arg(json()),
        )
        .subcommand(
            sub("build", "cli-build-about")
                .arg(dir())
                .arg(
                    option("out", "DIST", "cli-opt-build-out")
                        .required(true)
                        .value_parser(value_parser!(PathBuf)),
                )
                .arg(json()),
        )
        .subcommand(sub("history", "cli-history-about").arg(dir()).arg(json()))
        .subcommand(
            sub("restore", "cli-restore-about")
                .arg(dir())
                .arg(number("version", "VERSION", "cli-arg-version"))
                .arg(json()),
        )
        .subcommand(
            sub("export", "cli-export-about")
                .arg(dir())
                .arg(option("zip", "FILE", "cli-opt-zip").required(true).value_parser(value_parser!(PathBuf)))
                .arg(json()),
        )
        .subcommand(
            sub("deploy", "cli-deploy-about")
                .arg(dir())
                .arg(option("to", "TARGET", "cli-opt-deploy-to").required(true))
                .arg(option("name", "NAME", "cli-opt-deploy-name"))
                .arg(json()),
        )
        .subcommand(sub("providers", "cli-providers-about").arg(json()))
        .subcommand(sub("types", "cli-types-about").arg(json()))
        .subcommand(sub("doctor", "cli-doctor-about").arg(json()))
}

fn flag(name: &'static str, about: String) -> Arg {
    Arg::new(name).long(name).help(about).action(ArgAction::SetTrue)
}

fn help(l10n: &Localizer) -> Arg {
    flag("help", l10n.get("cli-opt-help")).short('h').action(ArgAction::Help)
}

/// clap's own headings and usage line are English, so the template brings ours. `command` is empty
/// for the program itself.
fn template(l10n: &Localizer, command: &str) -> String {
    let heading = |id: &str| l10n.get(id);
    let arguments = match command {
        "" => format!(" [{}]", heading("cli-heading-commands").to_lowercase()),
        "generate" => " DESCRIPTION".to_owned(),
        "edit" | "ask" => " DIR TEXT".to_owned(),
        "replay" => " DIR TURN".to_owned(),
        "report" => " DIR TURN --out FILE".to_owned(),
        "import" => " SOURCE".to_owned(),
        "diff" => " DIR FROM TO".to_owned(),
        "restore" => " DIR VERSION".to_owned(),
        "build" => " DIR --out DIST".to_owned(),
        "export" => " DIR --zip FILE".to_owned(),
        "deploy" => " DIR --to TARGET".to_owned(),
        "preview" | "history" => " DIR".to_owned(),
        _ => String::new(),
    };
    let options = heading("cli-heading-options");
    let program = if command.is_empty() { "vectort".to_owned() } else { format!("vectort {command}") };
    let mut template = format!(
        "{{about}}\n\n{}: {program}{arguments} [{}]\n\n",
        heading("cli-heading-usage"),
        options.to_lowercase()
    );
    if command.is_empty() {
        template += &format!("{}:\n{{subcommands}}\n\n", heading("cli-heading-commands"));
    } else if !arguments.is_empty() {
        template += &format!("{}:\n{{positionals}}\n\n", heading("cli-heading-arguments"));
    }
    template + &format!("{options}:\n{{options}}")
}

fn stop(error: &clap::Error, l10n: &Localizer) -> Stop {
    let context = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(value)) => value.clone(),
        Some(ContextValue::Strings(values)) => values.join(", "),
        _ => String::new(),
    };
    let value = |text: String| FluentValue::from(text);
    // "--type <TYPE>" reads as "--type".
    let option = |text: String| text.split_whitespace().next().unwrap_or_default().to_owned();
    let message = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => return Stop::Print(error.render().to_string()),
        ErrorKind::InvalidSubcommand => l10n.get_args(
            "cli-usage-unknown-command",
            &[("value", value(context(ContextKind::InvalidSubcommand)))],
        ),
        ErrorKind::UnknownArgument => {
            l10n.get_args("cli-usage-unknown-option", &[("value", value(context(ContextKind::InvalidArg)))])
        }
        ErrorKind::MissingRequiredArgument => {
            l10n.get_args("cli-usage-missing", &[("name", value(context(ContextKind::InvalidArg)))])
        }
        ErrorKind::MissingSubcommand => l10n.get("cli-usage-missing-command"),
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if context(ContextKind::InvalidValue).is_empty() =>
        {
            l10n.get_args(
                "cli-usage-missing-value",
                &[("name", value(option(context(ContextKind::InvalidArg))))],
            )
        }
        ErrorKind::ArgumentConflict => {
            l10n.get_args("cli-usage-repeated", &[("name", value(option(context(ContextKind::InvalidArg))))])
        }
        _ => l10n.get_args(
            "cli-usage-invalid-value",
            &[
                ("value", value(context(ContextKind::InvalidValue))),
                ("name", value(option(context(ContextKind::InvalidArg)))),
            ],
        ),
    };
    let hint = l10n.get_args("cli-usage-hint", &[("command", FluentValue::from("vectort --help"))]);
    let suggestion = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .into_iter()
        .map(context)
        .find(|text| !text.is_empty())
        .map(|text| l10n.get_args("cli-usage-did-you-mean", &[("suggestion", value(text))]));
    Stop::Usage([Some(message), suggestion, Some(hint)].into_iter().flatten().collect::<Vec<_>>().join("\n"))
}
