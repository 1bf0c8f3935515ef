//! A difference as a comment for a pull request.

use demarche::diff::{Stretch, TextKind};

use super::Difference;
use super::outline::{self, Line, Section, Sign};

/// The most that is written, in UTF-16 units. GitHub takes 65,536 characters for a comment; what is
/// left is for the links and pictures that a workflow adds.
const MOST: usize = 60_000;

/// The longest line, of those that are told in full.
const LONGEST: usize = 4_000;

/// How many lines of a section stand open; more are folded.
const OPEN: usize = 20;

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
    let counts = outline::summary(difference);
    let counts = counts.iter().map(|count| format!("- {}\n", escape(count)));
    let summary = format!("{title}\n{}", counts.collect::<String>());
    let (summary, _) = cut(&summary, MOST / 4);
    let sections: Vec<Written> = outline::sections(difference)
        .iter()
        .map(Written::new)
        .collect();
    let rooms = rooms(&sections, MOST - length(&summary));
    let sections = sections.iter().zip(rooms);
    let sections = sections.map(|(section, room)| section.within(room));
    format!("{summary}{}", sections.collect::<String>())
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
            lines.push_str(&format!(
                "- … and {missing} more, left out of this comment; `demarche diff` tells all\n"
            ));
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
    };
    let mut room = LONGEST;
    let mut text = String::new();
    for stretch in &line.stretches {
        text.push_str(&self::stretch(stretch, &mut room));
    }
    format!("- {sign} {text}\n")
}

fn stretch(stretch: &Stretch, room: &mut usize) -> String {
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

/// Writes a text so that it is read as it was typed: nothing in it is markup, names a person, or
/// leads anywhere.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let characters: Vec<char> = text.chars().collect();
    for (index, character) in characters.iter().enumerate() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            // A comment behind it keeps a name from being called, a number from being linked.
            '@' | '#' => {
                escaped.push('\\');
                escaped.push(*character);
                escaped.push_str("<!-- -->");
            }
            ':' if characters[index + 1..].starts_with(&['/', '/']) => {
                escaped.push_str(":<!-- -->");
            }
            // Likewise `www.`, which is linked wherever it begins a word.
            '.' if index >= 3
                && characters[index - 3..index]
                    .iter()
                    .all(|each| matches!(each, 'w' | 'W')) =>
            {
                escaped.push_str("<!-- -->.");
            }
            character if character.is_control() => escaped.push(' '),
            character
                if character.is_ascii_punctuation()
                    && !matches!(
                        character,
                        ',' | '.'
                            | '('
                            | ')'
                            | ';'
                            | '"'
                            | '\''
                            | '/'
                            | ':'
                            | '?'
                            | '!'
                            | '-'
                            | '+'
                            | '='
                            | '%'
                    ) =>
            {
                escaped.push('\\');
                escaped.push(*character);
            }
            character => escaped.push(*character),
        }
    }
    escaped
}
