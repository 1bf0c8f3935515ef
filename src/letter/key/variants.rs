//! Longer, shorter and mistyped forms of a name.

/// Words after a name that number the generations of a family, or are of courtesy, folded.
const GENERATIONS: [&str; 12] = [
    "jr", "sr", "junior", "senior", "ii", "iii", "iv", "hijo", "filho", "fils", "esq", "esquire",
];

/// Returns whether the words of two names, in the order in which they are said, are likely forms of
/// one name: with and without middle names, with initials, with a second family name after a
/// hyphen, with a generation, or with two letters in the wrong order.
pub(crate) fn are_variants(left: &[String], right: &[String]) -> bool {
    let (left, right) = (without_generation(left), without_generation(right));
    let (short, long) = match left.len() <= right.len() {
        true => (left, right),
        false => (right, left),
    };
    let ([given, middle @ .., family], [other_given, others @ .., other_family]) = (short, long)
    else {
        return false;
    };
    let is_whole = is_word(family) && is_word(other_family);
    let is_longer = is_whole
        && is_same_or_initial(given, other_given)
        && is_family(family, other_family)
        && is_within(middle, others);
    is_longer || is_mistyped(short, long)
}

/// Returns the first word of a name and the last, by which variants of it are found: the first by
/// its initial, the last as far as its hyphen.
pub(crate) fn outline(words: &[String]) -> Option<(char, &str)> {
    let [given, .., family] = without_generation(words) else {
        return None;
    };
    let family = family.split('-').next()?;
    Some((given.chars().next()?, family))
}

fn without_generation(words: &[String]) -> &[String] {
    match words {
        [rest @ .., last] if rest.len() > 1 && GENERATIONS.contains(&last.as_str()) => rest,
        words => words,
    }
}

/// Returns whether a word is more than an initial.
fn is_word(word: &str) -> bool {
    word.chars().nth(1).is_some()
}

fn is_same_or_initial(left: &str, right: &str) -> bool {
    let (short, long) = match left.len() <= right.len() {
        true => (left, right),
        false => (right, left),
    };
    short == long || !is_word(short) && long.starts_with(short)
}

/// Returns whether two family names are one, or one of them has another after a hyphen.
fn is_family(left: &str, right: &str) -> bool {
    let begins = |long: &str, short: &str| {
        let rest = long.strip_prefix(short);
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    left == right || begins(left, right) || begins(right, left)
}

/// Returns whether middle names are among others, in their order.
fn is_within(middle: &[String], others: &[String]) -> bool {
    let mut others = others.iter();
    middle
        .iter()
        .all(|name| others.any(|other| is_same_or_initial(name, other)))
}

/// The fewest letters of a word in which two are taken to be in the wrong order.
const FEWEST_LETTERS: usize = 5;

/// Returns whether two names differ in the order of two letters of one word.
fn is_mistyped(left: &[String], right: &[String]) -> bool {
    let mut differing = left.iter().zip(right).filter(|(left, right)| left != right);
    let (Some((one, other)), None) = (differing.next(), differing.next()) else {
        return false;
    };
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    left.len() == right.len()
        && one.chars().count() >= FEWEST_LETTERS
        && one.chars().next() == other.chars().next()
        && letters(one) == letters(other)
        && strsim::osa_distance(one, other) == 1
}

#[cfg(test)]
mod tests {
    use super::are_variants;

    fn are(left: &str, right: &str) -> bool {
        let words = |name: &str| crate::letter::key::words(name);
        are_variants(&words(left), &words(right))
    }

    #[test]
    fn forms_of_one_name_are_variants() {
        for other in [
            "Zoe Maria Sample",
            "Zoe M. Sample",
            "Z. Sample",
            "Sample, Zoe M.",
            "Zoe Sample-Test",
            "Zoe Sample Jr",
            "Zoe Sampel",
            "Dr. Z. M. Sample",
        ] {
            assert!(are("Zoe Sample", other), "{other}");
        }
        assert!(are("Zoe M. Sample", "Zoe Maria Sample"));
    }

    #[test]
    fn names_of_others_are_not() {
        for (one, other) in [
            ("Zoe Sample", "Zara Sample"),
            ("Zoe Sample", "Zoe Samples"),
            ("Zoe Sample", "Zoe Test"),
            ("Zoe A. Sample", "Zoe B. Sample"),
            ("Zoe Ann Sample", "Zoe Bea Sample"),
            ("Ana Silva", "Ana Silva Neto"),
            ("Maria Example", "Mario Example"),
            ("Zoe", "Zoe Sample"),
            ("Zoe S.", "Zoe Sample"),
        ] {
            assert!(!are(one, other), "{one}, {other}");
        }
    }
}
