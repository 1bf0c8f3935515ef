//! The locales: one file for each language of the United Nations, and one for what is known of
//! others. Further languages are added here by one line.

mod ar;
mod en;
mod es;
mod fr;
mod others;
mod ru;
mod zh;
mod zh_hant;

use super::locale::Locale;
use others::recognized;

/// All locales.
#[rustfmt::skip]
pub(super) static ALL: &[&Locale] = &[
    &ar::LOCALE, &zh::LOCALE, &zh_hant::LOCALE, &en::LOCALE, &fr::LOCALE, &ru::LOCALE, &es::LOCALE,
    &others::AMERICAN, &others::BRITISH, &others::BELARUSIAN, &others::CENTRAL_KURDISH,
    &others::CZECH, &others::DUTCH, &others::GERMAN, &others::GREEK, &others::HEBREW,
    &others::ITALIAN, &others::JAPANESE, &others::KOREAN, &others::PASHTO, &others::PERSIAN,
    &others::POLISH, &others::PORTUGUESE, &others::TURKISH, &others::UKRAINIAN, &others::URDU,
    &recognized::VIETNAMESE, &recognized::INDONESIAN, &recognized::GEORGIAN, &recognized::SWEDISH, &recognized::DANISH,
    &recognized::NORWEGIAN, &recognized::FINNISH, &recognized::HUNGARIAN, &recognized::ROMANIAN,
];
