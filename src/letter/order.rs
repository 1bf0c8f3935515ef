//! The order of those who sign: a decision, never an accident.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

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

/// Returns what a name is ordered by in the English alphabet: its letters without accents and
/// case, and without the article before it.
pub(super) fn alphabetical_key(name: &str) -> String {
    let plain: String = name
        .nfd()
        .filter(|each| !is_combining_mark(*each))
        .collect();
    let plain = plain.to_lowercase();
    plain.strip_prefix("the ").unwrap_or(&plain).to_owned()
}

#[cfg(test)]
mod tests {
    use super::alphabetical_key;

    #[test]
    fn countries_are_ordered_without_articles_accents_and_case() {
        let mut names = ["the Vale", "Övermark", "the Reach", "Dorne", "oakland"];
        names.sort_by_key(|name| alphabetical_key(name));
        assert_eq!(
            names,
            ["Dorne", "oakland", "Övermark", "the Reach", "the Vale"]
        );
    }
}
