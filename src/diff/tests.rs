use super::Changes;
use crate::letter::{self, Letter, Options};
use crate::source::{InMemory, Sources};
use crate::typeset::font::Library;

/// Makes a letter of a list and a body.
fn letter(signatories: &str, body: &str) -> Letter {
    let yaml = format!(
        "date: 2026-03-01\naddressees: [{{ title: President }}]\nsalutation: Excellency,\n\
         body: body.md\nsignatories:\n{signatories}"
    );
    let files = InMemory::new()
        .with("letter.yaml", yaml)
        .with("body.md", body);
    let mut sources = Sources::new(files);
    let library = Library::builtin();
    let options = Options::default();
    let loaded = letter::load(&mut sources, "letter.yaml", &library, &options);
    let report = loaded.report;
    loaded
        .letters
        .into_iter()
        .next()
        .unwrap_or_else(|| panic!("{report:?}"))
}

/// Returns the differences of two lists: `-` gone, `+` new, `~` changed, `>` moved.
fn lists(old: &str, new: &str) -> Vec<String> {
    let body = "We write to you.\n";
    let changes = Changes::between(&[letter(old, body)], &[letter(new, body)]);
    let Some(list) = changes.lists.first().map(|list| &list.change) else {
        return Vec::new();
    };
    let gone = list
        .withdrawn
        .iter()
        .map(|entry| format!("- {}", entry.line()));
    let come = list.added.iter().map(|entry| format!("+ {}", entry.line()));
    let changed = list.changed.iter().map(|change| {
        let fields = change.fields.iter();
        let fields: Vec<String> = fields
            .map(|(field, old, new)| format!("{} `{old}` `{new}`", field.name()))
            .collect();
        let moved = if change.moved {
            format!(" {} {}", change.old.number, change.new.number)
        } else {
            String::new()
        };
        format!("~ {}: {}{moved}", change.new.chief(), fields.join(", "))
    });
    let moved = list.moved.iter().map(|moved| {
        format!(
            "> {} {} {}",
            moved.entry.line(),
            moved.from,
            moved.entry.number
        )
    });
    gone.chain(changed).chain(come).chain(moved).collect()
}

#[test]
fn the_same_list_in_the_same_order_does_not_differ() {
    let list = "- name: Ana Example\n- name: Bela Instance\n";
    assert!(lists(list, list).is_empty());
}

#[test]
fn an_entry_that_is_put_in_moves_no_other() {
    let old = "- name: Ana Example\n- name: Bela Instance\n";
    let new = "- name: Carla Sample\n- name: Ana Example\n- name: Bela Instance\n";
    assert_eq!(lists(old, new), ["+ Carla Sample"]);
}

#[test]
fn the_fewest_that_explain_the_new_order_have_moved() {
    let old =
        "- name: Ana Example\n- name: Bela Instance\n- name: Carla Sample\n- name: Dora Test\n";
    let new =
        "- name: Dora Test\n- name: Ana Example\n- name: Bela Instance\n- name: Carla Sample\n";
    assert_eq!(lists(old, new), ["> Dora Test 4 1"]);
}

#[test]
fn an_entry_that_is_changed_and_moved_is_reported_as_both() {
    let old = "- name: Ana Example\n- name: Bela Instance\n\
               - { name: Carla Sample, title: Chair }\n- name: Dora Test\n";
    let new = "- { name: Carla Sample, title: President }\n- name: Ana Example\n\
               - name: Bela Instance\n- name: Dora Test\n";
    assert_eq!(
        lists(old, new),
        ["~ Carla Sample: title `Chair` `President` 3 1"]
    );
    let stays = "- name: Ana Example\n- name: Bela Instance\n\
                 - { name: Carla Sample, title: President }\n- name: Dora Test\n";
    assert_eq!(
        lists(old, stays),
        ["~ Carla Sample: title `Chair` `President`"]
    );
    // Where neighbours change places, it is the one that changed that has passed the other.
    let passed = "- name: Ana Example\n- { name: Carla Sample, title: President }\n\
                  - name: Bela Instance\n- name: Dora Test\n";
    assert_eq!(
        lists(old, passed),
        ["~ Carla Sample: title `Chair` `President` 3 2"]
    );
}

#[test]
fn doubles_are_counted() {
    let old = "- name: Daniel\n- name: Daniel\n- name: Daniel\n";
    let new = "- name: Daniel\n- name: Daniel\n";
    assert_eq!(lists(old, new), ["- Daniel"]);
}

#[test]
fn a_person_who_has_another_office_is_changed_and_has_not_gone_and_come() {
    let old = "- { name: Ana Example, title: Chair }\n";
    let new = "- { name: Ana Example, title: President }\n";
    assert_eq!(
        lists(old, new),
        ["~ Ana Example: title `Chair` `President`"]
    );
}

#[test]
fn a_name_that_is_written_otherwise_is_the_same_person() {
    let old = "- { name: Jose Example, affiliation: Valley School }\n";
    let new = "- { name: José Example, affiliation: Valley School }\n";
    assert_eq!(
        lists(old, new),
        ["~ José Example: name `Jose Example` `José Example`"]
    );
    let new = "- { name: Josse Example, affiliation: Valley School }\n";
    assert_eq!(
        lists(old, new),
        ["~ Josse Example: name `Jose Example` `Josse Example`"]
    );
}

#[test]
fn another_person_of_the_same_body_has_come_and_the_first_has_gone() {
    let old = "- { name: Ana Example, affiliation: Valley School }\n";
    let new = "- { name: Bela Instance, affiliation: Valley School }\n";
    assert_eq!(
        lists(old, new),
        [
            "- Ana Example, Valley School",
            "+ Bela Instance, Valley School"
        ]
    );
}

#[test]
fn of_several_with_one_name_those_that_agree_in_more_are_paired() {
    let old = "- { name: Daniel, title: Baker, country: Exampland }\n\
               - { name: Daniel, title: Miller, country: Sampleland }\n";
    let new = "- { name: Daniel, title: Miller, country: Exampland }\n\
               - { name: Daniel, title: Miller, country: Testland }\n";
    assert_eq!(
        lists(old, new),
        [
            "~ Daniel: title `Baker` `Miller`",
            "~ Daniel: country `Sampleland` `Testland`"
        ]
    );
}

#[test]
fn the_text_an_entry_is_sorted_by_is_not_shown() {
    let old = "- { name: Ana Example, sort-as: Secret A }\n";
    let new = "- { name: Ana Example, sort-as: Secret B }\n";
    assert_eq!(lists(old, new), ["~ Ana Example: sort-as `` ``"]);
    let body = "We write to you.\n";
    let changes = Changes::between(&[letter(old, body)], &[letter(new, body)]);
    assert!(!format!("{changes:?}").contains("Secret"), "{changes:?}");
}

/// Returns the differences of two texts, as `git diff --word-diff` would.
fn texts(old: &str, new: &str) -> Vec<String> {
    let list = "- name: Ana Example\n";
    let changes = Changes::between(&[letter(list, old)], &[letter(list, new)]);
    let texts = changes.texts.iter();
    let blocks = texts.flat_map(|text| &text.change.blocks).map(|block| {
        let stretches = block.stretches.iter().map(|stretch| match stretch.kind {
            super::TextKind::Same => stretch.text.clone(),
            super::TextKind::Old => format!("[-{}-]", stretch.text),
            super::TextKind::New => format!("{{+{}+}}", stretch.text),
        });
        let number = |place: Option<super::BlockPlace>| match place {
            None => "·".to_owned(),
            Some(place) => match place.kind {
                super::BlockKind::Heading(level) => format!("h{level}.{}", place.number),
                super::BlockKind::Paragraph => place.number.to_string(),
                super::BlockKind::Note => format!("n{}", place.number),
                other => format!("{other:?} {}", place.number),
            },
        };
        let (old, new) = (number(block.old), number(block.new));
        format!("{old} {new} {}", stretches.collect::<String>())
    });
    blocks.collect()
}

#[test]
fn a_word_is_compared_within_its_paragraph() {
    let old = "We write about the *water* of the valley.\n";
    let new = "We write about the **waters** of the valleys.\n";
    assert_eq!(
        texts(old, new),
        ["1 1 We write about the *[-water*-]{+*waters**+} of the [-valley-]{+valleys+}."]
    );
}

#[test]
fn an_inserted_paragraph_leaves_those_around_it_unchanged() {
    let old = "The first of them.\n\nThe last of them all.\n";
    let new =
        "The first of them.\n\nSomething else altogether stands here.\n\nThe last of us all.\n";
    assert_eq!(
        texts(old, new),
        [
            "· 2 {+Something else altogether stands here.+}",
            "2 3 The last of [-them-]{+us+} all."
        ]
    );
}

#[test]
fn lines_that_are_broken_elsewhere_are_the_same_text() {
    let old = "We write about\nthe water of the valley.\n";
    let new = "We write about the water\nof the valley.\n";
    assert!(texts(old, new).is_empty());
}

#[test]
fn items_and_notes_are_separate_paragraphs() {
    let old = "We ask:\n\n1. for water;\n2. for wells.[^a]\n\n[^a]: See the map.\n";
    let new =
        "We ask:\n\n1. for water;\n2. for peace;\n3. for wells.[^a]\n\n[^a]: See the chart.\n";
    assert_eq!(
        texts(old, new),
        [
            "· 3 {+2. for peace;+}",
            "3 4 [-2-]{+3+}. for wells.[^a]",
            "n1 n1 See the [-map-]{+chart+}."
        ]
    );
}

#[test]
fn a_heading_is_reported_as_a_heading_with_only_its_words() {
    let old = "# The water\n\nWe write.\n\n## Our wells\n\nThey are dry.\n";
    let words = old.replace("Our wells", "Our deep wells");
    assert_eq!(texts(old, &words), ["h2.2 h2.2 Our {+deep +}wells"]);
    let level = old.replace("## Our", "# Our");
    assert_eq!(texts(old, &level), ["h2.2 h1.2 Our wells"]);
    let paragraph = old.replace("## Our wells", "Our wells");
    assert_eq!(texts(old, &paragraph), ["h2.2 2 Our wells"]);
}

/// A letter with a list and an annex, which itself has a list and an enclosure.
fn annexed(title: &str, words: &str, who: &str, enclosed: &str) -> String {
    format!(
        "- name: Ana Example\nannexes:\n- title: {title}\n  body: |\n    {words}\n  \
         signatories: [{{ name: {who} }}]\n  enclosures:\n  - body: |\n      {enclosed}\n"
    )
}

#[test]
fn all_changes_in_an_annex_and_its_enclosures_are_reported() {
    let old = annexed("Wells", "The wells are dry.", "Bela Instance", "A map.");
    let new = annexed("Springs", "The wells are full.", "Dora Test", "A plan.");
    let body = "We write to you.\n";
    let changes = Changes::between(&[letter(&old, body)], &[letter(&new, body)]);
    let fields = changes
        .fields
        .iter()
        .map(|field| field.change.field.clone());
    let texts = changes.texts.iter().map(|text| text.change.text.clone());
    let lists = changes.lists.iter().map(|list| list.change.list.clone());
    let told: Vec<_> = fields.chain(texts).chain(lists).collect();
    assert_eq!(
        told,
        [
            "annexes.1.title",
            "annexes.1.body",
            "annexes.1.enclosures.1.body",
            "annexes.1.signatories",
        ]
    );
}

#[test]
fn the_date_of_a_list_is_reported_if_the_document_states_it() {
    let list = |day: &str| {
        format!("  as-of: 2026-02-{day}\n  state-as-of: true\n  list:\n  - name: Ana Example\n")
    };
    let body = "We write to you.\n";
    let changes = Changes::between(&[letter(&list("01"), body)], &[letter(&list("02"), body)]);
    let fields: Vec<_> = changes
        .fields
        .iter()
        .map(|field| field.change.field.as_str())
        .collect();
    assert_eq!(fields, ["signatories.as-of"]);
}
