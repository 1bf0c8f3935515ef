//! The content of a comparison, in sections of lines, whatever the format.

mod pages;
mod texts;

use crate::diff::{
    EntryChange, EntryField, FieldChange, In, ListChanges, Listed, TextKind, TextSegment, by_words,
};
use crate::lang::Language;
use crate::report::plural;

use super::{Difference, SealChange, WrongVersion};

/// The longest field whose old and new text are shown whole, one after the other, in characters.
const SHORT: usize = 60;

/// The number of errors of a version that are listed.
const MOST_ERRORS: usize = 3;

/// A section of a comparison.
pub struct Section {
    /// The subject.
    pub title: String,
    /// The lines.
    pub lines: Vec<Line>,
}

/// A line of a comparison.
pub struct Line {
    /// The kind of change.
    pub sign: Sign,
    /// The text, in stretches that are common, of the old version or of the new one.
    pub stretches: Vec<TextSegment>,
}

/// The kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// Something is gone.
    Gone,
    /// Something is changed.
    Changed,
    /// Something is new.
    New,
    /// Something moved.
    Moved,
    /// Something is not compared.
    Unknown,
}

impl Line {
    fn new(sign: Sign, text: impl Into<String>) -> Self {
        Self {
            sign,
            stretches: vec![same(text)],
        }
    }
}

fn same(text: impl Into<String>) -> TextSegment {
    stretch(TextKind::Same, text)
}

fn stretch(kind: TextKind, text: impl Into<String>) -> TextSegment {
    let text = text.into();
    TextSegment { kind, text }
}

/// Returns the whole comparison, beginning with what a reviewer has to judge first.
pub fn sections(difference: &Difference) -> Vec<Section> {
    let changes = &difference.changes;
    let mut sections: Vec<Section> = difference.wrong.iter().map(errors).collect();
    sections.extend([seal(difference), languages(difference)]);
    let lists = changes.lists.iter();
    sections.extend(lists.map(|list| of_list(list, difference)));
    sections.push(Section {
        title: "fields".to_owned(),
        lines: changes
            .fields
            .iter()
            .map(|each| field(each, difference))
            .collect(),
    });
    sections.extend(
        changes
            .texts
            .iter()
            .map(|each| texts::section(each, difference)),
    );
    sections.push(Section {
        title: "pages".to_owned(),
        lines: difference.documents.iter().flat_map(pages::lines).collect(),
    });
    let left_out = difference.left_out.iter();
    sections.push(Section {
        title: match changes.is_empty() && difference.is_compared {
            true => "nothing differs in what could be read; not compared".to_owned(),
            false => "not compared".to_owned(),
        },
        lines: left_out
            .map(|what| Line::new(Sign::Unknown, what))
            .collect(),
    });
    sections.retain(|section| !section.lines.is_empty());
    sections
}

/// Lists the first errors of a version.
fn errors(wrong: &WrongVersion) -> Section {
    let errors = &wrong.errors;
    let more = errors.len().saturating_sub(MOST_ERRORS);
    let first = errors.iter().take(MOST_ERRORS);
    let first = first.map(|error| Line::new(Sign::Unknown, error));
    let more = (more > 0).then(|| Line::new(Sign::Unknown, format!("{more} more")));
    Section {
        title: title_of(wrong),
        lines: first.chain(more).collect(),
    }
}

fn title_of(wrong: &WrongVersion) -> String {
    let errors = plural(wrong.errors.len(), "error", "errors");
    format!("{errors} in `{}`", wrong.name)
}

/// Says what happened to the seal: without it, or with another one, the text may be changed.
fn seal(difference: &Difference) -> Section {
    let line = difference.seal.map(|change| match change {
        SealChange::Added => Line::new(Sign::New, "the text is sealed"),
        SealChange::Replaced => Line::new(
            Sign::Changed,
            "the seal is replaced: another text than before is the one that people sign",
        ),
        SealChange::Removed => Line::new(
            Sign::Gone,
            "the seal is removed: nothing protects the text that people signed",
        ),
    });
    Section {
        title: "seal".to_owned(),
        lines: line.into_iter().collect(),
    }
}

/// Counts the changes, in a few words for each section.
pub fn summary(difference: &Difference) -> Vec<String> {
    let documents = difference.documents.iter();
    let pages =
        documents.map(|document| format!("{}: {}", pages::name(document), pages::counts(document)));
    changes(difference).into_iter().chain(pages).collect()
}

/// Counts the changes of list, fields and texts.
pub fn changes(difference: &Difference) -> Vec<String> {
    let changes = &difference.changes;
    let mut counts = Vec::new();
    counts.extend(difference.wrong.iter().map(title_of));
    if let Some(what) = difference.left_out.first() {
        counts.push(format!("not compared: {what}"));
    }
    if let Some(seal) = difference.seal {
        counts.push(format!("seal {}", seal.name()));
    }
    for In { languages, change } in &changes.lists {
        let numbers = [
            (change.added.len(), "added"),
            (change.withdrawn.len(), "withdrawn"),
            (change.changed.len(), "changed"),
            (change.moved.len(), "moved"),
        ];
        let numbers = numbers.iter().filter(|(number, _)| *number > 0);
        let numbers: Vec<String> = numbers
            .map(|(number, what)| format!("{number} {what}"))
            .collect();
        counts.push(format!(
            "{}{}: {} ({} → {})",
            change.list,
            difference.in_languages(languages),
            numbers.join(", "),
            change.before,
            change.after
        ));
    }
    if !changes.fields.is_empty() {
        counts.push(plural(changes.fields.len(), "field", "fields"));
    }
    for In { languages, change } in &changes.texts {
        let paragraphs = plural(change.blocks.len(), "paragraph", "paragraphs");
        counts.push(format!(
            "{}{}: {paragraphs}",
            change.text,
            difference.in_languages(languages)
        ));
    }
    counts
}

fn languages(difference: &Difference) -> Section {
    let changes = &difference.changes;
    let added = changes.added_languages.iter();
    let added = added.map(|language| Line::new(Sign::New, language.tag()));
    let removed = changes.removed_languages.iter();
    let removed = removed.map(|language| Line::new(Sign::Gone, language.tag()));
    Section {
        title: "languages".to_owned(),
        lines: removed.chain(added).collect(),
    }
}

impl Difference {
    /// Names the languages of a change, ` (en, fr)`, where the letter has several.
    fn in_languages(&self, languages: &[Language]) -> String {
        if !self.has_languages {
            return String::new();
        }
        let tags: Vec<&str> = languages.iter().map(Language::tag).collect();
        format!(" ({})", tags.join(", "))
    }
}

fn of_list(list: &In<ListChanges>, difference: &Difference) -> Section {
    let In { languages, change } = list;
    let mut lines = Vec::new();
    if difference.names_withdrawn {
        let withdrawn = change.withdrawn.iter();
        lines.extend(withdrawn.map(|entry| Line::new(Sign::Gone, listed(entry))));
    } else if !change.withdrawn.is_empty() {
        let count = format!("{} withdrawn", change.withdrawn.len());
        lines.push(Line::new(Sign::Gone, count));
    }
    lines.extend(change.changed.iter().map(changed));
    lines.extend(
        change
            .added
            .iter()
            .map(|entry| Line::new(Sign::New, listed(entry))),
    );
    lines.extend(change.moved.iter().map(|moved| {
        let (from, to) = (moved.from, moved.entry.number);
        let line = listed(&moved.entry);
        Line::new(Sign::Moved, format!("{line} (from {from} to {to})"))
    }));
    let (before, after) = (change.before, change.after);
    let languages = difference.in_languages(languages);
    Section {
        title: format!("{}{languages}: {before} → {after}", change.list),
        lines,
    }
}

/// Writes an entry on one line, with what is printed of it apart from its words.
fn listed(entry: &Listed) -> String {
    let part = entry.text(EntryField::Part);
    let part = part.map_or(String::new(), |part| format!(" [{part}]"));
    let signed = entry.text(EntryField::Signed).map_or("", |_| " (signed)");
    format!("{}{signed}{part}", entry.line())
}

fn changed(change: &EntryChange) -> Line {
    let mut stretches = vec![same(format!("{}: ", change.new.chief()))];
    for (index, (field, old, new)) in change.fields.iter().enumerate() {
        let comma = if index == 0 { "" } else { "; " };
        let name = field.name();
        if !field.is_printed() {
            stretches.push(same(format!("{comma}{name}, which is not printed")));
            continue;
        }
        stretches.push(same(format!("{comma}{name} ")));
        stretches.extend(replaced(old, new));
    }
    if change.moved {
        let (from, to) = (change.old.number, change.new.number);
        stretches.push(same(format!(" (from {from} to {to})")));
    }
    Line {
        sign: Sign::Changed,
        stretches,
    }
}

/// Shows a text that replaced another; either may be empty.
fn replaced(old: &str, new: &str) -> Vec<TextSegment> {
    let both = [
        stretch(TextKind::Old, old),
        same(" "),
        stretch(TextKind::New, new),
    ];
    match (old, new) {
        (_, "") => vec![stretch(TextKind::Old, old)],
        ("", _) => vec![stretch(TextKind::New, new)],
        _ => both.to_vec(),
    }
}

fn field(field: &In<FieldChange>, difference: &Difference) -> Line {
    let In { languages, change } = field;
    let mut stretches = vec![same(format!(
        "{}{}: ",
        change.field,
        difference.in_languages(languages)
    ))];
    let is_long = |lines: &[String]| lines.iter().any(|line| line.chars().count() > SHORT);
    match (change.old.as_slice(), change.new.as_slice()) {
        ([old], [new]) if is_long(&change.old) && is_long(&change.new) => {
            stretches.extend(texts::elided(&by_words(old, new)));
        }
        (old, new) => {
            let gone = old.iter().filter(|line| !new.contains(line));
            let come = new.iter().filter(|line| !old.contains(line));
            let gone = gone.map(|line| stretch(TextKind::Old, line));
            let told: Vec<TextSegment> = gone
                .chain(come.map(|line| stretch(TextKind::New, line)))
                .collect();
            if told.is_empty() {
                stretches.push(same("the same in another order"));
            }
            for (index, told) in told.into_iter().enumerate() {
                if index > 0 {
                    stretches.push(same(" "));
                }
                stretches.push(told);
            }
        }
    }
    Line {
        sign: match (change.old.is_empty(), change.new.is_empty()) {
            (true, _) => Sign::New,
            (_, true) => Sign::Gone,
            _ => Sign::Changed,
        },
        stretches,
    }
}
