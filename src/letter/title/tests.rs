use super::{Party, annex_heading, compose, is_permanent_mission, of_letter};
use crate::lang::{Language, Strings};
use crate::letter::model::{Part, Signatory};
use crate::read::Spanned;
use crate::read::{Addressee, Sender};
use crate::source::{FileId, Span};
use chrono::NaiveDate;

fn offices(names: &[&str]) -> Vec<Party> {
    names
        .iter()
        .map(|name| Party::Office(name.to_string()))
        .collect()
}

fn title(day: (i32, u32, u32), from: &[&str], addressed_to: &[&str]) -> String {
    let date = NaiveDate::from_ymd_opt(day.0, day.1, day.2).unwrap();
    compose(Language::EN, date, &offices(from), &offices(addressed_to)).unwrap()
}

fn written(text: &str) -> Option<Spanned> {
    Some(Spanned {
        text: text.to_string(),
        span: Span::new(FileId(0), 0, text.len()),
        language: None,
    })
}

const COUNCIL: &[&str] = &["President of the Security Council"];

#[test]
fn one_sender_is_named_by_the_office() {
    assert_eq!(
        title(
            (2016, 2, 29),
            &["Permanent Representative of France to the United Nations"],
            COUNCIL
        ),
        "Letter dated 29 February 2016 from the Permanent Representative of France to the United \
         Nations addressed to the President of the Security Council"
    );
    assert_eq!(
        title((2016, 2, 26), &["the Secretary-General"], COUNCIL),
        "Letter dated 26 February 2016 from the Secretary-General addressed to the President of \
         the Security Council"
    );
    assert_eq!(
        title(
            (2016, 3, 30),
            &[
                "Chargé d’affaires a.i. of the Permanent Mission of the Syrian Arab Republic to the United Nations"
            ],
            COUNCIL
        ),
        "Letter dated 30 March 2016 from the Chargé d’affaires a.i. of the Permanent Mission of \
         the Syrian Arab Republic to the United Nations addressed to the President of the \
         Security Council"
    );
}

#[test]
fn several_states_are_named_in_alphabetical_order_under_one_office() {
    let of = |country: &str| format!("Permanent Representative of {country} to the United Nations");
    let from = [
        of("the United States of America"),
        of("France"),
        of("the Russian Federation"),
        of("China"),
    ];
    let from: Vec<&str> = from.iter().map(String::as_str).collect();
    assert_eq!(
        title((1997, 9, 25), &from, &["Secretary-General"]),
        "Letter dated 25 September 1997 from the Permanent Representatives of China, France, the \
         Russian Federation and the United States of America to the United Nations addressed to \
         the Secretary-General"
    );
}

#[test]
fn different_offices_are_named_one_after_the_other() {
    let from = [
        "Permanent Representative of Chile to the United Nations",
        "Chargé d'affaires a.i. of the Permanent Mission of Malta to the United Nations",
        "Permanent Representative of Bhutan to the United Nations",
    ];
    assert_eq!(
        title((2020, 1, 2), &from, &["Secretary-General"]),
        "Letter dated 2 January 2020 from the Permanent Representatives of Bhutan and Chile to \
         the United Nations and the Chargé d'affaires a.i. of the Permanent Mission of Malta to \
         the United Nations addressed to the Secretary-General"
    );
}

#[test]
fn several_addressees_receive_identical_letters_in_order_of_precedence() {
    assert_eq!(
        title(
            (2016, 3, 30),
            &["Permanent Representative of Peru to the United Nations"],
            &[
                "President of the Security Council",
                "President of the General Assembly",
                "Secretary-General"
            ]
        ),
        "Identical letters dated 30 March 2016 from the Permanent Representative of Peru to the \
         United Nations addressed to the Secretary-General, the President of the General Assembly \
         and the President of the Security Council"
    );
}

#[test]
fn a_permanent_mission_sends_a_note_verbale() {
    assert_eq!(
        title(
            (2016, 6, 20),
            &["Permanent Mission of Egypt to the United Nations"],
            COUNCIL
        ),
        "Note verbale dated 20 June 2016 from the Permanent Mission of Egypt to the United \
         Nations addressed to the President of the Security Council"
    );
}

#[test]
fn a_letter_for_itself_names_its_sender_or_the_few_who_sign() {
    let date = NaiveDate::from_ymd_opt(2016, 2, 24).unwrap();
    let to = [Addressee {
        title: written("President of the Russian Federation"),
        honorific: None,
        name: None,
        organization: None,
        address: Vec::new(),
    }];
    let sender = Sender {
        organization: written("Syrian Women’s Network"),
        name: None,
        title: None,
        address: Vec::new(),
    };
    assert_eq!(
        of_letter(Language::EN, date, Some(&sender), &[], &to).unwrap(),
        "Letter dated 24 February 2016 from Syrian Women’s Network addressed to the President of \
         the Russian Federation"
    );
    let signs = |name: &str| Signatory {
        organization: written(name),
        ..Signatory::default()
    };
    let part = |count: usize| Part {
        signatories: ["A", "B", "C", "D"][..count]
            .iter()
            .map(|name| signs(name))
            .collect(),
        ..Part::default()
    };
    assert_eq!(
        of_letter(Language::EN, date, None, &[part(3)], &to).unwrap(),
        "Letter dated 24 February 2016 from A, B and C addressed to the President of the Russian \
         Federation"
    );
    assert_eq!(of_letter(Language::EN, date, None, &[part(4)], &to), None);
    assert_eq!(of_letter(Language::EN, date, None, &[], &to), None);
}

#[test]
fn the_heading_of_an_annex_names_the_letter_it_belongs_to() {
    let cases = [
        (
            "en",
            "Letter dated 29 February 2016 from …",
            "Annex to the letter dated 29 February 2016 from …",
        ),
        (
            "en",
            "Identical letters dated …",
            "Annex to the identical letters dated …",
        ),
        (
            "fr",
            "Lettre datée du 24 février 2016, adressée …",
            "Annexe à la lettre datée du 24 février 2016, adressée …",
        ),
        (
            "es",
            "Cartas idénticas de fecha …",
            "Anexo de las cartas idénticas de fecha …",
        ),
        (
            "ru",
            "Письмо Постоянного представителя Франции …",
            "Приложение к письму Постоянного представителя Франции …",
        ),
        (
            "ar",
            "رسالة مؤرخة 24 شباط/فبراير 2016 موجهة إلى رئيس مجلس الأمن",
            "مرفق الرسالة المؤرخة 24 شباط/فبراير 2016 الموجهة إلى رئيس مجلس الأمن",
        ),
        (
            "zh",
            "2016年2月24日法国常驻联合国代表给安全理事会主席的信",
            "2016年2月24日法国常驻联合国代表给安全理事会主席的信的附件",
        ),
        ("en", "Statement of …", "Annex"),
    ];
    for (tag, title, heading) in cases {
        let strings = Strings::of(Language::new(tag).unwrap());
        assert_eq!(annex_heading(&strings, Some(title), None), heading);
    }
}

#[test]
fn annexes_are_numbered_where_there_are_several() {
    let strings = Strings::of(Language::EN);
    assert_eq!(
        annex_heading(&strings, Some("Letter dated …"), Some("II")),
        "Annex II to the letter dated …"
    );
    assert_eq!(annex_heading(&strings, None, None), "Annex");
    let numbered = |tag: &str, title: &str, number: &str| {
        let strings = Strings::of(Language::new(tag).unwrap());
        annex_heading(&strings, Some(title), Some(number))
    };
    assert_eq!(
        numbered("fr", "Lettre datée du …", "II"),
        "Annexe II à la lettre datée du …"
    );
    assert_eq!(
        numbered("es", "Carta de fecha …", "II"),
        "Anexo II de la carta de fecha …"
    );
    assert_eq!(
        numbered("ru", "Письмо Постоянного представителя …", "II"),
        "Приложение II к письму Постоянного представителя …"
    );
    assert_eq!(
        numbered(
            "zh",
            "2016年2月24日法国常驻联合国代表给安全理事会主席的信",
            "二"
        ),
        "2016年2月24日法国常驻联合国代表给安全理事会主席的信的附件二"
    );
    // A numbered Arabic annex has its article, and belongs *to* the letter.
    assert_eq!(
        numbered("ar", "رسالة مؤرخة … موجهة إلى رئيس مجلس الأمن", "الثاني"),
        "المرفق الثاني للرسالة المؤرخة … الموجهة إلى رئيس مجلس الأمن"
    );
}

#[test]
fn missions_of_members_and_observers_are_known_in_six_languages() {
    for office in [
        "Permanent Mission of Egypt to the United Nations",
        "the Permanent Observer Mission of Exampland to the United Nations",
        "La Mission permanente d’observation de l’Exemplie",
        "Mission d’observation permanente de l’Exemplie",
        "Misión Observadora Permanente de Ejemplia ante las Naciones Unidas",
        "Миссия постоянного наблюдателя Примерии при Организации Объединенных Наций",
        "بعثة المراقبة الدائمة لدولة مثال لدى الأمم المتحدة",
        "某国常驻联合国观察员代表团",
        "某國常駐聯合國觀察員代表團",
    ] {
        assert!(is_permanent_mission(office), "{office}");
    }
    assert!(!is_permanent_mission(
        "Permanent Observer of Exampland to the United Nations"
    ));
}
