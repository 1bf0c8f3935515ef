//! Ties: pairs of words between which a careful typist would not break a line.

/// A pair of words between which a line does not end.
#[derive(Clone, Copy)]
pub struct Tie {
    /// The word before the space.
    pub left: Word,
    /// The word after the space.
    pub right: Word,
    /// The strength of the tie.
    pub bond: Bond,
}

/// The strength of a tie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bond {
    /// The words are better not separated.
    Loose,
    /// A line ends between the words only if lines would be too loose otherwise.
    Close,
    /// A break is the last resort.
    Firm,
}

/// A class of words.
#[derive(Clone, Copy)]
pub enum Word {
    /// Any word.
    Any,
    /// A dash, or a hyphen used as one.
    Dash,
    /// Digits, with points, commas or a range between them: `5`, `1,500`, `3–7`, `1er`.
    Number,
    /// The day of a month: a number of one or two digits.
    Day,
    /// The first word of the name of a month.
    Month,
    /// One to three digits, which begin a larger number if three follow.
    Group,
    /// Three digits.
    Thousands,
    /// A number, or Roman numerals in capitals.
    Numeral,
    /// A year in parentheses: `(2015)`.
    YearInParentheses,
    /// The letter or Roman numeral of a subitem: `(a)`, `a)`, `(iv)`.
    Subitem,
    /// A word that begins with a capital.
    Capitalized,
    /// A capital and a point: `J.`.
    Initial,
    /// One of these, whatever the case of its first letter.
    Of(&'static [&'static str]),
}

/// Makes a tie.
pub const fn tie(left: Word, right: Word) -> Tie {
    Tie {
        left,
        right,
        bond: Bond::Firm,
    }
}

/// Makes a tie at which a line may end if other breaks would leave a line too loose.
pub const fn close_tie(left: Word, right: Word) -> Tie {
    Tie {
        bond: Bond::Close,
        ..tie(left, right)
    }
}

/// Makes a tie at which a line may end if that saves a hyphen or a gap.
pub const fn loose_tie(left: Word, right: Word) -> Tie {
    Tie {
        bond: Bond::Loose,
        ..tie(left, right)
    }
}
