//! Of Stripe's objects the fields that are acted upon. All else may be missing, new or different.
//!
//! They are read by `miniserde`, as `async-stripe` reads everything: what is `Option` may be absent
//! or `null`, what is not named is skipped.

use std::collections::BTreeMap;

use miniserde::Deserialize;
use miniserde::json::Value;

use crate::payments::catalog::plan_of;

/// A page of a listing.
#[derive(Debug, Deserialize)]
pub(crate) struct List<T> {
    pub(crate) data: Vec<T>,
    /// There are more after these; absent is no.
    pub(crate) has_more: Option<bool>,
}

/// Free words of ours on an object of theirs.
pub(crate) type Metadata = BTreeMap<String, String>;

/// The id in a reference to an object, which Stripe gives as its id or, expanded, as the whole of it.
fn id_in(reference: Option<&Value>) -> Option<&str> {
    let id = match reference? {
        Value::Object(object) => object.get("id")?,
        id => id,
    };
    match id {
        Value::String(id) => Some(id),
        _ => None,
    }
}

/// A Checkout Session.
#[derive(Debug, Deserialize)]
pub(crate) struct Session {
    pub(crate) id: String,
    pub(crate) status: Option<String>,
    pub(crate) payment_status: String,
    pub(crate) url: Option<String>,
    /// In the currency's smallest unit.
    pub(crate) amount_total: Option<i64>,
    pub(crate) currency: Option<String>,
    payment_intent: Option<Value>,
    customer: Option<Value>,
    invoice: Option<Value>,
    metadata: Option<Metadata>,
}

impl Session {
    /// One of the words that we put on it.
    pub(crate) fn word(&self, name: &str) -> Option<&str> {
        self.metadata.as_ref()?.get(name).map(String::as_str)
    }

    /// The Payment Intent that it was paid by.
    pub(crate) fn intent(&self) -> Option<&str> {
        id_in(self.payment_intent.as_ref())
    }

    /// Who paid.
    pub(crate) fn customer(&self) -> Option<&str> {
        id_in(self.customer.as_ref())
    }

    /// Of a subscription: its first invoice.
    pub(crate) fn invoice(&self) -> Option<&str> {
        id_in(self.invoice.as_ref())
    }
}

/// A price.
#[derive(Debug, Deserialize)]
pub(crate) struct Price {
    pub(crate) id: String,
    pub(crate) currency: String,
    /// In the currency's smallest unit.
    pub(crate) unit_amount: Option<i64>,
    pub(crate) lookup_key: Option<String>,
}

/// Anything, by its id.
#[derive(Debug, Deserialize)]
pub(crate) struct Object {
    pub(crate) id: String,
}

/// A page of Stripe's, for a person.
#[derive(Debug, Deserialize)]
pub(crate) struct Portal {
    pub(crate) url: String,
}

/// An invoice.
#[derive(Debug, Deserialize)]
pub(crate) struct Invoice {
    pub(crate) id: String,
    pub(crate) status: Option<String>,
    /// In the currency's smallest unit.
    pub(crate) amount_paid: i64,
    pub(crate) currency: String,
    pub(crate) billing_reason: Option<String>,
    subscription: Option<Value>,
    payment_intent: Option<Value>,
}

impl Invoice {
    /// The subscription that it is for.
    pub(crate) fn subscription(&self) -> Option<&str> {
        id_in(self.subscription.as_ref())
    }

    /// The Payment Intent that it was paid by.
    pub(crate) fn intent(&self) -> Option<&str> {
        id_in(self.payment_intent.as_ref())
    }
}

/// A subscription.
#[derive(Debug, Deserialize)]
pub(crate) struct Subscription {
    status: String,
    customer: Option<Value>,
    metadata: Option<Metadata>,
    items: List<SubscriptionItem>,
}

/// A line of a subscription.
#[derive(Debug, Deserialize)]
struct SubscriptionItem {
    price: Option<Tagged>,
    plan: Option<Tagged>,
}

#[derive(Debug, Deserialize)]
struct Tagged {
    metadata: Option<Metadata>,
}

impl Subscription {
    /// Who pays.
    pub(crate) fn customer(&self) -> Option<&str> {
        id_in(self.customer.as_ref())
    }

    /// One of the words that we put on it.
    pub(crate) fn word(&self, name: &str) -> Option<&str> {
        self.metadata.as_ref()?.get(name).map(String::as_str)
    }

    /// Our name of its plan. The price says it best: a person may have changed to another one since
    /// the subscription was made.
    pub(crate) fn plan(&self) -> Option<&'static str> {
        let of = |tagged: &Option<Tagged>| tagged.as_ref()?.metadata.as_ref()?.get("plan").cloned();
        let named = self.items.data.iter().find_map(|item| of(&item.price).or_else(|| of(&item.plan)));
        let named = named.or_else(|| self.word("plan").map(str::to_owned))?;
        plan_of(&named).map(|offer| offer.id)
    }

    /// Its months are being paid, or may still be.
    pub(crate) fn is_on(&self) -> bool {
        matches!(self.status.as_str(), "active" | "trialing" | "past_due")
    }
}

/// Money that went back.
#[derive(Debug, Deserialize)]
pub(crate) struct Refund {
    pub(crate) id: String,
    /// In the currency's smallest unit.
    pub(crate) amount: i64,
    pub(crate) status: Option<String>,
    payment_intent: Option<Value>,
}

impl Refund {
    /// The Payment Intent whose money it is.
    pub(crate) fn intent(&self) -> Option<&str> {
        id_in(self.payment_intent.as_ref())
    }
}

/// A payment that its bank asks back.
#[derive(Debug, Deserialize)]
pub(crate) struct Dispute {
    pub(crate) id: String,
    /// In the currency's smallest unit.
    pub(crate) amount: i64,
    pub(crate) status: String,
    payment_intent: Option<Value>,
}

impl Dispute {
    /// The Payment Intent that it is about.
    pub(crate) fn intent(&self) -> Option<&str> {
        id_in(self.payment_intent.as_ref())
    }
}

/// A Payment Intent.
#[derive(Debug, Deserialize)]
pub(crate) struct Intent {
    invoice: Option<Value>,
}

impl Intent {
    /// The invoice that it pays.
    pub(crate) fn invoice(&self) -> Option<&str> {
        id_in(self.invoice.as_ref())
    }
}

/// An event, as far as it is acted upon.
#[derive(Debug, Deserialize)]
pub(crate) struct Event {
    /// Absent in those of some emulators.
    pub(crate) id: Option<String>,
    #[serde(rename = "type")]
    pub(crate) kind: String,
    pub(crate) data: EventData,
    /// In seconds since 1970.
    pub(crate) created: Option<i64>,
    pub(crate) livemode: Option<bool>,
}

/// What an event is about.
#[derive(Debug, Deserialize)]
pub(crate) struct EventData {
    object: EventObject,
}

/// The object of an event. Some have no id (`balance`); none of those is acted upon.
#[derive(Debug, Deserialize)]
struct EventObject {
    id: Option<String>,
}

impl Event {
    /// The object that it is about.
    pub(crate) fn object(&self) -> Option<&str> {
        self.data.object.id.as_deref()
    }
}

/// An answer that is not a success.
#[derive(Debug, Deserialize)]
pub(super) struct Faulty {
    pub(super) error: Fault,
}

/// What Stripe says is wrong.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Fault {
    pub(super) code: Option<String>,
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
}

#[cfg(test)]
mod tests {
    use miniserde::json::from_str;

    use super::{Event, List, Session};

    #[test]
    fn what_is_not_read_may_be_missing_new_or_different() {
        let least: Session = from_str(r#"{"id":"cs_1","payment_status":"paid"}"#).expect("it can be read");
        assert_eq!((least.intent(), least.customer(), least.word("payment")), (None, None, None));
        let whole = r#"{"id":"cs_1","payment_status":"paid","status":null,"new":{"deep":[1.5,{}]},
            "metadata":{"payment":"p"},"payment_intent":{"id":"pi_1","object":"payment_intent"},
            "customer":"cus_1","invoice":{"deleted":true}}"#;
        let whole: Session = from_str(whole).expect("it can be read");
        assert_eq!((whole.intent(), whole.customer(), whole.invoice()), (Some("pi_1"), Some("cus_1"), None));
        assert_eq!(whole.word("payment"), Some("p"));
        assert!(from_str::<Session>(r#"{"id":"cs_1"}"#).is_err(), "whether it is paid decides");
        let list: List<Session> = from_str(r#"{"data":[]}"#).expect("it can be read");
        assert_eq!((list.data.len(), list.has_more), (0, None));
        let event: Event = from_str(r#"{"type":"balance.available","data":{"object":{}}}"#).expect("it");
        assert_eq!(event.object(), None);
    }
}
