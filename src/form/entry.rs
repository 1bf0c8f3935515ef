//! The entries of a list of signatories: their text and its look.

use std::sync::Arc;

use super::Builder;
use super::builder::{Separator, push_next, push_written};
use super::part_head::PartHead;
use crate::lang::{Language, Phrase, Strings};
use crate::letter::{Part, Signatory, SignatureImage};
use crate::read::{Density, Field, Spanned};
use crate::typeset::galley::{Element, ElementId, Entry, Role, Signature};
use crate::typeset::style::{CharStyle, Slant};
use crate::typeset::text::{Inline, StyledText};
use crate::typeset::unit::Length;

/// Composes the entries of a part below a list element, in order, and after them how many sign who
/// do not wish to be named, where any do. Signatures on paper are shown where the head says so.
pub(crate) fn entries(head: &PartHead<'_>, list: ElementId, builder: &mut Builder) -> Vec<Entry> {
    let (part, strings, style) = (head.part, head.strings, head.text);
    builder.structure.reserve(2 * part.signatories.len());
    let mut entries = Vec::with_capacity(part.signatories.len() + 1);
    for signatory in part.signatories.iter() {
        let text = named(signatory, head);
        let image = signatory.signature().filter(|_| head.by_hand);
        let mut entry = entry(text, list, builder);
        entry.signature = image.map(|image| {
            let name = signatory.known_as();
            Box::new(self::signature(image, name, entry.element, head, builder))
        });
        entries.push(entry);
    }
    let anonymous = anonymous(strings, part, style);
    entries.extend(anonymous.map(|text| entry(text, list, builder)));
    entries
}

/// Composes the text of an entry: on paper with the words before a name, and without the note that
/// the original is signed if a picture shows it.
fn named(signatory: &Signatory, head: &PartHead<'_>) -> StyledText {
    let style = head.text;
    let mut text = entry_text(signatory, head);
    if !head.by_hand || signatory.signature().is_none() {
        text = signed(signatory, text, head.strings, style);
    }
    let Some(capacity) = signatory.capacity().filter(|_| head.by_hand) else {
        return text;
    };
    let mut with_capacity = StyledText::default();
    push_written(&mut with_capacity, capacity, style);
    with_capacity.push("\u{a0}", style, None);
    with_capacity.append(&text);
    with_capacity
}

/// The space between a signature and the letters of the name below it.
const ABOVE_NAME: Length = Length::tenth_mm(20);

/// Makes the picture of a signature, an element in the entry.
fn signature(
    image: &SignatureImage,
    name: &str,
    entry: ElementId,
    head: &PartHead<'_>,
    builder: &mut Builder,
) -> Signature {
    let mut figure = Element::new(Role::Figure);
    let alternative = match &image.alternative {
        Some(alternative) => alternative.text.clone(),
        None => head.strings.fill(Phrase::SignatureOf, &[("name", name)]),
    };
    figure.words = Some(alternative.as_str().into());
    Signature {
        alternative,
        element: builder.structure.add_element(entry, figure),
        picture: Arc::clone(&image.picture),
        size: image.size,
        // Letters are nine tenths of their size high.
        above: head.text.size.scale(9, 10) + ABOVE_NAME,
    }
}

/// Makes an entry of a text, below a list element.
fn entry(mut text: StyledText, list: ElementId, builder: &mut Builder) -> Entry {
    text.spans.shrink_to_fit();
    let item = builder.structure.add(list, Role::ListItem);
    let element = builder.structure.add_by_line(item, Role::ListBody);
    Entry {
        element,
        text,
        signature: None,
    }
}

/// Composes the number of anonymous signatories, if there are any.
fn anonymous(strings: &Strings, part: &Part, style: CharStyle) -> Option<StyledText> {
    let mut text = StyledText::default();
    text.push(&strings.anonymous(part.anonymous as u64), style, None);
    (part.anonymous > 0).then_some(text)
}

/// Composes the text of an entry: the signatory on the first line, and the description below it, in
/// the slant of the head if the script of the letter has italics. The letter's script decides, because a list of
/// names in several scripts would otherwise be slanted in some lines and not in others.
///
/// An organization comes first where one signs, with the person who signs for it below; a person
/// comes with the honorific before the name and the office after it.
fn entry_text(signatory: &Signatory, head: &PartHead<'_>) -> StyledText {
    let (style, density) = (head.text, head.layout.density);
    let slant = match head.offices {
        Slant::Italic => slant(style.language),
        Slant::Upright => Slant::Upright,
    };
    let style = CharStyle {
        language: signatory.language.unwrap_or(style.language),
        ..style
    };
    let look = AboutStyle {
        name: style,
        about: CharStyle { slant, ..style },
    };
    let field = |field| signatory.text(field);
    let person = [Field::Honorific, Field::Name].map(field);
    let about = [Field::Description, Field::Country].map(field);
    let mut text = StyledText::default();
    match &signatory.organization {
        Some(organization) => {
            push_written(&mut text, organization, style);
            text.mark(0, &Inline::Name);
            let office = [field(Field::Title)];
            let groups = [
                Group::new(&person, Separator::Space),
                Group::new(&office, Separator::Comma),
                Group::new(&about, Separator::Comma),
            ];
            push_about(&mut text, &groups, look, density);
        }
        None => {
            join(&mut text, 0, Group::new(&person, Separator::Space), style);
            text.mark(0, &Inline::Name);
            let office = [Field::Title, Field::Affiliation].map(field);
            let groups = [
                Group::new(&office, Separator::Comma),
                Group::new(&about, Separator::Comma),
            ];
            push_about(&mut text, &groups, look, density);
        }
    }
    text
}

/// Optional texts, and the separator before each that does not begin a line.
#[derive(Clone, Copy)]
struct Group<'t> {
    parts: &'t [Option<&'t Spanned>],
    separator: Separator,
}

impl<'t> Group<'t> {
    fn new(parts: &'t [Option<&'t Spanned>], separator: Separator) -> Self {
        Self { parts, separator }
    }
}

/// The type of a name, and of what is said about it.
#[derive(Clone, Copy)]
struct AboutStyle {
    name: CharStyle,
    about: CharStyle,
}

/// Appends what is said about a signatory, unless that is nothing: on a line below in a normal list,
/// after a comma in a dense one.
fn push_about(text: &mut StyledText, groups: &[Group<'_>], style: AboutStyle, density: Density) {
    let mut parts = groups.iter().flat_map(|group| group.parts);
    if parts.all(|part| is_nothing(*part)) {
        return;
    }
    let mut start = 0;
    if density == Density::Normal {
        text.break_line(style.name, None);
        start = text.text.len();
    }
    let about = text.text.len();
    for group in groups {
        join(text, start, *group, style.about);
    }
    text.mark(about, &Inline::About);
}

/// Appends the texts that exist to the line that begins at a byte, after a comma if the line is
/// not empty.
fn join(text: &mut StyledText, start: usize, group: Group<'_>, style: CharStyle) {
    let mut separator = Separator::Comma;
    for written in group.parts.iter().flatten() {
        if written.text.is_empty() {
            continue;
        }
        let is_first = text.text.len() == start;
        push_next(text, is_first, separator, written, style);
        separator = group.separator;
    }
}

fn is_nothing(part: Option<&Spanned>) -> bool {
    part.is_none_or(|written| written.text.is_empty())
}

/// Adds the note "(Signed)" to a signatory whose original is signed: before the name, in italics if
/// the script has them; in Chinese after it (un-letter-format 3.3).
pub(crate) fn signed(
    signatory: &Signatory,
    text: StyledText,
    strings: &Strings,
    style: CharStyle,
) -> StyledText {
    if !signatory.signed {
        return text;
    }
    let italic = CharStyle {
        slant: slant(strings.language()),
        ..style
    };
    let word = strings.text(Phrase::Signed);
    let mut noted = StyledText::default();
    if strings.language().locale().signatures.note_last {
        let (first, rest) = first_line(&text);
        noted.append(&first);
        noted.push_inline(word, italic, Inline::Signed, None);
        noted.append(&rest);
        return noted;
    }
    noted.push_inline(word, italic, Inline::Signed, None);
    noted.push(" ", style, None);
    noted.append(&text);
    noted
}

/// Returns the slant of what stands out in a language.
fn slant(language: Language) -> Slant {
    if language.has_italics() {
        Slant::Italic
    } else {
        Slant::Upright
    }
}

/// Divides a text before its first line feed.
fn first_line(text: &StyledText) -> (StyledText, StyledText) {
    let end = text.text.find(" \n").unwrap_or(text.text.len());
    (text.slice(0..end), text.slice(end..text.text.len()))
}
