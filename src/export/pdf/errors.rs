//! Reasons why a document cannot be written, in the terms of a letter rather than of a PDF.

use krilla::configure::ValidationError;
use krilla::embed::EmbedError;
use krilla::error::KrillaError;
use krilla::surface::Location;
use krilla::text::Font;

use super::face::Faces;
use super::places::{Drawn, Places};
use crate::report::{Diagnostic, Rule, code_point};
use crate::source::Span;
use crate::typeset::text::GlyphRun;

/// Makes the diagnostic for a document that krilla refuses: the first of its reasons, with the
/// others as notes.
pub(super) fn refused(error: &KrillaError, places: &Places, faces: &Faces<'_>) -> Diagnostic {
    let context = Context { places, faces };
    let KrillaError::Validation(reasons) = error else {
        return context.failure(error);
    };
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for (reason, _) in reasons {
        let diagnostic = context.breach(reason);
        if !diagnostics.contains(&diagnostic) {
            diagnostics.push(diagnostic);
        }
    }
    let mut diagnostics = diagnostics.into_iter();
    let Some(first) = diagnostics.next() else {
        return our_own("a document was refused without a reason".to_owned());
    };
    diagnostics.fold(first, |first, other| first.note(other.message))
}

/// Makes the diagnostic for a fault of an earlier stage, not of the letter.
pub(super) fn our_own(what: String) -> Diagnostic {
    Diagnostic::new(Rule::PDF_ERROR, what)
        .note("this is an error in demarche, not in the letter")
        .help("report it together with a letter that shows it")
}

/// Makes the diagnostic for a piece of content and a structure tree that do not name each other
/// exactly once.
pub(super) fn outside_structure() -> Diagnostic {
    our_own("a piece of the document and the structure tree do not belong to each other".to_owned())
}

/// Makes the diagnostic for a run of glyphs.
pub(super) fn run(run: &GlyphRun, what: &str) -> Diagnostic {
    placed(
        our_own(format!("`{}` cannot be written: {what}", run.text)),
        run.origin,
    )
}

/// Makes the diagnostic for a face that is not a font.
pub(super) fn unreadable_face(name: &str) -> Diagnostic {
    Diagnostic::new(
        Rule::FONT_DAMAGED,
        format!("the typeface `{name}` cannot be read"),
    )
    .help("give another file for it in the folder of `--fonts`")
}

/// Makes the diagnostic for an image that cannot be read.
pub(super) fn image(reason: &str) -> Diagnostic {
    Diagnostic::new(Rule::IMAGE, format!("the picture cannot be read: {reason}"))
        .help("save it again as PNG or JPEG")
}

/// Makes the diagnostic for a file that cannot be attached.
pub(super) fn attachment(name: &str, reason: &str) -> Diagnostic {
    our_own(format!("`{name}` cannot be attached: {reason}"))
}

fn placed(diagnostic: Diagnostic, origin: Option<Span>) -> Diagnostic {
    match origin {
        Some(origin) => diagnostic.at(origin, ""),
        None => diagnostic,
    }
}

/// The tables with which krilla's reasons are traced back.
struct Context<'a> {
    places: &'a Places,
    faces: &'a Faces<'a>,
}

impl Context<'_> {
    fn run(&self, location: Option<Location>) -> Option<Drawn<'_>> {
        self.places.get(location?.get())
    }

    fn origin(&self, location: Option<Location>) -> Option<Span> {
        self.run(location)?.origin
    }

    fn failure(&self, error: &KrillaError) -> Diagnostic {
        match error {
            KrillaError::Font(font, reason) => {
                let name = self.faces.name(font);
                unreadable_face(name).note(reason.clone())
            }
            KrillaError::Image(_, _, reason) => image(reason),
            KrillaError::Limit(limit) => Diagnostic::new(
                Rule::TOO_LARGE,
                format!("the document is too large: {limit}"),
            )
            .help("divide it into several letters"),
            other => our_own(format!("the document cannot be written: {other}")),
        }
    }

    fn breach(&self, reason: &ValidationError) -> Diagnostic {
        match reason {
            ValidationError::ContainsNotDefGlyph(font, location, text) => {
                self.no_glyph(font, *location, text)
            }
            ValidationError::NoCodepointMapping(font, glyph, location) => {
                let run = self.run(*location);
                let place = run.map_or(String::new(), |run| format!(" of `{}`", run.text));
                let name = self.faces.name(font);
                let number = glyph.to_u32();
                let what = format!("glyph {number} of {name}{place} stands for no character");
                placed(our_own(what), self.origin(*location))
            }
            ValidationError::InvalidCodepointMapping(_, _, character, location)
            | ValidationError::UnicodePrivateArea(_, _, character, location) => {
                self.no_meaning(*character, *location)
            }
            ValidationError::RestrictedLicense(font) => {
                let name = self.faces.name(font);
                Diagnostic::new(
                    Rule::FONT_LICENCE,
                    format!("the licence of `{name}` forbids embedding"),
                )
                .help("choose another typeface for the folder of `--fonts`")
            }
            other => document_breach(other),
        }
    }

    fn no_glyph(&self, font: &Font, location: Option<Location>, text: &str) -> Diagnostic {
        let name = self.faces.name(font);
        let codes: Vec<String> = text.chars().map(code_point).collect();
        let message = format!("{name} has no glyph for `{text}` ({})", codes.join(" "));
        let diagnostic = Diagnostic::new(Rule::NO_TYPEFACE, message)
            .help("give a typeface that has it in the folder of `--fonts`, or write it otherwise");
        placed(diagnostic, self.origin(location))
    }

    fn no_meaning(&self, character: char, location: Option<Location>) -> Diagnostic {
        let run = self.run(location);
        let place = run.map_or(String::new(), |run| format!(" in `{}`", run.text));
        let code = code_point(character);
        let diagnostic = Diagnostic::new(
            Rule::CHARACTER_WITHOUT_MEANING,
            format!("{code}{place} has no meaning that all readers share"),
        )
        .note("PDF/A-2a asks for a meaning of every character (ISO 19005-2, 6.2.11.7)")
        .help("write it with the character that Unicode has for it, or leave it out");
        placed(diagnostic, self.origin(location))
    }
}

/// Makes the diagnostic for a breach that has no place in the text.
fn document_breach(reason: &ValidationError) -> Diagnostic {
    match reason {
        ValidationError::TooLongString => Diagnostic::new(
            Rule::TOO_LARGE,
            "a title, a name or an address is longer than 32,767 bytes",
        )
        .help("shorten it"),
        ValidationError::TooManyIndirectObjects => Diagnostic::new(
            Rule::TOO_LARGE,
            "the document is too large: it would need more than 8,388,607 objects",
        )
        .help("divide it into several letters"),
        ValidationError::NoDocumentTitle => our_own("the document has no title".to_owned()),
        ValidationError::MissingAltText(_) => {
            Diagnostic::new(Rule::NO_ALTERNATIVE, "a picture has no alternative text")
                .help("say in words what it shows")
        }
        ValidationError::MissingDocumentDate
        | ValidationError::EmbeddedFile(EmbedError::MissingDate, _) => {
            our_own("the document has no date between the years 0 and 9999".to_owned())
        }
        other => our_own(format!("the document does not conform: {other:?}")),
    }
}
