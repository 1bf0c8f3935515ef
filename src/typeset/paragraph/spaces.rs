//! Spaces: their natural widths, and how far they stretch and shrink.

use super::unbroken::InRun;
use crate::typeset::font::Writing;
use crate::typeset::text::wide::{self, Mark};
use crate::typeset::unit::Length;

/// A space that is set: its natural width, and how far it is willing to grow and to shrink.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Space {
    pub width: Length,
    pub stretch: Length,
    pub shrink: Length,
}

/// Returns the space between two words of a writing, whose natural width the face gives.
///
/// It stretches by a half and shrinks by a third, as in Computer Modern (Knuth and Plass 1981,
/// p. 1127: 1/3 em, 1/6 em, 1/9 em), after stops no more than elsewhere. Arabic has no hyphens:
/// its spaces give more.
pub fn between_words(width: Length, writing: Writing) -> Space {
    let (stretch, shrink) = match writing {
        Writing::Arabic => (width.scale(3, 4), width.scale(1, 4)),
        Writing::Western | Writing::EastAsian => (width.scale(1, 2), width.scale(1, 3)),
    };
    Space {
        width,
        stretch,
        shrink,
    }
}

/// Returns the width of the French space before `; : ! ?` and `»` and after `«`: a sixth of an em
/// (a thin space; Knuth, *The TeXbook*, p. 5).
pub fn narrow(size: Length) -> Length {
    size.scale(1, 6)
}

/// Returns the space between two neighbouring characters, at least one of which fills a square.
///
/// A quarter em between an ideograph and a letter or digit (W3C clreq §3.2.2). Of two marks that
/// meet, the white half of one is cut (§3.1.6.2). In a line that is too short everything opens a
/// little, and one that is too long takes room from the white of its marks (§3.1.6.3).
pub fn between_squares(left: InRun<'_>, right: InRun<'_>, size: Length) -> Space {
    let opens = |at: InRun<'_>| at.mark() == Some(Mark::Opening);
    let closes = |at: InRun<'_>| matches!(at.mark(), Some(Mark::Closing | Mark::Stop));
    let little = size.scale(1, 20);
    if (closes(left) && (closes(right) || opens(right))) || (opens(left) && opens(right)) {
        return Space {
            width: -size.scale(1, 2),
            stretch: little,
            shrink: Length::ZERO,
        };
    }
    if opens(left) || closes(right) {
        return Space::default();
    }
    if closes(left) || opens(right) {
        return Space {
            width: Length::ZERO,
            stretch: little,
            shrink: size.scale(1, 4),
        };
    }
    if is_mixed(left, right) || is_mixed(right, left) {
        let width = size.scale(1, 4);
        return Space {
            width,
            stretch: size.scale(1, 8),
            shrink: size.scale(1, 8),
        };
    }
    Space {
        width: Length::ZERO,
        stretch: little,
        shrink: Length::ZERO,
    }
}

fn is_mixed(square: InRun<'_>, other: InRun<'_>) -> bool {
    wide::is_ideograph(square.character)
        && !other.is_wide()
        // The mark of a note follows its word without a space.
        && !other.is_raised
        && (other.character.is_alphanumeric() || matches!(other.character, '%' | '№' | '§'))
}
