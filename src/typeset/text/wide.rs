//! East Asian characters: which of them fill a square, and where in it the ink of punctuation lies.
//!
//! The classes and widths are those of GB/T 15834-2011 and of W3C, *Requirements for Chinese Text
//! Layout* (clreq), §3.1.

use crate::lang::Language;

/// Returns whether a character is an ideograph, kana, or one of the marks that are set with them.
pub fn is_wide(character: char) -> bool {
    is_ideograph(character) || mark(character).is_some()
}

/// Returns whether a character is an ideograph or a kana.
pub fn is_ideograph(character: char) -> bool {
    matches!(
        u32::from(character),
        0x2E80..=0x2FDF | 0x3005..=0x3007 | 0x3021..=0x3029 | 0x3031..=0x3035 | 0x3038..=0x303C
            | 0x3041..=0x30FF | 0x3105..=0x312F | 0x3131..=0x318E | 0x31A0..=0x31BF
            | 0x31F0..=0x31FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xAC00..=0xD7A3
            | 0xF900..=0xFAFF | 0xFF10..=0xFF19 | 0xFF21..=0xFF3A | 0xFF41..=0xFF5A
            | 0x20000..=0x3FFFF
    ) && character != '・'
}

/// The place of a mark's ink in its square, which also says which half is white.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// In the right half: an opening bracket or quotation mark.
    Opening,
    /// In the left half: a closing bracket or quotation mark.
    Closing,
    /// In the left half in simplified text: a comma or stop.
    Stop,
    /// In the middle: a middle dot, a colon of Japanese, a stop of traditional text.
    Middle,
    /// All over: a dash, an ellipsis.
    Full,
}

/// Returns what mark of East Asian text a character is. The quotation marks, dashes and dots that
/// other scripts use too are none here: that depends on the face (see [`shared_mark`]).
pub fn mark(character: char) -> Option<Mark> {
    match character {
        '（' | '〔' | '［' | '｛' | '〈' | '《' | '「' | '『' | '【' | '〖' | '〘' | '〝' => {
            Some(Mark::Opening)
        }
        '）' | '〕' | '］' | '｝' | '〉' | '》' | '」' | '』' | '】' | '〗' | '〙' | '〞'
        | '〟' => Some(Mark::Closing),
        '，' | '。' | '、' | '．' | '；' | '：' | '！' | '？' => Some(Mark::Stop),
        '・' | '〜' | '／' | '～' => Some(Mark::Middle),
        _ => None,
    }
}

/// Returns the kind of mark that a character from an East Asian face is in a language, including
/// the marks that other scripts use too. The stops of traditional Chinese are in the middle of
/// their squares (clreq §3.1.5).
pub fn shared_mark(character: char, language: Language) -> Option<Mark> {
    let own = match character {
        '“' | '‘' => Some(Mark::Opening),
        '”' | '’' => Some(Mark::Closing),
        '·' => Some(Mark::Middle),
        '—' | '…' | '―' | '⸺' | '‥' => Some(Mark::Full),
        _ => mark(character),
    };
    own.map(|mark| match mark {
        Mark::Stop if language.locale().typography.centres_stops => Mark::Middle,
        _ => mark,
    })
}
