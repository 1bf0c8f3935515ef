//! Marks of items as typed: `(a)`, `a)`, `(iv)`, `5.`, `•`.

/// A mark at the beginning of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemMark {
    pub kind: ItemMarkKind,
    /// The number that it stands for, from 1.
    pub value: u64,
    /// Its bytes.
    pub length: usize,
}

/// The kind of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemMarkKind {
    /// `•`, `▪`, `‣` and the like.
    Bullet,
    /// `5.` or `5)`.
    Number,
    /// `(a)` or `a)`.
    Letter,
    /// `(iv)` or `iv)`.
    Roman,
}

/// Punctuation that may end a line above an item.
const ENDS: &str = ":;.،؛：；。,";

impl ItemMark {
    /// Reads the mark of a line, which a space follows. `(i)` is a numeral unless it follows `(h)`.
    pub fn of(line: &str, last: Option<&Self>) -> Option<Self> {
        let first = line.chars().next()?;
        if "•▪‣◦●■·".contains(first) {
            return Some(Self {
                kind: ItemMarkKind::Bullet,
                value: 1,
                length: first.len_utf8(),
            });
        }
        let inner = line.strip_prefix('(').unwrap_or(line);
        let end = inner.find([')', '.'])?;
        let (word, rest) = inner.split_at(end);
        let stop = &rest[..1];
        let is_open = inner.len() < line.len();
        let is_apart = rest[1..].starts_with([' ', '\t']);
        if !is_apart || word.is_empty() || word.len() > 12 || (is_open && stop == ".") {
            return None;
        }
        let length = line.len() - rest.len() + 1;
        let (kind, value) = value(word, last).filter(|(kind, _)| match kind {
            ItemMarkKind::Number => !is_open,
            _ => stop == ")",
        })?;
        Some(Self {
            kind,
            value,
            length,
        })
    }

    /// Returns whether a line with this mark looks like an item, below another line: it continues
    /// the marks before it, or begins some after a stop.
    pub fn begins_item(&self, last: &Self, before: &str) -> bool {
        // Its author began the line.
        if before.ends_with('\\') || before.ends_with("  ") {
            return false;
        }
        let goes_on = self.kind == last.kind && self.value == last.value + 1;
        match self.kind {
            ItemMarkKind::Bullet => true,
            ItemMarkKind::Number | ItemMarkKind::Letter | ItemMarkKind::Roman
                if goes_on && last.value > 0 =>
            {
                true
            }
            ItemMarkKind::Number => self.value < 1000 && before.trim_end().ends_with([':', '：']),
            ItemMarkKind::Letter | ItemMarkKind::Roman => {
                self.value == 1 && before.trim_end().ends_with(|stop| ENDS.contains(stop))
            }
        }
    }
}

/// Returns the number that a word stands for.
fn value(word: &str, last: Option<&ItemMark>) -> Option<(ItemMarkKind, u64)> {
    if word.chars().all(|digit| digit.is_ascii_digit()) {
        return Some((ItemMarkKind::Number, word.parse().ok()?));
    }
    let follows = |kind, value: u64| {
        last.is_some_and(|last| last.kind == kind && last.value.checked_add(1) == Some(value))
    };
    let letter = letter(word);
    let roman = roman(word);
    match (letter, roman) {
        (Some(letter), Some(_)) if follows(ItemMarkKind::Letter, letter) => {
            Some((ItemMarkKind::Letter, letter))
        }
        (_, Some(roman))
            if word == "i" || word.len() > 1 || follows(ItemMarkKind::Roman, roman) =>
        {
            Some((ItemMarkKind::Roman, roman))
        }
        (Some(letter), _) => Some((ItemMarkKind::Letter, letter)),
        _ => None,
    }
}

fn letter(word: &str) -> Option<u64> {
    let mut letters = word.chars();
    let (letter, None) = (letters.next()?, letters.next()) else {
        return None;
    };
    super::letter_value(letter)
}

fn roman(word: &str) -> Option<u64> {
    // Few words are made of these letters, and each paragraph may begin with one.
    if !word.chars().all(|letter| "ivxl".contains(letter)) {
        return None;
    }
    (1..=50).find(|number| super::roman(*number) == word)
}

#[cfg(test)]
mod tests;
