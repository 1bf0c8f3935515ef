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
    refusals: &["niet akkoord", "privé", "prive"],
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
    street_ends: &["straat", "laan"],
    documents: &["paspoort"],
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
    street_ends: &["straße", "strasse", "str", "gasse", "weg", "platz", "allee", "ufer"],
    streets_before: &["postfach"],
    documents: &["reisepass", "reisepassnummer", "ausweis", "personalausweis"],
    births: &["geb", "geboren"],
    telephones: &["telefon", "handy", "mobil"],
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
    refusals: &[
        "non acconsento", "non accetto", "privato", "inattivo", "bozza", "in attesa", "rifiuto",
        "rifiutato", "negato",
    ],
    negations: &[
        "no", "non", "senza", "mai", "rifiuto", "rifiuta", "rifiutato", "nego", "nessuno", "nessun",
        "nessuna", "ne",
    ],
    consents: &[
        "consenso", "acconsento", "pubblicare", "pubblicazione", "autorizzo", "anonimo",
        "pubblicato", "pubblica", "mostrare", "visibile", "elencare", "consente", "autorizza",
    ],
    anonymous: &[
        "anonimo", "anonima", "nome non divulgato", "senza nome", "nome omesso", "nessun nome",
        "cittadino preoccupato", "cittadina preoccupata",
    ],
    withholdings: &[
        "anonimo", "anonima", "nascondere", "nascosto", "anonimato", "nascondi", "nascosta",
        "riservato", "riservata", "segreto", "omettere", "pseudonimo", "privato",
    ],
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
    streets_before: &["via", "viale", "corso"],
    documents: &["passaporto"],
    births: &["nato", "nata"],
    telephones: &["telefono"],
    companions: &["famiglia", "altri", "colleghi", "amici", "moglie", "marito", "con …"],
    on_behalf: &["a nome di", "per conto di"],
    bodies_of_people: &["amici", "donne", "madri", "cittadini", "medici"],
    denials: &["no", "falso"],
    namings: &["nome completo", "con il mio nome", "con nome"],
    agreements: &["acconsento", "accetto", "pubblico", "approvato", "pubblicato", "attivo"],
    objections: &[
        "oppongo", "opposizione", "contrario", "contraria", "contro", "obiezione", "obiezioni",
        "deselezionare", "vuoto", "evitare", "rimuovere", "escludere", "togliere", "tranne",
    ],
    conditions: &[
        "solo", "dopo", "prima", "fino", "iniziali", "pseudonimo", "purche", "forse", "invece",
        "tranne", "temporaneamente",
    ],
    publications: &[
        "pubblicare", "pubblicazione", "pubblicato", "pubblico", "nome", "firma", "mostrare",
        "visibile", "anonimo",
    ],
    removals: &["rimosso", "rimossa", "eliminato", "eliminata", "escluso", "esclusa", "duplicato"],
    alternatives: &["oppure"],
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
    agreements: &[
        "aceito", "concordo", "autorizo", "publico", "ativo", "ativa", "publicado", "aprovado",
    ],
    refusals: &[
        "nao aceito", "nao concordo", "nao autorizo", "privado",
        "inativo", "inativa", "rascunho", "pendente", "recuso", "recusado", "negado",
    ],
    negations: &[
        "nao", "nunca", "sem", "nenhum", "recuso", "recusa", "recusado", "nego", "nenhuma",
        "jamais", "nem",
    ],
    consents: &[
        "consentimento", "autorizacao", "autorizo", "publicar", "publicacao", "concordo",
        "anonimo", "autoriza", "aceito", "podemos", "publicado", "divulgar", "divulgacao"
    ],
    anonymous: &[
        "anônimo", "anônima", "anónimo", "sem nome", "nome omitido", "prefiro não dizer",
        "cidadão preocupado", "cidadã preocupada",
    ],
    withholdings: &[
        "anonimo", "ocultar", "anonima", "anonimato", "oculto", "oculta", "sigilo", "sigiloso",
        "confidencial", "esconder", "omitir", "privado", "pseudonimo",
    ],
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
    streets_before: &["rua", "travessa"],
    documents: &["cpf"],
    companions: &["familia", "outros", "colegas", "amigos", "esposa", "marido", "com …"],
    on_behalf: &["em nome de", "por"],
    bodies_of_people: &["amigos", "mulheres", "maes", "cidadaos", "medicos"],
    affirmations: &["sim", "verdadeiro"],
    denials: &["nao", "falso"],
    namings: &["nome completo", "com o meu nome", "com nome"],
    objections: &[
        "oponho", "oposicao", "objecao", "contra", "desmarcar", "desmarque", "vazio", "em branco",
        "evitar", "retirar", "remover", "excluir", "eliminar", "exceto",
    ],
    conditions: &[
        "mas", "somente", "apenas", "depois", "antes", "ate", "iniciais", "exceto", "talvez",
        "desde que", "apos", "pseudonimo",
    ],
    publications: &[
        "publicar", "publicacao", "publicado", "nome", "assinatura", "divulgar", "mostrar",
        "publico", "anonimo",
    ],
    removals: &["removido", "removida", "eliminado", "excluido", "excluida", "duplicado"],
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
