//! The styles of what surrounds the body of a letter.

use super::super::properties::{Indent, Justify, ParagraphProperties, Spacing};
use super::{Head, Styles, after, around, plain};

impl Styles<'_> {
    /// Writes the styles of what surrounds the body of a letter.
    pub(super) fn letter(&mut self) {
        let space = self.look.space;
        let address = ParagraphProperties {
            keep_next: true,
            keep_lines: true,
            spacing: after(space),
            ..ParagraphProperties::default()
        };
        self.paragraph(
            &Head::of("EnvelopeReturn", "envelope return"),
            &address,
            &plain(),
        );
        self.paragraph(
            &Head::of("EnvelopeAddress", "envelope address"),
            &address,
            &plain(),
        );
        let date = ParagraphProperties {
            spacing: after(space),
            justify: Some(Justify::End),
            ..ParagraphProperties::default()
        };
        self.paragraph(&Head::of("Date", "Date").then("BodyText"), &date, &plain());
        let salutation = ParagraphProperties {
            keep_next: true,
            spacing: after(self.look.gap * 2),
            ..ParagraphProperties::default()
        };
        let head = Head::of("Salutation", "Salutation").then("BodyText");
        self.paragraph(&head, &salutation, &plain());
        let closing = ParagraphProperties {
            keep_next: true,
            spacing: around(space - self.look.gap, space),
            justify: Some(Justify::Both),
            ..ParagraphProperties::default()
        };
        let head = Head::of("Closing", "Closing").then("Signature");
        self.paragraph(&head, &closing, &plain());
        let signature = ParagraphProperties {
            keep_lines: true,
            spacing: around(space / 2, self.look.gap),
            indent: Some(Indent {
                start: self.look.measure / 2,
                ..Indent::default()
            }),
            ..ParagraphProperties::default()
        };
        self.paragraph(&Head::of("Signature", "Signature"), &signature, &plain());
        let entry = ParagraphProperties {
            keep_lines: true,
            spacing: after(100),
            indent: Some(Indent {
                start: 200,
                end: 0,
                first: -200,
            }),
            ..ParagraphProperties::default()
        };
        self.paragraph(
            &Head::of(super::super::SIGNATORY, "Signatory"),
            &entry,
            &plain(),
        );
        let notation = ParagraphProperties {
            keep_lines: true,
            spacing: Spacing {
                before: Some(space - self.look.gap),
                ..Spacing::default()
            },
            ..ParagraphProperties::default()
        };
        self.paragraph(
            &Head::of("MessageHeader", "Message Header"),
            &notation,
            &plain(),
        );
    }
}
