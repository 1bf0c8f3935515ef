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
