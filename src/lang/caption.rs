//! The captions of tables and pictures, which begin with their words in any language.

use super::vocabulary::WordSet;

/// The words for a table.
static TABLE: WordSet = WordSet::of(|words| words.table_captions);

/// The words for a figure, a map or a photograph.
static FIGURE: WordSet = WordSet::of(|words| words.figure_captions);

/// The object that a caption belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaptionOf {
    /// A table.
    Table,
    /// A picture.
    Figure,
}

/// Returns whether a text begins as a caption does: by the word for what it belongs to, and a number
/// or the end of a line after it. `text` has its line breaks as line feeds.
///
/// `Table 1 shows the measures.` is a sentence: after its number it goes on with a small letter.
pub fn is_caption(text: &str, of: CaptionOf) -> bool {
    let words = match of {
        CaptionOf::Table => TABLE.words(),
        CaptionOf::Figure => FIGURE.words(),
    };
    let text = text.trim();
    words.iter().any(|word| {
        let rest = text.strip_prefix(word);
        rest.is_some_and(follows_word)
    })
}

/// Returns whether a line is the word of a caption and a number, if it has one, and nothing else:
/// the title of what it belongs to is on the next line.
pub fn is_caption_label(line: &str) -> bool {
    let line = line.trim().trim_end_matches(is_stop);
    let mut words = TABLE.words().iter().chain(FIGURE.words());
    words.any(|word| {
        let rest = line.strip_prefix(word);
        rest.is_some_and(|rest| !rest.trim().contains(char::is_whitespace) && follows_word(rest))
    })
}

/// Returns whether this can follow the word of a caption.
fn follows_word(rest: &str) -> bool {
    let Some(first) = rest.chars().next() else {
        return true;
    };
    if first == '\n' || is_stop(first) {
        return true;
    }
    let number = rest.trim_start_matches(' ');
    let end = number.find(|letter: char| letter.is_whitespace() || is_stop(letter));
    let (number, after) = number.split_at(end.unwrap_or(number.len()));
    let digits = number
        .chars()
        .take_while(|letter| letter.is_numeric())
        .count();
    // A Chinese numeral needs no space before the title, and figures none before the word.
    let is_number = digits > 0 || is_roman(number) || is_letter(number);
    let is_apart = !first.is_alphabetic();
    is_number && is_apart && follows_number(after)
}

/// Returns whether this can follow the number of a caption.
fn follows_number(after: &str) -> bool {
    match after.chars().next() {
        None | Some('\n') => true,
        Some(stop) if is_stop(stop) => true,
        Some(_) => {
            let title = after.trim_start_matches(' ').chars().next();
            title.is_none_or(|letter| !letter.is_lowercase())
        }
    }
}

fn is_stop(letter: char) -> bool {
    ".:：、–—".contains(letter)
}

fn is_roman(number: &str) -> bool {
    !number.is_empty() && number.chars().all(|letter| "IVXLC".contains(letter))
}

fn is_letter(number: &str) -> bool {
    let mut letters = number.chars();
    letters.next().is_some_and(char::is_uppercase) && letters.all(|letter| !letter.is_alphabetic())
}

#[cfg(test)]
mod tests;
