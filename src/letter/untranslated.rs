//! Sentences that a letter in several languages has in one of them only, all reported in one.

use crate::lang::Language;
use crate::read::{Spanned, in_quotes};
use crate::report::{Diagnostic, Rule, alternatives};

/// A sentence that all languages of a letter would have in common.
#[derive(Clone, Debug)]
pub(super) struct Untranslated {
    /// The keys that it is under.
    pub field: String,
    /// The sentence.
    pub text: Spanned,
}

impl Untranslated {
    /// Writes a text for each language in place of the sentence.
    fn help(&self, languages: &[Language]) -> String {
        let quoted = in_quotes(&self.text.text);
        let texts: Vec<String> = languages
            .iter()
            .map(|language| format!("{}: {quoted}", language.tag()))
            .collect();
        let texts = texts.join(", ");
        let start = "write a text for each, each in its language:";
        match self.field.rsplit_once('.') {
            Some((around, key)) => format!("{start} `{key}: {{ {texts} }}` under `{around}`"),
            None => format!("{start} `{}: {{ {texts} }}`", self.field),
        }
    }
}

/// Reports the sentences that a letter in several languages has in one of them.
pub(super) fn diagnostic(found: &[Untranslated], languages: &[Language]) -> Option<Diagnostic> {
    let (first, others) = found.split_first()?;
    let mut fields: Vec<&str> = found.iter().map(|each| each.field.as_str()).collect();
    fields.dedup();
    let tags = alternatives(languages.iter().map(Language::tag), "and");
    let is = match fields.len() {
        1 => "is one text",
        _ => "are one text each",
    };
    let fields = alternatives(fields, "and");
    let message = format!("{fields} {is}, and the letter is in {tags}");
    let diagnostic = Diagnostic::new(Rule::UNTRANSLATED, message).at(first.text.span, "");
    let others = others.iter();
    let diagnostic = others.fold(diagnostic, |diagnostic, other| {
        diagnostic.see(other.text.span, "")
    });
    let each = found.iter();
    Some(each.fold(diagnostic, |diagnostic, each| {
        diagnostic.help(each.help(languages))
    }))
}
