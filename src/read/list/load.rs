//! The text files of lists, whatever their encoding.

use super::super::reader::Reader;
use super::options::Origin;
use crate::report::{Diagnostic, Rule, quoted, unloaded};
use crate::source::{AlternativeEncoding, Charset, DecodeError, Encoding, FileId, LoadError};

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
                Some(file)
            }
            Err(error) => {
                self.hide_fault(&error);
                self.refused(error, origin);
                None
            }
        }
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
        let LoadError::NotText { span, misread } = error else {
            self.unloaded(error, origin.name, origin.key);
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
    for AlternativeEncoding { charset, letters } in &misread.alternatives {
        diagnostic = diagnostic.help(format!(
            "if `{letters}` are among its letters, write\n{}  encoding: {}",
            origin.block(),
            charset.name()
        ));
    }
    diagnostic
}
