//! The addresses that a link may lead to.

/// Returns whether a link may lead to an address: to a page or a mailbox, and to nothing that runs.
pub(super) fn is_allowed(address: &str) -> bool {
    let scheme = address.split_once(':').map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| {
        let allowed = ["http", "https", "mailto"];
        allowed
            .iter()
            .any(|known| scheme.eq_ignore_ascii_case(known))
    })
}

#[cfg(test)]
mod tests;
