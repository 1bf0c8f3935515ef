use super::*;
use crate::lang::Language;
use crate::read::reference::DraftReference;

const WHOLE: &str = "\
# A letter with every key.
language: en
languages: [en, fr]
output-name: letter-of-the-coalition
paper: a4
reference: REF/5/2016
date: 2016-02-24
place: Geneva
sender: { name: A. Writer, title: Secretary, organization: Coalition, address: [1 Street, Geneva] }
addressees:
  - honorific: His Excellency Mr.
    name: B. Reader
    title: President
    organization: The Republic
    address:
      - 2 Square
      - Capital 1000
subject: Letters
salutation: { en: 'Dear Sir,', fr: 'Monsieur,' }
body: |
  We write.
complimentary-close: Yours sincerely,
signatories:
  - heading: { en: People, fr: Personnes }
    list:
      - { name: C. Signer, affiliation: University, signed: true, language: fr }
    columns: { affiliation: affiliation }
    private: [email]
    order: as-given
    as-of: 2016-02-24
copies: [The President of the Security Council]
enclosures:
  - title: Statement
    body: { en: 'Line one.

        Line two.' }
    original: ar
    reference: X/1
    date: 2016-02-01
    salutation: Sir,
    signatories: [{ organization: Society }]
circulation:
  organs: [general-assembly, security-council]
  symbol: [A/70/1, S/2016/1]
  distribution: general
  date: 2016-03-01
  original: fr
  session: Seventieth session
  agenda-items: [{ number: 33, title: Prevention }]
  year: Seventy-first year
  job-number: 16-03360
  published: 2016-03-01
  qr: true
  paper: us-letter
  title: A title
  transmittal:
    from: Permanent Representative
    addressed-to: [President of the Security Council]
    date: 2016-02-29
    body: 'I have

      the honour.'
    signatories: [{ name: D. Envoy, signed: true }]
allow: [resolution-year]
decisions: decisions.yaml
withdrawn: withdrawn.yaml
strings: { annex: Annexe }
";

#[test]
fn every_key_is_read() {
    let beside = [
        ("letter.yaml", WHOLE),
        (
            "decisions.yaml",
            "- leave-out: { affiliation: None }\n- pending: { name: A }\n",
        ),
        ("withdrawn.yaml", "- organization: B\n"),
    ];
    let mut sources = files(&beside);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let draft = draft.unwrap();
    let decisions = &draft.decisions.as_ref().unwrap().items;
    assert_eq!(
        [decisions[0].verbs(), decisions[1].verbs()],
        [["leave-out"], ["pending"]]
    );
    let withdrawn = &draft.withdrawn.as_ref().unwrap().items;
    assert_eq!(withdrawn[0].organization.as_ref().unwrap().text, "B");
    assert_eq!(draft.date.as_ref().unwrap().text, "2016-02-24");
    assert_eq!(draft.languages[1].language, Language::FR);
    assert_eq!(
        one(&draft.sender.as_ref().unwrap().address.first().cloned()),
        "1 Street"
    );
    assert_eq!(
        one(&draft.addressees[0].address.get(1).cloned()),
        "Capital 1000"
    );
    let part = &draft.signatories.as_ref().unwrap().parts[0];
    assert_eq!(part.heading.as_ref().unwrap().versions().len(), 2);
    assert!(part.entries[0].signed.unwrap().value);
    let circulation = draft.circulation.as_ref().unwrap();
    assert_eq!(circulation.symbol.len(), 2);
    assert_eq!(
        circulation.agenda_items[0].number.as_ref().unwrap().text,
        "33"
    );
    let transmittal = circulation.transmittal.as_ref().unwrap();
    assert_eq!(transmittal.from.len(), 1);
    assert!(transmittal.body.as_ref().unwrap().versions[0].whole);
    assert_eq!(draft.strings.as_ref().unwrap().entries[0].0.text, "annex");
    assert_eq!(draft.allow[0].text, "resolution-year");
}

#[test]
fn a_text_is_chosen_by_the_language_of_the_letter() {
    let draft = draft("salutation: { en: Sir, fr: Monsieur }\nsubject: Letters\n");
    let salutation = draft.salutation.unwrap();
    assert_eq!(
        salutation.written_in(Language::FR).unwrap().text,
        "Monsieur"
    );
    assert_eq!(salutation.written_in(Language::FR).unwrap().language, None);
    assert_eq!(
        salutation
            .written_in(Language::new("en-GB").unwrap())
            .unwrap()
            .text,
        "Sir"
    );
    assert_eq!(salutation.written_in(Language::AR), None);
    assert_eq!(
        draft
            .subject
            .unwrap()
            .written_in(Language::AR)
            .unwrap()
            .text,
        "Letters"
    );
}

#[test]
fn texts_are_never_given_a_type() {
    for name in [
        "0x5a",
        "NO",
        "1-7-1",
        "null",
        "1e3",
        "true",
        "2016-02-24",
        "010",
        "-",
        ".5",
    ] {
        let quoted = if name == "-" { "'-'" } else { name };
        let draft = draft(&format!("signatories: [{{ name: {quoted} }}]\n"));
        let entry = &draft.signatories.unwrap().parts[0].entries[0];
        assert_eq!(one(&entry.name), name);
    }
}

#[test]
fn a_value_has_the_place_of_what_was_typed() {
    let text = "\u{feff}subject: 'It''s'\r\nplace: \"Genève\"\r\nreference:   A 1  # file\r\n";
    let mut sources = files(&[("letter.yaml", text)]);
    let (draft, report) = read(&mut sources, "letter.yaml");
    assert!(report.diagnostics().is_empty());
    let draft = draft.unwrap();
    let source = |text: Option<Text>| sources.text(text.unwrap().span().unwrap()).to_owned();
    assert_eq!(source(draft.subject), "It''s");
    assert_eq!(source(draft.place), "Genève");
    let Some(DraftReference::Ours(reference)) = draft.reference else {
        panic!("the sender's alone");
    };
    assert_eq!(source(Some(reference)), "A 1");
}

#[test]
fn a_key_without_a_value_is_missing_and_an_empty_text_is_not() {
    let draft = draft("subject:\nplace: ''\ndate: ~\n");
    assert_eq!(draft.subject, None);
    assert_eq!(draft.unread("subject").unwrap().reason, UnreadReason::Empty);
    assert_eq!(draft.unread("date").unwrap().reason, UnreadReason::Empty);
    assert_eq!(one(&draft.place), "");
    assert!(draft.place.is_some());
    assert_eq!(draft.unread("place"), None);
}

#[test]
fn a_refused_value_is_known_to_have_been_written() {
    let mut sources = files(&[("letter.yaml", "salutation: [Sir]\n")]);
    let (draft, _) = read(&mut sources, "letter.yaml");
    let unread = *draft.unwrap().unread("salutation").unwrap();
    assert_eq!(unread.reason, UnreadReason::Refused);
}

#[test]
fn an_unknown_key_is_an_error_with_the_key_that_was_meant() {
    let text = "locaton: Geneva\ncc: [A]\nsymbol: S/2016/1\nmotto: Peace\ncrest: x\n";
    let expected = "
error[unknown-key]: unknown key `locaton`
 --> letter.yaml:1:1
  |
1 | locaton: Geneva
  | ^^^^^^^
  |
  = help: did you mean `place`?

error[unknown-key]: unknown key `cc`
 --> letter.yaml:2:1
  |
2 | cc: [A]
  | ^^
  |
  = help: did you mean `copies`?

error[unknown-key]: unknown key `symbol`
 --> letter.yaml:3:1
  |
3 | symbol: S/2016/1
  | ^^^^^^
  |
  = help: write it under `circulation:`

error[unknown-key]: unknown key `motto`
 --> letter.yaml:4:1
  |
4 | motto: Peace
  | ^^^^^
  |
  = note: the keys here are `language`, `languages`, `original`, `output-name`, `paper`, `reference`, `date`, `place`, `sender`, `typeface`, `letterhead`, `addressees`, `subject`, `salutation`, `body`, `complimentary-close`, `signatories`, `list-layout`, `signing`, `attach-list`, `copies`, `enclosures`, `annexes`, `circulation`, `typography`, `allow`, `decisions`, `withdrawn`, `seal` and `strings`
  = help: use one of these, or remove the line

error[unknown-key]: unknown key `crest`
 --> letter.yaml:5:1
  |
5 | crest: x
  | ^^^^^
  |
  = help: use one of the keys listed above, or remove the line
";
    assert_eq!(letter(text), expected);
}

#[test]
fn a_value_of_the_wrong_type_is_reported_with_what_to_write() {
    let text = "\
addressees:
  name: A
copies: The President
sender: A. Writer
salutation: [Sir]
subject: { name: x }
circulation: { qr: yes, original: french }
";
    let expected = "
error[wrong-type]: expected a list for `addressees`, found a mapping
 --> letter.yaml:2:3
  |
2 |   name: A
  |   ^^^^
  |
  = help: put `- ` before `name`, and indent the lines that belong to it by two spaces

error[wrong-type]: expected a list for `copies`, found text
 --> letter.yaml:3:9
  |
3 | copies: The President
  |         ^^^^^^^^^^^^^
  |
  = help: write it as an item, on the line below `copies:`: `- The President`

error[wrong-type]: expected a mapping for `sender`, found text
 --> letter.yaml:4:9
  |
4 | sender: A. Writer
  |         ^^^^^^^^^
  |
  = help: write it with its key: `{ name: A. Writer }`

error[wrong-type]: expected a text for `salutation`, found a list
 --> letter.yaml:5:13
  |
5 | salutation: [Sir]
  |             ^^^^^
  |
  = help: write one text: `salutation: \"Sir\"`
  = help: where the brackets are part of the text, write `salutation: \"[Sir]\"`

error[wrong-type]: expected a text for `subject`, found a mapping
 --> letter.yaml:6:10
  |
6 | subject: { name: x }
  |          ^^^^^^^^^^^
  |
  = help: put the text in quotation marks, because of its colon: `\"name: x\"`

error[wrong-flag]: expected `true` or `false` for `qr`, found `yes`
 --> letter.yaml:7:20
  |
7 | circulation: { qr: yes, original: french }
  |                    ^^^
  |
  = help: write `true`

error[wrong-language]: expected a language for `original`, found `french`
 --> letter.yaml:7:35
  |
7 | circulation: { qr: yes, original: french }
  |                                   ^^^^^^
  |
  = help: write its tag: `fr`
";
    assert_eq!(letter(text), expected);
}

#[test]
fn an_emblem_is_read_from_its_file() {
    let text = "circulation: { emblem: { file: emblem.png, alternative: A dove } }\n";
    let mut sources = files(&[("letter.yaml", text), ("emblem.png", "bytes")]);
    let (draft, mut report) = read(&mut sources, "letter.yaml");
    assert_eq!(reported(&mut report, &sources), "");
    let emblem = draft.unwrap().circulation.unwrap().emblem.unwrap();
    assert_eq!(emblem.file.bytes.as_slice(), b"bytes");
    assert_eq!(one(&emblem.alternative), "A dove");
}
