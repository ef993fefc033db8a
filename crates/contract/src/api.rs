//! The hosted API: what its routes take and give (`/api/openapi.json` is made of these).
//!
//! Names and shapes are those of the original's routes where they make sense; `docs/API.md` lists
//! what differs, and why. Ids are `UUIDv7` strings, times RFC 3339 in UTC, money is in cents.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! bodies {
    ($($(#[$meta:meta])* pub struct $name:ident { $($body:tt)* })+) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub struct $name { $($body)* }
    )+};
}

macro_rules! api_codes {
    ($($(#[$doc:meta])+ $name:ident = $text:literal, $status:literal;)+) => {
        /// Why the API refuses, as far as a client can act on it. Closed: a client shows `api-<code>`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        #[serde(rename_all = "kebab-case")]
        pub enum ApiCode { $($(#[$doc])+ $name,)+ }

        impl ApiCode {
            /// Every code.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The code as it stands on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)+ }
            }

            /// The HTTP status that it comes with.
            pub fn status(self) -> u16 {
                match self { $(Self::$name => $status,)+ }
            }
        }
    };
}

api_codes! {
    /// The body, the path or the query is not what the route takes. `detail` names the field.
    Invalid = "invalid", 422;
    /// The body is no JSON, or no text.
    Malformed = "malformed", 400;
    /// Nobody is signed in, or the token is over.
    Unauthorized = "unauthorized", 401;
    /// Address or password are wrong; which of them is not said.
    BadCredentials = "bad-credentials", 401;
    /// The account may not do that.
    Forbidden = "forbidden", 403;
    /// There is none, or it is somebody else's.
    NotFound = "not-found", 404;
    /// The route does not take that method.
    MethodNotAllowed = "method-not-allowed", 405;
    /// Somebody has that address already.
    EmailTaken = "email-taken", 400;
    /// The password is too easily guessed.
    WeakPassword = "weak-password", 422;
    /// The token of a mail, a sign-in or a handoff is used or over.
    TokenOver = "token-over", 400;
    /// The way to sign in is not set up on this server.
    ProviderUnavailable = "provider-unavailable", 503;
    /// The provider did not confirm that the address is the person's.
    UnverifiedMail = "unverified-mail", 403;
    /// It was changed meanwhile (`If-Match`, or a push on an old revision).
    Conflict = "conflict", 409;
    /// The idempotency key was used for another request.
    KeyReused = "key-reused", 422;
    /// A request of that idempotency key is under way.
    InProgress = "in-progress", 409;
    /// `If-Match` does not hold.
    PreconditionFailed = "precondition-failed", 412;
    /// There are not enough credits.
    NoCredits = "no-credits", 402;
    /// Too many requests; `Retry-After` says when.
    RateLimited = "rate-limited", 429;
    /// Too many generations at once.
    TooManyRuns = "too-many-runs", 429;
    /// The body is too large.
    TooLarge = "too-large", 413;
    /// The route takes another type of body.
    UnsupportedType = "unsupported-type", 415;
    /// The route can give none of the types that are asked for.
    NotAcceptable = "not-acceptable", 406;
    /// A signature does not hold.
    BadSignature = "bad-signature", 400;
    /// No model provider is set up, or none answered.
    NoAnswer = "no-answer", 502;
    /// Payments are not set up on this server.
    PaymentsUnavailable = "payments-unavailable", 503;
    /// The database or another service does not answer; the same request may be made again.
    Unavailable = "unavailable", 503;
    /// It took too long.
    Timeout = "timeout", 504;
    /// A bug of ours; `trace` finds it in the log.
    Internal = "internal", 500;
}

bodies! {
    /// An error: problem details (RFC 9457), `application/problem+json`.
    pub struct ApiProblem {
        /// `about:blank#` and the code.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        pub kind: String,
        /// The code in words, in English: for logs, never for people.
        pub title: String,
        /// The HTTP status.
        pub status: u16,
        /// The code.
        pub code: ApiCode,
        /// What it is about, such as a field's name; no secret, no prose.
        #[serde(skip_serializing_if = "Option::is_none", default)]
        #[ts(optional)]
        pub detail: Option<String>,
        /// The request's id.
        pub trace: String,
    }

    /// `POST /auth/register`.
    pub struct Register {
        /// Address.
        pub email: String,
        /// Name.
        pub full_name: String,
        /// At least 8 characters with an upper and a lower case letter, a digit and another sign;
        /// at most 200.
        pub password: String,
        /// BCP 47 tag: the language of mail.
        #[serde(default)]
        pub language: Option<String>,
    }

    /// `POST /auth/login`.
    pub struct Login {
        /// Address.
        pub email: String,
        /// Password.
        pub password: String,
        /// What the person calls this device.
        #[serde(default)]
        pub device: Option<String>,
    }

    /// A person who is signed in now.
    pub struct SignedIn {
        /// JWT for the header `Authorization: Bearer`; 15 minutes.
        pub access_token: String,
        /// `bearer`.
        pub token_type: String,
        /// Seconds until the access token is over.
        pub expires_in: u32,
        /// For one refresh: the answer has the next.
        pub refresh_token: String,
        /// Who.
        pub user: UserView,
    }

    /// `POST /auth/refresh`.
    pub struct Refresh {
        /// The token that came last.
        pub refresh_token: String,
    }

    /// `POST /auth/handoff`: what the app sends for the one-time code of a broker sign-in.
    pub struct HandoffBody {
        /// From the deep link.
        pub code: String,
        /// Whose S256 challenge began the sign-in (RFC 7636).
        pub verifier: String,
        /// What the person calls this device.
        #[serde(default)]
        pub device: Option<String>,
    }

    /// `POST /auth/forgot`, `POST /auth/verify/again`.
    pub struct MailBody {
        /// Address.
        pub email: String,
    }

    /// `POST /auth/verify`.
    pub struct TokenBody {
        /// From the mail.
        pub token: String,
    }

    /// `POST /auth/reset`.
    pub struct ResetBody {
        /// From the mail.
        pub token: String,
        /// The new password.
        pub password: String,
    }

    /// `POST /auth/password`.
    pub struct ChangePassword {
        /// The one that holds now.
        pub current: String,
        /// The new one.
        pub password: String,
    }

    /// A person, as they see themselves.
    pub struct UserView {
        /// Identity.
        pub id: String,
        /// Address.
        pub email: String,
        /// It was confirmed.
        pub email_verified: bool,
        /// Name.
        pub full_name: String,
        /// BCP 47 tag.
        pub language: String,
        /// `free`, `standard`, `pro` or `enterprise`.
        pub subscription_plan: String,
        /// Providers that sign in to it.
        pub providers: Vec<String>,
        /// It has a password.
        pub has_password: bool,
        /// When.
        pub created_at: String,
    }

    /// A device that is signed in.
    pub struct DeviceView {
        /// Identity.
        pub id: String,
        /// What it is called.
        pub name: String,
        /// It is the one that asks.
        pub current: bool,
        /// When it was first seen.
        pub since: String,
        /// When it was last seen.
        pub seen_at: String,
    }

    /// `POST /projects`.
    pub struct NewApiProject {
        /// Title, 1 to 200 characters.
        pub title: String,
        /// The person's words, at most 10,000 characters.
        pub description: String,
        /// Catalog id.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        pub type_id: String,
    }

    /// `PUT /projects/{id}`: what is absent stays.
    pub struct ApiProjectPatch {
        /// Title.
        #[serde(default)]
        pub title: Option<String>,
        /// The person's words.
        #[serde(default)]
        pub description: Option<String>,
        /// `draft`, `building`, `completed` or `error`.
        #[serde(default)]
        pub status: Option<String>,
    }

    /// A project of the hosted API.
    pub struct ApiProject {
        /// Identity.
        pub id: String,
        /// Whose.
        pub user_id: String,
        /// Title.
        pub title: String,
        /// The person's words.
        pub description: String,
        /// Catalog id.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        pub type_id: String,
        /// `draft`, `building`, `completed` or `error`.
        pub status: String,
        /// What else was chosen.
        #[ts(type = "unknown")]
        #[cfg_attr(feature = "openapi", schema(value_type = Object))]
        pub config: serde_json::Value,
        /// Revision of its files.
        #[ts(type = "number")]
        pub head: u64,
        /// Its repository.
        pub repository_url: Option<String>,
        /// Where it is live.
        pub deployment_url: Option<String>,
        /// When.
        pub created_at: String,
        /// Last change.
        pub updated_at: String,
    }

    /// A page of projects.
    pub struct ApiProjects {
        /// The last changed first.
        pub items: Vec<ApiProject>,
        /// Where the next page begins; null at the end.
        pub next: Option<String>,
    }

    /// `GET /credits/balance`.
    pub struct Balance {
        /// Given to new accounts.
        #[ts(type = "number")]
        pub free_credits: i64,
        /// Of the subscription's month.
        #[ts(type = "number")]
        pub monthly_credits: i64,
        /// Bought.
        #[ts(type = "number")]
        pub purchased_credits: i64,
        /// All together: what can be spent.
        #[ts(type = "number")]
        pub total_available: i64,
        /// Set aside for generations under way.
        #[ts(type = "number")]
        pub reserved: i64,
        /// `free`, `standard`, `pro` or `enterprise`.
        pub subscription_plan: String,
    }

    /// A package of credits.
    pub struct Package {
        /// `micro`, `starter`, …
        pub id: String,
        /// How many credits.
        #[ts(type = "number")]
        pub credits: i64,
        /// Its price, in cents.
        #[ts(type = "number")]
        pub amount: i64,
        /// ISO 4217, lower case.
        pub currency: String,
    }

    /// `POST /credits/purchase`.
    pub struct Purchase {
        /// Which package.
        pub package_id: String,
        /// Ignored: where to go afterwards is the server's to say.
        #[serde(default)]
        pub origin_url: Option<String>,
    }

    /// Where to pay.
    pub struct PurchaseOpened {
        /// Stripe's page.
        pub url: String,
        /// Its Checkout Session.
        pub session_id: String,
    }

    /// `POST /credits/subscribe`.
    pub struct Subscribe {
        /// Which plan: `standard`, `pro` or `enterprise`.
        pub plan_id: String,
    }

    /// `GET /checkout/status/{sid}`.
    pub struct CheckoutStatus {
        /// `open`, `complete` or `expired`.
        pub status: String,
        /// `paid`, `unpaid` or `no_payment_required`.
        pub payment_status: String,
        /// What it costs, in cents.
        #[ts(type = "number")]
        pub amount_total: i64,
        /// ISO 4217, lower case.
        pub currency: String,
        /// What is bought.
        pub metadata: CheckoutMetadata,
        /// The credits are on the account. A subscription's come with its invoice.
        pub credited: bool,
    }

    /// What a payment is for.
    pub struct CheckoutMetadata {
        /// Package, or `plan:` and the plan.
        pub package_id: String,
        /// How many credits.
        #[ts(type = "number")]
        pub credits: i64,
    }

    /// `POST /credits/portal`.
    pub struct PortalOpened {
        /// Stripe's page, where a subscription is changed or cancelled and invoices are.
        pub url: String,
    }

    /// `POST /webhook/stripe`.
    pub struct WebhookReceived {
        /// The event is kept, and will be worked off.
        pub received: bool,
    }

    /// A line of the ledger, as the person sees it.
    pub struct CreditEntry {
        /// Number within the account.
        #[ts(type = "number")]
        pub seq: u64,
        /// What came or went.
        #[ts(type = "number")]
        pub amount: i64,
        /// What can be spent afterwards.
        #[ts(type = "number")]
        pub balance: i64,
        /// `grant`, `reserve`, `settle`, `release`, `refund` or `void`.
        #[serde(rename = "type")]
        #[ts(rename = "type")]
        pub kind: String,
        /// A code with a message `ledger-<code>`.
        pub description: String,
        /// What it is about.
        pub project_id: Option<String>,
        /// When.
        pub at: String,
    }

    /// `GET /credits/history`.
    pub struct CreditHistory {
        /// The latest first.
        pub items: Vec<CreditEntry>,
        /// Where the next page begins; null at the end.
        pub next: Option<String>,
    }
}
