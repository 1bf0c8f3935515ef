//! The words of Dutch and German, as they are recognized in lists.

use crate::lang::locale::Vocabulary;

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
    agreements: &["akkoord", "openbaar"],
    refusals: &["niet akkoord", "privé", "prive", "niet publiceren"],
    negations: &[
        "nee", "niet", "geen", "zonder", "nooit", "weiger", "geweigerd", "liever niet", "noch",
    ],
    consents: &[
        "toestemming", "akkoord", "publiceren", "openbaar", "mag uw", "mogen wij", "vermelden",
        "zichtbaar", "gepubliceerd", "publicatie", "vermeld", "genoemd", "naamsvermelding",
    ],
    anonymous: &[
        "anoniem", "geen naam", "naam bekend bij de redactie", "naam bekend", "bezorgde burger",
        "zegt het liever niet",
    ],
    withholdings: &[
        "anoniem", "verbergen", "verborgen", "geheim", "anonimiseren", "vertrouwelijk",
        "onzichtbaar", "pseudoniem",
    ],
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
    affirmations: &["ja"],
    denials: &["nee"],
    namings: &["volledige naam", "met naam", "met mijn naam"],
    objections: &[
        "bezwaar", "tegen", "uitvinken", "leeg", "laten", "verwijderen", "verwijder", "weglaten",
        "uitgezonderd", "behalve",
    ],
    conditions: &[
        "maar", "alleen", "mits", "tot", "initialen", "voornaam", "behalve", "misschien", "later",
        "indien",
    ],
    publications: &["publiceren", "openbaar", "vermelden", "naam", "zichtbaar", "handtekening"],
    removals: &["verwijderd", "verwijderen", "geweigerd"],
    alternatives: &["of anoniem", "of prive", "ofwel"],
    refusing_phrases: &[
        "naam niet publiceren", "naam niet vermelden", "naam niet noemen", "naam niet tonen",
        "naam niet openbaar", "publiceer mijn naam niet", "vermeld mijn naam niet",
        "noem mijn naam niet", "mij niet vermelden", "mij niet noemen", "graag niet publiceren",
        "graag niet vermelden", "niet publiceren aub", "wil anoniem", "wil graag anoniem",
        "liever anoniem", "graag anoniem", "anoniem blijven",
    ],
    withdrawing_phrases: &[
        "trek mijn handtekening", "trekt haar handtekening", "trekt zijn handtekening",
        "mijn handtekening intrekken", "handtekening ingetrokken", "verwijder mijn naam",
        "verwijder mijn handtekening", "verwijder mij", "mijn naam verwijderen",
        "mijn handtekening verwijderen", "haal mijn naam", "mij van de lijst", "trek mijn steun",
        "mijn naam van de lijst", "wil mijn steun intrekken",
    ],
    families: &["familie", "gezin"],
    workplaces: &["school", "ziekenhuis", "stad"],
    street_ends: &["straat", "laan"],
    documents: &["paspoort"],
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
    organizations: &[
        "gmbh", "verband", "bundesverband", "landesverband", "verein", "stiftung", "gesellschaft",
        "genossenschaft", "dachverband",
    ],
    agreements: &[
        "einverstanden", "ich stimme zu", "zugestimmt", "offentlich", "sichtbar",
        "ich willige ein",
        "aktiv", "veroffentlicht", "freigegeben", "genehmigt", "bestatigt",
    ],
    refusals: &[
        "nicht einverstanden", "ich stimme nicht zu", "abgelehnt", "nicht offentlich", "verborgen",
        "privat", "inaktiv", "entwurf", "ausstehend", "unveroffentlicht", "in prufung",
        "in bearbeitung", "gesperrt", "nicht bestatigt", "nicht freigegeben", "verweigert",
        "nicht veroffentlichen", "bitte nicht veroffentlichen",
    ],
    consents: &[
        "einverstanden", "einverstandnis", "einwilligung", "zustimmung", "veroffentlichen",
        "veroffentlicht", "veroffentlichung", "dsgvo", "datenschutz", "anonym", "offentlich",
        "sichtbar", "zustimme", "stimme", "durfen wir", "genannt", "zeigen", "anzeigen"
    ],
    withholdings: &[
        "anonym", "verbergen", "verborgen", "vertraulich", "geheim", "ohne namensnennung",
        "ohne namen", "anonymisieren", "anonymisiert", "anonymitat", "verschweigen", "geheimhalten",
        "unterdrucken", "verdecken", "pseudonym", "schwarzen", "ausblenden", "verstecken",
        "diskret",
    ],
    both_ways: &["oder nicht", "oder nein"],
    objections: &[
        "widerspruch", "widerspreche", "einwand", "einwande", "dagegen", "gegen", "abwahlen",
        "abhaken", "leer", "lassen", "freilassen", "entfernen", "streichen", "loschen",
        "ausschliessen", "ausser", "vermeiden", "widersprechen", "widersprochen", "ablehnung",
        "verzicht", "weglassen", "auslassen",
    ],
    negations: &[
        "nein", "nicht", "kein", "keine", "keinen", "ohne", "nie", "keiner", "keines", "keinem",
        "nichts", "niemals", "verweigere", "verweigert", "abgelehnt", "ablehne", "lehne",
        "untersage", "weder", "unveroffentlicht", "verzichte",
    ],
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
    unprinted_headers: &[
        "zeitstempel", "datum", "ort", "plz", "adresse", "telefon", "kommentar", "bemerkung",
        "anmerkung",
    ],
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
    affirmations: &["ja", "wahr"],
    denials: &["nein", "falsch"],
    namings: &["voller name", "mit namen", "mit vollem namen", "namentlich", "mit meinem namen"],
    conditions: &[
        "aber", "nur", "ausser", "wenn", "falls", "nach", "bis", "vor", "sofern", "solange",
        "initialen", "vorname", "pseudonym", "stattdessen", "spater", "vielleicht", "erst",
        "vorlaufig", "zuerst",
    ],
    alternatives: &["oder"],
    refusing_phrases: &[
        "namen nicht veroffentlichen", "name nicht veroffentlicht", "namen nicht nennen",
        "name nicht genannt", "name nicht erscheint", "name nicht erscheinen",
        "namen nicht auffuhren", "namen nicht anzeigen", "namen nicht drucken",
        "namen nicht abdrucken", "namen nicht offentlich", "mich nicht nennen",
        "mich nicht auffuhren", "mich nicht veroffentlichen", "nicht namentlich",
        "nicht genannt werden", "ich nicht genannt", "veroffentlichen sie meinen namen nicht",
        "veroffentlichen meinen namen nicht", "nennen meinen namen nicht",
        "bitte nicht veroffentlichen", "bitte nicht auffuhren", "bitte nicht nennen",
        "mochte anonym", "will anonym", "wurde anonym bleiben", "bitte anonym", "lieber anonym",
        "gern anonym", "gerne anonym", "bleibe lieber anonym", "ohne meinen namen",
    ],
    withdrawing_phrases: &[
        "ziehe meine unterschrift", "zieht ihre unterschrift", "zieht seine unterschrift",
        "meine unterschrift zuruckziehen", "meine unterschrift zuruck",
        "unterschrift zuruckgezogen", "ziehe meinen namen", "meinen namen zuruckziehen",
        "meinen namen streichen", "meinen namen loschen", "meinen namen entfernen",
        "meine unterschrift streichen", "meine unterschrift loschen",
        "meine unterschrift entfernen", "mich streichen", "mich loschen", "mich entfernen",
        "mich von der liste", "streichen sie mich", "loschen sie mich", "entfernen sie mich",
        "streichen sie meinen namen", "loschen sie meinen namen", "entfernen sie meinen namen",
        "ziehe meine unterstutzung", "widerrufe meine unterschrift", "widerrufe meine zustimmung",
        "widerrufe meine einwilligung", "bittet um streichung", "bittet um loschung",
        "unterstutze den brief nicht mehr",
    ],
    families: &["familie"],
    workplaces: &["schule", "klinik", "stadt", "gemeinde", "krankenhaus", "bibliothek", "verlag"],
    street_ends: &["straße", "strasse", "str", "gasse", "weg", "platz", "allee", "ufer"],
    streets_before: &["postfach"],
    documents: &["reisepass", "reisepassnummer", "ausweis", "personalausweis"],
    births: &["geb", "geboren"],
    telephones: &["telefon", "handy", "mobil"],
    ..Vocabulary::EMPTY
};
