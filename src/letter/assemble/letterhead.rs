//! The letterhead: its colour can be read, its logo and the sheet fit its form.

use super::resolver::Resolver;
use crate::letter::findings::{Findings, WrittenMapping};
use crate::letter::letterhead::{Letterhead, Logo};
use crate::read::Paper;
use crate::read::walk::{LOGO, Path};
use crate::read::{
    Choice, DraftLetterhead, DraftLogo, Following, LetterheadForm, LogoPlace, Unread, UnreadReason,
    Words as _,
};
use crate::report::{Diagnostic, Rule, quoted};
use crate::source::Span;
use crate::typeset::style::Colour;
use crate::typeset::unit::{Length, Size};

/// The least contrast of text to its background, in hundredths (WCAG 2.2, criterion 1.4.3).
const LEAST_CONTRAST: u64 = 450;

/// The height of a logo that states none.
const LOGO_HEIGHT: Length = Length::tenth_mm(150);

/// Reads the letterhead at a path, if there is nothing wrong with it; `paper` is the sheet that the
/// letter states.
pub(super) fn read(
    draft: &DraftLetterhead,
    at: &Path<'_>,
    paper: Option<Choice<Paper>>,
    resolver: &mut Resolver,
) -> Option<Letterhead> {
    let texts = draft.translate_at(Some(at), resolver);
    let form = draft.form.map(|form| form.value);
    if form.is_none() {
        let help = "add `form: din-5008-b` for A4, or `form: us-10` for US Letter";
        let written = WrittenMapping {
            name: "letterhead",
            span: draft.span,
            unread: &draft.unread,
        };
        resolver.findings.missing_key(&written, "form", help);
    }
    fits_paper(draft.form, paper, resolver.findings);
    let colour = colour(draft, resolver.findings);
    let logo = draft.logo.as_ref();
    let logo = logo.map(|logo| self::logo(logo, form, at, resolver));
    Some(Letterhead {
        form: form?,
        logo: match logo {
            Some(logo) => Some(logo?),
            None => None,
        },
        texts: texts?,
        colour: colour?,
        following: draft
            .following
            .map_or(Following::Name, |choice| choice.value),
        has_fold_marks: draft.fold_marks.is_some_and(|flag| flag.value),
    })
}

/// Refuses a sheet that the form is not made for.
fn fits_paper(
    form: Option<Choice<LetterheadForm>>,
    paper: Option<Choice<Paper>>,
    findings: &mut Findings,
) {
    let (Some(form), Some(paper)) = (form, paper) else {
        return;
    };
    let needed = form.value.places().paper;
    if paper.value == needed {
        return;
    }
    let message = format!(
        "`{}` needs the paper `{}`",
        form.value.word(),
        needed.word()
    );
    findings.push(
        Diagnostic::new(Rule::LETTERHEAD_PAPER, message)
            .at(paper.span, "another sheet")
            .see(form.span, "the form of the letterhead")
            .help(format!("write `paper: {}`, or another form", needed.word())),
    );
}

/// Reads the colour of a letterhead, which has to be dark enough to be read.
fn colour(draft: &DraftLetterhead, findings: &mut Findings) -> Option<Colour> {
    let Some(written) = &draft.colour else {
        let was_refused = |unread: &Unread| unread.reason == UnreadReason::Refused;
        let refused = draft.unread("colour").is_some_and(was_refused);
        return (!refused).then_some(Colour::BLACK);
    };
    let Some(colour) = hexadecimal(&written.text) else {
        let message = format!(
            "expected a colour such as `#1f4e79`, found {}",
            quoted(&written.text)
        );
        findings.push(
            Diagnostic::new(Rule::LETTERHEAD_COLOUR, message)
                .at(written.span, "")
                .help("write `#` and six hexadecimal digits in quotation marks, such as `\"#1f4e79\"`"),
        );
        return None;
    };
    let contrast = colour.contrast_to_white();
    if contrast >= LEAST_CONTRAST {
        return Some(colour);
    }
    let ratio = |hundredths: u64| format!("{}.{:02}:1", hundredths / 100, hundredths % 100);
    let message = format!(
        "`{}` has a contrast of {} to white; text needs 4.5:1",
        written.text,
        ratio(contrast)
    );
    findings.push(
        Diagnostic::new(Rule::LOW_CONTRAST, message)
            .at(written.span, "")
            .help(format!("take a darker one, such as `{}`", darker(colour))),
    );
    None
}

/// Returns the lightest shade of a colour that can be read on white.
fn darker(colour: Colour) -> String {
    let shade = |part: u16| {
        let channels = colour
            .channels
            .map(|channel| (u16::from(channel) * part / 255) as u8);
        Colour { channels }
    };
    let shades = (0..=255).rev().map(shade);
    let [red, green, blue] = (shades.clone())
        .find(|shade| shade.contrast_to_white() >= LEAST_CONTRAST)
        .unwrap_or(Colour::BLACK)
        .channels;
    format!("#{red:02x}{green:02x}{blue:02x}")
}

fn hexadecimal(text: &str) -> Option<Colour> {
    let digits = text.trim().strip_prefix('#')?;
    if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let channel = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
    Some(Colour {
        channels: [channel(0)?, channel(2)?, channel(4)?],
    })
}

fn logo(
    draft: &DraftLogo,
    form: Option<LetterheadForm>,
    at: &Path<'_>,
    resolver: &mut Resolver,
) -> Option<Logo> {
    let texts = draft.translate_at(Some(&Path::new(Some(at), LOGO)), resolver);
    let findings = &mut *resolver.findings;
    let help = "name a file, such as `file: logo.png`";
    let written = WrittenMapping {
        name: "logo",
        span: draft.span,
        unread: &draft.unread,
    };
    if draft.file.is_none() {
        findings.missing_key(&written, "file", help);
    }
    if draft.alternative.is_none() {
        let help = "describe it for people who cannot see it, such as \
                    `alternative: Valley Water Trust`";
        findings.missing_key(&written, "alternative", help);
    }
    let file = draft.file.as_ref()?;
    let picture = findings.accept(file.picture(Rule::IMAGE))?;
    let (width, height) = picture.size();
    let size = Size {
        height: draft.height.map_or(LOGO_HEIGHT, |height| height.length),
        width: Length::ZERO,
    };
    let size = Size {
        width: size.height.scale(width.into(), i64::from(height).max(1)),
        ..size
    };
    let place = draft.height.map_or(file.name.span, |height| height.span);
    fits_head(size, form?, place, findings)?;
    Some(Logo {
        file: file.name.clone(),
        picture,
        alternative: texts?.alternative,
        size,
        at: draft.at.map_or(LogoPlace::Right, |at| at.value),
    })
}

/// Refuses a logo that the head of the page has no room for; half the width is the name's.
fn fits_head(size: Size, form: LetterheadForm, place: Span, findings: &mut Findings) -> Option<()> {
    let room = form.places().head().size;
    let most_width = room.width.scale(1, 2);
    if size.height <= room.height && size.width <= most_width {
        return Some(());
    }
    let by_width = size
        .height
        .scale(most_width.units(), size.width.units().max(1));
    let most = millimetres(room.height.min(by_width));
    let message = format!(
        "the logo is {} mm wide and {} mm high; the head of `{}` has no room for it",
        millimetres(size.width),
        millimetres(size.height),
        form.word()
    );
    findings.push(
        Diagnostic::new(Rule::LOGO_SIZE, message)
            .at(place, "")
            .note("it has to end above the address, and half the width is for the name")
            .help(format!("write `height: {most}mm` or less")),
    );
    None
}

/// Returns a length in whole millimetres, rounded down from a tenth above it, as lengths are
/// rounded down to scaled units.
fn millimetres(length: Length) -> i64 {
    let length = length + Length::tenth_mm(1);
    length.scale(254, 720).units() / Length::pt(1).units()
}
