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
    agreements: &["ano", "souhlasim"], refusals: &["ne", "nesouhlasim"],
    negations: &["ne", "bez"],
    consents: &["souhlas", "souhlasim", "zverejnit", "zverejnenim", "zverejneni"],
    anonymous: &["anonymní", "anonymně", "anonymne"],
    parts_of_names: &["jmeno", "prijmeni"],
    family_names: &["prijmeni"],
    organizations: &["spolek", "nadace", "sdruzeni"],
    honorifics: &["pan", "pani", "paní"],
    certain_honorifics: &["mgr", "mudr", "rndr", "phdr", "judr", "ing.", "bc.", "doc."],
    degrees: &["csc", "drsc"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const DUTCH: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["naam", "volledige naam", "voor en achternaam", "uw naam"]),
        ("organization", &["organisatie"]),
        ("title", &["functie", "beroep"]),
        ("affiliation", &["instelling", "universiteit", "werkgever", "bedrijf"]),
        ("country", &["land"]),
    ],
    parts_of_names: &["voornaam", "achternaam"],
    family_names: &["achternaam"],
    agreements: &["ja", "akkoord", "openbaar"],
    refusals: &["nee", "niet akkoord", "privé", "prive"],
    negations: &["nee", "niet", "geen", "zonder"],
    consents: &["toestemming", "akkoord", "publiceren", "openbaar", "mag uw", "mogen wij", "vermelden", "zichtbaar"],
    anonymous: &[
        "anoniem", "geen naam", "naam bekend bij de redactie", "naam bekend", "bezorgde burger",
        "zegt het liever niet",
    ],
    withholdings: &["anoniem"],
    summaries: &["totaal", "bijgewerkt"],
    conjunctions: &["en"],
    contacts: &["e mailadres", "emailadres", "telefoon", "adres"],
    organizations: &["stichting", "vereniging", "federatie"],
    withdrawals: &[
        "ingetrokken", "handtekening ingetrokken", "intrekking", "heeft ingetrokken",
        "trekt zich terug", "heeft zich teruggetrokken", "teruggetrokken",
        "op eigen verzoek verwijderd", "op verzoek verwijderd", "steunt niet meer",
    ],
    honorifics: &["dhr", "dhr.", "mevr", "mevr.", "mevrouw", "de heer", "meneer"],
    certain_honorifics: &["mevr", "dhr", "ir.", "mevrouw"],
    pronouns: &["zij", "haar", "hij", "hem", "hen", "die"],
    companions: &["familie", "gezin", "anderen", "collegas", "vrienden", "met …"],
    on_behalf: &["namens", "voor"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const GERMAN: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["vor und nachname", "vollstandiger name", "vor und zuname", "unterzeichner", "ihr name", "dein name"]),
        ("organization", &["organisation", "verein", "verband"]),
        ("title", &["funktion", "beruf", "stellung", "amt"]),
        ("affiliation", &["einrichtung", "institution", "hochschule", "universitat", "arbeitgeber", "zugehorigkeit", "firma"]),
        ("country", &["land", "staat"]),
    ],
    parts_of_names: &["vorname", "vornamen", "nachname", "familienname"],
    family_names: &["nachname", "familienname"],
    honorifics: &["herr", "frau", "ing."],
    possible_honorifics: &["schwester", "bruder", "pfarrer", "pfarrerin", "pastorin"],
    certain_honorifics: &[
        "herr", "frau", "univprof", "dipling", "diplinform", "diplpsych", "diplkfm", "diplbiol",
        "diplphys", "diplpad", "diplsozpad", "mag.", "maga", "drin", "profin", "privdoz", "pd.",
        "ddr", "ing.", "doz.", "professorin",
    ],
    title_qualifiers: &[
        "rer", "nat", "med", "phil", "iur", "jur", "pol", "oec", "theol", "techn", "agr", "vet",
        "dent", "habil", "ing", "dipl", "univ", "apl", "ao", "oo", "mult", "math", "paed", "fh",
        "soc", "sc", "priv", "ord", "troph", "psych",
    ],
    pronouns: &["sie", "ihr", "er", "ihm", "keine", "dey", "dem"],
    dummies: &["keine"],
    organizations: &["gmbh", "verband", "bundesverband", "landesverband", "verein", "stiftung", "gesellschaft", "genossenschaft", "dachverband"],
    agreements: &[
        "ja", "einverstanden", "ich stimme zu", "zugestimmt", "wahr", "offentlich", "sichtbar",
        "ich willige ein",
    ],
    refusals: &[
        "nein", "nicht einverstanden", "ich stimme nicht zu", "abgelehnt", "falsch",
        "nicht offentlich", "verborgen", "privat",
    ],
    consents: &[
        "einverstanden", "einverstandnis", "einwilligung", "zustimmung", "veroffentlichen",
        "veroffentlicht", "veroffentlichung", "dsgvo", "datenschutz", "anonym", "offentlich",
        "sichtbar", "zustimme", "stimme", "durfen wir", "genannt", "zeigen", "anzeigen"
    ],
    withholdings: &[
        "anonym", "verbergen", "verborgen", "vertraulich", "geheim", "ohne namensnennung",
        "ohne namen",
    ],
    both_ways: &["oder nicht", "oder nein"],
    objections: &["widerspruch", "widerspreche", "einwand", "einwande", "dagegen", "gegen"],
    negations: &["nein", "nicht", "kein", "keine", "keinen", "ohne", "nie"],
    auxiliaries: &["ich", "mein", "name", "bitte"],
    submissions: &[
        "abgeschickt", "abgesendet", "datum abgeschickt", "abgeschlossen", "enddatum",
        "absendedatum",
    ],
    counted: &[
        "unterschriften", "unterzeichner", "unterzeichnende", "namen", "personen", "weitere",
        "andere", "organisationen", "und",
    ],
    summaries: &[
        "summe", "gesamt", "insgesamt", "stand", "zuletzt aktualisiert", "aktualisiert",
        "quelle", "seite", "anzahl",
    ],
    anonymous: &[
        "anonym", "möchte anonym bleiben", "mochte anonym bleiben", "anonym bleiben",
        "name der redaktion bekannt", "keine angabe", "unbekannt", "kein name", "ohne namen",
        "ohne name", "name nicht angegeben", "name bekannt", "name geschwärzt", "ungenannt",
        "name entfernt", "besorgte bürgerin", "besorgter bürger", "eine besorgte bürgerin",
        "ein besorgter bürger", "möchte nicht genannt werden", "nicht genannt",
    ],
    conjunctions: &["und"],
    anonymous_adjectives: &["anonymer", "anonyme"],
    offices: &[
        "professorin", "direktor", "direktorin", "leiter", "leiterin", "student", "studentin",
        "ingenieur", "arzt", "arztin", "rechtsanwalt", "vorsitzende", "vorsitzender",
        "geschaftsfuhrer",
    ],
    unprinted_headers: &["zeitstempel", "datum", "ort", "plz", "adresse", "telefon", "kommentar", "bemerkung", "anmerkung"],
    contacts: &["e mail adresse", "telefon", "handy", "anschrift"],
    other_requests: &["newsletter", "rundbrief", "kontaktieren", "kontaktiert"],
    publications: &[
        "veroffentlichen", "veroffentlicht", "veroffentlichung", "offentlich", "name", "namen",
        "namentlich", "nennen", "nennung", "auffuhren", "sichtbar", "anonym", "brief", "genannt",
    ],
    removals: &[
        "geloscht", "loschen", "entfernt", "entfernen", "ausgeschlossen", "ausschliessen",
        "dublette", "duplikat", "abgelehnt", "ungultig", "nicht drucken",
    ],
    withdrawals: &[
        "zuruckgezogen", "unterschrift zuruckgezogen", "widerrufen", "widerruf", "ruckzug",
        "hat zuruckgezogen", "zieht zuruck", "hat unterschrift zuruckgezogen",
        "hat ihre unterschrift", "hat seine unterschrift", "hat die unterschrift zuruckgezogen",
        "wieder zuruckgezogen", "hat widerrufen", "auf eigenen wunsch entfernt",
        "auf wunsch entfernt", "auf eigenen wunsch geloscht", "unterstutzt nicht mehr",
        "nicht mehr dabei", "hat sich zuruckgezogen",
    ],
    companions: &[
        "familie", "andere", "kollegen", "kolleginnen", "freunde", "mann", "frau", "kinder",
        "ehefrau", "ehemann", "partnerin", "weitere", "mit …",
    ],
    on_behalf: &["im namen von", "fur", "stellvertretend fur"],
    bodies_of_people: &[
        "freunde", "frauen", "mutter", "eltern", "omas", "arzte", "burger", "studierende",
    ],
    connectives: &["fur", "gegen"],
    persons: &[
        "person", "privatperson", "einzelperson", "als privatperson", "als einzelperson",
        "naturliche person",
    ],
    bodies: &[
        "organisation", "verein", "verband", "als organisation", "im namen einer organisation",
        "fur eine organisation", "gemeinde", "stadt", "firma", "unternehmen", "initiative",
        "stiftung", "kommune", "juristische person", "institution",
    ],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const ITALIAN: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["nome e cognome", "nome completo", "nominativo"]),
        ("organization", &["organizzazione"]),
        ("title", &["qualifica", "professione", "ruolo"]),
        ("affiliation", &["ente", "istituzione", "universita", "azienda", "affiliazione"]),
        ("country", &["paese", "nazione"]),
    ],
    parts_of_names: &["cognome"],
    family_names: &["cognome"],
    organizations: &["associazione", "fondazione", "sindacato", "federazione"],
    refusals: &["no", "non acconsento", "non accetto", "falso", "privato"],
    negations: &["no", "non", "senza", "mai"],
    consents: &[
        "consenso", "acconsento", "pubblicare", "pubblicazione", "autorizzo", "anonimo",
    ],
    anonymous: &[
        "anonimo", "anonima", "nome non divulgato", "senza nome", "nome omesso", "nessun nome",
        "cittadino preoccupato", "cittadina preoccupata",
    ],
    withholdings: &["anonimo", "anonima", "nascondere", "nascosto"],
    summaries: &["totale", "aggiornato", "fonte"],
    conjunctions: &["e"],
    anonymous_adjectives: &["anonimo", "anonima"],
    contacts: &["indirizzo e mail", "indirizzo", "telefono"],
    withdrawals: &[
        "ritirato", "ritirata", "firma ritirata", "ritiro", "revoca", "revocata", "revocato",
        "ha ritirato", "si e ritirato", "si e ritirata", "non sostiene piu",
        "rimosso su richiesta", "rimossa su richiesta",
    ],
    honorifics: &["sig.", "sig.ra", "dott.", "dott.ssa", "avv.", "don"],
    possible_honorifics: &["suor", "fra", "padre"],
    certain_honorifics: &[
        "dott", "dottssa", "sigra", "profssa", "avv.", "sig.", "dottore", "dottoressa",
        "professoressa",
    ],
    pronouns: &["lei", "lui", "loro"],
    companions: &["famiglia", "altri", "colleghi", "amici", "moglie", "marito", "con …"],
    on_behalf: &["a nome di", "per conto di"],
    bodies_of_people: &["amici", "donne", "madri", "cittadini", "medici"],
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
    agreements: &["はい", "同意する", "公開"], refusals: &["いいえ", "同意しない", "非公開"],
    anonymous: &["匿名希望", "名前なし"],
    summaries: &["合計"],
    consents: &["同意", "公開", "掲載", "許可"],
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
    agreements: &["예", "네", "동의", "동의함", "공개"],
    refusals: &["아니오", "아니요", "동의하지 않음", "비공개"],
    anonymous: &["익명"],
    consents: &["동의", "공개", "게재"],
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
    agreements: &["tak", "zgadzam sie", "wyrazam zgode"],
    refusals: &["nie", "nie zgadzam sie", "nie wyrazam zgody"],
    negations: &["nie", "bez", "nigdy"],
    consents: &["zgoda", "publikacja", "zgode", "publikacje", "opublikowac", "opublikowanie", "publikowac", "wyrazam"],
    withholdings: &["anonimowo", "anonim", "anonimowy", "anonimowa", "ukryc", "poufne"],
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
    companions: &["rodzina", "inni", "z …"],
    on_behalf: &["w imieniu"],
    ..Vocabulary::EMPTY
};

#[rustfmt::skip]
pub(super) const PORTUGUESE: Vocabulary = Vocabulary {
    headers: &[
        ("name", &["nome completo", "nome e sobrenome", "nome e apelido", "seu nome"]),
        ("organization", &["organizacao"]),
        ("title", &["cargo", "profissao", "funcao"]),
        ("affiliation", &["instituicao", "universidade", "empresa", "afiliacao", "entidade"]),
        ("country", &["pais"]),
    ],
    parts_of_names: &["sobrenome"],
    family_names: &["sobrenome"],
    agreements: &["sim", "aceito", "concordo", "autorizo", "verdadeiro", "publico"],
    refusals: &[
        "nao", "nao aceito", "nao concordo", "nao autorizo", "falso", "privado",
    ],
    negations: &["nao", "nunca", "sem", "nenhum"],
    consents: &[
        "consentimento", "autorizacao", "autorizo", "publicar", "publicacao", "concordo",
        "anonimo", "autoriza", "aceito", "podemos", "publicado", "divulgar", "divulgacao"
    ],
    anonymous: &[
        "anônimo", "anônima", "anónimo", "sem nome", "nome omitido", "prefiro não dizer",
        "cidadão preocupado", "cidadã preocupada",
    ],
    withholdings: &["anonimo", "ocultar"],
    summaries: &["total de assinaturas", "atualizado em", "fonte"],
    conjunctions: &["e"],
    anonymous_adjectives: &["anonimo", "anonima"],
    contacts: &["endereco de e mail", "endereco", "telefone", "telemovel"],
    unprinted_headers: &["carimbo", "data"],
    organizations: &["associacao", "fundacao", "sindicato", "federacao"],
    withdrawals: &[
        "retirado", "retirada", "assinatura retirada", "desistencia", "revogado", "revogada",
        "retirou", "retirou a assinatura", "retirou se", "removido a pedido", "removida a pedido",
        "nao apoia mais",
    ],
    honorifics: &["sr.", "sra.", "dra.", "prof.ª", "profa.", "dom", "dona", "eng.", "enga."],
    certain_honorifics: &["sra", "dra", "profa", "professora", "eng."],
    pronouns: &["ela", "dela", "ele", "dele", "elu"],
    companions: &["familia", "outros", "colegas", "amigos", "esposa", "marido", "com …"],
    on_behalf: &["em nome de", "por"],
    bodies_of_people: &["amigos", "mulheres", "maes", "cidadaos", "medicos"],
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
    agreements: &["evet", "kabul ediyorum", "onayliyorum"],
    refusals: &["hayir", "kabul etmiyorum", "onaylamiyorum"],
    negations: &["hayir", "degil"],
    consents: &["onay", "izin", "riza", "yayimlanmasini", "yayinlanmasini", "onayliyorum", "kabul", "adimin", "izni"],
    withholdings: &["anonim", "isimsiz", "gizli"],
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
    agreements: &["так", "згоден", "згодна", "погоджуюсь"],
    refusals: &["ні", "не згоден", "не згодна"],
    negations: &["ні", "не", "без"],
    consents: &["згода", "публікація", "згоден", "згодна", "публікацію", "оприлюднення"],
    anonymous: &["анонімно", "анонім"],
    summaries: &["усього", "разом", "всього", "оновлено", "станом на"],
    conjunctions: &["та", "і", "й"],
    parts_of_names: &["імя", "прізвище"],
    family_names: &["прізвище"],
    contacts: &["пошта", "електронна пошта", "телефон"],
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
    agreements: &["ναι", "συμφωνω"],
    refusals: &["οχι", "δεν συμφωνω", "διαφωνω"],
    negations: &["οχι", "δεν", "μη"],
    anonymous: &["ανώνυμος", "ανώνυμη", "ανωνυμος"],
    consents: &["συμφωνω", "δημοσιευση", "συναινω", "συγκαταθεση"],
    ..Vocabulary::EMPTY
};
