use super::*;

fn texts(source: &str, found: Found) -> Vec<Vec<String>> {
    let text = |cell: &Cell| cell.value(source);
    match found.markup {
        Markup::Items(items) => items.iter().map(|item| vec![text(item)]).collect(),
        Markup::Table(rows) => rows
            .iter()
            .map(|row| row.cells.iter().map(text).collect())
            .collect(),
    }
}

#[test]
fn a_table_of_markdown_is_read_as_it_is_seen() {
    let source = "# We sign\n\n|Name|Affiliation|\n|-|-|\n|**Ana** Example|[Valley](https://v.example)|\n|~~Bo~~||\n";
    assert_eq!(
        texts(source, markdown(source)),
        [
            ["Name", "Affiliation"],
            ["Ana Example", "Valley"],
            ["~~Bo~~", ""]
        ]
    );
}

#[test]
fn the_items_of_lists_are_read_with_what_is_within_them() {
    let source = "---\ntitle: x\n---\nText.\n\n- Ana Example,\n  Valley\n* Bo\n  - Cid\n1. ~~Di~~ (withdrawn)\n";
    assert_eq!(
        texts(source, markdown(source)),
        [
            ["Ana Example, Valley"],
            ["Bo"],
            ["Cid"],
            ["~~Di~~ (withdrawn)"]
        ]
    );
}

#[test]
fn html_is_read_as_it_is_seen() {
    let source = "<style>li { x }</style><ul><li>Ana <b>Example</b> <!-- x -->\n<li>Ren&eacute; &amp; Bo</li><li><s>Cid</s></li></ul>";
    assert_eq!(
        texts(source, html(source)),
        [["Ana Example"], ["René & Bo"], ["~~Cid~~"]]
    );
    let source = "<table><tr><th>Name<th>Role</tr><tr><td>Ana</td><td></td></tr></table>";
    assert_eq!(texts(source, html(source)), [["Name", "Role"], ["Ana", ""]]);
}

proptest::proptest! {
    #[test]
    fn any_page_is_read(source in "[<>/!a-l&;#é\\- |\n]{0,60}") {
        for markup in [html(&source), markdown(&source)] {
            texts(&source, markup);
        }
    }
}
