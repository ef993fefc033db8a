//! `vectort-server`: the hosted API.

mod telemetry;

use std::process::ExitCode;

use clap::{Arg, ArgAction, ArgMatches, Command};
use vectort_server::config::{SETTINGS, variable};
use vectort_server::{Config, Server, StartError, open_store};

fn main() -> ExitCode {
    let matches = command().get_matches();
    let config = match read(&matches) {
        Ok(config) => config,
        Err(problem) => return fail(&problem),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return fail(&error.to_string()),
    };
    // Pools of connections and senders of spans are made inside it, and end there.
    let _inside = runtime.enter();
    if matches.get_flag("check") {
        say(&explain(&config));
        return match vectort_server::check(&config) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => fail(&error.to_string()),
        };
    }
    let telemetry = match telemetry::start(&config.log) {
        Ok(telemetry) => telemetry,
        Err(error) => return fail(&error.to_string()),
    };
    if let Some(matches) = matches.subcommand_matches("admin") {
        return match runtime.block_on(administer(config, matches)) {
            Ok(told) => {
                say(&told.value.to_string());
                if told.is_well { ExitCode::SUCCESS } else { ExitCode::FAILURE }
            }
            Err(problem) => fail(&problem),
        };
    }
    let served = runtime.block_on(serve(config));
    telemetry.end();
    match served {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

async fn serve(mut config: Config) -> Result<(), StartError> {
    let listener = tokio::net::TcpListener::bind(config.listen).await?;
    let store = open_store(&config).await?;
    let at = listener.local_addr()?;
    if config.public_url == format!("http://{}", config.listen) {
        // Port 0 asks the system for one.
        config.public_url = format!("http://{at}");
    }
    let words = format!("{}\nlistening on http://{at}", explain(&config));
    let server = Server::new(config, store)?;
    say(&words);
    vectort_server::serve(server, listener, stop_signal()).await?;
    Ok(())
}

/// What an operator does by hand.
async fn administer(config: Config, matches: &ArgMatches) -> Result<vectort_server::admin::Told, String> {
    let store = open_store(&config).await.map_err(|error| error.to_string())?;
    let server = Server::new(config, store).map_err(|error| error.to_string())?;
    vectort_server::admin::run(&server, matches).await.map_err(|error| error.to_string())
}

fn command() -> Command {
    let options = SETTINGS.iter().map(|setting| {
        let default =
            if setting.default.is_empty() { String::new() } else { format!(" [{}]", setting.default) };
        let about = format!("{}{default}\n[env {}]", setting.about, variable(setting.name));
        Arg::new(setting.name).long(setting.name).value_name("VALUE").help(about)
    });
    Command::new("vectort-server")
        .version(env!("CARGO_PKG_VERSION"))
        .about("The hosted API of Vectort. Without options it works alone: embedded store, local files.")
        .subcommand(vectort_server::admin::command())
        .args(options)
        .arg(Arg::new("config").long("config").value_name("FILE").help("A TOML file with these settings"))
        .arg(
            Arg::new("check")
                .long("check")
                .action(ArgAction::SetTrue)
                .help("Say what is configured and what is not, and stop"),
        )
}

fn read(matches: &ArgMatches) -> Result<Config, String> {
    let file = matches.get_one::<String>("config").cloned();
    let file = file.or_else(|| std::env::var("VECTORT_SERVER_CONFIG").ok());
    let text =
        file.map(|file| fs_err::read_to_string(file).map_err(|error| error.to_string())).transpose()?;
    let option = |name: &str| matches.get_one::<String>(name).cloned();
    let data = || std::env::home_dir().map(|home| home.join(".local/share/vectort-server"));
    Config::read(option, |name| std::env::var(name).ok(), text.as_deref(), data)
        .map_err(|error| error.to_string())
}

/// Name, variables that it needs, variable of its address, address without it.
type Service = (&'static str, &'static [&'static str], &'static str, &'static str);

/// What the server is going to use, and what it has to do without. No value that may be secret.
fn explain(config: &Config) -> String {
    let set =
        |names: &[&str]| names.iter().all(|name| std::env::var(name).is_ok_and(|value| !value.is_empty()));
    let services: [Service; 9] = [
        ("OpenAI", &["OPENAI_API_KEY"], "OPENAI_BASE_URL", ""),
        ("Anthropic", &["ANTHROPIC_API_KEY"], "ANTHROPIC_BASE_URL", ""),
        ("Gemini", &["GEMINI_API_KEY"], "GEMINI_BASE_URL", ""),
        (
            "sign-in by Google",
            &["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
            "GOOGLE_ISSUER",
            "https://accounts.google.com",
        ),
        (
            "sign-in by GitHub",
            &["GITHUB_CLIENT_ID", "GITHUB_CLIENT_SECRET"],
            "GITHUB_URL",
            "https://github.com",
        ),
        (
            "sign-in by Apple",
            &["APPLE_CLIENT_ID", "APPLE_TEAM_ID", "APPLE_KEY_ID", "APPLE_PRIVATE_KEY"],
            "APPLE_ISSUER",
            "https://appleid.apple.com",
        ),
        (
            "payments by Stripe",
            &["STRIPE_SECRET_KEY", "STRIPE_WEBHOOK_SECRET"],
            "STRIPE_API_BASE",
            "https://api.stripe.com",
        ),
        ("mail by SendGrid", &["SENDGRID_API_KEY"], "SENDGRID_API_BASE", "https://api.sendgrid.com"),
        ("spans to OpenTelemetry", &[telemetry::COLLECTOR], telemetry::COLLECTOR, ""),
    ];
    let store = match &config.store {
        vectort_server::StoreAt::Embedded(folder) => format!("embedded in {}", folder.display()),
        vectort_server::StoreAt::Mongo(_) => "MongoDB".to_owned(),
    };
    let limits = if config.limits { "on" } else { "off" };
    let mut lines = vec![
        format!("data       {}", config.data.display()),
        format!("store      {store}"),
        format!("files      {}", config.blobs),
        format!(
            "mail       {} from {}",
            config.mail.rsplit('@').next().unwrap_or_default(),
            config.mail_from
        ),
        format!("public URL {}", config.public_url),
        format!("limits     {limits}; {} trusted proxies", config.trusted_proxies),
    ];
    for (service, names, place, usual) in services {
        let missing: Vec<&str> = names.iter().copied().filter(|name| !set(&[name])).collect();
        let place = std::env::var(place).ok().filter(|place| !place.is_empty());
        let place = place.unwrap_or_else(|| usual.to_owned());
        lines.push(if missing.is_empty() {
            let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
            format!("{service}: configured{at}")
        } else {
            format!("{service}: not configured ({})", missing.join(", "))
        });
    }
    lines.join("\n")
}

#[expect(clippy::print_stdout, reason = "a program says where it is")]
fn say(text: &str) {
    println!("{text}");
}

#[expect(clippy::print_stderr, reason = "a program says why it fails")]
fn fail(problem: &str) -> ExitCode {
    eprintln!("vectort-server: {problem}");
    ExitCode::FAILURE
}

/// Ctrl-C, or the signal by which a service is stopped.
async fn stop_signal() {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut terminate) = signal(SignalKind::terminate()) {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
    }
    let _ = tokio::signal::ctrl_c().await;
}
