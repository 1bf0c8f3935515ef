//! The text files of lists, whatever their encoding.

use super::super::reader::Reader;
use super::options::Origin;
use crate::report::{Diagnostic, Report, Rule, quoted, unloaded};
use crate::source::{AlternativeEncoding, Charset, DecodeError, Encoding, FileId, LoadError};

/// Advice for lists to which several add at once.
const FOLDER: &str = "where people sign by pull request, write `from: signatories/`, with a file for \
                      each of them in that folder: they never meet";

impl Reader<'_> {
    /// Loads the list that a letter names; of one that cannot be read no message shows more than the
    /// byte that keeps it from being read.
    pub(super) fn list(&mut self, origin: &Origin) -> Option<FileId> {
        let path = self.sources.beside(self.file, &origin.name.text);
        let stated = origin.manner.encoding.map(|(charset, _)| charset);
        match self.sources.load_list(&path, stated) {
            Ok((file, recognized)) => {
                if let Some(charset) = recognized {
                    let diagnostic = self
                        .recognized(charset, file, origin)
                        .at(origin.name.span, "");
                    self.report.push(diagnostic);
                }
                let doubt = self.doubt(file, origin);
                self.report
                    .extend(doubt.map_or_else(Report::default, Report::from));
                Some(file)
            }
            Err(error) => {
                self.hide_fault(&error);
                self.refused(error, origin);
                None
            }
        }
    }

    /// Reports a stated encoding in which the words of a list are none.
    fn doubt(&self, file: FileId, origin: &Origin) -> Option<Diagnostic> {
        let better = self.sources.better_encoding(file)?;
        let (stated, span) = origin.manner.encoding?;
        let (name, other) = (stated.name(), better.charset.name());
        let file = quoted(self.sources.name(file));
        let message = format!("{file} is hardly in {name}: many of its words are none");
        let letters = &better.letters;
        Some(
            Diagnostic::new(Rule::ENCODING, message)
                .at(span, format!("likely {other}"))
                .help(format!(
                    "if `{letters}` are among its letters, write\n{}",
                    in_encoding(origin, &other)
                )),
        )
    }

    /// Reports an encoding that was recognized.
    fn recognized(&self, charset: Charset, file: FileId, origin: &Origin) -> Diagnostic {
        let file = quoted(self.sources.name(file));
        let name = charset.name();
        let message = format!("{file} is in {name}, and is read as that");
        Diagnostic::new(Rule::ENCODING, message).help(format!(
            "write `encoding: {name}` under `{}:`, next to `from:`, or save the file again as UTF-8",
            origin.manner.owner.key()
        ))
    }

    /// Reports a list that could not be loaded, with the encodings that it may be in.
    fn refused(&mut self, error: LoadError, origin: &Origin) {
        if let LoadError::Conflicts { .. } = &error {
            let conflicts = unloaded(error, self.sources);
            let last = conflicts.diagnostics().len().saturating_sub(1);
            for (index, conflict) in conflicts.diagnostics().iter().enumerate() {
                let conflict = conflict.clone();
                self.report.push(match index == last {
                    true => conflict.help(FOLDER),
                    false => conflict,
                });
            }
            return;
        }
        let LoadError::NotText { span, misread } = error else {
            self.unloaded(error, origin.name);
            return;
        };
        let found = misread.clone();
        let error = LoadError::NotText { span, misread };
        for diagnostic in unloaded(error, self.sources).diagnostics() {
            let diagnostic = diagnostic.clone().see(origin.name.span, "named here");
            let diagnostic = with_encodings(diagnostic, origin, &found);
            self.report.push(diagnostic);
        }
    }
}

/// Adds the lines that state an encoding in the letter.
fn with_encodings(
    mut diagnostic: Diagnostic,
    origin: &Origin,
    misread: &DecodeError,
) -> Diagnostic {
    if let (Encoding::Stated(_), Some((charset, span))) = (misread.encoding, origin.manner.encoding)
    {
        return diagnostic
            .see(span, format!("{} is stated here", charset.name()))
            .help("correct the line `encoding:`");
    }
    for AlternativeEncoding {
        charset, letters, ..
    } in &misread.alternatives
    {
        diagnostic = diagnostic.help(format!(
            "if `{letters}` are among its letters, write\n{}",
            in_encoding(origin, &charset.name())
        ));
    }
    diagnostic
}

/// Writes the lines that state the encoding of a list.
fn in_encoding(origin: &Origin, name: &str) -> String {
    let form = origin.form.clone().with("encoding", name.to_owned());
    form.block()
}
