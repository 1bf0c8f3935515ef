//! The typefaces of a letter that names its own.

use std::sync::Arc;

use crate::read::{Bundled, Draft, DraftTypeface, TypefaceSource};
use crate::report::{Diagnostic, Report, Rule, alternatives, quoted};
use crate::typeset::font::Library;

/// Returns the library with the typefaces that a letter names, if it names any, and reports what is
/// wrong with them.
pub(super) fn library(
    draft: &Draft,
    library: &Library,
    report: &mut Report,
) -> Option<Arc<Library>> {
    let typeface = draft.typeface.as_ref()?;
    let chosen = match &typeface.source {
        TypefaceSource::Bundled(Bundled::Liberation) => return None,
        TypefaceSource::Bundled(Bundled::Gentium) => library.for_text_in_gentium(),
        TypefaceSource::Folder { files, has_licence } => {
            if !has_licence {
                report.push(without_licence(typeface));
            }
            match library.for_text(files.clone()) {
                Ok(library) => library,
                Err(diagnostics) => {
                    let here = diagnostics.into_iter();
                    here.for_each(|each| report.push(each.at(typeface.name.span, "")));
                    return None;
                }
            }
        }
    };
    if let Some((family, styles)) = chosen.missing_styles() {
        report_styles(typeface, family, &styles, report);
    }
    Some(Arc::new(chosen))
}

fn without_licence(typeface: &DraftTypeface) -> Diagnostic {
    let message = format!(
        "{} has no licence of its fonts",
        quoted(&typeface.name.text)
    );
    Diagnostic::new(Rule::FONTS_WITHOUT_LICENCE, message)
        .at(typeface.name.span, "")
        .note("most licences require that their text is next to the fonts")
        .help("put the licence next to them, such as `OFL.txt`")
}

/// Reports the styles that a family lacks.
fn report_styles(typeface: &DraftTypeface, family: &str, styles: &[&str], report: &mut Report) {
    if styles.is_empty() {
        return;
    }
    let lacking = alternatives(styles.iter().copied(), "or").replace('`', "");
    let message = format!("`{family}` has no {lacking} face");
    report.push(
        Diagnostic::new(Rule::MISSING_STYLE, message)
            .at(typeface.name.span, "")
            .note(format!(
                "text that would be {lacking} is set in its regular face"
            ))
            .help("add the missing faces of the family to the folder"),
    );
}
