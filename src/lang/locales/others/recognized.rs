//! Languages with words of lists, and nothing else that is known.

use crate::lang::locale::{Locale, Vocabulary};

#[rustfmt::skip]
pub(in crate::lang::locales) const VIETNAMESE: Locale = Locale {
    tag: "vi",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["họ và tên", "họ tên", "tên đầy đủ"]),
            ("organization", &["tổ chức"]),
            ("title", &["chức vụ", "nghề nghiệp"]),
            ("affiliation", &["cơ quan", "đơn vị", "trường"]),
            ("country", &["quốc gia", "nước"]),
        ],
        agreements: &["dong y", "toi dong y"],
        refusals: &["khong dong y"],
        negations: &["khong", "tu choi", "dung", "chua"],
        consents: &["dong y", "cong khai", "cho phep", "dang ten"],
        anonymous: &["ẩn danh"],
        summaries: &["tong cong", "tong so", "cap nhat"],
        contacts: &["thu dien tu", "dien thoai"],
        conjunctions: &["và"],
        affirmations: &["co"],
        denials: &["khong"],
        conditions: &["nhung", "neu", "sau"],
        objections: &["phan doi"],
        withholdings: &["an danh", "giau"],
        publications: &["cong khai", "dang ten"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const INDONESIAN: Locale = Locale {
    tag: "id",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["nama", "nama lengkap"]),
            ("organization", &["organisasi"]),
            ("title", &["jabatan", "pekerjaan"]),
            ("affiliation", &["lembaga", "instansi", "institusi", "universitas"]),
            ("country", &["negara"]),
        ],
        agreements: &["setuju", "saya setuju"],
        refusals: &["tidak setuju", "saya tidak setuju"],
        negations: &["tidak", "jangan", "tanpa", "menolak", "bukan"],
        consents: &["setuju", "persetujuan", "dipublikasikan", "bersedia", "izin", "mengizinkan"],
        anonymous: &["anonim", "hamba allah"],
        summaries: &["jumlah", "diperbarui", "sumber"],
        contacts: &["alamat email", "surel", "telepon"],
        unprinted_headers: &["stempel", "waktu"],
        affirmations: &["ya"],
        denials: &["tidak"],
        conditions: &["tapi", "tetapi", "hanya", "jika", "setelah"],
        objections: &["keberatan"],
        withholdings: &["anonim", "sembunyikan", "rahasia"],
        publications: &["dipublikasikan", "nama"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const GEORGIAN: Locale = Locale {
    tag: "ka",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["სახელი და გვარი", "სრული სახელი"]),
            ("organization", &["ორგანიზაცია"]),
            ("title", &["თანამდებობა", "პროფესია"]),
            ("affiliation", &["დაწესებულება", "უნივერსიტეტი"]),
            ("country", &["ქვეყანა"]),
        ],
        parts_of_names: &["სახელი", "გვარი"],
        family_names: &["გვარი"],
        agreements: &["ვეთანხმები"],
        refusals: &["არ ვეთანხმები"],
        negations: &["არ", "არა"],
        consents: &["ვეთანხმები", "თანხმობა", "გამოქვეყნებას", "გამოქვეყნება"],
        anonymous: &["ანონიმი", "ანონიმური"],
        summaries: &["სულ", "ჯამი"],
        contacts: &["ელფოსტა", "ტელეფონი"],
        conjunctions: &["და"],
        affirmations: &["დიახ", "კი"],
        denials: &["არა"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const SWEDISH: Locale = Locale {
    tag: "sv",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["namn", "fullständigt namn", "för och efternamn", "ditt namn"]),
            ("title", &["titel", "yrke", "befattning"]),
            ("affiliation", &["lärosäte", "universitet", "arbetsgivare"]),
            ("country", &["land"]),
        ],
        parts_of_names: &["förnamn", "efternamn"],
        family_names: &["efternamn"],
        agreements: &["godkanner"],
        refusals: &[],
        negations: &["nej", "inte", "ej", "utan", "aldrig", "ingen", "inget"],
        consents: &["publicera", "samtycke", "samtycker", "godkanner", "offentligt", "far vi"],
        anonymous: &["anonym"],
        summaries: &["summa", "totalt", "uppdaterad"],
        contacts: &["e post", "epost", "telefon"],
        conjunctions: &["och"],
        affirmations: &["ja"],
        denials: &["nej"],
        withholdings: &["anonymt", "dolj", "hemlig"],
        conditions: &["men", "bara", "endast", "efter", "innan"],
        objections: &["emot", "invandning", "motsatter"],
        publications: &["publicera", "publiceras", "namn", "underskrift"],
        alternatives: &["eller"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const DANISH: Locale = Locale {
    tag: "da",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["navn", "fulde navn", "for og efternavn"]),
            ("title", &["stilling", "titel"]),
            ("affiliation", &["arbejdsplads", "universitet"]),
            ("country", &["land"]),
        ],
        parts_of_names: &["fornavn", "efternavn"],
        family_names: &["efternavn"],
        agreements: &[],
        refusals: &[],
        negations: &["nej", "ikke", "uden", "aldrig", "ingen"],
        consents: &["offentliggore", "samtykke", "ma vi", "samtykker"],
        anonymous: &["anonym"],
        summaries: &["i alt", "opdateret"],
        conjunctions: &["og"],
        affirmations: &["ja"],
        denials: &["nej"],
        conditions: &["men", "kun", "hvis", "efter"],
        objections: &["imod", "indsigelse"],
        withholdings: &["anonymt", "skjul", "hemmelig"],
        publications: &["offentliggore", "offentliggores", "navn", "underskrift"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const NORWEGIAN: Locale = Locale {
    tag: "nb",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["navn", "fullt navn"]),
            ("title", &["stilling", "tittel", "yrke"]),
            ("affiliation", &["arbeidssted", "universitet"]),
            ("country", &["land"]),
        ],
        parts_of_names: &["fornavn", "etternavn"],
        family_names: &["etternavn"],
        agreements: &[],
        refusals: &[],
        negations: &["nei", "ikke", "uten", "aldri", "ingen"],
        consents: &["offentliggjore", "samtykke", "kan vi", "samtykker"],
        anonymous: &["anonym"],
        summaries: &["totalt", "oppdatert"],
        conjunctions: &["og"],
        affirmations: &["ja"],
        denials: &["nei"],
        conditions: &["men", "bare", "kun", "hvis", "etter"],
        objections: &["imot", "innvending"],
        withholdings: &["anonymt", "skjul", "hemmelig"],
        publications: &["offentliggjore", "offentliggjores", "navn", "underskrift"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const FINNISH: Locale = Locale {
    tag: "fi",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["nimi", "koko nimi"]),
            ("title", &["ammatti", "tehtävä", "titteli"]),
            ("organization", &["järjestö"]),
            ("affiliation", &["organisaatio", "yliopisto", "työpaikka"]),
            ("country", &["maa"]),
        ],
        parts_of_names: &["etunimi", "sukunimi"],
        family_names: &["sukunimi"],
        agreements: &["hyvaksyn", "suostun"],
        refusals: &["en hyvaksy", "en suostu"],
        negations: &["ei", "ilman", "kiella", "kiellan"],
        consents: &["suostumus", "julkaista", "suostun", "hyvaksyn", "julkaisu"],
        anonymous: &["anonyymi", "nimetön"],
        summaries: &["yhteensa", "paivitetty"],
        contacts: &["sahkoposti", "puhelin"],
        conjunctions: &["ja"],
        affirmations: &["kylla"],
        denials: &["ei"],
        conditions: &["mutta", "vain", "jos"],
        objections: &["vastustan"],
        withholdings: &["anonyymisti", "nimettomana", "piilota"],
        publications: &["julkaista", "julkaisu", "nimi", "nimeni"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const HUNGARIAN: Locale = Locale {
    tag: "hu",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["név", "teljes név"]),
            ("organization", &["szervezet"]),
            ("title", &["beosztás", "foglalkozás"]),
            ("affiliation", &["intézmény", "egyetem", "munkahely"]),
            ("country", &["ország"]),
        ],
        agreements: &["hozzajarulok"],
        refusals: &["nem jarulok hozza"],
        negations: &["nem", "ne", "nelkul", "soha", "megtagadom"],
        consents: &["hozzajarulas", "hozzajarulok", "nyilvanos", "kozzetetel"],
        anonymous: &["névtelen"],
        summaries: &["osszesen", "frissitve"],
        contacts: &["e mail cim", "telefon"],
        conjunctions: &["és"],
        affirmations: &["igen"],
        denials: &["nem"],
        conditions: &["csak"],
        objections: &["ellenzem", "ellen"],
        withholdings: &["nevtelen", "nevtelenul", "anonim"],
        publications: &["nyilvanos", "kozzetetel", "nev", "nevem"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};

#[rustfmt::skip]
pub(in crate::lang::locales) const ROMANIAN: Locale = Locale {
    tag: "ro",
    vocabulary: Vocabulary {
        headers: &[
            ("name", &["nume și prenume", "numele și prenumele", "nume complet"]),
            ("organization", &["organizație", "organizația"]),
            ("title", &["funcția", "funcție", "profesia"]),
            ("affiliation", &["instituție", "instituția", "universitatea"]),
            ("country", &["țara", "țară"]),
        ],
        parts_of_names: &["nume", "prenume"],
        family_names: &["nume"],
        agreements: &["sunt de acord"],
        refusals: &["nu sunt de acord"],
        negations: &["nu", "fara", "refuz", "niciodata"],
        consents: &["acord", "publicarea", "sunt de acord", "consimtamant"],
        anonymous: &["anonim"],
        summaries: &["total", "actualizat"],
        conjunctions: &["și"],
        affirmations: &["da"],
        denials: &["nu"],
        conditions: &["numai", "doar", "daca", "dupa"],
        objections: &["impotriva", "opun"],
        withholdings: &["anonim", "ascunde", "ascuns"],
        publications: &["publicarea", "numele", "numelui", "semnatura"],
        ..Vocabulary::EMPTY
    },
    ..Locale::DEFAULT
};
