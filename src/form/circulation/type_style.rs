//! The type of the form `circulation`: sizes by script, and the styles of text and paragraphs.

use super::measures::{NOTE_TEXT, NOTE_TRACKING, TAB, mpt};
use crate::form::body::ItemStyle;
use crate::lang::{Direction, Language};
use crate::typeset::font::Writing;
use crate::typeset::style::{Alignment, CharStyle, LineSetting, ParagraphStyle, Weight};
use crate::typeset::unit::Length;

/// The sizes of type that differ by script: Latin and Cyrillic are measured; Arabic, which is set
/// larger than the Latin type next to it ([`crate::typeset::font::Writing::size`]), needs more room
/// above and below, Chinese is set in the customary size (ours).
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// Running text and its leading.
    text: (Length, Length),
    /// Titles and the headings of annexes.
    title: (Length, Length),
    /// The first headings of a body.
    heading: (Length, Length),
    /// Footnotes.
    note: (Length, Length),
    /// Space added after each character of running text.
    tracking: Length,
    /// The indent of first lines.
    indent: Length,
    /// The step from a mark to its text, and from one level of subparagraphs to the next.
    tab: Length,
}

const MEASURED: Sizes = Sizes {
    text: (mpt(10_000), mpt(12_000)),
    title: (mpt(14_000), mpt(15_000)),
    heading: (mpt(12_000), mpt(14_000)),
    note: (mpt(8_500), mpt(10_500)),
    tracking: mpt(310),
    indent: TAB,
    tab: TAB,
};

const ARABIC: Sizes = Sizes {
    text: (mpt(10_400), mpt(17_000)),
    title: (mpt(13_500), mpt(22_000)),
    heading: (mpt(11_700), mpt(19_000)),
    note: (mpt(8_700), mpt(14_000)),
    tracking: Length::ZERO,
    indent: TAB,
    // Marks in parentheses are wider.
    tab: mpt(28_000),
};

const CHINESE: Sizes = Sizes {
    text: (mpt(10_500), mpt(16_000)),
    title: (mpt(14_000), mpt(20_000)),
    heading: (mpt(12_000), mpt(18_000)),
    note: (mpt(8_500), mpt(12_500)),
    tracking: Length::ZERO,
    // Two characters (W3C, Requirements for Chinese Text Layout).
    indent: mpt(21_000),
    tab: TAB,
};

/// The look of the text of one document, by its language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    language: Language,
    sizes: Sizes,
}

impl Type {
    pub(super) fn of(language: Language) -> Self {
        let sizes = match (language.direction(), Writing::of_language(language)) {
            (Direction::RightToLeft, _) => ARABIC,
            (_, Writing::EastAsian) => CHINESE,
            _ => MEASURED,
        };
        Self { language, sizes }
    }

    fn char(&self, size: Length, weight: Weight) -> CharStyle {
        CharStyle {
            weight,
            ..CharStyle::plain(size, self.language)
        }
    }

    /// Returns the style of running text.
    pub(super) fn text(&self) -> CharStyle {
        CharStyle {
            tracking: self.sizes.tracking,
            ..self.char(self.sizes.text.0, Weight::Regular)
        }
    }

    /// Returns whether the text is set in the typeface that was measured.
    pub(super) fn is_measured(&self) -> bool {
        self.sizes.tracking > Length::ZERO
    }

    /// Returns whether full-width punctuation ends lines by half of its square.
    fn is_east_asian(&self) -> bool {
        Writing::of_language(self.language) == Writing::EastAsian
    }

    /// Returns the style of running text in bold.
    pub(super) fn bold(&self) -> CharStyle {
        CharStyle {
            weight: Weight::Bold,
            ..self.text()
        }
    }

    /// Titles and the headings of annexes, which are 1.1 % wider than the typeface.
    pub(super) fn title(&self) -> CharStyle {
        CharStyle {
            tracking: self.sizes.tracking.scale(7, 31),
            ..self.char(self.sizes.title.0, Weight::Bold)
        }
    }

    /// Returns the style of the first headings of a body (manual).
    pub(super) fn heading(&self) -> CharStyle {
        CharStyle {
            tracking: self.sizes.tracking.scale(1, 2),
            ..self.char(self.sizes.heading.0, Weight::Bold)
        }
    }

    /// Returns the style of footnotes.
    pub(super) fn note(&self) -> CharStyle {
        let note = self.char(self.sizes.note.0, Weight::Regular);
        self.tracked(note, NOTE_TRACKING)
    }

    /// Returns the style of a line of the masthead in a given size.
    pub(super) fn masthead(&self, size: Length, weight: Weight) -> CharStyle {
        self.char(size, weight)
    }

    /// Returns a style with the measured tracking, if the typeface is the measured one.
    pub(super) fn tracked(&self, style: CharStyle, tracking: Length) -> CharStyle {
        if self.is_measured() {
            CharStyle { tracking, ..style }
        } else {
            style
        }
    }

    /// Returns the style of paragraphs.
    pub(super) fn paragraph(&self) -> ParagraphStyle {
        ParagraphStyle {
            first_line_indent: self.sizes.indent,
            // None was found in three documents as issued.
            hyphenation: false,
            setting: if self.is_east_asian() {
                LineSetting::Optical
            } else {
                LineSetting::Flush
            },
            ..ParagraphStyle::justified(self.language.direction(), self.sizes.text.1)
        }
    }

    /// Returns the positions of items behind a mark: each level hangs one tab further in.
    pub(super) fn hanging(&self) -> [ItemStyle; 2] {
        let tab = self.sizes.tab;
        [1, 2].map(|level| ItemStyle {
            mark: tab.scale(level, 1),
            text: tab.scale(level + 1, 1),
            turnover: tab.scale(level + 1, 1),
        })
    }

    /// Returns the positions of subparagraphs: the first level turns over to the edge of the
    /// column, as numbered paragraphs do; deeper ones hang (K).
    pub(super) fn numbered(&self) -> [ItemStyle; 2] {
        let [first, second] = self.hanging();
        let turnover = Length::ZERO;
        [ItemStyle { turnover, ..first }, second]
    }

    /// Returns the style of separate lines.
    pub(super) fn lines(&self, alignment: Alignment) -> ParagraphStyle {
        ParagraphStyle {
            alignment,
            first_line_indent: Length::ZERO,
            ..self.paragraph()
        }
    }

    /// Returns the style of titles and of the headings of annexes.
    pub(super) fn title_lines(&self) -> ParagraphStyle {
        ParagraphStyle {
            leading: self.sizes.title.1,
            setting: LineSetting::Greedy,
            ..self.lines(Alignment::Start)
        }
    }

    /// Returns the style of the first headings of a body.
    pub(super) fn heading_lines(&self) -> ParagraphStyle {
        ParagraphStyle {
            leading: self.sizes.heading.1,
            setting: LineSetting::Greedy,
            ..self.lines(Alignment::Start)
        }
    }

    /// Returns the style of the lines of footnotes.
    pub(super) fn note_lines(&self) -> ParagraphStyle {
        ParagraphStyle {
            leading: self.sizes.note.1,
            first_line_indent: Length::ZERO,
            start_indent: NOTE_TEXT,
            ..self.paragraph()
        }
    }
}
