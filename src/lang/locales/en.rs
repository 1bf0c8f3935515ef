//! English.

mod vocabulary;

use crate::lang::Phrase::*;
use crate::lang::locale::{
    AnnexHeading, ComposedTitle, Editorial, Locale, Numbers, Official, Sessions, SharedOffice,
    Side, Titles, Typography,
};
use crate::lang::ordinal::{Gender, word};
use crate::lang::sources::{
    A_72_510, CEFACT, CLDR, HRC, INF_76, MANUAL, S_2016_196, S_2016_199, S_2016_1088,
};
use crate::lang::tie::Word::{Capitalized, Day, Month, Number, Numeral, Of};
use crate::lang::tie::tie;

#[rustfmt::skip]
pub(super) const LOCALE: Locale = Locale {
    tag: "en",
    office_tag: "en-GB",
    names: &["english", "eng"],
    official: Some(Official {
        letter: 'E',
        path: "",
        has_english_masthead: false,
        masthead_name: MastheadEnglish,
        note_name: NoteEnglish,
    }),
    phrases: &[
        UnitedNations.seen(INF_76, "United Nations"),
        GeneralAssembly.seen(INF_76, "General Assembly"),
        SecurityCouncil.seen(S_2016_196, "Security Council"),
        EconomicAndSocialCouncil.seen(CEFACT, "Economic and Social Council"),
        DistributionGeneral.seen(INF_76, "Distr.: General"),
        DistributionLimited.known("Distr.: Limited"),
        DistributionRestricted.known("Distr.: Restricted"),
        Distribution.known("Distr.: {distribution}"),
        LanguageLine.known("English"),
        OneLanguage.known("English only"),
        OriginalLine.seen(INF_76, "Original: {language}"),
        MastheadArabic.seen(S_2016_1088, "Arabic"),
        MastheadChinese.seen(S_2016_196, "Chinese"),
        MastheadEnglish.seen(S_2016_196, "English"),
        MastheadFrench.seen(S_2016_199, "French"),
        MastheadRussian.seen(S_2016_196, "Russian"),
        MastheadSpanish.seen(S_2016_196, "Spanish"),
        OriginalNote.seen(S_2016_199, "[Original: {language}]"),
        NoteArabic.seen(S_2016_199, "Arabic"),
        NoteChinese.seen(S_2016_196, "Chinese"),
        NoteEnglish.seen(S_2016_199, "English"),
        NoteFrench.seen(S_2016_196, "French"),
        NoteRussian.seen(S_2016_196, "Russian"),
        NoteSpanish.seen(S_2016_196, "Spanish"),
        Annex.seen(S_2016_196, "Annex"),
        AnnexNumbered.seen(A_72_510, "Annex {number}"),
        Enclosure.seen(S_2016_199, "Enclosure"),
        EnclosureNumbered.known("Enclosure {number}"),
        Appendix.known("Appendix"),
        AppendixNumbered.known("Appendix {number}"),
        Signed.seen(S_2016_199, "(Signed)"),
        AgendaItem.seen(A_72_510, "Agenda item {number}"),
        Addendum.known("Addendum"),
        Corrigendum.known("Corrigendum"),
        AgendaItems.known("Agenda items {number}"),
        ProvisionalItem.known("Item {number} of the provisional agenda"),
        ProvisionalItems.known("Items {number} of the provisional agenda"),
        PreliminaryItem.known("Item {number} of the preliminary list"),
        PreliminaryItems.known("Items {number} of the preliminary list"),
        NotOfficial.known("Submitted for circulation; not an official document of the United Nations"),
        Reference.known("Ref.:"),
        YourReference.known("Your ref.:"),
        SignatureOf.known("Signature of {name}"),
        Copies.known("cc:"),
        EnclosureNotationOne.known("Enclosure"),
        EnclosureNotationOther.known("Enclosures ({count})"),
        Organizations.known("Organizations"),
        Persons.known("Individuals"),
        GeneralStatus.known("Organizations in general consultative status"),
        SpecialStatus.known("Organizations in special consultative status"),
        Roster.known("Organizations on the Roster"),
        AlsoShareOne.seen(HRC, "{names} also shares the views expressed in this statement."),
        AlsoShareOther.seen(HRC, "{names} also share the views expressed in this statement."),
        AsOf.known("Signatories as of {date}"),
        AttachedList.known("List of signatories"),
        ListComma.seen(S_2016_196, ", "),
        ListAnd.seen(S_2016_196, " and "),
        AnonymousOne.known("and {count} who wishes not to be named"),
        AnonymousOther.known("and {count} who wish not to be named"),
        AlphabeticalOrder.seen(MANUAL, "In English alphabetical order"),
        QrCode.known("QR code: {address}"),
        Date.seen(S_2016_196, "{day} {month} {year}"),
        January.seen(CLDR, "January"), February.seen(CLDR, "February"), March.seen(CLDR, "March"),
        April.seen(CLDR, "April"), May.seen(CLDR, "May"), June.seen(CLDR, "June"),
        July.seen(CLDR, "July"), August.seen(CLDR, "August"), September.seen(CLDR, "September"),
        October.seen(CLDR, "October"), November.seen(CLDR, "November"),
        December.seen(CLDR, "December"),
    ],
    months: &[
        (1, "Jan."), (2, "Feb."), (3, "Mar."), (4, "Apr."), (8, "Aug."), (9, "Sept."), (10, "Oct."),
        (11, "Nov."), (12, "Dec."),
    ],
    month_before_day: true,
    sessions: Some(Sessions {
        ordinal,
        session: ("{ordinal} session", Gender::Feminine),
        year: ("{ordinal} year", Gender::Feminine),
    }),
    numbers: Numbers {
        group: ",",
        decimal: Some('.'),
        multipliers: &[("thousand", 3), ("million", 6), ("billion", 9)],
        whole_multipliers: &[("hundred", 2)],
        hours: &["am", "a.m", "pm", "p.m", "h"],
        ..Numbers::DEFAULT
    },
    typography: Typography {
        generic_names: &[
            "agreement", "assembl", "associat", "commission", "committee", "conferenc",
            "convention", "declarat", "department", "federat", "foundation", "government",
            "institut", "international", "ministr", "organi", "permanent", "president", "protocol",
            "represent", "resolution", "secretar", "universal", "universit",
        ],
        divides_by_etymology: true,
        note_reference: Some(Side::After),
        ..Typography::DEFAULT
    },
    titles: Titles {
        composed: Some(&COMPOSED_TITLE),
        annexes: &[
            AnnexHeading::new("Letter …", "{annex} to the letter …"),
            AnnexHeading::new("Identical letters …", "{annex} to the identical letters …"),
            AnnexHeading::new("Note verbale …", "{annex} to the note verbale …"),
            AnnexHeading::new("Identical notes verbales …", "{annex} to the identical notes verbales …"),
        ],
        missions: &["Permanent Mission …", "Permanent Observer Mission …"],
        secretary_general: &["Secretary-General"],
        ..Titles::EMPTY
    },
    editorial: Some(&EDITORIAL),
    ties: &[
        // "24 February" and "February 24".
        tie(Day, Month),
        tie(Month, Day),
        // "Article 3", "resolution 2254", "p. 5": a name that ends in a number.
        tie(Of(&[
            "annex", "appendix", "art.", "arts.", "article", "articles", "chap.", "chapter",
            "chapters", "decision", "decisions", "figure", "item", "items", "no.", "no", "nos.",
            "p.", "pp.", "page", "pages", "para.", "paras.", "paragraph", "paragraphs", "part",
            "phase", "protocol", "resolution", "resolutions", "rule", "rules", "sect.", "section",
            "sections", "table", "vol.", "volume",
        ]), Numeral),
        // "97 per cent" and "3 million" are one figure.
        tie(Number, Of(&["per", "percent", "million", "billion", "trillion", "thousand"])),
        tie(Of(&["per"]), Of(&["cent"])),
        // "Mr. President": an honorific stays with the name or the office.
        tie(Of(&[
            "Mr.", "Mrs.", "Ms.", "Messrs.", "Mr", "Mrs", "Ms", "Dr.", "Dr", "Prof.", "Professor",
            "St.", "Sir", "Dame", "Gen.", "Lt.", "Col.", "H.E.",
        ]), Capitalized),
    ],
    vocabulary: vocabulary::WORDS,
    ..Locale::DEFAULT
};

#[rustfmt::skip]
const COMPOSED_TITLE: ComposedTitle = ComposedTitle {
    pattern: "{kind} dated {date} from {senders} addressed to {addressees}",
    kinds: ["Letter", "Identical letters", "Note verbale", "Identical notes verbales"],
    article: "the ",
    shared_offices: &[
        office("Permanent Representative of ", "Permanent Representatives of "),
        office("Permanent Observer of ", "Permanent Observers of "),
        office(
            "Chargé d'affaires a.i. of the Permanent Mission of ",
            "Chargés d'affaires a.i. of the Permanent Missions of ",
        ),
        office(
            "Chargé d’affaires a.i. of the Permanent Mission of ",
            "Chargés d’affaires a.i. of the Permanent Missions of ",
        ),
        office("Permanent Mission of ", "Permanent Missions of "),
    ],
    precedence: &[
        "Secretary-General", "President of the General Assembly",
        "President of the Security Council", "President of the Economic and Social Council",
    ],
    of_organization: " of the United Nations",
};

const fn office(singular: &'static str, plural: &'static str) -> SharedOffice {
    SharedOffice {
        singular,
        plural,
        end: " to the United Nations",
    }
}

#[rustfmt::skip]
const EDITORIAL: Editorial = Editorial {
    abbreviations: &[
        ("UN", "United Nations"), ("U.N", "United Nations"),
        ("UN's", "of the United Nations"), ("UN’s", "of the United Nations"),
        ("U.N.'s", "of the United Nations"), ("U.N.’s", "of the United Nations"),
        ("UNSC", "Security Council"), ("UNGA", "General Assembly"),
        ("UNSG", "Secretary-General of the United Nations"),
    ],
    per_cent: "per cent",
    not_per_cent: &["percent", "pct"],
    day_endings: &["st", "nd", "rd", "th"],
    small_numbers: [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ],
    large_numbers: &[
        ("ten", 10), ("eleven", 11), ("twelve", 12), ("thirteen", 13), ("fourteen", 14),
        ("fifteen", 15), ("sixteen", 16), ("seventeen", 17), ("eighteen", 18), ("nineteen", 19),
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
        ("seventy", 70), ("eighty", 80), ("ninety", 90),
    ],
    units: &[
        "per", "percent", "pct", "million", "billion", "trillion", "km", "m", "cm", "mm", "kg", "g",
        "metres", "kilometres", "miles", "hectares", "tons", "tonnes", "degrees", "a.m", "p.m",
        "am", "pm", "hours",
    ],
    numbered: &[
        "article", "articles", "paragraph", "paragraphs", "para", "item", "items", "chapter",
        "chapters", "section", "sections", "annex", "annexes", "part", "parts", "page", "pages",
        "rule", "rules", "resolution", "resolutions", "no", "nos", "number", "phase", "level",
        "table", "figure", "session", "and",
    ],
    joining: &[
        "and", "or", "to", "of", "in", "on", "at", "is", "was", "for", "by", "with", "from", "as",
        "until", "than",
    ],
};

fn ordinal(number: u32, _: Gender) -> String {
    const FIRST: &str = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh \
        twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";
    const TENS: &str = "twent thirt fort fift sixt sevent eight ninet";
    match (number / 10, number % 10) {
        (10, _) => "one hundredth".to_string(),
        (0 | 1, _) => word(FIRST, number).to_string(),
        (tens, 0) => format!("{}ieth", word(TENS, tens - 1)),
        (tens, unit) => format!("{}y-{}", word(TENS, tens - 1), word(FIRST, unit)),
    }
}
