//! The measures of the form `circulation`: the positions on a document of the United Nations in New
//! York.
//!
//! The numbers are those of un-letter-format 1.2 and 1.3, measured on A/INF/76/1 (2021) in points
//! from the upper left corner of a US Letter page (sizes of type as Word names them: 10 for the
//! 9.96 in the file), unless a line says otherwise: *manual* is the UN
//! Editorial Manual, *ours* a choice where nothing was measured.

use crate::typeset::unit::{Length, Size};

pub(super) const fn mpt(thousandths: i64) -> Length {
    Length::milli_pt(thousandths)
}

/// The page on which the places were measured.
pub(super) const MEASURED_PAPER: Size = Size {
    width: Length::pt(612),
    height: Length::pt(792),
};

// The frame of the page.

/// The left edge of the frame: session lines, verso symbol and folio.
pub(super) const FRAME_LEFT: Length = mpt(60_000);
/// The right edge, at which the symbol ends.
pub(super) const FRAME_RIGHT: Length = mpt(552_100);
/// The left edge of the column of text.
pub(super) const COLUMN_LEFT: Length = mpt(123_380);
/// The right edge: symmetrical to the frame (1.1).
pub(super) const COLUMN_RIGHT: Length = mpt(488_650);

// The masthead.

/// The baseline of the organization's name.
pub(super) const UNITED_NATIONS_BASELINE: Length = mpt(57_840);
/// The size of the organization's name.
pub(super) const UNITED_NATIONS_SIZE: Length = mpt(14_000);
/// The horizontal scale of the organization's name, in thousandths.
pub(super) const UNITED_NATIONS_SCALE: u16 = 957;
/// Space added after each character of the organization's name, before it is scaled.
pub(super) const UNITED_NATIONS_TRACKING: Length = mpt(120);
/// The widest that the organization's name may be: the Russian one, the longest, is 213.
pub(super) const UNITED_NATIONS_WIDTH: Length = Length::pt(216);
/// The baseline of the symbol.
pub(super) const SYMBOL_BASELINE: Length = mpt(56_520);
/// The size of the symbol's first letter.
pub(super) const SYMBOL_LETTER_SIZE: Length = mpt(20_000);
/// The size of the rest of the symbol.
pub(super) const SYMBOL_SIZE: Length = mpt(10_000);
/// Space added after each character of the symbol's rest.
pub(super) const SYMBOL_TRACKING: Length = mpt(270);
/// The greatest width of a symbol next to the longest name of the organization; the cell of the
/// table is 322.8 wide.
pub(super) const SYMBOL_WIDTH: Length = Length::pt(212);
/// The thin rule: its edges from left to right and its upper and lower edge.
pub(super) const THIN_RULE: [Length; 4] = [mpt(60_000), mpt(552_600), mpt(64_800), mpt(65_280)];
/// The box of the emblem, in the same order.
pub(super) const EMBLEM: [Length; 4] = [mpt(64_700), mpt(120_800), mpt(71_300), mpt(118_300)];
/// The distance of Arabic names in the masthead from the thin rule, in addition to the measured
/// baselines: Amiri's descenders and marks reach further than those of Latin type (ours).
pub(super) const ARABIC_CLEARANCE: Length = mpt(5_000);
/// The baseline of the first organ.
pub(super) const ORGAN_BASELINE: Length = mpt(86_420);
/// The distance from one organ to the next (ours: 1.15 of the size, as Word sets single lines).
pub(super) const ORGAN_LEADING: Length = mpt(23_000);
/// The same in Arabic, whose descenders would touch the dots of the next line (ours).
pub(super) const ARABIC_ORGAN_LEADING: Length = mpt(31_000);
/// The size of an organ's name.
pub(super) const ORGAN_SIZE: Length = mpt(20_000);
/// The horizontal scale of an organ's name, in thousandths.
pub(super) const ORGAN_SCALE: u16 = 972;
/// Space added after each character of an organ's name, before it is scaled.
pub(super) const ORGAN_TRACKING: Length = mpt(-160);
/// The width of the cell of the organs.
pub(super) const ORGAN_WIDTH: Length = mpt(261_410);
/// The left edge of the column of distribution, date, language and original.
pub(super) const DISTRIBUTION_LEFT: Length = mpt(397_000);
/// The baselines of its four lines; the third is empty where the document is an original.
pub(super) const DISTRIBUTION_BASELINES: [Length; 4] =
    [mpt(86_660), mpt(98_420), mpt(110_400), mpt(122_420)];
/// The width of its cell.
pub(super) const DISTRIBUTION_WIDTH: Length = mpt(154_820);
/// The baselines of the statement that a document is not official (ours: the empty lower part of
/// the masthead). One line takes the second.
pub(super) const STATEMENT_BASELINES: [Length; 2] = [mpt(186_000), mpt(198_000)];
/// The thick rule: its edges from left to right and its upper and lower edge.
pub(super) const THICK_RULE: [Length; 4] = [mpt(59_300), mpt(551_900), mpt(208_940), mpt(210_380)];

// Below the masthead.

/// The baseline of the session.
pub(super) const SESSION_BASELINE: Length = mpt(222_260);
/// The width of the session's column: from the frame to the middle of the page, less a gutter
/// (ours, as the next).
pub(super) const SESSION_WIDTH: Length = mpt(234_000);
/// The left edge of the second organ's column.
pub(super) const SECOND_SESSION_LEFT: Length = mpt(318_000);
/// The first baseline of the title.
pub(super) const TITLE_BASELINE: Length = mpt(254_690);
/// The space between the lines of the session and the title, which brings the title below one such
/// line to its measured place.
pub(super) const TITLE_SPACE: Length = mpt(17_430);
/// The space between a title and a subtitle, whose baseline is 25.8 below the title's.
pub(super) const SUBTITLE_SPACE: Length = mpt(11_800);
/// The space between a title and the text below it.
pub(super) const TITLE_GAP: Length = mpt(12_480);
/// The space between paragraphs.
pub(super) const PARAGRAPH_GAP: Length = mpt(6_000);
/// The space before a heading, whose baseline is 23.8 below the text's.
pub(super) const HEADING_SPACE: Length = mpt(11_800);
/// The space after a heading; the text's baseline is 18.2 below the heading's.
pub(super) const HEADING_GAP: Length = mpt(6_200);
/// The space before a heading of 14 points, whose baseline is 30.7 below the text's (Geneva).
pub(super) const FIRST_HEADING_SPACE: Length = mpt(15_700);
/// The space after it (ours: 20.8 from baseline to baseline, between the other headings' 18.2 and
/// Geneva's 23.8).
pub(super) const FIRST_HEADING_GAP: Length = mpt(8_800);
/// The distance from the end of a heading's number, left of the column, to its text: tabs at 1022 and
/// 1267 twips.
pub(super) const HEADING_NUMBER: Length = mpt(12_250);
/// The tab by which first lines and subparagraphs are indented (475 twips).
pub(super) const TAB: Length = mpt(23_750);
/// The space before the signatories (ours).
pub(super) const SIGNATURE_SPACE: Length = mpt(12_000);
/// The largest number of columns of a list of signatories (ours).
pub(super) const SIGNATORY_COLUMNS: u8 = 2;
/// The indent of an entry's turnover lines (ours).
pub(super) const ENTRY_HANG: Length = mpt(10_000);
/// The space between two entries of a column (ours; see [`crate::typeset::galley::EntryList`]).
pub(super) const COLUMN_GAP: Length = mpt(3_000);
/// The lowest baseline of the first page, above the marks at its foot: the last row of the measured
/// page is on 686.4.
pub(super) const FIRST_FOOT: Length = mpt(694_690);
/// The space before the rule that ends a document, about 24 under the last line.
pub(super) const END_SPACE: Length = mpt(24_000);
/// The length of that rule.
pub(super) const END_WIDTH: Length = mpt(72_000);
/// Its thickness.
pub(super) const END_THICKNESS: Length = mpt(250);

// The marks at the foot of the first page.

/// The left edge of the job number and the bar code.
pub(super) const JOB_LEFT: Length = mpt(65_400);
/// The baseline of the job number.
pub(super) const JOB_BASELINE: Length = mpt(747_580);
/// The width of a bar code of seven figures, its start and stop included.
pub(super) const BARS_WIDTH: Length = mpt(100_800);
/// The upper edge of the bar code.
pub(super) const BARS_TOP: Length = mpt(751_240);
/// The height of the bar code, which ends on 762.24.
pub(super) const BARS_HEIGHT: Length = mpt(11_000);
/// The left edge of the QR code.
pub(super) const QR_LEFT: Length = mpt(495_200);
/// The upper edge of the QR code.
pub(super) const QR_TOP: Length = mpt(709_300);
/// The width and height of the QR code.
pub(super) const QR_SIDE: Length = mpt(54_700);

// Following pages.

/// The first baseline: the text begins at 74.7, with its baseline four fifths down its leading.
pub(super) const HEAD: Length = mpt(84_300);
/// The lowest baseline, 53 lines below the first (ours).
pub(super) const FOOT: Length = mpt(720_300);
/// The baseline of the symbol.
pub(super) const HEADER_BASELINE: Length = mpt(59_040);
/// The distance from one symbol to the next where there are two (ours).
pub(super) const HEADER_LEADING: Length = mpt(10_000);
/// The rule below it: its edges from left to right and its upper and lower edge.
pub(super) const HEADER_RULE: [Length; 4] = [mpt(59_300), mpt(552_100), mpt(64_800), mpt(65_040)];
/// The size of symbol and folio.
pub(super) const RUNNING_SIZE: Length = mpt(8_500);
/// The baseline of the folio.
pub(super) const FOLIO_BASELINE: Length = mpt(755_280);
/// The baseline of the job number.
pub(super) const RUNNING_JOB_BASELINE: Length = mpt(753_840);
/// The size of the job number.
pub(super) const RUNNING_JOB_SIZE: Length = mpt(7_000);

// Footnotes.

/// The distance of a note's mark from the edge of the column.
pub(super) const NOTE_MARK: Length = mpt(7_320);
/// The distance of a note's text.
pub(super) const NOTE_TEXT: Length = mpt(14_040);
/// Space added after each character of a note.
pub(super) const NOTE_TRACKING: Length = mpt(330);
