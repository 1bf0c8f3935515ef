//! Values in a text, `{{ signatories.count }}`: how many sign, filled in as the letter is made.
//!
//! The numbers are of the list as it is printed, and are written in figures, grouped as the
//! language does. They are in the text of the letter, in its subject and in titles; in an enclosure
//! or annex that others sign they are separate list. A backslash before the braces leaves them as
//! they are.

use std::cell::OnceCell;
use std::ops::Range;

use crate::lang::{Language, number};
use crate::letter::count::Counts;
use crate::letter::findings::Findings;
use crate::letter::merge;
use crate::letter::model::{Enclosure, Letter, Part, Signatory};
use crate::read::walk::{Path, PrintedMut};
use crate::read::{Body, BodyBlock, Piece, PieceKind, Spanned, place_within};
use crate::report::{Diagnostic, Rule, plural};
use crate::source::{Sources, Span};

/// The way in which a value is counted.
pub(in crate::letter) type Count = fn(&Counts) -> usize;

/// The values, and how each of them is counted.
pub(in crate::letter) const VALUES: [(&str, Count); 4] = [
    ("signatories.count", |counts| counts.signatories),
    ("signatories.organizations", |counts| counts.organizations),
    ("signatories.persons", |counts| counts.persons),
    (COUNTRIES, |counts| counts.countries),
];

/// The beginning of the names of values that differ by addressee.
pub(in crate::letter) const ADDRESSEE: &str = "addressee.";

/// The value that is counted in a field that an entry may lack.
const COUNTRIES: &str = "signatories.countries";

/// A place for a value in a text.
pub(in crate::letter) struct Slot {
    pub range: Range<usize>,
    /// The text between the braces; `None` if they are not closed.
    pub name: Option<String>,
}

/// Finds the places for values: from `{{` to `}}`, or to the end of the text.
pub(in crate::letter) fn slots(text: &str) -> Vec<Slot> {
    let mut slots = Vec::new();
    let mut from = 0;
    while let Some(at) = text[from..].find("{{").map(|at| from + at) {
        let inside = &text[at + 2..];
        let closed = inside
            .find("}}")
            .filter(|end| !inside[..*end].contains("{{"));
        let (end, name) = match closed {
            Some(end) => (at + 2 + end + 2, Some(inside[..end].trim().to_owned())),
            None => (
                inside.find("{{").map_or(text.len(), |next| at + 2 + next),
                None,
            ),
        };
        slots.push(Slot {
            range: at..end,
            name,
        });
        from = end;
    }
    slots
}

/// Returns how a value is counted.
pub(in crate::letter) fn value(name: &str) -> Option<Count> {
    let known = VALUES.iter().find(|(known, _)| *known == name);
    known.map(|(_, count)| *count)
}

/// Returns whether a backslash is before or between the braces in the source.
pub(in crate::letter) fn is_escaped_at(sources: &Sources, span: Span) -> bool {
    let start = span.start as usize;
    let before = sources.file_text(span.file).get(..start);
    before.is_some_and(|before| before.ends_with('\\')) || !sources.text(span).starts_with("{{")
}

/// Returns whether a text is in the source as it is, but for white space.
pub(in crate::letter) fn is_in_one_piece(sources: &Sources, span: Span, text: &str) -> bool {
    let source = sources.text(span).split_whitespace();
    source.eq(text.split_whitespace())
}

/// Fills the values into a letter; `parts` are the signatories it, in the first of its languages.
///
/// `addressee` are the names of the values that differ by addressee: marks take their places, which
/// [`merge::fill`] replaces for each.
pub(super) fn letter(
    letter: &mut Letter,
    parts: &[Part],
    addressee: &[String],
    findings: &mut Findings,
) {
    let language = letter.language;
    let values = Values::new(parts, language, addressee);
    letter
        .texts
        .each_mut_at(None, &mut |at, text| values.text(at, text, findings));
    if let Some(circulation) = &mut letter.circulation {
        let texts = &mut circulation.texts;
        texts.each_mut_at(None, &mut |at, text| values.text(at, text, findings));
        if let Some(title) = &texts.title {
            circulation.title.clone_from(&title.text);
        }
        if let Some(transmittal) = &mut circulation.transmittal {
            let texts = &mut transmittal.texts;
            texts.each_mut_at(None, &mut |at, text| values.text(at, text, findings));
        }
    }
    for enclosure in letter.enclosures.iter_mut().chain(&mut letter.annexes) {
        attached(enclosure, &values, findings);
    }
}

/// Fills an attachment with the values of its list, or else of what it is attached to.
fn attached(enclosure: &mut Enclosure, around: &Values, findings: &mut Findings) {
    let own = Values::new(&enclosure.signatories, around.language, around.addressee);
    let values = own.or(around);
    let texts = &mut enclosure.texts;
    texts.each_mut_at(None, &mut |at, text| values.text(at, text, findings));
    for inner in &mut enclosure.enclosures {
        attached(inner, values, findings);
    }
}

/// The values of a list.
struct Values<'a> {
    parts: &'a [Part],
    language: Language,
    addressee: &'a [String],
    counts: OnceCell<Counts>,
}

impl<'a> Values<'a> {
    /// Makes the values of a list, in the number form of a language. Nothing is counted before it
    /// is asked for.
    fn new(parts: &'a [Part], language: Language, addressee: &'a [String]) -> Self {
        Self {
            parts,
            language,
            addressee,
            counts: OnceCell::new(),
        }
    }

    /// Returns the values of this list where somebody signs it, or else those of another.
    fn or<'v>(&'v self, other: &'v Self) -> &'v Self {
        if self.parts.is_empty() { other } else { self }
    }

    /// Fills the values into a text that takes them.
    fn text(&self, at: &Path, text: PrintedMut, findings: &mut Findings) {
        match text {
            _ if !at.key.uses.filled => {}
            PrintedMut::Text(written) => self.fill(written, findings),
            PrintedMut::Body(body) => self.fill_body(body, findings),
        }
    }

    /// Fills the values into a field.
    fn fill(&self, written: &mut Spanned, findings: &mut Findings) {
        if written.text.contains("{{") {
            let escaped = |at: usize| written.text[..at].ends_with('\\');
            let place = |range| place_within(findings.sources, written.span, &written.text, range);
            let (filled, asked) = self.filled(&written.text, &escaped, &place);
            self.tell(&asked, findings);
            written.text = filled.replace("\\{{", "{{");
        }
    }

    /// Fills the values into a body.
    fn fill_body(&self, body: &mut Body, findings: &mut Findings) {
        self.blocks(&mut body.blocks, findings);
        for note in &mut body.notes {
            self.blocks(&mut note.blocks, findings);
        }
    }

    fn blocks(&self, blocks: &mut [BodyBlock], findings: &mut Findings) {
        for block in blocks {
            match block {
                BodyBlock::List(list) => {
                    for item in &mut list.items {
                        self.blocks(item, findings);
                    }
                }
                BodyBlock::Quote(blocks) => self.blocks(blocks, findings),
                own => {
                    for piece in own.texts_mut().into_iter().flatten() {
                        self.piece(piece, findings);
                    }
                }
            }
        }
    }

    fn piece(&self, piece: &mut Piece, findings: &mut Findings) {
        let PieceKind::Text(text) = &mut piece.kind else {
            return;
        };
        if text.contains("{{") {
            let (sources, span) = (findings.sources, piece.span);
            let place = |range| place_within(sources, span, text, range);
            let escaped = |at| is_escaped_at(sources, place(at..at + 2));
            let (filled, asked) = self.filled(text, &escaped, &place);
            self.tell(&asked, findings);
            *text = filled;
        }
    }

    /// Fills the values into a text, and returns what was asked for with its location.
    fn filled(
        &self,
        text: &str,
        is_escaped: &dyn Fn(usize) -> bool,
        place: &dyn Fn(Range<usize>) -> Span,
    ) -> (String, Vec<(String, Span)>) {
        let (mut filled, mut asked, mut end) = (String::new(), Vec::new(), 0);
        for slot in slots(text) {
            let Some(name) = slot.name.filter(|_| !is_escaped(slot.range.start)) else {
                continue;
            };
            if let Some(index) = self.of_addressee(&name) {
                filled.push_str(&text[end..slot.range.start]);
                filled.push_str(&merge::mark(index));
                end = slot.range.end;
            } else if let Some(count) = value(&name) {
                let count = count(self.counts()) as u64;
                filled.push_str(&text[end..slot.range.start]);
                filled.push_str(&number(self.language, count));
                end = slot.range.end;
                asked.push((name, place(slot.range)));
            }
        }
        filled.push_str(&text[end..]);
        (filled, asked)
    }

    /// Returns the number of a value of the addressee.
    fn of_addressee(&self, name: &str) -> Option<usize> {
        let name = name.strip_prefix(ADDRESSEE)?;
        self.addressee.iter().position(|known| known == name)
    }

    fn counts(&self) -> &Counts {
        self.counts.get_or_init(|| Counts::of(self.parts))
    }

    /// Reports numbers that a reader would not believe.
    fn tell(&self, asked: &[(String, Span)], findings: &mut Findings) {
        for (name, span) in asked {
            if value(name).is_some_and(|count| count(self.counts()) == 0) {
                let message = format!("`{{{{ {name} }}}}` is 0: the list has none");
                findings.push(
                    Diagnostic::new(Rule::COUNTED_NONE, message)
                        .at(*span, "")
                        .help(match name.as_str() {
                            COUNTRIES => "add `country` to the entries, or delete the words",
                            _ => "delete the words, or choose another value",
                        }),
                );
            } else if name == COUNTRIES {
                self.without_country(*span, findings);
            }
        }
    }

    /// Warns of a number of countries that many entries have no part in.
    fn without_country(&self, span: Span, findings: &mut Findings) {
        let entries = || self.parts.iter().flat_map(|part| part.signatories.iter());
        let has_none = |signatory: &&Signatory| signatory.country.is_none();
        let counted: usize = self.parts.iter().map(|part| part.anonymous).sum();
        let without = entries().filter(has_none).count() + counted;
        if without > 0 {
            let count = self.counts().countries;
            let without = plural(without, "entry names", "entries name");
            let message = format!("`{{{{ {COUNTRIES} }}}}` is {count}, and {without} none");
            findings.push(
                Diagnostic::new(Rule::UNCOUNTED_COUNTRY, message)
                    .at(span, "")
                    .help("add `country` to each entry, or say that it is at least so many"),
            );
        }
    }
}
