use std::collections::BTreeSet;

use super::Format;

#[test]
fn every_format_has_its_own_name_that_can_end_a_file() {
    let names: BTreeSet<_> = Format::ALL.iter().map(|format| format.name()).collect();
    assert_eq!(names.len(), Format::ALL.len());
    for name in names {
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase()), "{name}");
        assert_eq!(Format::named(name).map(Format::name), Some(name));
    }
}
