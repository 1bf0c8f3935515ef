//! Numbers in running text: their plural category, and the grouping of their digits.

pub use icu_plurals::PluralCategory as Category;
use icu_plurals::{PluralRuleType, PluralRules};

use super::Language;

/// Returns the plural category of a count in a language (Unicode CLDR, *Language Plural Rules*).
///
/// A language without rules distinguishes nothing: each count is [`Category::Other`].
pub fn category(language: Language, count: u64) -> Category {
    rules(language).map_or(Category::Other, |rules| rules.category_for(count))
}

/// Returns the plural categories that counts from 1 to 200 have in a language.
///
/// Some languages have another category for whole millions, which few letters reach.
pub fn categories(language: Language) -> Vec<Category> {
    let rules = rules(language);
    let has = |category: &Category| match &rules {
        Some(rules) => (1_u64..=200).any(|count| rules.category_for(count) == *category),
        None => *category == Category::Other,
    };
    Category::all().filter(has).collect()
}

fn rules(language: Language) -> Option<PluralRules> {
    let locale = icu_locale_core::Locale::try_from_str(language.tag()).ok()?;
    PluralRules::try_new(locale.into(), PluralRuleType::Cardinal.into()).ok()
}

/// Writes the digits of a text in those of a language: Persian and Pashto have their own, the
/// United Nations uses Western digits in all six of its languages.
pub fn digits(language: Language, text: &str) -> String {
    let zero = u32::from(language.locale().numbers.zero);
    let own = |digit: char| {
        let value = digit.to_digit(10);
        let own = value.and_then(|value| char::from_u32(zero + value));
        own.unwrap_or(digit)
    };
    text.chars().map(own).collect()
}

/// Writes a number with its thousands grouped: `1,500` in English, `1.500` in Spanish, and with a
/// no-break space in French, Russian, Arabic and Chinese (United Nations usage).
pub fn number(language: Language, number: u64) -> String {
    let separator = language.locale().numbers.group;
    let western = number.to_string();
    let mut text = String::new();
    for (index, digit) in western.chars().enumerate() {
        if index > 0 && (western.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    digits(language, &text)
}

#[cfg(test)]
mod tests;
