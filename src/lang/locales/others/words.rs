//! The words of languages of which demarche has no phrases, as they are recognized in lists.

use crate::lang::locale::Vocabulary;

#[rustfmt::skip]
pub(super) const CZECH: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["jmeno a prijmeni", "cele jmeno"]),
        ("organization", &["organizace"]),
        ("title", &["funkce", "povolani", "pozice"]),
        ("affiliation", &["instituce", "univerzita", "pracoviste"]),
        ("country", &["zeme", "stat"]),
    ],
    agreements: &["souhlasim"], refusals: &["nesouhlasim"],
    negations: &[
        "ne", "bez", "nesouhlasim", "nechci", "nepreji", "nezverejnovat", "nezverejnit", "neuvadet",
        "odmitam", "zadny", "nikdy",
    ],
    consents: &["souhlas", "souhlasim", "zverejnit", "zverejnenim", "zverejneni"],
    anonymous: &["anonymní", "anonymně", "anonymne"],
    parts_of_names: &["jmeno", "prijmeni"],
    family_names: &["prijmeni"],
    organizations: &["spolek", "nadace", "sdruzeni"],
    honorifics: &["pan", "pani", "paní"],
    certain_honorifics: &["mgr", "mudr", "rndr", "phdr", "judr", "ing.", "bc.", "doc."],
    degrees: &["csc", "drsc"],
    affirmations: &["ano"],
    denials: &["ne"],
    objections: &["proti", "namitka", "namitky"],
    conditions: &["ale", "jen", "pouze", "pokud", "inicialy"],
    withholdings: &["anonymne", "anonymni", "skryt", "tajne"],
    publications: &["zverejnit", "zverejneni", "zverejnenim", "jmeno", "podpis"],
    alternatives: &["nebo"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const JAPANESE: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["氏名", "お名前", "名前"]),
        ("affiliation", &["所属", "所属機関", "勤務先"]),
        ("title", &["役職", "肩書", "職業"]),
        ("organization", &["団体名", "組織"]),
        ("country", &["国"]),
    ],
    agreements: &["同意する", "公開"], refusals: &["同意しない", "非公開"],
    anonymous: &["匿名希望", "名前なし"],
    summaries: &["合計"],
    consents: &["同意", "公開", "掲載", "許可"],
    affirmations: &["はい"],
    denials: &["いいえ"],
    negations: &["ない", "ません", "非公開", "拒否"],
    withholdings: &["匿名", "非表示", "内密"],
    objections: &["異議", "反対"],
    conditions: &["ただし", "のみ", "だけ"],
    publications: &["公開", "掲載", "氏名", "名前"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const KOREAN: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["이름", "성명"]),
        ("affiliation", &["소속", "기관"]),
        ("title", &["직위", "직함", "직업"]),
        ("organization", &["단체명", "단체"]),
        ("country", &["국가"]),
    ],
    agreements: &["동의", "동의함", "공개"],
    refusals: &["동의하지 않음", "비공개"],
    anonymous: &["익명"],
    consents: &["동의", "공개", "게재"],
    affirmations: &["예", "네"],
    denials: &["아니오", "아니요"],
    negations: &["안", "않음", "않기", "않습니다", "비공개", "마세요", "거부", "못"],
    withholdings: &["익명", "비공개"],
    conditions: &["단", "만"],
    publications: &["공개", "게재", "이름", "성명"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const POLISH: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["imie i nazwisko", "nazwisko i imie"]),
        ("organization", &["organizacja"]),
        ("title", &["stanowisko", "zawod", "funkcja"]),
        ("affiliation", &["instytucja", "uczelnia", "afiliacja", "firma"]),
        ("country", &["kraj", "panstwo"]),
    ],
    agreements: &["zgadzam sie", "wyrazam zgode"],
    refusals: &["nie zgadzam sie", "nie wyrazam zgody"],
    negations: &["nie", "bez", "nigdy", "odmawiam", "odmowa", "zaden", "ani"],
    consents: &[
        "zgoda", "publikacja", "zgode", "publikacje", "opublikowac", "opublikowanie", "publikowac",
        "wyrazam",
    ],
    withholdings: &[
        "anonimowo", "anonim", "anonimowy", "anonimowa", "ukryc", "poufne", "pseudonim", "utajnic",
        "ukryj", "anonimowosc", "anonimowe",
    ],
    anonymous: &[
        "anonimowo", "anonim", "anonimowy", "anonimowa", "nie chcę podawać", "nie chce podawać",
        "nie chce podawac", "nie podano", "bez nazwiska", "dane do wiadomości redakcji",
        "nie chcę podawać nazwiska",
    ],
    summaries: &["razem", "suma", "lacznie"],
    conjunctions: &["i", "oraz"],
    parts_of_names: &["imie", "nazwisko"],
    family_names: &["nazwisko"],
    organizations: &["stowarzyszenie", "fundacja", "zwiazek"],
    withdrawals: &[
        "wycofano", "wycofany", "wycofana", "wycofanie", "wycofal", "wycofala", "wycofal podpis",
        "podpis wycofany", "usunieto na prosbe",
    ],
    honorifics: &["pan", "pani", "ks.", "mgr", "mgr."],
    certain_honorifics: &["mgr", "inz.", "inż.", "hab."],
    title_qualifiers: &["hab", "inz", "inż"],
    families: &["rodzina"],
    workplaces: &["szkola", "szpital"],
    streets_before: &["ulica", "ul", "aleja", "al"],
    documents: &["pesel"],
    companions: &["rodzina", "inni", "z …"],
    on_behalf: &["w imieniu"],
    affirmations: &["tak"],
    denials: &["nie"],
    namings: &["imie i nazwisko", "z imienia i nazwiska"],
    objections: &[
        "sprzeciw", "sprzeciwiam", "przeciw", "przeciwko", "odznacz", "usunac", "puste",
        "zastrzegam",
    ],
    conditions: &["ale", "tylko", "jesli", "jezeli", "przed", "inicjaly", "oprocz"],
    publications: &[
        "publikacja", "publikacje", "publikowac", "opublikowac", "opublikowanie", "nazwisko",
        "nazwiska", "imienia", "podpis",
    ],
    alternatives: &["lub", "albo"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const TURKISH: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["ad soyad", "adi soyadi", "ad ve soyad", "isim soyisim", "adiniz soyadiniz"]),
        ("organization", &["orgut", "kurulus"]),
        ("title", &["unvan", "gorev", "meslek"]),
        ("affiliation", &["kurum", "universite", "isyeri"]),
        ("country", &["ulke"]),
    ],
    agreements: &["kabul ediyorum", "onayliyorum"],
    refusals: &["kabul etmiyorum", "onaylamiyorum"],
    negations: &[
        "hayir", "degil", "istemiyorum", "istemem", "istemez", "onaylamiyorum", "etmiyorum",
        "yayinlanmasin", "yayimlanmasin", "yok", "reddediyorum", "vermiyorum",
    ],
    consents: &[
        "onay", "izin", "riza", "yayimlanmasini", "yayinlanmasini", "onayliyorum", "kabul",
        "adimin", "izni",
    ],
    withholdings: &["anonim", "isimsiz", "gizli", "gizlensin", "gizle"],
    anonymous: &["anonim", "isimsiz", "isim yok", "ismini vermek istemiyor"],
    summaries: &["toplam"],
    parts_of_names: &["ad", "soyad", "isim", "soyisim"],
    family_names: &["soyad", "soyisim"],
    contacts: &["e posta", "eposta", "telefon", "adres"],
    unprinted_headers: &["zaman", "tarih", "posta"],
    organizations: &["dernegi", "vakfi", "sendikasi"],
    honorifics: &["sayın", "av."],
    certain_honorifics: &["doç.", "doc.", "av."],
    title_qualifiers: &["doc", "yrd", "öğr", "üyesi"],
    affirmations: &["evet"],
    denials: &["hayir"],
    objections: &["itiraz", "karsi", "karsiyim"],
    conditions: &["ama", "sadece", "ancak", "yalnizca", "eger", "sonra"],
    publications: &["yayimlanmasini", "yayinlanmasini", "adimin", "ismimin", "imza"],
    alternatives: &["veya"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const UKRAINIAN: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["піб", "прізвище та імя", "імя та прізвище", "повне імя"]),
        ("organization", &["організація"]),
        ("title", &["посада", "професія"]),
        ("affiliation", &["установа", "заклад", "університет", "місце роботи"]),
        ("country", &["країна"]),
    ],
    agreements: &["згоден", "згодна", "погоджуюсь"],
    refusals: &["не згоден", "не згодна"],
    negations: &["ні", "не", "без", "відмова", "відмовляюсь", "ніколи", "заборона"],
    consents: &[
        "згода", "публікація", "згоден", "згодна", "публікацію", "оприлюднення", "публікації",
        "публікувати",
    ],
    anonymous: &["анонімно", "анонім"],
    summaries: &["усього", "разом", "всього", "оновлено", "станом на"],
    conjunctions: &["та", "і", "й"],
    parts_of_names: &["імя", "прізвище"],
    family_names: &["прізвище"],
    contacts: &["пошта", "електронна пошта", "телефон"],
    affirmations: &["так"],
    denials: &["ні"],
    objections: &["проти", "заперечую", "заперечення", "забороняю"],
    conditions: &["але", "тільки", "лише", "якщо", "після", "до"],
    withholdings: &["анонімно", "анонім", "приховати"],
    publications: &["публікація", "публікацію", "публікації", "імя", "підпис"],
    alternatives: &["або"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const GREEK: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["ονοματεπωνυμο"]),
        ("organization", &["οργανωση"]),
        ("title", &["ιδιοτητα", "επαγγελμα"]),
        ("affiliation", &["ιδρυμα", "πανεπιστημιο", "φορεας"]),
        ("country", &["χωρα"]),
    ],
    agreements: &["συμφωνω"],
    refusals: &["δεν συμφωνω", "διαφωνω"],
    negations: &["οχι", "δεν", "μη", "διαφωνω", "αρνουμαι", "χωρις"],
    anonymous: &["ανώνυμος", "ανώνυμη", "ανωνυμος"],
    consents: &["συμφωνω", "δημοσιευση", "συναινω", "συγκαταθεση"],
    affirmations: &["ναι"],
    denials: &["οχι"],
    withholdings: &["ανωνυμα", "ανωνυμος", "ανωνυμη", "ανωνυμο"],
    conditions: &["αλλα", "μονο", "αν", "μετα"],
    objections: &["αντιρρηση", "αντιτιθεμαι", "κατα"],
    publications: &["δημοσιευση", "ονομα", "υπογραφη"],
    ..Vocabulary::EMPTY
};
