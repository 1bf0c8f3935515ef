//! The grammar of messages: plurals, alternatives, and *did you mean*.

use crate::lang::folded;

/// Writes a number with its noun: `1 entry`, `3 entries`.
pub fn plural(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Writes a number with a comma between each three digits: `2,000,000`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Writes a code point as the standard does: at least four digits.
pub fn code_point(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Puts a user's word between backticks, on one line and at most 60 characters long.
pub fn quoted(word: &str) -> String {
    const LONGEST: usize = 60;
    let mut line = String::new();
    let mut length = 0;
    for part in word.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
            length += 1;
        }
        for character in part.chars() {
            if length >= LONGEST {
                let end = line.char_indices().nth(LONGEST);
                line.truncate(end.map_or(line.len(), |(end, _)| end));
                return format!("`{line}…`");
            }
            line.push(character);
            length += 1;
        }
    }
    format!("`{line}`")
}

/// Writes words as alternatives: `` `a`, `b` or `c` ``; the conjunction is `or` or `and`.
pub fn alternatives<'a>(words: impl IntoIterator<Item = &'a str>, conjunction: &str) -> String {
    let words: Vec<String> = words.into_iter().map(quoted).collect();
    match words.as_slice() {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} {conjunction} {last}", first.join(", ")),
    }
}

/// Folds what people confuse in the names of keys: case, and `_` or a space for `-`.
pub fn fold(word: &str) -> String {
    match folded(word).replace(' ', "-") {
        folded if folded.is_empty() => word.trim().to_owned(),
        folded => folded,
    }
}

/// Finds the candidate that a misspelt word was most likely meant to be; the first of those that
/// are as near.
///
/// A third of the shorter word, at least one letter, may be wrong, left out, added or exchanged
/// with its neighbour.
pub fn closest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word = fold(word);
    let near = candidates.into_iter().filter_map(|candidate| {
        let folded = fold(candidate);
        let shorter = word.chars().count().min(folded.chars().count());
        let distance = strsim::osa_distance(&word, &folded);
        (distance <= (shorter / 3).max(1) && distance < shorter).then_some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// Finds the candidate that is most likely meant by the name of a column: the closest, or else the
/// only one that begins with it or has all of its words, such as `May we list you publicly?` for
/// `May we list you?`, or else the only one whose words it has, such as `Organization` for
/// `Organization or school`.
pub fn likely<'a>(
    name: &str,
    candidates: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<&'a str> {
    let words = |text: &str| -> Vec<String> {
        let folded = text.to_lowercase();
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let wanted = words(name);
    let begins = |word: &String| {
        let is_long = word.chars().count() > 2;
        is_long && wanted.len() == 1 && wanted.first().is_some_and(|own| word.starts_with(own))
    };
    let is_longer = |candidate: &&str| {
        let own = words(candidate);
        wanted.iter().all(|word| own.contains(word)) || own.first().is_some_and(begins)
    };
    let is_shorter = |candidate: &&str| {
        let own = words(candidate);
        !own.is_empty() && own.iter().all(|word| wanted.contains(word))
    };
    let only = |is_likely: &dyn Fn(&&str) -> bool| {
        let mut found = candidates.clone().into_iter().filter(is_likely);
        let only = found.next().filter(|_| !wanted.is_empty());
        only.filter(|_| found.next().is_none())
    };
    closest(name, candidates.clone())
        .or_else(|| only(&is_longer))
        .or_else(|| only(&is_shorter))
}

/// Finds the only candidate that an abbreviation stands for: `GA` and `gen-assembly` for
/// `general-assembly`, `all-caps` for `all-capitals`.
///
/// Its letters are those that the words of the candidate begin with, from the first word on.
pub fn abbreviated<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let word = fold(word);
    let word = word
        .strip_prefix("un-")
        .or(word.strip_prefix("un"))
        .unwrap_or(&word);
    let parts: Vec<&str> = word.split('-').collect();
    let mut found = candidates.into_iter().filter(|candidate| {
        let candidate = fold(candidate);
        let words: Vec<&str> = candidate.split('-').filter(|word| *word != "and").collect();
        match &*parts {
            [letters] => letters.len() > 1 && begin(letters, &words, true),
            parts => {
                parts.len() <= words.len()
                    && parts.iter().zip(&words).all(|(part, word)| {
                        let stem = part.strip_suffix('s').unwrap_or(part);
                        word.starts_with(part) || stem.len() > 2 && word.starts_with(stem)
                    })
            }
        }
    });
    let only = found.next();
    only.filter(|_| found.next().is_none())
}

/// Returns whether letters are the beginnings of words, one after the other; words at the end may
/// be left out, and the first may not.
fn begin(letters: &str, words: &[&str], is_first: bool) -> bool {
    if letters.is_empty() {
        return true;
    }
    let Some((word, rest)) = words.split_first() else {
        return false;
    };
    let ends = letters
        .char_indices()
        .map(|(at, letter)| at + letter.len_utf8());
    let mut beginnings = ends.map(|end| letters.split_at(end));
    beginnings.any(|(beginning, others)| word.starts_with(beginning) && begin(others, rest, false))
        || !is_first && begin(letters, rest, false)
}
