//! `vectort-server admin …`: what an operator does by hand, on the same store as the servers, which
//! may be running.

use clap::{Arg, ArgMatches, Command, value_parser};
use jiff::SignedDuration;
use serde_json::{Value, json};
use uuid::Uuid;
use vectort_store::account::{AccountError, perform};
use vectort_store::ledger::{Operation, Pots};
use vectort_store::{StoreError, User};

use crate::payments::LOST_AFTER;
use crate::routes::auth::email_key;
use crate::sessions::plan_name;
use crate::state::Server;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum AdminError {
    /// Nobody has that address or id.
    #[error("there is no such account")]
    Nobody,
    /// The store.
    #[error("{0}")]
    Store(#[from] StoreError),
    /// The ledger.
    #[error("{0}")]
    Account(#[from] AccountError),
    /// Stripe is not set up.
    #[error("payments are not set up (STRIPE_SECRET_KEY)")]
    NoPayments,
}

/// What an operator is told: JSON for people and scripts, and whether all is well.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// One object.
    pub value: Value,
    /// False where something has to be looked at.
    pub is_well: bool,
}

/// The subcommand and its own.
pub fn command() -> Command {
    let seconds = Arg::new("older-than")
        .long("older-than")
        .value_name("SECONDS")
        .value_parser(value_parser!(i64))
        .help("Payments that are at least so old; 600 by default");
    Command::new("admin")
        .about("What an operator does by hand; prints one JSON object")
        .subcommand_required(true)
        .subcommand(
            Command::new("grant")
                .about("Gives an account credits, or takes them with a negative number")
                .arg(Arg::new("email").value_name("EMAIL").required(true))
                .arg(
                    Arg::new("credits")
                        .value_name("CREDITS")
                        .required(true)
                        .allow_hyphen_values(true)
                        .value_parser(value_parser!(i64).range(-1_000_000_000..=1_000_000_000)),
                )
                .arg(
                    Arg::new("operation")
                        .long("operation")
                        .value_name("NAME")
                        .help("A name of it: the same name again does nothing more"),
                ),
        )
        .subcommand(
            Command::new("find")
                .about("Shows an account and its credits")
                .arg(Arg::new("who").value_name("EMAIL|ID").required(true)),
        )
        .subcommand(
            Command::new("reconcile").about("Looks open payments and lost events up at Stripe").arg(seconds),
        )
        .subcommand(Command::new("verify-ledger").about("Audits every account; fails where one drifts"))
}

/// Does what [`command`] was told.
///
/// # Errors
///
/// See [`AdminError`]. Nothing was done then.
pub async fn run(server: &Server, matches: &ArgMatches) -> Result<Told, AdminError> {
    let told = |value: Value| Told { value, is_well: true };
    let text =
        |matches: &ArgMatches, name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    match matches.subcommand() {
        Some(("grant", matches)) => {
            let user = find(server, &text(matches, "email")).await?;
            let credits = matches.get_one::<i64>("credits").copied().unwrap_or_default();
            let name = matches.get_one::<String>("operation").cloned();
            let name = name.unwrap_or_else(|| Uuid::now_v7().to_string());
            let (op, reason) = (format!("adm:{name}"), "gift".to_owned());
            let pots = Pots { topup: credits, ..Pots::default() };
            let grant = Operation::Grant { op, pots, reason, reference: None };
            let entry = perform(server.store(), user.id, &grant, server.now()).await?;
            Ok(told(json!({
                "user": user.id, "operation": entry.op, "credits": entry.delta.total(),
                "available": entry.available.total(),
            })))
        }
        Some(("find", matches)) => {
            let user = find(server, &text(matches, "who")).await?;
            let tail = server.store().ledger_tail(user.id).await?;
            let (available, held) = tail.map_or_else(Default::default, |tail| (tail.available, tail.held));
            Ok(told(json!({
                "id": user.id, "email": user.email, "email_verified": user.email_verified,
                "full_name": user.full_name, "language": user.language, "is_active": user.is_active,
                "plan": plan_name(user.plan), "stripe_customer": user.stripe_customer,
                "created_at": user.created_at,
                "available": available.total(), "reserved": held.total(),
            })))
        }
        Some(("reconcile", matches)) => {
            let older = matches.get_one::<i64>("older-than").copied();
            let older = older.map_or(LOST_AFTER, SignedDuration::from_secs);
            let found = server.reconcile(older).await.ok_or(AdminError::NoPayments)?;
            let value = json!({
                "looked_up": found.looked_up, "credited": found.credited, "expired": found.expired,
                "failed": found.failed, "events": found.events,
            });
            Ok(Told { value, is_well: found.failed == 0 })
        }
        _ => {
            let audit = server.audit().await?;
            let drifts: Vec<Value> = audit
                .drifts
                .iter()
                .map(|drift| json!({"account": drift.account, "fault": drift.fault}))
                .collect();
            let is_well = drifts.is_empty();
            let value = json!({"accounts": audit.accounts, "entries": audit.entries, "drifts": drifts});
            Ok(Told { value, is_well })
        }
    }
}

async fn find(server: &Server, who: &str) -> Result<User, AdminError> {
    let found = match who.parse::<Uuid>() {
        Ok(id) => server.store().user(id).await,
        Err(_) => server.store().user_by_email(&email_key(who)).await,
    };
    match found {
        Err(StoreError::NotFound) => Err(AdminError::Nobody),
        found => Ok(found?),
    }
}
