//! The letterhead of a letter, and the places that its form fixes.
//!
//! The coordinates are those of KOMA-Script 3.38 (files `.lco`); those of the American envelope are
//! worked out from its size and that of its window. An envelope is larger than the folded sheet,
//! which moves in it: only what is left of the window wherever the sheet lies is used.

use std::sync::Arc;

use crate::read::walk::{self, Path, Printed, Read};
pub use crate::read::{Following, LetterheadForm, LetterheadTexts, LogoPlace};
use crate::read::{Paper, Spanned};
use crate::source::picture::Picture;
use crate::typeset::style::Colour;
use crate::typeset::unit::{Length, Rect, Size};

/// The letterhead of a letter.
#[derive(Clone, Debug)]
pub struct Letterhead {
    /// Its form.
    pub form: LetterheadForm,
    /// Its logo.
    pub logo: Option<Logo>,
    /// Its texts.
    pub texts: LetterheadTexts,
    /// The colour of its name.
    pub colour: Colour,
    /// The part of it that the following pages repeat.
    pub following: Following,
    /// Whether marks for folding and punching are drawn.
    pub has_fold_marks: bool,
}

impl Letterhead {
    /// Visits every text of the letterhead at a path.
    pub(super) fn each_text<'a>(&'a self, at: &Path<'_>, read: &mut Read<'_, 'a>) {
        self.texts.each_at(Some(at), read);
        if let Some(logo) = &self.logo {
            let at = Path::new(Some(at), walk::LOGO);
            read(&at, Printed::Text(&logo.alternative));
        }
    }
}

/// The logo of a letterhead.
#[derive(Clone, Debug)]
pub struct Logo {
    /// The name of its file.
    pub file: Spanned,
    /// The picture.
    pub picture: Arc<Picture>,
    /// The description for people who cannot see it.
    pub alternative: Spanned,
    /// Its extent on the page.
    pub size: Size,
    /// Its place in the width of the page.
    pub at: LogoPlace,
}

/// The places on the first page that a form of letterhead fixes.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// The sheet.
    pub paper: Paper,
    /// The field of the address, measured from the left and the upper edge of the sheet.
    pub field: Rect,
    /// The distance of the lines from the left edge of the field.
    pub inset: Length,
    /// The part of the field above the address: the return line, and what lies behind the paper of
    /// the envelope when the folded sheet has slipped down.
    pub above: Length,
    /// The part of the field at its right that is hidden when the sheet has slipped.
    pub hidden: Length,
    /// Whether the line with the sender's address is printed above the address.
    pub has_return_line: bool,
    /// Whether the address begins at the head of its part of the field, or is in the middle of it.
    pub begins_at_head: bool,
    /// The box of the sender, the reference and the date.
    pub information: Rect,
    /// The upper edge of the text.
    pub text: Length,
    /// The folds, from the upper edge of the sheet.
    pub folds: [Length; 2],
    /// The middle of the sheet, where it is punched.
    pub hole: Option<Length>,
    /// The left and the right margin.
    pub margins: [Length; 2],
}

const fn mm(tenths: i64) -> Length {
    Length::tenth_mm(tenths)
}

const fn rect(x: i64, y: i64, width: i64, height: i64) -> Rect {
    Rect::new(mm(x), mm(y), mm(width), mm(height))
}

/// Form B of DIN 5008, on which form A differs in heights.
const DIN_B: Places = Places {
    paper: Paper::A4,
    field: rect(200, 450, 850, 450),
    inset: mm(50),
    // The return line, and the part for remarks of the post.
    above: mm(177),
    // An envelope DL is 220 mm wide.
    hidden: mm(100),
    has_return_line: true,
    begins_at_head: true,
    information: rect(1250, 500, 750, 400),
    text: mm(985),
    folds: [mm(1050), mm(2100)],
    hole: Some(mm(1485)),
    margins: [mm(250), mm(200)],
};

/// The Swiss form with the window at the right; an envelope C6/5 is 229 mm by 114 mm.
const SN_RIGHT: Places = Places {
    field: rect(1120, 450, 900, 450),
    inset: Length::ZERO,
    above: mm(90),
    hidden: mm(190),
    begins_at_head: false,
    information: rect(254, 450, 650, 450),
    hole: None,
    margins: [mm(254), mm(254)],
    ..DIN_B
};

impl LetterheadForm {
    /// Returns the places that the form fixes.
    pub const fn places(self) -> Places {
        match self {
            Self::DinB => DIN_B,
            Self::DinA => Places {
                field: rect(200, 270, 850, 450),
                information: rect(1250, 320, 750, 400),
                text: mm(805),
                folds: [mm(870), mm(1920)],
                ..DIN_B
            },
            Self::SnRight => SN_RIGHT,
            Self::SnLeft => Places {
                field: rect(200, 355, 1000, 450),
                information: rect(1250, 355, 596, 450),
                text: mm(890),
                ..SN_RIGHT
            },
            // An envelope DL is 110 mm by 220 mm, and the sheet is folded in thirds.
            Self::Nf => Places {
                field: rect(1100, 350, 900, 450),
                above: mm(110),
                hidden: mm(100),
                information: rect(254, 350, 720, 450),
                text: mm(990),
                folds: [mm(990), mm(1980)],
                ..SN_RIGHT
            },
            // The window is 22.2 mm from the left and 12.7 mm from the foot of an envelope of 104.8
            // mm by 241.3 mm.
            Self::Us10 => Places {
                paper: Paper::UsLetter,
                field: rect(222, 518, 1143, 286),
                above: mm(117),
                hidden: mm(254),
                has_return_line: false,
                information: rect(1413, 518, 492, 340),
                text: mm(985),
                folds: [mm(931), mm(1863)],
                ..SN_RIGHT
            },
        }
    }
}

impl Places {
    /// Returns the part of the field in which the address is seen wherever the sheet lies in the
    /// envelope.
    pub fn window(&self) -> Rect {
        let Rect { origin, size } = self.field;
        Rect::new(
            origin.x + self.inset,
            origin.y + self.above,
            size.width - self.inset - self.hidden,
            size.height - self.above,
        )
    }

    /// Returns the room for a logo and a name above the address.
    pub fn head(&self) -> Rect {
        let [left, right] = self.margins;
        let width = self.paper.size().width - left - right;
        let foot = self.field.origin.y - mm(20);
        Rect::new(left, mm(80), width, foot - mm(80))
    }
}
