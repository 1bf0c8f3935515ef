use std::collections::BTreeSet;

use super::{Traits, struck_strings};

#[test]
fn a_reversed_or_unreadable_range_is_refused() {
    let read = |text: &str| Traits::read(text, &BTreeSet::new());
    let sheet = |range: &str| {
        format!("<worksheet><mergeCells><mergeCell ref=\"{range}\"/></mergeCells></worksheet>")
    };
    assert!(read(&sheet("A1:B2")).is_ok());
    assert!(read(&sheet("A2:A1")).is_err());
    assert!(read(&sheet("B1:A1")).is_err());
    assert!(read("<worksheet><dimension ref=\"C3:A1\"/></worksheet>").is_err());
    for range in ["x2:A3", "A2:A99999999999", "A1:B", ":A1", ""] {
        assert!(read(&sheet(range)).is_err(), "{range}");
    }
    for cell in [
        "<row r=\"99999999999\"/>",
        "<row r=\"1\"><c r=\"AAAAAAAAA1\"/></row>",
        "<row r=\"1\"><c r=\"a1\"/></row>",
    ] {
        let text = format!("<worksheet><sheetData>{cell}</sheetData></worksheet>");
        assert!(read(&text).is_err(), "{cell}");
    }
}

#[test]
fn struck_out_texts_are_found_by_their_numbers() {
    let strings = "<sst><si><t>Ana</t></si><si><r><rPr><strike/></rPr><t>Bo</t></r></si>\
                   <si><r><rPr><strike val=\"0\"/></rPr><t>Cid</t></r></si></sst>";
    let struck = struck_strings(strings).ok().unwrap();
    assert_eq!(struck, BTreeSet::from([1]));
    let sheet = "<worksheet><c r=\"A1\" t=\"s\"><v>0</v></c>\
                 <c r=\"A2\" t=\"s\"><v>1</v></c></worksheet>";
    let traits = Traits::read(sheet, &struck).ok().unwrap();
    assert_eq!(traits.struck, BTreeSet::from([(1, 0)]));
}
