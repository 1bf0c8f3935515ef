use super::*;

fn texts(source: &str, page: Page) -> Vec<Vec<String>> {
    let text = |cell: &Cell| cell.value(source);
    let of_block = |block: &Block| -> Vec<Vec<String>> {
        match &block.content {
            Content::Items(items) => items.iter().map(|item| vec![text(&item.cell)]).collect(),
            Content::Table(rows) => rows
                .iter()
                .map(|row| row.cells.iter().map(text).collect())
                .collect(),
            Content::Lines(_) => Vec::new(),
        }
    };
    let blocks = page.blocks.iter().filter(|block| !block.is_aside);
    blocks.flat_map(of_block).collect()
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
        [["Ana Example, Valley"], ["Bo\nCid"], ["~~Di~~ (withdrawn)"]]
    );
}

#[test]
fn html_is_read_as_it_is_seen() {
    let source = "<style>li { x }</style><ul><li>Ana <b>Example</b> <!-- x -->\n<li>Ren&eacute; &amp; Bo</li><li><s>Cid</s></li></ul>";
    assert_eq!(
        texts(source, html(source)),
        [["Ana Example"], ["René & Bo"], ["~~Cid~~"]]
    );
    let source = "<dl><dt>Ana Bo</dt><dd>Valley</dd><dt>Cid Di<dd>Mill</dl><p>x";
    assert_eq!(
        texts(source, html(source)),
        [["Ana Bo\nValley"], ["Cid Di\nMill"]]
    );
    let source = "<table><tr><th>Name<th>Role</tr><tr><td>Ana</td><td></td></tr></table>";
    assert_eq!(texts(source, html(source)), [["Name", "Role"], ["Ana", ""]]);
}

#[test]
fn hidden_items_and_rows_are_left_out() {
    let source = "<nav><ul><li>Home</ul></nav><ul><li>Ana Example<li hidden>Bo Other\
        <li style=\"display: none\">Cid Third<li>Di <span hidden>x</span>Fourth</ul>\
        <footer><ul><li>Contact</li></ul></footer>";
    let page = html(source);
    let aside = page.blocks.iter().filter(|block| block.is_aside).count();
    assert_eq!((page.hidden.len(), aside), (2, 2));
    assert_eq!(page.worded.len(), 1);
    assert_eq!(texts(source, page), [["Ana Example"], ["Di Fourth"]]);
    let source = "<table><tr><th>Name<th>Role<tr hidden><td>Bo<td>x<tr><td>Ana<td hidden>x</table>";
    let page = html(source);
    assert_eq!(page.hidden.len(), 1);
    assert_eq!(texts(source, page), [["Name", "Role"], ["Ana", ""]]);
}

#[test]
fn headings_in_navigation_are_only_for_it() {
    let source = "<header><h1>Letter</h1></header><nav><h2>Menu</h2><ul><li>Home</ul></nav>\
        <ul><li>Ana Example</ul>";
    let page = html(source);
    let headings = page.blocks.iter().map(|block| {
        let heading = block.heading().map(|heading| heading.text.as_str());
        (block.is_aside, heading.unwrap_or_default())
    });
    let headings: Vec<(bool, &str)> = headings.collect();
    assert_eq!(headings, [(true, "Menu"), (false, "Letter")]);
}

#[test]
fn rules_of_a_style_sheet_strike_and_hide() {
    let source = "<style>.out { text-decoration: line-through } ul .off { display: none }</style>\
        <ul><li class=out>Ana Bo<li class=off>Cid<li>Di</ul>";
    let page = html(source);
    assert_eq!(page.hidden.len(), 1);
    assert_eq!(texts(source, page), [["~~Ana Bo~~"], ["Di"]]);
}

#[test]
fn struck_text_is_marked_however_it_is_struck() {
    for source in [
        "- ~~Ana Bo~~, Mill\n",
        "- <s>Ana Bo</s>, Mill\n",
        "- <del>Ana Bo</del>, Mill\n",
        "- <span class=\"strike\">Ana Bo</span>, Mill\n",
        "- <span style=\"text-decoration:line-through\">Ana Bo</span>, Mill\n",
    ] {
        assert_eq!(
            texts(source, markdown(source)),
            [["~~Ana Bo~~, Mill"]],
            "{source}"
        );
    }
    let source = "<ul><li style='text-decoration: line-through'>Ana <b>Bo</b></li></ul>";
    assert_eq!(texts(source, html(source)), [["~~Ana Bo~~"]]);
}

#[test]
fn remarks_boxes_and_notes_are_kept_apart_from_the_text() {
    let source = "- Ana <!-- withdrawn -->\n- Bo[^1]\n- Cid[^2]\n- [ ] Di\n- [x] Eva\n\n\
        [^1]: withdrawn on 2 March\n[^2]: in a personal capacity\n";
    let page = markdown(source);
    assert_eq!(page.withdrawn.len(), 2);
    assert_eq!((page.noted.len(), page.unticked.len()), (1, 1));
    assert_eq!(texts(source, page), [["Ana"], ["Bo"], ["Cid"], ["Eva"]]);
}

#[test]
fn lists_are_kept_with_their_headings() {
    let source = "# Letter\nWe demand:\n- rain\n## Signed\n- Ana\n* Bo\n\n**Others**\n- Cid\n";
    let headings = |page: &Page| -> Vec<String> {
        let lists = page.blocks.iter().filter(|block| block.is_list());
        lists
            .filter_map(|block| Some(block.heading()?.text.clone()))
            .collect()
    };
    assert_eq!(
        headings(&markdown(source)),
        ["We demand", "Signed", "Others"]
    );
    let source = "<h2>Signed</h2><ul><li>Ana</ul><h2>Links</h2><ul><li>x</ul>";
    assert_eq!(headings(&html(source)), ["Signed", "Links"]);
}

proptest::proptest! {
    #[test]
    fn any_page_is_read(source in "[<>/!a-l&;#é\\- |\n]{0,60}") {
        for markup in [html(&source), markdown(&source)] {
            texts(&source, markup);
        }
    }
}
