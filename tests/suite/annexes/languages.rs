//! The headings of annexes in the six languages.

use demarche::form::Form;
use demarche::source::{InMemory, Sources};

use super::{built, headings, read};

#[test]
fn the_headings_of_annexes_are_those_of_the_six_languages() {
    let titles = [
        (
            "ar",
            "رسالة مؤرخة 2 آذار/مارس 2016 موجهة إلى رئيس مجلس الأمن",
            [
                "المرفق الأول للرسالة المؤرخة 2 آذار/مارس 2016 الموجهة إلى رئيس مجلس الأمن",
                "المرفق الثاني للرسالة المؤرخة 2 آذار/مارس 2016 الموجهة إلى رئيس مجلس الأمن",
                "الضميمة 2/1",
            ],
        ),
        (
            "zh",
            "2016年3月2日给安全理事会主席的信",
            [
                "2016年3月2日给安全理事会主席的信的附件一",
                "2016年3月2日给安全理事会主席的信的附件二",
                "附文2/1",
            ],
        ),
        (
            "en",
            "Letter dated 2 March 2016",
            [
                "Annex I to the letter dated 2 March 2016",
                "Annex II to the letter dated 2 March 2016",
                "Enclosure II/1",
            ],
        ),
        (
            "fr",
            "Lettre datée du 2 mars 2016",
            [
                "Annexe I à la lettre datée du 2 mars 2016",
                "Annexe II à la lettre datée du 2 mars 2016",
                "Pièce jointe II/1",
            ],
        ),
        (
            "ru",
            "Письмо Постоянного представителя от 2 марта 2016 года",
            [
                "Приложение I к письму Постоянного представителя от 2 марта 2016 года",
                "Приложение II к письму Постоянного представителя от 2 марта 2016 года",
                "Добавление II/1",
            ],
        ),
        (
            "es",
            "Carta de fecha 2 de marzo de 2016",
            [
                "Anexo I de la carta de fecha 2 de marzo de 2016",
                "Anexo II de la carta de fecha 2 de marzo de 2016",
                "Documento adjunto II/1",
            ],
        ),
    ];
    for (tag, title, expected) in titles {
        let yaml = format!(
            "language: {tag}\ndate: 2016-03-01\naddressees: [{{ name: A }}]\nsalutation: A\n\
             body: |\n  A\nsignatories: [{{ name: A }}]\n\
             annexes: [{{ body: \"A\\n\", enclosures: [{{ body: \"A\\n\" }}] }}]\n\
             circulation:\n  organs: [security-council]\n  date: 2016-03-03\n  title: \"{title}\"\n  \
             transmittal: {{ from: A, addressed-to: A, date: 2016-03-02, body: \"A\\n\", \
             signatories: [{{ name: A }}] }}\n"
        );
        let sources = Sources::new(InMemory::new().with("letter.yaml", yaml));
        let bytes = built(&read(sources, tag), Form::CIRCULATION);
        let headings = headings(&bytes);
        let titles: Vec<&str> = headings[1..].iter().map(|heading| &heading[2..]).collect();
        assert_eq!(titles, expected, "{tag}");
    }
}
