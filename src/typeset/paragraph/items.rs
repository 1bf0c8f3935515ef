//! From the matter of a paragraph to the items that total fit breaks.
//!
//! The items themselves carry what differs at a break, so that the algorithm need not know it. A
//! penalty has a negative width where the end of the line would hang into the margin. A glue before
//! a word is wider by the amount that the word would hang at the start of a line, and the word's
//! box is narrower by the same amount.

use super::broken_word::{BrokenWord, Edges};
use super::item::{EX_HYPHEN_PENALTY, FORCED_BREAK, HYPHEN_PENALTY, Item, NO_BREAK};
use super::margins::Edge;
use super::setter::{ParagraphSetter, Piece};
use super::unbroken::{Element, Kind};
use crate::lang::Bond;
use crate::typeset::text::{BreakKind, Division, Opportunity};
use crate::typeset::unit::Length;

/// The price of a break at a tie, in the last resort: more than any other break.
pub const TIE_PENALTY: i32 = 5_000;

/// The price of a break at a tie that keeps a line from being left ragged: as much as four hyphens,
/// and less than a line with emergency stretch costs.
pub const TIE_BEFORE_RAGGED_PENALTY: i32 = 200;

/// The price of a break at a close tie: more than many lines that are not too loose.
const CLOSE_TIE_PENALTY: i32 = 500;

/// The price of a break at a loose tie: as much as two hyphens.
const LOOSE_TIE_PENALTY: i32 = 100;

/// The price of a hyphen in a word that may be a proper name.
const UNWILLING_HYPHEN_PENALTY: i32 = 500;

/// The price of a hyphen in a proper name.
const NAME_HYPHEN_PENALTY: i32 = 2_000;

/// The fewest letters of a divided word that are not a lone remnant on the last line.
const LEAST_LETTERS: usize = 6;

/// The breaks that are allowed in a paragraph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stretchability {
    /// Whether words are divided.
    pub hyphens: bool,
    /// Whether the last word is divided, where it leaves [`LEAST_LETTERS`] for the last line.
    pub last_word: bool,
    /// Whether close ties are broken, where lines would be too loose otherwise.
    pub close_ties: bool,
    /// Whether names are divided, where nothing else helps.
    pub names: bool,
    /// The price of a break at a tie, if ties are broken where nothing else helps.
    pub ties: Option<i32>,
}

/// The items of a paragraph with the text that each begins.
pub struct Items {
    pub items: Vec<Item>,
    /// The byte of the text at which a line begins that begins with the item.
    pub starts: Vec<usize>,
}

/// A break inside a word.
struct Inner {
    at: usize,
    penalty: i32,
    /// Whether a hyphen becomes visible.
    hyphen: bool,
    /// Whether two of these in a row are to be avoided.
    flagged: bool,
}

impl Items {
    pub fn new(setter: &mut ParagraphSetter<'_, '_, '_, '_>, freedom: Stretchability) -> Self {
        let mut items = Self {
            items: Vec::new(),
            starts: Vec::new(),
        };
        let unbroken = setter.unbroken;
        items.keep_space(unbroken.elements.first());
        for (index, element) in unbroken.elements.iter().enumerate() {
            let at = element.range.start;
            match element.kind {
                Kind::Word => items.word(setter, index, freedom),
                Kind::Space => items.space(setter, index, freedom),
                Kind::Narrow => {
                    let width = setter
                        .space(element)
                        .map_or(Length::ZERO, |piece| piece.width());
                    items.push_rigid(at, width);
                }
                Kind::LineFeed => items.push_rigid(at, Length::ZERO),
            }
            if unbroken.is_forced(element) {
                items.push(at, Item::Fill);
                let penalty = Item::Penalty {
                    width: Length::ZERO,
                    penalty: FORCED_BREAK,
                    flagged: false,
                };
                items.push(at, penalty);
                items.keep_space(unbroken.elements.get(index + 1));
            }
        }
        items
    }

    fn push(&mut self, at: usize, item: Item) {
        self.items.push(item);
        self.starts.push(at);
    }

    /// Keeps spaces at the start of a line that was asked for from vanishing.
    fn keep_space(&mut self, first: Option<&Element>) {
        if let Some(element) = first.filter(|element| element.kind == Kind::Space) {
            self.push_rigid(element.range.start, Length::ZERO);
        }
    }

    /// Adds a box without letters.
    fn push_rigid(&mut self, at: usize, width: Length) {
        let expansion = Length::ZERO;
        self.push(at, Item::Box { width, expansion });
    }

    fn penalty(&mut self, at: usize, width: Length, penalty: i32) {
        self.push(
            at,
            Item::Penalty {
                width,
                penalty,
                flagged: false,
            },
        );
    }

    /// Adds a space, and before the first of several the break that may be made at them.
    fn space(
        &mut self,
        setter: &mut ParagraphSetter<'_, '_, '_, '_>,
        index: usize,
        freedom: Stretchability,
    ) {
        let elements = &setter.unbroken.elements;
        let element = &elements[index];
        let at = element.range.start;
        let before = elements[..index].last();
        if before.is_none_or(|other| other.kind != Kind::Space) {
            let last = elements[index..]
                .iter()
                .take_while(|other| other.kind == Kind::Space)
                .last();
            let place = last.and_then(|last| last.after);
            let hang = before.map_or(Length::ZERO, |other| {
                setter.protrusion(&other.range, Edge::End, false)
            });
            self.penalty(at, -hang, price(place.as_ref(), freedom));
        }
        let Some(piece) = setter.space(element) else {
            return;
        };
        let lead = elements
            .get(index + 1)
            .map_or(Length::ZERO, |next| lead(setter, next));
        let (stretch, shrink) = (piece.stretch, piece.shrink);
        self.push(
            at,
            Item::Glue {
                width: piece.width() + lead,
                stretch,
                shrink,
            },
        );
    }

    /// Adds a word with the breaks inside it, and what is set between it and a word it touches.
    fn word(
        &mut self,
        setter: &mut ParagraphSetter<'_, '_, '_, '_>,
        index: usize,
        freedom: Stretchability,
    ) {
        let elements = &setter.unbroken.elements;
        let element = &elements[index];
        let pieces: Vec<Piece> = setter.word(&element.range, false).collect();
        let word = BrokenWord::new(&element.range, &pieces);
        let is_after_narrow = elements[..index]
            .last()
            .is_some_and(|before| before.kind == Kind::Narrow);
        let lead_here = if is_after_narrow {
            Length::ZERO
        } else {
            lead(setter, element)
        };
        let most = setter.expansion(&element.range);
        let mut from = element.range.start;
        // The width that the next box has in addition to its part of the unbroken word.
        let mut extra = -lead_here;
        let mut done = Length::ZERO;
        for inner in self.inner(setter, index, freedom) {
            let until = word.until(inner.at);
            self.push(
                from,
                Item::Box {
                    width: until - done + extra,
                    expansion: (until - done).scale(most, 1000),
                },
            );
            let Edges { pre, post } = word.edges(inner.at, inner.hyphen, setter);
            extra = self.inner_break(&inner, pre, post);
            (from, done) = (inner.at, until);
        }
        self.push(
            from,
            Item::Box {
                width: word.total - done + extra,
                expansion: (word.total - done).scale(most, 1000),
            },
        );
        if let Some(next) = elements.get(index + 1)
            && next.kind == Kind::Word
            && !setter.unbroken.is_forced(element)
        {
            let hang = setter.protrusion(&element.range, Edge::End, false);
            self.penalty(
                next.range.start,
                -hang,
                price(element.after.as_ref(), freedom),
            );
            let gap = setter.gap(element, next);
            let width = gap.width + lead(setter, next);
            let (stretch, shrink) = (gap.stretch, gap.shrink);
            self.push(
                next.range.start,
                Item::Glue {
                    width,
                    stretch,
                    shrink,
                },
            );
        }
    }

    /// Adds a break inside a word and returns the width that the next box has in addition to its
    /// part of the word.
    fn inner_break(&mut self, inner: &Inner, pre: Length, post: Length) -> Length {
        let penalty = inner.penalty;
        if inner.hyphen {
            let replace = Length::ZERO;
            self.push(
                inner.at,
                Item::Discretionary {
                    pre,
                    post,
                    replace,
                    penalty,
                },
            );
            return Length::ZERO;
        }
        let flagged = inner.flagged;
        self.push(
            inner.at,
            Item::Penalty {
                width: pre,
                penalty,
                flagged,
            },
        );
        if post == Length::ZERO {
            return Length::ZERO;
        }
        let (stretch, shrink) = (Length::ZERO, Length::ZERO);
        self.push(
            inner.at,
            Item::Glue {
                width: -post,
                stretch,
                shrink,
            },
        );
        post
    }

    /// Returns the breaks inside a word, in order.
    fn inner(
        &self,
        setter: &ParagraphSetter<'_, '_, '_, '_>,
        index: usize,
        freedom: Stretchability,
    ) -> Vec<Inner> {
        let unbroken = setter.unbroken;
        let element = &unbroken.elements[index];
        let places = &unbroken.inner[element.inner.clone()];
        let mut inner: Vec<_> = places
            .iter()
            .map(|place| Inner::new(place, freedom))
            .collect();
        // The end of a paragraph's last word would be alone on its line, so the word is divided
        // only where the words before it would be far apart.
        if freedom.hyphens && inner.is_empty() {
            let (mut points, division) = unbroken.hyphens(index);
            let is_last = unbroken.is_last_word(index);
            if is_last && freedom.last_word && !freedom.names {
                let word = &unbroken.text.text[..element.range.end];
                points.retain(|point| {
                    let letters = word[*point..]
                        .chars()
                        .filter(|letter| letter.is_alphabetic());
                    letters.count() >= LEAST_LETTERS
                });
            }
            let penalty = match division {
                _ if is_last && !freedom.last_word && !freedom.names => NO_BREAK,
                Division::Name if !freedom.names => NO_BREAK,
                Division::Plain => HYPHEN_PENALTY,
                Division::Unwilling => UNWILLING_HYPHEN_PENALTY,
                Division::Name => NAME_HYPHEN_PENALTY,
            };
            inner.extend(points.into_iter().map(|at| Inner {
                at,
                penalty,
                hyphen: true,
                flagged: true,
            }));
        }
        inner.retain(|inner| inner.penalty < NO_BREAK);
        inner
    }
}

impl Inner {
    fn new(place: &Opportunity, freedom: Stretchability) -> Self {
        let is_hyphen = matches!(place.kind, BreakKind::Hyphen | BreakKind::SoftHyphen);
        Self {
            at: place.at,
            penalty: match place.bond {
                Some(Bond::Close | Bond::Firm) => price(Some(place), freedom),
                Some(Bond::Loose) | None => EX_HYPHEN_PENALTY,
            },
            hyphen: place.kind == BreakKind::SoftHyphen,
            flagged: is_hyphen,
        }
    }
}

/// Returns the penalty of a break between two words.
fn price(place: Option<&Opportunity>, freedom: Stretchability) -> i32 {
    let Some(place) = place else {
        return NO_BREAK;
    };
    match place.bond {
        None => 0,
        Some(Bond::Loose) => LOOSE_TIE_PENALTY,
        Some(Bond::Close) if freedom.close_ties => {
            CLOSE_TIE_PENALTY.min(freedom.ties.unwrap_or(CLOSE_TIE_PENALTY))
        }
        Some(Bond::Close | Bond::Firm) => freedom.ties.unwrap_or(NO_BREAK),
    }
}

/// Returns how far a word hangs into the margin where a line begins with it.
fn lead(setter: &ParagraphSetter<'_, '_, '_, '_>, element: &Element) -> Length {
    match element.kind {
        Kind::Word => setter.protrusion(&element.range, Edge::Start, false),
        _ => Length::ZERO,
    }
}
