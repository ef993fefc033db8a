//! Doing operations on an account: read, compute, insert, and once more where somebody was faster.

use jiff::Timestamp;
use uuid::Uuid;

use crate::error::{StoreError, Unique};
use crate::ledger::{Entry, Kind, Operation, Refused, ending, next_entry, reservation};
use crate::store::Money;

/// How often somebody else may be faster before the account counts as overloaded.
const MOST_RACES: usize = 64;

/// Why an operation on an account was not done.
#[derive(Debug, thiserror::Error)]
pub enum AccountError {
    /// The ledger's rules.
    #[error(transparent)]
    Refused(#[from] Refused),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Too many operations at once on one account.
    #[error("the account is busy")]
    Busy,
}

/// Does `operation` once, however often it is called: the entry that did it.
///
/// A call whose outcome is not known ([`StoreError::Unavailable`]) may be made again.
///
/// # Errors
///
/// See [`AccountError`]. Nothing was done then.
pub async fn perform(
    store: &dyn Money,
    account: Uuid,
    operation: &Operation,
    at: Timestamp,
) -> Result<Entry, AccountError> {
    let op = operation.op();
    // As engines keep times, so that whoever reads the entry later has the same one.
    let at = Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at);
    for _ in 0..MOST_RACES {
        if let Some(done) = store.ledger_entry(account, &op).await? {
            return known(done, operation);
        }
        // A reservation that is given up before it was made can never be made: it is voided under
        // its own name first.
        let reserved = match operation {
            Operation::Finish { generation, .. } => {
                if let Some(entry) = store.ledger_entry(account, &reservation(*generation)).await? {
                    Some(entry)
                } else {
                    void(store, account, *generation, at).await?;
                    store.ledger_entry(account, &reservation(*generation)).await?
                }
            }
            _ => None,
        };
        let tail = store.ledger_tail(account).await?;
        let entry = next_entry(account, tail.as_ref(), reserved.as_ref(), operation, at)?;
        match store.ledger_insert(&entry).await {
            Ok(()) => return Ok(entry),
            Err(StoreError::Duplicate(Unique::Sequence | Unique::Operation)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(AccountError::Busy)
}

fn known(done: Entry, operation: &Operation) -> Result<Entry, AccountError> {
    match operation {
        // Somebody ended it before it began.
        Operation::Reserve { .. } if done.kind == Kind::Void => Err(Refused::Over.into()),
        _ => Ok(done),
    }
}

/// Takes a reservation's name without setting anything aside.
async fn void(store: &dyn Money, account: Uuid, generation: Uuid, at: Timestamp) -> Result<(), AccountError> {
    for _ in 0..MOST_RACES {
        let tail = store.ledger_tail(account).await?;
        let nothing = Operation::Finish { generation, credits: 0, reason: "given-up".to_owned() };
        let mut entry = next_entry(account, tail.as_ref(), None, &nothing, at)?;
        entry.op = reservation(generation);
        match store.ledger_insert(&entry).await {
            Ok(()) | Err(StoreError::Duplicate(Unique::Operation)) => return Ok(()),
            Err(StoreError::Duplicate(Unique::Sequence)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(AccountError::Busy)
}

/// Whether a generation is paid for or given back: there is an entry that ended it.
///
/// # Errors
///
/// The store's.
pub async fn is_ended(store: &dyn Money, account: Uuid, generation: Uuid) -> Result<bool, StoreError> {
    Ok(store.ledger_entry(account, &ending(generation)).await?.is_some())
}
