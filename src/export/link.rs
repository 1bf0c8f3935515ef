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
mod tests {
    use super::is_allowed;

    #[test]
    fn links_lead_to_pages_and_mailboxes_alone() {
        for address in [
            "https://example.org/",
            "HTTP://example.org",
            "mailto:a@example.org",
        ] {
            assert!(is_allowed(address), "{address}");
        }
        for address in [
            "javascript:alert(1)",
            " https://example.org",
            "data:text/html,x",
            "//x",
            "",
        ] {
            assert!(!is_allowed(address), "{address}");
        }
    }
}
