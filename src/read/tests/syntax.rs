//! Faults of YAML, in plain words. The broken files that real signatories sent are here in the
//! same shapes, with invented names.

use super::*;

/// Asserts what is reported of a letter that is `text`.
macro_rules! tells {
    ($($name:ident: $text:expr => $told:expr;)*) => {$(
        #[test]
        fn $name() {
            assert_eq!(letter($text), $told);
        }
    )*};
}

tells! {
    a_doubled_key_is_told_with_both_places: "date: 2016-02-24\ndate: 2016-02-25\n" => "
error[duplicate-key]: the key `date` is written twice in one mapping
 --> letter.yaml:2:1
  |
1 | date: 2016-02-24
  | ---- first here
2 | date: 2016-02-25
  | ^^^^ again here
  |
  = help: keep the one that is meant, and remove the other
";
    a_colon_and_a_space_in_a_value_need_quotes: "subject: mailto: x # why\n" => "
error[colon-in-value]: the value of `subject` holds a colon and a space
 --> letter.yaml:1:10
  |
1 | subject: mailto: x # why
  |          ^^^^^^^^^ YAML takes this for a second key
  |
  = help: put the value in quotes: `subject: \"mailto: x\"`
";
    a_key_needs_a_space_after_its_colon: "salutation:Dear Sir,\nsubject: x\n" => "
error[missing-space]: expected a space after `salutation:`, found none
 --> letter.yaml:1:11
  |
1 | salutation:Dear Sir,
  |           ^
  |
  = help: write `salutation: Dear Sir,`
";
    a_dash_needs_a_space: "copies:\n- A\n-B\n" => "
error[missing-space]: expected a space after `-`, found none
 --> letter.yaml:3:1
  |
3 | -B
  | ^
  |
  = help: write `- B`
";
    a_line_indented_too_far_is_told_with_its_column: "sender:\n  name: A\n    title: B\n" => "
error[indentation]: `title` is indented too far to begin an entry
 --> letter.yaml:3:5
  |
3 |     title: B
  |     ^^^^^ YAML takes this for more of the value above
  |
  = help: begin it in column 3, below `name`
";
    a_line_between_two_columns_is_told: "sender:\n  name: A\n title: B\n" => "
error[indentation]: `title` is indented unlike the other keys
 --> letter.yaml:3:2
  |
3 |  title: B
  |  ^^^^^
  |
  = help: begin it in column 3, below `name`, or in the column of a key further up
";
    an_item_indented_too_far_is_not_swallowed: "copies:\n  - A\n   - B\n" => "
error[indentation]: this item is indented too far to begin an item
 --> letter.yaml:3:4
  |
3 |    - B
  |    ^^^ YAML takes this for more of the text above
  |
  = help: begin it in the column of the item above
";
    a_tab_is_no_indentation: "sender:\n\tname: A\n" => "
error[tab]: expected spaces before the text, found a tab
 --> letter.yaml:2:1
  |
2 |     name: A
  | ^^^^
  |
  = help: indent with spaces, two for each level
";
    a_quotation_mark_that_is_never_closed_is_told: "subject: \"Letters\nplace: x\n" => "
error[unclosed-quotation]: this quotation mark is never closed
 --> letter.yaml:1:10
  |
1 | subject: \"Letters
  |          ^
  |
  = help: write `\"` at the end of the text
";
    an_apostrophe_at_the_beginning_is_no_quotation_mark: "subject: 'Abd al-Rahman\nplace: x\n" => "
error[unclosed-quotation]: this quotation mark is never closed
 --> letter.yaml:1:10
  |
1 | subject: 'Abd al-Rahman
  |          ^
  |
  = help: write `'Abd al-Rahman'`, or `\"'Abd al-Rahman\"` where the mark is an apostrophe
";
    text_after_a_quotation_is_told: "subject: \"Letters\" again\n" => "
error[text-after-quotation]: text follows the closing quotation mark
 --> letter.yaml:1:20
  |
1 | subject: \"Letters\" again
  |                    ^^^^^
  |
  = help: put the whole value in quotes: `subject: '\"Letters\" again'`
";
    a_backslash_that_means_nothing_is_told: "subject: \"C:\\new\\quit\"\n" => "
error[unknown-escape]: `\\q` means nothing between double quotation marks
 --> letter.yaml:1:17
  |
1 | subject: \"C:\\new\\quit\"
  |                 ^^
  |
  = help: write `\\\\` for a backslash, or put the text between single quotation marks
";
    a_bracket_that_is_never_closed_is_told: "copies: [A, B\nplace: x\n" => "
error[unclosed-bracket]: `[` is not closed by a `]`
 --> letter.yaml:1:9
  |
1 | copies: [A, B
  |         ^
  |
  = help: write `copies: [A, B]`
";
    a_sign_of_yaml_cannot_begin_a_text: "subject: @all\n" => "
error[reserved-character]: a text without quotes cannot begin with `@`
 --> letter.yaml:1:10
  |
1 | subject: @all
  |          ^
  |
  = help: put the text in quotes: `subject: \"@all\"`
";
    an_asterisk_is_no_reference: "subject: *Letters* again\n" => "
error[yaml-anchor]: `*Letters*` is read as a reference to an anchor, and there is none
 --> letter.yaml:1:10
  |
1 | subject: *Letters* again
  |          ^^^^^^^^^
  |
  = help: put the text in quotes: `subject: \"*Letters* again\"`
";
    an_ampersand_is_no_anchor: "subject: &Co again\n" => "
error[yaml-anchor]: `&Co` is read as an anchor, to which nothing refers
 --> letter.yaml:1:10
  |
1 | subject: &Co again
  |          ^^^ not part of the text
  |
  = help: put the text in quotes: `subject: \"&Co again\"`
";
    a_tag_is_refused: "subject: !important x\n" => "
error[yaml-tag]: `!important` is read as a tag of YAML, which a letter has no use for
 --> letter.yaml:1:10
  |
1 | subject: !important x
  |          ^^^^^^^^^^
  |
  = help: put the text in quotes: `subject: \"!important x\"`
";
    a_number_sign_in_a_text_is_warned_of: "subject: Team #42\n" => "
warning[hash-in-value]: text after ` #` is a comment, and is not printed
 --> letter.yaml:1:15
  |
1 | subject: Team #42
  |               ^^^
  |
  = help: put the whole text in quotes: `\"Team #42\"`; if it is a comment, put a space after `#`
";
    a_list_cannot_begin_on_the_line_of_its_key: "copies: - A\n" => "
error[list-on-line]: a list cannot begin on the line of its key
 --> letter.yaml:1:9
  |
1 | copies: - A
  |         ^^^
  |
  = help: put `- A` on the next line; where the dash is part of a text, put the text in quotes: `\"- A\"`
";
    a_dash_alone_needs_quotes: "subject: -\nplace: x\n" => "
error[reserved-character]: a text without quotes cannot begin with `-`
 --> letter.yaml:1:10
  |
1 | subject: -
  |          ^
  |
  = help: put the text in quotes: `subject: \"-\"`
";
    text_cannot_follow_a_block_sign: "subject: | Letters\n" => "
error[text-after-block]: expected the end of the line after `|`, found text
 --> letter.yaml:1:10
  |
1 | subject: | Letters
  |          ^^^^^^^^^
  |
  = help: put the text on the lines below, indented by two spaces; where `|` is part of a text, put the text in quotes
";
    a_line_without_a_key_is_told: "subject: x\nplace: y\nmy words here\n" => "
error[text-without-key]: expected a key with a colon, found text
 --> letter.yaml:3:1
  |
3 | my words here
  | ^^^^^^^^^^^^^
  |
  = help: put a key before the text, indent it by two spaces if it belongs to the line above, or remove it
";
    an_item_among_keys_is_told: "date: 2016-02-24\n- A\n" => "
error[list-in-mapping]: expected a key with a colon, found an item of a list
 --> letter.yaml:2:1
  |
2 | - A
  | ^^^
  |
  = help: remove the `- `, or put the key of the list on a line above
";
    a_key_among_items_is_told: "- name: A\ntitle: B\n" => "
error[indentation]: expected `- ` or more indentation before `title`
 --> letter.yaml:2:1
  |
2 | title: B
  | ^^^^^ neither an item of the list above nor a part of one
  |
  = help: put `- ` before it to begin an item, or indent it like the keys of the item above
";
    brackets_of_a_template_are_told: "place: {{ place }}\n" => "
error[template-left]: the brackets of a template were left in
 --> letter.yaml:1:1
  |
1 | place: {{ place }}
  | ^^^^^^^^^^^^^^^^^^
  |
  = help: write the text that the brackets stand for
";
    a_fence_of_code_is_told: "```yaml\nsubject: x\n```\n" => "
error[code-fence]: the file holds the fence of a block of code
 --> letter.yaml:1:1
  |
1 | ```yaml
  | ^^^^^^^ this line belongs to Markdown, not to YAML
2 | subject: x
3 | ```
  | --- and this one
  |
  = help: remove the lines that begin with the fence
";
    an_undecided_merge_is_told: "<<<<<<< HEAD\nsubject: x\n=======\nsubject: y\n>>>>>>> b\n" => "
error[merge-conflict]: merge conflict left in `letter.yaml`
 --> letter.yaml:1:1
  |
1 | <<<<<<< HEAD
  | ^^^^^^^^^^^^ one version begins below
2 | subject: x
3 | =======
  | ------- the other version begins below
4 | subject: y
5 | >>>>>>> b
  | --------- and ends above
  |
  = help: keep one version, or combine them, and delete the lines with the marks
";
    a_second_document_is_told: "---\nsubject: x\n---\nsubject: y\n" => "
error[second-document]: a second document begins within the file
 --> letter.yaml:3:1
  |
3 | ---
  | ^^^
  |
  = help: remove the line `---` and what does not belong to the first document
";
    a_character_that_cannot_be_seen_is_named: "subject: a\u{7}b\n" => "
error[control-character]: the character U+0007 is not allowed in a letter
 --> letter.yaml:1:11
  |
1 | subject: a␇b
  |           ^ it cannot be seen
  |
  = help: remove it
";
}

#[test]
fn lines_of_a_document_before_and_after_are_accepted() {
    assert_eq!(letter("---\nsubject: x\n---\n"), "");
    assert_eq!(letter("%YAML 1.2\n---\nsubject: x\n...\n"), "");
}

#[test]
fn a_reference_repeats_its_value_and_a_merge_key_its_entries() {
    let draft = draft(
        "sender: &office { title: Chair, organization: Club }\n\
         addressees: [{ <<: *office, name: A, title: Clerk }]\n",
    );
    assert_eq!(one(&draft.addressees[0].organization), "Club");
    assert_eq!(one(&draft.addressees[0].title), "Clerk");
}

#[test]
fn repetitions_of_repetitions_are_stopped_where_they_become_too_many() {
    let mut text = String::from("a: &a [x, x, x, x, x, x, x, x, x, x]\n");
    for (before, name) in ('a'..='h').zip('b'..='i') {
        let references = vec![format!("*{before}"); 10].join(", ");
        text.push_str(&format!("{name}: &{name} [{references}]\n"));
    }
    let told = letter(&text);
    assert_eq!(
        told.matches("references to anchors repeat more than 10000 values")
            .count(),
        1
    );
    assert!(told.contains(" --> letter.yaml:4:"), "{told}");
}

#[test]
fn a_value_cannot_hold_itself() {
    assert!(letter("copies: &a [*a]\n").contains("a value cannot hold a reference to itself"));
}

#[test]
fn values_too_deep_in_each_other_are_reported() {
    let told = letter(&format!(
        "copies: {}{}\n",
        "[".repeat(5000),
        "]".repeat(5000)
    ));
    assert!(
        told.starts_with(
            "\nerror[too-deep]: lists and mappings are nested more than 64 levels deep"
        ),
        "{told}"
    );
}

/// The shapes in which real people sent their signatures to a list that took one file of YAML for
/// each, and which had to be sent back.
#[test]
fn every_shape_of_broken_signature_has_a_place_and_a_help() {
    for (text, place) in [
        (
            "Name: Ana Bo\nLink: https://example.org/ana\n",
            "1:1: error[unknown-key]",
        ),
        (
            "name: <Ana Bo>\r\nlink: <https://example.org>",
            "1:1: error[wrong-type]",
        ),
        ("Ana Bo supports this letter.\n", "1:1: error[wrong-type]"),
        ("```yaml\nname: Ana\n```\n", "1:1: error[code-fence]"),
        ("- ```yaml\n  name: Ana\n  ```\n", "1:1: error[code-fence]"),
        (
            "name: Ana\nlink: x\nMy words\n",
            "3:1: error[text-without-key]",
        ),
        ("name: Ana\nlink: -\n", "2:7: error[reserved-character]"),
        ("name: Ana\nlink: mailto: x\n", "2:7: error[colon-in-value]"),
        ("Ana Bo\nhttps://example.org\n", "1:1: error[wrong-type]"),
        (
            "nick: Ana\nlink: https://example.org\n",
            "1:1: error[list-header]",
        ),
        ("   \n\n", "1:1: error[empty-file]"),
    ] {
        let mut sources = files(&[("letter.yaml", "signatories: s.yaml\n"), ("s.yaml", text)]);
        let (_, mut report) = read(&mut sources, "letter.yaml");
        report.sort();
        let errors = |diagnostic: &&crate::report::Diagnostic| {
            diagnostic.severity() == crate::report::Severity::Error
        };
        let first = report.diagnostics().iter().find(errors).unwrap();
        let line = crate::report::short(first, &sources);
        assert!(
            line.starts_with(&format!("s.yaml:{place}")),
            "{text:?}: {line}"
        );
        for diagnostic in report.diagnostics() {
            assert!(!diagnostic.help.is_empty(), "{text:?}: {diagnostic:?}");
        }
    }
}
