//! Says in plain words what is wrong with YAML, and what to write instead.

mod brackets;
mod columns;
mod marks;

use granit_parser::{ErrorKind, ScanError};

use super::line::{Line, value_at};
use super::spaces;
use crate::report::{Diagnostic, Rule};
use crate::source::{FileId, Span, bounds};

pub(super) use columns::swallowed_item;
pub(super) use marks::{
    comma_in_value, hash_before_value, hash_in_value, in_quotes_help, key_is_no_text,
};

/// Where and in what a fault was found.
struct Scene<'a> {
    whole: &'a str,
    file: FileId,
    offset: usize,
    line: Line<'a>,
}

/// Finds lines that no letter has: those round a block of code.
pub(in crate::read) fn foreign_lines(file: FileId, text: &str) -> Option<Diagnostic> {
    let mut start = 0;
    let mut fence = None;
    for line in text.split_inclusive('\n') {
        let place = Span::new(file, start, start + line.trim_end().len());
        start += line.len();
        if line.starts_with("```") || line.starts_with("~~~") {
            if let Some(first) = fence {
                return Some(fenced(first).see(place, "and this one"));
            }
            fence = Some(place);
        }
    }
    fence.map(fenced)
}

fn fenced(place: Span) -> Diagnostic {
    Diagnostic::new(
        Rule::CODE_FENCE,
        "the file holds the fence of a block of code",
    )
    .at(place, "this line belongs to Markdown, not to YAML")
    .help("remove the lines that begin with the fence")
}

/// Explains an error of the parser.
pub(super) fn explain(error: &ScanError, file: FileId, whole: &str) -> Diagnostic {
    let offset = error.marker().byte_offset().unwrap_or(0);
    let offset = whole.floor_char_boundary(offset);
    let scene = Scene {
        whole,
        file,
        offset,
        line: Line::at(file, whole, offset),
    };
    let above = scene.line.above(whole);
    let mut lines = std::iter::once(scene.line).chain(above);
    if let Some(diagnostic) = lines.find_map(|line| spaces::in_structure(whole, line)) {
        return diagnostic;
    }
    use ErrorKind::*;
    if let Some(diagnostic) = scene.mark(error.kind()) {
        return diagnostic;
    }
    if let ExpectedBlockSequenceEntry | ExpectedBlockMappingKey = error.kind()
        && let Some(diagnostic) = scene.after_bracket()
    {
        return diagnostic;
    }
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
        BlockSequenceEntryNotAllowed | InvalidBlockEntryWhitespace => scene.item_not_here(),
        InvalidBlockScalarHeader | ZeroBlockScalarIndent => scene.block_header(),
        InvalidBlockScalarIndent
        | InvalidIndentation
        | InvalidQuotedScalarIndent
        | InvalidFlowScalarIndent => scene.indentation(),
        RecursionLimitExceeded => scene.at(
            Rule::TOO_DEEP,
            format!(
                "lists and mappings are nested more than {} levels deep",
                bounds::DEPTH
            ),
            "write fewer levels",
        ),
        other => scene.at(
            Rule::YAML_SYNTAX,
            format!("this is not YAML: {other}"),
            QUOTE_HELP,
        ),
    }
}

const QUOTE_HELP: &str =
    "put a text that holds `: ` or ` #`, or that begins with a sign, between quotation marks";

impl Scene<'_> {
    /// Explains a fault of marks; `None` if the fault is another.
    fn mark(&self, kind: &ErrorKind) -> Option<Diagnostic> {
        use ErrorKind::*;
        Some(match kind {
            UnclosedQuotedScalar | DocumentIndicatorInQuotedScalar => self.unclosed_quote(),
            InvalidTrailingSingleQuotedScalar | InvalidTrailingDoubleQuotedScalar => {
                self.after_quote()
            }
            UnknownQuotedScalarEscape
            | InvalidQuotedScalarHexEscape
            | InvalidUnicodeEscape
            | InvalidLowSurrogate
            | InvalidLowSurrogateHexEscape
            | MissingLowSurrogate
            | UnpairedLowSurrogate => self.escape(),
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
            | FlowMappingValueAdjacentCollection => self.bracket(),
            UnexpectedCharacter { character } => self.character(*character),
            BomInsideDocument => self.character('\u{feff}'),
            MissingAnchorOrAliasName
            | PlainScalarStartsWithDashFlowIndicator
            | ExpectedTagBang
            | InvalidTagTerminator
            | UndeclaredTagHandle
            | MissingTagUri
            | UnclosedVerbatimTag
            | InvalidGlobalTagCharacter
            | InvalidTagEscape => self.sign(),
            _ => return None,
        })
    }

    /// Makes an error at the rest of the line, for what is rare.
    fn at(&self, rule: Rule, message: impl Into<String>, help: &str) -> Diagnostic {
        let rest = value_at(self.whole, self.offset);
        let length = rest
            .chars()
            .next()
            .map_or(0, char::len_utf8)
            .max(rest.len());
        let place = Span::new(self.file, self.offset, self.offset + length);
        Diagnostic::new(rule, message).at(place, "").help(help)
    }
}
