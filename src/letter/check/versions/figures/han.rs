//! Numbers in Chinese numerals.

use super::Number;

/// Returns the value of a Chinese figure.
pub(super) fn figure(character: char) -> Option<u128> {
    Some(match character {
        '〇' | '零' | '○' => 0,
        '一' | '壹' => 1,
        '二' | '两' | '兩' | '贰' => 2,
        '三' | '叁' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Returns the power of ten by which a Chinese numeral multiplies.
pub(super) fn power(character: char) -> Option<u8> {
    Some(match character {
        '十' | '拾' => 1,
        '百' => 2,
        '千' => 3,
        '万' | '萬' => 4,
        '亿' | '億' => 8,
        _ => return None,
    })
}

/// Returns whether a character is a Chinese numeral.
pub(super) fn is_numeral(character: char) -> bool {
    figure(character).is_some() || power(character).is_some()
}

/// Reads a run of Chinese numerals: figure by figure, as years are written, or by powers of ten.
pub(super) fn read(numerals: &[char]) -> Option<Number> {
    let value = if numerals.iter().all(|numeral| figure(*numeral).is_some()) {
        by_figures(numerals)
    } else {
        by_powers(numerals)
    };
    value.map(Number::whole)
}

fn by_figures(numerals: &[char]) -> Option<u128> {
    numerals.iter().try_fold(0_u128, |value, numeral| {
        value.checked_mul(10)?.checked_add(figure(*numeral)?)
    })
}

/// Reads 三千四百二十万: what is before a power of ten counts it, and 万 and 亿 count all that is before
/// them.
fn by_powers(numerals: &[char]) -> Option<u128> {
    let (mut sum, mut section, mut count) = (0_u128, 0_u128, None);
    for numeral in numerals {
        let Some(power) = power(*numeral) else {
            count = figure(*numeral);
            continue;
        };
        let factor = 10_u128.checked_pow(u32::from(power))?;
        if power >= 4 {
            let counted = section.checked_add(count.take().unwrap_or(0))?.max(1);
            (sum, section) = match power {
                8 => (sum.checked_add(counted)?.checked_mul(factor)?, 0),
                _ => (sum.checked_add(counted.checked_mul(factor)?)?, 0),
            };
        } else {
            section = section.checked_add(count.take().unwrap_or(1).checked_mul(factor)?)?;
        }
    }
    sum.checked_add(section)?.checked_add(count.unwrap_or(0))
}
