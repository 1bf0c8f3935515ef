//! File numbers, with the words for them.

use std::borrow::Cow;

use super::builder::push_written;
use crate::lang::{Direction, Language};
use crate::read::Spanned;
use crate::typeset::style::CharStyle;
use crate::typeset::text::{StyledText, wide};

/// Writes a reference after the words for it, unless it begins with them itself.
pub(crate) fn labelled(label: Option<&str>, written: &Spanned, style: CharStyle) -> StyledText {
    let letters = |text: &str| -> String {
        let is_word = |letter: &char| letter.is_alphanumeric() || *letter == '№';
        text.to_lowercase().chars().filter(is_word).collect()
    };
    let label = label.filter(|label| !letters(&written.text).starts_with(&letters(label)));
    let mut text = StyledText::default();
    if let Some(label) = label {
        text.push(label, style, None);
        if !label.ends_with(wide::is_wide) {
            text.push("\u{a0}", style, None);
        }
    }
    push_written(&mut text, &in_its_order(written, style), style);
    text
}

/// Keeps the order of a file number such as `17-B` in an Arabic letter: its figures come first, and
/// would otherwise be read after its letters.
fn in_its_order<'a>(written: &'a Spanned, style: CharStyle) -> Cow<'a, Spanned> {
    let number = &written.text;
    let begins_with_figure = number.starts_with(|c: char| c.is_ascii_digit());
    let has_letters = number.contains(|c: char| c.is_ascii_alphabetic());
    if style.language.direction() == Direction::LeftToRight
        || !(number.is_ascii() && begins_with_figure && has_letters)
    {
        return Cow::Borrowed(written);
    }
    Cow::Owned(Spanned {
        language: Some(Language::EN),
        ..written.clone()
    })
}
