//! Faults of marks: quotation marks, brackets, and signs that YAML gives a meaning to.

use super::super::in_quotes;
use super::super::line::{Line, value_at};
use super::{Scene, fenced};
use crate::report::{Diagnostic, Rule, code_point, quoted};
use crate::source::Span;

impl Scene<'_> {
    pub fn unclosed_quote(&self) -> Diagnostic {
        let mark = self.whole[self.offset..].chars().next().unwrap_or('"');
        let place = Span::new(self.file, self.offset, self.offset + mark.len_utf8());
        let written = value_at(self.whole, self.offset);
        let diagnostic = Diagnostic::new(
            Rule::UNCLOSED_QUOTATION,
            "this quotation mark is never closed",
        )
        .at(place, "");
        let closed = written.len() > 1 && !written[1..].contains(mark);
        if closed && mark == '\'' {
            return diagnostic.help(format!(
                "write `{written}'`, or `{}` where the mark is an apostrophe",
                in_quotes(written)
            ));
        }
        diagnostic.help(format!("write `{mark}` at the end of the text"))
    }

    pub fn after_quote(&self) -> Diagnostic {
        if let Some(unclosed) = self.unclosed_above() {
            return unclosed;
        }
        let written = value_at(self.whole, self.offset);
        let place = Span::new(self.file, self.offset, self.offset + written.len());
        let diagnostic = Diagnostic::new(
            Rule::TEXT_AFTER_QUOTATION,
            "text follows the closing quotation mark",
        )
        .at(place, "");
        match self.line.key() {
            Some((key, value)) if self.line.start + value < self.offset => {
                let all = value_at(self.whole, self.line.start + value);
                diagnostic.help(format!(
                    "put the whole value in quotes: `{key}: {}`",
                    in_quotes(without_marks(all))
                ))
            }
            _ => diagnostic.help("put the whole value between one pair of quotation marks"),
        }
    }

    /// A quotation mark on a line above that was closed only by one of this line, which opens a text
    /// or is an apostrophe.
    fn unclosed_above(&self) -> Option<Diagnostic> {
        let before = self.whole.get(..self.offset)?.trim_end();
        let mark = before.chars().next_back()?;
        let before = before[..before.len() - mark.len_utf8()]
            .chars()
            .next_back()?;
        let after = self.whole[self.offset..].chars().next()?;
        let is_opening = before.is_whitespace() || matches!(before, '[' | '{' | ',');
        if !matches!(mark, '"' | '\'')
            || !(is_opening || before.is_alphanumeric())
            || !after.is_alphanumeric()
        {
            return None;
        }
        let is_unclosed = |line: &Line<'_>| {
            let value = line.key().map_or(line.first_word(), |(_, value)| value);
            let value = line.text[value..].trim_end();
            value.starts_with(mark) && !value[1..].contains(mark)
        };
        let lines =
            std::iter::successors(self.line.above(self.whole), |line| line.above(self.whole));
        let mut lines = lines.take(Self::FAR);
        let Some(line) = lines.clone().find(is_unclosed) else {
            return lines.find_map(|line| self.unclosed_within(line, mark));
        };
        let (start, key) = match line.key() {
            Some((key, value)) => (value, format!("{key}: ")),
            None => (line.first_word(), String::new()),
        };
        let written = line.text[start..].trim_end();
        let inner = &written[1..];
        Some(
            Diagnostic::new(
                Rule::UNCLOSED_QUOTATION,
                "this quotation mark is not closed on its line",
            )
            .at(line.place(start, start + written.len()), "")
            .help(format!("write `{key}{}`", in_quotes(inner))),
        )
    }

    /// A double quotation mark within a line that has an odd number of them.
    fn unclosed_within(&self, line: Line<'_>, mark: char) -> Option<Diagnostic> {
        let last = line.text.rfind(mark).filter(|_| mark == '"')?;
        let is_odd = line.text.matches(mark).count() % 2 == 1;
        let message = "this quotation mark is not closed on its line";
        let diagnostic = Diagnostic::new(Rule::UNCLOSED_QUOTATION, message)
            .at(line.place(last, last + 1), "")
            .help(format!("write `{mark}` at the end of the text"));
        is_odd.then_some(diagnostic)
    }

    /// The number of lines above in which a quotation mark is looked for that is not closed.
    const FAR: usize = 100;

    pub fn escape(&self) -> Diagnostic {
        let rest = &self.whole[self.offset..];
        let range = bad_escape(rest).unwrap_or(0..rest.chars().next().map_or(0, char::len_utf8));
        let place = Span::new(
            self.file,
            self.offset + range.start,
            self.offset + range.end,
        );
        let written = self.whole.get(place.range()).unwrap_or("\\");
        let is_number = written.starts_with("\\x") || written.to_lowercase().starts_with("\\u");
        let message = match (is_number, written.len()) {
            (false, _) => format!("`{written}` means nothing between double quotation marks"),
            (true, 2) => format!("`{written}` is not followed by the number of a character"),
            (true, _) => format!("`{written}` is not the number of a character"),
        };
        let help = if is_number {
            "write the character itself"
        } else {
            "write `\\\\` for a backslash"
        };
        Diagnostic::new(Rule::UNKNOWN_ESCAPE, message)
            .at(place, "")
            .help(format!(
                "{help}, or put the text between single quotation marks"
            ))
    }

    pub fn character(&self, character: char) -> Diagnostic {
        if self.whole[self.offset..].starts_with("```") {
            return fenced(self.line.words());
        }
        if character.is_control() || character == '\u{feff}' {
            let place = Span::new(self.file, self.offset, self.offset);
            let found = self.whole[self.offset..].find(character);
            let place = found.map_or(place, |found| {
                let start = self.offset + found;
                Span::new(self.file, start, start + character.len_utf8())
            });
            let character = code_point(character);
            let message = format!("the character {character} is not allowed in a letter");
            return Diagnostic::new(Rule::CONTROL_CHARACTER, message)
                .at(place, "it cannot be seen")
                .help("remove it");
        }
        self.sign()
    }

    /// A sign of YAML's at the beginning of a text.
    pub fn sign(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        let sign = written.chars().next().unwrap_or('"');
        let place = Span::new(self.file, self.offset, self.offset + sign.len_utf8());
        Diagnostic::new(
            Rule::RESERVED_CHARACTER,
            format!(
                "a text without quotes cannot begin with {}",
                if sign == '`' {
                    "a backtick".to_owned()
                } else {
                    quoted(&sign.to_string())
                }
            ),
        )
        .at(place, "")
        .help(in_quotes_help(self.whole, place))
    }

    pub fn block_header(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        let place = Span::new(self.file, self.offset, self.offset + written.len());
        let sign = written.chars().next().unwrap_or('|');
        Diagnostic::new(Rule::TEXT_AFTER_BLOCK, format!("expected the end of the line after `{sign}`, found text"))
            .at(place, "")
            .help(format!(
                "put the text on the lines below, indented by two spaces; where `{sign}` is part of a text, \
                 put the text in quotes"
            ))
    }
}

/// Returns a value without the marks around it, where they were meant for the whole: the first mark
/// within does not close it as in `"Ana" and "Bo"`, but opens a word, or is an apostrophe.
fn without_marks(value: &str) -> &str {
    let Some(mark) = value
        .chars()
        .next()
        .filter(|mark| matches!(mark, '"' | '\''))
    else {
        return value;
    };
    let inner = value[1..].strip_suffix(mark);
    let is_whole = |inner: &&str| {
        inner.find(mark).is_some_and(|at| {
            inner[..at].ends_with(' ') || inner[at + 1..].starts_with(char::is_alphanumeric)
        })
    };
    inner.filter(is_whole).unwrap_or(value)
}

/// Writes the help to put the text of a line, from a place on, between quotation marks.
pub(in super::super) fn in_quotes_help(whole: &str, place: Span) -> String {
    let line = Line::at(place.file, whole, place.start as usize);
    let written = value_at(whole, place.start as usize);
    match line.key() {
        Some((key, value)) if line.start + value <= place.start as usize => {
            let all = value_at(whole, line.start + value);
            format!("put the text in quotes: `{key}: {}`", in_quotes(all))
        }
        _ => format!("put the text in quotes: `{}`", in_quotes(written)),
    }
}

/// Finds a `#` after a key that makes a comment of what looks like its value.
pub(in super::super) fn hash_before_value(whole: &str, place: Span) -> Option<Diagnostic> {
    let line = Line::at(place.file, whole, place.start as usize);
    let (key, value) = line.key()?;
    let comment = line.text.get(value..)?.trim_end();
    let is_glued = comment
        .strip_prefix('#')?
        .starts_with(char::is_alphanumeric);
    let is_here = line.start + value >= place.start as usize;
    (is_glued && is_here).then(|| {
        Diagnostic::new(
            Rule::COMMENT_FOR_VALUE,
            format!("`{key}` has no value: what begins with `#` is a comment"),
        )
        .at(line.place(value, value + comment.len()), "")
        .help(format!(
            "put it in quotes: `{key}: {}`, or write `# ` for a comment",
            in_quotes(comment)
        ))
    })
}

/// The keys of a signatory that are often written without a value, as if they were marks.
const KEYS: [&str; 8] = [
    "signed",
    "name",
    "organization",
    "honorific",
    "title",
    "affiliation",
    "description",
    "country",
];

/// Reports a value between braces that a comma divides, with the key before it.
pub(in super::super) fn comma_in_value(whole: &str, key: Span, value: Span) -> Diagnostic {
    let key = whole.get(key.range()).unwrap_or("");
    let value_text = whole.get(value.range()).unwrap_or("");
    let words: Vec<&str> = value_text.split_whitespace().collect();
    let rest = value_text.rsplit(',').next().unwrap_or("").trim_start();
    if KEYS.contains(&rest) {
        let start = value.end as usize - rest.len();
        let given = if rest == "signed" { "true" } else { "…" };
        return Diagnostic::new(Rule::COMMA_IN_VALUE, format!("`{rest}` has no value"))
            .at(Span::new(value.file, start, value.end as usize), "")
            .help(format!("write `{rest}: {given}`"));
    }
    Diagnostic::new(
        Rule::COMMA_IN_VALUE,
        "between braces a comma begins the next key, so the value ends before it",
    )
    .at(value, "")
    .help(format!(
        "put the value between quotation marks: `{key}: {}`",
        in_quotes(&words.join(" "))
    ))
}

/// Warns of a `#` after a text that begins a comment although it looks like a part of the text.
pub(in super::super) fn hash_in_value(whole: &str, place: Span) -> Option<Diagnostic> {
    let rest = whole.get(place.end as usize..)?;
    let line = rest.lines().next().unwrap_or("");
    let comment = line.trim_start();
    let glued = comment.strip_prefix('#')?.chars().next()?.is_alphanumeric();
    if !glued || comment.len() == line.len() {
        return None;
    }
    let start = place.end as usize + line.len() - comment.len();
    let all = whole.get(place.start as usize..start)?.trim_end();
    let comment = comment.trim_end();
    let span = Span::new(place.file, start, start + comment.len());
    Some(
        Diagnostic::new(
            Rule::HASH_IN_VALUE,
            "text after ` #` is a comment, and is not printed",
        )
        .at(span, "")
        .help(format!(
            "put the whole text in quotes: `{}`; if it is a comment, put a space after `#`",
            in_quotes(&format!("{all} {comment}"))
        )),
    )
}

/// Returns the key and the value of a line with a value that demarche fills in, `{{ addressee.name }}`.
fn written_value(line: &str) -> Option<(&str, &str)> {
    let (key, value) = line.split_once(':')?;
    let value = value.trim();
    let (_, name) = value.split_once("{{")?;
    let is_ours = ["addressee.", "signatories."].iter();
    let mut is_ours = is_ours.filter(|start| name.trim_start().starts_with(**start));
    is_ours.next().map(|_| (key.trim(), value))
}

/// Reports a list or mapping instead of a key, which is mostly what a template left behind.
pub(in super::super) fn key_is_no_text(whole: &str, span: Span) -> Diagnostic {
    let line = Line::at(span.file, whole, span.start as usize);
    let written = value_at(whole, span.start as usize);
    if line.text.contains("{{") {
        return Diagnostic::new(
            Rule::TEMPLATE_LEFT,
            "the brackets of a template were left in",
        )
        .at(line.words(), "")
        .help(match written_value(line.text) {
            Some((key, value)) => format!(
                "put the text in quotation marks: `{key}: {}`",
                in_quotes(value)
            ),
            None => "write the text that the brackets stand for".to_owned(),
        });
    }
    let end = span.start as usize + written.len();
    Diagnostic::new(
        Rule::KEY_NOT_TEXT,
        "expected a key, found something else before the colon",
    )
    .at(Span::new(span.file, span.start as usize, end), "")
    .help("begin the line with a key such as `name`")
}

/// Finds the first backslash, between double quotation marks, that begins nothing that YAML knows
/// (YAML 1.2.2, 5.7).
fn bad_escape(text: &str) -> Option<std::ops::Range<usize>> {
    const KNOWN: &str = "0abt\tnvfre \"/\\N_LP\n\r";
    let mut at = 0;
    loop {
        let start = at + text.get(at..)?.find('\\')?;
        let escaped = text[start + 1..].chars().next()?;
        let end = start + 1 + escaped.len_utf8();
        let digits = match escaped {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ if KNOWN.contains(escaped) => 0,
            _ => return Some(start..end),
        };
        let number = text.get(end..end + digits).unwrap_or("");
        let whole = number.len() == digits && number.bytes().all(|byte| byte.is_ascii_hexdigit());
        if !whole {
            return Some(start..end);
        }
        // A letter beyond the first 65,536 may be written in two halves, as in JSON.
        let is_character = |code: u32| match code {
            0xD800..=0xDBFF => is_low_half(text.get(end + digits..).unwrap_or("")),
            _ => char::from_u32(code).is_some(),
        };
        if digits > 0 && !u32::from_str_radix(number, 16).is_ok_and(is_character) {
            return Some(start..end + digits);
        }
        at = end + digits;
        if digits == 4 && number.to_lowercase().starts_with(['d']) && is_low_half(&text[at..]) {
            at += 6;
        }
    }
}

/// Returns whether a text begins with the escape of the second half of a surrogate pair.
fn is_low_half(text: &str) -> bool {
    let number = text.strip_prefix("\\u").and_then(|rest| rest.get(..4));
    let code = number.and_then(|number| u32::from_str_radix(number, 16).ok());
    code.is_some_and(|code| (0xDC00..=0xDFFF).contains(&code))
}
