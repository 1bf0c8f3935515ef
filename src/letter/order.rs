//! The order of those who sign: a decision, never an accident.

use super::Signatory;

/// How the entries of a list are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Order {
    /// As they are given.
    #[default]
    AsGiven,
}

/// The words for the orders.
pub(super) const ORDERS: [(&str, Order); 1] = [("as-given", Order::AsGiven)];

impl Order {
    /// Puts entries in this order.
    pub fn arrange(self, signatories: Vec<Signatory>) -> Vec<Signatory> {
        match self {
            Self::AsGiven => signatories,
        }
    }
}
