//! A difference as a comment for a pull request.

use crate::diff::{TextKind, TextSegment};

use super::Difference;
use super::outline::{self, Line, Section, Sign};
use crate::source::legible::visible;

/// The most that is written, in UTF-16 units. GitHub takes 65,536 characters for a comment; what is
/// left is for the links and pictures that a workflow adds.
const MOST: usize = 60_000;

/// The longest line, of those that are reported in full.
const LONGEST: usize = 4_000;

/// The number of visible lines in a section; more are folded.
const OPEN: usize = 20;

/// The largest number of sections, so that each has room for its heading.
const MOST_SECTIONS: usize = 60;

/// The line for omitted lines.
const LEFT_OUT: &str = "left out of this comment; `demarche diff` shows all";

/// Room for the headings of a section and for what is said of lines that are left out.
const HEAD: usize = 400;

/// Writes a difference in Markdown as GitHub and GitLab read it, of at most 60,000 characters; what
/// is left out is counted.
pub fn write(difference: &Difference) -> String {
    let (old, new) = (escape(&difference.old), escape(&difference.new));
    let title = format!("### The letter: {old} → {new}\n");
    if difference.is_empty() {
        return format!("{title}\nNothing that is printed differs.\n");
    }
    let counts = outline::changes(difference);
    let counts = counts.iter().map(|count| format!("- {}\n", escape(count)));
    let mut room = MOST / 4;
    let counts = counts.take_while(|count| {
        let fits = length(count) <= room;
        room = room.saturating_sub(length(count));
        fits
    });
    let summary = format!("{title}\n{}", counts.collect::<String>());
    let mut sections = outline::sections(difference);
    let left_out = sections.len().saturating_sub(MOST_SECTIONS);
    if left_out > 0 {
        // The last are about the pages, and about what is not compared.
        let last = sections.split_off(sections.len() - 2);
        sections.truncate(MOST_SECTIONS - last.len());
        sections.extend(last);
    }
    let sections: Vec<Written> = sections.iter().map(Written::new).collect();
    let rooms = rooms(&sections, MOST - HEAD - length(&summary));
    let sections = sections.iter().zip(rooms);
    let sections = sections.map(|(section, room)| section.within(room));
    let mut told = format!("{summary}{}", sections.collect::<String>());
    if left_out > 0 {
        told.push_str(&format!("\n… and {left_out} more parts, {LEFT_OUT}\n"));
    }
    told
}

/// A section in Markdown.
struct Written {
    title: String,
    lines: Vec<String>,
}

impl Written {
    fn new(section: &Section) -> Self {
        Self {
            title: escape(&section.title),
            lines: section.lines.iter().map(line).collect(),
        }
    }

    /// Returns the room that all of it takes.
    fn length(&self) -> usize {
        HEAD + length(&self.title) + self.lines.iter().map(|line| length(line)).sum::<usize>()
    }

    /// Writes as many lines as there is room for, and how many are left out.
    fn within(&self, room: usize) -> String {
        let mut left = room.saturating_sub(HEAD + length(&self.title));
        let mut lines = String::new();
        let mut told = 0;
        for line in &self.lines {
            let length = length(line);
            if length > left {
                break;
            }
            left -= length;
            lines.push_str(line);
            told += 1;
        }
        let missing = self.lines.len() - told;
        if missing > 0 {
            lines.push_str(&format!("- … and {missing} more, {LEFT_OUT}\n"));
        }
        let title = &self.title;
        if self.lines.len() > OPEN {
            return format!(
                "\n<details><summary><b>{title}</b></summary>\n\n{lines}\n</details>\n"
            );
        }
        format!("\n**{title}**\n\n{lines}")
    }
}

/// Divides the room among the sections: each has its share, and what one leaves the others have.
fn rooms(sections: &[Written], mut room: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..sections.len()).collect();
    order.sort_by_key(|index| sections[*index].length());
    let mut rooms = vec![0; sections.len()];
    for (done, index) in order.into_iter().enumerate() {
        let share = room / (sections.len() - done);
        rooms[index] = sections[index].length().min(share);
        room -= rooms[index];
    }
    rooms
}

fn line(line: &Line) -> String {
    let sign = match line.sign {
        Sign::Gone => "➖",
        Sign::Changed => "✏️",
        Sign::New => "➕",
        Sign::Moved => "↕️",
        Sign::Unknown => "⚠️",
    };
    let mut room = LONGEST;
    let mut text = String::new();
    for stretch in &line.stretches {
        text.push_str(&self::stretch(stretch, &mut room));
    }
    format!("- {sign} {text}\n")
}

fn stretch(stretch: &TextSegment, room: &mut usize) -> String {
    let (kept, missing) = cut(&stretch.text, *room);
    *room -= length(&kept);
    let more = match missing {
        0 => String::new(),
        missing => format!("… ({missing} more characters)"),
    };
    let text = format!("{}{more}", escape(&kept));
    match stretch.kind {
        _ if text.is_empty() => text,
        TextKind::Same => text,
        TextKind::Old => format!("<del>{text}</del>"),
        TextKind::New => format!("<ins>{text}</ins>"),
    }
}

/// Counts the UTF-16 units of a text.
fn length(text: &str) -> usize {
    text.chars().map(char::len_utf16).sum()
}

/// Returns the beginning of a text that takes at most so much room, and how many characters of it
/// are missing.
fn cut(text: &str, room: usize) -> (String, usize) {
    let mut left = room;
    let kept: String = text
        .chars()
        .take_while(|character| {
            let fits = character.len_utf16() <= left;
            left = left.saturating_sub(character.len_utf16());
            fits
        })
        .collect();
    let missing = text[kept.len()..].chars().count();
    (kept, missing)
}

/// An invisible comment after a character, which keeps a name from being mentioned, a number or an
/// address from being linked, and a word between colons from becoming an emoji.
const GUARD: &str = "<!-- -->";

/// Writes a text so that it is read as typed: nothing in it is markup, names a person, or leads
/// anywhere.
fn escape(text: &str) -> String {
    let text = visible(text);
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.char_indices().peekable();
    while let Some((index, character)) = rest.next() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            character if character.is_control() => escaped.push(' '),
            character if is_plain(character) => escaped.push(character),
            character => {
                escaped.push('\\');
                escaped.push(character);
            }
        }
        let next = rest.peek().map(|(_, next)| *next);
        if next.is_some_and(|next| leads(&text[..index], character, next)) {
            escaped.push_str(GUARD);
        }
    }
    escaped
}

/// Returns whether a character means nothing in Markdown where it is within a line.
fn is_plain(character: char) -> bool {
    !character.is_ascii_punctuation() || ",.();\"'/:?!-+=%".contains(character)
}

/// Returns whether a character makes a reference of what comes after it: `@name` and `#1`
/// everywhere, `GH-1`, `:smile:`, `$x$` and addresses on GitHub, `!1`, `~label` and others on
/// GitLab.
fn leads(before: &str, character: char, next: char) -> bool {
    let ends_with = |word: &str| {
        let start = before.len().checked_sub(word.len());
        let end = start.and_then(|start| before.get(start..));
        end.is_some_and(|end| end.eq_ignore_ascii_case(word))
    };
    match character {
        '@' | '#' | '!' | '$' | '%' | '&' | '~' | '^' | ':' => !next.is_whitespace(),
        '-' => ends_with("gh"),
        'w' | 'W' => next == '.' && ends_with("ww"),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
