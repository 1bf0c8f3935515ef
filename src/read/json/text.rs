//! Texts between quotation marks, and numbers.

use super::super::node::{Node, NodeKind, Style};
use super::Parser;
use crate::report::Diagnostic;

/// Returns whether a word is a number (RFC 8259, section 6).
pub(super) fn is_number(word: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let word = word.strip_prefix('-').unwrap_or(word);
    let (number, exponent) = match word.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, Some(exponent)),
        None => (word, None),
    };
    let (whole, fraction) = match number.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (number, None),
    };
    let exponent = exponent.map(|exponent| exponent.strip_prefix(['+', '-']).unwrap_or(exponent));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(digits)
}

impl Parser<'_> {
    /// Reads a text between quotation marks.
    pub(super) fn string(&mut self) -> Result<Node, Box<Diagnostic>> {
        let open = self.at;
        self.at += 1;
        let mut text = String::new();
        loop {
            let Some(letter) = self.next() else {
                return Err(self.unclosed_text(open).into());
            };
            match letter {
                '"' => break,
                '\\' => text.push(self.escaped()?),
                '\n' | '\r' => return Err(self.unclosed_text(open).into()),
                '\0'..='\u{1f}' => return Err(self.control_character(letter).into()),
                _ => {
                    text.push(letter);
                    self.at += letter.len_utf8();
                }
            }
        }
        let span = self.span(open + 1, self.at);
        self.at += 1;
        Ok(Node {
            span,
            kind: NodeKind::Text(text, Style::Quoted),
        })
    }

    /// Reads a backslash with what it makes a character of.
    fn escaped(&mut self) -> Result<char, Box<Diagnostic>> {
        let start = self.at;
        let sign = self.rest().chars().nth(1);
        let simple = match sign {
            Some(sign @ ('"' | '\\' | '/')) => Some(sign),
            Some('b') => Some('\u{8}'),
            Some('f') => Some('\u{c}'),
            Some('n') => Some('\n'),
            Some('r') => Some('\r'),
            Some('t') => Some('\t'),
            _ => None,
        };
        if let Some(character) = simple {
            self.at += 2;
            return Ok(character);
        }
        let character = self.code_unit(start).and_then(|unit| match unit {
            0xD800..=0xDBFF => {
                let low = self.code_unit(start + 6)?;
                let low = (0xDC00..=0xDFFF).contains(&low).then_some(low)?;
                let code = 0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
                char::from_u32(code).map(|character| (character, 12))
            }
            _ => char::from_u32(unit).map(|character| (character, 6)),
        });
        match character {
            Some((character, length)) => {
                self.at = start + length;
                Ok(character)
            }
            None => Err(self.unknown_escape().into()),
        }
    }

    /// Reads `\u` with four digits at a byte of the text.
    fn code_unit(&self, at: usize) -> Option<u32> {
        let digits = self.text.get(at..at + 6)?.strip_prefix("\\u")?;
        let is_number = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_number.then(|| u32::from_str_radix(digits, 16).ok())?
    }
}
