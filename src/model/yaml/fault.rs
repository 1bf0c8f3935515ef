//! Says in plain words what is wrong with YAML, and what to write instead.

use granit_parser::{ErrorKind, ScanError};

use super::line::{Line, in_quotes, value_at};
use crate::diagnostic::{Diagnostic, quoted};
use crate::source::{FileId, Span};

/// Where and in what a fault was found.
struct Scene<'a> {
    whole: &'a str,
    file: FileId,
    offset: usize,
    line: Line<'a>,
}

/// Finds lines that no letter has: those round a block of code, and those that a version control
/// system leaves where two versions met.
pub(super) fn foreign_lines(file: FileId, text: &str) -> Option<Diagnostic> {
    let mut start = 0;
    let mut fence = None;
    let mut conflict: Option<Span> = None;
    for line in text.split_inclusive('\n') {
        let place = Span::new(file, start, start + line.trim_end().len());
        start += line.len();
        if line.starts_with("```") || line.starts_with("~~~") {
            if let Some(first) = fence {
                return Some(fenced(first).see(place, "and this one"));
            }
            fence = Some(place);
        } else if line.starts_with("<<<<<<< ") {
            conflict = Some(place);
        } else if line.starts_with(">>>>>>> ")
            && let Some(first) = conflict
        {
            let message = "two versions of the file are merged and not yet decided";
            return Some(
                Diagnostic::error("merge-conflict", message)
                    .at(first, "the versions begin here")
                    .see(place, "and end here")
                    .help("keep the lines of one version, and remove the three marker lines"),
            );
        }
    }
    fence.map(fenced)
}

fn fenced(place: Span) -> Diagnostic {
    Diagnostic::error("code-fence", "the file holds the fence of a block of code")
        .at(place, "this line belongs to Markdown, not to YAML")
        .help("remove the lines that begin with the fence")
}

/// Explains an error of the parser.
pub(super) fn explain(error: &ScanError, file: FileId, whole: &str) -> Diagnostic {
    let offset = error.marker().byte_offset().unwrap_or(0).min(whole.len());
    let scene = Scene {
        whole,
        file,
        offset,
        line: Line::at(file, whole, offset),
    };
    use ErrorKind::*;
    match error.kind() {
        MappingValueNotAllowed => scene.colon(),
        SimpleKeyExpected | InvalidSimpleKey => scene.no_key(),
        ExpectedBlockSequenceEntry => scene.no_item(),
        ExpectedBlockMappingKey => scene.no_entry(),
        TabNotAllowed
        | TabInBlockIndentation
        | TabInIndentation
        | TabInPlainScalar
        | TabAtBlockScalarStart => scene.tab(),
        UnclosedQuotedScalar | DocumentIndicatorInQuotedScalar => scene.unclosed_quote(),
        InvalidTrailingSingleQuotedScalar | InvalidTrailingDoubleQuotedScalar => {
            scene.after_quote()
        }
        UnknownQuotedScalarEscape
        | InvalidQuotedScalarHexEscape
        | InvalidUnicodeEscape
        | InvalidLowSurrogate
        | InvalidLowSurrogateHexEscape
        | MissingLowSurrogate
        | UnpairedLowSurrogate => scene.escape(),
        UnclosedFlowCollection { .. }
        | InvalidColonPlacement
        | UnexpectedEofFlowSequence
        | UnexpectedEofFlowMapping
        | UnexpectedEofImplicitFlowMapping
        | ExpectedFlowMappingSeparator
        | ExpectedFlowSequenceSeparator
        | BlockEntryInFlowCollection
        | MisplacedFlowCollectionEnd
        | MismatchedFlowCollectionEnd { .. }
        | FlowMappingValueAdjacentCollection => scene.bracket(),
        UnexpectedCharacter { character } => scene.character(*character),
        BomInsideDocument => scene.character('\u{feff}'),
        MissingAnchorOrAliasName
        | PlainScalarStartsWithDashFlowIndicator
        | ExpectedTagBang
        | InvalidTagTerminator
        | UndeclaredTagHandle
        | MissingTagUri
        | UnclosedVerbatimTag
        | InvalidGlobalTagCharacter
        | InvalidTagEscape => scene.sign(),
        BlockSequenceEntryNotAllowed | InvalidBlockEntryWhitespace => scene.item_not_here(),
        InvalidBlockScalarHeader | ZeroBlockScalarIndent => scene.block_header(),
        InvalidBlockScalarIndent
        | InvalidIndentation
        | InvalidQuotedScalarIndent
        | InvalidFlowScalarIndent => scene.indentation(),
        RecursionLimitExceeded => scene.at(
            "too-deep",
            format!(
                "lists and mappings stand more than {} deep in each other",
                super::DEPTH
            ),
            "write fewer levels",
        ),
        other => scene.at(
            "yaml-syntax",
            format!("this is not YAML: {other}"),
            QUOTE_HELP,
        ),
    }
}

const QUOTE_HELP: &str =
    "put a text that holds `: ` or ` #`, or that begins with a sign, between quotation marks";

impl Scene<'_> {
    /// Makes an error at the rest of the line, for what is rare.
    fn at(&self, code: &'static str, message: impl Into<String>, help: &str) -> Diagnostic {
        let rest = value_at(self.whole, self.offset);
        let length = rest
            .chars()
            .next()
            .map_or(0, char::len_utf8)
            .max(rest.len());
        let place = Span::new(self.file, self.offset, self.offset + length);
        Diagnostic::error(code, message).at(place, "").help(help)
    }

    /// A colon where no key can end: within a value, or on a line that runs on from the one above.
    fn colon(&self) -> Diagnostic {
        if let Some((key, value)) = self.line.key()
            && self.line.start + value <= self.offset
            && let written = value_at(self.whole, self.line.start + value)
            && !written.is_empty()
        {
            let place = self.line.place(value, value + written.len());
            let message = format!("the value of `{key}` holds a colon and a space");
            return Diagnostic::error("colon-in-value", message)
                .at(place, "YAML takes this for a second key")
                .help(format!(
                    "put the value in quotes: `{key}: {}`",
                    in_quotes(written)
                ));
        }
        let above = self.line.above(self.whole);
        if let Some(tight) = above.and_then(no_space) {
            return tight;
        }
        let key = self.line.key().map_or("", |(key, _)| key);
        let first = self.line.first_word();
        let place = self.line.place(first, first + key.len());
        let diagnostic = Diagnostic::error(
            "indentation",
            format!("{} is indented too far to begin an entry", quoted(key)),
        );
        match above {
            Some(above) => {
                let column = above.text[..above.first_word()].chars().count() + 1;
                let owner = above.key().map_or("the line above", |(key, _)| key);
                diagnostic
                    .at(place, "YAML takes this for more of the value above")
                    .help(format!(
                        "begin it in column {column}, below {}",
                        quoted(owner)
                    ))
            }
            None => diagnostic.at(place, "").help(QUOTE_HELP),
        }
    }

    /// A line without a key in a mapping.
    fn no_key(&self) -> Diagnostic {
        if let Some(tight) = no_space(self.line) {
            return tight;
        }
        if let Some((key, _)) = self.line.key() {
            return self.no_column(key);
        }
        let text = self.line.text.trim();
        if let Some(item) = text
            .strip_prefix('-')
            .filter(|item| !item.starts_with(['-', ' ']))
        {
            let start = self.line.text.len() - self.line.text.trim_start().len();
            return Diagnostic::error("missing-space", "expected a space after `-`, found none")
                .at(self.line.place(start, start + 1), "")
                .help(format!("write {}", quoted(&format!("- {item}"))));
        }
        Diagnostic::error(
            "text-without-key",
            "expected a key with a colon, found text",
        )
        .at(self.line.words(), "")
        .help(
            "put a key before the text, indent it by two spaces if it belongs to the line \
                 above, or remove it",
        )
    }

    /// A key in a column in which no other key above it stands.
    fn no_column(&self, key: &str) -> Diagnostic {
        let first = self.line.first_word();
        let diagnostic = Diagnostic::error(
            "indentation",
            format!("{} stands in a column of its own", quoted(key)),
        )
        .at(self.line.place(first, first + key.len()), "");
        match self.line.above(self.whole) {
            Some(above) if above.key().is_some() => {
                let column = above.text[..above.first_word()].chars().count() + 1;
                let owner = above.key().map_or("", |(key, _)| key);
                diagnostic.help(format!(
                    "begin it in column {column}, below {}, or in the column of a key further up",
                    quoted(owner)
                ))
            }
            _ => diagnostic.help("begin it in the column of a key above"),
        }
    }

    /// A line in a list that is no item of it.
    fn no_item(&self) -> Diagnostic {
        let (key, _) = self.line.key().unwrap_or((self.line.text.trim(), 0));
        let first = self.line.first_word();
        let place = self.line.place(first, first + key.len());
        Diagnostic::error(
            "indentation",
            format!("expected `- ` or more indentation before {}", quoted(key)),
        )
        .at(place, "neither an item of the list above nor a part of one")
        .help("put `- ` before it to begin an item, or indent it like the keys of the item above")
    }

    /// A line in a mapping that is no entry of it.
    fn no_entry(&self) -> Diagnostic {
        if self.line.text.trim_start().starts_with("- ") {
            let place = self.line.words();
            return Diagnostic::error(
                "list-in-mapping",
                "expected a key with a colon, found an item of a list",
            )
            .at(place, "")
            .help("remove the `- `, or put the key of the list on a line above");
        }
        self.no_key()
    }

    fn tab(&self) -> Diagnostic {
        // The parser stops at the value that a tab on a later line spoils.
        let mut start = self.line.start;
        let mut found = None;
        for line in self.whole[start..].split_inclusive('\n') {
            let indentation = &line[..line.len() - line.trim_start().len()];
            if let Some(tab) = indentation.find('\t') {
                found = Some(start + tab..start + indentation.trim_end_matches(['\r', '\n']).len());
                break;
            }
            start += line.len();
        }
        let range = found.unwrap_or(self.offset..self.offset);
        Diagnostic::error("tab", "expected spaces before the text, found a tab")
            .at(Span::new(self.file, range.start, range.end), "")
            .help("indent with spaces, two for each level")
    }

    fn unclosed_quote(&self) -> Diagnostic {
        let mark = self.whole[self.offset..].chars().next().unwrap_or('"');
        let place = Span::new(self.file, self.offset, self.offset + mark.len_utf8());
        let written = value_at(self.whole, self.offset);
        let diagnostic =
            Diagnostic::error("unclosed-quotation", "this quotation mark is never closed")
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

    fn after_quote(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        let place = Span::new(self.file, self.offset, self.offset + written.len());
        let diagnostic = Diagnostic::error(
            "text-after-quotation",
            "text follows the closing quotation mark",
        )
        .at(place, "");
        match self.line.key() {
            Some((key, value)) if self.line.start + value < self.offset => {
                let all = value_at(self.whole, self.line.start + value);
                diagnostic.help(format!(
                    "put the whole value in quotes: `{key}: {}`",
                    in_quotes(all)
                ))
            }
            _ => diagnostic.help("put the whole value between one pair of quotation marks"),
        }
    }

    fn escape(&self) -> Diagnostic {
        const KNOWN: &str = "0abt\tnvfre \"/\\N_LPxuU\n\r";
        let rest = &self.whole[self.offset..];
        let mut characters = rest.char_indices();
        let mut place = Span::new(self.file, self.offset, self.offset + 1);
        while let Some((index, character)) = characters.next() {
            if character == '\\'
                && let Some((next, escaped)) = characters.next()
            {
                let end = next + escaped.len_utf8();
                if !KNOWN.contains(escaped)
                    || (place.end - place.start < 2 && "xuU".contains(escaped))
                {
                    place = Span::new(self.file, self.offset + index, self.offset + end);
                    if !KNOWN.contains(escaped) {
                        break;
                    }
                }
            }
        }
        let written = self.whole.get(place.range()).unwrap_or("\\");
        let message = format!("`{written}` means nothing between double quotation marks");
        Diagnostic::error("unknown-escape", message)
            .at(place, "")
            .help("write `\\\\` for a backslash, or put the text between single quotation marks")
    }

    fn bracket(&self) -> Diagnostic {
        let Some(open) = unclosed(&self.whole[..self.offset.max(self.line.start)])
            .or_else(|| unclosed(self.whole.get(..=self.offset)?))
        else {
            let message = "this bracket closes nothing";
            return self.at("unopened-bracket", message, QUOTE_HELP);
        };
        let bracket = if self.whole[open..].starts_with('[') {
            ("[", "]")
        } else {
            ("{", "}")
        };
        let place = Span::new(self.file, open, open + 1);
        Diagnostic::error("unclosed-bracket", format!("`{}` is not closed by a `{}`", bracket.0, bracket.1))
            .at(place, "")
            .help(format!(
                "write `{}` at the end, with commas between what it holds; where the bracket is part of \
                 a text, {}",
                bracket.1,
                in_quotes_help(self.whole, place)
            ))
    }

    fn character(&self, character: char) -> Diagnostic {
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
            let message = format!(
                "the character U+{:04X} cannot stand in a letter",
                u32::from(character)
            );
            return Diagnostic::error("control-character", message)
                .at(place, "it cannot be seen")
                .help("remove it");
        }
        self.sign()
    }

    /// A sign of YAML's at the beginning of a text.
    fn sign(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        let sign = written.chars().next().unwrap_or('"');
        let place = Span::new(self.file, self.offset, self.offset + sign.len_utf8());
        Diagnostic::error(
            "reserved-sign",
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

    fn item_not_here(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        if written == "-" {
            return self.sign();
        }
        let place = Span::new(self.file, self.offset, self.offset + written.len());
        Diagnostic::error("list-on-line", "a list cannot begin on the line of its key")
            .at(place, "")
            .help(format!(
                "put `{written}` on the next line; where the dash is part of a text, put the text in quotes: {}",
                in_quotes(written)
            ))
    }

    fn block_header(&self) -> Diagnostic {
        let written = value_at(self.whole, self.offset);
        let place = Span::new(self.file, self.offset, self.offset + written.len());
        let sign = written.chars().next().unwrap_or('|');
        Diagnostic::error("text-after-block", format!("expected the end of the line after `{sign}`, found text"))
            .at(place, "")
            .help(format!(
                "put the text on the lines below, indented by two spaces; where `{sign}` is part of a text, \
                 put the text in quotes"
            ))
    }

    fn indentation(&self) -> Diagnostic {
        Diagnostic::error(
            "indentation",
            "this line is indented otherwise than those around it",
        )
        .at(self.line.words(), "")
        .help("indent what belongs together by the same number of spaces")
    }
}

/// Reports a key with no space after its colon.
fn no_space(line: Line<'_>) -> Option<Diagnostic> {
    let (key, value) = line.tight_key()?;
    let rest = line.text[value..].trim_end();
    let place = line.place(value - 1, value);
    Some(
        Diagnostic::error(
            "missing-space",
            format!("expected a space after `{key}:`, found none"),
        )
        .at(place, "")
        .help(format!("write {}", quoted(&format!("{key}: {rest}")))),
    )
}

/// Finds the last bracket that was opened and not closed.
fn unclosed(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (index, byte) in text.bytes().enumerate().rev() {
        match byte {
            b']' | b'}' => depth += 1,
            b'[' | b'{' if depth == 0 => return Some(index),
            b'[' | b'{' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Writes the help to put the text of a line, from a place on, between quotation marks.
pub(super) fn in_quotes_help(whole: &str, place: Span) -> String {
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

/// Warns of a `#` after a text that begins a comment although it looks like a part of the text.
pub(super) fn hash_in_value(whole: &str, place: Span) -> Option<Diagnostic> {
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
        Diagnostic::warning(
            "hash-in-value",
            "text after ` #` is a comment and is not printed",
        )
        .at(span, "")
        .help(format!(
            "put the whole text in quotes: `{}`; where it is a comment, put a space after `#`",
            in_quotes(&format!("{all} {comment}"))
        )),
    )
}

/// Reports an item of a list that is indented so far that it runs on from the text above.
pub(super) fn swallowed_item(whole: &str, place: Span) -> Option<Diagnostic> {
    let source = whole.get(place.range())?;
    let mut start = place.start as usize;
    for (index, line) in source.split_inclusive('\n').enumerate() {
        let words = line.trim_start();
        if index > 0 && words.starts_with("- ") {
            let begin = start + line.len() - words.len();
            let span = Span::new(place.file, begin, begin + words.trim_end().len());
            return Some(
                Diagnostic::error(
                    "indentation",
                    "this item is indented too far to begin an item",
                )
                .at(span, "YAML takes this for more of the text above")
                .help("begin it in the column of the item above"),
            );
        }
        start += line.len();
    }
    None
}

/// Reports a list or mapping in the place of a key, which is mostly what a template left behind.
pub(super) fn key_is_no_text(whole: &str, span: Span) -> Diagnostic {
    let line = Line::at(span.file, whole, span.start as usize);
    let written = value_at(whole, span.start as usize);
    if line.text.contains("{{") {
        return Diagnostic::error("template-left", "the brackets of a template were left in")
            .at(line.words(), "")
            .help("write the text that the brackets stand for");
    }
    let end = span.start as usize + written.len();
    Diagnostic::error(
        "key-is-no-text",
        "expected a key, found something else before the colon",
    )
    .at(Span::new(span.file, span.start as usize, end), "")
    .help("begin the line with a key such as `name`")
}
