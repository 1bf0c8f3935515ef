//! Contact data and mark-up in the printed fields of the signatories.
//!
//! A list that was exported from a form often holds an address in the field of a name. Once it is
//! printed and circulated it cannot be taken back, so it is an error and not a warning.

mod html;
mod private;

use std::ops::Range;

use crate::lang::WordSet;
use crate::letter::findings::Findings;
use crate::letter::passage::Passage;
use crate::report::{Diagnostic, Rule};
use html::{entities, escaped_tags, markup, tags};
use private::{Private, private};

/// Reports contact data and mark-up in a printed field.
pub(super) fn check(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    if !suspicious(text) {
        return;
    }
    for found in found_in(text) {
        // The name of an organization may have that of a street.
        let is_name = matches!(found.kind, Kind::Private(Private::Street | Private::Handle));
        let is_whole = found.range == (0..text.len());
        if is_name && (passage.field == "organization" || passage.field == "name" && is_whole) {
            continue;
        }
        let span = passage.place(found.range.clone(), findings.sources);
        let diagnostic = found.diagnostic(&text[found.range.clone()], &passage.field);
        let diagnostic = match found.kind {
            Kind::EMail | Kind::Telephone | Kind::Private(_) => {
                diagnostic.help(match has_columns(findings.sources.name(span.file)) {
                    true => "move it to a column named in `private`, or delete it",
                    false => "delete it",
                })
            }
            _ => diagnostic,
        };
        findings.push(diagnostic.at(span, ""));
    }
}

/// Returns whether a file is a table, which has columns for contact data. Entries in YAML or text have
/// none, and a public repository may not hold it at all.
fn has_columns(file: &str) -> bool {
    let ending = file.rsplit('.').next().unwrap_or_default();
    let others = ["yaml", "yml", "json", "txt"];
    !others
        .iter()
        .any(|other| ending.eq_ignore_ascii_case(other))
}

/// Reports HTML in a field that is not one of a signatory.
pub(super) fn check_html(passage: &Passage, findings: &mut Findings) {
    let text = passage.text.as_ref();
    if !text.contains(['<', '&']) {
        return;
    }
    let is_html = |found: &Found| matches!(found.kind, Kind::Tag | Kind::Entity(_));
    for found in found_in(text).into_iter().filter(is_html) {
        let span = passage.place(found.range.clone(), findings.sources);
        let diagnostic = found.diagnostic(&text[found.range.clone()], &passage.field);
        findings.push(diagnostic.at(span, ""));
    }
}

/// Returns a text with `…` instead of each e-mail address, telephone number and the like in it.
pub fn without_contact_data(text: &str) -> String {
    let mut kept = text.to_owned();
    if !suspicious(text) {
        return kept;
    }
    for found in found_in(text).iter().rev() {
        let is_private = match found.kind {
            Kind::EMail | Kind::Telephone => true,
            // A name on a network is public.
            Kind::Private(private) => private != Private::Handle,
            _ => false,
        };
        if is_private {
            kept.replace_range(found.range.clone(), "…");
        }
    }
    kept
}

/// Reports in one cheap pass whether a text can hold anything of the kind.
fn suspicious(text: &str) -> bool {
    text.bytes().any(|byte| {
        byte.is_ascii_digit()
            || matches!(
                byte,
                b'@' | b'<' | b'&' | b'/' | b'*' | b'`' | b'_' | b']' | b'(' | b'['
            )
    }) || text.contains("www.")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    EMail,
    Telephone,
    Private(Private),
    Address,
    Tag,
    Entity(char),
    Markup,
}

#[derive(Debug)]
struct Found {
    kind: Kind,
    range: Range<usize>,
}

impl Found {
    fn diagnostic(&self, written: &str, field: &str) -> Diagnostic {
        match self.kind {
            Kind::EMail => {
                Diagnostic::new(Rule::CONTACT_DATA, format!("e-mail address in `{field}`"))
                    .note("this field is printed and circulated")
            }
            Kind::Telephone => {
                Diagnostic::new(Rule::CONTACT_DATA, format!("telephone number in `{field}`"))
                    .note("this field is printed and circulated")
            }
            Kind::Private(private) => {
                let rule = match private.is_certain() {
                    true => Rule::CONTACT_DATA,
                    false => Rule::PRIVATE_DATA,
                };
                Diagnostic::new(rule, format!("{} in `{field}`", private.noun()))
                    .note("this field is printed and circulated")
            }
            Kind::Address => {
                Diagnostic::new(Rule::WEB_ADDRESS, format!("web address in `{field}`"))
                    .help("delete it: the list prints names, not addresses")
            }
            Kind::Tag => Diagnostic::new(Rule::HTML, format!("HTML `{written}` in `{field}`"))
                .help("delete the tag: the text is printed unchanged"),
            Kind::Entity(meant) => {
                Diagnostic::new(Rule::HTML, format!("HTML `{written}` in `{field}`")).help(
                    match meant.is_whitespace() {
                        true => "type a space".to_owned(),
                        false => format!("write `{meant}`"),
                    },
                )
            }
            Kind::Markup => {
                Diagnostic::new(Rule::MARKUP, format!("mark-up `{written}` in `{field}`"))
                    .help("delete the marks: this field is printed unchanged")
            }
        }
    }
}

fn found_in(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut add = |kind, range: Range<usize>| {
        let apart =
            |other: &Found| other.range.end <= range.start || range.end <= other.range.start;
        if found.iter().all(apart) {
            found.push(Found { kind, range });
        }
    };
    addresses(text).for_each(|range| add(Kind::Address, range));
    e_mails(text).for_each(|range| add(Kind::EMail, range));
    private(text)
        .into_iter()
        .for_each(|(kind, range)| add(Kind::Private(kind), range));
    telephones(text).for_each(|range| add(Kind::Telephone, range));
    tags(text).for_each(|range| add(Kind::Tag, range));
    escaped_tags(text).for_each(|range| add(Kind::Tag, range));
    entities(text).for_each(|(range, meant)| add(Kind::Entity(meant), range));
    markup(text).for_each(|range| add(Kind::Markup, range));
    found.sort_by_key(|found| found.range.start);
    found
}

/// Returns the words of a text with their places, cut at white space and brackets.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let cut = |character: char| {
        character.is_whitespace()
            || matches!(
                character,
                '(' | ')' | '<' | '>' | '[' | ']' | '"' | ',' | ';'
            )
    };
    text.split(cut).map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        start..start + word.trim_end_matches(['.', ':', '!', '?']).len()
    })
}

/// Finds e-mail addresses: `a@b.c`, `mailto:`, and the disguise `a [at] b.c`.
fn e_mails(text: &str) -> impl Iterator<Item = Range<usize>> {
    let plain = words(text).filter(|word| is_e_mail(&text[word.clone()]));
    let disguised = ["[at]", "(at)", "{at}", " (at) "]
        .into_iter()
        .filter_map(|at| text.find(at).map(|start| (start, at.len())))
        .filter_map(|(start, length)| {
            let host = text[start + length..].split_whitespace().next()?;
            let name = text[..start].trim_end().rsplit(' ').next()?;
            let dotted = host.contains('.') || host.contains("[dot]") || host.contains("(dot)");
            let first = text[..start].trim_end().len() - name.len();
            let last = host.as_ptr() as usize - text.as_ptr() as usize + host.len();
            (dotted && !name.is_empty()).then_some(first..last)
        });
    plain.chain(disguised)
}

fn is_e_mail(word: &str) -> bool {
    let word = word.strip_prefix("mailto:").unwrap_or(word);
    let Some((name, host)) = word.rsplit_once('@') else {
        return false;
    };
    let host_is_dotted = host
        .rsplit_once('.')
        .is_some_and(|(left, right)| !left.is_empty() && right.chars().count() >= 2);
    !name.is_empty() && host_is_dotted && !host.contains('/')
}

/// Finds telephone numbers: digits with the separators that people put between them, begun by `+`
/// or of a length that no year, number of a street or registration without letters has.
fn telephones(text: &str) -> impl Iterator<Item = Range<usize>> {
    let separator = |byte: u8| matches!(byte, b' ' | b'-' | b'.' | b'(' | b')' | b'/');
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            if !(bytes[at].is_ascii_digit() || bytes[at] == b'+') || joined(text, at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while end < bytes.len() && (bytes[end].is_ascii_digit() || separator(bytes[end])) {
                end += 1;
            }
            at = end;
            while !bytes[end - 1].is_ascii_digit() && end > start + 1 {
                end -= 1;
            }
            if is_telephone(&text[start..end]) || is_called(&text[..start], &text[start..end]) {
                return Some(start..end);
            }
        }
        None
    })
}

/// Returns whether a digit goes on a word, as in `Help4Syria` or `HRB217533`.
fn joined(text: &str, at: usize) -> bool {
    text[..at].ends_with(|before: char| before.is_alphanumeric() || before == '_')
}

/// Returns whether digits with their separators are as many as a telephone number has: at most 15
/// (ITU-T E.164), one fewer than the identifier of a researcher.
fn is_telephone(run: &str) -> bool {
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    let enough = if run.starts_with('+') || run.starts_with("00") {
        7
    } else {
        9
    };
    (enough..=15).contains(&digits)
}

/// Words before a telephone number, in lower case.
static CALLED: WordSet = WordSet::of(|words| words.telephones);

/// Returns whether digits are a telephone number by the word before them.
fn is_called(before: &str, run: &str) -> bool {
    const FEWEST_DIGITS: usize = 5;
    let signs = |sign: char| !sign.is_alphanumeric();
    let before = before.trim_end_matches(signs);
    let word = before.rsplit(signs).next().unwrap_or_default();
    let digits = run.bytes().filter(u8::is_ascii_digit).count();
    digits >= FEWEST_DIGITS && CALLED.contains(&word.to_lowercase())
}

/// Finds web addresses with a path or a scheme: `https://…`, `www.…`, `example.org/who`.
fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    words(text).filter(|word| {
        let word = &text[word.clone()];
        let host = word.split('/').next().unwrap_or("");
        let path = word.contains('/')
            && host.rsplit_once('.').is_some_and(|(left, right)| {
                !left.is_empty()
                    && right.len() >= 2
                    && right.bytes().all(|byte| byte.is_ascii_lowercase())
            });
        word.contains("://") || word.starts_with("www.") || (path && !word.contains('@'))
    })
}

#[cfg(test)]
mod tests;
