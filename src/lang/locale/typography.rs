//! The punctuation and emphasis of a language.

/// Punctuation and emphasis.
#[derive(Clone, Copy)]
pub struct Typography {
    /// The comma, with the space after it.
    pub comma: &'static str,
    /// The semicolon, with the space after it.
    pub semicolon: &'static str,
    /// Quotation marks, dashes and stops that replace those of a typewriter.
    pub marks: Marks,
    /// The text between place and date: `Geneva, 1 March 2026`.
    pub before_date: &'static str,
    /// Marks with a narrow space before them.
    pub narrow_before: &'static str,
    /// Marks with a narrow space after them.
    pub narrow_after: &'static str,
    /// Marks before which a typed no-break space is intended.
    pub no_break_before: &'static str,
    /// Whether full-width stops are centred in their square.
    pub centres_stops: bool,
    /// Whether emphasis is bold instead of italic.
    pub emphasis_is_bold: bool,
    /// The first-line indent of paragraphs in letters, in ems.
    pub paragraph_indent: i64,
    /// Whether all nouns begin with a capital, so that a capital does not make a proper name.
    pub capitalizes_nouns: bool,
    /// The beginnings of common nouns that have a capital in the names of bodies and instruments, in
    /// lower case: `Organización de las Naciones Unidas`. They are not proper names.
    pub generic_names: &'static [&'static str],
    /// Ordinals in one figure and the letters after it, which are raised.
    pub raised_ordinals: &'static [&'static str],
    /// Whether a word keeps an elided one before it, with an apostrophe: `l’article`.
    pub elides: bool,
    /// The fewest letters that a hyphen leaves on either side, where the patterns allow fewer.
    pub least_division: usize,
    /// Whether words are divided by etymology, as in British usage.
    pub divides_by_etymology: bool,
    /// Terms that titles do not divide, in a language without spaces between words.
    pub terms: &'static [&'static str],
    /// Words that a line does not part from the number after them, in such a language.
    pub numbered: &'static [&'static str],
    /// The side of a punctuation mark on which a footnote reference appears (Editorial Manual,
    /// *Footnotes*); `None` if there is no rule.
    pub note_reference: Option<Side>,
}

/// The marks of a language that typewriters lack.
#[derive(Clone, Copy)]
pub struct Marks {
    /// The marks around a quotation, with the spaces inside.
    pub quotation: [&'static str; 2],
    /// The marks around a quotation within another.
    pub inner_quotation: [&'static str; 2],
    /// The dash between two words, with spaces around it.
    pub dash: &'static str,
    /// The dash without spaces around it.
    pub long_dash: &'static str,
    /// The stops of an omission.
    pub ellipsis: &'static str,
}

/// A side of a punctuation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Before the mark.
    Before,
    /// After the mark.
    After,
}

impl Marks {
    /// The marks of English.
    pub const DEFAULT: Self = Self {
        quotation: ["“", "”"],
        inner_quotation: ["‘", "’"],
        dash: "–",
        long_dash: "—",
        ellipsis: "…",
    };
    /// Angle quotation marks without spaces, and English ones within them.
    pub const ANGLE: Self = Self {
        quotation: ["«", "»"],
        inner_quotation: ["“", "”"],
        ..Self::DEFAULT
    };
    /// Angle quotation marks and long dashes, as Cyrillic scripts have them.
    pub const CYRILLIC: Self = Self {
        inner_quotation: ["„", "“"],
        dash: "—",
        ..Self::ANGLE
    };
    /// Low and high quotation marks, as in German and Czech.
    pub const LOW: Self = Self {
        quotation: ["„", "“"],
        inner_quotation: ["‚", "‘"],
        ..Self::DEFAULT
    };
}

impl Typography {
    /// The punctuation of most languages in the Latin script.
    pub const DEFAULT: Self = Self {
        comma: ", ",
        semicolon: "; ",
        marks: Marks::DEFAULT,
        before_date: ", ",
        narrow_before: "",
        narrow_after: "",
        no_break_before: "",
        centres_stops: false,
        emphasis_is_bold: false,
        paragraph_indent: 0,
        capitalizes_nouns: false,
        generic_names: &[],
        raised_ordinals: &[],
        elides: false,
        least_division: 1,
        divides_by_etymology: false,
        terms: &[],
        numbered: &[],
        note_reference: None,
    };
    /// The punctuation of languages in the Arabic script.
    pub const ARABIC: Self = Self {
        comma: "، ",
        semicolon: "؛ ",
        marks: Marks {
            quotation: ["”", "“"],
            inner_quotation: ["’", "‘"],
            ..Marks::DEFAULT
        },
        before_date: "، ",
        ..Self::DEFAULT
    };
    /// The punctuation of Chinese and Japanese.
    pub const EAST_ASIAN: Self = Self {
        comma: "，",
        semicolon: "；",
        marks: Marks {
            dash: "——",
            long_dash: "——",
            ellipsis: "……",
            ..Marks::DEFAULT
        },
        before_date: "，",
        emphasis_is_bold: true,
        ..Self::DEFAULT
    };
}
