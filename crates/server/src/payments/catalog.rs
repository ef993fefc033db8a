//! What can be bought: the server's table, which no request can change.

/// A package, or a month of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Offer {
    /// Its name.
    pub(crate) id: &'static str,
    /// How many credits.
    pub(crate) credits: i64,
    /// Its price, in cents.
    pub(crate) amount: i64,
    /// It is paid every month.
    pub(crate) is_plan: bool,
}

/// The currency of every price.
pub(crate) const CURRENCY: &str = "usd";

/// What a payment for a plan is called in `payment_transactions`.
const PLAN: &str = "plan:";

const fn package(id: &'static str, credits: i64, amount: i64) -> Offer {
    Offer { id, credits, amount, is_plan: false }
}

/// Packages (`original.md`, decided).
pub(crate) const PACKAGES: [Offer; 7] = [
    package("micro", 10, 1_000),
    package("starter", 80, 2_000),
    package("standard", 250, 5_000),
    package("pro", 400, 8_000),
    package("business", 1_200, 20_000),
    package("enterprise", 3_000, 50_000),
    package("ultimate", 7_000, 100_000),
];

/// Plans: a month gives and costs what the package of that name does.
pub(crate) const PLANS: [Offer; 3] = [month(PACKAGES[2]), month(PACKAGES[3]), month(PACKAGES[5])];

const fn month(package: Offer) -> Offer {
    Offer { is_plan: true, ..package }
}

/// The package of that name.
pub(crate) fn package_of(id: &str) -> Option<Offer> {
    PACKAGES.into_iter().find(|offer| offer.id == id)
}

/// The plan of that name.
pub(crate) fn plan_of(id: &str) -> Option<Offer> {
    PLANS.into_iter().find(|offer| offer.id == id)
}

impl Offer {
    /// What a payment for it is called.
    pub(crate) fn name(self) -> String {
        if self.is_plan { format!("{PLAN}{}", self.id) } else { self.id.to_owned() }
    }

    /// What a payment of that name is for.
    pub(crate) fn of_payment(name: &str) -> Option<Self> {
        name.strip_prefix(PLAN).map_or_else(|| package_of(name), plan_of)
    }

    /// What its price is known by at Stripe (`lookup_key`). Another amount is another price.
    pub(crate) fn key(self) -> String {
        let kind = if self.is_plan { "plan" } else { "package" };
        format!("vectort_{kind}_{}_{}_{}_{CURRENCY}", self.id, self.credits, self.amount)
    }
}
