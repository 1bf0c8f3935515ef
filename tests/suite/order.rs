//! The order of a list as it is printed, from the letter's file to plain text.

use demarche::export::txt;
use demarche::form::{self, Form};
use demarche::source::{InMemory, Sources};

use super::letters::checked;

/// Returns the lines of each language of a letter from the line that states the order on, or else
/// all of them, without those that are empty.
fn printed(yaml: &str, form: Form) -> Vec<Vec<String>> {
    let sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
    let letters = checked(sources);
    let lines = |letter| -> Vec<String> {
        let text = txt::write(&form::compose(letter, form));
        let is_rule = |line: &&str| line.trim_matches('-').is_empty();
        let lines = text.lines().map(str::trim).filter(|line| !is_rule(line));
        let after = lines.skip_while(|line| !line.starts_with("***"));
        after.skip(1).map(str::to_owned).collect()
    };
    letters.iter().map(lines).collect()
}

const SIX: &str = "\
languages: [ar, zh, en, fr, ru, es]
date: 2026-03-01
addressees: [{ title: { ar: رئيس, zh: 主席, en: President, fr: Président, ru: Председатель, es: Presidente } }]
salutation: { ar: سيدي, zh: 阁下, en: Sir, fr: Monsieur, ru: Господин, es: Señor }
body:
  ar: |
    \\*\\*\\*
  zh: |
    \\*\\*\\*
  en: |
    \\*\\*\\*
  fr: |
    \\*\\*\\*
  ru: |
    \\*\\*\\*
  es: |
    \\*\\*\\*
signatories:
  order: organization
  state-order: true
  list:
    - organization: { ar: جمعية الوادي, zh: 河谷会, en: The Valley Society, fr: La Société de la vallée, ru: Общество долины, es: La Sociedad del Valle }
    - organization: { ar: الأمل, zh: 希望, en: Hope, fr: L’Espoir, ru: Надежда, es: La Esperanza }
    - organization: 7 Elms
    - organization: Ñandú
    - organization: Nzinga
";

#[test]
fn every_language_has_its_own_order_and_says_so() {
    let printed = printed(SIX, Form::LETTER);
    let expected: [&[&str]; 6] = [
        &[
            "حسب الترتيب الأبجدي العربي",
            "7 Elms",
            "الأمل",
            "جمعية الوادي",
            "Ñandú",
            "Nzinga",
        ],
        &[
            "按汉语拼音顺序排列",
            "7 Elms",
            "河谷会",
            "希望",
            "Ñandú",
            "Nzinga",
        ],
        &[
            "In English alphabetical order",
            "7 Elms",
            "Hope",
            "Ñandú",
            "Nzinga",
            "The Valley Society",
        ],
        &[
            "Dans l’ordre alphabétique français",
            "7 Elms",
            "L’Espoir",
            "Ñandú",
            "Nzinga",
            "La Société de la vallée",
        ],
        &[
            "В порядке русского алфавита",
            "7 Elms",
            "Надежда",
            "Общество долины",
            "Ñandú",
            "Nzinga",
        ],
        &[
            "Por orden alfabético español",
            "7 Elms",
            "La Esperanza",
            "Nzinga",
            "Ñandú",
            "La Sociedad del Valle",
        ],
    ];
    assert_eq!(printed, expected);
}

#[test]
fn a_list_is_ordered_in_the_form_for_circulation_too() {
    let yaml = "\
date: 2026-03-01
addressees: [{ title: President of the Security Council }]
salutation: Excellency,
body: |
  \\*\\*\\*
signatories:
  order: name
  state-order: true
  list: [{ name: Zoe Example, sort-as: \"Example, Zoe\" }, { name: Ana Sample, sort-as: \"Sample, Ana\" }]
circulation: { organs: [security-council], date: 2026-03-01 }
";
    for form in Form::ALL {
        assert_eq!(
            printed(yaml, form),
            [["In English alphabetical order", "Zoe Example", "Ana Sample"]]
        );
    }
}

#[test]
fn anonymous_signatories_are_counted_in_the_plural_of_the_language() {
    let nameless = |count: usize| "    - name: Anonymous\n".repeat(count);
    let expected: [(usize, [&str; 6]); 4] = [
        (
            1,
            [
                "و1 شخص فضّل عدم ذكر اسمه",
                "以及1名不愿具名者",
                "and 1 who wishes not to be named",
                "et 1 personne qui souhaite garder l’anonymat",
                "и еще 1 человек, пожелавший остаться неизвестным",
                "y 1 persona que prefiere no ser nombrada",
            ],
        ),
        (
            2,
            [
                "وشخصان فضّلا عدم ذكر اسميهما",
                "以及2名不愿具名者",
                "and 2 who wish not to be named",
                "et 2 personnes qui souhaitent garder l’anonymat",
                "и еще 2 человека, пожелавших остаться неизвестными",
                "y 2 personas que prefieren no ser nombradas",
            ],
        ),
        (
            5,
            [
                "و5 أشخاص فضّلوا عدم ذكر أسمائهم",
                "以及5名不愿具名者",
                "and 5 who wish not to be named",
                "et 5 personnes qui souhaitent garder l’anonymat",
                "и еще 5 человек, пожелавших остаться неизвестными",
                "y 5 personas que prefieren no ser nombradas",
            ],
        ),
        (
            1571,
            [
                "و1\u{a0}571 شخصا فضّلوا عدم ذكر أسمائهم",
                "以及1\u{a0}571名不愿具名者",
                "and 1,571 who wish not to be named",
                "et 1\u{a0}571 personnes qui souhaitent garder l’anonymat",
                "и еще 1\u{a0}571 человек, пожелавший остаться неизвестным",
                "y 1.571 personas que prefieren no ser nombradas",
            ],
        ),
    ];
    for (count, lines) in expected {
        let (before, _) = SIX.split_once("  order:").unwrap();
        let yaml = format!(
            "{before}  anonymous: count\n  list:\n    - name: Ana\n{}",
            nameless(count)
        );
        let printed = printed(&yaml, Form::LETTER);
        let wanted = lines.map(|line| vec!["Ana".to_owned(), line.to_owned()]);
        assert_eq!(printed, wanted, "{count}");
    }
}

#[test]
fn the_unnamed_are_counted_in_the_form_for_circulation_and_listed_as_given_without_the_wish() {
    let yaml = |how: &str| {
        format!("\
date: 2026-03-01
addressees: [{{ title: President of the Security Council }}]
salutation: Excellency,
body: |
  \\*\\*\\*
signatories: {{ anonymous: {how}, list: [{{ name: Anonymous }}, {{ name: Zoe Example }}, {{ organization: Anonymous }}] }}
circulation: {{ organs: [security-council], date: 2026-03-01, title: Letter }}
")
    };
    for form in Form::ALL {
        assert_eq!(
            printed(&yaml("count"), form),
            [["Zoe Example", "and 2 who wish not to be named"]]
        );
        assert_eq!(
            printed(&yaml("as-given"), form),
            [["Anonymous", "Zoe Example", "Anonymous"]]
        );
    }
}
